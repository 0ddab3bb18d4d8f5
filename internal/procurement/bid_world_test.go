package procurement_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/bid"
	"linli/ent/organization"
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// deadline is 11:00 in Shanghai, some days after the start.
var deadline = At(10, 11, 0)

// hall is a published tender with five organisations that may bid, and its custodians.
type hall struct {
	*World
	testing.TB
	clock      *databasetest.Clock
	tender     string
	lots       []string
	orgs       []string
	managers   []context.Context
	custodians []*sealing.Keys
	holders    []context.Context // of the custodians' keys
}

// eachHall runs fn in a fresh hall on both databases.
func eachHall(t *testing.T, fn func(h *hall)) {
	t.Helper()
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		fn(newHall(t, db, clock, 1))
	})
}

// newHall publishes a tender by hand, an hour after the start: the same one every time.
func newHall(t testing.TB, db *database.DB, clock *databasetest.Clock, lots int) *hall {
	t.Helper()
	h := &hall{World: NewBuying(t, db), TB: t, clock: clock, tender: "tnd_sealed"}
	h.Procurement.Pairs = 0 // as in production: these tests are about what decoys hide
	ctx := h.System()
	for i := range 5 {
		o, err := db.Client.Organization.Create().SetName(fmt.Sprintf("投标机构%d", i+1)).SetKind(organization.KindSocialOrg).SetAreaID(h.District.ID).Save(ctx)
		h.ok(err)
		h.orgs = append(h.orgs, o.ID)
		h.managers = append(h.managers, access.With(context.Background(), &access.Viewer{
			AccountID: "acc_" + o.ID, PersonID: "per_m" + fmt.Sprint(i), Posts: []access.Post{{Name: appointment.PostManager, AreaPath: h.District.Path, OrganizationID: o.ID}},
		}))
		h.ok(db.Client.Person.Create().SetID("per_m" + fmt.Sprint(i)).SetName("经理").SetDemo(true).Exec(ctx))
	}
	var keepers []procurement.Custodian
	var ids []string
	for i := range 3 {
		name := fmt.Sprintf("custodian%d", i+1)
		k, err := sealing.NewCustodianKeys(fmt.Sprintf("cky_%d", i+1))
		h.ok(err)
		h.ok(db.Client.CustodianKey.Create().SetID(k.ID).SetPersonID(h.Viewer(name).PersonID).SetOrganizationID(h.Custodian(i + 1)).SetPublicKey(k.Public().String()).SetCreatedAt(Start).Exec(ctx))
		h.custodians, h.holders, ids = append(h.custodians, k), append(h.holders, h.As(name)), append(ids, k.ID)
		keepers = append(keepers, procurement.Custodian{ID: k.ID, Institution: h.Custodian(i + 1), Key: k.Public().String()})
	}
	h.publish(lots, ids, keepers)
	return h
}

func (h *hall) publish(lots int, ids []string, keepers []procurement.Custodian) {
	ctx, c := h.System(), h.DB.Client
	text := func(v any) string {
		raw, err := json.Marshal(v)
		h.ok(err)
		return string(raw)
	}
	author := h.Viewer("author").PersonID
	at := Start.Add(time.Hour)
	h.ok(c.Project.Create().SetID("prj_sealed").SetTitle("助浴").SetPurpose("p").SetBuyerID(h.Buyer.ID).SetBudgetLineID(h.Line.ID).SetCategoryID(h.Bath.ID).
		SetAreaID(h.District.ID).SetAreaPath(h.District.Path).SetCatalogueCode(CatalogueCode).SetEstimateFen(1_000_000).SetMethod(project.MethodOpenTender).
		SetNegativeDenied([]string{}).SetStatus(project.StatusTendering).SetAuthorID(author).SetCreatedAt(Start).Exec(ctx))
	h.ok(c.Requirement.Create().SetID("rqm_sealed").SetProjectID("prj_sealed").SetNumber(1).SetBody("{}").SetAuthorID(author).SetCreatedAt(Start).Exec(ctx))
	h.ok(c.Tender.Create().SetID(h.tender).SetProjectID("prj_sealed").SetRequirementID("rqm_sealed").SetBuyerID(h.Buyer.ID).SetAreaID(h.District.ID).SetAreaPath(h.District.Path).
		SetTitle("助浴服务").SetNumber("610103-2026-0001").SetMethod(tender.MethodOpenTender).SetCeilingFen(1_000_000).SetStatus(tender.StatusPublished).SetPublishedAt(at).SetDeadlineAt(deadline).
		SetValidUntil(deadline.AddDate(0, 0, 60)).SetRound(1).SetThreshold(2).SetCustodians(text(keepers)).SetHandlerID(h.Viewer("handler").PersonID).
		SetDueAt(deadline).SetDueAction(string(procurement.Seal)).SetCreatedAt(Start).Exec(ctx))
	for i := range lots {
		id := fmt.Sprintf("tlt_%d", i+1)
		h.ok(c.TenderLot.Create().SetID(id).SetTenderID(h.tender).SetPosition(i + 1).SetTitle("包").SetCategoryID(h.Bath.ID).SetAreaID(h.District.ID).SetAreaPath(h.District.Path).SetUnits(1).SetCeilingFen(1000).Exec(ctx))
		h.lots = append(h.lots, id)
	}
	h.document(1, false, at, ids)
	h.clock.Set(at)
}

// document publishes a version of the documents.
func (h *hall) document(number int, material bool, at time.Time, ids []string) {
	body, err := json.Marshal(procurement.TenderBody{ValidityDays: 60, Threshold: 2, CustodianKeys: ids})
	h.ok(err)
	h.ok(h.DB.Client.TenderDocument.Create().SetID(fmt.Sprintf("tdc_%d", number)).SetTenderID(h.tender).SetNumber(number).SetBody(string(body)).SetMaterial(material).
		SetPublishedAt(at).SetCreatedAt(at).Exec(h.System()))
}

func (h *hall) ok(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

// wants fails unless err is a fault with the code.
func (h *hall) wants(what string, err error, code fault.Code) {
	h.Helper()
	if f := fault.As(err); f == nil || f.Code != code {
		h.Errorf("%s: %v, not %s", what, err, code)
	}
}

// offer is a bid as its bidder keeps it.
type offer struct {
	keys     *sealing.Keys
	raw      map[sealing.Kind][]byte
	receipts map[sealing.Kind]*sealing.SignedReceipt
}

// seal seals the two envelopes of the nth organisation's bid for a lot.
func (h *hall) seal(n int, lot string, fen int64, name string) *offer {
	h.Helper()
	keys, err := sealing.NewBidKeys()
	h.ok(err)
	o := &offer{keys: keys, raw: map[sealing.Kind][]byte{}, receipts: map[sealing.Kind]*sealing.SignedReceipt{}}
	for _, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
		d := sealing.Document{Organization: h.orgs[n], OrganizationName: name, Statement: "s", SignedAt: "2026-11-28T09:30:00.000001Z"}
		if k == sealing.Price {
			d.AmountFen = &fen
		}
		o.raw[k] = h.envelope(keys, lot, k, d)
	}
	return o
}

func (h *hall) envelope(keys *sealing.Keys, lot string, k sealing.Kind, d sealing.Document) []byte {
	h.Helper()
	terms, err := procurement.SealingTerms(h.now(), lot, k)
	h.ok(err)
	var b bytes.Buffer
	_, err = sealing.Seal(&b, terms, keys, d, nil, nil)
	h.ok(err)
	return b.Bytes()
}

// hand hands an offer in.
func (h *hall) hand(n int, lot string, o *offer) {
	h.Helper()
	for _, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
		r, err := h.Procurement.TakeEnvelope(h.managers[n], h.tender, lot, h.orgs[n], bytes.NewReader(o.raw[k]))
		h.ok(err)
		o.receipts[k] = r
		h.clock.Advance(time.Second)
	}
}

// bids takes the documents and hands in a bid of the nth organisation.
func (h *hall) bids(n int, lot string, fen int64) *offer {
	h.Helper()
	h.takes(n)
	o := h.seal(n, lot, fen, fmt.Sprintf("投标机构%d", n+1))
	h.hand(n, lot, o)
	return o
}

func (h *hall) takes(n int) {
	h.Helper()
	_, err := h.Procurement.TakeDocuments(h.managers[n], h.tender, h.orgs[n])
	h.ok(err)
}

func (h *hall) now() *ent.Tender {
	h.Helper()
	t, err := h.DB.Client.Tender.Get(h.System(), h.tender)
	h.ok(err)
	return t
}

func (h *hall) ref() machine.Ref {
	return machine.Ref{Key: Key(), ID: h.tender, Version: h.now().Version}
}

func (h *hall) tick() {
	h.Helper()
	Together(h, h.DB, h.Procurement.Tick)
}

// status fails unless the tender stands so.
func (h *hall) status(want tender.Status) {
	h.Helper()
	if t := h.now(); t.Status != want {
		h.Fatalf("the tender is %s %s, not %s", t.Status, t.ReasonCode, want)
	}
}

// sealed goes past the deadline.
func (h *hall) sealed() {
	h.Helper()
	h.clock.Set(deadline.Add(time.Minute))
	h.tick()
}

// open opens the tender.
func (h *hall) open() {
	h.Helper()
	_, err := h.Procurement.OpenTender(h.As("handler"), h.ref())
	h.ok(err)
}

// release gives the key of one envelope of an offer.
func (h *hall) release(n int, o *offer, k sealing.Kind) (procurement.Outcome, error) {
	h.Helper()
	return h.Procurement.ReleaseKey(h.managers[n], Key(), o.receipts[k].Receipt.Envelope, h.released(o.keys, o.raw[k]))
}

func (h *hall) released(keys *sealing.Keys, raw []byte) *sealing.Release {
	h.Helper()
	head, hash, err := sealing.ReadHeader(bytes.NewReader(raw))
	h.ok(err)
	r, err := keys.Release(head, hash)
	h.ok(err)
	return r
}

// releases gives both keys of an offer, and wants it open then.
func (h *hall) releases(n int, o *offer) {
	h.Helper()
	for i, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
		out, err := h.release(n, o, k)
		h.ok(err)
		if want := []bid.Status{bid.StatusFrozen, bid.StatusOpened}[i]; out.Status != want || out.Problem != "" {
			h.Fatalf("%s of organisation %d: %+v", k, n+1, out)
		}
	}
}

// share gives the nth custodian's share of an envelope.
func (h *hall) share(n int, o *offer, k sealing.Kind) (procurement.Outcome, error) {
	h.Helper()
	return h.Procurement.ReleaseShare(h.holders[n], Key(), o.receipts[k].Receipt.Envelope, h.released(h.custodians[n], o.raw[k]))
}

// bidOf is the row of the nth organisation's bid.
func (h *hall) bidOf(n int, lot string) *ent.Bid {
	h.Helper()
	b, err := h.DB.Client.Bid.Query().Where(bid.OrganizationID(h.orgs[n]), bid.LotID(lot)).Only(h.System())
	h.ok(err)
	return b
}

// reading gives bytes to whoever reads.
func reading(raw []byte) io.Reader { return bytes.NewReader(raw) }

// opens gives bytes as often as they are read.
func opens(raw []byte) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(reading(raw)), nil }
}
