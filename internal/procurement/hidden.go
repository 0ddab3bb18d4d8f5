package procurement

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"time"

	"linli/ent"
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

// decoys is how many decoys of a kind a tender gets: 8 to 23, as the key decides.
func (s *Service) decoys(kind, tenderID string) int {
	return 8 + int(s.chance(kind+" decoys", tenderID, 0)%16)
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

// coverRegistrations writes the decoys of a tender's registrations that are due by now.
// Every replica does it; a decoy's id follows from the key, so each is written once.
func (s *Service) coverRegistrations(ctx context.Context, tx *database.Tx, t *ent.Tender) error {
	var q database.Statement
	q.WriteString("INSERT INTO registrations (id, tender_id, tag, at) VALUES ")
	rows := 0
	for n := range s.decoys("registration", t.ID) {
		at := s.decoyAt("registration", t.ID, n, *t.PublishedAt, *t.DeadlineAt)
		if at.After(tx.Now) {
			continue
		}
		name := fmt.Sprint(n)
		q.Row(rows, "($, $, $, $)", "reg_"+s.Secret.Hash("registration decoy", t.ID, name)[:32], t.ID, s.Secret.Hash("registration decoy tag", t.ID, name), at)
		rows++
	}
	if rows == 0 {
		return nil
	}
	q.WriteString(" ON CONFLICT (id) DO NOTHING")
	_, err := q.Exec(ctx, tx)
	return err
}
