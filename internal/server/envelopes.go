package server

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"
	"sync"
	"time"

	"linli/graph"
	"linli/internal/access"
	"linli/internal/fault"
)

// Limits of uploads. A sender may be slow, but not silent; and as nobody may keep others
// from handing in before a deadline, each account has places of its own.
const (
	uploadCost  = 1_000            // of the sender's allowance, as much as a large page
	uploadPause = 30 * time.Second // between two pieces of a body
	uploadTime  = 15 * time.Minute // for the whole
	uploadsOpen = 4                // at once, of one account
	sharedOpen  = 16               // at once, of an address behind which several people may sit
)

// uploads takes files. How many bids there are and whose is nobody's business before the
// opening: what is taken or refused leaves no line in the log here, is counted by no metric
// and followed by no trace. Only what is wrong with Linli itself is logged, without saying
// for what record.
type uploads struct {
	server *Server
	hand   func(context.Context, *http.Request, io.Reader) ([]byte, error) // takes one file, and gives the answer as JSON
	field  string                                                          // what a fault of the file is at
	origin http.CrossOriginProtection

	mu   sync.Mutex
	open map[string]int // files under way, by account or address
}

// seal takes a sealed envelope (docs/sealed-bids.md): POST /envelopes?tenderId=…&lotId=…&organizationId=…
// answers the signed receipt.
func (s *Server) seal(ctx context.Context, r *http.Request, body io.Reader) ([]byte, error) {
	q := r.URL.Query()
	signed, err := s.app.Procurement.TakeEnvelope(ctx, q.Get("tenderId"), q.Get("lotId"), q.Get("organizationId"), body)
	if err != nil {
		return nil, err
	}
	return signed.JSON()
}

// ServeHTTP answers an upload, or with an error in GraphQL's form.
func (u *uploads) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	raw, err := u.take(w, r)
	if err != nil {
		u.refuse(w, r, err)
		return
	}
	head(w, "application/json; charset=utf-8")
	_, _ = w.Write(raw) // whoever is gone sends the file again
}

func (u *uploads) take(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	v, err := access.SignedIn(r.Context())
	if err != nil {
		return nil, err
	}
	if err := u.fits(r); err != nil {
		return nil, err
	}
	if err := u.server.charge(r.Context(), uploadCost); err != nil {
		return nil, err
	}
	if !u.enter(v.AccountID, uploadsOpen) {
		return nil, fault.New(fault.Limited, fault.CodeRateLimited, "you are sending %d files at once: wait until one is through", uploadsOpen)
	}
	defer u.leave(v.AccountID)
	ctx, cancel := context.WithTimeout(r.Context(), uploadTime)
	defer cancel()
	return u.hand(ctx, r, &slowly{r: r.Body, control: http.NewResponseController(w), until: time.Now().Add(uploadTime)})
}

// fits refuses what comes from a page of another site, and bodies that are no plain file.
func (u *uploads) fits(r *http.Request) error {
	if u.origin.Check(r) != nil {
		return fault.New(fault.Forbidden, fault.CodeForbidden, "files are sent from Linli's own pages, or by linli bid: not from another site")
	}
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	encoding := r.Header.Get("Content-Encoding")
	if err != nil || media != "application/octet-stream" || encoding != "" && !strings.EqualFold(encoding, "identity") {
		return fault.New(fault.Invalid, fault.CodeBadInput, "send the file as it is, with Content-Type: application/octet-stream").At(u.field)
	}
	return nil
}

// enter takes one of the places that somebody, an account or an address, has; false when
// all are taken.
func (u *uploads) enter(whose string, places int) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.open[whose] >= places {
		return false
	}
	u.open[whose]++
	return true
}

func (u *uploads) leave(whose string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.open[whose]--; u.open[whose] == 0 {
		delete(u.open, whose)
	}
}

// slowly reads a body whose sender may take longer than the server's deadlines, as long
// as something comes; with each piece the answer's deadline moves, too.
type slowly struct {
	r       io.Reader
	control *http.ResponseController
	until   time.Time
}

// Read gives the next piece, or a cutOff.
func (s *slowly) Read(b []byte) (int, error) {
	next := time.Now().Add(uploadPause)
	if next.After(s.until) {
		next = s.until
	}
	if err := errors.Join(s.control.SetReadDeadline(next), s.control.SetWriteDeadline(next.Add(uploadPause))); err != nil {
		return 0, err
	}
	n, err := s.r.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = cutOff{err}
	}
	return n, err
}

// cutOff is a body that did not arrive.
type cutOff struct{ error }

// Unwrap gives what the connection said.
func (c cutOff) Unwrap() error { return c.error }

// refuse answers with what is wrong and what to do.
func (u *uploads) refuse(w http.ResponseWriter, r *http.Request, err error) {
	if _, ok := errors.AsType[cutOff](err); ok {
		err = fault.New(fault.Invalid, fault.CodeBadInput, "the file did not arrive whole and in time: send it again").At(u.field)
	}
	shown := graph.Present(r.Context(), err)
	if shown == nil {
		if r.Context().Err() == nil {
			u.server.app.Log.Error("files cannot be taken or given", "error", err)
		}
		shown = graph.Present(r.Context(), fault.New(fault.Unavailable, fault.CodeUnavailable, "the file cannot be taken just now: send it again"))
	}
	raw, err := json.Marshal(map[string]any{"errors": []any{map[string]any{"message": shown.Message, "extensions": shown.Extensions}}})
	if err != nil {
		raw = []byte(`{"errors":[]}`) // details are plain values
	}
	head(w, "application/graphql-response+json; charset=utf-8")
	status := statuses[fault.Kind(shown.Extensions["kind"].(string))] //nolint:forcetypeassert // Present writes it
	if status == http.StatusTooManyRequests || status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "5")
	}
	w.WriteHeader(status)
	_, _ = w.Write(raw)
}

// statuses are what HTTP says to a fault.
var statuses = map[fault.Kind]int{
	fault.Invalid: http.StatusBadRequest, fault.Conflict: http.StatusConflict, fault.NotFound: http.StatusNotFound, fault.Forbidden: http.StatusForbidden,
	fault.Unauthenticated: http.StatusUnauthorized, fault.Limited: http.StatusTooManyRequests, fault.Unavailable: http.StatusServiceUnavailable,
}

func head(w http.ResponseWriter, media string) {
	h := w.Header()
	h.Set("Content-Type", media)
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
}
