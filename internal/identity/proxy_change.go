package identity

import (
	"context"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
)

// ProxyInput names a grant and the version the caller saw; nil is whichever it has.
type ProxyInput struct {
	Key     string `json:"-"`
	GrantID string
	Version *int
}

// proxyChange is one action on one grant.
type proxyChange struct {
	ProxyInput
	action ProxyAction
	verb   access.Verb
	input  any                                                        // all that decides the effect
	check  func(*ent.ProxyGrant) error                                // of the input; nil: none
	effect func(context.Context, *database.Tx, *ent.ProxyGrant) error // beside the status; nil: none
}

// changeProxy takes one step of the machine: the viewer may, the version is the one
// seen, the machine allows it, effect changes what else changes, one entry is written.
func (s *Service) changeProxy(ctx context.Context, c proxyChange) (*ent.ProxyGrant, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := s.grant(ctx, c.GrantID)
	if err != nil {
		return nil, err
	}
	elder, err := s.DB.Client.Person.Get(access.System(ctx, string(c.verb)), seen.ElderID)
	if err != nil {
		return nil, err
	}
	if d := mayProxy(v, c.action, seen, elder.AreaPath); !d.Allowed {
		return nil, fault.New(fault.Forbidden, fault.CodeForbidden, "%s: %s", c.verb, d.Reason)
	}
	if c.check != nil {
		if err := c.check(seen); err != nil {
			return nil, err
		}
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: c.verb, Key: c.Key, Input: c.input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		g, err := claimGrant(ctx, tx, c.GrantID)
		if err != nil {
			return "", err
		}
		if c.Version != nil && *c.Version != g.Version {
			return "", fault.New(fault.Conflict, fault.CodeStaleVersion, "the grant changed since you read it: read it again").
				At("expectedVersion").With("version", g.Version)
		}
		return g.ID, s.stepProxy(ctx, tx, v, c, g)
	})
	if err != nil {
		return nil, err
	}
	return s.grant(ctx, c.GrantID)
}

// grant loads a grant as far as the caller may see it, with the elder if they may.
func (s *Service) grant(ctx context.Context, grantID string) (*ent.ProxyGrant, error) {
	g, err := s.DB.Client.ProxyGrant.Query().Where(proxygrant.ID(grantID)).WithElder().Only(ctx)
	return g, found(err, "proxy grant", grantID, "proxyGrantId")
}

// claimGrant reads a grant for changing: the write that raises its version makes
// others wait until this transaction is over. The grant carries the version before it.
func claimGrant(ctx context.Context, tx *database.Tx, grantID string) (*ent.ProxyGrant, error) {
	if err := tx.Clock(ctx); err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE proxy_grants SET version = version + 1 WHERE id = $1", grantID); err != nil {
		return nil, err
	}
	g, err := tx.ProxyGrant.Get(access.System(ctx, "change a proxy grant"), grantID)
	if err != nil {
		return nil, err
	}
	g.Version--
	return g, nil
}

// stepProxy is what an action does inside a transaction.
func (s *Service) stepProxy(ctx context.Context, tx *database.Tx, v *access.Viewer, c proxyChange, g *ent.ProxyGrant) error {
	to, why := nextProxy(c.action, g, tx.Now)
	if why != nil {
		return why
	}
	g.Status = to
	if c.effect != nil {
		if err := c.effect(ctx, tx, g); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `UPDATE proxy_grants SET status = $1, evidence = $2, evidence_sha256 = $3, "from" = $4 WHERE id = $5`,
		string(g.Status), string(g.Evidence), g.EvidenceSha256, g.From, g.ID)
	if err != nil {
		return err
	}
	if _, err := s.forget(ctx, tx, g.ProxyID); err != nil {
		return err
	}
	return noteProxy(ctx, tx, v, c.verb, g)
}
