package worldtest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/hold"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/trail"
)

// As is a context in which the named person asks: elder, daughter, stranger, carer1,
// carer2, dispatcher, manager, otherManager, handler, handler2, approver, payer,
// community, hotline, auditor, operator.
func (w *World) As(name string) context.Context {
	v, ok := w.viewers[name]
	if !ok {
		panic("worldtest: nobody is called " + name)
	}
	return access.With(context.Background(), v)
}

// Viewer is the named person.
func (w *World) Viewer(name string) *access.Viewer { return access.From(w.As(name)) }

// Roles lists everybody As knows, and nobody.
var Roles = []string{"elder", "daughter", "stranger", "carer1", "carer2", "dispatcher", "manager", "otherManager", "handler", "handler2", "approver", "payer", "community", "hotline", "auditor", "operator"}

// System is a context of Linli's own work.
func (w *World) System() context.Context { return access.System(context.Background(), "test") }

// Key is a fresh idempotency key.
func Key() string { return id.New("key") }

// At is a time of day some days after the start, Asia/Shanghai.
func At(days, hour, minute int) time.Time {
	return date.In(Start).AddDays(days).At(hour*60 + minute).UTC()
}

// Hold holds a bath for the elder through her daughter.
func (w *World) Hold(t testing.TB, start time.Time) *ent.Hold {
	t.Helper()
	h, err := w.Booking.CreateHold(w.As("daughter"), booking.CreateHoldInput{Key: Key(), RecipientID: w.Elder.ID, OfferingID: w.Offering.ID, StartsAt: start, Channel: hold.ChannelApp})
	if err != nil {
		t.Fatalf("hold %v: %v", start, err)
	}
	return h
}

// Book holds and confirms a bath.
func (w *World) Book(t testing.TB, start time.Time) *ent.Booking {
	t.Helper()
	h := w.Hold(t, start)
	b, err := w.Booking.ConfirmBooking(w.As("daughter"), booking.ConfirmInput{Key: Key(), HoldID: h.ID, QuoteDigest: h.QuoteDigest})
	if err != nil {
		t.Fatalf("confirm %v: %v", start, err)
	}
	return b
}

// Carer is the context of the carer assigned to b.
func (w *World) Carer(b *ent.Booking) context.Context {
	for i, wk := range w.Workers {
		if wk.ID == b.WorkerID {
			return w.As(fmt.Sprintf("carer%d", i+1))
		}
	}
	panic("worldtest: no carer of that booking")
}

// AtHome is good evidence from the elder's door at a time by the phone.
func AtHome(at time.Time) booking.Evidence {
	lat, lng, accuracy := homeLat, homeLng, 15
	return booking.Evidence{
		DeviceAt: at, Lat: &lat, Lng: &lng, AccuracyM: &accuracy, HomeTag: HomeTag, DeviceID: "phone-1",
		PhotoSHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
	}
}

// Persons makes n more residents in the grid, each 80 years old and severely disabled.
func (w *World) Persons(t testing.TB, n int) []*access.Viewer {
	t.Helper()
	out := make([]*access.Viewer, n)
	err := w.DB.InTx(context.Background(), func(tx *database.Tx) error {
		var batch []*ent.PersonCreate
		for i := range n {
			personID := id.New("per")
			out[i] = &access.Viewer{AccountID: "acc_" + personID, PersonID: personID}
			batch = append(batch, tx.Person.Create().SetID(personID).SetName(fmt.Sprintf("居民%d", i)).SetBirthDate("1946-01-01").
				SetAreaID(w.Grid.ID).SetAreaPath(w.Grid.Path).SetCareLevel("SEVERE").SetCareLevelUntil("2027-12-31").SetDemo(true))
			if len(batch) < 100 && i < n-1 {
				continue
			}
			if err := tx.Person.CreateBulk(batch...).Exec(w.System()); err != nil {
				return err
			}
			batch = nil
		}
		return nil
	})
	if err != nil {
		t.Fatalf("make residents: %v", err)
	}
	return out
}

// Grant puts more on a ledger account.
func (w *World) Grant(t testing.TB, account string, amount int64) {
	t.Helper()
	err := w.DB.InTx(context.Background(), func(tx *database.Tx) error {
		return funding.Post(w.System(), tx, account, []funding.Move{{Account: account, From: funding.Source, To: funding.Available, Amount: amount}})
	})
	if err != nil {
		t.Fatalf("grant %d to %s: %v", amount, account, err)
	}
}

// Shifts adds shifts of every carer, from 9 to 17, for days counted from Start.
func (w *World) Shifts(t testing.TB, from, to int) {
	t.Helper()
	err := w.DB.InTx(context.Background(), func(tx *database.Tx) error {
		var batch []*ent.ShiftCreate
		for d := from; d < to; d++ {
			for _, wk := range w.Workers {
				batch = append(batch, tx.Shift.Create().SetWorkerID(wk.ID).SetStartsAt(At(d, 9, 0)).SetEndsAt(At(d, 17, 0)))
			}
		}
		return tx.Shift.CreateBulk(batch...).Exec(w.System())
	})
	if err != nil {
		t.Fatalf("add shifts: %v", err)
	}
}

// Whole checks what must hold after every test: the log verifies and the ledger agrees
// with its postings.
func (w *World) Whole(t testing.TB) {
	t.Helper()
	rep, err := trail.Verify(context.Background(), w.DB, func(int) {})
	if err != nil || rep.Broken != nil {
		t.Errorf("the log is broken: %v %v", err, rep.Broken)
	}
	bad, err := funding.Audit(context.Background(), w.DB)
	if err != nil || len(bad) > 0 {
		t.Errorf("the ledger disagrees with its postings: %v %+v", err, bad)
	}
}

// Balance reads a ledger account.
func (w *World) Balance(t testing.TB, account string) funding.Balance {
	t.Helper()
	m, err := w.Funding.Balances(w.System(), account)
	if err != nil {
		t.Fatal(err)
	}
	return m[account]
}
