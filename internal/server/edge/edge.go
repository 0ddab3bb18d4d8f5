// Package edge owns what a GraphQL request passes before it costs anything:
// media types, sizes, the shape of documents and variables, persisted documents,
// the price of an operation, open streams, and what an error may tell. It knows
// no domain: any gqlgen schema can stand behind it.
//
// The order for one request: HTTP form → JSON form and variables → tokens →
// parse → shape → validation → variables against their types → price and charge
// → execution. Each step is linear in what the step before let through.
package edge

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Options says how a Handler behaves. The zero value is an open development
// server: introspection on, every document, no sign-in, no charge.
type Options struct {
	// Production turns introspection and "did you mean" off.
	Production bool

	// Documents are the persisted documents, by the lower-case hexadecimal SHA-256
	// of their text. A client names one by `extensions.persistedQuery.sha256Hash`
	// or `documentId`. Nothing is ever added at run time.
	Documents map[string]string
	// RequirePersisted refuses every text that is not among Documents.
	RequirePersisted bool

	// Origins are the host patterns (path.Match, with or without "scheme://") that
	// may open sockets from a browser besides the server's own host.
	Origins []string

	// Authenticate turns the bearer token of a socket's connection_init into the
	// context its operations run with, derived from the one given. An error closes the socket with 4403, or
	// with 1013 when it is a fault of kind Unavailable. It isn't called without a token.
	Authenticate func(ctx context.Context, token string) (context.Context, error)
	// StillValid is asked every Limits.Recheck for each open socket and event
	// stream; an error ends it (4403). Faults of kind Unavailable are ignored, for
	// an outage of the session store should not sign everyone out.
	StillValid func(ctx context.Context) error
	// Charge takes the cost of an operation from the caller's allowance, before it
	// runs. Its error becomes the only, top-level error.
	Charge func(ctx context.Context, cost int) error

	// Present turns an error into what the client sees. What it returns without
	// extensions.code counts as not understood: it is logged and masked. Nil
	// presents faults only.
	Present func(ctx context.Context, err error) *gqlerror.Error
	// Logger gets masked errors and panics, never variables. Nil is slog.Default.
	Logger *slog.Logger

	// Limits are the numbers; zero fields take those of DefaultLimits.
	Limits Limits
	// Address names whom a stream counts against. Nil takes the peer's IP address,
	// IPv6 by its /64; set it behind a proxy.
	Address func(*http.Request) string
	// Stop ends open sockets (1001) and event streams when closed; requests in
	// flight go on.
	Stop <-chan struct{}
	// Extensions are added to gqlgen's executor. They must not change the query text.
	Extensions []graphql.HandlerExtension
}

// gate is the handler: a schema behind walls.
type gate struct {
	o       Options
	l       Limits
	log     *slog.Logger
	schema  *ast.Schema
	exec    *executor.Executor
	rules   *rules.Rules
	parsed  *documentCache
	streams *streams
}

// Handler serves es: queries by GET and POST, mutations by POST, subscriptions by
// server-sent events and by graphql-transport-ws on the same URL.
func Handler(es graphql.ExecutableSchema, o Options) http.Handler {
	g := &gate{
		o:      o,
		l:      o.Limits.withDefaults(),
		log:    o.Logger,
		schema: es.Schema(),
		exec:   executor.New(es),
		rules:  validationRules(o.Production),
	}
	if g.log == nil {
		g.log = slog.Default()
	}
	if g.o.Address == nil {
		g.o.Address = peerAddress
	}
	if g.o.Present == nil {
		g.o.Present = presentFault
	}
	g.parsed = newDocumentCache(cachedDocuments, cachedDocumentBytes)
	g.streams = newStreams(g.l.Sockets, g.l.SocketsPerAddress)
	g.exec.SetQueryCache(fromContext{})
	g.exec.SetErrorPresenter(g.present)
	g.exec.SetRecoverFunc(func(ctx context.Context, v any) error { return g.panicked(ctx, v) })
	for _, x := range o.Extensions {
		g.exec.Use(x)
	}
	return g
}
