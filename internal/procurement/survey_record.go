package procurement

import (
	"context"

	"linli/ent"
	"linli/ent/survey"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
)

// SurveyInput is what one subject said about what is needed and what it costs.
type SurveyInput struct {
	Subject string // who was asked
	Kind    survey.Kind
	Summary string
	HeldOn  date.Date
}

// RecordSurvey writes down whom the buyer asked (政府采购需求管理办法: normally three
// subjects or more). It is for requirement officers of the area.
//
// Faults: BAD_INPUT, DUPLICATE when the subject was asked already, WRONG_STATE.
func (s *Service) RecordSurvey(ctx context.Context, ref machine.Ref, in SurveyInput) (*ent.Project, error) {
	return Projects.Do(ctx, s.DB, RecordSurvey, ref, in, in.check(), func(ctx context.Context, c *projectChange) error {
		if in.HeldOn.After(date.In(c.Now)) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "a survey lies in the past").At("heldOn")
		}
		c.Body["subject"] = in.Subject
		err := c.Survey.Create().SetID(id.New("svy")).SetProjectID(c.Was.ID).SetSubject(in.Subject).SetKind(in.Kind).SetSummary(in.Summary).
			SetHeldOn(in.HeldOn.String()).SetRecordedByID(Actor(ctx)).SetCreatedAt(c.Now).Exec(ctx)
		if database.Unique(err) {
			return fault.New(fault.Conflict, fault.CodeDuplicate, "%s was surveyed already", in.Subject).At("subject")
		}
		return err
	})
}

func (in SurveyInput) check() error {
	var p problems
	p.text(in.Subject, 120, "the subject", "subject")
	p.text(in.Summary, 2000, "the summary", "summary")
	p.bad(survey.KindValidator(in.Kind) != nil, "there is no such kind of subject", "kind")
	p.bad(!in.HeldOn.Valid(), "heldOn is a day", "heldOn")
	return p.err()
}
