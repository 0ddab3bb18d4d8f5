package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Stay stops some actions on a tender while something about it is examined 暂停.
type Stay struct{ ent.Schema }

// Fields of Stay.
func (Stay) Fields() []ent.Field {
	return []ent.Field{
		ident("sty"), ref("tender"),
		field.Strings("blocks").Comment("actions that it stops, such as AWARD and SIGN"),
		field.String("record_id").MaxLen(64).Default("").Comment("the challenge or complaint behind it"),
		field.String("reason").MaxRuneLen(300).NotEmpty(),
		instant("from"), instant("until").Optional().Comment("its legal end; the regulator is asked then, nothing passes by itself"),
		instant("ended_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of Stay.
func (Stay) Edges() []ent.Edge { return []ent.Edge{to("tender", Tender.Type)} }

// Indexes of Stay.
func (Stay) Indexes() []ent.Index {
	return []ent.Index{index.Fields("tender_id"), index.Fields("record_id")}
}

// Challenge is what a supplier says was wrong in a stage of a tender 质疑, to the buyer.
type Challenge struct{ ent.Schema }

// Fields of Challenge.
func (Challenge) Fields() []ent.Field {
	return []ent.Field{
		ident("chl"), ref("tender"),
		field.String("organization_id").MaxLen(64).Optional().Nillable().Comment("known from the opening on"),
		field.Text("challenger").Sensitive().Comment("the organisation, encrypted under Linli's key"),
		field.String("tag").MaxLen(64).Sensitive().Comment("keyed hash of tender and organisation, hex"),
		field.Enum("stage").NamedValues("Documents", "DOCUMENTS", "Process", "PROCESS", "Result", "RESULT").Immutable(),
		field.String("grounds").MaxRuneLen(4000).NotEmpty(),
		field.String("request").MaxRuneLen(1000).NotEmpty(),
		field.Enum("status").NamedValues("Filed", "FILED", "Defective", "DEFECTIVE", "Accepted", "ACCEPTED", "NotAccepted", "NOT_ACCEPTED", "Answered", "ANSWERED",
			"Overdue", "OVERDUE", "Escalated", "ESCALATED", "Closed", "CLOSED").Default("FILED"),
		field.Bool("may_affect").Default(false).Comment("it may affect the result: what follows is stopped"),
		field.Enum("outcome").NamedValues("Upheld", "UPHELD", "Part", "PART", "Denied", "DENIED").Optional().Nillable(),
		field.String("answer").MaxRuneLen(4000).Default("").Comment("what was answered, or what is missing, or why it is not taken"),
		instant("known_at").Optional().Comment("when its term began to run"),
		instant("accepted_at").Optional(), instant("answered_at").Optional(),
		instant("corrected_at").Optional().Comment("when it was put right, which is asked for once"),
		instant("due_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of Challenge.
func (Challenge) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), maybeTo("organization", Organization.Type)}
}

// Indexes of Challenge.
func (Challenge) Indexes() []ent.Index {
	return []ent.Index{index.Fields("tender_id", "tag", "stage", "known_at").Unique(), index.Fields("due_at")}
}

// Complaint takes a challenge to the regulator 投诉.
type Complaint struct{ ent.Schema }

// Fields of Complaint.
func (Complaint) Fields() []ent.Field {
	return []ent.Field{
		ident("cpl"),
		ref("challenge"), ref("tender"),
		field.String("body").MaxRuneLen(4000).NotEmpty(),
		field.Enum("status").NamedValues("Filed", "FILED", "Correcting", "CORRECTING", "Rejected", "REJECTED", "Investigating", "INVESTIGATING", "Paused", "PAUSED",
			"Decided", "DECIDED", "Executed", "EXECUTED", "Withdrawn", "WITHDRAWN", "Referred", "REFERRED").Default("FILED"),
		field.Enum("decision").NamedValues("Dismissed", "DISMISSED", "Restart", "RESTART", "VoidAward", "VOID_AWARD", "NextCandidate", "NEXT_CANDIDATE",
			"Rescind", "RESCIND", "Damages", "DAMAGES").Optional().Nillable(),
		field.String("reasons").MaxRuneLen(4000).Default(""),
		instant("paused_at").Optional(),
		field.Int("paused_seconds").Default(0).Comment("expert time that does not count"),
		instant("accepted_at").Optional(), instant("decided_at").Optional(),
		instant("corrected_at").Optional().Comment("when it was put right, which is asked for once"),
		field.String("effect").MaxLen(20).Default("").Comment("what was done because of the decision, once it was done"),
		instant("due_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of Complaint.
func (Complaint) Edges() []ent.Edge {
	return []ent.Edge{to("challenge", Challenge.Type), to("tender", Tender.Type)}
}

// Indexes of Complaint.
func (Complaint) Indexes() []ent.Index {
	return []ent.Index{index.Fields("challenge_id").Unique(), index.Fields("tender_id"), index.Fields("due_at")}
}

// Annotations of Complaint.
func (Complaint) Annotations() []schema.Annotation {
	return checks(map[string]string{"complaint_paused": "paused_seconds >= 0"})
}
