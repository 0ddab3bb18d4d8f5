package booking

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/shift"
	"linli/ent/worker"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/trail"
)

// SaveShiftInput adds a shift of a carer.
type SaveShiftInput struct {
	Key      string `json:"-"`
	WorkerID string
	StartsAt time.Time
	EndsAt   time.Time // at most 16 hours later
}

// SaveShift adds a shift in which a carer may be booked; for a dispatcher or manager
// of the organisation. DUPLICATE when it overlaps one that exists.
func (s *Service) SaveShift(ctx context.Context, in SaveShiftInput) (*ent.Shift, error) {
	w, err := s.worker(ctx, in.WorkerID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.ShiftSave, access.Object{OrganizationID: w.OrganizationID}); err != nil {
		return nil, err
	}
	if d := in.EndsAt.Sub(in.StartsAt); d < 15*time.Minute || d > 16*time.Hour {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "a shift lasts 15 minutes to 16 hours").At("endsAt")
	}
	id, err := act.Do(ctx, s.DB, act.Request{Verb: access.ShiftSave, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.ShiftSave))
		// The carer's row is locked by this write, so two overlapping shifts cannot pass each other.
		if _, err := tx.ExecContext(ctx, "UPDATE workers SET version = version + 1 WHERE id = $1", w.ID); err != nil {
			return "", err
		}
		overlap, err := tx.Shift.Query().Where(shift.WorkerID(w.ID), shift.StartsAtLT(in.EndsAt), shift.EndsAtGT(in.StartsAt)).Exist(ctx)
		if err != nil {
			return "", err
		}
		if overlap {
			return "", fault.New(fault.Conflict, fault.CodeDuplicate, "the carer has a shift at that time").At("startsAt")
		}
		sh, err := tx.Shift.Create().SetWorkerID(w.ID).SetStartsAt(in.StartsAt.UTC()).SetEndsAt(in.EndsAt.UTC()).Save(ctx)
		if err != nil {
			return "", err
		}
		s.touch(tx, w.OrganizationID)
		return sh.ID, trail.Append(ctx, tx, trail.Entry{
			Stream: w.OrganizationID, Verb: string(access.ShiftSave), Record: sh.ID, Actor: v.Actor(),
			Body: map[string]any{"workerId": w.ID, "startsAt": in.StartsAt.UTC().Format(time.RFC3339), "endsAt": in.EndsAt.UTC().Format(time.RFC3339)},
		})
	})
	if err != nil {
		return nil, err
	}
	sh, err := s.DB.Client.Shift.Get(ctx, id)
	if ent.IsNotFound(err) { // a repeated key, and it was cancelled since
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no shift %s any more", id)
	}
	return sh, err
}

// CancelShiftInput names a shift and the version the caller saw.
type CancelShiftInput struct {
	Key     string `json:"-"`
	ShiftID string
	Version int
}

// CancelShift takes a shift away. WRONG_STATE while a booking or hold lies in it: move
// those first.
func (s *Service) CancelShift(ctx context.Context, in CancelShiftInput) (string, error) {
	r := act.Request{Verb: access.ShiftCancel, Key: in.Key, Input: in}
	sh, err := s.DB.Client.Shift.Query().Where(shift.ID(in.ShiftID)).WithWorker().Only(ctx)
	if ent.IsNotFound(err) {
		if was, answered, err := act.Before[string](ctx, s.DB, r); answered || err != nil {
			return was, err // a repeat: the shift is gone by this very request
		}
		return "", fault.New(fault.NotFound, fault.CodeNotFound, "there is no shift %s", in.ShiftID).At("shiftId")
	}
	if err != nil {
		return "", err
	}
	org := sh.Edges.Worker.OrganizationID
	if err := access.Require(ctx, access.ShiftCancel, access.Object{OrganizationID: org}); err != nil {
		return "", err
	}
	return act.Do(ctx, s.DB, r, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.ShiftCancel))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		var busy int
		if err := tx.One(ctx, `SELECT COUNT(*) FROM occupancies WHERE resource_id = $1 AND starts_at < $2 AND ends_at > $3
			AND (expires_at IS NULL OR expires_at > $4)`, []any{sh.WorkerID, sh.EndsAt, sh.StartsAt, tx.Now}, &busy); err != nil {
			return "", err
		}
		if busy > 0 {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "%d bookings or holds lie in this shift: reassign them first", busy)
		}
		n, err := tx.Shift.Delete().Where(shift.ID(sh.ID), shift.Version(in.Version)).Exec(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			return "", machine.Stale(sh.Version)
		}
		s.touch(tx, org)
		return sh.ID, trail.Append(ctx, tx, trail.Entry{
			Stream: org, Verb: string(access.ShiftCancel), Record: sh.ID, Actor: v.Actor(),
			Body: map[string]any{"workerId": sh.WorkerID, "startsAt": sh.StartsAt.UTC().Format(time.RFC3339)},
		})
	})
}

func (s *Service) worker(ctx context.Context, workerID string) (*ent.Worker, error) {
	w, err := s.DB.Client.Worker.Query().Where(worker.ID(workerID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no carer %s", workerID).At("workerId")
	}
	return w, err
}
