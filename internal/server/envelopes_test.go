package server_test

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/ent/envelope"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/sealing"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// TestUpload sends sealed envelopes over HTTP: a small one and one of 20 MB, both at
// once; what is changed, late, foreign or not sealed is refused, and each refusal says so.
func TestUpload(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, worldtest.Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		b := newBidding(t, db, clock)
		keys, err := sealing.NewBidKeys()
		b.ok(err)
		small, large := b.seal(0, keys, sealing.Price, 100, "甲", 0), b.seal(0, keys, sealing.Technical, 0, "甲", 20<<20)
		own := b.token("bidder1")
		var both sync.WaitGroup
		receipts := make([]*sealing.SignedReceipt, 2)
		for i, body := range [][]byte{small, large} {
			both.Go(func() { receipts[i] = b.takes(b.of(own, 0, body)) })
		}
		both.Wait()
		if n := db.Client.Envelope.Query().Where(envelope.SizeGT(20 << 20)).CountX(b.System()); n != 1 {
			t.Errorf("%d large envelopes", n)
		}
		if again := b.takes(b.of(own, 0, small)); again.Receipt != receipts[0].Receipt {
			t.Errorf("the same envelope again: %+v", again.Receipt)
		}

		flipped := bytes.Clone(small)
		flipped[len(flipped)-100] ^= 1
		fresh := b.seal(0, keys, sealing.Price, 99, "甲", 0)
		other, operator := b.token("bidder2"), b.token("operator")
		with := func(name, value string) upload {
			u := b.of(own, 0, fresh)
			u.headers = map[string]string{name: value}
			return u
		}
		elsewhere, stranger := b.of(own, 0, fresh), b.of(own, 0, fresh)
		elsewhere.lot, stranger.organization = "tlt_none", b.Provider.ID
		for want, u := range map[string]upload{
			"400 BAD_INPUT BAD_SIGNATURE": b.of(own, 0, flipped),
			"400 BAD_INPUT BAD_LENGTH":    b.of(own, 0, small[:len(small)-1]),
			"400 BAD_INPUT BAD_ENVELOPE":  b.of(own, 0, bytes.Repeat([]byte("offer"), 20)),
			"401 UNAUTHENTICATED":         b.of("", 0, fresh),
			"403 FORBIDDEN":               b.of(other, 0, fresh),
			"404 NOT_FOUND":               elsewhere,
			"409 DUPLICATE":               b.of(other, 1, small),
			"400 BAD_INPUT":               with("Content-Type", "text/plain"),
		} {
			if got := b.refusal(u); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
		for why, u := range map[string]upload{
			"an operator": b.of(operator, 0, fresh), "another organisation's": stranger, "another site's": with("Origin", "https://elsewhere.example"),
		} {
			if got := b.refusal(u); got != "403 FORBIDDEN" {
				t.Errorf("%s: %s", why, got)
			}
		}
		without := b.of(b.token("manager"), 0, fresh)
		without.organization = b.Provider.ID
		if got := b.refusal(without); got != "409 WRONG_STATE" {
			t.Errorf("without the documents: %s", got)
		}

		clock.Set(bidsDue.Add(time.Microsecond))
		own = b.token("bidder1")
		if got := b.refusal(b.of(own, 0, fresh)); got != "409 TOO_LATE" {
			t.Errorf("a microsecond late: %s", got)
		}
		if again := b.takes(b.of(own, 0, small)); again.Receipt != receipts[0].Receipt {
			t.Errorf("the receipt after the deadline: %+v", again.Receipt)
		}
		Whole(t, db)
	})
}

// TestUploadLeavesNoTrace: what is taken and what is refused leaves no line in the log,
// and moves no figure of Prometheus but the process's own (procurement §3.6).
func TestUploadLeavesNoTrace(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, worldtest.Start)
	b := newBidding(t, db, clock)
	var lines bytes.Buffer
	log := slog.New(slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: slog.LevelDebug}))
	b.App.Log, b.App.Procurement.Log, b.App.Identity.Log = log, log, log
	token := b.token("bidder1")
	figures := func() string {
		res, err := http.Get(strings.TrimSuffix(b.URL, "/graphql") + "/metrics")
		b.ok(err)
		defer func() { _ = res.Body.Close() }()
		raw, err := io.ReadAll(res.Body)
		b.ok(err)
		var kept []string
		for line := range strings.Lines(string(raw)) {
			if strings.HasPrefix(line, "linli_") {
				kept = append(kept, line)
			}
		}
		if len(kept) == 0 {
			t.Fatal("there are no figures")
		}
		return strings.Join(kept, "")
	}
	before := figures()
	keys, err := sealing.NewBidKeys()
	b.ok(err)
	body := b.seal(0, keys, sealing.Price, 100, "甲", 0)
	b.takes(b.of(token, 0, body))
	body[len(body)-1] ^= 1
	if got := b.refusal(b.of(token, 0, body)); got != "400 BAD_INPUT BAD_SIGNATURE" {
		t.Error(got)
	}
	_, err = b.App.Procurement.Tick(b.Context())
	b.ok(err)
	if after := figures(); after != before {
		t.Errorf("figures moved from\n%s\nto\n%s", before, after)
	}
	if lines.Len() > 0 {
		t.Errorf("the log has:\n%s", lines.String())
	}
}

// TestUploadHasPlaces: one account sends four files at once and no fifth; another's
// files do not wait for them, and a place is free again once its file is through.
func TestUploadHasPlaces(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, worldtest.Start)
	b := newBidding(t, db, clock)
	keys, err := sealing.NewBidKeys()
	b.ok(err)
	body := b.seal(0, keys, sealing.Price, 100, "甲", 0)
	token := b.token("bidder1")
	type held struct {
		w    *io.PipeWriter
		done chan int
	}
	patient := &http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Minute}}
	t.Cleanup(patient.CloseIdleConnections)
	open := func() held {
		r, w := io.Pipe()
		h := held{w, make(chan int, 1)}
		u := b.of(token, 0, nil)
		go func() {
			req, err := http.NewRequestWithContext(b.Context(), http.MethodPost,
				strings.TrimSuffix(b.URL, "/graphql")+"/envelopes?tenderId="+u.tender+"&lotId="+u.lot+"&organizationId="+u.organization, r)
			if err == nil {
				req.Header.Set("Content-Type", "application/octet-stream")
				req.Header.Set("Authorization", "Bearer "+token)
				req.Header.Set("Expect", "100-continue")
				var res *http.Response
				if res, err = patient.Do(req); err == nil {
					_ = res.Body.Close()
					h.done <- res.StatusCode
					return
				}
			}
			h.done <- 0
		}()
		_, _ = w.Write(body[:10]) // returns once the server asked for it
		return h
	}
	var four []held
	for range 4 {
		four = append(four, open())
	}
	if got := b.refusal(b.of(token, 0, body)); got != "429 RATE_LIMITED" {
		t.Errorf("a fifth: %s", got)
	}
	b.bids(1, 200, "乙")
	for _, h := range four {
		_ = h.w.Close()
		if status := <-h.done; status != http.StatusBadRequest {
			t.Errorf("cut off: %d", status)
		}
	}
	b.takes(b.of(token, 0, body))
}
