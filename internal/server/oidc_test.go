package server_test

import (
	"bytes"
	"context"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/big"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"time"

	"linli/internal/database/databasetest"
	"linli/internal/oidc"
	"linli/internal/secret"
	"linli/internal/server"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// provider is an identity provider where everybody is staff-1.
func provider(t *testing.T) *httptest.Server {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	text := base64.RawURLEncoding.EncodeToString
	mux := http.NewServeMux()
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	write := func(w http.ResponseWriter, v map[string]any) {
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(v); err != nil {
			t.Error(err)
		}
	}
	mux.HandleFunc("/.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		write(w, map[string]any{"issuer": s.URL, "authorization_endpoint": s.URL + "/authorize", "token_endpoint": s.URL + "/token", "jwks_uri": s.URL + "/keys"})
	})
	mux.HandleFunc("/keys", func(w http.ResponseWriter, _ *http.Request) {
		write(w, map[string]any{"keys": []any{map[string]any{"kty": "RSA", "alg": "RS256", "kid": "k", "n": text(key.N.Bytes()), "e": text(big.NewInt(int64(key.E)).Bytes())}}})
	})
	mux.HandleFunc("/authorize", func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		http.Redirect(w, r, q.Get("redirect_uri")+"?"+url.Values{"state": {q.Get("state")}, "code": {q.Get("nonce")}}.Encode(), http.StatusFound)
	})
	mux.HandleFunc("/token", func(w http.ResponseWriter, r *http.Request) {
		claims := fmt.Sprintf(`{"iss":%q,"sub":"staff-1","aud":"linli","nonce":%q,"exp":%d}`, s.URL, r.PostFormValue("code"), time.Now().Add(time.Minute).Unix())
		signed := text([]byte(`{"alg":"RS256","kid":"k"}`)) + "." + text([]byte(claims))
		sum := sha256.Sum256([]byte(signed))
		signature, err := rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, sum[:])
		if err != nil {
			t.Error(err)
		}
		write(w, map[string]any{"access_token": "a", "token_type": "Bearer", "id_token": signed + "." + text(signature)})
	})
	return s
}

// TestIdentityProvider goes the whole way: from the page to the provider and back, with
// a ticket in the fragment, which becomes a session.
func TestIdentityProvider(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, time.Time{})
	w := worldtest.New(t, db)
	p := provider(t)
	key, err := secret.New(bytes.Repeat([]byte{7}, secret.Size))
	if err != nil {
		t.Fatal(err)
	}
	var s *Server
	public := httptest.NewServer(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		target, err := url.Parse(strings.TrimSuffix(s.URL, "/graphql"))
		if err != nil {
			t.Error(err)
			return
		}
		r.SetURL(target)
	}})
	t.Cleanup(public.Close)
	handler, err := oidc.New(oidc.Config{
		Issuer: p.URL, ClientID: "linli", ClientSecret: "x", PublicURL: public.URL, Key: key,
		Ticket: func(ctx context.Context, issuer, subject string) (string, error) {
			return s.App.Identity.IssueTicket(ctx, issuer, subject)
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	s = Start(t, db, "", server.Options{OIDC: handler})
	tokenOf(t, s, w, "handler") // makes the account
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	var last *url.URL
	browser := &http.Client{Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if last = r.URL; r.URL.Path == "/gov/" {
			return http.ErrUseLastResponse
		}
		return nil
	}}
	open := func() int {
		res, err := browser.Get(public.URL + oidc.StartPath + "?to=/gov/")
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = res.Body.Close() }()
		return res.StatusCode
	}
	if got := open(); got != http.StatusForbidden || last.Path != oidc.CallbackPath {
		t.Fatalf("not linked yet: %d at %s", got, last.Path)
	}
	if err := s.App.Identity.LinkIdentity(w.System(), "handler", p.URL, "staff-1"); err != nil {
		t.Fatal(err)
	}
	if got := open(); got != http.StatusSeeOther {
		t.Fatalf("linked: %d at %s", got, last)
	}
	ticket, ok := strings.CutPrefix(last.Fragment, "/sign-in?ticket=")
	if !ok || last.RawQuery != "" {
		t.Fatalf("the browser ends at %s", last)
	}
	a := s.Post("", `mutation($i: SignInByTicketInput!) { signInByTicket(input: $i) { token errors { code } } }`,
		map[string]any{"i": map[string]any{"idempotencyKey": "ticket-key", "ticket": ticket}})
	token, _ := a.Get("signInByTicket", "token").(string)
	a = s.Post(token, `{ viewer { person { id } } }`, nil)
	if got := a.Get("viewer", "person", "id"); token == "" || got != w.Viewer("handler").PersonID {
		t.Errorf("the ticket's viewer is %v: %s", got, a.Raw)
	}
}
