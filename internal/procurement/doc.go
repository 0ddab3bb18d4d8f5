// Package procurement owns what a body intends to buy and how it chooses from whom:
// projects with their requirement, survey and consultation; tenders with documents,
// questions, sealed bids and their opening; panels that are drawn, what they give, and
// the report that they sign.
//
// Law is data: a project is judged by the rule pack in effect, a tender by the one that
// was pinned when it was submitted. Every refusal names the rule, its source, what is
// and what is required. Nobody does two parts of a project that law keeps apart.
package procurement

import (
	"context"
	"log/slog"

	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/secret"
)

// Service carries out the procurement commands.
type Service struct {
	DB     *database.DB
	Secret *secret.Key // hides who bids, and keeps what was opened; nil: no tender is published
	Log    *slog.Logger
	Pairs  int // of envelopes that a tender has at least, bids and decoys together, and up to as many again; 0: 16
	// Rescind ends a signed contract inside a decision's transaction; contracts are another
	// package's, which sets it.
	Rescind func(ctx context.Context, tx *database.Tx, contractID, reason string) error
}

// keyed refuses what cannot be hidden for want of a key.
func (s *Service) keyed() error {
	if s.Secret == nil {
		return fault.New(fault.Unavailable, fault.CodeUnavailable, "tenders are not set up here: Linli needs its secret key to hide who bids")
	}
	return nil
}
