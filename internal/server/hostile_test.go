package server_test

import (
	"context"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"

	"linli/internal/database/databasetest"
	"linli/internal/server"
	"linli/internal/server/edge/edgetest"
	. "linli/internal/server/servertest"
)

// TestHostileDocuments sends the whole set at the real schema, in both modes: each is
// refused as it should be, within two seconds, and the heap stays within 200 MiB.
func TestHostileDocuments(t *testing.T) {
	for _, production := range []bool{false, true} {
		db, _ := databasetest.SQLite(t, time.Time{})
		s := Start(t, db, "", server.Options{Production: production})
		fields := edgetest.Fields{
			List: "offerings", Selection: "{edges{node{id name}}}",
			Mutation: `signOut(input:{idempotencyKey:"hostile-1"}){signedOut}`, Stream: `bookingChanged(ids:["x"]){id}`,
		}
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		cases := append(edgetest.Hostile(), edgetest.HostileTo(fields)...)
		for _, c := range cases {
			a, err := c.Send(context.Background(), http.DefaultClient, s.URL)
			if err != nil {
				t.Errorf("%s: %v", c.Name, err)
				continue
			}
			if a.Status != c.WantStatus || (c.WantCode != "" && a.Code != c.WantCode) {
				t.Errorf("%s (production %v): %d %s, want %d %s: %.200s", c.Name, production, a.Status, a.Code, c.WantStatus, c.WantCode, a.Body)
			}
			if a.Took > 2*time.Second {
				t.Errorf("%s took %s", c.Name, a.Took)
			}
		}
		runtime.ReadMemStats(&after)
		if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 200<<20 {
			t.Errorf("the heap grew by %d MiB", grown>>20)
		}
		if len(cases) < 40 {
			t.Errorf("only %d hostile cases", len(cases))
		}
	}
}

// TestGraphQLHTTPAudit runs the graphql-http audit suite against the real server: no
// failed and no warned item.
func TestGraphQLHTTPAudit(t *testing.T) {
	db, _ := databasetest.SQLite(t, time.Time{})
	s := Start(t, db, "", server.Options{})
	const dir = "edge/testdata/audit"
	if _, err := os.Stat(dir + "/node_modules"); err != nil {
		install := exec.Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
		install.Dir = dir
		if out, err := install.CombinedOutput(); err != nil {
			t.Fatalf("npm ci in %s: %v\n%s", dir, err, out)
		}
	}
	audit := exec.Command("node", "audit.mjs", s.URL)
	audit.Dir = dir
	out, err := audit.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Fatalf("the audit has failed or warned items: %v", err)
	}
}
