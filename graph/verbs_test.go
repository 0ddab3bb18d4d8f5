package graph_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"

	"linli/graph"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	. "linli/internal/worldtest"
)

// verb is what access calls a mutation: booking.callOff for bookingCallOff.
func verb(mutation string) string {
	for _, noun := range []string{"groupSession", "custodianKey"} {
		if rest, ok := strings.CutPrefix(mutation, noun); ok {
			return noun + "." + strings.ToLower(rest)
		}
	}
	i := strings.IndexFunc(mutation, unicode.IsUpper)
	return mutation[:i] + "." + strings.ToLower(mutation[i:i+1]) + mutation[i+1:]
}

// refused is an error of an answer.
type refused struct {
	Message    string `json:"message"`
	Extensions struct {
		Code fault.Code `json:"code"`
	} `json:"extensions"`
}

// refusal is the code and message of the one error that a mutation answers.
func refusal(t *testing.T, raw json.RawMessage) (fault.Code, string) {
	t.Helper()
	var r struct {
		Data   json.RawMessage `json:"data"`
		Errors []refused       `json:"errors"`
	}
	if err := json.Unmarshal(raw, &r); err != nil || len(r.Errors) != 1 || string(r.Data) != "null" {
		t.Fatalf("answer %s", raw)
	}
	return r.Errors[0].Extensions.Code, r.Errors[0].Message
}

// TestEveryMutationAsksItsRight sends each mutation of the contract as somebody who
// sees the record and may not do it: the refusal names the verb, so no mutation is
// wired to another's command. Nobody gets through without signing in either.
func TestEveryMutationAsksItsRight(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	asked(t, s)
	s.nameBidders(t)
	s.evaluate(t)
	formed(t, s)
	seated(t, s)
	clock.Set(Start)
	for _, step := range []string{"booked", "completed", "drawn"} {
		given[step](t, s)
	}
	s.known["custodianKey"], s.known["consultation"] = s.known["key1"], must[string](t)(db.Client.Consultation.Query().FirstID(s.System()))
	s.known["statement"], s.known["shift"] = s.claim(t).StatementID, must[string](t)(db.Client.Shift.Query().FirstID(s.System()))
	s.known["proxyGrant"], s.known["appointment"] = must[string](t)(db.Client.ProxyGrant.Query().FirstID(s.System())), must[string](t)(db.Client.Appointment.Query().FirstID(s.System()))
	s.known["workerCredential"] = must[string](t)(db.Client.WorkerCredential.Query().FirstID(s.System()))
	s.known["bid"], s.known["lot"] = s.known["bid1"], s.known["tenderLot"]
	s.known["objection"] = db.Client.Objection.Create().SetTenderID(s.known["tender"]).SetOrganizationID(s.Provider.ID).SetBody("异议").SaveX(s.System()).ID
	s.rowsOf(t, 1, s.known["tender"], s.known["tenderLot"], s.known["bid1"])
	s.frameworkOf(t, s.known["tender"], s.known["tenderLot"])
	before := must[int](t)(db.Client.Entry.Query().Count(s.System()))
	schema := graph.NewExecutableSchema(s.r).Schema()
	other := map[string]struct {
		viewer string
		code   fault.Code
		verb   string
	}{
		"signIn":        {}, // for anybody, see testdata
		"signInByPhone": {}, "signInByWeChat": {}, "signInByTicket": {}, "signInSecondFactor": {}, "phoneCodeSend": {},
		"signOut":        {},
		"sessionsRevoke": {},
		"proxyOffer":     {}, // for whoever is signed in, for themselves
		"proxyAccept":    {},
		"commentMake":    {},                                  // for who lives there, for themselves
		"holdCreate":     {"auditor", fault.CodeNotFound, ""}, // whoever may not book does not see
		"holdExtend":     {"auditor", fault.CodeNotFound, ""},
		"holdRelease":    {"auditor", fault.CodeNotFound, ""},
		"bookingConfirm": {"auditor", fault.CodeNotFound, ""},
		"bookingCreate":  {"auditor", fault.CodeNotFound, ""},
		"bookingVoid":    {"handler", fault.CodeForbidden, "booking.void"},
		"shiftCancel":    {"carer1", fault.CodeForbidden, "shift.cancel"},
		"bidReconfirm":   {"auditor", fault.CodeForbidden, "bid.seal"},
		"bidWithdraw":    {"auditor", fault.CodeForbidden, "bid.seal"},
		"bidRelease":     {"auditor", fault.CodeNotFound, ""}, // nobody hears of an envelope that is not to be opened, see testdata
		"shareRelease":   {"auditor", fault.CodeNotFound, ""},
		"panelReform":    {"auditor", fault.CodeForbidden, "draw.commit"},
		"seatRecuse":     {"auditor", fault.CodeForbidden, "seat.decline"},
		"sheetSave":      {"auditor", fault.CodeNotFound, ""}, // a seat is its holder's
		"sheetSubmit":    {"auditor", fault.CodeNotFound, ""},
		"scoreCorrect":   {"auditor", fault.CodeNotFound, ""},
		"reportMake":     {"auditor", fault.CodeNotFound, ""},

		"challengeCorrect":  {"auditor", fault.CodeForbidden, "challenge.file"},
		"complaintCorrect":  {"auditor", fault.CodeForbidden, "complaint.file"},
		"complaintFile":     {"auditor", fault.CodeForbidden, "challenge.file"}, // who challenged complains
		"complaintWithdraw": {"auditor", fault.CodeForbidden, "complaint.file"},
		"amendmentRefuse":   {"auditor", fault.CodeForbidden, "amendment.sign"},
	}
	for _, m := range schema.Mutation.Fields {
		want, special := other[m.Name]
		if !special {
			want.viewer, want.code, want.verb = "auditor", fault.CodeForbidden, verb(m.Name)
		}
		if want.viewer == "" {
			continue
		}
		operation := "mutation($i: " + m.Arguments[0].Type.String() + ") { " + m.Name + "(input: $i) { errors { code } } }"
		input := map[string]any{"i": s.sample(schema, m.Arguments[0].Type)}
		code, message := refusal(t, s.answer(t, s.As(want.viewer), operation, input))
		if code != want.code || want.verb != "" && !strings.HasPrefix(message, want.verb+":") {
			t.Errorf("%s as %s: %s %q, want %s %s", m.Name, want.viewer, code, message, want.code, want.verb)
		}
		if code, message := refusal(t, s.answer(t, context.Background(), operation, input)); code != fault.CodeUnauthenticated && code != fault.CodeNotFound {
			t.Errorf("%s as nobody: %s %q", m.Name, code, message)
		}
	}
	if after := must[int](t)(db.Client.Entry.Query().Count(s.System())); after != before {
		t.Errorf("%d acts were written down", after-before)
	}
}

// sample makes a value of an input type that names records of the world.
func (s *stage) sample(schema *ast.Schema, of *ast.Type) any {
	if of.Elem != nil {
		return []any{s.sample(schema, of.Elem)}
	}
	def := schema.Types[of.NamedType]
	switch def.Kind {
	case ast.Enum:
		return def.EnumValues[0].Name
	case ast.InputObject:
		out := map[string]any{}
		for _, f := range def.Fields {
			if id, ok := s.known[alias(strings.TrimSuffix(f.Name, "Id"))]; ok && strings.HasSuffix(f.Name, "Id") {
				out[f.Name] = id
			} else if f.Type.NonNull {
				out[f.Name] = s.sample(schema, f.Type)
			}
		}
		if _, ok := out["idempotencyKey"]; ok {
			out["idempotencyKey"] = Key()
		}
		return out
	}
	return map[string]any{
		"DateTime": "2026-12-24T09:00:00+08:00", "LocalDate": "2026-12-24", "Month": "2026-11", "Int": json.Number("1"), "Fen": json.Number("1"),
		"Boolean": true, "Exact": "1", "Float": json.Number("1"), "ID": s.known["street"], "String": "something",
	}[def.Name]
}

// alias is the record that a field of a mutation means, where the names differ.
func alias(field string) string {
	switch field {
	case "recipient":
		return "elder"
	case "person":
		return "elder"
	case "proxy":
		return "stranger"
	case "organization":
		return "provider"
	case "category":
		return "bath"
	case "area":
		return "district"
	case "budgetLine":
		return "budget"
	case "worker":
		return "worker1"
	}
	return field
}
