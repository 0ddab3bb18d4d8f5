package booking

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/hold"
	"linli/ent/offering"
	"linli/ent/person"
	"linli/ent/workercredential"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
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
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if in.Channel == "" {
		in.Channel = hold.ChannelApp
	}
	who, err := s.recipient(ctx, v, in.RecipientID, access.HoldCreate)
	if err != nil {
		return nil, err
	}
	if err := mayUse(v, in.Channel, who); err != nil {
		return nil, err
	}
	var p *plan
	holdID, err := s.holds.Do(ctx, s.DB, act.Request{Verb: access.HoldCreate, Key: in.Key, Input: in}, who.ID,
		func(ctx context.Context) (*plan, error) {
			o, err := s.offering(ctx, in.OfferingID)
			if err != nil {
				return nil, err
			}
			if p, err = s.plan(access.System(ctx, string(access.HoldCreate)), who, o, in); err != nil {
				return nil, err
			}
			p.viewer, p.channel = v, in.Channel
			return p, nil
		}, s.hold)
	if err != nil {
		return nil, err
	}
	if p != nil && p.made != nil && p.made.ID == holdID {
		return p.made, nil
	}
	return s.DB.Client.Hold.Get(ctx, holdID)
}

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

// recipient loads the person something is done for, if the viewer may do it for them.
func (s *Service) recipient(ctx context.Context, v *access.Viewer, personID string, verb access.Verb) (*ent.Person, error) {
	who, err := s.DB.Client.Person.Get(access.System(ctx, string(verb)), personID)
	missing := fault.New(fault.NotFound, fault.CodeNotFound, "there is no person %s that you act for", personID).At("recipientId")
	if ent.IsNotFound(err) {
		return nil, missing
	}
	if err != nil {
		return nil, err
	}
	if access.Can(v, verb, access.Object{PersonID: who.ID, AreaPath: who.AreaPath}).Allowed {
		return who, nil
	}
	if slices.ContainsFunc(v.Grants, func(g access.Grant) bool { return g.ElderID == who.ID }) {
		return nil, fault.New(fault.Forbidden, fault.CodeConsentMissing, "your proxy grant does not include %s: ask %s to extend it", access.Book, "the person you act for").
			With("scope", string(access.Book))
	}
	return nil, missing
}

// plan is what a hold will claim: the span, who may come in which order, the terms.
type plan struct {
	viewer   *access.Viewer
	channel  hold.Channel
	who      *ent.Person
	offering *ent.Offering
	session  *ent.GroupSession
	service  span
	carers   []candidate
	reason   *fault.Fault // when no carer can come
	terms    Terms
	text     string
	made     *ent.Hold
}

func (s *Service) plan(ctx context.Context, who *ent.Person, o *ent.Offering, in CreateHoldInput) (*plan, error) {
	if o.Status != offering.StatusPublished {
		return nil, fault.New(fault.Conflict, fault.CodeSlotNotOffered, "this service is not offered at present").At("offeringId")
	}
	p := &plan{who: who, offering: o}
	if err := s.span(ctx, p, in); err != nil {
		return nil, err
	}
	day := date.In(p.service.from)
	c, err := s.conditions(ctx, o, who.AreaPath, day)
	if err != nil {
		return nil, err
	}
	if !c.served {
		return nil, fault.New(fault.Conflict, fault.CodeOutsideArea, "this service is not offered where the recipient lives").At("offeringId")
	}
	if err := s.when(ctx, p, in, c); err != nil {
		return nil, err
	}
	if err := fitFor(who, o, c, day); err != nil {
		return nil, err
	}
	q, err := s.quote(ctx, who, o, day, c.now)
	if err != nil {
		return nil, err
	}
	if p.terms, err = s.terms(ctx, o, q); err != nil {
		return nil, err
	}
	p.text, err = p.terms.text()
	return p, err
}

// quote prices the service. Where public money falls short, holds whose time is over
// are ended first: what they claim is nobody's any more.
func (s *Service) quote(ctx context.Context, who *ent.Person, o *ent.Offering, day date.Date, now time.Time) (funding.Quote, error) {
	for {
		q, err := s.Funding.QuoteFor(ctx, who, o, day)
		if err != nil || !q.Short {
			return q, err
		}
		ended, err := s.endOverdue(ctx, now)
		if err != nil || ended == 0 {
			return q, err
		}
	}
}

// conditions is what the tables say of an offering at a home on a day.
type conditions struct {
	now        time.Time
	served     bool   // one of its areas is the home's grid or lies above it
	registered bool   // the organisation has a registration that is valid
	credential string // what a carer must hold for the category, or ""
}

func (s *Service) conditions(ctx context.Context, o *ent.Offering, areaPath string, day date.Date) (c conditions, err error) {
	c.now, err = s.DB.NowAnd(ctx, `SELECT c.required_credential,
		EXISTS (SELECT 1 FROM offering_areas x JOIN areas a ON a.id = x.area_id WHERE x.offering_id = $2 AND $3 LIKE a.path || '%') AS served,
		EXISTS (SELECT 1 FROM organization_credentials r WHERE r.organization_id = $4 AND r.valid_from <= $5 AND r.valid_until >= $5) AS registered
		FROM categories c WHERE c.id = $1`, []any{o.CategoryID, o.ID, areaPath, o.OrganizationID, day.String()}, &c.credential, &c.served, &c.registered)
	if err != nil {
		return c, fmt.Errorf("read an offering's conditions: %w", err)
	}
	return c, nil
}

// span settles the time that is asked for.
func (s *Service) span(ctx context.Context, p *plan, in CreateHoldInput) error {
	o := p.offering
	if o.Mode == offering.ModeGroup {
		g, err := s.DB.Client.GroupSession.Get(ctx, in.GroupSessionID)
		if ent.IsNotFound(err) || (err == nil && g.OfferingID != o.ID) {
			return fault.New(fault.NotFound, fault.CodeNotFound, "there is no such session of this offering").At("groupSessionId")
		}
		if err != nil {
			return err
		}
		p.session, p.service = g, span{g.StartsAt.UTC(), g.EndsAt.UTC()}
		return nil
	}
	start := in.StartsAt.UTC()
	p.service = span{start, start.Add(time.Duration(o.DurationMinutes) * time.Minute)}
	if start.IsZero() || !onGrid(o, start) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "startsAt must lie on the offering's grid of %d minutes: take it from availability", o.StepMinutes).At("startsAt")
	}
	return nil
}

// when checks the time and settles the carers who could come.
func (s *Service) when(ctx context.Context, p *plan, in CreateHoldInput, c conditions) error {
	o := p.offering
	if err := notice(o, p.service.from, c.now); err != nil {
		return err
	}
	if p.session != nil {
		led, err := s.certified(ctx, c.credential, p.session.WorkerID, date.In(p.service.from))
		if err == nil && !led {
			err = errCredential
		}
		return err
	}
	b := block(o, p.service.from)
	r, err := s.roster(ctx, o, c.credential, in.WorkerID, "", b, c.now)
	if err != nil {
		return err
	}
	p.carers, p.reason = candidates(r, b, in.WorkerID, date.In(p.service.from).String())
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

// fitFor checks the offering's own conditions on the day of service.
func fitFor(who *ent.Person, o *ent.Offering, c conditions, day date.Date) error {
	if o.MinAge > 0 {
		born, err := date.Parse(deref(who.BirthDate))
		if err != nil || date.Age(born, day) < o.MinAge {
			return fault.New(fault.Conflict, fault.CodeNotEligible, "this service is for people of %d and over", o.MinAge).With("clause", "age")
		}
	}
	if len(o.CareLevels) > 0 {
		current := who.CareLevel == person.CareLevelNone || deref(who.CareLevelUntil) >= day.String()
		if !current || !slices.Contains(o.CareLevels, string(who.CareLevel)) {
			return fault.New(fault.Conflict, fault.CodeNotEligible, "this service is for other care levels, or the assessment is out of date that day").With("clause", "careLevel")
		}
	}
	if !c.registered {
		return fault.New(fault.Conflict, fault.CodeCredentialExpired, "the organisation has no registration that is valid on %s", day)
	}
	return nil
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
