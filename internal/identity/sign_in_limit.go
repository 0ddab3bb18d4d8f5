package identity

import (
	"context"
	"fmt"
	"net/netip"
	"time"

	"linli/internal/database"
	"linli/internal/fault"
)

// Limits of failed sign-ins. They live in the database alone, so that they outlive
// Redis and hold for all replicas; when it does not answer, nobody signs in.
const (
	tryWindow       = 15 * time.Minute
	triesPerLogin   = 5
	triesPerAddress = 30
)

// try is one attempt, as it is counted. A login is one row, whose count is forgotten
// after a quarter of an hour without an evaluated try: no quarter of an hour ever
// sees a sixth. An address has a row for each quarter of an hour on the clock; this
// one and the one before it count together, so that a busy street behind one address
// is let in again bit by bit.
type try struct {
	login, address, before string    // ids of rows
	ends                   time.Time // the address's window
}

func newTry(login, address string, now time.Time) try {
	start := now.Truncate(tryWindow)
	a := "address:" + hexSHA(subnet(address))
	return try{
		login:   "login:" + hexSHA(login),
		address: fmt.Sprintf("%s:%d", a, start.Unix()),
		before:  fmt.Sprintf("%s:%d", a, start.Add(-tryWindow).Unix()),
		ends:    start.Add(tryWindow),
	}
}

// subnet is what one caller can choose addresses from: an IPv4 address, or the /64
// around an IPv6 address. What is not an address counts as one.
func subnet(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return ip.String()
	}
	p, _ := ip.Prefix(64)
	return p.String()
}

// refuse looks, without writing, whether the try is beyond a limit: a flood of
// guesses costs a read each. The word that counts is reserve's.
func (s *Service) refuse(ctx context.Context, t try, now time.Time) error {
	rows, err := s.DB.Query(ctx, "SELECT id, tries, window_ends_at FROM sign_in_tries WHERE id IN ($1, $2, $3)", t.login, t.address, t.before)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	ofAddress := 0
	for rows.Next() {
		var id string
		var tries int
		var ends time.Time
		if err := rows.Scan(&id, &tries, &ends); err != nil {
			return err
		}
		if id != t.login {
			ofAddress += tries
		} else if tries >= triesPerLogin && ends.After(now) {
			return limited(ends.Sub(now))
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if ofAddress >= triesPerAddress {
		return limited(t.ends.Sub(now))
	}
	return nil
}

// reserve counts the try before its password is looked at, by conditional writes of
// which only so many succeed, however many callers there are. RATE_LIMITED undoes both.
func (t try) reserve(ctx context.Context, tx *database.Tx) error {
	n, err := tx.Affected(ctx, `INSERT INTO sign_in_tries (id, tries, window_ends_at) VALUES ($1, 1, $2)
		ON CONFLICT (id) DO UPDATE SET window_ends_at = excluded.window_ends_at,
			tries = CASE WHEN sign_in_tries.window_ends_at <= $3 THEN 1 ELSE sign_in_tries.tries + 1 END
		WHERE sign_in_tries.window_ends_at <= $3 OR sign_in_tries.tries < $4`,
		t.login, tx.Now.Add(tryWindow), tx.Now, triesPerLogin)
	if err != nil {
		return fmt.Errorf("count a try of the login: %w", err)
	}
	if n == 0 {
		return limited(tryWindow)
	}
	n, err = tx.Affected(ctx, `INSERT INTO sign_in_tries (id, tries, window_ends_at)
		SELECT $1, 1, $2 WHERE COALESCE((SELECT b.tries FROM sign_in_tries b WHERE b.id = $3), 0) < $4
		ON CONFLICT (id) DO UPDATE SET tries = sign_in_tries.tries + 1
		WHERE sign_in_tries.tries + COALESCE((SELECT b.tries FROM sign_in_tries b WHERE b.id = $3), 0) < $4`,
		t.address, t.ends.Add(tryWindow), t.before, triesPerAddress)
	if err != nil {
		return fmt.Errorf("count a try of the address: %w", err)
	}
	if n == 0 {
		return limited(t.ends.Sub(tx.Now))
	}
	return nil
}

// succeeded forgets the login's failures and gives the address its try back.
func (t try) succeeded(ctx context.Context, tx *database.Tx) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM sign_in_tries WHERE id = $1", t.login); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "UPDATE sign_in_tries SET tries = tries - 1 WHERE id = $1 AND tries > 0", t.address)
	return err
}

func limited(wait time.Duration) error {
	seconds := int((wait + time.Second - 1) / time.Second)
	return fault.New(fault.Limited, fault.CodeRateLimited, "too many failed sign-ins: try again in %d min", (seconds+59)/60).
		With("retryAfterSeconds", seconds)
}
