package scoring

import (
	"fmt"
	"math"
	"math/big"

	"linli/internal/money"
)

// Rule is a rule of precedence between figures of a bid that do not agree.
type Rule string

// The rules, in the order they are applied in (87号令 art. 59, procurement §3.8).
const (
	OpeningOverDetails Rule = "OPENING_LIST" // the opening list over the details
	WordsOverFigures   Rule = "WORDS"        // words over figures
	SlipOfDecimals     Rule = "DECIMAL_SLIP" // a unit price whose decimal point has evidently slipped gives way to the total
	UnitOverTotal      Rule = "UNIT_PRICE"   // otherwise the unit price over its line's total
	UnitsOverTotal     Rule = "SUM_OF_UNITS" // the sum by unit prices over the total
)

// furthestSlip is over how many places a decimal point is believed to slip.
const furthestSlip = 4

// Stated is a sum as a bid states it, in figures, in words, or in both.
type Stated struct {
	Figures *money.Fen
	Words   string
}

// Line is one line of a bid's list of prices.
type Line struct {
	ID       string
	Quantity Exact     // above 0
	Unit     Exact     // fen for one, fractions of a fen allowed, not below 0
	Total    money.Fen // as stated, not below 0
}

// Offer is what a bid says about its price.
type Offer struct {
	Opening Stated  // in the opening list
	Details *Stated // in the bid itself; nil if it repeats no total
	Lines   []Line
}

// Correction is one figure that gives way to another.
type Correction struct {
	Rule   Rule   `json:"rule"`
	Place  string `json:"place"`  // OPENING, DETAILS, TOTAL, or a line's id
	Figure string `json:"figure"` // SUM, UNIT or LINE_TOTAL
	Stated Exact  `json:"stated"` // in fen
	Taken  Exact  `json:"taken"`  // in fen
	Text   string `json:"text"`
}

// Corrected is a price after correction. It binds the bidder only once confirmed
// (87号令 art. 59); asking is the caller's part.
type Corrected struct {
	Price       money.Fen
	Lines       []Line // as they stand after correction
	Corrections []Correction
}

// corrector collects corrections.
type corrector struct{ Corrected }

func (c *corrector) note(rule Rule, place, figure string, stated, taken Exact) {
	c.Corrections = append(c.Corrections, Correction{rule, place, figure, stated, taken,
		fmt.Sprintf("%s, %s: %s fen is stated, %s is taken (%s)", place, figure, stated, taken, rule)})
}

// Correct applies the rules of precedence, and nothing else, to an offer. A decimal
// point has evidently slipped if moving it by up to four places makes a unit price
// fit its line's stated total (and the unit prices as they are do not fit the bid's), or if moving it in exactly one line and one way
// makes all lines fit the stated total of the bid. A line comes to quantity × unit
// price, rounded half up to a fen. It is an error if the opening list has no sum, words cannot be
// read, a quantity is not above 0, or a figure is below 0 or too large.
func Correct(o Offer) (Corrected, error) {
	var c corrector
	opening, err := o.Opening.meant("the opening list")
	if err != nil {
		return Corrected{}, err
	}
	if o.Details != nil {
		details, err := o.Details.meant("the bid")
		if err != nil {
			return Corrected{}, err
		}
		if details != opening {
			c.note(OpeningOverDetails, "DETAILS", "SUM", Fen(details), Fen(opening))
		}
	}
	c.words("OPENING", o.Opening, opening)
	if o.Details != nil && o.Details.Words != "" {
		details, _ := ParseWords(o.Details.Words) // meant has read it
		c.words("DETAILS", *o.Details, details)
	}
	c.Price = opening
	if len(o.Lines) == 0 {
		return c.Corrected, nil
	}
	if err := c.lines(o.Lines); err != nil {
		return Corrected{}, err
	}
	if err := c.total(); err != nil {
		return Corrected{}, err
	}
	return c.Corrected, nil
}

// meant gives the sum that counts: the words, or the figures where there are none.
func (s Stated) meant(where string) (money.Fen, error) {
	sum := money.Fen(-1)
	switch {
	case s.Words != "":
		read, err := ParseWords(s.Words)
		if err != nil {
			return 0, err
		}
		sum = read
	case s.Figures != nil:
		sum = *s.Figures
	default:
		return 0, fmt.Errorf("scoring: %s states no sum", where)
	}
	if sum < 0 || (s.Figures != nil && *s.Figures < 0) {
		return 0, fmt.Errorf("scoring: %s states a sum below 0", where)
	}
	return sum, nil
}

func (c *corrector) words(place string, s Stated, meant money.Fen) {
	if s.Figures != nil && *s.Figures != meant {
		c.note(WordsOverFigures, place, "SUM", Fen(*s.Figures), Fen(meant))
	}
}

// lines settles each line in itself. Unit prices that together fit the bid's total have
// not slipped, whatever the lines' totals say.
func (c *corrector) lines(lines []Line) error {
	seen := map[string]bool{}
	comes := make([]money.Fen, len(lines))
	for i, l := range lines {
		switch {
		case l.ID == "" || seen[l.ID]:
			return fmt.Errorf("scoring: line id %q is empty or used twice", l.ID)
		case l.Quantity.Sign() <= 0 || l.Unit.Sign() < 0 || l.Total < 0:
			return fmt.Errorf("scoring: line %s: a quantity not above 0 or a price below 0", l.ID)
		}
		seen[l.ID] = true
		var err error
		if comes[i], err = l.comes(l.Unit); err != nil {
			return err
		}
	}
	unitsFit := addUp(comes).Cmp(big.NewInt(int64(c.Price))) == 0
	for i, l := range lines {
		if comes[i] != l.Total {
			if unit, slipped := l.slip(l.Total); slipped && !unitsFit {
				c.note(SlipOfDecimals, l.ID, "UNIT", l.Unit, unit)
				l.Unit = unit
			} else {
				c.note(UnitOverTotal, l.ID, "LINE_TOTAL", Fen(l.Total), Fen(comes[i]))
				l.Total = comes[i]
			}
		}
		c.Lines = append(c.Lines, l)
	}
	return nil
}

func addUp(sums []money.Fen) *big.Int {
	total := new(big.Int)
	for _, s := range sums {
		total.Add(total, big.NewInt(int64(s)))
	}
	return total
}

// total settles the lines with the total.
func (c *corrector) total() error {
	totals := make([]money.Fen, len(c.Lines))
	for i, l := range c.Lines {
		totals[i] = l.Total
	}
	sum := addUp(totals)
	if !sum.IsInt64() {
		return fmt.Errorf("scoring: the lines come to %s fen, which is too much", sum)
	}
	comes := money.Fen(sum.Int64())
	if comes == c.Price {
		return nil
	}
	at, unit, ways := 0, Exact{}, 0
	for i, l := range c.Lines {
		rest := comes - l.Total
		if rest > c.Price {
			continue
		}
		if moved, slipped := l.slip(c.Price - rest); slipped {
			at, unit, ways = i, moved, ways+1
		}
	}
	if ways == 1 {
		l := &c.Lines[at]
		total := c.Price - (comes - l.Total)
		c.note(SlipOfDecimals, l.ID, "UNIT", l.Unit, unit)
		c.note(SlipOfDecimals, l.ID, "LINE_TOTAL", Fen(l.Total), Fen(total))
		l.Unit, l.Total = unit, total
		return nil
	}
	c.note(UnitsOverTotal, "TOTAL", "SUM", Fen(c.Price), Fen(comes))
	c.Price = comes
	return nil
}

// comes is what the line amounts to at a unit price, rounded half up to a fen.
func (l Line) comes(unit Exact) (money.Fen, error) {
	whole := l.Quantity.Mul(unit).rounded(0).r().Num()
	if !whole.IsInt64() || whole.Int64() > math.MaxInt64/2 {
		return 0, fmt.Errorf("scoring: line %s comes to %s fen, which is too much", l.ID, whole)
	}
	return money.Fen(whole.Int64()), nil
}

// slip gives the unit price that fits a total if its decimal point is moved.
func (l Line) slip(total money.Fen) (unit Exact, slipped bool) {
	if l.Unit.Sign() == 0 || total == 0 {
		return Exact{}, false
	}
	up, down := l.Unit, l.Unit
	for range furthestSlip {
		up, down = up.Mul(Whole(10)), down.Quo(Whole(10))
		for _, moved := range []Exact{up, down} {
			if comes, err := l.comes(moved); err == nil && comes == total {
				return moved, true
			}
		}
	}
	return Exact{}, false
}
