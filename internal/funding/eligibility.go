package funding

import (
	"fmt"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/person"
	"linli/internal/date"
)

// Clause is one condition of a programme with what was found.
type Clause struct {
	Name     string `json:"name"`
	OK       bool   `json:"ok"`
	Required string `json:"required"`
	Actual   string `json:"actual"`
}

// Evaluation answers "do I get this subsidy, and why (not)?".
type Evaluation struct {
	ProgrammeID string   `json:"programmeId"`
	Programme   string   `json:"programme"` // name
	Eligible    bool     `json:"eligible"`
	Clauses     []Clause `json:"clauses"`
}

// Evaluate judges a person by a programme's clauses on the date of service.
func Evaluate(p *ent.Programme, who *ent.Person, on date.Date) Evaluation {
	e := Evaluation{ProgrammeID: p.ID, Programme: p.Name, Eligible: true}
	add := func(name string, ok bool, required, actual string) {
		e.Clauses = append(e.Clauses, Clause{name, ok, required, actual})
		e.Eligible = e.Eligible && ok
	}
	day := on.String()
	add("term", day >= p.ValidFrom && day <= p.ValidUntil, p.ValidFrom+" to "+p.ValidUntil, day)
	add("residence", who.AreaPath != "" && strings.HasPrefix(who.AreaPath, p.AreaPath), "lives in the programme's area", yesNo(strings.HasPrefix(who.AreaPath, p.AreaPath)))
	if p.MinAge > 0 {
		age, known := ageOn(who, on)
		add("age", known && age >= p.MinAge, fmt.Sprintf("at least %d on the day of service", p.MinAge), ageText(age, known))
	}
	if len(p.CareLevels) > 0 {
		valid := who.CareLevel == person.CareLevelNone || (who.CareLevelUntil != nil && *who.CareLevelUntil >= day)
		add("careLevel", valid && slices.Contains(p.CareLevels, string(who.CareLevel)), strings.Join(p.CareLevels, " or ")+", assessment valid that day", levelText(who, valid))
	}
	if p.LowIncomeOnly {
		add("lowIncome", who.LowIncome, "low-income household", yesNo(who.LowIncome))
	}
	if p.LivingAloneOnly {
		add("livingAlone", who.LivesAlone, "lives alone", yesNo(who.LivesAlone))
	}
	if p.Payer == "LTC" {
		add("ltcInsured", who.LtcInsured, "insured for long-term care", yesNo(who.LtcInsured))
	}
	if len(p.ExcludedBy) > 0 {
		hit := ""
		for _, x := range who.ExcludedBy {
			if slices.Contains(p.ExcludedBy, x) {
				hit = x
			}
		}
		add("exclusion", hit == "", "receives none of "+strings.Join(p.ExcludedBy, ", "), cond(hit == "", "none", hit))
	}
	return e
}

func ageOn(who *ent.Person, on date.Date) (int, bool) {
	if who.BirthDate == nil {
		return 0, false
	}
	born, err := date.Parse(*who.BirthDate)
	if err != nil {
		return 0, false
	}
	return date.Age(born, on), true
}

func ageText(age int, known bool) string {
	if !known {
		return "date of birth unknown"
	}
	return fmt.Sprint(age)
}

func levelText(who *ent.Person, valid bool) string {
	if !valid {
		return string(who.CareLevel) + ", assessment out of date"
	}
	return string(who.CareLevel)
}

func yesNo(b bool) string { return cond(b, "yes", "no") }

func cond(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}
