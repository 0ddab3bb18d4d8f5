package identity

import (
	"context"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/database"
)

// ConfirmProxyInput says how the elder agreed.
type ConfirmProxyInput struct {
	ProxyInput
	Evidence       proxygrant.Evidence
	EvidenceSHA256 string
}

// ConfirmProxy puts a waiting or suspended grant in force from now on. For the elder,
// by ELDER_TAP, or a community worker of the elder's area with evidence on paper; never
// for the proxy, in whatever post.
//
// Faults: NOT_FOUND, FORBIDDEN, EVIDENCE_MISSING, BAD_INPUT, STALE_VERSION,
// WRONG_STATE, FOUR_EYES for a proxy who works for an organisation that serves the elder.
func (s *Service) ConfirmProxy(ctx context.Context, in ConfirmProxyInput) (*ent.ProxyGrant, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	return s.changeProxy(ctx, proxyChange{
		ProxyInput: in.ProxyInput, action: ProxyConfirm, verb: access.ProxyConfirm, input: in,
		check: func(g *ent.ProxyGrant) error {
			return agreed(v.PersonID == g.ElderID, in.Evidence, in.EvidenceSHA256)
		},
		effect: func(ctx context.Context, tx *database.Tx, g *ent.ProxyGrant) error {
			g.Evidence, g.EvidenceSha256, g.From = in.Evidence, in.EvidenceSHA256, tx.Now
			return independent(ctx, tx, g)
		},
	})
}
