package identity

import (
	"context"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/ent/proxyinvitation"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
)

// AcceptProxyInput is the code that the other side told.
type AcceptProxyInput struct {
	Key  string `json:"-"`
	Code string
}

// AcceptProxy takes an invitation by its code: both sides have spoken, so the grant is
// in force at once, by the elder's own tap (ELDER_TAP), with the scopes and the term
// that were offered. For whoever is signed in and did not make the code.
//
// Faults: UNAUTHENTICATED, BAD_INPUT for a code that is wrong, used, over or one's own,
// RATE_LIMITED after 10 wrong ones, DUPLICATE while the two have a grant that waits,
// runs or rests, FOUR_EYES for who works for an organisation that serves the elder.
func (s *Service) AcceptProxy(ctx context.Context, in AcceptProxyInput) (*ent.ProxyGrant, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.ProxyAccept, access.Object{PersonID: v.PersonID}); err != nil {
		return nil, err
	}
	if err := s.guess(ctx, v); err != nil {
		return nil, err
	}
	grantID, err := act.Do(ctx, s.DB, act.Request{Verb: access.ProxyAccept, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		return s.accept(ctx, tx, v, in.Code)
	})
	if err != nil {
		return nil, err
	}
	if err := s.guessedRight(ctx, v); err != nil {
		return nil, err
	}
	return s.DB.Client.ProxyGrant.Get(ctx, grantID)
}

func (s *Service) accept(ctx context.Context, tx *database.Tx, v *access.Viewer, code string) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	made, err := tx.ProxyInvitation.Query().Where(proxyinvitation.CodeHash(codeHash(code))).Only(access.System(ctx, string(access.ProxyAccept)))
	if ent.IsNotFound(err) || err == nil && (made.GrantID != nil || !made.ExpiresAt.After(tx.Now)) {
		return "", errNoInvitation
	}
	if err != nil {
		return "", err
	}
	g := &ent.ProxyGrant{
		ElderID: made.InviterID, ProxyID: v.PersonID, Scopes: made.Scopes, Until: made.Until,
		Status: proxygrant.StatusActive, Evidence: proxygrant.EvidenceElderTap,
	}
	if made.Side == proxyinvitation.SideProxy {
		g.ElderID, g.ProxyID = g.ProxyID, g.ElderID
	}
	if g.ElderID == g.ProxyID {
		return "", bad("code", "nobody is their own proxy")
	}
	grantID, err := s.beginGrant(ctx, tx, v, access.ProxyAccept, g)
	if err != nil {
		return "", err
	}
	// Two who take the code at once: the elder's stream lets them pass one by one when the
	// elder is the same, and this write decides whoever they are.
	n, err := tx.Affected(ctx, "UPDATE proxy_invitations SET grant_id = $1 WHERE id = $2 AND grant_id IS NULL", grantID, made.ID)
	if err == nil && n == 0 {
		err = errNoInvitation
	}
	return grantID, err
}
