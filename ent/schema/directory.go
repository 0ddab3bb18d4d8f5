package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Category is a kind of service under one of the six panels.
type Category struct{ ent.Schema }

// Fields of Category.
func (Category) Fields() []ent.Field {
	return []ent.Field{
		ident("cat"),
		field.String("code").MaxLen(40).Unique(),
		field.String("name").MaxRuneLen(60),
		field.String("name_en").MaxLen(60),
		field.Enum("panel").NamedValues(
			"Affairs", "AFFAIRS", "PublicManagement", "PUBLIC_MANAGEMENT", "O2O", "O2O",
			"ElderCare", "ELDER_CARE", "Health", "HEALTH", "Gate", "GATE"),
		maybeRef("parent"),
		field.String("required_credential").MaxLen(40).Default("").Comment("kind a carer must hold on the day"),
	}
}

// Edges of Category.
func (Category) Edges() []ent.Edge { return []ent.Edge{tree(Category.Type)} }

// Organization is a provider or a public body.
type Organization struct{ ent.Schema }

// Fields of Organization.
func (Organization) Fields() []ent.Field {
	return []ent.Field{
		ident("org"),
		field.String("external_id").MaxLen(100).Optional().Nillable().Unique().Comment("id in the file it was imported from"),
		field.String("name").MaxRuneLen(120).NotEmpty(),
		field.String("legal_code").MaxLen(18).Default("").Comment("unified social credit code"),
		field.Enum("kind").NamedValues("SocialOrg", "SOCIAL_ORG", "Enterprise", "ENTERPRISE", "Institution", "INSTITUTION", "Government", "GOVERNMENT"),
		field.Enum("grade").NamedValues("None", "NONE", "A", "A", "AA", "AA", "AAA", "AAA", "AAAA", "AAAA", "AAAAA", "AAAAA").Default("NONE").Comment("official grade of social organisations"),
		field.Text("description").Default(""),
		field.String("phone").MaxRuneLen(30).Default(""),
		field.String("email").MaxLen(120).Default(""),
		field.String("website").MaxLen(300).Default(""),
		maybeRef("area"),
		field.Int64("rating_sum").Default(0),
		field.Int64("rating_count").Default(0),
		field.Bool("demo").Default(false),
		version(),
		createdAt(),
	}
}

// Edges of Organization.
func (Organization) Edges() []ent.Edge { return []ent.Edge{maybeTo("area", Area.Type)} }

// OrganizationCredential is a licence or registration with its term.
type OrganizationCredential struct{ ent.Schema }

// Fields of OrganizationCredential.
func (OrganizationCredential) Fields() []ent.Field {
	return []ent.Field{
		ident("ocr"),
		ref("organization"),
		field.String("kind").MaxRuneLen(40),
		field.String("number").MaxRuneLen(60),
		civil("valid_from"),
		civil("valid_until"),
	}
}

// Edges of OrganizationCredential.
func (OrganizationCredential) Edges() []ent.Edge {
	return []ent.Edge{to("organization", Organization.Type)}
}

// Indexes of OrganizationCredential.
func (OrganizationCredential) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "kind", "number").Unique()}
}

// Location is a place where an organisation serves or sits.
type Location struct{ ent.Schema }

// Fields of Location.
func (Location) Fields() []ent.Field {
	return []ent.Field{
		ident("loc"),
		field.String("external_id").MaxLen(100).Optional().Nillable().Unique(),
		ref("organization"),
		field.String("name").MaxRuneLen(120),
		field.String("address").MaxRuneLen(200).Default(""),
		field.Float("lat").Optional().Nillable(),
		field.Float("lng").Optional().Nillable(),
		maybeRef("area"),
	}
}

// Edges of Location.
func (Location) Edges() []ent.Edge {
	return []ent.Edge{to("organization", Organization.Type), maybeTo("area", Area.Type)}
}

// Indexes of Location.
func (Location) Indexes() []ent.Index { return []ent.Index{index.Fields("organization_id")} }

// Offering is a service an organisation offers, with price, places and rules.
type Offering struct{ ent.Schema }

// Fields of Offering.
func (Offering) Fields() []ent.Field {
	return []ent.Field{
		ident("off"),
		field.String("external_id").MaxLen(100).Optional().Nillable().Unique(),
		ref("organization"),
		ref("category"),
		maybeRef("location"),
		field.String("name").MaxRuneLen(120).NotEmpty(),
		field.Text("description").Default(""),
		field.Enum("status").NamedValues("Draft", "DRAFT", "Published", "PUBLISHED", "Suspended", "SUSPENDED", "Withdrawn", "WITHDRAWN").Default("DRAFT"),
		field.Enum("mode").NamedValues("AtHome", "AT_HOME", "AtPlace", "AT_PLACE", "Group", "GROUP"),
		fen("price_fen"),
		field.Enum("unit").NamedValues("Visit", "VISIT", "Hour", "HOUR", "Meal", "MEAL", "Place", "PLACE").Default("VISIT"),
		field.Int("duration_minutes"),
		field.Int("step_minutes").Default(30).Comment("starts lie on this grid"),
		field.Int("prep_minutes").Default(0),
		field.Int("cleanup_minutes").Default(0),
		field.Int("lead_minutes").Default(120).Comment("least notice"),
		field.Int("horizon_days").Default(14),
		field.Int("min_minutes").Default(0).Comment("shortest visit that counts as delivered"),
		field.Bool("approval_required").Default(false),
		field.Bool("prepay").Default(false),
		field.Int("min_age").Default(0).Comment("years on the day of service"),
		field.Strings("care_levels").Optional().Comment("levels it is meant for; none: everybody"),
		field.String("cancellation_policy_id").MaxLen(64).Optional().Nillable(),
		field.Float("lat").Optional().Nillable().Comment("of its location, for the order by distance"),
		field.Float("lng").Optional().Nillable(),
		field.Int64("rating_milli").Default(0).Comment("shrunk mean of satisfaction × 1,000 (procurement §3.13)"),
		field.Int64("rating_count").Default(0),
		instant("next_start_at").Optional(),
		field.JSON("next_starts", []string{}).Optional().Comment("up to three free starts, RFC 3339; a hint for browsing"),
		version(),
		createdAt(),
	}
}

// Edges of Offering.
func (Offering) Edges() []ent.Edge {
	return []ent.Edge{to("organization", Organization.Type), to("category", Category.Type), maybeTo("location", Location.Type)}
}

// Indexes of Offering.
func (Offering) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id"),
		// Each order of the catalogue, over everything and within a category.
		index.Fields("status", "rating_milli", "id"),
		index.Fields("status", "next_start_at", "id"),
		index.Fields("status", "price_fen", "id"),
		index.Fields("category_id", "status", "rating_milli", "id"),
		index.Fields("category_id", "status", "next_start_at", "id"),
		index.Fields("category_id", "status", "price_fen", "id"),
	}
}

// Annotations of Offering.
func (Offering) Annotations() []schema.Annotation {
	return checks(map[string]string{
		"offering_price":    "price_fen >= 0",
		"offering_duration": "duration_minutes > 0 AND duration_minutes <= 1440",
		"offering_step":     "step_minutes > 0",
		"offering_buffers":  "prep_minutes >= 0 AND cleanup_minutes >= 0 AND lead_minutes >= 0 AND horizon_days BETWEEN 1 AND 42",
	})
}

// OfferingArea says that an offering serves an area and everything below it.
type OfferingArea struct{ ent.Schema }

// Fields of OfferingArea.
func (OfferingArea) Fields() []ent.Field {
	return []ent.Field{ident("ofa"), ref("offering"), ref("area")}
}

// Edges of OfferingArea.
func (OfferingArea) Edges() []ent.Edge {
	return []ent.Edge{to("offering", Offering.Type), to("area", Area.Type)}
}

// Indexes of OfferingArea.
func (OfferingArea) Indexes() []ent.Index {
	return []ent.Index{index.Fields("area_id", "offering_id").Unique(), index.Fields("offering_id", "area_id")}
}

// SearchGram is two neighbouring characters of an offering's words: the index for Chinese substrings.
type SearchGram struct{ ent.Schema }

// Fields of SearchGram.
func (SearchGram) Fields() []ent.Field {
	return []ent.Field{ident("grm"), field.String("gram").Comment("two characters, or in one row the whole words"), ref("offering")}
}

// Edges of SearchGram.
func (SearchGram) Edges() []ent.Edge { return []ent.Edge{to("offering", Offering.Type)} }

// Indexes of SearchGram.
func (SearchGram) Indexes() []ent.Index {
	return []ent.Index{index.Fields("gram", "offering_id").Unique(), index.Fields("offering_id")}
}
