package access_test

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/id"
	. "linli/internal/worldtest"
)

// Who asks for the table below, in the order of its columns.
var askers = []string{
	"elder", "daughter", "scheduleProxy", "visitProxy", "bookProxy", "healthProxy", "elderThere", "stranger", "carer1", "carer2", "carerThere",
	"dispatcher", "manager", "otherManager", "handler", "handler2", "approver", "payer", "community", "hotline", "auditor", "operator",
	"author", "acceptor", "regulator", "expert", "custodian1", "joker", "nobody",
}

const (
	public  = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBB"
	private = "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"
)

// sight says for every kind what each asker sees of the two rows there are: H the one
// here, T the one there, B both, - none, ! refused. A new entity needs a line here and
// a decision in the guard.
var sight = map[string]string{
	"Area": public, "Category": public, "Organization": public, "OrganizationCredential": public, "Location": public, "OfferingArea": public,
	"GroupSession": public, "Worker": public, "WorkerSkill": public, "Programme": public, "ProgrammeCategory": public, "PolicyVersion": public,
	"CalendarDay": public, "Contract": public, "ContractLot": public, "Pool": public, "BudgetLine": public, "Payment": public,

	"Account": private, "SignIn": private, "SignInTry": private, "IdempotencyKey": private, "StreamHead": private, "LedgerAccount": private,
	"LedgerPosting": private, "Occupancy": private, "SearchGram": private, "ProxyInvitation": private, "VisitEvent": private,
	"PhoneCode": private, "SecondFactor": private, "RecoveryCode": private, "SignInChallenge": private, "SignInTicket": private, "ExternalIdentity": private,

	"CatalogueItem": public, "Notice": public, "CustodianKey": public, "Consultation": public, "ConsultationComment": public, "Stay": public,
	"ProjectPart": private, "Registration": private, "Envelope": private, "EnvelopePiece": private, "KeyRelease": private,
	"Objection": private, "Expert": private, "Relationship": private, "BidDecision": private,
	"ScoreSheet": private, "ScoreCell": private, "ScoreCorrection": private, "Report": private,
	"Framework": public, "FrameworkLot": public, "PaymentRequest": public, "Release": public,

	//                    elder
	//                    |daughter, proxies: schedule, visit, book, health
	//                    ||    elderThere, stranger
	//                    ||    | carers 1, 2, there
	//                    ||    | |  dispatcher, manager, otherManager
	//                    ||    | |  |  handlers, approver, payer
	//                    ||    | |  |  |   community, hotline, auditor, operator
	//                    ||    | |  |  |   |   author, acceptor, regulator, expert, custodian
	//                    ||    | |  |  |   |   |    joker, nobody
	"Offering":         "-----------" + "HHT" + "----" + "---H" + "-----" + "--", // drafts
	"Booking":          "HHHH--T-H-T" + "HHT" + "HHH-" + "HHHH" + "-----" + "--",
	"Visit":            "HH-H--T-H-T" + "HHT" + "HHH-" + "HHHH" + "-----" + "--",
	"PriceLine":        "HH-H--T-H-T" + "HHT" + "HHH-" + "HHHH" + "-----" + "--",
	"Appraisal":        "HH-H--T-H-T" + "HHT" + "HHH-" + "HHHH" + "-----" + "--",
	"Hold":             "HH--H-T----" + "---" + "----" + "-T--" + "-----" + "--", // hotline booked the one there
	"Person":           "HHH---T----" + "---" + "----" + "HHH-" + "-----" + "--",
	"Entitlement":      "HHH---T----" + "---" + "----" + "----" + "-----" + "--",
	"ProxyGrant":       "HH----TT---" + "---" + "----" + "H-H-" + "-----" + "--", // the stranger is the proxy there
	"Appointment":      "----------T" + "HHT" + "----" + "--HH" + "-----" + "--",
	"Contact":          "HHH--HT----" + "---" + "----" + "HH--" + "-----" + "--",
	"Shift":            "--------H-T" + "HHT" + "----" + "----" + "-----" + "--",
	"WorkerCredential": "--------H-T" + "HHT" + "HH--" + "H-H-" + "-----" + "--",
	"Statement":        "-----------" + "-HT" + "HHHH" + "HHHH" + "-----" + "--",
	"StatementLine":    "-----------" + "-HT" + "HHHH" + "HHHH" + "-----" + "--",
	"Entry":            "HHH---T----" + "---" + "----" + "--BB" + "-----" + "B-", // the log is whole for auditors and operators
	"Anchor":           "BBBBBBBBBBB" + "BBB" + "BBBB" + "BBBB" + "BBBBB" + "B!",

	// What is not announced yet; of what is see TestAnnounced.
	"Attachment":     "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--", // of a project
	"Project":        "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"Requirement":    "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"Survey":         "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"Tender":         "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"TenderLot":      "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"TenderDocument": "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"Question":       "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"Bid":            "-H-----T---" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--", // the daughter and the stranger have seats
	"Panel":          "-----------" + "---" + "HH--" + "--H-" + "--H--" + "--",
	"PanelSeat":      "-H-----T---" + "---" + "HH--" + "--H-" + "--H--" + "--",

	// Of a contract that is being drafted.
	"ContractVersion":       "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
	"ContractSignature":     "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
	"Guarantee":             "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
	"Milestone":             "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
	"Acceptance":            "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
	"PerformanceEvaluation": "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
	"Admission":             "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
	"Award":                 "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"Challenge":             "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"Complaint":             "-----------" + "---" + "HHHH" + "--H-" + "HHH--" + "--",
	"AcceptanceOpinion":     "H-----T----" + "---" + "----" + "HHH-" + "-H---" + "--",
	"CreditEvent":           "-----------" + "-HT" + "HHHH" + "--H-" + "HHH--" + "--",
}

// kinds are the fields of the generated client that can be queried: one for each entity.
func kinds(c *ent.Client) map[string]reflect.Value {
	out := map[string]reflect.Value{}
	v := reflect.ValueOf(c).Elem()
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && v.Field(i).MethodByName("Query").IsValid() {
			out[f.Name] = v.Field(i)
		}
	}
	return out
}

// query is a fresh query of a kind.
func query(client reflect.Value) reflect.Value { return client.MethodByName("Query").Call(nil)[0] }

// ask calls a method that takes a context and perhaps more, and gives its result and error.
func ask(v reflect.Value, method string, ctx context.Context, args ...any) (reflect.Value, error) { //nolint:revive // the method reads first
	in := []reflect.Value{reflect.ValueOf(ctx)}
	for _, a := range args {
		in = append(in, reflect.ValueOf(a))
	}
	out := v.MethodByName(method).Call(in)
	err, _ := out[1].Interface().(error)
	return out[0], err
}

// TestEveryKindIsDecided fails for an entity about which this table or the guard is silent.
func TestEveryKindIsDecided(t *testing.T) {
	t.Parallel()
	all := kinds(ent.NewClient())
	if have, want := slices.Sorted(maps.Keys(all)), slices.Sorted(maps.Keys(sight)); !slices.Equal(have, want) {
		t.Errorf("entities %v, decided %v", have, want)
	}
	for kind, client := range all {
		q := query(client).Interface()
		if err := access.Narrow(&access.Viewer{PersonID: "per_1"}, q); err != nil && !fault.Is(err, fault.CodeForbidden) {
			t.Errorf("%s: %v", kind, err)
		}
		if err := access.Narrow(access.From(access.System(t.Context(), "test")), q); err != nil {
			t.Errorf("Linli's own work is kept from %s: %v", kind, err)
		}
		if len(sight[kind]) != len(askers) {
			t.Errorf("%s is decided for %d of %d askers", kind, len(sight[kind]), len(askers))
		}
	}
	type newQuery struct{ ent.Query }
	for _, v := range []*access.Viewer{nil, {PersonID: "per_1"}} {
		if err := access.Narrow(v, newQuery{}); err == nil || fault.As(err) != nil {
			t.Errorf("an entity nobody decided about: %v", err)
		}
	}
}

// TestSight crosses every kind with every asker, through ids, counts, rows and single reads.
func TestSight(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		rows, more := sides(t, w)
		for kind, client := range kinds(db.Client) {
			pair := rows[kind]
			if pair[0] == "" || pair[1] == "" {
				t.Errorf("the world has no two rows of %s: %v", kind, pair)
				continue
			}
			if got, err := look(client, w.System(), pair); got != "B" || err != nil {
				t.Errorf("Linli's own work sees %s of %s (%v)", got, kind, err)
			}
			for i, name := range askers {
				v, known := more[name]
				if !known {
					v = w.Viewer(name)
				}
				got, err := look(client, access.With(t.Context(), v), pair)
				if want := sight[kind][i : i+1]; got != want || err != nil {
					t.Errorf("%s sees %s of %s, want %s (%v)", name, got, kind, want, err)
				}
			}
		}
	})
}

// look says what a context sees of the pair, and why its ways of reading disagree.
func look(client reflect.Value, ctx context.Context, pair [2]string) (string, error) { //nolint:revive // the kind reads first
	out, err := ask(query(client), "IDs", ctx)
	if fault.Is(err, fault.CodeForbidden) {
		for _, way := range []string{"Count", "All", "Exist", "FirstID"} {
			if _, err := ask(query(client), way, ctx); !fault.Is(err, fault.CodeForbidden) {
				return "!", fmt.Errorf("%s is not refused: %w", way, err)
			}
		}
		if _, err := ask(client, "Get", ctx, pair[0]); !fault.Is(err, fault.CodeForbidden) {
			return "!", fmt.Errorf("get is not refused: %w", err)
		}
		return "!", nil
	}
	if err != nil {
		return "", err
	}
	ids := out.Interface().([]string)
	seen := [2]bool{slices.Contains(ids, pair[0]), slices.Contains(ids, pair[1])}
	mark := map[[2]bool]string{{true, true}: "B", {true, false}: "H", {false, true}: "T", {false, false}: "-"}[seen]
	count, err := ask(query(client), "Count", ctx)
	if err != nil || count.Int() != int64(len(ids)) {
		return mark, fmt.Errorf("count %v of %d (%w)", count, len(ids), err)
	}
	all, err := ask(query(client), "All", ctx)
	if err != nil || all.Len() != len(ids) {
		return mark, fmt.Errorf("rows %v of %d (%w)", all, len(ids), err)
	}
	some, err := ask(query(client), "Exist", ctx)
	if err != nil || some.Bool() != (len(ids) > 0) {
		return mark, fmt.Errorf("exist %v of %d (%w)", some, len(ids), err)
	}
	// What is hidden answers as what is not there.
	_, absent := ask(client, "Get", ctx, id.New("non"))
	for i, x := range pair {
		_, err := ask(client, "Get", ctx, x)
		if seen[i] && err != nil || !seen[i] && (!ent.IsNotFound(err) || strings.ReplaceAll(err.Error(), x, "") != absent.Error()) {
			return mark, fmt.Errorf("get %w, of an absent one %w", err, absent)
		}
	}
	return mark, nil
}
