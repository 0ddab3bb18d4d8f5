package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/entry"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/projectpart"
	"linli/ent/report"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// The actions of the panel machine (procurement §3.7).
const (
	CommitDraw machine.Action = "COMMIT_DRAW"
	RevealDraw machine.Action = "REVEAL_DRAW"
	Reform     machine.Action = "REFORM"
	Constitute machine.Action = "CONSTITUTE"
	Dissolve   machine.Action = "DISSOLVE"
)

type panelStates = []panel.Status

// Panels is the panel machine with how its records are read. A panel whose draw stands
// still ends with its tender, whose bids bind only so long.
var Panels = machine.Record[*ent.Panel, panel.Status, PanelFacts]{
	Table: machine.Table[panel.Status, PanelFacts]{
		Name: "panel", Start: panel.StatusForming, Ends: panelStates{panel.StatusSigned, panel.StatusDissolved},
		Steps: []machine.Step[panel.Status, PanelFacts]{
			{Action: CommitDraw, Verb: access.DrawCommit, From: panelStates{panel.StatusForming}, To: panel.StatusCommitted, Guard: secondCommit, Note: "the second of buyer and regulator"},
			{Action: CommitDraw, Verb: access.DrawCommit, From: panelStates{panel.StatusForming}, Guard: firstCommit, Note: "the first of buyer and regulator"},
			{Action: RevealDraw, Verb: access.DrawReveal, From: panelStates{panel.StatusCommitted}, To: panel.StatusDrawn, Guard: secondReveal, Note: "the second: the order is known, seats are given in it"},
			{Action: RevealDraw, Verb: access.DrawReveal, From: panelStates{panel.StatusCommitted}, Guard: firstReveal, Note: "the first"},
			{Action: Reform, Verb: access.DrawCommit, From: panelStates{panel.StatusForming, panel.StatusCommitted, panel.StatusDrawn, panel.StatusConstituted}, To: panel.StatusForming, Guard: reformable, Note: "nobody is left in the order, or the other side does not commit or show its nonce for three days"},
			{Action: Constitute, Verb: "panel.constitute", Timer: true, From: panelStates{panel.StatusDrawn}, To: panel.StatusConstituted, Guard: everySeat, Note: "with the last seat that accepts"},
			{Action: Finish, Verb: "panel.finish", Timer: true, From: panelStates{panel.StatusConstituted}, To: panel.StatusSigned, Note: "with the last seat's signature"},
			{Action: Dissolve, Verb: "panel.dissolve", Timer: true, From: panelStates{panel.StatusForming, panel.StatusCommitted, panel.StatusDrawn, panel.StatusConstituted}, To: panel.StatusDissolved, Guard: tenderEnded, Note: "its tender ended"},
		},
	},
	SQL: panel.Table, Field: "panelId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Panel, error) {
		return c.Panel.Query().Where(panel.ID(id)).WithTender().Only(ctx)
	},
	Look: func(p *ent.Panel) machine.Look[panel.Status] {
		return machine.Look[panel.Status]{ID: p.ID, Version: p.Version, Status: p.Status, Stream: p.TenderID, Object: access.Object{AreaPath: p.Edges.Tender.AreaPath}}
	},
	Facts: panelFacts,
}

// PanelFacts are what the guards of a panel look at.
type PanelFacts struct {
	*ent.Panel
	Now    time.Time
	Side   projectpart.Part // of whoever acts: HANDLER or REGULATOR
	Parts  []Part
	Tender *ent.Tender
	Seats  []*ent.PanelSeat // by position
	Moved  time.Time        // when somebody last did something about it
	// Reports are how many lots have their report.
	Reports int
}

func panelFacts(ctx context.Context, c *ent.Client, now time.Time, p *ent.Panel) (PanelFacts, error) {
	f := PanelFacts{Panel: p, Now: now, Side: projectpart.PartHandler}
	var err error
	if f.Tender, err = c.Tender.Query().Where(tender.ID(p.TenderID)).Only(ctx); err != nil {
		return f, err
	}
	if f.Parts, err = PartsOf(ctx, c, f.Tender.ProjectID, Actor(ctx)); err != nil {
		return f, err
	}
	if access.Holds(access.From(ctx), appointment.PostRegulator, f.Tender.AreaPath) {
		f.Side = projectpart.PartRegulator
	}
	if f.Seats, err = c.PanelSeat.Query().Where(panelseat.PanelID(p.ID)).Order(panelseat.ByPosition(), panelseat.ByID()).All(ctx); err != nil {
		return f, err
	}
	last, err := c.Entry.Query().Where(entry.Record(p.ID)).Order(ent.Desc(entry.FieldSeq)).First(ctx)
	if err != nil {
		return f, err
	}
	f.Moved = last.At
	f.Reports, err = c.Report.Query().Where(report.HasLotWith(tenderlot.TenderID(p.TenderID))).Count(ctx)
	return f, err
}

// commits are the commits of the side that acts and of the other one.
func (f PanelFacts) commits() (own, other string) {
	if f.Side == projectpart.PartRegulator {
		return f.RegulatorCommit, f.BuyerCommit
	}
	return f.BuyerCommit, f.RegulatorCommit
}

// nonces are the nonces that the side that acts and the other one have shown.
func (f PanelFacts) nonces() (own, other string) {
	if f.Side == projectpart.PartRegulator {
		return f.RegulatorNonce, f.BuyerNonce
	}
	return f.BuyerNonce, f.RegulatorNonce
}

func mayCommit(f PanelFacts) *fault.Fault {
	if why := Separate(f.Parts, f.Side); why != nil {
		return why
	}
	if own, _ := f.commits(); own != "" {
		return fault.New(fault.Conflict, fault.CodeWrongState, "your side has committed: it is the other's turn")
	}
	return nil
}

func firstCommit(f PanelFacts) *fault.Fault { return mayCommit(f) }

func secondCommit(f PanelFacts) *fault.Fault {
	if why := mayCommit(f); why != nil {
		return why
	}
	if _, other := f.commits(); other == "" {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the other side has not committed yet")
	}
	return nil
}

func mayReveal(f PanelFacts) *fault.Fault {
	if why := Separate(f.Parts, f.Side); why != nil {
		return why
	}
	if own, _ := f.nonces(); own != "" {
		return fault.New(fault.Conflict, fault.CodeWrongState, "your side has shown its nonce: it is the other's turn")
	}
	return nil
}

func firstReveal(f PanelFacts) *fault.Fault { return mayReveal(f) }

func secondReveal(f PanelFacts) *fault.Fault {
	if why := mayReveal(f); why != nil {
		return why
	}
	if _, other := f.nonces(); other == "" {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the other side has not shown its nonce yet")
	}
	return nil
}

// reformable lets a draw be begun anew only where it cannot go on: otherwise a side could
// draw until it likes the panel.
func reformable(f PanelFacts) *fault.Fault {
	if why := Separate(f.Parts, f.Side); why != nil {
		return why
	}
	commit, _ := f.commits()
	nonce, _ := f.nonces()
	switch f.Status {
	case panel.StatusDrawn, panel.StatusConstituted:
		if f.seated() >= f.Experts || f.Reports > 0 {
			return fault.New(fault.Conflict, fault.CodeWrongState, "the panel has its seats: a draw is not repeated")
		}
	case panel.StatusForming, panel.StatusCommitted:
		// who holds the draw up, having seen what the other side showed, may not begin it anew
		if f.Status == panel.StatusForming && commit == "" || f.Status == panel.StatusCommitted && nonce == "" {
			return fault.New(fault.Conflict, fault.CodeWrongState, "it is your side that the draw waits for")
		}
		if f.Now.Before(f.Moved.Add(stalled)) {
			return fault.New(fault.Conflict, fault.CodeTooEarly, "give the other side three days to commit and to show its nonce")
		}
	}
	return nil
}

// stalled is how long a side may take over its commit and nonce.
const stalled = 72 * time.Hour

// seated counts the experts' seats that are held or offered.
func (f PanelFacts) seated() int {
	n := 0
	for _, s := range f.Seats {
		if s.Kind == panelseat.KindExpert && slices.Contains(sitting, s.Status) {
			n++
		}
	}
	return n
}

// sitting are the states of a seat that somebody holds or is offered.
var sitting = []panelseat.Status{panelseat.StatusDrawn, panelseat.StatusAccepted, panelseat.StatusSigned, panelseat.StatusDissented}

func everySeat(f PanelFacts) *fault.Fault {
	accepted := 0
	for _, s := range f.Seats {
		if s.Status == panelseat.StatusAccepted {
			accepted++
		}
	}
	if accepted < f.Experts+f.Representatives {
		return fault.New(fault.Conflict, fault.CodeWrongState, "%d of %d seats have accepted", accepted, f.Experts+f.Representatives)
	}
	return nil
}

func tenderEnded(f PanelFacts) *fault.Fault {
	if !slices.Contains(Tenders.Ends, f.Tender.Status) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "its tender goes on")
	}
	return nil
}
