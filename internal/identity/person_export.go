package identity

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/entry"
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

// ExportPerson gives everything that is kept about a person as one document (PIPL 45), for
// the person alone: the sections listed in exportSections, each newest first and at most
// 1,000 rows, with the names of those that have more in "cut". It holds no secrets: no
// password's hash, no token's, no code of the door's tag, and of visits not where the
// carer's phone was. Each export is an Entry with how much it gave.
//
// Faults: NOT_FOUND, FORBIDDEN, RATE_LIMITED after 10 in 24 hours.
func (s *Service) ExportPerson(ctx context.Context, personID string) (map[string]any, error) {
	p, err := s.personToChange(ctx, access.PersonExport, personID)
	if err != nil {
		return nil, err
	}
	doc := map[string]any{"person": exportedPerson(p)}
	sizes, cut := map[string]any{}, []string{}
	all := access.System(ctx, string(access.PersonExport))
	for _, section := range exportSections {
		rows, err := section.read(all, s.DB.Client, p.ID)
		if err != nil {
			return nil, err
		}
		if len(rows) > exportRows {
			rows, cut = rows[:exportRows], append(cut, section.name)
		}
		doc[section.name], sizes[section.name] = rows, len(rows)
	}
	doc["cut"] = cut
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		// The entry comes first: it locks the stream, so that exports are counted right.
		err := trail.Append(ctx, tx, trail.Entry{Stream: p.ID, Verb: string(access.PersonExport), Record: p.ID, Actor: access.From(ctx).Actor(), Body: sizes})
		if err != nil {
			return err
		}
		n, err := tx.Entry.Query().Where(entry.Stream(p.ID), entry.Verb(string(access.PersonExport)), entry.AtGT(tx.Now.Add(-24*time.Hour))).Count(all)
		if err == nil && n > exportsDaily {
			err = fault.New(fault.Limited, fault.CodeRateLimited, "a person gets %d exports in 24 hours: come back tomorrow", exportsDaily)
		}
		doc["at"] = exported(tx.Now)
		return err
	})
	if err != nil {
		return nil, err
	}
	return doc, nil
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
