package contracting

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// StatementInput names a statement and the version the caller saw.
type StatementInput struct {
	Key         string `json:"-"`
	StatementID string
	Version     int
	Reason      string
}

// statementChange is one action on one statement under way.
type statementChange struct {
	tx     *database.Tx
	was    *ent.Statement
	to     statement.Status
	viewer *access.Viewer
	body   map[string]any
}

// do carries out an action on a statement, as booking does on bookings: the viewer
// sees it and may, the input is right (wrong: what is not), the version is the one
// seen, the machine allows it, one conditional write decides, the effect happens.
func (s *Service) do(ctx context.Context, a Action, verb access.Verb, in StatementInput, input any, wrong error, effect func(context.Context, *statementChange) error) (*ent.Statement, error) {
	st, err := s.DB.Client.Statement.Query().Where(statement.ID(in.StatementID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no statement %s", in.StatementID).At("statementId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, verb, statementObject(st)); err != nil {
		return nil, err
	}
	if len(fault.All(wrong)) > 0 {
		return nil, wrong
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: verb, Key: in.Key, Input: input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		return st.ID, s.apply(access.System(ctx, string(verb)), tx, v, a, verb, in, effect)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Statement.Query().Where(statement.ID(st.ID)).Only(ctx)
}

func (s *Service) apply(ctx context.Context, tx *database.Tx, v *access.Viewer, a Action, verb access.Verb, in StatementInput, effect func(context.Context, *statementChange) error) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	was, err := tx.Statement.Get(ctx, in.StatementID)
	if err != nil {
		return err
	}
	if was.Version != in.Version {
		return stale(was.Version)
	}
	f, err := facts(ctx, tx.Client(), was, v)
	if err != nil {
		return err
	}
	to, why := nextStatement(a, f)
	if why != nil {
		return why
	}
	c := &statementChange{tx: tx, was: was, to: to, viewer: v, body: map[string]any{"action": string(a)}}
	n, err := tx.Statement.Update().Where(statement.ID(was.ID), statement.Version(was.Version), statement.StatusEQ(was.Status)).SetStatus(to).AddVersion(1).Save(ctx)
	if err != nil {
		return err
	}
	if n == 0 {
		return stale(was.Version + 1)
	}
	if effect != nil {
		if err := effect(ctx, c); err != nil {
			return err
		}
	}
	if to != was.Status {
		c.body["from"], c.body["to"] = string(was.Status), string(to)
	}
	if s.Cache != nil {
		tx.AfterCommit(func(ctx context.Context) { s.Cache.Publish(ctx, "statement:"+was.ID, []byte(was.ID)) })
	}
	return trail.Append(ctx, tx, trail.Entry{Stream: was.ContractID, Verb: string(verb), Record: was.ID, Actor: v.Actor(), Body: c.body})
}

// Facts reads what the statement's guards look at, for availableActions.
func (s *Service) Facts(ctx context.Context, st *ent.Statement) (StatementFacts, error) {
	return facts(access.System(ctx, "statement facts"), s.DB.Client, st, access.From(ctx))
}

func facts(ctx context.Context, c *ent.Client, st *ent.Statement, v *access.Viewer) (StatementFacts, error) {
	f := StatementFacts{Statement: st, Viewer: v}
	if st.Status != statement.StatusSampled {
		return f, nil
	}
	open, err := c.StatementLine.Query().Where(statementline.StatementID(st.ID), statementline.Sampled(true), statementline.SampleResultIsNil()).Count(ctx)
	if err != nil {
		return f, err
	}
	f.OpenSample = open
	last, err := c.Entry.Query().Where(entry.Record(st.ID), entry.Verb(string(access.StatementSample))).Order(entry.BySeq(sql.OrderDesc())).First(ctx)
	if err != nil {
		return f, ignoreNone(err)
	}
	f.Sampler = last.ActorID
	return f, nil
}
