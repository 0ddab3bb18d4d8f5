package demo

import (
	"context"
	"encoding/json"
	"fmt"

	"linli/ent/occupancy"
	"linli/ent/offering"
	"linli/ent/organization"
	"linli/internal/database"
	"linli/internal/directory"
)

// The bodies of the district that buy and pay.
const (
	buyerCode    = "minzheng"
	treasuryCode = "caizheng"
)

// writeOrganizations writes organisations, their registrations and places.
func (s *seeder) writeOrganizations(ctx context.Context, tx *database.Tx, p *plan) error {
	orgs := table("organizations", "id", "name", "kind", "grade", "description", "phone", "email", "area_id", "demo", "created_at")
	creds := table("organization_credentials", "id", "organization_id", "kind", "number", "valid_from", "valid_until")
	places := table("locations", "id", "organization_id", "name", "address", "lat", "lng", "area_id")
	for _, x := range [][2]string{{buyerCode, "碑林区民政局(演示)"}, {treasuryCode, "碑林区财政局(演示)"}} {
		orgs.add(providerID(x[0]), x[1], string(organization.KindGovernment), string(organization.GradeNone), "采购与支付方,机构为演示。", "", "", p.district.ID, true, tx.Now)
	}
	for i, f := range p.firms {
		orgs.add(f.id, f.name, string(f.kind), string(f.grade), f.about+"本机构为演示虚构。", fmt.Sprintf("029-0000%04d", i+1), f.code+"@demo.invalid", f.seat.ID, true, tx.Now)
		creds.add(made("ocr", f.code), f.id, "REGISTRATION", fmt.Sprintf("演示登记-%04d", i+1), p.year(-4, "01-01"), p.year(3, "12-31"))
		places.add(f.location(), f.id, f.name, quarter(f.seat)+"演示路1号", f.lat, f.lng, f.seat.ID)
	}
	for _, r := range []*rows{orgs, creds, places} {
		if err := r.insert(ctx, tx); err != nil {
			return err
		}
	}
	s.progress("organisations", len(p.firms), len(p.firms))
	return nil
}

// writeSupply writes carers, what they may do and when, offerings and group sessions.
func (s *seeder) writeSupply(ctx context.Context, tx *database.Tx, p *plan) error {
	if err := writeCarers(ctx, tx, p); err != nil {
		return err
	}
	s.progress("supply", 1, 2)
	defer s.progress("supply", 2, 2)
	return writeServices(ctx, tx, p)
}

func writeCarers(ctx context.Context, tx *database.Tx, p *plan) error {
	workers := table("workers", "id", "organization_id", "person_id", "name", "gender", "weekly_minutes_cap", "active", "version")
	skills := table("worker_skills", "id", "worker_id", "category_id")
	creds := table("worker_credentials", "id", "worker_id", "kind", "number", "valid_from", "valid_until")
	shifts := table("shifts", "id", "worker_id", "starts_at", "ends_at", "version")
	for _, f := range p.firms {
		for _, c := range f.carers {
			workers.add(c.worker, f.id, c.ID, c.Name, string(c.Gender), 44*60, true, 1)
			for _, k := range c.skills {
				skills.add(made("wsk", c.worker+k.Code), c.worker, k.ID)
			}
			if c.credential != "" {
				creds.add(made("wcr", c.worker), c.worker, c.credential, "演示证-"+c.login, p.year(-2, "01-01"), c.until)
			}
			for _, x := range c.shifts {
				shifts.add(made("shf", c.worker+x.from.String()), c.worker, x.from, x.to, 1)
			}
		}
	}
	for _, r := range []*rows{workers, skills, creds, shifts} {
		if err := r.insert(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

func writeServices(ctx context.Context, tx *database.Tx, p *plan) error {
	offerings := table("offerings", "id", "organization_id", "category_id", "location_id", "name", "description", "status", "mode", "price_fen", "unit",
		"duration_minutes", "step_minutes", "prep_minutes", "cleanup_minutes", "lead_minutes", "horizon_days", "min_minutes", "approval_required",
		"prepay", "min_age", "care_levels", "cancellation_policy_id", "lat", "lng", "version", "created_at")
	areas := table("offering_areas", "id", "offering_id", "area_id")
	sessions := table("group_sessions", "id", "offering_id", "worker_id", "starts_at", "ends_at", "capacity", "taken", "version")
	taken := table("occupancies", "id", "resource_id", "starts_at", "ends_at", "kind", "owner_id")
	var ids []string
	for _, f := range p.firms {
		for _, s := range f.services {
			ids = append(ids, s.id)
			levels, err := list(s.levels)
			if err != nil {
				return err
			}
			var where, lat, lng any
			if s.mode != offering.ModeAtHome {
				where, lat, lng = f.location(), f.lat, f.lng
			}
			offerings.add(s.id, f.id, s.category.ID, where, s.name, f.about, string(offering.StatusPublished), string(s.mode), s.price, string(s.unit),
				s.minutes, s.step, s.prep, s.cleanup, s.lead, daysAfter, s.last, s.approval,
				s.prepay, s.age, levels, made("pol", s.ladder), lat, lng, 1, tx.Now)
			for _, a := range s.areas {
				areas.add(made("ofa", s.id+a.Code), s.id, a.ID)
			}
			for _, x := range s.sessions {
				sessions.add(x.id, s.id, x.leader.worker, x.from, x.to, s.places, 0, 1)
				b := s.block(x.from)
				taken.add(made("occ", x.id), x.leader.worker, b.from, b.to, string(occupancy.KindSession), x.id)
			}
		}
	}
	for _, r := range []*rows{offerings, areas, sessions, taken} {
		if err := r.insert(ctx, tx); err != nil {
			return err
		}
	}
	return directory.Index(ctx, tx, ids...)
}

// list is a JSON list for a column, NULL when it is empty.
func list(words []string) (any, error) {
	if len(words) == 0 {
		return nil, nil
	}
	text, err := json.Marshal(words)
	return string(text), err
}

// refreshStarts lets booking compute every offering's next free starts.
func (s *seeder) refreshStarts(ctx context.Context, p *plan) error {
	for i, f := range p.firms {
		if err := s.Booking.RefreshStarts(ctx, f.id); err != nil {
			return err
		}
		s.progress("next starts", i+1, len(p.firms))
	}
	return nil
}
