package scoring

import "linli/internal/money"

// Kind says where a criterion's points come from.
type Kind string

// The kinds: computed from prices; one value for a bid that all sheets repeat; each
// seat's own judgement, of which the mean counts.
const (
	Price      Kind = "PRICE"
	Objective  Kind = "OBJECTIVE"
	Subjective Kind = "SUBJECTIVE"
)

// Method is how bids are put in order.
type Method string

// The methods: 综合评分法, by points; 最低评标价法, by policy price; the two of framework
// agreements, by policy price, or by points at a price that is the same for all.
const (
	Comprehensive Method = "COMPREHENSIVE"
	LowestPrice   Method = "LOWEST_PRICE"
	PriceFirst    Method = "PRICE_FIRST"
	QualityFirst  Method = "QUALITY_FIRST"
)

// RankOn is which total is compared when two bids are put in order.
type RankOn string

// Totals are compared as they are, or as they are shown, with the declared places.
const (
	RankOnExact   RankOn = "EXACT"
	RankOnRounded RankOn = "ROUNDED"
)

// DefaultPlaces is how many decimals are shown where the documents declare none.
const DefaultPlaces = 2

// DefaultDrop is the share of bids that a framework drops (框架协议 Order 110: 20 %).
const DefaultDrop money.BasisPoints = 2_000

// Full is what all criteria come to: points are out of 100.
var Full = Whole(100)

// Criterion is a leaf of the tree of criteria.
type Criterion struct {
	ID    string
	Path  []string // ids of the headings above it, outermost first
	Kind  Kind
	Max   Exact  // its maximum points out of 100
	Bands []Band // what a subjective criterion's points stand for
}

// Band says which points, both ends included, go with a described level. Where two
// bands touch, the point they share is in both.
type Band struct {
	From, To Exact
	Level    string
}

// Terms are what the tender documents declare about the evaluation.
type Terms struct {
	Method     Method
	Criteria   []Criterion // in the documents' order
	FixedPrice bool        // the price is the same for all and is no criterion

	// MinPrice and MaxPrice bound the price criterion's share of all points; a
	// MaxPrice of 0 is no bound.
	MinPrice, MaxPrice money.BasisPoints

	Places *int              // decimals shown, 0 to 6; nil is DefaultPlaces
	RankOn RankOn            // empty is RankOnExact
	Drop   money.BasisPoints // frameworks only; 0 is DefaultDrop
}

func (t Terms) places() int {
	if t.Places == nil {
		return DefaultPlaces
	}
	return *t.Places
}

func (t Terms) drop() money.BasisPoints {
	if t.Drop == 0 {
		return DefaultDrop
	}
	return t.Drop
}

// framework tells whether the method ends in a list from which some are dropped.
func (t Terms) framework() bool { return t.Method == PriceFirst || t.Method == QualityFirst }

// byPrice tells whether the policy price alone gives the order, before ties.
func (t Terms) byPrice() bool { return t.Method == LowestPrice || t.Method == PriceFirst }

// fixed tells whether prices are the same for all.
func (t Terms) fixed() bool { return t.FixedPrice || t.Method == QualityFirst }

// Eliminated gives how many of n conforming bids a framework drops:
// max(1, ⌈share·n⌉), and 0 of none.
func Eliminated(n int, share money.BasisPoints) int {
	if n <= 0 {
		return 0
	}
	return max(1, int((int64(n)*int64(share)+9_999)/10_000))
}
