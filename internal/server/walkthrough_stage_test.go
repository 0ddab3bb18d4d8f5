package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"linli/internal/database/databasetest"
	"linli/internal/sealing"
	. "linli/internal/server/servertest"
)

// stage is where the steps of a walkthrough are taken: a server, its clock, and what
// bidders keep to themselves.
type stage struct {
	*Server
	clock *databasetest.Clock
	ticks bool // whether the clock's own acts are done when time has passed

	keys map[string]*sealing.Keys // by login
	kept map[string]kept          // by login and kind
}

// kept is what a bidder keeps of an envelope.
type kept struct {
	envelope string // id, as the receipt has it
	header   *sealing.Header
	hash     sealing.Hash
}

// take does a step and gives the answer; of several people's or cases, one by their names.
func (s *stage) take(t *testing.T, step Step, variables any) any {
	t.Helper()
	if step.Clock != "" {
		at, err := time.Parse(time.RFC3339, step.Clock)
		if err != nil {
			t.Fatal(err)
		}
		s.clock.Set(at.UTC())
		s.tick(t)
	}
	answers := map[string]any{}
	switch {
	case len(step.Cases) > 0:
		for _, name := range step.Cases {
			answers[name] = s.one(t, step, step.As[0], Walk(variables, name))
		}
	case len(step.As) > 1:
		for _, login := range step.As {
			answers[login] = s.one(t, step, login, Walk(variables, login))
		}
	default:
		return s.one(t, step, strings.Join(step.As, ""), variables)
	}
	return answers
}

// tick lets the clock act until it has nothing left to do.
func (s *stage) tick(t *testing.T) {
	t.Helper()
	if !s.ticks {
		return
	}
	for range 10 {
		n, err := s.App.Procurement.Tick(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		m, err := s.App.Contracting.Tick(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if n+m == 0 {
			return
		}
	}
}

func (s *stage) one(t *testing.T, step Step, login string, variables any) any {
	t.Helper()
	if step.Sealing {
		return s.seal(t, login, variables)
	}
	token := ""
	if login != "" {
		token = s.Token(login)
	}
	a := s.Post(token, step.Query, s.filled(t, login, variables))
	var got any
	if err := json.Unmarshal(a.Raw, &got); err != nil {
		t.Fatalf("%v: %s", err, a.Raw)
	}
	return got
}

// Stand-ins of a document for what only the bidder has.
const (
	envelopeOf = "envelope of "
	releaseOf  = "release of "
)

// filled puts the ids of envelopes and released keys where the document has stand-ins.
func (s *stage) filled(t *testing.T, login string, v any) any {
	t.Helper()
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			out[k] = s.filled(t, login, x)
		}
		return out
	case string:
		if kind, ok := strings.CutPrefix(v, envelopeOf); ok {
			return s.kept[login+kind].envelope
		}
		if kind, ok := strings.CutPrefix(v, releaseOf); ok {
			k := s.kept[login+kind]
			r, err := s.keys[login].Release(k.header, k.hash)
			if err != nil {
				t.Fatal(err)
			}
			raw, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			return string(raw)
		}
	}
	return v
}

// sealed is what a sealing step takes: where to, and a document for each envelope.
type sealed struct {
	TenderID, LotID, OrganizationID string
	Technical, Price                *sealing.Document
}

// seal makes a bidder's key, seals each document for the terms that the server gives, hands
// the envelopes in and checks their receipts.
func (s *stage) seal(t *testing.T, login string, variables any) any {
	t.Helper()
	var in sealed
	raw, err := json.Marshal(variables)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &in); err != nil {
		t.Fatal(err)
	}
	if s.keys == nil {
		s.keys, s.kept = map[string]*sealing.Keys{}, map[string]kept{}
	}
	if s.keys[login], err = sealing.NewBidKeys(); err != nil {
		t.Fatal(err)
	}
	answer := map[string]any{}
	for _, x := range []struct {
		kind sealing.Kind
		doc  *sealing.Document
	}{{sealing.Technical, in.Technical}, {sealing.Price, in.Price}} {
		answer[string(x.kind)] = s.hand(t, login, in, x.kind, x.doc)
	}
	return answer
}

func (s *stage) hand(t *testing.T, login string, in sealed, kind sealing.Kind, doc *sealing.Document) map[string]any {
	t.Helper()
	a := s.Post(s.Token(login), `query($t: ID!, $l: ID!, $k: EnvelopeKind!) { sealing(tenderId: $t) { terms(lotId: $l, kind: $k) } }`,
		map[string]any{"t": in.TenderID, "l": in.LotID, "k": string(kind)})
	terms, err := sealing.ReadTerms([]byte(str(a.Get("sealing", "terms"))))
	if err != nil {
		t.Fatalf("%v: %s", err, a.Raw)
	}
	var out bytes.Buffer
	if _, err := sealing.Seal(&out, terms, s.keys[login], *doc, nil, nil); err != nil {
		t.Fatal(err)
	}
	head, hash, err := sealing.ReadHeader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	url := fmt.Sprintf("%s/envelopes?tenderId=%s&lotId=%s&organizationId=%s", strings.TrimSuffix(s.URL, "/graphql"), in.TenderID, in.LotID, in.OrganizationID)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, &out)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/octet-stream")
	req.Header.Set("Authorization", "Bearer "+s.Token(login))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("hand in: %d %s %v", res.StatusCode, raw, err)
	}
	var signed sealing.SignedReceipt
	if err := json.Unmarshal(raw, &signed); err != nil {
		t.Fatal(err)
	}
	s.kept[login+string(kind)] = kept{signed.Receipt.Envelope, head, hash}
	return map[string]any{"kind": string(signed.Receipt.Kind), "receivedAt": signed.Receipt.ReceivedAt}
}
