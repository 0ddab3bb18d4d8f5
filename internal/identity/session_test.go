package identity

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"testing"
	"time"

	"linli/ent/appointment"
	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/fault"
)

type dbTx = database.Tx

func TestViewer(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.exec(`INSERT INTO appointments (id, person_id, post, area_id, area_path, organization_id, "from", until, created_at) VALUES
			('apt_1', $1, 'MANAGER', $2, '310101.', $3, $4, $5, $4), ('apt_2', $1, 'AUDITOR', $2, '310101.', NULL, $5, NULL, $4)`,
			pid(nurse), place("district"), oid("meals"), start, start.Add(time.Hour))
		w.exec(`INSERT INTO proxy_grants (id, elder_id, proxy_id, scopes, status, evidence, evidence_sha256, "from", until, version, created_at) VALUES
			('prx_1', $1, $2, '["BOOK","PAY"]', 'ACTIVE', 'ELDER_TAP', '', $3, $4, 1, $3),
			('prx_2', $5, $2, '["BOOK"]', 'ACTIVE', 'ELDER_TAP', '', $4, $6, 1, $3),
			('prx_3', $5, $2, '["PAY"]', 'SUSPENDED', 'ELDER_TAP', '', $3, $6, 1, $3)`,
			pid(elder), pid(nurse), start, start.Add(time.Hour), pid(stranger), start.Add(2*time.Hour))
		w.exec("INSERT INTO workers (id, organization_id, person_id, name, active) VALUES ('wrk_old', $1, $2, 'n', false)", oid("meals"), pid(nurse))
		r, err := w.IssueToken(byLinli, nurse, 2*time.Hour)
		noError(w, err)
		grant := func(who, scopes string) string { return fmt.Sprintf(`[{"e":"%s","s":[%s]}]`, pid(who), scopes) }
		for _, c := range []struct {
			at            time.Duration
			posts, grants string
		}{
			{0, fmt.Sprintf(`[{"n":"MANAGER","a":"310101.","o":"%s"}]`, oid("meals")), grant(elder, `"BOOK","PAY"`)},
			{time.Hour - time.Microsecond, fmt.Sprintf(`[{"n":"MANAGER","a":"310101.","o":"%s"}]`, oid("meals")), grant(elder, `"BOOK","PAY"`)},
			{time.Hour, `[{"n":"AUDITOR","a":"310101.","o":""}]`, grant(stranger, `"BOOK"`)},
		} {
			w.clock.Set(start.Add(c.at))
			v, err := w.Viewer(w.Context(), r.Token)
			noError(w, err)
			got, err := json.Marshal(v)
			noError(w, err)
			equal(w, "viewer after "+c.at.String(), string(got),
				fmt.Sprintf(`{"a":"%s","p":"%s","o":%s,"g":%s,"w":["wrk_nurse"]}`, aid(nurse), pid(nurse), c.posts, c.grants))
		}
		w.clock.Set(start.Add(2 * time.Hour))
		_, err = w.Viewer(w.Context(), r.Token)
		wantCode(w, "when the session ends", err, fault.CodeUnauthenticated)
	})
}

// Who comes to work for an organisation that serves the elder is no proxy meanwhile.
func TestViewerOfDependentProxy(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.exec(`INSERT INTO proxy_grants (id, elder_id, proxy_id, scopes, status, evidence, evidence_sha256, "from", until, version, created_at)
			VALUES ('prx_1', $1, $2, '["BOOK"]', 'ACTIVE', 'ELDER_TAP', '', $3, $4, 1, $3)`, pid(elder), pid(nurse), start, start.Add(time.Hour))
		grants := func() int { return len(access.From(w.as(nurse)).Grants) }
		equal(w, "before the first booking", grants(), 1)
		w.serve()
		equal(w, "after it", grants(), 0)
		w.exec("UPDATE workers SET active = false")
		equal(w, "after leaving", grants(), 1)
		w.exec(`INSERT INTO appointments (id, person_id, post, area_id, area_path, organization_id, "from", created_at)
			VALUES ('apt_1', $1, 'DISPATCHER', $2, '310101.', $3, $4, $4)`, pid(nurse), place("near"), oid("care"), start)
		equal(w, "as dispatcher", grants(), 0)
	})
}

func TestViewerRefuses(t *testing.T) {
	eachWorld(t, func(w *world) {
		stray, _ := newToken()
		for why, end := range map[string]func(token string) string{
			"no token":        func(string) string { return "" },
			"no session":      func(string) string { return stray },
			"a malformed one": func(token string) string { return token + "x" },
			"revoked": func(token string) string {
				w.exec("UPDATE sign_ins SET revoked_at = $1 WHERE token_hash = $2", start, hexSHA(token))
				return token
			},
			"over": func(token string) string {
				w.exec("UPDATE sign_ins SET expires_at = $1 WHERE token_hash = $2", start, hexSHA(token))
				return token
			},
			"of an older generation": func(token string) string {
				w.exec("UPDATE accounts SET generation = generation + 1 WHERE login = $1", son)
				return token
			},
			"of a disabled account": func(token string) string {
				w.exec("UPDATE accounts SET disabled_at = $1 WHERE login = $2", start, elder)
				return w.tokenOfDisabled(elder)
			},
		} {
			token := w.token(son)
			_, err := w.Viewer(w.Context(), token)
			wantCode(w, why+", before", err, "")
			_, err = w.Viewer(w.Context(), end(token))
			wantCode(w, why, err, fault.CodeUnauthenticated)
			_, err = w.Enter(w.Context(), end(token))
			wantCode(w, why+", entering", err, fault.CodeUnauthenticated)
		}
	})
}

// tokenOfDisabled begins a session and disables the account after it.
func (w *world) tokenOfDisabled(name string) string {
	w.Helper()
	w.exec("UPDATE accounts SET disabled_at = NULL WHERE login = $1", name)
	token := w.token(name)
	w.exec("UPDATE accounts SET disabled_at = $1 WHERE login = $2", start, name)
	return token
}

func TestSignOut(t *testing.T) {
	eachWorld(t, func(w *world) {
		token, other := w.token(son), w.token(son)
		ctx, err := w.Enter(context.Background(), token)
		noError(w, err)
		_, err = w.SignOut(ctx, "short")
		wantCode(w, "a short key", err, fault.CodeBadInput)
		for range 2 { // the second is the same request again, let in before the first was done
			ended, err := w.SignOut(ctx, "sign-out-key")
			noError(w, err)
			equal(w, "ended", ended, true)
		}
		ended, err := w.SignOut(ctx, "another-key")
		noError(w, err)
		equal(w, "ended once more", ended, false)
		_, err = w.Viewer(w.Context(), token)
		wantCode(w, "the session", err, fault.CodeUnauthenticated)
		_, err = w.Viewer(w.Context(), other)
		wantCode(w, "the other one", err, "")
		session := w.text("SELECT id FROM sign_ins WHERE token_hash = $1", hexSHA(token))
		equal(w, "entries", w.entries(session), "session.begin session.end")

		_, err = w.SignOut(context.Background(), "sign-out-key")
		wantCode(w, "anonymous", err, fault.CodeUnauthenticated)
		_, err = w.SignOut(access.With(context.Background(), access.From(ctx)), "sign-out-key")
		wantCode(w, "a viewer without session", err, fault.CodeUnauthenticated)
	})
}

func TestRevokeSessions(t *testing.T) {
	eachWorld(t, func(w *world) {
		first, second := w.token(son), w.token(son)
		ctx, err := w.Enter(context.Background(), first)
		noError(w, err)
		for range 2 {
			n, err := w.RevokeSessions(ctx, "", "revoke-key")
			noError(w, err)
			equal(w, "sessions", n, 2)
		}
		for _, token := range []string{first, second} {
			_, err := w.Viewer(w.Context(), token)
			wantCode(w, "after revoking", err, fault.CodeUnauthenticated)
		}
		equal(w, "entries", w.entries(aid(son)), "account.create sessions.revoke")
		equal(w, "generation", w.number("SELECT generation FROM accounts WHERE login = $1", son), 2)

		_, err = w.RevokeSessions(w.as(operator), aid(son), "revoke-key")
		wantCode(w, "somebody else's", err, fault.CodeNotFound)
		_, err = w.RevokeSessions(w.as(son), "acc_none", "revoke-key")
		wantCode(w, "nobody's", err, fault.CodeNotFound)
		_, err = w.RevokeSessions(context.Background(), aid(son), "revoke-key")
		wantCode(w, "anonymous", err, fault.CodeUnauthenticated)
		_, err = w.RevokeSessions(byLinli, "acc_none", "revoke-key")
		wantCode(w, "the system, nobody's", err, fault.CodeNotFound)
		n, err := w.RevokeSessions(byLinli, aid(son), "revoke-key")
		noError(w, err)
		equal(w, "the system", n, 1)
		equal(w, "entries", w.entries(aid(son)), "account.create sessions.revoke sessions.revoke")
	})
}

// withCache is the same service in a process with a cache of its own.
func (w *world) withCache(url string) *Service {
	w.Helper()
	c, err := cache.Open(w.Context(), cache.Config{URL: url, Namespace: "identity", Logger: slog.New(slog.DiscardHandler)})
	noError(w, err)
	w.Cleanup(func() { noError(w, c.Close()) })
	return &Service{DB: w.DB, Cache: c, Log: w.Log}
}

// Two processes that hear nothing of each other: what one revokes, the other refuses
// a second later.
func TestRevocationBound(t *testing.T) {
	eachWorld(t, func(w *world) {
		here, there := w.withCache(""), w.withCache("")
		for name, revoke := range map[string]func(ctx context.Context) error{
			"sign-out": func(ctx context.Context) error { _, err := here.SignOut(ctx, "revoke-key"); return err },
			"revoke":   func(ctx context.Context) error { _, err := here.RevokeSessions(ctx, "", "revoke-all"); return err },
			"password": func(context.Context) error { return here.SetPassword(byLinli, son, right) },
		} {
			token := w.token(son)
			ctx, err := here.Enter(context.Background(), token)
			noError(w, err)
			_, err = there.Viewer(w.Context(), token)
			noError(w, err)
			noError(w, revoke(ctx))
			_, err = here.Viewer(w.Context(), token)
			wantCode(w, name+", in the same process", err, fault.CodeUnauthenticated)
			for revoked := time.Now(); ; {
				begun := time.Now()
				_, err := there.Viewer(w.Context(), token)
				if code(err) == fault.CodeUnauthenticated {
					break
				}
				noError(w, err)
				if late := begun.Sub(revoked); late > time.Second {
					w.Fatalf("%s: accepted %s later", name, late)
				}
			}
		}
	})
}

func TestViewerIsCached(t *testing.T) {
	eachWorld(t, func(w *world) {
		s := w.withCache(os.Getenv("LINLI_TEST_REDIS_URL"))
		token := w.token(nurse)
		first, err := s.Viewer(w.Context(), token)
		noError(w, err)
		w.exec("ALTER TABLE sign_ins RENAME TO gone") // the database can say nothing now
		second, err := s.Viewer(w.Context(), token)
		noError(w, err)
		equal(w, "viewer", fmt.Sprintf("%+v", *second), fmt.Sprintf("%+v", *first))
		if first == second {
			w.Error("two requests share one viewer")
		}
	})
}

func TestViewerWithoutRedis(t *testing.T) {
	eachWorld(t, func(w *world) {
		s := w.withCache("redis://127.0.0.1:1/0")
		ctx, err := s.Enter(context.Background(), w.token(son))
		noError(w, err)
		_, err = s.RevokeSessions(ctx, "", "revoke-key")
		noError(w, err)
		_, err = s.Enter(context.Background(), w.token(son))
		noError(w, err)
	})
}

// An appointment counts from the next request on, and so does its end.
func TestViewerFollowsAppointments(t *testing.T) {
	eachWorld(t, func(w *world) {
		s := w.withCache("")
		token := w.token(son)
		posts := func() int {
			v, err := s.Viewer(w.Context(), token)
			noError(w, err)
			return len(v.Posts)
		}
		equal(w, "before", posts(), 0)
		a, err := s.MakeAppointment(w.as(operator), MakeAppointmentInput{Key: w.key(), PersonID: pid(son), Post: appointment.PostHotline, AreaID: place("near")})
		noError(w, err)
		equal(w, "appointed", posts(), 1)
		_, err = s.EndAppointment(w.as(operator), EndAppointmentInput{Key: w.key(), AppointmentID: a.ID})
		noError(w, err)
		equal(w, "ended", posts(), 0)
	})
}
