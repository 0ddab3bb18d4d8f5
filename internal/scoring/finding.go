package scoring

import (
	"cmp"
	"slices"
	"strings"
)

// Code names what a finding is about.
type Code string

// Finding is one thing that is not as it must be, or that somebody must look at. Seat,
// Bid and Criterion are empty where it is about none; Have and Want are the figures,
// exact, as text.
type Finding struct {
	Code      Code   `json:"code"`
	Seat      string `json:"seat,omitempty"`
	Bid       string `json:"bid,omitempty"`
	Criterion string `json:"criterion,omitempty"`
	Have      string `json:"have,omitempty"`
	Want      string `json:"want,omitempty"`
	Text      string `json:"text"`
}

// Unfit is the error of Rank: all that keeps it from a result.
type Unfit struct{ Findings []Finding }

// Error joins the findings' texts.
func (u *Unfit) Error() string {
	texts := make([]string, len(u.Findings))
	for i, f := range u.Findings {
		texts[i] = f.Text
	}
	return "scoring: " + strings.Join(texts, "; ")
}

// sortFindings makes their order a matter of what they say, not of the input's order.
func sortFindings(found []Finding) []Finding {
	slices.SortFunc(found, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Bid, b.Bid), cmp.Compare(a.Criterion, b.Criterion), cmp.Compare(a.Seat, b.Seat),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Text, b.Text),
		)
	})
	return found
}
