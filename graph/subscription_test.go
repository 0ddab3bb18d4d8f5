package graph_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"testing"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/cache"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// newsStage is a stage whose bookings are announced.
func newsStage(t *testing.T) *stage {
	t.Helper()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	c, err := cache.Open(t.Context(), cache.Config{Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	s.r.Cache, s.Booking.Cache = c, c
	return s
}

func (s *stage) cancel(t *testing.T, b *ent.Booking) {
	t.Helper()
	if _, err := s.Booking.Cancel(s.As("daughter"), booking.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version}); err != nil {
		t.Fatal(err)
	}
}

type bookingState struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

type bookingNews struct {
	Data struct {
		BookingChanged  bookingState `json:"bookingChanged"`
		DispatchChanged bookingState `json:"dispatchChanged"`
	} `json:"data"`
}

// news waits for the next event.
func news(t *testing.T, next func() json.RawMessage) bookingNews {
	t.Helper()
	var n bookingNews
	if err := json.Unmarshal(next(), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// listen subscribes as somebody; the answer gives one event after the other.
func (s *stage) listen(t *testing.T, ctx context.Context, operation string, variables map[string]any) func() json.RawMessage { //nolint:revive // the test comes first, as in every helper
	t.Helper()
	ctx, cancel := context.WithCancel(ctx)
	t.Cleanup(cancel)
	next, ctx := s.open(ctx, operation, variables)
	return func() json.RawMessage {
		r := next(ctx)
		if r == nil {
			return json.RawMessage("null")
		}
		raw, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
}

const changed = `subscription($ids: [ID!]!) { bookingChanged(ids: $ids) { id status } }`

// TestBookingChanged sends what the listener may see, read anew, and nothing else.
func TestBookingChanged(t *testing.T) {
	t.Parallel()
	s := newsStage(t)
	first, second := s.Book(t, At(1, 10, 0)), s.Book(t, At(1, 14, 0))
	if first.WorkerID == second.WorkerID {
		t.Fatal("the bookings need different carers")
	}
	ids := map[string]any{"ids": []any{first.ID, second.ID}}
	daughter := s.listen(t, s.As("daughter"), changed, ids)
	carer := s.listen(t, s.Carer(second), changed, ids)
	board := s.listen(t, s.As("dispatcher"), `subscription($o: ID!) { dispatchChanged(organizationId: $o) { id status } }`, map[string]any{"o": s.Provider.ID})
	s.cancel(t, first)
	s.cancel(t, second)
	for _, b := range []*ent.Booking{first, second} {
		if got := news(t, daughter).Data.BookingChanged; got.ID != b.ID || got.Status != "CANCELLED" {
			t.Errorf("the daughter hears %+v, want %s", got, b.ID)
		}
		if got := news(t, board).Data.DispatchChanged; got.ID != b.ID {
			t.Errorf("the dispatcher hears %+v, want %s", got, b.ID)
		}
	}
	if got := news(t, carer).Data.BookingChanged; got.ID != second.ID {
		t.Errorf("the second booking's carer hears %+v, want only %s", got, second.ID)
	}
}

// TestRenewedViewer reads an event with the rights of the moment, and ends the stream
// of somebody who is signed in no more.
func TestRenewedViewer(t *testing.T) {
	t.Parallel()
	s := newsStage(t)
	first, second := s.Book(t, At(1, 10, 0)), s.Book(t, At(1, 14, 0))
	viewers := []func(context.Context) (context.Context, error){
		func(ctx context.Context) (context.Context, error) {
			return access.With(ctx, &access.Viewer{PersonID: s.Daughter.ID}), nil // the grant was taken back
		},
		func(ctx context.Context) (context.Context, error) {
			return ctx, fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "sign in again")
		},
	}
	asked := make(chan int, 2)
	s.r.Renew = func(ctx context.Context) (context.Context, error) {
		n := len(asked)
		asked <- n
		return viewers[n](ctx)
	}
	next := s.listen(t, s.As("daughter"), changed, map[string]any{"ids": []any{first.ID, second.ID}})
	s.cancel(t, first)
	s.cancel(t, second)
	if raw := next(); string(raw) != "null" {
		t.Errorf("heard %s, want the end", raw)
	}
	if len(asked) != 2 {
		t.Errorf("the viewer was renewed %d times, want 2", len(asked))
	}
}

// TestSubscriptionRefused says why nothing will come.
func TestSubscriptionRefused(t *testing.T) {
	t.Parallel()
	s := newsStage(t)
	many := make([]any, 101)
	for i := range many {
		many[i] = "bkg"
	}
	for name, c := range map[string]struct {
		ctx  context.Context
		ids  []any
		want fault.Code
	}{
		"anonymous": {context.Background(), []any{"bkg"}, fault.CodeUnauthenticated},
		"no ids":    {s.As("daughter"), []any{}, fault.CodeBadInput},
		"101 ids":   {s.As("daughter"), many, fault.CodeBadInput},
	} {
		var r struct {
			Errors []refused `json:"errors"`
		}
		raw := s.listen(t, c.ctx, changed, map[string]any{"ids": c.ids})()
		if err := json.Unmarshal(raw, &r); err != nil || len(r.Errors) != 1 || r.Errors[0].Extensions.Code != c.want {
			t.Errorf("%s: %s, want %s", name, raw, c.want)
		}
	}
}
