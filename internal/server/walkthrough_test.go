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

// TestWalkthrough runs docs/walkthrough.md on both databases.
func TestWalkthrough(t *testing.T) {
	const file = "../../docs/walkthrough.md"
	if *update {
		writeWalkthrough(t, file)
	}
	databasetest.Each(t, walkthroughStart, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := Start(t, db, "", server.Options{})
		s.Seed(date.In(walkthroughStart))
		follow(t, file, 15, &stage{Server: s, clock: clock})
		Whole(t, db)
	})
}

// follow runs a document of so many steps at least: every operation gives the answer that
// stands there. Ids, tokens and digests may be called otherwise, but the same thing has the
// same name throughout.
func follow(t *testing.T, file string, least int, on *stage) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	steps, err := ParseWalkthrough(string(text))
	if err != nil {
		t.Fatal(err)
	}
	if len(steps) < least {
		t.Fatalf("%s has only %d steps", file, len(steps))
	}
	names := Names{}
	for i, step := range steps {
		var variables, want any
		if step.Variables != "" {
			if err := json.Unmarshal([]byte(names.Apply(step.Variables)), &variables); err != nil {
				t.Fatalf("step %d: variables: %v", i+1, err)
			}
		}
		if err := json.Unmarshal([]byte(step.Answer), &want); err != nil {
			t.Fatalf("step %d: answer: %v", i+1, err)
		}
		got := on.take(t, step, variables)
		if d := names.Same(want, got, "answer"); d != "" {
			raw, _ := json.Marshal(got)
			t.Fatalf("step %d (%s): %s\n%s", i+1, step.As, d, raw)
		}
	}
}
