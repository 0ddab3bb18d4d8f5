package edge

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/internal/fault"
)

// answerEvents sends one response to a client that takes nothing but events.
func (g *gate) answerEvents(w http.ResponseWriter, resp *graphql.Response) {
	startEvents(w)
	_, _ = w.Write(slices.Concat([]byte(eventNext), encode(resp), []byte("\n\n"+eventComplete)))
}

const (
	eventNext     = "event: next\ndata: "
	eventComplete = "event: complete\ndata:\n\n"
)

func startEvents(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Content-Type", mediaEvents)
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Accel-Buffering", "no") // reverse proxies would hold events back
	w.WriteHeader(http.StatusOK)
}

// serveEvents answers a prepared subscription with server-sent events: `next` with
// one response each, then `complete`. A comment keeps the connection open meanwhile.
func (g *gate) serveEvents(w http.ResponseWriter, r *http.Request, op *graphql.OperationContext) {
	leave, status, refusal := g.streams.enter(g.o.Address(r))
	if refusal != nil {
		g.fail(w, status, mediaJSON, refusal)
		return
	}
	defer leave()
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()

	// The server's write deadline is for answers that end; here each event has its
	// own. net/http lifts the read deadline itself once the body is read.
	rc := http.NewResponseController(w)
	write := func(text ...[]byte) bool {
		_ = rc.SetWriteDeadline(time.Now().Add(g.l.WriteTimeout))
		if _, err := w.Write(slices.Concat(text...)); err != nil {
			return false
		}
		return rc.Flush() == nil
	}
	next := func(resp *graphql.Response) bool {
		return write([]byte(eventNext), encode(resp), []byte("\n\n"))
	}
	startEvents(w)
	if !write([]byte(":\n\n")) {
		return
	}

	responses := make(chan *graphql.Response)
	go func() {
		defer close(responses)
		g.follow(ctx, op, func(resp *graphql.Response) bool {
			select {
			case responses <- resp:
				return true
			case <-ctx.Done():
				return false
			}
		})
	}()
	defer func() { // the place is taken until the resolver has ended
		cancel()
		for range responses {
		}
	}()

	ping, recheck := time.NewTicker(g.l.Ping), time.NewTicker(g.l.Recheck)
	defer ping.Stop()
	defer recheck.Stop()
	for {
		select {
		case resp, ok := <-responses:
			if !ok {
				write([]byte(eventComplete))
				return
			}
			if !next(resp) {
				return
			}
		case <-ping.C:
			if !write([]byte(":\n\n")) {
				return
			}
		case <-recheck.C:
			if err := g.revoked(ctx); err != nil {
				next(&graphql.Response{Errors: gqlerror.List{g.present(ctx, err)}})
				write([]byte(eventComplete))
				return
			}
		case <-g.o.Stop:
			return // without `complete`, so that the client comes back elsewhere
		case <-ctx.Done():
			return
		}
	}
}

// revoked asks whether the caller of an open stream may still listen.
func (g *gate) revoked(ctx context.Context) error {
	if g.o.StillValid == nil {
		return nil
	}
	err := g.o.StillValid(ctx)
	if f := fault.As(err); f != nil && f.Kind == fault.Unavailable {
		return nil
	}
	return err
}
