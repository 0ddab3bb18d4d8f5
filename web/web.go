// Package web owns what people see of Linli: it serves the front ends that were built
// into the binary (the resident's pages under /m/, the consoles under /org/ and /gov/)
// and knows every operation that they, and released versions before them, may send.
// The front ends' own code lies in the folders beside it.
package web

import (
	"bytes"
	"crypto/rand"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"strings"

	"linli/web/static"
)

// dist is what `make web` builds; a binary compiled without Node has only its marker.
//
//go:embed all:dist
var dist embed.FS

//go:embed console/src/gql/persisted-documents.json resident/src/gql/persisted-documents.json released
var manifests embed.FS

// Operations are the documents of the front ends by the lower-case hexadecimal SHA-256
// of their text: those of this build and of every released one, for a mini-program on
// somebody's telephone is updated late.
func Operations() (map[string]string, error) {
	names := []string{"console/src/gql/persisted-documents.json", "resident/src/gql/persisted-documents.json"}
	released, err := fs.Glob(manifests, "released/*.json")
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, name := range append(names, released...) {
		raw, err := manifests.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var documents map[string]string
		if err := json.Unmarshal(raw, &documents); err != nil {
			return nil, fmt.Errorf("web/%s: %w", name, err)
		}
		for hash, text := range documents {
			out[strings.TrimPrefix(hash, "sha256:")] = text
		}
	}
	return out, nil
}

// Front is the built front ends, ready to be served.
type Front struct {
	resident, console *static.Files
	pages             map[string][]byte // HTML by the path it is served under
}

// Built reads the front ends out of the binary; nil when it was compiled without them.
func Built() (*Front, error) {
	root, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, err
	}
	return read(root)
}

func read(root fs.FS) (*Front, error) {
	f := &Front{pages: map[string][]byte{}}
	for _, page := range []struct{ route, file string }{{"/m/", "m/index.html"}, {"/org/", "console/org.html"}, {"/gov/", "console/gov.html"}} {
		html, err := fs.ReadFile(root, page.file)
		if err != nil {
			return nil, nil //nolint:nilerr // not built
		}
		f.pages[page.route] = html
	}
	for folder, files := range map[string]**static.Files{"m": &f.resident, "console": &f.console} {
		sub, err := fs.Sub(root, folder)
		if err != nil {
			return nil, err
		}
		if *files, err = static.New(sub); err != nil {
			return nil, fmt.Errorf("the built front ends lack %s: %w", folder, err)
		}
		if !(*files).Has(notices) {
			return nil, fmt.Errorf("the built front ends lack %s/%s", folder, notices)
		}
	}
	return f, nil
}

// notices has the licences of the packages that a front end's bundle holds
// (web/licenses.cjs writes it): no bundle is served without them.
const notices = "licenses.txt"

// pagePolicy lets a page run scripts and load sheets of this server alone. Style
// elements need the page's nonce (the consoles' component library makes them); style
// attributes are let in, because charts are drawn with them.
func pagePolicy(nonce string) string {
	return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; style-src-attr 'unsafe-inline'; " +
		"img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
		"object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

// placeholder stands in built HTML where the nonce of each answer goes.
const placeholder = "PAGE_NONCE"

// Register puts the front ends' routes on mux: /m/, /org/, /gov/, the files they load
// and the notices of the packages in them. A nil Front answers 503 with what to do, so
// that a binary without front ends says so where people look for them.
func (f *Front) Register(mux *http.ServeMux) {
	handle := func(pattern string, h http.HandlerFunc) { mux.Handle(pattern, static.Secured(h)) }
	for _, route := range []string{"/m/", "/org/", "/gov/"} {
		handle("GET "+route+"{$}", f.page(route))
		mux.Handle("GET "+strings.TrimSuffix(route, "/"), http.RedirectHandler(route, http.StatusMovedPermanently))
	}
	if f == nil {
		return
	}
	handle("GET /m/static/{name...}", func(w http.ResponseWriter, r *http.Request) {
		f.resident.Serve(w, r, "static/"+r.PathValue("name"), static.Keep)
	})
	handle("GET /static/{name...}", func(w http.ResponseWriter, r *http.Request) {
		f.console.Serve(w, r, "static/"+r.PathValue("name"), static.Keep)
	})
	handle("GET /org/sw.js", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'none'; connect-src 'self'") // what the worker itself may do
		f.console.Serve(w, r, "org-sw.js", "no-cache")
	})
	for route, files := range map[string]*static.Files{"/m/": f.resident, "/org/": f.console, "/gov/": f.console} {
		handle("GET "+route+notices, func(w http.ResponseWriter, r *http.Request) {
			files.Serve(w, r, notices, "no-cache")
		})
	}
}

func (f *Front) page(route string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		if f == nil {
			w.Header().Set("Retry-After", "3600")
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusServiceUnavailable)
			static.Write(w, r, "text/html; charset=utf-8", []byte(notBuilt))
			return
		}
		nonce := rand.Text()
		w.Header().Set("Content-Security-Policy", pagePolicy(nonce))
		static.Write(w, r, "text/html; charset=utf-8", bytes.ReplaceAll(f.pages[route], []byte(placeholder), []byte(nonce)))
	}
}

const notBuilt = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>邻里</title></head>
<body>
<h1>这个程序没有打包页面</h1>
<p>编译时没有找到 Node。安装 Node 20 或更新的版本和 npm，再运行 <code>make build</code>，然后重新启动。接口 <code>/graphql</code> 照常工作。</p>
<p lang="en">This binary was compiled without its pages, because Node was missing. Install Node 20 or later with npm, run <code>make build</code> and start again. The API at <code>/graphql</code> works.</p>
</body>
</html>
`
