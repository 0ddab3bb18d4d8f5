package contracting

import (
	"context"
	"strings"

	"linli/ent"
	"linli/ent/payment"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
)

// SubmitStatement hands a draft in; for the provider's manager.
func (s *Service) SubmitStatement(ctx context.Context, in StatementInput) (*ent.Statement, error) {
	return s.do(ctx, Submit, access.StatementSubmit, in, in, nil, func(_ context.Context, c *statementChange) error {
		c.body["amountFen"], c.body["lines"] = c.was.AmountFen, c.was.Lines
		return nil
	})
}

// WithdrawStatement takes a submitted statement back to draft; for the provider's manager.
func (s *Service) WithdrawStatement(ctx context.Context, in StatementInput) (*ent.Statement, error) {
	return s.do(ctx, Withdraw, access.StatementWithdraw, in, in, nil, nil)
}

// ReturnStatement sends a statement back to draft with a reason; for a handler or
// approver of the area. A drawn sample is forgotten.
func (s *Service) ReturnStatement(ctx context.Context, in StatementInput) (*ent.Statement, error) {
	return s.do(ctx, Return, access.StatementReturn, in, in, machine.Reasoned(in.Reason), func(ctx context.Context, c *statementChange) error {
		c.body["reason"] = in.Reason
		return c.forgetSample(ctx)
	})
}

// ReconcileStatement recomputes a submitted statement from the bookings behind its
// lines; for a handler of the area. EVIDENCE_MISSING names how many lines do not
// stand: a booking that is not completed, a verification that has not passed, an
// amount that is not its public share, or a price that is not the lot's.
func (s *Service) ReconcileStatement(ctx context.Context, in StatementInput) (*ent.Statement, error) {
	return s.do(ctx, Reconcile, access.StatementReconcile, in, in, nil, func(ctx context.Context, c *statementChange) error {
		var lines, wrong, sum int64
		err := c.tx.One(ctx, `SELECT COUNT(*), COALESCE(SUM(l.amount_fen), 0), COALESCE(SUM(CASE WHEN l.kind = 'CHARGE' AND (b.status <> 'COMPLETED' OR b.disputed
			OR b.verification NOT IN ('AUTO_PASSED', 'PASSED') OR l.amount_fen <> b.public_fen OR l.unit_price_fen <> t.unit_price_fen) THEN 1 ELSE 0 END), 0)
			FROM statement_lines l JOIN bookings b ON b.id = l.booking_id JOIN contract_lots t ON t.id = l.contract_lot_id
			WHERE l.statement_id = $1`, []any{c.was.ID}, &lines, &sum, &wrong)
		if err != nil {
			return err
		}
		if wrong > 0 || lines != int64(c.was.Lines) || sum != c.was.AmountFen {
			return fault.New(fault.Conflict, fault.CodeEvidenceMissing, "%d of %d lines do not stand, the lines sum to %d fen and the statement says %d: return it", wrong, lines, sum, c.was.AmountFen).
				With("wrongLines", wrong)
		}
		return nil
	})
}

// ApproveStatement approves a sampled statement and reserves its amount on the
// contract; for an approver of the area who did not draw the sample. SAMPLE_OPEN
// while a sampled line has no answer, BUDGET_EXCEEDED when the contract's value is
// used up.
func (s *Service) ApproveStatement(ctx context.Context, in StatementInput) (*ent.Statement, error) {
	return s.do(ctx, Approve, access.StatementApprove, in, in, nil, func(ctx context.Context, c *statementChange) error {
		con, err := c.tx.Contract.Get(ctx, c.was.ContractID)
		if err != nil {
			return err
		}
		if err := funding.Post(ctx, c.tx, c.was.ID, spend(con, funding.Available, funding.Reserved, c.was.AmountFen)); err != nil {
			return err
		}
		c.body["amountFen"] = c.was.AmountFen
		if err := c.tx.Statement.UpdateOneID(c.was.ID).SetApproverID(c.viewer.PersonID).Exec(ctx); err != nil {
			return err
		}
		return c.lines(ctx, statementline.StatusApproved)
	})
}

// PayInput records the treasury's payment of an approved statement.
type PayInput struct {
	StatementInput
	Reference string // the treasury's number, unique
	PaidOn    date.Date
}

// PayStatement records the payment: the contract's and the budget line's reserved
// money is consumed. It is for a payer of the area who did not approve.
func (s *Service) PayStatement(ctx context.Context, in PayInput) (*ent.Statement, error) {
	in.Reference = strings.TrimSpace(in.Reference)
	var f faultsOf
	f.bad(in.Reference == "" || payment.ReferenceValidator(in.Reference) != nil, "a payment has the treasury's reference, 80 characters at most", "reference")
	f.bad(!in.PaidOn.Valid(), "paidOn is the day of the payment", "paidOn")
	return s.do(ctx, Pay, access.StatementPay, in.StatementInput, in, f.list, func(ctx context.Context, c *statementChange) error {
		con, err := c.tx.Contract.Get(ctx, c.was.ContractID)
		if err != nil {
			return err
		}
		amount := c.was.AmountFen
		if err := funding.Post(ctx, c.tx, c.was.ID, spent(con, amount)); err != nil {
			return err
		}
		err = c.tx.Payment.Create().SetStatementID(c.was.ID).SetAmountFen(amount).SetReference(in.Reference).SetPaidOn(in.PaidOn.String()).
			SetRecordedByID(c.viewer.PersonID).SetCreatedAt(c.tx.Now).Exec(ctx)
		if database.Unique(err) {
			return fault.New(fault.Conflict, fault.CodeDuplicate, "a payment with the reference %s exists", in.Reference).At("reference")
		}
		if err != nil {
			return err
		}
		c.body["amountFen"], c.body["reference"] = amount, in.Reference
		return c.lines(ctx, statementline.StatusPaid)
	})
}

// CloseStatement closes a paid statement for good; for a handler of the area.
func (s *Service) CloseStatement(ctx context.Context, in StatementInput) (*ent.Statement, error) {
	return s.do(ctx, Close, access.StatementClose, in, in, nil, nil)
}

// lines moves every line of the statement along with it.
func (c *statementChange) lines(ctx context.Context, to statementline.Status) error {
	n, err := c.tx.StatementLine.Update().Where(statementline.StatementID(c.was.ID)).SetStatus(to).Save(ctx)
	if err != nil {
		return err
	}
	if n != c.was.Lines {
		return machine.Stale(c.was.Version + 1)
	}
	return nil
}
