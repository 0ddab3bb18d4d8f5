package procurement

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"linli/ent"
	"linli/ent/calendarday"
	"linli/ent/policyversion"
	"linli/internal/access"
	"linli/internal/calendar"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/rulepack"
)

// Jurisdiction is whose rules apply; a district's own are later versions of them.
const Jurisdiction = "CN"

// packs lists the rule packs that come with Linli and those that the district entered
// as policies of the kind RULE_PACK, of which one with the id of a built-in replaces it.
func packs(ctx context.Context, c *ent.Client) ([]*rulepack.Pack, error) {
	rows, err := c.PolicyVersion.Query().Where(policyversion.KindEQ(policyversion.KindRulePack)).All(ctx)
	if err != nil {
		return nil, err
	}
	out := rulepack.Builtin()
	for _, r := range rows {
		raw, err := json.Marshal(r.Body)
		if err != nil {
			return nil, err
		}
		own, err := rulepack.Parse(raw)
		if err != nil {
			return nil, fmt.Errorf("policy %s of kind RULE_PACK: %w", r.Code, err)
		}
		for i, p := range out {
			if p.ID == own.ID {
				out = append(out[:i], out[i+1:]...)
				break
			}
		}
		out = append(out, own)
	}
	return out, nil
}

// Packs lists the rule packs of this district, to everybody.
func (s *Service) Packs(ctx context.Context) ([]*rulepack.Pack, error) {
	return packs(access.System(ctx, "rule packs are public"), s.DB.Client)
}

// PinnedIn is the rule pack that a tender was submitted under; nil before, and when the
// pack is not here.
func PinnedIn(all []*rulepack.Pack, t *ent.Tender) *rulepack.Pack {
	if t.PackID == "" {
		return nil
	}
	p, _ := pinnedOf(all, t, time.Time{})
	return p
}

// packIn is the rule pack in effect for a method on the day of now.
func packIn(all []*rulepack.Pack, method string, now time.Time) (*rulepack.Pack, *fault.Fault) {
	return rulepack.Choose(all, Jurisdiction, rulepack.Method(method), date.In(now))
}

// workingDays is the calendar as entered.
func workingDays(ctx context.Context, c *ent.Client) (*calendar.Calendar, error) {
	rows, err := c.CalendarDay.Query().Order(calendarday.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	days := make([]calendar.Day, len(rows))
	for i, r := range rows {
		d, err := date.Parse(r.ID)
		if err != nil {
			return nil, fmt.Errorf("calendar day %s: %w", r.ID, err)
		}
		days[i] = calendar.Day{Date: d, Kind: calendar.Kind(r.Kind), Name: r.Name}
	}
	return calendar.New(days), nil
}
