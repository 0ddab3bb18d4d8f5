package procurement_test

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/entry"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/relationship"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/draw"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

// evaluating is a tender whose opening is over, with a bid of each organisation given.
func evaluating(t *testing.T, w *World, clock *databasetest.Clock, bidders ...*ent.Organization) *ent.Tender {
	t.Helper()
	n := published(t, w, clock)
	ctx := w.System()
	clock.Set(bidsDue.Add(time.Hour))
	n = w.DB.Client.Tender.UpdateOneID(n.ID).SetStatus(tender.StatusEvaluating).SetRound(2).AddVersion(1).SetDueAt(*n.ValidUntil).SetDueAction(string(procurement.Expire)).SaveX(ctx)
	lot := w.DB.Client.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).OnlyX(ctx)
	for i, o := range bidders {
		w.DB.Client.Bid.Create().SetTenderID(n.ID).SetLotID(lot.ID).SetOrganizationID(o.ID).SetStatus(bid.StatusOpened).SetPriceFen(int64(40_000_000 - i*1_000_000)).SaveX(ctx)
	}
	return n
}

// nonce is the nth side's nonce, in hex, and its commitment.
func nonce(n byte) (shown, commit string) {
	var h draw.Hash
	for i := range h {
		h[i] = n
	}
	return hex.EncodeToString(h[:]), draw.Commit(h).String()
}

// drawn forms a tender's panel and draws it.
func drawn(t *testing.T, w *World, n *ent.Tender, seats int, representatives ...string) *ent.Panel {
	t.Helper()
	s := w.Procurement
	p := must(s.FormPanel(w.As("handler"), procurement.FormPanelInput{Key: Key(), TenderID: n.ID, Seats: seats, Representatives: representatives}))(t)
	b, bc := nonce(1)
	r, rc := nonce(2)
	p = must(s.CommitDraw(w.As("handler"), ref(p.ID, p.Version), bc))(t)
	p = must(s.CommitDraw(w.As("regulator"), ref(p.ID, p.Version), rc))(t)
	p = must(s.RevealDraw(w.As("regulator"), ref(p.ID, p.Version), r))(t)
	return must(s.RevealDraw(w.As("handler"), ref(p.ID, p.Version), b))(t)
}

func seatsOf(w *World, p *ent.Panel) []*ent.PanelSeat {
	return w.DB.Client.PanelSeat.Query().Where(panelseat.PanelID(p.ID)).Order(panelseat.ByPosition(), panelseat.ByID()).AllX(w.System())
}

// asExpert is the context of a person of the pool.
func asExpert(t *testing.T, w *World, pool []string, personID string) context.Context {
	t.Helper()
	i := slices.Index(pool, personID)
	if i < 0 {
		t.Fatalf("%s is not of the pool", personID)
	}
	return w.As(fmt.Sprintf("expert%d", i+1))
}

var denied = []string{"EMPLOYED", "DIRECTOR", "SHAREHOLDER", "KIN", "OTHER"}

// TestDraw draws a panel, and then draws it again from what the log has.
func TestDraw(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		pool := w.Experts(t, 6)
		n := evaluating(t, w, clock, w.Provider, w.Other)
		p := drawn(t, w, n, 5, w.Viewer("author2").PersonID)
		if p.Status != panel.StatusDrawn || p.Experts != 4 || p.Representatives != 1 {
			t.Fatalf("panel %s with %d and %d", p.Status, p.Experts, p.Representatives)
		}
		var ids []string
		if err := json.Unmarshal([]byte(p.Pool), &ids); err != nil || !slices.Equal(ids, slices.Sorted(slices.Values(pool))) {
			t.Errorf("pool %s %v", p.Pool, err)
		}
		root, err := draw.Root(ids)
		if err != nil || root.String() != p.PoolRoot {
			t.Errorf("root %s %v", root, err)
		}
		entries := db.Client.Entry.Query().Where(entry.Record(p.ID)).Order(entry.BySeq()).AllX(w.System())
		var verbs []string
		for _, e := range entries {
			verbs = append(verbs, e.Verb)
		}
		if got := strings.Join(verbs, " "); got != "panel.form draw.commit draw.commit draw.reveal draw.reveal" || p.Head != entries[2].Hash {
			t.Fatalf("entries %s, head %s", got, p.Head)
		}
		var buyer, regulator, head draw.Hash
		for text, to := range map[string]*draw.Hash{p.BuyerNonce: &buyer, p.RegulatorNonce: &regulator, p.Head: &head} {
			if err := to.UnmarshalText([]byte(text)); err != nil {
				t.Fatal(err)
			}
		}
		want := draw.Order(draw.Seed(buyer, regulator, head), ids)
		seats := seatsOf(w, p)
		if len(seats) != 5 || seats[0].Kind != panelseat.KindRepresentative {
			t.Fatalf("%d seats", len(seats))
		}
		for i, x := range seats[1:] {
			if x.PersonID != want[i] || x.Position != i+1 || x.Status != panelseat.StatusDrawn {
				t.Errorf("seat %d is %s's, want %s's", x.Position, x.PersonID, want[i])
			}
		}
		if again := must(w.Procurement.DeclineSeat(asExpert(t, w, pool, want[1]), ref(seats[2].ID, seats[2].Version), "出差"))(t); again.Status != panelseat.StatusDeclined {
			t.Errorf("declined, and yet %s", again.Status)
		}
		if seats = seatsOf(w, p); len(seats) != 6 || seats[5].PersonID != want[4] || seats[5].Position != 5 {
			t.Errorf("the next in the order did not follow")
		}
		_, err = w.Procurement.ReformPanel(w.As("handler"), ref(p.ID, p.Version))
		broken(t, err, fault.CodeWrongState, "", "", "")
	})
}

// TestDrawSides keeps each side to its own commit and nonce.
func TestDrawSides(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	w := NewBuying(t, db)
	w.Experts(t, 4)
	n := evaluating(t, w, clock, w.Provider)
	s := w.Procurement
	p := must(s.FormPanel(w.As("handler"), procurement.FormPanelInput{Key: Key(), TenderID: n.ID, Seats: 3}))(t)
	b, bc := nonce(1)
	r, rc := nonce(2)
	refused := func(code fault.Code, err error) {
		t.Helper()
		broken(t, err, code, "", "", "")
	}
	do := func(who string, f func(context.Context, machine.Ref, string) (*ent.Panel, error), text string) error {
		next, err := f(w.As(who), ref(p.ID, p.Version), text)
		if err == nil {
			p = next
		}
		return err
	}
	refused(fault.CodeNotFound, do("approver", s.CommitDraw, bc))
	refused(fault.CodeBadInput, do("handler", s.CommitDraw, "xyz"))
	refused(fault.CodeWrongState, do("handler", s.RevealDraw, b))
	if err := do("handler", s.CommitDraw, bc); err != nil {
		t.Fatal(err)
	}
	refused(fault.CodeWrongState, do("handler", s.CommitDraw, rc))
	refused(fault.CodeWrongState, do("handler2", s.CommitDraw, rc))
	refused(fault.CodeBadInput, do("regulator", s.CommitDraw, bc))
	if err := do("regulator", s.CommitDraw, rc); err != nil || p.Status != panel.StatusCommitted {
		t.Fatalf("%v %s", err, p.Status)
	}
	refused(fault.CodeBadInput, do("handler", s.RevealDraw, r))
	if err := do("handler", s.RevealDraw, b); err != nil || p.Status != panel.StatusCommitted {
		t.Fatalf("%v %s", err, p.Status)
	}
	refused(fault.CodeWrongState, do("handler", s.RevealDraw, b))
	_, err := s.ReformPanel(w.As("handler"), ref(p.ID, p.Version))
	refused(fault.CodeTooEarly, err)
	clock.Advance(72 * time.Hour)
	_, err = s.ReformPanel(w.As("regulator"), ref(p.ID, p.Version)) // which alone can know the order, and keeps its nonce
	refused(fault.CodeWrongState, err)
	p = must(s.ReformPanel(w.As("handler"), ref(p.ID, p.Version)))(t)
	if p.Status != panel.StatusForming || p.BuyerCommit+p.BuyerNonce+p.RegulatorCommit != "" {
		t.Errorf("begun anew as %+v", p)
	}
}

// TestFormPanelRefusals holds panels to size and share, and the pool to those without a tie.
func TestFormPanelRefusals(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	w := NewBuying(t, db)
	pool := w.Experts(t, 5)
	n := evaluating(t, w, clock, w.Provider)
	s := w.Procurement
	form := func(seats int, representatives ...string) error {
		_, err := s.FormPanel(w.As("handler"), procurement.FormPanelInput{Key: Key(), TenderID: n.ID, Seats: seats, Representatives: representatives})
		return err
	}
	author, acceptor := w.Viewer("author2").PersonID, w.Viewer("acceptor").PersonID
	broken(t, form(1), fault.CodeRuleBroken, "panel.min", "1", "3")
	broken(t, form(4), fault.CodeBadInput, "", "", "")
	broken(t, form(3, author, acceptor), fault.CodeRuleBroken, "panel.expertShare", "1/3", "2/3")
	broken(t, form(3, w.Viewer("handler").PersonID), fault.CodeBadInput, "", "", "")
	for _, kind := range []relationship.Kind{relationship.KindEmployed, relationship.KindSameBank, relationship.KindDirector} {
		who := pool[map[relationship.Kind]int{relationship.KindEmployed: 0, relationship.KindSameBank: 1, relationship.KindDirector: 2}[kind]]
		in := procurement.RelationshipInput{Key: Key(), AreaID: w.District.ID, SubjectID: who, ObjectID: w.Buyer.ID, Kind: kind, ValidFrom: date.MustParse("2020-01-01"), Evidence: "劳动合同"}
		if kind == relationship.KindDirector { // over for more than three years
			over := date.In(clock.Now()).AddDays(-3*365 - 2)
			in.ValidUntil = &over
		}
		must(s.RecordRelationship(w.As("regulator"), in))(t)
	}
	broken(t, form(5), fault.CodeWrongState, "", "", "")
	if err := form(3); err != nil {
		t.Errorf("three of the five have no tie: %v", err)
	}
	broken(t, form(3), fault.CodeDuplicate, "", "", "")
	var ids []string
	if err := json.Unmarshal([]byte(db.Client.Panel.Query().OnlyX(w.System()).Pool), &ids); err != nil || slices.Contains(ids, pool[0]) || slices.Contains(ids, pool[1]) || !slices.Contains(ids, pool[2]) {
		t.Errorf("pool %v %v", ids, err)
	}
}

// TestSeats accepts with the declaration, is blocked by every kind of tie to a bidder, and
// passes on after 48 hours without an answer.
func TestSeats(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		pool := w.Experts(t, 6)
		n := evaluating(t, w, clock, w.Provider, w.Other)
		p := drawn(t, w, n, 3)
		s := w.Procurement
		seats := seatsOf(w, p)
		first := asExpert(t, w, pool, seats[0].PersonID)
		_, err := s.AcceptSeat(first, ref(seats[0].ID, 1), denied[:4])
		broken(t, err, fault.CodeBadInput, "", "", "")
		_, err = s.AcceptSeat(asExpert(t, w, pool, seats[1].PersonID), ref(seats[0].ID, 1), denied)
		broken(t, err, fault.CodeNotFound, "", "", "")

		relative := w.Join(t, "relative", "CARER", w.Provider)
		must(s.RecordRelationship(w.As("operator"), procurement.RelationshipInput{Key: Key(), AreaID: w.District.ID, SubjectID: relative, ObjectID: seats[0].PersonID, Kind: relationship.KindKin, ValidFrom: date.MustParse("1990-01-01"), Evidence: "户籍"}))(t)
		must(s.RecordRelationship(w.As("operator"), procurement.RelationshipInput{Key: Key(), AreaID: w.District.ID, SubjectID: relative, ObjectID: w.Other.ID, Kind: relationship.KindShareholder, ValidFrom: date.MustParse("2026-01-01"), Evidence: "章程"}))(t)
		_, err = s.AcceptSeat(first, ref(seats[0].ID, 1), denied)
		broken(t, err, fault.CodeWrongState, "", "", "")
		if f := fault.As(err); f == nil || f.Details["organizationId"] != w.Other.ID || f.Details["kind"] != "KIN" {
			t.Errorf("blocked by %+v", f)
		}
		must(s.RecuseSeat(first, ref(seats[0].ID, 1), "亲属持股"))(t)

		Together(t, db, s.Tick) // their time begins
		for _, x := range seatsOf(w, p)[1:3] {
			must(s.AcceptSeat(asExpert(t, w, pool, x.PersonID), ref(x.ID, x.Version), denied))(t)
		}
		if is := db.Client.Panel.GetX(w.System(), p.ID); is.Status != panel.StatusDrawn {
			t.Errorf("two of three, and yet %s", is.Status)
		}
		clock.Advance(48*time.Hour - time.Microsecond)
		if n, err := s.Tick(context.Background()); n != 0 || err != nil {
			t.Errorf("a microsecond early: %d steps, %v", n, err)
		}
		clock.Advance(time.Microsecond)
		if n, err := s.Tick(context.Background()); n != 1 || err != nil {
			t.Errorf("after 48 hours: %d steps, %v", n, err)
		}
		seats = seatsOf(w, p)
		last := seats[len(seats)-1]
		if len(seats) != 5 || seats[3].Status != panelseat.StatusNoShow || last.Status != panelseat.StatusDrawn {
			t.Fatalf("%d seats, the fourth %s, the last %s", len(seats), seats[3].Status, last.Status)
		}
		must(s.AcceptSeat(asExpert(t, w, pool, last.PersonID), ref(last.ID, last.Version), denied))(t)
		if is := db.Client.Panel.GetX(w.System(), p.ID); is.Status != panel.StatusConstituted {
			t.Errorf("three of three, and yet %s", is.Status)
		}
		must(s.TerminateTender(w.As("regulator"), ref(n.ID, n.Version), "调查发现问题"))(t)
		Together(t, db, s.Tick)
		if is := db.Client.Panel.GetX(w.System(), p.ID); is.Status != panel.StatusDissolved {
			t.Errorf("its tender ended, and yet %s", is.Status)
		}
	})
}

// TestNoDeadEnds is the model check over every table of the package.
func TestNoDeadEnds(t *testing.T) {
	t.Parallel()
	for name, ends := range map[string][]string{
		"project": procurement.Projects.DeadEnds(), "tender": procurement.Tenders.DeadEnds(),
		"panel": procurement.Panels.DeadEnds(), "seat": procurement.Seats.DeadEnds(), "bid": procurement.Bids.DeadEnds(),
		"award": procurement.Awards.DeadEnds(), "challenge": procurement.Challenges.DeadEnds(), "complaint": procurement.Complaints.DeadEnds(),
		"admission": procurement.Admissions.DeadEnds(),
	} {
		if len(ends) > 0 {
			t.Errorf("%s: %s", name, strings.Join(ends, "\n"))
		}
	}
}
