package trail

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"linli/internal/database"
	"linli/internal/id"
)

// Anchor writes a root over the heads that moved since the last anchor, and over the
// last anchor's root. Callers run it hourly; two in the same hour leave one anchor.
func Anchor(ctx context.Context, db *database.DB) error {
	return db.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		hour := tx.Now.Truncate(time.Hour)
		last, prev, err := latest(ctx, tx)
		if err != nil || !last.Before(hour) {
			return err
		}
		// An entry carries the time its act began and may land after the anchor of that
		// hour: looking an hour further back names some heads twice and misses none.
		list, err := moved(ctx, tx, last.Add(-time.Hour))
		if err != nil {
			return err
		}
		text, err := Canonical(list)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO anchors (id, at, streams, root, heads) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
			anchorID(hour), hour, len(list), Hash(prev, text), text)
		return err
	})
}

func anchorID(hour time.Time) string { return id.From("anc", stamp(hour)) }

// latest is the last anchor's hour and root; the first anchor follows Genesis.
func latest(ctx context.Context, tx *database.Tx) (time.Time, string, error) {
	at, root := time.Unix(0, 0).UTC(), Genesis
	err := tx.One(ctx, "SELECT at, root FROM anchors ORDER BY at DESC LIMIT 1", nil, &at, &root)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return at.UTC(), root, err
}

// moved lists [stream, seq, hash] of heads whose entry is younger than since, by stream.
func moved(ctx context.Context, tx *database.Tx, since time.Time) ([][3]any, error) {
	rows, err := tx.QueryContext(ctx, `SELECT h.id, h.seq, h.hash FROM stream_heads h JOIN entries e ON e.stream = h.id AND e.seq = h.seq
		WHERE e.at >= $1 ORDER BY h.id`, since)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	list := [][3]any{}
	for rows.Next() {
		var stream, hash string
		var seq int64
		if err := rows.Scan(&stream, &seq, &hash); err != nil {
			return nil, err
		}
		list = append(list, [3]any{stream, seq, hash})
	}
	return list, rows.Err()
}

// anchor is one row; key names an entry.
type (
	anchor struct {
		id, root, heads string
		at              time.Time
		streams         int
	}
	key struct {
		stream string
		seq    int64
	}
)

func readAnchors(ctx context.Context, r database.Reads) ([]anchor, error) {
	rows, err := r.Query(ctx, "SELECT id, at, streams, root, heads FROM anchors ORDER BY at")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var list []anchor
	for rows.Next() {
		var a anchor
		if err := rows.Scan(&a.id, &a.at, &a.streams, &a.root, &a.heads); err != nil {
			return nil, err
		}
		list = append(list, a)
	}
	return list, rows.Err()
}

// pin checks the chain of anchors and collects the hashes they hold.
func pin(list []anchor) (map[key]string, *Break) {
	pinned := map[key]string{}
	prev := Genesis
	for i, a := range list {
		var heads [][3]any
		err := json.Unmarshal([]byte(a.heads), &heads)
		why := ""
		switch {
		case Hash(prev, a.heads) != a.root:
			why = "the anchor's root does not match its heads and the anchor before it"
		case err != nil || len(heads) != a.streams:
			why = fmt.Sprintf("the anchor counts %d streams, its heads are others", a.streams)
		case a.id != anchorID(a.at):
			why = "the anchor stands at another hour than its id says"
		}
		if why != "" {
			return nil, &Break{a.id, int64(i + 1), why}
		}
		for _, h := range heads {
			stream, _ := h[0].(string)
			seq, _ := h[1].(float64)
			hash, _ := h[2].(string)
			pinned[key{stream, int64(seq)}] = hash
		}
		prev = a.root
	}
	return pinned, nil
}
