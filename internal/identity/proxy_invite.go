package identity

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/person"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// pendingRequests is how many unanswered requests one relative may have.
const pendingRequests = 5

// InviteProxyInput asks that a relative may act for an elder.
type InviteProxyInput struct {
	Key            string `json:"-"`
	ElderID        string
	ProxyID        string
	Scopes         []access.Scope
	Until          time.Time           // at most a year from now
	Evidence       proxygrant.Evidence // of a community worker who was there; "" otherwise
	EvidenceSHA256 string
}

// InviteProxy asks that a relative may act for an elder.
//
// By the elder, the grant is ACTIVE at once (ELDER_TAP). By the relative, it waits for
// the elder. By a community worker of the elder's area, it is ACTIVE with evidence on
// paper and waits for the elder without.
//
// Scopes are what is asked for here and never change: for others, the elder takes the
// grant back and invites anew. Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT,
// EVIDENCE_MISSING, DUPLICATE while the two have a grant that waits, runs or rests,
// WRONG_STATE for who had their data erased just now, FOUR_EYES for who works for an organisation that serves the elder, RATE_LIMITED for
// a relative with 5 unanswered requests.
func (s *Service) InviteProxy(ctx context.Context, in InviteProxyInput) (*ent.ProxyGrant, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.mayInvite(ctx, v, in); err != nil {
		return nil, err
	}
	g, err := in.grant(v)
	if err != nil {
		return nil, err
	}
	grantID, err := act.Do(ctx, s.DB, act.Request{Verb: access.ProxyInvite, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		return s.invite(ctx, tx, v, g)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.ProxyGrant.Get(ctx, grantID)
}

// mayInvite finds both people and asks for the right. A relative may ask an elder
// whose record they do not see; the elder's id is the proof that they know each other.
func (s *Service) mayInvite(ctx context.Context, v *access.Viewer, in InviteProxyInput) error {
	sight := ctx
	if asksForSelf(v, in.ProxyID) {
		sight = access.System(ctx, string(access.ProxyInvite))
	}
	elder, err := s.present(sight, in.ElderID, "elderId")
	if err != nil {
		return err
	}
	if !asksForSelf(v, in.ProxyID) {
		if err := access.Require(ctx, access.ProxyInvite, access.Object{PersonID: elder.ID, AreaPath: elder.AreaPath}); err != nil {
			return err
		}
	}
	_, err = s.present(access.System(ctx, string(access.ProxyInvite)), in.ProxyID, "proxyId")
	return err
}

func asksForSelf(v *access.Viewer, proxyID string) bool {
	return v.PersonID != "" && v.PersonID == proxyID
}

// grant checks the input and says what grant it makes.
func (in InviteProxyInput) grant(v *access.Viewer) (*ent.ProxyGrant, error) {
	scopes, faults := tidyScopes(in.Scopes)
	if in.ElderID == in.ProxyID {
		faults = append(faults, bad("proxyId", "nobody is their own proxy"))
	}
	g := &ent.ProxyGrant{
		ElderID: in.ElderID, ProxyID: in.ProxyID, Scopes: scopes, Until: in.Until.UTC().Truncate(time.Microsecond),
		Status: proxygrant.StatusPendingElder, Evidence: proxygrant.EvidenceElderTap,
	}
	isElder := v.PersonID != "" && v.PersonID == in.ElderID && in.ElderID != in.ProxyID
	if isElder && in.Evidence == "" {
		in.Evidence = proxygrant.EvidenceElderTap
	}
	switch {
	case asksForSelf(v, in.ProxyID) && (in.Evidence != "" || in.EvidenceSHA256 != ""):
		faults = append(faults, bad("evidence", "who asks for themselves brings no evidence: the elder confirms"))
	case in.Evidence != "":
		if err := agreed(isElder, in.Evidence, in.EvidenceSHA256); err != nil {
			faults = append(faults, fault.All(err)...)
		}
		g.Status, g.Evidence, g.EvidenceSha256 = proxygrant.StatusActive, in.Evidence, in.EvidenceSHA256
	case in.EvidenceSHA256 != "":
		faults = append(faults, bad("evidence", "say what the document is"))
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return g, nil
}

// tidyScopes names each scope once, in the order of access.Scopes.
func tidyScopes(asked []access.Scope) (scopes []string, faults fault.List) {
	if len(asked) == 0 {
		faults = append(faults, bad("scopes", "choose at least one scope"))
	}
	for _, one := range asked {
		if !slices.Contains(access.Scopes, one) {
			faults = append(faults, bad("scopes", "there is no scope %q", string(one)))
		}
	}
	for _, one := range access.Scopes {
		if slices.Contains(asked, one) {
			scopes = append(scopes, string(one))
		}
	}
	return scopes, faults
}

// invite writes the grant once its term is known to be one.
func (s *Service) invite(ctx context.Context, tx *database.Tx, v *access.Viewer, g *ent.ProxyGrant) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	if err := inTerm(g.Until, tx.Now); err != nil {
		return "", err
	}
	return s.beginGrant(ctx, tx, v, access.ProxyInvite, g)
}

// beginGrant writes a grant that begins now, with its entry. The entry comes first: it
// makes acts on one elder's stream wait for each other, so that what is then read about
// the elder's grants stays so.
func (s *Service) beginGrant(ctx context.Context, tx *database.Tx, v *access.Viewer, verb access.Verb, g *ent.ProxyGrant) (string, error) {
	g.ID, g.From = id.New("prx"), tx.Now
	if err := noteProxy(ctx, tx, v, verb, g); err != nil {
		return "", err
	}
	if err := bothPresent(ctx, tx, g); err != nil {
		return "", err
	}
	if err := independent(ctx, tx, g); err != nil {
		return "", err
	}
	if err := single(ctx, tx, g); err != nil {
		return "", err
	}
	if g.Status == proxygrant.StatusPendingElder && asksForSelf(v, g.ProxyID) {
		if err := patient(ctx, tx, g); err != nil {
			return "", err
		}
	}
	err := tx.ProxyGrant.Create().SetID(g.ID).SetElderID(g.ElderID).SetProxyID(g.ProxyID).SetScopes(g.Scopes).SetStatus(g.Status).
		SetEvidence(g.Evidence).SetEvidenceSha256(g.EvidenceSha256).SetFrom(g.From).SetUntil(g.Until).SetCreatedAt(tx.Now).Exec(ctx)
	if err != nil {
		return "", err
	}
	_, err = s.forget(ctx, tx, g.ProxyID)
	return g.ID, err
}

// bothPresent refuses a grant of or for somebody who had their data erased meanwhile. The
// elder's stream is locked by now; an erasure of the proxy waits at their row, or was first.
func bothPresent(ctx context.Context, tx *database.Tx, g *ent.ProxyGrant) error {
	if err := tx.Lock(ctx, "persons", g.ProxyID); err != nil {
		return err
	}
	gone, err := tx.Person.Query().Where(person.IDIn(g.ElderID, g.ProxyID), person.ErasedAtNotNil()).Exist(access.System(ctx, string(access.ProxyInvite)))
	if err == nil && gone {
		err = errErased
	}
	return err
}

func inTerm(until, now time.Time) error {
	if !until.After(now) {
		return bad("until", "the term must end in the future")
	}
	if until.After(now.AddDate(1, 0, 0)) {
		return bad("until", "a grant lasts a year at most; it can be given again")
	}
	return nil
}

// independent refuses who works for an organisation that serves or served the elder.
func independent(ctx context.Context, tx *database.Tx, g *ent.ProxyGrant) error {
	var n int
	err := tx.One(ctx, "SELECT COUNT(*) FROM bookings b WHERE b.recipient_id = $3 AND b.organization_id IN ("+employers("$1", "$2")+")",
		[]any{g.ProxyID, tx.Now, g.ElderID}, &n)
	if err != nil {
		return err
	}
	if n > 0 {
		return fault.New(fault.Conflict, fault.CodeFourEyes, "who works for an organisation that serves the elder cannot be the elder's proxy").At("proxyId")
	}
	return nil
}

// single refuses a second grant between the same two people.
func single(ctx context.Context, tx *database.Tx, g *ent.ProxyGrant) error {
	other, err := tx.ProxyGrant.Query().Where(
		proxygrant.ElderID(g.ElderID), proxygrant.ProxyID(g.ProxyID), proxygrant.UntilGT(tx.Now),
		proxygrant.StatusIn(proxygrant.StatusPendingElder, proxygrant.StatusActive, proxygrant.StatusSuspended),
	).First(access.System(ctx, string(access.ProxyInvite)))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return fault.New(fault.Conflict, fault.CodeDuplicate, "the two have a grant already, which is %s: confirm it, or take it back first", other.Status).
		With("proxyGrantId", other.ID)
}

// patient refuses a relative who has asked many elders and not been answered.
func patient(ctx context.Context, tx *database.Tx, g *ent.ProxyGrant) error {
	n, err := tx.ProxyGrant.Query().Where(
		proxygrant.ProxyID(g.ProxyID), proxygrant.StatusEQ(proxygrant.StatusPendingElder), proxygrant.UntilGT(tx.Now),
	).Count(access.System(ctx, string(access.ProxyInvite)))
	if err != nil {
		return err
	}
	if n >= pendingRequests {
		return fault.New(fault.Limited, fault.CodeRateLimited, "%d requests wait for an answer: take one back first", n)
	}
	return nil
}

// noteProxy appends the entry of what became of a grant. A relative acts in their own
// right; everybody else but the elder acts on the elder's behalf.
func noteProxy(ctx context.Context, tx *database.Tx, v *access.Viewer, verb access.Verb, g *ent.ProxyGrant) error {
	behalf := v.For(g.ElderID)
	if v.PersonID == "" || asksForSelf(v, g.ProxyID) {
		behalf = ""
	}
	return trail.Append(ctx, tx, trail.Entry{
		Stream: g.ElderID, Verb: string(verb), Record: g.ID, Actor: v.Actor(), OnBehalfOf: behalf,
		Body: map[string]any{
			"proxyId": g.ProxyID, "scopes": g.Scopes, "status": string(g.Status), "until": g.Until.Format(time.RFC3339),
			"evidence": string(g.Evidence), "evidenceSha256": g.EvidenceSha256,
		},
	})
}
