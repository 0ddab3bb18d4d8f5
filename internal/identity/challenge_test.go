package identity

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"linli/internal/fault"
)

// guarded makes second factors needed, and gives the helper and the son a password.
func (w *world) guarded() {
	w.Helper()
	w.byPost()
	w.Ways.SecondFactor = true
	w.secrets(helper, son)
}

// challenged begins a sign-in of the helper.
func (w *world) challenged() *Challenge {
	w.Helper()
	r, err := w.enter(helper, right, "10.0.0.1")
	noError(w, err)
	if r.Challenge == nil || r.Token != "" {
		w.Fatalf("no challenge: %+v", r)
	}
	return r.Challenge
}

// code is what an authenticator shows at a time.
func (w *world) shows(secret string, at time.Time) string {
	w.Helper()
	c, err := totp.GenerateCode(secret, at)
	noError(w, err)
	return c
}

func (w *world) reply(challengeID, code string) (SignInResult, error) {
	return w.AnswerChallenge(context.Background(), AnswerChallengeInput{Key: "answer-key", ChallengeID: challengeID, Code: code})
}

// setUp gives the helper a second factor, and moves the clock on by a minute.
func (w *world) setUp() (secret string, recovery []string) {
	w.Helper()
	c := w.challenged()
	r, err := w.reply(c.ID, w.shows(*c.Secret, w.clock.Now()))
	noError(w, err)
	w.clock.Advance(time.Minute)
	return *c.Secret, r.RecoveryCodes
}

func TestSetUpSecondFactor(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		r, err := w.enter(son, right, "10.0.0.1")
		noError(w, err)
		equal(w, "a resident needs none", r.Challenge == nil && r.Token != "", true)

		c := w.challenged()
		equal(w, "ends", c.ExpiresAt, start.Add(5*time.Minute))
		uri, err := url.Parse(*c.URI)
		noError(w, err)
		equal(w, "uri", uri.Scheme+" "+uri.Host+" "+uri.Path, "otpauth totp /Linli 邻里:helper")
		equal(w, "its secret", uri.Query().Get("secret"), *c.Secret)
		equal(w, "secret and token are kept nowhere", w.number("SELECT COUNT(*) FROM sign_in_challenges WHERE secret LIKE $1 OR token_hash = $2", "%"+*c.Secret+"%", c.ID), 0)
		equal(w, "sessions of the helper", w.number("SELECT COUNT(*) FROM sign_ins WHERE account_id = $1", aid(helper)), 0)

		second := w.challenged() // set-ups side by side: the first that is confirmed counts
		code := w.shows(*c.Secret, start)
		_, err = w.reply(c.ID, other(code))
		wantCode(w, "a wrong code", err, fault.CodeSignInFailed)
		r, err = w.reply(c.ID, " "+code[:3]+" "+code[3:])
		noError(w, err)
		equal(w, "lasts", r.ExpiresAt.Sub(start), 12*time.Hour)
		equal(w, "recovery codes", len(r.RecoveryCodes), 10)
		v, err := w.Viewer(w.Context(), r.Token)
		noError(w, err)
		equal(w, "viewer", v.PersonID, pid(helper))
		equal(w, "entries", strings.Count(w.verbsOf(aid(helper)), "totp.confirm"), 1)
		equal(w, "recovery codes are kept nowhere", w.number("SELECT COUNT(*) FROM recovery_codes WHERE REPLACE(code_hash, '-', '') LIKE $1", "%"+strings.ReplaceAll(r.RecoveryCodes[0], "-", "")+"%"), 0)

		_, err = w.reply(c.ID, w.shows(*c.Secret, start.Add(30*time.Second)))
		wantCode(w, "the challenge again", err, fault.CodeSignInFailed)
		_, err = w.reply(second.ID, w.shows(*second.Secret, start))
		wantCode(w, "the other set-up", err, fault.CodeSignInFailed)
		equal(w, "factors", w.number("SELECT COUNT(*) FROM second_factors"), 1)

		w.Ways.SecondFactor = false // who has one is asked for it anyway
		c = w.challenged()
		equal(w, "nothing to set up", c.Secret == nil && c.URI == nil, true)
	})
}

// verbsOf lists the verbs in a stream.
func (w *world) verbsOf(stream string) string {
	w.Helper()
	var verbs []string
	w.in(func(ctx context.Context, tx *dbTx) error {
		rows, err := tx.QueryContext(ctx, "SELECT verb FROM entries WHERE stream = $1 ORDER BY seq", stream)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var v string
			if err := rows.Scan(&v); err != nil {
				return err
			}
			verbs = append(verbs, v)
		}
		return rows.Err()
	})
	return strings.Join(verbs, " ")
}

// A step of the authenticator counts once, its neighbours count, others do not.
func TestAnswerChallengeSteps(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		secret, _ := w.setUp()
		for _, c := range []struct {
			why         string
			now, showed time.Duration // after the start
			want        fault.Code
		}{
			{"two steps old", 120 * time.Second, 60 * time.Second, fault.CodeSignInFailed},
			{"two steps early", 120 * time.Second, 180 * time.Second, fault.CodeSignInFailed},
			{"one step old", 120 * time.Second, 90 * time.Second, ""},
			{"the same step", 121 * time.Second, 90 * time.Second, fault.CodeSignInFailed},
			{"one step early", 121 * time.Second, 150 * time.Second, ""},
			{"a step before one that was used", 125 * time.Second, 120 * time.Second, fault.CodeSignInFailed},
			{"the early one again, in its time", 160 * time.Second, 150 * time.Second, fault.CodeSignInFailed},
			{"the next", 180 * time.Second, 180 * time.Second, ""},
		} {
			w.clock.Set(start.Add(c.now))
			_, err := w.reply(w.challenged().ID, w.shows(secret, start.Add(c.showed)))
			wantCode(w, c.why, err, c.want)
		}
	})
}

func TestAnswerChallengeByRecoveryCode(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		_, codes := w.setUp()
		r, err := w.reply(w.challenged().ID, " "+strings.ToUpper(strings.ReplaceAll(codes[3], "-", ""))+" ")
		noError(w, err)
		equal(w, "no new codes", len(r.RecoveryCodes), 0)
		_, err = w.reply(w.challenged().ID, codes[3])
		wantCode(w, "the same code again", err, fault.CodeSignInFailed)
		_, err = w.reply(w.challenged().ID, another(codes[4]))
		wantCode(w, "a code that is none", err, fault.CodeSignInFailed)
		_, err = w.reply(w.challenged().ID, codes[4])
		wantCode(w, "another code", err, "")
		equal(w, "used", w.number("SELECT COUNT(*) FROM recovery_codes WHERE used_at IS NOT NULL"), 2)
		equal(w, "entries", strings.Count(w.verbsOf(aid(helper)), "recoveryCode.use"), 2)
	})
}

// One recovery code lets one in, however many bring it at once.
func TestRecoveryCodeContested(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		_, codes := w.setUp()
		var ids []string
		for range 5 {
			ids = append(ids, w.challenged().ID)
		}
		var in atomic.Int32
		var all sync.WaitGroup
		for _, id := range ids {
			all.Go(func() {
				_, err := w.reply(id, codes[0])
				if err == nil {
					in.Add(1)
				} else if !fault.Is(err, fault.CodeSignInFailed) {
					w.Errorf("%v", err)
				}
			})
		}
		all.Wait()
		equal(w, "sessions", in.Load(), 1)
	})
}

func TestAnswerChallengeRefuses(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		secret, codes := w.setUp()
		stray, _ := newOpaque(challengePrefix)
		token, _ := newToken()
		for why, id := range map[string]string{"unknown": stray, "no challenge": "x", "empty": "", "a token": token} {
			_, err := w.reply(id, "123456")
			wantCode(w, why, err, fault.CodeSignInFailed)
		}
		_, err := w.AnswerChallenge(w.Context(), AnswerChallengeInput{Key: "short", ChallengeID: stray, Code: " "})
		equal(w, "faults of the input", len(fault.All(err)), 2)
		for why, change := range map[string]func(){
			"five minutes later":       func() { w.clock.Advance(5 * time.Minute) },
			"sessions were revoked":    func() { w.exec("UPDATE accounts SET generation = generation + 1 WHERE id = $1", aid(helper)) },
			"the account is disabled":  func() { w.exec("UPDATE accounts SET disabled_at = $1 WHERE id = $2", start, aid(helper)) },
			"the key is another one's": func() { w.exec("UPDATE second_factors SET secret = 'x'") },
		} {
			c := w.challenged()
			change()
			want := fault.CodeSignInFailed
			if strings.HasPrefix(why, "the key") {
				want = "error"
			}
			_, err := w.reply(c.ID, w.shows(secret, w.clock.Now()))
			wantCode(w, why, err, want)
			w.exec("UPDATE accounts SET disabled_at = NULL")
			if want == "error" {
				sealed := w.Ways.Secret.Seal(sealFor(aid(helper)), []byte(secret))
				w.exec("UPDATE second_factors SET secret = $1", sealed)
			}
			w.clock.Advance(time.Minute)
		}
		_, err = w.reply(w.challenged().ID, w.shows(secret, w.clock.Now()))
		wantCode(w, "nothing of it stays", err, "")
		w.Ways.Secret = nil
		_, err = w.enter(helper, right, "10.0.0.1")
		wantCode(w, "without a key nobody with a second factor gets in", err, fault.CodeUnavailable)
		_, err = w.reply(stray, codes[0])
		wantCode(w, "nor by a recovery code", err, fault.CodeUnavailable)
	})
}

// Wrong codes are counted per challenge and over all challenges of an account.
func TestAnswerChallengeLimits(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		secret, _ := w.setUp()
		c := w.challenged()
		for range 5 {
			_, err := w.reply(c.ID, other(w.shows(secret, w.clock.Now())))
			wantCode(w, "a wrong code", err, fault.CodeSignInFailed)
		}
		_, err := w.reply(c.ID, w.shows(secret, w.clock.Now()))
		wantCode(w, "the right one, too late", err, fault.CodeSignInFailed)
		_, err = w.reply(w.challenged().ID, w.shows(secret, w.clock.Now()))
		wantCode(w, "by another challenge", err, fault.CodeRateLimited)
		w.clock.Advance(15 * time.Minute)
		_, err = w.reply(w.challenged().ID, w.shows(secret, w.clock.Now()))
		wantCode(w, "a quarter of an hour later", err, "")
	})
}

// Of two thousand guesses at once, over many challenges and in several replicas, five
// are looked at.
func TestAnswerChallengeParallelGuesses(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		secret, _ := w.setUp()
		ids := make([]string, 20)
		for i := range ids {
			ids[i] = w.challenged().ID
		}
		var evaluated atomic.Int32
		count := func() { evaluated.Add(1) }
		replicas := []*Service{{DB: w.DB, Log: w.Log, Ways: w.Ways, evaluated: count}, {DB: w.DB, Log: w.Log, Ways: w.Ways, evaluated: count}}
		wrong := other(w.shows(secret, w.clock.Now()))
		guesses := make(chan int)
		var all sync.WaitGroup
		for range 50 {
			all.Go(func() {
				for i := range guesses {
					_, err := replicas[i%2].AnswerChallenge(context.Background(), AnswerChallengeInput{Key: "guess-key", ChallengeID: ids[i%len(ids)], Code: wrong})
					if !fault.Is(err, fault.CodeSignInFailed) && !fault.Is(err, fault.CodeRateLimited) {
						w.Errorf("a guess: %v", err)
					}
				}
			})
		}
		for i := range 2_000 {
			guesses <- i
		}
		close(guesses)
		all.Wait()
		equal(w, "evaluated", evaluated.Load(), 5)
	})
}

// A code by phone is no second factor: staff are asked for theirs.
func TestSecondFactorAfterPhone(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		secret, _ := w.setUp()
		w.exec("UPDATE persons SET phone = $1 WHERE id = $2", nobodys, pid(helper))
		l := w.Ways.Messenger.(*letterbox)
		r, err := w.phoneIn(nobodys, w.sent(l, nobodys))
		noError(w, err)
		equal(w, "token", r.Token, "")
		r, err = w.reply(r.Challenge.ID, w.shows(secret, w.clock.Now()))
		noError(w, err)
		equal(w, "person", r.PersonID, pid(helper))
		equal(w, "way", w.number(`SELECT COUNT(*) FROM entries WHERE verb = 'session.begin' AND body LIKE '%"way":"PHONE"%'`), 1)
	})
}

// A set-up is confirmed once, however many answer at once.
func TestSetUpContested(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		cs := []*Challenge{w.challenged(), w.challenged(), w.challenged(), w.challenged()}
		var in atomic.Int32
		var all sync.WaitGroup
		for _, c := range cs {
			code := w.shows(*c.Secret, start)
			all.Go(func() {
				_, err := w.reply(c.ID, code)
				if err == nil {
					in.Add(1)
				} else if !fault.Is(err, fault.CodeSignInFailed) {
					w.Errorf("%v", err)
				}
			})
		}
		all.Wait()
		equal(w, "sessions", in.Load(), 1)
		equal(w, "factors and codes", fmt.Sprint(w.number("SELECT COUNT(*) FROM second_factors"), w.number("SELECT COUNT(*) FROM recovery_codes")), "1 10")
	})
}

// another is a code that differs from one in its last character alone, whichever that is.
func another(code string) string {
	last := "x"
	if strings.HasSuffix(code, last) {
		last = "y"
	}
	return code[:len(code)-1] + last
}
