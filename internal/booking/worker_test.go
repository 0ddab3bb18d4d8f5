package booking_test

import (
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/workercredential"
	domain "linli/internal/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/identity"
	. "linli/internal/worldtest"
)

// codes are the codes and fields of all faults, in their order.
func codes(err error) string {
	var out []string
	for _, f := range fault.All(err) {
		out = append(out, fmt.Sprint(f.Code, f.Path))
	}
	return fmt.Sprint(out)
}

// supply is all that these commands write.
func (s *scene) supply() string {
	return s.rows("SELECT name, gender, weekly_minutes_cap, active, version FROM workers ORDER BY name") +
		s.rows("SELECT w.name, c.code FROM worker_skills k JOIN workers w ON w.id = k.worker_id JOIN categories c ON c.id = k.category_id ORDER BY 1, 2") +
		s.rows("SELECT w.name, c.kind, c.number, c.valid_from, c.valid_until FROM worker_credentials c JOIN workers w ON w.id = c.worker_id ORDER BY 1, 2, 3") +
		s.rows("SELECT verb, COUNT(*) FROM entries WHERE verb LIKE 'worker.%' GROUP BY verb ORDER BY verb")
}

// TestWorkerSave makes a worker and changes one, by the organisation's managers alone.
func TestWorkerSave(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		most, two := 1200, 2
		s.appoint("stranger", s.Provider.ID)
		fresh := func() domain.SaveWorkerInput {
			return domain.SaveWorkerInput{Key: Key(), OrganizationID: s.Provider.ID, PersonID: s.Viewer("stranger").PersonID, Name: " 路护理 ", Gender: "MALE",
				WeeklyMinutesCap: &most, Active: true, SkillIDs: []string{s.Talk.ID, s.Bath.ID, s.Talk.ID}}
		}
		s.appoint("carer1", s.Provider.ID)
		before := s.supply()
		for role, want := range map[string]fault.Code{
			"": fault.CodeUnauthenticated, "stranger": fault.CodeForbidden, "carer1": fault.CodeForbidden, "dispatcher": fault.CodeForbidden,
			"otherManager": fault.CodeForbidden, "operator": fault.CodeForbidden, "handler": fault.CodeForbidden,
		} {
			if _, err := s.Booking.SaveWorker(s.as(role, nil), fresh()); !fault.Is(err, want) {
				t.Errorf("a new one by %q: %v", role, err)
			}
			in := fresh()
			in.WorkerID, in.Version, in.OrganizationID, in.PersonID = s.Workers[0].ID, &two, "", ""
			if _, err := s.Booking.SaveWorker(s.as(role, nil), in); !fault.Is(err, want) {
				t.Errorf("a change by %q: %v", role, err)
			}
		}
		for name, c := range map[string]struct {
			spoil func(*domain.SaveWorkerInput)
			want  string
		}{
			"everything wrong": {func(in *domain.SaveWorkerInput) {
				in.Name, in.Gender, in.PersonID, in.SkillIDs = " ", "NEITHER", "", []string{s.Bath.ID, id.New("cat")}
				long := 2641
				in.WeeklyMinutesCap = &long
			}, "[BAD_INPUT[name] BAD_INPUT[gender] BAD_INPUT[weeklyMinutesCap] BAD_INPUT[skillIds] BAD_INPUT[personId]]"},
			"nobody":            {func(in *domain.SaveWorkerInput) { in.PersonID = id.New("per") }, "[BAD_INPUT[personId]]"},
			"no such worker":    {func(in *domain.SaveWorkerInput) { in.WorkerID = id.New("wrk") }, "[NOT_FOUND[workerId]]"},
			"a worker already":  {func(in *domain.SaveWorkerInput) { in.PersonID = s.Workers[0].PersonID }, "[DUPLICATE[personId]]"},
			"no version":        {func(in *domain.SaveWorkerInput) { in.WorkerID, in.PersonID = s.Workers[0].ID, "" }, "[BAD_INPUT[expectedVersion]]"},
			"another's version": {func(in *domain.SaveWorkerInput) { in.WorkerID, in.PersonID, in.Version = s.Workers[0].ID, "", &two }, "[STALE_VERSION[expectedVersion]]"},
			"another person":    {func(in *domain.SaveWorkerInput) { in.WorkerID, in.Version = s.Workers[0].ID, &two }, "[BAD_INPUT[personId]]"},
			"another's employer": {func(in *domain.SaveWorkerInput) {
				in.WorkerID, in.PersonID, in.Version, in.OrganizationID = s.Workers[0].ID, "", &two, s.Other.ID
			}, "[BAD_INPUT[organizationId]]"},
		} {
			in := fresh()
			c.spoil(&in)
			if _, err := s.Booking.SaveWorker(s.As("manager"), in); codes(err) != c.want {
				t.Errorf("%s: %v, want %s", name, codes(err), c.want)
			}
		}
		if after := s.supply(); after != before {
			t.Errorf("refusals left\n%s\nof\n%s", after, before)
		}
		in := fresh()
		var made string
		for range 2 { // the same wish twice
			w, err := s.Booking.SaveWorker(s.As("manager"), in)
			if err != nil {
				t.Fatal(err)
			}
			made = w.ID
		}
		if got, want := s.rows(`SELECT w.name, w.gender, w.weekly_minutes_cap, CASE WHEN w.active THEN 1 ELSE 0 END, w.version, (SELECT COUNT(*) FROM worker_skills k WHERE k.worker_id = w.id)
			FROM workers w WHERE id = $1`, made), `["路护理","MALE",1200,1,1,2]`; got != want {
			t.Errorf("made %s, want %s", got, want)
		}
		one := 1
		w, err := s.Booking.SaveWorker(s.As("manager"), domain.SaveWorkerInput{Key: Key(), WorkerID: made, Version: &one, Name: "小路", Gender: "UNSTATED", SkillIDs: []string{s.Bath.ID}})
		if err != nil || w.Name != "小路" || w.Active || w.WeeklyMinutesCap != 2640 || w.Version != 2 || w.PersonID != in.PersonID {
			t.Errorf("changed to %+v (%v)", w, err)
		}
		if got := s.rows("SELECT category_id FROM worker_skills WHERE worker_id = $1", made); got != `["`+s.Bath.ID+`"]` {
			t.Errorf("skills %s", got)
		}
		if got := s.rows("SELECT COUNT(*) FROM entries WHERE verb = 'worker.save' AND stream = $1 AND record = $2", s.Provider.ID, made); got != "[2]" {
			t.Errorf("%s entries", got)
		}
		s.Whole(t)
	})
}

// appoint gives a role's person the post of a carer; until are its ends, if it has any.
func (s *scene) appoint(role, organizationID string, until ...time.Time) *ent.Appointment {
	c := s.DB.Client.Appointment.Create().SetPersonID(s.Viewer(role).PersonID).SetPost(appointment.PostCarer).SetAreaID(s.District.ID).SetAreaPath(s.District.Path).
		SetOrganizationID(organizationID).SetFrom(Start.Add(-time.Hour))
	for _, u := range until {
		c.SetUntil(u)
	}
	return c.SaveX(s.System())
}

// TestWorkerIsAppointed: a manager makes nobody a worker whom no operator made a carer of
// the organisation, and learns nothing of who there is.
func TestWorkerIsAppointed(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		make := func(personID string, active bool) (*ent.Worker, error) {
			return s.Booking.SaveWorker(s.As("manager"), domain.SaveWorkerInput{Key: Key(), OrganizationID: s.Provider.ID, PersonID: personID, Name: "护理", Gender: "FEMALE", Active: active})
		}
		before := s.supply()
		_, nobody := make(id.New("per"), true)
		later := s.appoint("stranger", s.Provider.ID)
		db.Client.Appointment.UpdateOne(later).SetFrom(Start.Add(time.Hour)).ExecX(s.System())
		s.appoint("hotline", s.Other.ID)
		s.appoint("auditor", s.Provider.ID, Start)
		for _, role := range []string{"elder", "daughter", "manager", "dispatcher", "operator", "hotline", "auditor", "stranger"} {
			for _, active := range []bool{true, false} {
				if _, err := make(s.Viewer(role).PersonID, active); codes(err) != "[BAD_INPUT[personId]]" || fmt.Sprint(err) != fmt.Sprint(nobody) {
					t.Errorf("%s, active %t: %v, want %v", role, active, err, nobody)
				}
			}
		}
		if after := s.supply(); after != before {
			t.Errorf("refusals left\n%s\nof\n%s", after, before)
		}
		clock.Set(Start.Add(time.Hour))
		w, err := make(s.Viewer("stranger").PersonID, true)
		if err != nil {
			t.Fatal(err)
		}
		change := func(active bool) error {
			version := db.Client.Worker.GetX(s.System(), w.ID).Version
			_, err := s.Booking.SaveWorker(s.As("manager"), domain.SaveWorkerInput{Key: Key(), WorkerID: w.ID, Version: &version, Name: "护理", Gender: "FEMALE", Active: active})
			return err
		}
		db.Client.Appointment.UpdateOne(later).SetUntil(Start.Add(2 * time.Hour)).ExecX(s.System())
		clock.Set(Start.Add(2 * time.Hour))
		for i, c := range []struct {
			active bool
			want   string
		}{{true, "[]"}, {false, "[]"}, {false, "[]"}, {true, "[BAD_INPUT[active]]"}} { // what goes on may go on without the post; what ended does not begin again
			if err := change(c.active); codes(err) != c.want {
				t.Errorf("change %d: %v, want %s", i, err, c.want)
			}
		}
		s.appoint("stranger", s.Provider.ID)
		if err := change(true); err != nil {
			t.Errorf("appointed again: %v", err)
		}
		s.Whole(t)
	})
}

// TestErasedWorker: who had their data erased does not come back, nor does what was erased.
func TestErasedWorker(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		w := s.Workers[0]
		a := s.appoint("carer1", s.Provider.ID)
		db.Client.GroupSession.DeleteOne(s.Session).ExecX(s.System())
		one := 1
		if _, err := s.Booking.SaveWorker(s.As("manager"), domain.SaveWorkerInput{Key: Key(), WorkerID: w.ID, Version: &one, Name: w.Name, Gender: w.Gender}); err != nil {
			t.Fatal(err)
		}
		clock.Set(Start.Add(time.Hour))
		db.Client.Appointment.UpdateOne(a).SetUntil(Start.Add(time.Minute)).ExecX(s.System())
		p := db.Client.Person.GetX(s.System(), w.PersonID)
		if _, err := (&identity.Service{DB: db}).ErasePerson(s.As("carer1"), identity.ErasePersonInput{Key: Key(), PersonID: p.ID, Version: p.Version, Confirm: p.Name}); err != nil {
			t.Fatal(err)
		}
		before := s.supply()
		version := db.Client.Worker.GetX(s.System(), w.ID).Version
		had := db.Client.WorkerCredential.Query().Where(workercredential.WorkerID(w.ID)).OnlyIDX(s.System())
		for name, err := range map[string]error{
			"saved":  second(s.Booking.SaveWorker(s.As("manager"), domain.SaveWorkerInput{Key: Key(), WorkerID: w.ID, Version: &version, Name: w.Name, Gender: "FEMALE"})),
			"active": second(s.Booking.SaveWorker(s.As("manager"), domain.SaveWorkerInput{Key: Key(), WorkerID: w.ID, Version: &version, Name: w.Name, Gender: "FEMALE", Active: true})),
			"certified": second(s.Booking.SaveCredential(s.As("manager"), domain.SaveCredentialInput{Key: Key(), WorkerID: w.ID, Version: version, CredentialID: had, Kind: "BATH", Number: "b",
				ValidFrom: date.MustParse("2026-01-01"), ValidUntil: date.MustParse("2026-12-31")})),
			"uncertified": second(s.Booking.RemoveCredential(s.As("manager"), domain.RemoveCredentialInput{Key: Key(), WorkerID: w.ID, Version: version, CredentialID: had})),
		} {
			if codes(err) != "[WRONG_STATE[workerId]]" {
				t.Errorf("%s: %v", name, err)
			}
		}
		if after := s.supply(); after != before {
			t.Errorf("refusals left\n%s\nof\n%s", after, before)
		}
	})
}

func second[T any](_ T, err error) error { return err }

// TestWorkerRests: a worker on whom something lies stays active.
func TestWorkerRests(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		rest := func(wk string) error {
			version := db.Client.Worker.GetX(s.System(), wk).Version
			_, err := s.Booking.SaveWorker(s.As("manager"), domain.SaveWorkerInput{Key: Key(), WorkerID: wk, Version: &version, Name: "护理", Gender: "FEMALE", SkillIDs: []string{s.Bath.ID}})
			return err
		}
		b := s.Book(t, At(1, 10, 0))
		if err := rest(b.WorkerID); codes(err) != "[WRONG_STATE[active]]" {
			t.Errorf("with a booking: %v", err)
		}
		if w := db.Client.Worker.GetX(s.System(), b.WorkerID); !w.Active || w.Version != 1 || w.Name == "护理" {
			t.Errorf("was refused and is %+v", w)
		}
		if _, err := s.try(domain.Cancel, "daughter", b); err != nil {
			t.Fatal(err)
		}
		h := s.Hold(t, At(1, 10, 0))
		if err := rest(h.WorkerID); codes(err) != "[WRONG_STATE[active]]" {
			t.Errorf("with a hold: %v", err)
		}
		clock.Set(h.ExpiresAt)
		b = s.Book(t, At(1, 10, 0))
		clock.Set(At(1, 11, 15)) // the time is over, with cleaning up; nobody came yet
		if err := rest(b.WorkerID); codes(err) != "[WRONG_STATE[active]]" {
			t.Errorf("with a confirmed booking whose time is over: %v", err)
		}
		in, err := s.Booking.CheckIn(s.Carer(b), domain.CheckInInput{ChangeInput: domain.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version}, Evidence: AtHome(At(1, 11, 15))})
		if err != nil {
			t.Fatal(err)
		}
		clock.Set(At(1, 12, 20))
		if err := rest(b.WorkerID); codes(err) != "[WRONG_STATE[active]]" {
			t.Errorf("in the middle of a visit: %v", err)
		}
		if _, err := s.Booking.CheckOut(s.Carer(b), domain.CheckOutInput{ChangeInput: domain.ChangeInput{Key: Key(), BookingID: b.ID, Version: in.Version}, Evidence: AtHome(At(1, 12, 20)), Tasks: []string{"助浴"}}); err != nil {
			t.Fatal(err)
		}
		for _, wk := range s.Workers {
			if err := rest(wk.ID); err != nil {
				t.Errorf("with nothing to come: %v", err)
			}
		}
		session := domain.SaveGroupSessionInput{Key: Key(), OfferingID: s.Group.ID, WorkerID: s.Workers[0].ID, StartsAt: At(2, 18, 0), Capacity: 3}
		if _, err := s.Booking.SaveGroupSession(s.As("manager"), session); codes(err) != "[BAD_INPUT[workerId]]" {
			t.Errorf("led by who is not active: %v", err)
		}
		p := s.Persons(t, 1)[0]
		if _, err := s.Booking.CreateHold(by(p), s.bath(p, At(1, 10, 0))); !fault.Is(err, fault.CodeSlotNotOffered) {
			t.Errorf("where nobody is active: %v", err)
		}
		s.Whole(t)
	})
}

// TestWorkerCredentials writes, changes and takes away.
func TestWorkerCredentials(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := &scene{World: New(t, db), t: t, clock: clock}
		wk := s.Workers[0].ID
		fresh := func(version int) domain.SaveCredentialInput {
			return domain.SaveCredentialInput{Key: Key(), WorkerID: wk, Version: version, Kind: "NURSE", Number: " n-1 ", ValidFrom: date.MustParse("2026-01-01"), ValidUntil: date.MustParse("2026-12-31")}
		}
		had := db.Client.WorkerCredential.Query().Where(workercredential.WorkerID(wk)).OnlyIDX(s.System())
		before := s.supply()
		for role, want := range map[string]fault.Code{
			"": fault.CodeUnauthenticated, "stranger": fault.CodeForbidden, "carer1": fault.CodeForbidden, "dispatcher": fault.CodeForbidden,
			"otherManager": fault.CodeForbidden, "community": fault.CodeForbidden,
		} {
			if _, err := s.Booking.SaveCredential(s.as(role, nil), fresh(1)); !fault.Is(err, want) {
				t.Errorf("saved by %q: %v", role, err)
			}
			if _, err := s.Booking.RemoveCredential(s.as(role, nil), domain.RemoveCredentialInput{Key: Key(), WorkerID: wk, Version: 1, CredentialID: had}); !fault.Is(err, want) {
				t.Errorf("removed by %q: %v", role, err)
			}
		}
		for name, c := range map[string]struct {
			spoil func(*domain.SaveCredentialInput)
			want  string
		}{
			"everything wrong": {func(in *domain.SaveCredentialInput) {
				in.Kind, in.Number, in.ValidUntil = "", " ", date.MustParse("2025-12-31")
			}, "[BAD_INPUT[kind] BAD_INPUT[number] BAD_INPUT[validUntil]]"},
			"another version":    {func(in *domain.SaveCredentialInput) { in.Version = 2 }, "[STALE_VERSION[expectedVersion]]"},
			"no such one":        {func(in *domain.SaveCredentialInput) { in.CredentialID = id.New("wcr") }, "[NOT_FOUND[workerCredentialId]]"},
			"the same once more": {func(in *domain.SaveCredentialInput) { in.Kind, in.Number = "BATH", "b" }, "[DUPLICATE[number]]"},
		} {
			in := fresh(1)
			c.spoil(&in)
			if _, err := s.Booking.SaveCredential(s.As("manager"), in); codes(err) != c.want {
				t.Errorf("%s: %v, want %s", name, codes(err), c.want)
			}
		}
		if after := s.supply(); after != before {
			t.Errorf("refusals left\n%s\nof\n%s", after, before)
		}
		in := fresh(1)
		for range 2 {
			if w, err := s.Booking.SaveCredential(s.As("manager"), in); err != nil || w.Version != 2 {
				t.Fatalf("%+v %v", w, err)
			}
		}
		listed := func() string {
			return s.rows("SELECT kind, number, valid_from, valid_until FROM worker_credentials WHERE worker_id = $1 ORDER BY kind, number", wk)
		}
		both := `["BATH","b","2025-01-01","2027-12-31"]` + "\n" + `["NURSE","n-1","2026-01-01","2026-12-31"]`
		if got := listed(); got != both {
			t.Errorf("%s, want %s", got, both)
		}
		nurse := db.Client.WorkerCredential.Query().Where(workercredential.Kind("NURSE")).OnlyIDX(s.System())
		longer := fresh(2)
		longer.CredentialID, longer.ValidUntil = nurse, date.MustParse("2029-12-31")
		if w, err := s.Booking.SaveCredential(s.As("manager"), longer); err != nil || w.Version != 3 {
			t.Errorf("%+v %v", w, err)
		}
		if got := db.Client.WorkerCredential.GetX(s.System(), nurse).ValidUntil; got != "2029-12-31" {
			t.Errorf("valid until %s", got)
		}
		gone := domain.RemoveCredentialInput{Key: Key(), WorkerID: wk, Version: 3, CredentialID: nurse}
		for range 2 {
			if w, err := s.Booking.RemoveCredential(s.As("manager"), gone); err != nil || w.Version != 4 {
				t.Errorf("%+v %v", w, err)
			}
		}
		for _, c := range []struct {
			in   domain.RemoveCredentialInput
			want string
		}{
			{domain.RemoveCredentialInput{Key: Key(), WorkerID: wk, Version: 4, CredentialID: nurse}, "[NOT_FOUND[workerCredentialId]]"},
			{domain.RemoveCredentialInput{Key: Key(), WorkerID: wk, Version: 3, CredentialID: had}, "[STALE_VERSION[expectedVersion]]"},
		} {
			if _, err := s.Booking.RemoveCredential(s.As("manager"), c.in); codes(err) != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		}
		if got := s.rows("SELECT COUNT(*) FROM entries WHERE stream = $1 AND record = $2", s.Provider.ID, nurse); got != "[3]" {
			t.Errorf("%s entries", got)
		}
		s.Whole(t)
	})
}
