package identity

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"linli/internal/database"
	"linli/internal/fault"
)

const (
	codeLasts    = 5 * time.Minute
	triesPerCode = 5
	sendPause    = time.Minute

	sendsAnHour          = 5  // to a number
	sendsADay            = 10 // to a number
	sendsAnHourOfAddress = 30
)

// SendPhoneCodeInput says where a code is to go.
type SendPhoneCodeInput struct {
	Key     string // idempotency key
	Phone   string
	Address string // of the caller, from the connection; never from the request's body
}

// PhoneCodeSent is what anybody may know of a code.
type PhoneCodeSent struct {
	ExpiresAt, NextSendAt time.Time
}

// SendPhoneCode sends six digits to a number. They hold for five minutes and replace
// those before. For anybody; whether the number is known is not looked at. A repeated
// key sends nothing while its code holds, and gives the same answer. The message is
// sent once the code is durable; when it cannot be, the code is withdrawn.
//
// Faults: BAD_INPUT; RATE_LIMITED after one code in a minute, 5 in an hour and 10 in a
// day for a number, 30 in an hour from an address, and when the messenger says so;
// UNAVAILABLE when no messenger is set up or it cannot send, and when the database
// cannot count.
func (s *Service) SendPhoneCode(ctx context.Context, in SendPhoneCodeInput) (PhoneCodeSent, error) {
	var sent PhoneCodeSent
	if s.Ways.Messenger == nil || s.Ways.Secret == nil {
		return sent, notSetUp("by phone")
	}
	faults := checkKey(in.Key)
	phone, ok := mobile(in.Phone)
	if !ok {
		faults = append(faults, errNoMobile)
	}
	if len(faults) > 0 {
		return sent, faults
	}
	c := s.newPhoneCode(phone, in.Key)
	again := false
	err := s.DB.InTx(ctx, func(tx *database.Tx) (err error) {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		var at time.Time
		if at, again, err = c.keep(ctx, tx, in.Address); err != nil {
			return err
		}
		sent = PhoneCodeSent{ExpiresAt: at.Add(codeLasts), NextSendAt: at.Add(sendPause)}
		return nil
	})
	if err != nil {
		return PhoneCodeSent{}, err
	}
	if again {
		return sent, nil
	}
	// A caller who leaves meanwhile does not stop a message that may be out already.
	if err := s.Ways.Messenger.SendCode(context.WithoutCancel(ctx), phone, c.code); err != nil {
		return PhoneCodeSent{}, s.withdraw(ctx, c, err)
	}
	return sent, nil
}

// phoneCode is a code on its way.
type phoneCode struct {
	number, key      string // keyed hashes
	code, salt, hash string
}

func (s *Service) newPhoneCode(phone, key string) phoneCode {
	raw := make([]byte, 16)
	_, _ = rand.Read(raw) // never fails: crypto/rand
	c := phoneCode{number: s.numberHash(phone), key: s.Ways.Secret.Hash("key of a code", phone, key), code: DemoCode, salt: hex.EncodeToString(raw)}
	if !s.Ways.demonstrates() {
		n, _ := rand.Int(rand.Reader, big.NewInt(1_000_000)) // never fails: crypto/rand
		c.code = fmt.Sprintf("%06d", n)
	}
	c.hash = s.codeHash(c.number, c.salt, c.code)
	return c
}

func (s *Service) numberHash(phone string) string { return s.Ways.Secret.Hash("phone", phone) }

func (s *Service) codeHash(number, salt, code string) string {
	return s.Ways.Secret.Hash("phone code", number, salt, code)
}

// keep writes the code in the place of the one before, if it may be sent, and tells
// when that is. Rivals for one number queue at its row. A code that the same request
// asked for and that still holds is left alone.
func (c phoneCode) keep(ctx context.Context, tx *database.Tx, address string) (at time.Time, again bool, err error) {
	n, err := tx.Affected(ctx, `INSERT INTO phone_codes (id, code_hash, salt, key_hash, tries, sent_at, expires_at) VALUES ($1, $2, $3, $4, 0, $5, $6)
		ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash, salt = excluded.salt, key_hash = excluded.key_hash, tries = 0,
			sent_at = excluded.sent_at, expires_at = excluded.expires_at, used_at = NULL
		WHERE phone_codes.sent_at <= $7 AND (phone_codes.key_hash <> excluded.key_hash OR phone_codes.expires_at <= excluded.sent_at)`,
		c.number, c.hash, c.salt, c.key, tx.Now, tx.Now.Add(codeLasts), tx.Now.Add(-sendPause))
	if err != nil {
		return at, false, err
	}
	if n == 0 {
		var key string
		if err := tx.One(ctx, "SELECT key_hash, sent_at FROM phone_codes WHERE id = $1", []any{c.number}, &key, &at); err != nil {
			return at, false, err
		}
		if key == c.key {
			return at.UTC(), true, nil
		}
		wait := at.Add(sendPause).Sub(tx.Now)
		return at, false, tooOften(wait, "a code was sent just now: ask again in %d seconds", int((wait+time.Second-1)/time.Second))
	}
	for _, b := range []bucket{
		newBucket("sends:"+c.number[:40]+":h", tx.Now, time.Hour, sendsAnHour),
		newBucket("sends:"+c.number[:40]+":d", tx.Now, 24*time.Hour, sendsADay),
		newBucket("sends:address:"+hexSHA(subnet(address)), tx.Now, time.Hour, sendsAnHourOfAddress),
	} {
		ok, err := b.take(ctx, tx)
		if err != nil {
			return at, false, fmt.Errorf("count a code: %w", err)
		}
		if !ok {
			return at, false, tooOften(b.ends.Sub(tx.Now), "too many codes were asked for: try again later, or sign in another way")
		}
	}
	return tx.Now, false, nil
}

// withdraw takes a code back that could not be sent, and gives the fault to answer.
// The count of sends stays.
func (s *Service) withdraw(ctx context.Context, c phoneCode, why error) error {
	ctx = context.WithoutCancel(ctx)
	s.log().WarnContext(ctx, "a code could not be sent", "error", why)
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM phone_codes WHERE id = $1 AND code_hash = $2", c.number, c.hash)
		return err
	})
	if err != nil {
		s.log().ErrorContext(ctx, "a code that was not sent could not be withdrawn", "error", err)
	}
	if f := fault.As(why); f != nil {
		return f
	}
	return fault.New(fault.Unavailable, fault.CodeUnavailable, "the message cannot be sent just now: try again in some minutes, or sign in another way")
}

// guess is a code that was let in, right or wrong.
type guess struct {
	number, hash string
	try          try
}

var (
	errNoMobile  = bad("phone", "give a mobile number of the mainland, 11 digits")
	errCodeWrong = fault.New(fault.Invalid, fault.CodeSignInFailed, "the code is wrong or over: look again, or ask for a new one").At("code")
)

// proveCode counts a guess before it looks at it, and refuses it unless it is right.
func (s *Service) proveCode(ctx context.Context, phone, code, address string) (guess, error) {
	g := guess{number: s.numberHash(phone)}
	live := 0
	now, err := s.DB.NowAnd(ctx, "SELECT CASE WHEN tries < $1 AND used_at IS NULL THEN 1 ELSE 0 END FROM phone_codes WHERE id = $2", []any{triesPerCode, g.number}, &live)
	switch {
	case errors.Is(err, sql.ErrNoRows), err == nil && live == 0: // a flood of guesses costs a read each
		return g, errCodeWrong
	case err != nil:
		return g, err
	}
	if err := s.refuse(ctx, addressTry(address, now), now); err != nil {
		return g, err
	}
	var salt string
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		err := tx.One(ctx, `UPDATE phone_codes SET tries = tries + 1 WHERE id = $1 AND tries < $2 AND used_at IS NULL AND expires_at > $3
			RETURNING code_hash, salt`, []any{g.number, triesPerCode, tx.Now}, &g.hash, &salt)
		if errors.Is(err, sql.ErrNoRows) {
			return errCodeWrong
		}
		if err != nil {
			return err
		}
		g.try = addressTry(address, tx.Now)
		return g.try.reserve(ctx, tx)
	})
	if err != nil {
		return g, err
	}
	if s.evaluated != nil {
		s.evaluated()
	}
	if subtle.ConstantTimeCompare([]byte(s.codeHash(g.number, salt, code)), []byte(g.hash)) != 1 {
		return g, errCodeWrong
	}
	return g, nil
}

// use takes the code for good; it is SIGN_IN_FAILED when somebody else has.
func (g guess) use(ctx context.Context, tx *database.Tx) error {
	n, err := tx.Affected(ctx, "UPDATE phone_codes SET used_at = $1 WHERE id = $2 AND code_hash = $3 AND used_at IS NULL AND expires_at > $1", tx.Now, g.number, g.hash)
	if err == nil && n == 0 {
		err = errCodeWrong
	}
	if err != nil {
		return err
	}
	return g.try.succeeded(ctx, tx)
}

// giveBack undoes the count of a guess that was right but did not lead to a session.
func (s *Service) giveBack(ctx context.Context, g guess) error {
	return s.DB.InTx(ctx, func(tx *database.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE phone_codes SET tries = tries - 1 WHERE id = $1 AND code_hash = $2 AND tries > 0", g.number, g.hash)
		if err != nil {
			return err
		}
		return g.try.succeeded(ctx, tx)
	})
}

// mobile is a mobile number of the mainland as 11 digits; false for anything else.
func mobile(text string) (string, bool) {
	text = strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' {
			return -1
		}
		return r
	}, norm.NFKC.String(strings.TrimSpace(text)))
	for _, prefix := range []string{"+86", "0086", "86"} {
		if rest, ok := strings.CutPrefix(text, prefix); ok && len(rest) == 11 {
			text = rest
			break
		}
	}
	return text, len(text) == 11 && text[0] == '1' && strings.Trim(text, "0123456789") == ""
}
