package funding

import (
	"linli/ent/priceline"
	"linli/internal/money"
)

// Share is what one payer may take over.
type Share struct {
	Payer     priceline.Payer
	Programme string // its id
	Rate      money.BasisPoints
	CapVisit  money.Fen // 0: no cap
	Left      money.Fen // least of entitlement and pools
}

// Line is one payer's part of a price.
type Line struct {
	Amount    money.Fen       `json:"amountFen"`
	Payer     priceline.Payer `json:"payer"`
	Programme string          `json:"programmeId,omitempty"`
}

// Waterfall splits a price among payers in the order given (marketplace §6: LTC, then
// subsidy on what is left, then vouchers; shares floor, the resident takes the
// remainder). Lines sum to gross; the last is the resident's, also when it is zero.
func Waterfall(gross money.Fen, shares []Share) ([]Line, error) {
	rest := gross
	lines := make([]Line, 0, len(shares)+1)
	for _, s := range shares {
		amount, err := money.FloorShare(rest, s.Rate)
		if err != nil {
			return nil, err
		}
		if s.CapVisit > 0 {
			amount = min(amount, s.CapVisit)
		}
		amount = max(0, min(amount, s.Left))
		if amount == 0 {
			continue
		}
		lines = append(lines, Line{amount, s.Payer, s.Programme})
		rest -= amount
	}
	return append(lines, Line{Payer: priceline.PayerResident, Amount: rest}), nil
}
