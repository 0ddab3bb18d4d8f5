package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/graph"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/directory"
	"linli/internal/identity"
	"linli/internal/secret"
	. "linli/internal/worldtest"
)

// stage is a world behind the contract.
type stage struct {
	*World
	clock *databasetest.Clock
	r     *graph.Resolver
	exec  *executor.Executor
	known map[string]string // what cases may name
}

// secretKey is the key that is kept outside the database.
func secretKey(t testing.TB) *secret.Key {
	t.Helper()
	key, err := secret.New(bytes.Repeat([]byte{7}, secret.Size))
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func newStage(t testing.TB, db *database.DB, clock *databasetest.Clock) *stage {
	t.Helper()
	w := New(t, db)
	log := slog.New(slog.DiscardHandler)
	s := &stage{World: w, clock: clock, r: &graph.Resolver{
		Identity: &identity.Service{DB: db, Log: log, Ways: identity.Ways{Secret: secretKey(t)}}, Directory: &directory.Service{DB: db, Log: log},
		Funding: w.Funding, Contracting: w.Contracting, Booking: w.Booking, Procurement: w.Procurement, DB: db, Log: log,
	}}
	s.exec = executor.New(graph.NewExecutableSchema(s.r))
	s.exec.SetErrorPresenter(func(ctx context.Context, err error) *gqlerror.Error {
		shown := graph.Present(ctx, err)
		if shown == nil {
			return graphql.DefaultErrorPresenter(ctx, err)
		}
		shown.Path = graphql.GetPath(ctx)
		return shown
	})
	s.known = map[string]string{
		"district": w.District.ID, "street": w.Street.ID, "community": w.Community.ID, "grid": w.Grid.ID, "bath": w.Bath.ID, "talk": w.Talk.ID,
		"provider": w.Provider.ID, "buyer": w.Buyer.ID, "other": w.Other.ID, "offering": w.Offering.ID, "group": w.Group.ID,
		"worker1": w.Workers[0].ID, "worker2": w.Workers[1].ID, "elder": w.Elder.ID, "daughter": w.Daughter.ID, "programme": w.Programme.ID,
		"pool1": w.Pools[0], "pool2": w.Pools[1], "budget": w.Budget.ID, "contract": w.Contract.ID, "lot": w.Lot.ID, "session": w.Session.ID,
		"ladder": *w.Offering.CancellationPolicyID,
	}
	for _, role := range Roles {
		if _, taken := s.known[role]; !taken {
			s.known[role] = w.Viewer(role).PersonID
		}
	}
	return s
}

// open begins an operation; a refused one answers at once.
func (s *stage) open(ctx context.Context, operation string, variables map[string]any) (graphql.ResponseHandler, context.Context) {
	ctx = graphql.StartOperationTrace(ctx)
	op, errs := s.exec.CreateOperationContext(ctx, &graphql.RawParams{Query: operation, Variables: variables})
	if len(errs) > 0 {
		return graphql.OneShot(s.exec.DispatchError(graphql.WithOperationContext(ctx, op), errs)), ctx
	}
	return s.exec.DispatchOperation(ctx, op)
}

// answer runs a query or mutation to its end.
func (s *stage) answer(t testing.TB, ctx context.Context, operation string, variables map[string]any) json.RawMessage { //nolint:revive // the test comes first, as in every helper
	t.Helper()
	next, ctx := s.open(ctx, operation, variables)
	raw, err := json.Marshal(next(ctx))
	if err != nil {
		t.Fatalf("answer: %v", err)
	}
	return raw
}

// into runs an operation that must not fail, and reads its data.
func (s *stage) into(t testing.TB, ctx context.Context, data any, operation string, variables map[string]any) { //nolint:revive // as above
	t.Helper()
	var r struct {
		Data   json.RawMessage `json:"data"`
		Errors gqlerror.List   `json:"errors"`
	}
	raw := s.answer(t, ctx, operation, variables)
	if err := json.Unmarshal(raw, &r); err != nil || len(r.Errors) > 0 {
		t.Fatalf("%s: %v %v", operation, err, r.Errors)
	}
	if err := json.Unmarshal(r.Data, data); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
}
