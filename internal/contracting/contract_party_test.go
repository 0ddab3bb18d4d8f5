package contracting_test

import (
	"strings"
	"testing"

	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/creditevent"
	"linli/ent/notice"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/relationship"
	"linli/ent/statement"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestContractParty: after a merger another organisation serves, which may take part as a
// bidder may: the provider proposes it, the buyer and the new organisation sign it. Statements
// under way are the new one's.
func TestContractParty(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		d.signed()
		to := func(id string) contracting.AmendmentInput {
			return contracting.AmendmentInput{Kind: contractversion.KindParty, ProviderID: id}
		}
		today := date.In(clock.Now())
		d.proposes(to("org_none"), fault.CodeNotFound)
		d.proposes(to(d.Buyer.ID), fault.CodeBadInput)
		d.proposes(to(d.Provider.ID), fault.CodeBadInput)
		_, err := d.Procurement.RecordRelationship(d.As("regulator"), procurement.RelationshipInput{Key: Key(), AreaID: d.District.ID, SubjectID: d.Viewer("handler").PersonID, ObjectID: d.Other.ID,
			Kind: relationship.KindShareholder, ValidFrom: today.AddDays(-9), Evidence: "持股10%"})
		d.may(err, "")
		d.proposes(to(d.Other.ID), fault.CodeNotEligible)
		db.Client.Relationship.Delete().ExecX(d.System())
		in := to(d.Other.ID)
		in.Reason = "吸收合并"
		_, err = d.Contracting.ProposeAmendment(d.As("handler"), d.ref(), in)
		d.may(err, fault.CodeBadInput) // nobody loses a contract on the buyer's word
		offers := func(who string) string {
			t.Helper()
			all, err := d.Contracting.ContractActions(d.As(who), clock.Now(), d.id)
			d.may(err, "")
			var out []string
			for _, x := range all[d.id] {
				if x.Allowed {
					out = append(out, x.Action)
				}
			}
			return strings.Join(out, " ")
		}
		reads := func(who string) int {
			return db.Client.ContractVersion.Query().Where(contractversion.ContractID(d.id), contractversion.KindEQ(contractversion.KindParty)).CountX(d.As(who))
		}
		if got := offers("otherManager"); got != "" {
			t.Errorf("before it is proposed the other organisation may %s", got)
		}
		d.proposes(to(d.Other.ID), "")
		if got := offers("otherManager"); got != "SIGN_AMENDMENT REFUSE_AMENDMENT" || reads("otherManager") != 1 {
			t.Errorf("the new organisation may %q, and reads %d texts", got, reads("otherManager"))
		}
		if got := offers("manager"); got != "REFUSE_AMENDMENT TERMINATE" {
			t.Errorf("the provider may %q", got)
		}
		_, err = d.Contracting.RefuseAmendment(d.As("otherManager"), d.ref(), "尚未办理合并登记")
		d.may(err, "")
		if reads("otherManager") != 0 {
			t.Error("what was refused is still read")
		}
		d.agrees("otherManager", fault.CodeForbidden)
		d.proposes(to(d.Other.ID), "")
		d.agrees("manager", fault.CodeWrongState) // it has proposed it
		d.agrees("approver", "")
		for month, status := range map[string]statement.Status{"2026-10": statement.StatusPaid, "2026-11": statement.StatusSubmitted, "2026-12": statement.StatusDraft} {
			db.Client.Statement.Create().SetContractID(d.id).SetProviderID(d.Provider.ID).SetAreaPath(d.now().AreaPath).SetMonth(month).SetStatus(status).SetAmountFen(0).SaveX(d.System())
		}
		listed := db.Client.CreditEvent.Create().SetOrganizationID(d.Other.ID).SetSource(creditevent.SourceOfficialList).SetFact("严重违法失信").SetEvidence("名单第7号").
			SetEffect(creditevent.EffectExclude).SetValidFrom(today.String()).SetValidUntil(today.AddDays(365).String()).SetStatus(creditevent.StatusInForce).SetRecordedByID(d.Viewer("regulator").PersonID).SaveX(d.System())
		d.agrees("otherManager", fault.CodeNotEligible) // listed since it was proposed
		if k := d.now(); k.ProviderID != d.Provider.ID {
			t.Errorf("its provider is %s", k.ProviderID)
		}
		db.Client.CreditEvent.DeleteOneID(listed.ID).ExecX(d.System())
		d.agrees("otherManager", "")
		for _, x := range db.Client.Statement.Query().AllX(d.System()) {
			if moved := x.ProviderID == d.Other.ID; moved != (x.Status != statement.StatusPaid) {
				t.Errorf("the %s statement is %s's", x.Status, x.ProviderID)
			}
		}
		if n := db.Client.Notice.Query().Where(notice.KindEQ(notice.KindChange)).OnlyX(t.Context()); !strings.Contains(n.Body, `"providerId":"`+d.Other.ID+`"`) {
			t.Errorf("the notice is %s", n.Body)
		}
		if k := d.now(); k.ProviderID != d.Other.ID || k.Status != contract.StatusSigned {
			t.Errorf("after the merger: %+v", k)
		}
		d.asks(paymentrequest.KindAdvance, "", "发票0", fault.CodeForbidden)
		_, err = d.Contracting.AskPayment(d.As("otherManager"), contracting.PaymentInput{Key: Key(), ContractID: d.id, Kind: paymentrequest.KindAdvance, InvoiceNumber: "发票0", InvoicedOn: today})
		d.may(err, "")
	})
}
