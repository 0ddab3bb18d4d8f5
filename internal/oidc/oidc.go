// Package oidc lets people in by the identity provider of the district: the
// authorization code flow with PKCE, state and nonce. It decides whether the provider's
// word is to be believed; who that makes the caller here is its Ticket's to say.
package oidc

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"

	gooidc "github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"linli/internal/secret"
)

// Paths on this host.
const (
	StartPath    = "/auth/oidc/start"
	CallbackPath = "/auth/oidc/callback"
)

const (
	// patience is how long the provider may take to answer.
	patience = 8 * time.Second
	// pause is how long it is left alone after it did not.
	pause = 5 * time.Second
)

// Config says which provider, and who asks.
type Config struct {
	Issuer       string // https://…, as in the provider's discovery document
	ClientID     string
	ClientSecret string
	PublicURL    string // scheme and host under which browsers see Linli: https://linli.example
	Key          *secret.Key
	// Ticket gives a ticket for whom the provider vouched. Its fault is shown to the person.
	Ticket  func(ctx context.Context, issuer, subject string) (string, error)
	Timeout time.Duration // 0: 8 seconds
	Now     func() time.Time
	Failed  func(ctx context.Context, why error) // for the log; nil: nobody hears of it
}

// Handler answers the two paths. Make it by New.
type Handler struct {
	c      Config
	secure bool // cookies go over TLS only
	client *http.Client
	mux    *http.ServeMux

	mu       sync.Mutex
	provider *gooidc.Provider // nil: not discovered yet
	failed   time.Time        // when it could not be discovered last
}

// New checks the settings. The provider itself is looked at when somebody begins to
// sign in, so that Linli starts without it.
func New(c Config) (*Handler, error) {
	if c.ClientID == "" || c.ClientSecret == "" {
		return nil, errors.New("an identity provider needs a client's id and secret")
	}
	if _, err := address(c.Issuer); err != nil {
		return nil, fmt.Errorf("the issuer: %w", err)
	}
	public, err := address(c.PublicURL)
	if err != nil || strings.Trim(public.Path, "/") != "" {
		return nil, fmt.Errorf("the public URL has the form https://linli.example, without a path, not %q", c.PublicURL)
	}
	if c.Key == nil || c.Ticket == nil {
		return nil, errors.New("an identity provider needs a secret key, and somebody to make tickets")
	}
	c.PublicURL = strings.TrimRight(c.PublicURL, "/")
	if c.Timeout == 0 {
		c.Timeout = patience
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Failed == nil {
		c.Failed = func(context.Context, error) {}
	}
	h := &Handler{c: c, secure: public.Scheme == "https", client: &http.Client{Timeout: c.Timeout}, mux: http.NewServeMux()}
	h.mux.HandleFunc("GET "+StartPath, h.start)
	h.mux.HandleFunc("GET "+CallbackPath, h.callback)
	return h, nil
}

func address(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return nil, fmt.Errorf("%q is no address like https://id.example", text)
	}
	return u, nil
}

// ServeHTTP answers; nothing of it may be kept or told to other sites.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	head.Set("Cache-Control", "no-store")
	head.Set("Referrer-Policy", "no-referrer")
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
	h.mux.ServeHTTP(w, r)
}

// ours are the paths of front ends: folders of plain letters on this host.
var ours = regexp.MustCompile(`^/(?:[a-z0-9][a-z0-9-]*/)*$`)

// page is a front end's path that a browser may come back to; false for anything else,
// other hosts above all.
func page(to string) (string, bool) {
	if to == "" {
		to = "/"
	}
	return to, len(to) <= 200 && ours.MatchString(to) && !strings.HasPrefix(to, "/auth/") && !strings.HasPrefix(to, "/graphql/")
}

// start sends the browser to the provider, and leaves with it what callback needs.
func (h *Handler) start(w http.ResponseWriter, r *http.Request) {
	to, ok := page(r.URL.Query().Get("to"))
	if !ok {
		h.tell(w, http.StatusBadRequest, sayBadPage, "")
		return
	}
	o, _, err := h.discovered(r.Context())
	if err != nil {
		h.c.Failed(r.Context(), err)
		h.tell(w, http.StatusServiceUnavailable, sayAway, to)
		return
	}
	f := newFlow(to, h.c.Now())
	h.leave(w, f)
	http.Redirect(w, r, o.AuthCodeURL(f.State, gooidc.Nonce(f.Nonce), oauth2.S256ChallengeOption(f.Verifier)), http.StatusFound)
}

// callback takes the provider's answer to the browser that began.
func (h *Handler) callback(w http.ResponseWriter, r *http.Request) {
	f, err := h.take(w, r)
	if err != nil {
		h.c.Failed(r.Context(), err)
		h.tell(w, http.StatusBadRequest, sayBeginAgain, "")
		return
	}
	q := r.URL.Query()
	if why := q.Get("error"); why != "" {
		h.c.Failed(r.Context(), fmt.Errorf("the provider refused: %.100q", why))
		h.tell(w, http.StatusForbidden, sayRefused, f.To)
		return
	}
	token, err := h.redeem(r.Context(), q.Get("code"), f)
	if err != nil {
		h.c.Failed(r.Context(), err)
		if errors.Is(err, errAway) {
			h.tell(w, http.StatusServiceUnavailable, sayAway, f.To)
			return
		}
		h.tell(w, http.StatusForbidden, sayNotBelieved, f.To)
		return
	}
	ticket, err := h.c.Ticket(r.Context(), token.Issuer, token.Subject)
	if err != nil {
		h.c.Failed(r.Context(), err)
		h.tellFault(w, err, token, f.To)
		return
	}
	http.Redirect(w, r, f.To+"#/sign-in?ticket="+url.QueryEscape(ticket), http.StatusSeeOther)
}

// errAway is a provider that does not answer.
var errAway = errors.New("the provider cannot be asked")

// redeem asks the provider for the ID token behind a code, and believes it if it is
// signed by the issuer, for this client, in force, and of this flow.
func (h *Handler) redeem(ctx context.Context, code string, f flow) (*gooidc.IDToken, error) {
	if code == "" {
		return nil, errors.New("an answer without code")
	}
	o, provider, err := h.discovered(ctx)
	if err != nil {
		return nil, err
	}
	ctx = gooidc.ClientContext(ctx, h.client)
	got, err := o.Exchange(ctx, code, oauth2.VerifierOption(f.Verifier))
	if err != nil {
		if re, ok := errors.AsType[*oauth2.RetrieveError](err); ok && re.Response.StatusCode < http.StatusInternalServerError {
			return nil, fmt.Errorf("the provider does not take the code: status %d, %q", re.Response.StatusCode, re.ErrorCode)
		}
		return nil, errAway
	}
	raw, _ := got.Extra("id_token").(string)
	if raw == "" {
		return nil, errors.New("an answer without ID token")
	}
	token, err := provider.Verifier(&gooidc.Config{ClientID: h.c.ClientID, Now: h.c.Now}).Verify(ctx, raw)
	if _, cut := errors.AsType[*url.Error](err); cut { // the keys cannot be fetched
		return nil, errAway
	}
	if err != nil {
		return nil, fmt.Errorf("the ID token is not believed: %w", err)
	}
	if token.Nonce != f.Nonce {
		return nil, errors.New("the ID token is of another flow: its nonce differs")
	}
	// A token for several audiences says to which of them it was given.
	var party struct {
		AZP string `json:"azp"`
	}
	if err := token.Claims(&party); err != nil {
		return nil, fmt.Errorf("the ID token is not believed: %w", err)
	}
	if party.AZP != h.c.ClientID && (party.AZP != "" || len(token.Audience) > 1) {
		return nil, errors.New("the ID token was given to another party")
	}
	if token.Subject == "" || len(token.Subject) > 255 {
		return nil, errors.New("the ID token names nobody")
	}
	return token, nil
}

// discovered is the provider as its discovery document describes it, read once.
func (h *Handler) discovered(ctx context.Context) (oauth2.Config, *gooidc.Provider, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.provider == nil {
		if h.c.Now().Sub(h.failed) < pause { // else all who wait here would wait in turn
			return oauth2.Config{}, nil, errAway
		}
		// The keys are fetched with the context of the discovery, whenever that is.
		p, err := gooidc.NewProvider(gooidc.ClientContext(context.WithoutCancel(ctx), h.client), h.c.Issuer)
		if err != nil {
			h.failed = h.c.Now()
			return oauth2.Config{}, nil, fmt.Errorf("%w: %w", errAway, err)
		}
		h.provider = p
	}
	return oauth2.Config{
		ClientID: h.c.ClientID, ClientSecret: h.c.ClientSecret, Endpoint: h.provider.Endpoint(),
		RedirectURL: h.c.PublicURL + CallbackPath, Scopes: []string{gooidc.ScopeOpenID},
	}, h.provider, nil
}
