package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Tender is the competition for a project.
type Tender struct{ ent.Schema }

// Fields of Tender.
func (Tender) Fields() []ent.Field {
	return []ent.Field{
		ident("tnd"), ref("project"), ref("requirement"), ref("buyer"),
		ref("area"), field.String("area_path").MaxLen(120),
		field.String("number").MaxRuneLen(60).Optional().Nillable().Unique().Comment("given at publication"),
		field.String("ocid").MaxLen(60).Optional().Nillable().Unique().Comment("given at publication; the project's for its first tender"),
		field.String("title").MaxRuneLen(200).NotEmpty(),
		field.Enum("method").NamedValues("OpenTender", "OPEN_TENDER", "Consultation", "CONSULTATION", "SingleSource", "SINGLE_SOURCE",
			"FrameworkClosed", "FRAMEWORK_CLOSED", "FrameworkOpen", "FRAMEWORK_OPEN"),
		field.Enum("status").NamedValues("Draft", "DRAFT", "InReview", "IN_REVIEW", "Published", "PUBLISHED", "Sealed", "SEALED", "Opening", "OPENING",
			"Evaluating", "EVALUATING", "Offering", "OFFERING", "ReportSigned", "REPORT_SIGNED", "Confirmed", "CONFIRMED", "Awarded", "AWARDED",
			"Complete", "COMPLETE", "Failed", "FAILED", "Cancelled", "CANCELLED").Default("DRAFT"),
		field.String("pack_id").MaxLen(80).Default("").Comment("the rule pack that it was approved under"),
		field.String("pack_hash").MaxLen(64).Default(""),
		fen("ceiling_fen"), // the budget that its documents state
		field.Int("threshold").Default(0).Comment("shares of custodians that open an envelope"),
		field.Text("custodians").Default("[]").Comment("who keeps shares and their keys, as canonical JSON, fixed at publication"),
		instant("published_at").Optional(),
		instant("deadline_at").Optional().Comment("the one deadline for bids"),
		instant("valid_until").Optional().Comment("until when bids bind"),
		instant("opening_until").Optional().Comment("until when bidders may open their own envelopes"),
		field.Int("round").Default(0).Comment("1 from publication on, 2 once final offers are asked for"),
		field.String("seal_root").MaxLen(64).Default("").Comment("Merkle root over the receipts, hex, fixed at the deadline"),
		instant("offers_at").Optional().Comment("when final offers were asked for; the deadline is theirs from then on"),
		field.String("offer_root").MaxLen(64).Default("").Comment("Merkle root over the receipts of final offers, hex"),
		field.String("reason").MaxRuneLen(500).Default("").Comment("why it failed or was cancelled"),
		field.String("reason_code").MaxLen(40).Default(""),
		maybeRef("previous"), // the failed tender that this one follows
		ref("handler"),
		instant("due_at").Optional(), field.String("due_action").MaxLen(20).Default("").Comment("what the clock does then"),
		version(), createdAt(),
	}
}

// Edges of Tender.
func (Tender) Edges() []ent.Edge {
	return []ent.Edge{
		to("project", Project.Type), to("requirement", Requirement.Type), to("buyer", Organization.Type), to("area", Area.Type),
		to("handler", Person.Type), maybeTo("previous", Tender.Type),
	}
}

// Indexes of Tender.
func (Tender) Indexes() []ent.Index {
	return []ent.Index{index.Fields("project_id"), index.Fields("status", "published_at"), index.Fields("due_at"), index.Fields("buyer_id")}
}

// Annotations of Tender.
func (Tender) Annotations() []schema.Annotation {
	return checks(map[string]string{"tender_ceiling": "ceiling_fen > 0"})
}

// TenderLot is a part of a tender that is awarded by itself.
type TenderLot struct{ ent.Schema }

// Fields of TenderLot.
func (TenderLot) Fields() []ent.Field {
	return []ent.Field{
		ident("tlt"), ref("tender"),
		field.Int("position").Comment("from 1"),
		field.String("title").MaxRuneLen(200).NotEmpty(),
		ref("category"), ref("area"), field.String("area_path").MaxLen(120),
		field.Int64("units"),
		fen("ceiling_fen"),
	}
}

// Edges of TenderLot.
func (TenderLot) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), to("category", Category.Type), to("area", Area.Type)}
}

// Indexes of TenderLot.
func (TenderLot) Indexes() []ent.Index {
	return []ent.Index{index.Fields("tender_id", "position").Unique()}
}

// Annotations of TenderLot.
func (TenderLot) Annotations() []schema.Annotation {
	return checks(map[string]string{"tender_lot_figures": "units > 0 AND ceiling_fen > 0"})
}

// TenderDocument is one version of a tender's documents: criteria, terms and files.
type TenderDocument struct{ ent.Schema }

// Fields of TenderDocument.
func (TenderDocument) Fields() []ent.Field {
	return []ent.Field{
		ident("tdc"), ref("tender"),
		field.Int("number").Comment("version within the tender, from 1"),
		field.Text("body").Comment("criteria, terms and files with their hashes as canonical JSON"),
		field.String("hash").MaxLen(64).Default("").Comment("SHA-256 of the body, hex, once published"),
		field.Bool("material").Default(false).Comment("the change may affect how bids are written"),
		field.String("note").MaxRuneLen(1000).Default("").Comment("what was changed and why"),
		instant("published_at").Optional(),
		createdAt(),
	}
}

// Edges of TenderDocument.
func (TenderDocument) Edges() []ent.Edge { return []ent.Edge{to("tender", Tender.Type)} }

// Indexes of TenderDocument.
func (TenderDocument) Indexes() []ent.Index {
	return []ent.Index{index.Fields("tender_id", "number").Unique()}
}

// Question is what somebody who may bid asks about the documents; all read it with its answer, nobody who asked.
type Question struct{ ent.Schema }

// Fields of Question.
func (Question) Fields() []ent.Field {
	return []ent.Field{
		ident("qst"), ref("tender"),
		field.String("asker_tag").MaxLen(64).Sensitive().Comment("keyed hash of the organisation and its question's number, hex"),
		field.String("body").MaxRuneLen(1000).NotEmpty(),
		field.String("answer").MaxRuneLen(2000).Default(""),
		maybeRef("answered_by"), instant("answered_at").Optional(),
		instant("due_at").Comment("until when it has to be answered"),
		version(), createdAt(),
	}
}

// Edges of Question.
func (Question) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), maybeTo("answered_by", Person.Type)}
}

// Indexes of Question.
func (Question) Indexes() []ent.Index { return []ent.Index{index.Fields("tender_id")} }
