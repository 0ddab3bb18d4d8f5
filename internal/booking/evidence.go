package booking

import (
	"math"
	"slices"
	"time"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/visit"
	"linli/ent/visitevent"
	"linli/internal/fault"
)

// Figures of visit verification (marketplace §8).
const (
	radiusM       = 100 // from the recipient's home, plus the position's accuracy
	worstM        = 200 // positions less accurate than this say nothing
	lateAfter     = 15 * time.Minute
	clockTolerant = 5 * time.Minute
	sentLateAfter = 24 * time.Hour
)

// Evidence is what a carer's phone sends along with check-in or check-out.
type Evidence struct {
	DeviceAt        time.Time // when it happened, by the phone
	Lat, Lng        *float64  // WGS-84 degrees
	AccuracyM       *int
	HomeTag         string // code read from the tag at the door
	PhotoSHA256     string // of the picture as taken, hex
	SignatureSHA256 string
	DeviceID        string
	ManualReason    string // why there is no position
}

// at is when it happened, as it is kept.
func (e Evidence) at() time.Time { return e.DeviceAt.UTC().Truncate(time.Microsecond) }

// check refuses evidence that cannot be what it says it is. A phone's clock is not its
// carer's doing: what it says wrongly is a finding, so that no visit is lost by it.
func (e Evidence) check() error {
	var faults fault.List
	bad := func(field, sentence string) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence).At("evidence", field))
	}
	if (e.Lat == nil) != (e.Lng == nil) || (e.Lat != nil && (math.Abs(*e.Lat) > 90 || math.Abs(*e.Lng) > 180 || math.IsNaN(*e.Lat) || math.IsNaN(*e.Lng))) {
		bad("lat", "lat and lng come together, in degrees")
	}
	if e.AccuracyM != nil && *e.AccuracyM < 0 {
		bad("accuracyM", "accuracyM is metres, not below zero")
	}
	if e.DeviceAt.IsZero() {
		bad("deviceAt", "deviceAt is when it happened")
	}
	if e.PhotoSHA256 != "" && !isSHA256(e.PhotoSHA256) {
		bad("photoSha256", "a SHA-256 has 64 lower-case hex digits")
	}
	if e.SignatureSHA256 != "" && !isSHA256(e.SignatureSHA256) {
		bad("signatureSha256", "a SHA-256 has 64 lower-case hex digits")
	}
	if utf8.RuneCountInString(e.DeviceID) > 64 {
		bad("deviceId", "deviceId has at most 64 characters")
	}
	if utf8.RuneCountInString(e.ManualReason) > 200 {
		bad("manualReason", "manualReason has at most 200 characters")
	}
	if len(faults) == 0 {
		return nil
	}
	return faults
}

func isSHA256(s string) bool {
	return len(s) == 64 && !slices.ContainsFunc([]byte(s), func(c byte) bool { return (c < '0' || c > '9') && (c < 'a' || c > 'f') })
}

// Findings about a visit; each but the last two keeps it from passing by itself.
const (
	findNoPosition = "NO_POSITION"
	findFar        = "OUTSIDE_RADIUS"
	findNoProof    = "NO_SIGNATURE_OR_PHOTO"
	findShort      = "SHORTER_THAN_AGREED"
	findAutoClosed = "CLOSED_BY_TIMER"
	findDevices    = "DEVICE_CHANGED"
	findManual     = "MANUAL"
	findClock      = "CLOCK_WRONG"
	findSentLate   = "SENT_LATE"
	findLate       = "LATE"
	findTagMatched = "HOME_TAG"
)

var harmless = []string{findLate, findTagMatched}

// grade judges a visit by its events (marketplace §8). Missing evidence is never
// evidence: without a position there is no grade.
func grade(events []*ent.VisitEvent, v *ent.Visit, b *ent.Booking, minMinutes int) (visit.Grade, []string, booking.Verification) {
	var found []string
	add := func(f string) {
		if !slices.Contains(found, f) {
			found = append(found, f)
		}
	}
	tag, proof, out := false, false, false
	for _, e := range events {
		switch {
		case e.DistanceM == nil:
			add(findNoPosition)
		case *e.DistanceM > radiusM+min(derefInt(e.AccuracyM), worstM):
			add(findFar)
		}
		tag = tag || e.HomeTagMatched
		proof = proof || e.PhotoSha256 != "" || e.SignatureSha256 != ""
		out = out || e.Kind == visitevent.KindCheckOut
		if e.ManualReason != "" {
			add(findManual)
		}
		if e.DeviceID != events[0].DeviceID {
			add(findDevices)
		}
		earliest := doorOpens(b)
		if e.Kind == visitevent.KindCheckOut {
			earliest = v.StartedAt
		}
		if _, believed := happened(e.DeviceAt, earliest, e.ReceivedAt); !believed {
			add(findClock)
		} else if e.ReceivedAt.Sub(e.DeviceAt) > sentLateAfter {
			add(findSentLate)
		}
	}
	if v.StartedAt.After(b.StartsAt.Add(lateAfter)) {
		add(findLate)
	}
	if v.Minutes < minMinutes {
		add(findShort)
	}
	if !out {
		add(findAutoClosed)
	}
	if !proof && !tag {
		add(findNoProof)
	}
	if tag {
		add(findTagMatched)
	}
	for _, f := range found {
		if !slices.Contains(harmless, f) {
			return visit.GradeNone, found, booking.VerificationNeedsReview
		}
	}
	return visit.GradeB, found, booking.VerificationAutoPassed
}

// doorOpens is when the carer may check in.
func doorOpens(b *ent.Booking) time.Time { return b.StartsAt.Add(-checkInFrom) }

// happened is when an event counts from, and whether the phone's clock is believed. What was
// recorded offline counts from when it happened, however late it is sent; what cannot be, before
// earliest or ahead of now, from when it arrived. A clock a little fast is nothing to remark on.
func happened(at, earliest, now time.Time) (time.Time, bool) {
	switch {
	case at.Before(earliest):
		return now, false
	case at.After(now):
		return now, !at.After(now.Add(clockTolerant))
	default:
		return at, true
	}
}

// distance between two WGS-84 positions in metres (haversine, mean radius 6,371,008.8 m).
func distance(lat1, lng1, lat2, lng2 float64) int {
	const radius = 6_371_008.8
	rad := func(deg float64) float64 { return deg * math.Pi / 180 }
	dLat, dLng := rad(lat2-lat1), rad(lng2-lng1)
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(rad(lat1))*math.Cos(rad(lat2))*math.Pow(math.Sin(dLng/2), 2)
	return int(math.Round(2 * radius * math.Asin(math.Min(1, math.Sqrt(h)))))
}

func derefInt(p *int) int {
	if p == nil {
		return 0
	}
	return *p
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }
