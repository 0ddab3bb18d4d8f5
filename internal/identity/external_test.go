package identity

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/internal/fault"
	"linli/internal/wechat"
)

// byWeixin sets up a WeChat that knows the code "login-X" for the openid X, and the
// code "phone-X" for the number X.
func (w *world) byWeixin() *letterbox {
	w.Helper()
	l := w.byPost()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /sns/jscode2session", func(out http.ResponseWriter, r *http.Request) {
		openid, ok := strings.CutPrefix(r.URL.Query().Get("js_code"), "login-")
		if !ok {
			_, _ = fmt.Fprint(out, `{"errcode":40029,"errmsg":"invalid code"}`)
			return
		}
		_, _ = fmt.Fprintf(out, `{"openid":%q,"session_key":"k"}`, openid)
	})
	mux.HandleFunc("POST /cgi-bin/stable_token", func(out http.ResponseWriter, _ *http.Request) {
		_, _ = fmt.Fprint(out, `{"access_token":"t","expires_in":7200}`)
	})
	mux.HandleFunc("POST /wxa/business/getuserphonenumber", func(out http.ResponseWriter, r *http.Request) {
		raw := make([]byte, 200)
		n, _ := r.Body.Read(raw)
		_, rest, _ := strings.Cut(string(raw[:n]), "phone-")
		number, _, _ := strings.Cut(rest, `"`)
		_, _ = fmt.Fprintf(out, `{"errcode":0,"phone_info":{"purePhoneNumber":%q,"countryCode":"86","watermark":{"appid":"wx1"}}}`, number)
	})
	s := httptest.NewServer(mux)
	w.Cleanup(s.Close)
	c, err := wechat.New(wechat.Config{Endpoint: s.URL, AppID: "wx1", AppSecret: "x"})
	noError(w, err)
	w.Ways.WeChat = c
	return l
}

func (w *world) weChatIn(code, phoneCode string, r *Registration) (SignInResult, error) {
	return w.SignInByWeChat(context.Background(), WeChatSignInInput{Key: "wechat-key", Code: code, PhoneCode: phoneCode, Register: r, Address: "10.0.0.1"})
}

func linking(code string) func(*PhoneSignInInput) {
	return func(in *PhoneSignInInput) { in.WeChatCode = code }
}

func TestSignInByWeChat(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byWeixin()
		_, err := w.weChatIn("login-a", "", nil)
		wantCode(w, "unknown", err, fault.CodeNotRegistered)
		_, err = w.phoneIn(sonsPhone, w.sent(l, sonsPhone), linking("login-a"))
		noError(w, err)
		r, err := w.weChatIn("login-a", "", nil)
		noError(w, err)
		equal(w, "person", r.PersonID, pid(son))
		_, err = w.Viewer(w.Context(), r.Token)
		noError(w, err)
		equal(w, "entries", strings.Count(w.verbsOf(aid(son)), "identity.link"), 1)
		equal(w, "no openid in the log", w.number("SELECT COUNT(*) FROM entries WHERE body LIKE '%login-a%' OR body LIKE '%\"a\"%'"), 0)
		w.exec("UPDATE accounts SET disabled_at = $1 WHERE id = $2", start, aid(son))
		_, err = w.weChatIn("login-a", "", nil)
		wantCode(w, "disabled", err, fault.CodeWrongState)
		_, err = w.weChatIn("wrong", "", nil)
		wantCode(w, "a code that WeChat does not take", err, fault.CodeSignInFailed)
		_, err = w.SignInByWeChat(w.Context(), WeChatSignInInput{Key: "short", PhoneCode: strings.Repeat("x", 501), Register: &Registration{}})
		equal(w, "faults of the input", len(fault.All(err)), 4)
		w.Ways.WeChat = nil
		_, err = w.weChatIn("login-a", "", nil)
		wantCode(w, "not set up", err, fault.CodeUnavailable)
	})
}

// The number that WeChat vouches for counts like a code by phone.
func TestSignInByWeChatWithPhone(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.byWeixin()
		r, err := w.weChatIn("login-a", "phone-"+sonsPhone, nil)
		noError(w, err)
		equal(w, "person", r.PersonID, pid(son))
		r, err = w.weChatIn("login-a", "", nil)
		noError(w, err)
		equal(w, "linked", r.PersonID, pid(son))

		_, err = w.weChatIn("login-b", "phone-"+nobodys, nil)
		wantCode(w, "nobody's number", err, fault.CodeNotRegistered)
		r, err = w.weChatIn("login-b", "phone-"+nobodys, &Registration{Name: "李", AreaID: place("near")})
		noError(w, err)
		equal(w, "registered", w.text("SELECT phone FROM persons WHERE id = $1", r.PersonID), nobodys)
		w.exec("UPDATE persons SET phone = $1 WHERE id IN ($2, $3)", "13700000000", pid(elder), pid(stranger))
		_, err = w.weChatIn("login-c", "phone-13700000000", nil)
		wantCode(w, "two people's number", err, fault.CodePhoneShared)
		equal(w, "links", w.number("SELECT COUNT(*) FROM external_identities WHERE provider = 'wechat:wx1'"), 2)
	})
}

// Two taps at once, or two phones of one number, make one person.
func TestSignInByWeChatContested(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.byWeixin()
		people := w.number("SELECT COUNT(*) FROM persons")
		var who sync.Map
		var all sync.WaitGroup
		for i := range 10 {
			all.Go(func() {
				r, err := w.weChatIn(fmt.Sprintf("login-%d", i), "phone-"+nobodys, &Registration{Name: "李", AreaID: place("near")})
				if err != nil {
					w.Errorf("%v", err)
				}
				who.Store(r.PersonID, true)
			})
		}
		all.Wait()
		n := 0
		who.Range(func(any, any) bool { n++; return true })
		equal(w, "signed in as", n, 1)
		equal(w, "people", w.number("SELECT COUNT(*) FROM persons"), people+1)
	})
}

// A WeChat stays with whom it was linked to first; a link that fails does not hinder.
func TestLinkWeChat(t *testing.T) {
	eachWorld(t, func(w *world) {
		l := w.byWeixin()
		_, err := w.weChatIn("login-a", "phone-"+sonsPhone, nil)
		noError(w, err)
		w.exec("UPDATE persons SET phone = $1 WHERE id = $2", nobodys, pid(elder))
		r, err := w.phoneIn(nobodys, w.sent(l, nobodys), linking("login-a"))
		noError(w, err)
		equal(w, "by phone", r.PersonID, pid(elder))
		r, err = w.weChatIn("login-a", "", nil)
		noError(w, err)
		equal(w, "by WeChat", r.PersonID, pid(son))
		w.clock.Advance(time.Minute)
		_, err = w.phoneIn(nobodys, w.sent(l, nobodys), linking("wrong"))
		wantCode(w, "a code that WeChat does not take", err, "")
	})
}

// Staff link their WeChat once the second factor is right, and are asked for it again.
func TestLinkWeChatOfStaff(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.byWeixin()
		w.Ways.SecondFactor = true
		w.exec("UPDATE persons SET phone = $1 WHERE id = $2", nobodys, pid(helper))
		r, err := w.weChatIn("login-h", "phone-"+nobodys, nil)
		noError(w, err)
		equal(w, "links before", w.number("SELECT COUNT(*) FROM external_identities"), 0)
		secret := *r.Challenge.Secret
		_, err = w.reply(r.Challenge.ID, w.shows(secret, start))
		noError(w, err)
		equal(w, "links after", w.number("SELECT COUNT(*) FROM external_identities"), 1)
		r, err = w.weChatIn("login-h", "", nil)
		noError(w, err)
		equal(w, "token", r.Token, "")
		w.clock.Advance(time.Minute)
		r, err = w.reply(r.Challenge.ID, w.shows(secret, w.clock.Now()))
		noError(w, err)
		equal(w, "person", r.PersonID, pid(helper))
	})
}

func TestSignInByWeChatLimit(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.byWeixin()
		for range 40 {
			_, err := w.weChatIn("login-a", "", nil)
			wantCode(w, "whom WeChat knows is not counted", err, fault.CodeNotRegistered)
		}
		for range 30 {
			_, err := w.weChatIn("wrong", "", nil)
			wantCode(w, "a failure", err, fault.CodeSignInFailed)
		}
		_, err := w.weChatIn("login-a", "", nil)
		wantCode(w, "from the same address", err, fault.CodeRateLimited)
	})
}

const issuer = "https://id.example"

func TestSignInByTicket(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.guarded()
		_, err := w.IssueTicket(w.Context(), issuer, "staff-1")
		wantCode(w, "not linked", err, fault.CodeNotRegistered)
		for range 2 {
			noError(w, w.LinkIdentity(byLinli, " Helper", issuer, "staff-1"))
		}
		equal(w, "entries", strings.Count(w.verbsOf(aid(helper)), "identity.link"), 1)
		for why, c := range map[string]struct {
			ctx                    context.Context
			login, issuer, subject string
			want                   fault.Code
		}{
			"not the system": {w.as(operator), helper, issuer, "staff-2", fault.CodeForbidden},
			"unknown":        {byLinli, "nobody", issuer, "staff-2", fault.CodeNotFound},
			"no issuer":      {byLinli, helper, "", "staff-2", fault.CodeBadInput},
			"no subject":     {byLinli, helper, issuer, "", fault.CodeBadInput},
			"somebody's":     {byLinli, son, issuer, "staff-1", fault.CodeDuplicate},
		} {
			wantCode(w, why, w.LinkIdentity(c.ctx, c.login, c.issuer, c.subject), c.want)
		}
		exchange := func(ticket string) (SignInResult, error) {
			return w.SignInByTicket(context.Background(), TicketInput{Key: "ticket-key", Ticket: ticket})
		}
		issue := func() string {
			ticket, err := w.IssueTicket(w.Context(), issuer, "staff-1")
			noError(w, err)
			return ticket
		}
		ticket := issue()
		equal(w, "the ticket is kept nowhere", w.number("SELECT COUNT(*) FROM sign_in_tickets WHERE token_hash = $1", ticket), 0)
		r, err := exchange(ticket)
		noError(w, err)
		equal(w, "person", r.PersonID, pid(helper))
		equal(w, "the provider asks for its own second factor", r.Challenge == nil, true)
		_, err = exchange(ticket)
		wantCode(w, "again", err, fault.CodeSignInFailed)
		token, _ := newToken()
		_, err = exchange(token)
		wantCode(w, "a token", err, fault.CodeSignInFailed)
		_, err = w.SignInByTicket(w.Context(), TicketInput{Key: "short", Ticket: ticket})
		wantCode(w, "a short key", err, fault.CodeBadInput)
		for why, change := range map[string]func(){
			"a minute later":          func() { w.clock.Advance(time.Minute) },
			"sessions were revoked":   func() { w.exec("UPDATE accounts SET generation = generation + 1 WHERE id = $1", aid(helper)) },
			"the account is disabled": func() { w.exec("UPDATE accounts SET disabled_at = $1 WHERE id = $2", start, aid(helper)) },
		} {
			ticket := issue()
			change()
			_, err := exchange(ticket)
			wantCode(w, why, err, fault.CodeSignInFailed)
			w.exec("UPDATE accounts SET disabled_at = NULL")
		}
		w.exec("UPDATE accounts SET disabled_at = $1 WHERE id = $2", start, aid(helper))
		_, err = w.IssueTicket(w.Context(), issuer, "staff-1")
		wantCode(w, "a ticket of a disabled account", err, fault.CodeWrongState)
	})
}

// A ticket is exchanged once, however many bring it at once.
func TestTicketContested(t *testing.T) {
	eachWorld(t, func(w *world) {
		noError(w, w.LinkIdentity(byLinli, helper, issuer, "staff-1"))
		ticket, err := w.IssueTicket(w.Context(), issuer, "staff-1")
		noError(w, err)
		var in atomic.Int32
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				_, err := w.SignInByTicket(context.Background(), TicketInput{Key: "ticket-key", Ticket: ticket})
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
