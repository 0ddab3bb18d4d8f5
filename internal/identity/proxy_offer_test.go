package identity

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/ent/proxyinvitation"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/secret"
)

func (w *world) offer(side proxyinvitation.Side) OfferProxyInput {
	return OfferProxyInput{Key: w.key(), Side: side, Scopes: []access.Scope{access.ViewSchedule, access.Book, access.Book}, Until: forYear}
}

// Either side may speak first; once the other has taken the code, the grant is in force.
func TestProxyByCode(t *testing.T) {
	eachWorld(t, func(w *world) {
		for _, c := range []struct {
			side          proxyinvitation.Side
			first, second string
			behalf        string
		}{
			{proxyinvitation.SideElder, elder, son, ""},
			{proxyinvitation.SideProxy, son, elder, ""},
		} {
			in := w.offer(c.side)
			made, err := w.OfferProxy(w.as(c.first), in)
			noError(w, err)
			if !regexp.MustCompile(`^[A-HJ-NP-Z2-9]{8}$`).MatchString(made.Code) {
				t.Errorf("the code is %q", made.Code)
			}
			equal(w, "holds", made.ExpiresAt, start.Add(24*time.Hour))
			again, err := w.OfferProxy(w.as(c.first), in)
			noError(w, err)
			equal(w, "the same key, the same code", again.Code, made.Code)
			seen, err := w.InvitationBy(w.as(c.second), strings.ToLower(made.Code[:4])+"-"+made.Code[4:])
			noError(w, err)
			equal(w, "who asks", seen.InviterID, pid(c.first))
			equal(w, "what is asked", fmt.Sprint(seen.Side, seen.Scopes, seen.Until), fmt.Sprint(c.side, []string{"BOOK", "VIEW_SCHEDULE"}, forYear))

			_, err = w.AcceptProxy(w.as(c.first), AcceptProxyInput{Key: w.key(), Code: made.Code})
			wantCode(w, "one's own code", err, fault.CodeBadInput)
			accept := AcceptProxyInput{Key: w.key(), Code: made.Code}
			g, err := w.AcceptProxy(w.as(c.second), accept)
			noError(w, err)
			equal(w, "the grant", fmt.Sprint(g.ElderID, g.ProxyID, g.Scopes, g.Status, g.Evidence, g.From, g.Until),
				fmt.Sprint(pid(elder), pid(son), []string{"BOOK", "VIEW_SCHEDULE"}, proxygrant.StatusActive, proxygrant.EvidenceElderTap, start, forYear))
			again2, err := w.AcceptProxy(w.as(c.second), accept)
			noError(w, err)
			equal(w, "the same key, the same grant", again2.ID, g.ID)
			equal(w, "entries", w.entries(g.ID), "proxy.accept")
			equal(w, "actor", w.text("SELECT actor_id FROM entries WHERE record = $1", g.ID), pid(c.second))
			acts := access.Can(access.From(w.as(son)), access.HoldCreate, access.Object{PersonID: pid(elder)})
			equal(w, "the son may book", acts.Allowed, true)

			_, err = w.InvitationBy(w.as(stranger), made.Code)
			wantCode(w, "a code that was taken", err, fault.CodeBadInput)
			_, err = w.AcceptProxy(w.as(stranger), AcceptProxyInput{Key: w.key(), Code: made.Code})
			wantCode(w, "a code that was taken, taken again", err, fault.CodeBadInput)
			_, err = w.RevokeProxy(w.as(elder), ProxyInput{Key: w.key(), GrantID: g.ID})
			noError(w, err)
		}
		equal(w, "codes kept as hashes", w.number("SELECT COUNT(*) FROM proxy_invitations WHERE LENGTH(code_hash) = 64"), 2)
	})
}

func TestProxyByCodeRefuses(t *testing.T) {
	eachWorld(t, func(w *world) {
		for _, c := range []struct {
			why, who string
			change   func(*OfferProxyInput)
			want     fault.Code
		}{
			{"anonymous", "", nil, fault.CodeUnauthenticated},
			{"no side", elder, func(in *OfferProxyInput) { in.Side = "" }, fault.CodeBadInput},
			{"no scope", elder, func(in *OfferProxyInput) { in.Scopes = nil }, fault.CodeBadInput},
			{"an invented scope", elder, func(in *OfferProxyInput) { in.Scopes = []access.Scope{"ALL"} }, fault.CodeBadInput},
			{"a term that is over", elder, func(in *OfferProxyInput) { in.Until = start }, fault.CodeBadInput},
			{"more than a year", elder, func(in *OfferProxyInput) { in.Until = forYear.Add(time.Second) }, fault.CodeBadInput},
		} {
			in := w.offer(proxyinvitation.SideElder)
			if c.change != nil {
				c.change(&in)
			}
			_, err := w.OfferProxy(w.as(c.who), in)
			wantCode(w, c.why, err, c.want)
		}
		equal(w, "nothing was made", w.number("SELECT COUNT(*) FROM proxy_invitations"), 0)

		old, err := w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		noError(w, err)
		made, err := w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		noError(w, err)
		_, err = w.InvitationBy(w.as(son), old.Code)
		wantCode(w, "an older code", err, fault.CodeBadInput)
		_, err = w.InvitationBy(w.as(""), made.Code)
		wantCode(w, "a code seen by nobody", err, fault.CodeUnauthenticated)
		_, err = w.AcceptProxy(w.as(""), AcceptProxyInput{Key: w.key(), Code: made.Code})
		wantCode(w, "a code taken by nobody", err, fault.CodeUnauthenticated)
		w.clock.Advance(24 * time.Hour)
		_, err = w.InvitationBy(w.as(son), made.Code)
		wantCode(w, "a code of yesterday", err, fault.CodeBadInput)
		_, err = w.AcceptProxy(w.as(son), AcceptProxyInput{Key: w.key(), Code: made.Code})
		wantCode(w, "a code of yesterday, taken", err, fault.CodeBadInput)
		equal(w, "no grant", w.number("SELECT COUNT(*) FROM proxy_grants"), 0)

		_, err = w.InviteProxy(w.as(elder), w.invitation())
		noError(w, err)
		made, err = w.OfferProxy(w.as(son), w.offer(proxyinvitation.SideProxy))
		noError(w, err)
		_, err = w.AcceptProxy(w.as(elder), AcceptProxyInput{Key: w.key(), Code: made.Code})
		wantCode(w, "a second grant of the same two", err, fault.CodeDuplicate)
	})
}

// Neither the log nor a copy of the database gives a code to who has not the key.
func TestCodesNeedTheKey(t *testing.T) {
	eachWorld(t, func(w *world) {
		made, err := w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		noError(w, err)
		_, err = w.AcceptProxy(w.as(elder), AcceptProxyInput{Key: "accept-own", Code: made.Code}) // a refusal is remembered
		wantCode(w, "one's own", err, fault.CodeBadInput)
		invitation := w.text("SELECT id FROM proxy_invitations")
		equal(w, "the log names it", w.text("SELECT record FROM entries WHERE verb = 'proxy.offer'"), invitation)
		plain, input := sha256.Sum256([]byte(made.Code)), fmt.Sprintf(`{"Code":%q}`, made.Code)
		request := sha256.Sum256(fmt.Appendf(nil, "%d:%s%d:%s", len(access.ProxyAccept), access.ProxyAccept, len(input), input))
		for what, query := range map[string]string{
			"the row": "SELECT code_hash FROM proxy_invitations", "the request": "SELECT request_hash FROM idempotency_keys WHERE act = 'proxy.accept'",
			"the entry": "SELECT body FROM entries WHERE verb = 'proxy.offer'", "the answer": "SELECT answer FROM idempotency_keys WHERE act = 'proxy.offer'",
		} {
			kept := w.text(query)
			for _, trace := range []string{made.Code, hex.EncodeToString(plain[:]), hex.EncodeToString(request[:])} {
				if kept == "" || strings.Contains(kept, trace) {
					t.Errorf("%s tells the code: %s", what, kept)
				}
			}
		}
		old := sha256.Sum256([]byte("proxy invitation " + invitation))
		if letters.EncodeToString(old[:5]) == made.Code {
			t.Error("the code is the id's plain hash")
		}
		other, err := secret.New(bytes.Repeat([]byte{8}, secret.Size))
		noError(w, err)
		thief := &Service{DB: w.DB, Ways: Ways{Secret: other}}
		if thief.codeOf(invitation) == made.Code {
			t.Error("another key gives the code")
		}
		w.Ways.Secret = nil
		_, err = w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		wantCode(w, "made without a key", err, fault.CodeUnavailable)
		_, err = w.InvitationBy(w.as(son), made.Code)
		wantCode(w, "seen without a key", err, fault.CodeUnavailable)
		_, err = w.AcceptProxy(w.as(son), AcceptProxyInput{Key: w.key(), Code: made.Code})
		wantCode(w, "taken without a key", err, fault.CodeUnavailable)
	})
}

// Somebody makes 20 codes a day; those that nobody took are gone a day after their end.
func TestOffersAreFew(t *testing.T) {
	eachWorld(t, func(w *world) {
		var made *ProxyCode
		for range 20 {
			var err error
			made, err = w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
			noError(w, err)
		}
		_, err := w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		wantCode(w, "the 21st", err, fault.CodeRateLimited)
		_, err = w.AcceptProxy(w.as(son), AcceptProxyInput{Key: w.key(), Code: made.Code})
		noError(w, err)
		_, err = w.OfferProxy(w.as(son), w.offer(proxyinvitation.SideElder))
		noError(w, err)
		w.clock.Advance(24 * time.Hour)
		_, err = w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideProxy))
		noError(w, err)
		w.clock.Advance(24*time.Hour - time.Microsecond)
		tick := func(want int) {
			w.Helper()
			_, err := w.Tick(context.Background())
			noError(w, err)
			equal(w, "codes", w.number("SELECT COUNT(*) FROM proxy_invitations"), want)
		}
		tick(3)
		w.clock.Advance(time.Microsecond)
		tick(2)
		w.clock.Advance(24 * time.Hour)
		tick(1)
		equal(w, "the one that was taken", w.number("SELECT COUNT(*) FROM proxy_invitations WHERE grant_id IS NOT NULL"), 1)
	})
}

// A right code that another rule refuses is no wrong one; the offered term is asked again.
func TestRightCodesAreNotCounted(t *testing.T) {
	eachWorld(t, func(w *world) {
		made, err := w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		noError(w, err)
		for range wrongCodes + 1 {
			_, err = w.AcceptProxy(w.as(elder), AcceptProxyInput{Key: w.key(), Code: made.Code})
			equal(w, "one's own", codes(err), "BAD_INPUT code")
		}
		in := w.offer(proxyinvitation.SideElder)
		in.Until = start.Add(time.Hour)
		made, err = w.OfferProxy(w.as(elder), in)
		noError(w, err)
		w.clock.Advance(time.Hour)
		for range wrongCodes + 1 {
			_, err = w.AcceptProxy(w.as(son), AcceptProxyInput{Key: w.key(), Code: made.Code})
			equal(w, "a term that is over", codes(err), "BAD_INPUT until")
		}
		for range wrongCodes {
			_, err = w.AcceptProxy(w.as(son), AcceptProxyInput{Key: w.key(), Code: "AAAAAAAA"})
			equal(w, "a wrong code", codes(err), "BAD_INPUT code")
		}
		_, err = w.AcceptProxy(w.as(son), AcceptProxyInput{Key: w.key(), Code: made.Code})
		wantCode(w, "after wrong ones", err, fault.CodeRateLimited)
	})
}

// Whoever takes a code while its maker makes a newer one gets nothing, although they read
// the code before. On SQLite one of them comes first altogether.
func TestAnEndedCodeIsNotTaken(t *testing.T) {
	eachWorld(t, func(w *world) {
		if w.DB.Dialect != dialect.Postgres {
			return
		}
		for _, side := range []proxyinvitation.Side{proxyinvitation.SideElder, proxyinvitation.SideProxy} {
			made, err := w.OfferProxy(w.as(elder), w.offer(side))
			noError(w, err)
			again, maker, taker := w.offer(side), w.as(elder), w.as(son)
			var once sync.Once
			w.DB.Client.Intercept(ent.InterceptFunc(func(next ent.Querier) ent.Querier {
				return ent.QuerierFunc(func(ctx context.Context, q ent.Query) (ent.Value, error) {
					v, err := next.Query(ctx, q)
					if _, reading := q.(*ent.ProxyInvitationQuery); reading {
						once.Do(func() {
							_, err := w.OfferProxy(maker, again)
							noError(w, err)
						})
					}
					return v, err
				})
			}))
			_, err = w.AcceptProxy(taker, AcceptProxyInput{Key: w.key(), Code: made.Code})
			equal(w, "taken meanwhile", codes(err), "BAD_INPUT code")
		}
		equal(w, "grants", w.number("SELECT COUNT(*) FROM proxy_grants"), 0)
	})
}

func TestACodeIsTakenOnce(t *testing.T) {
	eachWorld(t, func(w *world) {
		for _, side := range []proxyinvitation.Side{proxyinvitation.SideElder, proxyinvitation.SideProxy} {
			made, err := w.OfferProxy(w.as(elder), w.offer(side))
			noError(w, err)
			var mu sync.Mutex
			var codes []fault.Code
			var all sync.WaitGroup
			for _, name := range []string{son, stranger, helper, far, hotline, auditor} {
				ctx, in := w.as(name), AcceptProxyInput{Key: w.key(), Code: made.Code}
				all.Go(func() {
					_, err := w.AcceptProxy(ctx, in)
					mu.Lock()
					defer mu.Unlock()
					codes = append(codes, code(err))
				})
			}
			all.Wait()
			slices.Sort(codes)
			equal(w, "answers", fmt.Sprint(codes), fmt.Sprint(append([]fault.Code{""}, slices.Repeat([]fault.Code{fault.CodeBadInput}, 5)...)))
		}
		equal(w, "grants", w.number("SELECT COUNT(*) FROM proxy_grants"), 2)
	})
}

// Codes cannot be guessed: of many tries at once ten are looked at.
func TestCodesAreNotGuessed(t *testing.T) {
	eachWorld(t, func(w *world) {
		made, err := w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		noError(w, err)
		var mu sync.Mutex
		tally := map[fault.Code]int{}
		var all sync.WaitGroup
		for i := range 40 {
			ctx, key := w.as(son), w.key()
			all.Go(func() {
				var err error
				if i%2 == 0 {
					_, err = w.InvitationBy(ctx, fmt.Sprintf("AAAAAA%02d", i))
				} else {
					_, err = w.AcceptProxy(ctx, AcceptProxyInput{Key: key, Code: fmt.Sprintf("AAAAAA%02d", i)})
				}
				mu.Lock()
				defer mu.Unlock()
				tally[code(err)]++
			})
		}
		all.Wait()
		equal(w, "looked at", tally[fault.CodeBadInput], 10)
		equal(w, "refused", tally[fault.CodeRateLimited], 30)
		_, err = w.InvitationBy(w.as(son), made.Code)
		wantCode(w, "the right code, too late", err, fault.CodeRateLimited)
		_, err = w.InvitationBy(w.as(stranger), made.Code)
		noError(w, err)
		w.clock.Advance(15 * time.Minute)
		_, err = w.InvitationBy(w.as(son), made.Code)
		noError(w, err)
	})
}
