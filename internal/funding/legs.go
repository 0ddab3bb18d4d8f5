package funding

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"linli/internal/database"
	"linli/internal/id"
)

// Leg is public money of one programme for one booking: the person's month, and every
// pool from the district down to the community.
type Leg struct {
	Amount      int64    `json:"amountFen"`
	Cap         int64    `json:"capFen"` // of the month, for the first touch
	Code        string   `json:"code"`
	Entitlement string   `json:"entitlementId"`
	Pools       []string `json:"poolIds"`
	Programme   string   `json:"programmeId"`
}

// Legs is all that a booking claims besides time: money of programmes, units of a lot.
type Legs struct {
	Lot    string `json:"contractLotId,omitempty"`
	Money  []Leg  `json:"money,omitempty"`
	Month  string `json:"month"`
	Person string `json:"personId"`
	Shared string `json:"frameworkLotId,omitempty"` // units that the participants of a framework share
	Units  int64  `json:"units,omitempty"`
}

// Empty tells whether nothing public is claimed.
func (l Legs) Empty() bool { return len(l.Money) == 0 && l.Lot == "" }

// EntitlementID is the id of a person's month in a programme, known before the row is.
func EntitlementID(personID, programmeCode, month string) string {
	return id.From("etl", personID+"|"+programmeCode+"|"+month)
}

// Claim is legs that a record takes.
type Claim struct {
	Legs
	Record string
}

// Reserve claims legs for records: months that are touched for the first time are made
// now (marketplace §6), with the cap of the programme's version in force, so that rows
// may name them; what is claimed moves as Post does.
func Reserve(ctx context.Context, tx *database.Tx, claims ...Claim) error {
	months := map[string]*month{}
	for _, c := range claims {
		for _, m := range c.Money {
			months[m.Entitlement] = &month{m.Entitlement, c.Person, m.Code, c.Month, m.Cap}
		}
	}
	if err := openMonths(ctx, tx, months); err != nil {
		return fmt.Errorf("open a month: %w", err)
	}
	for _, c := range claims {
		if err := Post(ctx, tx, c.Record, c.moves(Available, Reserved)); err != nil {
			return err
		}
	}
	return nil
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
	if l.Shared != "" {
		out = append(out, Move{l.Shared, from, to, l.Units})
	}
	return out
}

// month is a person's share of a programme in a month, to be opened if it is not there.
type month struct {
	entitlement, person, programme, month string
	limit                                 int64
}

// openMonths makes the rows and accounts of months that are not there, and grants them
// their caps.
func openMonths(ctx context.Context, tx *database.Tx, months map[string]*month) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	list := slices.SortedFunc(maps.Values(months), func(a, b *month) int { return cmp.Compare(a.entitlement, b.entitlement) })
	for some := range slices.Chunk(list, together) {
		var rows, accounts database.Statement
		rows.WriteString("INSERT INTO entitlements (id, person_id, programme_code, month, cap_fen, created_at) VALUES ")
		for i, m := range some {
			rows.Row(i, "($, $, $, $, $, $)", m.entitlement, m.person, m.programme, m.month, m.limit, tx.Now)
		}
		rows.WriteString(" ON CONFLICT DO NOTHING RETURNING id")
		fresh, err := rows.Column(ctx, tx)
		if err != nil {
			return err
		}
		if len(fresh) == 0 {
			continue
		}
		accounts.WriteString("INSERT INTO ledger_accounts (id, unit, granted, reserved, consumed) VALUES ")
		for i, account := range fresh {
			accounts.Row(i, "($, 'FEN', 0, 0, 0)", account)
		}
		if _, err := accounts.Exec(ctx, tx); err != nil {
			return err
		}
		for _, m := range some {
			if !slices.Contains(fresh, m.entitlement) {
				continue
			}
			if err := Post(ctx, tx, m.entitlement, []Move{{m.entitlement, Source, Available, m.limit}}); err != nil {
				return err
			}
		}
	}
	return nil
}
