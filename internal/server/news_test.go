package server_test

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/id"
	"linli/internal/identity"
	"linli/internal/server"
	"linli/internal/server/edge"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

const (
	bookingNews  = `subscription($ids: [ID!]!) { bookingChanged(ids: $ids) { id status version recipient { id } } }`
	dispatchNews = `subscription($o: ID!) { dispatchChanged(organizationId: $o) { id status } }`
	cancelling   = `mutation($input: BookingCancelInput!) { bookingCancel(input: $input) { booking { id status version } errors { code } } }`
)

// cancel cancels a booking over HTTP and gives its version.
func cancel(t *testing.T, s *Server, token, booking string) any {
	t.Helper()
	a := s.Post(token, `query($id: ID!) { node(id: $id) { ... on Booking { version } } }`, map[string]any{"id": booking})
	a = s.Post(token, cancelling, map[string]any{"input": map[string]any{"idempotencyKey": id.New("key"), "bookingId": booking, "expectedVersion": a.Get("node", "version")}})
	if a.Get("bookingCancel", "booking", "status") != "CANCELLED" {
		t.Fatalf("cancel: %s", a.Raw)
	}
	return a.Get("bookingCancel", "booking", "version")
}

// awake announces a booking again until a listener hears of it: from then on nothing
// is missed. What came of repeating it is heard later.
func awake(t *testing.T, s *Server, l *listener, topic, booking string) {
	t.Helper()
	eventually(t, "the listener hears of "+booking, func() bool {
		s.App.Cache.Publish(context.Background(), topic, []byte(booking))
		return len(l.events) > 0
	})
}

// cancelled is the next event of a cancelled booking.
func cancelled(t *testing.T, l *listener, field string) map[string]any {
	t.Helper()
	for {
		if e := l.next(t, field); e["status"] != "CONFIRMED" {
			return e
		}
	}
}

// tokenOf gives somebody of the world an account and a token.
func tokenOf(t *testing.T, s *Server, w *worldtest.World, name string) string {
	t.Helper()
	err := w.DB.InTx(w.System(), func(tx *database.Tx) error {
		_, err := identity.CreateAccount(w.System(), tx, identity.AccountInput{PersonID: w.Viewer(name).PersonID, Login: name})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s.Token(name)
}

// TestNews subscribes over both transports, changes bookings over HTTP, and hears of
// those that may be seen, with their values of the moment; others are refused or hear
// nothing.
func TestNews(t *testing.T) {
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := worldtest.New(t, db)
		s := Start(t, db, "", server.Options{})
		dispatcher := tokenOf(t, s, w, "dispatcher")
		for i, transport := range transports {
			t.Run(transport, func(t *testing.T) {
				people, mine, theirs := neighbours(t, s, w, i)
				both := map[string]any{"ids": []string{mine, theirs}}
				listener := listen(t, s, transport, http.DefaultClient, people[0].Token, bookingNews, both)
				board := listen(t, s, transport, http.DefaultClient, dispatcher, dispatchNews, map[string]any{"o": w.Provider.ID})
				resident := listen(t, s, transport, http.DefaultClient, people[0].Token, dispatchNews, map[string]any{"o": w.Provider.ID})
				awake(t, s, listener, "booking:"+mine, mine)
				awake(t, s, board, "organization:"+w.Provider.ID, mine)
				awake(t, s, resident, "organization:"+w.Provider.ID, mine)

				cancel(t, s, people[1].Token, theirs)
				version := cancel(t, s, people[0].Token, mine)

				got := cancelled(t, listener, "bookingChanged")
				who, _ := got["recipient"].(map[string]any)
				if got["id"] != mine || got["status"] != "CANCELLED" || got["version"] != version || who["id"] != people[0].PersonID {
					t.Errorf("the resident hears %v, want %s CANCELLED in version %v of %s", got, mine, version, people[0].PersonID)
				}
				for _, want := range []string{theirs, mine} {
					got := cancelled(t, board, "dispatchChanged")
					for want == theirs && got["id"] == mine { // announced while the board woke, read when it was cancelled
						got = cancelled(t, board, "dispatchChanged")
					}
					if got["id"] != want || got["status"] != "CANCELLED" {
						t.Errorf("the dispatcher hears %v, want %s", got, want)
					}
				}
				if got := cancelled(t, resident, "dispatchChanged"); got["id"] != mine {
					t.Errorf("the resident hears %v of the organisation, want only %s", got, mine)
				}
				if end := listen(t, s, transport, http.DefaultClient, "", bookingNews, both).end(t); end != "UNAUTHENTICATED" {
					t.Errorf("nobody in particular hears %s, want UNAUTHENTICATED", end)
				}
				forged := map[string]string{"WebSocket": "closed 4403", "server-sent events": "status 401"}[transport]
				if end := listen(t, s, transport, http.DefaultClient, "lnl_forged", bookingNews, both).end(t); end != forged {
					t.Errorf("a forged token hears %s, want %s", end, forged)
				}
			})
		}
	})
}

// neighbours are two people with a place each at the group session.
func neighbours(t *testing.T, s *Server, w *worldtest.World, n int) (people []Resident, first, second string) {
	t.Helper()
	people = make([]Resident, 2)
	for i, p := range w.Persons(t, 2) {
		login := fmt.Sprintf("neighbour%d-%d", n, i)
		err := w.DB.InTx(w.System(), func(tx *database.Tx) error {
			_, err := identity.CreateAccount(w.System(), tx, identity.AccountInput{PersonID: p.PersonID, Login: login})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		people[i] = Resident{PersonID: p.PersonID, Token: s.Token(login)}
	}
	first, second = bookPlace(t, http.DefaultClient, s.URL, w, people[0], 10*n), bookPlace(t, http.DefaultClient, s.URL, w, people[1], 10*n+1)
	if first[:4] != "bkg_" || second[:4] != "bkg_" {
		t.Fatalf("no bookings: %s %s", first, second)
	}
	return people, first, second
}

// shutOut tells whether a stream ended as it does for whoever is signed in no more: by
// the look at the session, or, when news come before it, because nothing may be read.
func shutOut(transport, end string) bool {
	return end == "complete" || end == map[string]string{"WebSocket": "closed 4403", "server-sent events": "UNAUTHENTICATED"}[transport]
}

// TestNewsEndWithTheSession ends the open streams of whoever signs out, over both
// transports, and nobody else's.
func TestNewsEndWithTheSession(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, time.Time{})
	w := worldtest.New(t, db)
	s := Start(t, db, "", server.Options{Limits: edge.Limits{Recheck: 50 * time.Millisecond}})
	for i, transport := range transports {
		people, mine, theirs := neighbours(t, s, w, i)
		leaves := listen(t, s, transport, http.DefaultClient, people[0].Token, bookingNews, map[string]any{"ids": []string{mine}})
		stays := listen(t, s, transport, http.DefaultClient, people[1].Token, bookingNews, map[string]any{"ids": []string{theirs}})
		awake(t, s, leaves, "booking:"+mine, mine)
		awake(t, s, stays, "booking:"+theirs, theirs)
		a := s.Post(people[0].Token, `mutation($input: SignOutInput!) { signOut(input: $input) { signedOut } }`, map[string]any{"input": map[string]any{"idempotencyKey": id.New("key")}})
		if a.Get("signOut", "signedOut") != true {
			t.Fatalf("sign out: %s", a.Raw)
		}
		if end := leaves.end(t); !shutOut(transport, end) {
			t.Errorf("%s ends with %s", transport, end)
		}
		cancel(t, s, people[1].Token, theirs)
		if got := cancelled(t, stays, "bookingChanged"); got["id"] != theirs {
			t.Errorf("the neighbour hears %v, want %s", got, theirs)
		}
	}
}

// TestNewsBetweenReplicas runs two servers on one PostgreSQL and one Redis: what is
// changed at one is heard at the other, and so is the end of a session.
func TestNewsBetweenReplicas(t *testing.T) {
	t.Parallel()
	redis := os.Getenv("LINLI_TEST_REDIS_URL")
	if redis == "" {
		t.Fatal("LINLI_TEST_REDIS_URL is not set; run under internal/testenv/with-servers")
	}
	url, namespace := databasetest.PostgresURL(t), id.New("t")
	replica := func() *Server {
		db, err := database.Open(t.Context(), database.Config{URL: url, Connections: 8})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = db.Close() })
		return Replica(t, db, redis, namespace, server.Options{Limits: edge.Limits{Recheck: 50 * time.Millisecond}})
	}
	here, there := replica(), replica()
	w := worldtest.New(t, here.App.DB)
	for i, transport := range transports {
		people, mine, _ := neighbours(t, here, w, i)
		l := listen(t, there, transport, http.DefaultClient, people[0].Token, bookingNews, map[string]any{"ids": []string{mine}})
		awake(t, here, l, "booking:"+mine, mine)
		version := cancel(t, here, people[0].Token, mine)
		if got := cancelled(t, l, "bookingChanged"); got["id"] != mine || got["status"] != "CANCELLED" || got["version"] != version {
			t.Errorf("%s: the other replica tells %v, want %s CANCELLED in version %v", transport, got, mine, version)
		}
		here.Post(people[0].Token, `mutation($input: SignOutInput!) { signOut(input: $input) { signedOut } }`, map[string]any{"input": map[string]any{"idempotencyKey": id.New("key")}})
		if end := l.end(t); !shutOut(transport, end) {
			t.Errorf("%s: signed out at one replica, the other ends with %s", transport, end)
		}
	}
}
