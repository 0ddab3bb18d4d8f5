package ocds

import "strconv"

// FewestPeople is how many residents a published count must stand for: what fewer people did
// or said would be told by name to their neighbours (docs/decisions/0022). No one is still
// said as 0.
const FewestPeople = 5

// Few tells whether a count of people stays unpublished.
func Few(people int64) bool { return 0 < people && people < FewestPeople }

// Suppress gives the statistics without those that count one to four people. It is for
// measures of residents; the number of bids is published whatever it is. Sums and figures that
// are not whole stay. If one part of a total is left out alone it can be reckoned from the
// rest, so write totals only with all of their parts.
func Suppress(statistics []Statistic) []Statistic {
	var shown []Statistic
	for _, s := range statistics {
		n, err := strconv.ParseInt(s.Value.String(), 10, 64)
		if s.Currency == "" && err == nil && Few(n) {
			continue
		}
		shown = append(shown, s)
	}
	return shown
}

func few(people *int64) bool { return people != nil && Few(*people) }

// MarshalJSON withholds counts of few people, so that nobody can forget to.
func (o RecipientOpinions) MarshalJSON() ([]byte, error) {
	if few(o.Asked) {
		o.Asked, o.Suppressed = nil, true
	}
	if o.Asked == nil && o.Suppressed || few(o.Answered) { // of few asked, few can have answered
		o.Answered, o.Satisfied, o.Dissatisfied, o.Suppressed = nil, nil, nil, true
	}
	type written RecipientOpinions
	return plain(written(o))
}

// MarshalJSON withholds what would tell of few people.
func (b CallOffBatch) MarshalJSON() ([]byte, error) {
	if few(b.Recipients) {
		b.Suppressed = true
	}
	if b.Suppressed {
		b.Recipients, b.Orders, b.Quantity = nil, nil, nil
	}
	type written CallOffBatch
	return plain(written(b))
}
