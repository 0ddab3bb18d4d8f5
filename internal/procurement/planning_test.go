package procurement_test

import (
	"fmt"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/consultation"
	"linli/ent/consultationcomment"
	"linli/ent/project"
	"linli/ent/survey"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	. "linli/internal/worldtest"
)

// estimateFen is what a project of these tests reserves.
const estimateFen = 120_000

// idea is the input of a project for the residents of the district.
func idea(w *World) procurement.SaveProjectInput {
	in := procurement.SaveProjectInput{
		Key: Key(), Title: "居家助浴服务", Purpose: "为失能老人上门助浴", BudgetLineID: w.Line.ID, CategoryID: w.Bath.ID, AreaID: w.District.ID,
		CatalogueCode: CatalogueCode, EstimateFen: estimateFen, Method: project.MethodConsultation, ForResidents: true,
	}
	for _, h := range rulepack.NegativeList().Heads {
		in.NegativeDenied = append(in.NegativeDenied, h.Code)
	}
	return in
}

// need is a requirement that the review passes.
func need(w *World) procurement.RequirementBody {
	return procurement.RequirementBody{
		Scope: "每月两次上门助浴", TermMonths: 12, Stability: []string{},
		Indicators: []procurement.Indicator{{Code: "K1", Name: "按时率", Unit: "%", Compare: "AT_LEAST", Target: "95", Method: "打卡记录，逐次核对"}},
		Items:      []procurement.Item{{CategoryID: w.Bath.ID, AreaID: w.District.ID, Title: "助浴", Units: 6, UnitPriceFen: 20_000}},
		Acceptance: procurement.AcceptancePlan{Committee: 3, Recipients: true, Stages: []procurement.Stage{
			{Name: "中期", AfterMonths: 6, SharePercent: 40}, {Name: "期末", AfterMonths: 12, SharePercent: 60},
		}},
		Justification: []procurement.Justification{},
	}
}

// documents are a tender that its handler may draft.
func documents(w *World) procurement.TenderInput {
	return procurement.TenderInput{
		Title: "居家助浴服务采购", CeilingFen: estimateFen, DeadlineAt: At(28, 9, 30),
		Lots: []procurement.TenderLotInput{{Title: "第一包", CategoryID: w.Bath.ID, AreaID: w.District.ID, Units: 6, CeilingFen: estimateFen}},
		Body: procurement.TenderBody{Eligibility: []procurement.Clause{{Code: "E1", Text: "具有独立承担民事责任的能力"}}, ValidityDays: 90},
	}
}

// take does one action to a project as somebody, through its command.
func take(w *World, role string, a machine.Action, p *ent.Project) (*ent.Project, error) {
	ctx, s := ctxOf(w, role), w.Procurement
	ref := machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}
	switch a {
	case procurement.Edit:
		in := idea(w)
		in.ProjectID, in.Version = p.ID, p.Version
		return s.SaveProject(ctx, in)
	case procurement.Budget:
		return s.BudgetProject(ctx, ref)
	case procurement.WriteRequirement:
		return s.SaveRequirement(ctx, ref, need(w))
	case procurement.RecordSurvey:
		return s.RecordSurvey(ctx, ref, procurement.SurveyInput{Subject: "某机构" + Key(), Kind: survey.KindProvider, Summary: "单价约二百元", HeldOn: date.In(Start)})
	case procurement.OpenConsultation:
		return s.OpenConsultation(ctx, ref, "您对助浴服务有什么意见？", date.In(Start).AddDays(7))
	case procurement.AnswerComment:
		c := w.DB.Client.ConsultationComment.Query().Where(consultationcomment.HasConsultationWith(consultation.ProjectID(p.ID))).FirstX(w.System())
		return s.AnswerComment(ctx, ref, c.ID, "采纳")
	case procurement.CloseConsultation:
		return s.CloseConsultation(ctx, ref)
	case procurement.Review:
		return s.ReviewRequirement(ctx, ref, "")
	case procurement.ReturnRequirement:
		return s.ReturnRequirement(ctx, ref, "请补充指标")
	case procurement.PublishIntent:
		return s.PublishIntent(ctx, ref, "")
	case procurement.DraftTender:
		if _, err := s.DraftTender(ctx, ref, documents(w)); err != nil {
			return nil, err
		}
		return w.DB.Client.Project.Get(w.System(), p.ID)
	case procurement.Mirror:
		_, err := w.Contracting.MirrorContract(ctx, ref, contracting.MirrorInput{
			Number: "省采" + Key()[4:30], Notice: "省政府采购网公告", EvidenceSHA256: strings.Repeat("ab", 32), ProviderID: w.Provider.ID, ValueFen: 1, StartOn: date.In(Start), EndOn: date.In(Start),
			Lots: []contracting.BodyLot{{Title: "助浴", CategoryID: w.Bath.ID, AreaID: w.Street.ID, Units: 1, UnitPriceFen: 1}},
		})
		if err != nil {
			return nil, err
		}
		return w.DB.Client.Project.Get(w.System(), p.ID)
	case procurement.Cancel:
		return s.CancelProject(ctx, ref, "任务取消")
	}
	return nil, fmt.Errorf("nobody does %s", a)
}

// taken takes an action that is allowed.
func taken(t *testing.T, w *World, role string, a machine.Action, p *ent.Project) *ent.Project {
	t.Helper()
	after, err := take(w, role, a, p)
	if err != nil {
		t.Fatalf("%s of %s by %s: %v", a, p.Status, role, err)
	}
	return after
}

// planned makes a project and brings it to a status, with a comment of the elder once
// residents were asked.
func planned(t *testing.T, w *World, to project.Status) *ent.Project {
	t.Helper()
	p, err := w.Procurement.SaveProject(w.As("author"), idea(w))
	if err != nil {
		t.Fatal(err)
	}
	p = taken(t, w, "author", procurement.WriteRequirement, p)
	for range 3 {
		p = taken(t, w, "author", procurement.RecordSurvey, p)
	}
	steps := []struct {
		role   string
		action machine.Action
	}{{"approver", procurement.Budget}, {"author", procurement.OpenConsultation}, {"author", procurement.CloseConsultation}, {"author2", procurement.Review}, {"handler", procurement.PublishIntent}, {"handler", procurement.DraftTender}}
	ended := to == project.StatusDone || to == project.StatusCancelled || to == project.StatusLapsed
	for _, s := range steps {
		if p.Status == to {
			return p
		}
		if s.action == procurement.CloseConsultation {
			p = taken(t, w, "author", procurement.AnswerComment, p)
			over(w, p)
		}
		p = taken(t, w, s.role, s.action, p)
		if s.action == procurement.OpenConsultation {
			c := w.DB.Client.Consultation.Query().Where(consultation.ProjectID(p.ID)).OnlyX(w.System())
			if _, err := w.Procurement.MakeComment(w.As("elder"), Key(), c.ID, "希望周末也能来"); err != nil {
				t.Fatal(err)
			}
		}
	}
	if ended {
		p = w.DB.Client.Project.UpdateOne(p).SetStatus(to).SaveX(w.System())
	}
	return p
}

// over lets the time for comments pass.
func over(w *World, p *ent.Project) {
	w.DB.Client.Consultation.Update().Where(consultation.ProjectID(p.ID)).SetOpensAt(Start.AddDate(0, 0, -8)).SetClosesAt(Start).ExecX(w.System())
}
