package identity

import (
	"context"

	"linli/ent"
	"linli/internal/access"
)

// RevokeProxy takes a grant back, at once and for good; the proxy's next request is
// answered without it. For the elder, a community worker of the elder's area, and the
// proxy, who thereby lays it down or withdraws the request.
//
// Faults: NOT_FOUND, FORBIDDEN, STALE_VERSION when a version was named, WRONG_STATE.
func (s *Service) RevokeProxy(ctx context.Context, in ProxyInput) (*ent.ProxyGrant, error) {
	return s.changeProxy(ctx, proxyChange{ProxyInput: in, action: ProxyRevoke, verb: access.ProxyRevoke, input: in})
}
