package procurement

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/envelope"
	"linli/ent/tenderlot"
	"linli/internal/sealing"
)

// Decoys of bids are whole envelopes, a technical and a price one, sealed to the tender's
// custodians under keys that only Linli's key makes; some replace another, some are taken
// back, and after a material change most are confirmed. Who lacks the key cannot tell one
// from a bid, and the number of all tells nothing: the key decides how many pairs a
// tender has at its deadline, and each bid takes the place of one decoy that is not
// written yet.
//
// What could still tell, and whom: who sees requests arrive (the network, the server's
// memory, and whoever listens to Redis while an upload takes its price from its caller's
// budget) sees which envelopes had one. Decoys are written when a replica ticks, so who
// knows the rhythm of ticks can weigh whether received_at falls into it. Those that a
// server writes late, because it stood still at the deadline, carry the moment that they
// were meant for, and stand in the log behind younger entries. More bids in the last
// hours than decoys are left exceed the number. Envelopes of more than 512 KiB are never
// decoys, nor are a third bid under one tag, a second envelope of one kind in a bid,
// several statements under one tag at one instant, and final offers.

// decoy is one decoy bid as the key decides it.
type decoy struct {
	slot  // of its technical envelope
	lotID string
	tag   string
	price time.Time // when its price envelope is written
}

// pairs is how many pairs of a technical and a price envelope a tender has at its
// deadline, bids and decoys together: 16 to 31, if nothing else is set.
func (s *Service) pairs(tenderID string) int {
	least := cmp.Or(s.Pairs, 16)
	return least + int(s.chance("bid pairs", tenderID, 0)%uint64(least))
}

// decoyID is the id of a decoy's envelope.
func (s *Service) decoyID(tenderID string, n int, kind string) string {
	return "env_" + s.Secret.Hash("bid decoy", tenderID, fmt.Sprint(n), kind)[:32]
}

// decoyBids lists the decoys of a tender, by their moments.
func (s *Service) decoyBids(t *ent.Tender, lots []string) []decoy {
	slots := s.slots("bid", t.ID, s.pairs(t.ID), *t.PublishedAt, *t.DeadlineAt)
	out := make([]decoy, len(slots))
	for i, at := range slots {
		whose := at.n
		if at.n%2 == 1 && s.chance("bid decoy again", t.ID, at.n)%4 == 0 { // the same bidder once more
			whose--
		}
		gap := time.Duration(s.chance("bid decoy gap", t.ID, at.n)%uint64(10*time.Minute/time.Microsecond)) * time.Microsecond
		d := decoy{slot: at, lotID: lots[s.chance("bid decoy lot", t.ID, whose)%uint64(len(lots))], tag: s.Secret.Hash("bid decoy tag", t.ID, fmt.Sprint(whose)), price: at.at.Add(gap)}
		if d.price.After(*t.DeadlineAt) {
			d.price = *t.DeadlineAt
		}
		out[i] = d
	}
	return out
}

// coverBids writes the decoys of a tender's bids whose moment has come, each in a
// transaction of its own: those of one would share their instant.
func (s *Service) coverBids(ctx context.Context, t *ent.Tender, now time.Time) error {
	lots, err := s.DB.Client.TenderLot.Query().Where(tenderlot.TenderID(t.ID)).Order(tenderlot.ByPosition()).IDs(ctx)
	if err != nil {
		return err
	}
	rows, err := s.DB.Client.Envelope.Query().Where(envelope.TenderID(t.ID), envelope.Round(1)).Select(envelope.FieldID, envelope.FieldKind, envelope.FieldBid, envelope.FieldMark, envelope.FieldSeq, envelope.FieldReceivedAt).All(ctx)
	if err != nil {
		return err
	}
	here := map[string]*ent.Envelope{}
	genuine := map[envelope.Kind]int{}
	for _, e := range rows {
		here[e.ID] = e
		if s.real(e) {
			genuine[e.Kind]++
		}
	}
	all := s.decoyBids(t, lots)
	slots := make([]slot, len(all))
	for i, d := range all {
		slots[i] = d.slot
	}
	has := func(n int, kind sealing.Kind) bool { return here[s.decoyID(t.ID, n, string(kind))] != nil }
	wanted := len(all) - max(genuine[envelope.KindTechnical], genuine[envelope.KindPrice])
	begun := choose(slots, func(n int) bool { return has(n, sealing.Technical) }, wanted, now, *t.DeadlineAt)
	type due struct {
		decoy
		kind sealing.Kind
		at   time.Time
	}
	var list []due
	for _, d := range all {
		begins := slices.Contains(begun, d.slot)
		if begins {
			list = append(list, due{d, sealing.Technical, d.slot.at})
		}
		if (begins || has(d.n, sealing.Technical)) && !has(d.n, sealing.Price) && !d.price.After(now) {
			list = append(list, due{d, sealing.Price, d.price})
		}
	}
	// in the order of their moments, as bids come: the log shows no other
	slices.SortStableFunc(list, func(a, b due) int { return a.at.Compare(b.at) })
	for _, d := range list {
		if err := s.writeDecoy(ctx, t, d.decoy, d.kind, d.at); err != nil {
			return err
		}
	}
	return s.sayForDecoys(ctx, t, all, rows, now)
}
