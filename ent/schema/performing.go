package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// ContractVersion is one text of a contract: the first one, or an amendment 变更.
type ContractVersion struct{ ent.Schema }

// Fields of ContractVersion.
func (ContractVersion) Fields() []ent.Field {
	return []ent.Field{
		ident("cvr"), ref("contract"),
		field.Int("number").Comment("version within the contract, from 1"),
		field.Enum("kind").NamedValues("Original", "ORIGINAL", "Supplement", "SUPPLEMENT", "Correction", "CORRECTION", "Schedule", "SCHEDULE",
			"Indicators", "INDICATORS", "Party", "PARTY", "Termination", "TERMINATION").Immutable(),
		field.Enum("status").NamedValues("Proposed", "PROPOSED", "InForce", "IN_FORCE", "Refused", "REFUSED", "Superseded", "SUPERSEDED").Default("PROPOSED"),
		field.Text("body").Comment("clauses, lots, milestones, indicators as canonical JSON"),
		field.String("hash").MaxLen(64).Comment("SHA-256 of the body, hex"),
		field.String("reason").MaxRuneLen(1000).Default("").Comment("why it was amended"),
		fen("value_fen"), civil("valid_until"),
		instant("in_force_at").Optional(), instant("published_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of ContractVersion.
func (ContractVersion) Edges() []ent.Edge { return []ent.Edge{to("contract", Contract.Type)} }

// Indexes of ContractVersion.
func (ContractVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_id", "number").Unique()}
}

// ContractSignature is one side's name under a text of a contract.
type ContractSignature struct{ ent.Schema }

// Fields of ContractSignature.
func (ContractSignature) Fields() []ent.Field {
	return []ent.Field{
		ident("csg"),
		field.String("contract_version_id").MaxLen(64).NotEmpty().Immutable(),
		field.Enum("side").NamedValues("Buyer", "BUYER", "Provider", "PROVIDER").Immutable(),
		field.String("person_id").MaxLen(64).NotEmpty().Immutable(),
		field.String("hash").MaxLen(64).Immutable().Comment("of the text that was signed, hex"),
		field.Text("statement").Immutable().Comment("who signed what when, canonical JSON"),
		field.String("signature").MaxLen(120).Immutable().Comment("Linli's, of the statement, base64url"),
		createdAt(),
	}
}

// Edges of ContractSignature.
func (ContractSignature) Edges() []ent.Edge {
	return []ent.Edge{fixed("contract_version", ContractVersion.Type), fixed("person", Person.Type)}
}

// Indexes of ContractSignature.
func (ContractSignature) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_version_id", "side").Unique()}
}

// Guarantee is a bond that a provider put in for a contract, never in cash 履约保证金.
type Guarantee struct{ ent.Schema }

// Fields of Guarantee.
func (Guarantee) Fields() []ent.Field {
	return []ent.Field{
		ident("gua"), ref("contract"),
		fen("amount_fen"),
		field.Enum("form").NamedValues("BankGuarantee", "BANK_GUARANTEE", "Insurance", "INSURANCE", "Transfer", "TRANSFER", "Cheque", "CHEQUE"),
		field.String("reference").MaxRuneLen(80).NotEmpty(),
		field.Enum("status").NamedValues("Held", "HELD", "Returned", "RETURNED", "Called", "CALLED").Default("HELD"),
		field.String("reason").MaxRuneLen(500).Default(""),
		instant("due_at").Optional().Comment("until when it has to be given back"),
		version(), createdAt(),
	}
}

// Edges of Guarantee.
func (Guarantee) Edges() []ent.Edge { return []ent.Edge{to("contract", Contract.Type)} }

// Indexes of Guarantee.
func (Guarantee) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_id", "reference").Unique(), index.Fields("due_at")}
}

// Annotations of Guarantee.
func (Guarantee) Annotations() []schema.Annotation {
	return checks(map[string]string{"guarantee_amount": "amount_fen > 0"})
}

// Milestone is something that a contract's provider delivers by a day for a sum.
type Milestone struct{ ent.Schema }

// Fields of Milestone.
func (Milestone) Fields() []ent.Field {
	return []ent.Field{
		ident("mst"), ref("contract"),
		field.Int("position").Comment("within the contract, from 1"),
		field.String("title").MaxRuneLen(200).NotEmpty(),
		field.Int64("units").Comment("how much is delivered with it"),
		fen("unit_price_fen"),
		field.Int("advance_bp").Default(0).Comment("part of an advance that is recovered with it, in 1/10,000 of its sum"),
		civil("due_on"),
		field.Enum("status").NamedValues("Planned", "PLANNED", "Claimed", "CLAIMED", "InAcceptance", "IN_ACCEPTANCE", "Accepted", "ACCEPTED", "PartAccepted", "PART_ACCEPTED",
			"Rejected", "REJECTED", "Rectifying", "RECTIFYING", "Cancelled", "CANCELLED").Default("PLANNED"),
		field.Int64("accepted_units").Default(0),
		instant("due_at").Optional(), field.String("due_action").MaxLen(20).Default(""),
		version(), createdAt(),
	}
}

// Edges of Milestone.
func (Milestone) Edges() []ent.Edge { return []ent.Edge{to("contract", Contract.Type)} }

// Indexes of Milestone.
func (Milestone) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_id", "position").Unique(), index.Fields("due_at")}
}

// Annotations of Milestone.
func (Milestone) Annotations() []schema.Annotation {
	return checks(map[string]string{"milestone_figures": "units > 0 AND unit_price_fen >= 0 AND accepted_units >= 0 AND accepted_units <= units"})
}

// Acceptance is one examination of a milestone that was claimed 验收.
type Acceptance struct{ ent.Schema }

// Fields of Acceptance.
func (Acceptance) Fields() []ent.Field {
	return []ent.Field{
		ident("acc"), ref("milestone"),
		field.Int("number").Comment("of the milestone's examinations, from 1"),
		field.String("evidence").MaxRuneLen(2000).NotEmpty().Comment("what the provider claims and shows"),
		field.Strings("files").Comment("ids of attachments"),
		ref("claimed_by"),
		field.Strings("members").Comment("ids of the people who examine"),
		field.String("sample_seed").MaxLen(64).Default("").Comment("hash that the recipients' draw follows from, hex"),
		field.Int("sample_size").Default(0),
		field.Text("results").Default("[]").Comment("per indicator, canonical JSON"),
		field.Enum("outcome").NamedValues("Accepted", "ACCEPTED", "Part", "PART", "Rejected", "REJECTED").Optional().Nillable(),
		field.Int64("accepted_units").Default(0),
		field.Int64("deduction_fen").Default(0),
		field.String("note").MaxRuneLen(1000).Default(""),
		maybeRef("decided_by"), instant("decided_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of Acceptance.
func (Acceptance) Edges() []ent.Edge {
	return []ent.Edge{to("milestone", Milestone.Type), to("claimed_by", Person.Type), maybeTo("decided_by", Person.Type)}
}

// Indexes of Acceptance.
func (Acceptance) Indexes() []ent.Index {
	return []ent.Index{index.Fields("milestone_id", "number").Unique()}
}

// Annotations of Acceptance.
func (Acceptance) Annotations() []schema.Annotation {
	return checks(map[string]string{"acceptance_figures": "accepted_units >= 0 AND deduction_fen >= 0"})
}

// AcceptanceOpinion is what a member of the examination, or a recipient who was drawn, says.
type AcceptanceOpinion struct{ ent.Schema }

// Fields of AcceptanceOpinion.
func (AcceptanceOpinion) Fields() []ent.Field {
	return []ent.Field{
		ident("aop"), ref("acceptance"), ref("person"),
		field.Bool("recipient").Immutable().Comment("a recipient of the service; else a member"),
		field.Int("position").Immutable().Comment("in the draw's order, from 1; 0 of members"),
		field.Enum("answer").NamedValues("Satisfied", "SATISFIED", "Partly", "PARTLY", "Dissatisfied", "DISSATISFIED", "Unreached", "UNREACHED").Optional().Nillable(),
		field.String("body").MaxRuneLen(1000).Default(""),
		maybeRef("recorded_by"), instant("given_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of AcceptanceOpinion.
func (AcceptanceOpinion) Edges() []ent.Edge {
	return []ent.Edge{to("acceptance", Acceptance.Type), to("person", Person.Type), maybeTo("recorded_by", Person.Type)}
}

// Indexes of AcceptanceOpinion.
func (AcceptanceOpinion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("acceptance_id", "person_id").Unique(), index.Fields("person_id")}
}

// PaymentRequest asks for what a milestone's acceptance, or an advance, makes due.
type PaymentRequest struct{ ent.Schema }

// Fields of PaymentRequest.
func (PaymentRequest) Fields() []ent.Field {
	return []ent.Field{
		ident("prq"), ref("contract"), maybeRef("milestone"),
		field.Enum("kind").NamedValues("Advance", "ADVANCE", "Milestone", "MILESTONE", "Retention", "RETENTION").Immutable(),
		fen("accepted_fen"), fen("deduction_fen"), fen("recovered_fen"), fen("retained_fen"), fen("amount_fen"),
		field.String("invoice_number").MaxRuneLen(60).NotEmpty(),
		civil("invoiced_on"),
		field.Enum("status").NamedValues("Submitted", "SUBMITTED", "Approved", "APPROVED", "Sent", "SENT", "Paid", "PAID", "Returned", "RETURNED").Default("SUBMITTED"),
		field.String("reason").MaxRuneLen(500).Default("").Comment("why it was returned"),
		maybeRef("approver"), maybeRef("payer"),
		field.String("reference").MaxRuneLen(80).Optional().Nillable().Unique().Comment("the treasury's number"),
		maybeCivil("paid_on"),
		instant("due_at").Optional().Comment("until when it has to be paid"),
		version(), createdAt(),
	}
}

// Edges of PaymentRequest.
func (PaymentRequest) Edges() []ent.Edge {
	return []ent.Edge{to("contract", Contract.Type), maybeTo("milestone", Milestone.Type), maybeTo("approver", Person.Type), maybeTo("payer", Person.Type)}
}

// Indexes of PaymentRequest.
func (PaymentRequest) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_id", "invoice_number").Unique(), index.Fields("milestone_id"), index.Fields("status", "due_at")}
}

// Annotations of PaymentRequest.
func (PaymentRequest) Annotations() []schema.Annotation {
	return checks(map[string]string{
		"payment_request_sum": "amount_fen = accepted_fen - deduction_fen - recovered_fen - retained_fen AND amount_fen > 0 AND deduction_fen >= 0 AND recovered_fen >= 0 AND retained_fen >= 0",
	})
}

// PerformanceEvaluation is how a contract's provider did 绩效评价, with the arithmetic.
type PerformanceEvaluation struct{ ent.Schema }

// Fields of PerformanceEvaluation.
func (PerformanceEvaluation) Fields() []ent.Field {
	return []ent.Field{
		ident("pev"), ref("contract"),
		field.Int("number").Comment("of the contract's evaluations, from 1"),
		field.Text("body").Comment("parts, weights and figures as canonical JSON"),
		field.String("formula").MaxLen(20).Comment("version of the arithmetic"),
		field.Int("score").Comment("hundredths of a point"),
		field.Enum("grade").NamedValues("Excellent", "EXCELLENT", "Good", "GOOD", "Fair", "FAIR", "Poor", "POOR"),
		field.Enum("status").NamedValues("Draft", "DRAFT", "Final", "FINAL", "Appealed", "APPEALED", "Published", "PUBLISHED").Default("DRAFT"),
		field.String("comment").MaxRuneLen(2000).Default("").Comment("the provider's"),
		field.String("appeal").MaxRuneLen(2000).Default(""), field.String("answer").MaxRuneLen(2000).Default(""),
		instant("due_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of PerformanceEvaluation.
func (PerformanceEvaluation) Edges() []ent.Edge { return []ent.Edge{to("contract", Contract.Type)} }

// Indexes of PerformanceEvaluation.
func (PerformanceEvaluation) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_id", "number").Unique(), index.Fields("due_at")}
}

// CreditEvent is a fact about an organisation with its effect and its end 信用记录.
type CreditEvent struct{ ent.Schema }

// Fields of CreditEvent.
func (CreditEvent) Fields() []ent.Field {
	return []ent.Field{
		ident("crd"), ref("organization"), maybeRef("contract"),
		field.Enum("source").NamedValues("OfficialList", "OFFICIAL_LIST", "Regulator", "REGULATOR", "Contract", "CONTRACT", "Evaluation", "EVALUATION").Immutable(),
		field.String("fact").MaxRuneLen(1000).NotEmpty().Immutable(),
		field.String("evidence").MaxRuneLen(500).NotEmpty().Immutable(),
		field.Enum("effect").NamedValues("Exclude", "EXCLUDE", "Inspect", "INSPECT", "Bond", "BOND", "Advance", "ADVANCE", "Renewal", "RENEWAL", "Inform", "INFORM").Immutable(),
		field.Bool("repairable").Default(true),
		civil("valid_from"), civil("valid_until"),
		field.Enum("status").NamedValues("Notified", "NOTIFIED", "InForce", "IN_FORCE", "Appealed", "APPEALED", "Revoked", "REVOKED", "Repaired", "REPAIRED", "Expired", "EXPIRED").Default("NOTIFIED"),
		field.String("appeal").MaxRuneLen(2000).Default(""), field.String("answer").MaxRuneLen(2000).Default(""),
		ref("recorded_by"),
		instant("due_at").Optional(), field.String("due_action").MaxLen(20).Default(""),
		version(), createdAt(),
	}
}

// Edges of CreditEvent.
func (CreditEvent) Edges() []ent.Edge {
	return []ent.Edge{to("organization", Organization.Type), maybeTo("contract", Contract.Type), to("recorded_by", Person.Type)}
}

// Indexes of CreditEvent.
func (CreditEvent) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "status"), index.Fields("due_at")}
}

// Release is one release of open contracting data 开放数据, as it was written with its event.
type Release struct{ ent.Schema }

// Fields of Release.
func (Release) Fields() []ent.Field {
	return []ent.Field{
		ident("rel"),
		field.String("ocid").MaxLen(60).NotEmpty().Immutable(),
		field.Int("number").Immutable().Comment("within the ocid, from 1"),
		field.String("project_id").MaxLen(64).NotEmpty().Immutable(),
		field.String("event").MaxLen(64).NotEmpty().Immutable().Comment("the verb of the log that it tells of"),
		field.Text("body").Immutable().Comment("an OCDS 1.1.5 release as canonical JSON"),
		field.Int64("xid").Default(0).Immutable().Comment("transaction that wrote it, on PostgreSQL"),
		field.Int64("position").Optional().Nillable().Unique().Comment("in the feed, given once nothing earlier can still commit"),
		createdAt(),
	}
}

// Edges of Release.
func (Release) Edges() []ent.Edge { return []ent.Edge{fixed("project", Project.Type)} }

// Indexes of Release.
func (Release) Indexes() []ent.Index {
	return []ent.Index{index.Fields("ocid", "number").Unique(), index.Fields("project_id")}
}
