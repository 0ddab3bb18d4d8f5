package server_test

import (
	"fmt"
	"strings"

	. "linli/internal/server/servertest"

	"linli/internal/demo"
)

const change = `id version status`

// statementStep is one action on the statement.
func statementStep(title, text, as, at, mutation, kind string, more map[string]any) passage {
	return passage{
		title: title, text: text, as: as, at: at,
		query: "mutation($input: " + kind + "!) {\n  " + mutation + "(input: $input) { statement { " + change + " amountFen lineCount } errors { code message } }\n}",
		variables: func(s *story) map[string]any {
			in := map[string]any{"idempotencyKey": "walk-" + mutation, "statementId": s.statement, "expectedVersion": s.version}
			for k, v := range more {
				in[k] = v
			}
			if kind == "StatementAnswerSampleInput" {
				in["lineId"], s.lines = s.lines[0], s.lines[1:]
				in["idempotencyKey"] = fmt.Sprintf("walk-%s-%d", mutation, len(s.lines))
			}
			return input(in)
		},
		learn: func(s *story, a Answer) { s.version = a.Get(mutation, "statement", "version") },
	}
}

// bookingStep is one action on the booking.
func bookingStep(title, text, as, at, mutation, kind, selection string, more map[string]any) passage {
	return passage{
		title: title, text: text, as: as, at: at,
		query: "mutation($input: " + kind + "!) {\n  " + mutation + "(input: $input) {\n    booking { " + change + " " + selection + " }\n    errors { code message }\n  }\n}",
		variables: func(s *story) map[string]any {
			in := map[string]any{"idempotencyKey": "walk-" + mutation, "bookingId": s.booking, "expectedVersion": s.version}
			for k, v := range more {
				if at, ok := v.(atHome); ok {
					v = at.evidence(s)
				}
				in[k] = v
			}
			return input(in)
		},
		learn: func(s *story, a Answer) { s.version = a.Get(mutation, "booking", "version") },
	}
}

// atHome stands for the evidence of a visit, whose position the story knows.
type atHome string

func (at atHome) evidence(s *story) map[string]any {
	return map[string]any{
		"deviceAt": string(at), "lat": s.lat, "lng": s.lng, "accuracyM": 12, "homeTag": demo.HomeTag, "deviceId": "carer-phone-1",
		"photoSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
	}
}

// story1 is the path from a wish to a payment.
var story1 = []passage{
	{
		title: "Staff sign in with a password", text: "Residents sign in by WeChat or by a code sent to the phone; in the demonstration every code is 246810. Staff sign in like this; the token goes into the header `Authorization: Bearer …`.",
		query: "mutation($input: SignInInput!) {\n  signIn(input: $input) { token errors { code message } }\n}",
		variables: func(*story) map[string]any {
			return input(map[string]any{"idempotencyKey": "walk-signIn", "login": "manager", "password": demo.Password})
		},
	},
	{
		title: "Whom may I act for?", text: "李梅 looks after her mother, who lives alone. The grant says what she may do.", as: "daughter",
		query: "{\n  viewer { person { id name } actingFor { elder { id name area { name } } scopes } }\n}",
		learn: func(s *story, a Answer) { s.elder = str(a.Get("viewer", "actingFor", 0, "elder", "id")) },
	},
	{
		title: "Find a home bath in her mother's community", text: "Two characters are enough. The list shows who offers it, what it costs, which subsidies there are, and the next free times.", as: "daughter",
		query: "query($filter: OfferingFilter) {\n  offerings(filter: $filter, orderBy: PRICE, first: 10) {\n    edges { node { id name priceFen organization { id name grade } programmes { name rateBp } nextStarts } }\n  }\n}",
		variables: func(*story) map[string]any {
			return map[string]any{"filter": map[string]any{"text": "助浴", "areaCode": "610103001009"}}
		},
		learn: func(s *story, a Answer) {
			for i := range 10 {
				if n := a.Get("offerings", "edges", i, "node"); str(Walk(n, "name")) == "上门助浴" && strings.HasPrefix(str(Walk(n, "organization", "name")), "安心到家") {
					s.offering, s.provider = str(Walk(n, "id")), str(Walk(n, "organization", "id"))
				}
			}
		},
	},
	{
		title: "When could somebody come?", text: "Tomorrow's free times, and why others are not free.", as: "daughter",
		query: "query($input: AvailabilityInput!) {\n  availability(input: $input) { slots { startsAt carers } reasons { code } nextStart }\n}",
		variables: func(s *story) map[string]any {
			return input(map[string]any{"offeringId": s.offering, "recipientId": s.elder, "from": "2026-11-25", "days": 1})
		},
	},
	{
		title: "What does the subsidy pay, and what do we?", text: "The quote names each payer and every clause that was looked at: \"why do I get no subsidy\" is a question with an answer.", as: "daughter",
		query: "query($input: QuoteInput!) {\n  quote(input: $input) {\n    grossFen publicFen residentFen\n    lines { payer amountFen programme { name } }\n    evaluations { programme { name } eligible clauses { name ok required actual } }\n  }\n}",
		variables: func(s *story) map[string]any {
			return input(map[string]any{"recipientId": s.elder, "offeringId": s.offering, "on": "2026-11-25"})
		},
	},
	{
		title: "Who is the carer?", text: "赵素芬 looks up herself; the dispatcher would see her in the organisation's list.", as: "carer",
		query: "{\n  viewer { person { name } workers { id name organization { name } } }\n}",
		learn: func(s *story, a Answer) { s.worker = str(a.Get("viewer", "workers", 0, "id")) },
	},
	{
		title: "Hold the time", text: "For ten minutes the carer's time, the mother's time, her month's entitlement, the pools above it and a unit of the contract are hers.", as: "daughter",
		query: "mutation($input: HoldCreateInput!) {\n  holdCreate(input: $input) {\n    hold { id status startsAt expiresAt worker { name } quote { residentFen publicFen digest } availableActions { action allowed } }\n    errors { code message }\n  }\n}",
		variables: func(s *story) map[string]any {
			return input(map[string]any{"idempotencyKey": "walk-hold", "recipientId": s.elder, "offeringId": s.offering, "startsAt": "2026-11-25T02:00:00Z", "workerId": s.worker})
		},
		learn: func(s *story, a Answer) {
			s.hold, s.digest = str(a.Get("holdCreate", "hold", "id")), str(a.Get("holdCreate", "hold", "quote", "digest"))
		},
	},
	{
		title: "Nobody else gets it", text: "Her mother's neighbour on the telephone hears until when the time is held; the refusal is typed.", as: "hotline",
		query: "mutation($input: HoldCreateInput!) {\n  holdCreate(input: $input) { hold { id } errors { __typename code message } }\n}",
		variables: func(s *story) map[string]any {
			return input(map[string]any{"idempotencyKey": "walk-rival", "recipientId": s.elder, "offeringId": s.offering, "startsAt": "2026-11-25T02:00:00Z", "workerId": s.worker, "channel": "HOTLINE"})
		},
	},
	{
		title: "Confirm", text: "The digest says that the price is the one she saw.", as: "daughter",
		query: "mutation($input: BookingConfirmInput!) {\n  bookingConfirm(input: $input) {\n    booking { " + change + " funding payment startsAt priceLines { payer amountFen } cancellationQuote { refundFen keptFen } }\n    errors { code message }\n  }\n}",
		variables: func(s *story) map[string]any {
			return input(map[string]any{"idempotencyKey": "walk-confirm", "holdId": s.hold, "quoteDigest": s.digest})
		},
		learn: func(s *story, a Answer) {
			s.booking, s.version = str(a.Get("bookingConfirm", "booking", "id")), a.Get("bookingConfirm", "booking", "version")
		},
	},
	{
		title: "The month's entitlement", text: "What was claimed is reserved, not spent.", as: "daughter",
		query:     "query($person: ID!, $month: Month) {\n  entitlements(personId: $person, month: $month) { programmeCode capFen reservedFen consumedFen leftFen }\n}",
		variables: func(s *story) map[string]any { return map[string]any{"person": s.elder, "month": "2026-11"} },
	},
	bookingStep("At the door", "The next morning the carer checks in: position, the tag at the door, a photo's hash.", "carer", "2026-11-25T09:56:00+08:00", "visitCheckIn", "VisitCheckInInput", "",
		map[string]any{"evidence": atHome("2026-11-25T09:56:00+08:00")}),
	bookingStep("Done", "An hour later she checks out. The evidence is judged at once.", "carer", "2026-11-25T10:58:00+08:00", "visitCheckOut", "VisitCheckOutInput",
		"verification visit { minutes grade findings tasksDone }", map[string]any{"evidence": atHome("2026-11-25T10:58:00+08:00"), "tasks": []string{"助浴", "换衣"}}),
	bookingStep("The daughter agrees", "Somebody else than the carer confirms, and the tag was read: the evidence rises to grade A. The public money is spent and a line accrues on the contract.", "daughter", "2026-11-25T20:00:00+08:00",
		"bookingAcknowledge", "BookingAcknowledgeInput", "funding visit { grade }", nil),
	bookingStep("And says how it was", "", "daughter", "", "bookingAppraise", "BookingAppraiseInput", "appraisal { solved satisfied source }", map[string]any{"solved": true, "satisfied": 5, "reasons": []string{"准时", "细心"}}),
	{
		title: "The organisation's contract", text: "The manager sees the contract and what is left of the lots.", as: "manager", at: "2026-12-01T09:00:00+08:00",
		query: "query($filter: ContractFilter) {\n  contracts(filter: $filter, first: 1) {\n    edges { node { id number title status valueFen lots { category { name } unitPriceFen units } } }\n  }\n}",
		variables: func(s *story) map[string]any {
			return map[string]any{"filter": map[string]any{"providerId": s.provider}}
		},
		learn: func(s *story, a Answer) { s.contract = str(a.Get("contracts", "edges", 0, "node", "id")) },
	},
	{
		title: "November's statement", text: "Every line of November that accrued goes in.", as: "manager",
		query: "mutation($input: StatementDrawInput!) {\n  statementDraw(input: $input) { statement { " + change + " month lineCount amountFen } errors { code message } }\n}",
		variables: func(s *story) map[string]any {
			return input(map[string]any{"idempotencyKey": "walk-statementDraw", "contractId": s.contract, "month": "2026-11"})
		},
		learn: func(s *story, a Answer) {
			s.statement, s.version = str(a.Get("statementDraw", "statement", "id")), a.Get("statementDraw", "statement", "version")
		},
	},
	statementStep("Submitted", "", "manager", "", "statementSubmit", "StatementSubmitInput", nil),
	statementStep("Reconciled", "The handler lets every line be recomputed from the booking behind it.", "handler", "", "statementReconcile", "StatementReconcileInput", nil),
	statementStep("Sampled", "Five in a hundred lines, at least one, are drawn so that anybody can draw them again.", "handler", "", "statementSample", "StatementSampleInput", nil),
	{
		title: "Whom to ask", text: "The hotline agent, who phones, sees the drawn lines.", as: "hotline",
		query:     "query($id: ID!) {\n  node(id: $id) { ... on Statement { sampleSeed lines(sampled: true, first: 10) { edges { node { id sampleResult } } } } }\n}",
		variables: func(s *story) map[string]any { return map[string]any{"id": s.statement} },
		learn: func(s *story, a Answer) {
			for i := range 2 {
				s.lines = append(s.lines, str(a.Get("node", "lines", "edges", i, "node", "id")))
			}
		},
	},
	statementStep("Asked", "The recipient says it was so. Denied, the line would be frozen and taken out.", "hotline", "", "statementAnswerSample", "StatementAnswerSampleInput", map[string]any{"result": "CONFIRMED"}),
	statementStep("And the other", "This one was drawn because its visit had been passed by hand: those are always asked about.", "hotline", "", "statementAnswerSample", "StatementAnswerSampleInput", map[string]any{"result": "CONFIRMED"}),
	statementStep("Approved", "A second person approves; the contract's money is reserved.", "approver", "", "statementApprove", "StatementApproveInput", nil),
	statementStep("Paid", "A third person records the treasury's payment.", "payer", "2026-12-02T10:00:00+08:00", "statementPay", "StatementPayInput", map[string]any{"reference": "国库支付-2026-12-0001", "paidOn": "2026-12-02"}),
	statementStep("Closed", "", "handler", "", "statementClose", "StatementCloseInput", nil),
	{
		title: "How the organisation did", text: "Public: every figure with what it is made of.",
		query:     "query($organization: ID!, $month: Month!) {\n  performance(organizationId: $organization, month: $month) { figures { name numerator denominator } satisfied { milli count } }\n}",
		variables: func(s *story) map[string]any { return map[string]any{"organization": s.provider, "month": "2026-11"} },
	},
	{
		title: "The booking's trail", text: "The auditor reads who did what when. Each entry is chained to the one before.", as: "auditor",
		query:     "query($record: ID!) {\n  entries(record: $record, first: 20) { edges { node { verb at } } }\n}",
		variables: func(s *story) map[string]any { return map[string]any{"record": s.booking} },
	},
}
