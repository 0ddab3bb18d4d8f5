package scoring

import (
	"reflect"
	"testing"
)

func facts() Facts {
	return Facts{Volume: Part{950, 1_000}, Sample: Part{48, 50}, Ratings: 30, RatingSum: exact("141"), Timeliness: Part{930, 950}, Compliance: Part{9, 10}}
}

func TestPerform(t *testing.T) {
	t.Parallel()
	p, err := Perform(DefaultPerformance(exact("4.2")), facts())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range p.Parts {
		got = append(got, m.Criterion+" "+m.Text)
	}
	want := []string{
		"VOLUME 950 / 1000 × 20 = 19 → 19.00",
		"SAMPLE 48 / 50 × 25 = 24 → 24.00",
		"RECIPIENTS (30 × 4.7 + 20 × 4.2) / (30 + 20) / 5 × 25 = 22.5 → 22.50",
		"TIMELINESS 930 / 950 × 15 = 14.684210… → 14.68",
		"COMPLIANCE 9 / 10 × 15 = 13.5 → 13.50",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want\n%q", got, want)
	}
	if p.Total.String() != "1780/19" || p.Rounded != "93.68" || p.Grade != Excellent || p.Text != "19 + 24 + 22.5 + 14.684210… + 13.5 = 93.684210… → 93.68" {
		t.Errorf("%s, %s, %s, %q", p.Total, p.Rounded, p.Grade, p.Text)
	}
}

func TestFewRatingsAreDrawnToTheMeanOfAll(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		n    int64
		sum  string
		want string
	}{{0, "0", "20"}, {1, "5", "425/21"}, {20, "100", "22.5"}, {180, "900", "24.5"}} {
		f := facts()
		f.Ratings, f.RatingSum = c.n, exact(c.sum)
		p, err := Perform(DefaultPerformance(exact("4")), f)
		if err != nil || p.Parts[2].Points.String() != c.want {
			t.Errorf("%d ratings: %+v, %v, want %s", c.n, p.Parts, err, c.want)
		}
	}
}

func TestMoreThanAgreedIsAll(t *testing.T) {
	t.Parallel()
	f := facts()
	f.Volume.Done = 2_000
	if p, err := Perform(DefaultPerformance(exact("4")), f); err != nil || p.Parts[0].Rounded != "20.00" {
		t.Errorf("%+v, %v", p.Parts, err)
	}
}

func TestGrades(t *testing.T) {
	t.Parallel()
	for score, want := range map[string]Grade{"100": Excellent, "90": Excellent, "89.99": Good, "80": Good, "79.99": Fair, "60": Fair, "59.99": Poor, "0": Poor} {
		if got := GradeOf(exact(score)); got != want {
			t.Errorf("%s is %s, want %s", score, got, want)
		}
	}
	// 89.995 is published as 90.00, and the grade is that of what is published.
	terms := PerformanceTerms{Volume: Whole(100), Best: Whole(5), Weight: 1}
	p, err := Perform(terms, Facts{Volume: Part{89_995, 100_000}, Sample: Part{1, 1}, Timeliness: Part{1, 1}, Compliance: Part{1, 1}})
	if err != nil || p.Rounded != "90.00" || p.Grade != Excellent {
		t.Errorf("%s, %s, %v", p.Rounded, p.Grade, err)
	}
}

func TestPerformRefuses(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*PerformanceTerms, *Facts){
		"weights":           func(p *PerformanceTerms, _ *Facts) { p.Volume = Whole(21) },
		"weight below 0":    func(p *PerformanceTerms, _ *Facts) { p.Volume, p.Sample = Whole(-5), Whole(50) },
		"prior above best":  func(p *PerformanceTerms, _ *Facts) { p.Prior = exact("5.1") },
		"no best":           func(p *PerformanceTerms, _ *Facts) { p.Best, p.Prior = Exact{}, Exact{} },
		"too many stars":    func(_ *PerformanceTerms, f *Facts) { f.RatingSum = exact("150.1") },
		"nobody, no weight": func(p *PerformanceTerms, f *Facts) { p.Weight, f.Ratings, f.RatingSum = 0, 0, Exact{} },
		"nothing agreed":    func(_ *PerformanceTerms, f *Facts) { f.Volume.Of = 0 },
		"nothing sampled":   func(_ *PerformanceTerms, f *Facts) { f.Sample = Part{} },
		"more than sampled": func(_ *PerformanceTerms, f *Facts) { f.Sample = Part{51, 50} },
		"nothing due":       func(_ *PerformanceTerms, f *Facts) { f.Timeliness = Part{} },
		"checks below 0":    func(_ *PerformanceTerms, f *Facts) { f.Compliance.Done = -1 },
	} {
		terms, f := DefaultPerformance(exact("4")), facts()
		spoil(&terms, &f)
		if p, err := Perform(terms, f); err == nil {
			t.Errorf("%s: %s, want an error", name, p.Text)
		}
	}
}
