// Package identity owns people and who acts for whom: persons, whom to call for them,
// accounts, the ways to sign in, sessions, the viewer that a session stands for,
// appointments and proxy grants; what a person gets to read of all that is kept, and how
// it is erased.
//
// It does not own who may do what (access), organisations (directory), their workers
// nor what a proxy books (booking).
//
// A session is a token of 256 random bits, kept as its SHA-256. It is alive while
// its row is neither revoked nor past its end, carries its account's generation, and
// the account is not disabled. Entries about sessions and passwords stand in the
// account's stream, those about proxies and appointments in the person's.
package identity

import (
	"context"
	"log/slog"
	"time"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/fault"
)

// Service carries out the commands of identity.
type Service struct {
	DB    *database.DB
	Cache *cache.Cache // nil: every request asks the database
	Log   *slog.Logger // nil: slog.Default()
	Ways  Ways         // to sign in, beside login and password

	evaluated func() // tests count the passwords and codes tried; nil: nobody counts
}

// How long a session lasts. Staff are who hold a post or work for an organisation.
const (
	StaffSession    = 12 * time.Hour
	ResidentSession = 30 * 24 * time.Hour
)

func (s *Service) log() *slog.Logger {
	if s.Log != nil {
		return s.Log
	}
	return slog.Default()
}

// forget makes every process ask the database anew, once tx is durable, about the
// living sessions of a person or an account. It tells how many there are.
func (s *Service) forget(ctx context.Context, tx *database.Tx, personOrAccount string) (int, error) {
	rows, err := tx.QueryContext(ctx, `SELECT s.token_hash FROM sign_ins s JOIN accounts a ON a.id = s.account_id
		WHERE (a.id = $1 OR a.person_id = $1) AND s.revoked_at IS NULL AND s.expires_at > $2`, personOrAccount, tx.Now)
	if err != nil {
		return 0, err
	}
	defer func() { _ = rows.Close() }()
	var hashes []string
	for rows.Next() {
		var h string
		if err := rows.Scan(&h); err != nil {
			return 0, err
		}
		hashes = append(hashes, h)
	}
	s.forgetTokens(tx, hashes...)
	return len(hashes), rows.Err()
}

func (s *Service) forgetTokens(tx *database.Tx, hashes ...string) {
	if s.Cache == nil || len(hashes) == 0 {
		return
	}
	tx.AfterCommit(func(ctx context.Context) { s.Cache.SessionForget(ctx, hashes...) })
}

// system refuses everybody but Linli's own work: seeds and the operator's commands.
func system(ctx context.Context) error {
	if !access.From(ctx).IsSystem() {
		return fault.New(fault.Forbidden, fault.CodeForbidden, "this is for the operator's command line")
	}
	return nil
}

// found turns ent's "no such row" into what callers hear about absent and hidden
// records alike.
func found(err error, what, id, field string) error {
	if ent.IsNotFound(err) {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no %s %s", what, id).At(field)
	}
	return err
}

func bad(field, format string, args ...any) *fault.Fault {
	return fault.New(fault.Invalid, fault.CodeBadInput, format, args...).At(field)
}
