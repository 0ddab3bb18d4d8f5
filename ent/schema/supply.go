package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Worker is a person who carries out visits for an organisation.
type Worker struct{ ent.Schema }

// Fields of Worker.
func (Worker) Fields() []ent.Field {
	return []ent.Field{
		ident("wrk"),
		ref("organization"),
		ref("person"),
		field.String("name").MaxRuneLen(60).Comment("as shown to residents"),
		field.Enum("gender").NamedValues("Female", "FEMALE", "Male", "MALE", "Unstated", "UNSTATED").Default("UNSTATED"),
		field.Int("weekly_minutes_cap").Default(2640).Comment("44 hours (劳动法 36)"),
		field.Bool("active").Default(true),
		version(),
	}
}

// Edges of Worker.
func (Worker) Edges() []ent.Edge {
	return []ent.Edge{to("organization", Organization.Type), to("person", Person.Type)}
}

// Indexes of Worker.
func (Worker) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "person_id").Unique(), index.Fields("person_id")}
}

// WorkerSkill says that a worker may do a category of service.
type WorkerSkill struct{ ent.Schema }

// Fields of WorkerSkill.
func (WorkerSkill) Fields() []ent.Field {
	return []ent.Field{ident("wsk"), ref("worker"), ref("category")}
}

// Edges of WorkerSkill.
func (WorkerSkill) Edges() []ent.Edge {
	return []ent.Edge{to("worker", Worker.Type), to("category", Category.Type)}
}

// Indexes of WorkerSkill.
func (WorkerSkill) Indexes() []ent.Index {
	return []ent.Index{index.Fields("category_id", "worker_id").Unique(), index.Fields("worker_id")}
}

// WorkerCredential is a certificate with its term.
type WorkerCredential struct{ ent.Schema }

// Fields of WorkerCredential.
func (WorkerCredential) Fields() []ent.Field {
	return []ent.Field{
		ident("wcr"), ref("worker"),
		field.String("kind").MaxRuneLen(40),
		field.String("number").MaxRuneLen(60),
		civil("valid_from"),
		civil("valid_until"),
	}
}

// Edges of WorkerCredential.
func (WorkerCredential) Edges() []ent.Edge { return []ent.Edge{to("worker", Worker.Type)} }

// Indexes of WorkerCredential.
func (WorkerCredential) Indexes() []ent.Index {
	return []ent.Index{index.Fields("worker_id", "kind", "number").Unique()}
}

// Shift is a stretch of time in which a worker may be booked.
type Shift struct{ ent.Schema }

// Fields of Shift.
func (Shift) Fields() []ent.Field {
	return []ent.Field{
		ident("shf"), ref("worker"),
		instant("starts_at"), instant("ends_at"),
		version(),
	}
}

// Edges of Shift.
func (Shift) Edges() []ent.Edge { return []ent.Edge{to("worker", Worker.Type)} }

// Indexes of Shift.
func (Shift) Indexes() []ent.Index {
	return []ent.Index{index.Fields("worker_id", "starts_at").Unique(), index.Fields("ends_at")}
}

// Annotations of Shift.
func (Shift) Annotations() []schema.Annotation {
	return checks(map[string]string{"shift_order": "starts_at < ends_at"})
}

// Occupancy is the one calendar of truth: no two rows of a resource overlap
// (exclusion constraint on PostgreSQL, trigger on SQLite). A row is deleted when
// what it stands for ends early; an expired hold's row never blocks.
type Occupancy struct{ ent.Schema }

// Fields of Occupancy.
func (Occupancy) Fields() []ent.Field {
	return []ent.Field{
		ident("occ"),
		field.String("resource_id").MaxLen(64).Comment("a worker, a recipient, a room"),
		instant("starts_at"), instant("ends_at"),
		field.Enum("kind").NamedValues("Hold", "HOLD", "Booking", "BOOKING", "Session", "SESSION", "Leave", "LEAVE"),
		instant("expires_at").Optional().Comment("of a hold"),
		field.String("owner_id").MaxLen(64).Comment("the hold, booking or leave it stands for"),
	}
}

// Indexes of Occupancy.
func (Occupancy) Indexes() []ent.Index {
	return []ent.Index{index.Fields("resource_id", "starts_at"), index.Fields("owner_id")}
}

// Annotations of Occupancy.
func (Occupancy) Annotations() []schema.Annotation {
	return checks(map[string]string{
		"occupancy_order":  "starts_at < ends_at",
		"occupancy_expiry": "kind = 'HOLD' AND expires_at IS NOT NULL OR kind <> 'HOLD' AND expires_at IS NULL",
	})
}

// GroupSession is one time of a group offering, with places.
type GroupSession struct{ ent.Schema }

// Fields of GroupSession.
func (GroupSession) Fields() []ent.Field {
	return []ent.Field{
		ident("gse"), ref("offering"), ref("worker"),
		instant("starts_at"), instant("ends_at"),
		field.Int("capacity"),
		field.Int("taken").Default(0).Comment("places held or booked"),
		version(),
	}
}

// Edges of GroupSession.
func (GroupSession) Edges() []ent.Edge {
	return []ent.Edge{to("offering", Offering.Type), to("worker", Worker.Type)}
}

// Indexes of GroupSession.
func (GroupSession) Indexes() []ent.Index {
	return []ent.Index{index.Fields("offering_id", "starts_at").Unique()}
}

// Annotations of GroupSession.
func (GroupSession) Annotations() []schema.Annotation {
	return checks(map[string]string{
		"group_session_places": "taken >= 0 AND taken <= capacity",
		"group_session_order":  "starts_at < ends_at",
	})
}
