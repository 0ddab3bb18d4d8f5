package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"linli/graph"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/say"
)

// Cost limits per minute: an account's, and an anonymous address's. One costs about
// one row asked for (see internal/server/edge).
const (
	accountCost   = 60_000
	anonymousCost = 30_000
)

type tokenKey struct{}
type addressKey struct{}

// enter puts the caller into a request's context: their address, their language, and
// who they are when they carry a token. Sockets and event streams keep the language of
// the request that opened them. A wrong token is refused rather than taken for nobody.
func (s *Server) enter(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		address := callerAddress(r, s.o.TrustedProxies)
		ctx := context.WithValue(graph.WithAddress(r.Context(), address), addressKey{}, neighbourhood(address))
		ctx = say.With(ctx, say.Accept(r.Header.Get("Accept-Language")))
		if h := r.Header.Get("Authorization"); h != "" {
			scheme, token, _ := strings.Cut(h, " ")
			if !strings.EqualFold(scheme, "Bearer") {
				refuse(ctx, w, fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "the Authorization header has the form: Bearer TOKEN"))
				return
			}
			var err error
			if ctx, err = s.authenticate(ctx, strings.TrimSpace(token)); err != nil {
				s.refuseAny(ctx, w, err)
				return
			}
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// authenticate gives the context of a request or socket that carries token.
func (s *Server) authenticate(ctx context.Context, token string) (context.Context, error) {
	ctx, err := s.app.Identity.Enter(ctx, token)
	if err != nil {
		return ctx, err
	}
	return context.WithValue(ctx, tokenKey{}, token), nil
}

// stillValid tells whether the token that a stream was opened with still holds.
func (s *Server) stillValid(ctx context.Context) error {
	token, ok := ctx.Value(tokenKey{}).(string)
	if !ok {
		return nil // opened by nobody in particular
	}
	_, err := s.app.Identity.Viewer(ctx, token)
	return err
}

// renew gives an open stream its caller with the rights of the moment.
func (s *Server) renew(ctx context.Context) (context.Context, error) {
	token, ok := ctx.Value(tokenKey{}).(string)
	if !ok {
		return ctx, nil
	}
	return s.app.Identity.Enter(ctx, token)
}

// charge takes an operation's cost from the account's allowance, or the address's.
func (s *Server) charge(ctx context.Context, cost int) error {
	subject, limit := "", accountCost
	if v := access.From(ctx); v != nil {
		subject = v.AccountID
	}
	if subject == "" {
		subject = counted(ctx)
		limit = anonymousCost
	}
	ok, wait, err := s.app.Cache.Allow(ctx, "cost", subject, cost, limit, time.Minute)
	if err != nil {
		return nil //nolint:nilerr // the cost limit fails open: it protects speed, not data
	}
	if !ok {
		return fault.New(fault.Limited, fault.CodeRateLimited, "too much was asked in a minute: try again in %d seconds", int(wait.Seconds())+1).
			With("retryAfterSeconds", int(wait.Seconds())+1)
	}
	return nil
}

// counted is whom a request's limits by address count.
func counted(ctx context.Context) string {
	address, _ := ctx.Value(addressKey{}).(string)
	return address
}

func (s *Server) refuseAny(ctx context.Context, w http.ResponseWriter, err error) {
	if f := fault.As(err); f != nil {
		refuse(ctx, w, f)
		return
	}
	if !errors.Is(err, context.Canceled) {
		s.app.Log.Error("a caller could not be identified", "error", err)
	}
	refuse(ctx, w, fault.New(fault.Unavailable, fault.CodeUnavailable, "who you are cannot be checked just now: try again"))
}

// refuse answers a request before GraphQL, in GraphQL's form and the caller's language.
func refuse(ctx context.Context, w http.ResponseWriter, f *fault.Fault) {
	status := http.StatusUnauthorized
	if f.Kind == fault.Unavailable {
		status = http.StatusServiceUnavailable
	}
	w.Header().Set("Content-Type", "application/graphql-response+json; charset=utf-8")
	w.WriteHeader(status)
	//nolint:gosec // JSON, and typed as such
	_, _ = fmt.Fprintf(w, `{"errors":[{"message":%q,"extensions":{"code":%q,"kind":%q}}]}`, say.In(ctx, f.Message), f.Code, f.Kind)
}
