package identity

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/fault"
)

const (
	right = "correct horse battery"
	wrong = "wrong horse battery"
)

// secrets gives accounts the right password, hashed once.
func (w *world) secrets(names ...string) {
	w.Helper()
	phc, err := HashPassword(w.Context(), right)
	noError(w, err)
	for _, name := range names {
		w.exec("UPDATE accounts SET password_hash = $1 WHERE login = $2", phc, name)
	}
}

// enter signs in from an address.
func (w *world) enter(login, password, address string) (SignInResult, error) {
	return w.SignIn(context.Background(), SignInInput{Key: "sign-in-key", Login: login, Password: password, Address: address})
}

func TestSignIn(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.secrets(son, helper, nurse)
		for name, lasts := range map[string]time.Duration{son: 30 * 24 * time.Hour, helper: 12 * time.Hour, nurse: 12 * time.Hour} {
			r, err := w.enter(" "+name[:1]+name[1:]+"\t", right, "10.0.0.1")
			noError(w, err)
			equal(w, name+" lasts", r.ExpiresAt.Sub(start), lasts)
			equal(w, "person", r.PersonID, pid(name))
			equal(w, "account", r.AccountID, aid(name))
			v, err := w.Viewer(w.Context(), r.Token)
			noError(w, err)
			equal(w, "viewer", v.PersonID, pid(name))
			session := w.text("SELECT id FROM sign_ins WHERE account_id = $1", r.AccountID)
			equal(w, "entries", w.entries(session), "session.begin")
			equal(w, "the token itself is kept nowhere", w.number("SELECT COUNT(*) FROM sign_ins WHERE token_hash = $1", r.Token), 0)
		}
		// A repeat of the key is one more session: the first token is not known any more.
		again, err := w.enter("SON", right, "10.0.0.1")
		noError(w, err)
		equal(w, "sessions", w.number("SELECT COUNT(*) FROM sign_ins WHERE account_id = $1", again.AccountID), 2)
	})
}

func TestSignInRefuses(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.secrets(son, helper)
		w.exec("UPDATE accounts SET disabled_at = $1 WHERE login = $2", start, helper)
		var evaluated atomic.Int32
		w.evaluated = func() { evaluated.Add(1) }
		for _, c := range []struct{ why, login, password string }{
			{"a wrong password", son, wrong}, {"an unknown login", "nobody", right}, {"an account without password", elder, right},
			{"no password is the empty one", elder, nobody}, {"a disabled account", helper, right}, {"a login of control characters", "so\x00n", right},
			{"a login of no text", "so\xffn", right}, {"a login too long", string(make([]byte, 61)), right},
		} {
			_, err := w.enter(c.login, c.password, "10.0.0.1")
			wantCode(w, c.why, err, fault.CodeSignInFailed)
			equal(w, c.why+": the words", err.Error(), errSignInFailed.Error())
		}
		equal(w, "each costs a hash", evaluated.Load(), 8)
		equal(w, "sessions", w.number("SELECT COUNT(*) FROM sign_ins"), 0)

		_, err := w.SignIn(context.Background(), SignInInput{Key: "short", Login: " ", Password: ""})
		equal(w, "faults of the input", len(fault.All(err)), 3)
		equal(w, "bad input costs none", evaluated.Load(), 8)
	})
}

func TestSignInLimitOfLogin(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.secrets(son)
		for i := range 4 {
			_, err := w.enter(son, wrong, "10.0.0.1")
			wantCode(w, "a failure", err, fault.CodeSignInFailed)
			w.clock.Set(start.Add(time.Duration(i+1) * time.Minute))
		}
		_, err := w.enter(son, right, "10.0.0.1")
		wantCode(w, "success after four failures", err, "")
		for range 5 {
			_, err := w.enter(son, wrong, "10.0.0.1")
			wantCode(w, "success has cleared them", err, fault.CodeSignInFailed)
		}
		for _, c := range []struct {
			after time.Duration
			login string
			want  fault.Code
		}{
			{0, "ＳＯＮ ", fault.CodeRateLimited}, {0, helper, fault.CodeSignInFailed},
			{15*time.Minute - time.Microsecond, son, fault.CodeRateLimited}, {15 * time.Minute, son, ""},
		} {
			w.clock.Set(start.Add(4*time.Minute + c.after))
			_, err := w.enter(c.login, right, "10.0.0.2")
			wantCode(w, c.login+" "+c.after.String(), err, c.want)
			if c.want == fault.CodeRateLimited {
				wait := 15*time.Minute - c.after
				equal(w, "retry after", fault.As(err).Details["retryAfterSeconds"], any(int((wait+time.Second-1)/time.Second)))
				equal(w, "kind", fault.As(err).Kind, fault.Limited)
			}
		}
	})
}

// Failures spread over time never let more than five into any quarter of an hour.
func TestSignInLimitSlides(t *testing.T) {
	eachWorld(t, func(w *world) {
		var at []time.Duration
		w.evaluated = func() { at = append(at, w.clock.Now().Sub(start)) }
		for minute := range 120 {
			w.clock.Set(start.Add(time.Duration(minute) * time.Minute))
			_, _ = w.enter(son, wrong, "10.0.0.1")
		}
		for i := 5; i < len(at); i++ {
			if at[i]-at[i-5] < 15*time.Minute {
				w.Errorf("six tries between %s and %s", at[i-5], at[i])
			}
		}
		equal(w, "tries in two hours", len(at), 5*7)
	})
}

func TestSignInLimitOfAddress(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.secrets(son)
		logins := 0
		try := func(address string) fault.Code {
			logins++
			_, err := w.enter("nobody"+string(rune('a'+logins%26))+string(rune('a'+logins/26)), wrong, address)
			return code(err)
		}
		for range 30 {
			equal(w, "a failure", try("2001:db8::1"), fault.CodeSignInFailed)
		}
		_, err := w.enter(son, right, "2001:db8::2")
		wantCode(w, "the same /64", err, fault.CodeRateLimited)
		equal(w, "a refused try does not count against the login", w.number("SELECT COUNT(*) FROM sign_in_tries WHERE id = $1", "login:"+hexSHA(son)), 0)
		_, err = w.enter(son, right, "2001:db8:0:1::1")
		wantCode(w, "another /64", err, "")
		w.clock.Set(start.Add(15 * time.Minute))
		equal(w, "the next window counts the one before", try("2001:db8::1"), fault.CodeRateLimited)
		w.clock.Set(start.Add(30 * time.Minute))
		equal(w, "half an hour later", try("2001:db8::1"), fault.CodeSignInFailed)
		for range 40 {
			_, err = w.enter(son, right, "::ffff:10.0.0.1")
			wantCode(w, "a success gives its try back", err, "")
		}
	})
}

// However many guess at once, in however many replicas, five are looked at.
func TestSignInParallelGuesses(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.secrets(son)
		var evaluated, refused atomic.Int32
		count := func() { evaluated.Add(1) }
		replicas := []*Service{{DB: w.DB, Log: w.Log, evaluated: count}, {DB: w.DB, Log: w.Log, evaluated: count}}
		var all sync.WaitGroup
		for i := range 200 {
			all.Go(func() {
				address := "10.0." + string(rune('0'+i%10)) + ".1"
				_, err := replicas[i%2].SignIn(context.Background(), SignInInput{Key: "sign-in-key", Login: son, Password: wrong, Address: address})
				switch code(err) {
				case fault.CodeRateLimited:
					refused.Add(1)
				case fault.CodeSignInFailed:
				default:
					w.Errorf("a guess: %v", err)
				}
			})
		}
		all.Wait()
		equal(w, "evaluated", evaluated.Load(), 5)
		equal(w, "refused", refused.Load(), 195)
	})
}

func TestSignInFailsClosed(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.secrets(son)
		w.evaluated = func() { w.Error("a password was looked at though tries cannot be counted") }
		w.exec("ALTER TABLE sign_in_tries RENAME TO gone")
		_, err := w.enter(son, right, "10.0.0.1")
		wantCode(w, "without the table", err, "error")
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		_, err = w.SignIn(ctx, SignInInput{Key: "sign-in-key", Login: son, Password: right})
		wantCode(w, "cancelled", err, "error")
	})
}

func TestIssueToken(t *testing.T) {
	eachWorld(t, func(w *world) {
		r, err := w.IssueToken(byLinli, " Son", 10*time.Minute)
		noError(w, err)
		equal(w, "ends", r.ExpiresAt, start.Add(10*time.Minute))
		w.exec("UPDATE accounts SET disabled_at = $1 WHERE login = $2", start, helper)
		for _, c := range []struct {
			why   string
			ctx   context.Context
			login string
			ttl   time.Duration
			want  fault.Code
		}{
			{"anonymous", context.Background(), son, time.Hour, fault.CodeForbidden},
			{"an operator", w.as(operator), son, time.Hour, fault.CodeForbidden},
			{"unknown", byLinli, "nobody", time.Hour, fault.CodeNotFound},
			{"disabled", byLinli, helper, time.Hour, fault.CodeWrongState},
			{"too short", byLinli, son, time.Second, fault.CodeBadInput},
			{"too long", byLinli, son, 31 * 24 * time.Hour, fault.CodeBadInput},
		} {
			_, err := w.IssueToken(c.ctx, c.login, c.ttl)
			wantCode(w, c.why, err, c.want)
		}
		equal(w, "sessions", w.number("SELECT COUNT(*) FROM sign_ins WHERE account_id = $1", aid(son)), 1)
	})
}

func TestSetPassword(t *testing.T) {
	eachWorld(t, func(w *world) {
		token := w.token(son)
		noError(w, w.SetPassword(byLinli, "Son", right))
		_, err := w.Viewer(w.Context(), token)
		wantCode(w, "a session from before", err, fault.CodeUnauthenticated)
		r, err := w.enter(son, right, "10.0.0.1")
		noError(w, err)
		_, err = w.Viewer(w.Context(), r.Token)
		wantCode(w, "a session from after", err, "")
		equal(w, "entries", w.entries(aid(son)), "account.create password.set")

		wantCode(w, "too short", w.SetPassword(byLinli, son, "123456789"), fault.CodeBadInput)
		wantCode(w, "unknown", w.SetPassword(byLinli, "nobody", right), fault.CodeNotFound)
		wantCode(w, "malformed", w.SetPassword(byLinli, "no\x00body", right), fault.CodeNotFound)
		wantCode(w, "not the system", w.SetPassword(w.as(son), son, wrong), fault.CodeForbidden)
		_, err = w.enter(son, right, "10.0.0.1")
		wantCode(w, "refusals change nothing", err, "")
	})
}

func TestCreatePersonAndAccount(t *testing.T) {
	eachWorld(t, func(w *world) {
		equal(w, "path", w.text("SELECT area_path FROM persons WHERE id = $1", pid(elder)), "310101.310101001.")
		equal(w, "entries", w.entries(pid(elder)), "person.create")
		for _, c := range []struct {
			why, login string
			want       fault.Code
		}{{"taken, in another case", "SON", fault.CodeDuplicate}, {"empty", " ", fault.CodeBadInput}, {"spaced", "a b", fault.CodeBadInput}, {"new", "daughter", ""}} {
			tx := func(ctx context.Context) error {
				return w.DB.InTx(ctx, func(tx *dbTx) error {
					_, err := CreateAccount(ctx, tx, AccountInput{PersonID: pid(son), Login: c.login})
					return err
				})
			}
			wantCode(w, c.why+", not the system", tx(access.With(context.Background(), &access.Viewer{PersonID: pid(operator)})), fault.CodeForbidden)
			wantCode(w, c.why, tx(byLinli), c.want)
		}
		wantCode(w, "person in no area", w.DB.InTx(byLinli, func(tx *dbTx) error {
			_, err := CreatePerson(byLinli, tx, PersonInput{Name: "x", AreaID: "are_none"})
			return err
		}), fault.CodeNotFound)
	})
}
