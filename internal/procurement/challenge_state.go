package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/challenge"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// The actions of the challenge machine (procurement §3.9; 政府采购法第五十二条至第五十四条).
const (
	TakeOn         machine.Action = "ACCEPT_CHALLENGE"
	AskToCorrect   machine.Action = "ASK_TO_CORRECT"
	DeclineTaking  machine.Action = "DECLINE_CHALLENGE"
	CorrectIt      machine.Action = "CORRECT"
	CorrectionLate machine.Action = "CORRECTION_LATE"
	GiveAnswer     machine.Action = "ANSWER"
	AnswerLate     machine.Action = "ANSWER_LATE"
	Escalate       machine.Action = "ESCALATE"
	CloseChallenge machine.Action = "CLOSE"
)

type challengeStates = []challenge.Status

// Challenges is the challenge machine with how its records are read. A buyer that is
// silent does not hold a challenge up: from the day its answer is overdue the way to the
// regulator is open.
var Challenges = machine.Record[*ent.Challenge, challenge.Status, ChallengeFacts]{
	Table: machine.Table[challenge.Status, ChallengeFacts]{
		Name: "challenge", Start: challenge.StatusFiled,
		Ends: challengeStates{challenge.StatusEscalated, challenge.StatusClosed},
		Steps: []machine.Step[challenge.Status, ChallengeFacts]{
			{Action: TakeOn, Verb: access.ChallengeCheck, From: challengeStates{challenge.StatusFiled}, To: challenge.StatusAccepted, Guard: handling, Note: "one that may affect the result stays award and signature at once"},
			{Action: AskToCorrect, Verb: access.ChallengeCheck, From: challengeStates{challenge.StatusFiled}, To: challenge.StatusDefective, Guard: correctable, Note: "once, with what is missing, and days to correct it"},
			{Action: DeclineTaking, Verb: access.ChallengeCheck, From: challengeStates{challenge.StatusFiled}, To: challenge.StatusNotAccepted, Guard: handling, Note: "with the reason"},
			{Action: CorrectIt, Verb: access.ChallengeCorrect, From: challengeStates{challenge.StatusDefective}, To: challenge.StatusFiled, Guard: notDue, Note: "by the challenger; the answer's days begin again"},
			{Action: CorrectionLate, Verb: "challenge.drop", Timer: true, From: challengeStates{challenge.StatusDefective}, To: challenge.StatusNotAccepted, Guard: challengeDue, Note: "it was not corrected in time"},
			{Action: GiveAnswer, Verb: access.ChallengeAnswer, From: challengeStates{challenge.StatusAccepted, challenge.StatusOverdue}, To: challenge.StatusAnswered, Guard: handling, Note: "what is upheld is carried out by Linli, as a decision of the regulator is"},
			{Action: AnswerLate, Verb: "challenge.overdue", Timer: true, From: challengeStates{challenge.StatusFiled, challenge.StatusAccepted}, To: challenge.StatusOverdue, Guard: challengeDue, Note: "seven working days are over: the regulator sees it, and the challenger may complain"},
			{Action: Escalate, Verb: "challenge.escalate", Timer: true, From: challengeStates{challenge.StatusAnswered, challenge.StatusOverdue, challenge.StatusNotAccepted}, To: challenge.StatusEscalated, Guard: notDue, Note: "with the complaint"},
			{Action: CloseChallenge, Verb: "challenge.close", Timer: true, From: challengeStates{challenge.StatusAnswered, challenge.StatusOverdue, challenge.StatusNotAccepted}, To: challenge.StatusClosed, Guard: challengeDue, Note: "nobody complained in time; what it stayed goes on"},
		},
	},
	SQL: challenge.Table, Field: "challengeId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Challenge, error) {
		return c.Challenge.Query().Where(challenge.ID(id)).WithTender().Only(ctx)
	},
	Look: func(x *ent.Challenge) machine.Look[challenge.Status] {
		o := access.Object{AreaPath: x.Edges.Tender.AreaPath}
		if x.OrganizationID != nil {
			o.OrganizationID = *x.OrganizationID
		}
		return machine.Look[challenge.Status]{ID: x.ID, Version: x.Version, Status: x.Status, Stream: x.TenderID, Object: o}
	},
	Under: func(x *ent.Challenge) (string, string) { return tender.Table, x.TenderID },
	Facts: challengeFacts,
}

// ChallengeFacts are what the guards of a challenge look at.
type ChallengeFacts struct {
	*ent.Challenge
	Now   time.Time
	Parts []Part
}

func challengeFacts(ctx context.Context, c *ent.Client, now time.Time, x *ent.Challenge) (ChallengeFacts, error) {
	f := ChallengeFacts{Challenge: x, Now: now}
	t, err := c.Tender.Query().Where(tender.ID(x.TenderID)).Only(ctx)
	if err != nil {
		return f, err
	}
	f.Parts, err = PartsOf(ctx, c, t.ProjectID, Actor(ctx))
	return f, err
}

// handling keeps the buyer's answers with who may handle.
func handling(f ChallengeFacts) *fault.Fault { return Separate(f.Parts, projectpart.PartHandler) }

// correctable lets the buyer ask for a correction once: who asks again and again would
// never have to answer.
func correctable(f ChallengeFacts) *fault.Fault {
	if why := handling(f); why != nil {
		return why
	}
	if f.CorrectedAt != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "it was put right once already: take it on as it is, or do not take it")
	}
	return nil
}

func challengeDue(f ChallengeFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it is not yet time")
	}
	return nil
}

func notDue(f ChallengeFacts) *fault.Fault {
	if f.DueAt != nil && !f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooLate, "the term for this is over")
	}
	return nil
}

// inTheOpen tells whether the buyer knows the bidders of a tender by now. Of one that ended
// before its opening it never does; everybody is told later where bids come in rounds
// (PublicChallenges).
func inTheOpen(t *ent.Tender) bool {
	if t.Method == tender.MethodFrameworkOpen { // nobody competes: who joins is told at once
		return true
	}
	if slices.Contains(unopened, t.Status) {
		return t.OpeningUntil != nil
	}
	return !slices.Contains(hiding, t.Status)
}

// hiding are the states of a tender before its opening; unopened those that may come
// without one.
var (
	hiding   = tenderStates{tender.StatusDraft, tender.StatusInReview, tender.StatusPublished, tender.StatusSealed}
	unopened = tenderStates{tender.StatusFailed, tender.StatusCancelled}
)
