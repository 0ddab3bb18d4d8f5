package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Hold is a short claim on time, entitlement and budget together.
type Hold struct{ ent.Schema }

// Fields of Hold.
func (Hold) Fields() []ent.Field {
	return []ent.Field{
		ident("hld"),
		ref("recipient"), ref("booker"), ref("offering"), ref("worker"),
		maybeRef("group_session"),
		instant("starts_at"), instant("ends_at"),
		field.Enum("status").NamedValues("Active", "ACTIVE", "Consumed", "CONSUMED", "Released", "RELEASED", "Expired", "EXPIRED").Default("ACTIVE"),
		instant("expires_at"),
		field.Bool("extended").Default(false),
		field.Enum("channel").NamedValues("App", "APP", "Hotline", "HOTLINE", "Counter", "COUNTER").Default("APP"),
		field.Text("quote").Comment("the price as quoted, canonical JSON"),
		field.String("quote_digest").MaxLen(64).Comment("SHA-256 of quote, hex"),
		version(),
		createdAt(),
	}
}

// Edges of Hold.
func (Hold) Edges() []ent.Edge {
	return []ent.Edge{
		to("recipient", Person.Type), to("booker", Person.Type), to("offering", Offering.Type), to("worker", Worker.Type),
		maybeTo("group_session", GroupSession.Type),
	}
}

// Indexes of Hold.
func (Hold) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("recipient_id", "status"), index.Fields("booker_id", "status"), index.Fields("status", "expires_at"),
		index.Fields("group_session_id", "status", "expires_at"),
	}
}

// Annotations of Hold.
func (Hold) Annotations() []schema.Annotation {
	return checks(map[string]string{
		"hold_order": "starts_at < ends_at",
	})
}

// Booking is one occasion of an offering for one recipient.
type Booking struct{ ent.Schema }

// Fields of Booking.
func (Booking) Fields() []ent.Field {
	return []ent.Field{
		ident("bkg"),
		maybeRef("hold"),
		ref("recipient"), ref("booker"), ref("offering"), ref("organization"), ref("worker"),
		maybeRef("group_session"),
		field.String("area_path").MaxLen(120).Comment("where the recipient lives, as booked"),
		instant("starts_at"), instant("ends_at"),
		field.Enum("status").NamedValues(
			"Requested", "REQUESTED", "AwaitingPayment", "AWAITING_PAYMENT", "Confirmed", "CONFIRMED",
			"InService", "IN_SERVICE", "Delivered", "DELIVERED", "Completed", "COMPLETED",
			"Declined", "DECLINED", "Expired", "EXPIRED", "Cancelled", "CANCELLED",
			"NoShow", "NO_SHOW", "Missed", "MISSED", "Voided", "VOIDED"),
		field.Enum("payment").NamedValues("None", "NONE", "Pending", "PENDING", "Paid", "PAID", "PartiallyRefunded", "PARTIALLY_REFUNDED", "Refunded", "REFUNDED").Default("NONE"),
		field.Enum("funding").NamedValues("None", "NONE", "Reserved", "RESERVED", "Consumed", "CONSUMED", "Released", "RELEASED", "ClawedBack", "CLAWED_BACK").Default("NONE"),
		field.Enum("verification").NamedValues("Pending", "PENDING", "AutoPassed", "AUTO_PASSED", "NeedsReview", "NEEDS_REVIEW", "Passed", "PASSED", "Failed", "FAILED").Default("PENDING"),
		field.Enum("channel").NamedValues("App", "APP", "Hotline", "HOTLINE", "Counter", "COUNTER").Default("APP"),
		fen("gross_fen"), fen("public_fen"), fen("resident_fen"),
		field.Int64("refund_due_fen").Default(0).Comment("owed back to the resident"),
		maybeRef("programme"), maybeRef("entitlement"), maybeRef("contract_lot"),
		field.Text("quote").Comment("price, rules and versions it was decided under, canonical JSON"),
		field.Enum("ended_by").NamedValues("Resident", "RESIDENT", "Provider", "PROVIDER", "Platform", "PLATFORM").Optional().Nillable(),
		field.String("reason").MaxRuneLen(200).Default(""),
		field.Bool("disputed").Default(false),
		field.String("disputed_by_id").MaxLen(64).Optional().Nillable(),
		instant("delivered_at").Optional(),
		field.Bool("partial").Default(false),
		instant("due_at").Optional().Comment("when a timer acts next"),
		field.String("due_action").MaxLen(20).Default(""),
		field.Int("reschedules").Default(0),
		version(),
		createdAt(),
	}
}

// Edges of Booking.
func (Booking) Edges() []ent.Edge {
	return []ent.Edge{
		maybeTo("hold", Hold.Type),
		to("recipient", Person.Type), to("booker", Person.Type), to("offering", Offering.Type), to("organization", Organization.Type),
		to("worker", Worker.Type), maybeTo("group_session", GroupSession.Type),
		maybeTo("programme", Programme.Type), maybeTo("entitlement", Entitlement.Type), maybeTo("contract_lot", ContractLot.Type),
	}
}

// Indexes of Booking.
func (Booking) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("hold_id").Unique(),
		index.Fields("recipient_id", "starts_at"), index.Fields("organization_id", "starts_at"), index.Fields("worker_id", "starts_at"),
		index.Fields("due_at"), index.Fields("contract_lot_id", "delivered_at"),
		// Few are disputed among all of a district, and its handlers list them.
		index.Fields("starts_at").Annotations(entsql.IndexWhere("disputed")),
	}
}

// Annotations of Booking.
func (Booking) Annotations() []schema.Annotation {
	return checks(map[string]string{
		"booking_order": "starts_at < ends_at",
		"booking_price": "gross_fen >= 0 AND public_fen >= 0 AND resident_fen >= 0 AND gross_fen = public_fen + resident_fen",
	})
}

// PriceLine is one payer's share of a booking's price.
type PriceLine struct{ ent.Schema }

// Fields of PriceLine.
func (PriceLine) Fields() []ent.Field {
	return []ent.Field{
		ident("prl"), ref("booking"),
		field.Int("position"),
		field.Enum("payer").NamedValues("LTC", "LTC", "Subsidy", "SUBSIDY", "Voucher", "VOUCHER", "Concession", "CONCESSION", "Resident", "RESIDENT"),
		fen("amount_fen"),
		field.String("source_id").MaxLen(64).Default("").Comment("programme that pays"),
	}
}

// Edges of PriceLine.
func (PriceLine) Edges() []ent.Edge { return []ent.Edge{to("booking", Booking.Type)} }

// Indexes of PriceLine.
func (PriceLine) Indexes() []ent.Index {
	return []ent.Index{index.Fields("booking_id", "position").Unique()}
}

// Annotations of PriceLine.
func (PriceLine) Annotations() []schema.Annotation {
	return checks(map[string]string{"price_line_amount": "amount_fen >= 0"})
}

// Visit is what actually happened, with its evidence.
type Visit struct{ ent.Schema }

// Fields of Visit.
func (Visit) Fields() []ent.Field {
	return []ent.Field{
		ident("vis"), ref("booking"), ref("worker"),
		instant("started_at"), instant("ended_at").Optional(),
		field.Int("minutes").Default(0),
		field.Enum("grade").NamedValues("A", "A", "B", "B", "C", "C", "D", "D", "None", "NONE").Default("NONE").Comment("grade of the evidence (marketplace §8)"),
		field.Strings("findings").Optional().Comment("why the grade is what it is"),
		field.Strings("tasks_done").Optional(),
		maybeRef("reviewer"),
		field.String("review_reason").MaxRuneLen(200).Default(""),
		version(),
	}
}

// Edges of Visit.
func (Visit) Edges() []ent.Edge {
	return []ent.Edge{to("booking", Booking.Type), to("worker", Worker.Type), maybeTo("reviewer", Person.Type)}
}

// Indexes of Visit.
func (Visit) Indexes() []ent.Index { return []ent.Index{index.Fields("booking_id").Unique()} }

// VisitEvent is one piece of evidence; corrections are new events.
type VisitEvent struct{ ent.Schema }

// Fields of VisitEvent.
func (VisitEvent) Fields() []ent.Field {
	return []ent.Field{
		ident("vev"), ref("visit"),
		field.Enum("kind").NamedValues("CheckIn", "CHECK_IN", "CheckOut", "CHECK_OUT").Immutable(),
		instant("device_at").Immutable(), instant("received_at").Immutable(),
		field.Float("lat").Optional().Nillable().Immutable(),
		field.Float("lng").Optional().Nillable().Immutable(),
		field.Int("accuracy_m").Optional().Nillable().Immutable(),
		field.Int("distance_m").Optional().Nillable().Immutable().Comment("from the recipient's home"),
		field.Bool("home_tag_matched").Default(false).Immutable(),
		field.String("photo_sha256").MaxLen(64).Default("").Immutable(),
		field.String("signature_sha256").MaxLen(64).Default("").Immutable(),
		field.String("device_id").MaxLen(64).Default("").Immutable(),
		field.String("manual_reason").MaxRuneLen(200).Default("").Immutable(),
	}
}

// Edges of VisitEvent.
func (VisitEvent) Edges() []ent.Edge { return []ent.Edge{to("visit", Visit.Type)} }

// Indexes of VisitEvent.
func (VisitEvent) Indexes() []ent.Index {
	return []ent.Index{index.Fields("visit_id", "kind").Unique()}
}

// Appraisal says whether a booking solved the need and satisfied.
type Appraisal struct{ ent.Schema }

// Fields of Appraisal.
func (Appraisal) Fields() []ent.Field {
	return []ent.Field{
		ident("apr"), ref("booking"), ref("organization"), ref("appraiser"),
		field.Bool("solved"),
		field.Int("satisfied").Comment("1 to 5"),
		field.Strings("reasons").Optional(),
		field.Enum("source").NamedValues("Self", "SELF", "Callback", "CALLBACK", "Proxy", "PROXY"),
		createdAt(),
	}
}

// Edges of Appraisal.
func (Appraisal) Edges() []ent.Edge {
	return []ent.Edge{to("booking", Booking.Type), to("organization", Organization.Type), to("appraiser", Person.Type)}
}

// Indexes of Appraisal.
func (Appraisal) Indexes() []ent.Index {
	return []ent.Index{index.Fields("booking_id").Unique(), index.Fields("organization_id")}
}

// Annotations of Appraisal.
func (Appraisal) Annotations() []schema.Annotation {
	return checks(map[string]string{"appraisal_satisfied": "satisfied BETWEEN 1 AND 5"})
}
