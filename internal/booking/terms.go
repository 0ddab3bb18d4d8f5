package booking

import (
	"encoding/json"
	"fmt"
	"time"

	"linli/ent"
	"linli/internal/funding"
	"linli/internal/money"
)

// Terms are what a hold freezes and a booking keeps: the price with its payers, the
// ladder of cancellation, and the rules that would otherwise be read from an offering
// that may change meanwhile. Fields stand in the order of their names in JSON.
type Terms struct {
	Approval    bool          `json:"approvalRequired"`
	Cleanup     int           `json:"cleanupMinutes"`
	Ladder      Ladder        `json:"ladder"`
	LeadMinutes int           `json:"leadMinutes"`
	MinMinutes  int           `json:"minMinutes"`
	PrepMinutes int           `json:"prepMinutes"`
	Prepay      bool          `json:"prepay"`
	Quote       funding.Quote `json:"quote"`
}

// Ladder is a version of a cancellation policy: the share of the resident's money
// that comes back, by notice. Public money never pays for a visit that did not happen.
type Ladder struct {
	PolicyID string `json:"policyId"`
	Rungs    []Rung `json:"rungs"`
}

// Rung gives back RefundBp of the resident's share with at least MinMinutes of notice.
type Rung struct {
	MinMinutes int   `json:"minMinutes"`
	RefundBp   int64 `json:"refundBp"`
}

// Text is the terms as canonical JSON (RFC 8785); its SHA-256 is the quote's digest.
func (t Terms) Text() (string, error) { return funding.Canonical(t) }

// TermsOf reads back what a hold or booking froze.
func TermsOf(text string) (Terms, error) {
	var t Terms
	if err := json.Unmarshal([]byte(text), &t); err != nil {
		return t, fmt.Errorf("read frozen terms: %w", err)
	}
	return t, nil
}

// block is the time a booking takes of its carer, as agreed.
func (t Terms) block(b *ent.Booking) span {
	return span{b.StartsAt.Add(-minutes(t.PrepMinutes)).UTC(), b.EndsAt.Add(minutes(t.Cleanup)).UTC()}
}

// terms freezes the offering's rules around a quote.
func (f *facts) terms(q funding.Quote) Terms {
	o := f.offering
	return Terms{
		Quote: q, Ladder: f.ladder, Approval: o.ApprovalRequired, Prepay: o.Prepay, LeadMinutes: o.LeadMinutes, MinMinutes: o.MinMinutes,
		PrepMinutes: o.PrepMinutes, Cleanup: o.CleanupMinutes,
	}
}

// Refund is what of the resident's share comes back when a booking is cancelled at a
// moment, with the rung that decides. Without a ladder everything comes back.
func (t Terms) Refund(startsAt, at time.Time) (money.Fen, Rung) {
	share := t.Quote.Resident()
	if len(t.Ladder.Rungs) == 0 {
		return share, Rung{RefundBp: 10_000}
	}
	notice := startsAt.Sub(at)
	best := Rung{}
	for _, r := range t.Ladder.Rungs {
		if notice >= minutes(r.MinMinutes) && r.RefundBp >= best.RefundBp {
			best = r
		}
	}
	back, err := money.FloorShare(share, money.BasisPoints(best.RefundBp))
	if err != nil {
		return 0, best
	}
	return back, best
}
