package server_test

import (
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"

	"linli/ent/booking"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/server"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// TestFiveHundredCallers sends 500 callers at a session of 50 places over HTTP: 50
// book, 450 are refused by name, and repeating every request changes nothing.
func TestFiveHundredCallers(t *testing.T) {
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := worldtest.New(t, db)
		s := Start(t, db, "", server.Options{})
		people := Residents(t, w, s.App.Identity, 500)
		client := &http.Client{Transport: &http.Transport{MaxConnsPerHost: 100, MaxIdleConnsPerHost: 100}, Timeout: 60 * time.Second}
		first, second := rush(t, s, client, w, people), rush(t, s, client, w, people)
		booked, full := 0, 0
		for i, a := range first {
			if second[i] != a {
				t.Errorf("caller %d heard %q, and %q to the same keys", i, a, second[i])
			}
			switch {
			case a == "SESSION_FULL":
				full++
			case len(a) > 4 && a[:4] == "bkg_":
				booked++
			default:
				t.Errorf("caller %d heard %q", i, a)
			}
		}
		if booked != 50 || full != 450 {
			t.Errorf("%d booked, %d refused; want 50 and 450", booked, full)
		}
		n, err := db.Client.Booking.Query().Where(booking.StatusEQ(booking.StatusConfirmed)).Count(w.System())
		if err != nil || n != 50 {
			t.Errorf("%d bookings in the database, want 50 (%v)", n, err)
		}
		g, err := db.Client.GroupSession.Get(w.System(), w.Session.ID)
		if err != nil || g.Taken != 50 {
			t.Errorf("%d places taken, want 50 (%v)", g.Taken, err)
		}
		w.Whole(t)
	})
}

// rush lets everybody hold and confirm at once, with the same keys each time, and
// gives each one's booking or refusal.
func rush(t *testing.T, s *Server, client *http.Client, w *worldtest.World, people []Resident) []string {
	t.Helper()
	out := make([]string, len(people))
	var all sync.WaitGroup
	for i, p := range people {
		all.Go(func() { out[i] = bookPlace(t, client, s.URL, w, p, i) })
	}
	all.Wait()
	return out
}

func bookPlace(t *testing.T, client *http.Client, url string, w *worldtest.World, p Resident, i int) string {
	t.Helper()
	a, err := Post(t.Context(), client, url, p.Token, HoldOperation, HoldVariables(fmt.Sprintf("hold-key-%d", i), p.PersonID, w.Group.ID, w.Session.ID))
	if err != nil {
		return err.Error()
	}
	if code, ok := a.Get("holdCreate", "errors", 0, "code").(string); ok {
		return code
	}
	hold, digest := a.Get("holdCreate", "hold", "id"), a.Get("holdCreate", "hold", "quote", "digest")
	if hold == nil {
		return string(a.Raw)
	}
	a, err = Post(t.Context(), client, url, p.Token, BookOperation, BookVariables(fmt.Sprintf("book-key-%d", i), hold, digest))
	if err != nil {
		return err.Error()
	}
	if id, ok := a.Get("bookingConfirm", "booking", "id").(string); ok {
		return id
	}
	return string(a.Raw)
}
