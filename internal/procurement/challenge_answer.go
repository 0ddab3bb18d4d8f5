package procurement

import (
	"context"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/rulepack"
)

// challengeChange is one action on a challenge under way.
type challengeChange = machine.Change[*ent.Challenge, challenge.Status, ChallengeFacts]

// CheckChallenge takes a challenge on, asks to correct it or does not take it. One that
// may affect the result stops award and signature at once. It is for handlers of the
// area; the note says what is missing, or why it is not taken.
//
// Faults: BAD_INPUT, FOUR_EYES, WRONG_STATE.
func (s *Service) CheckChallenge(ctx context.Context, a machine.Action, ref machine.Ref, mayAffect bool, note string) (*ent.Challenge, error) {
	wrong := error(nil)
	switch a {
	case TakeOn:
	case AskToCorrect, DeclineTaking:
		wrong = noted(note, 2)
	default:
		wrong = fault.New(fault.Invalid, fault.CodeBadInput, "a challenge is taken on, sent back to be corrected, or not taken").At("action")
	}
	input := struct {
		MayAffect bool
		Note      string
	}{mayAffect, note}
	return Challenges.Do(ctx, s.DB, a, ref, input, wrong, func(ctx context.Context, c *challengeChange) error {
		t := c.Was.Edges.Tender
		if err := TakePart(ctx, c.Tx, t.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		update := c.Challenge.UpdateOneID(c.Was.ID)
		switch a {
		case TakeOn: // the answer's days run from the filing
			c.Body["mayAffect"] = mayAffect
			if err := update.SetMayAffect(mayAffect).SetAcceptedAt(c.Now).Exec(ctx); err != nil || !mayAffect {
				return err
			}
			return stop(ctx, c.Tx, t, c.Was.ID, []string{BlocksAward, BlocksSign}, "a challenge that may affect the result is being examined", nil)
		case AskToCorrect:
			due, err := termFrom(ctx, c.Client(), t, c.Now, c.Now, rulepack.ChallengeCorrect)
			if err != nil {
				return err
			}
			return update.SetAnswer(note).SetDueAt(due).Exec(ctx)
		}
		due, err := termFrom(ctx, c.Client(), t, c.Now, c.Now, rulepack.ComplaintFile)
		if err != nil {
			return err
		}
		return update.SetAnswer(note).SetDueAt(due).Exec(ctx)
	})
}

// AnswerInput is the buyer's answer to a challenge, and what is done if it is upheld.
type AnswerInput struct {
	Outcome  challenge.Outcome
	Answer   string
	Decision complaint.Decision // of what is upheld: RESTART, VOID_AWARD or NEXT_CANDIDATE; "" changes nothing
	AwardID  string             // whose award ends
}

// AnswerChallenge answers a challenge within seven working days (政府采购法第五十三条). What is upheld
// and affects the result is carried out at once, by what the stage allows (实施条例第七十一条).
// It is for handlers of the area.
//
// Faults: BAD_INPUT, FOUR_EYES, WRONG_STATE also for what the stage does not allow.
func (s *Service) AnswerChallenge(ctx context.Context, ref machine.Ref, in AnswerInput) (*ent.Challenge, error) {
	var p problems
	p.text(in.Answer, 4000, "the answer", "answer")
	p.bad(challenge.OutcomeValidator(in.Outcome) != nil, "a challenge is UPHELD, upheld in PART or DENIED", "outcome")
	p.bad(in.Outcome == challenge.OutcomeDenied && in.Decision != "", "what is denied changes nothing", "decision")
	p.bad(!slices.Contains([]complaint.Decision{"", complaint.DecisionRestart, complaint.DecisionVoidAward, complaint.DecisionNextCandidate}, in.Decision),
		"the buyer begins anew, voids the award or takes the next candidate; contracts are rescinded by the regulator", "decision")
	return Challenges.Do(ctx, s.DB, GiveAnswer, ref, in, p.err(), func(ctx context.Context, c *challengeChange) error {
		t := c.Was.Edges.Tender
		if err := TakePart(ctx, c.Tx, t.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		due, err := termFrom(ctx, c.Client(), t, c.Now, c.Now, rulepack.ComplaintFile)
		if err != nil {
			return err
		}
		c.Body["outcome"] = string(in.Outcome)
		if err := c.Challenge.UpdateOneID(c.Was.ID).SetOutcome(in.Outcome).SetAnswer(strings.TrimSpace(in.Answer)).SetAnsweredAt(c.Now).SetDueAt(due).Exec(ctx); err != nil {
			return err
		}
		if err := resume(ctx, c.Tx, t, c.Was.ID); err != nil {
			return err
		}
		if in.Outcome != challenge.OutcomeDenied {
			if _, err := reopen(ctx, c.Tx, t, c.Was); err != nil {
				return err
			}
		}
		if in.Decision == "" {
			return nil
		}
		c.Body["decision"] = string(in.Decision)
		_, err = s.carryOut(ctx, c.Tx, t, in.Decision, in.AwardID, "a challenge was upheld")
		return err
	})
}

// tickChallenges takes the clock's steps of challenges, and names the challengers of
// tenders whose bidders are known by now.
func (s *Service) tickChallenges(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Client.Challenge.Query().Where(challenge.DueAtLTE(now), challenge.StatusNotIn(Challenges.Ends...)).Order(challenge.ByDueAt()).Limit(batch).All(ctx)
	done := 0
	for _, x := range rows {
		a := CloseChallenge
		switch x.Status {
		case challenge.StatusFiled, challenge.StatusAccepted:
			a = AnswerLate
		case challenge.StatusDefective:
			a = CorrectionLate
		}
		Challenges.Try(ctx, s.DB, s.Log, &done, a, x.ID, challengeTimer(a))
	}
	if err != nil {
		return done, err
	}
	hidden, err := s.DB.Client.Challenge.Query().Where(challenge.OrganizationIDIsNil(), challenge.HasTenderWith(tender.StatusNotIn(hiding...), tender.Or(tender.StatusNotIn(unopened...), tender.OpeningUntilNotNil()))).Limit(batch).All(ctx)
	if err != nil {
		return done, err
	}
	for _, x := range hidden {
		raw, err := s.Secret.Open("challenger", x.Challenger)
		if err != nil {
			s.Log.Error("a challenger cannot be read", "challenge", x.ID, "error", err)
			continue
		}
		if err := s.DB.Client.Challenge.Update().Where(challenge.ID(x.ID), challenge.OrganizationIDIsNil()).SetOrganizationID(string(raw)).Exec(ctx); err != nil {
			return done, err
		}
	}
	return done, nil
}

// challengeTimer is what else happens when the clock takes a step of a challenge.
func challengeTimer(a machine.Action) func(context.Context, *challengeChange) error {
	return func(ctx context.Context, c *challengeChange) error {
		if a == CloseChallenge {
			if err := c.Challenge.UpdateOneID(c.Was.ID).ClearDueAt().Exec(ctx); err != nil {
				return err
			}
			return resume(ctx, c.Tx, c.Was.Edges.Tender, c.Was.ID)
		}
		due, err := termFrom(ctx, c.Client(), c.Was.Edges.Tender, c.Now, *c.Was.DueAt, rulepack.ComplaintFile)
		if err != nil {
			return err
		}
		return c.Challenge.UpdateOneID(c.Was.ID).SetDueAt(due).Exec(ctx)
	}
}
