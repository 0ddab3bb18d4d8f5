package server_test

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestHostileRequests sends bad, oversized and slow requests at the real server, ten of
// each at a time: each is refused with its status or cut, in time, and an honest caller
// is answered meanwhile.
func TestHostileRequests(t *testing.T) {
	const body = `{"query":"{__typename}"}`
	post := func(headers, body string) string {
		return "POST /graphql HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body
	}
	typed := func(contentType string) string {
		return post(fmt.Sprintf("Content-Type: %s\r\nContent-Length: %d\r\n", contentType, len(body)), body)
	}
	const typeJSON = "Content-Type: application/json\r\n"
	half := post(typeJSON+"Content-Length: 100\r\n", `{"query":`)
	eachMode(t, 2000, func(t *testing.T, s *siege) {
		for _, c := range []struct {
			name  string
			say   string
			drip  string // one byte after the other
			pour  string // without end
			want  int    // 0 is a cut, with 400 or without a word
			reply string // in the answer's body
		}{
			{"text", typed("text/plain"), "", "", 415, "BAD_REQUEST"},
			{"a form", typed("application/x-www-form-urlencoded"), "", "", 415, "BAD_REQUEST"},
			{"an upload", typed("multipart/form-data; boundary=x"), "", "", 415, "BAD_REQUEST"},
			{"XML", typed("application/xml"), "", "", 415, "BAD_REQUEST"},
			{"GBK", typed("application/json; charset=gbk"), "", "", 415, "BAD_REQUEST"},
			{"no type", post(fmt.Sprintf("Content-Length: %d\r\n", len(body)), body), "", "", 415, "BAD_REQUEST"},
			{"compressed", post(typeJSON+fmt.Sprintf("Content-Encoding: gzip\r\nContent-Length: %d\r\n", len(body)), body), "", "", 415, "BAD_REQUEST"},
			{"2 MiB announced", post(typeJSON+"Content-Length: 2097152\r\n", ""), "", "", 413, "TOO_LARGE"},
			{"2 MiB sent", post(typeJSON+"Content-Length: 2097152\r\n", ""), "", strings.Repeat("x", 4096), 413, "TOO_LARGE"},
			{"2^62 bytes announced", post(typeJSON+"Content-Length: 4611686018427387904\r\n", ""), "", "", 413, "TOO_LARGE"},
			{"chunks without end", post(typeJSON+"Transfer-Encoding: chunked\r\n", ""), "", "1000\r\n" + strings.Repeat("x", 4096) + "\r\n", 413, "TOO_LARGE"},
			{"a chunk of no size", post(typeJSON+"Transfer-Encoding: chunked\r\n", "zz\r\n"), "", "", 400, "BAD_REQUEST"},
			{"headers without end", "POST /graphql HTTP/1.1\r\nHost: x\r\n", "", "A: " + strings.Repeat("x", 1000) + "\r\n", 431, ""},
			{"an address without end", "GET /graphql?query=", "", strings.Repeat("x", 1000), 431, ""},
			{"two lengths", post(typeJSON+"Content-Length: 24\r\nContent-Length: 25\r\n", body), "", "", 400, ""},
			{"another transfer", post(typeJSON+"Transfer-Encoding: gzip\r\n", body), "", "", 501, ""},
			{"no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n", "", "", 400, ""},
			{"no host", "POST /graphql HTTP/1.1\r\n\r\n", "", "", 400, ""},
			{"nothing at all", "", "", "", 0, ""},
			{"half a header", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Ty", "", "", 0, ""},
			{"headers byte by byte", "POST /graphql HTTP/1.1\r\n", strings.Repeat("A: x\r\n", 1000), "", 0, ""},
			{"half a body", half, "", "", 408, "BAD_REQUEST"},
			{"a body byte by byte", post(typeJSON+"Content-Length: 9000\r\n", ""), strings.Repeat(" ", 9000), "", 408, "BAD_REQUEST"},
			{"chunks byte by byte", post(typeJSON+"Transfer-Encoding: chunked\r\n", ""), strings.Repeat("1\r\n \r\n", 1000), "", 408, "BAD_REQUEST"},
			{"a body that is waited for", post(typeJSON+"Expect: 100-continue\r\nContent-Length: 100\r\n", ""), "", "", 408, "BAD_REQUEST"},
		} {
			t.Run(c.name, func(t *testing.T) {
				var all sync.WaitGroup
				for range 10 {
					conn := s.dial(t)
					all.Go(func() {
						if _, err := io.WriteString(conn, c.say); err != nil {
							return
						}
						drip(t.Context(), conn, c.drip)
						if c.pour != "" {
							pour(conn, "", c.pour)
						}
					})
					all.Go(func() {
						r := bufio.NewReader(conn)
						status, answer := answered(r)
						if c.want == 0 && status == 400 {
							status = 0 // net/http says so when the connection still stands
						}
						if status != c.want || !strings.Contains(answer, c.reply) {
							t.Errorf("answered %d %.200s, want %d %s", status, answer, c.want, c.reply)
						}
						if c.want == 0 || c.pour != "" || c.drip != "" {
							if _, err := io.Copy(io.Discard, r); late(err) {
								t.Error("the connection stays open")
							}
						}
						_ = conn.Close()
					})
				}
				all.Wait()
			})
		}
		t.Run("answers never read", func(t *testing.T) { neverRead(t, s) })
	})
}

// answered is the first answer's status and body; 0 is a connection cut without one.
func answered(r *bufio.Reader) (int, string) {
	for {
		res, err := http.ReadResponse(r, nil)
		if err != nil {
			return 0, err.Error()
		}
		body, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		if res.StatusCode != http.StatusContinue {
			return res.StatusCode, string(body)
		}
	}
}

// neverRead asks for more than the network between holds and reads nothing: the server
// gives such a connection up.
func neverRead(t *testing.T, s *siege) {
	ask := strings.Repeat("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n", 1000)
	var all sync.WaitGroup
	for range 5 {
		c := s.dial(t)
		if err := c.SetDeadline(time.Now().Add(15 * time.Second)); err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			if _, err := io.WriteString(c, ask); err != nil {
				return // given up already
			}
			eventually(t, "the server gives up", func() bool {
				_, err := io.WriteString(c, "\r\n")
				return err != nil
			})
		})
	}
	all.Wait()
}
