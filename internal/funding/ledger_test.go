package funding_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"linli/ent/ledgeraccount"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/funding"
	"linli/internal/id"
)

// TestPostRefuses lists what cannot be posted; the account stays as it was and the
// refusal names the account.
func TestPostRefuses(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		full, pool, lot, etl, bud := id.New("bud"), id.New("pool"), id.New("lot"), id.New("etl"), id.New("bud")
		all := []string{full, pool, lot, etl, bud}
		open(t, db, all...)
		for _, a := range all {
			if err := post(db, "rec", Move{a, Source, Available, 100}, Move{a, Available, Reserved, 40}, Move{a, Reserved, Consumed, 15}); err != nil {
				t.Fatal(err)
			}
		}
		for range 999 {
			if err := post(db, "rec", Move{full, Source, Available, Most}); err != nil {
				t.Fatal(err)
			}
		}
		if err := post(db, "rec", Move{full, Source, Available, Most - 100}); err != nil {
			t.Fatal(err)
		}
		before, postings := whole(t, db, all)
		cases := []struct {
			name  string
			code  fault.Code
			about string // detail that names the account
			who   string
			moves []Move
		}{
			{"more than is left", fault.CodePoolExhausted, "poolId", pool, []Move{{pool, Available, Reserved, 61}}},
			{"two moves that are too much together", fault.CodePoolExhausted, "poolId", pool, []Move{{pool, Available, Reserved, 31}, {pool, Available, Consumed, 30}}},
			{"a unit the lot has not", fault.CodeLotExhausted, "contractLotId", lot, []Move{{lot, Available, Reserved, 61}}},
			{"more than the month", fault.CodeEntitlementExhausted, "entitlementId", etl, []Move{{etl, Available, Reserved, 61}}},
			{"more than the line", fault.CodeBudgetExceeded, "accountId", bud, []Move{{bud, Available, Reserved, 61}}},
			{"the first by id of two that are short", fault.CodeEntitlementExhausted, "entitlementId", etl, []Move{{pool, Available, Reserved, 61}, {etl, Available, Reserved, 61}}},
			{"one short among three", fault.CodeLotExhausted, "contractLotId", lot, []Move{{pool, Available, Reserved, 1}, {lot, Available, Reserved, 61}, {etl, Available, Reserved, 1}}},
			{"release of more than is reserved", fault.CodePoolExhausted, "poolId", pool, []Move{{pool, Reserved, Available, 26}}},
			{"consumption of more than is reserved", fault.CodePoolExhausted, "poolId", pool, []Move{{pool, Reserved, Consumed, 26}}},
			{"claw-back of more than is consumed", fault.CodePoolExhausted, "poolId", pool, []Move{{pool, Consumed, Available, 16}}},
			{"taking back a grant in use", fault.CodePoolExhausted, "poolId", pool, []Move{{pool, Available, Source, 61}}},
			{"one fen above what an account holds", fault.CodeBudgetExceeded, "accountId", full, []Move{{full, Source, Available, 1}}},
			{"an amount above the most", fault.CodeBadInput, "", "", []Move{{pool, Source, Available, Most + 1}}},
			{"an account that does not exist", fault.CodePoolExhausted, "poolId", "pool_00000000000000000000000000", []Move{{"pool_00000000000000000000000000", Source, Available, 1}}},
		}
		for _, c := range cases {
			err := post(db, "rec", c.moves...)
			if !fault.Is(err, c.code) {
				t.Errorf("%s: %v, want %s", c.name, err, c.code)
				continue
			}
			if got, _ := fault.As(err).Details[c.about].(string); got != c.who {
				t.Errorf("%s: names %q, want %q", c.name, got, c.who)
			}
		}
		for name, m := range map[string]Move{"a negative amount": {pool, Source, Available, -1}, "a move onto itself": {pool, Available, Available, 1}} {
			if err := post(db, "rec", m); err == nil || fault.As(err) != nil {
				t.Errorf("%s: %v, want an error that is nobody's input", name, err)
			}
		}
		after, now := whole(t, db, all)
		for _, a := range all {
			if after[a] != before[a] {
				t.Errorf("%s holds %+v, was %+v", a, after[a], before[a])
			}
		}
		if now != postings {
			t.Errorf("%d postings, were %d", now, postings)
		}
		if after[full].Granted != 1000*Most {
			t.Errorf("the full account holds %d", after[full].Granted)
		}
		audited(t, db)
	})
}

// TestPostsStandTogether: the moves of a transaction count together, whatever order and
// however many calls they come in; when they are too much, or the transaction is undone
// for another reason, nothing of it is there.
func TestPostsStandTogether(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		pool, lot := id.New("pool"), id.New("lot")
		open(t, db, pool, lot)
		undo := errors.New("undo")
		work := func(end error, reserve int64) error {
			return db.InTx(ctx, func(tx *database.Tx) error {
				other := id.New("etl")
				if _, err := OpenAccount(ctx, tx, other, ledgeraccount.UnitFen); err != nil {
					return err
				}
				for _, moves := range [][]Move{
					{{lot, Available, Reserved, 1}, {pool, Available, Reserved, reserve}},
					{{pool, Source, Available, 4}, {other, Source, Available, 0}},
					{{lot, Source, Available, 1}, {pool, Source, Available, 6}},
					nil,
				} {
					if err := Post(ctx, tx, "rec", moves); err != nil {
						return err
					}
				}
				return end
			})
		}
		expect := func(what string, inPool, inLot Balance, postings, accounts int) {
			t.Helper()
			if have, n := whole(t, db, []string{pool, lot}); have[pool] != inPool || have[lot] != inLot || n != postings {
				t.Errorf("%s: %+v with %d postings", what, have, n)
			}
			if n := db.Client.LedgerAccount.Query().CountX(ctx); n != accounts {
				t.Errorf("%s: %d accounts, want %d", what, n, accounts)
			}
		}
		if err := work(undo, 10); !errors.Is(err, undo) {
			t.Errorf("undone: %v", err)
		}
		expect("undone", Balance{}, Balance{}, 0, 2)
		if err := work(nil, 11); !fault.Is(err, fault.CodePoolExhausted) {
			t.Errorf("more than the pool is given: %v", err)
		}
		expect("refused", Balance{}, Balance{}, 0, 2)
		if err := work(nil, 10); err != nil {
			t.Errorf("as much as the pool is given: %v", err)
		}
		expect("done", Balance{10, 10, 0}, Balance{1, 1, 0}, 5, 3)
		if err := post(db, "rec", Move{pool, Available, Reserved, 0}); err != nil {
			t.Errorf("a move of nothing: %v", err)
		}
		expect("a move of nothing", Balance{10, 10, 0}, Balance{1, 1, 0}, 5, 3)
	})
}

// TestPostMany: more accounts and moves than one statement takes; the last one short
// undoes all.
func TestPostMany(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		accounts := make([]string, 1_201)
		var moves []Move
		for i := range accounts {
			accounts[i] = id.New("pool")
			moves = append(moves, Move{accounts[i], Source, Available, int64(i) + 1}, Move{accounts[i], Available, Reserved, 1})
		}
		open(t, db, accounts...)
		slices.Sort(accounts)
		if err := post(db, "rec", append(slices.Clone(moves), Move{accounts[1_200], Reserved, Consumed, 2})...); !fault.Is(err, fault.CodePoolExhausted) {
			t.Errorf("one short of many: %v", err)
		}
		if _, n := whole(t, db, accounts); n != 0 {
			t.Errorf("refused, and %d postings", n)
		}
		if err := post(db, "rec", moves...); err != nil {
			t.Fatal(err)
		}
		have, n := whole(t, db, accounts)
		if n != 2_402 {
			t.Errorf("%d postings, want 2402", n)
		}
		for i := 0; i < len(moves); i += 2 {
			if want := (Balance{moves[i].Amount, 1, 0}); have[moves[i].Account] != want {
				t.Errorf("%s holds %+v, want %+v", moves[i].Account, have[moves[i].Account], want)
			}
		}
		audited(t, db)
	})
}

// TestOpenAccountOnce: opening again changes neither sums nor unit.
func TestOpenAccountOnce(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		lot := id.New("lot")
		for i, want := range []bool{true, false} {
			err := db.InTx(ctx, func(tx *database.Tx) error {
				fresh, err := OpenAccount(ctx, tx, lot, []ledgeraccount.Unit{ledgeraccount.UnitUnit, ledgeraccount.UnitFen}[i])
				if err != nil || fresh != want {
					t.Errorf("opening number %d: new %v, %v", i+1, fresh, err)
				}
				return Post(ctx, tx, lot, []Move{{lot, Source, Available, 7}})
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		a, err := db.Client.LedgerAccount.Get(ctx, lot)
		if err != nil || a.Unit != ledgeraccount.UnitUnit || a.Granted != 14 {
			t.Errorf("%+v %v", a, err)
		}
	})
}

// TestAuditFindsWhatDiffers changes a column behind the ledger's back.
func TestAuditFindsWhatDiffers(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		pool, lot, empty := id.New("pool"), id.New("lot"), id.New("etl")
		open(t, db, pool, lot, empty)
		if err := post(db, "rec", Move{pool, Source, Available, 100}, Move{pool, Available, Reserved, 60}, Move{pool, Reserved, Consumed, 20}, Move{lot, Source, Available, 5}); err != nil {
			t.Fatal(err)
		}
		audited(t, db)
		for column, want := range map[string]Balance{"granted": {101, 40, 20}, "reserved": {100, 41, 20}, "consumed": {100, 40, 21}} {
			set := func(by string) {
				if _, err := db.Raw().ExecContext(ctx, "UPDATE ledger_accounts SET "+column+" = "+column+by+" WHERE id = $1", pool); err != nil {
					t.Fatal(err)
				}
			}
			set(" + 1")
			bad, err := Audit(ctx, db)
			if err != nil || len(bad) != 1 || bad[0] != (Disagreement{pool, want, Balance{100, 40, 20}}) {
				t.Errorf("%s one more: %+v %v", column, bad, err)
			}
			set(" - 1")
		}
		if _, err := db.Raw().ExecContext(ctx, "UPDATE ledger_accounts SET granted = 3 WHERE id = $1", empty); err != nil {
			t.Fatal(err)
		}
		bad, err := Audit(ctx, db)
		if err != nil || len(bad) != 1 || bad[0] != (Disagreement{Account: empty, Columns: Balance{Granted: 3}}) {
			t.Errorf("an account without postings: %+v %v", bad, err)
		}
	})
}
