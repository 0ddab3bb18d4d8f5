package oidc

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"golang.org/x/oauth2"
)

const (
	flowCookie = "linli_oidc"
	flowLasts  = 10 * time.Minute
	sealedFor  = "oidc flow"
)

// flow is one way to the provider and back; it travels in a sealed cookie.
type flow struct {
	State    string    `json:"s"`
	Nonce    string    `json:"n"`
	Verifier string    `json:"v"` // of PKCE
	To       string    `json:"t"` // where the browser goes in the end
	Until    time.Time `json:"u"`
}

func newFlow(to string, now time.Time) flow {
	return flow{State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), To: to, Until: now.Add(flowLasts)}
}

// cookie is what the flow travels in. Lax, because the provider's answer is a step of
// the browser from another site.
func (h *Handler) cookie(value string, seconds int) *http.Cookie {
	return &http.Cookie{ //nolint:gosec // Secure wherever browsers come over TLS
		Name: flowCookie, Value: value, Path: CallbackPath, MaxAge: seconds,
		HttpOnly: true, Secure: h.secure, SameSite: http.SameSiteLaxMode,
	}
}

// leave gives the browser the flow to carry.
func (h *Handler) leave(w http.ResponseWriter, f flow) {
	raw, err := json.Marshal(f)
	if err != nil {
		panic("oidc: " + err.Error()) // strings and a time
	}
	http.SetCookie(w, h.cookie(h.c.Key.Seal(sealedFor, raw), int(flowLasts/time.Second)))
}

// take takes the flow from the browser, for good, and refuses an answer that is not
// this flow's.
func (h *Handler) take(w http.ResponseWriter, r *http.Request) (flow, error) {
	var f flow
	c, err := r.Cookie(flowCookie)
	if err != nil {
		return f, errors.New("an answer without a flow: the browser did not begin here, or waited too long")
	}
	http.SetCookie(w, h.cookie("", -1))
	raw, err := h.c.Key.Open(sealedFor, c.Value)
	if err == nil {
		err = json.Unmarshal(raw, &f)
	}
	switch {
	case err != nil:
		return flow{}, errors.New("a flow that was not begun here")
	case !h.c.Now().Before(f.Until):
		return flow{}, errors.New("a flow that is over")
	case subtle.ConstantTimeCompare([]byte(r.URL.Query().Get("state")), []byte(f.State)) != 1:
		return flow{}, errors.New("an answer of another flow: its state differs")
	}
	return f, nil
}
