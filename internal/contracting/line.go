package contracting

import (
	"context"
	"fmt"

	"linli/ent"
	"linli/ent/predicate"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/id"
	"linli/internal/trail"
)

// Claim is what a completed booking lets accrue.
type Claim struct {
	BookingID   string
	LotID       string
	Units       int64
	AmountFen   int64 // public share
	ServiceDate date.Date
}

// Accrue writes the line of a completed booking; a booking without a lot has none.
// The unique key on (booking, kind) lets it happen once.
func Accrue(ctx context.Context, tx *database.Tx, c Claim) (string, error) {
	if c.LotID == "" {
		return "", nil
	}
	lot, err := tx.ContractLot.Get(ctx, c.LotID)
	if err != nil {
		return "", fmt.Errorf("load the lot: %w", err)
	}
	line, err := tx.StatementLine.Create().SetContractID(lot.ContractID).SetContractLotID(lot.ID).SetBookingID(c.BookingID).
		SetKind(statementline.KindCharge).SetServiceDate(c.ServiceDate.String()).SetUnits(c.Units).SetUnitPriceFen(lot.UnitPriceFen).
		SetAmountFen(c.AmountFen).SetStatus(statementline.StatusAccrued).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("accrue a line: %w", err)
	}
	return line.ID, nil
}

// Freeze keeps a disputed booking's line out of statements; one already in a statement
// is carved out of it. Approved and paid lines stay: a later clawback takes them back.
func Freeze(ctx context.Context, tx *database.Tx, bookingID string) error {
	for range freezeTries {
		line, err := tx.StatementLine.Query().Where(statementline.BookingID(bookingID), statementline.KindEQ(statementline.KindCharge),
			statementline.StatusIn(statementline.StatusAccrued, statementline.StatusInStatement)).First(ctx)
		if err != nil {
			return ignoreNone(err)
		}
		if done, err := freeze(ctx, tx, line); done || err != nil {
			return err
		}
	}
	return fmt.Errorf("freeze the line of %s: its statement kept changing", bookingID)
}

// freezeTries is how often a line may move between being read and being frozen: it is
// drawn, approved or carried meanwhile, each of which happens once in a while.
const freezeTries = 10

// freeze takes one line out, if it is still where it was read. Everything that moves
// lines in or out of a statement, or approves it, holds the statement's row; so does this.
func freeze(ctx context.Context, tx *database.Tx, line *ent.StatementLine) (bool, error) {
	if line.StatementID != nil {
		n, err := tx.Affected(ctx, `UPDATE statements SET version = version + 1
			WHERE id = $1 AND status IN ('DRAFT', 'SUBMITTED', 'RECONCILED', 'SAMPLED')`, *line.StatementID)
		if err != nil || n == 0 {
			return false, err
		}
	}
	still := []predicate.StatementLine{statementline.ID(line.ID), statementline.StatusEQ(line.Status), statementline.StatementIDIsNil()}
	if line.StatementID != nil {
		still[2] = statementline.StatementID(*line.StatementID)
	}
	n, err := tx.StatementLine.Update().Where(still...).SetStatus(statementline.StatusFrozen).ClearStatementID().
		SetSampled(false).ClearSampleResult().Save(ctx)
	if err != nil || n == 0 {
		return false, err
	}
	if line.StatementID != nil {
		if err := total(ctx, tx, *line.StatementID); err != nil {
			return false, err
		}
	}
	return true, note(ctx, tx, lineFreeze, line)
}

// What happens to a line by its booking is written into the contract's stream.
const (
	lineFreeze   = "statement.line.freeze"
	lineThaw     = "statement.line.thaw"
	lineClawback = "statement.line.clawback"
)

// note appends the entry of a line, with the statement that it was in.
func note(ctx context.Context, tx *database.Tx, verb string, line *ent.StatementLine) error {
	body := map[string]any{"bookingId": line.BookingID, "units": line.Units, "amountFen": line.AmountFen}
	if line.StatementID != nil {
		body["statementId"] = *line.StatementID
	}
	return trail.Append(ctx, tx, trail.Entry{Stream: line.ContractID, Verb: verb, Record: line.ID, Actor: access.From(ctx).Actor(), Body: body})
}

// Thaw lets a frozen line be claimed again, and forgets what a sample said of it.
func Thaw(ctx context.Context, tx *database.Tx, bookingID string) error {
	line, err := tx.StatementLine.Query().Where(statementline.BookingID(bookingID), statementline.KindEQ(statementline.KindCharge),
		statementline.StatusEQ(statementline.StatusFrozen)).Only(ctx)
	if err != nil {
		return ignoreNone(err)
	}
	if err := tx.StatementLine.UpdateOneID(line.ID).SetStatus(statementline.StatusAccrued).SetSampled(false).ClearSampleResult().Exec(ctx); err != nil {
		return err
	}
	return note(ctx, tx, lineThaw, line)
}

// TakeBack answers a voided booking: a line that nobody approved yet is frozen for
// good, an approved or paid one is balanced by a negative line in a later statement.
func TakeBack(ctx context.Context, tx *database.Tx, bookingID string) error {
	if err := Freeze(ctx, tx, bookingID); err != nil {
		return err
	}
	line, err := tx.StatementLine.Query().Where(statementline.BookingID(bookingID), statementline.KindEQ(statementline.KindCharge),
		statementline.StatusIn(statementline.StatusApproved, statementline.StatusPaid)).First(ctx)
	if err != nil {
		return ignoreNone(err)
	}
	back, err := tx.StatementLine.Create().SetID(id.From("stl", "clawback|"+bookingID)).SetContractID(line.ContractID).SetContractLotID(line.ContractLotID).SetBookingID(bookingID).
		SetKind(statementline.KindClawback).SetServiceDate(line.ServiceDate).SetUnits(-line.Units).SetUnitPriceFen(line.UnitPriceFen).
		SetAmountFen(-line.AmountFen).SetStatus(statementline.StatusAccrued).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return fmt.Errorf("take a line back: %w", err)
	}
	return note(ctx, tx, lineClawback, back)
}

// total recounts a statement from its lines, whose row the caller holds.
func total(ctx context.Context, tx *database.Tx, statementID string) error {
	_, err := tx.ExecContext(ctx, `UPDATE statements SET
		lines = (SELECT COUNT(*) FROM statement_lines WHERE statement_id = $1),
		amount_fen = (SELECT COALESCE(SUM(amount_fen), 0) FROM statement_lines WHERE statement_id = $1) WHERE id = $1`, statementID)
	return err
}

func ignoreNone(err error) error {
	if ent.IsNotFound(err) {
		return nil
	}
	return err
}
