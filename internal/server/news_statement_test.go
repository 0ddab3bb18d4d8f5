package server_test

import (
	"net/http"
	"testing"
	"time"

	"linli/internal/booking"
	"linli/internal/database/databasetest"
	"linli/internal/id"
	"linli/internal/server"
	"linli/internal/server/edge"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

const (
	statementNews = `subscription($ids: [ID!]!) { statementChanged(ids: $ids) { id status version amountFen } }`
	drawing       = `mutation($input: StatementDrawInput!) { statementDraw(input: $input) { statement { id version } errors { code message } } }`
	submitting    = `mutation($input: StatementSubmitInput!) { statementSubmit(input: $input) { statement { status version } errors { code message } } }`
)

// TestNewsOfStatements hears over both transports that a statement was submitted; the
// manager of another organisation hears nothing of it.
func TestNewsOfStatements(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, worldtest.Start)
	w := worldtest.New(t, db)
	deliver(t, w, clock)
	clock.Set(worldtest.At(8, 10, 0))
	s := Start(t, db, "", server.Options{Limits: edge.Limits{Recheck: 50 * time.Millisecond}})
	manager, other := tokenOf(t, s, w, "manager"), tokenOf(t, s, w, "otherManager")
	a := s.Post(manager, drawing, map[string]any{"input": map[string]any{"idempotencyKey": id.New("key"), "contractId": w.Contract.ID, "month": "2026-11"}})
	st, _ := a.Get("statementDraw", "statement", "id").(string)
	if st == "" {
		t.Fatalf("draw: %s", a.Raw)
	}
	ids := map[string]any{"ids": []string{st}}
	var hears, deaf []*listener
	for _, transport := range transports {
		l := listen(t, s, transport, http.DefaultClient, manager, statementNews, ids)
		awake(t, s, l, "statement:"+st, st)
		hears = append(hears, l)
		deaf = append(deaf, listen(t, s, transport, http.DefaultClient, other, statementNews, ids))
	}
	a = s.Post(manager, submitting, map[string]any{"input": map[string]any{"idempotencyKey": id.New("key"), "statementId": st, "expectedVersion": a.Get("statementDraw", "statement", "version")}})
	if a.Get("statementSubmit", "statement", "status") != "SUBMITTED" {
		t.Fatalf("submit: %s", a.Raw)
	}
	for i, l := range hears {
		e := l.next(t, "statementChanged")
		for e["status"] == "DRAFT" {
			e = l.next(t, "statementChanged")
		}
		if e["id"] != st || e["status"] != "SUBMITTED" || e["amountFen"] != float64(10_000) || e["version"] != a.Get("statementSubmit", "statement", "version") {
			t.Errorf("%s: the manager hears %v of %s", transports[i], e, st)
		}
	}
	s.Post(other, `mutation($input: SignOutInput!) { signOut(input: $input) { signedOut } }`, map[string]any{"input": map[string]any{"idempotencyKey": id.New("key")}})
	for i, l := range deaf {
		if end := l.end(t); len(l.events) > 0 {
			t.Errorf("%s: another organisation's manager hears %v, then %s", transports[i], <-l.events, end)
		}
	}
}

// deliver makes a booking that was delivered and acknowledged.
func deliver(t *testing.T, w *worldtest.World, clock *databasetest.Clock) {
	t.Helper()
	b := w.Book(t, worldtest.At(1, 10, 0))
	in := func() booking.ChangeInput {
		return booking.ChangeInput{Key: worldtest.Key(), BookingID: b.ID, Version: b.Version}
	}
	var err error
	clock.Set(worldtest.At(1, 9, 55))
	if b, err = w.Booking.CheckIn(w.Carer(b), booking.CheckInInput{ChangeInput: in(), Evidence: worldtest.AtHome(worldtest.At(1, 9, 55))}); err != nil {
		t.Fatal(err)
	}
	clock.Set(worldtest.At(1, 10, 57))
	if b, err = w.Booking.CheckOut(w.Carer(b), booking.CheckOutInput{ChangeInput: in(), Evidence: worldtest.AtHome(worldtest.At(1, 10, 56)), Tasks: []string{"助浴"}}); err != nil {
		t.Fatal(err)
	}
	if _, err = w.Booking.Acknowledge(w.As("daughter"), in()); err != nil {
		t.Fatal(err)
	}
}
