package access_test

import (
	"context"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/appraisal"
	"linli/ent/area"
	"linli/ent/booking"
	"linli/ent/calendarday"
	"linli/ent/contract"
	"linli/ent/entry"
	"linli/ent/ledgeraccount"
	"linli/ent/ledgerposting"
	"linli/ent/occupancy"
	"linli/ent/offering"
	"linli/ent/policyversion"
	"linli/ent/priceline"
	"linli/ent/proxygrant"
	"linli/ent/proxyinvitation"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/ent/visitevent"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/id"
	"linli/internal/trail"
	. "linli/internal/worldtest"
)

// side is one of the two halves of the guard's world: everything is there twice, here
// (the worldtest district) and there (another district, organisation and elder).
type side struct {
	name              string // unique in codes
	area, root        *ent.Area
	elder             *ent.Person
	proxy, booker     string // persons
	dispatcher, payer string // persons
	org               *ent.Organization
	worker            *ent.Worker
	day               int // of times that must be unique
}

// sides builds the world with a row of every kind on either side. It gives the ids by
// kind, and the people who ask besides worldtest's.
func sides(t *testing.T, w *World) (rows map[string][2]string, more map[string]*access.Viewer) {
	t.Helper()
	ctx, c := w.System(), w.DB.Client
	person := func(name string) *ent.Person { return c.Person.Create().SetName(name).SetDemo(true).SaveX(ctx) }
	district := c.Area.Create().SetCode("610104").SetName("莲湖区").SetLevel(area.LevelDistrict).SetLat(34.26).SetLng(108.94).SetPath("610104.").SaveX(ctx)
	grid := c.Area.Create().SetCode("61010400100101").SetName("那边的网格").SetLevel(area.LevelGrid).SetLat(34.26).SetLng(108.94).
		SetParentID(district.ID).SetPath("610104.61010400100101.").SaveX(ctx)
	elder := person("张爷爷")
	elder = c.Person.UpdateOne(elder).SetAreaID(grid.ID).SetAreaPath(grid.Path).SaveX(ctx)
	c.Organization.UpdateOne(w.Other).SetAreaID(district.ID).ExecX(ctx)
	carer := person("孙护理")
	worker := c.Worker.Create().SetOrganizationID(w.Other.ID).SetPersonID(carer.ID).SetName("孙护理").SaveX(ctx)
	one := fill(ctx, t, w, side{
		name: "here", area: w.Grid, root: w.District, elder: w.Elder, proxy: w.Daughter.ID, booker: w.Daughter.ID,
		dispatcher: w.Viewer("dispatcher").PersonID, payer: w.Viewer("payer").PersonID, org: w.Provider, worker: w.Workers[0], day: 20,
	})
	two := fill(ctx, t, w, side{
		name: "there", area: grid, root: district, elder: elder, proxy: w.Viewer("stranger").PersonID, booker: w.Viewer("hotline").PersonID,
		dispatcher: carer.ID, payer: carer.ID, org: w.Other, worker: worker, day: 21,
	})
	rows = map[string][2]string{}
	for kind, h := range one {
		rows[kind] = [2]string{h, two[kind]}
	}
	proxy := func(scopes ...string) *access.Viewer {
		p := person("代理人")
		return &access.Viewer{AccountID: "acc_" + p.ID, PersonID: p.ID, Grants: []access.Grant{{ElderID: w.Elder.ID, Scopes: scopes}}}
	}
	return rows, map[string]*access.Viewer{
		"scheduleProxy": proxy("VIEW_SCHEDULE"), "visitProxy": proxy("VIEW_VISIT"), "bookProxy": proxy("BOOK"),
		"healthProxy": proxy("VIEW_HEALTH", "PAY", "RECEIVE_ALERT", "MANAGE_CONTACTS"),
		"elderThere":  {AccountID: "acc_there", PersonID: elder.ID},
		"carerThere":  {AccountID: "acc_carer_there", PersonID: carer.ID, WorkerIDs: []string{worker.ID}},
		"joker":       {AccountID: "acc_joker", PersonID: person("通配").ID, Posts: jokers()},
		"nobody":      nil,
	}
}

// jokers are posts over areas that are none: nothing must match them.
func jokers() []access.Post {
	var out []access.Post
	for _, p := range post {
		for _, path := range []string{"", "%", "_", "6101__.", "%.", "610103.%"} {
			out = append(out, access.Post{Name: p, AreaPath: path, OrganizationID: ""})
		}
	}
	return out
}

// fill makes a row of every kind for a side and gives the ids by kind.
func fill(ctx context.Context, t *testing.T, w *World, s side) map[string]string {
	t.Helper()
	c, at := w.DB.Client, At(s.day, 10, 0)
	ids := map[string]string{"Area": s.area.ID, "Person": s.elder.ID, "Organization": s.org.ID, "Worker": s.worker.ID}
	note := func(kind, id string) string { ids[kind] = id; return id }

	category := note("Category", c.Category.Create().SetCode("cat-"+s.name).SetName("类").SetNameEn("Kind").SetPanel("ELDER_CARE").SaveX(ctx).ID)
	note("OrganizationCredential", c.OrganizationCredential.Create().SetOrganizationID(s.org.ID).SetKind("LICENCE").SetNumber(s.name).SetValidFrom("2020-01-01").SetValidUntil("2030-12-31").SaveX(ctx).ID)
	note("Location", c.Location.Create().SetOrganizationID(s.org.ID).SetName("门店").SaveX(ctx).ID)
	off := note("Offering", c.Offering.Create().SetOrganizationID(s.org.ID).SetCategoryID(category).SetName("草稿").SetStatus(offering.StatusDraft).SetMode(offering.ModeGroup).
		SetPriceFen(0).SetDurationMinutes(60).SaveX(ctx).ID)
	note("OfferingArea", c.OfferingArea.Create().SetOfferingID(off).SetAreaID(s.area.ID).SaveX(ctx).ID)
	note("SearchGram", c.SearchGram.Create().SetGram("草稿").SetOfferingID(off).SaveX(ctx).ID)
	note("GroupSession", c.GroupSession.Create().SetOfferingID(off).SetWorkerID(s.worker.ID).SetStartsAt(at).SetEndsAt(at.Add(time.Hour)).SetCapacity(5).SaveX(ctx).ID)
	note("WorkerSkill", c.WorkerSkill.Create().SetWorkerID(s.worker.ID).SetCategoryID(category).SaveX(ctx).ID)
	note("WorkerCredential", c.WorkerCredential.Create().SetWorkerID(s.worker.ID).SetKind("HEALTH").SetNumber(s.name).SetValidFrom("2025-01-01").SetValidUntil("2027-12-31").SaveX(ctx).ID)
	note("Shift", c.Shift.Create().SetWorkerID(s.worker.ID).SetStartsAt(at).SetEndsAt(at.Add(8*time.Hour)).SaveX(ctx).ID)
	note("Occupancy", c.Occupancy.Create().SetResourceID(s.worker.ID).SetStartsAt(at).SetEndsAt(at.Add(time.Hour)).SetKind(occupancy.KindLeave).SetOwnerID("leave").SaveX(ctx).ID)
	note("CalendarDay", c.CalendarDay.Create().SetID(at.Format(time.DateOnly)).SetKind(calendarday.KindHoliday).SetName("假").SaveX(ctx).ID)
	note("PolicyVersion", c.PolicyVersion.Create().SetKind(policyversion.KindTimers).SetCode(s.name).SetNumber(1).SetTitle("时限").SetCitation("演示").SetValidFrom("2026-01-01").SetBody(map[string]any{}).SaveX(ctx).ID)

	line := note("BudgetLine", c.BudgetLine.Create().SetBuyerID(w.Buyer.ID).SetCode(s.name).SetFiscalYear(2026).SetName("预算").SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SaveX(ctx).ID)
	programme := note("Programme", c.Programme.Create().SetCode("prg-"+s.name).SetNumber(1).SetName("补贴").SetRateBp(5000).SetCapVisitFen(0).SetCapMonthFen(0).
		SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SetValidFrom("2026-01-01").SetValidUntil("2026-12-31").SetCitation("演示").SaveX(ctx).ID)
	note("ProgrammeCategory", c.ProgrammeCategory.Create().SetProgrammeID(programme).SetCategoryID(category).SaveX(ctx).ID)
	note("Pool", c.Pool.Create().SetProgrammeCode("prg-"+s.name).SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SaveX(ctx).ID)
	note("Entitlement", c.Entitlement.Create().SetPersonID(s.elder.ID).SetProgrammeCode("prg-"+s.name).SetMonth("2026-11").SetCapFen(0).SaveX(ctx).ID)
	note("LedgerAccount", c.LedgerAccount.Create().SetID("account-"+s.name).SetUnit(ledgeraccount.UnitFen).SaveX(ctx).ID)
	note("LedgerPosting", c.LedgerPosting.Create().SetAccountID(w.Budget.ID).SetFromBucket(ledgerposting.FromBucketAvailable).SetToBucket(ledgerposting.ToBucketReserved).
		SetAmount(1).SetRecordID(s.name).SetAt(at).SaveX(ctx).ID)
	con := note("Contract", c.Contract.Create().SetNumber(s.name).SetTitle("合同").SetBuyerID(w.Buyer.ID).SetProviderID(s.org.ID).SetBudgetLineID(line).SetStatus(contract.StatusInForce).
		SetValueFen(1).SetValidFrom("2026-01-01").SetValidUntil("2026-12-31").SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SetBasis("演示").SaveX(ctx).ID)
	lot := note("ContractLot", c.ContractLot.Create().SetContractID(con).SetCategoryID(category).SetAreaID(s.area.ID).SetAreaPath(s.area.Path).SetPosition(1).SetUnitPriceFen(1).SetUnits(1).SaveX(ctx).ID)

	note("Hold", c.Hold.Create().SetRecipientID(s.elder.ID).SetBookerID(s.booker).SetOfferingID(off).SetWorkerID(s.worker.ID).SetStartsAt(at).SetEndsAt(at.Add(time.Hour)).
		SetExpiresAt(at).SetQuote("{}").SetQuoteDigest("").SaveX(ctx).ID)
	b := note("Booking", c.Booking.Create().SetRecipientID(s.elder.ID).SetBookerID(s.booker).SetOfferingID(off).SetOrganizationID(s.org.ID).SetWorkerID(s.worker.ID).SetAreaPath(s.area.Path).
		SetStartsAt(at).SetEndsAt(at.Add(time.Hour)).SetStatus(booking.StatusCompleted).SetGrossFen(2).SetPublicFen(1).SetResidentFen(1).SetQuote("{}").SaveX(ctx).ID)
	note("PriceLine", c.PriceLine.Create().SetBookingID(b).SetPosition(1).SetPayer(priceline.PayerResident).SetAmountFen(1).SaveX(ctx).ID)
	v := note("Visit", c.Visit.Create().SetBookingID(b).SetWorkerID(s.worker.ID).SetStartedAt(at).SaveX(ctx).ID)
	note("VisitEvent", c.VisitEvent.Create().SetVisitID(v).SetKind(visitevent.KindCheckIn).SetDeviceAt(at).SetReceivedAt(at).SaveX(ctx).ID)
	note("Appraisal", c.Appraisal.Create().SetBookingID(b).SetOrganizationID(s.org.ID).SetAppraiserID(s.elder.ID).SetSolved(true).SetSatisfied(5).SetSource(appraisal.SourceSelf).SaveX(ctx).ID)
	st := note("Statement", c.Statement.Create().SetContractID(con).SetProviderID(s.org.ID).SetAreaPath(s.root.Path).SetMonth("2026-11").SetStatus(statement.StatusPaid).SetLines(1).SetAmountFen(1).SaveX(ctx).ID)
	note("StatementLine", c.StatementLine.Create().SetStatementID(st).SetContractID(con).SetContractLotID(lot).SetBookingID(b).SetKind(statementline.KindCharge).SetServiceDate("2026-11-24").
		SetUnits(1).SetUnitPriceFen(1).SetAmountFen(1).SetStatus(statementline.StatusPaid).SaveX(ctx).ID)
	note("Payment", c.Payment.Create().SetStatementID(st).SetAmountFen(1).SetReference(s.name).SetPaidOn("2026-12-01").SetRecordedByID(s.payer).SaveX(ctx).ID)

	note("Contact", c.Contact.Create().SetPersonID(s.elder.ID).SetPosition(1).SetName("亲友").SetPhone("13900000009").SaveX(ctx).ID)
	account := note("Account", c.Account.Create().SetPersonID(s.elder.ID).SetLogin(s.name).SaveX(ctx).ID)
	note("SignIn", c.SignIn.Create().SetAccountID(account).SetTokenHash(s.name).SetGeneration(1).SetExpiresAt(at).SaveX(ctx).ID)
	note("SignInTry", c.SignInTry.Create().SetID("try-"+s.name).SetTries(1).SetWindowEndsAt(at).SaveX(ctx).ID)
	note("PhoneCode", c.PhoneCode.Create().SetID("phone-"+s.name).SetCodeHash("").SetSalt("").SetKeyHash("").SetSentAt(at).SetExpiresAt(at).SaveX(ctx).ID)
	note("SecondFactor", c.SecondFactor.Create().SetAccountID(account).SetSecret("").SetLastStep(1).SaveX(ctx).ID)
	note("RecoveryCode", c.RecoveryCode.Create().SetAccountID(account).SetCodeHash(s.name).SaveX(ctx).ID)
	note("SignInChallenge", c.SignInChallenge.Create().SetAccountID(account).SetTokenHash(s.name).SetGeneration(1).SetWay("PASSWORD").SetExpiresAt(at).SaveX(ctx).ID)
	note("SignInTicket", c.SignInTicket.Create().SetAccountID(account).SetTokenHash(s.name).SetGeneration(1).SetExpiresAt(at).SaveX(ctx).ID)
	note("ExternalIdentity", c.ExternalIdentity.Create().SetProvider("test").SetSubject(s.name).SetAccountID(account).SaveX(ctx).ID)
	note("IdempotencyKey", c.IdempotencyKey.Create().SetID("key-"+s.name).SetAct("hold.create").SetRequestHash("").SetAnswer("").SaveX(ctx).ID)
	note("Appointment", c.Appointment.Create().SetPersonID(s.dispatcher).SetPost(appointment.PostDispatcher).SetAreaID(s.root.ID).SetAreaPath(s.root.Path).SetOrganizationID(s.org.ID).SetFrom(at).SaveX(ctx).ID)
	note("ProxyGrant", c.ProxyGrant.Create().SetElderID(s.elder.ID).SetProxyID(s.proxy).SetScopes([]string{"BOOK"}).SetStatus(proxygrant.StatusRevoked).
		SetEvidence(proxygrant.EvidenceFaceToFace).SetFrom(at).SetUntil(at).SaveX(ctx).ID)
	note("ProxyInvitation", c.ProxyInvitation.Create().SetInviterID(s.elder.ID).SetSide(proxyinvitation.SideElder).SetScopes([]string{"BOOK"}).
		SetUntil(at).SetCodeHash(s.name).SetExpiresAt(at).SaveX(ctx).ID)
	note("Anchor", c.Anchor.Create().SetAt(at).SetStreams(0).SetRoot("").SetHeads("[]").SaveX(ctx).ID)
	record := id.New("tst")
	if err := w.DB.InTx(ctx, func(tx *database.Tx) error {
		return trail.Append(ctx, tx, trail.Entry{Stream: s.elder.ID, Verb: "test.note", Record: record, Actor: "system:test"})
	}); err != nil {
		t.Fatal(err)
	}
	note("Entry", c.Entry.Query().Where(entry.Record(record)).OnlyX(ctx).ID)
	note("StreamHead", s.elder.ID)
	fillProcurement(ctx, c, w, s, category, line, note)
	return ids
}
