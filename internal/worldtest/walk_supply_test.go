package worldtest_test

import (
	"context"
	"time"

	"pgregory.net/rapid"

	"linli/ent"
	domain "linli/internal/booking"
	"linli/internal/date"
)

// rules changes what the offering asks of new bookings.
func (w *walk) rules(*rapid.T) {
	approval, prepay := rapid.Bool().Draw(w.rt, "approval"), rapid.Bool().Draw(w.rt, "prepay")
	w.DB.Client.Offering.UpdateOneID(w.Offering.ID).SetApprovalRequired(approval).SetPrepay(prepay).ExecX(w.System())
	w.now = w.read()
}

func (w *walk) shift() {
	if len(w.shifts) > 0 && rapid.Bool().Draw(w.rt, "cancel") {
		in := domain.CancelShiftInput{ShiftID: w.pick(w.shifts, "shift"), Version: 1}
		w.run(w.as(staff...), "cancels "+in.ShiftID, func(ctx context.Context, key string) (string, error) {
			in := in
			in.Key = key
			return w.Booking.CancelShift(ctx, in)
		})
		return
	}
	day := date.In(w.clock.Now()).AddDays(rapid.IntRange(0, 20).Draw(w.rt, "day"))
	in := domain.SaveShiftInput{WorkerID: w.Workers[rapid.IntRange(0, 1).Draw(w.rt, "carer")].ID, StartsAt: day.At(60 * rapid.IntRange(6, 18).Draw(w.rt, "hour"))}
	in.EndsAt = in.StartsAt.Add(w.some("for", -time.Hour, 4*time.Hour, 8*time.Hour))
	made := w.run(w.as(staff...), "saves a shift on "+day.String(), func(ctx context.Context, key string) (string, error) {
		in := in
		in.Key = key
		s, err := w.Booking.SaveShift(ctx, in)
		return idOf(s, err, func(s *ent.Shift) string { return s.ID })
	})
	if made != "" {
		w.shifts = append(w.shifts, made)
	}
}

func (w *walk) session() {
	day := date.In(w.clock.Now()).AddDays(rapid.IntRange(0, 4).Draw(w.rt, "day"))
	in := domain.SaveGroupSessionInput{OfferingID: w.Group.ID, WorkerID: w.Workers[rapid.IntRange(0, 1).Draw(w.rt, "leader")].ID,
		StartsAt: day.At(60 * rapid.IntRange(8, 18).Draw(w.rt, "hour")), Capacity: rapid.IntRange(0, 2).Draw(w.rt, "places")}
	made := w.run(w.as(staff...), "saves a session on "+day.String(), func(ctx context.Context, key string) (string, error) {
		in := in
		in.Key = key
		g, err := w.Booking.SaveGroupSession(ctx, in)
		return idOf(g, err, func(g *ent.GroupSession) string { return g.ID })
	})
	if made != "" {
		w.sessions = append(w.sessions, made)
	}
}
