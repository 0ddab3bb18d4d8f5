package access_test

import (
	"context"
	"maps"
	"slices"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/biddecision"
	"linli/ent/challenge"
	"linli/ent/envelope"
	"linli/ent/notice"
	"linli/ent/panelseat"
	"linli/ent/project"
	"linli/ent/projectpart"
	"linli/ent/relationship"
	"linli/ent/scorecorrection"
	"linli/ent/survey"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// fillProcurement makes a row of every kind that buying has, none of them announced.
func fillProcurement(ctx context.Context, c *ent.Client, w *World, s side, category, line string, note func(kind, id string) string) {
	at, someone, day := At(s.day, 10, 0), s.payer, "2026-01-01"
	note("CatalogueItem", c.CatalogueItem.Create().SetCode("C-"+s.name).SetNumber(1).SetName("项").SetValidFrom(day).SetCitation("演示").SaveX(ctx).ID)
	p := note("Project", c.Project.Create().SetTitle("项目").SetPurpose("").SetBuyerID(w.Buyer.ID).SetBudgetLineID(line).SetCategoryID(category).SetAreaID(s.root.ID).SetAreaPath(s.root.Path).
		SetCatalogueCode("A1102").SetEstimateFen(1).SetMethod(project.MethodConsultation).SetNegativeDenied(nil).SetAuthorID(someone).SaveX(ctx).ID)
	note("ProjectPart", c.ProjectPart.Create().SetProjectID(p).SetPersonID(someone).SetPart(projectpart.PartAuthor).SaveX(ctx).ID)
	r := note("Requirement", c.Requirement.Create().SetProjectID(p).SetNumber(1).SetBody("{}").SetAuthorID(someone).SaveX(ctx).ID)
	note("Survey", c.Survey.Create().SetProjectID(p).SetSubject("某").SetKind(survey.KindExpert).SetSummary("说").SetHeldOn(day).SetRecordedByID(someone).SaveX(ctx).ID)
	con := note("Consultation", c.Consultation.Create().SetProjectID(p).SetNumber(1).SetQuestion("问").SetAreaPath(s.root.Path).SetOpensAt(at).SetClosesAt(at.Add(time.Hour)).SaveX(ctx).ID)
	note("ConsultationComment", c.ConsultationComment.Create().SetConsultationID(con).SetPersonID(s.elder.ID).SetBody("说").SaveX(ctx).ID)
	note("Notice", c.Notice.Create().SetKind(notice.KindIntent).SetProjectID(p).SetRecordID(p).SetTitle("意向").SetBody("{}").SetAreaPath(s.root.Path).SetPublishedAt(at).SaveX(ctx).ID)
	note("Attachment", c.Attachment.Create().SetRecordID(p).SetName("文件").SetMediaType("text/plain").SetSha256("").SetSize(0).SetContent([]byte{}).SetUploadedByID(someone).SaveX(ctx).ID)
	note("CustodianKey", c.CustodianKey.Create().SetPersonID(someone).SetOrganizationID(w.Buyer.ID).SetPublicKey(s.name).SaveX(ctx).ID)

	// The tender is open while its envelopes come in, then as if never published.
	tn := note("Tender", c.Tender.Create().SetProjectID(p).SetRequirementID(r).SetBuyerID(w.Buyer.ID).SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SetTitle("招标").
		SetMethod(tender.MethodConsultation).SetStatus(tender.StatusPublished).SetCeilingFen(1).SetDeadlineAt(at).SetHandlerID(someone).SaveX(ctx).ID)
	lot := note("TenderLot", c.TenderLot.Create().SetTenderID(tn).SetPosition(1).SetTitle("标段").SetCategoryID(category).SetAreaID(s.area.ID).SetAreaPath(s.area.Path).SetUnits(1).SetCeilingFen(1).SaveX(ctx).ID)
	note("TenderDocument", c.TenderDocument.Create().SetTenderID(tn).SetNumber(1).SetBody("{}").SaveX(ctx).ID)
	note("Question", c.Question.Create().SetTenderID(tn).SetAskerTag("").SetBody("问").SetDueAt(at).SaveX(ctx).ID)
	note("Stay", c.Stay.Create().SetTenderID(tn).SetBlocks([]string{"AWARD"}).SetReason("查").SetFrom(at).SaveX(ctx).ID)
	note("Registration", c.Registration.Create().SetID("reg-"+s.name).SetTenderID(tn).SetTag(s.name).SetAt(at).SaveX(ctx).ID)
	e := note("Envelope", c.Envelope.Create().SetID("env-"+s.name).SetTenderID(tn).SetLotID(lot).SetKind(envelope.KindPrice).SetRound(0).SetBid(s.name).SetTag("").SetMark("").SetHeader("").
		SetCiphertextHash(s.name).SetSize(1).SetReceipt("").SetSignature("").SetLeaf("").SetSeq(1).SetReceivedAt(at).SaveX(ctx).ID)
	note("EnvelopePiece", c.EnvelopePiece.Create().SetID("pce-"+s.name).SetEnvelopeID(e).SetPosition(0).SetContent([]byte{1}).SaveX(ctx).ID)
	note("KeyRelease", c.KeyRelease.Create().SetEnvelopeID(e).SetPersonID(someone).SetShare(true).SetSecret("").SaveX(ctx).ID)
	b := note("Bid", c.Bid.Create().SetTenderID(tn).SetLotID(lot).SetOrganizationID(s.org.ID).SaveX(ctx).ID)
	note("Objection", c.Objection.Create().SetTenderID(tn).SetOrganizationID(s.org.ID).SetBody("异议").SaveX(ctx).ID)
	note("BidDecision", c.BidDecision.Create().SetBidID(b).SetKind(biddecision.KindEligibility).SetPassed(true).SetRule("").SetReason("").SetDecidedByID(someone).SaveX(ctx).ID)
	note("Award", c.Award.Create().SetTenderID(tn).SetLotID(lot).SetBidID(b).SetOrganizationID(s.org.ID).SetRank(1).SetAmountFen(1).SaveX(ctx).ID)
	note("Report", c.Report.Create().SetLotID(lot).SetBody("{}").SetHash("").SaveX(ctx).ID)
	ch := note("Challenge", c.Challenge.Create().SetTenderID(tn).SetChallenger("").SetTag("").SetStage(challenge.StageResult).SetGrounds("由").SetRequest("求").SaveX(ctx).ID)
	note("Complaint", c.Complaint.Create().SetChallengeID(ch).SetTenderID(tn).SetBody("诉").SaveX(ctx).ID)

	note("Expert", c.Expert.Create().SetPersonID(s.proxy).SetSpecialities(nil).SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SaveX(ctx).ID)
	note("Relationship", c.Relationship.Create().SetSubjectID(someone).SetObjectID(s.org.ID).SetKind(relationship.KindEmployed).SetValidFrom(day).SetEvidence("合同").SetRecordedByID(someone).SaveX(ctx).ID)
	panel := note("Panel", c.Panel.Create().SetTenderID(tn).SetExperts(2).SetRepresentatives(1).SaveX(ctx).ID)
	seat := note("PanelSeat", c.PanelSeat.Create().SetPanelID(panel).SetPersonID(s.proxy).SetKind(panelseat.KindExpert).SetPosition(1).SaveX(ctx).ID)
	sheet := note("ScoreSheet", c.ScoreSheet.Create().SetSeatID(seat).SetLotID(lot).SaveX(ctx).ID)
	cell := note("ScoreCell", c.ScoreCell.Create().SetSheetID(sheet).SetBidID(b).SetCriterion("T1").SetPoints("1").SaveX(ctx).ID)
	fillPerforming(ctx, c, w, s, category, line, tn, lot, note)
	note("ScoreCorrection", c.ScoreCorrection.Create().SetCellID(cell).SetHead(scorecorrection.HeadSum).SetWas("1").SetBecame("2").SetReason("误").SaveX(ctx).ID)
	c.Tender.UpdateOneID(tn).SetStatus(tender.StatusDraft).ExecX(ctx)
}

// TestAnnounced: what everybody sees of a purchase, step by step as it is announced.
// Only the half here is; the one there stays as it is.
func TestAnnounced(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		rows, _ := sides(t, w)
		ctx, c, all := w.System(), db.Client, kinds(db.Client)
		here := func(kind string) string { return rows[kind][0] }
		steps := []struct {
			name string
			do   func()
			seen []string
		}{
			{"named, not being asked about", func() {
				c.Project.UpdateOneID(here("Project")).SetOcid("ocds-here").ExecX(ctx)
			}, []string{"Project"}},
			{"residents are asked", func() {
				c.Project.UpdateOneID(here("Project")).SetStatus(project.StatusConsulting).ExecX(ctx)
			}, []string{"Project", "Requirement"}},
			{"the requirement is rewritten", func() {
				c.Project.UpdateOneID(here("Project")).SetStatus(project.StatusConsulted).ExecX(ctx)
			}, []string{"Project"}},
			{"the requirement is frozen", func() {
				c.Requirement.UpdateOneID(here("Requirement")).SetFrozenAt(Start).ExecX(ctx)
			}, []string{"Project", "Requirement"}},
			{"the tender is published", func() {
				c.Tender.UpdateOneID(here("Tender")).SetPublishedAt(Start).ExecX(ctx)
			}, []string{"Project", "Question", "Requirement", "Tender", "TenderLot"}},
			{"its documents are published", func() {
				c.TenderDocument.UpdateOneID(here("TenderDocument")).SetPublishedAt(Start).ExecX(ctx)
			}, []string{"Project", "Question", "Requirement", "Tender", "TenderDocument", "TenderLot"}},
			{"its award is announced", func() {
				c.Tender.UpdateOneID(here("Tender")).SetStatus(tender.StatusAwarded).ExecX(ctx)
			}, []string{"Panel", "Project", "Question", "Requirement", "Tender", "TenderDocument", "TenderLot"}},
		}
		announced := []string{"Project", "Requirement", "Survey", "Tender", "TenderLot", "TenderDocument", "Question", "Panel"}
		for _, s := range steps {
			s.do()
			for _, asker := range []string{"nobody", "stranger", "expert", "custodian1", "manager", "community"} {
				var v *access.Viewer
				if asker != "nobody" {
					v = w.Viewer(asker)
				}
				seen := map[string]bool{}
				for _, kind := range announced {
					switch got, err := look(all[kind], access.With(t.Context(), v), rows[kind]); {
					case err != nil || got != "H" && got != "-":
						t.Errorf("%s: %s sees %s of %s (%v)", s.name, asker, got, kind, err)
					case got == "H":
						seen[kind] = true
					}
				}
				if got := slices.Sorted(maps.Keys(seen)); !slices.Equal(got, s.seen) {
					t.Errorf("%s: %s sees %v, want %v", s.name, asker, got, s.seen)
				}
			}
		}
		// A frozen requirement of a project that was never named is nobody else's.
		c.Requirement.UpdateOneID(rows["Requirement"][1]).SetFrozenAt(Start).ExecX(ctx)
		if n := c.Requirement.Query().CountX(t.Context()); n != 1 {
			t.Errorf("everybody sees %d requirements", n)
		}
		// Who answered, who asked for it and who wrote it stay people one may not look up.
		q, err := c.Project.Query().WithAuthor().WithCategory().Only(t.Context())
		if err != nil || q.Edges.Author != nil || q.Edges.Category == nil {
			t.Errorf("a project as nobody loads it: %+v %v", q, err)
		}
	})
}
