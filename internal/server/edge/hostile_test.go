package edge_test

import (
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"linli/internal/server/edge"
	"linli/internal/server/edge/edgetest"
)

func TestHostile(t *testing.T) {
	t.Parallel()
	names := edgetest.Fields{List: "items", Selection: "{nodes{name __typename}}", Mutation: `verify(code:"1")`, Stream: "ticks(to:3)"}
	cases := append(edgetest.Hostile(), edgetest.HostileTo(names)...)
	for _, mode := range []struct {
		name string
		edit func(*edge.Options)
	}{
		{"development", func(*edge.Options) {}},
		{"production", production},
	} {
		t.Run(mode.name, func(t *testing.T) {
			t.Parallel()
			w := serve(t, mode.edit)
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			for _, c := range cases {
				t.Run(c.Name, func(t *testing.T) {
					a, err := c.Send(t.Context(), http.DefaultClient, w.URL)
					if err != nil {
						t.Fatal(err)
					}
					if a.Status != c.WantStatus || a.Code != c.WantCode || a.Data {
						t.Errorf("got %d %q data %v, want %d %q without data\n%.400s", a.Status, a.Code, a.Data, c.WantStatus, c.WantCode, a.Body)
					}
					if len(a.Body) > edgetest.MaxAnswer {
						t.Errorf("the refusal has %d bytes", len(a.Body))
					}
					if a.Took > 2*time.Second {
						t.Errorf("took %v", a.Took)
					}
				})
			}
			runtime.ReadMemStats(&after)
			if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 200<<20 {
				t.Errorf("the heap grew by %d MiB", grown>>20)
			}
			if n := w.Calls.Load(); n != 0 {
				t.Errorf("%d resolvers ran", n)
			}
			if log := w.log.String(); log != "" {
				t.Errorf("a refusal was logged as our mistake:\n%s", log)
			}
		})
	}
}

// TestAcceptedAtTheLimits runs documents that nothing refuses, built to make
// validation compare as many pairs of fields as the limits let through.
func TestAcceptedAtTheLimits(t *testing.T) {
	t.Parallel()
	w := serve(t)
	for name, text := range map[string]string{
		"nested repeats": "{" + strings.Repeat("self{"+strings.Repeat("self{"+strings.Repeat("__typename ", 10)+"} ", 10)+"} ", 10) + "}",
		"flat repeats":   "{" + strings.Repeat("self{"+strings.Repeat("echo ", 20)+"} ", 20) + "}",
		"fragments":      edgetest.Doubling(10),
	} {
		start := time.Now()
		r := w.ask(t, text, nil)
		if took := time.Since(start); took > 2*time.Second || !strings.HasPrefix(r.Body, `{"data":{`) {
			t.Errorf("%s took %v: %.200s", name, took, r.Body)
		}
	}
}
