// Package console owns the pages that the server shows at "/" until an
// organisation's own front end takes the place: what runs, operations to try, and
// a GraphQL explorer. Everything is in the binary; nothing is loaded from elsewhere.
// assets/ is built by build/.
package console

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"embed"
	"encoding/json"
	"html/template"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strconv"
	"strings"
)

// Info is what the pages tell.
type Info struct {
	Version    string // of Linli
	Database   string // "SQLite" or "PostgreSQL"
	Redis      string // "embedded" or where it is, without credentials
	Endpoint   string // path of the GraphQL endpoint; "/graphql" when empty
	Demo       bool   // the demonstration district is loaded
	Production bool   // hides the explorer, the examples, the tokens and the names above
	Links      []Link
	Examples   []Example
	Tokens     []Token
}

// Link is one more way in, say to a health check.
type Link struct{ Title, Path string }

// Example is an operation to try. Examples of one role stand together, in the
// order given; Role is also the key to the token that the explorer picks.
type Example struct{ Role, Title, Operation, Variables string }

// Token is a bearer token of the demonstration.
type Token struct{ Role, Name, Token string }

const assetPath = "/console/assets/"

//go:embed pages assets LICENSES.md
var files embed.FS

// assets maps a file's plain name to the name that carries its content's hash.
var assets = readManifest()

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"asset": func(name string) string { return assetPath + assets[name] },
}).ParseFS(files, "pages/*.html"))

func readManifest() map[string]string {
	raw, err := files.ReadFile("assets/manifest.json")
	if err != nil {
		panic("console: " + err.Error())
	}
	names := map[string]string{}
	if err := json.Unmarshal(raw, &names); err != nil {
		panic("console: manifest.json: " + err.Error())
	}
	return names
}

// view is what a page is rendered from: tokens only for whom they are meant.
type view struct {
	Info
	Roles []role
	Nonce string // for the style elements that the explorer adds
}

type role struct {
	Role     string
	Examples []example
}

type example struct {
	Example
	Href string
}

// Handler answers GET and HEAD on "/", "/explorer", "/console/licenses" and
// "/console/assets/…"; all else is 404. In production only "/" and what it loads
// exist. Tokens are in a page only when Demo is set, Production is not, and the
// request comes straight from this machine.
func Handler(info Info) http.Handler {
	info.Endpoint = cmp.Or(info.Endpoint, "/graphql")
	roles := byRole(info.Examples)
	page := func(name string, policy func(nonce string) string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			shown := view{Info: info, Roles: roles, Nonce: rand.Text()}
			if !info.Demo || info.Production || !fromThisMachine(r) {
				shown.Tokens = nil
			}
			var body bytes.Buffer
			if err := pages.ExecuteTemplate(&body, name, shown); err != nil {
				http.Error(w, "page unavailable", http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Security-Policy", policy(shown.Nonce))
			w.Header().Set("Cache-Control", "no-store")
			write(w, r, "text/html; charset=utf-8", body.Bytes())
		}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", page("home.html", homePolicy))
	mux.HandleFunc("GET "+assetPath+"{name}", serveAsset(info.Production))
	if !info.Production {
		mux.HandleFunc("GET /explorer", page("explorer.html", explorerPolicy))
		mux.HandleFunc("GET /console/licenses", serveLicenses)
	}
	return secured(mux)
}

// homePolicy lets in nothing from elsewhere and nothing inline.
func homePolicy(string) string {
	return "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}

// explorerPolicy adds what GraphiQL needs: icons as data URLs in its sheet, and the
// style elements of its dialogs, by nonce.
func explorerPolicy(nonce string) string {
	return homePolicy("") + "; img-src 'self' data:; style-src 'self' 'nonce-" + nonce + "'"
}

func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// contentTypes is ours because a host's own table may differ.
var contentTypes = map[string]string{
	".js":  "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
}

// serveAsset sends a built file, as gzip to who takes it, to be kept for good: other
// content has another name. In production the explorer's files are 404 too.
func serveAsset(production bool) http.HandlerFunc {
	known := map[string]bool{}
	for plain, name := range assets {
		known[name] = !production || !strings.HasPrefix(plain, "explorer.")
	}
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("name")
		if !known[name] {
			http.NotFound(w, r)
			return
		}
		file := "assets/" + name
		w.Header().Set("Vary", "Accept-Encoding")
		if takesGzip(r.Header.Get("Accept-Encoding")) {
			w.Header().Set("Content-Encoding", "gzip")
			file += ".gz"
		}
		body, err := files.ReadFile(file)
		if err != nil {
			w.Header().Del("Content-Encoding")
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		write(w, r, contentTypes[path.Ext(name)], body)
	}
}

func serveLicenses(w http.ResponseWriter, r *http.Request) {
	body, err := files.ReadFile("LICENSES.md")
	if err != nil {
		http.NotFound(w, r)
		return
	}
	write(w, r, "text/plain; charset=utf-8", body)
}

func write(w http.ResponseWriter, r *http.Request, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) //nolint:gosec // our own page; when the reader has gone, nobody is left to tell
	}
}

// takesGzip reads an Accept-Encoding header.
func takesGzip(accepted string) bool {
	for coding := range strings.SplitSeq(accepted, ",") {
		name, parameters, _ := strings.Cut(coding, ";")
		if !strings.EqualFold(strings.TrimSpace(name), "gzip") {
			continue
		}
		weight, given := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
		q, err := strconv.ParseFloat(weight, 64)
		return !given || (err == nil && q > 0)
	}
	return false
}

// fromThisMachine tells whether the request came over loopback, named a loopback
// host (another site's name that resolves to 127.0.0.1 is not one) and passed no
// proxy.
func fromThisMachine(r *http.Request) bool {
	for _, header := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via"} {
		if len(r.Header.Values(header)) > 0 {
			return false
		}
	}
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil || !peer.Addr().Unmap().IsLoopback() {
		return false
	}
	host := r.Host
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if strings.EqualFold(host, "localhost") {
		return true
	}
	addr, err := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"))
	return err == nil && addr.Unmap().IsLoopback()
}

// byRole groups the examples by role, in order of first appearance. A link to the
// explorer carries the operation in its fragment, which no server gets to log.
func byRole(examples []Example) []role {
	var roles []role
	at := map[string]int{}
	for _, e := range examples {
		i, known := at[e.Role]
		if !known {
			i = len(roles)
			at[e.Role] = i
			roles = append(roles, role{Role: e.Role})
		}
		asked := url.Values{"role": {e.Role}, "query": {e.Operation}}
		if e.Variables != "" {
			asked.Set("variables", e.Variables)
		}
		roles[i].Examples = append(roles[i].Examples, example{Example: e, Href: "/explorer#" + asked.Encode()})
	}
	return roles
}
