package main

import (
	"os"
	"path/filepath"
	"testing"

	"linli/internal/ocds/ocdstest"
)

// TestImportOCDS: every fictional sample of the standard is taken without a database; a
// broken release is refused while its neighbour goes on.
func TestImportOCDS(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(ocdstest.Dir(t), "fictional-sample", "*.json"))
	if err != nil || len(files) != 9 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	for _, file := range files {
		if code := run(t.Context(), []string{"import", "ocds", file}); code != 0 {
			t.Errorf("%s ends with %d", filepath.Base(file), code)
		}
	}
	mixed := filepath.Join(t.TempDir(), "mixed.json")
	if err := os.WriteFile(mixed, []byte(`{"releases":[{"id":"1","tag":["tender"]},{"ocid":"x-1","id":"2","date":"2026-01-01T00:00:00Z","tag":["tender"]}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if code := run(t.Context(), []string{"import", "ocds", mixed}); code != 1 {
		t.Errorf("a release without ocid ends with %d", code)
	}
	if code := run(t.Context(), []string{"import", "ocds", "--project", "prj_x", mixed}); code != 2 {
		t.Errorf("a project without an importer ends with %d", code)
	}
}
