package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Area is a place in the tree district, street, community, grid.
type Area struct{ ent.Schema }

// Fields of Area.
func (Area) Fields() []ent.Field {
	return []ent.Field{
		ident("are"),
		field.String("code").MaxLen(20).Unique().Immutable().Comment("division code as published; grids append two digits"),
		field.String("name").MaxRuneLen(100).NotEmpty(),
		field.Enum("level").NamedValues("District", "DISTRICT", "Street", "STREET", "Community", "COMMUNITY", "Grid", "GRID"),
		maybeRef("parent"),
		field.String("path").MaxLen(120).Comment("codes from the root, each followed by a dot: a subtree is a prefix"),
		field.Float("lat").Comment("WGS-84 degrees"),
		field.Float("lng").Comment("WGS-84 degrees"),
		field.String("phone").MaxRuneLen(30).Default("").Comment("where its people answer; of communities"),
	}
}

// Edges of Area.
func (Area) Edges() []ent.Edge { return []ent.Edge{tree(Area.Type)} }

// Indexes of Area.
func (Area) Indexes() []ent.Index {
	return []ent.Index{index.Fields("path"), index.Fields("parent_id")}
}

// PolicyVersion is a versioned rule or figure of law or of the district.
type PolicyVersion struct{ ent.Schema }

// Fields of PolicyVersion.
func (PolicyVersion) Fields() []ent.Field {
	return []ent.Field{
		ident("pol"),
		field.Enum("kind").NamedValues("Cancellation", "CANCELLATION", "Verification", "VERIFICATION", "Sampling", "SAMPLING", "Performance", "PERFORMANCE", "Timers", "TIMERS", "RulePack", "RULE_PACK"),
		field.String("code").MaxLen(60),
		field.Int("number").Comment("version of the code, from 1"),
		field.String("title").MaxRuneLen(200),
		field.String("citation").MaxRuneLen(300).Comment("where the rule is written"),
		civil("valid_from"),
		maybeCivil("valid_until"),
		field.JSON("body", map[string]any{}),
		createdAt(),
	}
}

// Indexes of PolicyVersion.
func (PolicyVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("kind", "code", "number").Unique()}
}

// Annotations of PolicyVersion: the table keeps the glossary's word, which ent reserves for itself.
func (PolicyVersion) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("policies")}
}

// CalendarDay is a day that differs from its weekday: a holiday, a make-up workday, a suspension.
type CalendarDay struct{ ent.Schema }

// Fields of CalendarDay.
func (CalendarDay) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(10).MinLen(10).Immutable().Comment("the date, YYYY-MM-DD"),
		field.Enum("kind").NamedValues("Holiday", "HOLIDAY", "Makeup", "MAKEUP", "Suspended", "SUSPENDED"),
		field.String("name").MaxRuneLen(60),
	}
}

// Entry is one row of the log.
type Entry struct{ ent.Schema }

// Fields of Entry.
func (Entry) Fields() []ent.Field {
	return []ent.Field{
		ident("ent"),
		field.String("stream").MaxLen(64).Immutable().Comment("id of the record's root: a person's care, a contract, an organisation"),
		field.Int64("seq").Immutable().Comment("1, 2, 3 … within the stream"),
		field.String("verb").MaxLen(60).Immutable().Comment("what was done: booking.confirm"),
		field.String("record").MaxLen(64).Immutable().Comment("id of the record it was done to"),
		field.String("actor_id").MaxLen(64).Immutable(),
		field.String("on_behalf_of_id").MaxLen(64).Optional().Nillable().Immutable(),
		instant("at").Immutable(),
		field.Text("body").Immutable().Comment("the row as RFC 8785 canonical JSON, without the hash"),
		field.String("prev_hash").MaxLen(64).Immutable().Comment("hash of seq-1, or 64 zeros"),
		field.String("hash").MaxLen(64).Immutable().Comment("SHA-256 of prev_hash and body, hex"),
	}
}

// Indexes of Entry.
func (Entry) Indexes() []ent.Index {
	return []ent.Index{index.Fields("stream", "seq").Unique(), index.Fields("record")}
}

// StreamHead is the newest seq and hash of a stream; the database moves its hash when an Entry lands.
type StreamHead struct{ ent.Schema }

// Fields of StreamHead.
func (StreamHead) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(64).Immutable().Comment("the stream"),
		field.Int64("seq"),
		field.String("hash").MaxLen(64),
	}
}

// Anchor is an hourly root over the heads that moved and the anchor before.
type Anchor struct{ ent.Schema }

// Fields of Anchor.
func (Anchor) Fields() []ent.Field {
	return []ent.Field{
		ident("anc"),
		instant("at").Immutable(),
		field.Int("streams").Immutable(),
		field.String("root").MaxLen(64).Immutable().Comment("SHA-256 of the root before (64 zeros at first), a line feed and heads; hex"),
		field.Text("heads").Immutable().Comment("canonical JSON: [[stream, seq, hash], …] sorted by stream"),
	}
}

// Indexes of Anchor.
func (Anchor) Indexes() []ent.Index { return []ent.Index{index.Fields("at").Unique()} }

// IdempotencyKey remembers the first answer to a caller's key.
type IdempotencyKey struct{ ent.Schema }

// Fields of IdempotencyKey.
func (IdempotencyKey) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(64).Immutable().Comment("SHA-256 of caller and key, hex"),
		field.String("act").MaxLen(60).Immutable(),
		field.String("request_hash").MaxLen(64).Immutable(),
		field.Text("answer").Comment("the command's result or its refusal, as JSON; empty while under way"),
		createdAt(),
	}
}

// Indexes of IdempotencyKey.
func (IdempotencyKey) Indexes() []ent.Index { return []ent.Index{index.Fields("created_at")} }
