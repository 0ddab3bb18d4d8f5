package funding_test

import (
	"slices"
	"testing"

	"linli/ent"
	"linli/ent/person"
	"linli/internal/date"
	. "linli/internal/funding"
)

// TestEvaluate turns one fact at a time against a programme with every clause: the
// answer names the clause that fails, on the day of service.
func TestEvaluate(t *testing.T) {
	t.Parallel()
	day := func(s string) *string { return &s }
	scheme := func() *ent.Programme {
		return &ent.Programme{
			ID: "prg_1", Name: "消费补贴", Payer: "SUBSIDY", AreaPath: "610103.", ValidFrom: "2026-01-01", ValidUntil: "2026-12-31", MinAge: 60,
			CareLevels: []string{"MODERATE", "SEVERE"}, LowIncomeOnly: true, LivingAloneOnly: true, ExcludedBy: []string{"特困供养", "集中照护"},
		}
	}
	elder := func() *ent.Person {
		return &ent.Person{
			BirthDate: day("1966-11-25"), AreaPath: "610103.610103001.", CareLevel: person.CareLevelSevere, CareLevelUntil: day("2026-11-25"),
			LowIncome: true, LivesAlone: true,
		}
	}
	cases := []struct {
		name   string
		on     string
		change func(p *ent.Programme, who *ent.Person)
		fails  []string
	}{
		{"everything holds, on the sixtieth birthday and the assessment's last day", "2026-11-25", nil, nil},
		{"the day before the birthday", "2026-11-24", nil, []string{"age"}},
		{"the day after the assessment's end", "2026-11-26", nil, []string{"careLevel"}},
		{"the term's first day", "2026-01-01", func(_ *ent.Programme, who *ent.Person) { who.BirthDate = day("1944-03-02") }, nil},
		{"the day before the term", "2025-12-31", func(_ *ent.Programme, who *ent.Person) { who.BirthDate = day("1944-03-02") }, []string{"term"}},
		{"the term's last day", "2026-11-25", func(p *ent.Programme, _ *ent.Person) { p.ValidUntil = "2026-11-25" }, nil},
		{"the day after the term", "2026-11-25", func(p *ent.Programme, _ *ent.Person) { p.ValidUntil = "2026-11-24" }, []string{"term"}},
		{"date of birth unknown", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.BirthDate = nil }, []string{"age"}},
		{"no age asked, date of birth unknown", "2026-11-25", func(p *ent.Programme, who *ent.Person) { p.MinAge, who.BirthDate = 0, nil }, nil},
		{"lives in another district", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.AreaPath = "610104." }, []string{"residence"}},
		{"lives in a district whose code begins alike", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.AreaPath = "6101031." }, []string{"residence"}},
		{"home unknown", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.AreaPath = "" }, []string{"residence"}},
		{"level not covered", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.CareLevel = person.CareLevelMild }, []string{"careLevel"}},
		{"never assessed", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.CareLevel, who.CareLevelUntil = person.CareLevelNone, nil }, []string{"careLevel"}},
		{"assessed without an end", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.CareLevelUntil = nil }, []string{"careLevel"}},
		{"no level asked", "2026-11-26", func(p *ent.Programme, _ *ent.Person) { p.CareLevels = nil }, nil},
		{"not of low income", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.LowIncome = false }, []string{"lowIncome"}},
		{"does not live alone", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.LivesAlone = false }, []string{"livingAlone"}},
		{"receives an excluded scheme", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.ExcludedBy = []string{"别的", "集中照护"} }, []string{"exclusion"}},
		{"receives a scheme that does not exclude", "2026-11-25", func(_ *ent.Programme, who *ent.Person) { who.ExcludedBy = []string{"别的"} }, nil},
		{"long-term care, not insured", "2026-11-25", func(p *ent.Programme, _ *ent.Person) { p.Payer = "LTC" }, []string{"ltcInsured"}},
		{"long-term care, insured", "2026-11-25", func(p *ent.Programme, who *ent.Person) { p.Payer, who.LtcInsured = "LTC", true }, nil},
		{"everything fails, and all of it is told", "2027-01-01", func(p *ent.Programme, who *ent.Person) {
			p.Payer = "LTC"
			*who = ent.Person{BirthDate: day("2000-01-01"), AreaPath: "x.", CareLevel: person.CareLevelNone, ExcludedBy: []string{"特困供养"}}
		}, []string{"term", "residence", "age", "careLevel", "lowIncome", "livingAlone", "ltcInsured", "exclusion"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p, who := scheme(), elder()
			if c.change != nil {
				c.change(p, who)
			}
			got := Evaluate(p, who, date.MustParse(c.on))
			var fails []string
			for _, cl := range got.Clauses {
				if !cl.OK {
					fails = append(fails, cl.Name)
				}
			}
			if !slices.Equal(fails, c.fails) || got.Eligible != (len(c.fails) == 0) {
				t.Errorf("eligible %v, fails %v, want %v", got.Eligible, fails, c.fails)
			}
			if got.ProgrammeID != "prg_1" || got.Programme != "消费补贴" {
				t.Errorf("answers for %s %s", got.ProgrammeID, got.Programme)
			}
		})
	}
}
