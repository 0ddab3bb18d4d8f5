package contracting_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"linli/ent/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// says shows a forecast in short.
func says(f contracting.Forecast) string {
	on := "never"
	if f.RunsOutOn != nil {
		on = f.RunsOutOn.String()
	}
	return fmt.Sprintf("%d %s %d", f.MilliUnitsPerWeek, on, f.UnitsAtEnd)
}

// TestProject is the arithmetic by hand, on 24 November 2026.
func TestProject(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		first, last  string
		unused, used int
		want         string
	}{
		"runs out":                         {"2026-01-01", "2027-12-31", 92, 8, "2000 2027-10-12 0"},         // 92 × 28 / 8 = 322 days
		"lasts":                            {"2026-01-01", "2026-12-31", 92, 8, "2000 never 82"},             // 8 × 37 / 28 = 10.57
		"on the last day":                  {"2026-01-01", "2026-12-29", 5, 4, "1000 2026-12-29 0"},          // 5 × 28 / 4 = 35 days
		"a day after the last":             {"2026-01-01", "2026-12-28", 5, 4, "1000 never 1"},               // 4 × 34 / 28 = 4.86
		"a part of a day is a day":         {"2026-01-01", "2027-12-31", 1, 3, "750 2026-12-04 0"},           // 28 / 3 = 9.33 days
		"nothing used":                     {"2026-01-01", "2027-12-31", 92, 0, "0 never 92"},                //
		"nothing left":                     {"2026-01-01", "2027-12-31", 0, 8, "2000 2026-11-24 0"},          //
		"nothing left, nothing used":       {"2026-01-01", "2027-12-31", 0, 0, "0 2026-11-24 0"},             //
		"over":                             {"2026-01-01", "2026-11-23", 5, 8, "2000 never 5"},               //
		"over, nothing left":               {"2026-01-01", "2026-11-23", 0, 8, "2000 never 0"},               //
		"its last day":                     {"2026-01-01", "2026-11-24", 5, 8, "2000 never 5"},               //
		"in its second week":               {"2026-11-17", "2027-12-31", 10, 3, "3000 2026-12-18 0"},         // 10 × 7 / 3 = 23.33 days
		"in its second week, rounded":      {"2026-11-15", "2027-12-31", 100, 1, "777 never 56"},             // 7,000 / 9; 402 / 9 = 44.67
		"since yesterday":                  {"2026-11-23", "2026-11-30", 3, 1, "7000 2026-11-27 0"},          //
		"since 28 days":                    {"2026-10-27", "2027-12-31", 4, 1, "250 2027-03-16 0"},           // 112 days
		"since 29 days, the same":          {"2026-10-26", "2027-12-31", 4, 1, "250 2027-03-16 0"},           //
		"its first day":                    {"2026-11-24", "2027-12-31", 7, 0, "0 never 7"},                  //
		"to come":                          {"2027-01-01", "2027-12-31", 7, 0, "0 never 7"},                  //
		"more than a contract ever bought": {"2026-01-01", "2026-12-31", 1_000_000, 28, "7000 never 999963"}, // 37 days
	} {
		if got := says(contracting.Project(date.MustParse("2026-11-24"), date.MustParse(c.first), date.MustParse(c.last), c.unused, c.used)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestForecasts counts the services that give the pace, at the edges of the four weeks.
func TestForecasts(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		ctx, c := w.System(), db.Client
		second := c.ContractLot.Create().SetContractID(w.Contract.ID).SetCategoryID(w.Talk.ID).SetAreaID(w.Street.ID).SetAreaPath(w.Street.Path).
			SetPosition(2).SetUnitPriceFen(1).SetUnits(10).SaveX(ctx)
		from, to := date.MustParse("2026-10-27").At(0).UTC(), date.MustParse("2026-11-24").At(0).UTC()
		for _, b := range []struct {
			at     time.Time
			status booking.Status
			lot    string
		}{
			{from, booking.StatusCompleted, w.Lot.ID}, {to.Add(-time.Microsecond), booking.StatusDelivered, w.Lot.ID}, {from.AddDate(0, 0, 9), booking.StatusCompleted, w.Lot.ID}, // these three
			{from.Add(-time.Microsecond), booking.StatusCompleted, w.Lot.ID}, {to, booking.StatusCompleted, w.Lot.ID},
			{from, booking.StatusVoided, w.Lot.ID}, {from, booking.StatusNoShow, w.Lot.ID}, {from, booking.StatusCompleted, second.ID},
		} {
			completed(c, w, b.at.Add(-time.Hour)).SetStatus(b.status).SetContractLotID(b.lot).SetDeliveredAt(b.at).ExecX(ctx)
		}
		completed(c, w, from).ExecX(ctx) // on no lot
		err := db.InTx(ctx, func(tx *database.Tx) error {
			return funding.Post(ctx, tx, w.Lot.ID, []funding.Move{{Account: w.Lot.ID, From: funding.Available, To: funding.Reserved, Amount: 7}, {Account: w.Lot.ID, From: funding.Reserved, To: funding.Consumed, Amount: 5}})
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := w.Contracting.Forecasts(nobody(), Start, w.Lot.ID, second.ID, "lot_none")
		if err != nil || len(got) != 2 {
			t.Fatalf("%v %v", got, err)
		}
		// 95 units at 3 in 28 days last for 886.67 days; till 31 December 2027 are 402, and 3 × 402 / 28 = 43.07.
		if have, want := says(got[w.Lot.ID])+", "+says(got[second.ID]), "750 never 52, 250 2026-11-24 0"; have != want {
			t.Errorf("%s, want %s", have, want)
		}
	})
}

// TestForecastsReadFourWeeks: the plan looks up a lot's deliveries between two instants,
// however many lie before them.
func TestForecastsReadFourWeeks(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		explain, want := "EXPLAIN QUERY PLAN ", "SEARCH b USING INDEX booking_contract_lot_id_delivered_at (contract_lot_id=? AND delivered_at>? AND delivered_at<?)"
		if db.Name() != "SQLite" {
			explain, want = "EXPLAIN ", "Index Cond: (((contract_lot_id)::text = (l.id)::text) AND (delivered_at >= "
		}
		q := contracting.LastDays(date.In(Start), []string{"lot_1", "lot_2"})
		rows, err := db.Query(t.Context(), explain+q.String(), q.Args...)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = rows.Close() }()
		names, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		var plan []string
		for rows.Next() {
			row, into := make([]string, len(names)), make([]any, len(names))
			for i := range row {
				into[i] = &row[i]
			}
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			plan = append(plan, row[len(row)-1]) // the step is the last column of either
		}
		if err := rows.Err(); err != nil || !strings.Contains(strings.Join(plan, "\n"), want) {
			t.Errorf("%v, want %s in\n%s", err, want, strings.Join(plan, "\n"))
		}
	})
}
