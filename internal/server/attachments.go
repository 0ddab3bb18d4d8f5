package server

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"time"

	"linli/internal/access"
	"linli/internal/fault"
)

// fileCost is what a file takes from the allowance of who asks for it.
const fileCost = 500

// attach takes a file of a record: POST /attachments?recordId=…&name=… answers what it is.
func (s *Server) attach(ctx context.Context, r *http.Request, body io.Reader) ([]byte, error) {
	a, err := s.app.Procurement.Attach(ctx, r.URL.Query().Get("recordId"), r.URL.Query().Get("name"), body)
	if err != nil {
		return nil, err
	}
	return json.Marshal(map[string]any{"id": a.ID, "name": a.Name, "mediaType": a.MediaType, "sha256": a.Sha256, "size": a.Size})
}

// given is a file that somebody may have; close lets go of it.
type given struct {
	name, media string
	content     io.ReadSeeker
	close       func() error
}

// gives answers a download: it costs a part of the asker's allowance, and each asker, an
// account or who has none by address, has so many under way at once.
func (u *uploads) gives(cost int, find func(context.Context, *http.Request) (*given, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asker, places := counted(r.Context()), sharedOpen
		if v := access.From(r.Context()); v != nil && v.AccountID != "" {
			asker, places = v.AccountID, uploadsOpen
		}
		if !u.enter(asker, places) {
			u.refuse(w, r, fault.New(fault.Limited, fault.CodeRateLimited, "%d of your files are under way: wait until one is through", places))
			return
		}
		defer u.leave(asker)
		if err := u.server.charge(r.Context(), cost); err != nil {
			u.refuse(w, r, err)
			return
		}
		f, err := find(r.Context(), r)
		if err != nil {
			u.refuse(w, r, err)
			return
		}
		defer func() { _ = f.close() }()
		download(w, r, f.name, f.media, f.content)
	})
}

// attachment finds what GET /attachments/ID asks for, for whom may see the record that the
// file is of.
func (s *Server) attachment(ctx context.Context, r *http.Request) (*given, error) {
	a, err := s.app.Procurement.ReadAttachment(ctx, r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	return &given{a.Name, a.MediaType, bytes.NewReader(a.Content), func() error { return nil }}, nil
}

// bidFile finds what GET /bids/ID/files/SHA256 asks for, for whom may read the opened bid.
func (s *Server) bidFile(ctx context.Context, r *http.Request) (*given, error) {
	f, err := s.app.Procurement.OpenBidFile(ctx, r.PathValue("id"), r.PathValue("sha256"))
	if err != nil {
		return nil, err
	}
	return &given{f.Info.Name, "application/octet-stream", f.Content, f.Content.Close}, nil
}

// download gives a file that strangers made: to be kept, never to be shown or run by a
// browser as if it were a page of Linli's.
func download(w http.ResponseWriter, r *http.Request, name, media string, content io.ReadSeeker) {
	head(w, media)
	h := w.Header()
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(uploadTime)) // whoever has a slow line gets it whole
	http.ServeContent(w, r, "", time.Time{}, content)
}
