package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/say"
	. "linli/internal/worldtest"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata")

// TestContract answers testdata/<operation>/<case>.txt. A case says who asks (viewer),
// what happened before (given, names of steps in given_test.go), when it is (at, when
// the steps leave another time), which language one reads (language, an Accept-Language;
// English without one), what is asked with which variables, and the answer.
// $(name) stands for the id of a record in the world.
func TestContract(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(strings.TrimPrefix(file, "testdata/"), ".txt"), func(t *testing.T) {
			t.Parallel()
			c := readCase(t, file)
			databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
				got := c.ask(t, db, clock)
				if *update && db.Name() == "SQLite" {
					c.write(t, file, got)
					return
				}
				if got != c.answer {
					t.Errorf("%s\nanswer:\n%s\nwant:\n%s", file, got, c.answer)
				}
			})
		})
	}
}

// contractCase is one file.
type contractCase struct {
	head                         string
	viewer, given, at, language  string
	operation, variables, answer string
}

func readCase(t *testing.T, file string) contractCase {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var c contractCase
	sections := strings.Split("--- head\n"+string(raw), "--- ")
	for _, s := range sections[1:] {
		name, text, _ := strings.Cut(s, "\n")
		switch name {
		case "head":
			c.head = text
			c.headers(t, file)
		case "operation":
			c.operation = text
		case "variables":
			c.variables = text
		case "answer":
			c.answer = text
		default:
			t.Fatalf("%s: there is no section %q", file, name)
		}
	}
	return c
}

func (c *contractCase) headers(t *testing.T, file string) {
	t.Helper()
	for line := range strings.Lines(c.head) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case strings.HasPrefix(line, "#"):
		case ok && name == "viewer":
			c.viewer = value
		case ok && name == "given":
			c.given = value
		case ok && name == "at":
			c.at = value
		case ok && name == "language":
			c.language = value
		default:
			t.Fatalf("%s: cannot read %q", file, line)
		}
	}
}

func (c *contractCase) write(t *testing.T, file, answer string) {
	t.Helper()
	text := c.head + "--- operation\n" + c.operation
	if c.variables != "" {
		text += "--- variables\n" + c.variables
	}
	if err := os.WriteFile(file, []byte(text+"--- answer\n"+answer), 0o600); err != nil {
		t.Fatal(err)
	}
}

func (c *contractCase) ask(t *testing.T, db *database.DB, clock *databasetest.Clock) string {
	t.Helper()
	s := newStage(t, db, clock)
	for _, step := range strings.Fields(c.given) {
		run, ok := given[step]
		if !ok {
			t.Fatalf("there is no step %q", step)
		}
		run(t, s)
	}
	if c.at != "" {
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		clock.Set(at.UTC())
	}
	ctx := context.Background()
	if c.viewer != "anonymous" {
		ctx = s.As(c.viewer)
	}
	if c.language != "" {
		ctx = say.With(ctx, say.Accept(c.language))
	}
	var variables map[string]any
	if c.variables != "" {
		d := json.NewDecoder(strings.NewReader(s.ids(t, c.variables)))
		d.UseNumber()
		if err := d.Decode(&variables); err != nil {
			t.Fatalf("variables: %v", err)
		}
	}
	raw := s.answer(t, ctx, s.ids(t, c.operation), variables)
	var text bytes.Buffer
	if err := json.Indent(&text, raw, "", "  "); err != nil {
		t.Fatalf("answer %s: %v", raw, err)
	}
	return s.names(text.String()) + "\n"
}

var (
	placeholder = regexp.MustCompile(`\$\(([\w.]+)\)`)
	anyID       = regexp.MustCompile(`\b([a-z]{3,4})_(?:[0-9a-hjkmnp-tv-z]{26}|[0-9a-f]{32})\b`)
	anyOcid     = regexp.MustCompile(`\bocds-linli0-[0-9a-hjkmnp-tv-z]{26}\b`)
	anyHash     = regexp.MustCompile(`\b[0-9a-f]{64}\b`)
	anyCursor   = regexp.MustCompile(`("(?:cursor|endCursor)": )"[^"]+"`)
)

// ids puts ids in the place of names.
func (s *stage) ids(t *testing.T, text string) string {
	t.Helper()
	return placeholder.ReplaceAllStringFunc(text, func(p string) string {
		id, ok := s.known[p[2:len(p)-1]]
		if !ok {
			t.Fatalf("nothing is called %s", p)
		}
		return id
	})
}

// names puts names in the place of what differs from run to run: ids, hashes, cursors.
func (s *stage) names(text string) string {
	byID := map[string]string{}
	for name, id := range s.known {
		if was, taken := byID[id]; !taken || name < was {
			byID[id] = name
		}
	}
	count := map[string]int{}
	text = anyID.ReplaceAllStringFunc(text, func(id string) string {
		name, ok := byID[id]
		if !ok {
			prefix, _, _ := strings.Cut(id, "_")
			count[prefix]++
			name = fmt.Sprintf("%s.%d", prefix, count[prefix])
			byID[id] = name
		}
		return "$(" + name + ")"
	})
	text = anyOcid.ReplaceAllString(text, "$$(ocid)")
	text = anyHash.ReplaceAllStringFunc(text, func(h string) string {
		if strings.Trim(h, "0") == "" {
			return h
		}
		return "$(sha256)"
	})
	return anyCursor.ReplaceAllString(text, `$1"$$(cursor)"`)
}
