package funding

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

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

// Post has moves carried out for a record, together with all others of the transaction
// and right before it commits: accounts are what everybody writes, so they are locked
// last and shortly. Every account changes by one conditional write, in the order of
// account ids, by what all its moves come to, and every move leaves a posting. When a
// bucket has not enough, the transaction is refused, and the fault names the account's
// kind (ENTITLEMENT_EXHAUSTED, POOL_EXHAUSTED, LOT_EXHAUSTED, BUDGET_EXCEEDED).
func Post(ctx context.Context, tx *database.Tx, record string, moves []Move) error {
	for _, m := range moves {
		if m.Amount < 0 {
			return fmt.Errorf("ledger move of %d on %s: amounts are positive", m.Amount, m.Account)
		}
		if m.Amount > Most {
			return fault.New(fault.Invalid, fault.CodeBadInput, "an amount is at most %d", Most)
		}
	}
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	for _, m := range moves {
		if m.Amount > 0 {
			database.Last(tx, posting{m, record, tx.Now}, post)
		}
	}
	return nil
}

// posting is a move that waits for the end of its transaction.
type posting struct {
	Move
	record string
	at     time.Time
}

// together is how many postings one statement writes.
const together = 500

// post changes the accounts and writes the postings.
func post(ctx context.Context, tx *database.Tx, all []posting) error {
	deltas := sum(all)
	for chunk := range slices.Chunk(deltas, together) {
		some := all[:min(together, len(all))]
		all = all[len(some):]
		touched, err := apply(ctx, tx, chunk, some)
		if err != nil {
			return fmt.Errorf("apply %d ledger moves: %w", len(some), err)
		}
		for _, d := range chunk {
			if !slices.Contains(touched, d.account) {
				return exhausted(d.account)
			}
		}
	}
	for some := range slices.Chunk(all, together) {
		if err := write(ctx, tx, some); err != nil {
			return err
		}
	}
	return nil
}

type delta struct {
	account                     string
	granted, reserved, consumed int64
}

// sum adds the moves up per account, sorted by account.
func sum(moves []posting) []delta {
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
	case Available:
	}
}

// apply changes the accounts, writes the postings when all could take their delta, and
// tells which could. PostgreSQL does it in one statement, which queues for the accounts
// in the order of their ids: an UPDATE alone takes rows in the order of its plan, and
// bookings that share pools would deadlock. An id of a list of one rules out that accounts
// are read whole for a join by hash, in a plan that was made when there were a thousand
// and is kept when there are many more. SQLite has one writer and needs no queue.
func apply(ctx context.Context, tx *database.Tx, deltas []delta, postings []posting) ([]string, error) {
	var q database.Statement
	q.WriteString("WITH v (id, g, r, c) AS (VALUES ")
	for i, d := range deltas {
		q.Row(i, "($, CAST($ AS BIGINT), CAST($ AS BIGINT), CAST($ AS BIGINT))", d.account, d.granted, d.reserved, d.consumed)
	}
	if !tx.Postgres() {
		q.WriteString(") " + change("v", "v.id"))
		touched, err := q.Column(ctx, tx)
		if err != nil || len(touched) < len(deltas) {
			return touched, err
		}
		return touched, write(ctx, tx, postings)
	}
	q.WriteString("), l AS MATERIALIZED (SELECT a.id, v.g, v.r, v.c FROM v JOIN ledger_accounts a ON a.id = ANY (ARRAY[v.id]) ORDER BY a.id FOR NO KEY UPDATE OF a), u AS (" +
		change("l", "ANY (ARRAY[l.id])") + "), p AS (" + insert + " SELECT * FROM (VALUES ")
	rows(&q, postings, "CAST($ AS TIMESTAMPTZ)")
	fmt.Fprintf(&q, ") x WHERE (SELECT COUNT(*) FROM u) = %d) SELECT id FROM u", len(deltas))
	return q.Column(ctx, tx)
}

// change is the conditional write of the accounts that a list of deltas names.
func change(list, account string) string {
	return fmt.Sprintf(`UPDATE ledger_accounts SET granted = granted + %[1]s.g, reserved = reserved + %[1]s.r, consumed = consumed + %[1]s.c FROM %[1]s
		WHERE ledger_accounts.id = %[2]s AND reserved + %[1]s.r >= 0 AND consumed + %[1]s.c >= 0
		AND reserved + %[1]s.r + consumed + %[1]s.c <= granted + %[1]s.g AND granted + %[1]s.g <= %[3]d RETURNING ledger_accounts.id`, list, account, ceiling)
}

const insert = "INSERT INTO ledger_postings (id, account_id, from_bucket, to_bucket, amount, record_id, at)"

// write adds postings alone.
func write(ctx context.Context, tx *database.Tx, postings []posting) error {
	var q database.Statement
	q.WriteString(insert + " VALUES ")
	rows(&q, postings, "$")
	_, err := q.Exec(ctx, tx)
	return err
}

// rows adds the postings; at is how their time is written.
func rows(q *database.Statement, list []posting, at string) {
	for i, p := range list {
		q.Row(i, "($, $, $, $, CAST($ AS BIGINT), $, "+at+")", id.New("led"), p.Account, string(p.From), string(p.To), p.Amount, p.record, p.at)
	}
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
	case "frl":
		return fault.New(fault.Conflict, fault.CodeLotExhausted, "the framework has no units left: ask for a new quote").With("frameworkLotId", account)
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
