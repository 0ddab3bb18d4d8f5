package contracting

import (
	"context"
	"fmt"

	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
)

// Figure is a rate with what it is made of.
type Figure struct {
	Name                   string
	Numerator, Denominator int64
}

// Solved is the figure of what people said: whether it solved their need.
const Solved = "solved"

// Performance is how an organisation did in a month, by date of service. The figures
// are public; each is made of counts that anybody who may see the bookings can check.
type Performance struct {
	OrganizationID string
	Month          date.Month
	Figures        []Figure
	SatisfiedMilli int64 // shrunk mean of satisfaction × 1,000 (procurement §3.13)
	Voices         int64
}

// The weight and the middle towards which few voices are shrunk (procurement §3.13).
const (
	meanWeight = 20
	meanPrior  = 4_000
)

// Performances reads the figures of organisations for a month, however many they are, in
// one statement: completed of all that were to be served, punctual check-ins (at most 15
// minutes late), visits whose evidence passed by itself, requests accepted, needs solved.
// Who served nobody has figures too: nothing of nothing.
func (s *Service) Performances(ctx context.Context, month date.Month, organizationIDs ...string) (map[string]Performance, error) {
	if !month.Valid() {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "month is a month like 2026-11").At("month")
	}
	out := make(map[string]Performance, len(organizationIDs))
	var q database.Statement
	q.Text(`SELECT b.organization_id, COUNT(*) FILTER (WHERE `+deliveredCounted+`), COUNT(*) FILTER (WHERE `+deliveredDue+`),
		COUNT(v.id) FILTER (WHERE v.started_at <= `+s.DB.Later("b.starts_at", punctualWithin)+`), COUNT(v.id),
		COUNT(*) FILTER (WHERE `+verifiedCounted+`), COUNT(*) FILTER (WHERE `+verifiedDue+`),
		COUNT(*) FILTER (WHERE `+acceptedCounted+`), COUNT(*) FILTER (WHERE `+acceptedDue+`),
		COUNT(*) FILTER (WHERE a.solved), COUNT(a.id), COALESCE(SUM(a.satisfied), 0)
		FROM bookings b LEFT JOIN visits v ON v.booking_id = b.id LEFT JOIN appraisals a ON a.booking_id = b.id
		WHERE b.starts_at >= $ AND b.starts_at < $ AND b.organization_id IN (`,
		month.First().At(0).UTC(), month.AddMonths(1).First().At(0).UTC())
	for i, id := range organizationIDs {
		out[id] = performance(id, month, counts{})
		q.Row(i, "$", id)
	}
	q.WriteString(") GROUP BY b.organization_id")
	rows, err := s.DB.Query(ctx, q.String(), q.Args...)
	if err != nil {
		return nil, fmt.Errorf("count the bookings: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id string
		var n counts
		if err := rows.Scan(&id, &n.delivered, &n.due, &n.punctual, &n.visits, &n.verified, &n.judged, &n.accepted, &n.asked, &n.solved, &n.voices, &n.satisfied); err != nil {
			return nil, err
		}
		out[id] = performance(id, month, n)
	}
	return out, rows.Err()
}

// counts are what figures are made of, as the database has counted it.
type counts struct {
	delivered, due, punctual, visits, verified, judged, accepted, asked, solved, voices int64
	satisfied                                                                           int64 // the sum of what the voices gave
}

func performance(organizationID string, month date.Month, n counts) Performance {
	return Performance{
		OrganizationID: organizationID, Month: month, Voices: n.voices,
		SatisfiedMilli: (n.satisfied*1000 + meanWeight*meanPrior) / (n.voices + meanWeight),
		Figures: []Figure{
			{"delivered", n.delivered, n.due}, {"punctual", n.punctual, n.visits}, {"verified", n.verified, n.judged},
			{"accepted", n.accepted, n.asked}, {Solved, n.solved, n.voices},
		},
	}
}
