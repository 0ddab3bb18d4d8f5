package publication

import (
	"encoding/json"
	"fmt"
	"strconv"

	"linli/ent"
	"linli/ent/consultation"
	"linli/ent/notice"
	"linli/ent/requirement"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
	"linli/ent/tenderlot"
	"linli/internal/money"
	"linli/internal/ocds"
	"linli/internal/scoring"
)

// methods are the procurement methods in the standard's codes and as they are called. All
// that begin with a notice are open to whoever meets the conditions.
var methods = map[tender.Method][2]string{
	tender.MethodOpenTender: {"open", "公开招标"}, tender.MethodConsultation: {"open", "竞争性磋商"}, tender.MethodSingleSource: {"direct", "单一来源"},
	tender.MethodFrameworkClosed: {"open", "封闭式框架协议"}, tender.MethodFrameworkOpen: {"open", "开放式框架协议"},
}

// planning is what was decided before the tender: need, budget, consultation, intent.
func planning(s *story) error {
	if _, err := s.buyer(); err != nil {
		return err
	}
	line, err := s.c.BudgetLine.Get(s.ctx, s.project.BudgetLineID)
	if err != nil {
		return err
	}
	p := &ocds.Planning{
		Rationale: s.project.Purpose,
		Budget:    &ocds.Budget{ID: line.Code, Description: line.Name, Amount: ocds.Yuan(money.Fen(s.project.EstimateFen)), Project: s.project.Title, ProjectID: s.project.ID},
	}
	asked, err := s.c.Consultation.Query().Where(consultation.ProjectID(s.project.ID)).Order(consultation.ByNumber()).All(s.ctx)
	if err != nil {
		return err
	}
	for _, c := range asked {
		p.Documents = append(p.Documents, ocds.Document{ID: c.ID, DocumentType: "hearingNotice", Title: "需求意见征集", Description: c.Question, DatePublished: ocds.At(c.OpensAt), Language: "zh"})
	}
	need, err := s.c.Requirement.Query().Where(requirement.ProjectID(s.project.ID), requirement.FrozenAtNotNil()).Order(ent.Desc(requirement.FieldNumber)).First(s.ctx)
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	if need != nil {
		p.Documents = append(p.Documents, hashed(need.ID, "needsAssessment", fmt.Sprintf("采购需求 第%d版", need.Number), need.Hash, *need.FrozenAt))
	}
	if s.project.IntendedAt != nil {
		p.Documents = append(p.Documents, ocds.Document{ID: s.project.ID + "-intent", DocumentType: "procurementPlan", Title: "采购意向", Description: s.project.IntentWaiver,
			DatePublished: ocds.At(*s.project.IntendedAt), Language: "zh"})
	}
	s.release.Planning = p
	return nil
}

// body is what a release needs of the documents of a tender, as procurement writes them.
type body struct {
	Evaluation struct {
		Method     scoring.Method `json:"method"`
		FixedPrice bool           `json:"fixedPrice"`
		Criteria   []struct {
			Code string        `json:"code"`
			Name string        `json:"name"`
			Kind scoring.Kind  `json:"kind"`
			Max  scoring.Exact `json:"max"`
		} `json:"criteria"`
	} `json:"evaluation"`
	Eligibility []struct {
		Code string `json:"code"`
		Text string `json:"text"`
	} `json:"eligibility"`
	MethodReason string `json:"methodReason"`
}

// versions are the published versions of the tender's documents, oldest first, with what
// the newest says.
func (s *story) versions() ([]*ent.TenderDocument, body, error) {
	var b body
	list, err := s.c.TenderDocument.Query().Where(tenderdocument.TenderID(s.tender.ID), tenderdocument.PublishedAtNotNil()).Order(tenderdocument.ByNumber()).All(s.ctx)
	if err == nil && len(list) > 0 {
		err = json.Unmarshal([]byte(list[len(list)-1].Body), &b)
	}
	return list, b, err
}

func (s *story) lots() ([]*ent.TenderLot, error) {
	return s.c.TenderLot.Query().Where(tenderlot.TenderID(s.tender.ID)).WithCategory().Order(tenderlot.ByPosition()).All(s.ctx)
}

// tendering is the whole tender as its documents stand.
func tendering(s *story) error {
	t := s.tender
	if err := tenderState(s); err != nil {
		return err
	}
	versions, b, err := s.versions()
	if err != nil {
		return err
	}
	lots, err := s.lots()
	if err != nil {
		return err
	}
	said := s.release.Tender
	said.Title, said.Description, said.Value = t.Title, s.project.Purpose, ocds.Yuan(money.Fen(t.CeilingFen))
	said.ProcurementMethod, said.ProcurementMethodDetails, said.ProcurementMethodRationale = methods[t.Method][0], methods[t.Method][1], b.MethodReason
	said.MainProcurementCategory = "services"
	said.AwardCriteria, said.AwardCriteriaDetails = "ratedCriteria", "综合评分法"
	if b.Evaluation.Method == scoring.LowestPrice || b.Evaluation.Method == scoring.PriceFirst {
		said.AwardCriteria, said.AwardCriteriaDetails = "priceOnly", "最低评标价法"
	}
	said.SubmissionMethod, said.SubmissionMethodDetails = []string{"electronicSubmission"}, "密封投标，开标前任何人不能打开"
	said.TenderPeriod = span(t.PublishedAt, t.DeadlineAt)
	if t.Method == tender.MethodFrameworkOpen { // nothing is compared or opened
		said.AwardCriteria, said.AwardCriteriaDetails = "", "统一付费标准，符合条件的均可加入"
		said.SubmissionMethodDetails = "在线申请加入，期内随时受理"
	} else if t.DeadlineAt != nil {
		said.BidOpening = &ocds.BidOpening{Date: ocds.At(*t.DeadlineAt)}
	}
	for _, v := range versions {
		d := hashed(v.ID, "biddingDocuments", fmt.Sprintf("采购文件 第%d版", v.Number), v.Hash, *v.PublishedAt)
		said.Documents = append(said.Documents, d)
		if v.Number > 1 {
			said.Amendments = append(said.Amendments, ocds.Amendment{ID: strconv.Itoa(v.Number), Date: ocds.At(*v.PublishedAt), Description: v.Note})
		}
	}
	for _, c := range b.Eligibility {
		said.Criteria = append(said.Criteria, ocds.Criterion{ID: c.Code, Title: c.Code, Description: c.Text})
	}
	rated := ratedBy(b)
	said.Lots = nil
	for _, l := range lots {
		said.Lots = append(said.Lots, ocds.Lot{ID: l.ID, Title: l.Title, Status: said.Status, Value: ocds.Yuan(money.Fen(l.CeilingFen)), AwardCriteria: rated})
		said.Items = append(said.Items, ocds.Item{
			ID: l.ID + "-item", Description: l.Title, Quantity: json.Number(strconv.FormatInt(l.Units, 10)), RelatedLot: l.ID,
			Classification: &ocds.Classification{Scheme: "linli", ID: l.Edges.Category.Code, Description: l.Edges.Category.Name},
		})
	}
	if t.Method == tender.MethodFrameworkClosed || t.Method == tender.MethodFrameworkOpen {
		yes := true
		said.Techniques = &ocds.Techniques{HasFrameworkAgreement: &yes, FrameworkAgreement: &ocds.FrameworkAgreement{Method: "withoutReopeningCompetition"}}
	}
	if t.PreviousID != nil {
		before, err := s.c.Tender.Get(s.ctx, *t.PreviousID)
		if err != nil {
			return err
		}
		if before.Ocid != nil {
			s.release.RelatedProcesses = append(s.release.RelatedProcesses, ocds.RelatedProcess{ID: "previous", Relationship: []string{"unsuccessfulProcess"}, Title: before.Title, Scheme: "ocid", Identifier: *before.Ocid})
		}
	}
	return nil
}

// ratedBy is how bids are scored.
func ratedBy(b body) *ocds.AwardCriteria {
	out := &ocds.AwardCriteria{}
	for _, c := range b.Evaluation.Criteria {
		kind := "quality"
		if c.Kind == scoring.Price {
			kind = "price"
		}
		out.Criteria = append(out.Criteria, ocds.AwardCriterion{Type: kind, Name: c.Name, Description: c.Code, Numbers: []ocds.CriterionNumber{{Number: json.Number(c.Max.String()), Weight: "pointsExact"}}})
	}
	if len(out.Criteria) == 0 {
		return nil
	}
	return out
}

// tenderState is where the tender stands, with its reason when it has ended.
func tenderState(s *story) error {
	buyer, err := s.buyer("procuringEntity")
	if err != nil {
		return err
	}
	t := s.tender
	said := &ocds.Tender{ID: t.ID, Status: "active", ProcuringEntity: buyer}
	switch t.Status {
	case tender.StatusComplete:
		said.Status = "complete"
	case tender.StatusCancelled:
		said.Status = "cancelled"
	case tender.StatusFailed:
		said.Status = "unsuccessful"
	}
	if t.Reason != "" && said.Status != "active" {
		said.Amendments = []ocds.Amendment{{ID: "end", Date: s.release.Date, Rationale: t.Reason, Description: t.ReasonCode}}
	}
	s.release.Tender = said
	lots, err := s.c.TenderLot.Query().Where(tenderlot.TenderID(t.ID)).Order(tenderlot.ByPosition()).IDs(s.ctx)
	if err != nil {
		return err
	}
	failed, err := s.c.Notice.Query().Where(notice.KindEQ(notice.KindFailure), notice.RecordIDIn(lots...)).Order(notice.ByID()).All(s.ctx)
	if err != nil {
		return err
	}
	for _, n := range failed { // alone, while the others go on
		said.Lots = append(said.Lots, ocds.Lot{ID: n.RecordID, Status: "unsuccessful"})
	}
	return nil
}

// enquiries is one question with its answer; nobody learns who asked.
func enquiries(s *story) error {
	if err := tenderState(s); err != nil {
		return err
	}
	q := s.question
	yes := true
	s.release.Tender.HasEnquiries = &yes
	said := ocds.Enquiry{ID: q.ID, Description: q.Body, Answer: q.Answer}
	if q.AnsweredAt != nil {
		said.DateAnswered = ocds.At(*q.AnsweredAt)
	}
	s.release.Tender.Enquiries = []ocds.Enquiry{said}
	return nil
}
