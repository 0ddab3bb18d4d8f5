package server_test

import (
	"net/http"
	"testing"
	"time"

	"linli/internal/database/databasetest"
	"linli/internal/server"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// speaking is a client whose reader has a language.
type speaking string

func (l speaking) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Accept-Language", string(l))
	return http.DefaultTransport.RoundTrip(r)
}

// TestLanguage: whoever would rather read Chinese is answered in Chinese before GraphQL,
// within it, and on a socket or event stream that was opened so; everybody else in
// English.
func TestLanguage(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, time.Time{})
	w := worldtest.New(t, db)
	s := Start(t, db, "", server.Options{})
	people, mine, _ := neighbours(t, s, w, 0)
	for _, c := range []struct{ accept, forged, anonymous, reason string }{
		{"zh-CN,zh;q=0.9,en;q=0.8", "登录已失效，请重新登录", "请先登录", "只有本机构的调度员或负责人可以办理"},
		{"en,zh;q=0.5", "this session has ended: sign in again", "sign in first: send the header Authorization: Bearer TOKEN", "this is for dispatcher or manager of the organisation"},
	} {
		client := &http.Client{Transport: speaking(c.accept)}
		ask := func(token, query string) any {
			a, err := Post(t.Context(), client, s.URL, token, query, map[string]any{"ids": []string{mine}})
			if err != nil || len(a.Errors) == 0 {
				t.Fatalf("%v, %s", err, a.Raw)
			}
			return a.Errors[0]["message"]
		}
		if got := ask("lnl_forged", `{ viewer { person { id } } }`); got != c.forged {
			t.Errorf("%s: a forged token hears %v, want %s", c.accept, got, c.forged)
		}
		if got := ask("", `mutation { sessionsRevoke(input: {idempotencyKey: "key-000001"}) { errors { code } } }`); got != c.anonymous {
			t.Errorf("%s: nobody hears %v, want %s", c.accept, got, c.anonymous)
		}
		for _, transport := range transports {
			const reasons = `subscription($ids: [ID!]!) { bookingChanged(ids: $ids) { id availableActions { action reason } } }`
			l := listen(t, s, transport, client, people[0].Token, reasons, map[string]any{"ids": []string{mine}})
			awake(t, s, l, "booking:"+mine, mine)
			actions, _ := l.next(t, "bookingChanged")["availableActions"].([]any)
			first, _ := actions[0].(map[string]any)
			if first["action"] != "ACCEPT" || first["reason"] != c.reason {
				t.Errorf("%s: over %s one hears %v, want %s", c.accept, transport, first, c.reason)
			}
			l.stop()
		}
	}
}
