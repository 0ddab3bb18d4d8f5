// Package booking owns time and what is done in it: availability, holds, bookings,
// visits with their evidence, appraisals, workers, shifts and group sessions. A hold claims a
// carer's time, the recipient's time, a person's entitlement, the pools above it and
// a contract's units in one transaction; nothing ever has one of them without the others.
//
// Occupancy rows exist exactly while they stand for something live. The database
// refuses overlaps; code here never reads first and writes then.
package booking

import (
	"log/slog"
	"time"

	"linli/internal/act"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/funding"
)

// Service carries out the booking commands.
type Service struct {
	DB      *database.DB
	Funding *funding.Service
	Cache   *cache.Cache // nil: no subscriptions
	Log     *slog.Logger

	stale    staleSet // organisations whose next starts may have moved
	holds    act.Together[*plan, string]
	creates  act.Together[*plan, string]
	confirms act.Together[*agreement, string]
}

// Timers of the booking machine (marketplace §3.1, §3.2).
const (
	HoldTTL         = 10 * time.Minute
	HotlineHoldTTL  = 20 * time.Minute
	answerWithin    = 24 * time.Hour   // B4
	payWithin       = 15 * time.Minute // B6
	hotlinePay      = 2 * time.Hour
	checkInFrom     = 30 * time.Minute // B12, before the start
	noShowAfter     = 15 * time.Minute // B13
	missedAfter     = 60 * time.Minute // B14
	closeVisitAfter = 2 * time.Hour    // B15, after the end
	autoConfirm     = 72 * time.Hour   // B17
	disputeWithin   = 7 * 24 * time.Hour
)
