// Package money owns sums of money: whole fen of yuan, and the one named rounding.
package money

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strconv"
)

// Fen is a sum in fen (1/100 yuan).
type Fen int64

// BasisPoints is a rate in 1/10,000: 5,000 is 50 %.
type BasisPoints int64

// ErrOverflow says that a product does not fit into 64 bits.
var ErrOverflow = errors.New("money: amount too large")

// FloorShare returns rate of f, rounded down to a whole fen (marketplace §6:
// shares floor, the resident takes the remainder). Both must not be negative.
func FloorShare(f Fen, rate BasisPoints) (Fen, error) {
	return FloorPart(f, Fen(rate), 10_000)
}

// FloorPart returns f × part ÷ whole, exact but for the rounding down to a whole fen. f
// and part must not be negative, whole must be above zero.
func FloorPart(f, part, whole Fen) (Fen, error) {
	if f < 0 || part < 0 || whole <= 0 {
		return 0, fmt.Errorf("money: %d × %d ÷ %d: must not be negative", f, part, whole)
	}
	hi, lo := bits.Mul64(uint64(f), uint64(part))
	if hi >= uint64(whole) {
		return 0, ErrOverflow
	}
	q, _ := bits.Div64(hi, lo, uint64(whole))
	if q > math.MaxInt64 {
		return 0, ErrOverflow
	}
	return Fen(q), nil
}

// Times returns f × n.
func Times(f Fen, n int64) (Fen, error) {
	if f == 0 || n == 0 {
		return 0, nil
	}
	p := int64(f) * n
	if p/n != int64(f) || (n == -1 && f == math.MinInt64) {
		return 0, ErrOverflow
	}
	return Fen(p), nil
}

// String gives yuan with two decimals: "200.00", "-0.01".
func (f Fen) String() string {
	sign := ""
	u := uint64(f)
	if f < 0 {
		sign, u = "-", uint64(-(f+1))+1
	}
	return sign + strconv.FormatUint(u/100, 10) + "." + fmt.Sprintf("%02d", u%100)
}

// Parse reads yuan with at most two decimals, ASCII digits only: "200", "200.5",
// "-0.01". Anything else, full-width digits and exponents included, is refused.
func Parse(s string) (Fen, error) {
	fail := func() (Fen, error) { return 0, fmt.Errorf("money: %q is not an amount like 200.00", s) }
	rest, neg := s, false
	if rest != "" && rest[0] == '-' {
		rest, neg = rest[1:], true
	}
	var whole, frac uint64
	digits, decimals, seenDot := 0, 0, false
	for i := range len(rest) {
		c := rest[i]
		switch {
		case c == '.' && !seenDot && digits > 0:
			seenDot = true
		case c >= '0' && c <= '9' && !seenDot:
			if whole > 90_000_000_000_000_000 {
				return 0, ErrOverflow
			}
			whole, digits = whole*10+uint64(c-'0'), digits+1
		case c >= '0' && c <= '9' && decimals < 2:
			frac, decimals = frac*10+uint64(c-'0'), decimals+1
		default:
			return fail()
		}
	}
	if digits == 0 || (seenDot && decimals == 0) {
		return fail()
	}
	if decimals == 1 {
		frac *= 10
	}
	if whole > (math.MaxInt64-frac)/100 {
		return 0, ErrOverflow
	}
	f := Fen(whole*100 + frac)
	if neg {
		f = -f
	}
	return f, nil
}
