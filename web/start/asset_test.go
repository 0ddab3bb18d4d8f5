package start_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAssets(t *testing.T) {
	t.Parallel()
	total := int64(0)
	files, err := filepath.Glob("assets/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total > 3<<20 {
		t.Errorf("assets take %d bytes, more than 3 MB", total)
	}
	for plain, kind := range map[string]string{
		"explorer.js": "text/javascript; charset=utf-8", "explorer.css": "text/css; charset=utf-8",
		"page.css": "text/css; charset=utf-8", "icon.svg": "image/svg+xml",
	} {
		target := assetURL(t, plain)
		raw, err := os.ReadFile("assets/" + filepath.Base(target))
		if err != nil {
			t.Fatal(err)
		}
		whole := ask(demo(), http.MethodGet, target, nil)
		for name, want := range map[string]string{
			"Content-Type": kind, "Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding",
			"X-Content-Type-Options": "nosniff", "Content-Encoding": "",
		} {
			if got := whole.Header.Get(name); got != want {
				t.Errorf("%s has %s %q, want %q", plain, name, got, want)
			}
		}
		if got := body(t, whole); got != string(raw) || whole.ContentLength != int64(len(raw)) {
			t.Errorf("%s is not the built file", plain)
		}
		packed := ask(demo(), http.MethodGet, target, func(r *http.Request) { r.Header.Set("Accept-Encoding", "br, gzip;q=0.8") })
		if packed.Header.Get("Content-Encoding") != "gzip" || packed.Header.Get("Content-Type") != kind {
			t.Errorf("%s is not sent as gzip: %v", plain, packed.Header)
		}
		unpacked, err := gzip.NewReader(packed.Body)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(unpacked); err != nil || string(got) != string(raw) {
			t.Errorf("%s as gzip is another file (%v)", plain, err)
		}
		head := ask(demo(), http.MethodHead, target, nil)
		if head.StatusCode != http.StatusOK || head.Header.Get("Content-Length") == "" || body(t, head) != "" {
			t.Errorf("HEAD %s gives %d", plain, head.StatusCode)
		}
	}
	for _, refused := range []string{"", "identity", "gzip;q=0", "gzip; q=0.0", "gzip;q=x", "xgzip"} {
		res := ask(demo(), http.MethodGet, assetURL(t, "page.css"), func(r *http.Request) { r.Header.Set("Accept-Encoding", refused) })
		if res.Header.Get("Content-Encoding") != "" {
			t.Errorf("Accept-Encoding %q is answered with gzip", refused)
		}
	}
}

func TestNotFound(t *testing.T) {
	t.Parallel()
	for _, target := range []string{
		"/other", "/explorer/", "/start/assets/", "/start/assets/manifest.json", "/start/assets/page.css",
		"/start/assets/..%2fstart.go", assetURL(t, "page.css") + ".gz", "/pages/home.html",
	} {
		res := ask(demo(), http.MethodGet, target, nil)
		if res.StatusCode != http.StatusNotFound {
			t.Errorf("%s gives %d, want 404", target, res.StatusCode)
		}
		if got := res.Header.Get("Content-Security-Policy"); got != "default-src 'none'; frame-ancestors 'none'" {
			t.Errorf("%s has policy %q", target, got)
		}
	}
	if res := ask(demo(), http.MethodPost, "/", nil); res.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST / gives %d, want 405", res.StatusCode)
	}
}

func TestLicenses(t *testing.T) {
	t.Parallel()
	res := ask(demo(), http.MethodGet, "/start/licenses", nil)
	text := body(t, res)
	if res.Header.Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("licences are sent as %q", res.Header.Get("Content-Type"))
	}
	for _, want := range []string{"| graphiql | 4.1.2 | MIT |", "| react |", "| codemirror |", "| graphql |"} {
		if !strings.Contains(text, want) {
			t.Errorf("licences lack %q", want)
		}
	}
}

// assetURL is the path of a built file by its plain name.
func assetURL(t *testing.T, plain string) string {
	t.Helper()
	raw, err := os.ReadFile("assets/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	if err := json.Unmarshal(raw, &names); err != nil {
		t.Fatal(err)
	}
	if names[plain] == "" {
		t.Fatalf("manifest lacks %s", plain)
	}
	return "/start/assets/" + names[plain]
}
