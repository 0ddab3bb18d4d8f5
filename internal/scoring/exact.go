package scoring

import (
	"fmt"
	"math/big"
	"strings"

	"linli/internal/money"
)

// Exact is a rational number that never changes; its zero value is 0. As text and in
// JSON it is a decimal where that is exact ("9.375"), else a fraction ("242/3").
type Exact struct{ rat *big.Rat }

// longestExact bounds the text ParseExact reads, in bytes.
const longestExact = 256

var zero = new(big.Rat)

// Whole returns n.
func Whole(n int64) Exact { return Exact{new(big.Rat).SetInt64(n)} }

// Fen returns a sum of money as a number of fen.
func Fen(f money.Fen) Exact { return Whole(int64(f)) }

// Share returns a rate as a number: 1,000 basis points are 0.1.
func Share(b money.BasisPoints) Exact { return Exact{big.NewRat(int64(b), 10_000)} }

// ParseExact reads an optional minus, then ASCII digits with at most one dot between
// them ("12.50"), or two whole numbers with a slash ("242/3"); at most 256 bytes.
// Anything else, exponents included, is an error.
func ParseExact(s string) (Exact, error) {
	number := strings.TrimPrefix(s, "-")
	over, under, fraction := strings.Cut(number, "/")
	whole, part, dotted := strings.Cut(number, ".")
	switch {
	case len(s) > longestExact:
		return Exact{}, fmt.Errorf("scoring: a number of %d bytes is longer than %d", len(s), longestExact)
	case fraction && digits(over) && digits(under) && strings.Trim(under, "0") != "":
	case !fraction && digits(whole) && (!dotted || digits(part)):
	default:
		return Exact{}, fmt.Errorf("scoring: %q is not a number like 12.5 or 242/3", s)
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return Exact{}, fmt.Errorf("scoring: %q is not a number like 12.5 or 242/3", s)
	}
	return Exact{r}, nil
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func (e Exact) r() *big.Rat {
	if e.rat == nil {
		return zero
	}
	return e.rat
}

// Add returns e + o.
func (e Exact) Add(o Exact) Exact { return Exact{new(big.Rat).Add(e.r(), o.r())} }

// Sub returns e − o.
func (e Exact) Sub(o Exact) Exact { return Exact{new(big.Rat).Sub(e.r(), o.r())} }

// Mul returns e × o.
func (e Exact) Mul(o Exact) Exact { return Exact{new(big.Rat).Mul(e.r(), o.r())} }

// Quo returns e / o; o must not be 0.
func (e Exact) Quo(o Exact) Exact { return Exact{new(big.Rat).Quo(e.r(), o.r())} }

// Abs returns e without its sign.
func (e Exact) Abs() Exact { return Exact{new(big.Rat).Abs(e.r())} }

// Cmp returns -1, 0 or 1 as e is below, equal to or above o.
func (e Exact) Cmp(o Exact) int { return e.r().Cmp(o.r()) }

// Sign returns -1, 0 or 1.
func (e Exact) Sign() int { return e.r().Sign() }

// Round gives e with that many decimals, halves away from zero: 8.325 is "8.33".
func (e Exact) Round(places int) string { return e.r().FloatString(places) }

// rounded is what Round shows, as a number.
func (e Exact) rounded(places int) Exact {
	r, ok := new(big.Rat).SetString(e.Round(places))
	if !ok {
		panic("scoring: a decimal that was just written cannot be read")
	}
	return Exact{r}
}

// String gives the shortest exact text: "9.375", or "242/3" where no decimal is exact.
func (e Exact) String() string {
	if places, exact := e.r().FloatPrec(); exact {
		return e.r().FloatString(places)
	}
	return e.r().RatString()
}

// MarshalText is String.
func (e Exact) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText is ParseExact.
func (e *Exact) UnmarshalText(text []byte) error {
	read, err := ParseExact(string(text))
	if err == nil {
		*e = read
	}
	return err
}

// shown is e for a reader: exact up to 12 decimals, else cut after 6 and marked "…".
func (e Exact) shown() string {
	if places, exact := e.r().FloatPrec(); exact && places <= 12 {
		return e.r().FloatString(places)
	}
	million := big.NewInt(1_000_000)
	cut := new(big.Int).Mul(e.r().Num(), million)
	cut.Quo(cut, e.r().Denom())
	return new(big.Rat).SetFrac(cut, million).FloatString(6) + "…"
}
