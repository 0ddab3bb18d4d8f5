package contracting

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/creditevent"
	"linli/ent/organization"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/trail"
)

// The actions of the credit machine (procurement §3.13).
const (
	AppealCredit machine.Action = "APPEAL"
	UpholdCredit machine.Action = "UPHOLD"
	RevokeCredit machine.Action = "REVOKE"
	RepairCredit machine.Action = "REPAIR"
	BeginCredit  machine.Action = "BEGIN"
	UnheardLapse machine.Action = "LAPSE"
	ExpireCredit machine.Action = "EXPIRE"
)

type creditStates = []creditevent.Status

// Credits is the machine of credit events with how its records are read. An organisation
// is told before an event counts; a regulator that does not answer its appeal in thirty
// days lets the event lapse; every event ends.
var Credits = machine.Record[*ent.CreditEvent, creditevent.Status, CreditFacts]{
	Table: machine.Table[creditevent.Status, CreditFacts]{
		Name: "credit event", Start: creditevent.StatusNotified,
		Ends: creditStates{creditevent.StatusRevoked, creditevent.StatusRepaired, creditevent.StatusExpired},
		Steps: []machine.Step[creditevent.Status, CreditFacts]{
			{Action: AppealCredit, Verb: access.CreditAppeal, From: creditStates{creditevent.StatusNotified, creditevent.StatusInForce}, To: creditevent.StatusAppealed, Guard: unappealed, Note: "the organisation, once"},
			{Action: UpholdCredit, Verb: access.CreditAnswer, From: creditStates{creditevent.StatusAppealed}, To: creditevent.StatusInForce, Note: "the appeal is not granted, with the reasons"},
			{Action: RevokeCredit, Verb: access.CreditAnswer, From: creditStates{creditevent.StatusNotified, creditevent.StatusAppealed, creditevent.StatusInForce}, To: creditevent.StatusRevoked, Note: "it was wrong"},
			{Action: RepairCredit, Verb: access.CreditAnswer, From: creditStates{creditevent.StatusInForce}, To: creditevent.StatusRepaired, Guard: repairable, Note: "put right before its term"},
			{Action: BeginCredit, Verb: "credit.begin", Timer: true, From: creditStates{creditevent.StatusNotified}, To: creditevent.StatusInForce, Guard: creditDue, Note: "seven days after the organisation was told"},
			{Action: UnheardLapse, Verb: "credit.lapse", Timer: true, From: creditStates{creditevent.StatusAppealed}, To: creditevent.StatusRevoked, Guard: creditDue, Note: "its appeal was not answered in thirty days"},
			{Action: ExpireCredit, Verb: "credit.expire", Timer: true, From: creditStates{creditevent.StatusInForce}, To: creditevent.StatusExpired, Guard: creditDue, Note: "its last day is over"},
		},
	},
	SQL: creditevent.Table, Field: "creditEventId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.CreditEvent, error) {
		return c.CreditEvent.Query().Where(creditevent.ID(id)).WithOrganization(func(q *ent.OrganizationQuery) { q.WithArea() }).Only(ctx)
	},
	Look: func(e *ent.CreditEvent) machine.Look[creditevent.Status] {
		o := e.Edges.Organization
		return machine.Look[creditevent.Status]{ID: e.ID, Version: e.Version, Status: e.Status, Stream: e.OrganizationID, Object: access.Object{OrganizationID: o.ID, AreaPath: o.Edges.Area.Path}}
	},
	Facts: func(_ context.Context, _ *ent.Client, now time.Time, e *ent.CreditEvent) (CreditFacts, error) {
		return CreditFacts{e, now}, nil
	},
}

// CreditFacts are what the guards of a credit event look at.
type CreditFacts struct {
	*ent.CreditEvent
	Now time.Time
}

func unappealed(f CreditFacts) *fault.Fault {
	if f.Appeal != "" {
		return fault.New(fault.Conflict, fault.CodeWrongState, "one appeal was made already")
	}
	return nil
}

func repairable(f CreditFacts) *fault.Fault {
	if !f.Repairable {
		return fault.New(fault.Conflict, fault.CodeWrongState, "an event of this kind ends with its term alone")
	}
	return nil
}

func creditDue(f CreditFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it is not yet time")
	}
	return nil
}

// CreditInput is a fact about an organisation with its effect and its end.
type CreditInput struct {
	Key            string `json:"-"`
	OrganizationID string
	ContractID     string // "": of none
	Source         creditevent.Source
	Fact           string
	Evidence       string
	Effect         creditevent.Effect
	Repairable     bool
	ValidUntil     date.Date
}

// rated is the organisation that a credit event is about, with its area.
func (s *Service) rated(ctx context.Context, organizationID string) (*ent.Organization, error) {
	o, err := s.DB.Client.Organization.Query().Where(organization.ID(organizationID)).WithArea().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no organisation %s", organizationID).At("organizationId")
	}
	return o, err
}

// RecordActions lists what the viewer may do about an organisation's credit.
func (s *Service) RecordActions(ctx context.Context, organizationID string) ([]machine.Available, error) {
	o, err := s.rated(ctx, organizationID)
	if err != nil {
		return nil, err
	}
	free := func() *fault.Fault { return nil }
	return []machine.Available{machine.Offer(access.From(ctx), "RECORD", access.CreditRecord, access.Object{AreaPath: o.Edges.Area.Path}, free)}, nil
}

// RecordCredit writes a credit event down and tells the organisation, whose answer it
// waits for before it counts. Only an official list or a regulator's decision excludes
// (政府采购法第七十七条): a platform's own scores never do, they change inspection, bonds,
// advances and renewals. It is for regulators of the organisation's area.
//
// Faults: NOT_FOUND, BAD_INPUT for each wrong field at once.
func (s *Service) RecordCredit(ctx context.Context, in CreditInput) (*ent.CreditEvent, error) {
	o, err := s.rated(ctx, in.OrganizationID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.CreditRecord, access.Object{AreaPath: o.Edges.Area.Path}); err != nil {
		return nil, err
	}
	var f faultsOf
	f.bad(creditevent.SourceValidator(in.Source) != nil, "there is no such source", "source")
	f.bad(creditevent.EffectValidator(in.Effect) != nil, "there is no such effect", "effect")
	f.bad(in.Effect == creditevent.EffectExclude && in.Source != creditevent.SourceOfficialList && in.Source != creditevent.SourceRegulator, "only an official list or the regulator excludes anybody (政府采购法第七十七条)", "effect")
	f.bad(len([]rune(strings.TrimSpace(in.Fact))) < 2 || len([]rune(in.Fact)) > 1000, "write the fact in 2 to 1,000 characters", "fact")
	f.bad(len([]rune(strings.TrimSpace(in.Evidence))) < 2 || len([]rune(in.Evidence)) > 500, "name the evidence in 2 to 500 characters", "evidence")
	f.bad(!in.ValidUntil.Valid(), "every event has its last day", "validUntil")
	if len(f.list) > 0 {
		return nil, f.list
	}
	eventID, err := act.Once(ctx, s.DB, access.CreditRecord, in.Key, in, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		today := date.In(tx.Now)
		if in.ValidUntil.Before(today) {
			return "", fault.New(fault.Invalid, fault.CodeBadInput, "its last day lies before today").At("validUntil")
		}
		fresh := id.New("crd")
		create := tx.CreditEvent.Create().SetID(fresh).SetOrganizationID(o.ID).SetSource(in.Source).SetFact(strings.TrimSpace(in.Fact)).SetEvidence(strings.TrimSpace(in.Evidence)).SetEffect(in.Effect).
			SetRepairable(in.Repairable).SetValidFrom(today.String()).SetValidUntil(in.ValidUntil.String()).SetRecordedByID(v.PersonID).SetDueAt(tx.Now.AddDate(0, 0, appealDays)).SetCreatedAt(tx.Now)
		if in.ContractID != "" {
			create.SetContractID(in.ContractID)
		}
		if in.Source == creditevent.SourceOfficialList { // who is on an official list was heard by whoever keeps it
			create.SetStatus(creditevent.StatusInForce).SetDueAt(in.ValidUntil.AddDays(1).At(0))
		}
		if err := create.Exec(ctx); err != nil {
			return "", err
		}
		return fresh, trail.Append(ctx, tx, trail.Entry{Stream: o.ID, Verb: string(access.CreditRecord), Record: fresh, Actor: v.Actor(),
			Body: map[string]any{"source": string(in.Source), "effect": string(in.Effect), "validUntil": in.ValidUntil.String()}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.CreditEvent.Get(access.System(ctx, "what was recorded"), eventID)
}

// creditChange is one action on a credit event under way.
type creditChange = machine.Change[*ent.CreditEvent, creditevent.Status, CreditFacts]

// AnswerCredit takes a step of a credit event: APPEAL is for the organisation's managers,
// UPHOLD, REVOKE and REPAIR for regulators of its area, each with its reasons.
func (s *Service) AnswerCredit(ctx context.Context, a machine.Action, ref machine.Ref, text string) (*ent.CreditEvent, error) {
	if a != AppealCredit && a != UpholdCredit && a != RevokeCredit && a != RepairCredit {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "a credit event is appealed, upheld, revoked or repaired").At("action")
	}
	var wrong error
	if n := len([]rune(strings.TrimSpace(text))); n < 2 || n > 2000 {
		wrong = fault.New(fault.Invalid, fault.CodeBadInput, "write 2 to 2,000 characters").At("text")
	}
	return Credits.Do(ctx, s.DB, a, ref, text, wrong, func(ctx context.Context, c *creditChange) error {
		update := c.CreditEvent.UpdateOneID(c.Was.ID)
		switch a {
		case AppealCredit:
			if c.From == creditevent.StatusInForce { // what counted goes on counting
				update.SetDueAction(string(c.From))
			}
			return update.SetAppeal(strings.TrimSpace(text)).SetDueAt(c.Now.AddDate(0, 0, answerEvaluationIn)).Exec(ctx)
		case UpholdCredit:
			return update.SetAnswer(strings.TrimSpace(text)).SetDueAt(lastOf(c.Was)).Exec(ctx)
		}
		return update.SetAnswer(strings.TrimSpace(text)).ClearDueAt().Exec(ctx)
	})
}

// lastOf is when an event's last day is over.
func lastOf(e *ent.CreditEvent) time.Time {
	last, err := date.Parse(e.ValidUntil)
	if err != nil {
		return e.CreatedAt
	}
	return last.AddDays(1).At(0)
}

// tickCredits takes the clock's steps of credit events.
func (s *Service) tickCredits(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Client.CreditEvent.Query().Where(creditevent.DueAtLTE(now), creditevent.StatusNotIn(Credits.Ends...)).Order(creditevent.ByDueAt()).Limit(batch).All(ctx)
	done := 0
	for _, e := range rows {
		a := ExpireCredit
		switch e.Status {
		case creditevent.StatusNotified:
			a = BeginCredit
		case creditevent.StatusAppealed:
			a = UnheardLapse
		}
		Credits.Try(ctx, s.DB, s.Log, &done, a, e.ID, func(ctx context.Context, c *creditChange) error {
			if a == BeginCredit {
				return c.CreditEvent.UpdateOneID(c.Was.ID).SetDueAt(lastOf(c.Was)).Exec(ctx)
			}
			return c.CreditEvent.UpdateOneID(c.Was.ID).ClearDueAt().Exec(ctx)
		})
	}
	return done, err
}
