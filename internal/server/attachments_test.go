package server_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"linli/ent/bid"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/machine"
	"linli/internal/sealing"
	"linli/internal/worldtest"
)

// file fetches a file, or sends one when there is a body.
func (b *bidding) file(path, token string, body []byte, headers ...string) (*http.Response, []byte) {
	b.Helper()
	method := http.MethodGet
	if body != nil {
		method = http.MethodPost
	}
	req, err := http.NewRequestWithContext(b.Context(), method, strings.TrimSuffix(b.URL, "/graphql")+path, bytes.NewReader(body))
	b.ok(err)
	req.Header.Set("Content-Type", "application/octet-stream")
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	b.ok(err)
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	b.ok(err)
	return res, raw
}

// TestAttachments sends a file of a tender over HTTP and fetches it: as what is to be kept,
// never as a page; who may not see its record hears that there is none. So is a file of a
// bid, once the opening is over.
func TestAttachments(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, worldtest.Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		b := newBidding(t, db, clock)
		handler, bidder1 := b.token("handler"), b.token("bidder1")
		at := "/attachments?" + url.Values{"recordId": {b.tender.ID}, "name": {"需求 说明.pdf"}}.Encode()
		content := append([]byte("%PDF-1.7"), bytes.Repeat([]byte{7}, 5<<20)...)
		hash := sha256.Sum256(content)
		for _, c := range []struct {
			want    string
			token   string
			headers []string
		}{
			{"UNAUTHENTICATED", "", nil}, {"FORBIDDEN", bidder1, nil}, {"FORBIDDEN", handler, []string{"Origin", "https://elsewhere.example"}},
			{"BAD_INPUT", handler, []string{"Content-Type", "application/pdf"}},
		} {
			if res, raw := b.file(at, c.token, content, c.headers...); res.StatusCode < 400 || !strings.Contains(string(raw), c.want) {
				t.Errorf("%d %s, want %s", res.StatusCode, raw, c.want)
			}
		}
		res, raw := b.file(at, handler, content)
		var made struct{ ID, Name, MediaType, Sha256 string }
		if err := json.Unmarshal(raw, &made); err != nil || res.StatusCode != http.StatusOK || made.Name != "需求 说明.pdf" || made.MediaType != "application/pdf" {
			t.Fatalf("%d %s", res.StatusCode, raw)
		}
		kept := func(res *http.Response, raw []byte, want map[string]string) {
			t.Helper()
			if res.StatusCode != http.StatusOK || !bytes.Equal(raw, content) {
				t.Errorf("%d, %d bytes", res.StatusCode, len(raw))
			}
			want["X-Content-Type-Options"], want["Cache-Control"] = "nosniff", "no-store"
			want["Content-Security-Policy"], want["Cross-Origin-Resource-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox", "same-origin"
			for name, text := range want {
				if got := res.Header.Get(name); got != text {
					t.Errorf("%s: %q, want %q", name, got, text)
				}
			}
		}
		res, raw = b.file("/attachments/"+made.ID, handler, nil)
		kept(res, raw, map[string]string{"Content-Type": "application/pdf", "Content-Disposition": "attachment; filename*=utf-8''%E9%9C%80%E6%B1%82%20%E8%AF%B4%E6%98%8E.pdf"})
		for who, token := range map[string]string{"a bidder": bidder1, "nobody": ""} {
			if res, _ := b.file("/attachments/"+made.ID, token, nil); res.StatusCode != http.StatusNotFound {
				t.Errorf("%s: %d", who, res.StatusCode)
			}
		}

		keys, err := sealing.NewBidKeys()
		b.ok(err)
		for _, raw := range [][]byte{b.sealWith(0, keys, sealing.Technical, 0, "甲", content), b.seal(0, keys, sealing.Price, 100, "甲", 0)} {
			b.handed = append(b.handed, handed{0, keys, raw, b.takes(b.of(bidder1, 0, raw)).Receipt.Envelope})
		}
		b.bids(1, 200, "乙")
		b.bids(2, 300, "丙")
		clock.Set(bidsDue.Add(time.Second))
		_, err = b.App.Procurement.Tick(b.Context())
		b.ok(err)
		clock.Set(bidsDue.Add(2 * time.Hour))
		ref := func() machine.Ref {
			return machine.Ref{Key: worldtest.Key(), ID: b.tender.ID, Version: db.Client.Tender.GetX(b.System(), b.tender.ID).Version}
		}
		_, err = b.App.Procurement.OpenTender(b.As("handler"), ref())
		b.ok(err)
		b.releases()
		one := db.Client.Bid.Query().Where(bid.OrganizationID(b.orgs[0])).OnlyX(b.System())
		path := "/bids/" + one.ID + "/files/" + hex.EncodeToString(hash[:])
		handler = b.token("handler")
		if res, raw := b.file(path, handler, nil); res.StatusCode != http.StatusConflict || !strings.Contains(string(raw), "TOO_EARLY") {
			t.Errorf("while bids are opened: %d %s", res.StatusCode, raw)
		}
		_, err = b.App.Procurement.EndOpening(b.As("handler"), ref())
		b.ok(err)
		for _, token := range []string{handler, b.token("bidder1")} {
			res, raw := b.file(path, token, nil)
			kept(res, raw, map[string]string{"Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename=offer.bin"})
		}
		if res, _ := b.file(path, b.token("bidder2"), nil); res.StatusCode != http.StatusNotFound {
			t.Errorf("another bidder: %d", res.StatusCode)
		}
	})
}

// TestDownloadsHavePlaces: one account takes four files at once and no fifth; another's do
// not wait for them, and a place is free again once its file is through.
func TestDownloadsHavePlaces(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, worldtest.Start)
	b := newBidding(t, db, clock)
	handler := b.token("handler")
	large := append([]byte("%PDF-1.7"), make([]byte, 30<<20)...) // more than lies between two sockets
	res, raw := b.file("/attachments?"+url.Values{"recordId": {b.tender.ID}, "name": {"a.pdf"}}.Encode(), handler, large)
	var made struct{ ID string }
	if err := json.Unmarshal(raw, &made); err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%d %s", res.StatusCode, raw)
	}
	ask := func() *http.Response {
		req, err := http.NewRequestWithContext(b.Context(), http.MethodGet, strings.TrimSuffix(b.URL, "/graphql")+"/attachments/"+made.ID, nil)
		b.ok(err)
		req.Header.Set("Authorization", "Bearer "+handler)
		res, err := http.DefaultClient.Do(req)
		b.ok(err)
		return res
	}
	var four []*http.Response
	for range 4 {
		four = append(four, ask()) // its head came; nobody reads on
	}
	res, raw = b.file("/attachments/"+made.ID, handler, nil)
	if res.StatusCode != http.StatusTooManyRequests || !strings.Contains(string(raw), "RATE_LIMITED") {
		t.Errorf("a fifth: %d, %d bytes", res.StatusCode, len(raw))
	}
	if res, raw := b.file("/attachments/"+made.ID, b.token("approver"), nil); res.StatusCode != http.StatusOK || len(raw) != len(large) {
		t.Errorf("another's: %d, %d bytes", res.StatusCode, len(raw))
	}
	for _, each := range four {
		n, err := io.Copy(io.Discard, each.Body)
		if _ = each.Body.Close(); err != nil || n != int64(len(large)) {
			t.Errorf("%d bytes, %v", n, err)
		}
	}
	for b.Context().Err() == nil { // the server lets go of a place just after the last byte
		last := ask()
		_ = last.Body.Close()
		if last.StatusCode == http.StatusOK {
			return
		}
	}
	t.Error("no place was free again")
}
