package booking

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/hold"
	"linli/ent/offering"
	"linli/ent/workercredential"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
)

// CreateHoldInput asks for a short claim on a time.
type CreateHoldInput struct {
	Key            string `json:"-"`
	RecipientID    string
	OfferingID     string
	StartsAt       time.Time // of an individual visit
	WorkerID       string    // "": any carer
	GroupSessionID string    // of a group offering, instead of StartsAt
	Channel        hold.Channel
}

// CreateHold claims a carer's time, the recipient's time, the month's entitlement,
// the pools and a contract unit together, for 10 minutes (20 by hotline), and freezes
// price and rules. It is for the recipient, a proxy with BOOK, a hotline agent or a
// community worker of the area; the channels HOTLINE and COUNTER for those posts.
//
// Faults: OUTSIDE_AREA, NOT_ELIGIBLE, CREDENTIAL_EXPIRED, SLOT_NOT_OFFERED (with the
// reason), SLOT_HELD until a moment, SLOT_TAKEN, SESSION_FULL, RECIPIENT_BUSY,
// TOO_MANY_HOLDS, CONSENT_MISSING, and ENTITLEMENT_, POOL_ or LOT_EXHAUSTED when the
// public money went to somebody else between quote and claim.
func (s *Service) CreateHold(ctx context.Context, in CreateHoldInput) (*ent.Hold, error) {
	w, err := s.wish(ctx, in, access.HoldCreate)
	if err != nil {
		return nil, err
	}
	holdID, err := s.holds.Do(ctx, s.DB, act.Request{Verb: access.HoldCreate, Key: in.Key, Input: w.in}, w.in.RecipientID, w.prepare, s.hold)
	if err != nil {
		return nil, err
	}
	if p := w.planned; p != nil && p.made != nil && p.made.ID == holdID {
		return p.made, nil // just made
	}
	return s.DB.Client.Hold.Get(ctx, holdID)
}

// wish is somebody's wish for a time that they may ask for.
type wish struct {
	s       *Service
	in      CreateHoldInput
	verb    access.Verb
	viewer  *access.Viewer
	facts   *facts
	planned *plan // once prepared
}

func (s *Service) wish(ctx context.Context, in CreateHoldInput, verb access.Verb) (*wish, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	in.Channel = cmp.Or(in.Channel, hold.ChannelApp)
	f, err := s.facts(ctx, in, verb)
	if err != nil {
		return nil, err
	}
	if err := mayBookFor(v, f.who, in.RecipientID, verb); err != nil {
		return nil, err
	}
	if err := mayUse(v, in.Channel, f.who); err != nil {
		return nil, err
	}
	return &wish{s: s, in: in, verb: verb, viewer: v, facts: f}, nil
}

// prepare reads what carrying the wish out must know, and names what it will make.
func (w *wish) prepare(ctx context.Context) (*plan, string, error) {
	p, err := w.s.plan(ctx, w.facts, w.in, w.verb)
	if err != nil {
		return nil, "", err
	}
	p.id, p.viewer, p.channel = id.New(kinds[w.verb]), w.viewer, w.in.Channel
	w.planned = p
	return p, p.id, nil
}

// kinds are the prefixes of what a wish may make.
var kinds = map[access.Verb]string{access.HoldCreate: "hld", access.BookingCreate: "bkg"}

// mayUse keeps the longer times of the hotline and the counter for those who work there.
func mayUse(v *access.Viewer, channel hold.Channel, who *ent.Person) error {
	post := map[hold.Channel]appointment.Post{hold.ChannelHotline: appointment.PostHotline, hold.ChannelCounter: appointment.PostCommunityWorker}[channel]
	sits := func(p access.Post) bool {
		return p.Name == post && p.AreaPath != "" && strings.HasPrefix(who.AreaPath, p.AreaPath)
	}
	if channel == hold.ChannelApp || slices.ContainsFunc(v.Posts, sits) || (v.IsSystem() && v.PersonID == "") {
		return nil
	}
	return fault.New(fault.Forbidden, fault.CodeForbidden, "the channel %s is for those who sit there", channel).At("channel")
}

// mayBookFor decides whether the viewer may do something for a person; nobody is told
// whether there is a person whom they do not act for.
func mayBookFor(v *access.Viewer, who *ent.Person, personID string, verb access.Verb) error {
	if who != nil && access.Can(v, verb, access.Object{PersonID: who.ID, AreaPath: who.AreaPath}).Allowed {
		return nil
	}
	if who != nil && slices.ContainsFunc(v.Grants, func(g access.Grant) bool { return g.ElderID == who.ID }) {
		return fault.New(fault.Forbidden, fault.CodeConsentMissing, "your proxy grant does not include %s: ask %s to extend it", access.Book, "the person you act for").
			With("scope", string(access.Book))
	}
	return fault.New(fault.NotFound, fault.CodeNotFound, "there is no person %s that you act for", personID).At("recipientId")
}

// plan is what a hold will claim: the span, who may come in which order, the terms.
type plan struct {
	*facts
	id      string // of the hold or booking
	viewer  *access.Viewer
	channel hold.Channel
	service span
	carers  []candidate
	reason  *fault.Fault // when no carer can come
	terms   Terms
	text    string
	made    *ent.Hold    // by holdCreate
	booking *ent.Booking // by bookingCreate
}

func (s *Service) plan(ctx context.Context, f *facts, in CreateHoldInput, verb access.Verb) (*plan, error) {
	if err := s.offered(ctx, f, in.OfferingID); err != nil {
		return nil, err
	}
	p := &plan{facts: f}
	if err := p.span(in); err != nil {
		return nil, err
	}
	ctx = access.System(ctx, string(verb))
	if !p.served {
		return nil, fault.New(fault.Conflict, fault.CodeOutsideArea, "this service is not offered where the recipient lives").At("offeringId")
	}
	if err := s.when(ctx, p, in.WorkerID); err != nil {
		return nil, err
	}
	if err := p.fit(); err != nil {
		return nil, err
	}
	q, err := s.quote(ctx, f)
	if err != nil {
		return nil, err
	}
	p.terms = f.terms(q)
	p.text, err = p.terms.Text()
	return p, err
}

// quote prices the service. Where public money falls short, holds whose time is over
// are ended first: what they claim is nobody's any more. A repeated wish ends nothing.
func (s *Service) quote(ctx context.Context, f *facts) (funding.Quote, error) {
	for {
		q, err := s.Funding.QuoteFor(ctx, f.who, f.offering, f.day)
		if err != nil || !q.Short {
			return q, err
		}
		if again, err := act.Repeated(ctx); again || err != nil {
			return q, err
		}
		ended, err := s.endOverdue(ctx, f.now)
		if err != nil || ended == 0 {
			return q, err
		}
	}
}

// span settles the time that is asked for.
func (p *plan) span(in CreateHoldInput) error {
	o := p.offering
	if o.Mode == offering.ModeGroup {
		g := p.session
		if g == nil || g.OfferingID != o.ID {
			return fault.New(fault.NotFound, fault.CodeNotFound, "there is no such session of this offering").At("groupSessionId")
		}
		p.service = span{g.StartsAt.UTC(), g.EndsAt.UTC()}
		return nil
	}
	if in.GroupSessionID != "" {
		return fault.New(fault.Invalid, fault.CodeBadInput, "this offering has no sessions: leave groupSessionId out").At("groupSessionId")
	}
	start := in.StartsAt.UTC()
	p.service = span{start, start.Add(time.Duration(o.DurationMinutes) * time.Minute)}
	if start.IsZero() || !onGrid(o, start) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "startsAt must lie on the offering's grid of %d minutes: take it from availability", o.StepMinutes).At("startsAt")
	}
	return nil
}

// when checks the time and settles the carers who could come.
func (s *Service) when(ctx context.Context, p *plan, workerID string) error {
	o := p.offering
	if err := notice(o, p.service.from, p.now); err != nil {
		return err
	}
	if p.session != nil {
		led, err := s.certified(ctx, p.credential, p.session.WorkerID, p.day)
		if err == nil && !led {
			err = errCredential
		}
		return err
	}
	b := block(o, p.service.from)
	r, err := s.roster(ctx, o, p.credential, workerID, "", b, p.now)
	if err != nil {
		return err
	}
	p.carers, p.reason = candidates(r, b, workerID, p.day.String())
	return nil
}

// candidate is a carer who may be asked.
type candidate struct {
	id   string
	full bool // more than half of the week's hours are gone: they are counted again under a lock
}

// candidates lists who may be asked for, those with the least work that week first.
// Carers who look booked are listed too: the calendar itself decides. Without any, the
// reason is that of the carer who came closest.
func candidates(r *roster, b span, workerID, day string) ([]candidate, *fault.Fault) {
	closest := 0
	order := []why{noCarer, noShift, credentialExpires, hoursUsed}
	var list []*carer
	for _, c := range r.carers {
		if workerID != "" && c.id != workerID {
			continue
		}
		w := noShift
		if c.onShift(b) {
			w = c.serves(b, day, int(b.to.Sub(b.from)/time.Minute))
		}
		if w == fits || w == allBooked {
			list = append(list, c)
			continue
		}
		closest = max(closest, slices.Index(order, w))
	}
	week := weekOf(b.from)
	slices.SortStableFunc(list, func(x, y *carer) int { return x.booked(week) - y.booked(week) })
	out := make([]candidate, len(list))
	for i, c := range list {
		out[i] = candidate{c.id, 2*c.booked(week) > c.capMinutes}
	}
	switch {
	case len(out) > 0:
		return out, nil
	case order[closest] == credentialExpires:
		return nil, errCredential
	}
	return nil, fault.New(fault.Conflict, fault.CodeSlotNotOffered, "no carer can come then: take a start from availability").With("reason", string(order[closest]))
}

var errCredential = fault.New(fault.Conflict, fault.CodeCredentialExpired, "no carer holds the certificate this service needs on that day")

// certified tells whether a carer holds a credential on a day; everybody holds none.
func (s *Service) certified(ctx context.Context, credential, workerID string, day date.Date) (bool, error) {
	if credential == "" {
		return true, nil
	}
	return s.DB.Client.WorkerCredential.Query().Where(workercredential.WorkerID(workerID), workercredential.Kind(credential),
		workercredential.ValidFromLTE(day.String()), workercredential.ValidUntilGTE(day.String())).Exist(ctx)
}

func notice(o *ent.Offering, start, now time.Time) error {
	if start.Before(now.Add(time.Duration(o.LeadMinutes) * time.Minute)) {
		return fault.New(fault.Conflict, fault.CodeSlotNotOffered, "this service needs %d minutes of notice", o.LeadMinutes).At("startsAt").With("reason", string(outsideNotice))
	}
	if !start.Before(date.In(now).AddDays(o.HorizonDays + 1).At(0)) {
		return fault.New(fault.Conflict, fault.CodeSlotNotOffered, "this service can be booked %d days ahead at most", o.HorizonDays).At("startsAt").With("reason", string(outsideNotice))
	}
	return nil
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
