package publication

import (
	"encoding/json"
	"strconv"

	acceptancefields "linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/contractversion"
	paymentfields "linli/ent/payment"
	"linli/internal/date"
	"linli/internal/money"
	"linli/internal/ocds"
)

// What becomes of a contract: acceptances, payments, months of residents' orders.

// promised is an indicator of the contract's text.
type promised struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Unit   string `json:"unit"`
	Target string `json:"target"`
}

// acceptances is the newest judgement on the milestone, with the recipients' opinions
// counted; few are withheld when it is written.
func acceptances(s *story) error {
	said, err := s.implementation()
	if err != nil {
		return err
	}
	list, err := s.c.Acceptance.Query().Where(acceptancefields.MilestoneID(s.milestone.ID), acceptancefields.DecidedAtNotNil()).Order(acceptancefields.ByNumber()).All(s.ctx)
	if err != nil || len(list) == 0 {
		return err
	}
	a := list[len(list)-1]
	buyer, err := s.buyer()
	if err != nil {
		return err
	}
	one := ocds.Acceptance{
		ID: a.ID, Date: ocds.At(*a.DecidedAt), Title: s.milestone.Title, Result: "accepted", Acceptor: buyer,
		RelatedMilestone: &ocds.MilestoneReference{ID: s.milestone.ID, Title: s.milestone.Title}, Value: ocds.Yuan(money.Fen(a.AcceptedUnits*s.milestone.UnitPriceFen - a.DeductionFen)),
	}
	switch *a.Outcome {
	case acceptancefields.OutcomePart:
		one.Result = "partlyAccepted"
	case acceptancefields.OutcomeRejected:
		one.Result = "rejected"
	}
	var results []struct {
		Code  string `json:"code"`
		Value string `json:"value"`
		Met   bool   `json:"met"`
	}
	if err := json.Unmarshal([]byte(a.Results), &results); err != nil {
		return err
	}
	promises, err := s.promises()
	if err != nil {
		return err
	}
	for _, r := range results {
		p := promises[r.Code]
		met := r.Met
		one.Indicators = append(one.Indicators, ocds.Indicator{ID: r.Code, Title: p.Name, Expected: p.Target + p.Unit, Actual: r.Value + p.Unit, Met: &met})
	}
	if one.RecipientOpinions, err = s.opinions(a.ID); err != nil {
		return err
	}
	said.Acceptances = []ocds.Acceptance{one}
	return nil
}

// promises are the indicators of the contract's text in force, by code.
func (s *story) promises() (map[string]promised, error) {
	list, err := s.c.ContractVersion.Query().Where(contractversion.ContractID(s.contract.ID), contractversion.InForceAtNotNil()).Order(contractversion.ByNumber()).All(s.ctx)
	out := map[string]promised{}
	if err != nil || len(list) == 0 {
		return out, err
	}
	var text struct {
		Indicators []promised `json:"indicators"`
	}
	if err := json.Unmarshal([]byte(list[len(list)-1].Body), &text); err != nil {
		return nil, err
	}
	for _, p := range text.Indicators {
		out[p.Code] = p
	}
	return out, nil
}

// opinions counts what recipients said, or is nil when none were drawn.
func (s *story) opinions(acceptanceID string) (*ocds.RecipientOpinions, error) {
	list, err := s.c.AcceptanceOpinion.Query().Where(acceptanceopinion.AcceptanceID(acceptanceID), acceptanceopinion.Recipient(true)).All(s.ctx)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	var asked, answered, satisfied, dissatisfied int64
	for _, o := range list {
		asked++
		if o.Answer == nil || *o.Answer == acceptanceopinion.AnswerUnreached {
			continue
		}
		answered++
		switch *o.Answer {
		case acceptanceopinion.AnswerSatisfied:
			satisfied++
		case acceptanceopinion.AnswerDissatisfied:
			dissatisfied++
		}
	}
	return &ocds.RecipientOpinions{Method: "按公开抽签随机抽取", Asked: &asked, Answered: &answered, Satisfied: &satisfied, Dissatisfied: &dissatisfied}, nil
}

// transaction is one payment of the contract.
func (s *story) transaction(id string, day string, fen int64) (ocds.Transaction, error) {
	t := ocds.Transaction{ID: id, Value: ocds.Yuan(money.Fen(fen))}
	paid, err := date.Parse(day)
	if err != nil {
		return t, err
	}
	t.Date = ocds.At(paid.At(0))
	if t.Payer, err = s.buyer("payer"); err != nil {
		return t, err
	}
	t.Payee, err = s.party(s.contract.ProviderID, "payee")
	return t, err
}

// payment is what was paid for a milestone, or as an advance or a retained sum.
func payment(s *story) error {
	said, err := s.implementation()
	if err != nil {
		return err
	}
	p := s.payment
	t, err := s.transaction(p.ID, *p.PaidOn, p.AmountFen)
	if err != nil {
		return err
	}
	if p.MilestoneID != nil {
		m, err := s.c.Milestone.Get(s.ctx, *p.MilestoneID)
		if err != nil {
			return err
		}
		t.RelatedImplementationMilestone = &ocds.MilestoneReference{ID: m.ID, Title: m.Title}
		if said.Milestones, err = s.due(); err != nil {
			return err
		}
	}
	said.Transactions = []ocds.Transaction{t}
	return nil
}

// batch is a month's statement that was paid: one transaction, and one batch of orders of
// all lots together, so that no lot tells of few recipients.
func batch(s *story) error {
	said, err := s.implementation()
	if err != nil {
		return err
	}
	st := s.statement
	p, err := s.c.Payment.Query().Where(paymentfields.StatementID(st.ID)).Only(s.ctx)
	if err != nil {
		return err
	}
	t, err := s.transaction(st.ID, p.PaidOn, p.AmountFen)
	if err != nil {
		return err
	}
	said.Transactions = []ocds.Transaction{t}
	month, err := date.ParseMonth(st.Month)
	if err != nil {
		return err
	}
	period, err := days(month.First().String(), month.Last().String())
	if err != nil {
		return err
	}
	var recipients, orders, units int64
	err = s.tx.One(s.ctx, `SELECT COUNT(DISTINCT b.recipient_id), COALESCE(SUM(CASE WHEN l.kind = 'CHARGE' THEN 1 ELSE -1 END), 0), COALESCE(SUM(l.units), 0)
		FROM statement_lines l JOIN bookings b ON b.id = l.booking_id WHERE l.statement_id = $1`, []any{st.ID}, &recipients, &orders, &units)
	if err != nil {
		return err
	}
	quantity := json.Number(strconv.FormatInt(units, 10))
	said.CallOffBatches = []ocds.CallOffBatch{{
		ID: st.ID, Period: period, Supplier: t.Payee, RelatedTransaction: st.ID, Value: t.Value, Unit: "次", Recipients: &recipients, Orders: &orders, Quantity: &quantity,
	}}
	return nil
}
