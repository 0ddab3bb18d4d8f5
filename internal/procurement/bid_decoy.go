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
// back, and after a material change most are confirmed. Who lacks the key cannot tell one from a bid, and the number of all
// tells nothing: the key decides how many pairs a tender has at its deadline, and each
// bid takes the place of one decoy that is not written yet.
//
// What could still tell, and whom: who sees requests arrive (the network, the server's
// memory) sees which envelopes had one. Decoys are written when a replica ticks, so who
// knows the rhythm of ticks can weigh whether received_at falls into it. Those that a
// server writes late, because it stood still at the deadline, carry the moment that they
// were meant for, and stand in the log behind younger entries. More bids in the last
// hours than decoys are left exceed the number. Envelopes of more than 512 KiB are never
// decoys, nor are a third bid under one tag, a second envelope of one kind in a bid, and
// final offers.

// decoy is one decoy bid as the key decides it.
type decoy struct {
	n         int
	lotID     string
	tag       string
	technical time.Time // when it is written
	price     time.Time
	weight    float64 // from 0 to 1: those with high weights give way to bids first
}

// pairs is how many pairs of a technical and a price envelope a tender has at its
// deadline, bids and decoys together: 16 to 31.
func (s *Service) pairs(tenderID string) int { return 16 + int(s.chance("bid pairs", tenderID, 0)%16) }

// decoyID is the id of a decoy's envelope.
func (s *Service) decoyID(tenderID string, n int, kind string) string {
	return "env_" + s.Secret.Hash("bid decoy", tenderID, fmt.Sprint(n), kind)[:32]
}

// decoyBids lists the decoys of a tender, by their moments.
func (s *Service) decoyBids(t *ent.Tender, lots []string) []decoy {
	out := make([]decoy, s.pairs(t.ID))
	for n := range out {
		d := decoy{n: n, lotID: lots[s.chance("bid decoy lot", t.ID, n)%uint64(len(lots))], tag: s.Secret.Hash("bid decoy tag", t.ID, fmt.Sprint(n))}
		if n%2 == 1 && s.chance("bid decoy again", t.ID, n)%4 == 0 { // the same bidder once more
			d.lotID, d.tag = out[n-1].lotID, out[n-1].tag
		}
		d.technical = s.decoyAt("bid", t.ID, n, *t.PublishedAt, *t.DeadlineAt)
		d.price = d.technical.Add(time.Duration(s.chance("bid decoy gap", t.ID, n)%uint64(10*time.Minute)) / time.Microsecond * time.Microsecond)
		if d.price.After(*t.DeadlineAt) {
			d.price = *t.DeadlineAt
		}
		d.weight = float64(s.chance("bid decoy weight", t.ID, n)>>11) / (1 << 53)
		out[n] = d
	}
	slices.SortFunc(out, func(a, b decoy) int { return cmp.Or(a.technical.Compare(b.technical), cmp.Compare(a.n, b.n)) })
	return out
}

// choose tells which decoys are begun now. So many are wanted that bids and decoys come to
// the number; each whose moment has come is taken with the chance wanted / left, and all
// when time is up: sampling without knowing beforehand how many bids will come.
func choose(all []decoy, begun func(decoy) bool, wanted int, now, deadline time.Time) []decoy {
	var ready []decoy
	later := 0
	for _, d := range all {
		switch {
		case begun(d):
			wanted--
		case d.technical.After(now):
			later++
		default:
			ready = append(ready, d)
		}
	}
	slices.SortStableFunc(ready, func(a, b decoy) int { return cmp.Compare(a.weight, b.weight) })
	var out []decoy
	for i, d := range ready {
		left := later + len(ready) - i
		if wanted <= 0 || (!now.After(deadline) && wanted < left && d.weight >= float64(wanted)/float64(left)) {
			break
		}
		out = append(out, d)
		wanted--
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
	rows, err := s.DB.Client.Envelope.Query().Where(envelope.TenderID(t.ID), envelope.Round(1)).Select(envelope.FieldID, envelope.FieldKind, envelope.FieldMark, envelope.FieldSeq, envelope.FieldReceivedAt).All(ctx)
	if err != nil {
		return err
	}
	here := map[string]*ent.Envelope{}
	real := map[envelope.Kind]int{}
	for _, e := range rows {
		here[e.ID] = e
		if s.real(e) {
			real[e.Kind]++
		}
	}
	all := s.decoyBids(t, lots)
	has := func(d decoy, kind string) bool { return here[s.decoyID(t.ID, d.n, kind)] != nil }
	wanted := len(all) - max(real[envelope.KindTechnical], real[envelope.KindPrice])
	for _, d := range choose(all, func(d decoy) bool { return has(d, "TECHNICAL") }, wanted, now, *t.DeadlineAt) {
		if err := s.writeDecoy(ctx, t, d, sealing.Technical, d.technical); err != nil {
			return err
		}
		here[s.decoyID(t.ID, d.n, "TECHNICAL")] = &ent.Envelope{ReceivedAt: now}
	}
	for _, d := range all {
		if has(d, "TECHNICAL") && !has(d, "PRICE") && (!d.price.After(now)) {
			if err := s.writeDecoy(ctx, t, d, sealing.Price, d.price); err != nil {
				return err
			}
		}
	}
	return s.sayForDecoys(ctx, t, all, here, now)
}
