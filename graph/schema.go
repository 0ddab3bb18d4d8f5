// Package graph owns the GraphQL face of Linli: it turns the contract in schema/ into
// calls of the domains and reads of the guarded client. It writes nothing and decides
// nothing: rights and sight are access's, rules are the domains'.
package graph

import (
	"context"
	"log/slog"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"linli/graph/generated"
	"linli/internal/booking"
	"linli/internal/cache"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/funding"
	"linli/internal/identity"
	"linli/internal/procurement"
)

// Resolver is what resolvers need.
type Resolver struct {
	Identity    *identity.Service
	Directory   *directory.Service
	Funding     *funding.Service
	Contracting *contracting.Service
	Booking     *booking.Service
	Procurement *procurement.Service
	DB          *database.DB
	Cache       *cache.Cache // nil: subscriptions are refused
	Log         *slog.Logger
	Gather      time.Duration // how long loaders wait for more keys; 0: a millisecond

	// Renew gives the context of an open subscription its viewer as they are by now,
	// or an error when they are signed in no more. Nil: as they were when it began.
	Renew func(context.Context) (context.Context, error)
}

// NewExecutableSchema is the contract with its resolvers. The caller puts the viewer
// (access.With) and the peer's address (WithAddress) into each request's context, and
// shows errors through Present.
func NewExecutableSchema(r *Resolver) graphql.ExecutableSchema {
	return schema{generated.NewExecutableSchema(generated.Config{Resolvers: root{r}}), r}
}

// schema gives every answer loaders of its own: one for a query or mutation, one for
// each event of a subscription, which must read anew.
type schema struct {
	graphql.ExecutableSchema
	r *Resolver
}

// Exec is part of graphql.ExecutableSchema.
func (s schema) Exec(ctx context.Context) graphql.ResponseHandler {
	next := s.ExecutableSchema.Exec(ctx)
	return func(ctx context.Context) *graphql.Response {
		return next(context.WithValue(ctx, loadersKey{}, newLoaders(s.r)))
	}
}

type addressKey struct{}

// WithAddress notes the peer's address, as the server knows it from the connection.
func WithAddress(ctx context.Context, address string) context.Context {
	return context.WithValue(ctx, addressKey{}, address)
}

func address(ctx context.Context) string {
	a, _ := ctx.Value(addressKey{}).(string)
	return a
}
