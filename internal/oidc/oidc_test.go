package oidc_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"linli/internal/fault"
	"linli/internal/oidc"
	"linli/internal/secret"
)

const public = "http://linli.example"

var start = time.Date(2026, 11, 24, 1, 0, 0, 0, time.UTC)

// desk is Linli's side with a browser before it: the browser carries cookies, and asks
// the handler for what lies at the public address, the provider for the rest.
type desk struct {
	*testing.T
	h       *oidc.Handler
	p       *provider
	now     time.Time
	cookies map[string]*http.Cookie
	tickets []string // "issuer subject" of each
	refuse  error    // what Ticket answers
	failed  []string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{T: t, p: newProvider(t), now: start, cookies: map[string]*http.Cookie{}}
	key, err := secret.New(bytes.Repeat([]byte{7}, secret.Size))
	if err != nil {
		t.Fatal(err)
	}
	d.h, err = oidc.New(oidc.Config{
		Issuer: d.p.URL, ClientID: clientID, ClientSecret: clientSecret, PublicURL: public + "/", Key: key, Timeout: 2 * time.Second,
		Now: func() time.Time { return d.now },
		Ticket: func(_ context.Context, issuer, subject string) (string, error) {
			if d.refuse != nil {
				return "", d.refuse
			}
			d.tickets = append(d.tickets, issuer+" "+subject)
			return fmt.Sprintf("lnl_tkt_%d", len(d.tickets)), nil
		},
		Failed: func(_ context.Context, why error) { d.failed = append(d.failed, why.Error()) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// answer is what a browser got.
type answer struct {
	StatusCode int
	Header     http.Header
	body       string
}

// get asks Linli for a path as the browser does.
func (d *desk) get(path string) answer {
	d.Helper()
	req := httptest.NewRequest(http.MethodGet, public+path, nil)
	for _, c := range d.cookies {
		if strings.HasPrefix(req.URL.Path, c.Path) {
			req.AddCookie(c)
		}
	}
	rec := httptest.NewRecorder()
	d.h.ServeHTTP(rec, req)
	res := rec.Result()
	defer func() { _ = res.Body.Close() }()
	for _, c := range res.Cookies() {
		if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Secure || c.Path != "/auth/oidc/callback" {
			d.Errorf("cookie %+v", c)
		}
		if c.MaxAge < 0 {
			delete(d.cookies, c.Name)
			continue
		}
		if c.MaxAge != 600 || strings.Contains(c.Value, "/gov/") {
			d.Errorf("cookie %+v", c)
		}
		d.cookies[c.Name] = c
	}
	for name, want := range map[string]string{"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"} {
		if got := res.Header.Get(name); got != want {
			d.Errorf("%s: %s is %q", path, name, got)
		}
	}
	return answer{res.StatusCode, res.Header, rec.Body.String()}
}

// there begins at Linli, lets the provider answer, and gives the path of the callback.
func (d *desk) there(to string) string {
	d.Helper()
	res := d.get("/auth/oidc/start?to=" + url.QueryEscape(to))
	if res.StatusCode != http.StatusFound {
		d.Fatalf("start: %d %s", res.StatusCode, res.body)
	}
	stay := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	sent, err := stay.Get(res.Header.Get("Location"))
	if err != nil {
		d.Fatal(err)
	}
	defer func() { _ = sent.Body.Close() }()
	back, ok := strings.CutPrefix(sent.Header.Get("Location"), public)
	if !ok {
		d.Fatalf("the provider sends the browser to %q", sent.Header.Get("Location"))
	}
	return back
}

func TestSignIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for i, to := range []string{"/gov/", "/org/", "/"} {
		res := d.get(d.there(to))
		want := fmt.Sprintf("%s#/sign-in?ticket=lnl_tkt_%d", to, i+1)
		if got := res.Header.Get("Location"); res.StatusCode != http.StatusSeeOther || got != want {
			t.Fatalf("%d to %q, want %q: %v", res.StatusCode, got, want, d.failed)
		}
		if len(d.cookies) != 0 {
			t.Errorf("cookies stay: %v", d.cookies)
		}
	}
	if want := d.p.URL + " " + subject; d.tickets[0] != want {
		t.Errorf("ticket for %q, want %q", d.tickets[0], want)
	}
	if d.p.asked["/.well-known/openid-configuration"] != 1 || d.p.asked["/keys"] != 1 || d.p.asked["/token"] != 3 {
		t.Errorf("asked %v", d.p.asked)
	}
}

func TestNotBelieved(t *testing.T) {
	t.Parallel()
	stranger, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	claim := func(name string, value any) func(*desk) {
		return func(d *desk) { d.p.claims = func(c map[string]any) { c[name] = value } }
	}
	for name, c := range map[string]struct {
		spoil  func(*desk)
		status int
		says   string
	}{
		"another nonce":     {claim("nonce", "another"), http.StatusForbidden, "nonce differs"},
		"no nonce":          {claim("nonce", nil), http.StatusForbidden, "nonce differs"},
		"another audience":  {claim("aud", "another"), http.StatusForbidden, "audience"},
		"another party":     {claim("azp", "another"), http.StatusForbidden, "another party"},
		"audiences, no one": {claim("aud", []string{clientID, "another"}), http.StatusForbidden, "another party"},
		"another issuer":    {claim("iss", "https://another.example"), http.StatusForbidden, "different provider"},
		"over":              {claim("exp", start.Add(-time.Second).Unix()), http.StatusForbidden, "expired"},
		"nobody":            {claim("sub", ""), http.StatusForbidden, "names nobody"},
		"another signature": {func(d *desk) { d.p.signer = stranger }, http.StatusForbidden, "signature"},
		"another state":     {func(d *desk) { d.p.state = func(string) string { return "another" } }, http.StatusBadRequest, "state differs"},
		"no state":          {func(d *desk) { d.p.state = func(string) string { return "" } }, http.StatusBadRequest, "state differs"},
		"keys away":         {func(d *desk) { d.p.broken["/keys"] = 500 }, http.StatusForbidden, "keys"},
		"token away":        {func(d *desk) { d.p.broken["/token"] = 502 }, http.StatusServiceUnavailable, "cannot be asked"},
		"code refused":      {func(d *desk) { d.p.broken["/token"] = 400 }, http.StatusForbidden, "does not take the code"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			c.spoil(d)
			res := d.get(d.there("/gov/"))
			if res.StatusCode != c.status || len(d.tickets) != 0 || len(d.failed) != 1 || !strings.Contains(d.failed[0], c.says) {
				t.Errorf("%d, tickets %v, log %q; want %d and %q", res.StatusCode, d.tickets, d.failed, c.status, c.says)
			}
			if body := res.body; !strings.Contains(body, "登录") || strings.Contains(body, "ticket") {
				t.Errorf("page %s", body)
			}
		})
	}
}

// An answer counts once, in the browser that began, while its flow lasts.
func TestReplay(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	back := d.there("/gov/")
	carried := d.cookies["linli_oidc"]
	if res := d.get(back); res.StatusCode != http.StatusSeeOther {
		t.Fatalf("the first: %d", res.StatusCode)
	}
	if res := d.get(back); res.StatusCode != http.StatusBadRequest {
		t.Errorf("again: %d", res.StatusCode)
	}
	d.cookies["linli_oidc"] = carried
	if res := d.get(back); res.StatusCode != http.StatusForbidden {
		t.Errorf("again with the cookie of before: %d", res.StatusCode)
	}
	back = d.there("/gov/")
	mine := d.cookies["linli_oidc"]
	d.cookies = map[string]*http.Cookie{}
	if res := d.get(back); res.StatusCode != http.StatusBadRequest {
		t.Errorf("in another browser: %d", res.StatusCode)
	}
	forged := *mine
	forged.Value = mine.Value[:len(mine.Value)-4] + "AAAA"
	d.cookies["linli_oidc"] = &forged
	if res := d.get(back); res.StatusCode != http.StatusBadRequest {
		t.Errorf("with a forged cookie: %d", res.StatusCode)
	}
	d.cookies["linli_oidc"] = mine
	d.now = start.Add(10 * time.Minute)
	if res := d.get(back); res.StatusCode != http.StatusBadRequest {
		t.Errorf("ten minutes later: %d", res.StatusCode)
	}
	if len(d.tickets) != 1 {
		t.Errorf("%d tickets", len(d.tickets))
	}
}

func TestWhereTo(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, to := range []string{
		"//evil.example/", "https://evil.example/", "/\\evil.example/", "/gov", "gov/", "/gov/../", "/gov//", "/gov/?x=/", "/gov/#x/", "/auth/oidc/start/", "/graphql/",
		"/GOV/", "/gov/\n", "/" + strings.Repeat("a", 200) + "/", "/-/", "/%2f/",
	} {
		if res := d.get("/auth/oidc/start?to=" + url.QueryEscape(to)); res.StatusCode != http.StatusBadRequest {
			t.Errorf("%q: %d", to, res.StatusCode)
		}
	}
	if res := d.get("/auth/oidc/start"); res.StatusCode != http.StatusFound {
		t.Errorf("without to: %d", res.StatusCode)
	}
}

func TestProviderDown(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.p.broken["/.well-known/openid-configuration"] = 503
	res := d.get("/auth/oidc/start?to=/gov/")
	if body := res.body; res.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, `href="/gov/"`) {
		t.Errorf("%d %s", res.StatusCode, body)
	}
	delete(d.p.broken, "/.well-known/openid-configuration")
	if res := d.get("/auth/oidc/start?to=/gov/"); res.StatusCode != http.StatusServiceUnavailable || d.p.asked["/.well-known/openid-configuration"] != 1 {
		t.Errorf("at once: %d, %v", res.StatusCode, d.p.asked)
	}
	d.now = start.Add(5 * time.Second)
	if res := d.get(d.there("/gov/")); res.StatusCode != http.StatusSeeOther {
		t.Errorf("once it is back: %d", res.StatusCode)
	}
	back := d.there("/gov/")
	d.p.Close()
	if res := d.get(back); res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("gone between there and back: %d", res.StatusCode)
	}
}

// Whom the provider knows and Linli does not reads what to do.
func TestNoTicket(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		refuse error
		status int
		says   string
	}{
		"not linked": {fault.New(fault.Conflict, fault.CodeNotRegistered, "x"), http.StatusForbidden, "<code>" + subject + "</code>"},
		"disabled":   {fault.New(fault.Conflict, fault.CodeWrongState, "x"), http.StatusForbidden, "已停用"},
		"away":       {fault.New(fault.Unavailable, fault.CodeUnavailable, "x"), http.StatusServiceUnavailable, "稍后再试"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			d.refuse = c.refuse
			res := d.get(d.there("/gov/"))
			if body := res.body; res.StatusCode != c.status || !strings.Contains(body, c.says) {
				t.Errorf("%d %s", res.StatusCode, body)
			}
		})
	}
}

func TestProviderRefuses(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	back, err := url.Parse(d.there("/gov/"))
	if err != nil {
		t.Fatal(err)
	}
	state := back.Query().Get("state")
	if res := d.get("/auth/oidc/callback?error=access_denied&state=" + state); res.StatusCode != http.StatusForbidden || d.p.asked["/token"] != 0 {
		t.Errorf("refused: %d, %v", res.StatusCode, d.p.asked)
	}
	d.there("/gov/")
	if res := d.get("/auth/oidc/callback?error=access_denied"); res.StatusCode != http.StatusBadRequest {
		t.Errorf("refused without state: %d", res.StatusCode)
	}
}

func TestNew(t *testing.T) {
	t.Parallel()
	key, err := secret.New(bytes.Repeat([]byte{7}, secret.Size))
	if err != nil {
		t.Fatal(err)
	}
	ticket := func(context.Context, string, string) (string, error) { return "", nil }
	for name, c := range map[string]oidc.Config{
		"no client": {Issuer: public, ClientSecret: "x", PublicURL: public, Key: key, Ticket: ticket},
		"no secret": {Issuer: public, ClientID: "x", PublicURL: public, Key: key, Ticket: ticket},
		"no issuer": {ClientID: "x", ClientSecret: "x", PublicURL: public, Key: key, Ticket: ticket},
		"no public": {Issuer: public, ClientID: "x", ClientSecret: "x", Key: key, Ticket: ticket},
		"a path":    {Issuer: public, ClientID: "x", ClientSecret: "x", PublicURL: public + "/gov/", Key: key, Ticket: ticket},
		"no key":    {Issuer: public, ClientID: "x", ClientSecret: "x", PublicURL: public, Ticket: ticket},
	} {
		if _, err := oidc.New(c); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
