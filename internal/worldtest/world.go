// Package worldtest builds a small district for tests: one community, one provider
// with two carers, a home-bath offering, a subsidy with its pools, a contract, an
// elder with her daughter as proxy, and one person in each post.
package worldtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/area"
	"linli/ent/category"
	"linli/ent/contract"
	"linli/ent/ledgeraccount"
	"linli/ent/offering"
	"linli/ent/organization"
	"linli/ent/person"
	"linli/ent/policyversion"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/funding"
	"linli/internal/procurement"
)

// Start is when the world begins: a Tuesday, 08:00 in Shanghai.
var Start = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

// Figures of the world, in fen and units.
const (
	Price     = 20_000  // of a bath
	CapMonth  = 80_000  // of the programme
	PoolFen   = 500_000 // in the district's and in the community's pool
	LotUnits  = 100
	LotPrice  = 20_000
	Contract  = 2_000_000
	BudgetFen = 5_000_000
	HomeTag   = "tag-of-the-door"
)

// World is the district with what tests need to find their way.
type World struct {
	DB          *database.DB
	Booking     *booking.Service
	Contracting *contracting.Service
	Funding     *funding.Service
	Procurement *procurement.Service

	District, Street, Community, Grid *ent.Area
	Bath, Talk                        *ent.Category
	Provider, Buyer, Other            *ent.Organization
	Offering, Group                   *ent.Offering
	Workers                           []*ent.Worker
	Elder, Daughter                   *ent.Person
	Programme                         *ent.Programme
	Pools                             []string
	Budget, Line                      *ent.BudgetLine // of the contract; of what may be tendered
	Contract                          *ent.Contract
	Lot                               *ent.ContractLot
	Session                           *ent.GroupSession

	viewers map[string]*access.Viewer
}

// New builds the world in db.
func New(t testing.TB, db *database.DB) *World {
	t.Helper()
	w := &World{DB: db, viewers: map[string]*access.Viewer{}}
	log := slog.New(slog.DiscardHandler)
	w.Funding = &funding.Service{DB: db, Log: log}
	w.Booking = &booking.Service{DB: db, Funding: w.Funding, Log: log}
	w.Procurement = &procurement.Service{DB: db, Secret: Secret, Log: log, Pairs: 6} // most tests are not about what decoys hide
	w.Contracting = &contracting.Service{DB: db, Funding: w.Funding, Log: log, Procurement: w.Procurement}
	w.Procurement.Rescind = w.Contracting.Rescind
	err := db.InTx(context.Background(), func(tx *database.Tx) error {
		if err := tx.Clock(context.Background()); err != nil {
			return err
		}
		w.build(t, access.System(context.Background(), "test world"), tx)
		return nil
	})
	if err != nil {
		t.Fatalf("build the world: %v", err)
	}
	return w
}

func (w *World) build(t testing.TB, ctx context.Context, tx *database.Tx) { //nolint:revive // the test comes first, as in every helper
	t.Helper()
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("build the world: %v", err)
		}
	}
	place := func(code, name string, level area.Level, parent *ent.Area) *ent.Area {
		c := tx.Area.Create().SetCode(code).SetName(name).SetLevel(level).SetLat(34.25).SetLng(108.94)
		path := ""
		if parent != nil {
			c.SetParentID(parent.ID)
			path = parent.Path
		}
		a, err := c.SetPath(path + code + ".").Save(ctx)
		ok(err)
		return a
	}
	w.District = place("610103", "碑林区", area.LevelDistrict, nil)
	w.Street = place("610103001", "某街道", area.LevelStreet, w.District)
	w.Community = place("610103001001", "某社区", area.LevelCommunity, w.Street)
	w.Grid = place("61010300100101", "第一网格", area.LevelGrid, w.Community)
	var err error
	w.Bath, err = tx.Category.Create().SetCode("home-bath").SetName("助浴").SetNameEn("Home bath").SetPanel(category.PanelElderCare).SetRequiredCredential("BATH").Save(ctx)
	ok(err)
	w.Talk, err = tx.Category.Create().SetCode("lecture").SetName("讲座").SetNameEn("Lecture").SetPanel(category.PanelO2O).Save(ctx)
	ok(err)
	body := func(name string, kind organization.Kind) *ent.Organization {
		o, err := tx.Organization.Create().SetName(name).SetKind(kind).SetAreaID(w.District.ID).Save(ctx)
		ok(err)
		return o
	}
	w.Provider, w.Other = body("安心助浴", organization.KindSocialOrg), body("别家", organization.KindSocialOrg)
	w.Buyer = body("碑林区民政局(演示)", organization.KindGovernment)
	ok(tx.OrganizationCredential.Create().SetOrganizationID(w.Provider.ID).SetKind("REGISTRATION").SetNumber("1").SetValidFrom("2020-01-01").SetValidUntil("2030-12-31").Exec(ctx))
	w.people(ctx, tx, ok)
	w.supply(ctx, tx, ok)
	w.money(ctx, tx, ok)
}

// home is where the elder lives: WGS-84.
const homeLat, homeLng = 34.2510, 108.9410

func (w *World) people(ctx context.Context, tx *database.Tx, ok func(error)) {
	tag := sha256.Sum256([]byte(HomeTag))
	var err error
	w.Elder, err = tx.Person.Create().SetName("王奶奶").SetBirthDate("1944-03-02").SetGender(person.GenderFemale).SetPhone("13900000001").SetAddress("某路1号3单元502").
		SetLat(homeLat).SetLng(homeLng).SetAreaID(w.Grid.ID).SetAreaPath(w.Grid.Path).SetLivesAlone(true).SetHomeTag(hex.EncodeToString(tag[:])).
		SetCareLevel(person.CareLevelSevere).SetCareLevelUntil("2027-12-31").SetDemo(true).Save(ctx)
	ok(err)
	w.Daughter, err = tx.Person.Create().SetName("李女儿").SetPhone("13900000002").SetDemo(true).Save(ctx)
	ok(err)
	scopes := []string{string(access.Book), string(access.ViewSchedule), string(access.ViewVisit)}
	ok(tx.ProxyGrant.Create().SetElderID(w.Elder.ID).SetProxyID(w.Daughter.ID).SetScopes(scopes).SetStatus(proxygrant.StatusActive).
		SetEvidence(proxygrant.EvidenceElderTap).SetFrom(tx.Now.AddDate(0, -1, 0)).SetUntil(tx.Now.AddDate(0, 6, 0)).Exec(ctx))
	w.viewers["elder"] = &access.Viewer{AccountID: "acc_elder", PersonID: w.Elder.ID}
	w.viewers["daughter"] = &access.Viewer{AccountID: "acc_daughter", PersonID: w.Daughter.ID, Grants: []access.Grant{{ElderID: w.Elder.ID, Scopes: scopes}}}
	w.viewers["stranger"] = &access.Viewer{AccountID: "acc_stranger", PersonID: w.person(ctx, tx, "路人", ok).ID}
	for _, name := range []string{"handler", "handler2", "approver", "payer", "community", "hotline", "auditor", "operator"} {
		post := map[string]appointment.Post{
			"handler": appointment.PostHandler, "handler2": appointment.PostHandler, "approver": appointment.PostApprover, "payer": appointment.PostPayer,
			"community": appointment.PostCommunityWorker, "hotline": appointment.PostHotline, "auditor": appointment.PostAuditor, "operator": appointment.PostOperator,
		}[name]
		w.post(ctx, tx, name, post, nil, ok)
	}
	w.post(ctx, tx, "dispatcher", appointment.PostDispatcher, w.Provider, ok)
	w.post(ctx, tx, "manager", appointment.PostManager, w.Provider, ok)
	w.post(ctx, tx, "otherManager", appointment.PostManager, w.Other, ok)
}

func (w *World) person(ctx context.Context, tx *database.Tx, name string, ok func(error)) *ent.Person {
	p, err := tx.Person.Create().SetName(name).SetDemo(true).Save(ctx)
	ok(err)
	return p
}

func (w *World) post(ctx context.Context, tx *database.Tx, name string, post appointment.Post, org *ent.Organization, ok func(error)) {
	p := w.person(ctx, tx, name, ok)
	c := tx.Appointment.Create().SetPersonID(p.ID).SetPost(post).SetAreaID(w.District.ID).SetAreaPath(w.District.Path).SetFrom(tx.Now.AddDate(-1, 0, 0))
	v := &access.Viewer{AccountID: "acc_" + name, PersonID: p.ID, Posts: []access.Post{{Name: post, AreaPath: w.District.Path}}}
	if org != nil {
		c.SetOrganizationID(org.ID)
		v.Posts[0].OrganizationID = org.ID
	}
	ok(c.Exec(ctx))
	w.viewers[name] = v
}

func (w *World) supply(ctx context.Context, tx *database.Tx, ok func(error)) {
	for i, name := range []string{"赵护理", "钱护理"} {
		p := w.person(ctx, tx, name, ok)
		wk, err := tx.Worker.Create().SetOrganizationID(w.Provider.ID).SetPersonID(p.ID).SetName(name).Save(ctx)
		ok(err)
		w.Workers = append(w.Workers, wk)
		ok(tx.WorkerCredential.Create().SetWorkerID(wk.ID).SetKind("BATH").SetNumber("b").SetValidFrom("2025-01-01").SetValidUntil("2027-12-31").Exec(ctx))
		for _, c := range []*ent.Category{w.Bath, w.Talk} {
			ok(tx.WorkerSkill.Create().SetWorkerID(wk.ID).SetCategoryID(c.ID).Exec(ctx))
		}
		for d := range 14 {
			day := date.In(tx.Now).AddDays(d)
			ok(tx.Shift.Create().SetWorkerID(wk.ID).SetStartsAt(day.At(9 * 60).UTC()).SetEndsAt(day.At(17 * 60).UTC()).Exec(ctx))
		}
		w.viewers["carer"+string(rune('1'+i))] = &access.Viewer{
			AccountID: "acc_" + wk.ID, PersonID: p.ID, WorkerIDs: []string{wk.ID},
			Posts: []access.Post{{Name: appointment.PostCarer, AreaPath: w.District.Path, OrganizationID: w.Provider.ID}},
		}
	}
	ladder, err := tx.PolicyVersion.Create().SetKind(policyversion.KindCancellation).SetCode("home-care").SetNumber(1).SetTitle("居家服务取消规则").SetCitation("演示").
		SetValidFrom("2026-01-01").SetBody(map[string]any{"rungs": []any{
		map[string]any{"minMinutes": 1440, "refundBp": 10000}, map[string]any{"minMinutes": 240, "refundBp": 5000}, map[string]any{"minMinutes": -1000000, "refundBp": 0},
	}}).Save(ctx)
	ok(err)
	w.Offering, err = tx.Offering.Create().SetOrganizationID(w.Provider.ID).SetCategoryID(w.Bath.ID).SetName("上门助浴").SetStatus(offering.StatusPublished).SetMode(offering.ModeAtHome).
		SetPriceFen(Price).SetDurationMinutes(60).SetStepMinutes(30).SetPrepMinutes(15).SetCleanupMinutes(15).SetLeadMinutes(60).SetHorizonDays(14).SetMinMinutes(40).
		SetMinAge(60).SetCancellationPolicyID(ladder.ID).Save(ctx)
	ok(err)
	w.Group, err = tx.Offering.Create().SetOrganizationID(w.Provider.ID).SetCategoryID(w.Talk.ID).SetName("健康讲座").SetStatus(offering.StatusPublished).SetMode(offering.ModeGroup).
		SetPriceFen(0).SetUnit(offering.UnitPlace).SetDurationMinutes(90).SetLeadMinutes(0).SetHorizonDays(14).Save(ctx)
	ok(err)
	for _, o := range []*ent.Offering{w.Offering, w.Group} {
		ok(tx.OfferingArea.Create().SetOfferingID(o.ID).SetAreaID(w.Street.ID).Exec(ctx))
	}
	start := date.In(tx.Now).AddDays(3).At(19 * 60).UTC()
	w.Session, err = tx.GroupSession.Create().SetOfferingID(w.Group.ID).SetWorkerID(w.Workers[0].ID).SetStartsAt(start).SetEndsAt(start.Add(90 * time.Minute)).SetCapacity(50).Save(ctx)
	ok(err)
}

func (w *World) money(ctx context.Context, tx *database.Tx, ok func(error)) {
	account := func(id string, unit ledgeraccount.Unit, amount int64) {
		_, err := funding.OpenAccount(ctx, tx, id, unit)
		ok(err)
		ok(funding.Post(ctx, tx, id, []funding.Move{{Account: id, From: funding.Source, To: funding.Available, Amount: amount}}))
	}
	var err error
	w.Budget, err = tx.BudgetLine.Create().SetBuyerID(w.Buyer.ID).SetCode("2080208").SetFiscalYear(2026).SetName("养老服务").SetAreaID(w.District.ID).SetAreaPath(w.District.Path).Save(ctx)
	ok(err)
	account(w.Budget.ID, ledgeraccount.UnitFen, BudgetFen)
	w.Programme, err = tx.Programme.Create().SetCode("elder-care-voucher").SetNumber(1).SetName("养老服务消费补贴").SetRateBp(5000).SetCapVisitFen(0).SetCapMonthFen(CapMonth).SetMinAge(60).
		SetCareLevels([]string{"MODERATE", "SEVERE", "TOTAL"}).SetExcludedBy([]string{"特困供养"}).SetAreaID(w.District.ID).SetAreaPath(w.District.Path).
		SetValidFrom("2026-01-01").SetValidUntil("2027-12-31").SetCitation("民发〔2025〕37号").Save(ctx)
	ok(err)
	ok(tx.ProgrammeCategory.Create().SetProgrammeID(w.Programme.ID).SetCategoryID(w.Bath.ID).Exec(ctx))
	for _, a := range []*ent.Area{w.District, w.Community} {
		p, err := tx.Pool.Create().SetProgrammeCode(w.Programme.Code).SetAreaID(a.ID).SetAreaPath(a.Path).Save(ctx)
		ok(err)
		account(p.ID, ledgeraccount.UnitFen, PoolFen)
		w.Pools = append(w.Pools, p.ID)
	}
	w.Contract, err = tx.Contract.Create().SetNumber("BL-2026-001").SetTitle("助浴服务").SetBuyerID(w.Buyer.ID).SetProviderID(w.Provider.ID).SetBudgetLineID(w.Budget.ID).
		SetStatus(contract.StatusInForce).SetValueFen(Contract).SetValidFrom("2026-01-01").SetValidUntil("2027-12-31").SetAreaID(w.District.ID).SetAreaPath(w.District.Path).SetBasis("演示").Save(ctx)
	ok(err)
	ok(funding.Post(ctx, tx, w.Contract.ID, []funding.Move{{Account: w.Budget.ID, From: funding.Available, To: funding.Reserved, Amount: Contract}}))
	account(w.Contract.ID, ledgeraccount.UnitFen, Contract)
	w.Lot, err = tx.ContractLot.Create().SetContractID(w.Contract.ID).SetCategoryID(w.Bath.ID).SetAreaID(w.Street.ID).SetAreaPath(w.Street.Path).SetPosition(1).SetUnitPriceFen(LotPrice).SetUnits(LotUnits).Save(ctx)
	ok(err)
	account(w.Lot.ID, ledgeraccount.UnitUnit, LotUnits)
}
