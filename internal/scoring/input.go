package scoring

import (
	"fmt"

	"linli/internal/money"
)

// Bid is one offer as the panel has it before it.
type Bid struct {
	ID         string
	Price      money.Fen         // after correction; above 0
	Deduction  money.BasisPoints // declared policy deduction: 1,000 is 10 % off for the comparison
	Conforming bool              // false: refused or struck out, so it is listed and not ranked
	Reason     string            // why it does not conform
	Objective  map[string]Exact  // criterion → points, where they were computed once
}

// Score is one cell of one seat's sheet.
type Score struct {
	Seat      string `json:"seat"`
	Bid       string `json:"bid"`
	Criterion string `json:"criterion"`
	Points    Exact  `json:"points"`
}

// Sum is the total that a seat wrote under its sheet for one bid, price excluded.
type Sum struct {
	Seat, Bid string
	Points    Exact
}

// Input is what was offered and what the panel gave.
type Input struct {
	Bids   []Bid
	Seats  []string // everybody who must have filled in a sheet
	Scores []Score
	Sums   []Sum          // read by Lint alone
	Draw   map[string]int // bid → its place in the draw, for what nothing else decides
}

// What the check of bids and sheets finds.
const (
	BadBid          Code = "BID"
	BadPrice        Code = "BID_PRICE"
	BadDeduction    Code = "BID_DEDUCTION"
	UnequalPrices   Code = "FIXED_PRICE_DIFFERS"
	NoSeats         Code = "NO_SEATS"
	BadSeat         Code = "SEAT"
	UnknownCell     Code = "UNKNOWN_CELL"
	PriceScored     Code = "PRICE_SCORED"
	CellTwice       Code = "CELL_TWICE"
	CellMissing     Code = "CELL_MISSING"
	OutOfRange      Code = "OUT_OF_RANGE"
	OffBand         Code = "BETWEEN_BANDS"
	ObjectiveDiffer Code = "OBJECTIVE_DIFFERS"
)

// policyPrice is p' = p × (1 − d), in fen, not rounded.
func (b Bid) policyPrice() Formula {
	if b.Deduction == 0 {
		return Formula{OpGiven, []Operand{{"price", Fen(b.Price)}}}
	}
	return Formula{OpLess, []Operand{{"price", Fen(b.Price)}, {"deduction", Share(b.Deduction)}}}
}

// checkBids looks at ids and, of conforming bids, at prices and deductions.
func checkBids(t Terms, bids []Bid) []Finding {
	var found []Finding
	var first *Bid
	seen := map[string]bool{}
	for i, b := range bids {
		if b.ID == "" || seen[b.ID] {
			found = append(found, Finding{Code: BadBid, Bid: b.ID, Text: fmt.Sprintf("bid id %q is empty or used twice", b.ID)})
		}
		seen[b.ID] = true
		if !b.Conforming {
			continue
		}
		if b.Price <= 0 {
			found = append(found, Finding{Code: BadPrice, Bid: b.ID, Have: Fen(b.Price).String(),
				Text: fmt.Sprintf("bid %s: a price of %d fen is not above 0", b.ID, int64(b.Price))})
		}
		if b.Deduction < 0 || b.Deduction >= 10_000 {
			found = append(found, Finding{Code: BadDeduction, Bid: b.ID, Have: Share(b.Deduction).String(),
				Text: fmt.Sprintf("bid %s: a deduction of %s is not within 0 and less than 1", b.ID, Share(b.Deduction))})
		}
		if first == nil {
			first = &bids[i]
		}
		if t.fixed() && b.Price != first.Price {
			found = append(found, Finding{Code: UnequalPrices, Bid: b.ID, Have: Fen(b.Price).String(), Want: Fen(first.Price).String(),
				Text: fmt.Sprintf("bid %s: %d fen, though the price is fixed and bid %s has %d", b.ID, int64(b.Price), first.ID, int64(first.Price))})
		}
	}
	return found
}
