package identity

import (
	"context"
	"encoding/base32"
	"encoding/hex"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/proxyinvitation"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

const (
	// invitationHolds is how long a code may be taken.
	invitationHolds = 24 * time.Hour
	// offersDaily is how many codes a person makes in a day.
	offersDaily = 20
)

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
// Faults: UNAUTHENTICATED, BAD_INPUT, RATE_LIMITED after 20 in 24 hours, UNAVAILABLE where
// no secret key is set up.
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
	if s.Ways.Secret == nil {
		return nil, errNoInvitations
	}
	made, err := act.Do(ctx, s.DB, act.Request{Verb: access.ProxyOffer, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (offered, error) {
		return s.offer(ctx, tx, v, in.Side, scopes, in.Until.UTC().Truncate(time.Microsecond))
	})
	if err != nil {
		return nil, err
	}
	return &ProxyCode{Code: s.codeOf(made.ID), ExpiresAt: made.ExpiresAt}, nil
}

// offered is what a repeated request is answered from.
type offered struct {
	ID        string
	ExpiresAt time.Time
}

func (s *Service) offer(ctx context.Context, tx *database.Tx, v *access.Viewer, side proxyinvitation.Side, scopes []string, until time.Time) (offered, error) {
	if err := tx.Clock(ctx); err != nil {
		return offered{}, err
	}
	if err := inTerm(until, tx.Now); err != nil {
		return offered{}, err
	}
	made := offered{id.New("pin"), tx.Now.Add(invitationHolds)}
	err := trail.Append(ctx, tx, trail.Entry{
		Stream: v.PersonID, Verb: string(access.ProxyOffer), Record: made.ID, Actor: v.Actor(),
		Body: map[string]any{"side": string(side), "scopes": scopes, "until": until.Format(time.RFC3339)},
	})
	if err != nil {
		return offered{}, err
	}
	n, err := today(ctx, tx, v.PersonID, access.ProxyOffer)
	if err != nil {
		return offered{}, err
	}
	if n > offersDaily {
		return offered{}, fault.New(fault.Limited, fault.CodeRateLimited, "a person makes %d codes in 24 hours: come back tomorrow", offersDaily)
	}
	if err := dropOffers(ctx, tx, v.PersonID, side); err != nil {
		return offered{}, err
	}
	return made, tx.ProxyInvitation.Create().SetID(made.ID).SetInviterID(v.PersonID).SetSide(side).SetScopes(scopes).SetUntil(until).
		SetCodeHash(s.invitationHash(s.codeOf(made.ID))).SetExpiresAt(made.ExpiresAt).SetCreatedAt(tx.Now).Exec(ctx)
}

// dropOffers takes a person's codes of some sides away that nobody has taken. Whoever is
// taking one meanwhile finds no row to write to.
func dropOffers(ctx context.Context, tx *database.Tx, personID string, sides ...proxyinvitation.Side) error {
	_, err := tx.ProxyInvitation.Delete().Where(proxyinvitation.InviterID(personID), proxyinvitation.SideIn(sides...), proxyinvitation.GrantIDIsNil()).Exec(ctx)
	return err
}

// today counts a person's entries of a verb in the last 24 hours. Their stream must be
// locked, so that they are counted right.
func today(ctx context.Context, tx *database.Tx, personID string, verb access.Verb) (int, error) {
	return tx.Entry.Query().Where(entry.Stream(personID), entry.Verb(string(verb)), entry.AtGT(tx.Now.Add(-24*time.Hour))).Count(access.System(ctx, string(verb)))
}

// letters are those of the code: without those that are taken for others.
var letters = base32.NewEncoding("ABCDEFGHJKLMNPQRSTUVWXYZ23456789").WithPadding(base32.NoPadding)

// codeOf is an invitation's code: 40 bits of its id's hash under the secret key, so that a
// repeated request is answered with the same code, and who reads the id in the log or in a
// copy of the database does not know the code.
func (s *Service) codeOf(invitationID string) string {
	sum, _ := hex.DecodeString(s.Ways.Secret.Hash("code of a proxy invitation", invitationID)) // never fails: Hash gives hex
	return letters.EncodeToString(sum[:5])
}

// invitationHash is what the database keeps of a code. Case, spaces and hyphens do not
// count.
func (s *Service) invitationHash(code string) string {
	return s.Ways.Secret.Hash("proxy invitation", strings.ToUpper(strings.NewReplacer(" ", "", "-", "", "\u3000", "").Replace(code)))
}

var (
	errNoInvitation  = fault.New(fault.Invalid, fault.CodeBadInput, "this code is not right, or it was used or is over: ask for a new one").At("code")
	errNoInvitations = fault.New(fault.Unavailable, fault.CodeUnavailable, "codes for proxies are not set up here: ask your community")
)

// InvitationBy is the invitation behind a code that may still be taken, for whoever is
// signed in.
//
// Faults: UNAUTHENTICATED, BAD_INPUT for a code that is wrong, used or over,
// RATE_LIMITED after 10 wrong ones in a quarter of an hour, UNAVAILABLE where no secret key
// is set up.
func (s *Service) InvitationBy(ctx context.Context, code string) (*ent.ProxyInvitation, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if s.Ways.Secret == nil {
		return nil, errNoInvitations
	}
	if err := s.guess(ctx, v); err != nil {
		return nil, err
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	made, err := s.DB.Client.ProxyInvitation.Query().Where(
		proxyinvitation.CodeHash(s.invitationHash(code)), proxyinvitation.ExpiresAtGT(now), proxyinvitation.GrantIDIsNil(),
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
