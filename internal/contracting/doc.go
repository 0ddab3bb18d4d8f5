// Package contracting owns contracts with their lots, the claims that completed
// bookings let accrue on them, the monthly statements in which an organisation asks
// for its money, payments, and the figures by which a contract is judged.
//
// What was delivered is claimed once: a line per booking, enforced by the database.
// A closed period never changes; what must come back is a negative line later.
package contracting

import (
	"log/slog"

	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/funding"
)

// Service carries out the contracting commands.
type Service struct {
	DB      *database.DB
	Funding *funding.Service
	Cache   *cache.Cache // nil: no subscriptions
	Log     *slog.Logger
}
