package graph_test

import (
	"encoding/base64"
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/consultation"
	"linli/ent/project"
	"linli/ent/survey"
	"linli/ent/tender"
	"linli/internal/date"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// bidsDue is when bids are due.
var bidsDue = time.Date(2026, 12, 15, 1, 30, 0, 0, time.UTC)

// buying: there are authors, approvers, a regulator, custodians with keys, a catalogue
// and money.
func buying(t *testing.T, s *stage) {
	s.AddBuying(t)
	for _, role := range Buyers {
		s.known[role] = s.Viewer(role).PersonID
	}
	s.known["line"] = s.Line.ID
	for i, id := range s.Custodians(t) {
		s.known[fmt.Sprintf("key%d", i+1)], s.known[fmt.Sprintf("institution%d", i+1)] = id, s.Custodian(i+1)
	}
	s.known["point1"] = base64.RawURLEncoding.EncodeToString(CustodianSecret(1).PublicKey().Bytes())
	s.known["point"] = base64.RawURLEncoding.EncodeToString(CustodianSecret(4).PublicKey().Bytes())
}

// theProject names the project as it is.
func (s *stage) theProject(t *testing.T) machine.Ref {
	t.Helper()
	p := must[*ent.Project](t)(s.DB.Client.Project.Query().Where(project.ID(s.known["project"])).Only(s.System()))
	return machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}
}

// theTender names the tender as it is.
func (s *stage) theTender(t *testing.T) machine.Ref {
	t.Helper()
	n := must[*ent.Tender](t)(s.DB.Client.Tender.Query().Where(tender.ID(s.known["tender"])).Only(s.System()))
	return machine.Ref{Key: Key(), ID: n.ID, Version: n.Version}
}

// planned: the author wrote a project with its requirement down; version 2.
func planned(t *testing.T, s *stage) {
	buying(t, s)
	p := must[*ent.Project](t)(s.Procurement.SaveProject(s.As("author"), s.ProjectInput(project.MethodConsultation)))
	s.known["project"] = p.ID
	must[*ent.Project](t)(s.Procurement.SaveRequirement(s.As("author"), s.theProject(t), s.Requirement()))
}

// undeclared: a project whose author ruled nothing of the negative list out; version 1.
func undeclared(t *testing.T, s *stage) {
	s.save(t, func(in *procurement.SaveProjectInput) { in.NegativeDenied = nil })
}

// costly: a project that costs a fen more than there is; version 1.
func costly(t *testing.T, s *stage) {
	s.save(t, func(in *procurement.SaveProjectInput) { in.EstimateFen = TenderFen + 1 })
}

func (s *stage) save(t *testing.T, change func(*procurement.SaveProjectInput)) {
	t.Helper()
	buying(t, s)
	in := s.ProjectInput(project.MethodConsultation)
	change(&in)
	s.known["project"] = must[*ent.Project](t)(s.Procurement.SaveProject(s.As("author"), in)).ID
}

// budgeted: it has its money; version 3.
func budgeted(t *testing.T, s *stage) {
	planned(t, s)
	must[*ent.Project](t)(s.Procurement.BudgetProject(s.As("approver"), s.theProject(t)))
}

// survey writes down what the nth subject said.
func (s *stage) survey(t *testing.T, n int) {
	t.Helper()
	must[*ent.Project](t)(s.Procurement.RecordSurvey(s.As("author"), s.theProject(t), procurement.SurveyInput{
		Subject: fmt.Sprintf("机构%d", n), Kind: survey.KindProvider, Summary: "可提供助浴", HeldOn: date.In(s.clock.Now()),
	}))
}

// consulted: two subjects were surveyed, and residents are asked for eight days; version 6.
func consulted(t *testing.T, s *stage) {
	budgeted(t, s)
	s.survey(t, 1)
	s.survey(t, 2)
	must[*ent.Project](t)(s.Procurement.OpenConsultation(s.As("author"), s.theProject(t), "您对助浴服务有什么建议?", date.In(s.clock.Now()).AddDays(7)))
	s.known["consultation"] = must[string](t)(s.DB.Client.Consultation.Query().Where(consultation.ProjectID(s.known["project"])).OnlyID(s.System()))
}

// commented: the elder said something.
func commented(t *testing.T, s *stage) {
	consulted(t, s)
	c := must[*ent.ConsultationComment](t)(s.Procurement.MakeComment(s.As("elder"), Key(), s.known["consultation"], "希望周末也能助浴"))
	s.known["comment"] = c.ID
}

// talkative: the elder said all that one may say.
func talkative(t *testing.T, s *stage) {
	consulted(t, s)
	for i := range 5 {
		s.clock.Advance(time.Minute)
		must[*ent.ConsultationComment](t)(s.Procurement.MakeComment(s.As("elder"), Key(), s.known["consultation"], fmt.Sprintf("意见%d", i+1)))
	}
}

// surveyed: a third subject was surveyed; version 7.
func surveyed(t *testing.T, s *stage) {
	consulted(t, s)
	s.survey(t, 3)
}

// closed: eight days later the asking has ended; version 8.
func closed(t *testing.T, s *stage) {
	surveyed(t, s)
	s.clock.Advance(8 * 24 * time.Hour)
	must[*ent.Project](t)(s.Procurement.CloseConsultation(s.As("author"), s.theProject(t)))
}

// lengthy: its author makes it of two years; version 9.
func lengthy(t *testing.T, s *stage) {
	closed(t, s)
	body := s.Requirement()
	body.TermMonths = 24
	must[*ent.Project](t)(s.Procurement.SaveRequirement(s.As("author"), s.theProject(t), body))
}

// reviewed: its requirement is frozen; version 9.
func reviewed(t *testing.T, s *stage) {
	closed(t, s)
	must[*ent.Project](t)(s.Procurement.ReviewRequirement(s.As("author2"), s.theProject(t), "同意"))
}

// intended: another project has come as far as its intent notice, on 2 December; version 10.
func intended(t *testing.T, s *stage) {
	buying(t, s)
	s.known["project"] = s.Intend(t, s.clock, project.MethodConsultation, "冬季前必须开始服务").ID
}

// drafted: the handler drafted its tender; version 1.
func drafted(t *testing.T, s *stage) {
	intended(t, s)
	s.draft(t, 800_000)
}

// bonded: it is drafted with a bid bond of more than two per cent.
func bonded(t *testing.T, s *stage) {
	intended(t, s)
	s.draft(t, 800_001)
}

func (s *stage) draft(t *testing.T, bidBondFen int64) {
	t.Helper()
	in := s.TenderInput(bidsDue, []string{s.known["key1"], s.known["key2"], s.known["key3"]})
	in.Body.BidBondFen = bidBondFen
	s.known["tender"] = must[*ent.Tender](t)(s.Procurement.DraftTender(s.As("handler"), s.theProject(t), in)).ID
}

// submitted: the approver has it; version 2.
func submitted(t *testing.T, s *stage) {
	drafted(t, s)
	must[*ent.Tender](t)(s.Procurement.SubmitTender(s.As("handler"), s.theTender(t)))
}

// published: bids are taken; version 3.
func published(t *testing.T, s *stage) {
	submitted(t, s)
	must[*ent.Tender](t)(s.Procurement.PublishTender(s.As("approver"), s.theTender(t)))
}

// asked: the provider took the documents and asked.
func asked(t *testing.T, s *stage) {
	published(t, s)
	must[*ent.Tender](t)(s.Procurement.TakeDocuments(s.As("manager"), s.known["tender"], s.Provider.ID))
	q := must[*ent.Question](t)(s.Procurement.AskQuestion(s.As("manager"), Key(), s.known["tender"], s.Provider.ID, "付款周期多长?"))
	s.known["question"] = q.ID
}

// answeredQuestion: the handler answered; version 2 of the question.
func answeredQuestion(t *testing.T, s *stage) {
	asked(t, s)
	must[*ent.Question](t)(s.Procurement.AnswerQuestion(s.As("handler"), Key(), s.known["question"], 1, "按月"))
}
