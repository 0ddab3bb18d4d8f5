package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// BudgetLine is money a body may spend in a fiscal year.
type BudgetLine struct{ ent.Schema }

// Fields of BudgetLine.
func (BudgetLine) Fields() []ent.Field {
	return []ent.Field{
		ident("bud"), ref("buyer"),
		field.String("code").MaxLen(40),
		field.Int("fiscal_year"),
		field.String("name").MaxRuneLen(120),
		ref("area"), field.String("area_path").MaxLen(120),
		createdAt(),
	}
}

// Edges of BudgetLine.
func (BudgetLine) Edges() []ent.Edge {
	return []ent.Edge{to("buyer", Organization.Type), to("area", Area.Type)}
}

// Indexes of BudgetLine.
func (BudgetLine) Indexes() []ent.Index {
	return []ent.Index{index.Fields("code", "fiscal_year").Unique()}
}

// Programme is one version of a subsidy scheme.
type Programme struct{ ent.Schema }

// Fields of Programme.
func (Programme) Fields() []ent.Field {
	return []ent.Field{
		ident("prg"),
		field.String("code").MaxLen(40),
		field.Int("number").Comment("version, from 1"),
		field.String("name").MaxRuneLen(120),
		field.Enum("status").NamedValues("Draft", "DRAFT", "Published", "PUBLISHED", "Closed", "CLOSED").Default("PUBLISHED"),
		field.Enum("payer").NamedValues("LTC", "LTC", "Subsidy", "SUBSIDY", "Voucher", "VOUCHER").Default("SUBSIDY"),
		field.Int64("rate_bp").Comment("share in 1/10,000"),
		field.Int64("cap_visit_fen").Comment("0: none"),
		fen("cap_month_fen"),
		field.Int("min_age").Default(0),
		field.Strings("care_levels").Optional(),
		field.Bool("low_income_only").Default(false),
		field.Bool("living_alone_only").Default(false),
		field.Strings("excluded_by").Optional().Comment("schemes whose recipients get nothing here"),
		ref("area"), field.String("area_path").MaxLen(120),
		civil("valid_from"), civil("valid_until"),
		field.String("citation").MaxRuneLen(300),
		createdAt(),
	}
}

// Edges of Programme.
func (Programme) Edges() []ent.Edge { return []ent.Edge{to("area", Area.Type)} }

// Indexes of Programme.
func (Programme) Indexes() []ent.Index {
	return []ent.Index{index.Fields("code", "number").Unique()}
}

// Annotations of Programme.
func (Programme) Annotations() []schema.Annotation {
	return checks(map[string]string{"programme_figures": "rate_bp BETWEEN 0 AND 10000 AND cap_visit_fen >= 0 AND cap_month_fen >= 0"})
}

// ProgrammeCategory says that a programme covers a category.
type ProgrammeCategory struct{ ent.Schema }

// Fields of ProgrammeCategory.
func (ProgrammeCategory) Fields() []ent.Field {
	return []ent.Field{ident("pgc"), ref("programme"), ref("category")}
}

// Edges of ProgrammeCategory.
func (ProgrammeCategory) Edges() []ent.Edge {
	return []ent.Edge{to("programme", Programme.Type), to("category", Category.Type)}
}

// Indexes of ProgrammeCategory.
func (ProgrammeCategory) Indexes() []ent.Index {
	return []ent.Index{index.Fields("category_id", "programme_id").Unique()}
}

// Pool is a programme's money for an area; its sums are the ledger account of the same id.
type Pool struct{ ent.Schema }

// Fields of Pool.
func (Pool) Fields() []ent.Field {
	return []ent.Field{
		ident("pool"), field.String("programme_code").MaxLen(40),
		ref("area"), field.String("area_path").MaxLen(120),
		maybeRef("budget_line"),
		createdAt(),
	}
}

// Edges of Pool.
func (Pool) Edges() []ent.Edge {
	return []ent.Edge{to("area", Area.Type), maybeTo("budget_line", BudgetLine.Type)}
}

// Indexes of Pool.
func (Pool) Indexes() []ent.Index {
	return []ent.Index{index.Fields("programme_code", "area_id").Unique()}
}

// Entitlement is one person's share of a programme in one month; its sums are the ledger account of the same id.
type Entitlement struct{ ent.Schema }

// Fields of Entitlement.
func (Entitlement) Fields() []ent.Field {
	return []ent.Field{
		ident("etl"), ref("person"),
		field.String("programme_code").MaxLen(40),
		field.String("month").MaxLen(7).MinLen(7).Comment("of the service date in Asia/Shanghai, YYYY-MM"),
		fen("cap_fen"),
		createdAt(),
	}
}

// Edges of Entitlement.
func (Entitlement) Edges() []ent.Edge { return []ent.Edge{to("person", Person.Type)} }

// Indexes of Entitlement.
func (Entitlement) Indexes() []ent.Index {
	return []ent.Index{index.Fields("person_id", "programme_code", "month").Unique()}
}

// LedgerAccount holds what is granted, reserved and consumed of one scarce thing; it has its owner's id.
type LedgerAccount struct{ ent.Schema }

// Fields of LedgerAccount.
func (LedgerAccount) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(64).Immutable().Comment("the budget line, pool, entitlement, contract or lot"),
		field.Enum("unit").NamedValues("Fen", "FEN", "Unit", "UNIT").Immutable(),
		field.Int64("granted").Default(0),
		field.Int64("reserved").Default(0),
		field.Int64("consumed").Default(0),
	}
}

// Annotations of LedgerAccount.
func (LedgerAccount) Annotations() []schema.Annotation {
	return checks(map[string]string{
		"ledger_account_reserved": "reserved >= 0",
		"ledger_account_consumed": "consumed >= 0",
		"ledger_account_left":     "reserved + consumed <= granted",
	})
}

// LedgerPosting moves an amount between two buckets of an account: debit and credit in one row.
type LedgerPosting struct{ ent.Schema }

// Fields of LedgerPosting.
func (LedgerPosting) Fields() []ent.Field {
	return []ent.Field{
		ident("led"),
		field.String("account_id").MaxLen(64).Immutable(),
		bucket("from_bucket"), bucket("to_bucket"),
		field.Int64("amount").Immutable(),
		field.String("record_id").MaxLen(64).Immutable().Comment("the hold, booking, statement or grant it was posted for"),
		instant("at").Immutable(),
	}
}

func bucket(name string) ent.Field {
	return field.Enum(name).NamedValues("Source", "SOURCE", "Available", "AVAILABLE", "Reserved", "RESERVED", "Consumed", "CONSUMED").Immutable()
}

// Indexes of LedgerPosting.
func (LedgerPosting) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id"), index.Fields("record_id")}
}

// Annotations of LedgerPosting.
func (LedgerPosting) Annotations() []schema.Annotation {
	return checks(map[string]string{"ledger_posting_amount": "amount > 0 AND from_bucket <> to_bucket"})
}
