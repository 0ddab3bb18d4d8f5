package demo_test

import (
	"slices"
	"testing"

	"linli/ent/appointment"
	"linli/internal/access"
	"linli/internal/demo"
	"linli/internal/fault"
	"linli/internal/identity"
)

// castSignsIn: everybody in the walkthrough signs in with the password in the handbook
// and holds the post they are named for.
func castSignsIn(t *testing.T, d demo.Deps) {
	t.Helper()
	posts := map[string]appointment.Post{
		"carer": appointment.PostCarer, "dispatcher": appointment.PostDispatcher, "manager": appointment.PostManager, "handler": appointment.PostHandler,
		"approver": appointment.PostApprover, "payer": appointment.PostPayer, "community": appointment.PostCommunityWorker, "hotline": appointment.PostHotline,
		"auditor": appointment.PostAuditor, "operator": appointment.PostOperator,
		"requirement": appointment.PostRequirementOfficer, "requirement2": appointment.PostRequirementOfficer, "acceptor": appointment.PostAcceptor,
		"regulator": appointment.PostRegulator, "expert": appointment.PostExpert, "expert2": appointment.PostExpert, "manager.changqing": appointment.PostManager, "custodian1": appointment.PostCustodian,
		"custodian2": appointment.PostCustodian, "custodian3": appointment.PostCustodian,
	}
	var logins []string
	for _, c := range demo.Cast {
		logins = append(logins, c.Login)
		res, err := d.Identity.SignIn(t.Context(), identity.SignInInput{Key: key(), Login: c.Login, Password: demo.Password, Address: "127.0.0.1"})
		if err != nil || res.PersonID != c.PersonID {
			t.Errorf("%s signs in as %s, want %s (%v)", c.Login, res.PersonID, c.PersonID, err)
			continue
		}
		v, err := d.Identity.Viewer(t.Context(), res.Token)
		if err != nil {
			t.Errorf("%s: %v", c.Login, err)
			continue
		}
		if post, ok := posts[c.Login]; ok != (len(v.Posts) == 1) || (ok && v.Posts[0].Name != post) {
			t.Errorf("%s holds %+v, want %s", c.Login, v.Posts, post)
		}
	}
	want := []string{
		"daughter", "elder", "carer", "dispatcher", "manager", "handler", "approver", "payer", "community", "hotline", "auditor", "operator",
		"requirement", "requirement2", "acceptor", "regulator", "expert", "expert2", "manager.changqing", "custodian1", "custodian2", "custodian3",
	}
	if !slices.Equal(logins, want) {
		t.Errorf("the cast is %v, want %v", logins, want)
	}
	_, err := d.Identity.SignIn(t.Context(), identity.SignInInput{Key: key(), Login: "daughter", Password: demo.Password + "x", Address: "127.0.0.1"})
	if !fault.Is(err, fault.CodeSignInFailed) {
		t.Errorf("a wrong password: %v", err)
	}
	v := access.From(as(t, d, "daughter"))
	if len(v.Grants) != 1 || v.Grants[0].ElderID != demo.Cast[1].PersonID || !slices.Contains(v.Grants[0].Scopes, string(access.Book)) {
		t.Errorf("the daughter's grants: %+v", v.Grants)
	}
	if v := access.From(as(t, d, "carer")); len(v.WorkerIDs) != 1 {
		t.Errorf("the carer's worker records: %v", v.WorkerIDs)
	}
}
