package trail_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/trail"
)

// TestManyWriters: sixty-four writers of one stream at once, each with a stream of its
// own besides. Numbers have no gap, nothing forks.
func TestManyWriters(t *testing.T) {
	t.Parallel()
	const writers = 64
	databasetest.Each(t, time.Time{}, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		var all sync.WaitGroup
		for i := range writers {
			all.Go(func() {
				err := db.InTx(ctx, func(tx *database.Tx) error {
					for _, stream := range []string{"shared", fmt.Sprintf("own-%02d", i)} {
						if err := trail.Append(ctx, tx, trail.Entry{Stream: stream, Verb: "v", Record: "r", Actor: "per_1", Body: map[string]any{"writer": i}}); err != nil {
							return err
						}
					}
					return nil
				})
				if err != nil {
					t.Errorf("writer %d: %v", i, err)
				}
			})
		}
		all.Wait()
		l := log{t, db, nil}
		if got := l.one("SELECT COUNT(*) || ' ' || COUNT(DISTINCT seq) || ' ' || MIN(seq) || ' ' || MAX(seq) || ' ' || COUNT(DISTINCT body) FROM entries WHERE stream = 'shared'"); got != "64 64 1 64 64" {
			t.Errorf("entries, numbers, first, last, texts: %s", got)
		}
		rep, err := trail.Verify(ctx, db, func(int) {})
		if err != nil || rep != (trail.Report{Streams: 65, Entries: 128}) {
			t.Errorf("%+v %v %v", rep, rep.Broken, err)
		}
	})
}

// TestAppendIsInItsTransaction: several entries of one transaction follow each other;
// what is undone leaves no number behind.
func TestAppendIsInItsTransaction(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := log{t, db, clock}
		l.add("a", 1)
		undo := errors.New("undo")
		several := func(end error) error {
			return db.InTx(ctx, func(tx *database.Tx) error {
				for _, stream := range []string{"a", "n", "a", "n", "a"} {
					if err := trail.Append(ctx, tx, trail.Entry{Stream: stream, Verb: "v", Record: "r", Actor: "per_1"}); err != nil {
						return err
					}
				}
				return end
			})
		}
		if err := several(undo); !errors.Is(err, undo) {
			t.Errorf("undone: %v", err)
		}
		if rep, err := trail.Verify(ctx, db, func(int) {}); err != nil || rep != (trail.Report{Streams: 1, Entries: 1}) {
			t.Errorf("undone: %+v %v %v", rep, rep.Broken, err)
		}
		if err := several(nil); err != nil {
			t.Fatal(err)
		}
		if rep, err := trail.Verify(ctx, db, func(int) {}); err != nil || rep != (trail.Report{Streams: 2, Entries: 6}) {
			t.Errorf("done: %+v %v %v", rep, rep.Broken, err)
		}
		if got := l.one("SELECT seq FROM stream_heads WHERE id = 'a'") + l.one("SELECT seq FROM stream_heads WHERE id = 'n'"); got != "42" {
			t.Errorf("the heads stand at %s", got)
		}
	})
}

// TestEntryText: the text of an entry, word for word, and its hash.
func TestEntryText(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := log{t, db, clock}
		l.add("a", 2)
		entry := l.one("SELECT id FROM entries WHERE stream = 'a' AND seq = 2")
		want := `{"actor":"per_1","at":"2026-11-24T01:10:00.002123Z","body":{"amountFen":101,"note":"邻里"},"id":"` + entry +
			`","onBehalfOf":"per_2","record":"bkg_a","seq":2,"stream":"a","verb":"booking.confirm"}`
		if got := l.text("a", 2); got != want {
			t.Errorf("text %s\nwant %s", got, want)
		}
		first := l.text("a", 1)
		if strings.Contains(first, "onBehalfOf") {
			t.Errorf("nobody's behalf is told: %s", first)
		}
		if got := l.one("SELECT hash FROM entries WHERE stream = 'a' AND seq = 2"); got != trail.Hash(trail.Hash(trail.Genesis, first), want) {
			t.Errorf("hash %s", got)
		}
	})
}

// TestTheDatabaseRefuses lists writes around the package; each is refused and changes nothing.
func TestTheDatabaseRefuses(t *testing.T) {
	eachLog(t, func(l log) {
		entry := func(stream, seq, prev string) string {
			return fmt.Sprintf("INSERT INTO entries SELECT 'ent_new', '%s', %s, verb, record, actor_id, NULL, at, body, %s, 'h' FROM entries WHERE stream = 'b' AND seq = 5", stream, seq, prev)
		}
		tries := []string{
			"UPDATE entries SET verb = 'x'", "UPDATE entries SET hash = hash WHERE stream = 'b' AND seq = 5", "DELETE FROM entries", "DELETE FROM entries WHERE stream = 'c'",
			"UPDATE anchors SET streams = 1", "DELETE FROM anchors",
			entry("b", "5", "hash"), entry("b", "6", "hash"), entry("b", "6", "'x'"), entry("b", "7", "hash"), entry("zz", "1", "'"+trail.Genesis+"'"),
		}
		if l.Name() == "PostgreSQL" {
			tries = append(tries, "TRUNCATE entries", "TRUNCATE anchors", "TRUNCATE entries CASCADE",
				"INSERT INTO entries SELECT * FROM entries WHERE stream = 'b' AND seq = 5 ON CONFLICT (id) DO UPDATE SET verb = 'x'")
		} else {
			tries = append(tries, "INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE stream = 'b' AND seq = 5",
				"UPDATE OR REPLACE entries SET seq = 1 WHERE stream = 'b' AND seq = 5",
				"INSERT OR REPLACE INTO anchors SELECT * FROM anchors")
		}
		picture := func() string {
			out := ""
			for _, q := range []string{
				"SELECT id || stream || seq || verb || hash FROM entries ORDER BY id", "SELECT id || seq || hash FROM stream_heads ORDER BY id", "SELECT id || streams || root FROM anchors ORDER BY id",
			} {
				rows, err := l.Query(ctx, q)
				if err != nil {
					l.Fatal(err)
				}
				for rows.Next() {
					var s string
					if err := rows.Scan(&s); err != nil {
						l.Fatal(err)
					}
					out += s + "\n"
				}
				if err := errors.Join(rows.Err(), rows.Close()); err != nil {
					l.Fatal(err)
				}
			}
			return out
		}
		before := picture()
		for _, s := range tries {
			if _, err := l.Raw().ExecContext(ctx, s); err == nil {
				l.Errorf("taken: %s", s)
			}
			if picture() != before {
				l.Fatalf("changed by: %s", s)
			}
		}
		if got := l.verify(); got != "" {
			l.Errorf("afterwards: %s", got)
		}
	})
}

// TestAnchor: one for each hour in which it is asked for, over the heads that moved.
func TestAnchor(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := log{t, db, clock}
		anchors := func() string { return l.one("SELECT COUNT(*) FROM anchors") }
		heads := func() string { return l.one("SELECT heads FROM anchors ORDER BY at DESC LIMIT 1") }
		if l.anchor(1); anchors() != "1" || heads() != "[]" {
			t.Errorf("of an empty log: %s, %s", anchors(), heads())
		}
		l.add("b", 2)
		l.add("a", 1)
		if l.anchor(1); anchors() != "1" {
			t.Errorf("a second in the hour: %s", anchors())
		}
		var all sync.WaitGroup
		clock.Set(time.Date(2026, 11, 24, 4, 59, 59, 0, time.UTC))
		for range 8 {
			all.Go(func() {
				if err := trail.Anchor(ctx, db); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		hash := func(stream string) string { return l.one("SELECT hash FROM stream_heads WHERE id = '" + stream + "'") }
		want := `[["a",1,"` + hash("a") + `"],["b",2,"` + hash("b") + `"]]`
		if anchors() != "2" || heads() != want {
			t.Errorf("eight at once, hours later: %s, %s\nwant %s", anchors(), heads(), want)
		}
		first := l.one("SELECT root FROM anchors ORDER BY at LIMIT 1")
		if first != trail.Hash(trail.Genesis, "[]") || l.one("SELECT root FROM anchors ORDER BY at DESC LIMIT 1") != trail.Hash(first, want) {
			t.Error("a root is not the hash of the one before and its heads")
		}
		l.add("c", 1)
		l.anchor(5)
		if want := `[["c",1,"` + hash("c") + `"]]`; heads() != want {
			t.Errorf("only one moved: %s\nwant %s", heads(), want)
		}
		if got := l.verify(); got != "" {
			t.Error(got)
		}
	})
}
