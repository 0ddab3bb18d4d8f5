package server_test

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/organization"
	"linli/ent/project"
	"linli/ent/tenderlot"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/identity"
	"linli/internal/procurement"
	"linli/internal/sealing"
	"linli/internal/server"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// bidsDue is the deadline of the tests' tender.
var bidsDue = time.Date(2026, 12, 15, 1, 30, 0, 0, time.UTC)

// bidding is a running server with a tender that takes bids: of bidder1 to bidder6, each
// the manager of an organisation that took the documents.
type bidding struct {
	*Server
	*worldtest.World
	testing.TB
	clock  *databasetest.Clock
	tender *ent.Tender
	lot    string
	orgs   []string
	known  map[string]bool // who has an account
	handed []handed
}

// handed is an envelope that was taken.
type handed struct {
	n        int // of its organisation
	keys     *sealing.Keys
	raw      []byte
	envelope string
}

func newBidding(t testing.TB, db *database.DB, clock *databasetest.Clock) *bidding {
	t.Helper()
	return newBiddingOver(t, db, clock, "")
}

// newBiddingOver has a Redis, given by its URL.
func newBiddingOver(t testing.TB, db *database.DB, clock *databasetest.Clock, redis string) *bidding {
	t.Helper()
	b := &bidding{Server: Start(t, db, redis, server.Options{}), World: worldtest.NewBuying(t, db), TB: t, clock: clock, known: map[string]bool{}}
	p := b.Intend(t, clock, project.MethodConsultation, "冬季前必须开始服务")
	b.tender = b.World.Tender(t, p, b.TenderInput(bidsDue, b.Custodians(t)))
	var err error
	b.lot, err = db.Client.TenderLot.Query().Where(tenderlot.TenderID(b.tender.ID)).OnlyID(b.System())
	b.ok(err)
	for n := range 6 {
		o, err := db.Client.Organization.Create().SetName(fmt.Sprintf("投标机构%d", n+1)).SetKind(organization.KindSocialOrg).SetAreaID(b.District.ID).Save(b.System())
		b.ok(err)
		b.orgs = append(b.orgs, o.ID)
		b.Join(t, bidder(n), appointment.PostManager, o)
		_, err = b.App.Procurement.TakeDocuments(b.As(bidder(n)), b.tender.ID, o.ID)
		b.ok(err)
	}
	return b
}

// bidder names the manager of the nth organisation, from 0.
func bidder(n int) string { return fmt.Sprintf("bidder%d", n+1) }

func (b *bidding) ok(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// token is a fresh token of somebody; "" for nobody.
func (b *bidding) token(name string) string {
	b.Helper()
	if name == "nobody" {
		return ""
	}
	if !b.known[name] {
		b.known[name] = true
		b.ok(b.World.DB.InTx(b.System(), func(tx *database.Tx) error {
			_, err := identity.CreateAccount(b.System(), tx, identity.AccountInput{PersonID: b.Viewer(name).PersonID, Login: name})
			return err
		}))
	}
	return b.Token(name)
}

// seal seals an envelope of the nth organisation, with so many random bytes attached.
func (b *bidding) seal(n int, keys *sealing.Keys, kind sealing.Kind, fen int64, name string, attached int) []byte {
	b.Helper()
	content := make([]byte, attached)
	_, _ = rand.Read(content) // never fails
	return b.sealWith(n, keys, kind, fen, name, content)
}

// sealWith seals an envelope with those bytes attached, if there are any.
func (b *bidding) sealWith(n int, keys *sealing.Keys, kind sealing.Kind, fen int64, name string, content []byte) []byte {
	b.Helper()
	terms, err := procurement.SealingTerms(b.tender, b.lot, kind)
	b.ok(err)
	d := sealing.Document{Organization: b.orgs[n], OrganizationName: name, Statement: "s", SignedAt: "2026-12-10T09:30:00.000001Z"}
	if kind == sealing.Price {
		d.AmountFen = &fen
	}
	var files []sealing.Attachment
	if len(content) > 0 {
		files = []sealing.Attachment{{Name: "offer.bin", Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }}}
	}
	var out bytes.Buffer
	_, err = sealing.Seal(&out, terms, keys, d, files, nil)
	b.ok(err)
	return out.Bytes()
}

// upload is an envelope on its way.
type upload struct {
	token, tender, lot, organization string
	body                             []byte
	headers                          map[string]string // beside the usual ones; "" removes one
}

// of is an upload of somebody's for the nth organisation.
func (b *bidding) of(token string, n int, body []byte) upload {
	return upload{token: token, tender: b.tender.ID, lot: b.lot, organization: b.orgs[n], body: body}
}

// post sends an upload, and gives the status and the answer.
func (b *bidding) post(u upload) (int, []byte) {
	b.Helper()
	url := fmt.Sprintf("%s/envelopes?tenderId=%s&lotId=%s&organizationId=%s", strings.TrimSuffix(b.URL, "/graphql"), u.tender, u.lot, u.organization)
	req, err := http.NewRequestWithContext(b.Context(), http.MethodPost, url, bytes.NewReader(u.body))
	b.ok(err)
	req.Header.Set("Content-Type", "application/octet-stream")
	if u.token != "" {
		req.Header.Set("Authorization", "Bearer "+u.token)
	}
	for name, value := range u.headers {
		req.Header.Set(name, value)
	}
	res, err := http.DefaultClient.Do(req)
	b.ok(err)
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	b.ok(err)
	return res.StatusCode, raw
}

// takes fails unless an upload is taken, and gives its receipt, checked by the server's key.
func (b *bidding) takes(u upload) *sealing.SignedReceipt {
	b.Helper()
	status, raw := b.post(u)
	if status != http.StatusOK {
		b.Fatalf("%d %s", status, raw)
	}
	signed, err := sealing.ReadReceipt(raw)
	b.ok(err)
	key, err := b.App.Procurement.ReceiptKey()
	b.ok(err)
	b.ok(signed.Verify(key))
	in, err := sealing.Inspect(bytes.NewReader(u.body))
	b.ok(err)
	b.ok(signed.Receipt.Of(in))
	return signed
}

// refusal is the status, code and details of an error of an upload.
func (b *bidding) refusal(u upload) string {
	b.Helper()
	status, raw := b.post(u)
	var a struct {
		Errors []struct {
			Message    string
			Extensions struct {
				Code    string
				Details map[string]any
			}
		}
	}
	if err := json.Unmarshal(raw, &a); err != nil || len(a.Errors) != 1 || a.Errors[0].Message == "" {
		b.Fatalf("%d %s: %v", status, raw, err)
	}
	out := fmt.Sprint(status, " ", a.Errors[0].Extensions.Code)
	if s, ok := a.Errors[0].Extensions.Details["sealing"]; ok {
		out += fmt.Sprint(" ", s)
	}
	return out
}

// bids hands in a whole bid of the nth organisation.
func (b *bidding) bids(n int, fen int64, name string) {
	b.Helper()
	keys, err := sealing.NewBidKeys()
	b.ok(err)
	token := b.token(bidder(n))
	for _, kind := range []sealing.Kind{sealing.Technical, sealing.Price} {
		raw := b.seal(n, keys, kind, fen, name, 0)
		b.handed = append(b.handed, handed{n, keys, raw, b.takes(b.of(token, n, raw)).Receipt.Envelope})
	}
}

// release is what opens an envelope, given by its bidder or by a custodian.
func (b *bidding) release(h handed, keys *sealing.Keys) *sealing.Release {
	b.Helper()
	head, hash, err := sealing.ReadHeader(bytes.NewReader(h.raw))
	b.ok(err)
	r, err := keys.Release(head, hash)
	b.ok(err)
	return r
}

// releases opens everything that was handed in.
func (b *bidding) releases() {
	b.Helper()
	for _, h := range b.handed {
		out, err := b.App.Procurement.ReleaseKey(b.As(bidder(h.n)), worldtest.Key(), h.envelope, b.release(h, h.keys))
		if b.ok(err); out.Problem != "" {
			b.Fatalf("%+v", out)
		}
	}
}
