package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// task does one piece of work over connection number conn.
type task func(ctx context.Context, conn int) error

// rate is what a round found.
type rate struct {
	perSecond float64
	failed    int64 // tasks that were not done
	why       error // of the first of them
}

// load repeats a task over every connection for a while. It fails when more than half
// of what was asked for failed.
func load(ctx context.Context, d time.Duration, t task) (rate, error) {
	var done, failed atomic.Int64
	var out rate
	var once sync.Once
	var all sync.WaitGroup
	began := time.Now()
	for conn := range connections {
		all.Go(func() {
			for time.Since(began) < d && ctx.Err() == nil {
				if err := t(ctx, conn); err != nil {
					once.Do(func() { out.why = err })
					if failed.Add(1) > 100 {
						return
					}
					continue
				}
				done.Add(1)
			}
		})
	}
	all.Wait()
	out.perSecond, out.failed = float64(done.Load())/time.Since(began).Seconds(), failed.Load()
	if err := ctx.Err(); err != nil {
		return out, err
	}
	if out.failed > done.Load() || errors.Is(out.why, errNoErrands) {
		return out, out.why
	}
	return out, nil
}

// line is one kept-alive HTTP connection, as thin as can be: what the client costs is
// taken from the server's share of the machine.
type line struct {
	address string
	conn    net.Conn // nil before the first request
	r       *bufio.Reader
	buf     bytes.Buffer
	used    time.Time
}

// idle is when a line is dialled anew, before the server ends it for saying nothing.
const idle = 30 * time.Second

func (l *line) close() {
	if l.conn != nil {
		_ = l.conn.Close()
	}
}

// post sends a GraphQL request and answers the body, which holds until the next call.
func (l *line) post(token string, body []byte) ([]byte, error) {
	head := fmt.Sprintf("POST /graphql HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n", token, len(body))
	return l.send(head, body)
}

// get reads a page.
func (l *line) get(token, path string) ([]byte, error) {
	return l.send(fmt.Sprintf("GET %s HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer %s\r\n\r\n", path, token), nil)
}

func (l *line) send(head string, body []byte) ([]byte, error) {
	now := time.Now()
	if now.Sub(l.used) > idle {
		l.close()
		var err error
		if l.conn, err = (&net.Dialer{}).DialContext(context.Background(), "tcp", l.address); err != nil {
			return nil, err
		}
		l.r = bufio.NewReaderSize(l.conn, 32<<10)
	}
	l.used = now
	l.buf.Reset()
	l.buf.WriteString(head)
	l.buf.Write(body)
	if _, err := l.conn.Write(l.buf.Bytes()); err != nil {
		return nil, err
	}
	res, err := http.ReadResponse(l.r, nil)
	if err != nil {
		return nil, err
	}
	l.buf.Reset()
	_, err = io.Copy(&l.buf, res.Body)
	_ = res.Body.Close()
	if err == nil && (res.StatusCode != http.StatusOK || bytes.Contains(l.buf.Bytes(), []byte(`"errors":[{`))) {
		err = fmt.Errorf("HTTP %d: %.400s", res.StatusCode, l.buf.Bytes())
	}
	return l.buf.Bytes(), err
}
