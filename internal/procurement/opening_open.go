package procurement

import (
	"context"
	"encoding/hex"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/envelope"
	"linli/ent/organization"
	"linli/ent/projectpart"
	"linli/ent/registration"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// openable is T7 for a host, who sits on no panel (招标投标法实施条例第四十四条 as the model).
func openable(f TenderFacts) *fault.Fault {
	if why := f.blocked(Open); why != nil {
		return why
	}
	return Separate(f.Parts, projectpart.PartHost)
}

// lateOpenable is T7 for the clock.
func lateOpenable(f TenderFacts) *fault.Fault {
	if why := f.blocked(Open); why != nil {
		return why
	}
	return due(f)
}

// OpenTender begins the opening (T7): it tells whose bids count, and starts the time in
// which bidders open them. It is for handlers of the area who do not evaluate, and makes
// them hosts; after a working day the clock does it.
//
// It waits until an anchor of the log covers the seal root: from then on nobody, not even
// who runs the server, can make another root of it while bids are read. To keep that wait
// short it makes the anchor of this hour if there is none; an anchor that was made in
// this hour before the deadline cannot be made again, and the next hour's has to come.
//
// Faults: FOUR_EYES, WRONG_STATE, TOO_EARLY before the anchor.
func (s *Service) OpenTender(ctx context.Context, ref machine.Ref) (*ent.Tender, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	if err := trail.Anchor(ctx, s.DB); err != nil {
		return nil, err
	}
	return Tenders.Do(ctx, s.DB, Open, ref, nil, nil, s.begin)
}

// begin is what happens at T7: bids that count become rows that name their bidders.
func (s *Service) begin(ctx context.Context, c *tenderChange) error {
	if c.Viewer != nil {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartHost); err != nil {
			return err
		}
	}
	if err := anchored(ctx, c); err != nil {
		return err
	}
	bids, err := s.standing(ctx, c.Client(), c.Was)
	if err != nil {
		return err
	}
	names, err := s.registered(ctx, c.Client(), c.Was.ID)
	if err != nil {
		return err
	}
	failed, err := FailedLots(ctx, c.Client(), c.Was.ID) // before final offers were asked for
	if err != nil {
		return err
	}
	enough, lacking := c.Facts.lots(func(lotID string) int { return len(bids[lotID]) })
	if lacking = notFailed(failed, lacking); len(lacking) > 0 {
		c.Body["failedLots"] = lotIDs(lacking)
		if err := failLots(ctx, c.Tx, c.Facts, lacking, tooFewBids); err != nil {
			return err
		}
	}
	n := 0
	if c.Was.Round > 1 {
		if n, err = offering(ctx, c.Tx, c.Was, bids, names); err != nil {
			return err
		}
		enough = nil
	}
	for _, l := range enough {
		for _, a := range bids[l.ID] {
			if err := c.Bid.Create().SetID(id.New("bid")).SetTenderID(c.Was.ID).SetLotID(l.ID).SetOrganizationID(names[a.tag]).SetStatus(bid.StatusFrozen).SetCreatedAt(c.Now).Exec(ctx); err != nil {
				return err
			}
			n++
		}
	}
	until, custodians, err := c.Facts.openingTimes()
	if err != nil {
		return err
	}
	receipts, err := c.Envelope.Query().Where(envelope.TenderID(c.Was.ID), envelope.Round(c.Was.Round)).Count(ctx)
	if err != nil {
		return err
	}
	var told []string // with them, and the receipts, anybody makes the root again
	for _, raw := range s.dummies(c.Was.ID, c.Was.Round, receipts) {
		told = append(told, hex.EncodeToString(raw[:]))
	}
	c.Body["bids"], c.Body["receipts"], c.Body["dummies"], c.Body["openingUntil"] = n, receipts, told, until.Format(stampForm)
	return c.Tender.UpdateOneID(c.Was.ID).SetOpeningUntil(until).SetDueAt(custodians).SetDueAction(string(EndOpeningLate)).Exec(ctx)
}

// openingTimes are until when bidders open their bids, and until when custodians may do
// it for those who did not come: a working day more.
func (f TenderFacts) openingTimes() (bidders, custodians time.Time, err error) {
	bidders = f.Now
	if f.Pack.Has(rulepack.DecryptWindow) {
		if bidders, err = f.Pack.Due(f.Calendar, f.Now, rulepack.DecryptWindow); err != nil {
			return bidders, custodians, err
		}
	}
	custodians, err = f.Calendar.Deadline(bidders, 1)
	return bidders.UTC(), custodians.UTC(), err
}

// anchored refuses before an anchor covers the entry with the seal root.
func anchored(ctx context.Context, c *tenderChange) error {
	var seq int64
	var at time.Time
	if err := c.One(ctx, "SELECT seq, at FROM entries WHERE stream = $1 AND verb = $2 ORDER BY seq DESC LIMIT 1", []any{c.Was.ID, "tender.seal"}, &seq, &at); err != nil {
		return err
	}
	ok, err := trail.Covered(ctx, c.Tx, c.Was.ID, seq, at.UTC())
	if err == nil && !ok {
		next := c.Now.Truncate(time.Hour).Add(time.Hour)
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the seal of the bids is not anchored in the log yet: try again from %s on", next.UTC().Format(time.RFC3339))
	}
	return err
}

// registered names the organisations that took a tender's documents, by their bids' tags.
func (s *Service) registered(ctx context.Context, c *ent.Client, tenderID string) (map[string]string, error) {
	tags, err := c.Registration.Query().Where(registration.TenderID(tenderID)).Select(registration.FieldTag).Strings(ctx)
	if err != nil {
		return nil, err
	}
	took := map[string]bool{}
	for _, t := range tags {
		took[t] = true
	}
	orgs, err := c.Organization.Query().Order(organization.ByID()).IDs(ctx)
	out := map[string]string{}
	for _, o := range orgs {
		if took[s.tag("registration", tenderID, o)] {
			out[s.tag("bid", tenderID, o)] = o
		}
	}
	return out, err
}

// whileOpening refuses what is for the opening alone.
func whileOpening(t *ent.Tender) *fault.Fault {
	if t.Status != tender.StatusOpening {
		return fault.New(fault.Conflict, fault.CodeWrongState, "this is for the opening of bids, which has not begun or is over").With("status", string(t.Status))
	}
	return nil
}
