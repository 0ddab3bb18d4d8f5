// Package static owns how built files are sent: as the best encoding that lies beside
// them and that the reader takes, and to be kept for good when their name carries
// their content's hash.
package static

import (
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// Files are a folder of built files. A file "x" may have "x.br" and "x.gz" beside it:
// the same content, compressed beforehand.
type Files struct {
	fs    fs.FS
	sizes map[string]int64
}

// New reads which files there are.
func New(files fs.FS) (*Files, error) {
	f := &Files{fs: files, sizes: map[string]int64{}}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			f.sizes[name] = info.Size()
		}
		return err
	})
	return f, err
}

// Has tells whether there is such a file, and that it is not an encoding of another.
func (f *Files) Has(name string) bool {
	_, known := f.sizes[name]
	return known && path.Ext(name) != ".br" && path.Ext(name) != ".gz"
}

// types is ours because a host's own table may differ.
var types = map[string]string{
	".js":    "text/javascript; charset=utf-8",
	".css":   "text/css; charset=utf-8",
	".svg":   "image/svg+xml",
	".png":   "image/png",
	".woff2": "font/woff2",
	".txt":   "text/plain; charset=utf-8",
}

// Keep is the Cache-Control of a file whose name changes with its content.
const Keep = "public, max-age=31536000, immutable"

// Serve sends a file with the Cache-Control given; one that is not there, or is of a
// kind that is not sent, is 404.
func (f *Files) Serve(w http.ResponseWriter, r *http.Request, name, cacheControl string) {
	contentType := types[path.Ext(name)]
	if !f.Has(name) || contentType == "" {
		http.NotFound(w, r)
		return
	}
	file, h := name, w.Header()
	h.Set("Vary", "Accept-Encoding")
	for _, e := range []struct{ coding, ending string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if _, there := f.sizes[name+e.ending]; there && Takes(r.Header.Get("Accept-Encoding"), e.coding) {
			h.Set("Content-Encoding", e.coding)
			file += e.ending
			break
		}
	}
	body, err := fs.ReadFile(f.fs, file)
	if err != nil {
		h.Del("Content-Encoding")
		http.Error(w, "file unavailable", http.StatusInternalServerError)
		return
	}
	h.Set("Cache-Control", cacheControl)
	Write(w, r, contentType, body)
}

// Write sends a whole body, or only its head to HEAD.
func Write(w http.ResponseWriter, r *http.Request, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) //nolint:gosec // our own bytes; when the reader has gone, nobody is left to tell
	}
}

// Takes tells whether a reader takes a coding, by its Accept-Encoding header.
func Takes(accepted, coding string) bool {
	for part := range strings.SplitSeq(accepted, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		weight, given := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
		q, err := strconv.ParseFloat(weight, 64)
		return !given || (err == nil && q > 0)
	}
	return false
}

// Secured sets the headers that every page and file of ours carries; a handler may
// replace the content security policy, which by itself lets in nothing.
func Secured(next http.Handler) http.Handler {
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
