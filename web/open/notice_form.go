package open

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// announcement is a notice being put into the form of its kind (财办库〔2020〕50号): what it
// told on its day, and the names that its ids stand for.
type announcement struct {
	say    speech
	notice notice
	told   noticeFacts
	record noticeRecord
}

// sections are the numbered parts of the form.
func (a announcement) sections() []table {
	switch a.notice.Kind {
	case "CONSULTATION":
		return a.consultation()
	case "INTENT":
		return a.intent()
	case "TENDER":
		return a.invitation()
	case "SINGLE_SOURCE":
		return a.single()
	case "CORRECTION":
		return a.correction()
	case "FAILURE":
		return a.failure()
	case "SUSPENSION":
		return a.suspension()
	case "RESULT":
		return a.result()
	case "CONTRACT":
		return a.contract()
	case "CHANGE":
		return a.change()
	case "ACCEPTANCE":
		return a.acceptance()
	}
	return a.performance()
}

// numbered puts the official numbers before the headings of a form.
func numbered(say speech, parts []table) []table {
	digits := []rune("一二三四五六七八九十")
	for i := range parts {
		if say.Lang == "zh" {
			parts[i].Heading = string(digits[i]) + "、" + parts[i].Heading
		} else {
			parts[i].Heading = strconv.Itoa(i+1) + ". " + parts[i].Heading
		}
	}
	return parts
}

// by chooses a word by the method of buying: an open tender has bids, the others have
// responses.
func (s speech) by(method string, inTender, inOthers string) string {
	if method == "OPEN_TENDER" {
		return s.word(inTender)
	}
	return s.word(inOthers)
}

// noticeTitle is what a notice is headed by.
func (s speech) noticeTitle(n notice) string {
	name := s.enum("NoticeKind", n.Kind)
	switch {
	case n.Kind == "TENDER" && n.Facts.Method == openFramework:
		name = s.word("notice of joining")
	case n.Kind == "RESULT" && n.Project.Method == openFramework:
		name = s.word("notice of joined")
	case n.Kind == "TENDER":
		name = s.by(n.Facts.Method, "notice of tender", "notice of consultation")
	case n.Kind == "RESULT":
		name = s.by(n.Project.Method, "notice of result of tender", "notice of result")
	case n.Kind == "CHANGE" && n.Facts.Award != "":
		name = s.word("notice of change of result")
	case n.Kind == "CHANGE" && n.Facts.Terminated != "":
		name = s.word("notice of termination")
	}
	return fmt.Sprintf(s.word("notice title"), n.Title, name)
}

func (a announcement) part(heading string, facts ...fact) table {
	return table{Heading: a.say.word(heading), Facts: told(facts...)}
}

// when writes an instant of a notice's facts as Beijing's clocks show it.
func when(stamp string) string {
	if stamp == "" {
		return ""
	}
	t, err := time.Parse(time.RFC3339Nano, stamp)
	if err != nil {
		return stamp
	}
	return instant(t)
}

// basics are the facts that begin most forms.
func (a announcement) basics(more ...fact) table {
	return a.part("form basics", append([]fact{
		{a.say.word("tender number"), a.told.Number, a.tenderPage()},
		a.say.fact("project name", a.notice.Title), a.say.fact("buyer", a.notice.Project.Buyer.Name),
	}, more...)...)
}

// contact ends every form: whom one asks.
func (a announcement) contact() table {
	return a.part("form contact", a.say.fact("buyer", a.notice.Project.Buyer.Name), a.say.fact("phone", a.notice.Project.Buyer.Phone))
}

// more leads to what else there is about a purchase.
func (a announcement) more() table {
	t := a.part("more about it")
	if at := a.tenderPage(); at != "" {
		t.Links = append(t.Links, link{Text: a.say.word("to the tender"), Href: at})
	}
	if at := recordOf(a.notice.Project.Ocid); at != "" {
		t.Links = append(t.Links, link{Text: a.say.word("ocds record"), Href: at})
	}
	return t
}

// tenderPage is where the competition that a notice belongs to is shown.
func (a announcement) tenderPage() string {
	of := a.record.Tender.ID
	for _, c := range []contract{a.record.Contract, a.record.Milestone.Contract} {
		if c.Award != nil {
			of = c.Award.Tender.ID
		}
	}
	for _, t := range a.notice.Project.Tenders {
		if of == "" && t.Number == a.told.Number {
			of = t.ID
		}
	}
	if of == "" {
		return ""
	}
	return here(a.say, "/open/tenders/"+of, nil)
}

// contractPage leads to a contract, when it may be seen.
func (a announcement) contractPage(c contract) string {
	if c.ID == "" {
		return ""
	}
	return here(a.say, "/open/contracts/"+c.ID, nil)
}

// needed is the requirement that a notice was about: the version of a hash, or a number.
func (a announcement) needed() *requirement {
	var found *requirement
	for i, r := range a.notice.Project.Requirements {
		if a.told.RequirementHash != "" && r.Hash == a.told.RequirementHash || a.told.RequirementHash == "" && (a.told.Requirement == 0 || r.Number == a.told.Requirement) {
			found = &a.notice.Project.Requirements[i]
		}
	}
	return found
}

// demand shows a requirement: what is delivered, for how long, and what is promised of it.
func (a announcement) demand() table {
	r, t := a.needed(), a.part("form demand")
	if r == nil {
		return t
	}
	t.Facts = told(a.say.fact("scope", r.Body.Scope), a.say.fact("months", fmt.Sprintf(a.say.word("so many months"), r.Body.TermMonths)))
	for _, k := range r.Body.Indicators {
		t.Facts = append(t.Facts, fact{Name: k.Name, Value: fmt.Sprintf("%s %s %s", a.say.enum("Comparison", k.Compare), k.Target, k.Unit)})
	}
	return t
}

func (a announcement) consultation() []table {
	answers := tabulate(a.say, "form comments", "no comments", []column[comment]{
		{word: "said on", cell: func(c comment, _ speech) cell { return text(day(c.CreatedAt)) }},
		{word: "comment", cell: func(c comment, _ speech) cell { return text(c.Body) }},
		{word: "answer", cell: func(c comment, say speech) cell {
			if c.Answer == "" {
				return text(say.word("not answered"))
			}
			return text(c.Answer)
		}},
	}, a.record.Comments.nodes())
	how := a.part("form how to comment")
	how.Lead = []string{a.say.word("how to comment")}
	how.Links = []link{{Text: a.say.word("to the residents' pages"), Href: "/m/"}}
	return []table{
		a.part("form basics", a.say.fact("project name", a.notice.Title), a.say.fact("buyer", a.notice.Project.Buyer.Name),
			a.say.fact("category", a.notice.Project.Category.in(a.say.Lang)), a.say.fact("budget yuan", yuan(a.told.EstimateFen))),
		a.part("form question", a.say.fact("question", a.told.Question), a.say.fact("last day of comments", a.told.LastDay)),
		a.demand(), answers, how,
	}
}

func (a announcement) intent() []table {
	start := a.notice.PublishedAt.AddDate(0, 0, a.told.LeadDays)
	overview := a.part("form intent", a.say.fact("project name", a.notice.Title), a.say.fact("purpose", a.told.Purpose),
		a.say.fact("category", a.notice.Project.Category.in(a.say.Lang)), a.say.fact("method", a.say.enum("ProcurementMethod", a.told.Method)),
		a.say.fact("budget yuan", yuan(a.told.EstimateFen)), a.say.fact("expected start", fmt.Sprintf(a.say.word("not before"), day(start))), a.say.fact("remark", a.told.Waiver))
	overview.Lead = []string{fmt.Sprintf(a.say.word("intent opening"), a.notice.Project.Buyer.Name)}
	closing := a.part("form remarks", a.say.fact("requirement hash", a.told.RequirementHash))
	closing.Lead = []string{a.say.word("intent closing")}
	return []table{overview, a.demand(), closing}
}

// clauses are sentences of documents, each with its number.
func (a announcement) clauses(heading string, list []clause) table {
	t := a.part(heading)
	for _, c := range list {
		value := c.Text
		if value == "" && c.LeftOut != "" {
			value = fmt.Sprintf(a.say.word("left out"), c.LeftOut)
		}
		t.Facts = append(t.Facts, fact{Name: c.Code, Value: value})
	}
	return t
}

// sent is the version of the documents that a notice names.
func (a announcement) sent() document {
	for _, d := range a.record.Tender.Documents {
		if d.Hash == a.told.DocumentHash {
			return d
		}
	}
	return document{}
}

var noticeLotColumns = []column[tenderLot]{
	{word: "position", cell: func(l tenderLot, _ speech) cell { return count(int64(l.Position)) }},
	{word: "title", cell: func(l tenderLot, _ speech) cell { return text(l.Title) }},
	{word: "category", cell: func(l tenderLot, say speech) cell { return text(l.Category.in(say.Lang)) }},
	{word: "area", cell: func(l tenderLot, _ speech) cell { return text(l.Area.Name) }},
	{word: "units", cell: func(l tenderLot, _ speech) cell { return count(l.Units) }},
	{word: "ceiling", cell: func(l tenderLot, _ speech) cell { return sum(l.CeilingFen) }},
}

func (a announcement) invitation() []table {
	if a.told.Method == openFramework {
		return a.invited()
	}
	d, method := a.sent(), a.told.Method
	lots := tabulate(a.say, "lots of tender", "no rows", noticeLotColumns, a.record.Tender.Lots)
	get := a.part("form documents", a.say.fact("document hash", a.told.DocumentHash), a.say.fact("rules", a.told.Pack))
	get.Lead = []string{a.say.word("documents are free")}
	get.Links = []link{{Text: a.say.word("to the organisations' pages"), Href: "/org/"}}
	due := a.part("form deadline", fact{Name: a.say.by(method, "bids until", "responses until"), Value: when(a.told.DeadlineAt)},
		a.say.fact("validity", fmt.Sprintf(a.say.word("so many days"), d.Body.ValidityDays)))
	due.Lead = []string{a.say.by(method, "sealed bids", "sealed responses")}
	rest := a.part("form remarks", a.say.fact("bid bond", bond(a.say, d.Body.BidBondFen)), a.say.fact("performance bond", percent(d.Body.PerformanceBondBp)))
	return []table{
		a.basics(a.say.fact("method", a.say.enum("ProcurementMethod", method)), a.say.fact("budget yuan", yuan(a.notice.Project.EstimateFen)), a.say.fact("ceiling", yuan(a.told.CeilingFen))),
		lots, a.demand(), a.clauses("form eligibility", d.Body.Eligibility), get, due, rest,
	}
}

// single is what everybody is told before one supplier alone is asked, and until when they may
// object (政府采购法实施条例第三十八条).
func (a announcement) single() []table {
	supplier := a.part("form single", fact{a.say.word("single supplier"), a.told.SupplierName, "/open/suppliers/" + a.told.Supplier}, a.say.fact("single reason", a.told.Reason))
	opinions := a.part("form opinions")
	for _, o := range a.told.Opinions {
		opinions.Facts = append(opinions.Facts, fact{Name: o.Name + " · " + o.Post, Value: o.Opinion})
	}
	until := a.part("form objections", a.say.fact("object until", when(a.told.DeadlineAt)), a.say.fact("rules", a.told.Pack))
	until.Lead = []string{a.say.word("how to object")}
	until.Links = []link{{Text: a.say.word("to the organisations' pages"), Href: "/org/"}}
	return []table{
		a.basics(a.say.fact("method", a.say.enum("ProcurementMethod", a.told.Method)), a.say.fact("budget yuan", yuan(a.notice.Project.EstimateFen)), a.say.fact("ceiling", yuan(a.told.CeilingFen))),
		tabulate(a.say, "lots of tender", "no rows", noticeLotColumns, a.record.Tender.Lots), a.demand(), supplier, opinions, until,
	}
}

// bond is a bond's sum, in words where there is none.
func bond(say speech, fen int64) string {
	if fen == 0 {
		return say.word("none asked")
	}
	return yuan(fen)
}

func (a announcement) correction() []table {
	facts := []fact{a.say.fact("correction", a.told.Note)}
	if a.told.FinalOffersUntil != "" {
		facts = append(facts, a.say.fact("final offers until", when(a.told.FinalOffersUntil)))
	} else {
		material := a.say.word("change is small")
		if a.told.Material {
			material = a.say.word("change is material")
		}
		facts = append(facts, a.say.fact("document version", strconv.Itoa(a.told.Document)), a.say.fact("effect", material),
			a.say.fact("new deadline", when(a.told.DeadlineAt)), a.say.fact("document hash", a.told.DocumentHash))
	}
	facts = append(facts, a.say.fact("corrected on", instant(a.notice.PublishedAt)))
	return []table{a.basics(a.say.fact("first announced", maybe(a.record.Tender.PublishedAt))), a.part("form correction", facts...)}
}

func (a announcement) failure() []table {
	why := a.part("form why ended", a.say.fact("reason", a.say.reason(a.told.ReasonCode, a.told.Reason)))
	if a.told.Lot > 0 {
		why.Facts = append([]fact{a.say.fact("lot", strconv.Itoa(a.told.Lot))}, why.Facts...)
		why.Lead = []string{a.say.word("others go on")}
	}
	return []table{a.basics(), why}
}

func (a announcement) suspension() []table {
	var stopped []string
	for _, b := range a.told.Blocks {
		stopped = append(stopped, a.say.enum("StayBlock", b))
	}
	return []table{a.basics(), a.part("form suspension", a.say.fact("stopped", strings.Join(stopped, a.say.word("and"))), a.say.fact("reason", a.say.reason("", a.told.Reason)),
		a.say.fact("stopped until", when(a.told.Until)), a.say.fact("ended on", maybe(a.record.EndedAt)))}
}

// lots of a contract's notice are each of them; of a tender's, how many there are.
func (f noticeFacts) lots() ([]lotFact, error) {
	var out []lotFact
	return out, json.Unmarshal(f.Lots, &out)
}

type lotFact struct {
	Title               string
	Units, UnitPriceFen int64
}
