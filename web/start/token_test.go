package start_test

import (
	"net/http"
	"strings"
	"testing"

	"linli/web/start"
)

func TestTokensStayOnThisMachine(t *testing.T) {
	t.Parallel()
	header := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	from := func(remote, host string) func(*http.Request) {
		return func(r *http.Request) { r.RemoteAddr, r.Host = remote, host }
	}
	production, notDemo := demo(), demo()
	production.Production = true
	notDemo.Demo = false
	for _, c := range []struct {
		name   string
		info   start.Info
		change func(*http.Request)
		want   bool
	}{
		{"localhost", demo(), nil, true},
		{"127.0.0.1", demo(), from("127.0.0.1:5", "127.0.0.1:8080"), true},
		{"another loopback address", demo(), from("127.8.9.1:5", "127.8.9.1"), true},
		{"IPv6", demo(), from("[::1]:5", "[::1]:8080"), true},
		{"IPv6 without port", demo(), from("[::1]:5", "[::1]"), true},
		{"IPv4 within IPv6", demo(), from("[::ffff:127.0.0.1]:5", "LOCALHOST"), true},
		{"production", production, nil, false},
		{"no demonstration", notDemo, nil, false},
		{"another machine", demo(), from("192.168.1.9:5", "localhost:8080"), false},
		{"another machine, IPv6", demo(), from("[2001:db8::1]:5", "[::1]:8080"), false},
		{"a name that resolves to loopback", demo(), from("127.0.0.1:5", "rebind.example:8080"), false},
		{"a name below localhost", demo(), from("127.0.0.1:5", "localhost.example"), false},
		{"this machine's public address", demo(), from("127.0.0.1:5", "192.168.1.9:8080"), false},
		{"no host", demo(), from("127.0.0.1:5", ""), false},
		{"a socket without address", demo(), from("@", "localhost"), false},
		{"no remote address", demo(), from("", "localhost"), false},
		{"X-Forwarded-For", demo(), header("X-Forwarded-For", "127.0.0.1"), false},
		{"empty X-Forwarded-For", demo(), header("X-Forwarded-For", ""), false},
		{"Forwarded", demo(), header("Forwarded", "for=127.0.0.1"), false},
		{"X-Forwarded-Host", demo(), header("X-Forwarded-Host", "localhost"), false},
		{"X-Real-IP", demo(), header("X-Real-IP", "127.0.0.1"), false},
		{"Via", demo(), header("Via", "1.1 proxy"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			for _, page := range []string{"/", "/explorer"} {
				res := ask(c.info, http.MethodGet, page, c.change)
				if got := strings.Contains(body(t, res), secret); got != c.want {
					t.Errorf("%s shows the token: %v, want %v", page, got, c.want)
				}
				if got := res.Header.Get("Cache-Control"); res.StatusCode == http.StatusOK && got != "no-store" {
					t.Errorf("%s has Cache-Control %q", page, got)
				}
			}
		})
	}
}
