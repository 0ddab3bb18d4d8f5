package identity

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

const (
	ticketLasts = time.Minute

	verbTicket access.Verb = "session.ticket"
)

// TicketInput exchanges a ticket.
type TicketInput struct {
	Key    string // idempotency key
	Ticket string
}

var (
	errTicketOver = fault.New(fault.Invalid, fault.CodeSignInFailed, "this sign-in took too long or was used already: begin again").At("ticket")
	errNotLinked  = fault.New(fault.Conflict, fault.CodeNotRegistered, "nobody here is linked to this identity: ask the operator of your district to link it")
)

// IssueTicket gives a ticket of one minute for whoever an identity provider has just
// vouched for. For the server, which has checked what the provider said.
//
// Faults: NOT_REGISTERED for an identity that is linked to no account, WRONG_STATE for
// a disabled account.
func (s *Service) IssueTicket(ctx context.Context, issuer, subject string) (string, error) {
	ticket, hash := newOpaque(ticketPrefix)
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		a, err := linked(ctx, tx, external{issuer, subject})
		if err != nil {
			return err
		}
		if a.id == "" {
			return errNotLinked
		}
		row := id.New("tkt")
		_, err = tx.ExecContext(ctx, "INSERT INTO sign_in_tickets (id, account_id, token_hash, generation, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
			row, a.id, hash, a.generation, tx.Now.Add(ticketLasts), tx.Now)
		if err != nil {
			return err
		}
		return trail.Append(ctx, tx, trail.Entry{Stream: a.id, Verb: string(verbTicket), Record: row, Actor: a.personID,
			Body: map[string]any{"provider": issuer}})
	})
	if err != nil {
		return "", err
	}
	return ticket, nil
}

// SignInByTicket begins a session with the ticket that the identity provider's answer
// left with the page. No second factor is asked for: that is the provider's. For
// whoever has the ticket.
//
// Faults: BAD_INPUT; SIGN_IN_FAILED for a ticket that is unknown, used, a minute old,
// or of an account that was disabled or changed since.
func (s *Service) SignInByTicket(ctx context.Context, in TicketInput) (SignInResult, error) {
	if faults := checkKey(in.Key); len(faults) > 0 {
		return SignInResult{}, faults
	}
	hash, ok := opaqueHash(ticketPrefix, in.Ticket)
	if !ok {
		return SignInResult{}, errTicketOver
	}
	return s.signInTx(ctx, func(tx *database.Tx) (SignInResult, error) {
		p := proven{way: byTicket}
		var accountID string
		var generation int
		err := tx.One(ctx, `UPDATE sign_in_tickets SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL AND expires_at > $1
			RETURNING account_id, generation`, []any{tx.Now, hash}, &accountID, &generation)
		if errors.Is(err, sql.ErrNoRows) {
			return SignInResult{}, errTicketOver
		}
		if err != nil {
			return SignInResult{}, err
		}
		if err := tx.One(ctx, "SELECT "+accountColumns+" FROM accounts a WHERE a.id = $1", []any{accountID}, p.fields()...); err != nil {
			return SignInResult{}, err
		}
		if p.generation != generation || p.disabled.Valid {
			return SignInResult{}, errTicketOver
		}
		return s.admit(ctx, tx, p)
	})
}
