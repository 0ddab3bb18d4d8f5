// Package open owns the public pages under /open/: notices of what is bought, tenders from
// their announcement to the award, who supplies what, contracts, payments with their
// clock, performance, subsidies and rules. They are written by the server from the
// same GraphQL API that everybody has, need no script, print as they are, and each list
// is a CSV file too.
package open

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"log/slog"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"

	"linli/internal/fault"
	"linli/web/static"
)

//go:embed page.html
var templates embed.FS

//go:embed open.css
var sheet []byte

// Options say what the pages stand on.
type Options struct {
	Ask    Ask
	Charge func(context.Context) error // takes a page's cost from the caller's allowance
	Now    func(context.Context) (time.Time, error)
	Demo   bool
	Log    *slog.Logger
}

type pages struct {
	answer Ask
	o      Options
}

var page = template.Must(template.ParseFS(templates, "page.html"))

// sheetPath carries the sheet's hash, so that it may be kept for good.
var sheetPath = func() string {
	hash := sha256.Sum256(sheet)
	return "/open/" + hex.EncodeToString(hash[:4]) + ".css"
}()

// view is what a page is written from.
type view struct {
	speech
	Title    string
	Intro    string
	Notes    []string // sentences that a reader should not miss
	Facts    []fact
	Steps    []step
	Form     *form
	Tables   []table
	Menu     []link
	Other    string // this page in the other language
	Sheet    string
	Computed string
	Demo     bool
}

// Word is for the template.
func (v view) Word(key string) string { return v.word(key) }

// fact is a name with its value, and where that leads.
type fact struct{ Name, Value, Href string }

// step is a phase of something with how it stands.
type step struct {
	Name, When string
	State      string // done, now, next or ended
	Said       string // the state in words
}

// link is an entry of the menu.
type link struct {
	Text, Href string
	Current    bool
	File       bool // it is saved, not shown
}

// form asks for what a list is narrowed by.
type form struct {
	Fields []field
}

type field struct {
	Name, Label, Value, Kind string
	Choices                  []choice
}

type choice struct {
	Value, Text string
	Selected    bool
}

// errNotFound says that there is nothing at an address.
var errNotFound = errors.New("open: not found")

// ErrBadInput says that an operation cannot be asked with such variables.
var ErrBadInput = errors.New("open: no such search")

// build makes a page's view from a request.
type build func(ctx context.Context, r *http.Request, say speech) (view, error)

// section is an entry of the menu with its page and, for lists, its file.
type section struct {
	path, word string
	page       build
	file       func(ctx context.Context, r *http.Request, say speech) (table, error)
}

func (p *pages) sections() []section {
	return []section{
		{"/open/", "overview", p.overview, nil},
		{"/open/notices", "notices", p.notices, p.noticesFile},
		{"/open/tenders", "tenders", p.tenders, p.tendersFile},
		{"/open/awards", "awards", p.awards, p.awardsFile},
		{"/open/suppliers", "suppliers", p.suppliers, p.suppliersFile},
		{"/open/contracts", "contracts", p.contracts, p.contractsFile},
		{"/open/payments", "payments", p.payments, p.paymentsFile},
		{"/open/performance", "performance", p.performance, p.performanceFile},
		{"/open/programmes", "programmes", p.programmes, nil},
		{"/open/policies", "policies", p.policies, p.policiesFile},
	}
}

// files are lists that are a file of their own and share a page with others.
func (p *pages) files() []section {
	return []section{
		{"/open/payment-requests", "payment clock", nil, p.clockFile},
		{"/open/evaluations", "evaluations", nil, p.evaluationsFile},
		{"/open/credit", "credit", nil, p.creditFile},
	}
}

// Handler answers GET and HEAD under /open/; all else there is 404.
func Handler(o Options) http.Handler {
	p := &pages{answer: o.Ask, o: o}
	mux := http.NewServeMux()
	for _, s := range append(p.sections(), p.files()...) {
		if s.page != nil {
			mux.HandleFunc("GET "+strings.TrimSuffix(s.path, "/")+exactly(s.path), p.serve(s.path, s.page))
		}
		if s.file != nil {
			mux.HandleFunc("GET "+s.path+".csv", p.serveFile(s))
		}
	}
	mux.HandleFunc("GET /open/notices/{id}", p.serve("/open/notices", p.notice))
	mux.HandleFunc("GET /open/tenders/{id}", p.serve("/open/tenders", p.tender))
	mux.HandleFunc("GET /open/suppliers/{id}", p.serve("/open/suppliers", p.supplier))
	mux.HandleFunc("GET /open/contracts/{id}", p.serve("/open/contracts", p.contract))
	mux.HandleFunc("GET "+sheetPath, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", static.Keep)
		static.Write(w, r, "text/css; charset=utf-8", sheet)
	})
	mux.HandleFunc("GET /open/", p.serve("", func(context.Context, *http.Request, speech) (view, error) { return view{}, errNotFound }))
	return static.Secured(mux)
}

// exactly ends the pattern of a folder, so that it matches nothing below.
func exactly(path string) string {
	if strings.HasSuffix(path, "/") {
		return "/{$}"
	}
	return ""
}

// pagePolicy lets a page load its sheet and icon, and send its form back here.
const pagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

func speechOf(r *http.Request) speech {
	if s, ok := speeches[r.URL.Query().Get("lang")]; ok {
		return s
	}
	return speeches["zh"]
}

func (p *pages) serve(at string, make build) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		say, status := speechOf(r), http.StatusOK
		v, err := p.charged(say.heard(r.Context()), func(ctx context.Context) (view, error) { return make(ctx, r, say) })
		if err != nil {
			v, status = p.sorry(r.Context(), say, err)
		}
		v.speech, v.Sheet, v.Demo = say, sheetPath, p.o.Demo
		for _, s := range p.sections() {
			v.Menu = append(v.Menu, link{Text: say.word(s.word), Href: here(say, s.path, nil), Current: s.path == at})
		}
		v.Other = inOther(say, r.URL)
		if now, err := p.o.Now(r.Context()); err == nil {
			v.Computed = fmt.Sprintf(say.word("computed"), now.In(beijing).Format("2006-01-02 15:04"))
		}
		var body bytes.Buffer
		if err := page.Execute(&body, v); err != nil {
			p.o.Log.Error("a public page could not be written", "error", err)
			http.Error(w, "page unavailable", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Security-Policy", pagePolicy)
		w.Header().Set("Content-Language", say.Tag())
		w.Header().Set("Cache-Control", "no-store")
		if status == http.StatusOK {
			w.Header().Set("Cache-Control", "public, max-age=60")
		} else {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(status)
		}
		static.Write(w, r, "text/html; charset=utf-8", body.Bytes())
	}
}

// serveFile sends a whole list as CSV.
func (p *pages) serveFile(s section) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		say := speechOf(r)
		t, err := p.charged(say.heard(r.Context()), func(ctx context.Context) (view, error) {
			t, err := s.file(ctx, r, say)
			return view{Tables: []table{t}}, err
		})
		if err != nil {
			v, status := p.sorry(r.Context(), say, err)
			http.Error(w, v.Intro, status)
			return
		}
		var body bytes.Buffer
		if err := writeCSV(&body, t.Tables[0], say); err != nil {
			p.o.Log.Error("a public file could not be written", "error", err)
			http.Error(w, "file unavailable", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Cache-Control", "public, max-age=60")
		w.Header().Set("Content-Disposition", `attachment; filename="linli-`+path.Base(s.path)+`.csv"`)
		static.Write(w, r, "text/csv; charset=utf-8", body.Bytes())
	}
}

// charged makes a view once the caller's allowance has paid for it.
func (p *pages) charged(ctx context.Context, page func(context.Context) (view, error)) (view, error) {
	if err := p.o.Charge(ctx); err != nil {
		return view{}, err
	}
	return page(ctx)
}

// sorry is the page for a fault, and its status.
func (p *pages) sorry(ctx context.Context, say speech, err error) (view, int) {
	f := fault.As(err)
	switch {
	case errors.Is(err, errNotFound), f != nil && f.Kind == fault.NotFound:
		return view{Title: say.word("not found"), Intro: say.word("not found text")}, http.StatusNotFound
	case f != nil && f.Kind == fault.Limited:
		return view{Title: say.word("try later"), Intro: say.word("busy text")}, http.StatusTooManyRequests
	case errors.Is(err, ErrBadInput), f != nil && f.Kind == fault.Invalid:
		return view{Title: say.word("bad input"), Intro: say.word("bad input text")}, http.StatusBadRequest
	}
	if ctx.Err() == nil {
		p.o.Log.Error("a public page could not be read", "error", err)
	}
	return view{Title: say.word("try later"), Intro: say.word("down text")}, http.StatusServiceUnavailable
}

// beijing is the time that pages show.
var beijing = time.FixedZone("CST", 8*60*60)

// here is an address of ours in a language.
func here(say speech, path string, query url.Values) string {
	out := url.Values{}
	for k, v := range query {
		if len(v) > 0 && v[0] != "" {
			out[k] = v
		}
	}
	if say.Lang != "zh" {
		out.Set("lang", say.Lang)
	}
	if len(out) == 0 {
		return path
	}
	return path + "?" + out.Encode()
}

// inOther is the same page in the other language.
func inOther(say speech, at *url.URL) string {
	query := at.Query()
	query.Del("lang")
	if say.Lang == "zh" {
		query.Set("lang", "en")
	}
	if len(query) == 0 {
		return at.EscapedPath()
	}
	return at.EscapedPath() + "?" + query.Encode()
}
