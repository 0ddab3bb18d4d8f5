package trail_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/trail"
)

var (
	start = time.Date(2026, 11, 24, 1, 10, 0, 123_000, time.UTC)
	ctx   = access.System(context.Background(), "test")
)

// log is a database with a log in it, and ways around its guards.
type log struct {
	*testing.T
	*database.DB
	clock *databasetest.Clock
}

// add appends n entries to a stream, every second one on somebody's behalf.
func (l log) add(stream string, n int) {
	l.Helper()
	for i := range n {
		e := trail.Entry{Stream: stream, Verb: "booking.confirm", Record: "bkg_" + stream, Actor: "per_1", Body: map[string]any{"amountFen": 100 + i, "note": "邻里"}}
		if i%2 == 1 {
			e.OnBehalfOf = "per_2"
		}
		l.clock.Advance(time.Millisecond)
		if err := l.InTx(ctx, func(tx *database.Tx) error { return trail.Append(ctx, tx, e) }); err != nil {
			l.Fatalf("append to %s: %v", stream, err)
		}
	}
}

// anchor moves the clock to an hour and writes its anchor.
func (l log) anchor(hour int) {
	l.Helper()
	l.clock.Set(time.Date(2026, 11, 24, hour, 0, 0, 0, time.UTC))
	if err := trail.Anchor(ctx, l.DB); err != nil {
		l.Fatalf("anchor at %d: %v", hour, err)
	}
}

// exec runs statements behind everybody's back.
func (l log) exec(statements ...string) {
	l.Helper()
	for _, s := range statements {
		if _, err := l.Raw().ExecContext(ctx, s); err != nil {
			l.Fatalf("%s: %v", s, err)
		}
	}
}

// one reads a single text.
func (l log) one(query string) (s string) {
	l.Helper()
	if err := l.Raw().QueryRowContext(ctx, query).Scan(&s); err != nil {
		l.Fatalf("%s: %v", query, err)
	}
	return s
}

var logTables = []string{"entries", "stream_heads", "anchors"}

// unguard takes the triggers away, as who owns the database can, and keeps a copy.
func (l log) unguard() {
	l.Helper()
	for _, table := range logTables {
		l.exec("CREATE TABLE " + table + "_kept AS SELECT * FROM " + table)
	}
	if l.Name() == "PostgreSQL" {
		l.exec("ALTER TABLE entries DISABLE TRIGGER USER", "ALTER TABLE anchors DISABLE TRIGGER USER")
		return
	}
	for _, name := range []string{"entries_append_only_update", "entries_append_only_delete", "entries_chain", "entries_head", "anchors_append_only_update", "anchors_append_only_delete"} {
		l.exec("DROP TRIGGER " + name)
	}
}

// restore puts back what unguard kept.
func (l log) restore() {
	l.Helper()
	for _, table := range logTables {
		l.exec("DELETE FROM "+table, "INSERT INTO "+table+" SELECT * FROM "+table+"_kept")
	}
}

// verify tells what Verify finds, "" for a whole log.
func (l log) verify() string {
	l.Helper()
	rep, err := trail.Verify(ctx, l.DB, func(int) {})
	if err != nil {
		return err.Error()
	}
	if rep.Broken == nil {
		return ""
	}
	return fmt.Sprintf("%s %d: %s", rep.Broken.Stream, rep.Broken.Seq, rep.Broken.Why)
}

// sound is the log of the tests: three streams, three anchors, one entry after the last.
//
//	a  1  2 | 3
//	b  1  2 | 3  4 | 5
//	c  1    |
func sound(l log) {
	l.add("a", 2)
	l.add("b", 2)
	l.add("c", 1)
	l.anchor(2)
	l.add("a", 1)
	l.add("b", 2)
	l.anchor(4)
	l.anchor(8)
	l.add("b", 1)
}

// eachLog runs fn on a sound log in both databases.
func eachLog(t *testing.T, fn func(l log)) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := log{t, db, clock}
		sound(l)
		fn(l)
	})
}
