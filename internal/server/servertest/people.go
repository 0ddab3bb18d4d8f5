package servertest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/identity"
	"linli/internal/worldtest"
)

// Resident is somebody with a token.
type Resident struct{ PersonID, Token string }

// Residents makes n residents of the test world who can sign in.
func Residents(t testing.TB, w *worldtest.World, ids *identity.Service, n int) []Resident {
	t.Helper()
	ctx := access.System(context.Background(), "test")
	people := w.Persons(t, n)
	err := w.DB.InTx(ctx, func(tx *database.Tx) error {
		for i, p := range people {
			if _, err := identity.CreateAccount(ctx, tx, identity.AccountInput{PersonID: p.PersonID, Login: fmt.Sprintf("resident%d", i)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	out := make([]Resident, n)
	for i, p := range people {
		res, err := ids.IssueToken(ctx, fmt.Sprintf("resident%d", i), 12*time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		out[i] = Resident{p.PersonID, res.Token}
	}
	return out
}

// The two operations of a booking.
const (
	HoldOperation = `mutation($input: HoldCreateInput!) { holdCreate(input: $input) { hold { id quote { digest } } errors { code message } } }`
	BookOperation = `mutation($input: BookingConfirmInput!) { bookingConfirm(input: $input) { booking { id status } errors { code message } } }`
)

// HoldVariables hold a place of a group session.
func HoldVariables(key, person, offering, session string) map[string]any {
	return map[string]any{"input": map[string]any{"idempotencyKey": key, "recipientId": person, "offeringId": offering, "groupSessionId": session}}
}

// BookVariables confirm a hold.
func BookVariables(key string, hold, digest any) map[string]any {
	return map[string]any{"input": map[string]any{"idempotencyKey": key, "holdId": hold, "quoteDigest": digest}}
}
