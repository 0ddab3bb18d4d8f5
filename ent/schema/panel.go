package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Expert is somebody of the pool from which panels are drawn.
type Expert struct{ ent.Schema }

// Fields of Expert.
func (Expert) Fields() []ent.Field {
	return []ent.Field{
		ident("exp"),
		ref("person"),
		field.Strings("specialities").Comment("ids of categories"),
		maybeRef("employer"),
		ref("area"), field.String("area_path").MaxLen(120),
		field.Bool("active").Default(true),
		version(), createdAt(),
	}
}

// Edges of Expert.
func (Expert) Edges() []ent.Edge {
	return []ent.Edge{to("person", Person.Type), maybeTo("employer", Organization.Type), to("area", Area.Type)}
}

// Indexes of Expert.
func (Expert) Indexes() []ent.Index { return []ent.Index{index.Fields("person_id").Unique()} }

// Relationship binds two parties, people or organisations, from–until: what makes a conflict of interests.
type Relationship struct{ ent.Schema }

// Fields of Relationship.
func (Relationship) Fields() []ent.Field {
	return []ent.Field{
		ident("rel"),
		field.String("subject_id").MaxLen(64).NotEmpty().Comment("a person or an organisation"),
		field.String("object_id").MaxLen(64).NotEmpty().Comment("a person or an organisation"),
		field.Enum("kind").NamedValues("Employed", "EMPLOYED", "Director", "DIRECTOR", "Shareholder", "SHAREHOLDER", "Kin", "KIN", "Control", "CONTROL",
			"SameContact", "SAME_CONTACT", "SameBank", "SAME_BANK", "Other", "OTHER"),
		civil("valid_from"), maybeCivil("valid_until"),
		field.String("evidence").MaxRuneLen(300).NotEmpty(),
		ref("recorded_by"), createdAt(),
	}
}

// Edges of Relationship.
func (Relationship) Edges() []ent.Edge { return []ent.Edge{to("recorded_by", Person.Type)} }

// Indexes of Relationship.
func (Relationship) Indexes() []ent.Index {
	return []ent.Index{index.Fields("subject_id", "object_id", "kind").Unique(), index.Fields("object_id")}
}

// Panel is the evaluation panel of a tender with the draw that made it.
type Panel struct{ ent.Schema }

// Fields of Panel.
func (Panel) Fields() []ent.Field {
	return []ent.Field{
		ident("pan"),
		ref("tender"),
		field.Int("experts").Comment("seats that are drawn"),
		field.Int("representatives").Comment("seats of the buyer"),
		field.Enum("status").NamedValues("Forming", "FORMING", "Committed", "COMMITTED", "Drawn", "DRAWN", "Constituted", "CONSTITUTED", "Signed", "SIGNED", "Dissolved", "DISSOLVED").Default("FORMING"),
		field.Text("pool").Default("[]").Comment("ids of the experts who could be drawn, sorted, as JSON"),
		field.String("pool_root").MaxLen(64).Default(""),
		field.String("buyer_commit").MaxLen(64).Default(""), field.String("regulator_commit").MaxLen(64).Default(""),
		field.String("buyer_nonce").MaxLen(64).Default(""), field.String("regulator_nonce").MaxLen(64).Default(""),
		field.String("head").MaxLen(64).Default("").Comment("hash of the log's head after both commits, hex"),
		version(), createdAt(),
	}
}

// Edges of Panel.
func (Panel) Edges() []ent.Edge { return []ent.Edge{to("tender", Tender.Type)} }

// Indexes of Panel.
func (Panel) Indexes() []ent.Index { return []ent.Index{index.Fields("tender_id").Unique()} }

// PanelSeat is one place on a panel and who has it.
type PanelSeat struct{ ent.Schema }

// Fields of PanelSeat.
func (PanelSeat) Fields() []ent.Field {
	return []ent.Field{
		ident("sea"), ref("panel"), ref("person"),
		field.Enum("kind").NamedValues("Expert", "EXPERT", "Representative", "REPRESENTATIVE").Immutable(),
		field.Int("position").Comment("in the draw's order, from 1; 0 of representatives"),
		field.Enum("status").NamedValues("Drawn", "DRAWN", "Accepted", "ACCEPTED", "Declined", "DECLINED", "Recused", "RECUSED", "NoShow", "NO_SHOW", "Signed", "SIGNED", "Dissented", "DISSENTED").Default("DRAWN"),
		field.Text("declaration").Default("").Comment("the heads of recusal, each answered, as canonical JSON"),
		instant("declared_at").Optional(),
		field.String("dissent").MaxRuneLen(1000).Default(""),
		instant("signed_at").Optional(),
		instant("due_at").Optional().Comment("until when the seat must answer"),
		version(), createdAt(),
	}
}

// Edges of PanelSeat.
func (PanelSeat) Edges() []ent.Edge {
	return []ent.Edge{to("panel", Panel.Type), to("person", Person.Type)}
}

// Indexes of PanelSeat.
func (PanelSeat) Indexes() []ent.Index {
	return []ent.Index{index.Fields("panel_id", "person_id").Unique(), index.Fields("person_id"), index.Fields("due_at")}
}

// BidDecision is one judgement on a bid with its rule and reason.
type BidDecision struct{ ent.Schema }

// Fields of BidDecision.
func (BidDecision) Fields() []ent.Field {
	return []ent.Field{
		ident("bdc"), ref("bid"),
		field.Enum("kind").NamedValues("Eligibility", "ELIGIBILITY", "Conformity", "CONFORMITY", "Arithmetic", "ARITHMETIC", "LowPrice", "LOW_PRICE", "Deduction", "DEDUCTION", "Invalidation", "INVALIDATION").Immutable(),
		field.Bool("passed").Immutable(),
		field.String("rule").MaxRuneLen(200).Immutable().Comment("clause of the documents or article of law"),
		field.String("reason").MaxRuneLen(1000).Immutable(),
		field.Int64("price_fen").Optional().Nillable().Immutable().Comment("the price after an arithmetic correction"),
		field.String("decided_by_id").MaxLen(64).NotEmpty().Immutable(),
		createdAt(),
	}
}

// Edges of BidDecision.
func (BidDecision) Edges() []ent.Edge {
	return []ent.Edge{to("bid", Bid.Type), fixed("decided_by", Person.Type)}
}

// Indexes of BidDecision.
func (BidDecision) Indexes() []ent.Index { return []ent.Index{index.Fields("bid_id", "kind")} }

// ScoreSheet is what one seat gives the bids of a lot.
type ScoreSheet struct{ ent.Schema }

// Fields of ScoreSheet.
func (ScoreSheet) Fields() []ent.Field {
	return []ent.Field{
		ident("sht"), ref("seat"), ref("lot"),
		instant("submitted_at").Optional().Comment("from then on it does not change but by a correction"),
		version(), createdAt(),
	}
}

// Edges of ScoreSheet.
func (ScoreSheet) Edges() []ent.Edge {
	return []ent.Edge{to("seat", PanelSeat.Type), to("lot", TenderLot.Type)}
}

// Indexes of ScoreSheet.
func (ScoreSheet) Indexes() []ent.Index {
	return []ent.Index{index.Fields("seat_id", "lot_id").Unique()}
}

// ScoreCell is the points that a sheet gives a bid on a criterion.
type ScoreCell struct{ ent.Schema }

// Fields of ScoreCell.
func (ScoreCell) Fields() []ent.Field {
	return []ent.Field{
		ident("scl"), ref("sheet"), ref("bid"),
		field.String("criterion").MaxLen(40),
		field.String("points").MaxLen(20).Comment("exact decimal"),
		field.String("reason").MaxRuneLen(500).Default(""),
	}
}

// Edges of ScoreCell.
func (ScoreCell) Edges() []ent.Edge {
	return []ent.Edge{to("sheet", ScoreSheet.Type), to("bid", Bid.Type)}
}

// Indexes of ScoreCell.
func (ScoreCell) Indexes() []ent.Index {
	return []ent.Index{index.Fields("sheet_id", "bid_id", "criterion").Unique()}
}

// ScoreCorrection is a change of a submitted cell under one of the four heads that allow one.
type ScoreCorrection struct{ ent.Schema }

// Fields of ScoreCorrection.
func (ScoreCorrection) Fields() []ent.Field {
	return []ent.Field{
		ident("scc"), ref("cell"),
		field.Enum("head").NamedValues("Sum", "SUM", "Range", "RANGE", "Objective", "OBJECTIVE", "Outlier", "OUTLIER").Immutable(),
		field.String("was").MaxLen(20).Immutable(), field.String("became").MaxLen(20).Immutable(),
		field.String("reason").MaxRuneLen(500).NotEmpty().Immutable(),
		createdAt(),
	}
}

// Edges of ScoreCorrection.
func (ScoreCorrection) Edges() []ent.Edge { return []ent.Edge{to("cell", ScoreCell.Type)} }

// Indexes of ScoreCorrection.
func (ScoreCorrection) Indexes() []ent.Index { return []ent.Index{index.Fields("cell_id")} }

// Report is the evaluation report of a lot: the ranking with its arithmetic, as it was signed.
type Report struct{ ent.Schema }

// Fields of Report.
func (Report) Fields() []ent.Field {
	return []ent.Field{
		ident("rpt"),
		field.String("lot_id").MaxLen(64).NotEmpty().Immutable(),
		field.Text("body").Immutable().Comment("ranks, points and formulae as canonical JSON"),
		field.String("hash").MaxLen(64).Immutable().Comment("SHA-256 of the body, hex"),
		createdAt(),
	}
}

// Edges of Report.
func (Report) Edges() []ent.Edge { return []ent.Edge{fixed("lot", TenderLot.Type)} }

// Indexes of Report.
func (Report) Indexes() []ent.Index { return []ent.Index{index.Fields("lot_id").Unique()} }

// Award is the choice of a bid for a lot.
type Award struct{ ent.Schema }

// Fields of Award.
func (Award) Fields() []ent.Field {
	return []ent.Field{
		ident("awd"), ref("tender"), ref("lot"), ref("bid"), ref("organization"),
		field.Int("rank"),
		fen("amount_fen"),
		field.Enum("status").NamedValues("Chosen", "CHOSEN", "Announced", "ANNOUNCED", "Contracted", "CONTRACTED", "Refused", "REFUSED", "Voided", "VOIDED", "Lapsed", "LAPSED").Default("CHOSEN"),
		instant("announced_at").Optional(),
		instant("standstill_until").Optional().Comment("no contract is signed before"),
		field.String("standstill_waiver").MaxRuneLen(300).Default("").Comment("published reason for not waiting"),
		field.String("reason").MaxRuneLen(500).Default("").Comment("why it was refused or voided"),
		instant("due_at").Optional().Comment("until when a contract must be signed"),
		version(), createdAt(),
	}
}

// Edges of Award.
func (Award) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), to("lot", TenderLot.Type), to("bid", Bid.Type), to("organization", Organization.Type)}
}

// Indexes of Award.
func (Award) Indexes() []ent.Index {
	return []ent.Index{index.Fields("bid_id").Unique(), index.Fields("lot_id", "status"), index.Fields("organization_id"), index.Fields("due_at")}
}
