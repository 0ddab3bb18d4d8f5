package procurement_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/entry"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// TestAttach: the handler attaches a file to a draft; nobody outside sees it until a
// version that names it is published, and from then on everybody does. What is not of its
// kind, too large, or comes too late is refused, and the same file again is the same.
func TestAttach(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		s, pdf := w.Procurement, "%PDF-1.7 采购需求"
		var own []string
		n := drafted(t, w, clock, nil)
		attach := func(who, record, name, content string) error {
			a, err := s.Attach(w.As(who), record, name, strings.NewReader(content))
			if err == nil {
				own = append(own, a.ID)
			}
			return err
		}
		for _, c := range []struct {
			who, record, name, content string
			want                       fault.Code
		}{
			{"approver", n.ID, "需求.pdf", pdf, fault.CodeForbidden},
			{"manager", n.ID, "需求.pdf", pdf, fault.CodeNotFound}, // sees no draft
			{"handler", "tnd_none", "需求.pdf", pdf, fault.CodeNotFound},
			{"handler", w.Elder.ID, "需求.pdf", pdf, fault.CodeNotFound},
			{"handler", n.ID, "需求.exe", pdf, fault.CodeBadInput},
			{"handler", n.ID, "../需求.pdf", pdf, fault.CodeBadInput},
			{"handler", n.ID, "需求.pdf", "<html>", fault.CodeBadInput},
			{"handler", n.ID, "需求.txt", "a\x00b", fault.CodeBadInput},
			{"handler", n.ID, "需求.txt", "", fault.CodeBadInput},
			{"handler", n.ID, "需求.txt", strings.Repeat("a", 32<<20+1), fault.CodeBadInput},
		} {
			if f := fault.As(attach(c.who, c.record, c.name, c.content)); f == nil || f.Code != c.want {
				t.Errorf("%s attaches %s to %s: %v, want %s", c.who, c.name, c.record, f, c.want)
			}
		}
		for range 2 {
			if err := attach("handler", n.ID, "需求.pdf", pdf); err != nil {
				t.Fatal(err)
			}
		}
		if own[0] != own[1] {
			t.Errorf("the same file again is %s, not %s", own[1], own[0])
		}
		if e := db.Client.Entry.Query().Where(entry.Record(own[0])).OnlyX(w.System()); e.Verb != "tender.save" || e.Stream != n.ID || !strings.Contains(e.Body, `"size":21`) {
			t.Errorf("the log says %s %s", e.Verb, e.Body)
		}
		sees := func(when string, want ...string) {
			t.Helper()
			var got []string
			for who, ctx := range map[string]context.Context{"handler": w.As("handler"), "auditor": w.As("auditor"), "manager": w.As("manager"), "nobody": context.Background()} {
				a, err := s.ReadAttachment(ctx, own[0])
				if err == nil && string(a.Content) != pdf {
					t.Errorf("%s: %s reads %q", when, who, a.Content)
				}
				if list, _ := s.Attachments(ctx, n.ID); (err == nil) != (len(list) == 1) {
					t.Errorf("%s: %s sees %d files", when, who, len(list))
				}
				if err == nil {
					got = append(got, who)
				}
			}
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Errorf("%s: %v see it, not %v", when, got, want)
			}
		}
		sees("of a draft", "auditor", "handler")
		name := func(files ...string) *ent.Tender {
			t.Helper()
			in := w.TenderInput(bidsDue, w.Custodians(t))
			in.Body.Files = files
			return must(s.SaveTender(w.As("handler"), versionOf(t, w, n.ID), in))(t)
		}
		name(own[0], "att_none")
		_, err := s.SubmitTender(w.As("handler"), versionOf(t, w, n.ID))
		broken(t, err, fault.CodeBadInput, "", "", "")
		name(own[0])
		must(s.SubmitTender(w.As("handler"), versionOf(t, w, n.ID)))(t)
		if f := fault.As(attach("handler", n.ID, "迟到.pdf", pdf)); f == nil || f.Code != fault.CodeTooLate {
			t.Errorf("attached to what is with the approver: %v", f)
		}
		must(s.PublishTender(w.As("approver"), versionOf(t, w, n.ID)))(t)
		sees("published", "auditor", "handler", "manager", "nobody")
		if err := attach("handler", n.ID, "补充.pdf", pdf); err != nil {
			t.Fatal(err)
		}
		if _, err := s.ReadAttachment(context.Background(), own[2]); fault.As(err) == nil {
			t.Error("everybody sees what no version names")
		}
		w.Whole(t)
	})
}

// TestBidFile: a file of a bid is given to who evaluates and to its bidder once the opening
// is over, never before; opened by the bidder's key and by custodians' shares alike.
func TestBidFile(t *testing.T) {
	eachHall(t, func(h *hall) {
		content := bytes.Repeat([]byte("实施方案"), 50_000)
		hash := sha256.Sum256(content)
		text := hex.EncodeToString(hash[:])
		var offers []*offer
		for n := range 3 {
			h.takes(n)
			o := h.seal(n, "tlt_1", int64(900+n), "投标机构")
			d := sealing.Document{Organization: h.orgs[n], OrganizationName: "投标机构", Statement: "s", SignedAt: "2026-11-28T09:30:00.000001Z"}
			terms, err := procurement.SealingTerms(h.now(), "tlt_1", sealing.Technical)
			h.ok(err)
			var raw bytes.Buffer
			_, err = sealing.Seal(&raw, terms, o.keys, d, []sealing.Attachment{{Name: "方案.pdf", Type: "application/pdf", Open: opens(content)}, {Name: "a.txt", Open: opens([]byte("a"))}}, nil)
			h.ok(err)
			o.raw[sealing.Technical] = raw.Bytes()
			h.hand(n, "tlt_1", o)
			offers = append(offers, o)
		}
		h.sealed()
		h.open()
		h.releases(0, offers[0])
		h.releases(1, offers[1])
		for n := range 2 {
			for _, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
				_, err := h.share(n, offers[2], k)
				h.ok(err)
			}
		}
		id := h.bidOf(0, "tlt_1").ID
		_, err := h.Procurement.OpenBidFile(h.As("handler"), id, text)
		h.wants("while the opening goes on", err, fault.CodeTooEarly)
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.ok(err)
		for n := range 3 {
			for who, ctx := range map[string]context.Context{"handler": h.As("handler"), "bidder": h.managers[n]} {
				f, err := h.Procurement.OpenBidFile(ctx, h.bidOf(n, "tlt_1").ID, text)
				h.ok(err)
				got, err := io.ReadAll(f.Content)
				h.ok(err)
				h.ok(f.Content.Close())
				if f.Info.Name != "方案.pdf" || !bytes.Equal(got, content) {
					t.Errorf("%s reads %s of bid %d, %d bytes", who, f.Info.Name, n+1, len(got))
				}
			}
		}
		_, err = h.Procurement.OpenBidFile(h.As("handler"), id, strings.Repeat("0", 64))
		h.wants("another file", err, fault.CodeNotFound)
		_, err = h.Procurement.OpenBidFile(h.managers[1], id, text)
		h.wants("another bidder", err, fault.CodeNotFound)
		_, err = h.Procurement.OpenBidFile(h.As("acceptor"), id, text)
		h.wants("who does not evaluate", err, fault.CodeForbidden)
		_, err = h.Procurement.OpenBidFile(context.Background(), id, text)
		h.wants("nobody", err, fault.CodeNotFound)
	})
}

// TestAttachPlaces: one person attaches sixty files to a record and no more; another's places
// are their own, and what is there already is not attached again.
func TestAttachPlaces(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	w := NewBuying(t, db)
	p := w.DB.Client.Tender.GetX(w.System(), drafted(t, w, clock, nil).ID)
	attach := func(who string, i int) error {
		_, err := w.Procurement.Attach(w.As(who), p.ID, fmt.Sprintf("附件%d.txt", i), strings.NewReader(fmt.Sprint(i)))
		return err
	}
	for i := range 60 {
		if err := attach("handler", i); err != nil {
			t.Fatal(err)
		}
	}
	if f := fault.As(attach("handler", 60)); f == nil || f.Code != fault.CodeRateLimited {
		t.Errorf("the sixty-first: %v", f)
	}
	if err := attach("handler", 7); err != nil {
		t.Errorf("one that is there: %v", err)
	}
	if err := attach("handler2", 60); err != nil {
		t.Errorf("another's first: %v", err)
	}
}

// TestChallengeFiles: before the opening a file would tell who challenges, so that only the
// buyer attaches one then.
func TestChallengeFiles(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.takes(0)
		h.clock.Advance(time.Hour)
		x, err := h.Procurement.FileChallenge(h.managers[0], procurement.ChallengeInput{Key: Key(), TenderID: h.tender, OrganizationID: h.orgs[0], Stage: "DOCUMENTS", Grounds: "资格条件歧视", Request: "更正"})
		h.ok(err)
		_, err = h.Procurement.Attach(h.managers[0], x.ID, "证据.txt", strings.NewReader("a"))
		h.wants("the challenger before the opening", err, fault.CodeNotFound)
		_, err = h.Procurement.Attach(h.As("handler"), x.ID, "答复.txt", strings.NewReader("a"))
		h.ok(err)
		_, err = h.Procurement.Attach(h.As("regulator"), x.ID, "答复.txt", strings.NewReader("b"))
		h.wants("the regulator", err, fault.CodeForbidden)
		h.DB.Client.Challenge.UpdateOneID(x.ID).SetOrganizationID(h.orgs[0]).ExecX(h.System())
		_, err = h.Procurement.Attach(h.managers[0], x.ID, "证据.txt", strings.NewReader("a"))
		h.ok(err)
		for answered, want := range []int{1, 2} { // the answer's file comes with the answer
			if answered == 1 {
				h.DB.Client.Challenge.UpdateOneID(x.ID).SetAnsweredAt(h.clock.Now()).ExecX(h.System())
			}
			if list, err := h.Procurement.Attachments(h.managers[0], x.ID); err != nil || len(list) != want || list[0].Name != []string{"证据.txt", "答复.txt"}[answered] {
				t.Errorf("the challenger sees %d files, %v, want %d", len(list), err, want)
			}
		}
		if list, err := h.Procurement.Attachments(h.managers[1], x.ID); err != nil || len(list) != 0 {
			t.Errorf("another bidder sees %d files, %v", len(list), err)
		}
	})
}

// versionOf names a tender as it is.
func versionOf(t *testing.T, w *World, id string) machine.Ref {
	t.Helper()
	return ref(id, w.DB.Client.Tender.GetX(w.System(), id).Version)
}
