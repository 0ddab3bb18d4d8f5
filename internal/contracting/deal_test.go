package contracting_test

import (
	"testing"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/guarantee"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/scoring"
	. "linli/internal/worldtest"
)

// deal is a tender whose award was announced this morning, and what becomes of it.
type deal struct {
	*World
	t      *testing.T
	clock  *databasetest.Clock
	tender *ent.Tender
	award  *ent.Award
	id     string // of the contract
	booked *ent.Booking
}

const dealFen = 39_000_000

// newDeal announces an award of a published tender to the world's provider, and drafts
// its contract.
func newDeal(t *testing.T, db *database.DB, clock *databasetest.Clock, method project.Method) *deal {
	t.Helper()
	d := &deal{World: NewBuying(t, db), t: t, clock: clock}
	ctx, c := d.System(), db.Client
	d.booked = d.Book(t, At(1, 10, 0))
	p := d.Intend(t, clock, method, "冬季前必须开始服务")
	in := d.TenderInput(clock.Now().AddDate(0, 0, 30), d.Custodians(t))
	if method == project.MethodFrameworkClosed {
		in.Body.FrameworkMonths, in.Body.Evaluation = 12, procurement.Evaluation{Method: scoring.PriceFirst}
	}
	d.tender = d.Tender(t, p, in)
	lot := c.TenderLot.Query().Where(tenderlot.TenderID(d.tender.ID)).OnlyX(ctx)
	clock.Advance(31 * 24 * time.Hour)
	b := c.Bid.Create().SetTenderID(d.tender.ID).SetLotID(lot.ID).SetOrganizationID(d.Provider.ID).SetStatus(bid.StatusWinner).SetPriceFen(dealFen).SaveX(ctx)
	now := clock.Now()
	d.award = c.Award.Create().SetTenderID(d.tender.ID).SetLotID(lot.ID).SetBidID(b.ID).SetOrganizationID(d.Provider.ID).SetRank(1).SetAmountFen(dealFen).SetStatus(award.StatusAnnounced).
		SetAnnouncedAt(now).SetStandstillUntil(now.AddDate(0, 0, 10)).SetDueAt(now.AddDate(0, 0, 30)).SaveX(ctx)
	c.Tender.UpdateOneID(d.tender.ID).SetStatus(tender.StatusAwarded).ClearDueAt().SetDueAction("").ExecX(ctx)
	d.tick()
	d.id = c.Contract.Query().Where(contract.AwardID(d.award.ID)).OnlyIDX(ctx)
	return d
}

func (d *deal) tick() {
	d.t.Helper()
	Together(d.t, d.DB, d.Contracting.Tick)
}

func (d *deal) now() *ent.Contract { return d.DB.Client.Contract.GetX(d.System(), d.id) }

func (d *deal) ref() machine.Ref { return machine.Ref{Key: Key(), ID: d.id, Version: d.now().Version} }

// is fails unless the contract stands so.
func (d *deal) is(want contract.Status) {
	d.t.Helper()
	if k := d.now(); k.Status != want {
		d.t.Errorf("the contract is %s, want %s", k.Status, want)
	}
}

// may fails unless an act went well, or was refused with a code.
func (d *deal) may(err error, code fault.Code) {
	d.t.Helper()
	if code == "" && err != nil || code != "" && !fault.Is(err, code) {
		d.t.Errorf("%v, want %q", err, code)
	}
}

func (d *deal) hash() string {
	return d.DB.Client.ContractVersion.Query().Where(contractversion.ContractID(d.id)).Order(ent.Desc(contractversion.FieldNumber)).FirstX(d.System()).Hash
}

func (d *deal) sign(who string) error {
	_, err := d.Contracting.SignContract(d.As(who), d.ref(), d.hash())
	return err
}

// stages writes two milestones: 1,200 and 800 units at 19,500 fen, an advance of a tenth.
func (d *deal) stages() {
	d.t.Helper()
	d.stagesOf(3_900_000, 1_200, 800)
}

// stagesOf writes two milestones at 19,500 fen a unit, and an advance; a twentieth is retained.
func (d *deal) stagesOf(advance, first, second int64) {
	d.t.Helper()
	start := date.In(d.clock.Now()).AddDays(15)
	_, err := d.Contracting.SaveContract(d.As("handler"), d.ref(), contracting.DraftInput{
		StartOn: start, AdvanceFen: advance, RetainedBp: 500, Clauses: []contracting.Clause{{Code: "K1", Text: "每月五日前报送台账"}},
		Milestones: []contracting.BodyMilestone{
			{Title: "上半年", Units: first, UnitPriceFen: 19_500, DueOn: start.AddMonths(6).AddDays(-1).String()},
			{Title: "下半年", Units: second, UnitPriceFen: 19_500, DueOn: start.AddMonths(12).AddDays(-1).String()},
		},
	})
	d.may(err, "")
}

// signed takes the deal to a signed contract with milestones.
func (d *deal) signed() {
	d.t.Helper()
	d.stages()
	d.signedByBoth()
}

// signedByBoth puts the bond in and both names under the contract.
func (d *deal) signedByBoth() {
	d.t.Helper()
	_, err := d.Contracting.RecordGuarantee(d.As("handler"), contracting.GuaranteeInput{Key: Key(), ContractID: d.id, AmountFen: 3_900_000, Form: guarantee.FormInsurance, Reference: "保函1号"})
	d.may(err, "")
	d.clock.Set(*d.award.StandstillUntil)
	d.may(d.sign("manager"), "")
	d.may(d.sign("approver"), "")
	d.is(contract.StatusSigned)
}

// examined takes a claimed milestone through its examination.
func (d *deal) examined(m *ent.Milestone, in contracting.DecisionInput) *ent.Milestone {
	d.t.Helper()
	s := d.Contracting
	m, err := s.ClaimMilestone(d.As("manager"), machine.Ref{Key: Key(), ID: m.ID, Version: m.Version}, "服务台账与签到记录", nil)
	d.may(err, "")
	claimed := machine.Ref{Key: Key(), ID: m.ID, Version: m.Version}
	_, err = s.BeginAcceptance(d.As("acceptor"), claimed, d.Committee()[:1])
	d.may(err, fault.CodeBadInput) // fewer than the plan says
	claimed.Key = Key()
	m, err = s.BeginAcceptance(d.As("acceptor"), claimed, d.Committee())
	d.may(err, "")
	_, err = s.DecideAcceptance(d.As("acceptor"), machine.Ref{Key: Key(), ID: m.ID, Version: m.Version}, in)
	d.may(err, fault.CodeSampleOpen)
	for _, o := range d.DB.Client.AcceptanceOpinion.Query().AllX(d.System()) {
		if o.Answer != nil {
			continue
		}
		_, err = s.GiveOpinion(access.With(d.t.Context(), &access.Viewer{PersonID: o.PersonID}), contracting.OpinionInput{Key: Key(), OpinionID: o.ID, Version: o.Version, Answer: "SATISFIED"})
		d.may(err, "")
	}
	m, err = s.DecideAcceptance(d.As("acceptor"), machine.Ref{Key: Key(), ID: m.ID, Version: m.Version}, in)
	d.may(err, "")
	return m
}

// results are of each indicator of the world's requirement.
func (d *deal) results() []contracting.IndicatorResult {
	var out []contracting.IndicatorResult
	for _, x := range d.Requirement().Indicators {
		out = append(out, contracting.IndicatorResult{Code: x.Code, Value: x.Target, Met: true})
	}
	return out
}

// paid asks for money, and has it approved and paid.
func (d *deal) paid(kind paymentrequest.Kind, milestoneID, invoice string) *ent.PaymentRequest {
	d.t.Helper()
	s := d.Contracting
	r, err := s.AskPayment(d.As("manager"), contracting.PaymentInput{Key: Key(), ContractID: d.id, Kind: kind, MilestoneID: milestoneID, InvoiceNumber: invoice, InvoicedOn: date.In(d.clock.Now())})
	if err != nil {
		d.t.Fatal(err)
	}
	r, err = s.ApprovePayment(d.As("approver"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version})
	d.may(err, "")
	_, err = s.SendPayment(d.As("approver"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version})
	d.may(err, fault.CodeForbidden)
	r, err = s.SendPayment(d.As("payer"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version})
	d.may(err, "")
	r, err = s.RecordPayment(d.As("payer"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version}, "国库"+invoice, date.In(d.clock.Now()))
	if err != nil {
		d.t.Fatal(err)
	}
	return r
}
