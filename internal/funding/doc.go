// Package funding owns other people's money: budget lines, subsidy programmes and
// their pools, a person's entitlement in a month, and the ledger on which everything
// scarce is granted, reserved, consumed and released. It answers what a service costs
// whom and why, and never spends: booking and contracting do, through Post.
package funding

import (
	"log/slog"

	"linli/internal/database"
)

// Service answers questions about money and grants it.
type Service struct {
	DB  *database.DB
	Log *slog.Logger
}
