package edge

import (
	"cmp"
	"net/http"
	"time"
)

// Deadlines bound what one connection may keep the server waiting for. A zero field
// takes the value of DefaultDeadlines, so a deadline can be moved but not lifted.
type Deadlines struct {
	Headers time.Duration // until the headers are there
	Request time.Duration // until the body is there too
	Answer  time.Duration // until the answer is taken; streams have one for each message
	Idle    time.Duration // between two requests
}

// DefaultDeadlines are those Linli runs with.
func DefaultDeadlines() Deadlines {
	return Deadlines{Headers: 5 * time.Second, Request: 10 * time.Second, Answer: 30 * time.Second, Idle: 60 * time.Second}
}

// maxHeaderBytes bounds the request line and the headers together; net/http allows
// 4 KiB more.
const maxHeaderBytes = 16 << 10

// NewHTTPServer wraps h in a server that slow clients cannot exhaust. Streams lift the
// deadlines for themselves.
func NewHTTPServer(h http.Handler, d Deadlines) *http.Server {
	std := DefaultDeadlines()
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: cmp.Or(d.Headers, std.Headers),
		ReadTimeout:       cmp.Or(d.Request, std.Request),
		WriteTimeout:      cmp.Or(d.Answer, std.Answer),
		IdleTimeout:       cmp.Or(d.Idle, std.Idle),
		MaxHeaderBytes:    maxHeaderBytes,
	}
}
