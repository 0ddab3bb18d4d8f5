package graph_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"testing"
	"testing/synctest"

	"linli/ent/bid"
	"linli/ent/organization"
	"linli/ent/panelseat"
	"linli/ent/project"
	"linli/internal/database/databasetest"
	"linli/internal/sealing"
	. "linli/internal/worldtest"
)

// TestStatementsOfBids asks for all that hangs on openings, panels, seats and sheets, and
// counts what is read: as much for many rows as for few.
func TestStatementsOfBids(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		db, clock := databasetest.SQLite(t, Start)
		s := newStage(t, db, clock)
		for _, step := range []string{"buying", "evaluating", "formed", "seated", "accepted", "conforming", "scored"} {
			given[step](t, s)
		}
		count := counted(db.Client)
		reads := func(what, who, ask string, want map[string]int) {
			t.Helper()
			before := count()
			var data json.RawMessage
			s.into(t, s.As(who), &data, ask, map[string]any{"t": s.known["tender"], "l": s.known["tenderLot"], "s": s.known["seat1"]})
			after := count()
			maps.DeleteFunc(after, func(kind string, n int) bool { return n == before[kind] })
			for kind := range after {
				after[kind] -= before[kind]
			}
			if !maps.Equal(after, want) {
				t.Errorf("%s reads %v, want %v", what, after, want)
			}
		}
		all := func(when string) {
			t.Helper()
			reads("the opening, "+when, "handler", `query($t: ID!) { opening(tenderId: $t) { tender { title } bids { organization { name } priceFen availableActions { action } } objections { organization { name } body } } }`, map[string]int{
				"Bid":       4, // whether one attends, the rows, for what one may do, and how many wait
				"Objection": 1, "Organization": 1, "Panel": 1, "PanelSeat": 1, "ProjectPart": 1, "Report": 1, "Tender": 2,
			})
			reads("the panel, "+when, "handler", `query($t: ID!) { panel(tenderId: $t) { tender { title } draw { order } seats { personName tender { title } } availableActions { action } } }`, map[string]int{
				"Panel": 2, "Entry": 1, "PanelSeat": 2, "Person": 1, "ProjectPart": 1, "Report": 1, "Tender": 3,
			})
			reads("seats, "+when, "expert1", `{ seats(first: 10) { edges { node { personName tender { title } } } } }`, map[string]int{
				"Panel": 1, "PanelSeat": 1, "Person": 1, "Tender": 1,
			})
			reads("a sheet, "+when, "expert1", `query($s: ID!, $l: ID!) { scoreSheet(seatId: $s, lotId: $l) { cells { points corrections { was } } } }`, map[string]int{
				"ScoreSheet": 1, "ScoreCell": 1, "ScoreCorrection": 1, "Panel": 1, "PanelSeat": 1, "Tender": 1,
			})
			reads("decisions, "+when, "handler", `query($l: ID!) { bidDecisions(lotId: $l) { kind } }`, map[string]int{
				"BidDecision": 1, "Tender": 1, "TenderLot": 1,
			})
			reads("the ranking, "+when, "expert1", `query($s: ID!, $l: ID!) { ranking(seatId: $s, lotId: $l) { standings { marks { text formula { operands { value } } } } findings { text } } }`, map[string]int{
				"Award": 1, "Bid": 1, "CalendarDay": 1, "CustodianKey": 1, "Objection": 1, "Panel": 2, "PanelSeat": 3, "PolicyVersion": 1, "Project": 2, "ProjectPart": 1, "Stay": 1, "Tender": 2, "TenderDocument": 1, "TenderLot": 2,
			})
		}
		all("with three bids")
		for i := range 3 {
			o := db.Client.Organization.Create().SetName(fmt.Sprintf("又一家%d", i)).SetKind(organization.KindSocialOrg).SetAreaID(s.District.ID).SaveX(s.System())
			db.Client.Bid.Create().SetTenderID(s.known["tender"]).SetLotID(s.known["tenderLot"]).SetOrganizationID(o.ID).SetStatus(bid.StatusUnopened).SaveX(s.System())
			db.Client.Objection.Create().SetTenderID(s.known["tender"]).SetOrganizationID(o.ID).SetBody("异议").SaveX(s.System())
		}
		n := s.Tender(t, s.Intend(t, clock, project.MethodConsultation, "冬季前必须开始服务"), s.TenderInput(bidsDue.AddDate(0, 0, 28), []string{s.known["key1"], s.known["key2"], s.known["key3"]}))
		p := db.Client.Panel.Create().SetTenderID(n.ID).SetExperts(1).SetRepresentatives(0).SaveX(s.System())
		db.Client.PanelSeat.Create().SetPanelID(p.ID).SetPersonID(s.known["expert1"]).SetKind(panelseat.KindExpert).SetPosition(1).ExecX(s.System())
		all("with six bids and another seat")
	})
}

// TestSealingTermsAsFile: the file that the contract gives is what one seals by, and an
// envelope that is sealed by it is taken; its receipt and its proof come as files, too.
func TestSealingTermsAsFile(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	s := newStage(t, db, clock)
	given["buying"](t, s)
	bidding(t, s)
	var data struct {
		Sealing struct {
			ReceiptKey, Terms string
			Custodians        []struct{ Fingerprint, Key string }
		}
		Envelopes []struct {
			Header  string
			Receipt struct{ EnvelopeID, File string }
		}
	}
	s.into(t, s.As("manager"), &data, `query($t: ID!, $l: ID!, $o: ID!) {
		sealing(tenderId: $t) { receiptKey terms(lotId: $l, kind: PRICE) custodians { fingerprint key } }
		envelopes(tenderId: $t, organizationId: $o) { header receipt { envelopeId file } }
	}`, map[string]any{"t": s.known["tender"], "l": s.known["tenderLot"], "o": s.Provider.ID})
	terms := must[*sealing.Terms](t)(sealing.ReadTerms([]byte(data.Sealing.Terms)))
	if terms.Kind != sealing.Price || terms.Lot != s.known["tenderLot"] || len(terms.Custodians) != 3 {
		t.Errorf("terms %+v", terms)
	}
	for i, c := range data.Sealing.Custodians {
		if key := terms.Custodians[i].Key; c.Key != key.String() || c.Fingerprint != sealing.Fingerprint(key) {
			t.Errorf("custodian %d: %+v", i+1, c)
		}
	}
	key := must[sealing.Bytes](t)(s.r.Procurement.ReceiptKey())
	if data.Sealing.ReceiptKey != key.String() || len(data.Envelopes) != 2 {
		t.Fatalf("%+v", data)
	}
	sealedBids(t, s)
	for _, e := range data.Envelopes {
		signed := must[*sealing.SignedReceipt](t)(sealing.ReadReceipt([]byte(e.Receipt.File)))
		if err := signed.Verify(key); err != nil {
			t.Error(err)
		}
		head := binary.BigEndian.AppendUint32([]byte("LINLIBID\x01\x01"), uint32(len(e.Header)))
		if hash := sha256.Sum256(append(head, e.Header...)); hash != signed.Receipt.HeaderHash {
			t.Errorf("header %s", e.Header)
		}
		var proof struct {
			EnvelopeProof struct{ File string }
		}
		s.into(t, s.As("stranger"), &proof, `query($e: ID!) { envelopeProof(envelopeId: $e) { file } }`, map[string]any{"e": e.Receipt.EnvelopeID})
		root := must[sealing.Hash](t)(s.r.Procurement.RecomputeRoot(s.System(), db.Client.Tender.GetX(s.System(), s.known["tender"])))
		if err := must[*sealing.Inclusion](t)(sealing.ReadInclusion([]byte(proof.EnvelopeProof.File))).Verify(signed.Receipt, root); err != nil {
			t.Error(err)
		}
	}
}
