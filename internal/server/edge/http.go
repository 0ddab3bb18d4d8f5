package edge

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// ServeHTTP routes by method and upgrade; nothing has been read yet.
func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer func() {
		switch v := recover(); v {
		case nil:
		case http.ErrAbortHandler:
			panic(v)
		default:
			g.fail(w, http.StatusInternalServerError, mediaJSON, g.panicked(r.Context(), v))
		}
	}()
	if r.Method == http.MethodGet && r.Header.Get("Upgrade") != "" {
		g.serveSocket(w, r)
		return
	}
	accepts := negotiate(r.Header.Values("Accept"))
	if accepts.media == "" && !accepts.events {
		g.fail(w, http.StatusNotAcceptable, mediaJSON,
			refuse(CodeBadRequest, "Accept application/json, application/graphql-response+json or text/event-stream."))
		return
	}
	var in *request
	var refusal *gqlerror.Error
	status := http.StatusBadRequest
	switch r.Method {
	case http.MethodPost:
		in, status, refusal = g.readPost(w, r)
	case http.MethodGet:
		in, refusal = g.readGet(r)
	default:
		w.Header().Set("Allow", "GET, POST")
		status, refusal = http.StatusMethodNotAllowed, refuse(CodeBadRequest, "Use GET or POST.")
	}
	if refusal != nil {
		g.fail(w, status, accepts.media, refusal)
		return
	}
	in.headers = r.Header
	g.serve(w, r, in, accepts)
}

// serve answers one well-formed HTTP request.
func (g *gate) serve(w http.ResponseWriter, r *http.Request, in *request, accepts accepted) {
	ctx, cancel := context.WithTimeout(r.Context(), g.l.Timeout)
	defer cancel()
	status := 0 // of a refusal that concerns the method or the media type
	in.allow = func(kind ast.Operation) *gqlerror.Error {
		switch {
		case kind == ast.Mutation && r.Method == http.MethodGet:
			w.Header().Set("Allow", "POST")
			status = http.StatusMethodNotAllowed
			return refuse(CodeBadRequest, "Mutations need POST.")
		case kind == ast.Subscription && !accepts.events:
			status = http.StatusNotAcceptable
			return refuse(CodeStreamRequired, "Subscriptions need Accept: text/event-stream or a graphql-transport-ws socket.")
		}
		return nil
	}
	op, refused := g.prepare(ctx, in)
	if refused != nil {
		if status == 0 {
			status = statusOf(refused, accepts.media)
		}
		g.fail(w, status, accepts.media, refused...)
		return
	}
	if op.Operation.Operation == ast.Subscription {
		g.serveEvents(w, r, op)
		return
	}
	if accepts.media == "" {
		g.answerEvents(w, g.run(ctx, op))
		return
	}
	g.answer(w, http.StatusOK, accepts.media, g.run(ctx, op))
}

// fail answers a request that was not executed: errors and no data.
func (g *gate) fail(w http.ResponseWriter, status int, media string, errs ...*gqlerror.Error) {
	if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", strconv.Itoa(retryAfter(errs)))
	}
	g.answer(w, status, media, &graphql.Response{Errors: errs})
}

// retryAfter is how many seconds the errors ask to wait: five where none says.
func retryAfter(errs gqlerror.List) int {
	for _, e := range errs {
		if details, ok := e.Extensions["details"].(map[string]any); ok {
			if seconds, ok := details["retryAfterSeconds"].(int); ok {
				return seconds
			}
		}
	}
	return 5
}

func (g *gate) answer(w http.ResponseWriter, status int, media string, resp *graphql.Response) {
	if media == "" {
		media = mediaJSON
	}
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Add("Vary", "Accept")
	w.WriteHeader(status)
	_, _ = w.Write(encode(resp)) // the client may be gone; there's nobody to tell
}

// The media types of answers.
const (
	mediaJSON     = "application/json"
	mediaResponse = "application/graphql-response+json"
	mediaEvents   = "text/event-stream"
)

// accepted is what a client takes: one JSON type ("" for none), and events.
type accepted struct {
	media  string
	events bool
}

// negotiate reads Accept. Without one, and for */*, the answer is application/json;
// event streams have to be asked for by name.
func negotiate(header []string) accepted {
	if len(header) == 0 {
		return accepted{media: mediaJSON}
	}
	var out accepted
	best := 0.0
	for part := range strings.SplitSeq(strings.Join(header, ","), ",") {
		name, params, _ := strings.Cut(part, ";")
		q := quality(params)
		if q <= 0 {
			continue
		}
		media := ""
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "*/*", "application/*", mediaJSON:
			media = mediaJSON
		case mediaResponse:
			media = mediaResponse
		case mediaEvents:
			out.events = true
		}
		if media != "" && q > best {
			best, out.media = q, media
		}
	}
	return out
}
