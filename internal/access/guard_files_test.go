package access_test

import (
	"testing"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	. "linli/internal/worldtest"
)

// TestAttachmentFollowsItsRecord: whoever sees nothing of a record that is being prepared
// sees none of its files, and whoever writes it or watches sees them.
func TestAttachmentFollowsItsRecord(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := NewBuying(t, db)
		rows, more := sides(t, w)
		ctx, c, attachments := w.System(), db.Client, kinds(db.Client)["Attachment"]
		someone := w.Viewer("handler").PersonID
		for _, kind := range []string{"Tender", "Question", "Milestone", "Challenge", "Complaint", "Contract"} {
			var pair [2]string
			for i, record := range rows[kind] {
				pair[i] = c.Attachment.Create().SetRecordID(record).SetName("文件").SetMediaType("text/plain").SetSha256("").SetSize(0).SetContent([]byte{}).SetUploadedByID(someone).SaveX(ctx).ID
			}
			want := sight[kind]
			if kind == "Contract" {
				want = sight["ContractVersion"] // its text is public once signed, its files are not
			}
			for i, asker := range askers {
				var v *access.Viewer
				switch m, ok := more[asker]; {
				case ok:
					v = m
				case asker != "nobody":
					v = w.Viewer(asker)
				}
				if got, err := look(attachments, access.With(t.Context(), v), pair); err != nil || got != want[i:i+1] {
					t.Errorf("%s sees %s of files of a %s, want %s (%v)", asker, got, kind, want[i:i+1], err)
				}
			}
		}
	})
}
