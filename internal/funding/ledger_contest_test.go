package funding_test

import (
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/funding"
	"linli/internal/id"
)

// TestLedgerContended: many callers move legs of many accounts in any order. None waits
// for another crosswise, so that every transaction runs once; all or nothing of each is
// there afterwards.
func TestLedgerContended(t *testing.T) {
	t.Parallel()
	const callers, rounds = 32, 25
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		accounts := make([]string, 8)
		for i := range accounts {
			accounts[i] = id.New([]string{"pool", "lot", "etl", "bud"}[i%4])
		}
		open(t, db, accounts...)
		for _, a := range accounts {
			if err := post(db, "grant", Move{a, Source, Available, 2_000}); err != nil {
				t.Fatal(err)
			}
		}
		var ran, refused, moved atomic.Int64
		var want sync.Map // account → *[3]atomic.Int64
		for _, a := range accounts {
			want.Store(a, &[3]atomic.Int64{})
		}
		var all sync.WaitGroup
		for c := range callers {
			all.Go(func() {
				rnd := rand.New(rand.NewPCG(uint64(c), 7))
				for range rounds {
					moves := legs(rnd, accounts)
					err := db.InTx(ctx, func(tx *database.Tx) error {
						ran.Add(1)
						return Post(ctx, tx, "rec", moves)
					})
					switch {
					case err == nil:
						moved.Add(int64(len(moves)))
						for _, m := range moves {
							v, _ := want.Load(m.Account)
							sums := v.(*[3]atomic.Int64)
							for bucket, by := range map[Bucket]int64{m.From: -m.Amount, m.To: m.Amount} {
								if i := strings.Index("SRC", string(bucket[:1])); i >= 0 {
									sums[i].Add(by)
								}
							}
						}
					case strings.HasSuffix(code(err), "_EXHAUSTED") || code(err) == string(fault.CodeBudgetExceeded):
						refused.Add(1)
					default:
						t.Errorf("moves %v: %v", moves, err)
					}
				}
			})
		}
		all.Wait()
		if ran.Load() != callers*rounds {
			t.Errorf("%d transactions for %d calls: some met a deadlock", ran.Load(), callers*rounds)
		}
		if r := refused.Load(); r == 0 || r == callers*rounds {
			t.Errorf("%d of %d refused: the test needs both", r, callers*rounds)
		}
		have, postings := whole(t, db, accounts)
		for _, a := range accounts {
			v, _ := want.Load(a)
			s := v.(*[3]atomic.Int64)
			if b := (Balance{2_000 - s[0].Load(), s[1].Load(), s[2].Load()}); have[a] != b {
				t.Errorf("%s holds %+v, want %+v", a, have[a], b)
			}
		}
		if int64(postings) != moved.Load()+int64(len(accounts)) {
			t.Errorf("%d postings, want %d", postings, moved.Load()+int64(len(accounts)))
		}
		audited(t, db)
	})
}

// legs are one to six moves on accounts in any order, each one way of a booking's life.
func legs(rnd *rand.Rand, accounts []string) []Move {
	ways := [][2]Bucket{{Available, Reserved}, {Available, Reserved}, {Reserved, Consumed}, {Reserved, Available}, {Consumed, Available}}
	way := ways[rnd.IntN(len(ways))]
	var moves []Move
	for _, i := range rnd.Perm(len(accounts))[:1+rnd.IntN(6)] {
		moves = append(moves, Move{accounts[i], way[0], way[1], 1 + rnd.Int64N(60)})
	}
	return moves
}

// TestMonthOpenedOnce: callers who touch a person's month first, all at once, make one
// row with one cap; the last fen goes to exactly as many as fit.
func TestMonthOpenedOnce(t *testing.T) {
	t.Parallel()
	const callers = 32
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		pool, lot, who := id.New("pool"), id.New("lot"), id.New("per")
		open(t, db, pool, lot)
		if err := post(db, "grant", Move{pool, Source, Available, 100_000}, Move{lot, Source, Available, 100}); err != nil {
			t.Fatal(err)
		}
		now, err := db.Now(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.InTx(ctx, func(tx *database.Tx) error {
			return tx.Person.Create().SetID(who).SetName("王奶奶").SetCreatedAt(now).Exec(ctx)
		}); err != nil {
			t.Fatal(err)
		}
		month := EntitlementID(who, "voucher", "2026-12")
		l := Legs{Person: who, Month: "2026-12", Lot: lot, Units: 1,
			Money: []Leg{{Code: "voucher", Entitlement: month, Pools: []string{pool}, Amount: 11_000, Cap: 80_000}}}
		var ran, won atomic.Int64
		var all sync.WaitGroup
		for range callers {
			all.Go(func() {
				err := db.InTx(ctx, func(tx *database.Tx) error {
					ran.Add(1)
					return Reserve(ctx, tx, Claim{l, "rec"})
				})
				switch {
				case err == nil:
					won.Add(1)
				case !fault.Is(err, fault.CodeEntitlementExhausted):
					t.Errorf("reserve: %v", err)
				}
			})
		}
		all.Wait()
		if won.Load() != 7 || ran.Load() != callers {
			t.Errorf("%d won in %d transactions, want 7 in %d", won.Load(), ran.Load(), callers)
		}
		have, postings := whole(t, db, []string{month, pool, lot})
		if have[month] != (Balance{80_000, 77_000, 0}) || have[pool] != (Balance{100_000, 77_000, 0}) || have[lot] != (Balance{100, 7, 0}) {
			t.Errorf("%+v", have)
		}
		if postings != 3+7*3 { // two grants, the month's cap, three legs for each winner
			t.Errorf("%d postings, want 24", postings)
		}
		if n := db.Client.Entitlement.Query().CountX(ctx); n != 1 {
			t.Errorf("%d months", n)
		}
		audited(t, db)
	})
}
