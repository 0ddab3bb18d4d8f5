package wechat_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
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

const (
	appID  = "wx0001"
	secret = "secret of the app"
	phone  = "13900000001"
)

// weixin is WeChat as far as Linli asks it. It knows the codes of these maps, each
// once, and one access token at a time.
type weixin struct {
	*httptest.Server
	mu       sync.Mutex
	logins   map[string]string // openid by code
	phones   map[string]string // phone_info by code
	token    string
	tokens   int
	sessions atomic.Int32
}

func newWeixin(t *testing.T) *weixin {
	t.Helper()
	w := &weixin{logins: map[string]string{}, phones: map[string]string{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /sns/jscode2session", w.session)
	mux.HandleFunc("POST /cgi-bin/stable_token", w.stableToken)
	mux.HandleFunc("POST /wxa/business/getuserphonenumber", w.phoneNumber)
	w.Server = httptest.NewServer(mux)
	t.Cleanup(w.Close)
	return w
}

func (w *weixin) session(out http.ResponseWriter, r *http.Request) {
	w.sessions.Add(1)
	q := r.URL.Query()
	w.mu.Lock()
	openid, ok := w.logins[q.Get("js_code")]
	delete(w.logins, q.Get("js_code"))
	w.mu.Unlock()
	switch {
	case q.Get("appid") != appID || q.Get("secret") != secret || q.Get("grant_type") != "authorization_code":
		_, _ = fmt.Fprint(out, `{"errcode":40125,"errmsg":"invalid appsecret"}`)
	case !ok:
		_, _ = fmt.Fprint(out, `{"errcode":40029,"errmsg":"invalid code, rid: 1"}`)
	default:
		_, _ = fmt.Fprintf(out, `{"session_key":"tiihtNczf5v6AKRyjwEUhQ==","openid":%q}`, openid)
	}
}

func (w *weixin) stableToken(out http.ResponseWriter, r *http.Request) {
	var in struct {
		Grant  string `json:"grant_type"`
		AppID  string `json:"appid"`
		Secret string `json:"secret"`
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || in.AppID != appID || in.Secret != secret || in.Grant != "client_credential" {
		_, _ = fmt.Fprint(out, `{"errcode":40001,"errmsg":"invalid credential"}`)
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.tokens++
	w.token = fmt.Sprintf("token-%d", w.tokens)
	_, _ = fmt.Fprintf(out, `{"access_token":%q,"expires_in":7200}`, w.token)
}

func (w *weixin) phoneNumber(out http.ResponseWriter, r *http.Request) {
	var in struct {
		Code string `json:"code"`
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if r.URL.Query().Get("access_token") != w.token {
		_, _ = fmt.Fprint(out, `{"errcode":40001,"errmsg":"access_token is invalid"}`)
		return
	}
	_ = json.NewDecoder(r.Body).Decode(&in)
	info, ok := w.phones[in.Code]
	delete(w.phones, in.Code)
	if !ok {
		_, _ = fmt.Fprint(out, `{"errcode":40029,"errmsg":"code 无效"}`)
		return
	}
	_, _ = fmt.Fprintf(out, `{"errcode":0,"errmsg":"ok","phone_info":%s}`, info)
}

// revoke ends the token that was given out last.
func (w *weixin) revoke() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.token = "ended by somebody else"
}

func info(number, country, app string) string {
	return fmt.Sprintf(`{"phoneNumber":"+%s%s","purePhoneNumber":%q,"countryCode":%q,"watermark":{"timestamp":1637744274,"appid":%q}}`, country, number, number, country, app)
}

func client(t *testing.T, endpoint string, now func() time.Time) *wechat.Client {
	t.Helper()
	c, err := wechat.New(wechat.Config{Endpoint: endpoint, AppID: appID, AppSecret: secret, Timeout: 300 * time.Millisecond, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestOpenID(t *testing.T) {
	t.Parallel()
	w := newWeixin(t)
	w.logins["code-1"] = "o-elder"
	c := client(t, w.URL+"/", nil)
	got, err := c.OpenID(t.Context(), "code-1")
	if err != nil || got != "o-elder" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := c.OpenID(t.Context(), "code-1"); !fault.Is(err, fault.CodeSignInFailed) {
		t.Errorf("a used code: %v", err)
	}
	if c.Provider() != "wechat:wx0001" {
		t.Errorf("provider %q", c.Provider())
	}
}

func TestPhone(t *testing.T) {
	t.Parallel()
	w := newWeixin(t)
	w.phones = map[string]string{"a": info(phone, "86", appID), "b": info(phone, "86", appID), "c": info("5551234", "1", appID), "d": info(phone, "86", "wx0002"), "e": info(phone, "86", appID)}
	now := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	c := client(t, w.URL, func() time.Time { return now })
	for _, s := range []struct {
		why, code string
		after     time.Duration
		want      fault.Code
		tokens    int
	}{
		{"the first", "a", 0, "", 1}, {"its code again", "a", 0, fault.CodeSignInFailed, 1},
		{"shortly before the token's end", "b", 7200*time.Second - 5*time.Minute - 1, "", 1},
		{"of elsewhere", "c", 0, fault.CodeBadInput, 1}, {"of another app", "d", 1, fault.CodeUnavailable, 2},
	} {
		now = now.Add(s.after)
		got, err := c.Phone(t.Context(), s.code)
		if s.want == "" && (err != nil || got != phone) || s.want != "" && !fault.Is(err, s.want) {
			t.Errorf("%s: %q, %v, want %s", s.why, got, err, s.want)
		}
		if w.tokens != s.tokens {
			t.Errorf("%s: %d tokens were fetched, want %d", s.why, w.tokens, s.tokens)
		}
	}
	w.revoke()
	if got, err := c.Phone(t.Context(), "e"); err != nil || got != phone || w.tokens != 3 {
		t.Errorf("after the token was ended elsewhere: %q, %v, %d tokens", got, err, w.tokens)
	}
}

// Many callers at once fetch one access token between them.
func TestTokenIsShared(t *testing.T) {
	t.Parallel()
	w := newWeixin(t)
	for i := range 20 {
		w.phones[fmt.Sprint(i)] = info(phone, "86", appID)
	}
	c := client(t, w.URL, nil)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			if _, err := c.Phone(context.Background(), fmt.Sprint(i)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if w.tokens != 1 {
		t.Errorf("%d tokens", w.tokens)
	}
}

func TestProblems(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		status int
		body   string
		want   fault.Code
	}{
		"wrong code": {200, `{"errcode":40029}`, fault.CodeSignInFailed}, "used code": {200, `{"errcode":40163}`, fault.CodeSignInFailed},
		"too often": {200, `{"errcode":45011}`, fault.CodeRateLimited}, "blocked": {200, `{"errcode":40226}`, fault.CodeForbidden},
		"busy": {200, `{"errcode":-1}`, fault.CodeUnavailable}, "wrong secret": {200, `{"errcode":40125}`, fault.CodeUnavailable},
		"server error": {502, `{"openid":"o"}`, fault.CodeUnavailable}, "garbage": {200, `<html>`, fault.CodeUnavailable},
		"no openid": {200, `{}`, fault.CodeUnavailable}, "a list": {200, `[]`, fault.CodeUnavailable}, "silence": {0, "", fault.CodeUnavailable},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if c.status == 0 {
					_, _ = io.Copy(io.Discard, r.Body) // else the server does not see its caller leave
					<-r.Context().Done()
					return
				}
				w.WriteHeader(c.status)
				_, _ = fmt.Fprint(w, c.body)
			}))
			t.Cleanup(s.Close)
			_, err := client(t, s.URL, nil).OpenID(t.Context(), "a-code-of-somebody")
			if !fault.Is(err, c.want) {
				t.Errorf("openid: %v, want %s", err, c.want)
			}
			if strings.Contains(err.Error(), secret) || strings.Contains(err.Error(), "a-code-of") {
				t.Errorf("the error tells the secret or the code: %v", err)
			}
			if _, err := client(t, s.URL, nil).Phone(t.Context(), "a-code-of-somebody"); !fault.Is(err, fault.CodeUnavailable) {
				t.Errorf("phone, without a token: %v", err)
			}
		})
	}
}

func TestNew(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]wechat.Config{
		"no app": {Endpoint: "https://api.weixin.qq.com", AppSecret: "x"}, "no secret": {Endpoint: "https://api.weixin.qq.com", AppID: "x"},
		"no endpoint": {AppID: "x", AppSecret: "x"}, "no address": {Endpoint: "api.weixin.qq.com", AppID: "x", AppSecret: "x"},
	} {
		if _, err := wechat.New(c); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
