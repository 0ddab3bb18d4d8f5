package contracting

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/statement"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/publication"
	"linli/internal/trail"
)

// StatementInput names a statement and the version the caller saw.
type StatementInput struct {
	Key         string `json:"-"`
	StatementID string
	Version     int
	Reason      string

	bookingID string // locked before the statement, as acts on bookings do
}

// statementChange is one action on one statement under way.
type statementChange struct {
	tx     *database.Tx
	was    *ent.Statement
	to     statement.Status
	viewer *access.Viewer
	body   map[string]any
	more   []trail.Entry // to follow the contract's
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
	if in.bookingID != "" {
		if err := tx.Lock(ctx, booking.Table, in.bookingID); err != nil {
			return err
		}
	}
	was, err := tx.Statement.Get(ctx, in.StatementID)
	if err != nil {
		return err
	}
	if was.Version != in.Version {
		return machine.Stale(was.Version)
	}
	f, err := facts(ctx, tx.QueryContext, was, v)
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
		return machine.Stale(was.Version + 1)
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
	first := trail.Entry{Stream: was.ContractID, Verb: string(verb), Record: was.ID, Actor: v.Actor(), Body: c.body}
	return publication.Append(ctx, tx, append([]trail.Entry{first}, c.more...)...)
}

// Facts reads what the statement's guards look at.
func (s *Service) Facts(ctx context.Context, st *ent.Statement) (StatementFacts, error) {
	return facts(ctx, s.DB.Query, st, access.From(ctx))
}

// FactsOf reads the facts of statements that the viewer was shown, by id, for
// availableActions. Those that are not SAMPLED have none besides themselves.
func (s *Service) FactsOf(ctx context.Context, ids ...string) (map[string]StatementFacts, error) {
	return readFacts(ctx, s.DB.Query, ids...)
}

func facts(ctx context.Context, query reading, st *ent.Statement, v *access.Viewer) (StatementFacts, error) {
	f := StatementFacts{}
	if st.Status == statement.StatusSampled {
		found, err := readFacts(ctx, query, st.ID)
		if err != nil {
			return f, err
		}
		f = found[st.ID]
	}
	f.Statement, f.Viewer = st, v
	return f, nil
}

type reading = func(context.Context, string, ...any) (*sql.Rows, error)

// readFacts runs one statement, in a transaction or outside.
func readFacts(ctx context.Context, query reading, ids ...string) (map[string]StatementFacts, error) {
	args, marks := make([]any, 2, 2+len(ids)), make([]string, len(ids))
	args[0], args[1] = string(statement.StatusSampled), string(access.StatementSample)
	for i, id := range ids {
		args = append(args, id)
		marks[i] = "$" + strconv.Itoa(len(args))
	}
	rows, err := query(ctx, `SELECT s.id,
		(SELECT COUNT(*) FROM statement_lines l WHERE l.statement_id = s.id AND l.sampled AND l.sample_result IS NULL),
		COALESCE((SELECT e.actor_id FROM entries e WHERE e.record = s.id AND e.verb = $2 ORDER BY e.seq DESC LIMIT 1), '')
		FROM statements s WHERE s.status = $1 AND s.id IN (`+strings.Join(marks, ", ")+")", args...)
	if err != nil {
		return nil, fmt.Errorf("read the facts of statements: %w", err)
	}
	defer func() { _ = rows.Close() }()
	out := map[string]StatementFacts{}
	for rows.Next() {
		var id string
		var f StatementFacts
		if err := rows.Scan(&id, &f.OpenSample, &f.Sampler); err != nil {
			return nil, err
		}
		out[id] = f
	}
	return out, rows.Err()
}
