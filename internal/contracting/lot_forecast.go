package contracting

import (
	"context"
	"fmt"
	"time"

	"linli/internal/database"
	"linli/internal/date"
)

// Forecast is how long a lot's units last if services go on as of late.
type Forecast struct {
	MilliUnitsPerWeek int        // units a week × 1,000
	RunsOutOn         *date.Date // the day on which the last unit is used; nil: not within the term
	UnitsAtEnd        int        // of those bought, not used when the contract ends
}

// forecastDays is how many days before today a forecast looks at.
const forecastDays = 28

// Forecasts reckons with many lots at once, as of now, in one statement.
//
// The pace is what was used in the last 28 days: one unit for each booking on the lot
// that is DELIVERED or COMPLETED and was delivered on one of the 28 whole days before
// today, Asia/Shanghai; today itself is not over. Of a contract that began later than
// that, only the days since its first day count. What is unused are the units granted and
// not consumed: those that holds and bookings claim are yet to be used, at this pace too.
// See project for the arithmetic.
func (s *Service) Forecasts(ctx context.Context, now time.Time, lotIDs ...string) (map[string]Forecast, error) {
	today := date.In(now)
	q := lastDays(today, lotIDs)
	rows, err := s.DB.Query(ctx, q.String(), q.Args...)
	if err != nil {
		return nil, fmt.Errorf("read what lots have left: %w", err)
	}
	defer func() { _ = rows.Close() }()
	out := make(map[string]Forecast, len(lotIDs))
	for rows.Next() {
		var id, from, until string
		var unused, used int
		if err := rows.Scan(&id, &from, &until, &unused, &used); err != nil {
			return nil, err
		}
		first, err := date.Parse(from)
		if err != nil {
			return nil, fmt.Errorf("lot %s: %w", id, err)
		}
		last, err := date.Parse(until)
		if err != nil {
			return nil, fmt.Errorf("lot %s: %w", id, err)
		}
		out[id] = project(today, first, last, unused, used)
	}
	return out, rows.Err()
}

// lastDays asks for lots' terms, what they have left, and what was used of them in the
// days before today. The index that bookings have for it finds those days alone, so that
// a lot's history costs nothing.
func lastDays(today date.Date, lotIDs []string) *database.Statement {
	q := &database.Statement{}
	q.Text(`SELECT l.id, c.valid_from, c.valid_until, COALESCE(a.granted - a.consumed, 0),
		(SELECT COUNT(*) FROM bookings b WHERE b.contract_lot_id = l.id AND b.status IN ('DELIVERED', 'COMPLETED') AND b.delivered_at >= $ AND b.delivered_at < $)
		FROM contract_lots l JOIN contracts c ON c.id = l.contract_id LEFT JOIN ledger_accounts a ON a.id = l.id WHERE l.id IN (`,
		today.AddDays(-forecastDays).At(0).UTC(), today.At(0).UTC())
	for i, id := range lotIDs {
		q.Row(i, "$", id)
	}
	q.WriteString(")")
	return q
}

// project goes on from today at the pace of used units in the last forecastDays days, or
// in the days since the contract's first one if they are fewer, but one at least.
//
//	per week      = used × 7 / days, in thousandths, rounded down
//	runs out on   = today + unused × days / used, rounded up to a whole day
//	used till end = used × days left / days, rounded down; days left are those after today
//	                up to the contract's last one
//
// A lot without a unit left has run out today. Whether a lot runs out within its term and
// how much stays unused are the same question: one of the two answers is always empty.
func project(today, first, last date.Date, unused, used int) Forecast {
	days := min(forecastDays, max(1, today.Sub(first)))
	f := Forecast{MilliUnitsPerWeek: used * 7_000 / days}
	left := max(0, last.Sub(today))
	f.UnitsAtEnd = max(0, unused-used*left/days)
	if f.UnitsAtEnd > 0 || last.Before(today) {
		return f
	}
	on := today
	if unused > 0 {
		on = today.AddDays((unused*days + used - 1) / used)
	}
	f.RunsOutOn = &on
	return f
}
