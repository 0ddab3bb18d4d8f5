package booking

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/internal/database"
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

// roster is what availability is computed from.
type roster struct {
	carers    []*carer
	recipient []span
}

// roster reads the candidates of an offering, or the one that is named, and everybody's
// time in [from, to). Expired holds do not count.
func (s *Service) roster(ctx context.Context, o *ent.Offering, credential, workerID, recipientID string, within span, now time.Time) (*roster, error) {
	// Whole weeks for their hours, and a day on either side for what reaches over midnight.
	near := span{weekOf(within.from).from.AddDate(0, 0, -1), weekOf(within.to).to.AddDate(0, 0, 1)}
	var q database.Statement
	// Candidates come first, a row for each shift with each certificate; then what is taken.
	q.Text(`SELECT 0 AS part, w.id AS id, s.starts_at AS starts_at, s.ends_at AS ends_at, w.weekly_minutes_cap,
			COALESCE(c.valid_from, ''), COALESCE(c.valid_until, '') FROM workers w
			JOIN worker_skills k ON k.worker_id = w.id AND k.category_id = $
			LEFT JOIN worker_credentials c ON c.worker_id = w.id AND c.kind = $
			LEFT JOIN shifts s ON s.worker_id = w.id AND s.starts_at < $ AND s.ends_at > $
			WHERE w.organization_id = $ AND w.active`, o.CategoryID, credential, within.to, within.from, o.OrganizationID)
	taken := " UNION ALL SELECT 1, o.resource_id, o.starts_at, o.ends_at, 0, '', '' FROM occupancies o WHERE "
	if workerID != "" { // whose time it is matters only for a candidate
		q.Text(" AND w.id = $"+taken+"o.resource_id = $", workerID, workerID)
	} else {
		q.Text(taken+"o.resource_id IN (SELECT w.id FROM workers w WHERE w.organization_id = $)", o.OrganizationID)
	}
	q.Text(" AND o.starts_at < $ AND o.ends_at > $ AND (o.expires_at IS NULL OR o.expires_at > $)", near.to, near.from, now)
	if recipientID != "" {
		q.Text(` UNION ALL SELECT 1, resource_id, starts_at, ends_at, 0, '', '' FROM occupancies
			WHERE resource_id = $ AND starts_at < $ AND ends_at > $ AND (expires_at IS NULL OR expires_at > $)`, recipientID, near.to, near.from, now)
	}
	q.WriteString(" ORDER BY 1, 2, 3")
	rows, err := s.DB.Query(ctx, q.String(), q.Args...)
	if err != nil {
		return nil, fmt.Errorf("read the candidates and their time: %w", err)
	}
	defer func() { _ = rows.Close() }()
	r := &roster{}
	by := map[string]*carer{}
	for rows.Next() {
		var part, limit int
		var id string
		var term [2]string
		var from, to sql.NullTime
		if err := rows.Scan(&part, &id, &from, &to, &limit, &term[0], &term[1]); err != nil {
			return nil, err
		}
		c, sp := by[id], span{from.Time.UTC(), to.Time.UTC()}
		switch {
		case part == 1 && c != nil:
			c.busy = append(c.busy, sp)
			continue
		case part == 1:
			if id == recipientID {
				r.recipient = append(r.recipient, sp)
			}
			continue
		case c == nil:
			c = &carer{id: id, capMinutes: limit, anyDay: credential == ""}
			by[id] = c
			r.carers = append(r.carers, c)
		}
		if !slices.Contains(c.terms, term) {
			c.terms = append(c.terms, term)
		}
		if from.Valid && (len(c.shifts) == 0 || c.shifts[len(c.shifts)-1] != sp) {
			c.shifts = append(c.shifts, sp)
		}
	}
	return r, rows.Err()
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
	credentialExpires why = "CREDENTIAL_EXPIRES" //nolint:gosec // a word, not a secret
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
