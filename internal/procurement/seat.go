package procurement

import (
	"context"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/report"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/trail"
)

// The actions of the seat machine.
const (
	Accept  machine.Action = "ACCEPT"
	Decline machine.Action = "DECLINE"
	Recuse  machine.Action = "RECUSE"
	Miss    machine.Action = "MISS"
	Sign    machine.Action = "SIGN"
	Dissent machine.Action = "DISSENT"
	Agree   machine.Action = "AGREE"
)

type seatStates = []panelseat.Status

// Seats is the machine of a seat on a panel. Who leaves is followed by the next in the order.
var Seats = machine.Record[*ent.PanelSeat, panelseat.Status, SeatFacts]{
	Table: machine.Table[panelseat.Status, SeatFacts]{
		Name: "seat", Start: panelseat.StatusDrawn,
		Ends: seatStates{panelseat.StatusDeclined, panelseat.StatusRecused, panelseat.StatusNoShow, panelseat.StatusSigned, panelseat.StatusDissented},
		Steps: []machine.Step[panelseat.Status, SeatFacts]{
			{Action: Accept, Verb: access.SeatAccept, From: seatStates{panelseat.StatusDrawn}, To: panelseat.StatusAccepted, Guard: acceptable, Note: "once the bidders are known, with the declaration of 条例第九条"},
			{Action: Decline, Verb: access.SeatDecline, From: seatStates{panelseat.StatusDrawn}, To: panelseat.StatusDeclined, Guard: leavable, Note: "the next in the order follows"},
			{Action: Recuse, Verb: access.SeatDecline, From: seatStates{panelseat.StatusDrawn, panelseat.StatusAccepted}, To: panelseat.StatusRecused, Guard: leavable, Note: "the next in the order follows"},
			{Action: Miss, Verb: "seat.miss", Timer: true, From: seatStates{panelseat.StatusDrawn}, To: panelseat.StatusNoShow, Guard: silent, Note: "48 hours without an answer; the next in the order follows"},
			{Action: Sign, Verb: access.ReportSign, From: seatStates{panelseat.StatusAccepted}, To: panelseat.StatusSigned, Guard: signable, Note: "every lot has its report"},
			{Action: Dissent, Verb: access.ReportSign, From: seatStates{panelseat.StatusAccepted}, To: panelseat.StatusDissented, Guard: signable, Note: "in writing, with reasons"},
			{Action: Agree, Verb: "seat.agree", Timer: true, From: seatStates{panelseat.StatusAccepted}, To: panelseat.StatusSigned, Guard: agreed, Note: "two working days without a word: deemed to agree (条例第四十一条)"},
			{Action: Expire, Verb: "seat.expire", Timer: true, From: seatStates{panelseat.StatusDrawn, panelseat.StatusAccepted}, To: panelseat.StatusNoShow, Guard: panelOver, Note: "its panel is dissolved"},
		},
	},
	SQL: panelseat.Table, Field: "seatId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.PanelSeat, error) {
		seat, err := c.PanelSeat.Query().Where(panelseat.ID(id)).Only(ctx)
		if err != nil {
			return nil, err
		}
		// who may see a seat hears of its panel what the machine needs, also after leaving it
		seat.Edges.Panel, err = c.Panel.Query().Where(panel.ID(seat.PanelID)).WithTender().Only(access.System(ctx, "the panel of a seat"))
		return seat, err
	},
	Look: func(s *ent.PanelSeat) machine.Look[panelseat.Status] {
		t := s.Edges.Panel.Edges.Tender
		return machine.Look[panelseat.Status]{ID: s.ID, Version: s.Version, Status: s.Status, Stream: t.ID, Object: access.Object{AreaPath: t.AreaPath}}
	},
	Under: func(s *ent.PanelSeat) (string, string) { return panel.Table, s.PanelID },
	Facts: seatFacts,
}

// SeatFacts are what the guards of a seat look at.
type SeatFacts struct {
	*ent.PanelSeat
	Now    time.Time
	Actor  string
	Tender *ent.Tender
	Ties   []Tie // of the seat's person to the buyer and the bidders
	Open   int   // lots with bids that wait for their report, failed ones left out
	Made   int   // lots that have it
}

func seatFacts(ctx context.Context, c *ent.Client, now time.Time, s *ent.PanelSeat) (SeatFacts, error) {
	f := SeatFacts{PanelSeat: s, Now: now, Actor: Actor(ctx)}
	var err error
	if f.Tender, err = c.Tender.Query().Where(tender.ID(s.Edges.Panel.TenderID)).Only(ctx); err != nil {
		return f, err
	}
	bids, err := c.Bid.Query().Where(bid.TenderID(f.Tender.ID)).All(ctx)
	if err != nil {
		return f, err
	}
	pack, err := pinned(ctx, c, f.Tender, now)
	if err != nil {
		return f, err
	}
	parties := []string{}
	if s.Kind == panelseat.KindExpert {
		parties = append(parties, f.Tender.BuyerID)
	}
	for _, b := range bids {
		if !slices.Contains(parties, b.OrganizationID) {
			parties = append(parties, b.OrganizationID)
		}
	}
	if f.Ties, err = tiesOf(ctx, c, s.PersonID, parties, tieWindow(pack, now), date.In(now)); err != nil {
		return f, err
	}
	failed, err := FailedLots(ctx, c, f.Tender.ID)
	if err != nil {
		return f, err
	}
	if f.Made, err = c.Report.Query().Where(report.HasLotWith(tenderlot.TenderID(f.Tender.ID))).Count(ctx); err != nil {
		return f, err
	}
	f.Open, err = c.TenderLot.Query().Where(tenderlot.TenderID(f.Tender.ID), tenderlot.IDNotIn(failed...)).Where(func(q *sql.Selector) {
		b, r := sql.Table(bid.Table), sql.Table(report.Table)
		q.Where(sql.And(
			sql.In(q.C(tenderlot.FieldID), sql.Select(b.C(bid.FieldLotID)).From(b).Where(sql.In(b.C(bid.FieldStatus), "OPENED", "ELIGIBLE", "CONFORMING", "RANKED"))),
			sql.NotIn(q.C(tenderlot.FieldID), sql.Select(r.C(report.FieldLotID)).From(r)),
		))
	}).Count(ctx)
	return f, err
}

func signable(f SeatFacts) *fault.Fault {
	if why := ownSeat(f); why != nil {
		return why
	}
	if f.Open > 0 || f.Made == 0 {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "%d lots have no report yet", max(f.Open, 1))
	}
	return nil
}

func agreed(f SeatFacts) *fault.Fault {
	if f.Open > 0 || f.Made == 0 || f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the seat may still sign or dissent")
	}
	return nil
}

func panelOver(f SeatFacts) *fault.Fault {
	if f.Edges.Panel.Status != panel.StatusDissolved {
		return fault.New(fault.Conflict, fault.CodeWrongState, "its panel goes on")
	}
	return nil
}

func ownSeat(f SeatFacts) *fault.Fault {
	if f.Actor != f.PersonID {
		return fault.New(fault.Conflict, fault.CodeWrongState, "this seat is another's: only who was drawn answers for it")
	}
	return nil
}

// leavable lets who was drawn give the seat back while the panel lives and no report
// rests on what the seat gave.
func leavable(f SeatFacts) *fault.Fault {
	if why := ownSeat(f); why != nil {
		return why
	}
	if f.Made > 0 {
		return fault.New(fault.Conflict, fault.CodeTooLate, "a report stands: sign it, or dissent in writing")
	}
	return living(f)
}

// living refuses what is for panels that still work.
func living(f SeatFacts) *fault.Fault {
	if s := f.Edges.Panel.Status; s == panel.StatusSigned || s == panel.StatusDissolved {
		return fault.New(fault.Conflict, fault.CodeWrongState, "its panel is over")
	}
	return nil
}

func acceptable(f SeatFacts) *fault.Fault {
	if why := ownSeat(f); why != nil {
		return why
	}
	if f.Tender.Status != tender.StatusEvaluating {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "who bids is not known yet: the declaration names every bidder")
	}
	if len(f.Ties) > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "you are bound to %s (%s): recuse yourself, nobody can set this aside", f.Ties[0].OrganizationID, string(f.Ties[0].Kind)).
			With("cite", "《政府采购法实施条例》第九条").With("organizationId", f.Ties[0].OrganizationID).With("kind", string(f.Ties[0].Kind))
	}
	return nil
}

func silent(f SeatFacts) *fault.Fault {
	if why := living(f); why != nil {
		return why
	}
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the seat may still answer")
	}
	return nil
}

// heads are the five of 条例第九条 that a declaration denies, each.
var heads = []string{"EMPLOYED", "DIRECTOR", "SHAREHOLDER", "KIN", "OTHER"}

// AcceptSeat takes a seat with the declaration that no head of recusal applies to any
// bidder. It is for whoever was drawn. A tie that the graph has blocks it.
//
// Faults: BAD_INPUT unless each of the five heads is denied, TOO_EARLY before the opening,
// WRONG_STATE with the tie.
func (s *Service) AcceptSeat(ctx context.Context, ref machine.Ref, denied []string) (*ent.PanelSeat, error) {
	var p problems
	sorted := slices.Sorted(slices.Values(denied))
	p.bad(!slices.Equal(sorted, slices.Sorted(slices.Values(heads))), "the declaration denies each of "+strings.Join(heads, ", "), "denied")
	return Seats.Do(ctx, s.DB, Accept, ref, sorted, p.err(), func(ctx context.Context, c *seatChange) error {
		text, err := trail.Canonical(map[string]any{"denied": sorted})
		if err != nil {
			return err
		}
		c.Body["declaration"] = digest(text)
		if err := c.PanelSeat.UpdateOneID(c.Was.ID).SetDeclaration(text).SetDeclaredAt(c.Now).ClearDueAt().Exec(ctx); err != nil {
			return err
		}
		err = Panels.Within(ctx, c.Tx, Constitute, c.Was.PanelID, nil)
		if fault.Is(err, fault.CodeWrongState) {
			return nil // others have not answered yet
		}
		return err
	})
}

// seatChange is one action on a seat under way.
type seatChange = machine.Change[*ent.PanelSeat, panelseat.Status, SeatFacts]

// DeclineSeat gives a seat back that was offered; the next in the order follows.
func (s *Service) DeclineSeat(ctx context.Context, ref machine.Ref, reason string) (*ent.PanelSeat, error) {
	return s.leave(ctx, Decline, ref, reason)
}

// RecuseSeat gives a seat back because of a tie; the next in the order follows.
func (s *Service) RecuseSeat(ctx context.Context, ref machine.Ref, reason string) (*ent.PanelSeat, error) {
	return s.leave(ctx, Recuse, ref, reason)
}

func (s *Service) leave(ctx context.Context, a machine.Action, ref machine.Ref, reason string) (*ent.PanelSeat, error) {
	return Seats.Do(ctx, s.DB, a, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *seatChange) error {
		c.Body["reason"] = reason
		return follow(ctx, c)
	})
}

// follow offers the place of who left to the next expert in the order; of a
// representative of the buyer too, whose seat becomes an expert's.
func follow(ctx context.Context, c *seatChange) error {
	p, err := c.Panel.Get(ctx, c.Was.PanelID)
	if err != nil {
		return err
	}
	if c.Was.Kind == panelseat.KindRepresentative {
		if p, err = c.Panel.UpdateOneID(p.ID).AddExperts(1).AddRepresentatives(-1).Save(ctx); err != nil {
			return err
		}
	}
	return fillSeats(ctx, c.Tx, p, c.Facts.Tender.ProjectID)
}
