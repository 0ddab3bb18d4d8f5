package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// CustodianKey is the public key with which a custodian's shares are sealed.
type CustodianKey struct{ ent.Schema }

// Fields of CustodianKey.
func (CustodianKey) Fields() []ent.Field {
	return []ent.Field{
		ident("cky"), ref("person"), ref("organization"),
		field.String("public_key").MaxLen(120).Unique().Comment("P-256 point, uncompressed, base64url"),
		instant("revoked_at").Optional(),
		createdAt(),
	}
}

// Edges of CustodianKey.
func (CustodianKey) Edges() []ent.Edge {
	return []ent.Edge{to("person", Person.Type), to("organization", Organization.Type)}
}

// Indexes of CustodianKey.
func (CustodianKey) Indexes() []ent.Index { return []ent.Index{index.Fields("person_id")} }

// Registration says that somebody took a tender's documents: standing to ask and to challenge.
// Among them are decoys, so that rows tell neither who nor how many.
type Registration struct{ ent.Schema }

// Fields of Registration.
func (Registration) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(64).NotEmpty().Immutable().Comment("random: its order tells nothing"),
		field.String("tender_id").MaxLen(64).NotEmpty().Immutable(),
		field.String("tag").MaxLen(64).Sensitive().Immutable().Comment("keyed hash of tender and organisation, hex; of a decoy, made by the key alone"),
		instant("at").Immutable(),
	}
}

// Edges of Registration.
func (Registration) Edges() []ent.Edge { return []ent.Edge{fixed("tender", Tender.Type)} }

// Indexes of Registration.
func (Registration) Indexes() []ent.Index {
	return []ent.Index{index.Fields("tender_id", "tag").Unique()}
}

// Envelope is one sealed answer, or a decoy that looks like one.
type Envelope struct{ ent.Schema }

// Fields of Envelope.
func (Envelope) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(64).NotEmpty().Immutable().Comment("random: its order tells nothing"),
		field.String("tender_id").MaxLen(64).NotEmpty().Immutable(),
		field.String("lot_id").MaxLen(64).NotEmpty().Immutable(),
		field.Enum("kind").NamedValues("Technical", "TECHNICAL", "Price", "PRICE", "Final", "FINAL", "Reconfirm", "RECONFIRM", "Withdraw", "WITHDRAW").Immutable(),
		field.Int("round").Immutable(),
		field.String("bid").MaxLen(32).Immutable().Comment("what the envelopes of one bid share, hex"),
		field.String("tag").MaxLen(64).Sensitive().Immutable().Comment("keyed hash of tender and organisation, hex; of a decoy, made by the key alone"),
		field.String("mark").MaxLen(64).Sensitive().Immutable().Comment("keyed hash that tells a bid from a decoy, hex"),
		field.Text("header").Immutable().Comment("of the envelope, canonical JSON; empty for what has no payload"),
		field.String("ciphertext_hash").MaxLen(64).Unique().Immutable(),
		field.Int("size").Immutable().Comment("bytes of the whole envelope"),
		field.Text("receipt").Immutable().Comment("canonical JSON, signed"),
		field.String("signature").MaxLen(120).Immutable().Comment("of the receipt, base64url"),
		field.String("leaf").MaxLen(64).Immutable().Comment("hash of the receipt in the seal root, hex"),
		field.Int64("seq").Immutable().Comment("1, 2, 3 … within the tender"),
		instant("received_at").Immutable(),
	}
}

// Edges of Envelope.
func (Envelope) Edges() []ent.Edge {
	return []ent.Edge{fixed("tender", Tender.Type), fixed("lot", TenderLot.Type)}
}

// Indexes of Envelope.
func (Envelope) Indexes() []ent.Index {
	return []ent.Index{index.Fields("tender_id", "seq").Unique(), index.Fields("tender_id", "tag")}
}

// EnvelopePiece is a part of an envelope's bytes.
type EnvelopePiece struct{ ent.Schema }

// Fields of EnvelopePiece.
func (EnvelopePiece) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(80).NotEmpty().Immutable().Comment("the envelope and the position"),
		field.String("envelope_id").MaxLen(64).NotEmpty().Immutable(),
		field.Int("position").Immutable().Comment("from 0"),
		field.Bytes("content").Sensitive().Immutable(),
	}
}

// Edges of EnvelopePiece.
func (EnvelopePiece) Edges() []ent.Edge { return []ent.Edge{fixed("envelope", Envelope.Type)} }

// Indexes of EnvelopePiece.
func (EnvelopePiece) Indexes() []ent.Index {
	return []ent.Index{index.Fields("envelope_id", "position").Unique()}
}

// KeyRelease is the key of an envelope, or a custodian's share of it, handed over at the opening.
type KeyRelease struct{ ent.Schema }

// Fields of KeyRelease.
func (KeyRelease) Fields() []ent.Field {
	return []ent.Field{
		ident("krl"),
		field.String("envelope_id").MaxLen(64).NotEmpty().Immutable(),
		field.String("person_id").MaxLen(64).NotEmpty().Immutable().Comment("who handed it over"),
		field.Bool("share").Immutable().Comment("a custodian's share; else the bidder's key itself"),
		field.Text("secret").Sensitive().Immutable().Comment("encrypted under Linli's key"),
		createdAt(),
	}
}

// Edges of KeyRelease.
func (KeyRelease) Edges() []ent.Edge {
	return []ent.Edge{fixed("envelope", Envelope.Type), fixed("person", Person.Type)}
}

// Indexes of KeyRelease.
func (KeyRelease) Indexes() []ent.Index {
	return []ent.Index{index.Fields("envelope_id", "person_id").Unique()}
}

// Bid is an organisation's answer to a lot, known from the opening on.
type Bid struct{ ent.Schema }

// Fields of Bid.
func (Bid) Fields() []ent.Field {
	return []ent.Field{
		ident("bid"), ref("tender"), ref("lot"), ref("organization"),
		field.Enum("status").NamedValues("Frozen", "FROZEN", "Opened", "OPENED", "Unopened", "UNOPENED", "Eligible", "ELIGIBLE", "Ineligible", "INELIGIBLE",
			"Conforming", "CONFORMING", "Nonconforming", "NONCONFORMING", "Ranked", "RANKED", "Winner", "WINNER", "Reserve", "RESERVE", "Lost", "LOST",
			"Invalidated", "INVALIDATED").Default("FROZEN"),
		field.Int64("price_fen").Optional().Nillable().Comment("as read out"),
		field.String("unopened_reason").MaxLen(20).Default("").Comment("BIDDER_FAULT, OTHER or OTHER_ORGANIZATION"),
		field.Text("document").Default("").Sensitive().Comment("what was opened, encrypted under Linli's key"),
		version(), createdAt(),
	}
}

// Edges of Bid.
func (Bid) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), to("lot", TenderLot.Type), to("organization", Organization.Type)}
}

// Indexes of Bid.
func (Bid) Indexes() []ent.Index {
	return []ent.Index{index.Fields("lot_id", "organization_id").Unique(), index.Fields("tender_id", "status"), index.Fields("organization_id")}
}

// Objection is what a bidder says against the opening while it goes on, and the answer.
type Objection struct{ ent.Schema }

// Fields of Objection.
func (Objection) Fields() []ent.Field {
	return []ent.Field{
		ident("obj"), ref("tender"), ref("organization"),
		field.String("body").MaxRuneLen(1000).NotEmpty(),
		field.String("answer").MaxRuneLen(1000).Default(""),
		maybeRef("answered_by"), instant("answered_at").Optional(),
		version(), createdAt(),
	}
}

// Edges of Objection.
func (Objection) Edges() []ent.Edge {
	return []ent.Edge{to("tender", Tender.Type), to("organization", Organization.Type), maybeTo("answered_by", Person.Type)}
}

// Indexes of Objection.
func (Objection) Indexes() []ent.Index { return []ent.Index{index.Fields("tender_id")} }
