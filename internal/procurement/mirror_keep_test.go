package procurement_test

import (
	"strings"
	"testing"

	"linli/ent/attachment"
	"linli/ent/entry"
	"linli/ent/project"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/ocds"
	. "linli/internal/worldtest"
)

// TestKeepForeign keeps a file of another platform once, for projects that run there.
func TestKeepForeign(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		s, who := w.Procurement, w.Viewer("handler").PersonID
		p := must(s.SaveProject(w.As("author"), w.ProjectInput(project.MethodOpenTender)))(t)
		file, taken := []byte(`{"ocid":"a"}`), []ocds.Verdict{{OCID: "a", ID: "1", OK: true}, {OCID: "a", ID: "2", OK: true}}
		_, err := s.KeepForeign(w.System(), p.ID, who, "r.json", file, taken)
		broken(t, err, fault.CodeWrongState, "", "", "")
		_, err = s.KeepForeign(w.System(), "prj_none", who, "r.json", file, taken)
		broken(t, err, fault.CodeNotFound, "", "", "")
		db.Client.Project.UpdateOneID(p.ID).SetMode(project.ModeMirrored).ExecX(w.System())
		kept := must(s.KeepForeign(w.System(), p.ID, who, "r.json", file, taken))(t)
		if again := must(s.KeepForeign(w.System(), p.ID, who, "r.json", file, taken))(t); again != kept {
			t.Errorf("kept again as %s", again)
		}
		a := db.Client.Attachment.Query().Where(attachment.RecordID(p.ID)).OnlyX(w.System())
		e := db.Client.Entry.Query().Where(entry.Record(kept)).OnlyX(w.System())
		if string(a.Content) != string(file) || a.UploadedByID != who || e.Verb != "tender.mirror" || !strings.Contains(e.Body, `"processes":["a"]`) || !strings.Contains(e.Body, a.Sha256) {
			t.Errorf("kept is %+v, the log says %s", a, e.Body)
		}
		w.Whole(t)
	})
}
