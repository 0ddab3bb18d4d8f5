package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// CatalogueItem is one version of an entry of the guiding catalogue of services that a body may buy.
type CatalogueItem struct{ ent.Schema }

// Fields of CatalogueItem.
func (CatalogueItem) Fields() []ent.Field {
	return []ent.Field{
		ident("cti"),
		field.String("code").MaxLen(20).Comment("as published, such as A1102"),
		field.Int("number").Comment("version of the code, from 1"),
		field.String("name").MaxRuneLen(120),
		civil("valid_from"), maybeCivil("valid_until"),
		field.String("citation").MaxRuneLen(300).Comment("the published catalogue"),
		createdAt(),
	}
}

// Indexes of CatalogueItem.
func (CatalogueItem) Indexes() []ent.Index {
	return []ent.Index{index.Fields("code", "number").Unique()}
}

// Project is something a buyer intends to buy.
type Project struct{ ent.Schema }

// Fields of Project.
func (Project) Fields() []ent.Field {
	return []ent.Field{
		ident("prj"),
		field.String("title").MaxRuneLen(200).NotEmpty(),
		field.String("purpose").MaxRuneLen(2000).Comment("what it is for and whom it serves"),
		ref("buyer"), ref("budget_line"), ref("category"),
		ref("area"), field.String("area_path").MaxLen(120),
		field.String("catalogue_code").MaxLen(20),
		fen("estimate_fen"),
		field.Enum("method").NamedValues("OpenTender", "OPEN_TENDER", "Consultation", "CONSULTATION", "SingleSource", "SINGLE_SOURCE",
			"FrameworkClosed", "FRAMEWORK_CLOSED", "FrameworkOpen", "FRAMEWORK_OPEN"),
		field.Enum("mode").NamedValues("Native", "NATIVE", "Mirrored", "MIRRORED", "Designated", "DESIGNATED").Default("NATIVE"),
		field.Bool("for_residents").Default(true).Comment("a service to residents: they are consulted and give an opinion at acceptance"),
		field.Strings("negative_denied").Comment("heads of the negative list of which the author declares that they do not apply"),
		field.Enum("status").NamedValues("Draft", "DRAFT", "Budgeted", "BUDGETED", "Consulting", "CONSULTING", "Consulted", "CONSULTED", "Reviewed", "REVIEWED",
			"Intended", "INTENDED", "Tendering", "TENDERING", "Done", "DONE", "Cancelled", "CANCELLED", "Lapsed", "LAPSED").Default("DRAFT"),
		field.String("ocid").MaxLen(60).Optional().Nillable().Unique().Comment("names the contracting process in open data; given when residents are consulted, or with the intent"),
		instant("intended_at").Optional().Comment("when the intent notice was published"),
		field.String("intent_waiver").MaxRuneLen(200).Default("").Comment("why the intent lead time is waived"),
		ref("author"),
		instant("due_at").Optional().Comment("when the clock acts next: the end of its fiscal year"),
		version(), createdAt(),
	}
}

// Edges of Project.
func (Project) Edges() []ent.Edge {
	return []ent.Edge{
		to("buyer", Organization.Type), to("budget_line", BudgetLine.Type), to("category", Category.Type), to("area", Area.Type), to("author", Person.Type),
	}
}

// Indexes of Project.
func (Project) Indexes() []ent.Index {
	return []ent.Index{index.Fields("budget_line_id", "category_id"), index.Fields("status"), index.Fields("due_at")}
}

// Annotations of Project.
func (Project) Annotations() []schema.Annotation {
	return checks(map[string]string{"project_estimate": "estimate_fen > 0"})
}

// ProjectPart says in which part a person acted on a project: the hard conflicts are judged by it.
type ProjectPart struct{ ent.Schema }

// Fields of ProjectPart.
func (ProjectPart) Fields() []ent.Field {
	return []ent.Field{
		ident("prt"), ref("project"), ref("person"),
		field.Enum("part").NamedValues("Author", "AUTHOR", "Reviewer", "REVIEWER", "Handler", "HANDLER", "Approver", "APPROVER", "Acceptor", "ACCEPTOR",
			"Payer", "PAYER", "Host", "HOST", "Evaluator", "EVALUATOR", "Custodian", "CUSTODIAN", "Regulator", "REGULATOR").Immutable(),
		createdAt(),
	}
}

// Edges of ProjectPart.
func (ProjectPart) Edges() []ent.Edge {
	return []ent.Edge{to("project", Project.Type), to("person", Person.Type)}
}

// Indexes of ProjectPart.
func (ProjectPart) Indexes() []ent.Index {
	return []ent.Index{index.Fields("project_id", "person_id", "part").Unique()}
}

// Requirement is one version of what a project must deliver and how it is accepted.
type Requirement struct{ ent.Schema }

// Fields of Requirement.
func (Requirement) Fields() []ent.Field {
	return []ent.Field{
		ident("rqm"), ref("project"),
		field.Int("number").Comment("version within the project, from 1"),
		field.Text("body").Comment("indicators, items and acceptance plan as canonical JSON"),
		field.String("hash").MaxLen(64).Default("").Comment("SHA-256 of the body, hex, once frozen"),
		ref("author"),
		maybeRef("reviewer"), field.String("review_note").MaxRuneLen(1000).Default(""),
		instant("frozen_at").Optional().Comment("when the review passed it"),
		version(), createdAt(),
	}
}

// Edges of Requirement.
func (Requirement) Edges() []ent.Edge {
	return []ent.Edge{to("project", Project.Type), to("author", Person.Type), maybeTo("reviewer", Person.Type)}
}

// Indexes of Requirement.
func (Requirement) Indexes() []ent.Index {
	return []ent.Index{index.Fields("project_id", "number").Unique()}
}

// Survey is one subject that was asked what is needed and what it costs.
type Survey struct{ ent.Schema }

// Fields of Survey.
func (Survey) Fields() []ent.Field {
	return []ent.Field{
		ident("svy"), ref("project"),
		field.String("subject").MaxRuneLen(120).NotEmpty().Comment("who was asked"),
		field.Enum("kind").NamedValues("Provider", "PROVIDER", "Residents", "RESIDENTS", "Expert", "EXPERT", "Buyer", "BUYER"),
		field.String("summary").MaxRuneLen(2000).NotEmpty(),
		civil("held_on"),
		ref("recorded_by"), createdAt(),
	}
}

// Edges of Survey.
func (Survey) Edges() []ent.Edge {
	return []ent.Edge{to("project", Project.Type), to("recorded_by", Person.Type)}
}

// Indexes of Survey.
func (Survey) Indexes() []ent.Index {
	return []ent.Index{index.Fields("project_id", "subject").Unique()}
}

// Consultation asks the residents of an area about a project's requirement, for some days.
type Consultation struct{ ent.Schema }

// Fields of Consultation.
func (Consultation) Fields() []ent.Field {
	return []ent.Field{
		ident("csl"), ref("project"),
		field.Int("number").Comment("round within the project, from 1"),
		field.String("question").MaxRuneLen(2000).NotEmpty(),
		field.String("area_path").MaxLen(120).Comment("whose residents are asked"),
		instant("opens_at"), instant("closes_at"),
		createdAt(),
	}
}

// Edges of Consultation.
func (Consultation) Edges() []ent.Edge { return []ent.Edge{to("project", Project.Type)} }

// Indexes of Consultation.
func (Consultation) Indexes() []ent.Index {
	return []ent.Index{index.Fields("project_id", "number").Unique(), index.Fields("closes_at")}
}

// Annotations of Consultation.
func (Consultation) Annotations() []schema.Annotation {
	return checks(map[string]string{"consultation_term": "opens_at < closes_at"})
}

// ConsultationComment is what a resident says to a consultation, and the buyer's answer.
type ConsultationComment struct{ ent.Schema }

// Fields of ConsultationComment.
func (ConsultationComment) Fields() []ent.Field {
	return []ent.Field{
		ident("cmt"), ref("consultation"), ref("person"),
		field.String("body").MaxRuneLen(1000).NotEmpty(),
		field.String("answer").MaxRuneLen(1000).Default(""),
		maybeRef("answered_by"), instant("answered_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of ConsultationComment.
func (ConsultationComment) Edges() []ent.Edge {
	return []ent.Edge{to("consultation", Consultation.Type), to("person", Person.Type), maybeTo("answered_by", Person.Type)}
}

// Indexes of ConsultationComment.
func (ConsultationComment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("consultation_id"), index.Fields("person_id")}
}

// Notice is something that was published in one of the forms of public procurement.
type Notice struct{ ent.Schema }

// Fields of Notice.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		ident("ntc"),
		field.Enum("kind").NamedValues("Consultation", "CONSULTATION", "Intent", "INTENT", "SingleSource", "SINGLE_SOURCE", "Tender", "TENDER", "Correction", "CORRECTION",
			"Failure", "FAILURE", "Suspension", "SUSPENSION", "Result", "RESULT", "Contract", "CONTRACT", "Change", "CHANGE",
			"Acceptance", "ACCEPTANCE", "Performance", "PERFORMANCE").Immutable(),
		field.String("project_id").MaxLen(64).NotEmpty().Immutable(),
		field.String("record_id").MaxLen(64).NotEmpty().Immutable().Comment("the consultation, tender, award, contract … that it is about"),
		field.String("title").MaxRuneLen(300).Immutable(),
		field.Text("body").Immutable().Comment("its facts as canonical JSON; the form is made of them"),
		field.String("area_path").MaxLen(120).Immutable(),
		instant("published_at").Immutable(),
	}
}

// Edges of Notice.
func (Notice) Edges() []ent.Edge { return []ent.Edge{fixed("project", Project.Type)} }

// Indexes of Notice.
func (Notice) Indexes() []ent.Index {
	return []ent.Index{index.Fields("project_id", "published_at"), index.Fields("kind", "published_at"), index.Fields("record_id")}
}

// Attachment is a file that belongs to a record: a document of a tender, evidence of a survey.
type Attachment struct{ ent.Schema }

// Fields of Attachment.
func (Attachment) Fields() []ent.Field {
	return []ent.Field{
		ident("att"),
		field.String("record_id").MaxLen(64).Immutable().Comment("the project, tender, question, milestone, challenge, complaint or contract it belongs to"),
		field.String("name").MaxRuneLen(120).NotEmpty().Immutable(),
		field.String("media_type").MaxLen(100).Immutable(),
		field.String("sha256").MaxLen(64).Immutable().Comment("of its bytes, hex"),
		field.Int("size").Immutable().Comment("bytes"),
		field.Bytes("content").Immutable(),
		field.String("uploaded_by_id").MaxLen(64).Immutable(),
		createdAt(),
	}
}

// Edges of Attachment.
func (Attachment) Edges() []ent.Edge { return []ent.Edge{fixed("uploaded_by", Person.Type)} }

// Indexes of Attachment.
func (Attachment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("record_id", "sha256", "name").Unique()}
}
