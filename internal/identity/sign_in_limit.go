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
	login   string // id of its row; "": only the address counts
	address bucket
}

func newTry(login, address string, now time.Time) try {
	t := addressTry(address, now)
	t.login = "login:" + hexSHA(login)
	return t
}

// addressTry counts against the address alone.
func addressTry(address string, now time.Time) try {
	return try{address: newBucket("address:"+hexSHA(subnet(address)), now, tryWindow, triesPerAddress)}
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
	rows, err := s.DB.Query(ctx, "SELECT id, tries, window_ends_at FROM sign_in_tries WHERE id IN ($1, $2, $3)", t.login, t.address.id, t.address.before)
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
		return limited(t.address.ends.Sub(now))
	}
	return nil
}

// reserve counts the try before its secret is looked at, by conditional writes of
// which only so many succeed, however many callers there are. RATE_LIMITED undoes both.
func (t try) reserve(ctx context.Context, tx *database.Tx) error {
	if t.login != "" {
		ok, err := streak(ctx, tx, t.login, tryWindow, triesPerLogin)
		if err != nil {
			return fmt.Errorf("count a try of the login: %w", err)
		}
		if !ok {
			return limited(tryWindow)
		}
	}
	ok, err := t.address.take(ctx, tx)
	if err != nil {
		return fmt.Errorf("count a try of the address: %w", err)
	}
	if !ok {
		return limited(t.address.ends.Sub(tx.Now))
	}
	return nil
}

// succeeded forgets the login's failures and gives the address its try back.
func (t try) succeeded(ctx context.Context, tx *database.Tx) error {
	if t.login != "" {
		if err := forgive(ctx, tx, t.login); err != nil {
			return err
		}
	}
	return giveBack(ctx, tx, t.address.id)
}

func limited(wait time.Duration) error {
	seconds := int((wait + time.Second - 1) / time.Second)
	return tooOften(wait, "too many failed sign-ins: try again in %d min", (seconds+59)/60)
}

// tooOften is the refusal of what is done too often.
func tooOften(wait time.Duration, format string, args ...any) error {
	return fault.New(fault.Limited, fault.CodeRateLimited, format, args...).
		With("retryAfterSeconds", int((wait+time.Second-1)/time.Second))
}
