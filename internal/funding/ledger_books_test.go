package funding_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"linli/ent/ledgeraccount"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	. "linli/internal/funding"
)

// ctx is Linli's own work.
var ctx = access.System(context.Background(), "test")

// failer is what a test and a property have in common.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// net is what an account's postings sum to: what went into each bucket less what left it.
type net map[Bucket]int64

// booked reads the postings of accounts, added up apart from the code's own audit, and
// how many there are.
func booked(t failer, db *database.DB, accounts []string) (map[string]net, int) {
	t.Helper()
	marks, args := "", []any{}
	for i, a := range accounts {
		marks += fmt.Sprintf(", $%d", i+1)
		args = append(args, a)
	}
	rows, err := db.Query(ctx, `SELECT account_id, from_bucket, to_bucket, SUM(amount), COUNT(*) FROM ledger_postings
		WHERE account_id IN (`+strings.TrimPrefix(marks, ", ")+`) GROUP BY account_id, from_bucket, to_bucket`, args...)
	if err != nil {
		t.Fatalf("read the postings: %v", err)
	}
	defer func() { _ = rows.Close() }()
	out, postings := map[string]net{}, 0
	for rows.Next() {
		var account, from, to string
		var amount int64
		var n int
		if err := rows.Scan(&account, &from, &to, &amount, &n); err != nil {
			t.Fatalf("read the postings: %v", err)
		}
		if out[account] == nil {
			out[account] = net{}
		}
		out[account][Bucket(from)] -= amount
		out[account][Bucket(to)] += amount
		postings += n
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("read the postings: %v", err)
	}
	return out, postings
}

// whole checks what must hold of accounts at any time: columns are the sum of postings,
// nothing is below zero, no more is reserved and consumed than granted, and what came
// out of the source is somewhere. It tells the balances and the number of postings.
func whole(t failer, db *database.DB, accounts []string) (map[string]Balance, int) {
	t.Helper()
	have, err := (&Service{DB: db}).Balances(ctx, accounts...)
	if err != nil {
		t.Fatalf("read the balances: %v", err)
	}
	sums, postings := booked(t, db, accounts)
	for _, a := range accounts {
		b, n := have[a], sums[a]
		if want := (Balance{-n[Source], n[Reserved], n[Consumed]}); b != want {
			t.Errorf("%s holds %+v, its postings say %+v", a, b, want)
		}
		if n[Available] != b.Left() {
			t.Errorf("%s has %d left, its postings say %d", a, b.Left(), n[Available])
		}
		if total := n[Source] + n[Available] + n[Reserved] + n[Consumed]; total != 0 {
			t.Errorf("the buckets of %s sum to %d", a, total)
		}
		if b.Granted < 0 || b.Reserved < 0 || b.Consumed < 0 || b.Left() < 0 {
			t.Errorf("%s has a bucket below zero: %+v", a, b)
		}
	}
	return have, postings
}

// open makes accounts in one transaction.
func open(t failer, db *database.DB, accounts ...string) {
	t.Helper()
	err := db.InTx(ctx, func(tx *database.Tx) error {
		for _, a := range accounts {
			if fresh, err := OpenAccount(ctx, tx, a, ledgeraccount.UnitFen); err != nil || !fresh {
				return fmt.Errorf("open %s: new %v: %w", a, fresh, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatalf("%v", err)
	}
}

// post carries out moves in a transaction of their own.
func post(db *database.DB, record string, moves ...Move) error {
	return db.InTx(ctx, func(tx *database.Tx) error { return Post(ctx, tx, record, moves) })
}

// code names the fault in err: "" for none, the error itself when it is no fault.
func code(err error) string {
	if err == nil {
		return ""
	}
	if f := fault.As(err); f != nil {
		return string(f.Code)
	}
	return err.Error()
}

// audited fails when the code's own audit finds anything.
func audited(t *testing.T, db *database.DB) {
	t.Helper()
	if bad, err := Audit(ctx, db); err != nil || len(bad) != 0 {
		t.Errorf("the audit: %v %+v", err, bad)
	}
}
