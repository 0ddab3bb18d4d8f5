package server

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"

	extension "linli/docs/ocds-extension"
	"linli/ent"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/ocds"
	"linli/internal/publication"
	"linli/internal/say"
	"linli/web/static"
)

// Releases on one page of the feed.
const (
	feedPage = 100
	feedMost = 200
)

// openData answers GET and HEAD under /ocds/: the feed of releases, a process's releases and
// record, how fresh the feed is, and Linli's extension of the standard. Everybody reads the
// same, whoever asks.
func (s *Server) openData() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /ocds/releases", s.feed)
	mux.HandleFunc("GET /ocds/releases/{ocid}", s.process(s.releasesOf))
	mux.HandleFunc("GET /ocds/records/{ocid}", s.process(s.recordOf))
	mux.HandleFunc("GET /ocds/status", s.feedStatus)
	mux.HandleFunc("GET /ocds/extension/{file...}", s.extensionFile)
	return s.openly(mux)
}

// openly answers as to nobody in particular, takes a page's cost from the allowance of who
// asks, and lets pages of other origins read it.
func (s *Server) openly(next http.Handler) http.Handler {
	return static.Secured(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
		if err := s.charge(r.Context(), publicPageCost); err != nil {
			s.sayFault(w, r, err)
			return
		}
		next.ServeHTTP(w, r.WithContext(access.With(r.Context(), nil)))
	}))
}

// feed is a page of releases above a position, oldest first. A full page never changes.
func (s *Server) feed(w http.ResponseWriter, r *http.Request) {
	after, limit, err := pageOf(r.URL.Query())
	if err != nil {
		s.sayFault(w, r, err)
		return
	}
	list, err := publication.Page(r.Context(), s.app.DB.Client, after, limit+1)
	if err != nil {
		s.sayFault(w, r, err)
		return
	}
	links, keep := map[string]string{}, "public, max-age=30"
	if len(list) > limit {
		list, keep = list[:limit], "public, max-age=86400"
		links["next"] = fmt.Sprintf("%s/ocds/releases?after=%d&limit=%d", s.self(r), *list[limit-1].Position, limit)
		w.Header().Set("Link", "<"+links["next"]+`>; rel="next"`)
	}
	if len(list) > 0 {
		after = *list[len(list)-1].Position
	}
	w.Header().Set("Linli-Position", strconv.FormatInt(after, 10))
	body, err := s.pack(r, list, links)
	s.sendData(w, r, body, err, keep)
}

// pageOf reads where a page of the feed begins and how long it is.
func pageOf(q url.Values) (after int64, limit int, err error) {
	limit = feedPage
	if text := q.Get("after"); text != "" {
		if after, err = strconv.ParseInt(text, 10, 64); err != nil || after < 0 {
			return 0, 0, fault.New(fault.Invalid, fault.CodeBadInput, "after is a position of the feed: a whole number, 0 for the beginning").At("after")
		}
	}
	if text := q.Get("limit"); text != "" {
		if limit, err = strconv.Atoi(text); err != nil || limit < 1 || limit > feedMost {
			return 0, 0, fault.New(fault.Invalid, fault.CodeBadInput, "limit is a whole number from 1 to %d", feedMost).At("limit")
		}
	}
	return after, limit, nil
}

// process answers for one process by its ocid; one that is not in the feed is not there.
func (s *Server) process(write func(*http.Request, []*ent.Release) ([]byte, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ocid := r.PathValue("ocid")
		list, err := publication.Of(r.Context(), s.app.DB.Client, ocid)
		if err == nil && len(list) == 0 {
			err = fault.New(fault.NotFound, fault.CodeNotFound, "there is no published process %s", ocid)
		}
		if err != nil {
			s.sayFault(w, r, err)
			return
		}
		body, err := write(r, list)
		s.sendData(w, r, body, err, "public, max-age=30")
	}
}

func (s *Server) releasesOf(r *http.Request, list []*ent.Release) ([]byte, error) {
	return s.pack(r, list, nil)
}

// recordOf is a record package of one process, with what its releases come to.
func (s *Server) recordOf(r *http.Request, list []*ent.Release) ([]byte, error) {
	releases := make([]ocds.Release, len(list))
	for i, row := range list {
		var err error
		if releases[i], err = ocds.Decode[ocds.Release]([]byte(row.Body)); err != nil {
			return nil, err
		}
	}
	record, err := ocds.NewRecord(releases)
	if err != nil {
		return nil, err
	}
	e := s.envelope(r, list[len(list)-1].CreatedAt)
	return ocds.Encode(ocds.RecordPackage{Envelope: e, Packages: []string{s.self(r) + "/ocds/releases/" + url.PathEscape(record.OCID)}, Records: []ocds.Record{record}})
}

// pagination is the registered extension for links between pages.
const pagination = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json"

// pack is a release package: the releases stand in it as they are kept, byte for byte.
func (s *Server) pack(r *http.Request, list []*ent.Release, links map[string]string) ([]byte, error) {
	published := time.Unix(0, 0)
	if len(list) > 0 {
		published = list[len(list)-1].CreatedAt
	}
	e := s.envelope(r, published)
	if len(links) > 0 {
		e.Extensions = append(e.Extensions, pagination)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // addresses have & in them
	if err := enc.Encode(struct {
		ocds.Envelope
		Links map[string]string `json:"links,omitempty"`
	}{e, links}); err != nil {
		return nil, err
	}
	out.Truncate(out.Len() - len("}\n"))
	out.WriteString(`,"releases":[`)
	for i, row := range list {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString(row.Body)
	}
	out.WriteString("]}\n")
	return out.Bytes(), nil
}

// envelope names the package by its own address.
func (s *Server) envelope(r *http.Request, published time.Time) ocds.Envelope {
	self := s.self(r)
	return ocds.NewEnvelope(self+r.URL.RequestURI(), published, ocds.Publisher{Name: "邻里 Linli", URI: self}, self+"/ocds/extension/extension.json")
}

// self is the scheme and host that open data names itself by.
func (s *Server) self(r *http.Request) string {
	if s.o.PublicURL != "" {
		return strings.TrimSuffix(s.o.PublicURL, "/")
	}
	return (&url.URL{Scheme: "http", Host: r.Host}).String()
}

// feedStatus says how fresh the feed is.
func (s *Server) feedStatus(w http.ResponseWriter, r *http.Request) {
	now, err := s.app.DB.Now(r.Context())
	if err != nil {
		s.sayFault(w, r, err)
		return
	}
	status, err := publication.StatusOf(r.Context(), s.app.DB.Client, now)
	if err != nil {
		s.sayFault(w, r, err)
		return
	}
	body, err := json.Marshal(status)
	s.sendData(w, r, body, err, "public, max-age=30")
}

// tenderProof is the file from which anybody checks an awarded tender again.
func (s *Server) tenderProof(w http.ResponseWriter, r *http.Request) {
	p, err := s.app.Procurement.TenderProof(r.Context(), r.PathValue("id"))
	if err != nil {
		s.sayFault(w, r, err)
		return
	}
	body, err := json.Marshal(p)
	s.sendData(w, r, body, err, "public, max-age=300")
}

func (s *Server) extensionFile(w http.ResponseWriter, r *http.Request) {
	body, err := extension.Files.ReadFile(path.Clean(r.PathValue("file")))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Cache-Control", "public, max-age=3600")
	static.Write(w, r, mime.TypeByExtension(path.Ext(r.PathValue("file"))), body)
}

// smallest is below which a body is not worth compressing.
const smallest = 1 << 10

// sendData sends JSON with its tag, compressed if the reader takes that, or says that the
// reader has it already.
func (s *Server) sendData(w http.ResponseWriter, r *http.Request, body []byte, err error, keep string) {
	if err != nil {
		s.sayFault(w, r, err)
		return
	}
	h := w.Header()
	hash := sha256.Sum256(body)
	tag := `"` + hex.EncodeToString(hash[:12])
	zipped := len(body) >= smallest && static.Takes(r.Header.Get("Accept-Encoding"), "gzip")
	if zipped {
		tag += "-gzip"
	}
	tag += `"`
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", keep)
	h.Set("ETag", tag)
	for have := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if have = strings.TrimPrefix(strings.TrimSpace(have), "W/"); have == tag || have == "*" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	if zipped {
		var small bytes.Buffer
		z := gzip.NewWriter(&small)
		_, _ = z.Write(body) // a buffer takes everything
		_ = z.Close()
		h.Set("Content-Encoding", "gzip")
		body = small.Bytes()
	}
	static.Write(w, r, "application/json; charset=utf-8", body)
}

// sayFault answers with a fault in the caller's language; what is no fault is logged.
func (s *Server) sayFault(w http.ResponseWriter, r *http.Request, err error) {
	f := fault.As(err)
	if f == nil {
		if r.Context().Err() == nil {
			s.app.Log.Error("open data could not be read", "path", r.URL.Path, "error", err)
		}
		f = fault.New(fault.Unavailable, fault.CodeUnavailable, "open data cannot be read just now: try again")
	}
	status := map[fault.Kind]int{fault.Invalid: http.StatusBadRequest, fault.NotFound: http.StatusNotFound, fault.Limited: http.StatusTooManyRequests}[f.Kind]
	if status == 0 {
		status = http.StatusServiceUnavailable
	}
	if seconds, ok := f.Details["retryAfterSeconds"].(int); ok {
		w.Header().Set("Retry-After", strconv.Itoa(seconds))
	}
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"code": f.Code, "message": say.In(r.Context(), f.Message)})
}
