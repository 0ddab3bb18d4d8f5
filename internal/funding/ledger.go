package funding

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"linli/ent/ledgeraccount"
	"linli/ent/ledgerposting"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
)

// Bucket is a part of a ledger account.
type Bucket = ledgerposting.FromBucket

// The buckets: what was granted comes out of Source into Available, is Reserved for
// something, and then Consumed, or goes back.
const (
	Source    = ledgerposting.FromBucketSource
	Available = ledgerposting.FromBucketAvailable
	Reserved  = ledgerposting.FromBucketReserved
	Consumed  = ledgerposting.FromBucketConsumed
)

// Most is the largest amount that moves at once: ten thousand billion yuan in fen, far
// from where sums of 64 bits end.
const Most = 1_000_000_000_000_000

// ceiling is where an account takes no more, far from where 64 bits end.
const ceiling = 1_000 * Most

// Move takes an amount from one bucket of an account to another.
type Move struct {
	Account  string
	From, To Bucket
	Amount   int64 // above zero, at most Most; moves of zero are left out
}

// Post carries out moves for a record: every account changes by one conditional
// write, in the order of account ids, and every move leaves a posting. When a bucket
// has not enough, nothing is changed, the transaction can go on, and the fault names
// the account's kind (ENTITLEMENT_EXHAUSTED, POOL_EXHAUSTED, LOT_EXHAUSTED,
// BUDGET_EXCEEDED).
func Post(ctx context.Context, tx *database.Tx, record string, moves []Move) error {
	moves = slices.DeleteFunc(slices.Clone(moves), func(m Move) bool { return m.Amount == 0 })
	for _, m := range moves {
		if m.Amount < 0 {
			return fmt.Errorf("ledger move of %d on %s: amounts are positive", m.Amount, m.Account)
		}
		if m.Amount > Most {
			return fault.New(fault.Invalid, fault.CodeBadInput, "an amount is at most %d", Most)
		}
	}
	if len(moves) == 0 {
		return nil
	}
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	deltas := sum(moves)
	touched, err := apply(ctx, tx, deltas)
	if err != nil {
		return fmt.Errorf("apply %d ledger moves: %w", len(moves), err)
	}
	if len(touched) < len(deltas) {
		return undo(ctx, tx, deltas, touched)
	}
	return write(ctx, tx, record, moves)
}

// undo takes back what was changed of moves that cannot be made together, and tells
// which account, the first by id, had not enough.
func undo(ctx context.Context, tx *database.Tx, deltas []delta, touched []string) error {
	var back []delta
	short := ""
	for _, d := range deltas {
		switch {
		case slices.Contains(touched, d.account):
			back = append(back, delta{d.account, -d.granted, -d.reserved, -d.consumed})
		case short == "":
			short = d.account
		}
	}
	if len(back) > 0 {
		undone, err := apply(ctx, tx, back)
		if err != nil || len(undone) != len(back) {
			return fmt.Errorf("take back %d ledger moves: %d done: %w", len(back), len(undone), err)
		}
	}
	return exhausted(short)
}

type delta struct {
	account                     string
	granted, reserved, consumed int64
}

// sum adds the moves up per account, sorted by account.
func sum(moves []Move) []delta {
	by := map[string]*delta{}
	for _, m := range moves {
		d := by[m.Account]
		if d == nil {
			d = &delta{account: m.Account}
			by[m.Account] = d
		}
		d.add(m.From, -m.Amount)
		d.add(m.To, m.Amount)
	}
	out := make([]delta, 0, len(by))
	for _, d := range by {
		out = append(out, *d)
	}
	slices.SortFunc(out, func(a, b delta) int { return cmp.Compare(a.account, b.account) })
	return out
}

// add books an amount into a bucket. Available is what the others leave, and what
// comes out of Source is granted.
func (d *delta) add(b Bucket, amount int64) {
	switch b {
	case Source:
		d.granted -= amount
	case Reserved:
		d.reserved += amount
	case Consumed:
		d.consumed += amount
	}
}

// lock queues for the accounts in the order of their ids: an UPDATE alone takes rows in
// the order of its plan, and bookings that share pools would deadlock. SQLite has one
// writer and needs no queue.
func lock(ctx context.Context, tx *database.Tx, deltas []delta) error {
	if !tx.Postgres() || len(deltas) < 2 {
		return nil
	}
	marks, args := make([]string, len(deltas)), make([]any, len(deltas))
	for i, d := range deltas {
		marks[i], args[i] = fmt.Sprintf("$%d", i+1), d.account
	}
	_, err := tx.ExecContext(ctx, "SELECT 1 FROM ledger_accounts WHERE id IN ("+strings.Join(marks, ", ")+") ORDER BY id FOR NO KEY UPDATE", args...)
	return err
}

// apply changes the accounts that can take their delta and tells which did.
func apply(ctx context.Context, tx *database.Tx, deltas []delta) ([]string, error) {
	if err := lock(ctx, tx, deltas); err != nil {
		return nil, err
	}
	var b strings.Builder
	args := make([]any, 0, 4*len(deltas))
	b.WriteString("WITH v (id, g, r, c) AS (VALUES ")
	for i, d := range deltas {
		if i > 0 {
			b.WriteString(", ")
		}
		n := 4 * i
		fmt.Fprintf(&b, "($%d, CAST($%d AS BIGINT), CAST($%d AS BIGINT), CAST($%d AS BIGINT))", n+1, n+2, n+3, n+4)
		args = append(args, d.account, d.granted, d.reserved, d.consumed)
	}
	fmt.Fprintf(&b, `) UPDATE ledger_accounts SET granted = granted + v.g, reserved = reserved + v.r, consumed = consumed + v.c FROM v
		WHERE ledger_accounts.id = v.id AND reserved + v.r >= 0 AND consumed + v.c >= 0
		AND reserved + v.r + consumed + v.c <= granted + v.g AND granted + v.g <= %d RETURNING ledger_accounts.id`, ceiling)
	rows, err := tx.QueryContext(ctx, b.String(), args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var touched []string
	for rows.Next() {
		var account string
		if err := rows.Scan(&account); err != nil {
			return nil, err
		}
		touched = append(touched, account)
	}
	return touched, rows.Err()
}

func write(ctx context.Context, tx *database.Tx, record string, moves []Move) error {
	var b strings.Builder
	args := make([]any, 0, 7*len(moves))
	b.WriteString("INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at) VALUES ")
	for i, m := range moves {
		if i > 0 {
			b.WriteString(", ")
		}
		n := 7 * i
		fmt.Fprintf(&b, "($%d, $%d, $%d, $%d, $%d, $%d, $%d)", n+1, n+2, n+3, n+4, n+5, n+6, n+7)
		args = append(args, id.New("led"), m.Account, string(m.From), string(m.To), m.Amount, record, tx.Now)
	}
	_, err := tx.ExecContext(ctx, b.String(), args...)
	return err
}

// OpenAccount makes the account of a record; making it again changes nothing. It
// tells whether it was new.
func OpenAccount(ctx context.Context, tx *database.Tx, account string, unit ledgeraccount.Unit) (bool, error) {
	n, err := tx.Affected(ctx, `INSERT INTO ledger_accounts (id, unit, granted, reserved, consumed) VALUES ($1, $2, 0, 0, 0)
		ON CONFLICT (id) DO NOTHING`, account, string(unit))
	return n == 1, err
}

// exhausted is the answer to a conditional write that found too little.
func exhausted(account string) error {
	prefix, _ := id.Prefix(account)
	switch prefix {
	case "etl":
		return fault.New(fault.Conflict, fault.CodeEntitlementExhausted, "this month's subsidy is used up meanwhile: ask for a new quote").With("entitlementId", account)
	case "pool":
		return fault.New(fault.Conflict, fault.CodePoolExhausted, "the subsidy pool has not enough left: ask for a new quote, or pay the full price").With("poolId", account)
	case "lot":
		return fault.New(fault.Conflict, fault.CodeLotExhausted, "the contract has no units left: ask for a new quote").With("contractLotId", account)
	}
	return fault.New(fault.Conflict, fault.CodeBudgetExceeded, "there is not enough left on %s", account).With("accountId", account)
}

// Balance is what an account holds.
type Balance struct{ Granted, Reserved, Consumed int64 }

// Left is what can still be reserved.
func (b Balance) Left() int64 { return b.Granted - b.Reserved - b.Consumed }

// Disagreement is an account whose columns and postings differ.
type Disagreement struct {
	Account           string
	Columns, Postings Balance
}

// Audit compares every account with the sum of its postings: the double entry that
// no account is outside of. The answer is empty when the ledger is whole.
func Audit(ctx context.Context, db *database.DB) ([]Disagreement, error) {
	rows, err := db.Query(ctx, `SELECT a.id, a.granted, a.reserved, a.consumed, COALESCE(p.granted, 0), COALESCE(p.reserved, 0), COALESCE(p.consumed, 0)
		FROM ledger_accounts a LEFT JOIN (SELECT account_id,
			SUM(CASE WHEN from_bucket = 'SOURCE' THEN amount WHEN to_bucket = 'SOURCE' THEN -amount ELSE 0 END) AS granted,
			SUM(CASE WHEN to_bucket = 'RESERVED' THEN amount WHEN from_bucket = 'RESERVED' THEN -amount ELSE 0 END) AS reserved,
			SUM(CASE WHEN to_bucket = 'CONSUMED' THEN amount WHEN from_bucket = 'CONSUMED' THEN -amount ELSE 0 END) AS consumed
			FROM ledger_postings GROUP BY account_id) p ON p.account_id = a.id
		WHERE a.granted <> COALESCE(p.granted, 0) OR a.reserved <> COALESCE(p.reserved, 0) OR a.consumed <> COALESCE(p.consumed, 0)
		ORDER BY a.id`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []Disagreement
	for rows.Next() {
		var d Disagreement
		if err := rows.Scan(&d.Account, &d.Columns.Granted, &d.Columns.Reserved, &d.Columns.Consumed,
			&d.Postings.Granted, &d.Postings.Reserved, &d.Postings.Consumed); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}
