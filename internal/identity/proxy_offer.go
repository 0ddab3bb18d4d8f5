package identity

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/proxyinvitation"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// invitationHolds is how long a code may be taken.
const invitationHolds = 24 * time.Hour

// OfferProxyInput is one side's word for a grant: the elder's, that a relative may act
// for them, or the relative's, that they would.
type OfferProxyInput struct {
	Key    string               `json:"-"`
	Side   proxyinvitation.Side // which side the caller is on
	Scopes []access.Scope
	Until  time.Time // of the grant; at most a year from now
}

// ProxyCode is an invitation with the code that the other side takes it by.
type ProxyCode struct {
	Code      string
	ExpiresAt time.Time
}

// OfferProxy makes a code of 8 letters and digits that the other side of a proxy grant
// takes within a day. Neither side needs to know more of the other than the code, which
// is told, shown or sent. For whoever is signed in, for themselves; a newer code of the
// same side ends the older ones.
//
// Faults: UNAUTHENTICATED, BAD_INPUT.
func (s *Service) OfferProxy(ctx context.Context, in OfferProxyInput) (*ProxyCode, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.ProxyOffer, access.Object{PersonID: v.PersonID}); err != nil {
		return nil, err
	}
	scopes, faults := tidyScopes(in.Scopes)
	if err := proxyinvitation.SideValidator(in.Side); err != nil {
		faults = append(faults, bad("side", "say which side you are on: ELDER or PROXY"))
	}
	if len(faults) > 0 {
		return nil, faults
	}
	invitationID, err := act.Do(ctx, s.DB, act.Request{Verb: access.ProxyOffer, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		until := in.Until.UTC().Truncate(time.Microsecond)
		if err := inTerm(until, tx.Now); err != nil {
			return "", err
		}
		invitationID := id.New("pin")
		// The log is read by others, and the code follows from the invitation's id: the
		// entry is of the person.
		err := trail.Append(ctx, tx, trail.Entry{
			Stream: v.PersonID, Verb: string(access.ProxyOffer), Record: v.PersonID, Actor: v.Actor(),
			Body: map[string]any{"side": string(in.Side), "scopes": scopes, "until": until.Format(time.RFC3339)},
		})
		if err != nil {
			return "", err
		}
		_, err = tx.ExecContext(ctx, "UPDATE proxy_invitations SET expires_at = $1 WHERE inviter_id = $2 AND side = $3 AND grant_id IS NULL AND expires_at > $1",
			tx.Now, v.PersonID, string(in.Side))
		if err != nil {
			return "", err
		}
		return invitationID, tx.ProxyInvitation.Create().SetID(invitationID).SetInviterID(v.PersonID).SetSide(in.Side).SetScopes(scopes).SetUntil(until).
			SetCodeHash(codeHash(codeOf(invitationID))).SetExpiresAt(tx.Now.Add(invitationHolds)).SetCreatedAt(tx.Now).Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	made, err := s.DB.Client.ProxyInvitation.Get(access.System(ctx, "a code is told to who made it"), invitationID)
	if err != nil {
		return nil, err
	}
	return &ProxyCode{Code: codeOf(made.ID), ExpiresAt: made.ExpiresAt}, nil
}

// letters are those of the code: without those that are taken for others.
var letters = base32.NewEncoding("ABCDEFGHJKLMNPQRSTUVWXYZ23456789").WithPadding(base32.NoPadding)

// codeOf is an invitation's code, 40 bits of its id's hash: the id is random and nobody
// is shown it, in the log neither, and a repeated request is answered with the same code.
func codeOf(invitationID string) string {
	sum := sha256.Sum256([]byte("proxy invitation " + invitationID))
	return letters.EncodeToString(sum[:5])
}

// codeHash is what the table keeps of a code. Case, spaces and hyphens do not count.
func codeHash(code string) string {
	sum := sha256.Sum256([]byte(strings.ToUpper(strings.NewReplacer(" ", "", "-", "", "\u3000", "").Replace(code))))
	return hex.EncodeToString(sum[:])
}

var errNoInvitation = fault.New(fault.Invalid, fault.CodeBadInput, "this code is not right, or it was used or is over: ask for a new one").At("code")

// InvitationBy is the invitation behind a code that may still be taken, for whoever is
// signed in.
//
// Faults: UNAUTHENTICATED, BAD_INPUT for a code that is wrong, used or over,
// RATE_LIMITED after 10 wrong ones in a quarter of an hour.
func (s *Service) InvitationBy(ctx context.Context, code string) (*ent.ProxyInvitation, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.guess(ctx, v); err != nil {
		return nil, err
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	made, err := s.DB.Client.ProxyInvitation.Query().Where(
		proxyinvitation.CodeHash(codeHash(code)), proxyinvitation.ExpiresAtGT(now), proxyinvitation.GrantIDIsNil(),
	).WithInviter().Only(access.System(ctx, "whoever has the code sees who made it"))
	if ent.IsNotFound(err) {
		return nil, errNoInvitation
	}
	if err != nil {
		return nil, err
	}
	return made, s.guessedRight(ctx, v)
}

// wrongCodes is how many codes somebody may try in vain in a quarter of an hour.
const wrongCodes = 10

// guess counts a try before its code is looked at, so that no more than wrongCodes are
// evaluated however many come at once. The count is in the database.
func (s *Service) guess(ctx context.Context, v *access.Viewer) error {
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		ok, err := spell(ctx, tx, guesser(v), tryWindow, wrongCodes)
		if err == nil && !ok {
			err = fault.New(fault.Limited, fault.CodeRateLimited, "too many wrong codes: try again in a quarter of an hour")
		}
		return err
	})
}

// guessedRight takes a counted try back.
func (s *Service) guessedRight(ctx context.Context, v *access.Viewer) error {
	return s.DB.InTx(ctx, func(tx *database.Tx) error { return giveBack(ctx, tx, guesser(v)) })
}

// guesser is whose wrong codes are counted.
func guesser(v *access.Viewer) string { return hexSHA("proxy code|" + v.PersonID) }
