package procurement

import (
	"cmp"
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/envelope"
	"linli/ent/tenderdocument"
	"linli/internal/sealing"
)

// answer is one bid for one lot: the newest envelope of each kind, and what was said of it.
type answer struct {
	lotID, tag, bid string
	kinds           map[sealing.Kind]*ent.Envelope
	confirmed       *ent.Envelope // newest RECONFIRM
	withdrawn       int64         // seq of the newest WITHDRAW, 0: none
	last            int64         // seq of its newest envelope
}

// wanted are the kinds that make a bid whole in a round.
func wanted(round int) []sealing.Kind {
	if round > 1 {
		return []sealing.Kind{sealing.Final}
	}
	return []sealing.Kind{sealing.Technical, sealing.Price}
}

// answers groups the envelopes of bidders, without decoys, by lot and bid.
func (s *Service) answers(rows []*ent.Envelope) []*answer {
	byBid := map[[3]string]*answer{}
	var out []*answer
	for _, e := range rows {
		if !s.real(e) {
			continue
		}
		k := [3]string{e.LotID, e.Tag, e.Bid}
		a := byBid[k]
		if a == nil {
			a = &answer{lotID: e.LotID, tag: e.Tag, bid: e.Bid, kinds: map[sealing.Kind]*ent.Envelope{}}
			byBid[k] = a
			out = append(out, a)
		}
		switch e.Kind {
		case envelope.KindWithdraw:
			a.withdrawn = e.Seq
		case envelope.KindReconfirm:
			a.confirmed = e
		default:
			a.kinds[sealing.Kind(e.Kind)] = e
			a.last = e.Seq
		}
	}
	return out
}

// whole tells whether a bid counts: it has every kind, none withdrawn, and each came, or
// was confirmed, after the last material change of the documents (procurement T3).
func (a *answer) whole(round int, changed time.Time) bool {
	for _, k := range wanted(round) {
		e := a.kinds[k]
		if e == nil || e.Seq < a.withdrawn {
			return false
		}
		confirmed := a.confirmed != nil && a.confirmed.Seq > e.Seq && a.confirmed.ReceivedAt.After(changed)
		if !e.ReceivedAt.After(changed) && !confirmed {
			return false
		}
	}
	return true
}

// standing are the bids that count, by lot: of each bidder the last one that is whole,
// earlier ones stay sealed for ever (procurement §3.5).
func (s *Service) standing(ctx context.Context, c *ent.Client, t *ent.Tender) (map[string][]*answer, error) {
	rows, err := c.Envelope.Query().Where(envelope.TenderID(t.ID), envelope.Round(t.Round)).Order(envelope.BySeq()).All(ctx)
	if err != nil {
		return nil, err
	}
	changed, _, err := materialChange(ctx, c, t.ID)
	if err != nil {
		return nil, err
	}
	best := map[[2]string]*answer{}
	for _, a := range s.answers(rows) {
		k := [2]string{a.lotID, a.tag}
		if a.whole(t.Round, changed) && (best[k] == nil || best[k].last < a.last) {
			best[k] = a
		}
	}
	out := map[string][]*answer{}
	for _, a := range best {
		out[a.lotID] = append(out[a.lotID], a)
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b *answer) int { return cmp.Compare(a.last, b.last) })
	}
	return out, nil
}

// materialChange is when the documents were last changed so that bids need confirming,
// or the zero time, and the number of the newest version.
func materialChange(ctx context.Context, c *ent.Client, tenderID string) (time.Time, int, error) {
	rows, err := c.TenderDocument.Query().Where(tenderdocument.TenderID(tenderID)).Order(tenderdocument.ByNumber()).All(ctx)
	var changed time.Time
	number := 0
	for _, d := range rows {
		if d.Material && d.Number > 1 && d.PublishedAt != nil {
			changed = *d.PublishedAt
		}
		number = d.Number
	}
	return changed, number, err
}
