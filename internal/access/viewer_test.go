package access_test

import (
	"encoding/json"
	"testing"

	"linli/ent/appointment"
	"linli/internal/access"
	"linli/internal/fault"
)

// TestSystem: Linli's own work says why, keeps who asked for it, and cannot be
// brought along from outside.
func TestSystem(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	if v := access.From(ctx); v != nil || v.IsSystem() || v.Actor() != "anonymous" || v.For("per_1") != "" {
		t.Errorf("nobody: %+v", v)
	}
	if _, err := access.SignedIn(ctx); !fault.Is(err, fault.CodeUnauthenticated) {
		t.Errorf("nobody is signed in: %v", err)
	}
	if _, err := access.SignedIn(access.System(ctx, "")); !fault.Is(err, fault.CodeUnauthenticated) || access.From(access.System(ctx, "")).IsSystem() {
		t.Errorf("a system without a reason: %v", err)
	}
	timer := access.From(access.System(ctx, "timer"))
	if !timer.IsSystem() || timer.Actor() != "system:timer" {
		t.Errorf("a timer: %+v", timer)
	}
	asker := &access.Viewer{AccountID: "acc_1", PersonID: "per_1", Posts: []access.Post{{Name: appointment.PostHandler, AreaPath: "610103."}}}
	inner := access.From(access.System(access.System(access.With(ctx, asker), "one"), "two"))
	if !inner.IsSystem() || inner.Actor() != "per_1" || inner.For("per_1") != "" || inner.For("per_2") != "per_2" || asker.IsSystem() {
		t.Errorf("work somebody asked for: %+v, asker %+v", inner, asker)
	}
	// What somebody asked for is judged by what they may do.
	if access.Can(inner, access.StatementPay, access.Object{AreaPath: "610103."}).Allowed || !access.Can(inner, access.StatementClose, access.Object{AreaPath: "610103."}).Allowed {
		t.Error("a system context changes what its person may do")
	}
	kept, err := json.Marshal(inner)
	if err != nil {
		t.Fatal(err)
	}
	var back access.Viewer
	if err := json.Unmarshal(kept, &back); err != nil || back.IsSystem() || back.PersonID != "per_1" || len(back.Posts) != 1 || back.Posts[0] != asker.Posts[0] {
		t.Errorf("kept and read again: %+v %v", back, err)
	}
}
