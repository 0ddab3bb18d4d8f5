package server_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"linli/ent/panelseat"
	"linli/graph"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/draw"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// The canary: what is in a sealed bid and nowhere else.
const (
	canaryFen  = 731_946_285_517
	canaryName = "隐名投标人XJQ七三一"
)

// askers are who tries to learn something before the opening: a seat of the panel, and a
// bidder who has not bid, among them.
var askers = []string{
	"nobody", "auditor", "operator", "handler", "handler2", "approver", "payer", "acceptor", "author", "regulator", "custodian1", "expert", "expert1",
	"community", "manager", "bidder6", "elder",
}

// TestCanaryOverGraphQL asks everything that the contract lets one ask, as everybody,
// while bids are sealed: no answer has the price or the name of a bid, and with three
// bids all answers are those of five. With the opening the price is there for who may
// read it, so the questions would have found it.
func TestCanaryOverGraphQL(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, worldtest.Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		other, otherClock := databasetest.SQLite(t, worldtest.Start)
		if strings.Contains(t.Name(), "PostgreSQL") {
			other, otherClock = databasetest.Postgres(t, worldtest.Start)
		}
		three, five := newInquiry(t, db, clock), newInquiry(t, other, otherClock)
		three.hands(3)
		five.hands(5)
		same := func(when string, without ...string) {
			t.Helper()
			for _, who := range askers {
				a, b := three.asks(who), five.asks(who)
				if len(a) < 30 {
					t.Errorf("%s: %s asks %d things", when, who, len(a))
				}
				for _, question := range slices.Sorted(maps.Keys(a)) {
					for _, secret := range []string{fmt.Sprint(canaryFen), canaryName} {
						if strings.Contains(a[question], secret) || strings.Contains(b[question], secret) {
							t.Errorf("%s: %s hears %s from %s", when, who, secret, question)
						}
					}
					if a[question] != b[question] && !slices.Contains(without, question) {
						t.Errorf("%s: %s hears of three and of five bids from %s:\n%s\n%s", when, who, question, a[question], b[question])
					}
				}
			}
		}
		same("bids come in", "entries") // their number is covered by the deadline: TestNumberOfBids
		for _, q := range []*inquiry{three, five} {
			q.clock.Set(bidsDue.Add(time.Minute))
			q.tick()
		}
		same("sealed")

		three.clock.Set(bidsDue.Add(2 * time.Hour))
		_, err := three.App.Procurement.OpenTender(three.As("handler"), three.ref())
		three.ok(err)
		if got := three.asks("bidder6")["opening"]; got != `{"data":{"opening":null}}` {
			t.Errorf("who has not bid hears of the opening: %s", got)
		}
		three.releases()
		for _, who := range []string{"handler", "bidder1", "bidder2", "expert1"} {
			if got := three.asks(who)["opening"]; !strings.Contains(got, fmt.Sprint(canaryFen)) {
				t.Errorf("%s does not hear the price that is read out: %s", who, got)
			}
		}
	})
}

// inquiry is a tender with a panel that is drawn, and everything that may be asked of it.
type inquiry struct {
	*bidding
	schema *ast.Schema
	known  map[string]string // arguments by name
	seat   string            // of expert1
}

func newInquiry(t testing.TB, db *database.DB, clock *databasetest.Clock) *inquiry {
	t.Helper()
	q := &inquiry{bidding: newBidding(t, db, clock), schema: graph.NewExecutableSchema(&graph.Resolver{}).Schema()}
	q.Experts(t, 3)
	s := q.App.Procurement
	p, err := s.FormPanel(q.As("handler"), procurement.FormPanelInput{Key: worldtest.Key(), TenderID: q.tender.ID, Seats: 3})
	q.ok(err)
	buyer, regulator := draw.Hash{1}, draw.Hash{2}
	for who, nonce := range map[string]draw.Hash{"handler": buyer, "regulator": regulator} {
		now := db.Client.Panel.GetX(q.System(), p.ID)
		_, err = s.CommitDraw(q.As(who), machine.Ref{Key: worldtest.Key(), ID: p.ID, Version: now.Version}, draw.Commit(nonce).String())
		q.ok(err)
	}
	for who, nonce := range map[string]draw.Hash{"handler": buyer, "regulator": regulator} {
		now := db.Client.Panel.GetX(q.System(), p.ID)
		_, err = s.RevealDraw(q.As(who), machine.Ref{Key: worldtest.Key(), ID: p.ID, Version: now.Version}, nonce.String())
		q.ok(err)
	}
	q.seat = db.Client.PanelSeat.Query().Where(panelseat.PersonID(q.Viewer("expert1").PersonID)).OnlyIDX(q.System())
	q.known = map[string]string{
		"tenderId": q.tender.ID, "lotId": q.lot, "organizationId": q.orgs[0], "seatId": q.seat, "projectId": q.tender.ProjectID, "stream": q.tender.ID,
		"custodianKeyId": q.World.Custodians(t)[0], "areaId": q.District.ID, "personId": q.Viewer("expert1").PersonID, "recordId": q.tender.ID, "record": q.tender.ID,
	}
	return q
}

func (q *inquiry) ref() machine.Ref {
	t := q.World.DB.Client.Tender.GetX(q.System(), q.tender.ID)
	return machine.Ref{Key: worldtest.Key(), ID: t.ID, Version: t.Version}
}

func (q *inquiry) tick() {
	q.Helper()
	_, err := q.App.Procurement.Tick(q.Context())
	q.ok(err)
}

// hands lets so many organisations bid, the first of them with the canary, and writes
// what hides them.
func (q *inquiry) hands(bidders int) {
	q.Helper()
	for n := range bidders {
		q.clock.Advance(30 * time.Minute)
		name, fen := q.orgs[n], int64(100_000+n)
		if n == 0 {
			name, fen = canaryName, canaryFen
		}
		q.bids(n, fen, name)
		q.tick()
	}
	q.clock.Set(bidsDue.Add(-time.Hour))
	q.tick()
}

// asks asks everything as somebody: answers by the field of Query, what differs from
// world to world left out, lists sorted.
func (q *inquiry) asks(who string) map[string]string {
	q.Helper()
	token := q.token(who)
	out := map[string]string{}
	for _, f := range q.schema.Query.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		call, ok := q.call(f)
		if !ok {
			continue
		}
		for depth := 3; depth > 0; depth-- { // as deep as the price of a question allows
			a := q.Post(token, "{ "+call+q.selection(f.Type.Name(), depth, nil)+" }", nil)
			if len(a.Errors) > 0 {
				switch code := Walk(a.Errors[0], "extensions", "code"); code {
				case "TOO_COSTLY", "TOO_LARGE":
					continue
				case "RATE_LIMITED", "INTERNAL", "GRAPHQL_VALIDATION_FAILED":
					q.Fatalf("%s as %s: %s", call, who, a.Raw)
				}
			}
			out[f.Name] = plain(q.TB, a.Raw)
			break
		}
		if out[f.Name] == "" {
			q.Errorf("%s cannot be asked: %s", f.Name, call)
		}
	}
	for kind, id := range map[string]string{"Tender": q.tender.ID, "TenderLot": q.lot, "Project": q.tender.ProjectID, "Organization": q.orgs[0]} {
		a := q.Post(token, `{ node(id: "`+id+`") { ... on `+kind+q.selection(kind, 2, nil)+" } }", nil)
		out["node "+kind] = plain(q.TB, a.Raw)
	}
	a := q.Post(token, `{ node(id: "`+q.tender.ID+`") { ... on Tender { registered(organizationId: "`+q.orgs[0]+`") } } }`, nil)
	out["registered"] = plain(q.TB, a.Raw)
	return out
}

// call names a field with its arguments; false when one is needed that nothing is known of.
func (q *inquiry) call(f *ast.FieldDefinition) (string, bool) {
	var args []string
	for _, a := range f.Arguments {
		value, known := q.known[a.Name]
		switch def := q.schema.Types[a.Type.Name()]; {
		case known:
			args = append(args, a.Name+`: "`+value+`"`)
		case a.Name == "first":
			args = append(args, "first: 3")
		case !a.Type.NonNull:
		case def.Kind == ast.Enum:
			args = append(args, a.Name+": "+def.EnumValues[0].Name)
		default:
			return "", false
		}
	}
	if len(args) == 0 {
		return f.Name, true
	}
	return f.Name + "(" + strings.Join(args, ", ") + ")", true
}

// selection asks for everything of a type, so deep, no type within itself.
func (q *inquiry) selection(name string, depth int, within []string) string {
	def := q.schema.Types[name]
	if def.IsLeafType() {
		return ""
	}
	fields := []string{"__typename"}
	for _, f := range def.Fields {
		below := f.Type.Name()
		if strings.HasPrefix(f.Name, "__") || slices.Contains(within, below) || !q.schema.Types[below].IsLeafType() && depth == 1 {
			continue
		}
		// a refusal would take everything around it along: what is about one more record is asked by itself
		aside := slices.ContainsFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull && a.Type.Name() == "ID" })
		if call, ok := q.call(f); ok && !aside {
			fields = append(fields, call+q.selection(below, depth-1, append(slices.Clone(within), name)))
		}
	}
	return " { " + strings.Join(fields, " ") + " }"
}

var (
	anyID    = regexp.MustCompile(`\b([a-z]{2,4}_|ocds-linli0-)[0-9a-hjkmnp-tv-z]{26}\b`)
	anyHash  = regexp.MustCompile(`\b[0-9a-f]{64}\b`)
	anyPlace = regexp.MustCompile(`"(cursor|endCursor|createdAt|position)":("[^"]+"|\d+)`) // rows of the world are made by the process's clock; places are drawn
)

// plain is an answer without ids, hashes, cursors, when rows were made and places in the
// draw, its lists sorted.
func plain(t testing.TB, raw []byte) string {
	t.Helper()
	text := anyID.ReplaceAllString(string(raw), "$1")
	text = anyPlace.ReplaceAllString(anyHash.ReplaceAllString(text, "sha256"), `"$1":""`)
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	sorted, err := json.Marshal(sortLists(v))
	if err != nil {
		t.Fatal(err)
	}
	return string(sorted)
}

func sortLists(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = sortLists(v[k])
		}
	case []any:
		for i := range v {
			v[i] = sortLists(v[i])
		}
		slices.SortFunc(v, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	return v
}
