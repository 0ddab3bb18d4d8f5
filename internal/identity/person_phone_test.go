package identity

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/internal/fault"
)

// numbers saves a person's number, with a code unless that is "".
func (w *world) numbers(who, whose, phone, code string) error {
	w.Helper()
	in := SavePersonInput{Key: w.key(), PersonID: pid(whose), Version: w.number("SELECT version FROM persons WHERE id = $1", pid(whose)), Phone: &phone, Caller: "10.0.0.1"}
	if code != "" {
		in.PhoneCode = &code
	}
	_, err := w.SavePerson(w.as(who), in)
	return err
}

// proofs are how a person's numbers were proven, by the log, which names none of them.
func (w *world) proofs(name string) string {
	w.Helper()
	var out []string
	for _, proof := range []string{"CODE", "COMMUNITY", "NONE"} {
		n := w.number("SELECT COUNT(*) FROM entries WHERE stream = $1 AND verb = 'person.save' AND body LIKE $2", pid(name), `%"proof":"`+proof+`"%`)
		out = append(out, fmt.Sprint(proof, n))
	}
	return strings.Join(out, " ")
}

// Whoever changes their own mobile number proves the new one by the code that it got.
func TestPhoneIsProven(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		token := w.token(elder)
		equal(w, "no code", codes(w.numbers(elder, elder, nobodys, "")), "BAD_INPUT phoneCode")
		equal(w, "five digits", codes(w.numbers(elder, elder, nobodys, "12345")), "BAD_INPUT phoneCode")
		equal(w, "a code that was never sent", codes(w.numbers(elder, elder, nobodys, "123456")), "SIGN_IN_FAILED phoneCode")
		sent := w.sent(l, nobodys)
		equal(w, "a wrong code", codes(w.numbers(elder, elder, nobodys, other(sent))), "SIGN_IN_FAILED phoneCode")
		equal(w, "the code of another number", codes(w.numbers(elder, elder, "13900000008", sent)), "SIGN_IN_FAILED phoneCode")
		equal(w, "after refusals", w.text("SELECT phone FROM persons WHERE id = $1", pid(elder))+w.entries(pid(elder)), "person.create")

		phone, typed := "+86 139-0000-0009", sent[:3]+" "+sent[3:]
		in := SavePersonInput{Key: w.key(), PersonID: pid(elder), Version: 1, Phone: &phone, PhoneCode: &typed, Caller: "10.0.0.1"}
		for range 2 {
			p, err := w.SavePerson(w.as(elder), in)
			noError(w, err)
			equal(w, "kept in one form", fmt.Sprint(p.Phone, p.Version), nobodys+"2")
		}
		equal(w, "entries", w.entries(pid(elder)), "person.create person.save")
		equal(w, "proofs", w.proofs(elder), "CODE1 COMMUNITY0 NONE0")
		equal(w, "numbers in the log", w.number("SELECT COUNT(*) FROM entries WHERE body LIKE '%1390000%' OR body LIKE $1", "%"+sent+"%"), 0)
		_, err := w.Enter(context.Background(), token)
		noError(w, err)
		equal(w, "the code once more", codes(w.numbers(elder, elder, "13900000008", sent)), "SIGN_IN_FAILED phoneCode")
		equal(w, "the same number", codes(w.numbers(elder, elder, nobodys, "")), "")
		equal(w, "by a landline nobody signs in", codes(w.numbers(elder, elder, "029-0000-0001", "")), "")
		equal(w, "proofs", w.proofs(elder), "CODE1 COMMUNITY0 NONE1")

		// A code that another rule refuses is still good.
		w.clock.Advance(2 * time.Minute)
		sent = w.sent(l, sonsPhone)
		for range 7 {
			equal(w, "the son's", codes(w.numbers(elder, elder, sonsPhone, sent)), "PHONE_SHARED phone")
		}
		r, err := w.phoneIn(sonsPhone, sent)
		noError(w, err)
		equal(w, "the son signs in", r.PersonID, pid(son))
		w.Ways.Messenger = nil
		equal(w, "where no codes are sent", codes(w.numbers(elder, elder, nobodys, "")), "UNAVAILABLE ")
	})
}

// Community workers change numbers of those who may do no more than they, who are then
// signed out everywhere.
func TestCommunityChangesPhone(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byPost()
		token := w.token(elder)
		equal(w, "their own", codes(w.numbers(helper, helper, nobodys, "")), "BAD_INPUT phoneCode")
		for _, official := range []string{sonHelper, hotline, operator, nurse} {
			for _, phone := range []string{nobodys, "029-0000-0001"} {
				equal(w, official, codes(w.numbers(helper, official, phone, "")), "BAD_INPUT phone")
			}
		}
		equal(w, "the son's", codes(w.numbers(helper, elder, sonsPhone, "")), "PHONE_SHARED phone")
		_, err := w.Enter(context.Background(), token)
		noError(w, err)
		equal(w, "the elder's", codes(w.numbers(helper, elder, nobodys, "")), "")
		if _, err := w.Enter(context.Background(), token); code(err) != fault.CodeUnauthenticated {
			w.Errorf("the elder's session goes on: %v", err)
		}
		equal(w, "proofs", w.proofs(elder), "CODE0 COMMUNITY1 NONE0")
		equal(w, "the account's", w.entries(aid(elder)), "account.create sessions.revoke")
		equal(w, "an official's with a code", codes(w.numbers(helper, sonHelper, "13900000008", w.sent(l, "13900000008"))), "")
		equal(w, "proofs", w.proofs(sonHelper), "CODE1 COMMUNITY0 NONE0")

		// Who has no account never signed in with the number; what two have lets nobody in already.
		w.exec("DELETE FROM sign_ins WHERE account_id = $1", aid(son))
		w.exec("UPDATE accounts SET disabled_at = $1 WHERE id = $2", start, aid(son))
		equal(w, "a number without an account", codes(w.numbers(helper, stranger, sonsPhone, "")), "")
		w.exec("UPDATE accounts SET disabled_at = NULL")
		equal(w, "a number of two", codes(w.numbers(helper, elder, sonsPhone, "")), "")
	})
}

// One number that two would get at once goes to one of them.
func TestPhoneContested(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.byPost()
		ctx, phone := w.as(helper), nobodys
		var mu sync.Mutex
		tally := map[fault.Code]int{}
		var all sync.WaitGroup
		for _, whose := range []string{elder, son, stranger} {
			in := SavePersonInput{Key: w.key(), PersonID: pid(whose), Version: 1, Phone: &phone}
			all.Go(func() {
				_, err := w.SavePerson(ctx, in)
				mu.Lock()
				defer mu.Unlock()
				tally[code(err)]++
			})
		}
		all.Wait()
		equal(w, "answers", fmt.Sprint(tally), fmt.Sprint(map[fault.Code]int{"": 1, fault.CodePhoneShared: 2}))
		equal(w, "holders", w.number("SELECT COUNT(*) FROM persons WHERE phone = $1", nobodys), 1)
	})
}

// A home's position is set by community workers, for others; it goes with the home, and
// the tag at the door with it.
func TestSavePosition(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.exec("UPDATE persons SET address = '旧路1号', lat = 34, lng = 108, home_tag = 'tag' WHERE id IN ($1, $2)", pid(elder), pid(helper))
		save := func(who, whose string, change func(*SavePersonInput)) error {
			in := SavePersonInput{Key: w.key(), PersonID: pid(whose), Version: w.number("SELECT version FROM persons WHERE id = $1", pid(whose))}
			change(&in)
			_, err := w.SavePerson(w.as(who), in)
			return err
		}
		at := func(lat, lng float64) func(*SavePersonInput) {
			return func(in *SavePersonInput) { in.Lat, in.Lng = &lat, &lng }
		}
		to := func(address, areaID string) func(*SavePersonInput) {
			return func(in *SavePersonInput) {
				if address != "" {
					in.Address = &address
				}
				if areaID != "" {
					in.AreaID = &areaID
				}
			}
		}
		home := func() string {
			return w.text("SELECT COALESCE(CAST(lat AS TEXT), '-') || ' ' || COALESCE(CAST(lng AS TEXT), '-') || ' ' || home_tag FROM persons WHERE id = $1", pid(elder))
		}
		equal(w, "by the elder", codes(save(elder, elder, at(31.5, 121.5))), "FORBIDDEN ")
		equal(w, "one's own", codes(save(helper, helper, at(31.5, 121.5))), "FORBIDDEN ")
		equal(w, "from far", codes(save(far, elder, at(31.5, 121.5))), "NOT_FOUND personId")
		equal(w, "nowhere", codes(save(helper, elder, at(91, 0))), "BAD_INPUT lat")
		equal(w, "half a position", codes(save(helper, elder, func(in *SavePersonInput) { at(31.5, 0)(in); in.Lng = nil })), "BAD_INPUT lat")
		noError(w, save(helper, elder, at(31.5, 121.5)))
		equal(w, "the same door", home(), "31.5 121.5 tag")
		noError(w, save(elder, elder, to("新路2号", "")))
		equal(w, "another door", home(), "- - ")
		noError(w, save(helper, elder, at(31.25, 121.25)))
		equal(w, "set anew", home(), "31.25 121.25 ")
		w.exec("UPDATE persons SET home_tag = 'tag' WHERE id = $1", pid(elder))
		noError(w, save(elder, elder, to("新路2号", place("near"))))
		equal(w, "as before", home(), "31.25 121.25 tag")
		noError(w, save(helper, elder, func(in *SavePersonInput) { to("新路3号", "")(in); at(31.75, 121.75)(in) }))
		equal(w, "a door with its position", home(), "31.75 121.75 ")
		w.exec("UPDATE persons SET home_tag = 'tag' WHERE id = $1", pid(elder))
		noError(w, save(elder, elder, to("", place("far"))))
		equal(w, "another area", home(), "- - ")
		equal(w, "positions in the log", w.number("SELECT COUNT(*) FROM entries WHERE body LIKE '%31.%75%'"), 0)
	})
}

// Numbers are kept in one form, whoever brings them.
func TestNumber(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		" 139 0000 0001 ": "13900000001", "+86 139-0000-0001": "13900000001", "１３９00000001": "13900000001",
		" 029-0000-0001": "029-0000-0001", "+1 555 0100": "+1 555 0100", "": "",
	} {
		equal(t, typed, number(typed), want)
	}
}
