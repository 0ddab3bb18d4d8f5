package contracting

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"time"

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

// Performance reads an organisation's figures for a month:
// completed of all that were to be served, punctual check-ins (at most 15 minutes
// late), visits whose evidence passed by itself, requests accepted, needs solved.
func (s *Service) Performance(ctx context.Context, organizationID string, month date.Month) (Performance, error) {
	p := Performance{OrganizationID: organizationID, Month: month}
	if !month.Valid() {
		return p, fault.New(fault.Invalid, fault.CodeBadInput, "month is a month like 2026-11").At("month")
	}
	from, to := month.First().At(0).UTC(), month.AddMonths(1).First().At(0).UTC()
	rows, err := s.DB.Query(ctx, `SELECT COUNT(*) FILTER (WHERE `+deliveredCounted+`), COUNT(*) FILTER (WHERE `+deliveredDue+`),
		COUNT(*) FILTER (WHERE `+verifiedCounted+`), COUNT(*) FILTER (WHERE `+verifiedDue+`),
		COUNT(*) FILTER (WHERE `+acceptedCounted+`), COUNT(*) FILTER (WHERE `+acceptedDue+`)
		FROM bookings WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3`, organizationID, from, to)
	if err != nil {
		return p, fmt.Errorf("count the bookings: %w", err)
	}
	var done, due, passed, judged, accepted, asked int64
	err = only(rows, &done, &due, &passed, &judged, &accepted, &asked)
	if err != nil {
		return p, fmt.Errorf("count the bookings: %w", err)
	}
	punctual, visits, err := s.punctual(ctx, organizationID, from, to)
	if err != nil {
		return p, err
	}
	solved, sum, err := s.voices(ctx, &p, organizationID, from, to)
	if err != nil {
		return p, err
	}
	p.SatisfiedMilli = (sum*1000 + meanWeight*meanPrior) / (p.Voices + meanWeight)
	p.Figures = []Figure{
		{"delivered", done, due}, {"punctual", punctual, visits}, {"verified", passed, judged},
		{"accepted", accepted, asked}, {Solved, solved, p.Voices},
	}
	return p, nil
}

func (s *Service) punctual(ctx context.Context, organizationID string, from, to time.Time) (punctual, visits int64, err error) {
	rows, err := s.DB.Query(ctx, `SELECT b.starts_at, v.started_at FROM visits v JOIN bookings b ON b.id = v.booking_id
		WHERE b.organization_id = $1 AND b.starts_at >= $2 AND b.starts_at < $3`, organizationID, from, to)
	if err != nil {
		return 0, 0, fmt.Errorf("read the visits: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var planned, started time.Time
		if err := rows.Scan(&planned, &started); err != nil {
			return 0, 0, err
		}
		visits++
		if !started.After(planned.Add(punctualWithin)) {
			punctual++
		}
	}
	return punctual, visits, rows.Err()
}

func (s *Service) voices(ctx context.Context, p *Performance, organizationID string, from, to time.Time) (solved, sum int64, err error) {
	rows, err := s.DB.Query(ctx, `SELECT COUNT(*), COUNT(*) FILTER (WHERE a.solved), COALESCE(SUM(a.satisfied), 0)
		FROM appraisals a JOIN bookings b ON b.id = a.booking_id
		WHERE a.organization_id = $1 AND b.starts_at >= $2 AND b.starts_at < $3`, organizationID, from, to)
	if err != nil {
		return 0, 0, fmt.Errorf("read the appraisals: %w", err)
	}
	return solved, sum, only(rows, &p.Voices, &solved, &sum)
}

// only reads the one row there is.
func only(rows *sql.Rows, dest ...any) error {
	defer func() { _ = rows.Close() }()
	if !rows.Next() {
		return cmp.Or(rows.Err(), sql.ErrNoRows)
	}
	if err := rows.Scan(dest...); err != nil {
		return err
	}
	return rows.Err()
}
