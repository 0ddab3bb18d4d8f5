package procurement

import (
	"context"
	"fmt"
	"time"

	"linli/ent"
	"linli/ent/envelope"
	"linli/internal/sealing"
)

// sayForDecoys takes one to four decoys of a tender back, and after a material change
// confirms so many that three of four pairs that were planned before it are confirmed.
// What bidders say takes the place of a decoy's statement, so the number of statements tells nothing.
func (s *Service) sayForDecoys(ctx context.Context, t *ent.Tender, all []decoy, rows []*ent.Envelope, now time.Time) error {
	n := 1 + int(s.chance("bid decoy withdrawals", t.ID, 0)%4)
	back := statement{Kind: sealing.Withdraw}
	if err := s.sayForSome(ctx, t, all, rows, back, s.slots("bid decoy withdraws", t.ID, n, *t.PublishedAt, *t.DeadlineAt), time.Time{}, now); err != nil {
		return err
	}
	changed, document, err := materialChange(ctx, s.DB.Client, t.ID)
	if err != nil || changed.IsZero() {
		return err
	}
	before := 0 // as planned, not as came: that would tell something
	for _, d := range all {
		if d.at.Before(changed) {
			before++
		}
	}
	slots := s.slots(fmt.Sprint("bid decoy confirms ", document), t.ID, before*3/4, changed, *t.DeadlineAt)
	return s.sayForSome(ctx, t, all, rows, statement{Kind: sealing.Reconfirm, Document: document}, slots, changed, now)
}

// sayForSome writes statements of a kind in the slots that are due, each for a decoy that
// the key chooses of those that are whole and have said nothing since: for a
// confirmation, of those that came before the change.
func (s *Service) sayForSome(ctx context.Context, t *ent.Tender, all []decoy, rows []*ent.Envelope, st statement, slots []slot, changed, now time.Time) error {
	here, said, genuine := map[string]*ent.Envelope{}, map[string]bool{}, 0
	for _, e := range rows {
		here[e.ID] = e
		statement := e.Kind == envelope.KindWithdraw || e.Kind == envelope.KindReconfirm && e.ReceivedAt.After(changed)
		said[e.Bid] = said[e.Bid] || statement
		if statement && string(e.Kind) == string(st.Kind) && s.real(e) {
			genuine++
		}
	}
	kind := fmt.Sprintf("%s %d", st.Kind, st.Document)
	written := func(n int) bool { return here[s.decoyID(t.ID, n, kind)] != nil }
	for _, at := range choose(slots, written, len(slots)-genuine, now, *t.DeadlineAt) {
		var may []decoy
		for _, d := range all {
			if e := here[s.decoyID(t.ID, d.n, string(sealing.Price))]; e != nil && !said[e.Bid] && (changed.IsZero() || e.ReceivedAt.Before(changed)) {
				may = append(may, d)
			}
		}
		if len(may) == 0 {
			return nil
		}
		d := may[s.chance("bid decoy says "+kind, t.ID, at.n)%uint64(len(may))]
		last := here[s.decoyID(t.ID, d.n, string(sealing.Price))]
		said[last.Bid] = true
		of := st
		of.V, of.Tender, of.Lot, of.Round, of.Bid, of.After = 1, t.ID, d.lotID, t.Round, last.Bid, last.Seq
		header, hash, err := of.hashes()
		if err != nil {
			return err
		}
		moment := at.at
		if moment.Before(last.ReceivedAt) {
			moment = last.ReceivedAt
		}
		receipt := sealing.Receipt{Bid: of.Bid, Kind: of.Kind, HeaderHash: header, CiphertextHash: hash}
		if err := s.keepDecoy(ctx, t, d, moment, nil, sealed{id: s.decoyID(t.ID, at.n, kind), receipt: receipt}); err != nil {
			return err
		}
	}
	return nil
}
