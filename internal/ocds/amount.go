package ocds

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"linli/internal/money"
)

// sum reads an amount with its currency, in the standard's form or in one that means one thing.
func (x node) sum(key string) *Sum {
	v := x.m[key]
	if v == nil {
		return nil
	}
	path := x.at(key)
	object, ok := v.(map[string]any)
	if !ok {
		x.n.note(path, CodeAmountShape, "The amount stands where an object with amount and currency belongs; it was understood.")
		return x.amount(path, v, "")
	}
	inner := node{x.n, path, object}
	currency := inner.currency()
	amount := object["amount"]
	if nested, deeper := amount.(map[string]any); deeper {
		path = inner.at("amount")
		x.n.note(path, CodeAmountShape, "The amount is itself an object; it was understood.")
		within := node{x.n, path, nested}
		if own := within.currency(); currency == "" {
			currency = own
		} else if own != "" && own != currency {
			x.n.note(path, CodeCurrency, fmt.Sprintf("Two currencies are given, %q and %q; the amount was left out.", short(currency), short(own)))
			return nil
		}
		amount = nested["amount"]
	}
	if amount == nil {
		if currency != "" {
			x.n.note(path, CodeAmount, "A currency is given without an amount; it was left out.")
		}
		return nil
	}
	return x.amount(path+".amount", amount, currency)
}

// currency reads a code; what people write for CNY counts as it, and is noted.
func (x node) currency() string {
	code := x.text("currency")
	if code == "" || currencies[code] {
		return code
	}
	switch strings.ToUpper(strings.TrimSpace(code)) {
	case CNY, "RMB", "人民币", "人民币元", "元":
		x.n.note(x.at("currency"), CodeCurrency, fmt.Sprintf("%q was understood as CNY.", short(code)))
		return CNY
	}
	x.n.note(x.at("currency"), CodeCurrency, fmt.Sprintf("There is no currency %q; it was kept as it is.", short(code)))
	return code
}

// amount makes a Sum of a number or a text and the currency that is given beside it.
func (x node) amount(path string, v any, currency string) *Sum {
	var amount string
	switch v := v.(type) {
	case json.Number:
		if amount = plainDecimal(v.String()); amount == "" {
			x.n.note(path, CodeAmount, "The number has more digits than any amount of money; it was left out.")
			return nil
		}
	case string:
		said, sign := "", false
		if amount, said, sign = amountOf(v); amount == "" {
			x.n.note(path, CodeAmount, fmt.Sprintf("%q does not say one amount; it was left out.", short(v)))
			return nil
		}
		x.n.note(path, CodeAmountText, fmt.Sprintf("The amount is a text, %q; it was understood as %s.", short(v), amount))
		if said != "" && currency != "" && said != currency || sign && currency != "" && currency != CNY && currency != "JPY" {
			x.n.note(path, CodeCurrency, fmt.Sprintf("%q is not in %q; the amount was left out.", short(v), short(currency)))
			return nil
		}
		if currency == "" {
			currency = said
		}
	default:
		x.wrong(path, v, "a number")
		return nil
	}
	sum := &Sum{Amount: amount, Currency: currency}
	if currency == "" {
		x.n.note(path, CodeCurrency, "The amount has no currency.")
	}
	if currency == CNY {
		if fen, err := money.Parse(amount); err == nil {
			sum.Fen = &fen
		} else {
			x.n.note(path, CodePrecision, fmt.Sprintf("%s is not a sum of whole fen; it was kept as a decimal.", amount))
		}
	}
	return sum
}

var (
	// halfWidth makes what Chinese keyboards give into what numbers are written with.
	halfWidth = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
		"，", ",", "．", ".", "－", "-", "￥", "¥", " ", "", "\u00a0", "", "\u3000", "")
	number  = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
	grouped = regexp.MustCompile(`^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$`)
	// unclear are numbers that mean a thousand times more in some countries than in others.
	unclear = regexp.MustCompile(`^-?([0-9]{1,3},[0-9]{3}|[1-9][0-9]{0,2}\.[0-9]{3})$`)
)

// amountOf understands a text as an amount when it can mean one thing only: digits with a
// point, groups of three by commas, 万 and 亿, 元 or a code of a currency, a yuan sign. sign
// tells of ¥, which is also the yen's. For anything else the amount is "".
func amountOf(text string) (amount, currency string, sign bool) {
	s := halfWidth.Replace(text)
	for _, mark := range []string{"人民币", "RMB", "CNY"} {
		if rest, found := strings.CutPrefix(s, mark); found {
			s, currency = rest, CNY
		} else if rest, found := strings.CutSuffix(s, mark); found {
			s, currency = rest, CNY
		}
	}
	for _, mark := range []string{"元整", "元", "圆"} {
		if rest, found := strings.CutSuffix(s, mark); found {
			s, currency = rest, CNY
			break
		}
	}
	if currency == "" && len(s) > 3 {
		if head := s[:3]; currencies[head] {
			s, currency = s[3:], head
		} else if tail := s[len(s)-3:]; currencies[tail] {
			s, currency = s[:len(s)-3], tail
		}
	}
	s, sign = strings.CutPrefix(s, "¥")
	power := ""
	for mark, p := range map[string]string{"万": "e4", "亿": "e8"} {
		if rest, found := strings.CutSuffix(s, mark); found {
			s, power = rest, p
			break
		}
	}
	if unclear.MatchString(s) && power == "" || !number.MatchString(s) && !grouped.MatchString(s) {
		return "", "", false
	}
	return plainDecimal(strings.ReplaceAll(s, ",", "") + power), currency, sign
}
