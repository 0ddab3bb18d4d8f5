package booking

import (
	"context"
	"fmt"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/visit"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// Tick does what is due: it ends expired holds and takes the timers' steps of the
// booking machine. Each step is a conditional write, so that several replicas may
// tick at once and each thing happens once. It tells how many things it did.
func (s *Service) Tick(ctx context.Context) (int, error) {
	ctx = access.System(ctx, "timer")
	now, err := s.DB.Now(ctx)
	if err != nil {
		return 0, err
	}
	holds, err := s.tickHolds(ctx, now)
	if err != nil {
		return holds, err
	}
	due, err := s.DB.Client.Booking.Query().Where(booking.DueAtLTE(now)).Order(booking.ByDueAt()).Limit(batch).All(ctx)
	if err != nil {
		return holds, fmt.Errorf("read what is due: %w", err)
	}
	done := holds
	for _, b := range due {
		ok, err := s.fire(ctx, b)
		if err != nil {
			s.Log.Error("a timer failed and will be tried again", "booking", b.ID, "action", b.DueAction, "error", err)
			continue
		}
		if ok {
			done++
		}
	}
	return done, nil
}

// batch is how many due things one tick takes on.
const batch = 200

func (s *Service) tickHolds(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Query(ctx, "SELECT id, recipient_id FROM holds WHERE status = 'ACTIVE' AND expires_at <= $1 ORDER BY expires_at LIMIT 200", now)
	if err != nil {
		return 0, fmt.Errorf("read expired holds: %w", err)
	}
	type expired struct{ hold, recipient string }
	var list []expired
	for rows.Next() {
		var e expired
		if err := rows.Scan(&e.hold, &e.recipient); err != nil {
			_ = rows.Close()
			return 0, err
		}
		list = append(list, e)
	}
	if err := rows.Close(); err != nil {
		return 0, err
	}
	ended := 0
	for _, e := range list {
		err := s.DB.InTx(ctx, func(tx *database.Tx) error {
			if err := tx.Clock(ctx); err != nil {
				return err
			}
			ok, err := s.expireHold(ctx, tx, e.hold)
			if err != nil || !ok {
				return err
			}
			ended++
			return trail.Append(ctx, tx, trail.Entry{Stream: e.recipient, Verb: "hold.expire", Record: e.hold, Actor: access.From(ctx).Actor()})
		})
		if err != nil {
			return ended, fmt.Errorf("expire hold %s: %w", e.hold, err)
		}
	}
	return ended, nil
}

// effects of the timers' steps.
func (s *Service) effect(a Action) func(context.Context, *change) error {
	switch a {
	case Expire:
		return func(ctx context.Context, c *change) error {
			c.owe(c.was.ResidentFen)
			return c.free(ctx)
		}
	case Miss:
		return func(ctx context.Context, c *change) error {
			c.owe(c.was.ResidentFen)
			return c.free(ctx)
		}
	case CloseVisit:
		return func(ctx context.Context, c *change) error {
			v, err := c.tx.Visit.Query().Where(visit.BookingID(c.was.ID)).Only(ctx)
			if err != nil {
				return err
			}
			return c.deliver(ctx, v, c.was.EndsAt, nil)
		}
	case AutoConfirm:
		return func(ctx context.Context, c *change) error { return c.complete(ctx) }
	}
	return nil
}

// fire takes one due step, if it is still due; false when somebody was faster.
func (s *Service) fire(ctx context.Context, b *ent.Booking) (bool, error) {
	done := false
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		done = false
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		was, err := tx.Booking.Get(ctx, b.ID)
		if err != nil {
			return err
		}
		a := Action(was.DueAction)
		err = s.apply(ctx, tx, access.From(ctx), a, "timer", was, s.effect(a))
		if fault.As(err) != nil { // not due any more, or taken by another replica
			return err
		}
		done = err == nil
		return err
	})
	if fault.As(err) != nil {
		return false, nil
	}
	return done, err
}

// Run ticks until ctx ends, and keeps the next free starts of offerings fresh.
func (s *Service) Run(ctx context.Context, every time.Duration) {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			if _, err := s.Tick(ctx); err != nil && ctx.Err() == nil {
				s.Log.Error("timers could not run", "error", err)
			}
			if err := s.RefreshStale(ctx); err != nil && ctx.Err() == nil {
				s.Log.Error("next free starts could not be refreshed", "error", err)
			}
		}
	}
}
