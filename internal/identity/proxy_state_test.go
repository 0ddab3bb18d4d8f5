package identity

import (
	"context"
	"fmt"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/fault"
)

// grantOf puts a grant of the elder to somebody into a state, past all rules.
func (w *world) grantOf(proxy string, status proxygrant.Status) string {
	w.Helper()
	grantID := "prx_" + proxy
	w.exec("DELETE FROM proxy_grants WHERE id = $1", grantID)
	w.exec(`INSERT INTO proxy_grants (id, elder_id, proxy_id, scopes, status, evidence, evidence_sha256, "from", until, version, created_at)
		VALUES ($1, $2, $3, '["BOOK"]', $4, 'ELDER_TAP', '', $5, $6, 3, $5)`, grantID, pid(elder), pid(proxy), string(status), start, start.Add(time.Hour))
	return grantID
}

// statuses are all states of a grant.
var statuses = []proxygrant.Status{
	proxygrant.StatusPendingElder, proxygrant.StatusActive, proxygrant.StatusSuspended, proxygrant.StatusRevoked, proxygrant.StatusExpired,
}

// machineWanted is where each action leads from each state; nowhere where not named.
var machineWanted = map[ProxyAction]map[proxygrant.Status]proxygrant.Status{
	ProxyConfirm: {proxygrant.StatusPendingElder: proxygrant.StatusActive, proxygrant.StatusSuspended: proxygrant.StatusActive},
	ProxySuspend: {proxygrant.StatusActive: proxygrant.StatusSuspended},
	ProxyRevoke: {
		proxygrant.StatusPendingElder: proxygrant.StatusRevoked, proxygrant.StatusActive: proxygrant.StatusRevoked, proxygrant.StatusSuspended: proxygrant.StatusRevoked,
	},
	ProxyExpire: {
		proxygrant.StatusPendingElder: proxygrant.StatusExpired, proxygrant.StatusActive: proxygrant.StatusExpired, proxygrant.StatusSuspended: proxygrant.StatusExpired,
	},
}

func TestProxyMachine(t *testing.T) {
	t.Parallel()
	for action, wanted := range machineWanted {
		for _, from := range statuses {
			g := &ent.ProxyGrant{Status: from, Until: start}
			for _, c := range []struct {
				now  time.Time
				over bool
			}{{start.Add(-time.Microsecond), false}, {start, true}} {
				want, code := wanted[from], fault.CodeWrongState
				if want != "" && c.over != (action == ProxyExpire) {
					want = ""
					if action == ProxyExpire {
						code = fault.CodeTooEarly
					}
				}
				to, why := nextProxy(action, g, c.now)
				what := fmt.Sprintf("%s from %s, over: %t", action, from, c.over)
				equal(t, what, to, want)
				if (why == nil) != (want != "") || why != nil && why.Code != code {
					t.Errorf("%s: fault %v, want %s", what, why, code)
				}
			}
		}
	}
}

// Every state × every action × every role, carried out: what Actions promises is what
// happens, a refusal changes nothing and writes nothing, an act writes one entry.
func TestProxyStateActionRole(t *testing.T) {
	const may, mayNot, hidden = fault.Code(""), fault.CodeForbidden, fault.CodeNotFound
	unseen := map[ProxyAction]fault.Code{ProxyConfirm: hidden, ProxySuspend: hidden, ProxyRevoke: hidden}
	roles := map[string]map[ProxyAction]fault.Code{
		elder:     {ProxyConfirm: may, ProxySuspend: may, ProxyRevoke: may},
		son:       {ProxyConfirm: mayNot, ProxySuspend: mayNot, ProxyRevoke: may},
		helper:    {ProxyConfirm: may, ProxySuspend: may, ProxyRevoke: may},
		sonHelper: {ProxyConfirm: may, ProxySuspend: may, ProxyRevoke: may},
		far:       unseen,
		auditor:   {ProxyConfirm: mayNot, ProxySuspend: mayNot, ProxyRevoke: mayNot},
		hotline:   unseen,
		operator:  unseen,
		stranger:  unseen,
		"":        {ProxyConfirm: fault.CodeUnauthenticated, ProxySuspend: fault.CodeUnauthenticated, ProxyRevoke: fault.CodeUnauthenticated},
	}
	verbs := map[ProxyAction]string{ProxyConfirm: "proxy.confirm", ProxySuspend: "proxy.suspend", ProxyRevoke: "proxy.revoke"}
	eachWorld(t, func(w *world) {
		for role, allowed := range roles {
			ctx := w.as(role)
			for action, want := range allowed {
				for _, from := range statuses {
					to := machineWanted[action][from]
					answer := want
					if want == may && to == "" {
						answer = fault.CodeWrongState
					}
					w.tryAction(ctx, role, action, from, to, answer, verbs[action])
				}
			}
		}
		w.conflicted()
	})
}

func (w *world) tryAction(ctx context.Context, role string, action ProxyAction, from, to proxygrant.Status, want fault.Code, verb string) {
	w.Helper()
	what := fmt.Sprintf("%s by %q from %s", action, role, from)
	grantID := w.grantOf(son, from)
	before := w.number("SELECT COUNT(*) FROM entries WHERE record = $1", grantID)
	if g, err := w.grant(ctx, grantID); err == nil {
		for _, a := range Actions(access.From(ctx), g, w.clock.Now()) {
			if a.Action == string(action) {
				equal(w, what+": promised", a.Allowed, want == "")
				equal(w, what+": with a reason", a.Reason == "", a.Allowed)
			}
		}
	}
	version := 3
	err := w.carryOut(ctx, action, ProxyInput{Key: w.key(), GrantID: grantID, Version: &version}, role == elder)
	wantCode(w, what, err, want)
	if want != "" {
		equal(w, what+": left alone", w.text("SELECT status FROM proxy_grants WHERE id = $1 AND version = 3", grantID), string(from))
		equal(w, what+": entries", w.number("SELECT COUNT(*) FROM entries WHERE record = $1", grantID), before)
		return
	}
	equal(w, what+": status", w.text("SELECT status FROM proxy_grants WHERE id = $1 AND version = 4", grantID), string(to))
	equal(w, what+": entries", w.number("SELECT COUNT(*) FROM entries WHERE record = $1 AND stream = $2", grantID, pid(elder)), before+1)
	last := w.text("SELECT verb FROM entries WHERE record = $1 ORDER BY seq DESC LIMIT 1", grantID)
	equal(w, what+": verb", last, verb)
}

// carryOut does an action, with the evidence that the elder or a community worker has.
func (w *world) carryOut(ctx context.Context, action ProxyAction, in ProxyInput, byElder bool) error {
	var err error
	switch action {
	case ProxyConfirm:
		c := ConfirmProxyInput{ProxyInput: in, Evidence: proxygrant.EvidenceFaceToFace, EvidenceSHA256: paper}
		if byElder {
			c.Evidence, c.EvidenceSHA256 = proxygrant.EvidenceElderTap, ""
		}
		_, err = w.ConfirmProxy(ctx, c)
	case ProxySuspend:
		_, err = w.SuspendProxy(ctx, in)
	case ProxyRevoke:
		_, err = w.RevokeProxy(ctx, in)
	case ProxyExpire:
		_, err = w.Tick(ctx)
	}
	return err
}

// conflicted: a community worker who is the proxy does not confirm their own grant.
func (w *world) conflicted() {
	w.Helper()
	ctx := w.as(sonHelper)
	grantID := w.grantOf(sonHelper, proxygrant.StatusPendingElder)
	for action, want := range map[ProxyAction]fault.Code{ProxyConfirm: fault.CodeForbidden, ProxyRevoke: ""} {
		wantCode(w, "own grant: "+string(action), w.carryOut(ctx, action, ProxyInput{Key: w.key(), GrantID: grantID}, false), want)
	}
}

func TestTick(t *testing.T) {
	eachWorld(t, func(w *world) {
		for proxy, status := range map[string]proxygrant.Status{
			son: proxygrant.StatusActive, helper: proxygrant.StatusPendingElder, far: proxygrant.StatusSuspended, stranger: proxygrant.StatusRevoked,
		} {
			w.grantOf(proxy, status)
		}
		w.secrets(son)
		_, err := w.enter(son, wrong, "10.0.0.1")
		wantCode(w, "a failure", err, fault.CodeSignInFailed)
		w.token(son)
		for _, c := range []struct {
			at                     time.Duration
			ended, tries, sessions int
		}{{time.Hour - time.Microsecond, 0, 0, 1}, {time.Hour, 3, 0, 1}, {time.Hour, 0, 0, 1}, {181*24*time.Hour + time.Hour, 0, 0, 0}} {
			w.clock.Set(start.Add(c.at))
			n, err := w.Tick(context.Background())
			noError(w, err)
			equal(w, "ended", n, c.ended)
			equal(w, "counts of tries", w.number("SELECT COUNT(*) FROM sign_in_tries"), c.tries)
			equal(w, "sessions", w.number("SELECT COUNT(*) FROM sign_ins"), c.sessions)
		}
		equal(w, "entries", w.entries("prx_son"), "proxy.expire")
		equal(w, "actor", w.text("SELECT actor_id FROM entries WHERE record = 'prx_son'"), "system:timer")
		equal(w, "expired", w.number("SELECT COUNT(*) FROM proxy_grants WHERE status = 'EXPIRED'"), 3)
		equal(w, "revoked", w.number("SELECT COUNT(*) FROM proxy_grants WHERE status = 'REVOKED'"), 1)
	})
}
