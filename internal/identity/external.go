package identity

import (
	"context"
	"database/sql"
	"errors"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// external is who somebody is elsewhere; the zero value is nobody.
type external struct{ provider, subject string }

const verbLink access.Verb = "identity.link"

// link lets an outside identity sign in to an account. One that is linked already
// stays where it is.
func (s *Service) link(ctx context.Context, tx *database.Tx, x external, a account, way string) error {
	if x.subject == "" {
		return nil
	}
	row := id.New("xid")
	n, err := tx.Affected(ctx, `INSERT INTO external_identities (id, provider, subject, account_id, created_at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (provider, subject) DO NOTHING`, row, x.provider, x.subject, a.id, tx.Now)
	if err != nil || n == 0 {
		return err
	}
	return trail.Append(ctx, tx, trail.Entry{Stream: a.id, Verb: string(verbLink), Record: row, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"provider": x.provider, "way": way}})
}

// linked is the account that an outside identity signs in to; none leaves it empty.
func linked(ctx context.Context, tx *database.Tx, x external) (account, error) {
	var a account
	err := tx.One(ctx, "SELECT "+accountColumns+" FROM external_identities x JOIN accounts a ON a.id = x.account_id WHERE x.provider = $1 AND x.subject = $2",
		[]any{x.provider, x.subject}, a.fields()...)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	if err == nil && a.disabled.Valid {
		err = errDisabledHere
	}
	return a, err
}

var errDisabledHere = fault.New(fault.Conflict, fault.CodeWrongState, "this account is disabled: ask your community")

// LinkIdentity lets somebody's identity at the district's identity provider sign in to
// the account of a login. For the operator's command line (a context of
// access.System); linking once more what is linked changes nothing.
//
// Faults: FORBIDDEN, BAD_INPUT, NOT_FOUND, DUPLICATE for an identity that is linked to
// another account.
func (s *Service) LinkIdentity(ctx context.Context, login, issuer, subject string) error {
	if err := system(ctx); err != nil {
		return err
	}
	if issuer == "" || len(issuer) > 200 || subject == "" || len(subject) > 255 {
		return bad("subject", "an identity has an issuer of 1 to 200 bytes and a subject of 1 to 255")
	}
	x := external{issuer, subject}
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		a, err := accountOf(ctx, tx, normal(login))
		if err != nil {
			return err
		}
		if a.id == "" {
			return noLogin(login)
		}
		if err := s.link(ctx, tx, x, a, byCommand); err != nil {
			return err
		}
		var holder string
		if err := tx.One(ctx, "SELECT account_id FROM external_identities WHERE provider = $1 AND subject = $2", []any{issuer, subject}, &holder); err != nil {
			return err
		}
		if holder != a.id {
			return fault.New(fault.Conflict, fault.CodeDuplicate, "this identity is linked to another account").At("subject").With("accountId", holder)
		}
		return nil
	})
}
