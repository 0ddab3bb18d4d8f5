package contracting

import (
	"context"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// DrawStatementInput asks for the statement of a contract's month.
type DrawStatementInput struct {
	Key        string `json:"-"`
	ContractID string
	Month      date.Month
}

// DrawStatement makes the month's draft, or fills the draft there is: every accrued
// line of service until the month's end goes in, late ones of earlier months and
// clawbacks included. When clawbacks outweigh the rest, nothing can be asked for: the
// draft stays empty, and its lines are carried into the next month's. It is for the
// provider's manager. TOO_EARLY for a month that has not begun, TOO_LATE three
// years after the contract's end, WRONG_STATE when the
// month's statement is past its draft.
func (s *Service) DrawStatement(ctx context.Context, in DrawStatementInput) (*ent.Statement, error) {
	c, err := s.DB.Client.Contract.Query().Where(contract.ID(in.ContractID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no contract %s", in.ContractID).At("contractId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.StatementDraw, access.Object{OrganizationID: c.ProviderID}); err != nil {
		return nil, err
	}
	if !in.Month.Valid() {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "month is a month like 2026-11").At("month")
	}
	statementID := id.From("stm", c.ID+"|"+in.Month.String())
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.StatementDraw, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		return statementID, s.draw(access.System(ctx, string(access.StatementDraw)), tx, v, c, in.Month, statementID)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Statement.Query().Where(statement.ID(statementID)).Only(ctx)
}

func (s *Service) draw(ctx context.Context, tx *database.Tx, v *access.Viewer, c *ent.Contract, month date.Month, statementID string) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	if month.First().After(date.In(tx.Now)) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "%s has not begun", month).At("month")
	}
	if why := claimsLost(c, tx.Now); why != nil {
		return why
	}
	text, err := currentText(ctx, tx.Client(), c.ID)
	if err != nil {
		return err
	}
	if text != nil && len(text.Milestones) > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "under this contract money is asked for by milestones: nothing is paid twice")
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO statements (id, contract_id, provider_id, area_path, month, status, lines, amount_fen, sample_seed, version, created_at)
		VALUES ($1, $2, $3, $4, $5, 'DRAFT', 0, 0, '', 1, $6) ON CONFLICT DO NOTHING`,
		statementID, c.ID, c.ProviderID, c.AreaPath, month.String(), tx.Now); err != nil {
		return err
	}
	// The draft is locked by this write; nobody submits it while lines go in.
	n, err := tx.Affected(ctx, "UPDATE statements SET version = version + 1 WHERE id = $1 AND status = 'DRAFT'", statementID)
	if err != nil {
		return err
	}
	if n == 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the statement of %s has been submitted: withdraw it first", month)
	}
	if err := tx.StatementLine.Update().Where(statementline.ContractID(c.ID), statementline.StatusEQ(statementline.StatusAccrued),
		statementline.ServiceDateLTE(month.Last().String())).
		SetStatus(statementline.StatusInStatement).SetStatementID(statementID).Exec(ctx); err != nil {
		return err
	}
	if err := total(ctx, tx, statementID); err != nil {
		return err
	}
	drawn, err := tx.Statement.Get(ctx, statementID)
	if err != nil {
		return err
	}
	body := map[string]any{"month": month.String(), "lines": drawn.Lines, "amountFen": drawn.AmountFen}
	if drawn.AmountFen < 0 {
		body = map[string]any{"month": month.String(), "lines": 0, "amountFen": 0, "carriedLines": drawn.Lines, "carriedFen": drawn.AmountFen}
		if err := carry(ctx, tx, statementID); err != nil {
			return err
		}
	}
	return trail.Append(ctx, tx, trail.Entry{
		Stream: c.ID, Verb: string(access.StatementDraw), Record: statementID, Actor: v.Actor(),
		Body: body,
	})
}

// carry takes every line out of a draft again, for the next month's to take in.
func carry(ctx context.Context, tx *database.Tx, statementID string) error {
	if err := tx.StatementLine.Update().Where(statementline.StatementID(statementID)).
		SetStatus(statementline.StatusAccrued).ClearStatementID().Exec(ctx); err != nil {
		return err
	}
	return total(ctx, tx, statementID)
}
