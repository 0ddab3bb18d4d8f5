package contracting

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/paymentrequest"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// PaymentInput asks for money with an invoice.
type PaymentInput struct {
	Key           string `json:"-"`
	ContractID    string
	Kind          paymentrequest.Kind
	MilestoneID   string // of MILESTONE
	InvoiceNumber string
	InvoicedOn    date.Date
}

// AskPayment asks for what is due (procurement §3.11): of a milestone the accepted units at
// their price, less deductions, the advance that is recovered and what is retained; or the
// advance, before any milestone's; or at the end what was retained, less what is outstanding
// of the advance. From the invoice on the public clock runs: ten
// working days (财办库〔2023〕243号). It is for the provider's managers.
//
// Faults: BAD_INPUT, NOT_FOUND, WRONG_STATE for what is not due, DUPLICATE for what was
// asked for already.
func (s *Service) AskPayment(ctx context.Context, in PaymentInput) (*ent.PaymentRequest, error) {
	k, err := s.DB.Client.Contract.Query().Where(contract.ID(in.ContractID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no contract %s", in.ContractID).At("contractId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.PaymentAsk, access.Object{OrganizationID: k.ProviderID}); err != nil {
		return nil, err
	}
	var f faultsOf
	f.bad(paymentrequest.KindValidator(in.Kind) != nil, "money is asked for as ADVANCE, MILESTONE or RETENTION", "kind")
	f.bad((in.Kind == paymentrequest.KindMilestone) != (in.MilestoneID != ""), "a milestone's money, and no other, names the milestone", "milestoneId")
	f.bad(strings.TrimSpace(in.InvoiceNumber) == "" || len([]rune(in.InvoiceNumber)) > 60, "an invoice has its number, 60 characters at most", "invoiceNumber")
	f.bad(!in.InvoicedOn.Valid(), "an invoice has its day", "invoicedOn")
	if len(f.list) > 0 {
		return nil, f.list
	}
	requestID, err := act.Once(ctx, s.DB, access.PaymentAsk, in.Key, in, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		if err := tx.Lock(ctx, contract.Table, k.ID); err != nil {
			return "", err
		}
		return s.ask(ctx, tx, v, in)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.PaymentRequest.Get(ctx, requestID)
}

func (s *Service) ask(ctx context.Context, tx *database.Tx, v *access.Viewer, in PaymentInput) (string, error) {
	k, err := tx.Contract.Query().Where(contract.ID(in.ContractID)).Only(ctx)
	if err != nil {
		return "", err
	}
	if in.InvoicedOn.After(date.In(tx.Now)) {
		return "", fault.New(fault.Invalid, fault.CodeBadInput, "the invoice is of a day to come").At("invoicedOn")
	}
	if why := claimsLost(k, tx.Now); why != nil {
		return "", why
	}
	body, err := currentText(ctx, tx.Client(), k.ID)
	if err != nil {
		return "", err
	}
	if body == nil {
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "under this contract money is asked for by monthly statements")
	}
	rows, err := tx.PaymentRequest.Query().Where(paymentrequest.ContractID(k.ID), paymentrequest.StatusNEQ(paymentrequest.StatusReturned)).All(ctx)
	if err != nil {
		return "", err
	}
	for _, r := range rows {
		if r.Kind == in.Kind && (in.Kind != paymentrequest.KindMilestone || *r.MilestoneID == in.MilestoneID) {
			return "", fault.New(fault.Conflict, fault.CodeDuplicate, "this was asked for already").With("paymentRequestId", r.ID)
		}
	}
	all, err := readAccount(ctx, tx, k, *body, rows)
	if err != nil {
		return "", err
	}
	sum, err := all.due(in)
	if err != nil {
		return "", err
	}
	pack, err := procurement.PackOf(ctx, tx.Client(), k.PackID, k.PackHash, tx.Now)
	if err != nil {
		return "", err
	}
	days, err := procurement.WorkingDays(ctx, tx.Client())
	if err != nil {
		return "", err
	}
	until, err := pack.Due(days, in.InvoicedOn.At(0), rulepack.PayAfterInvoice)
	if err != nil {
		return "", err
	}
	fresh := id.New("prq")
	create := tx.PaymentRequest.Create().SetID(fresh).SetContractID(k.ID).SetKind(in.Kind).SetAcceptedFen(sum.accepted).SetDeductionFen(sum.deduction).SetRecoveredFen(sum.recovered).
		SetRetainedFen(sum.retained).SetAmountFen(sum.amount()).SetInvoiceNumber(strings.TrimSpace(in.InvoiceNumber)).SetInvoicedOn(in.InvoicedOn.String()).SetDueAt(until.UTC()).SetCreatedAt(tx.Now)
	if in.MilestoneID != "" {
		create.SetMilestoneID(in.MilestoneID)
	}
	err = create.Exec(ctx)
	if database.Unique(err) {
		return "", fault.New(fault.Conflict, fault.CodeDuplicate, "this invoice was handed in already").At("invoiceNumber")
	}
	if err != nil {
		return "", err
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{Stream: k.ID, Verb: string(access.PaymentAsk), Record: fresh, Actor: v.Actor(),
		Body: map[string]any{"kind": string(in.Kind), "amountFen": sum.amount(), "dueAt": until.UTC().Format(time.RFC3339)}})
}

// ApprovePayment approves a request and reserves its sum on the contract; for approvers of
// the area.
//
// Faults: BUDGET_EXCEEDED when the contract's value is used up, FOUR_EYES, WRONG_STATE.
func (s *Service) ApprovePayment(ctx context.Context, ref machine.Ref) (*ent.PaymentRequest, error) {
	return Payments.Do(ctx, s.DB, ApprovePayment, ref, nil, nil, func(ctx context.Context, c *paymentChange) error {
		if err := part(ctx, c, projectpart.PartApprover); err != nil {
			return err
		}
		c.Body["amountFen"] = c.Was.AmountFen
		if err := c.PaymentRequest.UpdateOneID(c.Was.ID).SetApproverID(procurement.Actor(ctx)).Exec(ctx); err != nil {
			return err
		}
		return funding.Post(ctx, c.Tx, c.Was.ID, spend(c.Facts.Contract, funding.Available, funding.Reserved, c.Was.AmountFen))
	})
}

// part writes down in which part somebody acts on a payment.
func part(ctx context.Context, c *paymentChange, want procurement.Part) error {
	if c.Facts.Contract.ProjectID == nil {
		return nil
	}
	return procurement.TakePart(ctx, c.Tx, *c.Facts.Contract.ProjectID, procurement.Actor(ctx), want)
}

// ReturnPayment sends a request back with the reason; for approvers and payers of the area.
func (s *Service) ReturnPayment(ctx context.Context, ref machine.Ref, reason string) (*ent.PaymentRequest, error) {
	return Payments.Do(ctx, s.DB, ReturnPayment, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *paymentChange) error {
		return s.giveBack(ctx, c, reason)
	})
}

// giveBack releases what a returned request had reserved.
func (s *Service) giveBack(ctx context.Context, c *paymentChange, reason string) error {
	c.Body["reason"] = reason
	if err := c.PaymentRequest.UpdateOneID(c.Was.ID).SetReason(reason).Exec(ctx); err != nil || c.From == paymentrequest.StatusSubmitted {
		return err
	}
	return funding.Post(ctx, c.Tx, c.Was.ID, spend(c.Facts.Contract, funding.Reserved, funding.Available, c.Was.AmountFen))
}

// SendPayment notes that a request went to the treasury; for payers of the area who
// neither approved nor accepted.
func (s *Service) SendPayment(ctx context.Context, ref machine.Ref) (*ent.PaymentRequest, error) {
	return Payments.Do(ctx, s.DB, SendPayment, ref, nil, nil, func(ctx context.Context, c *paymentChange) error {
		if err := part(ctx, c, projectpart.PartPayer); err != nil {
			return err
		}
		return c.PaymentRequest.UpdateOneID(c.Was.ID).SetPayerID(procurement.Actor(ctx)).Exec(ctx)
	})
}

// RecordPayment records the treasury's payment: the reserved money of contract and budget
// line is spent. It is for payers of the area who neither approved nor accepted.
//
// Faults: BAD_INPUT, DUPLICATE for a number that exists, FOUR_EYES, WRONG_STATE.
func (s *Service) RecordPayment(ctx context.Context, ref machine.Ref, reference string, paidOn date.Date) (*ent.PaymentRequest, error) {
	var f faultsOf
	f.bad(strings.TrimSpace(reference) == "" || len([]rune(reference)) > 80, "a payment has the treasury's reference, 80 characters at most", "reference")
	f.bad(!paidOn.Valid(), "paidOn is the day of the payment", "paidOn")
	var wrong error
	if len(f.list) > 0 {
		wrong = f.list
	}
	input := [2]string{reference, paidOn.String()}
	return Payments.Do(ctx, s.DB, RecordPayment, ref, input, wrong, func(ctx context.Context, c *paymentChange) error {
		if err := part(ctx, c, projectpart.PartPayer); err != nil {
			return err
		}
		c.Body["amountFen"], c.Body["reference"] = c.Was.AmountFen, reference
		err := c.PaymentRequest.UpdateOneID(c.Was.ID).SetReference(strings.TrimSpace(reference)).SetPaidOn(paidOn.String()).SetPayerID(procurement.Actor(ctx)).Exec(ctx)
		if database.Unique(err) {
			return fault.New(fault.Conflict, fault.CodeDuplicate, "a payment with the reference %s exists", reference).At("reference")
		}
		if err != nil {
			return err
		}
		return funding.Post(ctx, c.Tx, c.Was.ID, spent(c.Facts.Contract, c.Was.AmountFen))
	})
}

// tickPayments ends requests that were not paid a year after they were due.
func (s *Service) tickPayments(ctx context.Context, now time.Time) (int, error) {
	ids, err := s.DB.Client.PaymentRequest.Query().Where(paymentrequest.DueAtLTE(now.AddDate(-1, 0, 0)), paymentrequest.StatusNotIn(Payments.Ends...)).Order(paymentrequest.ByDueAt()).Limit(batch).IDs(ctx)
	done := 0
	for _, id := range ids {
		Payments.Try(ctx, s.DB, s.Log, &done, LapsePayment, id, func(ctx context.Context, c *paymentChange) error {
			return s.giveBack(ctx, c, "not paid a year after it was due")
		})
	}
	return done, err
}
