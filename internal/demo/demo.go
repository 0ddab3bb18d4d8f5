// Package demo makes the demonstration district: 碑林区 with its published areas, and
// in it invented people, organisations, services, money and two weeks of bookings. It
// owns what is invented, never a rule: what it writes has passed, or could have passed,
// the domains' commands, and the log and the ledger agree with it.
//
// Everything follows from the first day. Two databases made for the same day differ
// only in the ids of log entries (and the hashes over them), ledger postings and search
// words, in the salt of passwords, in the ids of projects and of what belongs to them, in
// what tenders leave (decoys, draws and sealed bytes are chance), and in the next free
// starts, which booking reckons from the clock. It is written stage by stage, each in one
// transaction that leaves an entry "demo.seed" in the district's stream: what was
// interrupted goes on, and what is there is left as it is. Projects and tenders go through
// the domains' commands, which have transactions of their own, before their stage.
package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"linli/ent/entry"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/directory"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/identity"
	"linli/internal/secret"
	"linli/internal/trail"
)

// Deps are the domains that the demonstration is made with.
type Deps struct {
	DB          *database.DB
	Identity    *identity.Service
	Directory   *directory.Service
	Funding     *funding.Service
	Booking     *booking.Service
	Contracting *contracting.Service
	Secret      *secret.Key // the server's: it hides who bids
}

// Options say what to make.
type Options struct {
	Start     date.Date                           // first day of the supply; none: today by the database's clock
	Offerings int                                 // of Scale
	Progress  func(stage string, done, total int) // nil: nobody watches
}

// Seed makes the demonstration district, or finishes one that was interrupted; where it
// is whole, nothing changes and Summary.Repeated says so. A district keeps the first
// day it was begun with.
//
// Faults: WRONG_STATE for a database that holds people who are not invented.
func Seed(ctx context.Context, d Deps, o Options) (Summary, error) {
	ctx = access.System(ctx, "demo")
	var sum Summary
	err := d.DB.Alone(ctx, "demo", func() error {
		s, err := begin(ctx, d, o)
		if err != nil {
			return err
		}
		sum = Summary{Start: s.start, Repeated: len(s.done) == len(stages)}
		if !sum.Repeated {
			if err := s.run(ctx); err != nil {
				return err
			}
		}
		return sum.count(ctx, d.DB)
	})
	return sum, err
}

// verb of the entries that stages leave.
const verb = "demo.seed"

// districtCode is 碑林区 in the published division codes.
const districtCode = "610103"

// seeder makes one district.
type seeder struct {
	Deps

	start    date.Date
	opened   time.Time // when all of it is said to have been entered: 08:00 of the first day
	stream   string    // the district's
	done     map[string]bool
	progress func(stage string, done, total int)
}

// stage is one transaction of the seed, after what domains do by themselves; that may be
// repeated.
type stage struct {
	name   string
	before func(*seeder, context.Context, *plan) error
	write  func(*seeder, context.Context, *database.Tx, *plan) error
}

// stages in their order; names are part of what entries say.
var stages = []stage{
	{"rules", nil, (*seeder).writeRules},
	{"organisations", nil, (*seeder).writeOrganizations},
	{"people", nil, (*seeder).writePeople},
	{"supply", nil, (*seeder).writeSupply},
	{"money", nil, (*seeder).writeMoney},
	{"bookings", nil, (*seeder).writeBookings},
	{"next starts", (*seeder).refreshStarts, nil},
	{"buyers", nil, (*seeder).writeBuyers},
	{"projects", (*seeder).makeProjects, nil},
	{"experts", nil, (*seeder).writeExperts},
	{"tenders", (*seeder).makeTenders, nil},
}

func begin(ctx context.Context, d Deps, o Options) (*seeder, error) {
	s := &seeder{Deps: d, start: o.Start, stream: directory.AreaID(districtCode), done: map[string]bool{}, progress: o.Progress}
	if s.progress == nil {
		s.progress = func(string, int, int) {}
	}
	if s.start.IsZero() {
		now, err := d.DB.Now(ctx)
		if err != nil {
			return nil, err
		}
		s.start = date.In(now)
	}
	if err := s.resume(ctx); err != nil {
		return nil, err
	}
	s.opened = s.start.At(8 * 60)
	if len(s.done) == 0 {
		return s, s.refuseRealPeople(ctx)
	}
	return s, nil
}

// resume takes the first day and the finished stages from the log.
func (s *seeder) resume(ctx context.Context) error {
	was, err := s.DB.Client.Entry.Query().Where(entry.Stream(s.stream), entry.Verb(verb)).Order(entry.BySeq()).All(ctx)
	if err != nil {
		return fmt.Errorf("read how far the demonstration has come: %w", err)
	}
	for _, e := range was {
		var text struct {
			Body struct {
				Stage string    `json:"stage"`
				Start date.Date `json:"start"`
			} `json:"body"`
		}
		if err := json.Unmarshal([]byte(e.Body), &text); err != nil {
			return fmt.Errorf("read entry %s: %w", e.ID, err)
		}
		if text.Body.Stage != "" {
			s.done[text.Body.Stage], s.start = true, text.Body.Start
		}
	}
	return nil
}

func (s *seeder) refuseRealPeople(ctx context.Context) error {
	rows, err := s.DB.Query(ctx, "SELECT COUNT(*) FROM persons WHERE demo = $1", false)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	var n int
	if rows.Next() {
		err = rows.Scan(&n)
	}
	if err == nil && n > 0 {
		err = fault.New(fault.Conflict, fault.CodeWrongState, "this database holds %d people who are not invented: make the demonstration in an empty one", n)
	}
	return cmpErr(err, rows.Err())
}

func (s *seeder) run(ctx context.Context) error {
	if err := s.ground(ctx); err != nil {
		return err
	}
	p, err := s.plan(ctx)
	if err != nil {
		return err
	}
	for _, st := range stages {
		if s.done[st.name] {
			continue
		}
		if err := s.stage(ctx, st, p); err != nil {
			return fmt.Errorf("stage %s: %w", st.name, err)
		}
	}
	if s.Directory.Cache != nil {
		s.Directory.Cache.Invalidate(ctx, directory.Catalogue, directory.AnyOffering)
	}
	return nil
}

// stage writes one stage.
func (s *seeder) stage(ctx context.Context, st stage, p *plan) error {
	if st.before != nil {
		if err := st.before(s, ctx, p); err != nil {
			return err
		}
	}
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		tx.Now = s.opened
		if err := trail.Append(ctx, tx, trail.Entry{
			Stream: s.stream, Verb: verb, Record: id.From("demo", st.name), Actor: access.From(ctx).Actor(),
			Body: map[string]any{"stage": st.name, "start": s.start.String()},
		}); err != nil || st.write == nil {
			return err
		}
		return st.write(s, ctx, tx, p)
	})
}

func cmpErr(a, b error) error {
	if a != nil {
		return a
	}
	return b
}
