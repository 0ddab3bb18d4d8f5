package funding

import (
	"context"

	"linli/ent/entitlement"
	"linli/ent/ledgeraccount"
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

// Reserve claims the legs for a record. A month's row is made on its first touch
// (marketplace §6), with the cap of the programme's version in force.
func Reserve(ctx context.Context, tx *database.Tx, l Legs, record string) error {
	for _, m := range l.Money {
		if err := openMonth(ctx, tx, l, m); err != nil {
			return err
		}
	}
	return Post(ctx, tx, record, l.moves(Available, Reserved))
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

func openMonth(ctx context.Context, tx *database.Tx, l Legs, m Leg) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	n, err := tx.Affected(ctx, `INSERT INTO `+entitlement.Table+` (id, person_id, programme_code, month, cap_fen, created_at)
		VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`, m.Entitlement, l.Person, m.Code, l.Month, m.Cap, tx.Now)
	if err != nil || n == 0 {
		return err
	}
	if _, err := OpenAccount(ctx, tx, m.Entitlement, ledgeraccount.UnitFen); err != nil {
		return err
	}
	return Post(ctx, tx, m.Entitlement, []Move{{m.Entitlement, Source, Available, m.Cap}})
}
