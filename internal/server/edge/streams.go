package edge

import (
	"net"
	"net/http"
	"net/netip"
	"sync"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// streams counts open sockets and event streams, in all and per address.
type streams struct {
	mu         sync.Mutex
	open       int
	byAddress  map[string]int
	total      int
	perAddress int
}

func newStreams(total, perAddress int) *streams {
	return &streams{byAddress: map[string]int{}, total: total, perAddress: perAddress}
}

// enter takes a place for address; leave gives it back, once. Without a place the
// status is 429 for a full address and 503 for a full server.
func (s *streams) enter(address string) (leave func(), status int, refusal *gqlerror.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byAddress[address] >= s.perAddress {
		return nil, http.StatusTooManyRequests,
			refuse(CodeTooManyStreams, "Your address has %d streams open already; close one first.", s.perAddress)
	}
	if s.open >= s.total {
		return nil, http.StatusServiceUnavailable,
			refuse(CodeTooManyStreams, "The server has as many streams open as it takes; try again soon.")
	}
	s.open++
	s.byAddress[address]++
	return sync.OnceFunc(func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.open--
		if s.byAddress[address]--; s.byAddress[address] == 0 {
			delete(s.byAddress, address)
		}
	}), 0, nil
}

// peerAddress is the peer's IP address; one IPv6 customer has a whole /64.
func peerAddress(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return ip.String()
	}
	p, err := ip.Prefix(64)
	if err != nil {
		return host
	}
	return p.String()
}
