package server_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/server"
	. "linli/internal/server/servertest"
)

// walkthroughStart is when docs/walkthrough.md begins.
var walkthroughStart = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

// TestWalkthrough runs docs/walkthrough.md on both databases: every operation gives
// the answer that stands there. Ids, tokens and digests may be called otherwise, but
// the same thing has the same name throughout.
func TestWalkthrough(t *testing.T) {
	const file = "../../docs/walkthrough.md"
	if *update {
		writeWalkthrough(t, file)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	steps, err := ParseWalkthrough(string(text))
	if err != nil {
		t.Fatal(err)
	}
	if len(steps) < 15 {
		t.Fatalf("docs/walkthrough.md has only %d steps", len(steps))
	}
	databasetest.Each(t, walkthroughStart, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := Start(t, db, "", server.Options{})
		s.Seed(date.In(walkthroughStart))
		names := Names{}
		for i, step := range steps {
			if step.Clock != "" {
				at, err := time.Parse(time.RFC3339, step.Clock)
				if err != nil {
					t.Fatal(err)
				}
				clock.Set(at.UTC())
			}
			token := ""
			if step.As != "" {
				token = s.Token(step.As)
			}
			var variables, want any
			if step.Variables != "" {
				if err := json.Unmarshal([]byte(names.Apply(step.Variables)), &variables); err != nil {
					t.Fatalf("step %d: variables: %v", i+1, err)
				}
			}
			if err := json.Unmarshal([]byte(step.Answer), &want); err != nil {
				t.Fatalf("step %d: answer: %v", i+1, err)
			}
			a := s.Post(token, step.Query, variables)
			var got any
			if err := json.Unmarshal(a.Raw, &got); err != nil {
				t.Fatalf("step %d: %v: %s", i+1, err, a.Raw)
			}
			if d := names.Same(want, got, "answer"); d != "" {
				t.Fatalf("step %d (%s): %s\n%s", i+1, step.As, d, a.Raw)
			}
		}
		Whole(t, db)
	})
}
