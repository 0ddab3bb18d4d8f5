package identity

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/fault"
)

// phoneIn signs in with a code.
func (w *world) phoneIn(phone, code string, change ...func(*PhoneSignInInput)) (SignInResult, error) {
	in := PhoneSignInInput{Key: "phone-key", Phone: phone, Code: code, Address: "10.0.0.1"}
	for _, c := range change {
		c(&in)
	}
	return w.SignInByPhone(context.Background(), in)
}

func registering(name, areaID string) func(*PhoneSignInInput) {
	return func(in *PhoneSignInInput) { in.Register = &Registration{Name: name, AreaID: areaID} }
}

// sent asks for a code and gives it.
func (w *world) sent(l *letterbox, phone string) string {
	w.Helper()
	_, err := w.send(phone, "10.0.0.1")
	noError(w, err)
	return l.last(phone)
}

// other is a code that is not this one.
func other(code string) string {
	if code == "000000" {
		return "000001"
	}
	return "000000"
}

func TestSignInByPhone(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		code := w.sent(l, sonsPhone)
		_, err := w.phoneIn(sonsPhone, other(code))
		wantCode(w, "a wrong code", err, fault.CodeSignInFailed)
		r, err := w.phoneIn("86"+sonsPhone, " "+code[:3]+" "+code[3:])
		noError(w, err)
		equal(w, "account", r.AccountID, aid(son))
		equal(w, "lasts", r.ExpiresAt.Sub(start), 30*24*time.Hour)
		v, err := w.Viewer(w.Context(), r.Token)
		noError(w, err)
		equal(w, "viewer", v.PersonID, pid(son))
		equal(w, "way", w.number(`SELECT COUNT(*) FROM entries WHERE verb = 'session.begin' AND body LIKE '%"body":{"seconds":2592000,"way":"PHONE"}%'`), 1)
		_, err = w.phoneIn(sonsPhone, code)
		wantCode(w, "the code again", err, fault.CodeSignInFailed)
		_, err = w.phoneIn(nobodys, code)
		wantCode(w, "a number without a code", err, fault.CodeSignInFailed)
		equal(w, "the words are the same", err.Error(), errCodeWrong.Error())

		w.clock.Set(start.Add(time.Hour))
		first := w.sent(l, sonsPhone)
		w.clock.Set(start.Add(time.Hour + time.Minute))
		second := w.sent(l, sonsPhone)
		if first != second {
			_, err = w.phoneIn(sonsPhone, first)
			wantCode(w, "a code that was replaced", err, fault.CodeSignInFailed)
		}
		w.clock.Set(start.Add(time.Hour + 6*time.Minute))
		_, err = w.phoneIn(sonsPhone, second)
		wantCode(w, "five minutes later", err, fault.CodeSignInFailed)

		_, err = w.SignInByPhone(w.Context(), PhoneSignInInput{Key: "short", Phone: "1", Code: "12345", Register: &Registration{Name: " "}})
		equal(w, "faults of the input", len(fault.All(err)), 4)
		w.Ways.Messenger = nil
		_, err = w.phoneIn(sonsPhone, second)
		wantCode(w, "not set up", err, fault.CodeUnavailable)
	})
}

func TestSignInByPhoneOfWhom(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		w.exec("UPDATE persons SET phone = $1 WHERE id = $2", "+86"+nobodys, pid(elder))
		w.exec("DELETE FROM accounts WHERE id = $1", aid(elder))
		r, err := w.phoneIn(nobodys, w.sent(l, nobodys))
		noError(w, err)
		equal(w, "person", r.PersonID, pid(elder))
		equal(w, "an account was made", w.text("SELECT login FROM accounts WHERE person_id = $1", pid(elder)), pid(elder))
		equal(w, "entries", w.entries(r.AccountID), "account.create")

		w.exec("UPDATE persons SET phone = $1 WHERE id = $2", sonsPhone, pid(stranger))
		code := w.sent(l, sonsPhone)
		_, err = w.phoneIn(sonsPhone, code, registering("x", place("near")))
		wantCode(w, "two people", err, fault.CodePhoneShared)
		equal(w, "details", len(fault.As(err).Details), 0)
		w.exec("UPDATE persons SET phone = '' WHERE id = $1", pid(stranger))
		w.exec("UPDATE accounts SET disabled_at = $1 WHERE id = $2", start, aid(son))
		_, err = w.phoneIn(sonsPhone, code)
		wantCode(w, "a disabled account", err, fault.CodeWrongState)
		equal(w, "accounts of the son", w.number("SELECT COUNT(*) FROM accounts WHERE person_id = $1", pid(son)), 1)
		w.exec("UPDATE accounts SET disabled_at = NULL")
		r, err = w.phoneIn(sonsPhone, code)
		noError(w, err)
		equal(w, "the code was still good", r.PersonID, pid(son))
	})
}

func TestSignInByPhoneRegisters(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		code := w.sent(l, nobodys)
		for range 7 { // more than a code has guesses
			_, err := w.phoneIn(nobodys, code)
			wantCode(w, "nobody", err, fault.CodeNotRegistered)
		}
		for area, want := range map[string]fault.Code{place("none"): fault.CodeNotFound, place("district"): fault.CodeBadInput} {
			_, err := w.phoneIn(nobodys, code, registering("李", area))
			wantCode(w, area, err, want)
			equal(w, "path", fmt.Sprint(fault.As(err).Path), "[register areaId]")
		}
		people := w.number("SELECT COUNT(*) FROM persons")
		r, err := w.phoneIn(nobodys, code, registering(" 李新 ", place("far")))
		noError(w, err)
		equal(w, "people", w.number("SELECT COUNT(*) FROM persons"), people+1)
		equal(w, "the person", w.text("SELECT name || ' ' || phone || ' ' || area_path FROM persons WHERE id = $1", r.PersonID), "李新 "+nobodys+" 310101.310101002.")
		equal(w, "entries of the person", w.entries(r.PersonID), "person.create")
		equal(w, "by", w.number("SELECT COUNT(*) FROM entries WHERE record = $1 AND body LIKE $2", r.PersonID, `%"actor":"`+r.PersonID+`"%`), 1)
		v, err := w.Viewer(w.Context(), r.Token)
		noError(w, err)
		equal(w, "viewer", v.PersonID, r.PersonID)
		w.clock.Set(start.Add(10 * time.Minute))
		again, err := w.phoneIn(nobodys, w.sent(l, nobodys), registering("Another", place("near")))
		noError(w, err)
		equal(w, "later it is the same person", again.PersonID, r.PersonID)
	})
}

// One code makes one person, however many bring it at once.
func TestSignInByPhoneContested(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		code, people := w.sent(l, nobodys), w.number("SELECT COUNT(*) FROM persons")
		var in atomic.Int32
		var all sync.WaitGroup
		for range 5 {
			all.Go(func() {
				_, err := w.phoneIn(nobodys, code, registering("李", place("near")))
				if err == nil {
					in.Add(1)
				} else if !fault.Is(err, fault.CodeSignInFailed) {
					w.Errorf("%v", err)
				}
			})
		}
		all.Wait()
		equal(w, "sessions", in.Load(), 1)
		equal(w, "people", w.number("SELECT COUNT(*) FROM persons"), people+1)
	})
}

// Of ten thousand guesses at once, in several replicas and from many addresses, five
// are looked at.
func TestSignInByPhoneParallelGuesses(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		right := w.sent(l, sonsPhone)
		var evaluated, refused atomic.Int32
		count := func() { evaluated.Add(1) }
		replicas := []*Service{{DB: w.DB, Log: w.Log, Ways: w.Ways, evaluated: count}, {DB: w.DB, Log: w.Log, Ways: w.Ways, evaluated: count}}
		guesses := make(chan int)
		var all sync.WaitGroup
		for range 100 {
			all.Go(func() {
				for i := range guesses {
					_, err := replicas[i%2].SignInByPhone(context.Background(), PhoneSignInInput{
						Key: "guess-key", Phone: sonsPhone, Code: other(right), Address: fmt.Sprintf("10.0.%d.%d", i/250, i%250),
					})
					if fault.Is(err, fault.CodeSignInFailed) {
						refused.Add(1)
					} else {
						w.Errorf("a guess: %v", err)
					}
				}
			})
		}
		for i := range 10_000 {
			guesses <- i
		}
		close(guesses)
		all.Wait()
		equal(w, "evaluated", evaluated.Load(), 5)
		equal(w, "refused", refused.Load(), 10_000)
		_, err := w.phoneIn(sonsPhone, right)
		wantCode(w, "the right code after them", err, fault.CodeSignInFailed)
	})
}

// Guesses at many numbers from one address are counted together.
func TestSignInByPhoneLimitOfAddress(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		for i := range 7 {
			phone := fmt.Sprintf("138%08d", i)
			_, err := w.send(phone, "10.0.0.2")
			noError(w, err)
			for range 5 {
				want := fault.CodeSignInFailed
				if i == 6 {
					want = fault.CodeRateLimited
				}
				_, err := w.phoneIn(phone, other(l.last(phone)))
				wantCode(w, phone, err, want)
			}
		}
		_, err := w.phoneIn("13800000006", l.last("13800000006"), func(in *PhoneSignInInput) { in.Address = "10.0.0.3" })
		wantCode(w, "a refused guess does not count against the code", err, fault.CodeNotRegistered)
	})
}

func TestSignInByPhoneFailsClosed(t *testing.T) {
	eachWorld(t, func(w *world) {
		code := w.sent(w.byPost(), sonsPhone)
		w.evaluated = func() { w.Error("a code was looked at though guesses cannot be counted") }
		w.exec("ALTER TABLE sign_in_tries RENAME TO gone")
		_, err := w.phoneIn(sonsPhone, code)
		wantCode(w, "without the table", err, "error")
	})
}

func TestOptions(t *testing.T) {
	t.Parallel()
	s := &Service{}
	o := s.Options()
	if o.Phone || o.WeChat || o.OIDC != nil || o.DemoCode != nil || !o.Password {
		t.Errorf("nothing set up: %+v", o)
	}
	s.Ways = Ways{Secret: testKey(t), Messenger: Demonstration{}, OIDC: &OIDCOption{Name: "n", StartPath: "/s"}}
	o = s.Options()
	if !o.Phone || o.WeChat || o.OIDC.Name != "n" || *o.DemoCode != "246810" {
		t.Errorf("the demonstration: %+v", o)
	}
	s.Ways.Messenger = &letterbox{}
	if o = s.Options(); !o.Phone || o.DemoCode != nil {
		t.Errorf("in earnest: %+v", o)
	}
	s.Ways.Secret = nil
	if o = s.Options(); o.Phone {
		t.Errorf("without a key: %+v", o)
	}
}

func TestDemonstration(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.byPost()
		w.Ways.Messenger = Demonstration{}
		_, err := w.phoneIn(sonsPhone, DemoCode)
		wantCode(w, "before it was asked for", err, fault.CodeSignInFailed)
		_, err = w.send(sonsPhone, "10.0.0.1")
		noError(w, err)
		r, err := w.phoneIn(sonsPhone, DemoCode)
		noError(w, err)
		equal(w, "person", r.PersonID, pid(son))
	})
}
