package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/category"
	"linli/ent/occupancy"
	"linli/ent/offering"
	"linli/ent/organization"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/directory"
	"linli/internal/id"
)

// bulk makes organisations by their number.
type bulk struct {
	*atlas

	start      date.Date
	now        time.Time
	categories []*ent.Category
}

func (s *seeder) bulk(ctx context.Context) (*bulk, error) {
	a, err := s.atlas(ctx)
	if err != nil {
		return nil, err
	}
	b := &bulk{atlas: a, start: s.start}
	if b.now, err = s.DB.Now(ctx); err != nil {
		return nil, err
	}
	if b.categories, err = s.DB.Client.Category.Query().Order(category.ByCode()).All(ctx); err != nil {
		return nil, fmt.Errorf("read the categories: %w", err)
	}
	return b, nil
}

// scaledID is the id of the nth thing of a kind of an organisation.
func scaledID(prefix string, organization, n int) string {
	return id.From(prefix, fmt.Sprintf("scale|%d|%d", organization, n))
}

// scaled gathers the rows of some organisations.
type scaled struct {
	organizations, credentials, locations, persons, workers, skills, certificates, shifts, leave, offerings, areas *rows

	offeringIDs []string
}

func newScaled() *scaled {
	return &scaled{
		organizations: table("organizations", "id", "name", "kind", "grade", "area_id", "rating_sum", "rating_count", "demo", "created_at"),
		credentials:   table("organization_credentials", "id", "organization_id", "kind", "number", "valid_from", "valid_until"),
		locations:     table("locations", "id", "organization_id", "name", "lat", "lng", "area_id"),
		persons:       table("persons", "id", "name", "demo", "created_at"),
		workers:       table("workers", "id", "organization_id", "person_id", "name"),
		skills:        table("worker_skills", "id", "worker_id", "category_id"),
		certificates:  table("worker_credentials", "id", "worker_id", "kind", "number", "valid_from", "valid_until"),
		shifts:        table("shifts", "id", "worker_id", "starts_at", "ends_at"),
		leave:         table("occupancies", "id", "resource_id", "starts_at", "ends_at", "kind", "owner_id"),
		offerings: table("offerings", "id", "organization_id", "category_id", "location_id", "name", "status", "mode", "price_fen", "duration_minutes",
			"prep_minutes", "cleanup_minutes", "lat", "lng", "rating_milli", "rating_count", "next_start_at", "next_starts", "created_at"),
		areas: table("offering_areas", "id", "offering_id", "area_id"),
	}
}

func (w *scaled) write(ctx context.Context, tx *database.Tx) error {
	for _, r := range []*rows{w.organizations, w.credentials, w.locations, w.persons, w.workers, w.skills, w.certificates, w.shifts, w.leave, w.offerings, w.areas} {
		if err := r.insert(ctx, tx); err != nil {
			return err
		}
	}
	return directory.Index(ctx, tx, w.offeringIDs...)
}

// organization adds the nth organisation with all that belongs to it.
func (b *bulk) organization(w *scaled, tx *database.Tx, n int) {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	org, seat := scaledID("org", n, 0), b.communities[n%len(b.communities)]
	grades := []organization.Grade{organization.GradeNone, organization.GradeA, organization.GradeAA, organization.GradeAAA, organization.GradeAAAA, organization.GradeAAAAA}
	voices := int64(r.IntN(200))
	w.organizations.add(org, fmt.Sprintf("测算机构%05d(演示)", n+1), string(organization.KindSocialOrg), string(grades[n%len(grades)]), seat.ID,
		voices*4+int64(r.IntN(int(voices)+1)), voices, true, tx.Now)
	w.credentials.add(scaledID("ocr", n, 0), org, "REGISTRATION", fmt.Sprintf("测算登记-%05d", n+1), "2020-01-01", "2099-12-31")
	lat, lng := micro(seat.Lat+r.Float64()/500-0.001), micro(seat.Lng+r.Float64()/500-0.001)
	w.locations.add(scaledID("loc", n, 0), org, "服务点", lat, lng, seat.ID)
	mine := make([]*ent.Category, offeringsEach)
	for i := range mine {
		mine[i] = b.categories[(n+i)%len(b.categories)]
	}
	carers := make([]carerTime, carersEach)
	for i := range carers {
		carers[i] = b.carer(w, tx, r, org, n, i, mine)
	}
	for i, c := range mine {
		b.offering(w, tx, r, org, n, i, c, carers, lat, lng)
	}
}

// carerTime is when a carer works and when not.
type carerTime struct{ shifts, leave []span }

// carer adds the ith carer of an organisation, who can do all it offers: shifts of eight
// hours on two weeks of days, and an hour or two of leave on every other one.
func (b *bulk) carer(w *scaled, tx *database.Tx, r *rand.Rand, org string, n, i int, can []*ent.Category) carerTime {
	worker, who, name := scaledID("wrk", n, i), scaledID("per", n, i), fmt.Sprintf("测算护理员%05d-%d", n+1, i+1)
	w.persons.add(who, name, true, tx.Now)
	w.workers.add(worker, org, who, name)
	for j, kind := range []string{directory.CareCertificate, directory.NurseLicence, directory.PhysicianLicence, directory.CounsellorLicence} {
		w.certificates.add(scaledID("wcr", n, i*10+j), worker, kind, fmt.Sprintf("测算证-%05d-%d", n+1, i+1), "2020-01-01", "2099-12-31")
	}
	for j, c := range can {
		w.skills.add(scaledID("wsk", n, i*offeringsEach+j), worker, c.ID)
	}
	var t carerTime
	for d := range daysAfter {
		from := (8 + (n+i+d)%4) * 60
		shift := stretch(b.start.AddDays(d), from, from+8*60)
		t.shifts = append(t.shifts, shift)
		w.shifts.add(scaledID("shf", n, i*daysAfter+d), worker, shift.from, shift.to)
		if (i+d)%2 == 0 {
			continue
		}
		off := shift.from.Add(minutes(60 * r.IntN(6)))
		away := span{off, off.Add(minutes(60 * (1 + r.IntN(2))))}
		t.leave = append(t.leave, away)
		w.leave.add(scaledID("occ", n, i*daysAfter+d), worker, away.from, away.to, string(occupancy.KindLeave), worker)
	}
	return t
}

// What the columns of a scaled offering take; lead and step are the tables' defaults.
const (
	scaledLead = 120
	scaledStep = 30
	scaledPrep = 15
)

func (b *bulk) offering(w *scaled, tx *database.Tx, r *rand.Rand, org string, n, i int, c *ent.Category, carers []carerTime, lat, lng float64) {
	one := scaledID("off", n, i)
	w.offeringIDs = append(w.offeringIDs, one)
	length := []int{30, 60, 90, 120}[r.IntN(4)]
	starts := b.starts(carers, length)
	texts := make([]string, len(starts))
	for k, at := range starts {
		texts[k] = at.UTC().Format(time.RFC3339)
	}
	written, err := json.Marshal(texts)
	if err != nil {
		panic(err) // strings always marshal
	}
	var first any
	if len(starts) > 0 {
		first = starts[0]
	}
	var where, at, east any
	mode := offering.ModeAtHome
	if i%5 == 4 {
		mode, where, at, east = offering.ModeAtPlace, scaledID("loc", n, 0), lat, lng
	}
	voices := int64(r.IntN(60))
	w.offerings.add(one, org, c.ID, where, fmt.Sprintf("%s%d型", c.Name, i+1), string(offering.StatusPublished), string(mode), int64(5+r.IntN(400))*100, length,
		scaledPrep, scaledPrep, at, east, (voices*int64(3_600+r.IntN(1_400))+20*4_000)/(voices+20), voices, first, string(written), tx.Now)
	if i%10 == 0 {
		w.areas.add(scaledID("ofa", n, i*2), one, b.district.ID)
		return
	}
	street := b.streets[(n+i)%len(b.streets)]
	w.areas.add(scaledID("ofa", n, i*2), one, street.ID)
	near := b.within[b.streets[(n+i+1)%len(b.streets)].ID]
	w.areas.add(scaledID("ofa", n, i*2+1), one, near[n%len(near)].ID)
}

// starts are the first three that booking would find: on the grid, within notice, and
// some carer free with time to come and go.
func (b *bulk) starts(carers []carerTime, length int) []time.Time {
	earliest := b.now.Add(minutes(scaledLead))
	latest := date.In(b.now).AddDays(daysAfter + 1).At(0)
	var out []time.Time
	for _, c := range carers {
		found := 0
		for _, shift := range c.shifts {
			for start := onGrid(date.In(shift.from), shift.from.Add(minutes(scaledPrep)), scaledStep); found < 3; start = start.Add(minutes(scaledStep)) {
				block := span{start.Add(-minutes(scaledPrep)), start.Add(minutes(length + scaledPrep))}
				if block.to.After(shift.to) || !start.Before(latest) {
					break
				}
				if start.Before(earliest) || slices.ContainsFunc(c.leave, block.overlaps) {
					continue
				}
				out = append(out, start)
				found++
			}
		}
	}
	slices.SortFunc(out, time.Time.Compare)
	out = slices.CompactFunc(out, time.Time.Equal)
	return out[:min(3, len(out))]
}
