package access_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"linli/ent/appointment"
	"linli/internal/access"
	"linli/internal/fault"
)

var update = flag.Bool("update", false, "write docs/access.md again")

// who is the table of rules once more, written apart from the code: self, a proxy's
// scope, worker, posts of the organisation (dispatcher, manager), posts over the area.
var who = map[access.Verb]string{
	"hold.create": "self BOOK hotline community", "hold.extend": "self BOOK hotline community", "hold.release": "self BOOK hotline community",
	"booking.confirm": "self BOOK hotline community", "booking.create": "self BOOK hotline community", "booking.cancel": "self BOOK hotline community",
	"booking.accept": "dispatcher manager", "booking.decline": "dispatcher manager", "booking.withdraw": "dispatcher manager", "booking.reassign": "dispatcher manager",
	"booking.pay": "manager hotline", "booking.callOff": "operator", "booking.noShow": "worker dispatcher manager",
	"booking.acknowledge": "self VIEW_VISIT community hotline", "booking.appraise": "self VIEW_VISIT community hotline",
	"booking.dispute": "self VIEW_VISIT handler community", "booking.settleDispute": "handler", "booking.void": "auditor",
	"visit.checkIn": "worker", "visit.checkOut": "worker", "visit.review": "handler community",
	"contract.enter": "handler", "contract.suspend": "approver", "contract.resume": "approver",
	"statement.draw": "manager", "statement.submit": "manager", "statement.withdraw": "manager",
	"statement.reconcile": "handler", "statement.sample": "handler", "statement.answerSample": "handler community hotline",
	"statement.approve": "approver", "statement.return": "handler approver", "statement.pay": "payer", "statement.close": "handler",
	"offering.save": "manager", "offering.publish": "manager", "offering.suspend": "manager operator",
	"shift.save": "dispatcher manager", "shift.cancel": "dispatcher manager", "groupSession.save": "dispatcher manager",
	"worker.save": "manager", "worker.credentialSave": "manager", "worker.credentialRemove": "manager",
	"worker.read": "worker dispatcher manager handler community auditor",
	"person.save": "self community", "person.export": "self", "person.erase": "self", "person.find": "manager operator", "contacts.save": "self MANAGE_CONTACTS community",
	"proxy.invite": "self community", "proxy.offer": "self", "proxy.accept": "self", "proxy.confirm": "self community", "proxy.revoke": "self community",
	"appointment.make": "operator", "appointment.end": "operator", "totp.reset": "operator", "pool.grant": "approver", "budget.grant": "approver",
	"entries.read": "auditor operator",
	"project.save": "requirement", "project.budget": "approver", "project.cancel": "approver", "requirement.save": "requirement",
	"requirement.review": "requirement approver", "requirement.return": "requirement approver", "survey.record": "requirement",
	"consultation.open": "requirement", "consultation.close": "requirement", "comment.make": "self", "comment.answer": "requirement",
	"intent.publish": "handler", "tender.draft": "handler", "tender.save": "handler", "tender.submit": "handler", "tender.return": "approver",
	"tender.publish": "approver", "tender.amend": "handler", "tender.cancel": "approver", "tender.terminate": "regulator", "tender.open": "handler",
	"opening.end": "handler", "documents.take": "manager", "question.ask": "manager",
	"question.answer": "handler", "custodianKey.save": "custodian", "custodianKey.revoke": "custodian", "bid.seal": "manager", "bid.release": "manager",
	"share.release": "custodian", "objection.make": "manager", "objection.answer": "handler",
	"expert.save": "regulator", "relationship.record": "regulator operator", "panel.form": "handler", "draw.commit": "handler regulator",
	"draw.reveal": "handler regulator", "seat.accept": "expert requirement", "seat.decline": "expert requirement", "bid.qualify": "handler", "bid.read": "manager handler regulator auditor", "report.read": "handler approver regulator auditor",
	"bid.examine": "expert requirement", "sheet.save": "expert requirement", "sheet.submit": "expert requirement", "score.correct": "expert requirement",
	"report.sign":    "expert requirement",
	"tender.confirm": "approver", "tender.award": "handler", "offers.ask": "expert requirement", "standstill.waive": "approver",
	"award.refuse": "manager", "challenge.file": "manager", "challenge.correct": "manager", "challenge.check": "handler", "challenge.answer": "handler", "complaint.file": "manager",
	"complaint.check": "regulator", "complaint.pause": "regulator", "complaint.decide": "regulator", "stay.impose": "regulator",
	"stay.lift": "regulator", "contract.draft": "handler", "contract.sign": "manager approver", "contract.publish": "handler",
	"contract.deposit": "handler", "contract.amend": "manager handler", "amendment.sign": "manager approver",
	"contract.terminate": "manager approver regulator", "contract.complete": "acceptor", "guarantee.record": "handler", "guarantee.return": "handler",
	"guarantee.call": "approver", "milestone.claim": "manager", "acceptance.begin": "acceptor", "acceptance.decide": "acceptor",
	"opinion.give": "self community hotline", "payment.ask": "manager", "payment.approve": "approver", "payment.return": "approver payer",
	"payment.send": "payer", "payment.record": "payer", "admission.file": "manager", "admission.answer": "handler", "admission.answerLate": "approver", "admission.withdraw": "manager", "framework.terminate": "approver",
	"performance.draft": "handler", "performance.comment": "manager", "performance.answer": "approver", "credit.record": "regulator",
	"credit.appeal": "manager", "credit.answer": "regulator", "tender.mirror": "handler", "negotiation.record": "handler",
}

// post is the appointment behind a word of the table.
var post = map[string]appointment.Post{
	"carer": appointment.PostCarer, "dispatcher": appointment.PostDispatcher, "manager": appointment.PostManager, "handler": appointment.PostHandler,
	"approver": appointment.PostApprover, "payer": appointment.PostPayer, "community": appointment.PostCommunityWorker, "hotline": appointment.PostHotline,
	"auditor": appointment.PostAuditor, "operator": appointment.PostOperator,
	"requirement": appointment.PostRequirementOfficer, "acceptor": appointment.PostAcceptor, "regulator": appointment.PostRegulator,
	"expert": appointment.PostExpert, "custodian": appointment.PostCustodian,
}

// TestEveryVerbHasARule reads the constants from the source.
func TestEveryVerbHasARule(t *testing.T) {
	t.Parallel()
	file, err := parser.ParseFile(token.NewFileSet(), "verbs.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var verbs []access.Verb
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			if typ, ok := v.Type.(*ast.Ident); !ok || typ.Name != "Verb" {
				continue
			}
			word, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			verbs = append(verbs, access.Verb(word))
		}
	}
	if len(verbs) != 155 {
		t.Errorf("%d verbs, want 155", len(verbs))
	}
	for _, v := range verbs {
		if r, ok := access.Rules()[v]; !ok || (!r.Self && r.Scope == "" && !r.Worker && len(r.Org) == 0 && len(r.Area) == 0) {
			t.Errorf("%s has no rule", v)
		}
		if _, ok := who[v]; !ok {
			t.Errorf("%s is not in the table of this test", v)
		}
	}
	slices.Sort(verbs)
	if len(slices.Compact(verbs)) != len(access.Rules()) || len(who) != len(access.Rules()) {
		t.Errorf("%d different verbs, %d rules, %d in the table of this test", len(verbs), len(access.Rules()), len(who))
	}
}

// TestTable keeps docs/access.md drawn from the rules.
func TestTable(t *testing.T) {
	t.Parallel()
	columns := []string{"self", "proxy", "worker", "dispatcher", "manager", "handler", "approver", "payer", "community", "hotline", "auditor", "operator",
		"requirement", "acceptor", "regulator", "expert", "custodian"}
	var b strings.Builder
	b.WriteString("# Who may do what\n\nWhat is not marked is refused. A dispatcher or manager acts within their organisation, the posts right of them within\n" +
		"their area and all below it, a proxy within the scope named. Beyond this table, nobody does two acts that need four\neyes (docs/states/).\n\n")
	b.WriteString("| verb | the person concerned | a proxy with | the assigned carer | dispatcher | manager | handler | approver | payer | community worker | hotline | auditor | operator | requirement officer | acceptor | regulator | expert | custodian |\n")
	b.WriteString("|---|" + strings.Repeat(":-:|", len(columns)) + "\n")
	verbs := make([]string, 0, len(access.Rules()))
	for v := range access.Rules() {
		verbs = append(verbs, string(v))
	}
	slices.Sort(verbs)
	for _, v := range verbs {
		r := access.Rules()[access.Verb(v)]
		fmt.Fprintf(&b, "| `%s` |", v)
		for _, c := range columns {
			cell := ""
			switch p := post[c]; {
			case c == "self" && r.Self, c == "worker" && r.Worker, p != "" && (slices.Contains(r.Org, p) || slices.Contains(r.Area, p)):
				cell = " ●"
			case c == "proxy" && r.Scope != "":
				cell = " " + string(r.Scope)
			}
			b.WriteString(cell + " |")
		}
		b.WriteString("\n")
	}
	const path = "../../docs/access.md"
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have, err := os.ReadFile(path); err != nil || string(have) != b.String() {
		t.Errorf("docs/access.md is not what the rules say any more (%v): run go test ./internal/access -run TestTable -update", err)
	}
}

const (
	here, below, beside, lookalike = "610103.", "610103.610103001.", "610104.", "6101031."
	me, elder, other               = "per_me", "per_elder", "per_other"
)

// TestCan crosses every verb with viewers and objects.
func TestCan(t *testing.T) {
	t.Parallel()
	type row struct {
		name   string
		viewer *access.Viewer
		object access.Object
		words  []string // of the table, that this viewer answers to for this object
	}
	everything := access.Object{PersonID: other, OrganizationID: "org_2", WorkerID: "wrk_2", AreaPath: beside}
	person := func(id string) access.Object {
		return access.Object{PersonID: id, OrganizationID: "org_2", WorkerID: "wrk_2", AreaPath: beside}
	}
	rows := []row{
		{"nobody", nil, person(elder), nil},
		{"an empty viewer", &access.Viewer{}, person(""), nil},
		{"oneself", &access.Viewer{PersonID: me}, person(me), []string{"self"}},
		{"a stranger", &access.Viewer{PersonID: me}, person(elder), nil},
		{"a stranger, nothing named", &access.Viewer{PersonID: me}, access.Object{}, nil},
		{"a proxy without scopes", &access.Viewer{PersonID: me, Grants: []access.Grant{{ElderID: elder}}}, person(elder), nil},
		{"one's own worker record", &access.Viewer{PersonID: me, WorkerIDs: []string{"wrk_0", "wrk_1"}}, access.Object{PersonID: elder, WorkerID: "wrk_1"}, []string{"worker"}},
		{"a colleague's", &access.Viewer{PersonID: me, WorkerIDs: []string{"wrk_1"}}, everything, nil},
		{"no worker named", &access.Viewer{PersonID: me, WorkerIDs: []string{""}}, access.Object{PersonID: elder}, nil},
	}
	for _, s := range access.Scopes {
		v := &access.Viewer{PersonID: me, Grants: []access.Grant{{ElderID: "per_first", Scopes: []string{"BOOK", "VIEW_VISIT"}}, {ElderID: elder, Scopes: []string{string(s)}}}}
		rows = append(rows, row{"a proxy with " + string(s), v, person(elder), []string{string(s)}}, row{"for somebody else", v, person(other), nil},
			row{"a proxy's own affairs", v, person(me), []string{"self"}}, row{"nobody named", v, person(""), nil})
	}
	for word, p := range post {
		staff := &access.Viewer{PersonID: me, Posts: []access.Post{{Name: p, AreaPath: beside}, {Name: p, AreaPath: here, OrganizationID: "org_1"}}}
		own, own2 := []string(nil), []string{word}
		switch word {
		case "dispatcher", "manager", "custodian":
			own, own2 = []string{word}, nil
		case "carer":
			own2 = nil
		}
		rows = append(rows,
			row{word + " of the organisation", staff, access.Object{PersonID: elder, OrganizationID: "org_1"}, own},
			row{word + " of another", staff, access.Object{PersonID: elder, OrganizationID: "org_2"}, nil},
			row{word + ", no organisation", staff, access.Object{PersonID: elder}, nil},
			row{word + " of the area", staff, access.Object{PersonID: elder, AreaPath: here}, own2},
			row{word + " above the area", staff, access.Object{PersonID: elder, AreaPath: below}, own2},
			row{word + " of an area with a like code", staff, access.Object{PersonID: elder, AreaPath: lookalike}, nil},
			row{word + " below the area", &access.Viewer{PersonID: me, Posts: []access.Post{{Name: p, AreaPath: below}}}, access.Object{AreaPath: here}, nil},
			row{word + " of no area", &access.Viewer{PersonID: me, Posts: []access.Post{{Name: p}}}, everything, nil},
		)
	}
	allowed := 0
	for _, r := range rows {
		for verb, words := range who {
			want := slices.ContainsFunc(strings.Fields(words), func(word string) bool { return slices.Contains(r.words, word) })
			d := access.Can(r.viewer, verb, r.object)
			if d.Allowed != want || d.Allowed == (d.Reason != "") {
				t.Errorf("%s by %s: %+v, want %v", verb, r.name, d, want)
			}
			if d.Allowed {
				allowed++
			}
			ctx := access.With(t.Context(), r.viewer)
			switch err := access.Require(ctx, verb, r.object); {
			case want && err != nil, !want && r.viewer != nil && r.viewer.PersonID != "" && !fault.Is(err, fault.CodeForbidden),
				(r.viewer == nil || r.viewer.PersonID == "") && !fault.Is(err, fault.CodeUnauthenticated):
				t.Errorf("%s required of %s: %v", verb, r.name, err)
			}
		}
	}
	if n := len(rows) * len(who); n != 24_335 || allowed != 528 {
		t.Errorf("crossed %d pairs, %d allowed", n, allowed)
	}
	system := access.From(access.System(t.Context(), "timer"))
	for verb := range who {
		if !access.Can(system, verb, access.Object{}).Allowed {
			t.Errorf("Linli's own work may not %s", verb)
		}
	}
	if d := access.Can(&access.Viewer{PersonID: me, Posts: []access.Post{{Name: appointment.PostOperator, AreaPath: here}}}, "house.burn", access.Object{PersonID: me, AreaPath: here}); d.Allowed || d.Reason == "" {
		t.Errorf("a verb without a rule: %+v", d)
	}
}
