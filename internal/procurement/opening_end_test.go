package procurement_test

import (
	"strings"
	"testing"
	"time"

	"linli/ent/bid"
	"linli/ent/entry"
	"linli/ent/project"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/procurement"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// over goes past the time of bidders and custodians.
func (h *hall) over() {
	h.Helper()
	h.clock.Set(At(14, 0, 0))
	h.tick()
}

// TestUnopened: a wrong key is the bidder's fault, nobody's key is not; a document that
// names another organisation makes the bid invalid. With one of four open, the tender
// fails; the record in the log says all of it.
func TestUnopened(t *testing.T) {
	eachHall(t, func(h *hall) {
		good, wrong := h.bids(0, "tlt_1", 1), h.bids(1, "tlt_1", 2)
		h.bids(2, "tlt_1", 3)
		h.takes(3)
		foreign := h.seal(4, "tlt_1", 4, "x")
		h.hand(3, "tlt_1", foreign)
		h.sealed()
		h.open()
		h.releases(0, good)
		r := h.released(wrong.keys, wrong.raw[sealing.Price])
		other := h.released(wrong.keys, wrong.raw[sealing.Technical])
		_, err := h.Procurement.ReleaseKey(h.managers[1], Key(), wrong.receipts[sealing.Price].Receipt.Envelope, other)
		h.wants("the key of another envelope", err, fault.CodeBadInput)
		r.Secret = other.Secret
		out, err := h.Procurement.ReleaseKey(h.managers[1], Key(), wrong.receipts[sealing.Price].Receipt.Envelope, r)
		h.ok(err)
		if out.Problem != sealing.WrongKey || out.Status != bid.StatusFrozen {
			t.Errorf("a wrong key: %+v", out)
		}
		_, err = h.Procurement.ReleaseKey(h.managers[1], Key(), wrong.receipts[sealing.Price].Receipt.Envelope, r)
		h.wants("a second key", err, fault.CodeDuplicate)
		_, err = h.Procurement.ReleaseKey(h.managers[0], Key(), wrong.receipts[sealing.Price].Receipt.Envelope, r)
		h.wants("another bidder's", err, fault.CodeForbidden)
		if out, err := h.release(3, foreign, sealing.Price); err != nil || out.Status != bid.StatusInvalidated {
			t.Errorf("a document of another organisation: %+v %v", out, err)
		}
		h.over()
		h.status(tender.StatusFailed)
		for n, want := range map[int][2]string{0: {"LOST", ""}, 1: {"UNOPENED", "BIDDER_FAULT"}, 2: {"UNOPENED", "OTHER"}, 3: {"INVALIDATED", "OTHER_ORGANIZATION"}} {
			if b := h.bidOf(n, "tlt_1"); string(b.Status) != want[0] || b.UnopenedReason != want[1] {
				t.Errorf("bid %d is %s %s, not %v", n+1, b.Status, b.UnopenedReason, want)
			}
		}
		record := h.DB.Client.Entry.Query().Where(entry.Stream(h.tender), entry.Verb("opening.end")).OnlyX(h.System()).Body
		for _, text := range []string{`"priceFen":1`, `"reason":"BIDDER_FAULT"`, `"reason":"OTHER"`, h.orgs[3]} {
			if !strings.Contains(record, text) {
				t.Errorf("the record lacks %s: %s", text, record)
			}
		}
		h.Whole(h)
	})
}

// TestBidderTooLate: after the bidders' half hour only custodians open.
func TestBidderTooLate(t *testing.T) {
	eachHall(t, func(h *hall) {
		offers := h.sealedHall()
		h.open()
		h.clock.Set(*h.now().OpeningUntil)
		_, err := h.release(0, offers[0], sealing.Technical)
		h.ok(err)
		h.clock.Advance(time.Microsecond)
		_, err = h.release(0, offers[0], sealing.Price)
		h.wants("a microsecond late", err, fault.CodeTooLate)
		_, err = h.share(0, offers[0], sealing.Price)
		h.ok(err)
		out, err := h.share(2, offers[0], sealing.Price)
		h.ok(err)
		if out.Status != bid.StatusOpened {
			t.Errorf("two custodians: %+v", out)
		}
	})
}

// TestWrongShares: a changed share is refused by its hash, another custodian's is not
// taken from whom the tender names no key.
func TestWrongShares(t *testing.T) {
	eachHall(t, func(h *hall) {
		offers := h.sealedHall()
		h.open()
		id := offers[0].receipts[sealing.Price].Receipt.Envelope
		mine := h.released(h.custodians[0], offers[0].raw[sealing.Price])
		changed := *mine
		changed.Secret = append(sealing.Bytes{}, mine.Secret...)
		changed.Secret[5] ^= 1
		_, err := h.Procurement.ReleaseShare(h.holders[0], Key(), id, &changed)
		h.wants("a changed share", err, fault.CodeBadInput)
		_, err = h.Procurement.ReleaseShare(h.holders[1], Key(), id, mine)
		h.wants("another custodian's", err, fault.CodeForbidden)
		swapped := *mine
		swapped.Custodian = "cky_2"
		_, err = h.Procurement.ReleaseShare(h.holders[1], Key(), id, &swapped)
		h.wants("another custodian's under the own name", err, fault.CodeForbidden)
		_, err = h.Procurement.ReleaseShare(h.managers[0], Key(), id, mine)
		h.wants("from a bidder", err, fault.CodeForbidden)
		if n := h.DB.Client.KeyRelease.Query().CountX(h.System()); n != 0 {
			t.Errorf("%d releases after refusals", n)
		}
		_, err = h.Procurement.ReleaseShare(h.holders[0], Key(), id, mine)
		h.ok(err)
		if blobs, err := h.Procurement.ShareBlobs(h.holders[1], h.tender, "cky_1"); err == nil {
			t.Errorf("%d headers for another's key", len(blobs))
		}
	})
}

// TestHostDoesNotEvaluate: who is an evaluator of the project cannot open, nor a manager.
func TestHostDoesNotEvaluate(t *testing.T) {
	eachHall(t, func(h *hall) {
		h.sealedHall()
		h.ok(h.DB.Client.ProjectPart.Create().SetID("prt_1").SetProjectID("prj_sealed").SetPersonID(h.Viewer("handler2").PersonID).SetPart(projectpart.PartEvaluator).SetCreatedAt(Start).Exec(h.System()))
		_, err := h.Procurement.OpenTender(h.As("handler2"), h.ref())
		h.wants("an evaluator", err, fault.CodeFourEyes)
		_, err = h.Procurement.OpenTender(h.As("approver"), h.ref())
		h.wants("an approver", err, fault.CodeForbidden)
		h.open()
		if has, _ := h.DB.Client.ProjectPart.Query().Where(projectpart.ProjectID("prj_sealed"), projectpart.PartEQ(projectpart.PartHost)).Only(h.System()); has == nil || has.PersonID != h.Viewer("handler").PersonID {
			t.Errorf("the host is %+v", has)
		}
	})
}

// TestLots: of two lots one has too few bids and fails alone; its bids stay sealed.
func TestLots(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		h := newHall(t, db, clock, 2)
		var offers []*offer
		for n := range 3 {
			offers = append(offers, h.bids(n, "tlt_1", int64(n+1)))
		}
		h.bids(3, "tlt_2", 9)
		h.bids(0, "tlt_2", 9)
		h.sealed()
		h.status(tender.StatusSealed)
		h.open()
		failed, err := procurement.FailedLots(h.System(), db.Client, h.tender)
		h.ok(err)
		if len(failed) != 1 || failed[0] != "tlt_2" {
			t.Errorf("failed: %v", failed)
		}
		if n := db.Client.Bid.Query().Where(bid.LotID("tlt_2")).CountX(h.System()); n != 0 {
			t.Errorf("%d bids of the lot that failed", n)
		}
		for n, o := range offers {
			h.releases(n, o)
		}
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.ok(err)
		h.status(tender.StatusEvaluating)
		if s := db.Client.Project.GetX(h.System(), "prj_sealed").Status; s != project.StatusTendering {
			t.Errorf("the project is %s", s)
		}
	})
}

// TestObjections: a bidder objects, the host answers once, and does not end the opening
// before.
func TestObjections(t *testing.T) {
	eachHall(t, func(h *hall) {
		offers := h.sealedHall()
		object := func(n int) (string, error) {
			o, err := h.Procurement.MakeObjection(h.managers[n], Key(), h.tender, h.orgs[n], "报价读错了")
			if err != nil {
				return "", err
			}
			return o.ID, nil
		}
		_, err := object(0)
		h.wants("before the opening", err, fault.CodeWrongState)
		h.open()
		_, err = object(4)
		h.wants("who has no bid", err, fault.CodeWrongState)
		id, err := object(0)
		h.ok(err)
		for n, o := range offers {
			h.releases(n, o)
		}
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.wants("the end before the answer", err, fault.CodeWrongState)
		_, err = h.Procurement.AnswerObjection(h.managers[0], Key(), id, 1, "已核对")
		h.wants("answered by a bidder", err, fault.CodeForbidden)
		o, err := h.Procurement.AnswerObjection(h.As("handler"), Key(), id, 1, "已核对")
		h.ok(err)
		if o.Answer != "已核对" || *o.AnsweredByID != h.Viewer("handler").PersonID {
			t.Errorf("%+v", o)
		}
		_, err = h.Procurement.AnswerObjection(h.As("handler"), Key(), id, 1, "再答")
		h.wants("answered twice", err, fault.CodeWrongState)
		_, err = h.Procurement.EndOpening(h.As("handler"), h.ref())
		h.ok(err)
		_, err = object(1)
		h.wants("after the opening", err, fault.CodeWrongState)
		h.Whole(h)
	})
}
