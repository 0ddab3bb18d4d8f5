package graph

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"linli/graph/shape"
	"linli/internal/fault"
)

// window is what a client asks of a list: pages are read forward only.
type window struct {
	First int
	After *string
}

// most rows that a page may have.
const most = 100

// listing is a list in an order. Its name and filter bind cursors: one of another
// list, filter or order is refused.
type listing[N any] struct {
	name   string
	filter any
	keys   []key[N] // the last one is unique
}

// key is a column that a list is ordered by, never null.
type key[N any] struct {
	column string
	desc   bool
	of     func(N) string
	read   func(string) (any, error)
}

// desc turns a key's direction round.
func desc[N any](k key[N]) key[N] {
	k.desc = true
	return k
}

// byText, byWhole and byInstant are keys of a column's kind.

func byText[N any](column string, of func(N) string) key[N] {
	return key[N]{column: column, of: of, read: func(s string) (any, error) {
		if strings.ContainsRune(s, 0) {
			return nil, strconv.ErrSyntax
		}
		return s, nil
	}}
}

func byWhole[N any](column string, of func(N) int64) key[N] {
	return key[N]{
		column: column, of: func(n N) string { return strconv.FormatInt(of(n), 10) },
		read: func(s string) (any, error) { return strconv.ParseInt(s, 10, 64) },
	}
}

func byInstant[N any](column string, of func(N) time.Time) key[N] {
	return key[N]{
		column: column, of: func(n N) string { return of(n).UTC().Format(time.RFC3339Nano) },
		read: func(s string) (any, error) {
			t, err := time.Parse(time.RFC3339Nano, s)
			return t.UTC(), err
		},
	}
}

// lister is what every ent query can do.
type lister[Q any, P, O ~func(*sql.Selector), N any] interface {
	Where(...P) Q
	Order(...O) Q
	Limit(int) Q
	Clone() Q
	All(context.Context) ([]N, error)
	Count(context.Context) (int, error)
}

// page reads the page of q that w asks for. Fault BAD_INPUT for a size outside 1 to
// 100 and for a cursor that is malformed or of another list.
func page[Q lister[Q, P, O, N], P, O ~func(*sql.Selector), N any](ctx context.Context, q Q, w window, l listing[N]) (*shape.Connection[N], error) {
	if w.First < 1 || w.First > most {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "first is 1 to %d", most).At("first")
	}
	all := q.Clone()
	if w.After != nil {
		at, err := l.open(*w.After)
		if err != nil {
			return nil, err
		}
		q = q.Where(func(s *sql.Selector) { s.Where(l.behind(s, at)) })
	}
	rows, err := q.Order(func(s *sql.Selector) { l.order(s) }).Limit(w.First + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	c := &shape.Connection[N]{PageInfo: &shape.PageInfo{HasNextPage: len(rows) > w.First}, Count: all.Count}
	rows = rows[:min(len(rows), w.First)]
	c.Edges = make([]*shape.Edge[N], len(rows))
	for i, n := range rows {
		c.Edges[i] = &shape.Edge[N]{Cursor: l.cursor(n), Node: n}
	}
	if len(rows) > 0 {
		c.PageInfo.EndCursor = &c.Edges[len(rows)-1].Cursor
	}
	return c, nil
}

func (l listing[N]) order(s *sql.Selector) {
	for _, k := range l.keys {
		if k.desc {
			s.OrderBy(sql.Desc(s.C(k.column)))
		} else {
			s.OrderBy(sql.Asc(s.C(k.column)))
		}
	}
}

// behind holds for rows after the place at: later in the first key, or equal there and
// later in the second, and so on.
func (l listing[N]) behind(s *sql.Selector, at []any) *sql.Predicate {
	either := make([]*sql.Predicate, 0, len(l.keys))
	for i, k := range l.keys {
		var both []*sql.Predicate
		for j, same := range l.keys[:i] {
			both = append(both, sql.EQ(s.C(same.column), at[j]))
		}
		if k.desc {
			both = append(both, sql.LT(s.C(k.column), at[i]))
		} else {
			both = append(both, sql.GT(s.C(k.column), at[i]))
		}
		either = append(either, sql.And(both...))
	}
	return sql.Or(either...)
}

// mark is a cursor as JSON: which list, and the keys of the row.
type mark struct {
	List string   `json:"l"`
	Keys []string `json:"k"`
}

func (l listing[N]) cursor(n N) string {
	m := mark{List: l.hash(), Keys: make([]string, len(l.keys))}
	for i, k := range l.keys {
		m.Keys[i] = k.of(n)
	}
	raw, err := json.Marshal(m)
	if err != nil {
		panic("graph: " + err.Error()) // strings always marshal
	}
	return base64.RawURLEncoding.EncodeToString(raw)
}

func (l listing[N]) open(cursor string) ([]any, error) {
	bad := fault.New(fault.Invalid, fault.CodeBadInput, "this cursor is not from this list in this order with this filter: begin again without after").At("after")
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	var m mark
	if err != nil || json.Unmarshal(raw, &m) != nil || m.List != l.hash() || len(m.Keys) != len(l.keys) {
		return nil, bad
	}
	at := make([]any, len(l.keys))
	for i, k := range l.keys {
		if at[i], err = k.read(m.Keys[i]); err != nil {
			return nil, bad
		}
	}
	return at, nil
}

func (l listing[N]) hash() string {
	filter, err := json.Marshal(l.filter)
	if err != nil {
		panic("graph: " + err.Error()) // filters are plain structs
	}
	var order strings.Builder
	for _, k := range l.keys {
		fmt.Fprintf(&order, "%s %t ", k.column, k.desc)
	}
	h := sha256.Sum256([]byte(l.name + "\n" + order.String() + "\n" + string(filter)))
	return base64.RawURLEncoding.EncodeToString(h[:9])
}
