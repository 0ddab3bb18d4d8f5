package scoring

import (
	"cmp"
	"fmt"
	"slices"

	"linli/internal/money"
)

// FlagKind names what is conspicuous; R numbers are those of the Open Contracting
// Partnership's guide to red flags.
type FlagKind string

// The flags that prices alone give.
const (
	SingleBid  FlagKind = "SINGLE_BID"          // R018
	SamePrice  FlagKind = "IDENTICAL_PRICES"    // R028
	CloseGap   FlagKind = "GAP_CLOSE"           // R024: the two lowest are nearly the same
	WideGap    FlagKind = "GAP_WIDE"            // R058: the lowest is far below the next
	Arithmetic FlagKind = "ARITHMETIC_SEQUENCE" // 招标投标法实施条例 40: patterned prices
	Geometric  FlagKind = "GEOMETRIC_SEQUENCE"
)

// Flag is something to look into, with what it rests on; it accuses nobody.
type Flag struct {
	Kind   FlagKind    `json:"kind"`
	Bids   []string    `json:"bids"`   // lowest price first
	Prices []money.Fen `json:"prices"` // of those bids, in fen
	Figure Exact       `json:"figure"` // the gap as a share of the lowest, the difference in fen, or the ratio
	Text   string      `json:"text"`
}

// FlagTerms say from where on something is conspicuous.
type FlagTerms struct {
	CloseGap  money.BasisPoints // at most this share is close; 0 is never
	WideGap   money.BasisPoints // at least this share is wide; 0 is never
	Shortest  int               // prices in a sequence; less than 3 is 3
	Tolerance money.Fen         // how far a price may lie from its place in a sequence
}

// Flags looks at the prices of all bids given, conforming or not, and gives what is
// conspicuous: nil if nothing is. A sequence counts if it holds at least half of
// the different prices, and is not part of a longer one of its kind that was found.
func Flags(bids []Bid, terms FlagTerms) []Flag {
	sorted := slices.SortedFunc(slices.Values(bids), func(a, b Bid) int {
		return cmp.Or(cmp.Compare(a.Price, b.Price), cmp.Compare(a.ID, b.ID))
	})
	var flags []Flag
	if len(sorted) == 1 {
		flags = append(flags, flag(SingleBid, sorted, Whole(1), "one bid alone"))
	}
	var distinct []Bid // the first of each price
	for from := 0; from < len(sorted); {
		to := from
		for to < len(sorted) && sorted[to].Price == sorted[from].Price {
			to++
		}
		if to-from > 1 {
			flags = append(flags, flag(SamePrice, sorted[from:to], Fen(sorted[from].Price), fmt.Sprintf("%d bids at %d fen", to-from, int64(sorted[from].Price))))
		}
		distinct = append(distinct, sorted[from])
		from = to
	}
	if len(sorted) > 1 {
		flags = append(flags, gap(sorted[:2], terms)...)
	}
	flags = append(flags, sequences(Arithmetic, distinct, terms)...)
	return append(flags, sequences(Geometric, distinct, terms)...)
}

func flag(kind FlagKind, bids []Bid, figure Exact, text string) Flag {
	f := Flag{Kind: kind, Figure: figure, Text: text}
	for _, b := range bids {
		f.Bids, f.Prices = append(f.Bids, b.ID), append(f.Prices, b.Price)
	}
	return f
}

// gap compares the two lowest prices: (second − lowest) / lowest.
func gap(lowest []Bid, terms FlagTerms) []Flag {
	if lowest[0].Price <= 0 || lowest[0].Price == lowest[1].Price {
		return nil // the same price has its own flag
	}
	low, next := Fen(lowest[0].Price), Fen(lowest[1].Price)
	share := next.Sub(low).Quo(low)
	text := fmt.Sprintf("(%s − %s) / %s = %s", next, low, low, share.shown())
	var flags []Flag
	if terms.CloseGap > 0 && share.Cmp(Share(terms.CloseGap)) <= 0 {
		flags = append(flags, flag(CloseGap, lowest, share, text+", at most "+Share(terms.CloseGap).String()))
	}
	if terms.WideGap > 0 && share.Cmp(Share(terms.WideGap)) >= 0 {
		flags = append(flags, flag(WideGap, lowest, share, text+", at least "+Share(terms.WideGap).String()))
	}
	return flags
}

// sequences finds the sequences of a kind among bids of rising prices.
func sequences(kind FlagKind, bids []Bid, terms FlagTerms) []Flag {
	shortest := max(3, terms.Shortest, (len(bids)+1)/2)
	var runs [][]int
	for i := range bids {
		for j := i + 1; j < len(bids); j++ {
			if run := follow(kind, bids, i, j, terms.Tolerance); len(run) >= shortest {
				runs = append(runs, run)
			}
		}
	}
	slices.SortStableFunc(runs, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	var flags []Flag
	var kept [][]int
	for _, run := range runs {
		if slices.ContainsFunc(kept, func(k []int) bool { return holds(k, run) }) {
			continue
		}
		kept = append(kept, run)
		members := make([]Bid, len(run))
		for i, at := range run {
			members[i] = bids[at]
		}
		first, second := Fen(members[0].Price), Fen(members[1].Price)
		figure, text := second.Sub(first), "each %s fen above the one before"
		if kind == Geometric {
			figure, text = second.Quo(first), "each %s times the one before"
		}
		flags = append(flags, flag(kind, members, figure, fmt.Sprintf("%d prices, "+text, len(run), figure.shown())))
	}
	return flags
}

// follow goes on from the bids at i and j for as long as there is a next price.
func follow(kind FlagKind, bids []Bid, i, j int, tolerance money.Fen) []int {
	run := []int{i, j}
	if bids[i].Price <= 0 {
		return run
	}
	for {
		last, before := Fen(bids[run[len(run)-1]].Price), Fen(bids[run[len(run)-2]].Price)
		next := last.Add(Fen(bids[j].Price)).Sub(Fen(bids[i].Price))
		if kind == Geometric {
			next = last.Mul(last).Quo(before)
		}
		at := -1
		for k := run[len(run)-1] + 1; k < len(bids); k++ {
			if Fen(bids[k].Price).Sub(next).Abs().Cmp(Fen(tolerance)) <= 0 {
				at = k
				break
			}
		}
		if at < 0 {
			return run
		}
		run = append(run, at)
	}
}

// holds tells whether all of the members of part are in whole.
func holds(whole, part []int) bool {
	return !slices.ContainsFunc(part, func(at int) bool { return !slices.Contains(whole, at) })
}
