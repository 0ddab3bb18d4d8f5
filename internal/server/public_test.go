package server_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/organization"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/funding"
	"linli/internal/server"
	"linli/internal/server/servertest"
	"linli/web"
)

// fetch reads a page of the running server.
func fetch(t *testing.T, s *servertest.Server, path, token string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, strings.TrimSuffix(s.URL, "/graphql")+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

// What the public reads is what the database holds, whoever asks.
func TestPublicPages(t *testing.T) {
	t.Parallel()
	day := date.MustParse("2026-11-24")
	databasetest.Each(t, day.At(8*60), func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		s := servertest.Start(t, db, "", server.Options{})
		s.Seed(day)
		ctx := access.System(context.Background(), "test")
		contracts := db.Client.Contract.Query().WithProvider().AllX(ctx)
		_, list := fetch(t, s, "/open/contracts", "")
		res, file := fetch(t, s, "/open/contracts.csv", "")
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, "\ufeff"))).ReadAll()
		if err != nil || len(rows) != len(contracts)+1 || res.StatusCode != http.StatusOK {
			t.Fatalf("%d %d rows, %v; want %d and a head", res.StatusCode, len(rows), err, len(contracts))
		}
		for _, c := range contracts {
			for _, want := range []string{c.Number, c.Title, c.Edges.Provider.Name} {
				if !strings.Contains(list, html.EscapeString(want)) {
					t.Errorf("the list of contracts lacks %q", want)
				}
			}
			if value := fmt.Sprintf(",%d.%02d,", c.ValueFen/100, c.ValueFen%100); !strings.Contains(file, value) {
				t.Errorf("the file lacks %s's value %s", c.Number, value)
			}
		}
		provider := contracts[0].Edges.Provider
		scores, err := s.App.Contracting.Performances(ctx, date.MonthOf(day), provider.ID)
		if err != nil {
			t.Fatal(err)
		}
		_, page := fetch(t, s, "/open/suppliers/"+provider.ID, "")
		for _, f := range scores[provider.ID].Figures {
			if want := fmt.Sprintf("%d / %d", f.Numerator, f.Denominator); !strings.Contains(page, want) {
				t.Errorf("%s's page lacks %s %s", provider.Name, f.Name, want)
			}
		}
		_, asAuditor := fetch(t, s, "/open/suppliers/"+provider.ID, s.Token("auditor"))
		if cut(asAuditor) != cut(page) {
			t.Error("an auditor reads another public page than everybody")
		}
		person := db.Client.Person.Query().FirstX(ctx)
		if res, _ := fetch(t, s, "/open/suppliers/"+person.ID, s.Token("auditor")); res.StatusCode != http.StatusNotFound {
			t.Errorf("a person's id gives %d", res.StatusCode)
		}
		showsNotices(t, s)
		tellsInTime(t, s)
		showsClock(t, s)
		showsTotals(ctx, t, s, contracts)
		showsFigures(t, s, date.MonthOf(day))
	})
}

// showsTotals: the overview's facts are the sums of the contracts in force.
func showsTotals(ctx context.Context, t *testing.T, s *servertest.Server, contracts []*ent.Contract) {
	t.Helper()
	err := s.App.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		return funding.Post(ctx, tx, "test", []funding.Move{{Account: contracts[0].ID, From: funding.Available, To: funding.Consumed, Amount: 1_234_567}})
	})
	if err != nil {
		t.Fatal(err)
	}
	var inForce, value, used int64
	for _, c := range contracts {
		if c.Status == contract.StatusInForce {
			b, err := s.App.Funding.Balances(ctx, c.ID)
			if err != nil {
				t.Fatal(err)
			}
			inForce, value, used = inForce+1, value+c.ValueFen, used+b[c.ID].Consumed
		}
	}
	if inForce < 2 || used != 1_234_567+7_125_000 { // the demonstration has paid one milestone
		t.Fatalf("%d contracts in force, %d fen used", inForce, used)
	}
	_, page := fetch(t, s, "/open/", "")
	for _, want := range []string{fmt.Sprint(inForce), grouped(value), grouped(used)} {
		if !strings.Contains(page, "<dd>"+want+"</dd>") {
			t.Errorf("the overview lacks %s", want)
		}
	}
}

// grouped is a sum in yuan with a comma every three digits.
func grouped(fen int64) string {
	whole := fmt.Sprint(fen / 100)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return fmt.Sprintf("%s.%02d", whole, fen%100)
}

// showsFigures: the file of a month has a row for each supplier who serves, with the
// figures of its own.
func showsFigures(t *testing.T, s *servertest.Server, month date.Month) {
	t.Helper()
	all := s.App.DB.Client.Organization.Query().Order(ent.Asc(organization.FieldName, organization.FieldID)).AllX(t.Context())
	ids := make([]string, len(all))
	for i, o := range all {
		ids[i] = o.ID
	}
	scores, err := s.App.Contracting.Performances(t.Context(), month, ids...)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{}
	for _, o := range all {
		row, serves := []string{o.Name}, false
		for _, f := range scores[o.ID].Figures {
			if f.Name == contracting.Solved && access.Few(f.Denominator) {
				row = append(row, "", "少于 5 人评价")
			} else {
				row = append(row, fmt.Sprint(f.Numerator), fmt.Sprint(f.Denominator))
			}
			serves = serves || f.Denominator > 0
		}
		if serves {
			want = append(want, row)
		}
	}
	_, file := fetch(t, s, "/open/performance.csv?month="+month.String(), "")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, "\ufeff"))).ReadAll()
	if err != nil || len(want) < 2 || len(rows) != len(want)+1 {
		t.Fatalf("%d rows, %v; want %d and a head", len(rows), err, len(want))
	}
	for i, row := range rows[1:] {
		if got := row[:len(want[i])]; !slices.Equal(got, want[i]) {
			t.Errorf("row %d of figures is %v, want %v", i+1, got, want[i])
		}
	}
}

// cut leaves the footer with its minute out.
func cut(page string) string {
	body, _, _ := strings.Cut(page, "<footer>")
	return body
}

// A page costs what a hundredth of an address's allowance is: a hundred are answered, and
// as many more as came back meanwhile, which is none on a machine that is quick enough.
func TestPublicPagesAreCharged(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, time.Now())
	s := servertest.Start(t, db, "", server.Options{})
	began, answered, status := time.Now(), 0, http.StatusOK
	for answered < 200 {
		res, _ := fetch(t, s, "/open/policies", "")
		if status = res.StatusCode; status != http.StatusOK {
			break
		}
		answered++
	}
	back := int(time.Since(began).Minutes() * 100)
	if most := min(200, 100+back); answered < 100 || answered > most || answered < 200 && status != http.StatusTooManyRequests {
		t.Errorf("%d pages were answered and the next gives %d; want 100 to %d and then 429", answered, status, most)
	}
}

// The operations of the public pages are valid, and the front ends' are taken as persisted.
func TestOperationsOfPages(t *testing.T) {
	t.Parallel()
	var sources []*ast.Source
	files, err := filepath.Glob("../../schema/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: name, Input: string(text)})
	}
	schema, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("../../web/open/operations/*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("no operations: %v", err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, faults := gqlparser.LoadQueryWithRules(schema, string(text), rules.NewDefaultRules()); len(faults) > 0 {
			t.Errorf("%s: %v", name, faults)
		}
	}
	operations, err := web.Operations()
	if err != nil {
		t.Fatal(err)
	}
	db, _ := databasetest.SQLite(t, time.Now())
	s := servertest.Start(t, db, "", server.Options{Production: true, Documents: operations, RequirePersisted: true})
	asked := 0
	for hash, text := range operations {
		if strings.HasPrefix(text, "query Viewer ") {
			asked++
			answer := ask(t, s.URL, `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"sha256:`+hash+`"}}}`)
			if !strings.HasSuffix(answer, `"viewer":null}}`) {
				t.Errorf("a persisted operation is answered with %s", answer)
			}
		}
	}
	if asked == 0 {
		t.Error("no front end asks who its viewer is")
	}
	if answer := ask(t, s.URL, `{"query":"{ viewer { person { id } } }"}`); !strings.Contains(answer, "persisted") {
		t.Errorf("another operation is answered with %s", answer)
	}
}

func ask(t *testing.T, url, body string) string {
	t.Helper()
	client := http.Client{Timeout: 10 * time.Second}
	res, err := client.Post(url, "application/json", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(answer))
}
