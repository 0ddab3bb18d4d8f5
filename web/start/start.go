// Package start owns the pages that the server shows at "/" until an
// organisation's own front end takes the place: what runs, operations to try, and
// a GraphQL explorer. Everything is in the binary; nothing is loaded from elsewhere.
// assets/ is built by build/.
package start

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"embed"
	"encoding/json"
	"html/template"
	"io/fs"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"linli/web/static"
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

const assetPath = "/start/assets/"

//go:embed pages assets LICENSES.md
var files embed.FS

// assets maps a file's plain name to the name that carries its content's hash.
var assets = readManifest()

// built are the files that those names stand for.
var built = openAssets()

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"asset": func(name string) string { return assetPath + assets[name] },
}).ParseFS(files, "pages/*.html"))

func openAssets() *static.Files {
	folder, err := fs.Sub(files, "assets")
	if err != nil {
		panic("start: " + err.Error())
	}
	f, err := static.New(folder)
	if err != nil {
		panic("start: " + err.Error())
	}
	return f
}

func readManifest() map[string]string {
	raw, err := files.ReadFile("assets/manifest.json")
	if err != nil {
		panic("start: " + err.Error())
	}
	names := map[string]string{}
	if err := json.Unmarshal(raw, &names); err != nil {
		panic("start: manifest.json: " + err.Error())
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

// Handler answers GET and HEAD on "/", "/explorer", "/icon.svg", "/start/licenses" and
// "/start/assets/…"; all else is 404. In production only "/", the icon and what they
// load exist. Tokens are in a page only when Demo is set, Production is not, and the
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
			static.Write(w, r, "text/html; charset=utf-8", body.Bytes())
		}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", page("home.html", homePolicy))
	mux.HandleFunc("GET "+assetPath+"{name}", serveAsset(info.Production))
	mux.HandleFunc("GET /icon.svg", func(w http.ResponseWriter, r *http.Request) {
		built.Serve(w, r, assets["icon.svg"], "public, max-age=86400")
	})
	if !info.Production {
		mux.HandleFunc("GET /explorer", page("explorer.html", explorerPolicy))
		mux.HandleFunc("GET /start/licenses", serveLicenses)
	}
	return static.Secured(mux)
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

// serveAsset sends a built file, to be kept for good: other content has another name.
// In production the explorer's files are 404 too.
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
		built.Serve(w, r, name, static.Keep)
	}
}

func serveLicenses(w http.ResponseWriter, r *http.Request) {
	body, err := files.ReadFile("LICENSES.md")
	if err != nil {
		http.NotFound(w, r)
		return
	}
	static.Write(w, r, "text/plain; charset=utf-8", body)
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
