package booking_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/gowebpki/jcs"
	"pgregory.net/rapid"

	"linli/ent/priceline"
	"linli/internal/booking"
	"linli/internal/funding"
	"linli/internal/money"
)

// TestTermsText: what is kept of any terms is canonical JSON, as an independent library
// writes it, and is read back as it was.
func TestTermsText(t *testing.T) {
	t.Parallel()
	name := rapid.StringMatching(`[a-z]{3}_[0-9a-z]{26}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[A-Z_]{1,12}`)
	code := rapid.OneOf(name, rapid.String()) // a programme's code is anything
	fen := rapid.Int64Range(0, funding.Most)
	count := rapid.IntRange(0, 100_000)
	whether := rapid.Bool()
	line := rapid.Custom(func(t *rapid.T) funding.Line {
		return funding.Line{Amount: money.Fen(fen.Draw(t, "amount")), Payer: priceline.Payer(name.Draw(t, "payer")), Programme: rapid.OneOf(rapid.Just(""), name).Draw(t, "programme")}
	})
	leg := rapid.Custom(func(t *rapid.T) funding.Leg {
		return funding.Leg{
			Amount: fen.Draw(t, "amount"), Cap: fen.Draw(t, "cap"), Code: code.Draw(t, "code"), Entitlement: name.Draw(t, "entitlement"),
			Pools: rapid.SliceOfN(name, 1, 4).Draw(t, "pools"), Programme: name.Draw(t, "programme"),
		}
	})
	rung := rapid.Custom(func(t *rapid.T) booking.Rung {
		return booking.Rung{MinMinutes: count.Draw(t, "minutes"), RefundBp: fen.Draw(t, "refund")}
	})
	rapid.Check(t, func(t *rapid.T) {
		terms := booking.Terms{
			Approval: whether.Draw(t, "approval"), Cleanup: count.Draw(t, "cleanup"), LeadMinutes: count.Draw(t, "lead"), MinMinutes: count.Draw(t, "min"),
			Ladder:      booking.Ladder{PolicyID: name.Draw(t, "policy"), Rungs: rapid.SliceOfN(rung, 1, 4).Draw(t, "rungs")},
			PrepMinutes: count.Draw(t, "prep"), Prepay: whether.Draw(t, "prepay"),
			Quote: funding.Quote{
				Gross: money.Fen(fen.Draw(t, "gross")), Lines: rapid.SliceOfN(line, 1, 4).Draw(t, "lines"), Offering: name.Draw(t, "offering"),
				On: name.Draw(t, "on"), Recipient: name.Draw(t, "recipient"),
				Legs: funding.Legs{Lot: name.Draw(t, "lot"), Money: rapid.SliceOfN(leg, 1, 3).Draw(t, "money"), Month: name.Draw(t, "month"), Person: name.Draw(t, "person"), Units: fen.Draw(t, "units")},
			},
		}
		if whether.Draw(t, "bare") {
			terms.Ladder, terms.Quote.Legs.Money, terms.Quote.Legs.Lot, terms.Quote.Legs.Units = booking.Ladder{}, nil, "", 0
		}
		text, err := terms.Text()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := json.Marshal(terms)
		if err != nil {
			t.Fatal(err)
		}
		canonical, err := jcs.Transform(raw)
		if err != nil {
			t.Fatal(err)
		}
		if text != string(canonical) {
			t.Fatalf("not canonical:\n%s\n%s", text, canonical)
		}
		back, err := booking.TermsOf(text)
		if err != nil || !reflect.DeepEqual(back, terms) {
			t.Fatalf("read back as %+v (%v), was %+v", back, err, terms)
		}
	})
}
