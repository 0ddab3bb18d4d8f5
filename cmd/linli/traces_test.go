package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	spans "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	. "linli/internal/server/servertest"
)

// receiver is an OTLP endpoint that keeps what it is sent.
type receiver struct {
	mu   sync.Mutex
	sent []*spans.ResourceSpans
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	raw, err := io.ReadAll(req.Body)
	var batch collector.ExportTraceServiceRequest
	if err != nil || req.URL.Path != "/v1/traces" || proto.Unmarshal(raw, &batch) != nil {
		http.Error(w, "not a batch of spans", http.StatusBadRequest)
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sent = append(r.sent, batch.ResourceSpans...)
}

// spans are those received, by name, and everything received as text.
func (r *receiver) spans(t *testing.T) (map[string]*spans.Span, string) {
	t.Helper()
	r.mu.Lock()
	defer r.mu.Unlock()
	byName := map[string]*spans.Span{}
	var all strings.Builder
	for _, batch := range r.sent {
		text, err := protojson.Marshal(batch)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
		for _, scope := range batch.ScopeSpans {
			for _, s := range scope.Spans {
				byName[s.Name] = s
			}
		}
	}
	return byName, all.String()
}

// TestTraces runs the server with an OTLP endpoint: each operation arrives as a span
// named after it, inside its request's, and nothing of who asked or with what.
func TestTraces(t *testing.T) {
	t.Parallel()
	got := &receiver{}
	endpoint := httptest.NewServer(got)
	t.Cleanup(endpoint.Close)
	dir, addr := t.TempDir(), freeAddr(t)
	cmd := startServer(t, addr, "--data", dir, "--demo", "--otlp-endpoint", endpoint.URL)
	out, code := runLinli(t, "token", "--data", dir, "daughter")
	if code != 0 {
		t.Fatalf("token: %s", out)
	}
	_, token, _ := strings.Cut(out, "lnl_")
	token = "lnl_" + strings.TrimSpace(strings.SplitN(token, "\n", 2)[0])
	at := "http://" + addr + "/graphql"
	client := &http.Client{Transport: telling{}}
	for _, c := range []struct {
		token, query string
		variables    any
	}{
		{token, `query WhoAmI { viewer { person { id name phone } } }`, nil},
		{"", `mutation SignIn($input: SignInInput!) { signIn(input: $input) { token errors { code } } }`, map[string]any{"input": map[string]any{"idempotencyKey": "trace-sign-in", "login": "13912345678", "password": "秘密-secret-1"}}},
		{"", `query of13912345678 { offerings(first: 1, filter: {text: "王奶奶"}) { edges { cursor } } }`, nil},
		{"", `query Missing { node(id: "per_13912345678") { id } }`, nil},
		{token, `mutation TakenBack($i: BidWithdrawInput!) { bidWithdraw(input: $i) { errors { code } } }`, map[string]any{"i": map[string]any{"idempotencyKey": "trace-bid", "tenderId": "tnd_1", "lotId": "tlt_1", "organizationId": "org_1"}}},
		{"", `query Refused { availability(input: {offeringId: "off_13912345678", from: "2026-11-25", days: 1}) { nextStart } }`, nil},
	} {
		if _, err := Post(t.Context(), client, at, c.token, c.query, c.variables); err != nil {
			t.Fatal(err)
		}
	}
	res, err := client.Get(at + "?query=" + url.QueryEscape(`query ByGet($p: String) { offerings(first: 1, filter: {text: $p}) { edges { cursor } } }`) + "&variables=" + url.QueryEscape(`{"p":"13912345678"}`))
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	if res, err = client.Post("http://"+addr+"/envelopes?tenderId=tnd_1", "application/octet-stream", strings.NewReader("envelope")); err != nil || res.StatusCode != http.StatusUnauthorized {
		t.Fatalf("an envelope: %v %v", res, err)
	}
	_ = res.Body.Close()
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil { // the last spans are sent on the way out
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("the server ended with %v", err)
	}

	byName, all := got.spans(t)
	for name, kind := range map[string]string{
		"query WhoAmI": "query", "mutation SignIn": "mutation", "query offerings": "query", "query Missing": "query", "query ByGet": "query",
	} {
		s := byName[name]
		if s == nil {
			t.Errorf("no span %q among %d", name, len(byName))
			continue
		}
		if len(s.ParentSpanId) == 0 || s.EndTimeUnixNano <= s.StartTimeUnixNano || attribute(s, "graphql.operation.type") != kind {
			t.Errorf("span %q: %v", name, s)
		}
	}
	for _, secret := range []string{"13912345678", "王奶奶", "秘密", "secret", "lnl_", "127.0.0.1", "198.51.100.7", "Telltale", "cookie", "variables", "TakenBack", "bidWithdraw", "envelope"} {
		if strings.Contains(strings.ToLower(all), strings.ToLower(secret)) {
			t.Errorf("the spans tell %s", secret)
		}
	}
	for name, s := range byName {
		for _, a := range s.Attributes {
			if !slices.Contains([]string{
				"http.request.method", "http.response.status_code", "http.request.body.size", "http.response.body.size", "http.route",
				"graphql.operation.type", "graphql.operation.name", "graphql.error.code",
			}, a.Key) {
				t.Errorf("span %q tells %s", name, a.Key)
			}
		}
		if len(s.Events) > 0 || s.Status.GetMessage() != "" {
			t.Errorf("span %q tells events or a message: %v", name, s)
		}
	}
}

func attribute(s *spans.Span, key string) string {
	for _, a := range s.Attributes {
		if a.Key == key {
			return a.Value.GetStringValue()
		}
	}
	return ""
}

// telling sends headers that say much about the caller.
type telling struct{}

func (telling) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	for k, v := range map[string]string{"User-Agent": "Telltale/1.0 (13912345678)", "X-Forwarded-For": "198.51.100.7", "Cookie": "token=lnl_cookie"} {
		r.Header.Set(k, v)
	}
	return http.DefaultTransport.RoundTrip(r)
}
