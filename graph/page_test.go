package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// rows is a page as every connection answers it.
type rows[N any] struct {
	Edges []struct {
		Cursor string
		Node   N
	}
	PageInfo struct {
		HasNextPage bool
		EndCursor   *string
	}
	TotalCount int
}

// walk reads the connection called list, at the root or on a board, page by page;
// query has the variables $first and $after.
func walk[N any](t *testing.T, s *stage, viewer, query string, first int, show func(N) string) []string {
	t.Helper()
	var out []string
	var after any
	for range 100 {
		var data struct {
			List  rows[N]
			Board struct{ List rows[N] }
		}
		s.into(t, s.As(viewer), &data, query, map[string]any{"first": first, "after": after})
		page := data.List
		if strings.Contains(query, "board:") {
			page = data.Board.List
		}
		for _, e := range page.Edges {
			out = append(out, show(e.Node))
		}
		info := page.PageInfo
		if full := len(page.Edges) == first; info.HasNextPage && !full {
			t.Fatalf("a page of %d rows of %d says that more follow", len(page.Edges), first)
		}
		if !info.HasNextPage {
			return out
		}
		after = *info.EndCursor
	}
	t.Fatal("the list does not end")
	return nil
}

// TestPages reads lists of every kind of key, with ties, in pages of every size up to
// their length, and wants the same rows each time.
func TestPages(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		s := newStage(t, db, clock)
		for range 4 {
			if err := db.Client.Person.Create().SetName("同名").SetAreaID(s.Grid.ID).SetAreaPath(s.Grid.Path).Exec(s.System()); err != nil {
				t.Fatal(err)
			}
		}
		for year := 2023; year < 2026; year++ {
			for _, code := range []string{"207", "208"} {
				if err := db.Client.BudgetLine.Create().SetCode(code).SetFiscalYear(year).SetName("x").SetBuyerID(s.Buyer.ID).
					SetAreaID(s.District.ID).SetAreaPath(s.District.Path).Exec(s.System()); err != nil {
					t.Fatal(err)
				}
			}
		}
		t.Run("text with ties", func(t *testing.T) {
			same(t, s, "community", `query($first: Int!, $after: String) { list: people(first: $first, after: $after) {
				edges { node { id name } } pageInfo { hasNextPage endCursor } } }`,
				func(n struct{ ID, Name string }) string { return n.Name + " " + n.ID }, 6)
		})
		t.Run("numbers down, text up", func(t *testing.T) {
			got := same(t, s, "elder", `query($first: Int!, $after: String) { list: budgetLines(first: $first, after: $after) {
				edges { node { fiscalYear code } } pageInfo { hasNextPage endCursor } } }`,
				func(n struct {
					FiscalYear int
					Code       string
				}) string {
					return fmt.Sprint(n.FiscalYear, " ", n.Code)
				}, 7)
			want := []string{"2026 2080208", "2025 207", "2025 208", "2024 207", "2024 208", "2023 207", "2023 208"}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
		t.Run("instants with ties", func(t *testing.T) {
			same(t, s, "dispatcher", strings.ReplaceAll(`query($first: Int!, $after: String) { board: dispatchBoard(organizationId: "ORG", day: "2026-11-25") { list: shifts(first: $first, after: $after) {
				edges { node { id startsAt } } pageInfo { hasNextPage endCursor } } } }`, "ORG", s.Provider.ID),
				func(n struct{ ID, StartsAt string }) string { return n.StartsAt + " " + n.ID }, 2)
		})
	})
}

// same wants count rows, and the same ones in pages of 1, 2, 3 and all.
func same[N any](t *testing.T, s *stage, viewer, query string, show func(N) string, count int) []string {
	t.Helper()
	all := walk(t, s, viewer, query, 100, show)
	if len(all) != count {
		t.Fatalf("%d rows, want %d: %v", len(all), count, all)
	}
	for first := 1; first <= 3; first++ {
		if got := walk(t, s, viewer, query, first, show); !slices.Equal(got, all) {
			t.Errorf("in pages of %d: %v, want %v", first, got, all)
		}
	}
	return all
}

// TestForeignCursor refuses the cursor of another filter, order or list.
func TestForeignCursor(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	booked(t, s)
	var data struct {
		Bookings rows[struct{ ID string }]
	}
	s.into(t, s.As("daughter"), &data, `{ bookings(filter: {status: [CONFIRMED]}, first: 1) { edges { cursor } } }`, nil)
	cursor := data.Bookings.Edges[0].Cursor
	for what, list := range map[string]string{
		"the same":      `bookings(filter: {status: [CONFIRMED]}, first: 5, after: "%s")`,
		"other filter":  `bookings(filter: {status: [REQUESTED]}, first: 1, after: "%s")`,
		"no filter":     `bookings(first: 1, after: "%s")`,
		"other order":   `bookings(filter: {status: [CONFIRMED]}, orderBy: EARLIEST, first: 1, after: "%s")`,
		"other list":    `contracts(first: 1, after: "%s")`,
		"offerings":     `offerings(first: 1, after: "%s")`,
		"one byte less": `bookings(filter: {status: [CONFIRMED]}, first: 1, after: "` + cursor[:len(cursor)-1] + `%.0s")`,
	} {
		raw := string(s.answer(t, s.As("daughter"), fmt.Sprintf("{ "+list+" { edges { cursor } } }", cursor), nil))
		if refused := strings.Contains(raw, `"code":"BAD_INPUT"`); refused == (what == "the same") {
			t.Errorf("%s: %s", what, raw)
		}
	}
}
