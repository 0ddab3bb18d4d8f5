package procurement

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/expert"
	"linli/ent/panel"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/draw"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// FormPanelInput says how large a tender's panel is and who sits on it for the buyer.
type FormPanelInput struct {
	Key             string `json:"-"`
	TenderID        string
	Seats           int      // in all, odd
	Representatives []string // people of the buyer, at most a third
}

// panelling are the states of a tender in which its panel is made.
var panelling = tenderStates{tender.StatusPublished, tender.StatusSealed, tender.StatusOpening, tender.StatusEvaluating}

func formable(t *ent.Tender) *fault.Fault {
	if !slices.Contains(panelling, t.Status) {
		return machine.WrongState(FormPanel, "PUBLISHED to EVALUATING", string(t.Status))
	}
	return nil
}

func panelled() *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeDuplicate, "this tender has its panel")
}

// FormPanel fixes whom a tender's experts are drawn from: active experts of its area and
// categories who have no tie to the buyer and no other part in the project. Their ids go
// into the log as one hash before anybody commits to a nonce. It is for handlers of the
// area (政府采购法实施条例第三十九条: drawn at random from the pool).
//
// Faults: RULE_BROKEN for the number of seats and the experts' share, BAD_INPUT,
// FOUR_EYES for a representative with another part, WRONG_STATE when the pool is too
// small, DUPLICATE when there is a panel.
func (s *Service) FormPanel(ctx context.Context, in FormPanelInput) (*ent.Panel, error) {
	t, err := s.DB.Client.Tender.Query().Where(tender.ID(in.TenderID)).Only(ctx)
	if err != nil {
		return nil, absent(err, "tender", in.TenderID, "tenderId")
	}
	if err := access.Require(ctx, access.PanelForm, access.Object{AreaPath: t.AreaPath}); err != nil {
		return nil, err
	}
	panelID, err := act.Once(ctx, s.DB, access.PanelForm, in.Key, in, func(ctx context.Context, tx *database.Tx, _ *access.Viewer) (string, error) {
		return s.formPanel(ctx, tx, in)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Panel.Query().Where(panel.ID(panelID)).WithTender().Only(ctx)
}

func (s *Service) formPanel(ctx context.Context, tx *database.Tx, in FormPanelInput) (string, error) {
	if err := tx.Lock(ctx, tender.Table, in.TenderID); err != nil {
		return "", err
	}
	t, err := tx.Tender.Get(ctx, in.TenderID)
	if err != nil {
		return "", err
	}
	if why := formable(t); why != nil {
		return "", why
	}
	if err := TakePart(ctx, tx, t.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
		return "", err
	}
	pack, err := pinned(ctx, tx.Client(), t, tx.Now)
	if err != nil {
		return "", err
	}
	if why := in.fits(pack, t); why != nil {
		return "", why
	}
	experts := in.Seats - len(in.Representatives)
	text, root, err := pool(ctx, tx, t, pack, in.Representatives, experts)
	if err != nil {
		return "", err
	}
	fresh := id.New("pan")
	err = tx.Panel.Create().SetID(fresh).SetTenderID(t.ID).SetExperts(experts).SetRepresentatives(len(in.Representatives)).SetPool(text).SetPoolRoot(root).SetCreatedAt(tx.Now).Exec(ctx)
	if database.Unique(err) {
		return "", panelled().At("tenderId")
	}
	if err != nil {
		return "", err
	}
	for i, who := range in.Representatives {
		named, err := holds(ctx, tx, who, appointment.PostRequirementOfficer, t.AreaPath)
		if err != nil {
			return "", err
		}
		if !named {
			return "", fault.New(fault.Invalid, fault.CodeBadInput, "a representative is a requirement officer over the tender's area").At("representatives", fmt.Sprint(i))
		}
		if err := seat(ctx, tx, fresh, t.ProjectID, who, representative); err != nil {
			return "", err
		}
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{
		Stream: t.ID, Verb: string(access.PanelForm), Record: fresh, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"poolRoot": root, "experts": experts, "representatives": len(in.Representatives)},
	})
}

// fits holds the panel to its size: odd, large enough for the money, experts two thirds.
func (in FormPanelInput) fits(p *rulepack.Pack, t *ent.Tender) *fault.Fault {
	least := rulepack.PanelMin
	if p.Has(rulepack.PanelMinLarge) && t.CeilingFen >= int64(p.Sum(rulepack.PanelLargeFrom)) {
		least = rulepack.PanelMinLarge
	}
	if n := p.Count(least); in.Seats < n {
		return p.Broken(least, in.Seats, n, "the panel has %d seats, at least %d are needed", in.Seats, n)
	}
	if in.Seats%2 == 0 || in.Seats > 25 {
		return fault.New(fault.Invalid, fault.CodeBadInput, "a panel has an odd number of seats, 25 at most").At("seats")
	}
	for i, who := range in.Representatives {
		if slices.Contains(in.Representatives[:i], who) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "each representative has one seat").At("representatives", fmt.Sprint(i))
		}
	}
	share := p.Share(rulepack.PanelExperts)
	experts := in.Seats - len(in.Representatives)
	if big.NewRat(int64(experts), int64(in.Seats)).Cmp(share) < 0 {
		return p.Broken(rulepack.PanelExperts, fmt.Sprintf("%d/%d", experts, in.Seats), share.RatString(), "%d of %d seats are experts: it must be two thirds", experts, in.Seats)
	}
	return nil
}

// pool lists who may be drawn, sorted, as JSON with the hash of the list: others than
// some, and as many as are needed at least.
func pool(ctx context.Context, tx *database.Tx, t *ent.Tender, pack *rulepack.Pack, others []string, needed int) (text, root string, err error) {
	lots, err := tx.TenderLot.Query().Where(tenderlot.TenderID(t.ID)).All(ctx)
	if err != nil {
		return "", "", err
	}
	rows, err := tx.Expert.Query().Where(expert.Active(true)).All(ctx)
	if err != nil {
		return "", "", err
	}
	since := tieWindow(pack, tx.Now)
	ids := []string{}
	for _, e := range rows {
		serves := slices.ContainsFunc(lots, func(l *ent.TenderLot) bool { return slices.Contains(e.Specialities, l.CategoryID) })
		if !serves || slices.Contains(others, e.PersonID) {
			continue
		}
		appointed, err := holds(ctx, tx, e.PersonID, appointment.PostExpert, t.AreaPath)
		if err != nil {
			return "", "", err
		}
		parts, err := PartsOf(ctx, tx.Client(), t.ProjectID, e.PersonID)
		if err != nil {
			return "", "", err
		}
		ties, err := tiesOf(ctx, tx.Client(), e.PersonID, []string{t.BuyerID}, since, date.In(tx.Now))
		if err != nil {
			return "", "", err
		}
		if appointed && Separate(parts, projectpart.PartEvaluator) == nil && len(ties) == 0 {
			ids = append(ids, e.PersonID)
		}
	}
	if len(ids) < max(needed, 1) {
		return "", "", fault.New(fault.Conflict, fault.CodeWrongState, "the pool has %d experts who may be drawn, %d are needed: add experts first", len(ids), max(needed, 1)).With("pool", len(ids))
	}
	slices.Sort(ids)
	hash, err := draw.Root(ids)
	if err != nil {
		return "", "", err
	}
	raw, err := json.Marshal(ids)
	return string(raw), hash.String(), err
}

// tieWindow is the day from which on a tie counts: three years back (条例第九条).
func tieWindow(p *rulepack.Pack, now time.Time) date.Date {
	today := date.In(now)
	from := date.Month{Year: today.Year - p.Count(rulepack.ConflictWindow), Month: today.Month}
	return date.Date{Year: from.Year, Month: from.Month, Day: min(today.Day, from.Last().Day)}
}

// holds tells whether a person holds a post in force that covers an area: only who can
// act on a seat is given one.
func holds(ctx context.Context, tx *database.Tx, personID string, post appointment.Post, path string) (bool, error) {
	rows, err := tx.Appointment.Query().Where(appointment.PersonID(personID), appointment.PostEQ(post), appointment.FromLTE(tx.Now),
		appointment.Or(appointment.UntilIsNil(), appointment.UntilGT(tx.Now))).All(ctx)
	return slices.ContainsFunc(rows, func(a *ent.Appointment) bool { return strings.HasPrefix(path, a.AreaPath) }), err
}
