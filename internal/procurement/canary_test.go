package procurement_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// The canary: what is in a sealed bid and nowhere else.
const (
	canaryFen  = 731_946_285_517
	canaryName = "隐名投标人XJQ七三一"
)

// TestCanary: before the opening neither the price nor the name in a bid is anywhere in
// the database or in the logs, in any form, and no table but their own names the bidder
// or its manager. After it the price is where it is read out, and the document, with the
// name, under Linli's key.
func TestCanary(t *testing.T) {
	if !slices.Contains(dump{"t": {columns: []string{"c"}, rows: [][]string{{"x" + forms(canaryName)[9] + "y"}}}}.where(canaryName), "t.c") {
		t.Fatal("the search does not find what it is to find")
	}
	eachHall(t, func(h *hall) {
		var logs bytes.Buffer
		h.Procurement.Log = slog.New(slog.NewTextHandler(&logs, &slog.HandlerOptions{Level: slog.LevelDebug}))
		h.takes(0)
		o := h.seal(0, "tlt_1", canaryFen, canaryName)
		broken := bytes.Clone(o.raw[sealing.Price])
		broken[len(broken)-100] ^= 1
		if _, err := h.Procurement.TakeEnvelope(h.managers[0], h.tender, "tlt_1", h.orgs[0], reading(broken)); err == nil || strings.Contains(err.Error(), canaryName) {
			t.Errorf("a broken envelope: %v", err)
		}
		h.hand(0, "tlt_1", o)
		h.bids(1, "tlt_1", 2)
		h.bids(2, "tlt_1", 3)
		_, err := h.Procurement.Reconfirm(h.managers[0], h.tender, "tlt_1", h.orgs[0])
		h.ok(err)
		absent := func(when string) {
			t.Helper()
			d := h.dump()
			for _, text := range []string{canaryName, fmt.Sprint(canaryFen), "7319462855.17"} {
				if found := d.where(text); len(found) > 0 {
					t.Errorf("%s: %s is in %v", when, text, found)
				}
			}
			if found := d.where(h.orgs[0]); !slices.Equal(found, []string{"organizations.id"}) {
				t.Errorf("%s: the bidder is named in %v", when, found)
			}
			if found := d.where("per_m0"); !slices.Equal(found, []string{"persons.id"}) && !slices.Equal(found, []string{"people.id"}) {
				t.Errorf("%s: the manager is named in %v", when, found)
			}
			for _, text := range append(forms(canaryName), fmt.Sprint(canaryFen), h.orgs[0]) {
				if strings.Contains(logs.String(), text) {
					t.Errorf("%s: %s is in the logs", when, text)
				}
			}
		}
		absent("handed in")
		h.clock.Advance(48 * time.Hour)
		h.tick()
		absent("with decoys")
		h.sealed()
		h.status(tender.StatusSealed)
		absent("sealed")
		h.open()
		h.releases(0, o)
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		if err == nil {
			t.Error("the opening ended before its time")
		}
		if found := h.dump().where(fmt.Sprint(canaryFen)); !slices.Equal(found, []string{"bids.price_fen"}) {
			t.Errorf("opened: the price is in %v", found)
		}
		h.clock.Advance(96 * time.Hour) // over a weekend
		h.tick()
		if found := h.dump().where(fmt.Sprint(canaryFen)); !slices.Equal(found, []string{"bids.price_fen", "entries.body"}) {
			t.Errorf("read out: the price is in %v", found)
		}
		docs, err := h.Procurement.Documents(h.bidOf(0, "tlt_1"))
		h.ok(err)
		if got := docs[sealing.Price].OrganizationName; got != canaryName {
			t.Errorf("the opened document names %s", got)
		}
	})
}

// TestNumberOfBids: the same story with three bidders and with five, under one key, with
// a material change after the third; of three all confirm, of five two, and one takes
// its bid back. At the deadline every table has the same number of rows in both; so has every kind of
// envelope, and every verb, actor and stream of the log. In all tables that the story writes, every column
// whose values are hashes, ids or hidden texts has values of one length, the same in both;
// what sizes, kinds and rounds there are is the same in both. What is not
// asserted, because it is random in both: which of these values, and when.
func TestNumberOfBids(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		three := newHall(t, db, clock, 1)
		other, otherClock := databasetest.SQLite(t, Start)
		if strings.Contains(t.Name(), "PostgreSQL") {
			other, otherClock = databasetest.Postgres(t, Start)
		}
		five := newHall(t, other, otherClock, 1)
		story := func(h *hall, bidders int) dump {
			for n := range bidders {
				h.clock.Set(Start.Add(time.Duration(n+1) * 30 * time.Hour))
				h.tick()
				h.bids(n, "tlt_1", int64(n+1))
				if n == 2 {
					h.document(2, true, h.clock.Now(), []string{"cky_1", "cky_2", "cky_3"})
				}
			}
			h.clock.Set(Start.Add(155 * time.Hour))
			for n := range map[int]int{3: 3, 5: 2}[bidders] {
				_, err := h.Procurement.Reconfirm(h.managers[n], h.tender, "tlt_1", h.orgs[n])
				h.ok(err)
			}
			if bidders == 5 {
				_, err := h.Procurement.Withdraw(h.managers[4], h.tender, "tlt_1", h.orgs[4])
				h.ok(err)
			}
			for h.clock.Set(Start.Add(160 * time.Hour)); h.clock.Now().Before(deadline); h.clock.Advance(7 * time.Hour) {
				h.tick()
			}
			h.clock.Set(deadline.Add(time.Second))
			h.tick()
			if h.now().SealRoot == "" {
				h.Fatal("the tender is not sealed")
			}
			return h.dump()
		}
		a, b := story(three, 3), story(five, 5)
		if !slices.Equal(slices.Sorted(maps.Keys(a)), slices.Sorted(maps.Keys(b))) {
			t.Fatal("the databases have other tables")
		}
		for table := range a {
			if len(a[table].rows) != len(b[table].rows) {
				t.Errorf("%s: %d and %d rows", table, len(a[table].rows), len(b[table].rows))
			}
		}
		for _, c := range []struct{ table, column string }{{"envelopes", "kind"}, {"envelopes", "round"}, {"envelopes", "lot_id"}, {"entries", "verb"}, {"entries", "actor_id"}, {"entries", "stream"}} {
			if x, y := a.counts(c.table, c.column), b.counts(c.table, c.column); !maps.Equal(x, y) {
				t.Errorf("%s.%s: %v and %v", c.table, c.column, x, y)
			}
		}
		for table, columns := range map[string][]string{
			"envelopes":     {"id", "bid", "tag", "mark", "ciphertext_hash", "signature", "leaf"},
			"registrations": {"id", "tag"}, "entries": {"id", "hash", "prev_hash"},
		} {
			for _, column := range columns {
				x, y := a.lengths(table, column), b.lengths(table, column)
				if len(x) != 1 || !slices.Equal(x, y) {
					t.Errorf("%s.%s: lengths %v and %v", table, column, x, y)
				}
			}
		}
		pairs := a.counts("envelopes", "kind")
		if n := pairs["TECHNICAL"]; n < 16 || n > 31 || pairs["PRICE"] != n {
			t.Errorf("%v", pairs)
		}
	})
}

// counts tells how many rows have each value of a column.
func (d dump) counts(table, column string) map[string]int {
	out := map[string]int{}
	i := slices.Index(d[table].columns, column)
	for _, row := range d[table].rows {
		out[row[i]]++
	}
	return out
}

// lengths lists how long a column's values are.
func (d dump) lengths(table, column string) []int {
	seen := map[int]bool{}
	i := slices.Index(d[table].columns, column)
	for _, row := range d[table].rows {
		seen[len(row[i])] = true
	}
	return slices.Sorted(maps.Keys(seen))
}
