package funding

import (
	"cmp"
	"context"
	"slices"
	"time"

	"linli/internal/database"
	"linli/internal/id"
)

// Leg is public money of one programme for one booking: the person's month, and every
// pool from the district down to the community.
type Leg struct {
	Programme   string   `json:"programmeId"`
	Code        string   `json:"code"`
	Entitlement string   `json:"entitlementId"`
	Pools       []string `json:"poolIds"`
	Amount      int64    `json:"amountFen"`
	Cap         int64    `json:"capFen"` // of the month, for the first touch
}

// Legs is all that a booking claims besides time: money of programmes, units of a lot.
type Legs struct {
	Person string `json:"personId"`
	Month  string `json:"month"`
	Money  []Leg  `json:"money,omitempty"`
	Lot    string `json:"contractLotId,omitempty"`
	Units  int64  `json:"units,omitempty"`
}

// Empty tells whether nothing public is claimed.
func (l Legs) Empty() bool { return len(l.Money) == 0 && l.Lot == "" }

// EntitlementID is the id of a person's month in a programme, known before the row is.
func EntitlementID(personID, programmeCode, month string) string {
	return id.From("etl", personID+"|"+programmeCode+"|"+month)
}

// Reserve claims the legs for a record, as Post does. A month's row is made on its first
// touch (marketplace §6), with the cap of the programme's version in force.
func Reserve(ctx context.Context, tx *database.Tx, l Legs, record string) error {
	months := map[string]*month{}
	for _, m := range l.Money {
		months[m.Entitlement] = &month{m.Entitlement, l.Person, m.Code, l.Month, m.Cap}
	}
	return later(ctx, tx, record, l.moves(Available, Reserved), months)
}

// Consume turns what was reserved into what is spent.
func Consume(ctx context.Context, tx *database.Tx, l Legs, record string) error {
	return Post(ctx, tx, record, l.moves(Reserved, Consumed))
}

// Release gives back what was reserved.
func Release(ctx context.Context, tx *database.Tx, l Legs, record string) error {
	return Post(ctx, tx, record, l.moves(Reserved, Available))
}

// ClawBack gives back what was spent. The person's month gets it back only while that
// month lasts: a closed month stays as it was, the money returns to the pools.
func ClawBack(ctx context.Context, tx *database.Tx, l Legs, record string, monthOpen bool) error {
	moves := l.moves(Consumed, Available)
	if !monthOpen {
		kept := moves[:0]
		for _, m := range moves {
			if p, _ := id.Prefix(m.Account); p != "etl" {
				kept = append(kept, m)
			}
		}
		moves = kept
	}
	return Post(ctx, tx, record, moves)
}

func (l Legs) moves(from, to Bucket) []Move {
	var out []Move
	for _, m := range l.Money {
		out = append(out, Move{m.Entitlement, from, to, m.Amount})
		for _, p := range m.Pools {
			out = append(out, Move{p, from, to, m.Amount})
		}
	}
	if l.Lot != "" {
		out = append(out, Move{l.Lot, from, to, l.Units})
	}
	return out
}

// month is a person's share of a programme in a month, to be opened if it is not there.
type month struct {
	entitlement, person, programme, month string
	limit                                 int64
}

// openMonths makes the rows and accounts of months that are touched for the first time,
// and gives the postings that grant their caps.
func openMonths(ctx context.Context, tx *database.Tx, all []posting) ([]posting, error) {
	var list []*month
	at := map[string]time.Time{}
	for _, p := range all {
		if _, seen := at[p.Account]; p.month != nil && !seen {
			list, at[p.Account] = append(list, p.month), p.at
		}
	}
	slices.SortFunc(list, func(a, b *month) int { return cmp.Compare(a.entitlement, b.entitlement) })
	var grants []posting
	for some := range slices.Chunk(list, together) {
		var rows, accounts database.Statement
		rows.WriteString("INSERT INTO entitlements (id, person_id, programme_code, month, cap_fen, created_at) VALUES ")
		for i, m := range some {
			rows.Row(i, "($, $, $, $, $, $)", m.entitlement, m.person, m.programme, m.month, m.limit, at[m.entitlement])
		}
		rows.WriteString(" ON CONFLICT DO NOTHING RETURNING id")
		fresh, err := rows.Column(ctx, tx)
		if err != nil {
			return nil, err
		}
		if len(fresh) == 0 {
			continue
		}
		accounts.WriteString("INSERT INTO ledger_accounts (id, unit, granted, reserved, consumed) VALUES ")
		for i, account := range fresh {
			accounts.Row(i, "($, 'FEN', 0, 0, 0)", account)
		}
		if _, err := accounts.Exec(ctx, tx); err != nil {
			return nil, err
		}
		for _, m := range some {
			if m.limit > 0 && slices.Contains(fresh, m.entitlement) {
				grants = append(grants, posting{Move{m.entitlement, Source, Available, m.limit}, m.entitlement, at[m.entitlement], nil})
			}
		}
	}
	return grants, nil
}
