// Package schema declares Linli's entities: fields, edges, indexes and checks.
// It imports leaf packages only, so that the client can always be generated.
// Rules live in the domains; here stands what the database itself must refuse.
package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"linli/internal/id"
)

// ident is the primary key: a readable prefix and a sortable random part.
func ident(prefix string) ent.Field {
	return field.String("id").MaxLen(64).NotEmpty().Immutable().
		DefaultFunc(func() string { return id.New(prefix) })
}

// version counts the changes of a row; a command that changes it names the one it saw.
func version() ent.Field { return field.Int("version").Default(1) }

// instant is a point in time: UTC, microseconds.
func instant(name string) *timeField { return &timeField{name: name} }

type timeField struct {
	name, comment       string
	optional, immutable bool
}

func (t *timeField) Optional() *timeField {
	t.optional = true
	return t
}

func (t *timeField) Immutable() *timeField {
	t.immutable = true
	return t
}

func (t *timeField) Comment(c string) *timeField {
	t.comment = c
	return t
}

func (t *timeField) Descriptor() *field.Descriptor {
	b := field.Time(t.name).Comment(t.comment).SchemaType(map[string]string{dialect.Postgres: "timestamptz"})
	if t.optional {
		b = b.Optional().Nillable()
	}
	if t.immutable {
		b = b.Immutable()
	}
	return b.Descriptor()
}

// createdAt is stamped by the command with the database's clock.
func createdAt() ent.Field {
	return field.Time("created_at").Immutable().
		Default(func() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }).
		SchemaType(map[string]string{dialect.Postgres: "timestamptz"})
}

// ref is a required foreign key: the column name_id, and the edge name.
func ref(name string) ent.Field { return field.String(name + "_id").MaxLen(64).NotEmpty() }

// maybeRef is a foreign key that may be empty.
func maybeRef(name string) ent.Field {
	return field.String(name + "_id").MaxLen(64).Optional().Nillable()
}

func to(name string, t any) ent.Edge {
	return edge.To(name, t).Unique().Required().Field(name + "_id").
		Annotations(entsql.OnDelete(entsql.NoAction))
}

func maybeTo(name string, t any) ent.Edge {
	return edge.To(name, t).Unique().Field(name + "_id").
		Annotations(entsql.OnDelete(entsql.NoAction))
}

// fixed is to for a field that never changes.
func fixed(name string, t any) ent.Edge {
	return edge.To(name, t).Unique().Required().Immutable().Field(name + "_id").
		Annotations(entsql.OnDelete(entsql.NoAction))
}

// tree is the edge to a parent of the same kind, and back.
func tree(t any) ent.Edge {
	return edge.To("children", t).From("parent").Unique().Field("parent_id")
}

// civil is a date without a time of day, as text YYYY-MM-DD.
func civil(name string) ent.Field {
	return field.String(name).MaxLen(10).MinLen(10)
}

func maybeCivil(name string) ent.Field {
	return field.String(name).MaxLen(10).Optional().Nillable()
}

// fen is a sum of money in fen.
func fen(name string) ent.Field { return field.Int64(name) }

// checks names conditions that the database refuses to break.
func checks(c map[string]string) []schema.Annotation {
	return []schema.Annotation{entsql.Annotation{Checks: c}}
}
