package database_test

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/database"
)

var (
	noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	ctx  = access.System(context.Background(), "test")
)

// column is one of a table; references names the table it points at, or "".
type column struct{ name, kind, references string }

// catalogue is what a database says of itself.
type catalogue struct {
	tables map[string][]column
	checks []string            // names, sorted
	unique map[string][]string // "table.index" → columns
}

// list reads rows of texts.
func list(t testing.TB, db *sql.DB, query string, args ...any) [][]string {
	t.Helper()
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	names, _ := rows.Columns()
	var out [][]string
	for rows.Next() {
		texts, into := make([]sql.NullString, len(names)), make([]any, len(names))
		for i := range texts {
			into[i] = &texts[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		row := make([]string, len(names))
		for i, s := range texts {
			row[i] = s.String
		}
		out = append(out, row)
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return out
}

// read asks the database for its tables and constraints.
func read(t testing.TB, db *database.DB) catalogue {
	t.Helper()
	c := catalogue{tables: map[string][]column{}, unique: map[string][]string{}}
	columns := `SELECT table_name, column_name, data_type, COALESCE((SELECT f.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
			JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1] WHERE k.contype = 'f' AND c.relname = table_name AND a.attname = column_name), '')
		FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'goose%' ORDER BY table_name, ordinal_position`
	checks := "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace"
	unique := `SELECT t.relname || '.' || x.relname, a.attname FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
		JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey) WHERE i.indisunique AND NOT i.indisprimary AND t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE 'goose%'`
	if db.Name() == "SQLite" {
		columns = `SELECT m.name, i.name, i.type, COALESCE((SELECT f."table" FROM pragma_foreign_key_list(m.name) f WHERE f."from" = i.name), '')
			FROM sqlite_master m, pragma_table_info(m.name) i WHERE m.type = 'table' AND m.name NOT LIKE 'goose%' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, i.cid`
		unique = `SELECT m.name || '.' || x.name, c.name FROM sqlite_master m, pragma_index_list(m.name) x, pragma_index_info(x.name) c
			WHERE m.type = 'table' AND x."unique" = 1 AND x.origin <> 'pk' AND m.name NOT LIKE 'goose%'`
		for _, r := range list(t, db.Raw(), "SELECT sql FROM sqlite_master WHERE type = 'table'") {
			for _, part := range strings.Split(r[0], "CONSTRAINT ")[1:] {
				if name, rest, _ := strings.Cut(part, " "); strings.HasPrefix(rest, "CHECK") {
					c.checks = append(c.checks, strings.Trim(name, "`\""))
				}
			}
		}
	} else {
		for _, r := range list(t, db.Raw(), checks) {
			c.checks = append(c.checks, r[0])
		}
	}
	slices.Sort(c.checks)
	for _, r := range list(t, db.Raw(), columns) {
		c.tables[r[0]] = append(c.tables[r[0]], column{r[1], strings.ToLower(r[2]), r[3]})
	}
	for _, r := range list(t, db.Raw(), unique) {
		c.unique[r[0]] = append(c.unique[r[0]], r[1])
	}
	return c
}

// special are values of the rows of fill that their kind does not give.
var special = map[string]any{
	"ledger_accounts.granted": 10, "bookings.gross_fen": 2, "bookings.status": "CONFIRMED", "statement_lines.kind": "CHARGE", "occupancies.kind": "HOLD",
	"stream_heads.id": "stream", "stream_heads.hash": "prev_hash", "proxy_grants.proxy_id": "persons2",
	"consultations.closes_at": noon.Add(time.Hour), "payment_requests.accepted_fen": 4, "acceptances.decided_at": nil, "tenders.status": "PUBLISHED", // envelopes are taken
}

// fill puts one row into every table: its id is the table's name, a reference is the id
// of the row it points at, texts are their columns' names, figures are 1.
func fill(t testing.TB, db *database.DB) catalogue {
	t.Helper()
	c := read(t, db)
	conn, err := db.Raw().Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	exec := func(statement string, args ...any) {
		t.Helper()
		if _, err := conn.ExecContext(ctx, statement, args...); err != nil {
			t.Fatalf("%s %v: %v", statement, args, err)
		}
	}
	off, on := "SET session_replication_role = replica", "SET session_replication_role = origin"
	if db.Name() == "SQLite" {
		off, on = "PRAGMA foreign_keys = 0", "PRAGMA foreign_keys = 1"
	}
	exec(off)
	defer exec(on)
	tables := make([]string, 0, len(c.tables))
	for table := range c.tables {
		tables = append(tables, table)
	}
	slices.Sort(tables)
	slices.Reverse(tables) // stream_heads before entries, tenders before envelopes
	insert := func(table, id string) {
		t.Helper()
		var names, marks []string
		var args []any
		for i, col := range c.tables[table] {
			names, marks = append(names, `"`+col.name+`"`), append(marks, fmt.Sprintf("$%d", i+1))
			args = append(args, value(table, id, col))
		}
		exec("INSERT INTO "+table+" ("+strings.Join(names, ", ")+") VALUES ("+strings.Join(marks, ", ")+")", args...)
	}
	for _, table := range tables {
		insert(table, table)
	}
	insert("persons", "persons2")
	return c
}

func value(table, id string, col column) any {
	if v, ok := special[table+"."+col.name]; ok {
		return v
	}
	switch {
	case col.name == "id":
		return id
	case col.references != "":
		return col.references
	case strings.Contains(col.kind, "json"):
		return `["x"]`
	case strings.Contains(col.kind, "time"):
		if strings.HasPrefix(col.name, "end") || col.name == "until" {
			return noon.Add(time.Hour)
		}
		return noon
	case strings.Contains(col.kind, "bool"):
		return false
	case strings.Contains(col.kind, "int"), strings.Contains(col.kind, "double"), col.kind == "real":
		return 1
	}
	return col.name
}
