package graph_test

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/identity"
	. "linli/internal/worldtest"
)

const staffPassword = "correct horse battery"

// demonstrated: every way to sign in that needs nothing outside is set up, as in the
// demonstration.
func demonstrated(t *testing.T, s *stage) {
	s.r.Identity.Ways = identity.Ways{
		Secret: secretKey(t), Messenger: identity.Demonstration{}, SecondFactor: true,
		OIDC: &identity.OIDCOption{Name: "统一身份认证", StartPath: "/auth/oidc/start"},
	}
}

// coded: the elder's phone and one that nobody has were sent a code.
func coded(t *testing.T, s *stage) {
	for _, phone := range []string{"13900000001", "13900000009"} {
		must[identity.PhoneCodeSent](t)(s.r.Identity.SendPhoneCode(t.Context(), identity.SendPhoneCodeInput{Key: Key(), Phone: phone, Address: "10.0.0.1"}))
	}
}

// staffed: the approver has an account with a password.
func staffed(t *testing.T, s *stage) {
	hash := must[string](t)(identity.HashPassword(t.Context(), staffPassword))
	if err := s.DB.InTx(s.System(), func(tx *database.Tx) error {
		_, err := identity.CreateAccount(s.System(), tx, identity.AccountInput{PersonID: s.known["approver"], Login: "approver", PasswordHash: hash})
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// challenged: the approver's password was right, and the second factor is to be set up.
func challenged(t *testing.T, s *stage) {
	r := must[identity.SignInResult](t)(s.r.Identity.SignIn(t.Context(), identity.SignInInput{Key: Key(), Login: "approver", Password: staffPassword}))
	s.known["challenge"] = r.Challenge.ID
	s.known["shown"] = authenticator(t, *r.Challenge.Secret, s.clock.Now())
}

// authenticator is what the app of a phone shows (RFC 6238).
func authenticator(t *testing.T, secret string, at time.Time) string {
	t.Helper()
	key := must[[]byte](t)(base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(secret))
	mac := hmac.New(sha1.New, key)
	mac.Write(binary.BigEndian.AppendUint64(nil, uint64(at.Unix()/30)))
	sum := mac.Sum(nil)
	from := sum[len(sum)-1] & 0xf
	return fmt.Sprintf("%06d", (binary.BigEndian.Uint32(sum[from:])&0x7fffffff)%1_000_000)
}

// factored: the approver has set up a second factor, and is asked for it again.
func factored(t *testing.T, s *stage) {
	challenged(t, s)
	must[identity.SignInResult](t)(s.r.Identity.AnswerChallenge(t.Context(), identity.AnswerChallengeInput{Key: Key(), ChallengeID: s.known["challenge"], Code: s.known["shown"]}))
	s.clock.Advance(time.Minute)
}

// ticketed: the district's identity provider vouched for the approver.
func ticketed(t *testing.T, s *stage) {
	const issuer = "https://id.example"
	if err := s.r.Identity.LinkIdentity(s.System(), "approver", issuer, "staff-1"); err != nil {
		t.Fatal(err)
	}
	s.known["ticket"] = must[string](t)(s.r.Identity.IssueTicket(t.Context(), issuer, "staff-1"))
}
