package identity

import (
	"context"
	"strings"
	"testing"
	"time"

	"linli/internal/fault"
)

// A second account of the person is no way round the second factor of the first.
func TestSecondFactorOfPerson(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		secret, codes := w.setUp()
		w.in(func(ctx context.Context, tx *dbTx) error {
			_, err := CreateAccount(ctx, tx, AccountInput{ID: aid("second"), PersonID: pid(helper), Login: "second"})
			return err
		})
		w.secrets("second")
		r, err := w.enter("second", right, "10.0.0.1")
		noError(w, err)
		equal(w, "nothing to set up", r.Challenge.Secret == nil, true)
		again, err := w.enter("second", right, "10.0.0.1")
		noError(w, err)
		in, err := w.reply(r.Challenge.ID, w.shows(secret, w.clock.Now()))
		noError(w, err)
		equal(w, "account", in.AccountID, aid("second"))
		_, err = w.reply(w.challenged().ID, w.shows(secret, w.clock.Now()))
		wantCode(w, "the step, by the first account", err, fault.CodeSignInFailed)
		_, err = w.reply(again.Challenge.ID, codes[0])
		wantCode(w, "a recovery code of the first", err, "")
		n, err := w.ResetTOTP(w.as(operator), ResetTOTPInput{Key: "reset-key", PersonID: pid(helper)})
		noError(w, err)
		equal(w, "sessions of both", n, 3)
		_, err = w.Viewer(w.Context(), in.Token)
		wantCode(w, "a session of the second", err, fault.CodeUnauthenticated)
	})
}

func TestResetTOTP(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		secret, codes := w.setUp()
		w.exec(`INSERT INTO appointments (id, person_id, post, area_id, area_path, "from", created_at) VALUES ('apt_far', $1, 'AUDITOR', $2, '310101.310101002.', $3, $3)`,
			pid(hotline), place("far"), start)
		waiting := w.challenged()
		r, err := w.reply(w.challenged().ID, w.shows(secret, w.clock.Now()))
		noError(w, err)
		reset := func(who, whom, key string) (int, error) {
			return w.ResetTOTP(w.as(who), ResetTOTPInput{Key: key, PersonID: whom})
		}
		for _, c := range []struct {
			who, whom string
			want      fault.Code
		}{
			{"", pid(helper), fault.CodeUnauthenticated}, {son, pid(helper), fault.CodeForbidden}, {auditor, pid(helper), fault.CodeForbidden},
			{far, pid(helper), fault.CodeForbidden}, {helper, pid(helper), fault.CodeForbidden}, {operator, pid(operator), fault.CodeFourEyes},
			{local, pid(operator), fault.CodeForbidden}, {local, pid(hotline), fault.CodeForbidden}, {operator, "per_none", fault.CodeNotFound},
			{operator, pid(son), fault.CodeWrongState}, {operator, pid(hotline), fault.CodeWrongState},
		} {
			_, err := reset(c.who, c.whom, w.key())
			wantCode(w, c.who+" for "+c.whom, err, c.want)
		}
		equal(w, "refusals change nothing", w.number("SELECT COUNT(*) FROM second_factors"), 1)
		_, err = w.Viewer(w.Context(), r.Token)
		noError(w, err)
		for range 2 {
			n, err := reset(local, pid(helper), "reset-key")
			noError(w, err)
			equal(w, "sessions", n, 3) // of the set-up, the one above, and the helper's try
		}
		equal(w, "factors and codes", w.number("SELECT (SELECT COUNT(*) FROM second_factors) + (SELECT COUNT(*) FROM recovery_codes)"), 0)
		_, err = w.Viewer(w.Context(), r.Token)
		wantCode(w, "a session from before", err, fault.CodeUnauthenticated)
		_, err = w.reply(waiting.ID, w.shows(secret, w.clock.Now().Add(30*time.Second)))
		wantCode(w, "a challenge from before", err, fault.CodeSignInFailed)
		equal(w, "entries", strings.Count(w.verbsOf(aid(helper)), "totp.reset"), 1)
		c := w.challenged()
		equal(w, "a new one is set up", c.Secret != nil && *c.Secret != secret, true)
		_, err = w.reply(c.ID, codes[0])
		wantCode(w, "an old recovery code", err, fault.CodeSignInFailed)
		_, err = w.reply(c.ID, w.shows(*c.Secret, w.clock.Now()))
		wantCode(w, "the new one", err, "")
	})
}
