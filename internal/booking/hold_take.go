package booking

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/hold"
	"linli/ent/occupancy"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/trail"
)

// taken is a hold, or a booking made at once, in the making: a plan with what it got.
type taken struct {
	*plan
	carer, digest string
	expires       *time.Time // of a hold
}

var errErased = fault.New(fault.Conflict, fault.CodeWrongState, "this person had their data erased: nothing is kept about them any more").At("recipientId")

// errApart: what is asked for together cannot all be had; each hears for itself.
var errApart = errors.New("not all of these can be had together")

// hold claims everything that plans ask for, and writes the holds down. Every act takes
// time first, then its streams' heads; the ledger comes last, by itself.
func (s *Service) hold(ctx context.Context, tx *database.Tx, plans []*plan) error {
	ctx = access.System(ctx, string(access.HoldCreate))
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	holds, entries := make([]*taken, len(plans)), make([]trail.Entry, len(plans))
	for i, p := range plans {
		until := tx.Now.Add(ttl(p.channel))
		holds[i] = &taken{plan: p, expires: &until, digest: funding.Digest(p.text)}
	}
	if err := s.takeTimes(ctx, tx, holds); err != nil {
		return err
	}
	for i, h := range holds {
		entries[i] = h.entry(access.HoldCreate)
	}
	if err := trail.Append(ctx, tx, entries...); err != nil {
		return err
	}
	if err := queue(ctx, tx, holds); err != nil {
		return err
	}
	if err := limitHolds(ctx, tx, holds); err != nil {
		return err
	}
	if err := insertHolds(ctx, tx, holds); err != nil {
		return fmt.Errorf("write the holds: %w", err)
	}
	claims := make([]funding.Claim, len(holds))
	for i, h := range holds {
		s.touch(tx, h.offering.OrganizationID)
		claims[i] = funding.Claim{Legs: h.terms.Quote.Legs, Record: h.id}
	}
	return funding.Reserve(ctx, tx, claims...)
}

// entry says what was taken for whom.
func (h *taken) entry(verb access.Verb) trail.Entry {
	return trail.Entry{
		Stream: h.who.ID, Verb: string(verb), Record: h.id, Actor: h.viewer.Actor(), OnBehalfOf: h.viewer.For(h.who.ID),
		Body: map[string]any{"offeringId": h.offering.ID, "workerId": h.carer, "startsAt": h.service.from.Format(time.RFC3339), "channel": string(h.channel), "quoteDigest": h.digest},
	}
}

// queue makes the holds of one booker wait for each other, so that they are counted
// right; who books by profession is bound by no number.
func queue(ctx context.Context, tx *database.Tx, holds []*taken) error {
	var who []string
	for _, h := range holds {
		v := h.viewer
		if len(v.Posts) > 0 || v.PersonID == "" {
			continue
		}
		if slices.Contains(who, v.PersonID) {
			return errApart // two of one booker would not see each other
		}
		who = append(who, v.PersonID)
	}
	slices.Sort(who)
	for _, w := range who {
		if err := tx.Lock(ctx, "persons", w); err != nil {
			return err
		}
	}
	return nil
}

// limitHolds counts what is held already, and refuses those who had their data erased
// since they were planned for. The recipients' streams are locked, so this cannot be
// overtaken: two active holds per recipient, four per booker; those who book for others by
// profession are bound only by the first.
func limitHolds(ctx context.Context, tx *database.Tx, holds []*taken) error {
	var q database.Statement
	q.Text("SELECT recipient_id, booker_id FROM holds WHERE status = 'ACTIVE' AND expires_at > $ AND (recipient_id IN (", tx.Now)
	for i, h := range holds {
		q.Row(i, "$", h.who.ID)
	}
	q.WriteString(")")
	for _, h := range holds {
		if len(h.viewer.Posts) == 0 {
			q.Text(" OR booker_id = $", h.viewer.PersonID)
		}
	}
	q.WriteString(") UNION ALL SELECT id, '' FROM persons WHERE erased_at IS NOT NULL AND id IN (")
	for i, h := range holds {
		q.Row(i, "$, $", h.who.ID, booker(h.viewer, h.who.ID))
	}
	q.WriteString(")")
	rows, err := tx.QueryContext(ctx, q.String(), q.Args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	forWhom, byWhom := map[string]int{}, map[string]int{}
	for rows.Next() {
		var recipient, booker string
		if err := rows.Scan(&recipient, &booker); err != nil {
			return err
		}
		if booker == "" {
			return errErased
		}
		forWhom[recipient]++
		byWhom[booker]++
	}
	for _, h := range holds {
		if forWhom[h.who.ID] >= 2 || (byWhom[h.viewer.PersonID] >= 4 && len(h.viewer.Posts) == 0) {
			return fault.New(fault.Conflict, fault.CodeTooManyHolds, "at most two times can be held for a person, and four by one booker: confirm or release one first")
		}
	}
	return rows.Err()
}

func insertHolds(ctx context.Context, tx *database.Tx, holds []*taken) error {
	var q database.Statement
	q.WriteString(`INSERT INTO holds (id, recipient_id, booker_id, offering_id, worker_id, group_session_id, starts_at, ends_at, status,
		expires_at, extended, channel, quote, quote_digest, version, created_at) VALUES `)
	for i, h := range holds {
		made := &ent.Hold{
			ID: h.id, RecipientID: h.who.ID, BookerID: booker(h.viewer, h.who.ID), OfferingID: h.offering.ID, WorkerID: h.carer,
			StartsAt: h.service.from, EndsAt: h.service.to, Status: hold.StatusActive, ExpiresAt: *h.expires, Channel: h.channel,
			Quote: h.text, QuoteDigest: h.digest, Version: 1, CreatedAt: tx.Now,
		}
		if h.session != nil {
			made.GroupSessionID = &h.session.ID
		}
		q.Row(i, "($, $, $, $, $, $, $, $, $, $, FALSE, $, $, $, $, $)", made.ID, made.RecipientID, made.BookerID, made.OfferingID, made.WorkerID, null(made.GroupSessionID), made.StartsAt, made.EndsAt,
			string(made.Status), made.ExpiresAt, string(made.Channel), made.Quote, made.QuoteDigest, made.Version, made.CreatedAt)
		h.made = made
	}
	_, err := q.Exec(ctx, tx)
	return err
}

// booker is the person who books; Linli's own work books in the recipient's name.
func booker(v *access.Viewer, recipient string) string {
	if v.PersonID == "" {
		return recipient
	}
	return v.PersonID
}

// takeTimes claims a carer (or a place) and the recipient's own time for each. As a rule
// the first carer is free; several are had together only if all are.
func (s *Service) takeTimes(ctx context.Context, tx *database.Tx, holds []*taken) error {
	var claims []claim
	places := map[string]int{}
	for _, h := range holds {
		switch {
		case h.session != nil:
			h.carer = h.session.WorkerID
			places[h.session.ID]++
		case h.reason != nil || h.carers[0].full:
			if len(holds) > 1 {
				return errApart
			}
			return s.takeTime(ctx, tx, h)
		default:
			h.carer = h.carers[0].id
			claims = append(claims, h.claim(h.carer, block(h.offering, h.service.from)))
		}
		claims = append(claims, h.claim(h.who.ID, h.service))
	}
	if len(holds) == 1 && holds[0].session != nil {
		return s.takeTime(ctx, tx, holds[0])
	}
	for _, session := range slices.Sorted(maps.Keys(places)) {
		n, err := tx.Affected(ctx, "UPDATE group_sessions SET taken = taken + $1 WHERE id = $2 AND taken + $3 <= capacity", places[session], session, places[session])
		if err != nil || n == 0 {
			return cmp.Or(err, errApart)
		}
	}
	slices.SortFunc(claims, func(a, b claim) int { return strings.Compare(a.resource, b.resource) }) // rivals queue in one order
	n, err := insertClaims(ctx, tx, claims...)
	if err != nil || int(n) == len(claims) {
		return err
	}
	if len(holds) > 1 {
		return errApart
	}
	if n > 0 {
		if err := vacate(ctx, tx, holds[0].id); err != nil {
			return err
		}
	}
	return s.takeTime(ctx, tx, holds[0])
}

func (h *taken) claim(resource string, of span) claim {
	kind := occupancy.KindBooking
	if h.expires != nil {
		kind = occupancy.KindHold
	}
	return claim{resource, of, kind, h.expires, h.id}
}

// takeTime claims what a single hold can have, ending expired holds in its way: what a
// session has first, then people before carers, in the order of all claims.
func (s *Service) takeTime(ctx context.Context, tx *database.Tx, h *taken) error {
	if h.session != nil {
		h.carer = h.session.WorkerID
		if err := s.takePlace(ctx, tx, h.session); err != nil {
			return err
		}
	} else if h.reason != nil {
		return h.reason
	}
	ok, err := s.take(ctx, tx, h.claim(h.who.ID, h.service))
	if err == nil && h.session == nil { // that the time is gone is said before that the recipient is busy
		h.carer, err = s.takeCarer(ctx, tx, h)
	}
	if err == nil && !ok {
		err = fault.New(fault.Conflict, fault.CodeRecipientBusy, "the recipient has another service at that time").At("startsAt")
	}
	return err
}

// takeCarer claims the first carer who is free and has hours left.
func (s *Service) takeCarer(ctx context.Context, tx *database.Tx, h *taken) (string, error) {
	b := block(h.offering, h.service.from)
	tired := false
	for _, c := range h.carers {
		ok, err := s.take(ctx, tx, h.claim(c.id, b))
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
		if _, err := tx.ExecContext(ctx, "DELETE FROM occupancies WHERE owner_id = $1 AND resource_id = $2", h.id, c.id); err != nil {
			return "", err
		}
	}
	if tired {
		return "", errHours
	}
	return "", s.refuseSlot(ctx, tx, h.plan)
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
