// Package contracting owns contracts with their lots, the claims that completed
// bookings let accrue on them, the monthly statements in which an organisation asks
// for its money, payments, and the figures by which a contract is judged.
//
// A contract that a tender ended in is drafted from the tender's documents and the winning
// bid, signed by both sides, performed by milestones or by bookings, accepted with the
// opinion of those whom it serves, paid by a clock that everybody sees, and appraised.
//
// What was delivered is claimed once: a line per booking, enforced by the database.
// A closed period never changes; what must come back is a negative line later.
package contracting

import (
	"log/slog"

	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/funding"
	"linli/internal/procurement"
)

// Service carries out the contracting commands.
type Service struct {
	DB      *database.DB
	Funding *funding.Service
	Cache   *cache.Cache // nil: no subscriptions
	Log     *slog.Logger
	// Procurement is where awards and the documents behind them are.
	Procurement *procurement.Service
}
