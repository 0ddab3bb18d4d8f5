package identity

import (
	"context"
	"fmt"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// AccountInput is a way to sign in for a person.
type AccountInput struct {
	ID           string // "": a fresh one
	PersonID     string
	Login        string // 1 to 60 bytes without space, in any case
	PasswordHash string // of HashPassword; "": no sign-in by password
}

// CreateAccount writes an account within tx and gives the id. For seeds and imports
// (a context of access.System).
//
// Faults: FORBIDDEN, BAD_INPUT for the login, DUPLICATE when it is taken.
func CreateAccount(ctx context.Context, tx *database.Tx, in AccountInput) (string, error) {
	if err := system(ctx); err != nil {
		return "", err
	}
	login := normal(in.Login)
	if !wellFormed(login) {
		return "", bad("login", "a login has 1 to 60 bytes and no spaces")
	}
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	if in.ID == "" {
		in.ID = id.New("acc")
	}
	n, err := tx.Affected(ctx, `INSERT INTO accounts (id, person_id, login, password_hash, generation, created_at)
		VALUES ($1, $2, $3, $4, 1, $5) ON CONFLICT (login) DO NOTHING`, in.ID, in.PersonID, login, in.PasswordHash, tx.Now)
	if err != nil {
		return "", fmt.Errorf("write account %s: %w", in.ID, err)
	}
	if n == 0 {
		return "", fault.New(fault.Conflict, fault.CodeDuplicate, "the login %s is taken", login).At("login")
	}
	return in.ID, trail.Append(ctx, tx, trail.Entry{Stream: in.ID, Verb: "account.create", Record: in.ID,
		Actor: access.From(ctx).Actor(), Body: map[string]any{"personId": in.PersonID}})
}
