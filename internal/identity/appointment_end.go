package identity

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// EndAppointmentInput names an appointment.
type EndAppointmentInput struct {
	Key           string `json:"-"`
	AppointmentID string
}

// EndAppointment ends an appointment now, or before it began. For operators of its
// area. The person may not act in it from the next request on.
//
// Faults: NOT_FOUND, FORBIDDEN, WRONG_STATE when it is over.
func (s *Service) EndAppointment(ctx context.Context, in EndAppointmentInput) (*ent.Appointment, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	was, err := s.DB.Client.Appointment.Get(ctx, in.AppointmentID)
	if err != nil {
		return nil, found(err, "appointment", in.AppointmentID, "appointmentId")
	}
	if err := access.Require(ctx, access.AppointmentEnd, access.Object{AreaPath: was.AreaPath}); err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.AppointmentEnd, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		end := tx.Now
		if was.From.After(end) {
			end = was.From
		}
		var post string
		err := tx.One(ctx, "UPDATE appointments SET until = $1 WHERE id = $2 AND (until IS NULL OR until > $1) RETURNING post", []any{end, was.ID}, &post)
		if errors.Is(err, sql.ErrNoRows) {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "the appointment is over")
		}
		if err != nil {
			return "", err
		}
		if _, err := s.forget(ctx, tx, was.PersonID); err != nil {
			return "", err
		}
		return was.ID, trail.Append(ctx, tx, trail.Entry{Stream: was.PersonID, Verb: string(access.AppointmentEnd), Record: was.ID, Actor: v.Actor(),
			Body: map[string]any{"post": post, "until": end.Format(time.RFC3339)}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Appointment.Get(access.System(ctx, string(access.AppointmentEnd)), was.ID)
}
