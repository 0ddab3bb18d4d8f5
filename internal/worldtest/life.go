package worldtest

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/appointment"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/organization"
	"linli/ent/panelseat"
	"linli/ent/paymentrequest"
	"linli/ent/project"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/draw"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/sealing"
)

// Life is one purchase on its way from the budget to the last payment, all through the
// services: an open tender of one lot with three sealed bids.
type Life struct {
	*World
	testing.TB
	Clock    *databasetest.Clock
	Project  string
	Tender   string
	Lot      string
	Deadline time.Time
	Bidders  []*ent.Organization
	Managers []context.Context
	Offers   []map[sealing.Kind]*sealing.SignedReceipt
	Contract *ent.Contract

	pool []string
	keys []*sealing.Keys
	raw  []map[sealing.Kind][]byte
}

// got fails the test for an error.
func got[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// NewLife publishes the tender.
func NewLife(t testing.TB, w *World, clock *databasetest.Clock) *Life {
	t.Helper()
	l := &Life{World: w, TB: t, Clock: clock, pool: w.Experts(t, 8)}
	p := w.Intend(t, clock, project.MethodOpenTender, "冬季前必须开始服务")
	l.Deadline = date.In(clock.Now()).AddDays(21).At(9 * 60).UTC()
	l.Project = p.ID
	n := w.Tender(t, p, w.TenderInput(l.Deadline, w.Custodians(t)))
	l.Tender = n.ID
	l.Lot = w.DB.Client.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).OnlyX(w.System()).ID
	for i := range 3 {
		name := fmt.Sprintf("投标机构%d", i+1)
		o := w.DB.Client.Organization.Create().SetName(name).SetKind(organization.KindSocialOrg).SetAreaID(w.District.ID).SetLegalCode(fmt.Sprintf("5161010300000000%02d", i)).SaveX(w.System())
		l.Bidders = append(l.Bidders, o)
		who := fmt.Sprintf("bidder%d", i+1)
		w.Join(t, who, appointment.PostManager, o)
		l.Managers = append(l.Managers, w.As(who))
	}
	return l
}

func (l *Life) ref() machine.Ref {
	return ref(l.Tender, l.DB.Client.Tender.GetX(l.System(), l.Tender).Version)
}

// Tick lets the clock of procurement and contracting act, in two replicas at once.
func (l *Life) Tick() {
	l.Helper()
	Together(l, l.DB, l.Procurement.Tick)
	Together(l, l.DB, l.Contracting.Tick)
}

// Bid seals a bid of each bidder and hands it in: 39, 38.5 and 38 million fen.
func (l *Life) Bid() {
	l.Helper()
	for i, o := range l.Bidders {
		got(l.Procurement.TakeDocuments(l.Managers[i], l.Tender, o.ID))(l)
		keys := got(sealing.NewBidKeys())(l)
		l.keys = append(l.keys, keys)
		raw, receipts := map[sealing.Kind][]byte{}, map[sealing.Kind]*sealing.SignedReceipt{}
		for _, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
			d := sealing.Document{Organization: o.ID, OrganizationName: o.Name, Statement: "承诺按文件履约", SignedAt: "2026-12-10T09:30:00.000001Z"}
			if k == sealing.Price {
				fen := int64(39_000_000 - i*500_000)
				d.AmountFen = &fen
			}
			terms := got(procurement.SealingTerms(l.DB.Client.Tender.GetX(l.System(), l.Tender), l.Lot, k))(l)
			var b bytes.Buffer
			got(sealing.Seal(&b, terms, keys, d, nil, nil))(l)
			raw[k] = b.Bytes()
			receipts[k] = got(l.Procurement.TakeEnvelope(l.Managers[i], l.Tender, l.Lot, o.ID, bytes.NewReader(b.Bytes())))(l)
			l.Clock.Advance(time.Second)
		}
		l.raw, l.Offers = append(l.raw, raw), append(l.Offers, receipts)
	}
}

// Seal goes past the deadline.
func (l *Life) Seal() {
	l.Helper()
	l.Clock.Set(l.Deadline.Add(time.Minute))
	l.Tick()
}

// Open opens the bids and ends the opening.
func (l *Life) Open() {
	l.Helper()
	got(l.Procurement.OpenTender(l.As("handler2"), l.ref()))(l)
	for i := range l.Bidders {
		for _, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
			head, hash, err := sealing.ReadHeader(bytes.NewReader(l.raw[i][k]))
			if err != nil {
				l.Fatal(err)
			}
			r := got(l.keys[i].Release(head, hash))(l)
			got(l.Procurement.ReleaseKey(l.Managers[i], Key(), l.Offers[i][k].Receipt.Envelope, r))(l)
		}
	}
	got(l.Procurement.EndOpening(l.As("handler2"), l.ref()))(l)
}

// denied answers every head of recusal.
var denied = []string{"EMPLOYED", "DIRECTOR", "SHAREHOLDER", "KIN", "OTHER"}

// Evaluate draws a panel of five, lets it score, and signs its report: the second bidder
// comes first.
func (l *Life) Evaluate() {
	l.Helper()
	s := l.Procurement
	p := got(s.FormPanel(l.As("handler"), procurement.FormPanelInput{Key: Key(), TenderID: l.Tender, Seats: 5}))(l)
	nonce := func(n byte) (string, string) {
		var h draw.Hash
		for i := range h {
			h[i] = n
		}
		return hex.EncodeToString(h[:]), draw.Commit(h).String()
	}
	b, bc := nonce(1)
	r, rc := nonce(2)
	p = got(s.CommitDraw(l.As("handler"), ref(p.ID, p.Version), bc))(l)
	p = got(s.CommitDraw(l.As("regulator"), ref(p.ID, p.Version), rc))(l)
	p = got(s.RevealDraw(l.As("regulator"), ref(p.ID, p.Version), r))(l)
	p = got(s.RevealDraw(l.As("handler"), ref(p.ID, p.Version), b))(l)
	seats := func() []*ent.PanelSeat {
		return l.DB.Client.PanelSeat.Query().Where(panelseat.PanelID(p.ID)).Order(panelseat.ByPosition(), panelseat.ByID()).AllX(l.System())
	}
	as := func(x *ent.PanelSeat) context.Context {
		return l.As(fmt.Sprintf("expert%d", slices.Index(l.pool, x.PersonID)+1))
	}
	judge := func(ctx context.Context, action machine.Action) {
		for _, x := range l.bids() {
			got(s.JudgeBid(ctx, action, ref(x.ID, x.Version), procurement.Judgement{}))(l)
		}
	}
	judge(l.As("handler"), "QUALIFY")
	for _, x := range seats() {
		got(s.AcceptSeat(as(x), ref(x.ID, x.Version), denied))(l)
	}
	judge(as(seats()[0]), "CONFORM")
	for n, x := range seats() {
		var cells []procurement.CellInput
		for i, points := range [][2]string{{fmt.Sprint(40 + n), "20"}, {fmt.Sprint(55 + n), "25"}, {fmt.Sprint(45 + n), "30"}} {
			id := l.bids()[i].ID
			cells = append(cells, procurement.CellInput{BidID: id, Criterion: "T1", Points: points[0]}, procurement.CellInput{BidID: id, Criterion: "T2", Points: points[1]})
		}
		sheet := got(s.SaveSheet(as(x), ref(x.ID, 0), l.Lot, cells))(l)
		got(s.SubmitSheet(as(x), ref(x.ID, sheet.Version), l.Lot))(l)
	}
	first := seats()[0]
	got(s.MakeReport(as(first), Key(), first.ID, l.Lot, ""))(l)
	for _, x := range seats() {
		got(s.SignReport(as(x), ref(x.ID, x.Version), ""))(l)
	}
}

// bids are the bids of the bidders, in their order.
func (l *Life) bids() []*ent.Bid {
	var out []*ent.Bid
	for _, o := range l.Bidders {
		out = append(out, l.DB.Client.Bid.Query().Where(bid.TenderID(l.Tender), bid.OrganizationID(o.ID)).OnlyX(l.System()))
	}
	return out
}

// Award chooses the second bidder and announces it.
func (l *Life) Award() {
	l.Helper()
	got(l.Procurement.ConfirmTender(l.As("approver"), l.ref(), []string{l.bids()[1].ID}))(l)
	got(l.Procurement.AwardTender(l.As("handler"), l.ref()))(l)
}

// Conclude drafts the contract with two milestones of half the units each, signs it after
// the standstill, and publishes it. Without milestones it is paid by monthly statements.
func (l *Life) Conclude(milestones bool) {
	l.Helper()
	s := l.Contracting
	l.Tick()
	a := l.DB.Client.Award.Query().Where(award.TenderID(l.Tender), award.StatusEQ(award.StatusAnnounced)).OnlyX(l.System())
	l.Clock.Set(a.StandstillUntil.Add(time.Hour))
	k := l.contract()
	start := date.In(l.Clock.Now()).AddDays(5)
	in := contracting.DraftInput{StartOn: start, Clauses: []contracting.Clause{{Code: "X1", Text: "争议向法院起诉"}}}
	if milestones {
		unit := k.ValueFen / 2_000
		in.Milestones = []contracting.BodyMilestone{
			{Title: "上半程", Units: 1_000, UnitPriceFen: unit, DueOn: start.AddMonths(3).String()}, {Title: "下半程", Units: 1_000, UnitPriceFen: unit, DueOn: start.AddMonths(6).String()},
		}
	}
	k = got(s.SaveContract(l.As("handler"), ref(k.ID, k.Version), in))(l)
	got(s.RecordGuarantee(l.As("handler"), contracting.GuaranteeInput{Key: Key(), ContractID: k.ID, AmountFen: k.BondFen, Form: guarantee.FormBankGuarantee, Reference: "BH-1"}))(l)
	text := l.DB.Client.ContractVersion.Query().Where(contractversion.ContractID(k.ID)).OnlyX(l.System())
	k = got(s.SignContract(l.As("approver"), ref(k.ID, l.contract().Version), text.Hash))(l)
	k = got(s.SignContract(l.Managers[1], ref(k.ID, k.Version), text.Hash))(l)
	got(s.PublishContract(l.As("handler"), ref(k.ID, k.Version), nil))(l)
	l.Clock.Set(start.At(9 * 60).UTC())
	l.Tick()
	l.Contract = l.contract()
	if l.Contract.Status != contract.StatusInForce {
		l.Fatalf("the contract is %s", l.Contract.Status)
	}
}

func (l *Life) contract() *ent.Contract {
	return l.DB.Client.Contract.Query().Where(contract.ProjectID(l.Project)).OnlyX(l.System())
}

// Accept claims a milestone (from 1), lets those who examine and the recipients who were
// drawn say that they are satisfied, and accepts it.
func (l *Life) Accept(n int) *ent.Milestone {
	l.Helper()
	s := l.Contracting
	m := l.DB.Client.Milestone.Query().Where(milestone.ContractID(l.Contract.ID), milestone.Position(n)).OnlyX(l.System())
	m = got(s.ClaimMilestone(l.Managers[1], ref(m.ID, m.Version), "服务记录齐全", nil))(l)
	m = got(s.BeginAcceptance(l.As("acceptor"), ref(m.ID, m.Version), l.Committee()))(l)
	for _, o := range l.DB.Client.AcceptanceOpinion.Query().Where(acceptanceopinion.HasAcceptanceWith(acceptance.MilestoneID(m.ID))).AllX(l.System()) {
		as := access.With(context.Background(), &access.Viewer{PersonID: o.PersonID})
		got(s.GiveOpinion(as, contracting.OpinionInput{Key: Key(), OpinionID: o.ID, Version: o.Version, Answer: acceptanceopinion.AnswerSatisfied}))(l)
	}
	results := []contracting.IndicatorResult{{Code: "K1", Value: "97", Met: true}, {Code: "K2", Value: "95", Met: true}}
	return got(s.DecideAcceptance(l.As("acceptor"), ref(m.ID, m.Version), contracting.DecisionInput{Outcome: acceptance.OutcomeAccepted, Results: results}))(l)
}

// Pay asks for an accepted milestone's money and pays it.
func (l *Life) Pay(m *ent.Milestone) {
	l.Helper()
	s := l.Contracting
	today := date.In(l.Clock.Now())
	p := got(s.AskPayment(l.Managers[1], contracting.PaymentInput{Key: Key(), ContractID: l.Contract.ID, Kind: paymentrequest.KindMilestone, MilestoneID: m.ID, InvoiceNumber: "FP-" + m.ID, InvoicedOn: today}))(l)
	p = got(s.ApprovePayment(l.As("approver"), ref(p.ID, p.Version)))(l)
	p = got(s.SendPayment(l.As("payer"), ref(p.ID, p.Version)))(l)
	got(s.RecordPayment(l.As("payer"), ref(p.ID, p.Version), "GK-"+m.ID, today))(l)
}

// Complete ends the contract once everything is accepted and paid.
func (l *Life) Complete() {
	l.Helper()
	k := l.contract()
	got(l.Contracting.CompleteContract(l.As("acceptor"), ref(k.ID, k.Version)))(l)
}

// ReportOf is the panel's report on the lot, as it was signed.
func (l *Life) ReportOf() procurement.ReportBody {
	l.Helper()
	var b procurement.ReportBody
	if err := json.Unmarshal([]byte(l.DB.Client.Report.Query().OnlyX(l.System()).Body), &b); err != nil {
		l.Fatal(err)
	}
	return b
}
