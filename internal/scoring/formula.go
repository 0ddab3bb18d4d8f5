package scoring

import (
	"fmt"
	"math/big"
	"strings"
)

// Op is what a formula does with its operands.
type Op string

// The operations, over operands in their order.
const (
	OpGiven  Op = "GIVEN"  // a
	OpMean   Op = "MEAN"   // (a + b + …) / their number
	OpSum    Op = "SUM"    // a + b + …
	OpShare  Op = "SHARE"  // a / b × c
	OpLess   Op = "LESS"   // a × (1 − b)
	OpShrunk Op = "SHRUNK" // (a·b + c·d) / (a + c) / e × f
)

// Operand is a number with the name of what it is: a seat, a criterion, "base".
type Operand struct {
	Name  string `json:"name"`
	Value Exact  `json:"value"`
}

// Formula is a figure's origin in a form that can be computed again.
type Formula struct {
	Op       Op        `json:"op"`
	Operands []Operand `json:"operands"`
}

// arity gives how many operands an operation takes: at least 1 where it is 0.
var arity = map[Op]int{OpGiven: 1, OpMean: 0, OpSum: 0, OpShare: 3, OpLess: 2, OpShrunk: 6}

// Value computes the formula. It is an error if the operation is unknown, has the
// wrong number of operands or divides by 0.
func (f Formula) Value() (Exact, error) {
	want, known := arity[f.Op]
	if !known || len(f.Operands) == 0 || (want > 0 && len(f.Operands) != want) {
		return Exact{}, fmt.Errorf("scoring: no formula %s of %d operands", f.Op, len(f.Operands))
	}
	at := func(i int) Exact { return f.Operands[i].Value }
	over, under := at(0), Whole(1)
	switch f.Op {
	case OpMean, OpSum:
		sum := new(big.Rat).Set(over.r())
		for _, o := range f.Operands[1:] {
			sum.Add(sum, o.Value.r())
		}
		over = Exact{sum}
		if f.Op == OpMean {
			under = Whole(int64(len(f.Operands)))
		}
	case OpShare:
		over, under = at(0).Mul(at(2)), at(1)
	case OpLess:
		over = at(0).Mul(Whole(1).Sub(at(1)))
	case OpShrunk:
		over = at(0).Mul(at(1)).Add(at(2).Mul(at(3))).Mul(at(5))
		under = at(0).Add(at(2)).Mul(at(4))
	}
	if under.Sign() == 0 {
		return Exact{}, fmt.Errorf("scoring: formula %s divides by 0", f.Op)
	}
	return over.Quo(under), nil
}

// computed is the value of a formula that this package wrote itself.
func (f Formula) computed() Exact {
	v, err := f.Value()
	if err != nil {
		panic(err)
	}
	return v
}

// text shows the formula with its numbers, its value and, after the arrow, the value
// rounded: "45000000 / 48000000 × 10 = 9.375 → 9.38".
func (f Formula) text(value Exact, places int) string {
	return f.numbers() + " = " + value.shown() + " → " + value.Round(places)
}

func (f Formula) numbers() string {
	n := make([]string, len(f.Operands))
	for i, o := range f.Operands {
		n[i] = o.Value.shown()
	}
	switch f.Op {
	case OpMean:
		return fmt.Sprintf("(%s) / %d", strings.Join(n, " + "), len(n))
	case OpShare:
		return n[0] + " / " + n[1] + " × " + n[2]
	case OpLess:
		return n[0] + " × (1 − " + n[1] + ")"
	case OpShrunk:
		return fmt.Sprintf("(%s × %s + %s × %s) / (%s + %s) / %s × %s", n[0], n[1], n[2], n[3], n[0], n[2], n[4], n[5])
	default:
		return strings.Join(n, " + ")
	}
}
