package identity

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/base32"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/pquerna/otp/hotp"
	"github.com/pquerna/otp/totp"
	"golang.org/x/text/unicode/norm"

	"linli/internal/database"
	"linli/internal/id"
)

const (
	totpPeriod    = 30 // seconds of a step
	totpIssuer    = "Linli 邻里"
	recoveryCodes = 10
	recoveryBytes = 10 // of a code: 80 bits, 16 characters
)

// factorNeed is what an account needs beside its first factor.
type factorNeed int

const (
	noFactor    factorNeed = iota
	askFactor              // it has a secret
	setUpFactor            // it must get one
)

// secondFactor tells whether a person needs a second factor, by whichever of their
// accounts they come: whoever has a secret, and, where Ways.SecondFactor says so,
// whoever holds a post or will hold one.
func (s *Service) secondFactor(ctx context.Context, tx *database.Tx, personID string) (factorNeed, error) {
	var has, post int
	err := tx.One(ctx, `SELECT CASE WHEN EXISTS (SELECT 1 FROM second_factors f JOIN accounts a ON a.id = f.account_id WHERE a.person_id = $1) THEN 1 ELSE 0 END,
		CASE WHEN EXISTS (SELECT 1 FROM appointments WHERE person_id = $1 AND (until IS NULL OR until > $2)) THEN 1 ELSE 0 END`,
		[]any{personID, tx.Now}, &has, &post)
	switch {
	case err != nil:
		return noFactor, err
	case has == 1:
		return askFactor, nil
	case post == 1 && s.Ways.SecondFactor:
		return setUpFactor, nil
	}
	return noFactor, nil
}

// newTOTP gives a fresh secret and its otpauth address for an account's login.
func newTOTP(login string) (secret, uri string, err error) {
	k, err := totp.Generate(totp.GenerateOpts{Issuer: totpIssuer, AccountName: login, Period: totpPeriod, Rand: rand.Reader})
	if err != nil {
		return "", "", fmt.Errorf("make a secret: %w", err)
	}
	return k.Secret(), k.URL(), nil
}

// totpStep is the step, of the present one and its neighbours, whose code it is. All
// three are looked at, whichever it is.
func totpStep(secret, code string, now time.Time) (step int64, ok bool) {
	present := now.Unix() / totpPeriod
	for _, at := range []int64{present - 1, present, present + 1} {
		if hotp.Validate(code, uint64(at), secret) { // in a time that does not depend on the answer
			step, ok = at, true
		}
	}
	return step, ok
}

// sealFor is what an account's secret is encrypted for.
func sealFor(accountID string) string { return "totp:" + accountID }

// open reads an account's secret.
func (s *Service) open(accountID, sealed string) (string, error) {
	if s.Ways.Secret == nil {
		return "", notSetUp("with a second factor")
	}
	plain, err := s.Ways.Secret.Open(sealFor(accountID), sealed)
	if err != nil {
		return "", fmt.Errorf("read the secret of %s: %w", accountID, err)
	}
	return string(plain), nil
}

// factor is a confirmed secret and the account it was confirmed for.
type factor struct{ accountID, sealed string }

// factorOf is the second factor of a person; none leaves it empty.
func factorOf(ctx context.Context, tx *database.Tx, personID string) (f factor, err error) {
	err = tx.One(ctx, `SELECT f.account_id, f.secret FROM second_factors f JOIN accounts a ON a.id = f.account_id
		WHERE a.person_id = $1 ORDER BY f.created_at, f.id LIMIT 1`, []any{personID}, &f.accountID, &f.sealed)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return f, err
}

// newRecoveryCodes writes fresh codes in the place of an account's old ones.
func (s *Service) newRecoveryCodes(ctx context.Context, tx *database.Tx, accountID string) ([]string, error) {
	if _, err := tx.ExecContext(ctx, "DELETE FROM recovery_codes WHERE account_id = $1", accountID); err != nil {
		return nil, err
	}
	var q database.Statement
	q.WriteString("INSERT INTO recovery_codes (id, account_id, code_hash, created_at) VALUES ")
	codes := make([]string, recoveryCodes)
	for i := range codes {
		raw := make([]byte, recoveryBytes)
		_, _ = rand.Read(raw) // never fails: crypto/rand
		text := strings.ToLower(base32.StdEncoding.EncodeToString(raw))
		codes[i] = text[:4] + "-" + text[4:8] + "-" + text[8:12] + "-" + text[12:]
		q.Row(i, "($, $, $, $)", id.New("rcv"), accountID, s.recoveryHash(accountID, codes[i]), tx.Now)
	}
	_, err := q.Exec(ctx, tx)
	return codes, err
}

func (s *Service) recoveryHash(accountID, code string) string {
	return s.Ways.Secret.Hash("recovery code", accountID, plainCode(code))
}

// plainCode is a code as it is compared: one form of each character, no case, no
// spaces and no hyphens.
func plainCode(code string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(norm.NFKC.String(strings.TrimSpace(code))))
}

// sixDigits tells whether a code is one of a phone or an authenticator.
func sixDigits(code string) bool {
	return len(code) == 6 && strings.Trim(code, "0123456789") == ""
}
