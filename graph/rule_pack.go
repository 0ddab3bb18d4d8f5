package graph

import (
	"context"
	"slices"
	"strings"

	"linli/ent/project"
	"linli/internal/date"
	"linli/internal/rulepack"
)

func (rulePackResolver) ValidUntil(_ context.Context, p *rulepack.Pack) (*date.Date, error) {
	if p.EffectiveUntil.IsZero() {
		return nil, nil
	}
	return &p.EffectiveUntil, nil
}

func (procurementRuleResolver) Key(_ context.Context, x *rulepack.Rule) (string, error) {
	return string(x.Key), nil
}

func (procurementRuleResolver) Name(_ context.Context, x *rulepack.Rule) (string, error) {
	return x.Meaning().Chinese, nil
}

func (procurementRuleResolver) NameEn(_ context.Context, x *rulepack.Rule) (string, error) {
	return x.Meaning().English, nil
}

func (procurementRuleResolver) Value(_ context.Context, x *rulepack.Rule) (string, error) {
	return x.Value.String(), nil
}

func (procurementRuleResolver) Unit(_ context.Context, x *rulepack.Rule) (string, error) {
	return string(x.Unit), nil
}

func (queryResolver) RulePacks(ctx context.Context, method *project.Method, on *date.Date) ([]*rulepack.Pack, error) {
	all, err := load(ctx).packs.Load(ctx, "")
	if err != nil {
		return nil, err
	}
	out := slices.DeleteFunc(slices.Clone(all), func(p *rulepack.Pack) bool {
		return method != nil && string(*method) != string(p.Method) || on != nil && !p.InEffect(*on)
	})
	slices.SortFunc(out, func(a, b *rulepack.Pack) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

func (queryResolver) NegativeList(context.Context) (*rulepack.Negative, error) {
	n := rulepack.NegativeList()
	return &n, nil
}
