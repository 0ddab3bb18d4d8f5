package identity

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"linli/ent/person"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/id"
	"linli/internal/trail"
)

// PersonInput describes a person; only Name is needed.
type PersonInput struct {
	ID             string // "": a fresh one
	Name           string
	BirthDate      string // YYYY-MM-DD
	Gender         person.Gender
	Phone, Address string
	Lat, Lng       *float64 // WGS-84, of the home
	AreaID         string
	HomeTag        string // SHA-256 of the tag's code, hex
	LivesAlone     bool
	LowIncome      bool
	LTCInsured     bool
	CareLevel      person.CareLevel
	CareLevelUntil string // YYYY-MM-DD
	ExcludedBy     []string
	Demo           bool
}

// CreatePerson writes a person within tx and gives the id. For seeds and imports (a
// context of access.System).
//
// Faults: FORBIDDEN, NOT_FOUND for the area.
func CreatePerson(ctx context.Context, tx *database.Tx, in PersonInput) (string, error) {
	if err := system(ctx); err != nil {
		return "", err
	}
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	c := tx.Person.Create().SetName(in.Name).SetPhone(number(in.Phone)).SetAddress(in.Address).SetNillableLat(in.Lat).SetNillableLng(in.Lng).
		SetHomeTag(in.HomeTag).SetLivesAlone(in.LivesAlone).SetLowIncome(in.LowIncome).SetLtcInsured(in.LTCInsured).
		SetDemo(in.Demo).SetCreatedAt(tx.Now)
	if in.ID == "" {
		in.ID = id.New("per")
	}
	c.SetID(in.ID)
	if in.AreaID != "" {
		path, err := areaPath(ctx, tx, in.AreaID)
		if err != nil {
			return "", err
		}
		c.SetAreaID(in.AreaID).SetAreaPath(path)
	}
	if in.BirthDate != "" {
		c.SetBirthDate(in.BirthDate)
	}
	if in.Gender != "" {
		c.SetGender(in.Gender)
	}
	if in.CareLevel != "" {
		c.SetCareLevel(in.CareLevel)
	}
	if in.CareLevelUntil != "" {
		c.SetCareLevelUntil(in.CareLevelUntil)
	}
	if len(in.ExcludedBy) > 0 {
		c.SetExcludedBy(in.ExcludedBy)
	}
	if err := c.Exec(ctx); err != nil {
		return "", fmt.Errorf("write person %s: %w", in.ID, err)
	}
	return in.ID, trail.Append(ctx, tx, trail.Entry{Stream: in.ID, Verb: "person.create", Record: in.ID,
		Actor: access.From(ctx).Actor(), Body: map[string]any{"areaId": in.AreaID}})
}

func areaPath(ctx context.Context, tx *database.Tx, areaID string) (path string, err error) {
	err = tx.One(ctx, "SELECT path FROM areas WHERE id = $1", []any{areaID}, &path)
	if errors.Is(err, sql.ErrNoRows) {
		return "", noArea(areaID)
	}
	return path, err
}
