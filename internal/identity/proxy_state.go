package identity

import (
	"slices"
	"time"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/fault"
)

// ProxyAction is one thing that happens to a proxy grant.
type ProxyAction string

// The actions. Confirming a suspended grant puts it in force again, under the same
// conditions as the first time.
const (
	ProxyConfirm ProxyAction = "CONFIRM"
	ProxySuspend ProxyAction = "SUSPEND"
	ProxyRevoke  ProxyAction = "REVOKE"
	ProxyExpire  ProxyAction = "EXPIRE" // time alone
)

// proxyMachine is the whole machine of a proxy grant, which InviteProxy puts in
// PENDING_ELDER or ACTIVE. What is not here cannot happen; nothing leads out of
// REVOKED and EXPIRED.
var proxyMachine = []struct {
	from   proxygrant.Status
	action ProxyAction
	to     proxygrant.Status
}{
	{proxygrant.StatusPendingElder, ProxyConfirm, proxygrant.StatusActive},
	{proxygrant.StatusSuspended, ProxyConfirm, proxygrant.StatusActive},
	{proxygrant.StatusActive, ProxySuspend, proxygrant.StatusSuspended},
	{proxygrant.StatusPendingElder, ProxyRevoke, proxygrant.StatusRevoked},
	{proxygrant.StatusActive, ProxyRevoke, proxygrant.StatusRevoked},
	{proxygrant.StatusSuspended, ProxyRevoke, proxygrant.StatusRevoked},
	{proxygrant.StatusPendingElder, ProxyExpire, proxygrant.StatusExpired},
	{proxygrant.StatusActive, ProxyExpire, proxygrant.StatusExpired},
	{proxygrant.StatusSuspended, ProxyExpire, proxygrant.StatusExpired},
}

// nextProxy says where an action leads from where the grant is, or what forbids it.
func nextProxy(a ProxyAction, g *ent.ProxyGrant, now time.Time) (proxygrant.Status, *fault.Fault) {
	for _, row := range proxyMachine {
		if row.from != g.Status || row.action != a {
			continue
		}
		over := !now.Before(g.Until)
		switch {
		case over && a != ProxyExpire:
			return "", wrongState("the grant's term is over", g)
		case !over && a == ProxyExpire:
			return "", fault.New(fault.Conflict, fault.CodeTooEarly, "the grant's term is not over")
		}
		return row.to, nil
	}
	return "", wrongState("the grant's state does not allow this", g)
}

func wrongState(why string, g *ent.ProxyGrant) *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeWrongState, "%s: it is %s", why, g.Status).With("status", string(g.Status))
}

// mayProxy says whether the viewer may do an action to a grant for an elder who
// lives in area. A proxy may always lay a grant down, and never confirm their own.
func mayProxy(v *access.Viewer, a ProxyAction, g *ent.ProxyGrant, area string) access.Decision {
	elder := access.Object{PersonID: g.ElderID, AreaPath: area}
	holder := v != nil && v.PersonID != "" && v.PersonID == g.ProxyID
	switch a {
	case ProxyConfirm:
		if holder {
			return access.Decision{Reason: "a proxy cannot confirm their own grant: the elder does"}
		}
		return access.Can(v, access.ProxyConfirm, elder)
	case ProxySuspend:
		return access.Can(v, access.ProxyRevoke, elder)
	case ProxyRevoke:
		if holder {
			return access.Decision{Allowed: true}
		}
		return access.Can(v, access.ProxyRevoke, elder)
	case ProxyExpire:
	}
	return access.Decision{Reason: "only time does this"}
}

// Available is one action with whether the viewer may do it now, and why not.
type Available struct {
	Action  string
	Allowed bool
	Reason  string
}

// Actions lists what people do to a proxy grant and what of it the viewer may do now.
// A community worker's rights follow from the elder's area: load the grant WithElder.
func Actions(v *access.Viewer, g *ent.ProxyGrant, now time.Time) []Available {
	area := ""
	if g.Edges.Elder != nil {
		area = g.Edges.Elder.AreaPath
	}
	all := []ProxyAction{ProxyConfirm, ProxySuspend, ProxyRevoke}
	out := make([]Available, 0, len(all))
	for _, a := range all {
		one := Available{Action: string(a)}
		if d := mayProxy(v, a, g, area); !d.Allowed {
			one.Reason = d.Reason
		} else if _, why := nextProxy(a, g, now); why != nil {
			one.Reason = why.Message
		} else {
			one.Allowed = true
		}
		out = append(out, one)
	}
	return out
}

// onPaper are the evidences that a community worker brings, each with the SHA-256 of
// the signed paper, the recording or the document.
var onPaper = []proxygrant.Evidence{proxygrant.EvidenceFaceToFace, proxygrant.EvidenceRecordedCall, proxygrant.EvidenceCourtDocument}

// agreed checks how the elder agreed: by their own tap when they are the viewer, else
// on paper that a community worker has seen.
func agreed(isElder bool, e proxygrant.Evidence, sha256 string) error {
	switch {
	case isElder && e == proxygrant.EvidenceElderTap && sha256 == "":
		return nil
	case isElder:
		return bad("evidence", "the elder agrees by ELDER_TAP, without a document")
	case !slices.Contains(onPaper, e):
		return fault.New(fault.Invalid, fault.CodeEvidenceMissing, "only the elder taps: bring FACE_TO_FACE, RECORDED_CALL or COURT_DOCUMENT").At("evidence")
	case !isSHA256(sha256):
		return fault.New(fault.Invalid, fault.CodeEvidenceMissing, "give the SHA-256 of the signed paper, recording or document as 64 lower-case hexadecimal digits").At("evidenceSha256")
	}
	return nil
}

func isSHA256(s string) bool {
	if len(s) != 64 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}
