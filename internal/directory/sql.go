package directory

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"linli/internal/database"
)

// statement gathers SQL and its arguments.
type statement struct {
	strings.Builder

	args []any
}

// arg adds an argument and gives its placeholder.
func (s *statement) arg(v any) string {
	s.args = append(s.args, v)
	return "$" + strconv.Itoa(len(s.args))
}

// list adds arguments and gives their placeholders, for IN.
func (s *statement) list(vs []string) string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = s.arg(v)
	}
	return strings.Join(out, ", ")
}

// write adds text, the parts joined as they stand.
func (s *statement) write(parts ...string) {
	for _, p := range parts {
		s.WriteString(p)
	}
}

// placeholders gives the placeholders $1 to $n.
func placeholders(n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = "$" + strconv.Itoa(i+1)
	}
	return strings.Join(out, ", ")
}

func anys[T any](vs []T) []any {
	out := make([]any, len(vs))
	for i, v := range vs {
		out[i] = v
	}
	return out
}

// insertRows runs an INSERT of many rows of so many columns, some hundreds at a time:
// SQLite takes 32,766 arguments at most.
func insertRows(ctx context.Context, tx *database.Tx, head, tail string, columns int, values []any) error {
	for part := range slices.Chunk(values, columns*500) {
		var q strings.Builder
		q.WriteString(head)
		for i := range part {
			switch {
			case i == 0:
				q.WriteString("(")
			case i%columns == 0:
				q.WriteString("), (")
			default:
				q.WriteString(", ")
			}
			q.WriteString("$" + strconv.Itoa(i+1))
		}
		q.WriteString(")" + tail)
		if _, err := tx.ExecContext(ctx, q.String(), part...); err != nil {
			return err
		}
	}
	return nil
}

// plain tells whether a database takes s as text on one line: PostgreSQL refuses NUL
// and broken UTF-8, and answers with an error that is nobody's fault but the caller's.
func plain(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsControl)
}
