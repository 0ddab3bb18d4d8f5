package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"testing"

	"linli/ent"
	"linli/graph"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// TestRepeatedKey hears the first answer again, a refusal with its types too.
func TestRepeatedKey(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	held(t, s)
	const create = `mutation($i: HoldCreateInput!) { holdCreate(input: $i) { hold { id } errors { __typename code path ... on SlotHeld { until } } } }`
	input := func(key, start string) map[string]any {
		return map[string]any{"i": map[string]any{
			"idempotencyKey": key, "recipientId": s.Elder.ID, "offeringId": s.Offering.ID, "startsAt": start, "workerId": s.Workers[0].ID,
		}}
	}
	refused := string(s.answer(t, s.As("community"), create, input("key-refused", "2026-11-25T10:00:00+08:00")))
	want := `{"data":{"holdCreate":{"hold":null,"errors":[{"__typename":"SlotHeld","code":"SLOT_HELD","path":["startsAt"],"until":"2026-11-24T00:10:00Z"}]}}}`
	if refused != want {
		t.Fatalf("refusal: %s\nwant %s", refused, want)
	}
	if again := string(s.answer(t, s.As("community"), create, input("key-refused", "2026-11-25T10:00:00+08:00"))); again != refused {
		t.Errorf("repeated: %s\nwant %s", again, refused)
	}
	done := string(s.answer(t, s.As("daughter"), create, input("key-granted", "2026-11-25T14:00:00+08:00")))
	if again := string(s.answer(t, s.As("daughter"), create, input("key-granted", "2026-11-25T14:00:00+08:00"))); again != done {
		t.Errorf("repeated: %s\nwant %s", again, done)
	}
	reused := string(s.answer(t, s.As("daughter"), create, input("key-granted", "2026-11-25T15:00:00+08:00")))
	if want := `{"data":{"holdCreate":{"hold":null,"errors":[{"__typename":"RuleError","code":"IDEMPOTENCY_KEY_REUSED","path":["idempotencyKey"]}]}}}`; reused != want {
		t.Errorf("reused: %s\nwant %s", reused, want)
	}
}

// TestRepeatedRule hears the rule of law that was broken again, an instant and a figure
// written alike.
func TestRepeatedRule(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	bonded(t, s)
	const broken = "errors { __typename ... on RuleBroken { ruleKey actual required severity packId } }"
	twice := func(who, operation string, version int, want string) {
		t.Helper()
		input := map[string]any{"i": map[string]any{"idempotencyKey": "key-of-" + who, "tenderId": s.known["tender"], "expectedVersion": version}}
		for range 2 {
			if got := string(s.answer(t, s.As(who), operation, input)); got != want {
				t.Errorf("%s\nwant %s", got, want)
			}
		}
	}
	twice("handler", "mutation($i: TenderSubmitInput!) { tenderSubmit(input: $i) { "+broken+" } }", 1,
		`{"data":{"tenderSubmit":{"errors":[{"__typename":"RuleBroken","ruleKey":"bond.bid.max","actual":"800001","required":"800000","severity":"BLOCK","packId":"CN-CONSULTATION-1"}]}}}`)
	in := s.TenderInput(bidsDue, []string{s.known["key1"], s.known["key2"], s.known["key3"]})
	must[*ent.Tender](t)(s.Procurement.SaveTender(s.As("handler"), s.theTender(t), in))
	must[*ent.Tender](t)(s.Procurement.SubmitTender(s.As("handler"), s.theTender(t)))
	clock.Set(At(13, 8, 0))
	twice("approver", "mutation($i: TenderPublishInput!) { tenderPublish(input: $i) { "+broken+" } }", 3,
		`{"data":{"tenderPublish":{"errors":[{"__typename":"RuleBroken","ruleKey":"consult.response","actual":"2026-12-15T01:30:00Z","required":"2026-12-17T16:00:00Z","severity":"BLOCK","packId":"CN-CONSULTATION-1"}]}}}`)
}

// TestPresent shows faults, and nothing else.
func TestPresent(t *testing.T) {
	t.Parallel()
	hidden := fault.New(fault.NotFound, fault.CodeNotFound, "there is no hold x").At("holdId").With("holdId", "x")
	for name, c := range map[string]struct {
		err  error
		want string // as JSON; "" when nothing is shown
	}{
		"a fault":          {fmt.Errorf("load: %w", hidden), `{"message":"there is no hold x","extensions":{"code":"NOT_FOUND","details":{"holdId":"x"},"field":["holdId"],"kind":"NOT_FOUND"}}`},
		"a lost database":  {&net.OpError{Op: "read", Err: errors.New("connection reset")}, `{"message":"the database does not answer; repeat the request with the same idempotency key","extensions":{"code":"UNAVAILABLE","kind":"UNAVAILABLE"}}`},
		"a cancelled read": {fmt.Errorf("list bookings: %w", context.DeadlineExceeded), `{"message":"the request took too long: try again, or ask for less","extensions":{"code":"UNAVAILABLE","kind":"UNAVAILABLE"}}`},
		"anything else":    {errors.New("pq: relation does not exist"), ""},
	} {
		shown := graph.Present(context.Background(), c.err)
		if shown == nil {
			if c.want != "" {
				t.Errorf("%s: shows nothing", name)
			}
			continue
		}
		raw, err := json.Marshal(shown)
		if err != nil || string(raw) != c.want {
			t.Errorf("%s: %s %v\nwant %s", name, raw, err, c.want)
		}
	}
}
