package identity

import (
	"context"
	"errors"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/ent/proxyinvitation"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
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
// Faults: UNAUTHENTICATED, BAD_INPUT for a code that is wrong, used, over or one's own, and
// for a term that is over by now, RATE_LIMITED after 10 wrong ones, DUPLICATE while the two
// have a grant that waits, runs or rests, FOUR_EYES for who works for an organisation that
// serves the elder, WRONG_STATE for who had their data erased, UNAVAILABLE where no secret
// key is set up.
func (s *Service) AcceptProxy(ctx context.Context, in AcceptProxyInput) (*ent.ProxyGrant, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.ProxyAccept, access.Object{PersonID: v.PersonID}); err != nil {
		return nil, err
	}
	if s.Ways.Secret == nil {
		return nil, errNoInvitations
	}
	if err := s.guess(ctx, v); err != nil {
		return nil, err
	}
	in.Code = s.invitationHash(in.Code) // requests are remembered, and a code may be good for a day
	grantID, err := act.Do(ctx, s.DB, act.Request{Verb: access.ProxyAccept, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		return s.accept(ctx, tx, v, in.Code)
	})
	if f := fault.As(err); err == nil || f != nil && f.Message != errNoInvitation.Message { // a code that another rule refuses is no wrong one
		err = errors.Join(err, s.guessedRight(ctx, v))
	}
	if err != nil {
		return nil, err
	}
	return s.DB.Client.ProxyGrant.Get(ctx, grantID)
}

func (s *Service) accept(ctx context.Context, tx *database.Tx, v *access.Viewer, codeHash string) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	made, err := tx.ProxyInvitation.Query().Where(proxyinvitation.CodeHash(codeHash)).Only(access.System(ctx, string(access.ProxyAccept)))
	if ent.IsNotFound(err) || err == nil && (made.GrantID != nil || !made.ExpiresAt.After(tx.Now)) {
		return "", errNoInvitation
	}
	if err != nil {
		return "", err
	}
	if err := inTerm(made.Until, tx.Now); err != nil {
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
	// Two who take the code at once, or one and a newer code of its maker: the elder's stream
	// may let them pass one by one, and this write decides whoever they are.
	n, err := tx.Affected(ctx, "UPDATE proxy_invitations SET grant_id = $1 WHERE id = $2 AND grant_id IS NULL", grantID, made.ID)
	if err == nil && n == 0 {
		err = errNoInvitation
	}
	return grantID, err
}
