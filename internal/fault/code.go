package fault

// Code names the rule that was broken. Codes are part of the API (ErrorCode in
// schema/base.graphql lists the same names; archtest compares the two).
type Code string

// The codes.
const (
	CodeBadInput             Code = "BAD_INPUT"              // a field has a wrong value
	CodeNotFound             Code = "NOT_FOUND"              // absent, or not visible to you
	CodeForbidden            Code = "FORBIDDEN"              // your posts do not allow this
	CodeUnauthenticated      Code = "UNAUTHENTICATED"        // no valid session
	CodeSignInFailed         Code = "SIGN_IN_FAILED"         // login, password, code or ticket is wrong or over
	CodeNotRegistered        Code = "NOT_REGISTERED"         // nobody has this number or WeChat yet
	CodePhoneShared          Code = "PHONE_SHARED"           // several people have this number
	CodeRateLimited          Code = "RATE_LIMITED"           // too many tries
	CodeUnavailable          Code = "UNAVAILABLE"            // a dependency is down
	CodeStaleVersion         Code = "STALE_VERSION"          // the record changed since you read it
	CodeWrongState           Code = "WRONG_STATE"            // the record's state does not allow this action
	CodeKeyReused            Code = "IDEMPOTENCY_KEY_REUSED" // same key, other content
	CodeSlotTaken            Code = "SLOT_TAKEN"             // the time is booked
	CodeSlotHeld             Code = "SLOT_HELD"              // the time is held by someone until a moment
	CodeSlotNotOffered       Code = "SLOT_NOT_OFFERED"       // no carer works then, or outside notice and horizon
	CodeSessionFull          Code = "SESSION_FULL"           // every place is taken
	CodeRecipientBusy        Code = "RECIPIENT_BUSY"         // the recipient has another service then
	CodeOutsideArea          Code = "OUTSIDE_AREA"           // not offered where the recipient lives
	CodeNotEligible          Code = "NOT_ELIGIBLE"           // a clause of the offering or programme fails
	CodeCredentialExpired    Code = "CREDENTIAL_EXPIRED"     // organisation or carer lacks a valid credential that day
	CodeTooManyHolds         Code = "TOO_MANY_HOLDS"         // two per recipient, four per booker
	CodeHoldExpired          Code = "HOLD_EXPIRED"           // the hold's time is over
	CodeQuoteChanged         Code = "QUOTE_CHANGED"          // price or subsidy differs from the digest
	CodeConsentMissing       Code = "CONSENT_MISSING"        // no proxy grant with the scope
	CodeEntitlementExhausted Code = "ENTITLEMENT_EXHAUSTED"  // this month's share is used up
	CodePoolExhausted        Code = "POOL_EXHAUSTED"         // the subsidy pool has not enough left
	CodeLotExhausted         Code = "LOT_EXHAUSTED"          // the contract lot has no units left
	CodeBudgetExceeded       Code = "BUDGET_EXCEEDED"        // the budget line has not enough left
	CodeNoContract           Code = "NO_CONTRACT"            // no contract in force covers this
	CodeTooEarly             Code = "TOO_EARLY"              // before the window opens
	CodeTooLate              Code = "TOO_LATE"               // after the window closed
	CodeEvidenceMissing      Code = "EVIDENCE_MISSING"       // the act needs evidence it lacks
	CodeFourEyes             Code = "FOUR_EYES"              // the same person may not do both acts
	CodeSampleOpen           Code = "SAMPLE_OPEN"            // sampled lines are not all answered
	CodeLineFrozen           Code = "LINE_FROZEN"            // a disputed line must be carved out first
	CodeNoCalendar           Code = "NO_CALENDAR"            // the year has no working-day data
	CodeRuleBroken           Code = "RULE_BROKEN"            // a rule of the purchase's rule pack; details name and cite it
	CodeDuplicate            Code = "DUPLICATE"              // something with this identity exists
)
