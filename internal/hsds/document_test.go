package hsds_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/hsds"
)

const (
	longRecords = 1500
	longText    = 20_000 // bytes of each
)

// writeLong is a document of 30 MB: services, of which every hundredth is in order, come
// before the organisation that they name.
func writeLong(w io.Writer) error {
	if _, err := io.WriteString(w, `{"services":[`); err != nil {
		return err
	}
	text := strings.Repeat("长", longText/3)
	for i := range longRecords {
		comma, status := ",", "open"
		if i == 0 {
			comma = ""
		}
		if i%100 == 0 {
			status = "active"
		}
		if _, err := fmt.Fprintf(w, `%s{"id":"00000000-0000-4000-8000-%012d","organization_id":"%s","name":"理发","status":"%s","interpretation_services":"%s"}`,
			comma, i+1, org1, status, text); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, `],"organizations":[{"id":"`+org1+`","name":"甲","description":"d"}]}`)
	return err
}

// TestLongDocument: memory does not grow with the document, from a file or from a pipe.
// It is not parallel, because it looks at all of the program's memory.
func TestLongDocument(t *testing.T) {
	live := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	file := filepath.Join(t.TempDir(), "long.json")
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := writeLong(f); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for _, piped := range []bool{false, true} {
		t.Run(fmt.Sprintf("piped %t", piped), func(t *testing.T) {
			db, _ := databasetest.SQLite(t, start)
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = f.Close() }()
			var r io.Reader = f
			if piped {
				r = struct{ io.Reader }{f}
			}
			before, most, seen := live(), int64(0), 0
			res, err := hsds.Import(system(), db, r, func(done, total int) {
				most, seen = max(most, live()-before), done
				if total != longRecords+1 {
					t.Errorf("%d records in all", total)
				}
			})
			if err != nil {
				t.Fatal(err)
			}
			if res.Organizations != 1 || res.Services != longRecords/100 || len(res.Rejected) != longRecords-longRecords/100 || seen != longRecords+1 {
				t.Errorf("took %d and %d, refused %d, reported %d", res.Organizations, res.Services, len(res.Rejected), seen)
			}
			if r := res.Rejected[len(res.Rejected)-1]; r.Path != fmt.Sprintf("services[%d]", longRecords-1) || !strings.HasPrefix(r.Why, "status: ") {
				t.Errorf("the last refused is %+v", r)
			}
			if most > 8<<20 {
				t.Errorf("up to %d MB more were in use", most>>20)
			}
		})
	}
}

// TestBrokenText: text that stops being JSON changes nothing, however late it does.
func TestBrokenText(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		good := doc("甲", "店", "34.25", "")
		for _, text := range []string{good[:len(good)-1], good[:len(good)/2], strings.Replace(good, `"services":[`, `"services":[{]`, 1), `[]`, ``, `{"a":{"b":[1,}}`} {
			if _, err := hsds.Import(system(), db, strings.NewReader(text), func(int, int) {}); err == nil || !strings.Contains(err.Error(), "not JSON of the form") {
				t.Errorf("%.40s…: %v", text, err)
			}
		}
		if got := count(t, db); got != (counts{}) {
			t.Errorf("the database holds %+v", got)
		}
		take(t, db, `{"metadata":{"a":[1e999,{"b":null}]},"services":7,"organizations":{"x":[]},`+good[1:])
		if got := count(t, db); got != (counts{1, 1, 1}) {
			t.Errorf("the database holds %+v", got)
		}
	})
}
