package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"linli/internal/date"
	"linli/internal/funding"
)

// errand is one booking that can be made: a carer's free time, for a recipient who has
// no other then. Both sides take theirs from one list.
type errand struct {
	offering, organization, worker string
	starts                         time.Time
	minutes, prep, after           int
	gross                          int64
	recipient                      int
}

// monday begins the week that a carer's hours are counted in.
func monday(d date.Date) date.Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// recipients in the district; money.sql makes them.
const recipients = 100_000

// chooseErrands walks the shifts of carers whose organisation has a contract: times on
// the grid that overlap nothing, within the carer's week, in random order.
func (b *bench) chooseErrands(ctx context.Context) error {
	rows, err := b.plain.QueryContext(ctx, `SELECT v.id, v.organization_id, w.id, s.starts_at, s.ends_at, v.duration_minutes, v.prep_minutes, v.cleanup_minutes, v.step_minutes, v.price_fen,
		(SELECT COALESCE(sum(extract(epoch FROM x.ends_at - x.starts_at) / 60), 0)::bigint FROM occupancies x WHERE x.resource_id = w.id),
		COALESCE((SELECT string_agg(extract(epoch FROM x.starts_at)::bigint || ' ' || extract(epoch FROM x.ends_at)::bigint, ',') FROM occupancies x
			WHERE x.resource_id = w.id AND x.starts_at < s.ends_at AND x.ends_at > s.starts_at), '')
		FROM bench_services v JOIN workers w ON w.organization_id = v.organization_id JOIN shifts s ON s.worker_id = w.id
		WHERE s.starts_at > now() + interval '3 hours' ORDER BY w.id, s.starts_at`)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	minutes, of, week := 0, "", ""
	for rows.Next() {
		var e errand
		var from, to time.Time
		var step, taken int
		var busy string
		if err := rows.Scan(&e.offering, &e.organization, &e.worker, &from, &to, &e.minutes, &e.prep, &e.after, &step, &e.gross, &taken, &busy); err != nil {
			return err
		}
		if first := monday(date.In(from)).String(); e.worker != of || first != week {
			of, week, minutes = e.worker, first, taken
		}
		e.gross = min(e.gross, 20_000) // the contract's price
		for at := from.Add(time.Duration(step) * time.Minute); ; at = at.Add(time.Duration(step) * time.Minute) {
			begin, end := at.Add(-time.Duration(e.prep)*time.Minute), at.Add(time.Duration(e.minutes+e.after)*time.Minute)
			if end.After(to) || minutes+e.minutes+e.prep+e.after > 2200 {
				break
			}
			if overlaps(busy, begin, end) {
				continue
			}
			minutes += e.minutes + e.prep + e.after
			e.starts = at.UTC()
			b.errands = append(b.errands, e)
			at = end.Add(time.Duration(e.prep) * time.Minute).Truncate(time.Duration(step) * time.Minute)
		}
	}
	r := rand.New(rand.NewPCG(2, uint64(len(b.errands))))
	r.Shuffle(len(b.errands), func(i, j int) { b.errands[i], b.errands[j] = b.errands[j], b.errands[i] })
	first := r.IntN(recipients)
	for i := range b.errands {
		b.errands[i].recipient = (first + i) % recipients
	}
	say("%d bookings of %d recipients can be made", len(b.errands), recipients)
	return rows.Err()
}

func overlaps(busy string, from, to time.Time) bool {
	for span := range strings.SplitSeq(busy, ",") {
		var a, z int64
		if n, _ := fmt.Sscan(span, &a, &z); n == 2 && a < to.Unix() && z > from.Unix() {
			return true
		}
	}
	return false
}

var errNoErrands = errors.New("no free times are left: run without --keep, or with more --offerings")

func (b *bench) errand() (errand, int64, error) {
	n := b.next.Add(1) - 1
	if n >= int64(len(b.errands)) {
		return errand{}, n, errNoErrands
	}
	return b.errands[n], n, nil
}

const (
	holdQuery = `mutation($input: HoldCreateInput!) { holdCreate(input: $input) { hold { id quote { digest } } errors { code message } } }`
	makeQuery = `mutation($input: BookingCreateInput!) { bookingCreate(input: $input) { booking { id status publicFen } errors { code message } } }`
	bookQuery = `mutation($input: BookingConfirmInput!) { bookingConfirm(input: $input) { booking { id status publicFen } errors { code message } } }`
)

// wish is what is asked for by a hold, or by a booking at once.
func (e errand) wish(key string) map[string]any {
	return map[string]any{
		"idempotencyKey": key, "recipientId": fmt.Sprintf("per_bench%d", e.recipient), "offeringId": e.offering, "workerId": e.worker,
		"startsAt": e.starts.Format(time.RFC3339), "channel": "COUNTER",
	}
}

// book books at once over HTTP.
func (b *bench) book(_ context.Context, conn int) error {
	e, n, err := b.errand()
	if err != nil {
		return err
	}
	input := e.wish(fmt.Sprintf("make-%s-%d", b.stamp, n))
	input["maxResidentFen"] = e.gross
	body, err := b.warm[conn].post(b.token(), request(makeQuery, map[string]any{"input": input}))
	if err != nil {
		return err
	}
	return booked(body)
}

// holdAndBook does so in two requests.
func (b *bench) holdAndBook(_ context.Context, conn int) error {
	e, n, err := b.errand()
	if err != nil {
		return err
	}
	token, key := b.token(), fmt.Sprintf("%s-%d", b.stamp, n)
	var held struct {
		Data struct {
			HoldCreate struct {
				Hold struct {
					ID    string `json:"id"`
					Quote struct {
						Digest string `json:"digest"`
					} `json:"quote"`
				} `json:"hold"`
			} `json:"holdCreate"`
		} `json:"data"`
	}
	body, err := b.warm[conn].post(token, request(holdQuery, map[string]any{"input": e.wish("hold-" + key)}))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(body, &held); err != nil {
		return err
	}
	h := held.Data.HoldCreate.Hold
	body, err = b.warm[conn].post(token, request(bookQuery, map[string]any{"input": map[string]any{
		"idempotencyKey": "book-" + key, "holdId": h.ID, "quoteDigest": h.Quote.Digest,
	}}))
	if err != nil {
		return err
	}
	return booked(body)
}

// booked refuses any answer but that of a confirmed booking that public money pays for.
func booked(body []byte) error {
	if !strings.Contains(string(body), `"CONFIRMED"`) || strings.Contains(string(body), `"publicFen":0`) {
		return fmt.Errorf("not the booking that is measured: %s", body)
	}
	return nil
}

// bookLimit gives the tasks of booking at once, in one call, and of holding first, in
// two (a transaction each, as Linli's callers have some minutes to decide between them).
func (b *bench) bookLimit(ctx context.Context) (one, two task, err error) {
	stmts, err := b.prepare(ctx, `SELECT bench_book($1::int, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`)
	if err != nil {
		return nil, nil, err
	}
	quote, body := strings.Repeat("q", 750), `{"seq":#,"text":"`+strings.Repeat("b", 420)+`"}` // as long as Linli's
	call := func(ctx context.Context, conn int, parts ...int) error {
		e, n, err := b.errand()
		if err != nil {
			return err
		}
		who, day := fmt.Sprintf("per_bench%d", e.recipient), date.In(e.starts)
		text := quote + who + e.worker
		args := []any{0, fmt.Sprintf("%s%d", b.stamp, n), who, e.offering, e.worker, e.starts, e.gross, day.String(), monday(day).At(0),
			funding.EntitlementID(who, "elder-care-voucher", date.MonthOf(day).String()), text, funding.Digest(text), "per_clerk0", body}
		for _, part := range parts {
			args[0] = part
			var id sql.NullString
			if err := stmts[conn].QueryRowContext(ctx, args...).Scan(&id); err != nil {
				return err
			}
		}
		return nil
	}
	one = func(ctx context.Context, conn int) error { return call(ctx, conn, 3) }
	two = func(ctx context.Context, conn int) error { return call(ctx, conn, 1, 2) }
	return one, two, nil
}
