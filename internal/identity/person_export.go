package identity

import (
	"context"
	"time"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// What an export holds at most of each kind, and how many a person gets in a day.
const (
	exportRows   = 1_000
	exportsDaily = 10
)

// createdAt is what an export calls the moment in which a row was made.
const createdAt = "createdAt"

// ExportPerson gives what is kept about a person as one document (PIPL 45), for the person
// alone: the sections listed in exportSections, each newest first and at most 1,000 rows,
// with the names of those that have more in "cut". It holds no secrets: no password's hash,
// no token's, no outside identity's, no code of the door's tag; of visits neither where the
// carer's phone was nor, for the carer, why they were reviewed; of what was booked for
// others little more than that it was, unless they let the person book now. Each export is
// an Entry, written before anything is read.
//
// Faults: NOT_FOUND, FORBIDDEN, RATE_LIMITED after 10 in 24 hours.
func (s *Service) ExportPerson(ctx context.Context, personID string) (map[string]any, error) {
	p, err := s.personToChange(ctx, access.PersonExport, personID)
	if err != nil {
		return nil, err
	}
	x := &export{Client: s.DB.Client, viewer: access.From(ctx), personID: p.ID}
	all := access.System(ctx, string(access.PersonExport))
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		// The entry comes first: it locks the stream, so that exports are counted right.
		err := trail.Append(ctx, tx, trail.Entry{Stream: p.ID, Verb: string(access.PersonExport), Record: p.ID, Actor: x.viewer.Actor(), Body: map[string]any{}})
		if err != nil {
			return err
		}
		n, err := today(ctx, tx, p.ID, access.PersonExport)
		if err == nil && n > exportsDaily {
			err = fault.New(fault.Limited, fault.CodeRateLimited, "a person gets %d exports in 24 hours: come back tomorrow", exportsDaily)
		}
		x.at = tx.Now
		return err
	})
	if err != nil {
		return nil, err
	}
	doc, cut := map[string]any{"at": exported(x.at), "person": exportedPerson(p)}, []string{}
	for _, section := range exportSections {
		rows, err := section.read(all, x)
		if err != nil {
			return nil, err
		}
		if len(rows) > exportRows {
			rows, cut = rows[:exportRows], append(cut, section.name)
		}
		doc[section.name] = rows
	}
	doc["cut"] = cut
	return doc, nil
}

// export is whose data is read, and for whom.
type export struct {
	*ent.Client
	viewer   *access.Viewer
	personID string
	accounts []string // the person's, once that section was read
	at       time.Time
}

// booksFor tells whether the person may book for somebody now, and so sees what they booked.
func (x *export) booksFor(personID string) bool {
	return access.Can(x.viewer, access.BookingCreate, access.Object{PersonID: personID}).Allowed
}

func exportedPerson(p *ent.Person) map[string]any {
	return map[string]any{
		"id": p.ID, "name": p.Name, "birthDate": p.BirthDate, "gender": string(p.Gender), "phone": p.Phone, "address": p.Address, "lat": p.Lat, "lng": p.Lng,
		"areaId": p.AreaID, "doorTag": p.HomeTag != "", "livesAlone": p.LivesAlone, "lowIncome": p.LowIncome, "ltcInsured": p.LtcInsured,
		"careLevel": string(p.CareLevel), "careLevelUntil": p.CareLevelUntil, "excludedBy": list(p.ExcludedBy), "demo": p.Demo,
		"erasedAt": maybeExported(p.ErasedAt), "version": p.Version, createdAt: exported(p.CreatedAt),
	}
}

// exported is a moment as the contract shows it.
func exported(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

func maybeExported(t *time.Time) any {
	if t == nil {
		return nil
	}
	return exported(*t)
}

// list is a list that is never null.
func list(s []string) []string { return append([]string{}, s...) }
