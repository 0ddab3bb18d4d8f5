package demo

import (
	"encoding/json"
	"testing"
	"time"

	"linli/internal/calendar"
	"linli/internal/date"
	"linli/internal/rulepack"
)

// TestSalesOnAnyDay: whatever the first day is, no holiday makes a tender of the story
// unlawful: intent, time to bid, standstill, signature, remedies keep their terms.
func TestSalesOnAnyDay(t *testing.T) {
	t.Parallel()
	raw, err := files.ReadFile("data/calendar.json")
	if err != nil {
		t.Fatal(err)
	}
	var known []calendar.Day
	if err := json.Unmarshal(raw, &known); err != nil {
		t.Fatal(err)
	}
	pack, why := rulepack.Choose(rulepack.Builtin(), "CN", rulepack.OpenTender, date.MustParse("2026-11-24"))
	if why != nil {
		t.Fatal(why)
	}
	for first := date.MustParse("2026-01-01"); first.Year < 2028; first = first.AddDays(1) {
		p := &plan{start: first}
		cal := calendar.New(append(known, p.guessed(known)...))
		for name, since := range map[string]int{"open": openSince, "scoring": scoringSince, "contract": contractSince} {
			at := func(day, minute int) time.Time { return first.AddDays(day - since).At(minute) }
			least := func(what string, from time.Time, key rulepack.Key, then time.Time) {
				t.Helper()
				if e, err := pack.Earliest(cal, from, key); err != nil || then.Before(e) {
					t.Errorf("%s around %s: %s at %s, %s at the earliest (%v)", name, first, what, then, e, err)
				}
			}
			most := func(what string, from time.Time, key rulepack.Key, then time.Time) {
				t.Helper()
				if e, err := pack.Due(cal, from, key); err != nil || !then.Before(e) {
					t.Errorf("%s around %s: %s at %s, before %s (%v)", name, first, what, then, e, err)
				}
			}
			least("the draft", at(15, 10*60), rulepack.IntentLead, at(draftDay, 9*60))
			least("the deadline", at(publishDay, 9*60), rulepack.OpenTenderPeriod, at(deadlineDay, 9*60))
			most("the challenge", at(readDay, 10*60), rulepack.ChallengeFile, at(readDay+3, 9*60))
			most("its answer", at(readDay+3, 9*60), rulepack.ChallengeAnswer, at(readDay+6, 9*60))
			most("the complaint", at(readDay+6, 9*60), rulepack.ComplaintFile, at(readDay+20, 9*60))
			if name != "contract" {
				continue
			}
			most("the signature", at(deadlineDay+4, 9*60), rulepack.ContractSign, at(signDay, 9*60))
			if until, err := pack.Due(cal, at(deadlineDay+4, 9*60), rulepack.Standstill); err != nil || at(signDay, 9*60).Before(until) {
				t.Errorf("around %s: signed on %s, the standstill ends on %s (%v)", first, at(signDay, 9*60), until, err)
			}
		}
	}
}
