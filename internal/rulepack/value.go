package rulepack

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"strconv"
)

// Value is an exact figure: a whole number, or a fraction in lowest terms.
type Value struct {
	num, den int64 // den is 1 or more
}

// Whole makes a value of a whole number.
func Whole(n int64) Value { return Value{n, 1} }

// Rat returns the value as a rational number of one's own.
func (v Value) Rat() *big.Rat { return big.NewRat(v.num, v.den) }

// String gives 20 or 2/3.
func (v Value) String() string {
	if v.den == 1 {
		return strconv.FormatInt(v.num, 10)
	}
	return fmt.Sprintf("%d/%d", v.num, v.den)
}

// MarshalJSON writes a number, or a fraction as text.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.den == 1 {
		return []byte(v.String()), nil
	}
	return json.Marshal(v.String())
}

var (
	wholeForm    = regexp.MustCompile(`^-?(0|[1-9][0-9]{0,17})$`)
	fractionForm = regexp.MustCompile(`^([1-9][0-9]{0,8})/([1-9][0-9]{0,8})$`)
)

// parseValue reads a JSON number that is written as a whole one, or a text with a
// fraction in lowest terms. Each value has one way to be written, so that equal
// packs have equal hashes.
func parseValue(raw []byte) (Value, error) {
	if wholeForm.Match(raw) {
		n, err := strconv.ParseInt(string(raw), 10, 64)
		return Whole(n), err
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return Value{}, fmt.Errorf("value %s is not exact: write a whole number like 20 or a fraction like \"2/3\"", raw)
	}
	parts := fractionForm.FindStringSubmatch(s)
	if parts == nil {
		return Value{}, fmt.Errorf("value %q is no fraction like \"2/3\"; whole numbers stand without quotes", s)
	}
	num, _ := strconv.ParseInt(parts[1], 10, 64) // nine digits at most
	den, _ := strconv.ParseInt(parts[2], 10, 64)
	v := Value{num, den}
	if r := v.Rat(); r.IsInt() || r.RatString() != s {
		return Value{}, fmt.Errorf("value %q is written in lowest terms: %s", s, r.RatString())
	}
	return v, nil
}

// check tells whether the value can stand with its unit and key.
func (v Value) check(of *Meaning) error {
	switch {
	case v.den != 1 && of.Unit != Percent && of.Unit != Ratio:
		return fmt.Errorf("value %s must be whole: its unit is %s", v, of.Unit)
	case v.Rat().Cmp(big.NewRat(most[of.Unit], 1)) > 0:
		return fmt.Errorf("value %s is above %d %s", v, most[of.Unit], of.Unit)
	case of.Key == PriceLowFirst:
		if v != Whole(0) && v != Whole(1) {
			return fmt.Errorf("value %s must be 0 or 1", v)
		}
	case v.num < 0, v.num == 0 && of.Unit != Percent && of.Unit != Fen:
		return fmt.Errorf("value %s must be above 0", v)
	}
	return nil
}
