package booking_test

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/hold"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/fault"
)

var update = flag.Bool("update", false, "write the drawings in docs/states")

// TestDrawings keeps docs/states as the machines are.
func TestDrawings(t *testing.T) {
	t.Parallel()
	for file, text := range map[string]string{
		"booking": "# The states of a booking\n\nDrawn from the machine by `go test ./internal/booking -run TestDrawings -update`. Payment, funding and verification are\n" +
			"columns of their own; an action that leaves the status as it is stands in the table alone.\n\n```mermaid\n" + domain.Diagram() + "```\n\n" + domain.Table(),
		"hold": "# The states of a hold\n\nDrawn from the machine by `go test ./internal/booking -run TestDrawings -update`.\n\n```mermaid\n" +
			domain.HoldDiagram() + "```\n\n" + domain.HoldTable(),
	} {
		path := "../../docs/states/" + file + ".md"
		if *update {
			if err := os.MkdirAll("../../docs/states", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		have, err := os.ReadFile(path)
		if err != nil || string(have) != text {
			t.Errorf("%s is not as the machine is (%v): run this test with -update and read the change", path, err)
		}
	}
	if got := strings.Count(domain.Table(), "\n"); got != 2+23 {
		t.Errorf("the table has %d lines, want 23 actions under a head of two", got)
	}
}

// leads is written from marketplace §3.1: where each action leads from each status when
// every guard is content.
var leads = map[domain.Action]map[booking.Status]booking.Status{
	domain.Accept:          {"REQUESTED": "CONFIRMED"},
	domain.Decline:         {"REQUESTED": "DECLINED"},
	domain.Expire:          {"REQUESTED": "EXPIRED", "AWAITING_PAYMENT": "EXPIRED"},
	domain.Pay:             {"AWAITING_PAYMENT": "CONFIRMED"},
	domain.Cancel:          {"REQUESTED": "CANCELLED", "AWAITING_PAYMENT": "CANCELLED", "CONFIRMED": "CANCELLED"},
	domain.Withdraw:        {"REQUESTED": "CANCELLED", "AWAITING_PAYMENT": "CANCELLED", "CONFIRMED": "CANCELLED"},
	domain.CallOff:         {"REQUESTED": "CANCELLED", "AWAITING_PAYMENT": "CANCELLED", "CONFIRMED": "CANCELLED"},
	domain.EndWithContract: {"REQUESTED": "CANCELLED", "AWAITING_PAYMENT": "CANCELLED", "CONFIRMED": "CANCELLED"},
	domain.Reassign:        {"REQUESTED": "REQUESTED", "AWAITING_PAYMENT": "AWAITING_PAYMENT", "CONFIRMED": "CONFIRMED"},
	domain.CheckIn:         {"CONFIRMED": "IN_SERVICE"},
	domain.NoShow:          {"CONFIRMED": "NO_SHOW"},
	domain.Miss:            {"CONFIRMED": "MISSED"},
	domain.CheckOut:        {"IN_SERVICE": "DELIVERED"},
	domain.CloseVisit:      {"IN_SERVICE": "DELIVERED"},
	domain.PassReview:      {"DELIVERED": "DELIVERED"},
	domain.FailReview:      {"DELIVERED": "VOIDED"},
	domain.Acknowledge:     {"DELIVERED": "COMPLETED"},
	domain.AutoConfirm:     {"DELIVERED": "COMPLETED"},
	domain.Dispute:         {"DELIVERED": "DELIVERED", "COMPLETED": "COMPLETED"},
	domain.RejectDispute:   {"DELIVERED": "DELIVERED", "COMPLETED": "COMPLETED"},
	domain.UpholdDispute:   {"DELIVERED": "VOIDED"},
	domain.Void:            {"COMPLETED": "VOIDED"},
	domain.Appraise:        {"DELIVERED": "DELIVERED", "COMPLETED": "COMPLETED"},
}

var noon = time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC)

// content makes every guard of an action content.
func content(a domain.Action, s booking.Status) domain.Facts {
	long, me := noon.Add(-time.Hour), "per_judge"
	b := &ent.Booking{Status: s, StartsAt: long, EndsAt: noon, DueAt: &long, DeliveredAt: &long, Verification: booking.VerificationAutoPassed, OrganizationID: "org_a", WorkerID: "wrk_a"}
	switch a {
	case domain.PassReview, domain.FailReview:
		b.Verification = booking.VerificationNeedsReview
	case domain.RejectDispute, domain.UpholdDispute, domain.Void:
		other := "per_other"
		b.Disputed, b.DisputedByID = true, &other
	default: // content as it is
	}
	return domain.Facts{Booking: b, Viewer: &access.Viewer{PersonID: me}, Now: noon}
}

// TestMachine tries every action in every status: 23 × 12.
func TestMachine(t *testing.T) {
	t.Parallel()
	if len(domain.Machine()) != len(leads) || len(domain.Statuses) != 12 {
		t.Fatalf("%d actions and %d statuses", len(domain.Machine()), len(domain.Statuses))
	}
	for _, step := range domain.Machine() {
		for _, from := range domain.Statuses {
			to, why := domain.Next(step.Action, content(step.Action, from))
			want, allowed := leads[step.Action][from]
			switch {
			case allowed && (why != nil || to != want):
				t.Errorf("%s from %s leads to %q (%v), want %s", step.Action, from, to, why, want)
			case !allowed && (why == nil || why.Code != fault.CodeWrongState || to != ""):
				t.Errorf("%s from %s leads to %q (%v), want a refusal", step.Action, from, to, why)
			}
			if domain.Terminal(from) && allowed {
				t.Errorf("%s leads out of %s, which is final", step.Action, from)
			}
		}
	}
	if _, why := domain.Next("FLY", content("", "REQUESTED")); why == nil || why.Code != fault.CodeWrongState {
		t.Errorf("an action that does not exist: %v", why)
	}
	if to, _ := domain.Next(domain.Accept, domain.Facts{Booking: &ent.Booking{Status: "REQUESTED", Payment: booking.PaymentPending}}); to != "AWAITING_PAYMENT" {
		t.Errorf("accepting a booking that is prepaid leads to %s", to)
	}
}

// TestGuards makes one fact wrong at a time.
func TestGuards(t *testing.T) {
	t.Parallel()
	at := func(d time.Duration) *time.Time { x := noon.Add(d); return &x }
	cases := []struct {
		name   string
		action domain.Action
		from   booking.Status
		spoil  func(*domain.Facts)
		want   fault.Code // "": allowed
	}{
		{"one microsecond before it is due", domain.Expire, "REQUESTED", func(f *domain.Facts) { f.DueAt = at(time.Microsecond) }, fault.CodeTooEarly},
		{"on the dot", domain.Expire, "REQUESTED", func(f *domain.Facts) { f.DueAt = at(0) }, ""},
		{"nothing is due", domain.Miss, "CONFIRMED", func(f *domain.Facts) { f.DueAt = nil }, fault.CodeTooEarly},
		{"30 minutes and a bit before the start", domain.CheckIn, "CONFIRMED", func(f *domain.Facts) { f.StartsAt = noon.Add(30*time.Minute + time.Microsecond) }, fault.CodeTooEarly},
		{"30 minutes before the start", domain.CheckIn, "CONFIRMED", func(f *domain.Facts) { f.StartsAt = noon.Add(30 * time.Minute) }, ""},
		{"not yet 15 minutes at the door", domain.NoShow, "CONFIRMED", func(f *domain.Facts) { f.StartsAt = noon.Add(-15*time.Minute + time.Microsecond) }, fault.CodeTooEarly},
		{"15 minutes at the door", domain.NoShow, "CONFIRMED", func(f *domain.Facts) { f.StartsAt = noon.Add(-15 * time.Minute) }, ""},
		{"a group's leader", domain.Reassign, "CONFIRMED", func(f *domain.Facts) { g := "gse_1"; f.GroupSessionID = &g }, fault.CodeWrongState},
		{"a visit that passed", domain.PassReview, "DELIVERED", func(f *domain.Facts) { f.Verification = booking.VerificationAutoPassed }, fault.CodeWrongState},
		{"a visit of one's own organisation", domain.PassReview, "DELIVERED", func(f *domain.Facts) { f.Viewer.Posts = []access.Post{{OrganizationID: "org_a"}} }, fault.CodeFourEyes},
		{"a visit of one's own", domain.FailReview, "DELIVERED", func(f *domain.Facts) { f.Viewer.WorkerIDs = []string{"wrk_a"} }, fault.CodeFourEyes},
		{"a visit not judged", domain.Acknowledge, "DELIVERED", func(f *domain.Facts) { f.Verification = booking.VerificationNeedsReview }, fault.CodeEvidenceMissing},
		{"a visit that passed by judgement", domain.Acknowledge, "DELIVERED", func(f *domain.Facts) { f.Verification = booking.VerificationPassed }, ""},
		{"silence about what was judged", domain.AutoConfirm, "DELIVERED", func(f *domain.Facts) { f.Verification = booking.VerificationPassed }, fault.CodeEvidenceMissing},
		{"a disputed visit", domain.Acknowledge, "DELIVERED", func(f *domain.Facts) { f.Disputed = true }, fault.CodeLineFrozen},
		{"silence about a dispute", domain.AutoConfirm, "DELIVERED", func(f *domain.Facts) { f.Disputed = true }, fault.CodeLineFrozen},
		{"a second dispute", domain.Dispute, "COMPLETED", func(f *domain.Facts) { f.Disputed = true }, fault.CodeWrongState},
		{"a dispute after seven days", domain.Dispute, "COMPLETED", func(f *domain.Facts) { f.DeliveredAt = at(-7*24*time.Hour - time.Microsecond) }, fault.CodeTooLate},
		{"a dispute on the seventh day", domain.Dispute, "COMPLETED", func(f *domain.Facts) { f.DeliveredAt = at(-7 * 24 * time.Hour) }, ""},
		{"no dispute", domain.Void, "COMPLETED", func(f *domain.Facts) { f.Disputed = false }, fault.CodeWrongState},
		{"one's own dispute", domain.UpholdDispute, "DELIVERED", func(f *domain.Facts) { f.DisputedByID = &f.Viewer.PersonID }, fault.CodeFourEyes},
		{"a second appraisal", domain.Appraise, "COMPLETED", func(f *domain.Facts) { f.Appraised = true }, fault.CodeDuplicate},
	}
	for _, c := range cases {
		f := content(c.action, c.from)
		c.spoil(&f)
		_, why := domain.Next(c.action, f)
		if got := codeOf(why); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func codeOf(f *fault.Fault) fault.Code {
	if f == nil {
		return ""
	}
	return f.Code
}

// TestHoldMachine tries every action on every kind of hold.
func TestHoldMachine(t *testing.T) {
	t.Parallel()
	holds := map[string]ent.Hold{
		"alive":    {Status: hold.StatusActive, ExpiresAt: noon.Add(time.Microsecond)},
		"extended": {Status: hold.StatusActive, ExpiresAt: noon.Add(time.Microsecond), Extended: true},
		"over":     {Status: hold.StatusActive, ExpiresAt: noon},
		"consumed": {Status: hold.StatusConsumed, ExpiresAt: noon.Add(time.Hour)},
		"released": {Status: hold.StatusReleased, ExpiresAt: noon.Add(time.Hour)},
		"expired":  {Status: hold.StatusExpired, ExpiresAt: noon},
	}
	want := map[domain.Action]map[string]string{
		domain.ConfirmHold: {"alive": "CONSUMED", "extended": "CONSUMED", "over": "HOLD_EXPIRED", "consumed": "WRONG_STATE", "released": "WRONG_STATE", "expired": "HOLD_EXPIRED"},
		domain.ExtendOnce:  {"alive": "ACTIVE", "extended": "WRONG_STATE", "over": "HOLD_EXPIRED", "consumed": "WRONG_STATE", "released": "WRONG_STATE", "expired": "HOLD_EXPIRED"},
		domain.Release:     {"alive": "RELEASED", "extended": "RELEASED", "over": "HOLD_EXPIRED", "consumed": "WRONG_STATE", "released": "WRONG_STATE", "expired": "HOLD_EXPIRED"},
		domain.EndHold:     {"alive": "TOO_EARLY", "extended": "TOO_EARLY", "over": "EXPIRED", "consumed": "WRONG_STATE", "released": "WRONG_STATE", "expired": "HOLD_EXPIRED"},
		"FLY":              {"alive": "WRONG_STATE"},
	}
	owner := &access.Viewer{PersonID: "per_owner"}
	for action, row := range want {
		for name, outcome := range row {
			h := holds[name]
			h.RecipientID, h.BookerID = owner.PersonID, owner.PersonID
			to, why := domain.NextHold(action, &h, noon)
			if got := string(to) + string(codeOf(why)); got != outcome {
				t.Errorf("%s of a hold that is %s: %s, want %s", action, name, got, outcome)
			}
			for who, v := range map[string]*access.Viewer{"owner": owner, "stranger": {PersonID: "per_x"}, "nobody": nil, "agent": {PersonID: "per_agent", Posts: make([]access.Post, 1)}} {
				told := slices.IndexFunc(domain.HoldActions(v, &h, noon), func(a domain.Available) bool { return a.Action == string(action) && a.Allowed })
				if got := told >= 0; got != (who == "owner" && why == nil && action != domain.EndHold) {
					t.Errorf("%s of a hold that is %s: %s is told %v", action, name, who, got)
				}
			}
		}
	}
	mine := ent.Hold{Status: hold.StatusActive, ExpiresAt: noon.Add(1), RecipientID: "per_owner", BookerID: "per_agent"}
	for _, a := range domain.HoldActions(&access.Viewer{PersonID: "per_agent", Posts: make([]access.Post, 1)}, &mine, noon) {
		if !a.Allowed {
			t.Errorf("an agent is told not to %s an own hold for somebody: %s", a.Action, a.Reason)
		}
	}
}
