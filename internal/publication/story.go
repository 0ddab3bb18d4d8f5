package publication

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	contractfields "linli/ent/contract"
	"linli/internal/database"
	"linli/internal/ocds"
)

// story is one event on its way into a release: what it is about, as far as it was loaded.
type story struct {
	ctx     context.Context
	tx      *database.Tx
	c       *ent.Client
	now     time.Time
	ocid    string // "": the process is not public
	first   bool   // of its process
	release ocds.Release
	parties map[string]*ocds.Organization

	project   *ent.Project
	tender    *ent.Tender
	award     *ent.Award
	contract  *ent.Contract
	milestone *ent.Milestone
	payment   *ent.PaymentRequest
	statement *ent.Statement
	question  *ent.Question
	challenge *ent.Challenge
	complaint *ent.Complaint
	stay      *ent.Stay
}

func ofProject(s *story, id string) error {
	var err error
	if s.project, err = s.c.Project.Get(s.ctx, id); err == nil && s.project.Ocid != nil {
		s.ocid = *s.project.Ocid
	}
	return err
}

// ofTender finds a tender; one that is not published has no process.
func ofTender(s *story, id string) error {
	var err error
	if s.tender, err = s.c.Tender.Get(s.ctx, id); err != nil {
		return err
	}
	if s.tender.PublishedAt == nil || s.tender.Ocid == nil {
		return nil
	}
	s.ocid = *s.tender.Ocid
	s.project, err = s.c.Project.Get(s.ctx, s.tender.ProjectID)
	return err
}

func ofQuestion(s *story, id string) error {
	var err error
	if s.question, err = s.c.Question.Get(s.ctx, id); err != nil {
		return err
	}
	return ofTender(s, s.question.TenderID)
}

func ofAward(s *story, id string) error {
	var err error
	if s.award, err = s.c.Award.Get(s.ctx, id); err != nil {
		return err
	}
	return ofTender(s, s.award.TenderID)
}

func ofChallenge(s *story, id string) error {
	var err error
	if s.challenge, err = s.c.Challenge.Get(s.ctx, id); err != nil {
		return err
	}
	return ofTender(s, s.challenge.TenderID)
}

func ofComplaint(s *story, id string) error {
	var err error
	if s.complaint, err = s.c.Complaint.Get(s.ctx, id); err != nil {
		return err
	}
	return ofChallenge(s, s.complaint.ChallengeID)
}

func ofStay(s *story, id string) error {
	var err error
	if s.stay, err = s.c.Stay.Get(s.ctx, id); err != nil {
		return err
	}
	return ofTender(s, s.stay.TenderID)
}

// ofContract finds a contract. One that came about without a tender of Linli's has no
// process; one under a framework has a process of its own, related to the framework's.
func ofContract(s *story, id string) error {
	var err error
	if s.contract, err = s.c.Contract.Get(s.ctx, id); err != nil || s.contract.AwardID == nil || s.contract.Status == contractfields.StatusDrafting {
		return err
	}
	if err := ofAward(s, *s.contract.AwardID); err != nil {
		return err
	}
	if s.contract.FrameworkID != nil && s.ocid != "" {
		s.ocid = prefix + strings.TrimPrefix(id, "con_")
	}
	return nil
}

// prefix is that of Linli's own processes; it is private until one is registered.
const prefix = "ocds-linli0-"

func ofMilestone(s *story, id string) error {
	var err error
	if s.milestone, err = s.c.Milestone.Get(s.ctx, id); err != nil {
		return err
	}
	return ofContract(s, s.milestone.ContractID)
}

func ofPayment(s *story, id string) error {
	var err error
	if s.payment, err = s.c.PaymentRequest.Get(s.ctx, id); err != nil {
		return err
	}
	return ofContract(s, s.payment.ContractID)
}

func ofStatement(s *story, id string) error {
	var err error
	if s.statement, err = s.c.Statement.Get(s.ctx, id); err != nil {
		return err
	}
	return ofContract(s, s.statement.ContractID)
}
