package identity

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/fault"
	"linli/internal/secret"
)

// letterbox is a messenger that keeps what it was given.
type letterbox struct {
	mu    sync.Mutex
	codes map[string][]string // by number
	fails error
}

func (l *letterbox) SendCode(_ context.Context, phone, code string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fails != nil {
		return l.fails
	}
	l.codes[phone] = append(l.codes[phone], code)
	return nil
}

// last is the code that a number got last.
func (l *letterbox) last(phone string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.codes[phone]) == 0 {
		return ""
	}
	return l.codes[phone][len(l.codes[phone])-1]
}

func (l *letterbox) count() (n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, codes := range l.codes {
		n += len(codes)
	}
	return n
}

const (
	sonsPhone = "13900000001"
	nobodys   = "13900000009"
)

func testKey(t reporter) *secret.Key {
	t.Helper()
	k, err := secret.New(bytes.Repeat([]byte{7}, secret.Size))
	noError(t, err)
	return k
}

// byPost sets up codes by phone, and gives the son a number.
func (w *world) byPost() *letterbox {
	w.Helper()
	l := &letterbox{codes: map[string][]string{}}
	w.Ways = Ways{Secret: testKey(w), Messenger: l}
	w.exec("UPDATE persons SET phone = $1 WHERE id = $2", sonsPhone, pid(son))
	return l
}

func (w *world) send(phone, address string) (PhoneCodeSent, error) {
	return w.SendPhoneCode(context.Background(), SendPhoneCodeInput{Key: w.key(), Phone: phone, Address: address})
}

func TestSendPhoneCode(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		for i, phone := range []string{sonsPhone, nobodys} { // known and unknown hear the same
			sent, err := w.send("+86 "+phone[:3]+"-"+phone[3:], "10.0.0.1")
			noError(w, err)
			equal(w, "expires", sent.ExpiresAt, start.Add(5*time.Minute))
			equal(w, "next", sent.NextSendAt, start.Add(time.Minute))
			equal(w, "messages", l.count(), i+1)
			equal(w, "six digits", sixDigits(l.last(phone)), true)
		}
		equal(w, "number and code are kept nowhere", w.number("SELECT COUNT(*) FROM phone_codes WHERE id LIKE $1 OR code_hash LIKE $2", "%"+sonsPhone[1:]+"%", l.last(sonsPhone)+"%"), 0)
		for _, phone := range []string{"", "1390000000", "139000000011", "23900000001", "1390000000a", "+1 5551234567", "+852 91234567"} {
			_, err := w.send(phone, "10.0.0.1")
			wantCode(w, phone, err, fault.CodeBadInput)
		}
		_, err := w.SendPhoneCode(context.Background(), SendPhoneCodeInput{Key: "short", Phone: "x"})
		equal(w, "faults of the input", len(fault.All(err)), 2)
		w.Ways.Messenger = nil
		_, err = w.send(nobodys, "10.0.0.1")
		wantCode(w, "not set up", err, fault.CodeUnavailable)
		equal(w, "messages", l.count(), 2)
	})
}

// A repeated key sends nothing more while its code holds.
func TestSendPhoneCodeRepeated(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		in := SendPhoneCodeInput{Key: "send-key-1", Phone: sonsPhone, Address: "10.0.0.1"}
		first, err := w.SendPhoneCode(w.Context(), in)
		noError(w, err)
		for _, after := range []time.Duration{0, 2 * time.Minute, 5*time.Minute - time.Microsecond} {
			w.clock.Set(start.Add(after))
			again, err := w.SendPhoneCode(w.Context(), in)
			noError(w, err)
			equal(w, "the same answer", again, first)
		}
		equal(w, "messages", l.count(), 1)
		w.clock.Set(start.Add(5 * time.Minute))
		_, err = w.SendPhoneCode(w.Context(), in)
		noError(w, err)
		equal(w, "messages once it is over", l.count(), 2)
	})
}

func TestSendPhoneCodeLimits(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		at := func(after time.Duration) error {
			w.clock.Set(start.Add(after))
			_, err := w.send(sonsPhone, "10.0.0.1")
			return err
		}
		wantCode(w, "the first", at(0), "")
		err := at(time.Minute - time.Microsecond)
		wantCode(w, "in the same minute", err, fault.CodeRateLimited)
		equal(w, "retry after", fault.As(err).Details["retryAfterSeconds"], any(1))
		for i := range 4 {
			wantCode(w, "in the hour", at(time.Duration(i+1)*time.Minute), "")
		}
		wantCode(w, "the sixth in an hour", at(10*time.Minute), fault.CodeRateLimited)
		equal(w, "a refused one leaves the code as it was", w.number("SELECT tries FROM phone_codes"), 0)
		w.clock.Set(start.Add(10 * time.Minute))
		_, err = w.send(nobodys, "10.0.0.1")
		wantCode(w, "another number", err, "")
		for i := range 4 {
			wantCode(w, "hours later", at(time.Duration(3+2*i)*time.Hour), "")
		}
		wantCode(w, "the tenth of the day", at(11*time.Hour), "")
		wantCode(w, "the eleventh", at(14*time.Hour), fault.CodeRateLimited)
		wantCode(w, "two days later", at(48*time.Hour), "")
		equal(w, "messages", len(l.codes[sonsPhone]), 11)
	})
}

func TestSendPhoneCodeLimitOfAddress(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		to := func(i int, address string) error {
			_, err := w.send(fmt.Sprintf("138%08d", i), address)
			return err
		}
		for i := range 30 {
			wantCode(w, "a number", to(i, "2001:db8::1"), "")
		}
		wantCode(w, "the 31st from the /64", to(30, "2001:db8::2"), fault.CodeRateLimited)
		equal(w, "its number may ask from elsewhere", code(to(30, "10.0.0.1")), "")
		equal(w, "messages", l.count(), 31)
	})
}

// However many ask at once, one message goes to a number in a minute.
func TestSendPhoneCodeContested(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		var sent, refused atomic.Int32
		var all sync.WaitGroup
		for i := range 50 {
			all.Go(func() {
				_, err := w.SendPhoneCode(context.Background(), SendPhoneCodeInput{Key: fmt.Sprintf("contested-%d", i), Phone: sonsPhone, Address: "10.0.0.1"})
				switch code(err) {
				case "":
					sent.Add(1)
				case fault.CodeRateLimited:
					refused.Add(1)
				default:
					w.Errorf("%v", err)
				}
			})
		}
		all.Wait()
		equal(w, "sent", sent.Load(), 1)
		equal(w, "refused", refused.Load(), 49)
		equal(w, "messages", l.count(), 1)
	})
}

// What could not be sent is told, taken back, and may be asked for again.
func TestSendPhoneCodeFails(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		var lines bytes.Buffer
		w.Log = slog.New(slog.NewTextHandler(&lines, nil))
		for why, want := range map[error]fault.Code{
			errors.New("no route"): fault.CodeUnavailable,
			errors.Join(fault.New(fault.Limited, fault.CodeRateLimited, "x"), errors.New("it said so")): fault.CodeRateLimited,
		} {
			l.fails = why
			_, err := w.send(sonsPhone, "10.0.0.1")
			wantCode(w, why.Error(), err, want)
			equal(w, "codes that are left", w.number("SELECT COUNT(*) FROM phone_codes"), 0)
			if strings.Contains(err.Error(), "no route") || strings.Contains(err.Error(), "said so") {
				w.Errorf("the answer tells internals: %v", err)
			}
		}
		l.fails = nil
		_, err := w.send(sonsPhone, "10.0.0.1")
		noError(w, err)
		equal(w, "messages", l.count(), 1)
		equal(w, "lines of the log", strings.Count(lines.String(), "a code could not be sent"), 2)
		if strings.Contains(lines.String(), sonsPhone) {
			w.Errorf("the log tells the number: %s", &lines)
		}
	})
}

func TestSendPhoneCodeFailsClosed(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		w.exec("ALTER TABLE sign_in_tries RENAME TO gone")
		_, err := w.send(sonsPhone, "10.0.0.1")
		wantCode(w, "without counts", err, "error")
		equal(w, "messages", l.count(), 0)
		equal(w, "codes", w.number("SELECT COUNT(*) FROM phone_codes"), 0)
	})
}

func TestTickForgetsSignIns(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.byPost()
		w.Ways.SecondFactor = true
		w.secrets(helper)
		_, err := w.send(sonsPhone, "10.0.0.1")
		noError(w, err)
		_, err = w.enter(helper, right, "10.0.0.1")
		noError(w, err)
		w.exec("INSERT INTO sign_in_tickets (id, account_id, token_hash, generation, expires_at, created_at) VALUES ('tkt_1', $1, 'x', 1, $2, $3)", aid(son), start.Add(time.Minute), start)
		rows := func() int {
			return w.number("SELECT (SELECT COUNT(*) FROM phone_codes) + (SELECT COUNT(*) FROM sign_in_challenges) + (SELECT COUNT(*) FROM sign_in_tickets)")
		}
		equal(w, "rows", rows(), 3)
		w.clock.Set(start.Add(5 * time.Minute))
		_, err = w.Tick(w.Context())
		noError(w, err)
		equal(w, "rows once they are over", rows(), 0)
	})
}
