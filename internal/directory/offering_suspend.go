package directory

import (
	"context"
	"unicode/utf8"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/fault"
)

const longestReason = 200 // characters

// SuspendOffering takes a published offering out of sight; bookings made stay. It is for
// managers of the organisation and operators of the area where it sits.
//
// Faults: NOT_FOUND, STALE_VERSION, WRONG_STATE; BAD_INPUT for a reason that is too long.
func (s *Service) SuspendOffering(ctx context.Context, in OfferingInput) (*ent.Offering, error) {
	if utf8.RuneCountInString(in.Reason) > longestReason || !plain(in.Reason) {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "a reason is one line of at most %d characters", longestReason).At("reason")
	}
	return s.turn(ctx, in, access.OfferingSuspend, func(OfferingFacts) error { return nil })
}
