package demo

import (
	"context"
	"fmt"
	"regexp"
	"strconv"

	"linli/ent/organization"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/fault"
	"linli/internal/trail"
)

// How sized data hangs together: an organisation has so many offerings and carers, and
// so many organisations are written in one transaction.
const (
	offeringsEach = 25
	carersEach    = 4
	perChunk      = 20
	mostOfferings = 1_000_000
)

var scaleForm = regexp.MustCompile(`^([1-9][0-9]{0,6})-offerings$`)

// ParseScale reads a size like "50000-offerings". BAD_INPUT for any other form and for
// more than a million.
func ParseScale(size string) (int, error) {
	m := scaleForm.FindStringSubmatch(size)
	if m == nil {
		return 0, fault.New(fault.Invalid, fault.CodeBadInput, "%q is no size: write it like 50000-offerings", size)
	}
	n, err := strconv.Atoi(m[1])
	if err != nil || n > mostOfferings {
		return 0, fault.New(fault.Invalid, fault.CodeBadInput, "%q is too much: at most %d offerings", size, mostOfferings)
	}
	return n, nil
}

// ScaleSummary says what Scale made, and what of it was there.
type ScaleSummary struct {
	Organizations, Offerings int // of the size asked for
	Made                     int // offerings that were not there
}

// String is one sentence for people.
func (s ScaleSummary) String() string {
	if s.Made == 0 {
		return fmt.Sprintf("%d offerings of %d organisations were there and are unchanged", s.Offerings, s.Organizations)
	}
	return fmt.Sprintf("%d offerings of %d organisations, %d of them made now", s.Offerings, s.Organizations, s.Made)
}

// Scale adds so many offerings to the demonstration, which it makes first where it is
// not there: 25 to an organisation (the size is rounded up to whole ones), with four
// carers, two weeks of shifts and leave, so that each has free starts. Organisations are
// always the same ones in the same order, so that a bigger size adds to a smaller one,
// and what was interrupted goes on.
//
// Faults: BAD_INPUT for less than one offering or more than a million; those of Seed.
func Scale(ctx context.Context, d Deps, o Options) (ScaleSummary, error) {
	if o.Offerings < 1 || o.Offerings > mostOfferings {
		return ScaleSummary{}, fault.New(fault.Invalid, fault.CodeBadInput, "scale to 1 to %d offerings", mostOfferings)
	}
	sum := ScaleSummary{Organizations: (o.Offerings + offeringsEach - 1) / offeringsEach}
	sum.Offerings = sum.Organizations * offeringsEach
	if _, err := Seed(ctx, d, o); err != nil {
		return sum, err
	}
	ctx = access.System(ctx, "demo")
	s, err := begin(ctx, d, o)
	if err != nil {
		return sum, err
	}
	b, err := s.bulk(ctx)
	if err != nil {
		return sum, err
	}
	for from := 0; from < sum.Organizations; from += perChunk {
		to := min(from+perChunk, sum.Organizations)
		made, err := b.chunk(ctx, s, from, to)
		if err != nil {
			return sum, fmt.Errorf("organisations %d to %d: %w", from+1, to, err)
		}
		sum.Made += made
		s.progress("offerings", to*offeringsEach, sum.Offerings)
	}
	return sum, s.settle(ctx)
}

// chunk writes those organisations of a stretch that are not there, in one transaction.
func (b *bulk) chunk(ctx context.Context, s *seeder, from, to int) (made int, err error) {
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		made = 0
		tx.Now = s.opened
		ids := make([]string, 0, to-from)
		for i := from; i < to; i++ {
			ids = append(ids, scaledID("org", i, 0))
		}
		have, err := tx.Organization.Query().Where(organization.IDIn(ids...)).IDs(ctx)
		if err != nil {
			return err
		}
		there := map[string]bool{}
		for _, one := range have {
			there[one] = true
		}
		w := newScaled()
		for i := from; i < to; i++ {
			if !there[scaledID("org", i, 0)] {
				b.organization(w, tx, i)
			}
		}
		if made = len(w.offeringIDs); made == 0 {
			return nil
		}
		if err := w.write(ctx, tx); err != nil {
			return err
		}
		return trail.Append(ctx, tx, trail.Entry{
			Stream: s.stream, Verb: "demo.scale", Record: ids[0], Actor: access.From(ctx).Actor(),
			Body: map[string]any{"from": from + 1, "to": to, "offerings": made},
		})
	})
	return made, err
}

// settle tells the planner and the cache that much has changed.
func (s *seeder) settle(ctx context.Context) error {
	if s.Directory.Cache != nil {
		s.Directory.Cache.Invalidate(ctx, directory.Catalogue, directory.AnyOffering)
	}
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		if !tx.Postgres() {
			return nil // SQLite plans these tables without
		}
		_, err := tx.ExecContext(ctx, "ANALYZE")
		return err
	})
}
