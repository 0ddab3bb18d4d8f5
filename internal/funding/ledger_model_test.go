package funding_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/funding"
	"linli/internal/id"
)

// mostHeld is where an account takes no more.
const mostHeld = 1_000 * Most

// books is the ledger once more, as plain sums.
type books struct {
	db       *database.DB
	accounts []string // by id; the last does not exist
	holds    map[string]Balance
	postings int
	records  int
}

// kinds are accounts of every kind whose refusal has a code of its own.
var kinds = map[string]fault.Code{
	"etl": fault.CodeEntitlementExhausted, "pool": fault.CodePoolExhausted, "lot": fault.CodeLotExhausted,
	"bud": fault.CodeBudgetExceeded, "con": fault.CodeBudgetExceeded,
}

func newBooks(t failer, db *database.DB) *books {
	b := &books{db: db, holds: map[string]Balance{}}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		b.accounts = append(b.accounts, id.New(kind))
	}
	open(t, db, b.accounts...)
	for _, a := range b.accounts {
		b.holds[a] = Balance{}
	}
	b.accounts = append(b.accounts, id.New("zzz"))
	return b
}

// after is what moves would leave, and the code of the refusal.
func (b *books) after(moves []Move) (map[string]Balance, string) {
	for _, m := range moves {
		if m.Amount > Most {
			return nil, string(fault.CodeBadInput)
		}
	}
	next, touched := maps.Clone(b.holds), map[string]bool{}
	for _, m := range moves {
		if m.Amount == 0 {
			continue
		}
		touched[m.Account] = true
		h := next[m.Account]
		for bucket, by := range map[Bucket]int64{m.From: -m.Amount, m.To: m.Amount} {
			switch bucket {
			case Source:
				h.Granted -= by
			case Reserved:
				h.Reserved += by
			case Consumed:
				h.Consumed += by
			case Available: // what the others leave
			}
		}
		next[m.Account] = h
	}
	for _, a := range slices.Sorted(maps.Keys(touched)) {
		h, kind := next[a], a[:len(a)-27]
		_, exists := b.holds[a]
		if !exists || h.Reserved < 0 || h.Consumed < 0 || h.Reserved+h.Consumed > h.Granted || h.Granted > mostHeld {
			if c, known := kinds[kind]; known {
				return nil, string(c)
			}
			return nil, string(fault.CodeBudgetExceeded)
		}
	}
	return next, ""
}

// try posts moves and expects what the sums say.
func (b *books) try(t *rapid.T, moves []Move) {
	b.records++
	next, want := b.after(moves)
	if got := code(post(b.db, fmt.Sprintf("rec_%d", b.records), moves...)); got != want {
		t.Fatalf("%v on %v answered %q, want %q", moves, b.holds, got, want)
	}
	if want != "" {
		return
	}
	b.holds = next
	for _, m := range moves {
		if m.Amount > 0 {
			b.postings++
		}
	}
}

// one action moves one way on one to three accounts.
func (b *books) one(from, to Bucket, amounts *rapid.Generator[int64]) func(*rapid.T) {
	return func(t *rapid.T) {
		amount := amounts.Draw(t, "amount")
		var moves []Move
		for _, a := range rapid.SliceOfNDistinct(rapid.SampledFrom(b.accounts[:5]), 1, 3, rapid.ID[string]).Draw(t, "accounts") {
			moves = append(moves, Move{a, from, to, amount})
		}
		b.try(t, moves)
	}
}

// fitting draws an amount that a bucket of an account can give, most of the time.
func (b *books) fitting(from, to Bucket) func(*rapid.T) {
	return func(t *rapid.T) {
		a := rapid.SampledFrom(b.accounts[:5]).Draw(t, "account")
		h := b.holds[a]
		has := map[Bucket]int64{Source: 100, Available: h.Left(), Reserved: h.Reserved, Consumed: h.Consumed}[from]
		b.try(t, []Move{{a, from, to, rapid.Int64Range(0, min(has, Most-1)+1).Draw(t, "amount")}})
	}
}

// TestLedgerModel plays grants, reservations, releases, consumption, claims back and
// refused legs against plain sums: after each step accounts are what the sums say and
// what their postings say, and a refused Post has left nothing.
func TestLedgerModel(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		rapid.Check(t, func(rt *rapid.T) {
			b := newBooks(rt, db)
			small := rapid.Int64Range(0, 400)
			buckets := rapid.SampledFrom([]Bucket{Source, Available, Reserved, Consumed})
			rt.Repeat(map[string]func(*rapid.T){
				"grant":           b.one(Source, Available, rapid.Int64Range(1, 1000)),
				"grantMuch":       b.one(Source, Available, rapid.SampledFrom([]int64{Most - 1, Most, Most + 1})),
				"takeGrantBack":   b.fitting(Available, Source),
				"reserve":         b.one(Available, Reserved, small),
				"reserveFitting":  b.fitting(Available, Reserved),
				"release":         b.fitting(Reserved, Available),
				"consume":         b.fitting(Reserved, Consumed),
				"consumeAtOnce":   b.fitting(Available, Consumed),
				"clawBack":        b.fitting(Consumed, Available),
				"clawBackTooMuch": b.one(Consumed, Available, small),
				"unknownAccount": func(t *rapid.T) {
					b.try(t, []Move{{b.accounts[0], Source, Available, 5}, {b.accounts[5], Source, Available, 5}})
				},
				"legs": func(t *rapid.T) {
					var moves []Move
					for range rapid.IntRange(1, 8).Draw(t, "legs") {
						from, to := buckets.Draw(t, "from"), buckets.Draw(t, "to")
						if from != to {
							moves = append(moves, Move{rapid.SampledFrom(b.accounts).Draw(t, "account"), from, to, small.Draw(t, "amount")})
						}
					}
					b.try(t, moves)
				},
				"": func(t *rapid.T) {
					have, postings := whole(t, db, b.accounts)
					if !maps.Equal(have, b.holds) {
						t.Errorf("the accounts hold %v, want %v", have, b.holds)
					}
					if postings != b.postings {
						t.Errorf("%d postings, want %d", postings, b.postings)
					}
				},
			})
		})
		audited(t, db)
	})
}
