package procurement

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/complaint"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/publication"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// complaintChange is one action on a complaint under way.
type complaintChange = machine.Change[*ent.Complaint, complaint.Status, ComplaintFacts]

// Complain is what whoever challenged may do beside the machine of challenges: it is
// complaintFile.
const Complain machine.Action = "COMPLAIN"

// FileComplaint takes a challenge that was answered, not taken, or left without an answer
// to the regulator 投诉 (政府采购法第五十五条), within fifteen working days. What was not
// challenged cannot be complained of (第94号令第二十条): the challenge stands beside it. It
// is for managers of the organisation that challenged.
//
// Faults: NOT_FOUND, BAD_INPUT, WRONG_STATE before the buyer's term is over, TOO_LATE,
// DUPLICATE.
func (s *Service) FileComplaint(ctx context.Context, key, challengeID, organizationID, body string) (*ent.Complaint, error) {
	x, err := s.ownChallenge(ctx, challengeID, organizationID)
	if err != nil {
		return nil, err
	}
	var p problems
	p.text(body, 4000, "the complaint", "body")
	if err := p.err(); err != nil {
		return nil, err
	}
	complaintID, err := act.Once(ctx, s.DB, access.ComplaintFile, key, [2]string{challengeID, body}, func(ctx context.Context, tx *database.Tx, _ *access.Viewer) (string, error) {
		t := x.Edges.Tender
		if err := tx.Lock(ctx, tender.Table, t.ID); err != nil {
			return "", err
		}
		due, err := termFrom(ctx, tx.Client(), t, tx.Now, tx.Now, rulepack.ComplaintCheck)
		if err != nil {
			return "", err
		}
		fresh := id.New("cpl")
		err = tx.Complaint.Create().SetID(fresh).SetChallengeID(challengeID).SetTenderID(t.ID).SetBody(strings.TrimSpace(body)).SetDueAt(due).SetCreatedAt(tx.Now).Exec(ctx)
		if database.Unique(err) {
			return "", fault.New(fault.Conflict, fault.CodeDuplicate, "this challenge was taken to the regulator already").At("challengeId")
		}
		if err != nil {
			return "", err
		}
		// whoever complains is named: the regulator examines it in the open
		err = Challenges.Within(ctx, tx, Escalate, challengeID, func(ctx context.Context, c *challengeChange) error {
			return c.Challenge.UpdateOneID(challengeID).SetOrganizationID(organizationID).ClearDueAt().Exec(ctx)
		})
		if err != nil {
			return "", err
		}
		return fresh, publication.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: string(access.ComplaintFile), Record: fresh, Actor: masked(ctx, t),
			Body: map[string]any{"challenge": challengeID, "dueAt": due.Format(stampForm)}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Complaint.Get(ctx, complaintID)
}

// CorrectComplaint puts a complaint right within its days. It is for managers of the
// organisation that filed it.
func (s *Service) CorrectComplaint(ctx context.Context, ref machine.Ref, body string) (*ent.Complaint, error) {
	var p problems
	p.text(body, 4000, "the complaint", "body")
	return Complaints.Do(ctx, s.DB, CorrectComplaint, ref, body, p.err(), func(ctx context.Context, c *complaintChange) error {
		due, err := termFrom(ctx, c.Client(), c.Facts.Tender, c.Now, c.Now, rulepack.ComplaintCheck)
		if err != nil {
			return err
		}
		return c.Complaint.UpdateOneID(c.Was.ID).SetBody(strings.TrimSpace(body)).SetReasons("").SetCorrectedAt(c.Now).SetDueAt(due).Exec(ctx)
	})
}

// WithdrawComplaint ends a complaint that its complainant no longer wants decided; what
// it stayed goes on.
func (s *Service) WithdrawComplaint(ctx context.Context, ref machine.Ref) (*ent.Complaint, error) {
	return Complaints.Do(ctx, s.DB, WithdrawIt, ref, nil, nil, func(ctx context.Context, c *complaintChange) error {
		return overComplaint(ctx, c)
	})
}

// overComplaint ends a complaint's clock and what it stayed.
func overComplaint(ctx context.Context, c *complaintChange) error {
	if err := c.Complaint.UpdateOneID(c.Was.ID).ClearDueAt().Exec(ctx); err != nil {
		return err
	}
	if err := resume(ctx, c.Tx, c.Facts.Tender, c.Was.ID); err != nil {
		return err
	}
	return resume(ctx, c.Tx, c.Facts.Tender, c.Was.ChallengeID)
}

// CheckComplaint takes a complaint on, asks to correct it or rejects it, within five
// working days; one that is not rejected by then counts as taken on. It is for regulators
// of the area, and makes whoever does it the project's regulator.
//
// Faults: BAD_INPUT, FOUR_EYES, WRONG_STATE.
func (s *Service) CheckComplaint(ctx context.Context, a machine.Action, ref machine.Ref, reasons string) (*ent.Complaint, error) {
	wrong := error(nil)
	switch a {
	case Investigate:
	case AskComplainant, RejectComplaint:
		wrong = noted(reasons, 2)
	default:
		wrong = fault.New(fault.Invalid, fault.CodeBadInput, "a complaint is taken on, sent back to be corrected, or rejected").At("action")
	}
	return Complaints.Do(ctx, s.DB, a, ref, reasons, wrong, func(ctx context.Context, c *complaintChange) error {
		if err := TakePart(ctx, c.Tx, c.Facts.Tender.ProjectID, Actor(ctx), projectpart.PartRegulator); err != nil {
			return err
		}
		switch a {
		case Investigate:
			return s.investigate(ctx, c)
		case AskComplainant:
			due, err := termFrom(ctx, c.Client(), c.Facts.Tender, c.Now, c.Now, rulepack.ChallengeCorrect)
			if err != nil {
				return err
			}
			return c.Complaint.UpdateOneID(c.Was.ID).SetReasons(reasons).SetDueAt(due).Exec(ctx)
		}
		if err := c.Complaint.UpdateOneID(c.Was.ID).SetReasons(reasons).Exec(ctx); err != nil {
			return err
		}
		return overComplaint(ctx, c)
	})
}

// investigate begins the thirty working days, and stays what the decision may change:
// award and signature, and what is being performed (政府采购法第五十七条: may be stayed). Who was
// not let into an open framework stops nobody who is in, nor whom these serve; the regulator
// may (ImposeStay).
func (s *Service) investigate(ctx context.Context, c *complaintChange) error {
	due, err := termFrom(ctx, c.Client(), c.Facts.Tender, c.Now, c.Now, rulepack.ComplaintDecide)
	if err != nil {
		return err
	}
	if err := c.Complaint.UpdateOneID(c.Was.ID).SetAcceptedAt(c.Now).SetReasons("").SetDueAt(due).Exec(ctx); err != nil {
		return err
	}
	if !stoppable(c.Facts.Tender) || c.Facts.Tender.Method == tender.MethodFrameworkOpen {
		return nil
	}
	until, err := s.stayUntil(ctx, c.Tx, c.Facts.Tender)
	if err != nil {
		return err
	}
	return stop(ctx, c.Tx, c.Facts.Tender, c.Was.ID, []string{BlocksAward, BlocksSign, BlocksPerform}, "a complaint is being examined", &until)
}

// stoppable tells whether there is anything left to stop about a tender.
func stoppable(t *ent.Tender) bool {
	return t.Status != tender.StatusFailed && t.Status != tender.StatusCancelled
}

// stayUntil is when a stay that begins now has to be decided about.
func (s *Service) stayUntil(ctx context.Context, tx *database.Tx, t *ent.Tender) (time.Time, error) {
	return termFrom(ctx, tx.Client(), t, tx.Now, tx.Now, rulepack.ComplaintSuspendMax)
}

// PauseComplaint stops the regulator's clock while experts or laboratories work, or lets
// it run again: their time does not count (第94号令第二十七条). It is for regulators of the
// area and needs a reason.
func (s *Service) PauseComplaint(ctx context.Context, a machine.Action, ref machine.Ref, reason string) (*ent.Complaint, error) {
	wrong := machine.Reasoned(reason)
	if a != PauseClock && a != ResumeClock {
		wrong = fault.New(fault.Invalid, fault.CodeBadInput, "the clock is paused, or runs again").At("action")
	}
	return Complaints.Do(ctx, s.DB, a, ref, reason, wrong, func(ctx context.Context, c *complaintChange) error {
		c.Body["reason"] = reason
		if a == ResumeClock {
			return runAgain(ctx, c)
		}
		return c.Complaint.UpdateOneID(c.Was.ID).SetPausedAt(c.Now).SetDueAt(c.Now.Add(longestPause - stood(c.Was))).Exec(ctx)
	})
}

// longestPause is how long the regulator's clock stands still at most, all pauses together.
const longestPause = 60 * 24 * time.Hour

// stood is how long it has stood still in the pauses that are over.
func stood(x *ent.Complaint) time.Duration { return time.Duration(x.PausedSeconds) * time.Second }

// runAgain lets the regulator's clock run, later by as long as it stood.
func runAgain(ctx context.Context, c *complaintChange) error {
	total := min(stood(c.Was)+c.Now.Sub(*c.Was.PausedAt), longestPause)
	due, err := termFrom(ctx, c.Client(), c.Facts.Tender, c.Now, *c.Was.AcceptedAt, rulepack.ComplaintDecide)
	if err != nil {
		return err
	}
	return c.Complaint.UpdateOneID(c.Was.ID).ClearPausedAt().SetPausedSeconds(int(total / time.Second)).SetDueAt(due.Add(total)).Exec(ctx)
}

// tickComplaints takes the clock's steps of complaints.
func (s *Service) tickComplaints(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Client.Complaint.Query().Where(complaint.DueAtLTE(now), complaint.StatusNotIn(Complaints.Ends...)).Order(complaint.ByDueAt()).Limit(batch).All(ctx)
	done := 0
	for _, x := range rows {
		a, effect := InvestigateLate, s.investigate
		switch x.Status {
		case complaint.StatusCorrecting:
			a, effect = CorrectionLate, overComplaint
		case complaint.StatusPaused:
			a, effect = ResumeLate, runAgain
		case complaint.StatusInvestigating:
			a, effect = Refer, referred
		}
		Complaints.Try(ctx, s.DB, s.Log, &done, a, x.ID, effect)
	}
	return done, err
}

// referred gives a complaint to the authority above, once the term ran out twice.
func referred(ctx context.Context, c *complaintChange) error {
	second, err := termFrom(ctx, c.Client(), c.Facts.Tender, c.Now, *c.Was.DueAt, rulepack.ComplaintDecide)
	if err != nil {
		return err
	}
	if c.Now.Before(second) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "the regulator still has its second term")
	}
	return c.Complaint.UpdateOneID(c.Was.ID).ClearDueAt().Exec(ctx)
}
