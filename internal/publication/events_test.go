package publication_test

import (
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/booking"
	"linli/ent/challenge"
	"linli/ent/contractlot"
	"linli/ent/release"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/machine"
	"linli/internal/ocds"
	"linli/internal/procurement"
	"linli/internal/publication"
	"linli/internal/trail"
	. "linli/internal/worldtest"
)

// newest is the release of an event, and its text.
func newest(t *testing.T, l *Life, event string) (ocds.Release, string) {
	t.Helper()
	row := l.DB.Client.Release.Query().Where(release.Event(event)).Order(ent.Desc(release.FieldNumber)).FirstX(l.System())
	return checked(t, row), row.Body
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func at(l *Life) machine.Ref {
	return machine.Ref{Key: Key(), ID: l.Tender, Version: l.DB.Client.Tender.GetX(l.System(), l.Tender).Version}
}

// TestEndedEarly tells the regulator's stay, a material change and the cancellation.
func TestEndedEarly(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := NewLife(t, NewBuying(t, db), clock)
		s := l.Procurement
		x, err := s.ImposeStay(l.As("regulator"), Key(), l.Tender, []string{procurement.BlocksAward}, "核查")
		ok(t, err)
		clock.Advance(time.Hour)
		_, err = s.LiftStay(l.As("regulator"), Key(), x.ID, "查清")
		ok(t, err)
		_, err = s.AmendTender(l.As("handler"), at(l), procurement.AmendInput{Note: "增加要求", Material: true, Body: l.TenderInput(l.Deadline, l.Custodians(t)).Body})
		ok(t, err)
		_, err = s.CancelTender(l.As("approver"), at(l), "任务取消")
		ok(t, err)
		if r, body := newest(t, l, "stay.end"); r.Tag[0] != ocds.TagTenderUpdate || r.Challenges[0].Kind != "order" || r.Challenges[0].Status != "closed" || r.Challenges[0].Suspension.EndDate.Sub(r.Challenges[0].Suspension.StartDate.Time) != time.Hour {
			t.Errorf("the stay: %s", body)
		}
		if r, body := newest(t, l, "tender.amend"); r.Tag[0] != ocds.TagTenderAmendment || len(r.Tender.Documents) != 2 || r.Tender.Amendments[0].Description != "增加要求" {
			t.Errorf("the change: %s", body)
		}
		if r, body := newest(t, l, "tender.cancel"); r.Tag[0] != ocds.TagTenderCancellation || r.Tender.Status != "cancelled" || r.Tender.Amendments[0].Rationale != "任务取消" {
			t.Errorf("the cancellation: %s", body)
		}
	})
}

// TestDisputedAndServed tells a challenge, a refused award, and a month of residents' orders
// that were few: one payment, no count.
func TestDisputedAndServed(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := NewLife(t, NewBuying(t, db), clock)
		s, c := l.Procurement, db.Client
		l.Bid()
		_, err := s.FileChallenge(l.Managers[0], procurement.ChallengeInput{Key: Key(), TenderID: l.Tender, OrganizationID: l.Bidders[0].ID, Stage: challenge.StageDocuments, Grounds: "王某所写的条款排斥他人", Request: "修改"})
		ok(t, err)
		if r, body := newest(t, l, "challenge.file"); r.Challenges[0].Author != nil || r.Challenges[0].Stage != "documents" || strings.Contains(body, l.Bidders[0].ID) || strings.Contains(body, "王某") {
			t.Errorf("a challenge before the opening: %s", body)
		}
		l.Seal()
		l.Open()
		_, err = s.FileChallenge(l.Managers[0], procurement.ChallengeInput{Key: Key(), TenderID: l.Tender, OrganizationID: l.Bidders[0].ID, Stage: challenge.StageProcess, Grounds: "开标有误", Request: "重开"})
		ok(t, err)
		if r, body := newest(t, l, "challenge.file"); r.Challenges[0].Author == nil || r.Challenges[0].Author.ID != l.Bidders[0].ID || r.Tag[0] != ocds.TagTenderUpdate {
			t.Errorf("a challenge after the opening: %s", body)
		}
		l.Evaluate()
		l.Award()
		if r, body := newest(t, l, "tender.award"); r.Challenges != nil || len(r.Awards) != 1 || strings.Contains(body, l.Viewer("expert1").PersonID) {
			t.Errorf("the award: %s", body)
		}
		l.Conclude(false)
		k := l.Contract
		lot := c.ContractLot.Query().Where(contractlot.ContractID(k.ID)).OnlyX(l.System())
		st := c.Statement.Create().SetContractID(k.ID).SetProviderID(k.ProviderID).SetAreaPath(k.AreaPath).SetMonth("2027-01").SetStatus(statement.StatusPaid).SetLines(1).SetAmountFen(12_345).SaveX(l.System())
		b := c.Booking.Create().SetRecipientID(l.Elder.ID).SetBookerID(l.Daughter.ID).SetOfferingID(l.Offering.ID).SetOrganizationID(l.Provider.ID).SetWorkerID(l.Workers[0].ID).SetAreaPath(l.Grid.Path).
			SetStartsAt(Start).SetEndsAt(Start.Add(time.Hour)).SetStatus(booking.StatusCompleted).SetFunding(booking.FundingConsumed).SetVerification(booking.VerificationAutoPassed).
			SetGrossFen(12_345).SetPublicFen(12_345).SetResidentFen(0).SetQuote("{}").SaveX(l.System())
		c.StatementLine.Create().SetStatementID(st.ID).SetContractID(k.ID).SetContractLotID(lot.ID).SetBookingID(b.ID).SetKind(statementline.KindCharge).SetServiceDate("2027-01-05").SetUnits(1).
			SetUnitPriceFen(12_345).SetAmountFen(12_345).SetStatus(statementline.StatusPaid).ExecX(l.System())
		c.Payment.Create().SetStatementID(st.ID).SetAmountFen(12_345).SetReference("GK-9").SetPaidOn("2027-02-10").SetRecordedByID(l.Viewer("payer").PersonID).ExecX(l.System())
		ok(t, db.InTx(l.System(), func(tx *database.Tx) error {
			return publication.Append(l.System(), tx, trail.Entry{Stream: k.ID, Verb: string(access.StatementPay), Record: st.ID, Actor: "system:test"})
		}))
		r, body := newest(t, l, "statement.pay")
		i := r.Contracts[0].Implementation
		if x := i.CallOffBatches[0]; len(i.Transactions) != 1 || i.Transactions[0].Value.Fen != 12_345 || len(i.CallOffBatches) != 1 || !x.Suppressed || x.Recipients != nil || x.Orders != nil || x.Quantity != nil ||
			strings.Contains(body, b.ID) || strings.Contains(body, l.Elder.ID) {
			t.Errorf("a month: %s", body)
		}
	})
}

// TestAwardUnmade tells that a winner does not sign, and who follows.
func TestAwardUnmade(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	l := NewLife(t, NewBuying(t, db), clock)
	l.Bid()
	l.Seal()
	l.Open()
	l.Evaluate()
	l.Award()
	a := db.Client.Award.Query().Where(award.TenderID(l.Tender)).OnlyX(l.System())
	_, err := l.Procurement.RefuseAward(l.Managers[1], machine.Ref{Key: Key(), ID: a.ID, Version: a.Version}, "人员不足")
	ok(t, err)
	if r, body := newest(t, l, "award.refuse"); r.Tag[0] != ocds.TagAwardCancellation || r.Awards[0].Status != "cancelled" || r.Awards[0].ID != a.ID {
		t.Errorf("unmade: %s", body)
	}
	_, err = l.Procurement.AwardTender(l.As("handler"), at(l))
	ok(t, err)
	if r, body := newest(t, l, "tender.award"); len(r.Awards) != 2 {
		t.Errorf("the next one: %s", body)
	}
}
