package identity

import (
	"context"

	"linli/ent"
	"linli/internal/access"
)

const verbSuspend access.Verb = "proxy.suspend"

// SuspendProxy sets a grant in force aside until it is confirmed again, say while a
// doubt is looked into. For whoever may take it back for the elder.
//
// Faults: NOT_FOUND, FORBIDDEN, STALE_VERSION when a version was named, WRONG_STATE.
func (s *Service) SuspendProxy(ctx context.Context, in ProxyInput) (*ent.ProxyGrant, error) {
	return s.changeProxy(ctx, proxyChange{ProxyInput: in, action: ProxySuspend, verb: verbSuspend, input: in})
}
