package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Contract is what a buyer and an organisation agreed; its money is the ledger account of the same id.
type Contract struct{ ent.Schema }

// Fields of Contract.
func (Contract) Fields() []ent.Field {
	return []ent.Field{
		ident("con"),
		field.String("number").MaxRuneLen(60).Unique(),
		field.String("title").MaxRuneLen(200),
		ref("buyer"), ref("provider"), ref("budget_line"),
		field.Enum("status").NamedValues("Drafting", "DRAFTING", "Signed", "SIGNED", "InForce", "IN_FORCE", "Suspended", "SUSPENDED", "Terminating", "TERMINATING",
			"Terminated", "TERMINATED", "Completed", "COMPLETED", "Evaluated", "EVALUATED", "Archived", "ARCHIVED", "Abandoned", "ABANDONED"),
		fen("value_fen"),
		civil("valid_from"), civil("valid_until"),
		ref("area"), field.String("area_path").MaxLen(120),
		field.String("basis").MaxRuneLen(300).Comment("how it came about, while tenders are held elsewhere"),
		maybeRef("project"), maybeRef("award"), maybeRef("framework"),
		field.String("pack_id").MaxLen(80).Default("").Comment("the tender's rule pack; empty without one"),
		field.String("pack_hash").MaxLen(64).Default(""),
		field.Int64("bond_fen").Default(0).Comment("performance bond that the documents ask for"),
		field.Bool("for_residents").Default(false).Comment("recipients give an opinion at acceptance"),
		instant("signed_at").Optional(), instant("published_at").Optional(), instant("filed_at").Optional(), instant("ended_at").Optional(),
		field.Enum("cause").NamedValues("Agreed", "AGREED", "ProviderDefault", "PROVIDER_DEFAULT", "BuyerDefault", "BUYER_DEFAULT", "ForceMajeure", "FORCE_MAJEURE",
			"Withdrawal", "WITHDRAWAL", "Removal", "REMOVAL", "Rescinded", "RESCINDED").Optional().Nillable().Comment("why it ends early"),
		field.String("hand_over").MaxRuneLen(2000).Default("").Comment("what becomes of those whom it serves, when it ends early"),
		instant("due_at").Optional(), field.String("due_action").MaxLen(20).Default("").Comment("what the clock does then"),
		version(), createdAt(),
	}
}

// Edges of Contract.
func (Contract) Edges() []ent.Edge {
	return []ent.Edge{
		to("buyer", Organization.Type), to("provider", Organization.Type), to("budget_line", BudgetLine.Type), to("area", Area.Type),
		maybeTo("project", Project.Type), maybeTo("award", Award.Type), maybeTo("framework", Framework.Type),
	}
}

// Indexes of Contract.
func (Contract) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("provider_id", "status"), index.Fields("award_id").Unique(), index.Fields("framework_id"), index.Fields("project_id"), index.Fields("due_at"),
	}
}

// Annotations of Contract.
func (Contract) Annotations() []schema.Annotation {
	return checks(map[string]string{"contract_value": "value_fen > 0", "contract_term": "valid_from <= valid_until"})
}

// ContractLot is units of a category for an area at a price; its units are the ledger account of the same id.
type ContractLot struct{ ent.Schema }

// Fields of ContractLot.
func (ContractLot) Fields() []ent.Field {
	return []ent.Field{
		ident("lot"), ref("contract"), ref("category"),
		ref("area"), field.String("area_path").MaxLen(120),
		field.Int("position"),
		fen("unit_price_fen"),
		field.Int64("units"),
		maybeRef("framework_lot"), // whose units all participants share
	}
}

// Edges of ContractLot.
func (ContractLot) Edges() []ent.Edge {
	return []ent.Edge{to("contract", Contract.Type), to("category", Category.Type), to("area", Area.Type), maybeTo("framework_lot", FrameworkLot.Type)}
}

// Indexes of ContractLot.
func (ContractLot) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_id", "position").Unique(), index.Fields("category_id", "contract_id")}
}

// Annotations of ContractLot.
func (ContractLot) Annotations() []schema.Annotation {
	return checks(map[string]string{"contract_lot_figures": "unit_price_fen >= 0 AND units > 0"})
}

// Statement is what an organisation claims for a month under a contract.
type Statement struct{ ent.Schema }

// Fields of Statement.
func (Statement) Fields() []ent.Field {
	return []ent.Field{
		ident("stm"), ref("contract"), ref("provider"),
		field.String("area_path").MaxLen(120),
		field.String("month").MaxLen(7).MinLen(7),
		field.Enum("status").NamedValues("Draft", "DRAFT", "Submitted", "SUBMITTED", "Reconciled", "RECONCILED", "Sampled", "SAMPLED", "Approved", "APPROVED", "Paid", "PAID", "Closed", "CLOSED"),
		field.Int("lines").Default(0),
		fen("amount_fen"),
		field.String("sample_seed").MaxLen(64).Default("").Comment("hash of the stream's head when the sample was drawn"),
		maybeRef("approver"),
		version(), createdAt(),
	}
}

// Edges of Statement.
func (Statement) Edges() []ent.Edge {
	return []ent.Edge{to("contract", Contract.Type), to("provider", Organization.Type), maybeTo("approver", Person.Type)}
}

// Indexes of Statement.
func (Statement) Indexes() []ent.Index {
	return []ent.Index{index.Fields("contract_id", "month").Unique(), index.Fields("provider_id"), index.Fields("area_path")}
}

// StatementLine is one booking's claim, or a negative line that takes one back.
type StatementLine struct{ ent.Schema }

// Fields of StatementLine.
func (StatementLine) Fields() []ent.Field {
	return []ent.Field{
		ident("stl"),
		maybeRef("statement"), ref("contract"), ref("contract_lot"), ref("booking"),
		field.Enum("kind").NamedValues("Charge", "CHARGE", "Clawback", "CLAWBACK"),
		civil("service_date"),
		field.Int64("units"),
		fen("unit_price_fen"),
		field.Int64("amount_fen").Comment("public share; negative for a clawback"),
		field.Enum("status").NamedValues("Accrued", "ACCRUED", "InStatement", "IN_STATEMENT", "Approved", "APPROVED", "Paid", "PAID", "Frozen", "FROZEN"),
		field.Bool("sampled").Default(false),
		field.Enum("sample_result").NamedValues("Confirmed", "CONFIRMED", "Denied", "DENIED", "Unreached", "UNREACHED").Optional().Nillable(),
		createdAt(),
	}
}

// Edges of StatementLine.
func (StatementLine) Edges() []ent.Edge {
	return []ent.Edge{
		maybeTo("statement", Statement.Type), to("contract", Contract.Type),
		to("contract_lot", ContractLot.Type), to("booking", Booking.Type),
	}
}

// Indexes of StatementLine.
func (StatementLine) Indexes() []ent.Index {
	return []ent.Index{index.Fields("booking_id", "kind").Unique(), index.Fields("contract_id", "status", "service_date"), index.Fields("statement_id")}
}

// Annotations of StatementLine.
func (StatementLine) Annotations() []schema.Annotation {
	return checks(map[string]string{"statement_line_sign": "kind = 'CHARGE' AND amount_fen >= 0 AND units > 0 OR kind = 'CLAWBACK' AND amount_fen <= 0 AND units < 0"})
}

// Payment is money sent for an approved statement.
type Payment struct{ ent.Schema }

// Fields of Payment.
func (Payment) Fields() []ent.Field {
	return []ent.Field{
		ident("pay"), ref("statement"),
		fen("amount_fen"),
		field.String("reference").MaxRuneLen(80).Comment("the treasury's number"),
		civil("paid_on"),
		ref("recorded_by"),
		createdAt(),
	}
}

// Edges of Payment.
func (Payment) Edges() []ent.Edge {
	return []ent.Edge{to("statement", Statement.Type), to("recorded_by", Person.Type)}
}

// Indexes of Payment.
func (Payment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("statement_id").Unique(), index.Fields("reference").Unique()}
}
