package procurement_test

import (
	"context"
	"testing"

	"linli/ent"
	"linli/ent/project"
	"linli/ent/tenderdocument"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// TestFiles shows files of a tender's documents to who sees the documents: those that were
// sent for it or its project, in the documents' order, without their bytes.
func TestFiles(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := drafted(t, w, clock, nil)
		file := func(record, name string) string {
			a, err := db.Client.Attachment.Create().SetRecordID(record).SetName(name).SetMediaType("text/plain").SetSha256(name).SetSize(3).
				SetContent([]byte("abc")).SetUploadedByID(w.Viewer("handler").PersonID).Save(w.System())
			if err != nil {
				t.Fatal(err)
			}
			return a.ID
		}
		in := w.TenderInput(bidsDue, w.Custodians(t))
		in.Body.Files = []string{file(n.ProjectID, "second.txt"), file("tnd_another", "foreign.txt"), "att_none", file(n.ID, "first.txt")}
		n, err := w.Procurement.SaveTender(w.As("handler"), ref(n.ID, n.Version), in)
		if err != nil {
			t.Fatal(err)
		}
		d, err := db.Client.TenderDocument.Query().Where(tenderdocument.TenderID(n.ID)).Only(w.System())
		if err != nil {
			t.Fatal(err)
		}
		files, err := w.Procurement.Files(w.As("auditor"), d.ID)
		if err != nil || len(files[d.ID]) != 2 || files[d.ID][0].Name != "second.txt" || files[d.ID][1].Name != "first.txt" {
			t.Fatalf("files: %v %v", files, err)
		}
		if f := files[d.ID][1]; f.Size != 3 || f.Sha256 != "first.txt" || f.MediaType != "text/plain" || f.CreatedAt.IsZero() || len(f.Content) != 0 {
			t.Errorf("file: %+v", f)
		}
		for what, ctx := range map[string]context.Context{"a manager": w.As("manager"), "nobody": access.With(context.Background(), nil)} {
			if files, err := w.Procurement.Files(ctx, d.ID); err != nil || len(files) != 0 {
				t.Errorf("%s sees files of a draft: %v %v", what, files, err)
			}
		}
	})
}

// TestRegisteredIn tells of several tenders at once, to managers alone.
func TestRegisteredIn(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		n := published(t, w, clock)
		if _, err := w.Procurement.TakeDocuments(w.As("manager"), n.ID, w.Provider.ID); err != nil {
			t.Fatal(err)
		}
		found, err := w.Procurement.RegisteredIn(w.As("manager"), w.Provider.ID, n.ID, "tnd_none")
		if err != nil || len(found) != 1 || !found[n.ID] {
			t.Errorf("%v %v", found, err)
		}
		if found, err := w.Procurement.RegisteredIn(w.As("otherManager"), w.Other.ID, n.ID); err != nil || found[n.ID] {
			t.Errorf("another: %v %v", found, err)
		}
		if _, err := w.Procurement.RegisteredIn(w.As("handler"), w.Provider.ID, n.ID); err == nil {
			t.Error("a handler learns who took documents")
		}
	})
}

// TestActionsWithoutThePack offers nothing for a tender whose pack is not here, says why,
// and offers the rest.
func TestActionsWithoutThePack(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		lost := published(t, w, clock)
		whole := w.Tender(t, w.Intend(t, clock, project.MethodConsultation, "冬季前必须开始服务"), w.TenderInput(bidsDue.AddDate(0, 0, 8), w.Custodians(t)))
		if err := db.Client.Tender.UpdateOneID(lost.ID).SetPackID("CN-CONSULTATION-9").Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		offers, err := w.Procurement.TenderActions(w.As("approver"), clock.Now(), lost.ID, whole.ID)
		if err != nil {
			t.Fatal(err)
		}
		reason := "the rule pack CN-CONSULTATION-9 that this tender was approved under is not here: enter it again"
		for _, a := range offers[lost.ID] {
			if a.Allowed || a.Action == string(procurement.Cancel) && a.Reason != reason {
				t.Errorf("without its pack: %+v", a)
			}
		}
		allowed := 0
		for _, a := range offers[whole.ID] {
			if a.Allowed {
				allowed++
			}
		}
		if allowed != 1 || len(offers[lost.ID]) != len(offers[whole.ID]) {
			t.Errorf("offers: %+v", offers)
		}
		is, err := db.Client.Tender.Get(w.System(), lost.ID)
		if err != nil {
			t.Fatal(err)
		}
		all, err := w.Procurement.Packs(context.Background())
		if err != nil || procurement.PinnedIn(all, is) != nil || procurement.PinnedIn(all, whole) == nil || procurement.PinnedIn(all, &ent.Tender{}) != nil {
			t.Errorf("packs: %d %v", len(all), err)
		}
	})
}
