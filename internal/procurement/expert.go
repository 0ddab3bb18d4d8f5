package procurement

import (
	"context"

	"linli/ent"
	"linli/ent/expert"
	"linli/ent/person"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/id"
	"linli/internal/trail"
)

// SaveExpertInput is an expert of the pool.
type SaveExpertInput struct {
	Key          string `json:"-"`
	PersonID     string
	Specialities []string // ids of categories
	EmployerID   string   // "" for none
	AreaID       string
	Active       bool
}

// SaveExpert puts a person into the pool or changes what the pool says of them. The pool
// is kept by the finance regulator of the area, not by who buys.
func (s *Service) SaveExpert(ctx context.Context, in SaveExpertInput) (string, error) {
	area, err := s.DB.Client.Area.Get(ctx, in.AreaID)
	if err != nil {
		return "", absent(err, "area", in.AreaID, "areaId")
	}
	if err := access.Require(ctx, access.ExpertSave, access.Object{AreaPath: area.Path}); err != nil {
		return "", err
	}
	var p problems
	p.bad(len(in.Specialities) == 0 || len(in.Specialities) > 20, "an expert has 1 to 20 specialities", "specialities")
	if err := p.err(); err != nil {
		return "", err
	}
	return act.Once(ctx, s.DB, access.ExpertSave, in.Key, in, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		if _, err := tx.Person.Query().Where(person.ID(in.PersonID)).Only(ctx); err != nil {
			return "", absent(err, "person", in.PersonID, "personId")
		}
		var employer *string
		if in.EmployerID != "" {
			if _, err := tx.Organization.Get(ctx, in.EmployerID); err != nil {
				return "", absent(err, "organisation", in.EmployerID, "employerId")
			}
			employer = &in.EmployerID
		}
		was, err := tx.Expert.Query().Where(expert.PersonID(in.PersonID)).Only(ctx)
		expertID := ""
		switch {
		case err == nil:
			expertID = was.ID
			u := tx.Expert.UpdateOneID(was.ID).SetSpecialities(in.Specialities).SetAreaID(area.ID).SetAreaPath(area.Path).SetActive(in.Active).AddVersion(1).ClearEmployerID()
			err = u.SetNillableEmployerID(employer).Exec(ctx)
		case ent.IsNotFound(err):
			expertID = id.New("exp")
			err = tx.Expert.Create().SetID(expertID).SetPersonID(in.PersonID).SetSpecialities(in.Specialities).SetNillableEmployerID(employer).
				SetAreaID(area.ID).SetAreaPath(area.Path).SetActive(in.Active).SetCreatedAt(tx.Now).Exec(ctx)
		}
		if err != nil {
			return "", err
		}
		return expertID, trail.Append(ctx, tx, trail.Entry{Stream: in.PersonID, Verb: string(access.ExpertSave), Record: expertID, Actor: v.Actor(), Body: map[string]any{"active": in.Active}})
	})
}
