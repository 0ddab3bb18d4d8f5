package procurement_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/admission"
	"linli/ent/appointment"
	"linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/creditevent"
	"linli/ent/entry"
	"linli/ent/project"
	"linli/ent/relationship"
	"linli/ent/release"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/machine/machinetest"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// porch is an open framework of six months that takes applications, with two organisations
// that may join it.
type porch struct {
	*World
	t      *testing.T
	clock  *databasetest.Clock
	tender *ent.Tender
	lot    *ent.TenderLot
}

func newPorch(t *testing.T, db *database.DB, clock *databasetest.Clock) *porch {
	t.Helper()
	w := NewBuying(t, db)
	p := w.Intend(t, clock, project.MethodFrameworkOpen, "冬季前必须开始服务")
	in := w.TenderInput(time.Time{}, nil)
	in.Body.Evaluation.Criteria, in.Body.Threshold, in.Body.BidBondFen, in.Body.FrameworkMonths = nil, 0, 0, 6
	h := &porch{World: w, t: t, clock: clock, tender: w.Tender(t, p, in)}
	h.lot = db.Client.TenderLot.Query().Where(tenderlot.TenderID(h.tender.ID)).OnlyX(w.System())
	db.Client.OrganizationCredential.Create().SetOrganizationID(w.Other.ID).SetKind("REGISTRATION").SetNumber("2").SetValidFrom("2020-01-01").SetValidUntil("2030-12-31").ExecX(w.System())
	return h
}

func (h *porch) apply(who string, org *ent.Organization) (*ent.Admission, error) {
	return h.Procurement.FileAdmission(h.As(who), procurement.AdmissionInput{Key: Key(), TenderID: h.tender.ID, LotID: h.lot.ID, OrganizationID: org.ID, Statement: "持证护理员六名"})
}

// applied is an application that went well.
func (h *porch) applied(who string, org *ent.Organization) *ent.Admission {
	h.t.Helper()
	return must(h.apply(who, org))(h.t)
}

// of is an application as it is now.
func (h *porch) of(a *ent.Admission) *ent.Admission {
	return h.DB.Client.Admission.GetX(h.System(), a.ID)
}

func (h *porch) answer(who string, a *ent.Admission, admit bool, text string) error {
	_, err := h.Procurement.AnswerAdmission(h.As(who), ref(a.ID, h.of(a).Version), admit, text)
	return err
}

// TestAdmissionMachine crosses every state, action and role of an application, in time and
// when its answer is overdue.
func TestAdmissionMachine(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		h := newPorch(t, db, clock)
		a := h.applied("manager", h.Provider)
		roles := map[string]context.Context{}
		for _, r := range everybody {
			roles[r] = ctxOf(h.World, r)
		}
		type states = []admission.Status
		filed := states{"FILED"}
		cross := func(name string, late list, want machinetest.Counts) {
			t.Helper()
			if got := machinetest.Cross(t, db, procurement.Admissions, a.ID, roles, machinetest.Want[admission.Status]{
				From: map[machine.Action]states{"ADMIT": filed, "REFUSE": filed, "ADMIT_OVERDUE": filed, "REFUSE_OVERDUE": filed, "WITHDRAW": filed},
				Who:  whoOf{"ADMIT": handlers, "REFUSE": handlers, "ADMIT_OVERDUE": late, "REFUSE_OVERDUE": late, "WITHDRAW": {"manager"}},
			}); got != want {
				t.Errorf("%s: %+v, want %+v", name, got, want)
			}
		}
		cross("in time", approvers, machinetest.Counts{Refused: 645, Final: 5}) // two handlers answer either way, the applicant withdraws
		clock.Set(*h.of(a).DueAt)
		must(h.Procurement.Tick(h.System()))(t)
		cross("overdue", approvers, machinetest.Counts{Refused: 641, Final: 9}) // two approvers as well
	})
}

// TestAdmissionRefused: who is excluded, bound or not licensed neither applies nor is let in;
// what is filed at the same moment waits once.
func TestAdmissionRefused(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		h := newPorch(t, db, clock)
		c, ctx := db.Client, h.System()
		fails := func(err error, code fault.Code) {
			t.Helper()
			if !fault.Is(err, code) {
				t.Errorf("%v, want %s", err, code)
			}
		}
		a := h.applied("manager", h.Provider)
		file := must(h.Procurement.Attach(h.As("manager"), a.ID, "证书.txt", strings.NewReader("护理员证书")))(t)
		for who, want := range map[string]int{"manager": 1, "handler": 1, "regulator": 1, "otherManager": 0, "stranger": 0} {
			if list := must(h.Procurement.AttachmentsOf(h.As(who), a.ID))(t)[a.ID]; len(list) != want || want == 1 && list[0].ID != file.ID {
				t.Errorf("%s sees %d files of an application", who, len(list))
			}
		}
		_, err := h.Procurement.Attach(h.As("handler"), a.ID, "证书.txt", strings.NewReader("护理员证书"))
		fails(err, fault.CodeForbidden)
		_, err = c.Admission.Create().SetTenderID(h.tender.ID).SetLotID(h.lot.ID).SetOrganizationID(h.Provider.ID).SetNumber(2).SetStatement("符合").Save(ctx)
		if !database.Unique(err) {
			t.Errorf("the database took a second application that waits: %v", err)
		}
		body := h.Join(t, "clerk", appointment.PostManager, h.Buyer)
		_, err = h.apply("clerk", h.Buyer)
		fails(err, fault.CodeNotEligible)
		_, err = h.Procurement.FileAdmission(h.As("manager"), procurement.AdmissionInput{Key: Key(), TenderID: h.tender.ID, LotID: "tlt_none", OrganizationID: h.Provider.ID, Statement: "符合"})
		fails(err, fault.CodeNotFound)
		_, err = h.Procurement.FileAdmission(h.As("manager"), procurement.AdmissionInput{Key: Key(), TenderID: h.tender.ID, LotID: h.lot.ID, OrganizationID: h.Provider.ID, Statement: " "})
		fails(err, fault.CodeBadInput)

		listed := c.CreditEvent.Create().SetOrganizationID(h.Provider.ID).SetSource(creditevent.SourceOfficialList).SetFact("严重违法失信").SetEvidence("名单一号").SetEffect(creditevent.EffectExclude).
			SetStatus(creditevent.StatusInForce).SetValidFrom("2026-01-01").SetValidUntil("2027-12-31").SetRecordedByID(body).SaveX(ctx)
		fails(h.answer("handler", a, true, ""), fault.CodeNotEligible)
		if is := h.of(a); is.Status != admission.StatusFiled || c.Award.Query().Where(award.TenderID(h.tender.ID)).CountX(ctx) != 0 {
			t.Errorf("not let in, it is %s", is.Status)
		}
		c.CreditEvent.UpdateOneID(listed.ID).SetStatus(creditevent.StatusExpired).ExecX(ctx)

		fails(h.answer("handler2", a, false, "不"), fault.CodeBadInput)
		if err := h.answer("handler2", a, true, ""); err != nil {
			t.Fatal(err)
		}
		_, err = h.Procurement.Attach(h.As("manager"), a.ID, "补充.txt", strings.NewReader("补充材料"))
		fails(err, fault.CodeTooLate) // answered
		other := h.applied("otherManager", h.Other)
		_, err = h.Procurement.RecordRelationship(h.As("operator"), procurement.RelationshipInput{Key: Key(), AreaID: h.District.ID, SubjectID: h.Viewer("handler").PersonID, ObjectID: h.Other.ID,
			Kind: relationship.KindShareholder, ValidFrom: date.MustParse("2026-01-01"), Evidence: "章程"})
		if err != nil {
			t.Fatal(err)
		}
		fails(h.answer("handler", other, true, ""), fault.CodeNotEligible) // bound since it applied
		_, err = h.Procurement.WithdrawAdmission(h.As("otherManager"), ref(other.ID, other.Version))
		if err != nil || h.of(other).Status != admission.StatusWithdrawn || h.of(other).DueAt != nil {
			t.Errorf("withdrawn: %+v (%v)", h.of(other), err)
		}
		_, err = h.apply("otherManager", h.Other)
		fails(err, fault.CodeNotEligible)
	})
}

// TestRefusalChallenged: who was refused challenges it within seven working days of the
// answer; when it is upheld, the application is answered again.
func TestRefusalChallenged(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		h := newPorch(t, db, clock)
		s, c, ctx := h.Procurement, db.Client, h.System()
		object := func(stage challenge.Stage) (*ent.Challenge, error) {
			return s.FileChallenge(h.As("otherManager"), procurement.ChallengeInput{Key: Key(), TenderID: h.tender.ID, OrganizationID: h.Other.ID, Stage: stage, Grounds: "证书在有效期内", Request: "重新审核"})
		}
		if _, err := object(challenge.StageResult); !fault.Is(err, fault.CodeWrongState) {
			t.Errorf("without an application: %v", err)
		}
		a := h.applied("otherManager", h.Other)
		if _, err := object(challenge.StageResult); !fault.Is(err, fault.CodeTooEarly) {
			t.Errorf("before the answer: %v", err)
		}
		if err := h.answer("handler", a, false, "护理员证书已过期"); err != nil {
			t.Fatal(err)
		}
		x, err := object(challenge.StageResult)
		if err != nil {
			t.Fatal(err)
		}
		if x.OrganizationID == nil || *x.OrganizationID != h.Other.ID || !x.KnownAt.Equal(*h.of(a).AnsweredAt) {
			t.Errorf("challenged: %+v", x)
		}
		if _, err := object(challenge.StageResult); !fault.Is(err, fault.CodeDuplicate) {
			t.Errorf("challenged twice: %v", err)
		}
		x, err = s.CheckChallenge(h.As("handler2"), procurement.TakeOn, ref(x.ID, x.Version), false, "")
		if err != nil {
			t.Fatal(err)
		}
		if _, err = s.AnswerChallenge(h.As("handler2"), ref(x.ID, x.Version), procurement.AnswerInput{Outcome: challenge.OutcomeUpheld, Answer: "证书有效"}); err != nil {
			t.Fatal(err)
		}
		is := h.of(a)
		if is.Status != admission.StatusFiled || is.Answer != "" || is.AnsweredAt != nil || is.DueAt == nil {
			t.Errorf("upheld: %+v", is)
		}
		if e := c.Entry.Query().Where(entry.Verb("admission.reopen")).OnlyX(ctx); !strings.Contains(e.Body, x.ID) {
			t.Errorf("the log says %s", e.Body)
		}
		if err := h.answer("handler", a, true, ""); err != nil {
			t.Fatal(err)
		}
		told := c.Release.Query().Where(release.Event("award.admit")).OnlyX(ctx)
		if !strings.Contains(told.Body, h.Other.ID) || !strings.Contains(told.Body, `"award"`) {
			t.Errorf("open data tells %s", told.Body)
		}
		if is := c.Tender.GetX(ctx, h.tender.ID); is.Status != tender.StatusPublished {
			t.Errorf("the tender is %s", is.Status)
		}
		if _, err := s.TerminateTender(h.As("regulator"), ref(h.tender.ID, c.Tender.GetX(ctx, h.tender.ID).Version), "违规采购"); err != nil {
			t.Fatal(err)
		}
		if w := c.Award.Query().Where(award.TenderID(h.tender.ID)).OnlyX(ctx); w.Status != award.StatusVoided {
			t.Errorf("of a tender that the regulator ended the award is %s", w.Status)
		}
		h.Whole(t)
	})
}

// TestRefusalComplained: the regulator has a refusal answered again; meanwhile and afterwards
// nothing of those who are in stops.
func TestRefusalComplained(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		h := newPorch(t, db, clock)
		s, c, ctx := h.Procurement, db.Client, h.System()
		if err := h.answer("handler", h.applied("manager", h.Provider), true, ""); err != nil {
			t.Fatal(err)
		}
		a := h.applied("otherManager", h.Other)
		if err := h.answer("handler", a, false, "护理员证书已过期"); err != nil {
			t.Fatal(err)
		}
		x := must(s.FileChallenge(h.As("otherManager"), procurement.ChallengeInput{Key: Key(), TenderID: h.tender.ID, OrganizationID: h.Other.ID, Stage: challenge.StageResult, Grounds: "证书在有效期内", Request: "重新审核"}))(t)
		x = must(s.CheckChallenge(h.As("handler2"), procurement.TakeOn, ref(x.ID, x.Version), false, ""))(t)
		x = must(s.AnswerChallenge(h.As("handler2"), ref(x.ID, x.Version), procurement.AnswerInput{Outcome: challenge.OutcomeDenied, Answer: "证书确已过期"}))(t)
		p := must(s.FileComplaint(h.As("otherManager"), Key(), x.ID, h.Other.ID, "证书于上月续期，附发证机关证明"))(t)
		p = must(s.CheckComplaint(h.As("regulator"), procurement.Investigate, ref(p.ID, p.Version), ""))(t)
		if n := c.Stay.Query().CountX(ctx); n != 0 {
			t.Errorf("%d stays stop those who are in", n)
		}
		p = must(s.DecideComplaint(h.As("regulator"), ref(p.ID, p.Version), procurement.DecisionInput{Decision: "RESTART", Reasons: "续期证明属实"}))(t)
		if p.Status != complaint.StatusExecuted || p.Effect != "ANSWERED_AGAIN" {
			t.Errorf("the complaint is %s, %s", p.Status, p.Effect)
		}
		if is := h.of(a); is.Status != admission.StatusFiled || is.DueAt == nil || is.Answer != "" {
			t.Errorf("decided: %+v", is)
		}
		if is := c.Tender.GetX(ctx, h.tender.ID).Status; is != tender.StatusPublished {
			t.Errorf("the tender is %s", is)
		}
		if is := c.Award.Query().OnlyX(ctx).Status; is != award.StatusAnnounced {
			t.Errorf("the award of who is in is %s", is)
		}
		h.Whole(t)
	})
}
