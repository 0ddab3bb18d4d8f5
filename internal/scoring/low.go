package scoring

import (
	"cmp"
	"fmt"
	"slices"

	"linli/internal/money"
)

// LowTerms say which prices a bidder has to explain (87号令: abnormally low). A share of
// 0 asks nobody on that ground.
type LowTerms struct {
	OfMean    money.BasisPoints // of the mean of the other conforming bids
	OfCeiling money.BasisPoints
	Ceiling   money.Fen // the highest price allowed; 0 if there is none
}

// LowPrice is a price to be explained in the session. It is a question, never a
// rejection.
type LowPrice struct {
	Bid          string    `json:"bid"`
	Price        money.Fen `json:"price"`
	BelowMean    bool      `json:"belowMean"`
	Mean         Exact     `json:"mean"`      // of the others' prices, in fen; 0 if there are none
	MeanLimit    Exact     `json:"meanLimit"` // the share of it, in fen
	BelowCeiling bool      `json:"belowCeiling"`
	CeilingLimit Exact     `json:"ceilingLimit"` // the share of the ceiling, in fen; 0 if there is none
	Text         string    `json:"text"`
}

// AskAbout gives the conforming bids whose price p is below a limit, by id. Policy
// deductions play no part.
func AskAbout(bids []Bid, terms LowTerms) []LowPrice {
	sum, n := Exact{}, int64(0)
	for _, b := range bids {
		if b.Conforming {
			sum, n = sum.Add(Fen(b.Price)), n+1
		}
	}
	limit := Fen(terms.Ceiling).Mul(Share(terms.OfCeiling))
	var ask []LowPrice
	for _, b := range bids {
		if !b.Conforming {
			continue
		}
		price := Fen(b.Price)
		low := LowPrice{Bid: b.ID, Price: b.Price, CeilingLimit: limit, BelowCeiling: price.Cmp(limit) < 0}
		if n > 1 {
			low.Mean = sum.Sub(price).Quo(Whole(n - 1))
			low.MeanLimit = low.Mean.Mul(Share(terms.OfMean))
			low.BelowMean = price.Cmp(low.MeanLimit) < 0
		}
		low.Text = low.text(terms)
		if low.BelowMean || low.BelowCeiling {
			ask = append(ask, low)
		}
	}
	slices.SortFunc(ask, func(a, b LowPrice) int { return cmp.Compare(a.Bid, b.Bid) })
	return ask
}

func (l LowPrice) text(terms LowTerms) string {
	text := fmt.Sprintf("bid %s", l.Bid)
	if l.BelowMean {
		text += fmt.Sprintf(": %d < %s × %s = %s, of the mean of the others", int64(l.Price), Share(terms.OfMean), l.Mean.shown(), l.MeanLimit.shown())
	}
	if l.BelowCeiling {
		text += fmt.Sprintf(": %d < %s × %d = %s, of the ceiling", int64(l.Price), Share(terms.OfCeiling), int64(terms.Ceiling), l.CeilingLimit.shown())
	}
	return text
}
