package booking

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/occupancy"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/trail"
)

// hold claims everything and writes the hold down.
func (s *Service) hold(ctx context.Context, tx *database.Tx, v *access.Viewer, p *plan, in CreateHoldInput) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	holdID, expires := id.New("hld"), tx.Now.Add(ttl(in.Channel))
	carer, err := s.takeTime(ctx, tx, p, holdID, expires)
	if err != nil {
		return "", err
	}
	// Time, then the ledger, then the log's head: every act takes them in this order, so
	// that two acts for one person wait for each other and never crosswise.
	if err := s.reserve(ctx, tx, p.terms.Quote.Legs, holdID); err != nil {
		return "", err
	}
	if err := trail.Append(ctx, tx, trail.Entry{
		Stream: p.who.ID, Verb: string(access.HoldCreate), Record: holdID, Actor: v.Actor(), OnBehalfOf: v.For(p.who.ID),
		Body: map[string]any{"offeringId": p.offering.ID, "workerId": carer, "startsAt": p.service.from.Format(time.RFC3339), "channel": string(in.Channel), "quoteDigest": funding.Digest(p.text)},
	}); err != nil {
		return "", err
	}
	// The recipient's stream is locked now, so this count cannot be overtaken.
	if err := limitHolds(ctx, tx, v, p.who); err != nil {
		return "", err
	}
	create := tx.Hold.Create().SetID(holdID).SetRecipientID(p.who.ID).SetBookerID(booker(v, p.who.ID)).SetOfferingID(p.offering.ID).SetWorkerID(carer).
		SetStartsAt(p.service.from).SetEndsAt(p.service.to).SetExpiresAt(expires).SetChannel(in.Channel).
		SetQuote(p.text).SetQuoteDigest(funding.Digest(p.text)).SetCreatedAt(tx.Now)
	if p.session != nil {
		create.SetGroupSessionID(p.session.ID)
	}
	s.touch(tx, p.offering.OrganizationID)
	return holdID, create.Exec(ctx)
}

// booker is the person who books; Linli's own work books in the recipient's name.
func booker(v *access.Viewer, recipient string) string {
	if v.PersonID == "" {
		return recipient
	}
	return v.PersonID
}

// takeTime claims a carer (or a place) and the recipient's own time.
func (s *Service) takeTime(ctx context.Context, tx *database.Tx, p *plan, holdID string, expires time.Time) (string, error) {
	carer := ""
	if p.session != nil {
		if err := s.takePlace(ctx, tx, p.session); err != nil {
			return "", err
		}
		carer = p.session.WorkerID
	} else {
		if p.reason != nil {
			return "", p.reason
		}
		var err error
		if carer, err = s.takeCarer(ctx, tx, p, holdID, expires); err != nil {
			return "", err
		}
	}
	ok, err := s.take(ctx, tx, claim{p.who.ID, p.service, occupancy.KindHold, &expires, holdID})
	if err != nil {
		return "", err
	}
	if !ok {
		return "", fault.New(fault.Conflict, fault.CodeRecipientBusy, "the recipient has another service at that time").At("startsAt")
	}
	return carer, nil
}

// takeCarer claims the first carer who is free and has hours left.
func (s *Service) takeCarer(ctx context.Context, tx *database.Tx, p *plan, holdID string, expires time.Time) (string, error) {
	b := block(p.offering, p.service.from)
	tired := false
	for _, c := range p.carers {
		ok, err := s.take(ctx, tx, claim{c.id, b, occupancy.KindHold, &expires, holdID})
		if err != nil {
			return "", err
		}
		if !ok {
			continue
		}
		if !c.full {
			return c.id, nil
		}
		if ok, err = withinHours(ctx, tx, c.id, b); err != nil || ok {
			return c.id, err
		}
		tired = true
		if err := vacate(ctx, tx, holdID); err != nil {
			return "", err
		}
	}
	if tired {
		return "", errHours
	}
	return "", s.refuseSlot(ctx, tx, p)
}

// takePlace takes one place of a session, ending expired holds when it looks full.
func (s *Service) takePlace(ctx context.Context, tx *database.Tx, g *ent.GroupSession) error {
	const take = "UPDATE group_sessions SET taken = taken + 1 WHERE id = $1 AND taken < capacity"
	if g.Taken < g.Capacity { // read a moment ago without a lock: a full session is turned away below without a write
		n, err := tx.Affected(ctx, take, g.ID)
		if err != nil || n == 1 {
			return err
		}
	}
	ended, err := s.endExpired(ctx, tx, "SELECT id FROM holds WHERE group_session_id = $1 AND status = 'ACTIVE' AND expires_at <= $2", g.ID, tx.Now)
	if err != nil {
		return err
	}
	if ended > 0 {
		n, err := tx.Affected(ctx, take, g.ID)
		if err != nil || n == 1 {
			return err
		}
	}
	return fault.New(fault.Conflict, fault.CodeSessionFull, "every place of this session is taken").At("groupSessionId").With("capacity", g.Capacity)
}

// reserve claims the public legs; while they fall short, expired holds are ended.
func (s *Service) reserve(ctx context.Context, tx *database.Tx, legs funding.Legs, holdID string) error {
	if legs.Empty() {
		return nil
	}
	for {
		short := funding.Reserve(ctx, tx, legs, holdID)
		if fault.As(short) == nil {
			return short
		}
		ended, err := s.endExpired(ctx, tx, "SELECT id FROM holds WHERE status = 'ACTIVE' AND expires_at <= $1 ORDER BY expires_at LIMIT 50", tx.Now)
		if err != nil {
			return err
		}
		if ended == 0 {
			return short
		}
	}
}

// refuseSlot tells a time that is held for a while from one that is booked.
func (s *Service) refuseSlot(ctx context.Context, tx *database.Tx, p *plan) error {
	b := block(p.offering, p.service.from)
	var until *time.Time
	for _, c := range p.carers {
		rows, err := tx.Occupancy.Query().Where(occupancy.ResourceID(c.id), occupancy.StartsAtLT(b.to), occupancy.EndsAtGT(b.from)).All(ctx)
		if err != nil {
			return err
		}
		held := len(rows) > 0
		var last time.Time
		for _, o := range rows {
			if o.ExpiresAt == nil {
				held = false
				break
			}
			if o.ExpiresAt.After(last) {
				last = *o.ExpiresAt
			}
		}
		if held && (until == nil || last.Before(*until)) {
			until = &last
		}
	}
	if until != nil {
		return fault.New(fault.Conflict, fault.CodeSlotHeld, "somebody is deciding about this time").At("startsAt").With("until", until.UTC().Format(time.RFC3339))
	}
	return fault.New(fault.Conflict, fault.CodeSlotTaken, "this time is booked").At("startsAt")
}

// limitHolds allows two active holds per recipient and four per booker; those who
// book for others by profession are bound only by the first.
func limitHolds(ctx context.Context, tx *database.Tx, v *access.Viewer, who *ent.Person) error {
	if v.PersonID != who.ID && len(v.Posts) == 0 { // who books for several must queue, too
		if err := tx.Lock(ctx, "persons", v.PersonID); err != nil {
			return err
		}
	}
	var mine, theirs int
	if err := tx.One(ctx, `SELECT COUNT(*) FILTER (WHERE recipient_id = $1), COUNT(*) FILTER (WHERE booker_id = $2)
		FROM holds WHERE (recipient_id = $1 OR booker_id = $2) AND status = 'ACTIVE' AND expires_at > $3`,
		[]any{who.ID, v.PersonID, tx.Now}, &theirs, &mine); err != nil {
		return err
	}
	if theirs >= 2 || (mine >= 4 && len(v.Posts) == 0) {
		return fault.New(fault.Conflict, fault.CodeTooManyHolds, "at most two times can be held for a person, and four by one booker: confirm or release one first")
	}
	return nil
}
