package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/machine"
)

// batch is how many due records of a kind one tick takes on.
const batch = 100

// Tick does what is due by the database's clock: it lapses projects whose year is over,
// seals tenders at their deadline, opens and closes those of which nobody did in time,
// ends those whose bids bind no longer, confirms and announces what the buyer left lying, ends
// awards that nobody signs, marks applications that nobody answers, moves challenges and complaints on, passes on seats that nobody answers for, ends
// what belongs to ended tenders, and writes the decoys whose moment has come. Each step is a conditional write, so several replicas
// may tick at once and each thing happens once. It tells how many things it did.
func (s *Service) Tick(ctx context.Context) (int, error) {
	ctx = access.System(ctx, "timer")
	now, err := s.DB.Now(ctx)
	if err != nil {
		return 0, err
	}
	done, err := s.lapse(ctx, now)
	if err != nil {
		return done, err
	}
	n, err := s.tickTenders(ctx, now)
	if err != nil {
		return done + n, err
	}
	done += n
	if n, err = s.tickAwards(ctx, now); err != nil {
		return done + n, err
	}
	done += n
	if n, err = s.tickChallenges(ctx, now); err != nil {
		return done + n, err
	}
	done += n
	if n, err = s.tickComplaints(ctx, now); err != nil {
		return done + n, err
	}
	done += n
	if n, err = s.tickAdmissions(ctx, now); err != nil {
		return done + n, err
	}
	done += n
	if n, err = s.tickPanels(ctx, now); err != nil {
		return done + n, err
	}
	return done + n, s.cover(ctx, now)
}

// tickPanels passes on seats that nobody answered for, and ends panels whose tender ended.
func (s *Service) tickPanels(ctx context.Context, now time.Time) (int, error) {
	done := 0
	// a seat's time begins with the evaluation, when there is something to declare about
	if _, err := s.DB.Client.PanelSeat.Update().Where(panelseat.DueAtIsNil(), panelseat.StatusEQ(panelseat.StatusDrawn),
		panelseat.HasPanelWith(panel.HasTenderWith(tender.StatusEQ(tender.StatusEvaluating)))).SetDueAt(now.Add(answerWithin)).Save(ctx); err != nil {
		return 0, err
	}
	seats, err := s.DB.Client.PanelSeat.Query().Where(panelseat.DueAtLTE(now), panelseat.StatusEQ(panelseat.StatusDrawn)).Limit(batch).IDs(ctx)
	if err != nil {
		return 0, err
	}
	for _, id := range seats {
		Seats.Try(ctx, s.DB, s.Log, &done, Miss, id, follow)
	}
	quiet, err := s.DB.Client.PanelSeat.Query().Where(panelseat.DueAtLTE(now), panelseat.StatusEQ(panelseat.StatusAccepted)).Limit(batch).IDs(ctx)
	if err != nil {
		return done, err
	}
	for _, id := range quiet {
		Seats.Try(ctx, s.DB, s.Log, &done, Agree, id, func(ctx context.Context, c *seatChange) error { return signed(ctx, c, "") })
	}
	over, err := s.DB.Client.Panel.Query().Where(panel.StatusNotIn(Panels.Ends...), panel.HasTenderWith(tender.StatusIn(Tenders.Ends...))).Limit(batch).IDs(ctx)
	if err != nil {
		return done, err
	}
	for _, id := range over {
		Panels.Try(ctx, s.DB, s.Log, &done, Dissolve, id, dissolve)
	}
	left, err := s.DB.Client.Bid.Query().Where(bid.StatusIn(bid.StatusFrozen, bid.StatusOpened, bid.StatusEligible, bid.StatusConforming, bid.StatusRanked, bid.StatusReserve), bid.HasTenderWith(tender.StatusIn(Tenders.Ends...))).Limit(batch).IDs(ctx)
	for _, id := range left {
		Bids.Try(ctx, s.DB, s.Log, &done, Expire, id, nil)
	}
	return done, err
}

// lapse ends projects whose fiscal year is over.
func (s *Service) lapse(ctx context.Context, now time.Time) (int, error) {
	ids, err := s.DB.Client.Project.Query().Where(project.DueAtLTE(now), project.StatusIn(planning...)).Limit(batch).IDs(ctx)
	done := 0
	for _, id := range ids {
		Projects.Try(ctx, s.DB, s.Log, &done, Lapse, id, release)
	}
	return done, err
}

// tickTenders takes the clock's steps of tenders.
func (s *Service) tickTenders(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Client.Tender.Query().Where(tender.DueAtLTE(now)).Order(tender.ByDueAt()).Limit(batch).All(ctx)
	done := 0
	for _, t := range rows {
		a := machine.Action(t.DueAction)
		if t.PublishedAt != nil && t.ValidUntil != nil && !now.Before(*t.ValidUntil) {
			if a = Expire; t.DueAction == string(Close) && Tenders.Try(ctx, s.DB, s.Log, &done, Close, t.ID, s.clockEffect(Close)) {
				continue // whatever else is waited for, in vain
			}
		}
		if a == Seal { // what hides how many bid has to be there before
			if err := s.coverTender(ctx, t, now); err != nil {
				s.Log.Error("decoys failed and will be tried again", "tender", t.ID, "error", err)
				continue
			}
		}
		Tenders.Try(ctx, s.DB, s.Log, &done, a, t.ID, s.clockEffect(a))
	}
	return done, err
}

// clockEffect is what else happens when the clock takes a step of a tender.
func (s *Service) clockEffect(a machine.Action) func(context.Context, *tenderChange) error {
	switch a {
	case Seal:
		return s.seal
	case OpenLate:
		return s.begin
	case EndOpeningLate:
		return s.finish
	case ConfirmLate:
		return func(ctx context.Context, c *tenderChange) error { return s.choose(ctx, c, nil) }
	case AwardLate:
		return s.announce
	case Close:
		return s.closed
	case Expire:
		return func(ctx context.Context, c *tenderChange) error {
			if c.From == tender.StatusDraft || c.From == tender.StatusInReview {
				return end(ctx, c, "YEAR_OVER", "the fiscal year ended before it was published")
			}
			if c.Facts.open() {
				return end(ctx, c, noCandidate, "nobody joined the framework")
			}
			return end(ctx, c, "BIDS_EXPIRED", "bids no longer bind")
		}
	}
	return nil
}

// cover writes the decoys that are due of tenders whose deadline has not passed.
func (s *Service) cover(ctx context.Context, now time.Time) error {
	rows, err := s.DB.Client.Tender.Query().Where(tender.StatusEQ(tender.StatusPublished), tender.DeadlineAtGTE(now), tender.MethodNotIn(tender.MethodSingleSource, tender.MethodFrameworkOpen)).All(ctx)
	if err != nil {
		return err
	}
	for _, t := range rows {
		if err := s.coverTender(ctx, t, now); err != nil { // the others' go on
			s.Log.Error("decoys failed and will be tried again", "tender", t.ID, "error", err)
		}
	}
	return nil
}

// coverTender writes the decoys of a tender that are due.
func (s *Service) coverTender(ctx context.Context, t *ent.Tender, now time.Time) error {
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		return s.coverRegistrations(ctx, tx, t)
	})
	if err != nil {
		return err
	}
	return s.coverBids(ctx, t, now)
}
