package start_test

import (
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"linli/web/start"
)

const secret = "demo_token_of_the_resident"

func demo() start.Info {
	return start.Info{
		Version: "1.2.3", Database: "SQLite", Redis: "embedded", Demo: true,
		Links: []start.Link{{Title: "Liveness", Path: "/livez"}},
		Examples: []start.Example{
			{Role: "Resident", Title: "Find a bath", Operation: "query Find($n: Int!) { offerings(first: $n) { id } }", Variables: `{"n": 1}`},
			{Role: "Buyer", Title: "Projects", Operation: `{ projects(name: "</script><b>&+%") { id } }`},
			{Role: "Resident", Title: "Ask", Operation: "mutation { ask }"},
		},
		Tokens: []start.Token{{Role: "Resident", Name: "王秀英", Token: secret}},
	}
}

// page is what a recorder answers; nothing of it waits to be closed.
type page struct{ *http.Response }

// ask sends a request that comes, unless change says otherwise, from a browser on
// this machine.
func ask(info start.Info, method, target string, change func(*http.Request)) page {
	r := httptest.NewRequest(method, target, nil)
	r.RemoteAddr, r.Host = "127.0.0.1:51000", "localhost:8080"
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	start.Handler(info).ServeHTTP(w, r)
	return page{w.Result()}
}

func body(t *testing.T, res page) string {
	t.Helper()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestProductionTellsLittle(t *testing.T) {
	t.Parallel()
	info := demo()
	info.Production = true
	res := ask(info, http.MethodGet, "/", nil)
	text := body(t, res)
	if res.StatusCode != http.StatusOK || !strings.Contains(text, "运行中") || !strings.Contains(text, "/livez") ||
		!strings.Contains(text, `href="/m/licenses.txt"`) || !strings.Contains(text, `href="/org/licenses.txt"`) {
		t.Errorf("the page gives %d: %s", res.StatusCode, text)
	}
	for _, hidden := range []string{"/explorer", "1.2.3", "SQLite", "embedded", "Find a bath", "王秀英", "/start/licenses"} {
		if strings.Contains(text, hidden) {
			t.Errorf("the page tells %q", hidden)
		}
	}
	for _, target := range []string{"/explorer", "/start/licenses", assetURL(t, "explorer.js"), assetURL(t, "explorer.css")} {
		if res := ask(info, http.MethodGet, target, nil); res.StatusCode != http.StatusNotFound {
			t.Errorf("%s gives %d, want 404", target, res.StatusCode)
		}
	}
	if res := ask(info, http.MethodGet, assetURL(t, "page.css"), nil); res.StatusCode != http.StatusOK {
		t.Errorf("the page's sheet gives %d", res.StatusCode)
	}
}

func TestHome(t *testing.T) {
	t.Parallel()
	text := body(t, ask(demo(), http.MethodGet, "/", nil))
	for _, want := range []string{"1.2.3", "SQLite", "embedded", "POST /graphql", `href="/explorer"`, `href="/livez"`, "王秀英"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Count(text, "<h3>Resident</h3>") != 1 || strings.Index(text, "<h3>Resident</h3>") > strings.Index(text, "<h3>Buyer</h3>") {
		t.Error("examples are not grouped by role in the order given")
	}
	var links []string
	for _, m := range regexp.MustCompile(`href="/explorer#([^"]*)"`).FindAllStringSubmatch(text, -1) {
		links = append(links, html.UnescapeString(m[1]))
	}
	if len(links) != 3 {
		t.Fatalf("%d links into the explorer, want 3", len(links))
	}
	for i, want := range []start.Example{demo().Examples[0], demo().Examples[2], demo().Examples[1]} {
		got, err := url.ParseQuery(links[i])
		if err != nil || got.Get("role") != want.Role || got.Get("query") != want.Operation || got.Get("variables") != want.Variables {
			t.Errorf("link %d opens %v (%v), want %v", i, got, err, want)
		}
	}
	remote := body(t, ask(demo(), http.MethodGet, "/", func(r *http.Request) { r.RemoteAddr = "192.168.1.9:5" }))
	if !strings.Contains(remote, "localhost") || strings.Contains(remote, "王秀英") {
		t.Error("another machine is not told where tokens are listed, or is told whose they are")
	}
	elsewhere := demo()
	elsewhere.Endpoint = "/api/graphql"
	if text := body(t, ask(elsewhere, http.MethodGet, "/explorer", nil)); !strings.Contains(text, `data-endpoint="/api/graphql"`) {
		t.Error("the explorer does not learn the endpoint")
	}
}

// Every address in the pages is a path of this server, and nothing is inline.
func TestPagesLoadNothingFromElsewhere(t *testing.T) {
	t.Parallel()
	address := regexp.MustCompile(`(?:src|href|action|srcset|poster|data|content)="([^"]*)"`)
	for _, page := range []string{"/", "/explorer"} {
		res := ask(demo(), http.MethodGet, page, nil)
		text := body(t, res)
		policy := res.Header.Get("Content-Security-Policy")
		if res.StatusCode != http.StatusOK || !strings.HasPrefix(policy, "default-src 'self'; ") {
			t.Errorf("%s gives %d with policy %q", page, res.StatusCode, policy)
		}
		for _, never := range []string{"unsafe", "*", "http:", "https:", "blob:"} {
			if strings.Contains(policy, never) {
				t.Errorf("%s: policy lets in %q", page, never)
			}
		}
		for _, never := range []string{"http://", "https://", "<style", "style=", "javascript:"} {
			if strings.Contains(text, never) {
				t.Errorf("%s contains %q", page, never)
			}
		}
		if m := regexp.MustCompile(`<script[^>]*>[^<]|\son[a-z]+=`).FindString(text); m != "" {
			t.Errorf("%s has an inline script: %q", page, m)
		}
		loaded := 0
		for _, m := range address.FindAllStringSubmatch(text, -1) {
			if strings.HasPrefix(m[1], "/start/assets/") {
				loaded++
				if res := ask(demo(), http.MethodGet, m[1], nil); res.StatusCode != http.StatusOK {
					t.Errorf("%s loads %s, which gives %d", page, m[1], res.StatusCode)
				}
			}
		}
		if loaded < 3 {
			t.Errorf("%s loads %d assets, want its icon and its sheet at least", page, loaded)
		}
	}
	home := ask(demo(), http.MethodGet, "/", nil).Header.Get("Content-Security-Policy")
	if home != "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" {
		t.Errorf("the page's policy is %q", home)
	}
}

func TestExplorerNonce(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for range 3 {
		res := ask(demo(), http.MethodGet, "/explorer", nil)
		m := regexp.MustCompile(`data-nonce="([A-Z2-7]{26})"`).FindStringSubmatch(body(t, res))
		if m == nil || !strings.Contains(res.Header.Get("Content-Security-Policy"), "style-src 'self' 'nonce-"+m[1]+"'") {
			t.Fatalf("nonce %v is not that of the policy %q", m, res.Header.Get("Content-Security-Policy"))
		}
		seen[m[1]] = true
	}
	if len(seen) != 3 {
		t.Errorf("3 pages share %d nonces", len(seen))
	}
}
