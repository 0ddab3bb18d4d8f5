package procurement

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/notice"
	"linli/ent/person"
	"linli/ent/project"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// OpenConsultation asks the residents of the project's area about its requirement
// (政府采购法实施条例第十五条), until the end of a day. It is for requirement officers
// of the area. The project becomes public and gets its number in open data.
//
// Faults: BAD_INPUT for the question, RULE_BROKEN when it is open for too few days.
func (s *Service) OpenConsultation(ctx context.Context, ref machine.Ref, question string, lastDay date.Date) (*ent.Project, error) {
	var p problems
	p.text(question, 2000, "the question", "question")
	p.bad(!lastDay.Valid(), "lastDay is a day", "lastDay")
	input := struct {
		Question string
		LastDay  date.Date
	}{question, lastDay}
	return Projects.Do(ctx, s.DB, OpenConsultation, ref, input, p.err(), func(ctx context.Context, c *projectChange) error {
		least := c.Facts.Pack.Count(rulepack.ConsultPublic)
		if open := lastDay.Sub(date.In(c.Now)); open < least {
			return c.Facts.Pack.Broken(rulepack.ConsultPublic, open, least, "residents could comment for %d days, %d are needed", open, least)
		}
		number := 1
		if c.Facts.Consultation != nil {
			number = c.Facts.Consultation.Number + 1
		}
		fresh := id.New("csl")
		closes := lastDay.AddDays(1).At(0)
		if err := c.Consultation.Create().SetID(fresh).SetProjectID(c.Was.ID).SetNumber(number).SetQuestion(strings.TrimSpace(question)).
			SetAreaPath(c.Was.AreaPath).SetOpensAt(c.Now).SetClosesAt(closes.UTC()).SetCreatedAt(c.Now).Exec(ctx); err != nil {
			return err
		}
		if err := named(ctx, c); err != nil {
			return err
		}
		c.Body["consultation"], c.Body["closesAt"] = fresh, closes.UTC().Format(time.RFC3339)
		return publish(ctx, c.Tx, c.Was, notice.KindConsultation, fresh, c.Was.Title, map[string]any{
			"question": question, "lastDay": lastDay.String(), "requirement": c.Facts.Requirement.Number, "estimateFen": c.Was.EstimateFen,
		})
	})
}

// named gives a project its number in open data when it has none.
func named(ctx context.Context, c *projectChange) error {
	if c.Was.Ocid != nil {
		return nil
	}
	return c.Project.UpdateOneID(c.Was.ID).SetOcid(ocidPrefix + strings.TrimPrefix(c.Was.ID, "prj_")).Exec(ctx)
}

// ocidPrefix is private: a prefix has to be registered before anything is published to
// the world under it.
const ocidPrefix = "ocds-linli0-"

// CloseConsultation ends the asking once time is up, every comment has its answer and
// enough subjects were surveyed (P2). What does not serve residents is closed at once.
func (s *Service) CloseConsultation(ctx context.Context, ref machine.Ref) (*ent.Project, error) {
	return Projects.Do(ctx, s.DB, CloseConsultation, ref, nil, nil, func(_ context.Context, c *projectChange) error {
		c.Body["surveys"] = c.Facts.Surveys
		return nil
	})
}

// mostComments is how many comments one resident makes on one consultation.
const mostComments = 5

// MakeComment is a resident's word on a consultation that is open, for those who live
// in its area.
//
// Faults: NOT_FOUND, BAD_INPUT, OUTSIDE_AREA, TOO_LATE once it closed, RATE_LIMITED
// from the sixth comment on.
func (s *Service) MakeComment(ctx context.Context, key, consultationID, body string) (*ent.ConsultationComment, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.CommentMake, access.Object{PersonID: v.PersonID}); err != nil {
		return nil, err
	}
	c, err := s.DB.Client.Consultation.Get(ctx, consultationID)
	if err != nil {
		return nil, absent(err, "consultation", consultationID, "consultationId")
	}
	var p problems
	p.text(body, 1000, "the comment", "body")
	if err := p.err(); err != nil {
		return nil, err
	}
	input := [2]string{consultationID, body}
	commentID, err := act.Do(ctx, s.DB, act.Request{Verb: access.CommentMake, Key: key, Input: input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		return comment(access.System(ctx, string(access.CommentMake)), tx, v, c, strings.TrimSpace(body))
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.ConsultationComment.Get(ctx, commentID)
}

func comment(ctx context.Context, tx *database.Tx, v *access.Viewer, c *ent.Consultation, body string) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	// who comments waits for whoever closes, so that no comment is left without an answer
	if err := tx.Lock(ctx, project.Table, c.ProjectID); err != nil {
		return "", err
	}
	is, err := tx.Project.Get(ctx, c.ProjectID)
	if err != nil {
		return "", err
	}
	lives, err := tx.Person.Query().Where(person.ID(v.PersonID)).Only(ctx)
	if err != nil {
		return "", err
	}
	if why := commentable(c, is, lives.AreaPath, tx.Now); why != nil {
		return "", why
	}
	fresh := id.New("cmt")
	n, err := tx.Affected(ctx, `INSERT INTO consultation_comments (id, consultation_id, person_id, body, answer, version, created_at)
		SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), '', 1, $5
		WHERE (SELECT COUNT(*) FROM consultation_comments WHERE consultation_id = CAST($2 AS TEXT) AND person_id = CAST($3 AS TEXT)) < $6`,
		fresh, c.ID, v.PersonID, body, tx.Now, mostComments)
	if err != nil {
		return "", err
	}
	if n == 0 {
		return "", tooManyComments()
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{Stream: c.ProjectID, Verb: string(access.CommentMake), Record: fresh, Actor: v.Actor(), Body: map[string]any{"consultation": c.ID}})
}

func tooManyComments() *fault.Fault {
	return fault.New(fault.Limited, fault.CodeRateLimited, "you have made %d comments on this: that is the most", mostComments)
}

// AnswerComment is the buyer's answer to a resident's comment, published with it; it may
// be written anew until the consultation is closed. For requirement officers of the area.
func (s *Service) AnswerComment(ctx context.Context, ref machine.Ref, commentID, answer string) (*ent.Project, error) {
	var p problems
	p.text(answer, 1000, "the answer", "answer")
	return Projects.Do(ctx, s.DB, AnswerComment, ref, [2]string{commentID, answer}, p.err(), func(ctx context.Context, c *projectChange) error {
		m, err := c.ConsultationComment.Get(ctx, commentID)
		if err != nil {
			return absent(err, "comment", commentID, "commentId")
		}
		if c.Facts.Consultation == nil || m.ConsultationID != c.Facts.Consultation.ID {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the comment is not on this project's open consultation").At("commentId")
		}
		c.Body["comment"] = commentID
		return c.ConsultationComment.UpdateOneID(commentID).SetAnswer(strings.TrimSpace(answer)).SetAnsweredByID(actor(ctx)).SetAnsweredAt(c.Now).AddVersion(1).Exec(ctx)
	})
}
