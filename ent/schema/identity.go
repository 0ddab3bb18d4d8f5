package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Person is a human being: a resident, an elder, a carer, an official.
type Person struct{ ent.Schema }

// Fields of Person.
func (Person) Fields() []ent.Field {
	return []ent.Field{
		ident("per"),
		field.String("name").MaxRuneLen(60).NotEmpty().Sensitive(),
		maybeCivil("birth_date"),
		field.Enum("gender").NamedValues("Female", "FEMALE", "Male", "MALE", "Unstated", "UNSTATED").Default("UNSTATED"),
		field.String("phone").MaxRuneLen(20).Default("").Sensitive(),
		field.String("address").MaxRuneLen(200).Default("").Sensitive(),
		field.Float("lat").Optional().Nillable().Comment("WGS-84 degrees, of the home"),
		field.Float("lng").Optional().Nillable(),
		maybeRef("area"),
		field.String("area_path").MaxLen(120).Default(""),
		field.String("home_tag").MaxLen(64).Default("").Sensitive().Comment("SHA-256 of the tag's code at the door, hex"),
		field.Bool("lives_alone").Default(false),
		field.Bool("low_income").Default(false),
		field.Bool("ltc_insured").Default(false),
		field.Enum("care_level").NamedValues("None", "NONE", "Mild", "MILD", "Moderate", "MODERATE", "Severe", "SEVERE", "Total", "TOTAL").Default("NONE"),
		maybeCivil("care_level_until"),
		field.Strings("excluded_by").Optional().Comment("codes of schemes that exclude others, such as 特困供养"),
		field.Bool("demo").Default(false).Comment("invented for the demo district"),
		instant("erased_at").Optional().Comment("when the person had their data erased"),
		version(),
		createdAt(),
	}
}

// Edges of Person.
func (Person) Edges() []ent.Edge { return []ent.Edge{maybeTo("area", Area.Type)} }

// Indexes of Person.
func (Person) Indexes() []ent.Index { return []ent.Index{index.Fields("phone")} }

// Contact is somebody to call for a person in an emergency.
type Contact struct{ ent.Schema }

// Fields of Contact.
func (Contact) Fields() []ent.Field {
	return []ent.Field{
		ident("ctc"),
		ref("person"),
		field.Int("position").Comment("who is called first, from 1"),
		field.String("name").MaxRuneLen(60).NotEmpty().Sensitive(),
		field.String("phone").MaxRuneLen(20).NotEmpty().Sensitive(),
		field.String("relation").MaxRuneLen(20).Default("").Comment("what they are to the person, in their words"),
	}
}

// Edges of Contact.
func (Contact) Edges() []ent.Edge { return []ent.Edge{to("person", Person.Type)} }

// Indexes of Contact.
func (Contact) Indexes() []ent.Index {
	return []ent.Index{index.Fields("person_id", "position").Unique(), index.Fields("phone")}
}

// Annotations of Contact.
func (Contact) Annotations() []schema.Annotation {
	return checks(map[string]string{"contact_position": "position BETWEEN 1 AND 5"})
}

// Account is a way to sign in.
type Account struct{ ent.Schema }

// Fields of Account.
func (Account) Fields() []ent.Field {
	return []ent.Field{
		ident("acc"),
		ref("person"),
		field.String("login").MaxLen(60).Unique(),
		field.String("password_hash").MaxLen(200).Default("").Sensitive().Comment("argon2id, PHC string; empty: no password sign-in"),
		field.Int("generation").Default(1).Comment("raised to revoke every session at once"),
		instant("disabled_at").Optional(),
		createdAt(),
	}
}

// Edges of Account.
func (Account) Edges() []ent.Edge { return []ent.Edge{to("person", Person.Type)} }

// Indexes of Account.
func (Account) Indexes() []ent.Index { return []ent.Index{index.Fields("person_id")} }

// SignIn is a signed-in session: an opaque token, kept as its hash.
type SignIn struct{ ent.Schema }

// Fields of SignIn.
func (SignIn) Fields() []ent.Field {
	return []ent.Field{
		ident("sgn"),
		ref("account"),
		field.String("token_hash").MaxLen(64).Unique().Sensitive(),
		field.Int("generation").Comment("the account's generation when it signed in"),
		instant("expires_at"),
		instant("revoked_at").Optional(),
		createdAt(),
	}
}

// Edges of SignIn.
func (SignIn) Edges() []ent.Edge { return []ent.Edge{to("account", Account.Type)} }

// Indexes of SignIn.
func (SignIn) Indexes() []ent.Index { return []ent.Index{index.Fields("account_id")} }

// SignInTry counts tries per login and window; the limit lives in the database and fails closed.
type SignInTry struct{ ent.Schema }

// Fields of SignInTry.
func (SignInTry) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(100).Immutable().Comment("SHA-256 of what is counted: a login, or an address and its window"),
		field.Int("tries"),
		instant("window_ends_at"),
	}
}

// Appointment is a party in a post over an area, from–until.
type Appointment struct{ ent.Schema }

// Fields of Appointment.
func (Appointment) Fields() []ent.Field {
	return []ent.Field{
		ident("apt"),
		ref("person"),
		field.Enum("post").NamedValues(
			"Carer", "CARER", "Dispatcher", "DISPATCHER", "Manager", "MANAGER",
			"Handler", "HANDLER", "Approver", "APPROVER", "Payer", "PAYER",
			"CommunityWorker", "COMMUNITY_WORKER", "Hotline", "HOTLINE", "Auditor", "AUDITOR", "Operator", "OPERATOR",
			"RequirementOfficer", "REQUIREMENT_OFFICER", "Acceptor", "ACCEPTOR", "Regulator", "REGULATOR", "Expert", "EXPERT", "Custodian", "CUSTODIAN"),
		ref("area"),
		field.String("area_path").MaxLen(120),
		maybeRef("organization"),
		instant("from"),
		instant("until").Optional(),
		createdAt(),
	}
}

// Edges of Appointment.
func (Appointment) Edges() []ent.Edge {
	return []ent.Edge{to("person", Person.Type), to("area", Area.Type), maybeTo("organization", Organization.Type)}
}

// Indexes of Appointment.
func (Appointment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("person_id", "post", "area_id", "organization_id", "from").Unique(),
		// NULL is never equal to NULL: posts without an organisation have a key of their own.
		index.Fields("person_id", "post", "area_id", "from").Unique().Annotations(entsql.IndexWhere("organization_id IS NULL")),
	}
}

// ProxyGrant lets a relative act for an elder, within scopes and a term.
type ProxyGrant struct{ ent.Schema }

// Fields of ProxyGrant.
func (ProxyGrant) Fields() []ent.Field {
	return []ent.Field{
		ident("prx"),
		ref("elder"),
		ref("proxy"),
		field.Strings("scopes"),
		field.Enum("status").NamedValues("PendingElder", "PENDING_ELDER", "Active", "ACTIVE", "Suspended", "SUSPENDED", "Revoked", "REVOKED", "Expired", "EXPIRED"),
		field.Enum("evidence").NamedValues("ElderTap", "ELDER_TAP", "FaceToFace", "FACE_TO_FACE", "RecordedCall", "RECORDED_CALL", "CourtDocument", "COURT_DOCUMENT"),
		field.String("evidence_sha256").MaxLen(64).Default(""),
		instant("from"),
		instant("until"),
		version(),
		createdAt(),
	}
}

// Edges of ProxyGrant.
func (ProxyGrant) Edges() []ent.Edge {
	return []ent.Edge{to("elder", Person.Type), to("proxy", Person.Type)}
}

// Indexes of ProxyGrant.
func (ProxyGrant) Indexes() []ent.Index {
	return []ent.Index{index.Fields("elder_id", "status"), index.Fields("proxy_id", "status")}
}

// ProxyInvitation is one side's word for a grant that the other side takes by its code,
// once: the grant is what came of it.
type ProxyInvitation struct{ ent.Schema }

// Fields of ProxyInvitation.
func (ProxyInvitation) Fields() []ent.Field {
	return []ent.Field{
		ident("pin"),
		ref("inviter"),
		field.Enum("side").NamedValues("Elder", "ELDER", "Proxy", "PROXY").Comment("which side the inviter is on"),
		field.Strings("scopes"),
		instant("until").Comment("when the grant ends"),
		field.String("code_hash").MaxLen(64).Unique().Sensitive().Comment("keyed hash of the code, hex"),
		instant("expires_at").Comment("when the code ends"),
		maybeRef("grant"),
		createdAt(),
	}
}

// Edges of ProxyInvitation.
func (ProxyInvitation) Edges() []ent.Edge {
	return []ent.Edge{to("inviter", Person.Type), maybeTo("grant", ProxyGrant.Type)}
}

// Indexes of ProxyInvitation.
func (ProxyInvitation) Indexes() []ent.Index { return []ent.Index{index.Fields("inviter_id")} }

// Annotations of ProxyGrant.
func (ProxyGrant) Annotations() []schema.Annotation {
	return checks(map[string]string{"proxy_grant_not_self": "elder_id <> proxy_id"})
}
