package worldtest_test

import (
	"context"
	"strings"

	"pgregory.net/rapid"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/internal/contracting"
	"linli/internal/date"
)

func (w *walk) contract() {
	c := w.DB.Client.Contract.GetX(w.System(), w.Contract.ID)
	do, name := w.Contracting.ResumeContract, "resumes the contract"
	if c.Status == contract.StatusInForce == w.often("the other") {
		do, name = w.Contracting.SuspendContract, "suspends the contract"
	}
	in := contracting.ContractInput{ContractID: c.ID, Version: c.Version, Reason: "整改"}
	w.run(w.as("approver"), name, func(ctx context.Context, key string) (string, error) {
		in := in
		in.Key = key
		c, err := do(ctx, in)
		return idOf(c, err, func(c *ent.Contract) string { return c.ID })
	})
}

func (w *walk) draw() {
	month := date.MonthOf(date.In(w.clock.Now())).AddMonths(rapid.IntRange(-1, 1).Draw(w.rt, "month"))
	w.run(w.as("manager"), "draws the statement of "+month.String(), func(ctx context.Context, key string) (string, error) {
		s, err := w.Contracting.DrawStatement(ctx, contracting.DrawStatementInput{Key: key, ContractID: w.Contract.ID, Month: month})
		return idOf(s, err, func(s *ent.Statement) string { return s.ID })
	})
}

// statement takes a step with a statement: the next one of its way, or any.
func (w *walk) statement(next bool) {
	list := w.DB.Client.Statement.Query().Order(statement.ByMonth()).AllX(w.System())
	if len(list) == 0 {
		w.draw()
		return
	}
	st := list[rapid.IntRange(0, len(list)-1).Draw(w.rt, "statement")]
	lines := w.DB.Client.StatementLine.Query().Where(statementline.StatementID(st.ID), statementline.Sampled(true), statementline.SampleResultIsNil()).Order(statementline.ByID()).AllX(w.System())
	actions := []contracting.Action{contracting.Submit, contracting.Reconcile, contracting.Sample, contracting.Approve, contracting.Pay, contracting.Close, contracting.AnswerSample, contracting.Withdraw, contracting.Return}
	at := map[statement.Status]int{statement.StatusDraft: 0, statement.StatusSubmitted: 1, statement.StatusReconciled: 2, statement.StatusSampled: 3, statement.StatusApproved: 4, statement.StatusPaid: 5, statement.StatusClosed: 5}[st.Status]
	if next && at == 0 && st.Lines == 0 {
		w.draw()
		return
	}
	if !next {
		at = rapid.IntRange(0, len(actions)-1).Draw(w.rt, "action")
	} else if at == 3 && len(lines) > 0 {
		at = 6
	}
	a := actions[at]
	in := contracting.StatementInput{StatementID: st.ID, Version: st.Version, Reason: "数字要改"}
	if !w.often("version") {
		in.Version--
	}
	line, result := "stl_none", rapid.SampledFrom([]statementline.SampleResult{"CONFIRMED", "CONFIRMED", "UNREACHED", "DENIED"}).Draw(w.rt, "answer")
	if len(lines) > 0 {
		line = lines[0].ID
	}
	c := w.Contracting
	do := map[contracting.Action]func(context.Context, contracting.StatementInput) (*ent.Statement, error){
		contracting.Submit: c.SubmitStatement, contracting.Reconcile: c.ReconcileStatement, contracting.Sample: c.SampleStatement, contracting.Approve: c.ApproveStatement,
		contracting.Close: c.CloseStatement, contracting.Withdraw: c.WithdrawStatement, contracting.Return: c.ReturnStatement,
		contracting.Pay: func(ctx context.Context, in contracting.StatementInput) (*ent.Statement, error) {
			return c.PayStatement(ctx, contracting.PayInput{StatementInput: in, Reference: "国库-" + st.Month, PaidOn: date.MustParse("2026-12-02")})
		},
		contracting.AnswerSample: func(ctx context.Context, in contracting.StatementInput) (*ent.Statement, error) {
			return c.AnswerSample(ctx, contracting.AnswerSampleInput{StatementInput: in, LineID: line, Result: result})
		},
	}[a]
	w.run(w.as([][]string{{"manager"}, {"handler", "handler2"}, {"handler"}, {"approver"}, {"payer"}, {"handler"}, {"hotline", "community"}, {"manager"}, {"approver", "handler"}}[at]...),
		strings.ToLower(string(a))+" the statement of "+st.Month, func(ctx context.Context, key string) (string, error) {
			in := in
			in.Key = key
			s, err := do(ctx, in)
			return idOf(s, err, func(s *ent.Statement) string { return s.ID })
		})
}
