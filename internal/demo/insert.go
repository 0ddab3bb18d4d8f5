package demo

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"linli/internal/database"
)

// A statement carries at most so many rows and so many arguments: SQLite takes 32,766
// arguments, PostgreSQL 65,535.
const (
	mostRows      = 1000
	mostArguments = 30_000
)

// rows are gathered for one table and inserted many to a statement.
type rows struct {
	table   string
	columns []string
	values  []any
}

func table(name string, columns ...string) *rows { return &rows{table: name, columns: columns} }

// add gathers one row, in the order of the columns.
func (r *rows) add(values ...any) {
	if len(values) != len(r.columns) {
		panic(fmt.Sprintf("demo: %d values for the %d columns of %s", len(values), len(r.columns), r.table))
	}
	r.values = append(r.values, values...)
}

// count is how many rows are gathered.
func (r *rows) count() int { return len(r.values) / len(r.columns) }

// insert writes every row. One that the database leaves out without a word, as SQLite
// does with a time that is taken, is an error.
func (r *rows) insert(ctx context.Context, tx *database.Tx) error {
	n, err := r.write(ctx, tx, "")
	if err == nil && n != int64(r.count()) {
		err = fmt.Errorf("insert into %s: %d of %d rows went in", r.table, n, r.count())
	}
	return err
}

// insertNew writes the rows whose key is free.
func (r *rows) insertNew(ctx context.Context, tx *database.Tx) error {
	_, err := r.write(ctx, tx, " ON CONFLICT DO NOTHING")
	return err
}

func (r *rows) write(ctx context.Context, tx *database.Tx, tail string) (int64, error) {
	width := len(r.columns)
	size := min(mostRows, mostArguments/width)
	var sum int64
	for part := range slices.Chunk(r.values, size*width) {
		n, err := tx.Affected(ctx, r.statement(len(part)/width)+tail, part...)
		if err != nil {
			return sum, fmt.Errorf("insert into %s: %w", r.table, err)
		}
		sum += n
	}
	return sum, nil
}

// statement is the INSERT of n rows.
func (r *rows) statement(n int) string {
	var b strings.Builder
	b.WriteString("INSERT INTO " + r.table + ` ("` + strings.Join(r.columns, `", "`) + `") VALUES `)
	at := 0
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		for c := range r.columns {
			b.WriteString(cond(c == 0, "(", ", ") + "$")
			at++
			b.WriteString(strconv.Itoa(at))
		}
		b.WriteByte(')')
	}
	return b.String()
}

func cond(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}
