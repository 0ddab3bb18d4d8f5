package contracting_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/contractlot"
	"linli/ent/entry"
	"linli/ent/ledgeraccount"
	"linli/ent/payment"
	"linli/ent/statement"
	"linli/ent/statementline"
	domain "linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	. "linli/internal/worldtest"
)

// What the worlds of this package ask for: a contract of one lot, and lines of a fixed sum.
const lineFen = 10_000

var (
	november = date.MustParseMonth("2026-11")
	december = date.MustParseMonth("2026-12")
	january  = date.MustParseMonth("2027-01")
)

// entered is the input of a contract that covers lines of lineFen each.
func entered(w *World, number string, lines int64) contracting.EnterContractInput {
	return contracting.EnterContractInput{
		Key: Key(), Number: number, Title: "助浴服务", Basis: "竞争性磋商 BL-2026-7", BuyerID: w.Buyer.ID, ProviderID: w.Provider.ID, BudgetLineID: w.Budget.ID,
		AreaID: w.District.ID, ValidFrom: date.MustParse("2026-01-01"), ValidUntil: date.MustParse("2027-12-31"), ValueFen: lines * lineFen,
		Lots: []contracting.LotInput{{CategoryID: w.Bath.ID, AreaID: w.Street.ID, UnitPriceFen: lineFen, Units: lines}},
	}
}

// enter makes a contract through the command.
func enter(t *testing.T, w *World, number string, lines int64) *ent.Contract {
	t.Helper()
	c, err := w.Contracting.EnterContract(w.As("handler"), entered(w, number, lines))
	if err != nil {
		t.Fatalf("enter %s: %v", number, err)
	}
	return c
}

// claim writes a completed booking and lets its line accrue on the contract's lot.
func claim(t *testing.T, w *World, c *ent.Contract, start time.Time, verification booking.Verification) *ent.StatementLine {
	t.Helper()
	ctx := w.System()
	lot := w.DB.Client.ContractLot.Query().Where(contractlot.ContractID(c.ID)).OnlyX(ctx)
	var made string
	err := w.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		b, err := completed(tx.Client(), w, start).SetVerification(verification).SetContractLotID(lot.ID).Save(ctx)
		if err != nil {
			return err
		}
		made, err = contracting.Accrue(ctx, tx, contracting.Claim{BookingID: b.ID, LotID: lot.ID, Units: 1, AmountFen: b.PublicFen, ServiceDate: date.In(start)})
		return err
	})
	if err != nil {
		t.Fatalf("claim: %v", err)
	}
	return w.DB.Client.StatementLine.GetX(ctx, made)
}

// completed is a booking of the elder that was done and half paid by the public.
func completed(c *ent.Client, w *World, start time.Time) *ent.BookingCreate {
	return c.Booking.Create().SetRecipientID(w.Elder.ID).SetBookerID(w.Daughter.ID).SetOfferingID(w.Offering.ID).SetOrganizationID(w.Provider.ID).
		SetWorkerID(w.Workers[0].ID).SetAreaPath(w.Grid.Path).SetStartsAt(start).SetEndsAt(start.Add(time.Hour)).SetStatus(booking.StatusCompleted).
		SetFunding(booking.FundingConsumed).SetVerification(booking.VerificationAutoPassed).SetGrossFen(2 * lineFen).SetPublicFen(lineFen).
		SetResidentFen(lineFen).SetQuote("{}").SetDeliveredAt(start.Add(time.Hour))
}

// draw draws the month's statement as the provider's manager.
func draw(t *testing.T, w *World, c *ent.Contract, m date.Month) *ent.Statement {
	t.Helper()
	st, err := w.Contracting.DrawStatement(w.As("manager"), contracting.DrawStatementInput{Key: Key(), ContractID: c.ID, Month: m})
	if err != nil {
		t.Fatalf("draw %s: %v", m, err)
	}
	return st
}

// input names a statement as it is.
func input(st *ent.Statement) contracting.StatementInput {
	return contracting.StatementInput{Key: Key(), StatementID: st.ID, Version: st.Version, Reason: "数字要改"}
}

// way is how a statement goes from draft to closed, and who takes each step.
var way = map[statement.Status]struct {
	action contracting.Action
	role   string
}{
	statement.StatusDraft:      {contracting.Submit, "manager"},
	statement.StatusSubmitted:  {contracting.Reconcile, "handler"},
	statement.StatusReconciled: {contracting.Sample, "handler"},
	statement.StatusSampled:    {contracting.Approve, "approver"},
	statement.StatusApproved:   {contracting.Pay, "payer"},
	statement.StatusPaid:       {contracting.Close, "handler"},
}

// take does an action to a statement with right input.
func take(ctx context.Context, w *World, a contracting.Action, st *ent.Statement) (*ent.Statement, error) {
	return takeAs(ctx, w, a, st, input(st))
}

// takeAs does an action with an input of the caller's making.
func takeAs(ctx context.Context, w *World, a contracting.Action, st *ent.Statement, in contracting.StatementInput) (*ent.Statement, error) {
	s := w.Contracting
	switch a {
	case contracting.Submit:
		return s.SubmitStatement(ctx, in)
	case contracting.Withdraw:
		return s.WithdrawStatement(ctx, in)
	case contracting.Reconcile:
		return s.ReconcileStatement(ctx, in)
	case contracting.Sample:
		return s.SampleStatement(ctx, in)
	case contracting.AnswerSample:
		line := w.DB.Client.StatementLine.Query().Where(statementline.StatementID(st.ID)).Order(statementline.BySampled(), statementline.ByID()).AllX(w.System())
		return s.AnswerSample(ctx, contracting.AnswerSampleInput{StatementInput: in, LineID: line[len(line)-1].ID, Result: statementline.SampleResultConfirmed})
	case contracting.Return:
		return s.ReturnStatement(ctx, in)
	case contracting.Approve:
		return s.ApproveStatement(ctx, in)
	case contracting.Pay:
		return s.PayStatement(ctx, contracting.PayInput{StatementInput: in, Reference: "国库-" + st.ID, PaidOn: date.MustParse("2026-12-02")})
	case contracting.Close:
		return s.CloseStatement(ctx, in)
	}
	panic("no action " + string(a))
}

// bring takes a statement along the way to a status, answering its sample.
func bring(t *testing.T, w *World, st *ent.Statement, to statement.Status) *ent.Statement {
	t.Helper()
	for st.Status != to {
		step, ok := way[st.Status]
		if !ok {
			t.Fatalf("no way from %s to %s", st.Status, to)
		}
		var err error
		if st, err = take(w.As(step.role), w, step.action, st); err != nil {
			t.Fatalf("%s: %v", step.action, err)
		}
		if step.action == contracting.Sample {
			st = answer(t, w, st, statementline.SampleResultConfirmed)
		}
	}
	return st
}

// answer gives every open line of the sample one result.
func answer(t *testing.T, w *World, st *ent.Statement, result statementline.SampleResult) *ent.Statement {
	t.Helper()
	for _, l := range w.DB.Client.StatementLine.Query().Where(statementline.StatementID(st.ID), statementline.Sampled(true), statementline.SampleResultIsNil()).AllX(w.System()) {
		var err error
		if st, err = w.Contracting.AnswerSample(w.As("community"), contracting.AnswerSampleInput{StatementInput: input(st), LineID: l.ID, Result: result}); err != nil {
			t.Fatalf("answer: %v", err)
		}
	}
	return st
}

// picture is all that a command about a contract may change, a line for each row.
func picture(w *World, contractID string) string {
	ctx, c := w.System(), w.DB.Client
	con := c.Contract.GetX(ctx, contractID)
	rows := []any{con}
	for _, a := range c.LedgerAccount.Query().Where(ledgeraccount.IDIn(contractID, con.BudgetLineID)).Order(ledgeraccount.ByID()).AllX(ctx) {
		rows = append(rows, a)
	}
	for _, s := range c.Statement.Query().Where(statement.ContractID(contractID)).Order(statement.ByID()).AllX(ctx) {
		rows = append(rows, s)
	}
	for _, l := range c.StatementLine.Query().Where(statementline.ContractID(contractID)).Order(statementline.ByID()).AllX(ctx) {
		rows = append(rows, l)
	}
	for _, p := range c.Payment.Query().Where(payment.HasStatementWith(statement.ContractID(contractID))).AllX(ctx) {
		rows = append(rows, p)
	}
	rows = append(rows, c.Entry.Query().Where(entry.Stream(contractID)).CountX(ctx))
	var out strings.Builder
	for _, r := range rows {
		fmt.Fprintln(&out, r)
	}
	return out.String()
}

// same says which rows of two pictures differ.
func same(t *testing.T, what, before, after string) {
	t.Helper()
	b, a := strings.Split(before, "\n"), strings.Split(after, "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("%s changed something:\n%s\n%s", what, b[min(i, len(b)-1)], a[min(i, len(a)-1)])
			return
		}
	}
}

// at gives the worlds of this package a time of day in December, when November is over.
func at(clock *databasetest.Clock) { clock.Set(At(8, 10, 0)) }

// change names a booking as it is.
func change(w *World, bookingID string) domain.ChangeInput {
	b := w.DB.Client.Booking.GetX(w.System(), bookingID)
	return domain.ChangeInput{Key: Key(), BookingID: b.ID, Version: b.Version, Reason: "没有来过"}
}

// line reads a line again.
func line(w *World, l *ent.StatementLine) *ent.StatementLine {
	return w.DB.Client.StatementLine.GetX(w.System(), l.ID)
}

// nobody is a context without a viewer.
func nobody() context.Context { return context.Background() }

// ctxOf is the named person's context, or nobody's.
func ctxOf(w *World, role string) context.Context {
	if role == "nobody" {
		return nobody()
	}
	return w.As(role)
}

// everybody is every role, and nobody.
var everybody = append(slices.Clone(Roles), "nobody")
