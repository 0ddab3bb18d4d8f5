package server_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"linli/ent/project"
	"linli/ent/release"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
	"linli/internal/procurement"
	"linli/internal/publication"
	"linli/internal/server"
	"linli/internal/server/servertest"
	"linli/internal/trail"
	"linli/internal/worldtest"
)

// publishes writes n releases about a project.
func publishes(t *testing.T, w *worldtest.World, n int) {
	t.Helper()
	p := w.DB.Client.Project.Create().SetTitle("助浴").SetPurpose("为辖区高龄老人购买助浴服务").SetBuyerID(w.Buyer.ID).SetBudgetLineID(w.Line.ID).SetCategoryID(w.Bath.ID).SetAreaID(w.District.ID).
		SetAreaPath(w.District.Path).SetCatalogueCode(worldtest.CatalogueCode).SetEstimateFen(1).SetMethod(project.MethodOpenTender).SetNegativeDenied([]string{}).
		SetAuthorID(w.Viewer("author").PersonID).SetOcid("ocds-linli0-feed").SaveX(w.System())
	for range n {
		err := w.DB.InTx(w.System(), func(tx *database.Tx) error {
			return publication.Append(w.System(), tx, trail.Entry{Stream: p.ID, Verb: "intent.publish", Record: p.ID, Actor: "system:test"})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for w.DB.Client.Release.Query().Where(release.PositionIsNil()).ExistX(w.System()) { // other tests' transactions may hold the feed up
		if _, err := publication.Order(w.System(), w.DB); err != nil {
			t.Fatal(err)
		}
	}
}

// TestOpenData reads the feed page by page, as whoever follows it does.
func TestOpenData(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, worldtest.Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		s := servertest.Start(t, db, "", server.Options{PublicURL: "https://linli.example"})
		publishes(t, worldtest.NewBuying(t, db), 5)
		var have []string
		next := "/ocds/releases?limit=2"
		for pages := 0; next != ""; pages++ {
			res, body := fetch(t, s, next, "")
			var pack struct {
				Releases []ocds.Release
				Links    struct{ Next string }
			}
			if err := json.Unmarshal([]byte(body), &pack); err != nil || res.StatusCode != http.StatusOK {
				t.Fatalf("%s: %d %s (%v)", next, res.StatusCode, body, err)
			}
			for _, r := range pack.Releases {
				have = append(have, r.ID)
			}
			if want := []string{"2", "4", "5"}[pages]; res.Header.Get("Linli-Position") != want {
				t.Errorf("page %d ends at %s, want %s", pages+1, res.Header.Get("Linli-Position"), want)
			}
			if whole := pages < 2; whole != (res.Header.Get("Link") != "") || whole != strings.Contains(res.Header.Get("Cache-Control"), "86400") {
				t.Errorf("page %d: %v", pages+1, res.Header)
			}
			next = strings.TrimPrefix(pack.Links.Next, "https://linli.example")
		}
		if got := strings.Join(have, " "); got != "ocds-linli0-feed-1 ocds-linli0-feed-2 ocds-linli0-feed-3 ocds-linli0-feed-4 ocds-linli0-feed-5" {
			t.Errorf("the feed has %s", got)
		}
		_, body := fetch(t, s, "/ocds/releases?after=3&limit=9", "")
		if !strings.Contains(body, `"uri":"https://linli.example/ocds/releases?after=3&limit=9"`) {
			t.Errorf("the page names itself wrongly: %s", body)
		}
		ocdstest.Validate(t, "release-package", []byte(body))
		res, body := fetch(t, s, "/ocds/releases?after=5", "")
		if res.StatusCode != http.StatusOK || !strings.Contains(body, `"releases":[]`) || res.Header.Get("Linli-Position") != "5" {
			t.Errorf("the end of the feed: %d %s", res.StatusCode, body)
		}
		_, body = fetch(t, s, "/ocds/releases/ocds-linli0-feed", "")
		ocdstest.Validate(t, "release-package", []byte(body))
		back, err := ocds.Decode[ocds.ReleasePackage]([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		if again, err := ocds.Encode(back); err != nil || string(again) != body {
			t.Errorf("the package is written again (%v) as\n%s\nwas\n%s", err, again, body)
		}
		_, body = fetch(t, s, "/ocds/records/ocds-linli0-feed", "")
		ocdstest.Validate(t, "record-package", []byte(body))
		if !strings.Contains(body, `"tag":["compiled"]`) || !strings.Contains(body, "https://linli.example/ocds/releases/ocds-linli0-feed") {
			t.Errorf("the record is %s", body)
		}
		_, body = fetch(t, s, "/ocds/status", "")
		var status publication.Status
		if err := json.Unmarshal([]byte(body), &status); err != nil || status.Position != 5 || !status.FollowsEvents {
			t.Errorf("the status is %s (%v)", body, err)
		}
		if res, body = fetch(t, s, "/ocds/extension/extension.json", ""); res.StatusCode != http.StatusOK || !strings.Contains(body, "codelists") {
			t.Errorf("the extension: %d %s", res.StatusCode, body)
		}
		for path, want := range map[string]int{
			"/ocds/releases/ocds-linli0-none": 404, "/ocds/records/ocds-linli0-none": 404, "/ocds/releases?after=x": 400, "/ocds/releases?after=-1": 400, "/ocds/releases?limit=0": 400,
			"/ocds/releases?limit=201": 400, "/ocds/extension/files.go": 404, "/ocds/": 404,
		} {
			if res, body := fetch(t, s, path, ""); res.StatusCode != want {
				t.Errorf("%s: %d %s, want %d", path, res.StatusCode, body, want)
			}
		}
	})
}

// TestOpenDataIsKept: a reader that has a page is told so, and may have it compressed.
func TestOpenDataIsKept(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.SQLite(t, worldtest.Start)
	s := servertest.Start(t, db, "", server.Options{})
	publishes(t, worldtest.NewBuying(t, db), 3)
	ask := func(path string, header ...string) *http.Response {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, strings.TrimSuffix(s.URL, "/graphql")+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		res, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = res.Body.Close() })
		return res
	}
	path := "/ocds/releases?limit=2"
	first := ask(path, "Accept-Encoding", "gzip")
	z, err := gzip.NewReader(first.Body)
	if err != nil || first.Header.Get("Content-Encoding") != "gzip" {
		t.Fatalf("%v %v", first.Header, err)
	}
	zipped, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	second := ask(path, "Accept-Encoding", "identity")
	plain, err := io.ReadAll(second.Body)
	if err != nil || string(plain) != string(zipped) || second.Header.Get("Content-Encoding") != "" || second.Header.Get("ETag") == first.Header.Get("ETag") {
		t.Errorf("not compressed: %v (%v)", second.Header, err)
	}
	if res := ask(path, "Accept-Encoding", "gzip", "If-None-Match", `"x", W/`+first.Header.Get("ETag")); res.StatusCode != http.StatusNotModified {
		t.Errorf("a page that the reader has: %d", res.StatusCode)
	}
	if res := ask(path, "Accept-Encoding", "gzip", "If-None-Match", `"x"`); res.StatusCode != http.StatusOK {
		t.Errorf("a page that the reader has not: %d", res.StatusCode)
	}
}

// TestTenderProofIsServed: the proof is there with the award, and holds as it is served.
func TestTenderProofIsServed(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, worldtest.Start)
	s := servertest.Start(t, db, "", server.Options{})
	s.App.Procurement.Secret = worldtest.Secret
	l := worldtest.NewLife(t, worldtest.NewBuying(t, db), clock)
	l.Bid()
	l.Seal()
	l.Open()
	l.Evaluate()
	path := "/open/tenders/" + l.Tender + "/proof.json"
	if res, body := fetch(t, s, path, ""); res.StatusCode != http.StatusNotFound {
		t.Errorf("before the award: %d %s", res.StatusCode, body)
	}
	l.Award()
	res, body := fetch(t, s, path, "")
	if res.StatusCode != http.StatusOK {
		t.Fatalf("%d %s", res.StatusCode, body)
	}
	p, err := procurement.ReadTenderProof([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range p.Verify() {
		if c.Err != nil {
			t.Errorf("%s: %v", c.Name, c.Err)
		}
	}
}
