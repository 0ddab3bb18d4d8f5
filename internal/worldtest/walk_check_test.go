package worldtest_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/entry"
	"linli/ent/hold"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/trail"
	. "linli/internal/worldtest"
)

// walk is a world under way.
type walk struct {
	*World
	rt        *rapid.T
	clock     *databasetest.Clock
	all       *tally
	residents []*access.Viewer
	n         int
	past      []*command
	reads     *sql.Conn         // PostgreSQL: without its compiler, which takes longer than these queries
	whole     string            // SQL that reads every row of every table
	now       map[string]string // row by table and id
	holds     []string
	bookings  []string
	shifts    []string
	sessions  []string
	must      []invariant // that must hold after every step
	clocks    []func()    // what the clock does besides bookings
}

// spared are tables that a refusal or repeat may write: answers under keys, sign-ins.
var spared = []string{"idempotency_keys", "sign_ins", "sign_in_tries", "goose_db_version"}

// tables prepares the picture of all tables.
func (w *walk) tables(s *scope) {
	if w.DB.Name() == "PostgreSQL" {
		var err error
		if w.reads, err = w.DB.Raw().Conn(context.Background()); err != nil {
			w.rt.Fatal(err)
		}
		s.Cleanup(func() { _ = w.reads.Close() })
		if _, err := w.reads.ExecContext(context.Background(), "SET jit = off"); err != nil {
			w.rt.Fatal(err)
		}
	}
	list, cells := "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()", func(t string) string { return "CAST(t AS TEXT)" }
	if w.DB.Name() == "SQLite" {
		list = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
		cells = func(t string) string {
			return strings.Join(w.column("SELECT name FROM pragma_table_info('"+t+"')", func(c string) string { return `quote(t."` + c + `")` }), " || ' ' || ")
		}
	}
	var parts []string
	for _, t := range w.column(list, nil) {
		if !slices.Contains(spared, t) && !strings.HasPrefix(t, "goose") {
			parts = append(parts, fmt.Sprintf(`SELECT '%s ' || t.id AS k, %s AS v FROM %s t`, t, cells(t), t))
		}
	}
	if len(parts) < 30 {
		w.rt.Fatalf("only %d tables: %v", len(parts), parts)
	}
	w.whole = strings.Join(parts, " UNION ALL ")
}

// column reads the first column, each value through f if there is one.
func (w *walk) column(query string, f func(string) string, args ...any) []string {
	var out []string
	w.each(query, func(c []string) {
		if f != nil {
			c[0] = f(c[0])
		}
		out = append(out, c[0])
	}, args...)
	return out
}

// each hands the rows of a query over as text.
func (w *walk) each(query string, f func([]string), args ...any) {
	ask := w.DB.Query
	if w.reads != nil {
		ask = w.reads.QueryContext
	}
	rows, err := ask(context.Background(), query, args...)
	if err != nil {
		w.rt.Fatalf("%v in %s", err, query)
	}
	defer func() { _ = rows.Close() }()
	names, _ := rows.Columns()
	for rows.Next() {
		cells, into := make([]string, len(names)), make([]any, len(names))
		for i := range cells {
			into[i] = &cells[i]
		}
		if err := rows.Scan(into...); err != nil {
			w.rt.Fatalf("%v in %s", err, query)
		}
		f(cells)
	}
	if err := rows.Err(); err != nil {
		w.rt.Fatalf("%v in %s", err, query)
	}
}

// read takes a picture of every row there is.
func (w *walk) read() map[string]string {
	out := map[string]string{}
	w.each(w.whole, func(c []string) { out[c[0]] = c[1] })
	return out
}

// unchanged compares the tables with how they were before the step.
func (w *walk) unchanged(what string) {
	now := w.read()
	for k, v := range now {
		if was, ok := w.now[k]; !ok || was != v {
			w.fail("a refusal or repeat changed something", "%s changed %s\nfrom %s\nto   %s", what, k, was, v)
		}
	}
	for k := range w.now {
		if _, ok := now[k]; !ok {
			w.fail("a refusal or repeat changed something", "%s took away %s", what, k)
		}
	}
}

// overdue tells whether a hold waits to be ended.
func (w *walk) overdue() bool {
	return w.DB.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusActive), hold.ExpiresAtLTE(w.clock.Now())).ExistX(w.System())
}

// check looks at the invariants, after every tenth step at the dear ones too.
func (w *walk) check(changed bool) {
	if changed || w.overdue() {
		w.now = w.read()
	}
	if !changed {
		return
	}
	queries := make([]string, len(w.must))
	for i, v := range w.must {
		queries[i] = fmt.Sprintf("SELECT '%s' AS what, CAST(x.id AS TEXT) AS id FROM (%s) x", strings.ReplaceAll(v.name, "'", "''"), v.broken)
	}
	var broken []string
	w.each(strings.Join(queries, " UNION ALL "), func(c []string) { broken = append(broken, c[0]+": "+c[1]) })
	w.each(`SELECT recipient_id, CAST(COUNT(*) AS TEXT) FROM holds WHERE status = 'ACTIVE' AND expires_at > $1 GROUP BY recipient_id HAVING COUNT(*) > 2
		UNION ALL SELECT booker_id, CAST(COUNT(*) AS TEXT) FROM holds h WHERE status = 'ACTIVE' AND expires_at > $1
		AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.person_id = h.booker_id) GROUP BY booker_id HAVING COUNT(*) > 4`,
		func(c []string) { broken = append(broken, c[1]+" active holds: "+c[0]) }, w.clock.Now().UTC())
	if len(broken) > 0 {
		what, _, _ := strings.Cut(slices.Min(broken), ":")
		w.fail(what, "%s", strings.Join(broken, "\n"))
	}
	w.sums()
	if w.n%10 == 0 {
		w.dear()
	}
}

// sums compares the accounts of months, pools and lots with what the terms of live holds
// and of bookings claim, by the bookings' funding.
func (w *walk) sums() {
	ctx, want := w.System(), map[string]funding.Balance{}
	claim := func(quote string, reserved, consumed bool, closed bool) {
		t, err := domain.TermsOf(quote)
		if err != nil {
			w.rt.Fatal(err)
		}
		add := func(account string, n int64) {
			b := want[account]
			if reserved {
				b.Reserved += n
			}
			if p, _ := id.Prefix(account); consumed || closed && p == "etl" {
				b.Consumed += n
			}
			want[account] = b
		}
		for _, l := range t.Quote.Legs.Money {
			add(l.Entitlement, l.Amount)
			for _, p := range l.Pools {
				add(p, l.Amount)
			}
		}
		if l := t.Quote.Legs; l.Lot != "" {
			add(l.Lot, l.Units)
		}
	}
	for _, h := range w.DB.Client.Hold.Query().Where(hold.StatusEQ(hold.StatusActive)).AllX(ctx) {
		claim(h.Quote, true, false, false)
	}
	for _, b := range w.DB.Client.Booking.Query().AllX(ctx) {
		w.paysOnce(b)
		closed := false // taken back when its month was over: the person's month stays spent
		if b.Funding == booking.FundingClawedBack {
			at := w.DB.Client.Entry.Query().Where(entry.Record(b.ID), entry.Verb("booking.void")).OnlyX(ctx).At
			closed = date.MonthOf(date.In(at)) != date.MonthOf(date.In(b.StartsAt))
		}
		claim(b.Quote, b.Funding == booking.FundingReserved, b.Funding == booking.FundingConsumed, closed)
	}
	for _, a := range w.DB.Client.LedgerAccount.Query().AllX(ctx) {
		p, _ := id.Prefix(a.ID)
		if got := (funding.Balance{Reserved: a.Reserved, Consumed: a.Consumed}); (p == "etl" || p == "pool" || p == "lot") && got != want[a.ID] {
			w.fail("an account and its claims disagree", "%s holds %+v; holds and bookings claim %+v", a.ID, got, want[a.ID])
		}
		delete(want, a.ID)
	}
	for account, b := range want {
		if b != (funding.Balance{}) {
			w.fail("a claim without an account", "%s: %+v", account, b)
		}
	}
}

// paysOnce: no fen of a booking's public share is held twice: each is of one month of one
// person, and no account is asked for more than one part of it.
func (w *walk) paysOnce(b *ent.Booking) {
	t, err := domain.TermsOf(b.Quote)
	if err != nil {
		w.rt.Fatal(err)
	}
	var sum int64
	seen := map[string]bool{}
	for _, l := range t.Quote.Legs.Money {
		sum += l.Amount
		for _, account := range append([]string{l.Entitlement}, l.Pools...) {
			if seen[account] {
				w.fail("a booking holds an account's money twice", "%s: %+v", b.ID, t.Quote.Legs)
			}
			seen[account] = true
		}
	}
	if sum != b.PublicFen {
		w.fail("a booking holds other money than its public share", "%s: %d of %d", b.ID, sum, b.PublicFen)
	}
}

// dear verifies log and ledger, and that the log leads every record to the status it has.
func (w *walk) dear() {
	rep, err := trail.Verify(context.Background(), w.DB, func(int) {})
	if err != nil || rep.Broken != nil {
		w.fail("the log is broken", "%v %v", err, rep.Broken)
	}
	bad, err := funding.Audit(context.Background(), w.DB)
	if err != nil || len(bad) > 0 {
		w.fail("the ledger disagrees with its postings", "%v %+v", err, bad)
	}
	led := map[string]string{}
	w.each("SELECT record, verb, body FROM entries WHERE substr(record, 1, 4) IN ('bkg_', 'stm_', 'con_') ORDER BY stream, seq", func(c []string) {
		var e struct {
			Body struct {
				From   string `json:"from"`
				To     string `json:"to"`
				Status string `json:"status"`
			} `json:"body"`
		}
		if err := json.Unmarshal([]byte(c[2]), &e); err != nil {
			w.rt.Fatal(err)
		}
		record, is := c[0], e.Body
		if record == w.Contract.ID && led[record] == "" { // which the world has in force
			led[record] = "IN_FORCE"
		}
		switch {
		case c[1] == "booking.confirm" || c[1] == "booking.create":
			led[record] = is.Status
		case c[1] == "contract.generate":
			led[record] = "DRAFTING"
		case c[1] == "statement.draw" && led[record] == "":
			led[record] = "DRAFT"
		case c[1] == "contract.suspend":
			led[record] = "SUSPENDED"
		case c[1] == "contract.resume":
			led[record] = "IN_FORCE"
		case is.To != "" && led[record] != is.From:
			w.fail("the log skips a state", "the log leads %s from %s to %s, and it was %q", record, is.From, is.To, led[record])
		case is.To != "":
			led[record] = is.To
		}
	})
	has := map[string]string{}
	w.each("SELECT id, status FROM bookings UNION ALL SELECT id, status FROM statements UNION ALL SELECT id, status FROM contracts WHERE version > 1 OR award_id IS NOT NULL",
		func(c []string) { has[c[0]] = c[1] })
	if !maps.Equal(led, has) {
		w.fail("log and tables disagree", "the log leads to\n%v, and the tables have\n%v", led, has)
	}
}

// pass lets time go by, with or without what is due being done at once.
func (w *walk) pass(to time.Time) {
	if !to.After(w.clock.Now()) {
		return
	}
	w.clock.Set(to)
	tick := rapid.IntRange(0, 3).Draw(w.rt, "timers run") > 0
	w.rt.Logf("it is %s, timers run: %v", to.Format("01-02 15:04:05"), tick)
	if tick {
		if _, err := w.Booking.Tick(context.Background()); err != nil {
			w.rt.Fatalf("tick: %v", err)
		}
		for _, strike := range w.clocks {
			strike()
		}
		w.check(true)
		w.due()
	}
}

// due finds what should have happened and did not.
func (w *walk) due() {
	left := w.column("SELECT id FROM bookings WHERE due_at <= $1 UNION ALL SELECT id FROM holds WHERE status = 'ACTIVE' AND expires_at <= $1", nil, w.clock.Now().UTC())
	for again := 0; len(left) > 0 && again < 3; again++ { // one step can make the next one due
		if _, err := w.Booking.Tick(context.Background()); err != nil {
			w.rt.Fatalf("tick: %v", err)
		}
		w.check(true)
		left = w.column("SELECT id FROM bookings WHERE due_at <= $1 UNION ALL SELECT id FROM holds WHERE status = 'ACTIVE' AND expires_at <= $1", nil, w.clock.Now().UTC())
	}
	if len(left) > 0 {
		w.fail("due, and not done", "%v", left)
	}
}
