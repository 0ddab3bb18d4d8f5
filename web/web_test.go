package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// built is what a build leaves, made small.
func built() fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"m/index.html":                 file(`<script src="/m/static/app.1.js"></script>`),
		"m/static/app.1.js":            file("app, plain"),
		"m/static/app.1.js.br":         file("app, brotli"),
		"m/static/app.1.js.gz":         file("app, gzip"),
		"console/org.html":             file(`<script nonce="PAGE_NONCE" src="/static/org-1.js"></script>`),
		"console/gov.html":             file(`<script nonce="PAGE_NONCE" src="/static/gov-1.js"></script>`),
		"console/org-sw.js":            file("worker"),
		"console/licenses.txt":         file("antd"),
		"m/licenses.txt":               file("taro, plain"),
		"m/licenses.txt.br":            file("taro, brotli"),
		"console/manifest.json":        file("{}"),
		"console/static/org-1.js":      file("org, plain"),
		"console/static/sheet-1.css":   file("sheet"),
		"console/static/secret.weird":  file("of no kind that is sent"),
		"console/static/deep/x-1.js":   file("deep"),
		"console/static/org-1.js.gz":   file("org, gzip"),
		"console/static/unpacked-1.js": file("unpacked"),
	}
}

func ask(t *testing.T, f *Front, method, target, accept string) (*http.Response, string) {
	t.Helper()
	mux := http.NewServeMux()
	f.Register(mux)
	w := httptest.NewRecorder()
	r := httptest.NewRequest(method, target, nil)
	r.Header.Set("Accept-Encoding", accept)
	mux.ServeHTTP(w, r)
	res := w.Result()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

func front(t *testing.T) *Front {
	t.Helper()
	f, err := read(built())
	if err != nil || f == nil {
		t.Fatalf("read gives %v, %v", f, err)
	}
	return f
}

func TestFilesComeCompressedAndForGood(t *testing.T) {
	t.Parallel()
	f := front(t)
	for _, c := range []struct{ target, accept, coding, body string }{
		{"/m/static/app.1.js", "gzip, deflate, br", "br", "app, brotli"},
		{"/m/static/app.1.js", "gzip, br;q=0", "gzip", "app, gzip"},
		{"/m/static/app.1.js", "", "", "app, plain"},
		{"/static/org-1.js", "br, gzip", "gzip", "org, gzip"},
		{"/static/unpacked-1.js", "br, gzip", "", "unpacked"},
		{"/static/deep/x-1.js", "br, gzip", "", "deep"},
	} {
		res, body := ask(t, f, http.MethodGet, c.target, c.accept)
		if res.StatusCode != http.StatusOK || body != c.body || res.Header.Get("Content-Encoding") != c.coding {
			t.Errorf("%s to %q: %d %q as %q, want %q as %q", c.target, c.accept, res.StatusCode, body, res.Header.Get("Content-Encoding"), c.body, c.coding)
		}
		for name, want := range map[string]string{
			"Cache-Control": "public, max-age=31536000, immutable", "Content-Type": "text/javascript; charset=utf-8",
			"Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff",
		} {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s has %s %q, want %q", c.target, name, got, want)
			}
		}
	}
}

func TestOnlyBuiltFilesAreSent(t *testing.T) {
	t.Parallel()
	f := front(t)
	for _, target := range []string{
		"/static/secret.weird", "/static/org-1.js.gz", "/m/static/app.1.js.br", "/static/", "/static/deep", "/static/other.js",
		"/m/static/..%2flicenses.txt", "/static/..%2forg-sw.js",
		"/static/%2e%2e/manifest.json", "/static/..%2forg.html", "/m/index.html", "/org/org.html", "/m/static/%2e%2e/index.html",
	} {
		at := target
		res, _ := ask(t, f, http.MethodGet, at, "")
		for hops := 0; hops < 3 && res.Header.Get("Location") != ""; hops++ {
			at = res.Header.Get("Location")
			res, _ = ask(t, f, http.MethodGet, at, "")
		}
		if res.StatusCode != http.StatusNotFound {
			t.Errorf("%s leads to %s, which gives %d, want 404", target, at, res.StatusCode)
		}
	}
}

func TestPagesAllowNoInlineScript(t *testing.T) {
	t.Parallel()
	f := front(t)
	nonces := map[string]bool{}
	for _, target := range []string{"/m/", "/org/", "/gov/", "/org/"} {
		res, body := ask(t, f, http.MethodGet, target, "br")
		policy := res.Header.Get("Content-Security-Policy")
		nonce := regexp.MustCompile(`style-src 'self' 'nonce-([A-Z2-7]{26})'`).FindStringSubmatch(policy)
		if nonce == nil || nonces[nonce[1]] {
			t.Fatalf("%s has no nonce of its own in %q", target, policy)
		}
		nonces[nonce[1]] = true
		if !strings.Contains(policy, "default-src 'none'; script-src 'self';") {
			t.Errorf("%s has policy %q", target, policy)
		}
		if strings.Contains(body, placeholder) || target != "/m/" && !strings.Contains(body, nonce[1]) {
			t.Errorf("%s does not carry its nonce: %s", target, body)
		}
		if got := res.Header.Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s is kept: %q", target, got)
		}
	}
}

func TestServiceWorkerIsAskedForAgain(t *testing.T) {
	t.Parallel()
	res, body := ask(t, front(t), http.MethodGet, "/org/sw.js", "")
	if body != "worker" || res.Header.Get("Cache-Control") != "no-cache" {
		t.Errorf("the worker is %q, kept %q", body, res.Header.Get("Cache-Control"))
	}
	if got := res.Header.Get("Content-Security-Policy"); got != "default-src 'none'; connect-src 'self'" {
		t.Errorf("the worker's policy is %q", got)
	}
}

func TestNoticesOfPackages(t *testing.T) {
	t.Parallel()
	for target, want := range map[string]string{"/m/licenses.txt": "taro, brotli", "/org/licenses.txt": "antd", "/gov/licenses.txt": "antd"} {
		res, body := ask(t, front(t), http.MethodGet, target, "br")
		if res.StatusCode != http.StatusOK || body != want || res.Header.Get("Content-Type") != "text/plain; charset=utf-8" || res.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s gives %d %q as %q, kept %q", target, res.StatusCode, body, res.Header.Get("Content-Type"), res.Header.Get("Cache-Control"))
		}
	}
}

func TestWithoutASlash(t *testing.T) {
	t.Parallel()
	for _, f := range []*Front{front(t), nil} {
		for _, target := range []string{"/m", "/org", "/gov"} {
			if res, _ := ask(t, f, http.MethodGet, target, ""); res.Header.Get("Location") != target+"/" {
				t.Errorf("%s leads to %q", target, res.Header.Get("Location"))
			}
		}
	}
}

// A binary that was compiled without Node says so where people look for the pages.
func TestNotBuilt(t *testing.T) {
	t.Parallel()
	f, err := read(fstest.MapFS{".keep": &fstest.MapFile{}})
	if err != nil || f != nil {
		t.Fatalf("an empty build gives %v, %v", f, err)
	}
	for _, target := range []string{"/m/", "/org/", "/gov/"} {
		res, body := ask(t, f, http.MethodGet, target, "")
		if res.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "make build") {
			t.Errorf("%s gives %d: %s", target, res.StatusCode, body)
		}
	}
	for _, missing := range []string{"m/licenses.txt", "console/licenses.txt"} {
		files := built()
		delete(files, missing)
		if f, err := read(files); f != nil || err == nil || err.Error() != "the built front ends lack "+missing {
			t.Errorf("a build without %s gives %v, %v", missing, f, err)
		}
	}
}
