package ocds_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
)

// readAll gives all results of a text.
func readAll(t testing.TB, text string) ([]ocds.Result, ocds.Summary) {
	t.Helper()
	var all []ocds.Result
	sum, err := ocds.Read(strings.NewReader(text), func(r ocds.Result) error {
		all = append(all, r)
		if r.Verdict.OK != (r.Process != nil) {
			t.Errorf("%s: OK is %t, the process %v", r.Verdict.Where, r.Verdict.OK, r.Process)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := sum.Taken + sum.Refused + sum.Repeated; n != len(all) {
		t.Errorf("%+v for %d results", sum, len(all))
	}
	return all, sum
}

// TestSamples reads every sample of the standard: nothing in them is fatal.
func TestSamples(t *testing.T) {
	t.Parallel()
	files, taken := 0, 0
	for _, folder := range []string{"fictional-sample", "examples-from-standard"} {
		err := filepath.WalkDir(filepath.Join(ocdstest.Dir(t), folder), func(name string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".json" {
				return err
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			all, sum := readAll(t, string(text))
			for _, r := range all {
				for _, p := range r.Verdict.Problems {
					if p.Fatal {
						t.Errorf("%s: %s: %+v", name, r.Verdict.Where, p)
					}
				}
			}
			if len(all) == 0 && filepath.Base(name) != "extensions_block.json" {
				t.Errorf("%s: no release was found", name)
			}
			files, taken = files+1, taken+sum.Taken
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 50 || taken < 60 {
		t.Errorf("%d files with %d releases", files, taken)
	}
}

// TestFictionalProcess: what is taken of the fictional process is what its file says.
func TestFictionalProcess(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join(ocdstest.Dir(t), "fictional-sample/1.1_ocds-213czf-000-00001.json"))
	if err != nil {
		t.Fatal(err)
	}
	all, _ := readAll(t, string(text))
	last := all[len(all)-1].Process
	if last.OCID != "ocds-213czf-000-00001" || last.Buyer.Name != "London Borough of Barnet" || last.Buyer.Identifiers[0].ID != "E09000003" {
		t.Errorf("%+v", last)
	}
	c := last.Contracts[0]
	if c.AwardID != "ocds-213czf-000-00001-award-01" || len(c.Payments) != 2 || c.Payments[0].Value.Amount != "50000" || c.Payments[0].Value.Currency != "GBP" || c.Payments[0].Value.Fen != nil || c.Payments[0].Payee.ID != "GB-COH-11111111" {
		t.Errorf("%+v", c)
	}
}

// TestOwnPackage: what Linli writes is read without a problem, to the fen.
func TestOwnPackage(t *testing.T) {
	t.Parallel()
	raw, err := ocds.Encode(ocds.ReleasePackage{Envelope: envelope(), Releases: full(t)})
	if err != nil {
		t.Fatal(err)
	}
	all, sum := readAll(t, string(raw))
	if sum != (ocds.Summary{Taken: 4}) {
		t.Fatalf("%+v", sum)
	}
	for i, r := range all {
		if len(r.Verdict.Problems) > 0 || r.Verdict.Where != fmt.Sprintf("releases[%d]", i) {
			t.Errorf("%+v", r.Verdict)
		}
	}
	one, three, four := all[0].Process, all[2].Process, all[3].Process
	tender := one.Tender
	if *tender.Value.Fen != 50_000_000 || tender.Lots[0].ID != "l1" || tender.Items[0].Quantity != "120.5" || *tender.Items[0].UnitPrice.Fen != 8050 || tender.Period.Days != 30 ||
		!tender.Period.Start.Time.Equal(ocds.At(nine(1)).Time) || one.Buyer.Identifiers[0].ID != "11610103" || *one.Budget.Fen != 50_000_000 || one.Related[0].Identifier != "linli-test-1" {
		t.Errorf("%+v", one)
	}
	paid := four.Contracts[0].Payments[0]
	if three.Contracts[0].Status != "active" || *paid.Value.Fen != 1_234_567 || paid.Milestone != "m1" || all[1].Process.Awards[0].Suppliers[0].ID != "s" {
		t.Errorf("%+v\n%+v", three, paid)
	}
}

const small = `{"ocid":"o","id":"1","date":"2026-01-02T03:04:05+08:00","tag":["tender"],"initiationType":"tender"}`

func numbered(id int) string {
	return strings.Replace(small, `"id":"1"`, fmt.Sprintf(`"id":"%d"`, id), 1)
}

// TestShapes reads every form a file may have.
func TestShapes(t *testing.T) {
	t.Parallel()
	linked := `{"url":"https://x/1#1","date":"2026-01-02T03:04:05+08:00","tag":["tender"]}`
	for name, c := range map[string]struct {
		text  string
		where string
		sum   ocds.Summary
	}{
		"one release":            {small, "line 1", ocds.Summary{Taken: 1}},
		"a byte order mark":      {"\xef\xbb\xbf" + small, "line 1", ocds.Summary{Taken: 1}},
		"a package":              {`{"uri":"u","releases":[` + small + `,` + numbered(2) + `],"version":"1.1"}`, "releases[0] releases[1]", ocds.Summary{Taken: 2}},
		"a list":                 {`[` + small + `,` + numbered(2) + `]`, "[0] [1]", ocds.Summary{Taken: 2}},
		"a list of packages":     {`[{"releases":[` + small + `]}]`, "[0].releases[0]", ocds.Summary{Taken: 1}},
		"lines":                  {small + "\n\n" + numbered(2) + "\r\n", "line 1 line 3", ocds.Summary{Taken: 2}},
		"lines of packages":      {`{"releases":[` + small + "]}\n" + `{"releases":[` + numbered(2) + "]}", "releases[0] line 2.releases[0]", ocds.Summary{Taken: 2}},
		"RFC 7464":               {"\x1e" + small + "\n\x1e" + numbered(2) + "\n", "line 1 line 2", ocds.Summary{Taken: 2}},
		"embedded releases":      {`{"records":[{"compiledRelease":` + numbered(3) + `,"ocid":"o","releases":[` + small + `]}]}`, "records[0].releases[0]", ocds.Summary{Taken: 1}},
		"linked releases":        {`{"records":[{"ocid":"o","releases":[` + linked + `],"compiledRelease":` + small + `,"versionedRelease":{"ocid":"o"}}]}`, "records[0].compiledRelease", ocds.Summary{Taken: 1, Linked: 1}},
		"one record":             {`{"ocid":"o","compiledRelease":` + small + `}`, "compiledRelease", ocds.Summary{Taken: 1}},
		"a versioned record":     {`{"ocid":"o","versionedRelease":{}}`, "line 1", ocds.Summary{Refused: 1}},
		"a package with nothing": {`{"extensions":[]}`, "", ocds.Summary{Empty: 1}},
		"an empty list":          {`{"releases":[]}`, "", ocds.Summary{Empty: 1}},
		"nothing":                {" \n", "", ocds.Summary{}},
		"the same again":         {small + small, "line 1 line 1", ocds.Summary{Taken: 1, Repeated: 1}},
		"in another order":       {small + `{"id":"1","tag":["tender"],"ocid":"o","date":"2026-01-02T03:04:05+08:00","initiationType":"tender"}`, "line 1 line 1", ocds.Summary{Taken: 1, Repeated: 1}},
		"one id, another date":   {small + strings.Replace(small, "05+08", "06+08", 1), "line 1 line 1", ocds.Summary{Taken: 1, Refused: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all, sum := readAll(t, c.text)
			var where []string
			for _, r := range all {
				where = append(where, r.Verdict.Where)
			}
			if got := strings.Join(where, " "); got != c.where || sum != c.sum {
				t.Errorf("%q %+v, want %q %+v", got, sum, c.where, c.sum)
			}
		})
	}
}

// TestStops: an error of the caller ends the reading and comes back.
func TestStops(t *testing.T) {
	t.Parallel()
	stop := errors.New("enough")
	calls := 0
	_, err := ocds.Read(strings.NewReader(small+numbered(2)), func(ocds.Result) error { calls++; return stop })
	if !errors.Is(err, stop) || calls != 1 {
		t.Errorf("%v after %d", err, calls)
	}
}
