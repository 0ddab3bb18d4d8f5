package server_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/server"
	. "linli/internal/server/servertest"
)

// counting is a server over PostgreSQL whose statements are counted.
type counting struct {
	*Server
	t      *testing.T
	db     *database.DB
	tokens map[string]string

	mu   sync.Mutex
	sent []string
}

// countingServer has the demo district of a day; the clock is the database's when nil.
// gather is long enough for all keys of a level to meet, on a busy machine too.
const gather = 25 * time.Millisecond

func countingServer(t *testing.T, start time.Time, clock func() time.Time) *counting {
	t.Helper()
	c := &counting{t: t, tokens: map[string]string{"": ""}}
	db, err := database.Open(t.Context(), database.Config{URL: databasetest.PostgresURL(t), Connections: 4, Clock: clock, Trace: func(text string) {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.sent = append(c.sent, text)
	}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	c.db, c.Server = db, Start(t, db, "", server.Options{Gather: gather})
	c.Seed(date.In(start))
	c.signIn()
	return c
}

// signIn gives everybody a fresh token.
func (c *counting) signIn() {
	c.t.Helper()
	for _, login := range []string{"daughter", "carer", "dispatcher", "manager", "handler", "operator", "auditor", "community"} {
		c.tokens[login] = c.Token(login)
	}
}

// tries is how often an operation runs: the fewest statements count. A session that is
// read again after a second, or a loader that was not given its millisecond by a busy
// machine, adds some now and then.
const tries = 12

// once runs an operation and gives its answer with the statements that it sent.
func (c *counting) once(as, operation string, variables any) (Answer, []string) {
	c.t.Helper()
	c.mu.Lock()
	c.sent = nil
	c.mu.Unlock()
	a := c.Post(c.tokens[as], operation, variables)
	if len(a.Errors) > 0 {
		c.t.Fatalf("%s: %s", operation, a.Raw)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return a, c.sent
}

// fewest runs an operation until it sends no more than want, and gives the fewest
// statements that it sent. Variables are made anew each time.
func (c *counting) fewest(as, operation string, want int, variables func(try int) any) (Answer, []string) {
	c.t.Helper()
	c.once(as, `{ __typename }`, nil) // the session is known
	var best []string
	var answer Answer
	for try := range tries {
		a, sent := c.once(as, operation, variables(try))
		if try == 0 || len(sent) < len(best) {
			answer, best = a, sent
		}
		if try > 0 && len(best) <= want {
			break
		}
	}
	return answer, best
}

// texts shows statements in short.
func texts(sent []string) string {
	var b strings.Builder
	for _, s := range sent {
		s = strings.Join(strings.Fields(s), " ")
		fmt.Fprintf(&b, "\n\t%.160s", s)
	}
	return b.String()
}

// TestStatementsPerOperation pins how many statements the hot operations send to
// PostgreSQL, BEGIN and COMMIT included, when session and prepared statements are warm.
// A number may change when an operation reads or writes something else: fewer is good
// news, more needs a reason. Numbers do not grow with the rows; the next test says so.
func TestStatementsPerOperation(t *testing.T) {
	t.Parallel()
	c := countingServer(t, time.Now(), nil) // the database's own clock, as in production
	elder, offering, worker := c.cast()
	starts := c.starts(elder, offering, worker)
	take := func() string {
		c.t.Helper()
		if len(starts) == 0 {
			t.Fatal("the demo district has too few free times")
		}
		at := starts[0]
		starts = starts[1:]
		return at
	}
	hold := `mutation($input: HoldCreateInput!) { holdCreate(input: $input) { hold { id quote { digest } } errors { code message } } }`
	confirm := `mutation($input: BookingConfirmInput!) { bookingConfirm(input: $input) { booking { id version } errors { code message } } }`
	create := `mutation($input: BookingCreateInput!) { bookingCreate(input: $input) { booking { id version } errors { code message } } }`
	release := `mutation($input: HoldReleaseInput!) { holdRelease(input: $input) { errors { code } } }`
	holdVariables := func(kind, carer string) func(int) any {
		return func(try int) any {
			in := map[string]any{"idempotencyKey": fmt.Sprintf("count-%s-%d", kind, try), "recipientId": elder, "offeringId": offering, "startsAt": take()}
			if carer != "" {
				in["workerId"] = carer
			}
			return input(in)
		}
	}
	free := func() { // a recipient may have two holds
		for _, h := range c.ids("daughter", `{ holds { id version } }`, "holds") {
			a, _ := c.once("daughter", release, input(map[string]any{"idempotencyKey": "free-" + h.id, "holdId": h.id, "expectedVersion": h.version}))
			if a.Get("holdRelease", "errors", 0) != nil {
				t.Fatalf("release: %s", a.Raw)
			}
		}
	}
	booking := c.first("auditor", `{ bookings(first: 1) { edges { node { id } } } }`, "bookings")
	same := func(v any) func(int) any { return func(int) any { return v } }
	tomorrow := date.In(time.Now()).AddDays(1).String()
	cases := []struct {
		name, as, operation string
		variables           func(try int) any
		want                int
	}{
		// Offerings are public and their page comes from the cache; programmes need the clock.
		{"browse", "daughter", `query($f: OfferingFilter) { offerings(filter: $f, orderBy: RATING, first: 20) {
			edges { node { id name priceFen organization { id name grade } rating { milli count } nextStarts } } pageInfo { hasNextPage endCursor } } }`,
			same(map[string]any{"f": map[string]any{"text": "助浴"}}), 0},
		{"browse with programmes", "daughter", `query($f: OfferingFilter) { offerings(filter: $f, orderBy: RATING, first: 20) {
			edges { node { id name priceFen organization { id name grade } programmes { name } nextStarts } } } }`,
			same(map[string]any{"f": map[string]any{"text": "助浴"}}), 4},
		{"detail with 14 days", "daughter", `query($id: ID!, $input: AvailabilityInput!) {
			node(id: $id) { ... on Offering { id name priceFen description organization { name rating { milli } } category { name } areas { name } cancellationPolicy { code } } }
			availability(input: $input) { slots { startsAt endsAt carers } reasons { code count } nextStart } }`,
			same(map[string]any{"id": offering, "input": map[string]any{"offeringId": offering, "recipientId": elder, "from": tomorrow, "days": 14}}), 12},
		{"holdCreate, a named carer", "daughter", hold, func(try int) any { free(); return holdVariables("named", worker)(try) }, 14},
		{"holdCreate, any carer", "daughter", hold, func(try int) any { free(); return holdVariables("any", "")(try) }, 14},
		{"bookingConfirm", "daughter", confirm, func(try int) any {
			free()
			a, _ := c.once("daughter", hold, holdVariables("before-confirm", worker)(try))
			return input(map[string]any{"idempotencyKey": fmt.Sprintf("count-confirm-%d", try), "holdId": a.Get("holdCreate", "hold", "id"), "quoteDigest": a.Get("holdCreate", "hold", "quote", "digest")})
		}, 10},
		{"bookingCreate", "daughter", create, func(try int) any {
			in := holdVariables("create", worker)(try).(map[string]any)
			in["input"].(map[string]any)["maxResidentFen"] = 100_000
			return in
		}, 13},
		{"total of contracts", "", `{ contractTotal(filter: {status: IN_FORCE}) { contracts valueFen consumedFen } }`, same(nil), 1},
		{"my bookings", "daughter", `{ bookings(first: 10) { edges { node { id status startsAt offering { name } worker { name } residentFen publicFen availableActions { action allowed reason } } } } }`,
			same(nil), 5},
		{"audit trail", "auditor", `query($r: ID!) { entries(record: $r, first: 20) { edges { node { seq verb at actorId hash } } pageInfo { hasNextPage } } }`,
			same(map[string]any{"r": booking}), 1},
	}
	for _, k := range cases {
		a, sent := c.fewest(k.as, k.operation, k.want, k.variables)
		for _, field := range []string{"holdCreate", "bookingConfirm", "bookingCreate"} {
			if refusal := a.Get(field, "errors", 0); refusal != nil {
				t.Fatalf("%s: %s", k.name, a.Raw)
			}
		}
		if len(sent) != k.want {
			t.Errorf("%s: %d statements, want %d:%s", k.name, len(sent), k.want, texts(sent))
		}
	}
}

// cast finds the elder, her home bath and the carer who is on duty round the clock.
func (c *counting) cast() (elder, offering, worker string) {
	c.t.Helper()
	a, _ := c.once("daughter", `{ viewer { actingFor { elder { id } } } }`, nil)
	elder = str(a.Get("viewer", "actingFor", 0, "elder", "id"))
	a, _ = c.once("carer", `{ viewer { workers { id } } }`, nil)
	worker = str(a.Get("viewer", "workers", 0, "id"))
	a, _ = c.once("daughter", `{ offerings(filter: {text: "助浴", areaCode: "610103001009"}, orderBy: PRICE, first: 10) { edges { node { id name organization { name } } } } }`, nil)
	for i := range 10 {
		if n := a.Get("offerings", "edges", i, "node"); str(Walk(n, "name")) == "上门助浴" && strings.HasPrefix(str(Walk(n, "organization", "name")), "安心到家") {
			offering = str(Walk(n, "id"))
		}
	}
	if elder == "" || offering == "" || worker == "" {
		c.t.Fatalf("the cast is incomplete: %q %q %q", elder, offering, worker)
	}
	return elder, offering, worker
}

// starts are free times of the carer for the elder, at most one in two hours.
func (c *counting) starts(elder, offering, worker string) []string {
	c.t.Helper()
	a, _ := c.once("daughter", `query($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`,
		input(map[string]any{"offeringId": offering, "recipientId": elder, "workerId": worker, "from": date.In(time.Now()).AddDays(1).String(), "days": 14}))
	var out []string
	last := time.Time{}
	for i := 0; ; i++ {
		text := str(a.Get("availability", "slots", i, "startsAt"))
		if text == "" {
			return out
		}
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			c.t.Fatal(err)
		}
		if at.Sub(last) >= 2*time.Hour {
			out, last = append(out, text), at
		}
	}
}

// versioned names a record as it was seen.
type versioned struct {
	id      string
	version any
}

func (c *counting) ids(as, operation, field string) []versioned {
	c.t.Helper()
	a, _ := c.once(as, operation, nil)
	var out []versioned
	for i := 0; a.Get(field, i) != nil; i++ {
		out = append(out, versioned{str(a.Get(field, i, "id")), a.Get(field, i, "version")})
	}
	return out
}

// first is the id of a list's first row.
func (c *counting) first(as, operation, field string) string {
	c.t.Helper()
	a, _ := c.once(as, operation, nil)
	found := str(a.Get(field, "edges", 0, "node", "id"))
	if found == "" {
		c.t.Fatalf("%s: nothing in %s", as, a.Raw)
	}
	return found
}
