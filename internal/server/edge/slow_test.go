package edge_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"linli/internal/server/edge"
)

func TestServerDeadlines(t *testing.T) {
	t.Parallel()
	s := edge.NewHTTPServer(http.NotFoundHandler(), edge.Deadlines{})
	if s.ReadHeaderTimeout != 5*time.Second || s.ReadTimeout != 10*time.Second || s.WriteTimeout != 30*time.Second ||
		s.IdleTimeout != time.Minute || s.MaxHeaderBytes != 16<<10 {
		t.Errorf("deadlines are %v %v %v %v, headers %d", s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout, s.IdleTimeout, s.MaxHeaderBytes)
	}
}

// hasty shortens the server's deadlines for a test.
func hasty(s *http.Server) {
	s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout = 500*time.Millisecond, 700*time.Millisecond, time.Second
}

// dial opens a plain connection and writes text.
func (w *world) dial(t *testing.T, text string) net.Conn {
	t.Helper()
	c, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", strings.TrimPrefix(w.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(c, text); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestSlowClientsAreCut(t *testing.T) {
	t.Parallel()
	w := serveWith(t, hasty)
	for name, sent := range map[string]string{
		"half a header": "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: appl",
		"half a body":   "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var open []net.Conn
			for range 100 {
				open = append(open, w.dial(t, sent))
			}
			start := time.Now()
			w.ask(t, `{echo}`, nil).want(t, 200, `{"data":{"echo":"hello"}}`)
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("an honest request took %v", took)
			}
			for _, c := range open {
				if _, err := io.Copy(io.Discard, c); err != nil {
					t.Fatalf("the server kept the connection: %v", err)
				}
			}
		})
	}
}

func TestSlowBodyIsTold(t *testing.T) {
	t.Parallel()
	w := serveWith(t, hasty)
	c := w.dial(t, "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":")
	res, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	reply{res.StatusCode, res.Header, string(body)}.want(t, 408, `{"errors":[{"message":"The body did not arrive in time.","extensions":{"code":"BAD_REQUEST"}}]}`)
}

func TestBodyWithoutLength(t *testing.T) {
	t.Parallel()
	w := serve(t)
	// An endless body: the server must answer, not read on.
	endless := io.MultiReader(strings.NewReader(`{"query":"`), &repeated{})
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.URL, endless)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)
	reply{res.StatusCode, res.Header, string(body)}.want(t, 413, `{"errors":[{"message":"The body is larger than 1024 KiB.","extensions":{"code":"TOO_LARGE"}}]}`)
}

// repeated reads as the letter x for ever.
type repeated struct{}

func (*repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestSlowReaderOfAnAnswer(t *testing.T) {
	t.Parallel()
	w := serveWith(t, hasty)
	ended := make(chan struct{})
	h := w.srv.Config.Handler
	w.srv.Config.Handler = http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		defer close(ended)
		h.ServeHTTP(rw, r)
	})
	body := `{"query":"{large(kib:32768)}"}`
	c := w.dial(t, fmt.Sprintf("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body))
	_ = c // never read
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	select {
	case <-ended:
	case <-ctx.Done():
		t.Fatal("the server waits for a client that does not read")
	}
}

func TestHugeHeaders(t *testing.T) {
	t.Parallel()
	w := serve(t)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, w.URL+"?query="+strings.Repeat("x", 30<<10), nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("status %d, want 431", res.StatusCode)
	}
}
