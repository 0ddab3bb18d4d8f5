package publication

import (
	"bytes"
	"database/sql"
	"errors"
	"time"

	"linli/internal/id"
	"linli/internal/ocds"
)

// previous is the last release of a process.
type previous struct {
	number int64
	at     time.Time
}

// date is when the next release says that it was made: releases of a process are merged by
// their dates, so each is later than the one before, by a microsecond if the clock is not.
func (p previous) date(now time.Time) time.Time {
	if p.number > 0 && !now.After(p.at) {
		return p.at.Add(time.Microsecond)
	}
	return now
}

// queue makes who writes releases of one process wait for each other until they commit, and
// tells how far the process has come.
func (s *story) queue() (previous, error) {
	var p previous
	if err := s.tx.Clock(s.ctx); err != nil {
		return p, err
	}
	if err := s.tx.Queue(s.ctx, "releases "+s.ocid); err != nil {
		return p, err
	}
	err := s.tx.One(s.ctx, "SELECT number, created_at FROM releases WHERE ocid = $1 ORDER BY number DESC LIMIT 1", []any{s.ocid}, &p.number, &p.at)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	p.at = p.at.UTC()
	s.first = p.number == 0
	return p, err
}

// write keeps the release in its one form (ocds.Encode, without the final line feed).
func (s *story) write(verb string, last previous) error {
	s.release.Parties = s.ordered()
	body, err := ocds.Encode(s.release)
	if err != nil {
		return err
	}
	xid, err := s.tx.XID(s.ctx)
	if err != nil {
		return err
	}
	return s.tx.Release.Create().SetID(id.New("rel")).SetOcid(s.ocid).SetNumber(int(last.number + 1)).SetProjectID(s.project.ID).SetEvent(verb).
		SetBody(string(bytes.TrimSuffix(body, []byte("\n")))).SetXid(xid).SetCreatedAt(s.release.Date.UTC()).Exec(s.ctx)
}
