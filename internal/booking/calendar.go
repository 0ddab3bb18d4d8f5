package booking

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/internal/date"
)

// span is a stretch of time, the end not included.
type span struct{ from, to time.Time }

func (s span) overlaps(o span) bool { return s.from.Before(o.to) && o.from.Before(s.to) }

// carer is a worker who could serve, with the calendar of the range read.
type carer struct {
	id           string
	capMinutes   int         // per week
	terms        [][2]string // first and last days of the certificates the category requires
	anyDay       bool        // the category requires none
	shifts, busy []span      // sorted by start
}

func (c *carer) certified(day string) bool {
	return c.anyDay || slices.ContainsFunc(c.terms, func(t [2]string) bool { return t[0] <= day && day <= t[1] })
}

// roster is what availability is computed from: two indexed reads and the workers.
type roster struct {
	carers    []*carer
	recipient []span
}

// roster reads the candidates of an offering and everybody's time in [from, to).
// Expired holds do not count.
func (s *Service) roster(ctx context.Context, o *ent.Offering, credential, recipientID string, within span, now time.Time) (*roster, error) {
	// Whole weeks for their hours, and a day on either side for what reaches over midnight.
	near := span{weekOf(within.from).from.AddDate(0, 0, -1), weekOf(within.to).to.AddDate(0, 0, 1)}
	r := &roster{}
	by := map[string]*carer{}
	rows, err := s.DB.Query(ctx, `SELECT w.id, w.weekly_minutes_cap, COALESCE(c.valid_from, ''), COALESCE(c.valid_until, '') FROM workers w
		JOIN worker_skills k ON k.worker_id = w.id AND k.category_id = $2
		LEFT JOIN worker_credentials c ON c.worker_id = w.id AND c.kind = $3
		WHERE w.organization_id = $1 AND w.active ORDER BY w.id`, o.OrganizationID, o.CategoryID, credential)
	if err != nil {
		return nil, fmt.Errorf("read the candidates: %w", err)
	}
	for rows.Next() {
		c := &carer{anyDay: credential == ""}
		var term [2]string
		if err := rows.Scan(&c.id, &c.capMinutes, &term[0], &term[1]); err != nil {
			_ = rows.Close()
			return nil, err
		}
		if by[c.id] == nil {
			by[c.id] = c
			r.carers = append(r.carers, c)
		}
		by[c.id].terms = append(by[c.id].terms, term)
	}
	if err := rows.Close(); err != nil {
		return nil, err
	}
	if err := s.spans(ctx, `SELECT s.worker_id, s.starts_at, s.ends_at FROM shifts s JOIN workers w ON w.id = s.worker_id
		WHERE w.organization_id = $1 AND s.starts_at < $2 AND s.ends_at > $3 ORDER BY s.worker_id, s.starts_at`,
		[]any{o.OrganizationID, within.to, within.from}, func(id string, sp span) {
			if c := by[id]; c != nil {
				c.shifts = append(c.shifts, sp)
			}
		}); err != nil {
		return nil, fmt.Errorf("read the shifts: %w", err)
	}
	err = s.spans(ctx, `SELECT o.resource_id, o.starts_at, o.ends_at FROM occupancies o JOIN workers w ON w.id = o.resource_id
		WHERE w.organization_id = $1 AND o.starts_at < $2 AND o.ends_at > $3 AND (o.expires_at IS NULL OR o.expires_at > $4)
		UNION ALL SELECT resource_id, starts_at, ends_at FROM occupancies
		WHERE resource_id = $5 AND starts_at < $2 AND ends_at > $3 AND (expires_at IS NULL OR expires_at > $4)
		ORDER BY 1, 2`,
		[]any{o.OrganizationID, near.to, near.from, now, recipientID}, func(id string, sp span) {
			if c := by[id]; c != nil {
				c.busy = append(c.busy, sp)
			} else if id == recipientID {
				r.recipient = append(r.recipient, sp)
			}
		})
	if err != nil {
		return nil, fmt.Errorf("read the occupancies: %w", err)
	}
	return r, nil
}

func (s *Service) spans(ctx context.Context, query string, args []any, each func(string, span)) error {
	rows, err := s.DB.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id string
		var sp span
		if err := rows.Scan(&id, &sp.from, &sp.to); err != nil {
			return err
		}
		sp.from, sp.to = sp.from.UTC(), sp.to.UTC()
		each(id, sp)
	}
	return rows.Err()
}

// weekOf is the week from Monday, Asia/Shanghai, that t lies in.
func weekOf(t time.Time) span {
	d := date.In(t)
	monday := d.AddDays(-(int(d.Weekday()) + 6) % 7)
	return span{monday.At(0).UTC(), monday.AddDays(7).At(0).UTC()}
}

// why names what keeps a carer from a start.
type why string

// The reasons of "no slot" (marketplace §4).
const (
	fits              why = ""
	noCarer           why = "NO_CARER_IN_AREA"
	noShift           why = "NO_SHIFT"
	allBooked         why = "ALL_BOOKED"
	credentialExpires why = "CREDENTIAL_EXPIRES"
	outsideNotice     why = "OUTSIDE_NOTICE"
	hoursUsed         why = "HOURS_USED"
	recipientBusy     why = "RECIPIENT_BUSY"
)

// serves says whether a carer can take a visit that blocks them for block and whose
// service lies on day, leaving shifts to the caller.
func (c *carer) serves(block span, day string, minutes int) why {
	if !c.certified(day) {
		return credentialExpires
	}
	i, _ := slices.BinarySearchFunc(c.busy, block.to, func(b span, t time.Time) int { return b.from.Compare(t) })
	if i > 0 && c.busy[i-1].overlaps(block) {
		return allBooked
	}
	if c.booked(weekOf(block.from))+minutes > c.capMinutes {
		return hoursUsed
	}
	return fits
}

// booked is how many minutes of a week are taken.
func (c *carer) booked(week span) int {
	var sum time.Duration
	for _, b := range c.busy {
		if !b.from.Before(week.from) && b.from.Before(week.to) {
			sum += b.to.Sub(b.from)
		}
	}
	return int(sum / time.Minute)
}

// onShift tells whether a shift contains the block.
func (c *carer) onShift(block span) bool {
	return slices.ContainsFunc(c.shifts, func(s span) bool { return !block.from.Before(s.from) && !block.to.After(s.to) })
}

// block is the time a visit takes of a carer: with preparation before and cleaning up after.
func block(o *ent.Offering, start time.Time) span {
	return span{
		start.Add(-time.Duration(o.PrepMinutes) * time.Minute),
		start.Add(time.Duration(o.DurationMinutes+o.CleanupMinutes) * time.Minute),
	}
}
