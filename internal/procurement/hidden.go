package procurement

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/registration"
	"linli/internal/database"
)

// Who takes documents and who bids, and how many they are, stays hidden until the
// opening (招标投标法第二十二条), from whoever reads the tables too. Rows carry a keyed
// hash in place of the organisation; among them stand decoys, which only the key tells
// apart, at moments that the key decides.

// tag stands for an organisation in one kind of rows of a tender; tags of two kinds
// cannot be brought together.
func (s *Service) tag(kind, tenderID, organizationID string) string {
	return s.Secret.Hash("tag of "+kind, tenderID, organizationID)
}

// decoys is how many rows of a kind a tender has at its deadline, real ones and decoys
// together unless more are real: 32 to 47, as the key decides.
func (s *Service) decoys(kind, tenderID string) int {
	return 32 + int(s.chance(kind+" decoys", tenderID, 0)%16)
}

// chance is a number that the key makes of names: random to all who lack it, the same
// for every replica.
func (s *Service) chance(purpose, tenderID string, n int) uint64 {
	raw, err := hex.DecodeString(s.Secret.Hash(purpose, tenderID, fmt.Sprint(n)))
	if err != nil || len(raw) < 8 {
		panic("procurement: a keyed hash is hex of 32 bytes")
	}
	return binary.BigEndian.Uint64(raw)
}

// decoyAt is the moment of the nth decoy of a kind between two instants.
func (s *Service) decoyAt(kind, tenderID string, n int, from, until time.Time) time.Time {
	span := uint64(until.Sub(from) / time.Microsecond)
	if span == 0 {
		return from
	}
	return from.Add(time.Duration(s.chance(kind+" moment", tenderID, n)%span) * time.Microsecond)
}

// hiddenID is an id of random letters alone: sorted by it, rows tell no order.
func hiddenID(prefix string) string {
	var raw [16]byte
	_, _ = rand.Read(raw[:]) // never fails
	return prefix + "_" + hex.EncodeToString(raw[:])
}

// slot is the place of one decoy.
type slot struct {
	n      int
	at     time.Time // its moment
	weight float64   // from 0 to 1: those with high weights give way first
}

// slots are the places of a tender's decoys of a kind, by their moments.
func (s *Service) slots(kind, tenderID string, count int, from, until time.Time) []slot {
	out := make([]slot, count)
	for n := range out {
		weight := float64(s.chance(kind+" weight", tenderID, n)>>11) / (1 << 53)
		out[n] = slot{n: n, at: s.decoyAt(kind, tenderID, n, from, until), weight: weight}
	}
	slices.SortFunc(out, func(a, b slot) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.n, b.n)) })
	return out
}

// choose tells which decoys are written now. There are as many slots as rows that are to
// be there at the end, and each real row takes the place of a decoy that is not written
// yet: wanted is how many decoys leave that number. One whose moment has come is taken
// with the chance wanted / left, and all that are wanted when time is up: sampling
// without knowing beforehand how many real ones will come.
func choose(all []slot, written func(n int) bool, wanted int, now, until time.Time) []slot {
	var ready, out []slot
	later := 0
	for _, d := range all {
		switch {
		case written(d.n):
			wanted--
		case d.at.After(now):
			later++
		default:
			ready = append(ready, d)
		}
	}
	slices.SortStableFunc(ready, func(a, b slot) int { return cmp.Compare(a.weight, b.weight) })
	for i, d := range ready {
		left := later + len(ready) - i
		if wanted <= 0 || !now.After(until) && wanted < left && d.weight >= float64(wanted)/float64(left) {
			break // the others weigh more
		}
		out = append(out, d)
		wanted--
	}
	return out
}

// coverRegistrations writes the decoys of a tender's registrations that are due by now.
// Every replica does it; a decoy's id follows from the key, so each is written once.
func (s *Service) coverRegistrations(ctx context.Context, tx *database.Tx, t *ent.Tender) error {
	ids, err := tx.Registration.Query().Where(registration.TenderID(t.ID)).IDs(ctx)
	if err != nil {
		return err
	}
	all := s.slots("registration", t.ID, s.decoys("registration", t.ID), *t.PublishedAt, *t.DeadlineAt)
	name := func(n int) string { return "reg_" + s.Secret.Hash("registration decoy", t.ID, fmt.Sprint(n))[:32] }
	written := func(n int) bool { return slices.Contains(ids, name(n)) }
	genuine := len(ids)
	for _, d := range all {
		if written(d.n) {
			genuine--
		}
	}
	var q database.Statement
	q.WriteString("INSERT INTO registrations (id, tender_id, tag, at) VALUES ")
	due := choose(all, written, len(all)-genuine, tx.Now, *t.DeadlineAt)
	for i, d := range due {
		q.Row(i, "($, $, $, $)", name(d.n), t.ID, s.Secret.Hash("registration decoy tag", t.ID, fmt.Sprint(d.n)), d.at)
	}
	if len(due) == 0 {
		return nil
	}
	q.WriteString(" ON CONFLICT (id) DO NOTHING")
	_, err = q.Exec(ctx, tx)
	return err
}
