package scoring

import (
	"fmt"
)

// Grade is a word for a performance score (财预〔2020〕10号).
type Grade string

// The grades: from 90, 80 and 60 points on, and below 60.
const (
	Excellent Grade = "EXCELLENT"
	Good      Grade = "GOOD"
	Fair      Grade = "FAIR"
	Poor      Grade = "POOR"
)

// PerformanceTerms are how a contract's documents weigh performance.
type PerformanceTerms struct {
	Volume, Sample, Recipients, Timeliness, Compliance Exact // points, 100 together

	Prior  Exact // μ, the mean over all providers, towards which few ratings are drawn
	Weight int64 // m, how many ratings that mean counts for
	Best   Exact // the best rating there is; points are the mean's share of it
}

// DefaultPerformance gives the weights of procurement §3.13, 20 / 25 / 25 / 15 / 15 and m =
// 20, for ratings up to 5 whose mean over all providers is prior.
func DefaultPerformance(prior Exact) PerformanceTerms {
	return PerformanceTerms{Whole(20), Whole(25), Whole(25), Whole(15), Whole(15), prior, 20, Whole(5)}
}

// Part is how many out of how many.
type Part struct{ Done, Of int64 }

// Facts are what a provider did under a contract.
type Facts struct {
	Volume     Part  // units delivered and agreed; more than agreed counts as all
	Sample     Part  // sampled deliveries that were in order, and all sampled
	Ratings    int64 // n, recipients who gave a rating
	RatingSum  Exact // what they gave, together
	Timeliness Part  // deliveries in time, and all due
	Compliance Part  // checks of rules and accounts passed, and all made
}

// Performance is a score with what it is made of.
type Performance struct {
	Parts   []Mark  `json:"parts"` // VOLUME, SAMPLE, RECIPIENTS, TIMELINESS, COMPLIANCE
	Total   Exact   `json:"total"`
	Rounded string  `json:"rounded"` // two decimals
	Grade   Grade   `json:"grade"`   // of the rounded score, which is the one that is published
	Formula Formula `json:"formula"`
	Text    string  `json:"text"`
}

// Perform computes a performance score (procurement §3.13): each part's share × its
// points, for recipients the shrunk mean (n·x̄ + m·μ) / (n + m) as a share of the best
// rating. It is an error if weights do not come to 100 or are below 0, nothing was agreed, sampled, due
// or checked, more was in order than there was, or ratings leave their range.
func Perform(terms PerformanceTerms, f Facts) (Performance, error) {
	if err := terms.check(f); err != nil {
		return Performance{}, err
	}
	mean := Exact{}
	if f.Ratings > 0 {
		mean = f.RatingSum.Quo(Whole(f.Ratings))
	}
	volume := f.Volume
	volume.Done = min(volume.Done, volume.Of)
	p := Performance{}
	var sum []Operand
	add := func(name string, formula Formula) {
		m := Mark{Criterion: name, Kind: Objective, Points: formula.computed(), Formula: formula}
		m.Rounded, m.Text = m.Points.Round(DefaultPlaces), formula.text(m.Points, DefaultPlaces)
		p.Parts, sum = append(p.Parts, m), append(sum, Operand{name, m.Points})
	}
	add("VOLUME", volume.formula(terms.Volume))
	add("SAMPLE", f.Sample.formula(terms.Sample))
	add("RECIPIENTS", Formula{OpShrunk, []Operand{
		{"ratings", Whole(f.Ratings)}, {"mean", mean}, {"priorWeight", Whole(terms.Weight)}, {"prior", terms.Prior},
		{"best", terms.Best}, {"points", terms.Recipients},
	}})
	add("TIMELINESS", f.Timeliness.formula(terms.Timeliness))
	add("COMPLIANCE", f.Compliance.formula(terms.Compliance))
	p.Formula = Formula{OpSum, sum}
	p.Total = p.Formula.computed()
	p.Rounded, p.Text = p.Total.Round(DefaultPlaces), p.Formula.text(p.Total, DefaultPlaces)
	p.Grade = GradeOf(p.Total.rounded(DefaultPlaces))
	return p, nil
}

// GradeOf gives the word for a score out of 100.
func GradeOf(score Exact) Grade {
	switch {
	case score.Cmp(Whole(90)) >= 0:
		return Excellent
	case score.Cmp(Whole(80)) >= 0:
		return Good
	case score.Cmp(Whole(60)) >= 0:
		return Fair
	}
	return Poor
}

func (p Part) formula(points Exact) Formula {
	return Formula{OpShare, []Operand{{"done", Whole(p.Done)}, {"of", Whole(p.Of)}, {"points", points}}}
}

func (t PerformanceTerms) check(f Facts) error {
	sum := Exact{}
	for _, w := range []Exact{t.Volume, t.Sample, t.Recipients, t.Timeliness, t.Compliance} {
		if w.Sign() < 0 {
			return fmt.Errorf("scoring: a weight of %s is below 0", w)
		}
		sum = sum.Add(w)
	}
	switch {
	case sum.Cmp(Full) != 0:
		return fmt.Errorf("scoring: the weights of performance come to %s, not 100", sum)
	case t.Best.Sign() <= 0 || t.Prior.Sign() < 0 || t.Prior.Cmp(t.Best) > 0 || t.Weight < 0:
		return fmt.Errorf("scoring: a prior mean of %s with weight %d does not fit ratings up to %s", t.Prior, t.Weight, t.Best)
	case f.Ratings < 0 || f.RatingSum.Sign() < 0 || f.RatingSum.Cmp(t.Best.Mul(Whole(f.Ratings))) > 0:
		return fmt.Errorf("scoring: %d ratings up to %s cannot come to %s", f.Ratings, t.Best, f.RatingSum)
	case f.Ratings+t.Weight == 0:
		return fmt.Errorf("scoring: nobody gave a rating and the prior mean has no weight")
	case f.Volume.Done < 0 || f.Volume.Of <= 0:
		return fmt.Errorf("scoring: a volume of %d out of %d agreed", f.Volume.Done, f.Volume.Of)
	}
	for _, part := range []struct {
		name string
		Part
	}{{"sampled", f.Sample}, {"due", f.Timeliness}, {"checked", f.Compliance}} {
		if part.Done < 0 || part.Of <= 0 || part.Done > part.Of {
			return fmt.Errorf("scoring: %d in order out of %d %s", part.Done, part.Of, part.name)
		}
	}
	return nil
}
