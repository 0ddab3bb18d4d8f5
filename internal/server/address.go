package server

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// ParseProxies reads CIDRs such as 10.0.0.0/8 and fd00::/8.
func ParseProxies(list []string) ([]netip.Prefix, error) {
	out := make([]netip.Prefix, 0, len(list))
	for _, text := range list {
		p, err := netip.ParsePrefix(strings.TrimSpace(text))
		if err != nil || p.Addr().Is4In6() {
			return nil, fmt.Errorf("trusted proxy %q is no network: want one like 10.0.0.0/8, 192.0.2.7/32 or fd00::/8", text)
		}
		out = append(out, p.Masked())
	}
	return out, nil
}

// callerAddress is the address that a request comes from: the peer's, unless the peer
// is one of the proxies. Each proxy adds its own peer at the right of X-Forwarded-For,
// so the first from the right that is no proxy is the caller; what stands left of it
// is whatever the caller wrote. Where the chain ends in something unreadable or in
// proxies alone, the last proxy known is the caller.
func callerAddress(r *http.Request, proxies []netip.Prefix) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	at, ok := parseAddress(host)
	if !ok {
		return host
	}
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0 && within(proxies, at); i-- {
		next, ok := parseAddress(strings.TrimSpace(hops[i]))
		if !ok {
			break
		}
		at = next
	}
	return at.String()
}

// parseAddress reads an address with or without port, and gives one form to each:
// IPv4 inside IPv6 is IPv4, zones are dropped.
func parseAddress(text string) (netip.Addr, bool) {
	at, err := netip.ParseAddr(strings.Trim(text, "[]"))
	if err != nil {
		withPort, err := netip.ParseAddrPort(text)
		if err != nil {
			return netip.Addr{}, false
		}
		at = withPort.Addr()
	}
	return at.Unmap().WithZone(""), true
}

func within(networks []netip.Prefix, at netip.Addr) bool {
	for _, n := range networks {
		if n.Contains(at) {
			return true
		}
	}
	return false
}

// neighbourhood is whom limits by address count: an IPv4 address, or the /64 that one
// IPv6 customer has to choose from.
func neighbourhood(address string) string {
	at, err := netip.ParseAddr(address)
	if err != nil || at.Is4() {
		return address
	}
	p, err := at.Prefix(64)
	if err != nil {
		return address
	}
	return p.String()
}
