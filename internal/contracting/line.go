package contracting

import (
	"context"
	"fmt"

	"linli/ent/statementline"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/id"
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
	line, err := tx.StatementLine.Query().Where(statementline.BookingID(bookingID), statementline.KindEQ(statementline.KindCharge),
		statementline.StatusIn(statementline.StatusAccrued, statementline.StatusInStatement)).First(ctx)
	if err != nil {
		return ignoreNone(err)
	}
	if line.StatementID != nil {
		if err := carveOut(ctx, tx, *line.StatementID, line.AmountFen); err != nil {
			return err
		}
	}
	return tx.StatementLine.UpdateOneID(line.ID).SetStatus(statementline.StatusFrozen).ClearStatementID().SetSampled(false).ClearSampleResult().Exec(ctx)
}

// Thaw lets a frozen line be claimed again.
func Thaw(ctx context.Context, tx *database.Tx, bookingID string) error {
	return tx.StatementLine.Update().Where(statementline.BookingID(bookingID), statementline.KindEQ(statementline.KindCharge),
		statementline.StatusEQ(statementline.StatusFrozen)).SetStatus(statementline.StatusAccrued).Exec(ctx)
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
	return tx.StatementLine.Create().SetID(id.From("stl", "clawback|"+bookingID)).SetContractID(line.ContractID).SetContractLotID(line.ContractLotID).SetBookingID(bookingID).
		SetKind(statementline.KindClawback).SetServiceDate(line.ServiceDate).SetUnits(-line.Units).SetUnitPriceFen(line.UnitPriceFen).
		SetAmountFen(-line.AmountFen).SetStatus(statementline.StatusAccrued).SetCreatedAt(tx.Now).Exec(ctx)
}

// carveOut takes a line's amount out of a statement that is not approved.
func carveOut(ctx context.Context, tx *database.Tx, statementID string, amount int64) error {
	_, err := tx.ExecContext(ctx, "UPDATE statements SET amount_fen = amount_fen - $1, lines = lines - 1, version = version + 1 WHERE id = $2", amount, statementID)
	return err
}
