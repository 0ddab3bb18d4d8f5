package server

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"time"
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

// attachment answers GET /attachments/ID to whom may see the record that the file is of.
func (u *uploads) attachment(w http.ResponseWriter, r *http.Request) {
	if err := u.server.charge(r.Context(), fileCost); err != nil {
		u.refuse(w, r, err)
		return
	}
	a, err := u.server.app.Procurement.ReadAttachment(r.Context(), r.PathValue("id"))
	if err != nil {
		u.refuse(w, r, err)
		return
	}
	download(w, r, a.Name, a.MediaType, bytes.NewReader(a.Content))
}

// bidFile answers GET /bids/ID/files/SHA256 to whom may read the opened bid.
func (u *uploads) bidFile(w http.ResponseWriter, r *http.Request) {
	if err := u.server.charge(r.Context(), uploadCost); err != nil {
		u.refuse(w, r, err)
		return
	}
	f, err := u.server.app.Procurement.OpenBidFile(r.Context(), r.PathValue("id"), r.PathValue("sha256"))
	if err != nil {
		u.refuse(w, r, err)
		return
	}
	defer func() { _ = f.Content.Close() }()
	download(w, r, f.Info.Name, "application/octet-stream", f.Content)
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
