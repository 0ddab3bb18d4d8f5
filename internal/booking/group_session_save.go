package booking

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/occupancy"
	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// SaveGroupSessionInput adds a time of a group offering.
type SaveGroupSessionInput struct {
	Key        string `json:"-"`
	OfferingID string
	WorkerID   string // who leads it
	StartsAt   time.Time
	Capacity   int // 1 to 1,000
}

// SaveGroupSession adds a time with places to a group offering and takes its leader's
// time; for a dispatcher or manager of the organisation. SLOT_TAKEN when the leader
// is busy, DUPLICATE for a start that exists.
func (s *Service) SaveGroupSession(ctx context.Context, in SaveGroupSessionInput) (*ent.GroupSession, error) {
	o, err := s.offering(ctx, in.OfferingID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.GroupSessionSave, access.Object{OrganizationID: o.OrganizationID}); err != nil {
		return nil, err
	}
	w, err := s.worker(ctx, in.WorkerID)
	if err != nil {
		return nil, err
	}
	var faults fault.List
	if o.Mode != offering.ModeGroup {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "this is not a group offering").At("offeringId"))
	}
	if in.Capacity < 1 || in.Capacity > 1000 {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "capacity is 1 to 1,000 places").At("capacity"))
	}
	if w.OrganizationID != o.OrganizationID {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "the leader works for another organisation").At("workerId"))
	}
	if !w.Active {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "the leader is not active any more").At("workerId"))
	}
	if len(faults) > 0 {
		return nil, faults
	}
	sid, err := act.Do(ctx, s.DB, act.Request{Verb: access.GroupSessionSave, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.GroupSessionSave))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		start, end := in.StartsAt.UTC(), in.StartsAt.UTC().Add(minutes(o.DurationMinutes))
		sessionID := id.New("gse")
		err := tx.GroupSession.Create().SetID(sessionID).SetOfferingID(o.ID).SetWorkerID(w.ID).SetStartsAt(start).SetEndsAt(end).SetCapacity(in.Capacity).Exec(ctx)
		if database.Unique(err) {
			return "", fault.New(fault.Conflict, fault.CodeDuplicate, "a session starts then").At("startsAt")
		}
		if err != nil {
			return "", err
		}
		ok, err := s.take(ctx, tx, claim{resource: w.ID, span: block(o, start), kind: occupancy.KindSession, owner: sessionID})
		if err != nil {
			return "", err
		}
		if !ok {
			return "", errNoCarer
		}
		s.touch(tx, o.OrganizationID)
		return sessionID, trail.Append(ctx, tx, trail.Entry{
			Stream: o.OrganizationID, Verb: string(access.GroupSessionSave), Record: sessionID, Actor: v.Actor(),
			Body: map[string]any{"offeringId": o.ID, "workerId": w.ID, "startsAt": start.Format(time.RFC3339), "capacity": in.Capacity},
		})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.GroupSession.Get(ctx, sid)
}
