package procurement

import (
	"context"
	"strconv"
	"strings"

	"linli/ent"
	"linli/ent/question"
	"linli/ent/registration"
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

// TakeDocuments registers an organisation as one that took a tender's documents, which
// gives it standing to ask and to challenge. Nobody else learns that it did. It is for
// managers of the organisation, while bids are taken; doing it again changes nothing.
//
// Faults: NOT_FOUND, TOO_LATE once the deadline has passed.
func (s *Service) TakeDocuments(ctx context.Context, tenderID, organizationID string) (*ent.Tender, error) {
	t, err := s.open(ctx, access.DocumentsTake, tenderID, organizationID)
	if err != nil {
		return nil, err
	}
	return t, s.DB.InTx(access.System(ctx, string(access.DocumentsTake)), func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		if late := inTime(t, tx); late != nil {
			return late
		}
		_, err := tx.Affected(ctx, "INSERT INTO registrations (id, tender_id, tag, at) VALUES ($1, $2, $3, $4) ON CONFLICT (tender_id, tag) DO NOTHING",
			hiddenID("reg"), t.ID, s.tag("registration", t.ID, organizationID), tx.Now)
		return err
	})
}

// open finds a tender that the viewer sees for a manager of an organisation.
func (s *Service) open(ctx context.Context, verb access.Verb, tenderID, organizationID string) (*ent.Tender, error) {
	t, err := s.DB.Client.Tender.Query().Where(tender.ID(tenderID)).Only(ctx)
	if err != nil {
		return nil, absent(err, "tender", tenderID, "tenderId")
	}
	if _, err := s.DB.Client.Organization.Get(ctx, organizationID); err != nil {
		return nil, absent(err, "organisation", organizationID, "organizationId")
	}
	if err := access.Require(ctx, verb, access.Object{OrganizationID: organizationID}); err != nil {
		return nil, err
	}
	return t, s.keyed()
}

// inTime refuses what is for tenders that still take bids.
func inTime(t *ent.Tender, tx *database.Tx) *fault.Fault {
	if t.Status != tender.StatusPublished || t.DeadlineAt == nil || tx.Now.After(*t.DeadlineAt) {
		return fault.New(fault.Conflict, fault.CodeTooLate, "this tender takes nothing any more: its deadline has passed, or it has ended")
	}
	return nil
}

// mostQuestions is how many questions one organisation asks about one tender.
const mostQuestions = 20

// questionTags stand for an organisation's first, second, third … question: nobody can
// tell from rows which questions are of one organisation.
func (s *Service) questionTags(tenderID, organizationID string) []string {
	out := make([]string, mostQuestions)
	for n := range out {
		out[n] = s.tag("question "+strconv.Itoa(n), tenderID, organizationID)
	}
	return out
}

// AskQuestion is a question about a tender's documents, which all will read with its
// answer, without who asked. It is for managers of an organisation that took the
// documents.
//
// Faults: NOT_FOUND, BAD_INPUT, TOO_LATE, WRONG_STATE when it did not take them,
// RATE_LIMITED from the twenty-first question on.
func (s *Service) AskQuestion(ctx context.Context, key, tenderID, organizationID, body string) (*ent.Question, error) {
	t, err := s.open(ctx, access.QuestionAsk, tenderID, organizationID)
	if err != nil {
		return nil, err
	}
	var p problems
	p.text(body, 1000, "the question", "body")
	if err := p.err(); err != nil {
		return nil, err
	}
	request := act.Request{Verb: access.QuestionAsk, Key: key, Input: [2]string{s.tag("question request", tenderID, organizationID), body}} // its hash must not tell who
	questionID, err := act.Do(ctx, s.DB, request, func(ctx context.Context, tx *database.Tx) (string, error) {
		return s.ask(access.System(ctx, string(access.QuestionAsk)), tx, t, organizationID, strings.TrimSpace(body))
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Question.Get(ctx, questionID)
}

func (s *Service) ask(ctx context.Context, tx *database.Tx, t *ent.Tender, organizationID, body string) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	// those who ask about one tender wait for each other, so that two at once cannot exceed the limit
	if err := tx.Lock(ctx, tender.Table, t.ID); err != nil {
		return "", err
	}
	t, err := tx.Tender.Get(ctx, t.ID)
	if err != nil {
		return "", err
	}
	if late := inTime(t, tx); late != nil {
		return "", late
	}
	took, err := tx.Registration.Query().Where(registration.TenderID(t.ID), registration.Tag(s.tag("registration", t.ID, organizationID))).Exist(ctx)
	if err != nil {
		return "", err
	}
	if !took {
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "take the documents first: questions are about them")
	}
	tags := s.questionTags(t.ID, organizationID)
	asked, err := tx.Question.Query().Where(question.TenderID(t.ID), question.AskerTagIn(tags...)).Count(ctx)
	if err != nil {
		return "", err
	}
	if asked >= mostQuestions {
		return "", fault.New(fault.Limited, fault.CodeRateLimited, "you have asked %d questions on this tender: that is the most", mostQuestions)
	}
	pack, err := pinned(ctx, tx.Client(), t, tx.Now)
	if err != nil {
		return "", err
	}
	days, err := WorkingDays(ctx, tx.Client())
	if err != nil {
		return "", err
	}
	due, err := pack.Due(days, tx.Now, rulepack.EnquiryAnswer)
	if err != nil {
		return "", err
	}
	fresh := id.New("qst")
	if err := tx.Question.Create().SetID(fresh).SetTenderID(t.ID).SetAskerTag(tags[asked]).SetBody(body).SetDueAt(due.UTC()).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return "", err
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: string(access.QuestionAsk), Record: fresh, Actor: "somebody", Body: map[string]any{"dueAt": due.UTC().Format(stampForm)}})
}

// AnswerQuestion publishes the buyer's answer to a question. It is for handlers of the
// area; an answer may be written once.
//
// Faults: NOT_FOUND, BAD_INPUT, WRONG_STATE when it was answered, STALE_VERSION.
func (s *Service) AnswerQuestion(ctx context.Context, key, questionID string, version int, answer string) (*ent.Question, error) {
	q, err := s.DB.Client.Question.Query().Where(question.ID(questionID)).WithTender().Only(ctx)
	if err != nil {
		return nil, absent(err, "question", questionID, "questionId")
	}
	if err := access.Require(ctx, access.QuestionAnswer, access.Object{AreaPath: q.Edges.Tender.AreaPath}); err != nil {
		return nil, err
	}
	var p problems
	p.text(answer, 2000, "the answer", "answer")
	if err := p.err(); err != nil {
		return nil, err
	}
	input := struct {
		ID, Answer string
		Version    int
	}{questionID, answer, version}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.QuestionAnswer, Key: key, Input: input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.QuestionAnswer))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		n, err := tx.Question.Update().Where(question.ID(questionID), question.Version(version), question.AnsweredAtIsNil()).
			SetAnswer(strings.TrimSpace(answer)).SetAnsweredByID(v.PersonID).SetAnsweredAt(tx.Now).AddVersion(1).Save(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			is, err := tx.Question.Get(ctx, questionID)
			if err == nil && is.AnsweredAt == nil {
				return "", machine.Stale(is.Version)
			}
			return "", answered()
		}
		return questionID, publication.Append(ctx, tx, trail.Entry{Stream: q.TenderID, Verb: string(access.QuestionAnswer), Record: questionID, Actor: v.Actor()})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Question.Get(ctx, questionID)
}
