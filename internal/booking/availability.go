package booking

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/category"
	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
)

// AvailabilityInput asks when an offering could be had.
type AvailabilityInput struct {
	OfferingID  string
	RecipientID string // "": nobody in particular
	WorkerID    string // "": any carer
	From        date.Date
	Days        int // 1 to 42
}

// Slot is a time that could be had when it was looked at.
type Slot struct {
	StartsAt, EndsAt time.Time
	Carers           int    // who could come
	GroupSessionID   string // of a group offering
	PlacesLeft       int
}

// Reason counts how often something kept a slot from being offered.
type Reason struct {
	Code  string
	Count int
}

// Availability is the slots of a range, or why there are none and when the next is.
type Availability struct {
	Slots   []Slot
	Reasons []Reason
	Next    *time.Time // first slot after the range, when the range has none
}

// Availability lists free slots. Anybody may ask for an offering; asking for a
// recipient needs the right to see their schedule.
func (s *Service) Availability(ctx context.Context, in AvailabilityInput) (Availability, error) {
	var out Availability
	if in.Days < 1 || in.Days > 42 {
		return out, fault.New(fault.Invalid, fault.CodeBadInput, "days must be between 1 and 42").At("days")
	}
	o, err := s.offering(ctx, in.OfferingID)
	if err != nil {
		return out, err
	}
	if in.RecipientID != "" {
		who, err := s.DB.Client.Person.Get(ctx, in.RecipientID)
		if ent.IsNotFound(err) {
			return out, fault.New(fault.NotFound, fault.CodeNotFound, "there is no person %s that you act for", in.RecipientID).At("recipientId")
		}
		if err != nil {
			return out, err
		}
		served, err := s.servesArea(ctx, o.ID, who.AreaPath)
		if err != nil {
			return out, err
		}
		if !served {
			out.Reasons = []Reason{{string(fault.CodeOutsideArea), 1}}
			return out, nil
		}
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return out, err
	}
	ctx = access.System(ctx, "availability")
	within := span{in.From.At(0).UTC(), in.From.AddDays(in.Days).At(0).UTC()}
	if out.Slots, out.Reasons, err = s.slots(ctx, o, in, within, now); err != nil || len(out.Slots) > 0 {
		return out, err
	}
	horizon := date.In(now).AddDays(o.HorizonDays + 1).At(0).UTC()
	if within.to.Before(horizon) {
		later, _, err := s.slots(ctx, o, in, span{within.to, horizon}, now)
		if err != nil {
			return out, err
		}
		if len(later) > 0 {
			out.Next = &later[0].StartsAt
		}
	}
	return out, nil
}

func (s *Service) slots(ctx context.Context, o *ent.Offering, in AvailabilityInput, within span, now time.Time) ([]Slot, []Reason, error) {
	if o.Mode == offering.ModeGroup {
		return s.groupSlots(ctx, o, in, within, now)
	}
	credential, err := s.credential(ctx, o)
	if err != nil {
		return nil, nil, err
	}
	r, err := s.roster(ctx, o, credential, in.WorkerID, in.RecipientID, within, now)
	if err != nil {
		return nil, nil, err
	}
	slots, reasons := sweep(o, r, within, now)
	return slots, reasons, nil
}

// sweep walks every shift on the offering's grid and merges equal starts.
func sweep(o *ent.Offering, r *roster, within span, now time.Time) ([]Slot, []Reason) {
	count := map[why]int{}
	if len(r.carers) == 0 {
		count[noCarer]++
	}
	earliest := now.Add(time.Duration(o.LeadMinutes) * time.Minute)
	latest := date.In(now).AddDays(o.HorizonDays + 1).At(0)
	free := map[int64]int{} // start → carers
	for _, c := range r.carers {
		if len(c.shifts) == 0 {
			count[noShift]++
		}
		for _, sh := range c.shifts {
			for start := gridFrom(o, sh.from.Add(time.Duration(o.PrepMinutes)*time.Minute)); ; start = gridFrom(o, start.Add(time.Microsecond)) {
				b := block(o, start)
				if b.to.After(sh.to) {
					break
				}
				if start.Before(within.from) || !start.Before(within.to) {
					continue
				}
				if start.Before(earliest) || !start.Before(latest) {
					count[outsideNotice]++
					continue
				}
				if w := c.serves(b, date.In(start).String(), int(b.to.Sub(b.from)/time.Minute)); w != fits {
					count[w]++
					continue
				}
				free[start.Unix()]++
			}
		}
	}
	slots := make([]Slot, 0, len(free))
	for unix, n := range free {
		start := time.Unix(unix, 0).UTC()
		end := start.Add(time.Duration(o.DurationMinutes) * time.Minute)
		if slices.ContainsFunc(r.recipient, span{start, end}.overlaps) {
			count[recipientBusy]++
			continue
		}
		slots = append(slots, Slot{StartsAt: start, EndsAt: end, Carers: n})
	}
	slices.SortFunc(slots, func(a, b Slot) int { return a.StartsAt.Compare(b.StartsAt) })
	return slots, reasonsOf(count)
}

// reasonsOf lists counted reasons, the most frequent first.
func reasonsOf(count map[why]int) []Reason {
	reasons := make([]Reason, 0, len(count))
	for w, n := range count {
		reasons = append(reasons, Reason{string(w), n})
	}
	slices.SortFunc(reasons, func(a, b Reason) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Code, b.Code)
	})
	return reasons
}

// gridFrom is the first start on the offering's grid at or after t. The grid begins
// anew at each local midnight.
func gridFrom(o *ent.Offering, t time.Time) time.Time {
	day := date.In(t)
	midnight, next := day.At(0), day.AddDays(1).At(0)
	step := time.Duration(o.StepMinutes) * time.Minute
	n := int64((t.Sub(midnight) + step - 1) / step)
	if start := midnight.Add(time.Duration(n) * step); start.Before(next) {
		return start.UTC()
	}
	return next.UTC()
}

func onGrid(o *ent.Offering, t time.Time) bool { return gridFrom(o, t).Equal(t) }

// offering loads a published offering for anybody, and any other for its staff.
func (s *Service) offering(ctx context.Context, offeringID string) (*ent.Offering, error) {
	o, err := s.DB.Client.Offering.Get(ctx, offeringID)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no offering %s", offeringID).At("offeringId")
	}
	return o, err
}

// credential is what a carer must hold for the offering's category, or "".
func (s *Service) credential(ctx context.Context, o *ent.Offering) (string, error) {
	c, err := s.DB.Client.Category.Query().Where(category.ID(o.CategoryID)).Only(ctx)
	if err != nil {
		return "", fmt.Errorf("load the category: %w", err)
	}
	return c.RequiredCredential, nil
}

// servesArea tells whether an offering covers a home: one of its areas is the home's
// grid or lies above it.
func (s *Service) servesArea(ctx context.Context, offeringID, areaPath string) (bool, error) {
	rows, err := s.DB.Query(ctx, `SELECT 1 FROM offering_areas x JOIN areas a ON a.id = x.area_id
		WHERE x.offering_id = $1 AND $2 LIKE a.path || '%' LIMIT 1`, offeringID, areaPath)
	if err != nil {
		return false, fmt.Errorf("look for the service area: %w", err)
	}
	defer func() { _ = rows.Close() }()
	return rows.Next(), rows.Err()
}
