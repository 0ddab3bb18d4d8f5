package machine

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"
	"unicode/utf8"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/publication"
	"linli/internal/trail"
)

// Look is what a record shows of itself to its machine.
type Look[S ~string] struct {
	ID      string
	Version int
	Status  S
	Stream  string        // where its entries go
	Object  access.Object // what the verbs are checked against
}

// Record is a kind of record that a table moves. Its SQL table has the columns id,
// version and status.
type Record[R any, S ~string, F any] struct {
	Table[S, F]
	SQL   string                                                                  // the SQL table
	Field string                                                                  // how inputs name its id: "tenderId"
	Load  func(ctx context.Context, c *ent.Client, id string) (R, error)          // as the context's viewer sees it
	Look  func(R) Look[S]                                                         //
	Under func(R) (table, id string)                                              // what is locked before the record, so that rivals over several records queue; nil, or "": nothing
	Facts func(ctx context.Context, c *ent.Client, now time.Time, r R) (F, error) // what the guards look at; the viewer is the context's
}

// Ref names a record and the version that the caller saw.
type Ref struct {
	Key     string `json:"-"` // the caller's idempotency key
	ID      string
	Version int
}

// Change is one action on one record under way, in its transaction.
type Change[R any, S ~string, F any] struct {
	*database.Tx
	Was    R
	Facts  F
	From   S
	To     S
	Viewer *access.Viewer // nil for the clock
	Body   map[string]any // of the record's Entry
	More   []trail.Entry  // other entries of the act

	undue bool // the table or a faster rival refused it
}

// Do carries an action out: the viewer sees the record and may, the input is right
// (wrong says what is not), the version is the one seen, the table allows it, one
// conditional write decides, the effect happens, the log has it. Inside effect all
// sight is Linli's own.
//
// Faults: NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, those of wrong, of the guard
// and of effect.
func (k Record[R, S, F]) Do(ctx context.Context, db *database.DB, a Action, ref Ref, input any, wrong error, effect func(context.Context, *Change[R, S, F]) error) (R, error) {
	var none R
	if _, err := access.SignedIn(ctx); err != nil {
		return none, err
	}
	r, err := k.find(ctx, db.Client, ref.ID)
	if err != nil {
		return none, err
	}
	verb := k.verb(a)
	if err := access.Require(ctx, verb, k.Look(r).Object); err != nil {
		return none, err
	}
	if len(fault.All(wrong)) > 0 {
		return none, wrong
	}
	request := act.Request{Verb: verb, Key: ref.Key, Input: struct {
		Action Action // several may share a verb
		Ref    Ref
		Input  any
	}{a, ref, input}}
	_, err = act.Do(ctx, db, request, func(ctx context.Context, tx *database.Tx) (string, error) {
		c := &Change[R, S, F]{Tx: tx, Viewer: access.From(ctx)}
		return ref.ID, k.apply(access.System(ctx, string(verb)), c, a, ref.ID, &ref.Version, effect)
	})
	if err != nil {
		return none, err
	}
	return k.find(ctx, db.Client, ref.ID)
}

// Fire takes a step of the clock, if the table still allows it; false when somebody was
// faster or the guard says that it is not yet time. What goes wrong in the effect is an
// error, whatever its code: the row was due.
func (k Record[R, S, F]) Fire(ctx context.Context, db *database.DB, a Action, id string, effect func(context.Context, *Change[R, S, F]) error) (bool, error) {
	ctx = access.System(ctx, "timer")
	var c *Change[R, S, F]
	err := db.InTx(ctx, func(tx *database.Tx) error {
		c = &Change[R, S, F]{Tx: tx}
		return k.apply(ctx, c, a, id, nil, effect)
	})
	if c != nil && c.undue {
		return false, nil
	}
	return err == nil, err
}

// Try fires a step of the clock and counts it when it was taken. One that fails is tried
// again with the next tick and does not keep the others.
func (k Record[R, S, F]) Try(ctx context.Context, db *database.DB, log *slog.Logger, done *int, a Action, id string, effect func(context.Context, *Change[R, S, F]) error) bool {
	ok, err := k.Fire(ctx, db, a, id, effect)
	if err != nil {
		log.Error("a timer failed and will be tried again", "kind", k.Name, "id", id, "action", string(a), "error", err)
	}
	if ok {
		*done++
	}
	return ok
}

// Within takes a step of the clock inside another act's transaction, whose effect it is.
func (k Record[R, S, F]) Within(ctx context.Context, tx *database.Tx, a Action, id string, effect func(context.Context, *Change[R, S, F]) error) error {
	return k.apply(ctx, &Change[R, S, F]{Tx: tx, Viewer: access.From(ctx)}, a, id, nil, effect)
}

// apply does an action within a transaction; version is what the caller saw, nil for the clock.
func (k Record[R, S, F]) apply(ctx context.Context, c *Change[R, S, F], a Action, id string, version *int, effect func(context.Context, *Change[R, S, F]) error) error {
	if err := c.Clock(ctx); err != nil {
		return err
	}
	if k.Under != nil {
		r, err := k.find(ctx, c.Client(), id)
		if err != nil {
			return err
		}
		if table, parent := k.Under(r); table != "" {
			if err := c.Lock(ctx, table, parent); err != nil {
				return err
			}
		}
	}
	if err := c.Lock(ctx, k.SQL, id); err != nil {
		return err
	}
	var err error
	if c.Was, err = k.find(ctx, c.Client(), id); err != nil {
		return err
	}
	was := k.Look(c.Was)
	if version != nil && *version != was.Version {
		return Stale(was.Version)
	}
	if c.Facts, err = k.Facts(ctx, c.Client(), c.Now, c.Was); err != nil {
		return err
	}
	to, why := k.Next(a, was.Status, c.Facts)
	if c.undue = undue(why); why != nil {
		return why
	}
	c.From, c.To, c.Body = was.Status, to, map[string]any{}
	n, err := c.Affected(ctx, "UPDATE "+k.SQL+" SET status = $1, version = version + 1 WHERE id = $2 AND version = $3 AND status = $4", string(to), id, was.Version, string(was.Status))
	if err != nil {
		return fmt.Errorf("%s of %s: %w", a, id, err)
	}
	if c.undue = n == 0; c.undue {
		return Stale(was.Version + 1)
	}
	if effect != nil {
		if err := effect(ctx, c); err != nil {
			return err
		}
	}
	if to != was.Status {
		c.Body["from"], c.Body["to"] = string(was.Status), string(to)
	}
	actor := access.From(ctx).Actor()
	first := trail.Entry{Stream: was.Stream, Verb: string(k.verb(a)), Record: id, Actor: actor, Body: c.Body}
	return publication.Append(ctx, c.Tx, append([]trail.Entry{first}, c.More...)...)
}

// undue tells whether a table refuses a step only because its time is not now.
func undue(why *fault.Fault) bool {
	return why != nil && (why.Code == fault.CodeTooEarly || why.Code == fault.CodeWrongState)
}

// Actions lists what the context's viewer may do with a record now.
func (k Record[R, S, F]) Actions(ctx context.Context, db *database.DB, r R) ([]Available, error) {
	now, err := db.Now(ctx)
	if err != nil {
		return nil, err
	}
	v := access.From(ctx)
	f, err := k.Facts(access.System(ctx, "availableActions"), db.Client, now, r)
	if err != nil {
		return nil, err
	}
	look := k.Look(r)
	return k.Offers(v, look.Object, look.Status, f), nil
}

// find loads a record, and says what is not there.
func (k Record[R, S, F]) find(ctx context.Context, c *ent.Client, id string) (R, error) {
	r, err := k.Load(ctx, c, id)
	if ent.IsNotFound(err) {
		return r, fault.New(fault.NotFound, fault.CodeNotFound, "there is no %s %s", k.Name, id).At(k.Field)
	}
	return r, err
}

// Stale refuses a change of a version that is not the newest.
func Stale(current int) *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeStaleVersion, "the record changed since you read it: read it again").At("expectedVersion").With("version", current)
}

// Reasoned refuses an act that must say why, in 2 to 200 characters, and does not.
func Reasoned(reason string) error {
	if n := utf8.RuneCountInString(strings.TrimSpace(reason)); n < 2 || n > 200 {
		return fault.New(fault.Invalid, fault.CodeBadInput, "say why in 2 to 200 characters").At("reason")
	}
	return nil
}
