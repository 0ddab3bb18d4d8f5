package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Framework is what a framework tender ends in 框架协议: a term and a total that the
// participants' contracts share. Its money is the ledger account of the same id.
type Framework struct{ ent.Schema }

// Fields of Framework.
func (Framework) Fields() []ent.Field {
	return []ent.Field{
		ident("frw"), ref("tender"), ref("buyer"), ref("budget_line"),
		ref("area"), field.String("area_path").MaxLen(120),
		field.String("title").MaxRuneLen(200).NotEmpty(),
		field.Bool("open").Default(false).Comment("whoever accepts its terms may join 开放式"),
		field.Enum("status").NamedValues("Active", "ACTIVE", "Expired", "EXPIRED", "Terminated", "TERMINATED").Default("ACTIVE"),
		fen("total_fen"),
		civil("valid_from"), civil("valid_until"),
		field.String("reason").MaxRuneLen(500).Default("").Comment("why it was terminated"),
		instant("due_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of Framework.
func (Framework) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), to("buyer", Organization.Type), to("budget_line", BudgetLine.Type), to("area", Area.Type)}
}

// Indexes of Framework.
func (Framework) Indexes() []ent.Index {
	return []ent.Index{index.Fields("tender_id").Unique(), index.Fields("status"), index.Fields("due_at")}
}

// Annotations of Framework.
func (Framework) Annotations() []schema.Annotation {
	return checks(map[string]string{"framework_total": "total_fen > 0", "framework_term": "valid_from <= valid_until"})
}

// FrameworkLot is units of a category for an area that the participants of a framework
// share; they are the ledger account of the same id.
type FrameworkLot struct{ ent.Schema }

// Fields of FrameworkLot.
func (FrameworkLot) Fields() []ent.Field {
	return []ent.Field{
		ident("frl"), ref("framework"), ref("tender_lot"), ref("category"),
		ref("area"), field.String("area_path").MaxLen(120),
		field.Int64("units"),
		field.Int64("unit_price_fen").Default(0).Comment("the price of all participants where it is uniform; 0: each has its own"),
	}
}

// Edges of FrameworkLot.
func (FrameworkLot) Edges() []ent.Edge {
	return []ent.Edge{to("framework", Framework.Type), to("tender_lot", TenderLot.Type), to("category", Category.Type), to("area", Area.Type)}
}

// Indexes of FrameworkLot.
func (FrameworkLot) Indexes() []ent.Index {
	return []ent.Index{index.Fields("framework_id", "tender_lot_id").Unique()}
}

// Annotations of FrameworkLot.
func (FrameworkLot) Annotations() []schema.Annotation {
	return checks(map[string]string{"framework_lot_figures": "units > 0 AND unit_price_fen >= 0"})
}
