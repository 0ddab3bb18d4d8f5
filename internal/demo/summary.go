package demo

import (
	"context"
	"fmt"

	"linli/internal/database"
	"linli/internal/date"
)

// Summary says what a database holds after Seed.
type Summary struct {
	Start    date.Date
	Repeated bool // everything was there: nothing changed

	Areas, Organizations, Offerings, GroupSessions int
	Persons, Accounts, ProxyGrants                 int
	Workers, Shifts                                int
	Programmes, Pools, Contracts, Lots             int
	Bookings, Visits, Appraisals, StatementLines   int
	Entries                                        int
}

// String is one sentence for people.
func (s Summary) String() string {
	told := "made"
	if s.Repeated {
		told = "was there and is unchanged"
	}
	return fmt.Sprintf("the district around %s %s: %d areas, %d organisations, %d offerings, %d carers, %d people, %d bookings, %d visits, %d log entries",
		s.Start, told, s.Areas, s.Organizations, s.Offerings, s.Workers, s.Persons, s.Bookings, s.Visits, s.Entries)
}

// count reads how many rows there are.
func (s *Summary) count(ctx context.Context, db *database.DB) error {
	rows, err := db.Query(ctx, `SELECT (SELECT COUNT(*) FROM areas), (SELECT COUNT(*) FROM organizations), (SELECT COUNT(*) FROM offerings),
		(SELECT COUNT(*) FROM group_sessions), (SELECT COUNT(*) FROM persons), (SELECT COUNT(*) FROM accounts), (SELECT COUNT(*) FROM proxy_grants),
		(SELECT COUNT(*) FROM workers), (SELECT COUNT(*) FROM shifts), (SELECT COUNT(*) FROM programmes), (SELECT COUNT(*) FROM pools),
		(SELECT COUNT(*) FROM contracts), (SELECT COUNT(*) FROM contract_lots), (SELECT COUNT(*) FROM bookings), (SELECT COUNT(*) FROM visits),
		(SELECT COUNT(*) FROM appraisals), (SELECT COUNT(*) FROM statement_lines), (SELECT COUNT(*) FROM entries)`)
	if err != nil {
		return fmt.Errorf("count what was made: %w", err)
	}
	defer func() { _ = rows.Close() }()
	if rows.Next() {
		err = rows.Scan(&s.Areas, &s.Organizations, &s.Offerings, &s.GroupSessions, &s.Persons, &s.Accounts, &s.ProxyGrants,
			&s.Workers, &s.Shifts, &s.Programmes, &s.Pools, &s.Contracts, &s.Lots, &s.Bookings, &s.Visits,
			&s.Appraisals, &s.StatementLines, &s.Entries)
	}
	return cmpErr(err, rows.Err())
}
