package publication

import (
	"strings"
	"time"

	awardfields "linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/stay"
	"linli/ent/tender"
	"linli/internal/ocds"
)

// Challenges, complaints and what they stop. Their texts may name people, so they are not
// told, save the decision on a complaint, which law publishes.

var (
	challengeStages   = map[challenge.Stage]string{challenge.StageDocuments: "documents", challenge.StageProcess: "process", challenge.StageResult: "result"}
	challengeStatuses = map[challenge.Status]string{
		challenge.StatusFiled: "filed", challenge.StatusDefective: "defective", challenge.StatusAccepted: "accepted", challenge.StatusNotAccepted: "notAccepted",
		challenge.StatusAnswered: "answered", challenge.StatusOverdue: "accepted", challenge.StatusEscalated: "escalated", challenge.StatusClosed: "closed",
	}
	challengeResults  = map[challenge.Outcome]string{challenge.OutcomeUpheld: "upheld", challenge.OutcomePart: "partlyUpheld", challenge.OutcomeDenied: "denied"}
	complaintStatuses = map[complaint.Status]string{
		complaint.StatusFiled: "filed", complaint.StatusCorrecting: "defective", complaint.StatusRejected: "notAccepted", complaint.StatusInvestigating: "investigating",
		complaint.StatusPaused: "investigating", complaint.StatusDecided: "decided", complaint.StatusExecuted: "executed", complaint.StatusWithdrawn: "closed", complaint.StatusReferred: "escalated",
	}
	complaintEffects = map[complaint.Decision]string{
		complaint.DecisionDismissed: "none", complaint.DecisionRestart: "restart", complaint.DecisionVoidAward: "restart", complaint.DecisionNextCandidate: "nextCandidate",
		complaint.DecisionRescind: "rescind", complaint.DecisionDamages: "damages",
	}
)

// challenged is the challenge as it stands. Its author is told once the regulator examines
// it in the open or the opening is over.
func challenged(s *story) error {
	buyer, err := s.buyer()
	if err != nil {
		return err
	}
	x := s.challenge
	said := ocds.Challenge{ID: x.ID, Kind: "challenge", Stage: challengeStages[x.Stage], Status: challengeStatuses[x.Status], DateFiled: ocds.At(x.CreatedAt), Reviewer: buyer}
	if x.AnsweredAt != nil {
		said.DateAnswered = ocds.At(*x.AnsweredAt)
	}
	if x.Outcome != nil {
		said.Result = challengeResults[*x.Outcome]
	}
	if said.Author, err = s.author(); err != nil {
		return err
	}
	if said.Suspension, err = s.suspension(x.ID); err != nil {
		return err
	}
	s.release.Challenges = append(s.release.Challenges, said)
	return nil
}

// author is who challenges, or nil while nobody may know: until the opening, and of a tender
// that is no open one, whose bidders bid again, until an award is announced.
func (s *story) author() (*ocds.OrganizationReference, error) {
	if s.challenge.OrganizationID == nil {
		return nil, nil
	}
	switch s.tender.Method {
	case tender.MethodFrameworkOpen: // nothing is opened, and nobody bids again
	case tender.MethodOpenTender:
		if s.tender.OpeningUntil == nil {
			return nil, nil
		}
	default:
		if told, err := s.c.Award.Query().Where(awardfields.TenderID(s.tender.ID), awardfields.AnnouncedAtNotNil()).Exist(s.ctx); err != nil || !told {
			return nil, err
		}
	}
	return s.party(*s.challenge.OrganizationID, "tenderer")
}

// complained is the complaint as it stands.
func complained(s *story) error {
	if _, err := s.buyer(); err != nil {
		return err
	}
	x := s.complaint
	said := ocds.Challenge{ID: x.ID, Kind: "complaint", Stage: challengeStages[s.challenge.Stage], Status: complaintStatuses[x.Status], DateFiled: ocds.At(x.CreatedAt), RelatedChallenge: x.ChallengeID}
	if x.DecidedAt != nil && x.Decision != nil {
		said.DateAnswered, said.Answer, said.Effect, said.Result = ocds.At(*x.DecidedAt), x.Reasons, complaintEffects[*x.Decision], "upheld"
		if *x.Decision == complaint.DecisionDismissed {
			said.Result = "denied"
		}
	}
	var err error
	if said.Author, err = s.author(); err != nil {
		return err
	}
	if said.Suspension, err = s.suspension(x.ID); err != nil {
		return err
	}
	s.release.Challenges = append(s.release.Challenges, said)
	return nil
}

// stayed is a stay's beginning or end, at the challenge or complaint behind it; the
// regulator's own order stands by itself.
func stayed(s *story) error {
	if _, err := s.buyer(); err != nil {
		return err
	}
	record, kind := s.stay.RecordID, "order"
	switch {
	case strings.HasPrefix(record, "chl_"):
		kind = "challenge"
	case strings.HasPrefix(record, "cpl_"):
		kind = "complaint"
	}
	suspended, err := s.suspension(record)
	if err != nil {
		return err
	}
	said := ocds.Challenge{ID: record, Kind: kind, Suspension: suspended}
	if kind == "order" {
		said.Status, said.DateFiled, said.Subject = "accepted", ocds.At(s.stay.From), s.stay.Reason
		if s.stay.EndedAt != nil {
			said.Status = "closed"
		}
	}
	s.release.Challenges = append(s.release.Challenges, said)
	return nil
}

// suspension is while a record stopped the process, or nil; its end is the legal one until
// it has ended.
func (s *story) suspension(record string) (*ocds.Period, error) {
	list, err := s.c.Stay.Query().Where(stay.RecordID(record)).Order(stay.ByFrom()).All(s.ctx)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	last := list[len(list)-1]
	var until *time.Time
	if last.EndedAt != nil {
		until = last.EndedAt
	} else if last.Until != nil {
		until = last.Until
	}
	return span(&last.From, until), nil
}
