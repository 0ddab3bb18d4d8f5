package demo

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/hold"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/funding"
	"linli/internal/trail"
)

// writeBookings writes every booking with what belongs to it. Quotes are asked for
// beforehand: no month and no pool is used up by so few, so each is what it would have
// been at its time, and the ledger refuses should that ever be wrong.
func (s *seeder) writeBookings(ctx context.Context, tx *database.Tx, p *plan) error {
	lives, err := s.lives(ctx, p)
	if err != nil {
		return err
	}
	defer func() { tx.Now = p.opened }()
	for _, l := range lives {
		if err := l.spend(ctx, tx); err != nil {
			return fmt.Errorf("the money of booking %s: %w", l.bookingID(), err)
		}
	}
	if err := writeLives(ctx, tx, p, lives); err != nil {
		return err
	}
	if err := rate(ctx, tx, p, lives); err != nil {
		return err
	}
	return s.writeLog(ctx, tx, lives)
}

// lives asks what every occasion costs whom, and lets it happen.
func (s *seeder) lives(ctx context.Context, p *plan) ([]*life, error) {
	people, err := s.DB.Client.Person.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	who := make(map[string]*ent.Person, len(people))
	for _, x := range people {
		who[x.ID] = x
	}
	offerings, err := s.DB.Client.Offering.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	what := make(map[string]*ent.Offering, len(offerings))
	for _, x := range offerings {
		what[x.ID] = x
	}
	out := make([]*life, len(p.occasions))
	for i, o := range p.occasions {
		q, err := s.Funding.QuoteFor(ctx, who[o.who.ID], what[o.service.id], date.In(o.start))
		if err != nil {
			return nil, fmt.Errorf("price %s: %w", o.service.name, err)
		}
		l := &life{occasion: o}
		if err := l.freeze(q); err != nil {
			return nil, err
		}
		l.live(p)
		out[i] = l
		s.progress("bookings", i+1, 2*len(p.occasions))
	}
	return out, nil
}

// freeze keeps price and rules as a hold does.
func (l *life) freeze(q funding.Quote) error {
	o := l.service
	l.terms = domain.Terms{
		Quote: q, Ladder: domain.Ladder{PolicyID: made("pol", o.ladder), Rungs: ladders[o.ladder]}, Approval: o.approval, Prepay: o.prepay,
		LeadMinutes: o.lead, MinMinutes: o.last, PrepMinutes: o.prep, Cleanup: o.cleanup,
	}
	text, err := l.terms.Text()
	l.text, l.digest = text, funding.Digest(text)
	return err
}

// spend moves the public money as it moved.
func (l *life) spend(ctx context.Context, tx *database.Tx) error {
	for _, m := range l.moves {
		tx.Now = m.at
		var err error
		switch m.to {
		case booking.FundingReserved:
			err = funding.Reserve(ctx, tx, funding.Claim{Legs: l.terms.Quote.Legs, Record: l.holdID()})
		case booking.FundingConsumed:
			err = funding.Consume(ctx, tx, l.terms.Quote.Legs, l.bookingID())
		case booking.FundingReleased:
			err = funding.Release(ctx, tx, l.terms.Quote.Legs, l.bookingID())
		case booking.FundingNone, booking.FundingClawedBack:
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeLog appends everybody's entries in the order of time.
func (s *seeder) writeLog(ctx context.Context, tx *database.Tx, lives []*life) error {
	var log []moment
	for _, l := range lives {
		log = append(log, l.log...)
	}
	slices.SortStableFunc(log, func(a, b moment) int { return a.at.Compare(b.at) })
	for i, m := range log {
		tx.Now = m.at
		if err := trail.Append(ctx, tx, m.Entry); err != nil {
			return err
		}
		s.progress("bookings", len(lives)+len(lives)*(i+1)/len(log), 2*len(lives))
	}
	return nil
}

// bookingTables are the tables that bookings fill.
type bookingTables struct {
	holds, bookings, prices, occupancies, visits, events, lines, appraisals *rows
}

func writeLives(ctx context.Context, tx *database.Tx, p *plan, lives []*life) error {
	t := bookingTables{
		holds: table("holds", "id", "recipient_id", "booker_id", "offering_id", "worker_id", "group_session_id", "starts_at", "ends_at", "status",
			"expires_at", "channel", "quote", "quote_digest", "version", "created_at"),
		bookings: table("bookings", "id", "hold_id", "recipient_id", "booker_id", "offering_id", "organization_id", "worker_id", "group_session_id", "area_path",
			"starts_at", "ends_at", "status", "payment", "funding", "verification", "channel", "gross_fen", "public_fen", "resident_fen", "refund_due_fen",
			"programme_id", "entitlement_id", "contract_lot_id", "quote", "ended_by", "reason", "disputed", "disputed_by_id", "delivered_at",
			"due_at", "due_action", "version", "created_at"),
		prices:      table("price_lines", "id", "booking_id", "position", "payer", "amount_fen", "source_id"),
		occupancies: table("occupancies", "id", "resource_id", "starts_at", "ends_at", "kind", "owner_id"),
		visits:      table("visits", "id", "booking_id", "worker_id", "started_at", "ended_at", "minutes", "grade", "findings", "tasks_done", "reviewer_id", "review_reason", "version"),
		events: table("visit_events", "id", "visit_id", "kind", "device_at", "received_at", "lat", "lng", "accuracy_m", "distance_m", "home_tag_matched",
			"photo_sha256", "device_id", "manual_reason"),
		lines:      table("statement_lines", "id", "contract_id", "contract_lot_id", "booking_id", "kind", "service_date", "units", "unit_price_fen", "amount_fen", "status", "created_at"),
		appraisals: table("appraisals", "id", "booking_id", "organization_id", "appraiser_id", "solved", "satisfied", "source", "created_at"),
	}
	for _, l := range lives {
		if err := l.rows(p, t); err != nil {
			return err
		}
	}
	for _, r := range []*rows{t.holds, t.bookings, t.prices, t.occupancies, t.visits, t.events, t.lines, t.appraisals} {
		if err := r.insert(ctx, tx); err != nil {
			return err
		}
	}
	for _, f := range p.firms {
		for _, s := range f.services {
			for _, x := range s.sessions {
				if x.taken == 0 {
					continue
				}
				if _, err := tx.ExecContext(ctx, "UPDATE group_sessions SET taken = $1 WHERE id = $2", x.taken, x.id); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// rows adds the booking and what belongs to it.
func (l *life) rows(p *plan, t bookingTables) error {
	q, at := l.terms.Quote, l.booked.Add(2*time.Minute)
	booker, _ := l.side(p)
	var session any
	if l.session != nil {
		session = l.session.id
	}
	expires := l.booked.Add(domain.HoldTTL)
	if l.phone {
		expires = l.booked.Add(domain.HotlineHoldTTL)
	}
	t.holds.add(l.holdID(), l.who.ID, booker, l.service.id, l.carer.worker, session, l.start, l.end(), string(hold.StatusConsumed),
		expires, string(l.channel()), l.text, l.digest, 2, l.booked)
	var programme, month, lot any
	if legs := q.Legs; !legs.Empty() {
		programme, month, lot = legs.Money[0].Programme, legs.Money[0].Entitlement, legs.Lot
	}
	t.bookings.add(l.bookingID(), l.holdID(), l.who.ID, booker, l.service.id, l.service.firm.id, l.carer.worker, session, l.who.areaPath,
		l.start, l.end(), string(l.status), string(l.payment), string(l.funding), string(l.verification), string(l.channel()),
		int64(q.Gross), int64(q.Public()), int64(q.Resident()), l.refund, programme, month, lot, l.text, word(string(l.endedBy)), l.reason,
		l.disputedBy != "", word(l.disputedBy), instant(l.delivered), instant(l.dueAt), string(l.dueAction), l.version, at)
	for i, x := range q.Lines {
		t.prices.add(made("prl", fmt.Sprintf("%s|%d", l.key, i+1)), l.bookingID(), i+1, string(x.Payer), int64(x.Amount), x.Programme)
	}
	l.occupy(t.occupancies)
	if !l.started.IsZero() {
		if err := l.evidence(p, t); err != nil {
			return err
		}
	}
	if l.funding == booking.FundingConsumed {
		t.lines.add(l.lineID(), l.service.firm.contract(), q.Legs.Lot, l.bookingID(), "CHARGE", date.In(l.start).String(), q.Legs.Units, p.lotPrice(q.Legs.Lot),
			int64(q.Public()), "ACCRUED", l.completed)
	}
	if l.voice > 0 {
		source := "SELF"
		switch {
		case l.proxy != nil:
			source = "PROXY"
		case l.phone:
			source = "CALLBACK"
		}
		t.appraisals.add(made("apr", l.key), l.bookingID(), l.service.firm.id, booker, !l.unsolved, l.voice, source, l.judged)
	}
	return nil
}

// lotPrice is what the district pays for a unit of a lot.
func (p *plan) lotPrice(lot string) int64 {
	for _, f := range p.firms {
		for _, s := range f.services {
			if s.lotUnits > 0 && s.lot() == lot {
				return s.lotPrice
			}
		}
	}
	return 0
}

// word and instant are values for a column that may be empty.
func word(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func instant(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t
}
