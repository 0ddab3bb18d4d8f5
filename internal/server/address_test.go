package server

import (
	"net/http"
	"testing"
)

func TestCallerAddress(t *testing.T) {
	t.Parallel()
	proxies, err := ParseProxies([]string{"10.0.0.0/8", " fd00::/8", "192.0.2.7/32"})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		peer      string
		forwarded []string
		want      string
	}{
		"no proxy":                      {"198.51.100.1:5", nil, "198.51.100.1"},
		"a caller who forges":           {"198.51.100.1:5", []string{"203.0.113.9"}, "198.51.100.1"},
		"one proxy":                     {"10.1.2.3:5", []string{"198.51.100.1"}, "198.51.100.1"},
		"forged behind a proxy":         {"10.1.2.3:5", []string{"203.0.113.9, 198.51.100.1"}, "198.51.100.1"},
		"a proxy's address forged":      {"10.1.2.3:5", []string{"10.9.9.9, 198.51.100.1"}, "198.51.100.1"},
		"two proxies":                   {"10.1.2.3:5", []string{"203.0.113.9, 198.51.100.1, 192.0.2.7"}, "198.51.100.1"},
		"two headers":                   {"10.1.2.3:5", []string{"203.0.113.9", "198.51.100.1,10.4.4.4"}, "198.51.100.1"},
		"the same network, not trusted": {"10.1.2.3:5", []string{"198.51.100.1, 192.0.2.8"}, "192.0.2.8"},
		"a proxy that adds nothing":     {"10.1.2.3:5", nil, "10.1.2.3"},
		"an empty header":               {"10.1.2.3:5", []string{""}, "10.1.2.3"},
		"rubbish":                       {"10.1.2.3:5", []string{"198.51.100.1, unknown"}, "10.1.2.3"},
		"rubbish behind a proxy":        {"10.1.2.3:5", []string{"198.51.100.1, _x, 10.4.4.4"}, "10.4.4.4"},
		"rubbish from the caller":       {"10.1.2.3:5", []string{"'; DROP TABLE, 198.51.100.1"}, "198.51.100.1"},
		"only proxies":                  {"10.1.2.3:5", []string{"10.5.5.5, 10.4.4.4"}, "10.5.5.5"},
		"with port":                     {"10.1.2.3:5", []string{"198.51.100.1:4711"}, "198.51.100.1"},
		"IPv6":                          {"[fd00::1]:5", []string{"2001:DB8:0:0::1"}, "2001:db8::1"},
		"IPv6 with port":                {"[fd00::1]:5", []string{"[2001:db8::1]:4711"}, "2001:db8::1"},
		"IPv6 in brackets":              {"[fd00::1]:5", []string{"[2001:db8::1]"}, "2001:db8::1"},
		"IPv4 inside IPv6":              {"[::ffff:10.1.2.3]:5", []string{"::ffff:198.51.100.1"}, "198.51.100.1"},
		"a zone":                        {"[fe80::1%eth0]:5", nil, "fe80::1"},
		"no port":                       {"@", []string{"198.51.100.1"}, "@"},
	} {
		r := &http.Request{RemoteAddr: c.peer, Header: http.Header{"X-Forwarded-For": c.forwarded, "Forwarded": {"for=203.0.113.9"}, "X-Real-Ip": {"203.0.113.9"}}}
		if got := callerAddress(r, proxies); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	r := &http.Request{RemoteAddr: "10.1.2.3:5", Header: http.Header{"X-Forwarded-For": {"198.51.100.1"}}}
	if got := callerAddress(r, nil); got != "10.1.2.3" {
		t.Errorf("without trusted proxies: %s, want 10.1.2.3", got)
	}
}

func TestNeighbourhood(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"198.51.100.1": "198.51.100.1", "2001:db8:1:2:3::4": "2001:db8:1:2::/64", "2001:db8:1:2:ffff::": "2001:db8:1:2::/64", "@": "@",
	} {
		if got := neighbourhood(address); got != want {
			t.Errorf("%s counts as %s, want %s", address, got, want)
		}
	}
}

func TestParseProxies(t *testing.T) {
	t.Parallel()
	for _, wrong := range []string{"", "10.0.0.1", "10.0.0.0/33", "proxy.example", "::ffff:10.0.0.0/104", "*"} {
		if got, err := ParseProxies([]string{wrong}); err == nil {
			t.Errorf("%q is read as %v", wrong, got)
		}
	}
	got, err := ParseProxies([]string{"10.1.2.3/8"})
	if err != nil || len(got) != 1 || got[0].String() != "10.0.0.0/8" {
		t.Errorf("10.1.2.3/8 is read as %v (%v)", got, err)
	}
}
