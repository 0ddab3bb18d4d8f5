package open

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// documents are the versions with what each changed, and how bids are judged by the last.
func (t tender) documents(say speech) []table {
	versions := tabulate(say, "documents", "no rows", []column[document]{
		{word: "version", cell: func(d document, _ speech) cell { return count(int64(d.Number)) }},
		{word: "published", cell: func(d document, _ speech) cell { return text(maybe(d.PublishedAt)) }},
		{word: "what changed", cell: func(d document, say speech) cell {
			if d.Number == 1 {
				return text(say.word("first version"))
			}
			return text(strings.TrimSpace(d.Note + "\n" + t.changes(say, d.Number)))
		}},
		{word: "effect", cell: func(d document, say speech) cell {
			switch {
			case d.Number == 1:
				return cell{}
			case d.Material:
				return text(say.word("change is material"))
			}
			return text(say.word("change is small"))
		}},
		{word: "files", cell: func(d document, _ speech) cell {
			var names []string
			for _, f := range d.Files {
				names = append(names, f.Name)
			}
			return text(strings.Join(names, "\n"))
		}},
		{word: "hash", cell: func(d document, _ speech) cell { return text(d.Hash) }},
	}, t.Documents)
	versions.Lead = []string{say.word("documents text")}
	if len(t.Documents) == 0 {
		return []table{versions}
	}
	last := t.Documents[len(t.Documents)-1].Body
	judged := tabulate(say, "criteria", "no criteria", []column[criterion]{
		{word: "criterion", cell: func(c criterion, _ speech) cell {
			return text(strings.Join(append(slices.Clone(c.Path), c.Name), " › "))
		}},
		{word: "criterion kind", cell: func(c criterion, say speech) cell { return text(say.enum("CriterionKind", c.Kind)) }},
		{word: "most points", cell: func(c criterion, _ speech) cell { return cell{Text: c.Max, Number: true} }},
	}, last.Evaluation.Criteria)
	judged.Lead, judged.Facts = []string{say.enum("EvaluationMethod", last.Evaluation.Method)}, last.deducted(say)
	must := table{Heading: say.word("conditions"), Facts: told(
		say.fact("bid bond", bond(say, last.BidBondFen)), say.fact("performance bond", percent(last.PerformanceBondBp)), say.fact("validity", fmt.Sprintf(say.word("so many days"), last.ValidityDays)),
		say.fact("framework term", months(say, last.FrameworkMonths)),
	)}
	must.Facts = append(must.Facts, last.clauses(say)...)
	return []table{versions, must, judged}
}

// changes says what differs between a version of the documents and the one before.
func (t tender) changes(say speech, number int) string {
	var was, is map[string]string
	for _, d := range t.Documents {
		switch d.Number {
		case number - 1:
			was = d.sentences(say)
		case number:
			is = d.sentences(say)
		}
	}
	var out []string
	for key, text := range is {
		if before, had := was[key]; !had {
			out = append(out, fmt.Sprintf(say.word("added"), key, text))
		} else if before != text {
			out = append(out, fmt.Sprintf(say.word("changed"), key, before, text))
		}
	}
	for key := range was {
		if _, has := is[key]; !has {
			out = append(out, fmt.Sprintf(say.word("dropped"), key))
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// sentences are all that a version says, each under its name.
func (d document) sentences(say speech) map[string]string {
	b := d.Body
	out := map[string]string{}
	for _, f := range slices.Concat(b.clauses(say), b.deducted(say), b.figures(say)) {
		if f.Value != "" {
			out[f.Name] = f.Value
		}
	}
	for _, c := range b.Evaluation.Criteria {
		line := fmt.Sprintf(say.word("criterion line"), strings.Join(append(slices.Clone(c.Path), c.Name), " › "), say.enum("CriterionKind", c.Kind), c.Max)
		for _, x := range c.Bands {
			line += fmt.Sprintf(say.word("band"), x.From, x.To, x.Level)
		}
		out[say.word("criterion")+" "+c.Code] = line
	}
	for _, f := range d.Files {
		out[say.word("file")+" "+f.Name] = fmt.Sprintf(say.word("file hash"), f.SHA256)
	}
	return out
}

// figures are what a version says in one word or number.
func (b documentBody) figures(say speech) []fact {
	e := b.Evaluation
	ranked := e.RankOn
	if ranked == "" {
		ranked = "EXACT"
	}
	out := []fact{
		say.fact("evaluation method", say.enum("EvaluationMethod", e.Method)), say.fact("fixed price", say.word(map[bool]string{true: "yes", false: "no"}[e.FixedPrice])),
		say.fact("places", strconv.Itoa(e.Places)), say.fact("ranked on", say.enum("RankOn", ranked)),
		say.fact("bid bond", bond(say, b.BidBondFen)), say.fact("performance bond", percent(b.PerformanceBondBp)), say.fact("validity", fmt.Sprintf(say.word("so many days"), b.ValidityDays)),
		say.fact("framework term", months(say, b.FrameworkMonths)), say.fact("shares", strconv.Itoa(b.Threshold)), say.fact("method reason", b.MethodReason), say.fact("splitting reason", b.SplittingReason),
	}
	if s := b.Single; s != nil {
		out = append(out, say.fact("single supplier", s.OrganizationID), say.fact("single reason", s.Reason))
		for _, x := range s.Opinions {
			out = append(out, fact{Name: fmt.Sprintf(say.word("opinion of"), x.Name, x.Post), Value: x.Opinion})
		}
	}
	return out
}

// clauses are the numbered sentences, each with its kind.
func (b documentBody) clauses(say speech) []fact {
	var out []fact
	for _, kind := range []struct {
		word string
		list []clause
	}{{"eligibility", b.Eligibility}, {"essential", b.Essential}, {"contract clause", b.Contract}} {
		for _, c := range kind.list {
			out = append(out, fact{Name: say.word(kind.word) + " " + c.Code, Value: c.Text})
		}
	}
	return out
}

// deducted is what policy takes off a price before it is compared.
func (b documentBody) deducted(say speech) []fact {
	var out []fact
	for _, d := range b.Evaluation.Deductions {
		out = append(out, fact{Name: say.word("deduction") + " " + d.Code, Value: fmt.Sprintf(say.word("deduction line"), percent(d.Share), d.Basis)})
	}
	return out
}

// months is how long a framework runs; nothing where there is none.
func months(say speech, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(say.word("so many months"), n)
}
