package contracting

import (
	"bytes"
	"context"
	"crypto/sha256"
	"slices"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/trail"
)

// Sampling: 5 % at random and at least one line, and every risky one (marketplace §7).
const samplePercent = 5

// SampleStatement draws the lines that are asked about before approval; for a handler
// of the area. The draw can be replayed: lines are ordered by SHA-256 of the stream's
// head hash before the draw and the line's id, and the first ones taken. Lines whose
// visit was passed by hand are always in.
func (s *Service) SampleStatement(ctx context.Context, in StatementInput) (*ent.Statement, error) {
	return s.do(ctx, Sample, access.StatementSample, in, in, nil, func(ctx context.Context, c *statementChange) error {
		var seed string
		if err := c.tx.One(ctx, "SELECT hash FROM stream_heads WHERE id = $1", []any{c.was.ContractID}, &seed); err != nil {
			return err
		}
		lines, err := c.tx.StatementLine.Query().Where(statementline.StatementID(c.was.ID), statementline.KindEQ(statementline.KindCharge)).WithBooking().All(ctx)
		if err != nil {
			return err
		}
		drawn := drawSample(seed, lines)
		if err := c.tx.Statement.UpdateOneID(c.was.ID).SetSampleSeed(seed).Exec(ctx); err != nil {
			return err
		}
		c.body["seed"], c.body["lines"] = seed, drawn
		if err := c.forgetSample(ctx); err != nil || len(drawn) == 0 {
			return err
		}
		return c.tx.StatementLine.Update().Where(statementline.IDIn(drawn...)).SetSampled(true).Exec(ctx)
	})
}

// forgetSample takes every mark of a sample off the statement's lines.
func (c *statementChange) forgetSample(ctx context.Context) error {
	return c.tx.StatementLine.Update().Where(statementline.StatementID(c.was.ID)).SetSampled(false).ClearSampleResult().Exec(ctx)
}

// drawSample orders by hash and takes the share, then adds the risky ones.
func drawSample(seed string, lines []*ent.StatementLine) []string {
	type ticket struct {
		id   string
		hash [sha256.Size]byte
	}
	tickets := make([]ticket, len(lines))
	for i, l := range lines {
		tickets[i] = ticket{l.ID, sha256.Sum256([]byte(seed + "|" + l.ID))}
	}
	slices.SortFunc(tickets, func(a, b ticket) int { return bytes.Compare(a.hash[:], b.hash[:]) })
	n := (len(lines)*samplePercent + 99) / 100
	var out []string
	for _, t := range tickets[:n] {
		out = append(out, t.id)
	}
	for _, l := range lines {
		if l.Edges.Booking != nil && l.Edges.Booking.Verification == booking.VerificationPassed && !slices.Contains(out, l.ID) {
			out = append(out, l.ID)
		}
	}
	slices.Sort(out)
	return out
}

// AnswerSampleInput is what the recipient, or a contact who did not book, said.
type AnswerSampleInput struct {
	StatementInput
	LineID string
	Result statementline.SampleResult
}

// AnswerSample notes the answer about a sampled line; for a handler, community worker
// or hotline agent of the area. DENIED freezes the line, carves it out and opens the
// buyer's dispute of the booking, however long ago it was: a handler who did not answer
// lets it be claimed again, or an auditor takes the booking back (marketplace B18, B19).
func (s *Service) AnswerSample(ctx context.Context, in AnswerSampleInput) (*ent.Statement, error) {
	var f faultsOf
	f.bad(statementline.SampleResultValidator(in.Result) != nil, "result is CONFIRMED, DENIED or UNREACHED", "result")
	if in.Result == statementline.SampleResultDenied {
		line, err := s.DB.Client.StatementLine.Query().Where(statementline.ID(in.LineID)).Only(access.System(ctx, "the line's booking"))
		if ignoreNone(err) != nil {
			return nil, err
		}
		if line != nil {
			in.bookingID = line.BookingID
		}
	}
	return s.do(ctx, AnswerSample, access.StatementAnswer, in.StatementInput, in, f.list, func(ctx context.Context, c *statementChange) error {
		line, err := c.tx.StatementLine.Query().Where(statementline.ID(in.LineID), statementline.StatementID(c.was.ID), statementline.Sampled(true)).Only(ctx)
		if ent.IsNotFound(err) {
			return fault.New(fault.NotFound, fault.CodeNotFound, "line %s is not in this statement's sample", in.LineID).At("lineId")
		}
		if err != nil {
			return err
		}
		c.body["lineId"], c.body["result"] = line.ID, string(in.Result)
		if in.Result != statementline.SampleResultDenied {
			return c.tx.StatementLine.UpdateOneID(line.ID).SetSampleResult(in.Result).Exec(ctx)
		}
		if err := c.tx.StatementLine.UpdateOneID(line.ID).SetSampleResult(in.Result).SetStatus(statementline.StatusFrozen).ClearStatementID().Exec(ctx); err != nil {
			return err
		}
		if err := total(ctx, c.tx, c.was.ID); err != nil {
			return err
		}
		return s.question(ctx, c, line)
	})
}

// question opens a dispute about the booking of a denied line, unless there is one.
func (s *Service) question(ctx context.Context, c *statementChange, line *ent.StatementLine) error {
	b, err := c.tx.Booking.Get(ctx, line.BookingID)
	if err != nil {
		return err
	}
	n, err := c.tx.Booking.Update().Where(booking.ID(b.ID), booking.StatusEQ(booking.StatusCompleted), booking.Disputed(false)).
		SetDisputed(true).SetDisputedByID(c.viewer.PersonID).SetReason("denied in the sample of statement " + c.was.ID).AddVersion(1).Save(ctx)
	if err != nil || n == 0 {
		return err
	}
	c.more = append(c.more, trail.Entry{Stream: b.RecipientID, Verb: string(access.BookingDispute), Record: b.ID, Actor: c.viewer.Actor(),
		Body: map[string]any{"action": "DISPUTE", "statementId": c.was.ID, "statementLineId": line.ID}})
	if s.Cache != nil {
		c.tx.AfterCommit(func(ctx context.Context) {
			s.Cache.Publish(ctx, "booking:"+b.ID, []byte(b.ID))
			s.Cache.Publish(ctx, "organization:"+b.OrganizationID, []byte(b.ID))
		})
	}
	return nil
}
