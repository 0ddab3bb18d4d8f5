package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Admission is an organisation's application to join an open framework for a lot 入围申请,
// and the answer.
type Admission struct{ ent.Schema }

// Fields of Admission.
func (Admission) Fields() []ent.Field {
	return []ent.Field{
		ident("adm"), ref("tender"), ref("lot"), ref("organization"),
		field.Int("number").Comment("of the organisation's applications for this lot, from 1"),
		field.String("statement").MaxRuneLen(2000).NotEmpty().Comment("how it meets the terms"),
		field.Enum("status").NamedValues("Filed", "FILED", "Admitted", "ADMITTED", "Refused", "REFUSED", "Withdrawn", "WITHDRAWN", "Lapsed", "LAPSED").Default("FILED"),
		field.String("answer").MaxRuneLen(1000).Default("").Comment("why it was refused, or what was said when it was let in"),
		instant("answered_at").Optional(),
		instant("overdue_at").Optional().Comment("when the days for the answer had passed without one"),
		instant("due_at").Optional().Comment("until when it has to be answered"),
		version(), createdAt(),
	}
}

// Edges of Admission.
func (Admission) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), to("lot", TenderLot.Type), to("organization", Organization.Type)}
}

// Indexes of Admission.
func (Admission) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("lot_id", "organization_id", "number").Unique(),
		index.Fields("lot_id", "organization_id").Unique().Annotations(entsql.IndexWhere("status = 'FILED'")), // one waits at a time
		index.Fields("tender_id", "status"), index.Fields("organization_id"), index.Fields("due_at"),
	}
}

// Annotations of Admission.
func (Admission) Annotations() []schema.Annotation {
	return checks(map[string]string{"admission_number": "number > 0"})
}
