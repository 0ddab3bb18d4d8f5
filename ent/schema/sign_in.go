package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// PhoneCode is the code that was sent to a telephone last; a new one replaces it.
type PhoneCode struct{ ent.Schema }

// Fields of PhoneCode.
func (PhoneCode) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(64).Immutable().Comment("keyed hash of the number, hex"),
		field.String("code_hash").MaxLen(64).Sensitive().Comment("keyed hash of salt, number and code, hex"),
		field.String("salt").MaxLen(32).Sensitive(),
		field.String("key_hash").MaxLen(64).Comment("keyed hash of the idempotency key that asked for it"),
		field.Int("tries").Default(0).Comment("guesses that were let in"),
		instant("sent_at"),
		instant("expires_at"),
		instant("used_at").Optional(),
	}
}

// Annotations of PhoneCode.
func (PhoneCode) Annotations() []schema.Annotation {
	return checks(map[string]string{"phone_code_tries": "tries BETWEEN 0 AND 5"})
}

// SecondFactor is the TOTP secret of an account, once it was confirmed by a code.
type SecondFactor struct{ ent.Schema }

// Fields of SecondFactor.
func (SecondFactor) Fields() []ent.Field {
	return []ent.Field{
		ident("sfa"),
		ref("account"),
		field.String("secret").MaxLen(200).Sensitive().Comment("encrypted under the key of LINLI_SECRET_KEY"),
		field.Int64("last_step").Comment("of 30 seconds; a step counts once, and no step before it"),
		createdAt(),
	}
}

// Edges of SecondFactor.
func (SecondFactor) Edges() []ent.Edge { return []ent.Edge{to("account", Account.Type)} }

// Indexes of SecondFactor.
func (SecondFactor) Indexes() []ent.Index { return []ent.Index{index.Fields("account_id").Unique()} }

// RecoveryCode stands in for the second factor, once.
type RecoveryCode struct{ ent.Schema }

// Fields of RecoveryCode.
func (RecoveryCode) Fields() []ent.Field {
	return []ent.Field{
		ident("rcv"),
		ref("account"),
		field.String("code_hash").MaxLen(64).Unique().Sensitive().Comment("keyed hash of account and code, hex"),
		instant("used_at").Optional(),
		createdAt(),
	}
}

// Edges of RecoveryCode.
func (RecoveryCode) Edges() []ent.Edge { return []ent.Edge{to("account", Account.Type)} }

// Indexes of RecoveryCode.
func (RecoveryCode) Indexes() []ent.Index { return []ent.Index{index.Fields("account_id")} }

// SignInChallenge is a sign-in that waits for its second factor: an opaque token,
// kept as its hash.
type SignInChallenge struct{ ent.Schema }

// Fields of SignInChallenge.
func (SignInChallenge) Fields() []ent.Field {
	return []ent.Field{
		ident("chl"),
		ref("account"),
		field.String("token_hash").MaxLen(64).Unique().Sensitive(),
		field.Int("generation").Comment("the account's generation when the first factor was right"),
		field.String("way").MaxLen(20).Comment("of the first factor"),
		field.String("secret").MaxLen(200).Default("").Sensitive().Comment("to be confirmed, encrypted; empty: the account has one"),
		field.String("provider").MaxLen(200).Default("").Comment("of the outside identity to link when it is done; empty: none"),
		field.String("subject").MaxLen(255).Default("").Sensitive(),
		field.Int("tries").Default(0),
		instant("expires_at"),
		instant("used_at").Optional(),
		createdAt(),
	}
}

// Edges of SignInChallenge.
func (SignInChallenge) Edges() []ent.Edge { return []ent.Edge{to("account", Account.Type)} }

// Indexes of SignInChallenge.
func (SignInChallenge) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id"), index.Fields("expires_at")}
}

// Annotations of SignInChallenge.
func (SignInChallenge) Annotations() []schema.Annotation {
	return checks(map[string]string{"sign_in_challenge_tries": "tries BETWEEN 0 AND 5"})
}

// ExternalIdentity is who somebody is elsewhere: at WeChat, or at the district's
// identity provider.
type ExternalIdentity struct{ ent.Schema }

// Fields of ExternalIdentity.
func (ExternalIdentity) Fields() []ent.Field {
	return []ent.Field{
		ident("xid"),
		field.String("provider").MaxLen(200).NotEmpty().Comment("wechat: and the app's id, or the issuer's URL"),
		field.String("subject").MaxLen(255).NotEmpty().Sensitive(),
		ref("account"),
		createdAt(),
	}
}

// Edges of ExternalIdentity.
func (ExternalIdentity) Edges() []ent.Edge { return []ent.Edge{to("account", Account.Type)} }

// Indexes of ExternalIdentity.
func (ExternalIdentity) Indexes() []ent.Index {
	return []ent.Index{index.Fields("provider", "subject").Unique(), index.Fields("account_id")}
}

// SignInTicket carries a sign-in at an identity provider to the page that asked for
// it, once: an opaque token, kept as its hash.
type SignInTicket struct{ ent.Schema }

// Fields of SignInTicket.
func (SignInTicket) Fields() []ent.Field {
	return []ent.Field{
		ident("tkt"),
		ref("account"),
		field.String("token_hash").MaxLen(64).Unique().Sensitive(),
		field.Int("generation").Comment("the account's generation when it was made"),
		instant("expires_at"),
		instant("used_at").Optional(),
		createdAt(),
	}
}

// Edges of SignInTicket.
func (SignInTicket) Edges() []ent.Edge { return []ent.Edge{to("account", Account.Type)} }

// Indexes of SignInTicket.
func (SignInTicket) Indexes() []ent.Index {
	return []ent.Index{index.Fields("account_id"), index.Fields("expires_at")}
}
