package edge

import (
	"net/http"
	"time"
)

// NewHTTPServer wraps h in a server that slow clients cannot exhaust: headers
// within 5 s and 16 KiB, the whole request within 10 s, the answer taken within
// 30 s, idle connections kept for 60 s. Streams lift the deadlines for themselves.
func NewHTTPServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    16 << 10,
	}
}
