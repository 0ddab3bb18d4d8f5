package server_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/demo"
	"linli/internal/server"
	. "linli/internal/server/servertest"
)

var update = flag.Bool("update", false, "write docs/walkthrough.md from what the server answers")

// passage is one step of the walkthrough as it is written.
type passage struct {
	title, text string
	as, at      string
	query       string
	variables   func(s *story) map[string]any
	learn       func(s *story, a Answer)
}

// story is what was learnt on the way.
type story struct {
	elder, offering, worker, hold, digest, booking, contract, statement, provider string
	version                                                                       any
	lines                                                                         []string
	lat, lng                                                                      float64
}

const intro = `# From a wish to a payment

The whole path of a booking, as operations that can be pasted, each with the answer
that the server really gave. A test (internal/server/walkthrough_test.go) runs this file
on SQLite and on PostgreSQL.

To follow it by hand, start a fresh demonstration whose clock begins where the story does,
and open the explorer on <http://127.0.0.1:8080/explorer>:

    bin/linli serve --demo --data walkthrough --now 2026-11-24T08:00:00+08:00

Choose the token of whoever acts (the line above each operation says who). Where the story
jumps ahead in time, stop the server and start it again with that time in --now. People,
organisations and services have the ids that stand here; what you make on the way (holds,
bookings, statements) gets ids of its own: put yours in their place.
`

func input(fields map[string]any) map[string]any { return map[string]any{"input": fields} }

func str(v any) string {
	s, _ := v.(string)
	return s
}

// writeWalkthrough plays the story on SQLite and writes what was said.
func writeWalkthrough(t *testing.T, file string) {
	t.Helper()
	db, clock := databasetest.SQLite(t, walkthroughStart)
	s := Start(t, db, "", server.Options{})
	s.Seed(date.In(walkthroughStart))
	st := &story{}
	for _, c := range demo.Cast {
		if c.Login != "elder" {
			continue
		}
		p, err := db.Client.Person.Get(access.System(t.Context(), "test"), c.PersonID)
		if err != nil {
			t.Fatal(err)
		}
		st.lat, st.lng = *p.Lat, *p.Lng
	}
	var out bytes.Buffer
	out.WriteString(intro)
	for i, p := range story1 {
		if p.at != "" {
			at, err := time.Parse(time.RFC3339, p.at)
			if err != nil {
				t.Fatal(err)
			}
			clock.Set(at.UTC())
		}
		token := ""
		if p.as != "" {
			token = s.Token(p.as)
		}
		var variables map[string]any
		if p.variables != nil {
			variables = p.variables(st)
		}
		a := s.Post(token, p.query, variables)
		if p.learn != nil {
			p.learn(st, a)
		}
		if len(a.Errors) > 0 {
			t.Errorf("step %d: %s", i+1, a.Raw)
		}
		fmt.Fprintf(&out, "\n## %d. %s\n\n%s\n\n", i+1, p.title, strings.TrimSpace(p.text))
		who := "Nobody in particular"
		info := ""
		if p.as != "" {
			info = " as=" + p.as
			for _, c := range demo.Cast {
				if c.Login == p.as {
					who = c.Title() + " (`" + p.as + "`)"
				}
			}
		}
		if p.at != "" {
			info += " at=" + p.at
			who += ", at " + p.at
		}
		fmt.Fprintf(&out, "**%s**\n\n```graphql%s\n%s\n```\n\n", who, info, strings.TrimSpace(p.query))
		if variables != nil {
			fmt.Fprintf(&out, "```json variables\n%s\n```\n\n", pretty(t, variables))
		}
		var answer any
		if err := json.Unmarshal(a.Raw, &answer); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "```json answer\n%s\n```\n", pretty(t, answer))
	}
	out.WriteString("\n## The log\n\nEvery step above is in the log, and the log and the ledger verify:\n\n    $ bin/linli audit verify --data walkthrough\n    the log is whole: …; every ledger account equals its postings\n")
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func pretty(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}
