package graph

import (
	"context"

	"linli/ent"
	"linli/graph/shape"
	"linli/internal/fault"
	"linli/internal/id"
)

// find loads the record that an id names, by the kind in its prefix; nil when there is
// none that the viewer may see.
type find func(ctx context.Context, l *loaders, id string) (shape.Node, error)

// kinds are what node answers for.
var kinds = map[string]find{
	"are":  by(func(l *loaders) *loader[*ent.Area] { return l.area }),
	"pol":  by(func(l *loaders) *loader[*ent.PolicyVersion] { return l.policy }),
	"per":  by(func(l *loaders) *loader[*ent.Person] { return l.person }),
	"prx":  by(func(l *loaders) *loader[*ent.ProxyGrant] { return l.proxyGrant }),
	"apt":  by(func(l *loaders) *loader[*ent.Appointment] { return l.appointment }),
	"cat":  by(func(l *loaders) *loader[*ent.Category] { return l.category }),
	"org":  by(func(l *loaders) *loader[*ent.Organization] { return l.organization }),
	"loc":  by(func(l *loaders) *loader[*ent.Location] { return l.location }),
	"wrk":  by(func(l *loaders) *loader[*ent.Worker] { return l.worker }),
	"off":  by(func(l *loaders) *loader[*ent.Offering] { return l.offering }),
	"shf":  by(func(l *loaders) *loader[*ent.Shift] { return l.shift }),
	"gse":  by(func(l *loaders) *loader[*ent.GroupSession] { return l.session }),
	"hld":  by(func(l *loaders) *loader[*ent.Hold] { return l.hold }),
	"bkg":  by(func(l *loaders) *loader[*ent.Booking] { return l.booking }),
	"vis":  by(func(l *loaders) *loader[*ent.Visit] { return l.visit }),
	"apr":  by(func(l *loaders) *loader[*ent.Appraisal] { return l.appraisal }),
	"prg":  by(func(l *loaders) *loader[*ent.Programme] { return l.programme }),
	"etl":  by(func(l *loaders) *loader[*ent.Entitlement] { return l.entitlement }),
	"pool": by(func(l *loaders) *loader[*ent.Pool] { return l.pool }),
	"bud":  by(func(l *loaders) *loader[*ent.BudgetLine] { return l.budgetLine }),
	"con":  by(func(l *loaders) *loader[*ent.Contract] { return l.contract }),
	"lot":  by(func(l *loaders) *loader[*ent.ContractLot] { return l.lot }),
	"stm":  by(func(l *loaders) *loader[*ent.Statement] { return l.statement }),
	"stl":  by(func(l *loaders) *loader[*ent.StatementLine] { return l.line }),
	"pay":  by(func(l *loaders) *loader[*ent.Payment] { return l.payment }),
	"ent":  by(func(l *loaders) *loader[*ent.Entry] { return l.entry }),
	"anc":  by(func(l *loaders) *loader[*ent.Anchor] { return l.anchor }),
}

// by makes a find of a loader.
func by[N any, P interface {
	*N
	shape.Node
}](of func(*loaders) *loader[P]) find {
	return func(ctx context.Context, l *loaders, id string) (shape.Node, error) {
		n, err := of(l).Load(ctx, id)
		if err != nil || n == nil {
			return nil, err
		}
		return n, nil
	}
}

// node finds one record. What is no id of ours is unknown, like any other.
func node(ctx context.Context, s string) (shape.Node, error) {
	prefix, ok := id.Prefix(s)
	f := kinds[prefix]
	if !ok || f == nil {
		return nil, nil
	}
	n, err := f(ctx, load(ctx), s)
	if fault.Is(err, fault.CodeForbidden) {
		return nil, nil // a kind that this viewer never sees
	}
	return n, err
}

// Node is Query.node.
func (queryResolver) Node(ctx context.Context, id string) (shape.Node, error) { return node(ctx, id) }

// Nodes is Query.nodes. Fault BAD_INPUT for more than 100 ids.
func (queryResolver) Nodes(ctx context.Context, ids []string) ([]shape.Node, error) {
	if len(ids) > most {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "nodes takes at most %d ids", most).At("ids")
	}
	return each(ids, func(id string) (shape.Node, error) { return node(ctx, id) })
}

// each runs f for every item at once, so that loaders collect them, and keeps the order.
func each[T, R any](items []T, f func(T) (R, error)) ([]R, error) {
	type got struct {
		at  int
		r   R
		err error
	}
	results := make(chan got, len(items))
	for i, item := range items {
		go func() {
			r, err := f(item)
			results <- got{i, r, err}
		}()
	}
	out := make([]R, len(items))
	var err error
	for range items {
		g := <-results
		out[g.at] = g.r
		if g.err != nil {
			err = g.err
		}
	}
	return out, err
}
