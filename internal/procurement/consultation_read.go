package procurement

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/consultation"
	"linli/ent/consultationcomment"
	"linli/ent/person"
	"linli/ent/project"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// Comment is what a resident may do with a consultation.
const Comment machine.Action = "COMMENT"

// commentable refuses comments on a consultation that has closed, and those of who lives
// elsewhere.
func commentable(c *ent.Consultation, p *ent.Project, home string, now time.Time) *fault.Fault {
	switch {
	case !Commentable(c, p, now):
		return fault.New(fault.Conflict, fault.CodeTooLate, "this consultation has closed").With("closedAt", c.ClosesAt)
	case !strings.HasPrefix(home, c.AreaPath):
		return fault.New(fault.Conflict, fault.CodeOutsideArea, "this consultation is for those who live where the service is given")
	}
	return nil
}

// Commentable tells whether a consultation of a project takes comments.
func Commentable(c *ent.Consultation, p *ent.Project, now time.Time) bool {
	return now.Before(c.ClosesAt) && p.Status == project.StatusConsulting
}

// ConsultationFilter says which consultations are wanted.
type ConsultationFilter struct {
	Open *bool   // takes comments, or does not
	Home *bool   // it asks those who live where the viewer lives, or others alone
	Area *string // it asks those who live in the area with this id, or in a part of it
}

// Consultations are those that a filter lets through.
//
// Fault: UNAUTHENTICATED when a home is wanted of nobody.
func (s *Service) Consultations(ctx context.Context, f ConsultationFilter, now time.Time) (*ent.ConsultationQuery, error) {
	q := s.DB.Client.Consultation.Query()
	if f.Open != nil {
		open := consultation.And(consultation.ClosesAtGT(now), consultation.HasProjectWith(project.StatusEQ(project.StatusConsulting)))
		if !*f.Open {
			open = consultation.Not(open)
		}
		q.Where(open)
	}
	if f.Home != nil {
		v, err := access.SignedIn(ctx)
		if err != nil {
			return nil, err
		}
		home, err := homeOf(ctx, s.DB.Client, v)
		if err != nil {
			return nil, err
		}
		here := consultation.AreaPathIn(above(home)...)
		if !*f.Home {
			here = consultation.Not(here)
		}
		q.Where(here)
	}
	if f.Area != nil {
		a, err := s.DB.Client.Area.Get(ctx, *f.Area)
		if err != nil {
			return nil, absent(err, "area", *f.Area, "filter", "areaId")
		}
		q.Where(consultation.Or(consultation.AreaPathHasPrefix(a.Path), consultation.AreaPathIn(above(a.Path)...)))
	}
	return q, nil
}

// above lists the paths of an area and of all that hold it.
func above(path string) []string {
	var out []string
	for i, r := range path {
		if r == '.' {
			out = append(out, path[:i+1])
		}
	}
	return out
}

// homeOf is the path of where a viewer lives, "" when that is not known.
func homeOf(ctx context.Context, c *ent.Client, v *access.Viewer) (string, error) {
	p, err := c.Person.Query().Where(person.ID(v.PersonID)).Only(access.System(ctx, string(access.CommentMake)))
	if ent.IsNotFound(err) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return p.AreaPath, nil
}

// ConsultationActions lists what the context's viewer may do with consultations now, by
// their ids.
func (s *Service) ConsultationActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	v := access.From(ctx)
	list, err := s.DB.Client.Consultation.Query().Where(consultation.IDIn(ids...)).WithProject().All(ctx)
	if err != nil {
		return nil, err
	}
	self := access.Object{}
	home, made := "", map[string]int{}
	if v != nil && v.PersonID != "" {
		self.PersonID = v.PersonID
		if home, err = homeOf(ctx, s.DB.Client, v); err != nil {
			return nil, err
		}
		if made, err = madeBy(ctx, s.DB.Client, v, ids); err != nil {
			return nil, err
		}
	}
	out := make(map[string][]machine.Available, len(list))
	for _, c := range list {
		out[c.ID] = []machine.Available{machine.Offer(v, Comment, access.CommentMake, self, func() *fault.Fault {
			if why := commentable(c, c.Edges.Project, home, now); why != nil {
				return why
			}
			if made[c.ID] >= mostComments {
				return tooManyComments()
			}
			return nil
		})}
	}
	return out, nil
}

// madeBy counts a viewer's comments, by consultation.
func madeBy(ctx context.Context, c *ent.Client, v *access.Viewer, ids []string) (map[string]int, error) {
	var rows []struct {
		ConsultationID string `json:"consultation_id"`
		Count          int    `json:"count"`
	}
	err := c.ConsultationComment.Query().Where(consultationcomment.ConsultationIDIn(ids...), consultationcomment.PersonID(v.PersonID)).
		GroupBy(consultationcomment.FieldConsultationID).Aggregate(ent.Count()).Scan(ctx, &rows)
	out := map[string]int{}
	for _, r := range rows {
		out[r.ConsultationID] = r.Count
	}
	return out, err
}
