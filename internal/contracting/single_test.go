package contracting_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/contract"
	"linli/ent/entry"
	"linli/ent/envelope"
	"linli/ent/guarantee"
	"linli/ent/notice"
	"linli/ent/project"
	"linli/ent/relationship"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestSingleSource goes the whole way of a single source: named with its reason and the
// opinions of experts, announced to everybody for five working days, negotiated on record,
// confirmed, announced, contracted. What would pass by the notice is refused at each step.
func TestSingleSource(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		s, c, ctx := w.Procurement, db.Client, w.System()
		d := &deal{World: w, t: t, clock: clock}
		p := w.Intend(t, clock, project.MethodSingleSource, "冬季前必须开始服务")
		until := clock.Now().AddDate(0, 0, 8) // Thursday after five working days
		opinion := func(name string) procurement.ExpertOpinion {
			return procurement.ExpertOpinion{Name: name, Post: "某大学教授", Opinion: "该设备及服务只有一家能够提供"}
		}
		in := w.TenderInput(until, nil)
		in.Body.Evaluation.Criteria, in.Body.BidBondFen, in.Body.Threshold = nil, 0, 0
		n, err := s.DraftTender(w.As("handler"), machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, in)
		d.may(err, "")
		ref := func() machine.Ref {
			return machine.Ref{Key: Key(), ID: n.ID, Version: c.Tender.GetX(ctx, n.ID).Version}
		}
		submit := func(single *procurement.SingleSource) error {
			in.Body.Single = single
			_, err := s.SaveTender(w.As("handler"), ref(), in)
			d.may(err, "")
			_, err = s.SubmitTender(w.As("handler"), ref())
			return err
		}
		source := procurement.SingleSource{OrganizationID: w.Provider.ID, Reason: "设备原厂唯一授权维护", Opinions: []procurement.ExpertOpinion{opinion("甲"), opinion("乙")}}
		d.may(submit(nil), fault.CodeWrongState)
		d.may(submit(&source), fault.CodeWrongState) // two opinions
		source.Opinions = append(source.Opinions, opinion("丙"))
		nobody := source
		nobody.OrganizationID = "org_none"
		d.may(submit(&nobody), fault.CodeBadInput)
		_, err = s.RecordRelationship(w.As("operator"), procurement.RelationshipInput{Key: Key(), AreaID: w.District.ID, SubjectID: w.Viewer("handler").PersonID, ObjectID: w.Other.ID,
			Kind: relationship.KindShareholder, ValidFrom: date.MustParse("2026-01-01"), Evidence: "章程"})
		d.may(err, "")
		own := source
		own.OrganizationID = w.Other.ID
		d.may(submit(&own), fault.CodeNotEligible) // who buys holds shares in it
		d.may(submit(&source), "")
		c.Tender.UpdateOneID(n.ID).SetDeadlineAt(clock.Now().AddDate(0, 0, 3)).ExecX(ctx)
		_, err = s.PublishTender(w.As("approver"), ref())
		d.may(err, fault.CodeRuleBroken) // single.notice
		c.Tender.UpdateOneID(n.ID).SetDeadlineAt(until).ExecX(ctx)
		_, err = s.PublishTender(w.As("approver"), ref())
		d.may(err, "")
		told := c.Notice.Query().Where(notice.RecordID(n.ID), notice.KindEQ(notice.KindSingleSource)).OnlyX(ctx)
		if !strings.Contains(told.Body, w.Provider.ID) || !strings.Contains(told.Body, "只有一家") {
			t.Errorf("the notice says %s", told.Body)
		}

		// what was announced cannot be taken back by a change, and a change is announced as long again
		amend := func(x procurement.SingleSource) error {
			body := in.Body
			body.Single = &x
			_, err := s.AmendTender(w.As("handler"), ref(), procurement.AmendInput{Note: "更正理由", Material: true, Body: body})
			return err
		}
		thin := source
		thin.Opinions = nil
		d.may(amend(thin), fault.CodeWrongState)
		clock.Advance(24 * time.Hour)
		source.Reason = "设备原厂唯一授权维护，配件由原厂独家供应"
		d.may(amend(source), "")
		if is := c.Tender.GetX(ctx, n.ID).DeadlineAt; !is.Equal(until.Truncate(24 * time.Hour).Add(16 * time.Hour)) {
			t.Errorf("changed a day later, everybody may object until %s; before it was %s", is, until)
		}
		until = c.Tender.GetX(ctx, n.ID).DeadlineAt.UTC()

		// another supplier objects: it takes the documents and asks; nobody hands in a bid
		lot := c.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).OnlyX(ctx)
		_, err = s.TakeDocuments(w.As("otherManager"), n.ID, w.Other.ID)
		d.may(err, "")
		q, err := s.AskQuestion(w.As("otherManager"), Key(), n.ID, w.Other.ID, "本单位也能提供该服务")
		d.may(err, "")
		_, err = s.TakeEnvelope(w.As("otherManager"), n.ID, lot.ID, w.Other.ID, bytes.NewReader(nil))
		d.may(err, fault.CodeBadInput)
		if n := c.Envelope.Query().Where(envelope.TenderID(n.ID)).CountX(ctx); n != 0 {
			t.Errorf("%d envelopes", n)
		}
		held := procurement.NegotiationInput{HeldOn: date.In(until), People: []string{"李经办", "王科长"}, Record: "参照上年合同价下浮百分之三", Promises: "两小时内到达",
			Prices: []procurement.NegotiatedPrice{{LotID: lot.ID, AmountFen: 38_800_000}}}
		record := func(who string, change func(*procurement.NegotiationInput)) error {
			x := held
			x.Prices = slices.Clone(held.Prices)
			if change != nil {
				change(&x)
			}
			_, err := s.RecordNegotiation(w.As(who), ref(), x)
			return err
		}
		tick := func() {
			_, err := s.Tick(ctx)
			d.may(err, "")
			d.tick()
		}
		tick()
		d.may(record("handler", nil), fault.CodeRuleBroken) // while everybody may object
		clock.Set(until.Add(time.Hour))
		tick()
		if is := c.Tender.GetX(ctx, n.ID).Status; is != tender.StatusPublished {
			t.Fatalf("after the notice's days the tender is %s", is)
		}
		d.may(record("handler", nil), fault.CodeWrongState) // a question is not answered
		_, err = s.AnswerQuestion(w.As("handler"), Key(), q.ID, 1, "设备维护须原厂授权，见论证意见")
		d.may(err, "")
		d.may(record("approver", nil), fault.CodeForbidden)
		d.may(record("handler", func(x *procurement.NegotiationInput) { x.People = x.People[:1] }), fault.CodeBadInput)
		d.may(record("handler", func(x *procurement.NegotiationInput) { x.Record = "好" }), fault.CodeBadInput)
		d.may(record("handler", func(x *procurement.NegotiationInput) { x.HeldOn = date.In(until).AddDays(-1) }), fault.CodeBadInput)
		d.may(record("handler", func(x *procurement.NegotiationInput) { x.Prices = nil }), fault.CodeBadInput)
		d.may(record("handler", func(x *procurement.NegotiationInput) { x.Prices[0].AmountFen = 40_000_001 }), fault.CodeBudgetExceeded)
		d.may(record("handler", nil), "")
		b := c.Bid.Query().Where(bid.TenderID(n.ID)).OnlyX(ctx)
		if is := c.Tender.GetX(ctx, n.ID); is.Status != tender.StatusReportSigned || b.Status != bid.StatusRanked || b.OrganizationID != w.Provider.ID || *b.PriceFen != 38_800_000 {
			t.Fatalf("negotiated: %s %+v", is.Status, b)
		}
		if e := c.Entry.Query().Where(entry.Stream(n.ID), entry.Verb("negotiation.record")).OnlyX(ctx); strings.Contains(e.Body, "38800000") || !strings.Contains(e.Body, `"people":2`) {
			t.Errorf("the log says %s", e.Body)
		}
		r, err := s.ReadReport(w.As("approver"), lot.ID)
		d.may(err, "")
		if r == nil || !strings.Contains(r.Standing, "李经办、王科长") || len(r.Seats) != 0 {
			t.Errorf("the record: %+v", r)
		}
		_, err = s.ConfirmTender(w.As("approver"), ref(), []string{b.ID})
		d.may(err, "")
		_, err = s.AwardTender(w.As("handler"), ref())
		d.may(err, "")
		result := c.Notice.Query().Where(notice.RecordID(n.ID), notice.KindEQ(notice.KindResult)).OnlyX(ctx)
		if !strings.Contains(result.Body, "下浮百分之三") || !strings.Contains(result.Body, "38800000") {
			t.Errorf("the result says %s", result.Body)
		}
		d.tick()
		d.award = c.Award.Query().Where(award.TenderID(n.ID)).OnlyX(ctx)
		d.id = c.Contract.Query().Where(contract.AwardID(d.award.ID)).OnlyIDX(ctx)
		text := c.ContractVersion.Query().OnlyX(ctx)
		if !strings.Contains(text.Body, "两小时内到达") || text.ValueFen != 38_800_000 {
			t.Errorf("the contract says %s", text.Body)
		}
		_, err = d.Contracting.RecordGuarantee(d.As("handler"), contracting.GuaranteeInput{Key: Key(), ContractID: d.id, AmountFen: 3_880_000, Form: guarantee.FormInsurance, Reference: "保函1号"})
		d.may(err, "")
		clock.Set(*d.award.StandstillUntil)
		d.may(d.sign("manager"), "")
		d.may(d.sign("approver"), "")
		d.is(contract.StatusSigned)
		tick()
		if is := c.Tender.GetX(ctx, n.ID); is.Status != tender.StatusComplete {
			t.Errorf("in the end the tender is %s", is.Status)
		}
		w.Whole(t)
	})
}
