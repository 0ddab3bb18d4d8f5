package procurement

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/admission"
	"linli/ent/bid"
	"linli/ent/challenge"
	"linli/ent/entry"
	"linli/ent/notice"
	"linli/ent/registration"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/calendar"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/publication"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// ChallengeInput is what a supplier says was wrong, all points of one stage together.
type ChallengeInput struct {
	Key            string `json:"-"`
	TenderID       string
	OrganizationID string
	Stage          challenge.Stage
	Grounds        string // what happened and which rule it broke
	Request        string // what is asked for
}

func (in ChallengeInput) check() error {
	var p problems
	p.text(in.Grounds, 4000, "the grounds", "grounds")
	p.text(in.Request, 1000, "the request", "request")
	p.bad(challenge.StageValidator(in.Stage) != nil, "a challenge is about DOCUMENTS, PROCESS or RESULT", "stage")
	return p.err()
}

// FileChallenge puts a challenge to the buyer 质疑 (政府采购法第五十二条): once for each stage,
// and anew when its term begins anew (with changed documents, a further step, another
// result); by who took the documents or bid, within seven working days from when the term began
// (实施条例第五十三条: the documents' receipt, the end of the step, the end of the result's
// notice period; the answer to who was not let into an open framework). Before the opening the log does not tell who did. It is for managers of
// the organisation.
//
// Faults: NOT_FOUND, BAD_INPUT, WRONG_STATE without standing or before the stage,
// RULE_BROKEN when the term is over, DUPLICATE for a second one of the stage.
func (s *Service) FileChallenge(ctx context.Context, in ChallengeInput) (*ent.Challenge, error) {
	t, err := s.open(ctx, access.ChallengeFile, in.TenderID, in.OrganizationID)
	if err != nil {
		return nil, err
	}
	if err := in.check(); err != nil {
		return nil, err
	}
	request := act.Request{Verb: access.ChallengeFile, Key: in.Key, Input: [4]string{s.tag("challenge request", t.ID, in.OrganizationID), string(in.Stage), in.Grounds, in.Request}}
	challengeID, err := act.Do(ctx, s.DB, request, func(ctx context.Context, tx *database.Tx) (string, error) {
		return s.challenge(access.System(ctx, string(access.ChallengeFile)), tx, in)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Challenge.Get(access.System(ctx, string(access.ChallengeFile)), challengeID)
}

func (s *Service) challenge(ctx context.Context, tx *database.Tx, in ChallengeInput) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	if err := tx.Lock(ctx, tender.Table, in.TenderID); err != nil {
		return "", err
	}
	t, err := tx.Tender.Get(ctx, in.TenderID)
	if err != nil {
		return "", err
	}
	if err := s.standingFor(ctx, tx.Client(), t, in.OrganizationID); err != nil {
		return "", err
	}
	pack, days, err := LawOf(ctx, tx.Client(), t, tx.Now)
	if err != nil {
		return "", err
	}
	began, err := s.termBegan(ctx, tx.Client(), t, in.OrganizationID, in.Stage, pack, days)
	if err != nil {
		return "", err
	}
	until, err := pack.Due(days, began, rulepack.ChallengeFile)
	if err != nil {
		return "", err
	}
	if !tx.Now.Before(until) {
		return "", pack.Broken(rulepack.ChallengeFile, tx.Now, until, "the term for this challenge ended on %s", until.Format(time.RFC3339))
	}
	due, err := pack.Due(days, tx.Now, rulepack.ChallengeAnswer)
	if err != nil {
		return "", err
	}
	fresh := id.Random("chl")
	create := tx.Challenge.Create().SetID(fresh).SetTenderID(t.ID).SetChallenger(s.Secret.Seal("challenger", []byte(in.OrganizationID))).SetTag(s.tag("challenge", t.ID, in.OrganizationID)).
		SetStage(in.Stage).SetGrounds(strings.TrimSpace(in.Grounds)).SetRequest(strings.TrimSpace(in.Request)).SetKnownAt(began).SetDueAt(due.UTC()).SetCreatedAt(tx.Now)
	if inTheOpen(t) {
		create.SetOrganizationID(in.OrganizationID)
	}
	err = create.Exec(ctx)
	if database.Unique(err) {
		return "", fault.New(fault.Conflict, fault.CodeDuplicate, "you have challenged this stage already: all points of a stage go into one challenge").At("stage")
	}
	if err != nil {
		return "", err
	}
	return fresh, publication.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: string(access.ChallengeFile), Record: fresh, Actor: masked(ctx, t),
		Body: map[string]any{"stage": string(in.Stage), "dueAt": due.UTC().Format(stampForm)}})
}

// masked is who acts, as the log has it: nobody by name before bidders are known.
func masked(ctx context.Context, t *ent.Tender) string {
	if inTheOpen(t) {
		return access.From(ctx).Actor()
	}
	return "somebody"
}

// LawOf is a tender's rule pack and the working days.
func LawOf(ctx context.Context, c *ent.Client, t *ent.Tender, now time.Time) (*rulepack.Pack, *calendar.Calendar, error) {
	pack, err := pinned(ctx, c, t, now)
	if err != nil {
		return nil, nil, err
	}
	days, err := WorkingDays(ctx, c)
	return pack, days, err
}

// termFrom is when a term of a tender's rules ends that began at some instant.
func termFrom(ctx context.Context, c *ent.Client, t *ent.Tender, now, began time.Time, key rulepack.Key) (time.Time, error) {
	pack, days, err := LawOf(ctx, c, t, now)
	if err != nil {
		return time.Time{}, err
	}
	until, err := pack.Due(days, began, key)
	return until.UTC(), err
}

// standingFor refuses who neither took the documents nor bid (第94号令第十一条).
func (s *Service) standingFor(ctx context.Context, c *ent.Client, t *ent.Tender, organizationID string) error {
	took, err := c.Registration.Query().Where(registration.TenderID(t.ID), registration.Tag(s.tag("registration", t.ID, organizationID))).Exist(ctx)
	if err != nil || took {
		return err
	}
	bids, err := c.Bid.Query().Where(bid.TenderID(t.ID), bid.OrganizationID(organizationID)).Exist(ctx)
	if err != nil || bids {
		return err
	}
	applied, err := c.Admission.Query().Where(admission.TenderID(t.ID), admission.OrganizationID(organizationID)).Exist(ctx)
	if err != nil || applied {
		return err
	}
	return fault.New(fault.Conflict, fault.CodeWrongState, "who did not take this tender's documents and did not bid has no standing to challenge it")
}

// termBegan is when the term for challenging a stage began to run (实施条例第五十三条).
func (s *Service) termBegan(ctx context.Context, c *ent.Client, t *ent.Tender, organizationID string, stage challenge.Stage, pack *rulepack.Pack, days *calendar.Calendar) (time.Time, error) {
	early := fault.New(fault.Conflict, fault.CodeTooEarly, "this stage of the tender has not ended yet: there is nothing to challenge")
	switch stage {
	case challenge.StageDocuments: // the newest version, or its receipt
		d, err := c.TenderDocument.Query().Where(tenderdocument.TenderID(t.ID), tenderdocument.PublishedAtNotNil()).Order(ent.Desc(tenderdocument.FieldNumber)).First(ctx)
		if err != nil {
			return time.Time{}, absent(err, "tender", t.ID, "tenderId")
		}
		began := *d.PublishedAt
		r, err := c.Registration.Query().Where(registration.TenderID(t.ID), registration.Tag(s.tag("registration", t.ID, organizationID))).Only(ctx)
		if err == nil && r.At.After(began) {
			began = r.At
		}
		if ent.IsNotFound(err) {
			err = nil
		}
		return began, err
	case challenge.StageProcess: // the end of the newest step
		e, err := c.Entry.Query().Where(entry.Stream(t.ID), entry.VerbIn(string(access.OpeningEnd), "tender.handOver", string(access.NegotiationRecord), "tender.fail", string(access.TenderTerminate), string(access.TenderCancel))).
			Order(ent.Desc(entry.FieldSeq)).First(ctx)
		if ent.IsNotFound(err) {
			return time.Time{}, early
		}
		if err != nil {
			return time.Time{}, err
		}
		return e.At, nil
	}
	last, err := c.Admission.Query().Where(admission.TenderID(t.ID), admission.OrganizationID(organizationID), admission.StatusEQ(admission.StatusRefused)).Order(ent.Desc(admission.FieldAnsweredAt)).First(ctx)
	switch {
	case err == nil:
		return *last.AnsweredAt, nil
	case !ent.IsNotFound(err):
		return time.Time{}, err
	}
	n, err := c.Notice.Query().Where(notice.KindIn(notice.KindResult, notice.KindFailure), notice.RecordID(t.ID)).Order(ent.Desc(notice.FieldPublishedAt)).First(ctx)
	if ent.IsNotFound(err) {
		return time.Time{}, early
	}
	if err != nil {
		return time.Time{}, err
	}
	if !pack.Has(rulepack.AwardNoticePeriod) {
		return n.PublishedAt, nil
	}
	ends, err := pack.Due(days, n.PublishedAt, rulepack.AwardNoticePeriod)
	if err != nil {
		return time.Time{}, err
	}
	return ends.Add(-time.Microsecond), nil // the period's last moment: its day is the one that does not count
}

// CorrectChallenge puts a defective challenge right within its days. It is for managers
// of the organisation that filed it.
//
// Faults: NOT_FOUND for anybody else's, BAD_INPUT, WRONG_STATE, TOO_LATE, STALE_VERSION.
func (s *Service) CorrectChallenge(ctx context.Context, ref machine.Ref, organizationID, grounds, request string) (*ent.Challenge, error) {
	x, err := s.ownChallenge(ctx, ref.ID, organizationID)
	if err != nil {
		return nil, err
	}
	in := ChallengeInput{Stage: x.Stage, Grounds: grounds, Request: request}
	if err := in.check(); err != nil {
		return nil, err
	}
	wish := act.Request{Verb: access.ChallengeCorrect, Key: ref.Key, Input: [4]string{ref.ID, s.tag("challenge request", x.TenderID, organizationID), grounds, request}}
	_, err = act.Do(ctx, s.DB, wish, func(ctx context.Context, tx *database.Tx) (string, error) {
		// Linli writes it: before the opening the log does not tell who acts
		as := access.System(access.With(ctx, nil), "challenger")
		if inTheOpen(x.Edges.Tender) {
			as = access.System(ctx, string(access.ChallengeFile))
		}
		return x.ID, Challenges.Within(as, tx, CorrectIt, x.ID, func(ctx context.Context, c *challengeChange) error {
			if c.Was.Version != ref.Version {
				return machine.Stale(c.Was.Version)
			}
			due, err := termFrom(ctx, c.Client(), x.Edges.Tender, c.Now, c.Now, rulepack.ChallengeAnswer)
			if err != nil {
				return err
			}
			return c.Challenge.UpdateOneID(x.ID).SetGrounds(strings.TrimSpace(grounds)).SetRequest(strings.TrimSpace(request)).SetAnswer("").SetCorrectedAt(c.Now).SetDueAt(due).Exec(ctx)
		})
	})
	if err != nil {
		return nil, err
	}
	return s.ownChallenge(ctx, ref.ID, organizationID)
}

// OwnChallenges are those that an organisation filed about a tender, to its managers.
func (s *Service) OwnChallenges(ctx context.Context, tenderID, organizationID string) ([]*ent.Challenge, error) {
	if err := access.Require(ctx, access.ChallengeFile, access.Object{OrganizationID: organizationID}); err != nil {
		return nil, err
	}
	return s.DB.Client.Challenge.Query().Where(challenge.TenderID(tenderID), challenge.Tag(s.tag("challenge", tenderID, organizationID))).
		Order(challenge.ByCreatedAt()).All(access.System(ctx, "own challenges"))
}

// ownChallenge finds a challenge for a manager of the organisation that filed it.
func (s *Service) ownChallenge(ctx context.Context, challengeID, organizationID string) (*ent.Challenge, error) {
	if err := access.Require(ctx, access.ChallengeFile, access.Object{OrganizationID: organizationID}); err != nil {
		return nil, err
	}
	x, err := s.DB.Client.Challenge.Query().Where(challenge.ID(challengeID)).WithTender().Only(access.System(ctx, "own challenge"))
	if err == nil && x.Tag != s.tag("challenge", x.TenderID, organizationID) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no challenge %s", challengeID).At("challengeId")
	}
	if err != nil {
		return nil, absent(err, "challenge", challengeID, "challengeId")
	}
	return x, nil
}
