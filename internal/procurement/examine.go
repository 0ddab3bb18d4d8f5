package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/biddecision"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/projectpart"
	"linli/ent/report"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
)

// The actions of the bid machine from the opening on (procurement §3.5, T9).
const (
	Qualify      machine.Action = "QUALIFY"
	Disqualify   machine.Action = "DISQUALIFY"
	Conform      machine.Action = "CONFORM"
	Reject       machine.Action = "REJECT"
	CorrectPrice machine.Action = "CORRECT_PRICE"
	GrantPolicy  machine.Action = "GRANT_DEDUCTION"
	AcceptPrice  machine.Action = "ACCEPT_LOW_PRICE"
	RejectPrice  machine.Action = "REJECT_LOW_PRICE"
	Rank         machine.Action = "RANK"
	Win          machine.Action = "WIN"
	KeepReserve  machine.Action = "KEEP_RESERVE"
	Lose         machine.Action = "LOSE"
	Invalidate   machine.Action = "INVALIDATE"
)

type bidStates = []bid.Status

// Bids is the machine of opened bids with how its records are read.
var Bids = machine.Record[*ent.Bid, bid.Status, BidFacts]{
	Table: machine.Table[bid.Status, BidFacts]{
		Name: "bid", Start: bid.StatusOpened,
		Ends: bidStates{bid.StatusIneligible, bid.StatusNonconforming, bid.StatusWinner, bid.StatusLost, bid.StatusInvalidated},
		Steps: []machine.Step[bid.Status, BidFacts]{
			{Action: Qualify, Verb: access.BidQualify, From: bidStates{bid.StatusOpened}, To: bid.StatusEligible, Guard: qualifying, Note: "the buyer looks at who may bid"},
			{Action: Disqualify, Verb: access.BidQualify, From: bidStates{bid.StatusOpened}, To: bid.StatusIneligible, Guard: qualifying, Note: "with clause and reason"},
			{Action: Conform, Verb: access.BidExamine, From: bidStates{bid.StatusEligible}, To: bid.StatusConforming, Guard: examining, Note: "the panel looks at what every bid must meet"},
			{Action: Reject, Verb: access.BidExamine, From: bidStates{bid.StatusEligible}, To: bid.StatusNonconforming, Guard: examining, Note: "with clause and reason"},
			{Action: CorrectPrice, Verb: access.BidExamine, From: bidStates{bid.StatusConforming}, Guard: examining, Note: "by the order of precedence of the documents"},
			{Action: GrantPolicy, Verb: access.BidExamine, From: bidStates{bid.StatusConforming}, Guard: examining, Note: "a policy deduction that the documents declare; the clause is its code"},
			{Action: AcceptPrice, Verb: access.BidExamine, From: bidStates{bid.StatusConforming}, Guard: examining, Note: "the bidder explained a very low price"},
			{Action: RejectPrice, Verb: access.BidExamine, From: bidStates{bid.StatusConforming}, To: bid.StatusNonconforming, Guard: examining, Note: "the bidder did not explain it"},
			{Action: Rank, Verb: "bid.rank", Timer: true, From: bidStates{bid.StatusConforming}, To: bid.StatusRanked, Note: "with the report"},
			{Action: Win, Verb: "bid.win", Timer: true, From: ranked, To: bid.StatusWinner, Note: "T12: chosen, as the first or as the next"},
			{Action: KeepReserve, Verb: "bid.reserve", Timer: true, From: bidStates{bid.StatusRanked}, To: bid.StatusReserve, Note: "T12: may follow while bids bind"},
			{Action: Lose, Verb: "bid.lose", Timer: true, From: bidStates{bid.StatusWinner}, To: bid.StatusLost, Note: "its award was refused or lapsed"},
			{Action: Invalidate, Verb: "bid.invalidate", Timer: true, From: bidStates{bid.StatusWinner}, To: bid.StatusInvalidated, Note: "its award was voided"},
			{Action: Expire, Verb: "bid.expire", Timer: true, From: bidStates{bid.StatusFrozen, bid.StatusOpened, bid.StatusEligible, bid.StatusConforming, bid.StatusRanked, bid.StatusReserve}, To: bid.StatusLost, Guard: tenderOver, Note: "its tender ended"},
		},
	},
	SQL: bid.Table, Field: "bidId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Bid, error) {
		return c.Bid.Query().Where(bid.ID(id)).WithTender().Only(ctx)
	},
	Look: func(b *ent.Bid) machine.Look[bid.Status] {
		return machine.Look[bid.Status]{ID: b.ID, Version: b.Version, Status: b.Status, Stream: b.TenderID, Object: access.Object{AreaPath: b.Edges.Tender.AreaPath}}
	},
	Under: func(b *ent.Bid) (string, string) { return tender.Table, b.TenderID },
	Facts: bidFacts,
}

// BidFacts are what the guards of a bid look at.
type BidFacts struct {
	*ent.Bid
	Parts    []Part
	Tender   *ent.Tender
	Panel    *ent.Panel     // nil: none yet
	Seat     *ent.PanelSeat // of whoever acts, nil: none
	Open     int            // bids of the lot about which the buyer has not decided
	Reported bool
}

func bidFacts(ctx context.Context, c *ent.Client, _ time.Time, b *ent.Bid) (BidFacts, error) {
	f := BidFacts{Bid: b}
	var err error
	if f.Tender, err = c.Tender.Query().Where(tender.ID(b.TenderID)).Only(ctx); err != nil {
		return f, err
	}
	who := Actor(ctx)
	if f.Parts, err = PartsOf(ctx, c, f.Tender.ProjectID, who); err != nil {
		return f, err
	}
	if f.Open, err = c.Bid.Query().Where(bid.LotID(b.LotID), bid.StatusEQ(bid.StatusOpened)).Count(ctx); err != nil {
		return f, err
	}
	if f.Reported, err = c.Report.Query().Where(report.LotID(b.LotID)).Exist(ctx); err != nil {
		return f, err
	}
	f.Panel, err = c.Panel.Query().Where(panel.TenderID(b.TenderID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return f, nil
	case err != nil:
		return f, err
	}
	f.Seat, err = c.PanelSeat.Query().Where(panelseat.PanelID(f.Panel.ID), panelseat.PersonID(who)).Only(ctx)
	if ent.IsNotFound(err) {
		err = nil
	}
	return f, err
}

// qualifying lets the buyer decide while the tender is evaluated.
func qualifying(f BidFacts) *fault.Fault {
	if f.Tender.Status != tender.StatusEvaluating {
		return machine.WrongState(Qualify, string(tender.StatusEvaluating), string(f.Tender.Status))
	}
	return Separate(f.Parts, projectpart.PartHandler)
}

// examining lets a seat decide for the panel, which signs for it in the report: once the
// panel is constituted, the buyer has decided about every bid of the lot, and no report
// stands yet.
func examining(f BidFacts) *fault.Fault {
	switch {
	case f.Seat == nil || f.Seat.Status != panelseat.StatusAccepted:
		return fault.New(fault.Conflict, fault.CodeWrongState, "this is for who sits on the panel")
	case f.Panel.Status != panel.StatusConstituted:
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the panel is not constituted yet")
	case f.Open > 0:
		return fault.New(fault.Conflict, fault.CodeTooEarly, "%d bids of this lot wait for the buyer's decision on who may bid", f.Open)
	case f.Reported:
		return fault.New(fault.Conflict, fault.CodeTooLate, "the report on this lot stands: nothing is judged anew")
	}
	return nil
}

func tenderOver(f BidFacts) *fault.Fault {
	if !slices.Contains(Tenders.Ends, f.Tender.Status) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "its tender goes on")
	}
	return nil
}

// Judgement is a decision about a bid with the clause it rests on.
type Judgement struct {
	Rule     string // clause of the documents or article of law
	Reason   string
	PriceFen int64 // of CORRECT_PRICE: the price after correction
}

// judged are the kinds of decisions that actions write, and which way.
var judged = map[machine.Action]struct {
	kind   biddecision.Kind
	passed bool
}{
	Qualify: {biddecision.KindEligibility, true}, Disqualify: {biddecision.KindEligibility, false},
	Conform: {biddecision.KindConformity, true}, Reject: {biddecision.KindConformity, false},
	CorrectPrice: {biddecision.KindArithmetic, true}, GrantPolicy: {biddecision.KindDeduction, true},
	AcceptPrice: {biddecision.KindLowPrice, true}, RejectPrice: {biddecision.KindLowPrice, false},
}

// JudgeBid decides about a bid: QUALIFY and DISQUALIFY are for handlers of the area, the
// other actions for who sits on the panel. What is refused needs clause and reason.
//
// Faults: BAD_INPUT, TOO_EARLY, TOO_LATE once the report stands, WRONG_STATE.
func (s *Service) JudgeBid(ctx context.Context, a machine.Action, ref machine.Ref, j Judgement) (*ent.Bid, error) {
	as, known := judged[a]
	if !known {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "there is no such decision about a bid").At("action")
	}
	var p problems
	if !as.passed || a == CorrectPrice || a == AcceptPrice || a == GrantPolicy {
		p.text(j.Rule, 200, "the clause", "rule")
		p.text(j.Reason, 1000, "the reason", "reason")
	}
	p.bad(len([]rune(j.Rule)) > 200 || len([]rune(j.Reason)) > 1000, "the clause has at most 200 and the reason at most 1,000 characters", "reason")
	p.bad((a == CorrectPrice) != (j.PriceFen > 0), "a correction of the price, and nothing else, has a price above zero", "priceFen")
	return Bids.Do(ctx, s.DB, a, ref, j, p.err(), func(ctx context.Context, c *bidChange) error {
		part := projectpart.PartEvaluator
		if as.kind == biddecision.KindEligibility {
			part = projectpart.PartHandler
		}
		if err := TakePart(ctx, c.Tx, c.Facts.Tender.ProjectID, Actor(ctx), part); err != nil {
			return err
		}
		if a == GrantPolicy {
			if err := declared(ctx, c, j.Rule); err != nil {
				return err
			}
		}
		decision := c.BidDecision.Create().SetID(id.New("bdc")).SetBidID(c.Was.ID).SetKind(as.kind).SetPassed(as.passed).SetRule(j.Rule).SetReason(j.Reason).
			SetDecidedByID(Actor(ctx)).SetCreatedAt(c.Now)
		if a == CorrectPrice {
			decision.SetPriceFen(j.PriceFen)
			c.Body["priceFen"] = j.PriceFen
		}
		c.Body["rule"] = j.Rule
		if err := decision.Exec(ctx); err != nil || as.passed {
			return err
		}
		return failThin(ctx, c)
	})
}

// bidChange is one action on a bid under way.
type bidChange = machine.Change[*ent.Bid, bid.Status, BidFacts]

// declared refuses a deduction that the documents do not have.
func declared(ctx context.Context, c *bidChange, code string) error {
	f, err := tenderFacts(ctx, c.Client(), c.Now, c.Facts.Tender)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(f.Body.Evaluation.Deductions, func(d Deduction) bool { return d.Code == code }) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the documents declare no deduction %s", code).At("rule")
	}
	return nil
}

// failThin fails a lot of which too few bids are left once all are judged, and with the
// last lot the tender (T6, T9; 政府采购法第三十六条).
func failThin(ctx context.Context, c *bidChange) error {
	f, err := tenderFacts(ctx, c.Client(), c.Now, c.Facts.Tender)
	if err != nil {
		return err
	}
	left := map[string]int{}
	rows, err := c.Bid.Query().Where(bid.TenderID(f.ID), bid.StatusIn(bid.StatusOpened, bid.StatusEligible, bid.StatusConforming, bid.StatusRanked)).All(ctx)
	if err != nil {
		return err
	}
	for _, b := range rows {
		left[b.LotID]++
	}
	if left[c.Was.LotID] >= f.bidsMin() {
		return nil
	}
	enough, lacking := f.lots(func(lotID string) int { return left[lotID] })
	if len(enough) == 0 {
		failLater(c.Tx, f.ID)
		return nil
	}
	failed, err := FailedLots(ctx, c.Client(), f.ID)
	if err != nil {
		return err
	}
	for _, l := range lacking {
		if l.ID == c.Was.LotID && !slices.Contains(failed, l.ID) {
			return failLots(ctx, c.Tx, f, []*ent.TenderLot{l}, tooFewBids)
		}
	}
	return nil
}
