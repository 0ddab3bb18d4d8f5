package hsds

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/offering"
	"linli/internal/database"
	"linli/internal/date"
)

// furthest is how many days ahead shifts are told: the longest horizon of an offering.
const furthest = 42

type span struct{ from, to time.Time }

// hours is when the offerings of some organisations can be had, as far as shifts and
// group sessions say.
type hours struct {
	today    date.Date
	carers   map[[2]string][]qualified // by organisation and category
	shifts   map[string][]span         // of carers, less their leave
	sessions map[string][]span         // of group offerings
}

// qualified is a carer on the days from–until; both "" when the category asks for no
// credential.
type qualified struct{ worker, from, until string }

// readHours reads what schedules of offerings are made of, from today on.
func readHours(ctx context.Context, db *database.DB, list []*ent.Offering, now time.Time) (*hours, error) {
	h := &hours{today: date.In(now), carers: map[[2]string][]qualified{}, shifts: map[string][]span{}, sessions: map[string][]span{}}
	var orgs, groups []any
	for _, o := range list {
		if !slices.Contains(orgs, any(o.OrganizationID)) {
			orgs = append(orgs, o.OrganizationID)
		}
		if o.Mode == offering.ModeGroup {
			groups = append(groups, o.ID)
		}
	}
	if err := h.readCarers(ctx, db, orgs); err != nil {
		return nil, fmt.Errorf("read the carers: %w", err)
	}
	from, to := h.today.At(0).UTC(), h.today.AddDays(furthest+1).At(0).UTC()
	leave := map[string][]span{}
	for _, q := range []struct {
		text string
		into map[string][]span
	}{
		{"SELECT o.resource_id, o.starts_at, o.ends_at FROM occupancies o JOIN workers w ON w.id = o.resource_id WHERE o.kind = 'LEAVE' AND o.ends_at > $1 AND o.starts_at < $2 AND w.organization_id IN (%s) ORDER BY 1, 2", leave},
		{"SELECT s.worker_id, s.starts_at, s.ends_at FROM shifts s JOIN workers w ON w.id = s.worker_id WHERE s.starts_at >= $1 AND s.starts_at < $2 AND w.organization_id IN (%s) ORDER BY 1, 2", h.shifts},
	} {
		if err := readSpans(ctx, db, fmt.Sprintf(q.text, marks(3, len(orgs))), append([]any{from, to}, orgs...), q.into); err != nil {
			return nil, fmt.Errorf("read the shifts: %w", err)
		}
	}
	for worker, off := range leave {
		h.shifts[worker] = without(h.shifts[worker], off)
	}
	if len(groups) == 0 {
		return h, nil
	}
	err := readSpans(ctx, db, "SELECT offering_id, starts_at, ends_at FROM group_sessions WHERE starts_at > $1 AND offering_id IN ("+marks(2, len(groups))+") ORDER BY 1, 2",
		append([]any{now}, groups...), h.sessions)
	if err != nil {
		return nil, fmt.Errorf("read the group sessions: %w", err)
	}
	return h, nil
}

func (h *hours) readCarers(ctx context.Context, db *database.DB, orgs []any) error {
	rows, err := db.Query(ctx, `SELECT w.organization_id, k.category_id, w.id, COALESCE(c.valid_from, ''), COALESCE(c.valid_until, '')
		FROM workers w JOIN worker_skills k ON k.worker_id = w.id JOIN categories g ON g.id = k.category_id
		LEFT JOIN worker_credentials c ON c.worker_id = w.id AND c.kind = g.required_credential
		WHERE w.active AND w.organization_id IN (`+marks(1, len(orgs))+`) AND (g.required_credential = '' OR c.id IS NOT NULL)`, orgs...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var key [2]string
		var q qualified
		if err := rows.Scan(&key[0], &key[1], &q.worker, &q.from, &q.until); err != nil {
			return err
		}
		h.carers[key] = append(h.carers[key], q)
	}
	return rows.Err()
}

func readSpans(ctx context.Context, db *database.DB, query string, args []any, into map[string][]span) error {
	rows, err := db.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var of string
		var s span
		if err := rows.Scan(&of, &s.from, &s.to); err != nil {
			return err
		}
		into[of] = append(into[of], s)
	}
	return rows.Err()
}

// marks are so many placeholders from $first on.
func marks(first, n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = "$" + strconv.Itoa(first+i)
	}
	return strings.Join(out, ", ")
}

// without is what is left of stretches when others are taken away.
func without(list, off []span) []span {
	for _, o := range off {
		var left []span
		for _, s := range list {
			if !o.from.Before(s.to) || !s.from.Before(o.to) {
				left = append(left, s)
				continue
			}
			if s.from.Before(o.from) {
				left = append(left, span{s.from, o.from})
			}
			if o.to.Before(s.to) {
				left = append(left, span{o.to, s.to})
			}
		}
		list = left
	}
	return list
}

// schedules says when an offering can be had: a group at its sessions, any other within
// its horizon whenever a carer who may do it is on shift. It does not look at what is
// booked already.
func (h *hours) schedules(o *ent.Offering) []schedule {
	if o.Mode == offering.ModeGroup {
		return weekly(o.ID, h.sessions[o.ID], "团体活动的场次，名额以预约时为准。")
	}
	last := h.today.AddDays(o.HorizonDays)
	var open []span
	for _, q := range h.carers[[2]string{o.OrganizationID, o.CategoryID}] {
		for _, s := range h.shifts[q.worker] {
			day := date.In(s.from)
			if !day.After(last) && (q.from == "" || (q.from <= day.String() && day.String() <= q.until)) {
				open = append(open, s)
			}
		}
	}
	return weekly(o.ID, union(open), "服务人员当班的时段，具体时间以预约为准。")
}

// union merges stretches that touch, as long as they stay shorter than a day: hours of
// opening cannot say more.
func union(list []span) []span {
	slices.SortFunc(list, func(a, b span) int {
		if c := a.from.Compare(b.from); c != 0 {
			return c
		}
		return a.to.Compare(b.to)
	})
	var out []span
	for _, s := range list {
		if n := len(out) - 1; n >= 0 && !s.from.After(out[n].to) {
			to := out[n].to
			if s.to.After(to) {
				to = s.to
			}
			if to.Sub(out[n].from) < 24*time.Hour {
				out[n].to = to
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

const clockForm = "15:04"

// weekly says stretches as weekly rules, those with the same hours together.
func weekly(offeringID string, list []span, about string) []schedule {
	days := map[[2]string][]date.Date{}
	for _, s := range list {
		key := [2]string{s.from.In(date.Zone).Format(clockForm), s.to.In(date.Zone).Format(clockForm)}
		if day := date.In(s.from); !slices.Contains(days[key], day) {
			days[key] = append(days[key], day)
		}
	}
	var out []schedule
	for key, on := range days {
		slices.SortFunc(on, date.Date.Compare)
		for _, r := range rulesOf(on) {
			first, last := r.first.String(), r.last.String()
			out = append(out, schedule{
				ID: uid(nil, strings.Join([]string{offeringID, "schedule", key[0], key[1], first}, "|")), ValidFrom: first, ValidTo: last, Start: first, Until: last,
				Timezone: 8, Freq: "WEEKLY", ByDay: r.byDay(), OpensAt: key[0] + "+08:00", ClosesAt: key[1] + "+08:00", Description: about,
			})
		}
	}
	slices.SortFunc(out, func(a, b schedule) int {
		return strings.Compare(a.Start+a.OpensAt+a.ClosesAt, b.Start+b.OpensAt+b.ClosesAt)
	})
	return out
}

// rule is every day from first to last that is one of its weekdays.
type rule struct {
	first, last date.Date
	on          [7]bool // from Sunday
}

// rulesOf says sorted days as few rules: each grows as long as it names no other day.
func rulesOf(days []date.Date) []rule {
	var out []rule
	for _, d := range days {
		if n := len(out) - 1; n >= 0 {
			r := out[n]
			r.last = d
			r.on[d.Weekday()] = true
			if r.within(days) {
				out[n] = r
				continue
			}
		}
		r := rule{first: d, last: d}
		r.on[d.Weekday()] = true
		out = append(out, r)
	}
	return out
}

func (r rule) within(days []date.Date) bool {
	for d := r.first; !d.After(r.last); d = d.AddDays(1) {
		if _, there := slices.BinarySearchFunc(days, d, date.Date.Compare); r.on[d.Weekday()] && !there {
			return false
		}
	}
	return true
}

func (r rule) byDay() string {
	var out []string
	for _, d := range []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday} {
		if r.on[d] {
			out = append(out, strings.ToUpper(d.String()[:2]))
		}
	}
	return strings.Join(out, ",")
}
