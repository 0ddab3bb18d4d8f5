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
// clawbacks included. It is for the provider's manager. WRONG_STATE when the month's
// statement is past its draft.
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
	if in.Month.IsZero() {
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
	return trail.Append(ctx, tx, trail.Entry{
		Stream: c.ID, Verb: string(access.StatementDraw), Record: statementID, Actor: v.Actor(),
		Body: map[string]any{"month": month.String(), "lines": drawn.Lines, "amountFen": drawn.AmountFen},
	})
}

// total recounts a statement from its lines.
func total(ctx context.Context, tx *database.Tx, statementID string) error {
	_, err := tx.ExecContext(ctx, `UPDATE statements SET
		lines = (SELECT COUNT(*) FROM statement_lines WHERE statement_id = $1),
		amount_fen = (SELECT COALESCE(SUM(amount_fen), 0) FROM statement_lines WHERE statement_id = $1) WHERE id = $1`, statementID)
	return err
}
