package booking

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/hold"
	"linli/ent/visit"
	"linli/internal/access"
	"linli/internal/database"
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
	done, err := s.endOverdue(ctx, now)
	if err != nil {
		return done, err
	}
	ended, err := s.endWithContracts(ctx)
	if done += ended; err != nil {
		return done, err
	}
	due, err := s.DB.Client.Booking.Query().Where(booking.DueAtLTE(now)).Order(booking.ByDueAt()).Limit(batch).All(ctx)
	if err != nil {
		return done, fmt.Errorf("read what is due: %w", err)
	}
	for _, b := range due {
		ok, err := s.fire(ctx, b.ID, "")
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

// endOverdue ends holds whose time is over, each in a transaction of its own, and tells
// how many. One that cannot be ended does not keep the others.
func (s *Service) endOverdue(ctx context.Context, now time.Time) (int, error) {
	list, err := s.DB.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusActive), hold.ExpiresAtLTE(now)).
		Order(hold.ByExpiresAt()).Limit(batch).IDs(access.System(ctx, "timer"))
	if err != nil {
		return 0, fmt.Errorf("read expired holds: %w", err)
	}
	ended := 0
	for _, h := range list {
		ok := false
		err := s.DB.InTx(ctx, func(tx *database.Tx) error {
			if err := tx.Clock(ctx); err != nil {
				return err
			}
			var err error
			ok, err = s.expireHold(ctx, tx, h)
			return err
		})
		if err != nil {
			s.Log.Error("a hold could not be ended and will be tried again", "hold", h, "error", err)
			continue
		}
		if ok {
			ended++
		}
	}
	return ended, nil
}

// endWithContracts calls off what is booked under contracts that end before it begins
// (procurement §3.10, C7): nobody waits for an organisation that does not come; what was
// paid goes back, and the way to another organisation is open. It tells how many.
func (s *Service) endWithContracts(ctx context.Context) (int, error) {
	ids, err := s.DB.Client.Booking.Query().Where(booking.StatusIn(before...), func(q *sql.Selector) {
		l, k := sql.Table(contractlot.Table), sql.Table(contract.Table)
		q.Where(sql.In(q.C(booking.FieldContractLotID), sql.Select(l.C(contractlot.FieldID)).From(l).Join(k).On(l.C(contractlot.FieldContractID), k.C(contract.FieldID)).
			Where(sql.And(sql.EQ(k.C(contract.FieldStatus), contract.StatusTerminating), sql.ColumnsLTE(k.C(contract.FieldDueAt), q.C(booking.FieldStartsAt))))))
	}).Order(booking.ByStartsAt()).Limit(batch).IDs(ctx)
	done := 0
	for _, id := range ids {
		ok, err := s.fire(ctx, id, EndWithContract)
		if err != nil {
			s.Log.Error("a booking could not be ended with its contract and will be tried again", "booking", id, "error", err)
		}
		if ok {
			done++
		}
	}
	return done, err
}

// contractEnded is what the resident reads.
const contractEnded = "该机构的服务合同终止，请改约其他机构"

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
			end := c.was.EndsAt // nobody said when it ended
			if end.Before(v.StartedAt) {
				end = v.StartedAt
			}
			return c.deliver(ctx, v, end, nil)
		}
	case EndWithContract:
		return func(ctx context.Context, c *change) error {
			c.end(booking.EndedByPlatform, contractEnded)
			c.owe(c.was.ResidentFen)
			return c.free(ctx)
		}
	case AutoConfirm:
		return func(ctx context.Context, c *change) error { return c.complete(ctx) }
	default:
		return nil
	}
}

// fire takes one step of the clock, if it is still due; "" is the one that the booking
// waits for. It tells false when somebody was faster.
func (s *Service) fire(ctx context.Context, bookingID string, a Action) (bool, error) {
	done := false
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		done = false
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		if err := tx.Lock(ctx, booking.Table, bookingID); err != nil {
			return err
		}
		was, err := tx.Booking.Get(ctx, bookingID)
		if err != nil {
			return err
		}
		a := cmp.Or(a, Action(was.DueAction))
		if _, why := next(a, Facts{Booking: was, Now: tx.Now}); why != nil {
			return nil //nolint:nilerr // not due any more, or done by another replica
		}
		if err := s.apply(ctx, tx, access.From(ctx), a, "timer", was, s.effect(a)); err != nil {
			return err
		}
		done = true
		return nil
	})
	return done && err == nil, err
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
