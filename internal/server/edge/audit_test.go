package edge_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestGraphQLHTTPAudit runs the audits of the npm package graphql-http.
func TestGraphQLHTTPAudit(t *testing.T) {
	t.Parallel()
	dir := filepath.Join("testdata", "audit")
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "graphql-http")); err != nil {
		install := exec.CommandContext(t.Context(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
		install.Dir = dir
		if out, err := install.CombinedOutput(); err != nil {
			t.Fatalf("npm ci: %v\n%s", err, out)
		}
	}
	w := serve(t)
	audit := exec.CommandContext(t.Context(), "node", "audit.mjs", w.URL)
	audit.Dir = dir
	out, err := audit.CombinedOutput()
	if err != nil {
		t.Fatalf("audit: %v\n%s", err, out)
	}
	const want = "61 audits: 61 ok (MUST 13, SHOULD 23), 0 notices, 0 warnings, 0 errors"
	if !strings.Contains(string(out), want) {
		t.Fatalf("want %q in\n%s", want, out)
	}
}
