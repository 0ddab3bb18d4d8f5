package identity

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/fault"
)

var (
	paper   = strings.Repeat("0123456789abcdef", 4)
	forYear = time.Date(2027, 11, 24, 1, 0, 0, 0, time.UTC)
)

// invitation is the son's, for the elder.
func (w *world) invitation() InviteProxyInput {
	return InviteProxyInput{Key: w.key(), ElderID: pid(elder), ProxyID: pid(son), Scopes: []access.Scope{access.Pay, access.Book, access.Pay}, Until: forYear}
}

func TestInviteProxy(t *testing.T) {
	eachWorld(t, func(w *world) {
		for _, c := range []struct {
			who      string
			evidence proxygrant.Evidence
			sha256   string
			status   proxygrant.Status
			kept     proxygrant.Evidence
			behalf   string
		}{
			{elder, "", "", proxygrant.StatusActive, proxygrant.EvidenceElderTap, ""},
			{elder, proxygrant.EvidenceElderTap, "", proxygrant.StatusActive, proxygrant.EvidenceElderTap, ""},
			{son, "", "", proxygrant.StatusPendingElder, proxygrant.EvidenceElderTap, ""},
			{helper, "", "", proxygrant.StatusPendingElder, proxygrant.EvidenceElderTap, pid(elder)},
			{helper, proxygrant.EvidenceFaceToFace, paper, proxygrant.StatusActive, proxygrant.EvidenceFaceToFace, pid(elder)},
			{helper, proxygrant.EvidenceCourtDocument, paper, proxygrant.StatusActive, proxygrant.EvidenceCourtDocument, pid(elder)},
		} {
			in := w.invitation()
			in.Evidence, in.EvidenceSHA256 = c.evidence, c.sha256
			ctx := w.as(c.who)
			g, err := w.InviteProxy(ctx, in)
			noError(w, err)
			what := fmt.Sprintf("by %s with %q", c.who, c.evidence)
			equal(w, what, g.Status, c.status)
			equal(w, what+": evidence", g.Evidence, c.kept)
			equal(w, what+": paper", g.EvidenceSha256, c.sha256)
			equal(w, what+": scopes", strings.Join(g.Scopes, " "), "BOOK PAY")
			equal(w, what+": term", g.From.String()+g.Until.String(), start.String()+forYear.String())
			equal(w, what+": entries", w.entries(g.ID), "proxy.invite")
			equal(w, what+": actor", w.text("SELECT actor_id FROM entries WHERE record = $1", g.ID), pid(c.who))
			equal(w, what+": on behalf of", w.text("SELECT COALESCE(on_behalf_of_id, '') FROM entries WHERE record = $1", g.ID), c.behalf)
			acts := access.Can(access.From(w.as(son)), access.HoldCreate, access.Object{PersonID: pid(elder)})
			equal(w, what+": the son may book", acts.Allowed, c.status == proxygrant.StatusActive)

			again, err := w.InviteProxy(ctx, in)
			noError(w, err)
			equal(w, what+": the same key", again.ID, g.ID)
			other := in
			other.Scopes = []access.Scope{access.ViewHealth}
			_, err = w.InviteProxy(ctx, other)
			wantCode(w, what+": the key for something else", err, fault.CodeKeyReused)
			other.Key = w.key()
			_, err = w.InviteProxy(w.as(son), other)
			if c.evidence == "" {
				wantCode(w, what+": the son asks for more", err, fault.CodeDuplicate)
				equal(w, what+": names the grant", fault.As(err).Details["proxyGrantId"], any(g.ID))
			}
			_, err = w.RevokeProxy(w.as(elder), ProxyInput{Key: w.key(), GrantID: g.ID})
			noError(w, err)
		}
	})
}

func TestInviteProxyRefuses(t *testing.T) {
	eachWorld(t, func(w *world) {
		for _, c := range []struct {
			why, who string
			change   func(*InviteProxyInput)
			want     fault.Code
		}{
			{"anonymous", "", nil, fault.CodeUnauthenticated},
			{"a stranger for others", stranger, nil, fault.CodeNotFound},
			{"a community worker elsewhere", far, nil, fault.CodeNotFound},
			{"the hotline", hotline, nil, fault.CodeForbidden},
			{"an operator", operator, nil, fault.CodeNotFound},
			{"no such elder", elder, func(in *InviteProxyInput) { in.ElderID = "per_none" }, fault.CodeNotFound},
			{"no such elder, by the relative", son, func(in *InviteProxyInput) { in.ElderID = "per_none" }, fault.CodeNotFound},
			{"no such relative", elder, func(in *InviteProxyInput) { in.ProxyID = "per_none" }, fault.CodeNotFound},
			{"oneself", elder, func(in *InviteProxyInput) { in.ProxyID = pid(elder) }, fault.CodeBadInput},
			{"no scope", elder, func(in *InviteProxyInput) { in.Scopes = nil }, fault.CodeBadInput},
			{"an invented scope", elder, func(in *InviteProxyInput) { in.Scopes = append(in.Scopes, "ALL") }, fault.CodeBadInput},
			{"a term that is over", elder, func(in *InviteProxyInput) { in.Until = start }, fault.CodeBadInput},
			{"more than a year", elder, func(in *InviteProxyInput) { in.Until = forYear.Add(time.Second) }, fault.CodeBadInput},
			{"the relative with evidence", son, func(in *InviteProxyInput) { in.Evidence = proxygrant.EvidenceElderTap }, fault.CodeBadInput},
			{"the relative with paper", son, func(in *InviteProxyInput) { in.EvidenceSHA256 = paper }, fault.CodeBadInput},
			{"the worker who is the relative", sonHelper, func(in *InviteProxyInput) {
				in.ProxyID, in.Evidence, in.EvidenceSHA256 = pid(sonHelper), proxygrant.EvidenceFaceToFace, paper
			}, fault.CodeBadInput},
			{"a tap by the worker", helper, func(in *InviteProxyInput) { in.Evidence = proxygrant.EvidenceElderTap }, fault.CodeEvidenceMissing},
			{"face to face without paper", helper, func(in *InviteProxyInput) { in.Evidence = proxygrant.EvidenceFaceToFace }, fault.CodeEvidenceMissing},
			{"paper of what", helper, func(in *InviteProxyInput) { in.EvidenceSHA256 = paper }, fault.CodeBadInput},
			{"a hash in capitals", helper, func(in *InviteProxyInput) {
				in.Evidence, in.EvidenceSHA256 = proxygrant.EvidenceFaceToFace, strings.ToUpper(paper)
			}, fault.CodeEvidenceMissing},
			{"the elder on paper", elder, func(in *InviteProxyInput) {
				in.Evidence, in.EvidenceSHA256 = proxygrant.EvidenceFaceToFace, paper
			}, fault.CodeBadInput},
		} {
			in := w.invitation()
			if c.change != nil {
				c.change(&in)
			}
			_, err := w.InviteProxy(w.as(c.who), in)
			wantCode(w, c.why, err, c.want)
		}
		in := w.invitation()
		in.ProxyID, in.Scopes = pid(elder), nil
		_, err := w.InviteProxy(w.as(elder), in)
		equal(w, "faults of the input, at once", len(fault.All(err)), 2)
		equal(w, "grants", w.number("SELECT COUNT(*) FROM proxy_grants"), 0)
		equal(w, "entries", w.number("SELECT COUNT(*) FROM entries WHERE verb = 'proxy.invite'"), 0)
	})
}

// Who works for an organisation that served the elder is refused, also at confirming.
func TestProxyIndependence(t *testing.T) {
	eachWorld(t, func(w *world) {
		in := w.invitation()
		in.ProxyID = pid(nurse)
		g, err := w.InviteProxy(w.as(nurse), in)
		noError(w, err)
		w.serve()
		confirm := ConfirmProxyInput{ProxyInput: ProxyInput{Key: w.key(), GrantID: g.ID}, Evidence: proxygrant.EvidenceElderTap}
		_, err = w.ConfirmProxy(w.as(elder), confirm)
		wantCode(w, "confirmed after a booking", err, fault.CodeFourEyes)
		_, err = w.ConfirmProxy(w.as(elder), confirm)
		wantCode(w, "the same key hears it again", err, fault.CodeFourEyes)
		w.exec("DELETE FROM proxy_grants")
		in.Key = w.key()
		_, err = w.InviteProxy(w.as(elder), in)
		wantCode(w, "invited after a booking", err, fault.CodeFourEyes)
		equal(w, "grants", w.number("SELECT COUNT(*) FROM proxy_grants"), 0)
		w.exec("UPDATE workers SET active = false")
		in.Key = w.key()
		_, err = w.InviteProxy(w.as(elder), in)
		wantCode(w, "invited after leaving", err, "")
	})
}

func TestConfirmProxy(t *testing.T) {
	eachWorld(t, func(w *world) {
		g, err := w.InviteProxy(w.as(son), w.invitation())
		noError(w, err)
		w.clock.Advance(time.Hour)
		old, now := 7, 1
		for _, c := range []struct {
			why, who string
			version  *int
			evidence proxygrant.Evidence
			sha256   string
			want     fault.Code
		}{
			{"another version", elder, &old, proxygrant.EvidenceElderTap, "", fault.CodeStaleVersion},
			{"the elder on paper", elder, &now, proxygrant.EvidenceFaceToFace, paper, fault.CodeBadInput},
			{"the worker by tap", helper, &now, proxygrant.EvidenceElderTap, "", fault.CodeEvidenceMissing},
			{"the worker without paper", helper, &now, proxygrant.EvidenceRecordedCall, "", fault.CodeEvidenceMissing},
			{"the relative", son, &now, proxygrant.EvidenceElderTap, "", fault.CodeForbidden},
		} {
			_, err := w.ConfirmProxy(w.as(c.who), ConfirmProxyInput{
				ProxyInput: ProxyInput{Key: w.key(), GrantID: g.ID, Version: c.version}, Evidence: c.evidence, EvidenceSHA256: c.sha256,
			})
			wantCode(w, c.why, err, c.want)
		}
		ctx := w.as(elder)
		in := ConfirmProxyInput{ProxyInput: ProxyInput{Key: w.key(), GrantID: g.ID, Version: &now}, Evidence: proxygrant.EvidenceElderTap}
		for range 2 {
			g, err = w.ConfirmProxy(ctx, in)
			noError(w, err)
			equal(w, "status", g.Status, proxygrant.StatusActive)
			equal(w, "version", g.Version, 2)
			equal(w, "from", g.From, start.Add(time.Hour))
		}
		equal(w, "entries", w.entries(g.ID), "proxy.invite proxy.confirm")
	})
}

// Ten taps at once make one grant, and of ten rivals one revokes.
func TestProxyRivals(t *testing.T) {
	eachWorld(t, func(w *world) {
		ctx := w.as(elder)
		rival := func(do func(key string) error, losers fault.Code) {
			w.Helper()
			var mu sync.Mutex
			var codes []fault.Code
			var all sync.WaitGroup
			for range 10 {
				key := w.key()
				all.Go(func() {
					err := do(key)
					mu.Lock()
					defer mu.Unlock()
					codes = append(codes, code(err))
				})
			}
			all.Wait()
			slices.Sort(codes)
			want := append([]fault.Code{""}, slices.Repeat([]fault.Code{losers}, 9)...)
			equal(w, "answers", fmt.Sprint(codes), fmt.Sprint(want))
		}
		rival(func(key string) error {
			in := InviteProxyInput{Key: key, ElderID: pid(elder), ProxyID: pid(son), Scopes: []access.Scope{access.Book}, Until: forYear}
			_, err := w.InviteProxy(ctx, in)
			return err
		}, fault.CodeDuplicate)
		grantID := w.text("SELECT id FROM proxy_grants")
		rival(func(key string) error {
			_, err := w.RevokeProxy(ctx, ProxyInput{Key: key, GrantID: grantID})
			return err
		}, fault.CodeWrongState)
		equal(w, "entries", w.entries(grantID), "proxy.invite proxy.revoke")
		equal(w, "version", w.number("SELECT version FROM proxy_grants"), 2)
	})
}

func TestRevokeProxyCountsAtOnce(t *testing.T) {
	eachWorld(t, func(w *world) {
		s := w.withCache("")
		g, err := s.InviteProxy(w.as(elder), w.invitation())
		noError(w, err)
		token := w.token(son)
		grants := func() int {
			v, err := s.Viewer(w.Context(), token)
			noError(w, err)
			return len(v.Grants)
		}
		equal(w, "granted", grants(), 1)
		_, err = s.RevokeProxy(w.as(elder), ProxyInput{Key: w.key(), GrantID: g.ID})
		noError(w, err)
		equal(w, "revoked", grants(), 0)
	})
}

func TestProxyRequestsArePatient(t *testing.T) {
	eachWorld(t, func(w *world) {
		ask := func(elder string) error {
			in := w.invitation()
			in.ElderID = pid(elder)
			_, err := w.InviteProxy(w.as(son), in)
			return err
		}
		for _, name := range []string{elder, stranger, helper, far, hotline} {
			noError(w, ask(name))
		}
		wantCode(w, "the sixth request", ask(auditor), fault.CodeRateLimited)
		w.clock.Set(forYear)
		in := w.invitation()
		in.Until = forYear.Add(time.Hour)
		_, err := w.InviteProxy(w.as(son), in)
		wantCode(w, "when the others are over", err, "")
	})
}
