package publication

import (
	"encoding/json"
	"fmt"
	"strconv"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/contractversion"
	milestonefields "linli/ent/milestone"
	paymentfields "linli/ent/payment"
	"linli/ent/paymentrequest"
	"linli/ent/statement"
	"linli/internal/date"
	"linli/internal/money"
	"linli/internal/ocds"
)

// contractStatus is how a contract stands in the standard's four words.
func contractStatus(s contract.Status) string {
	switch s {
	case contract.StatusSigned:
		return "pending"
	case contract.StatusTerminated, contract.StatusCompleted, contract.StatusEvaluated, contract.StatusArchived:
		return "terminated"
	case contract.StatusAbandoned:
		return "cancelled"
	}
	return "active"
}

// contractState is where the contract stands.
func contractState(s *story) error {
	if _, err := s.buyer(); err != nil {
		return err
	}
	k := s.contract
	said := ocds.Contract{ID: k.ID, AwardID: *k.AwardID, Status: contractStatus(k.Status)}
	if k.Cause != nil {
		said.Description = string(*k.Cause)
		var err error
		if said.Period, err = days(k.ValidFrom, lastDay(k)); err != nil {
			return err
		}
	}
	s.release.Contracts = []ocds.Contract{said}
	return nil
}

// lastDay is the last day of a contract: of one whose early end was declared or agreed the day
// on which its notice ends, told from that moment on.
func lastDay(k *ent.Contract) string {
	if k.DueAction != windUp || k.DueAt == nil {
		return k.ValidUntil
	}
	return date.In(*k.DueAt).AddDays(-1).String()
}

// windUp is what the clock does to a contract when the notice of its early end is over.
const windUp = "WIND_UP"

// contracted is the whole contract as it is in force: its texts by their hashes, lots as
// items, what is due when.
func contracted(s *story) error {
	if err := contractState(s); err != nil {
		return err
	}
	k, said := s.contract, &s.release.Contracts[0]
	if _, err := s.party(k.ProviderID, "supplier"); err != nil {
		return err
	}
	var err error
	if said.Period, err = days(k.ValidFrom, lastDay(k)); err != nil {
		return err
	}
	said.Title, said.Value, said.RelatedBids = k.Title, ocds.Yuan(money.Fen(k.ValueFen)), []string{s.award.BidID}
	if k.SignedAt != nil {
		said.DateSigned = ocds.At(*k.SignedAt)
	}
	texts, err := s.c.ContractVersion.Query().Where(contractversion.ContractID(k.ID), contractversion.InForceAtNotNil()).Order(contractversion.ByNumber()).All(s.ctx)
	if err != nil {
		return err
	}
	for _, v := range texts {
		d := hashed(v.ID, "contractSigned", fmt.Sprintf("合同文本 第%d版", v.Number), v.Hash, *v.InForceAt)
		if v.PublishedAt != nil {
			d.DatePublished = ocds.At(*v.PublishedAt)
		}
		said.Documents = append(said.Documents, d)
		if v.Number > 1 {
			said.Amendments = append(said.Amendments, ocds.Amendment{ID: strconv.Itoa(v.Number), Date: ocds.At(*v.InForceAt), Rationale: v.Reason, Description: string(v.Kind)})
		}
	}
	lots, err := s.c.ContractLot.Query().Where(contractlot.ContractID(k.ID)).WithCategory().Order(contractlot.ByPosition()).All(s.ctx)
	if err != nil {
		return err
	}
	for _, l := range lots {
		said.Items = append(said.Items, ocds.Item{
			ID: l.ID, Description: l.Edges.Category.Name, Quantity: json.Number(strconv.FormatInt(l.Units, 10)), Unit: &ocds.Unit{Name: "次", Value: ocds.Yuan(money.Fen(l.UnitPriceFen))},
			Classification: &ocds.Classification{Scheme: "linli", ID: l.Edges.Category.Code, Description: l.Edges.Category.Name},
		})
	}
	if said.Milestones, err = s.due(); err != nil {
		return err
	}
	if k.FrameworkID != nil {
		s.release.RelatedProcesses = []ocds.RelatedProcess{{ID: "framework", Relationship: []string{"framework"}, Title: s.tender.Title, Scheme: "ocid", Identifier: *s.tender.Ocid}}
		return s.tellAward(s.award)
	}
	return nil
}

// due are the contract's milestones as they stand.
func (s *story) due() ([]ocds.Milestone, error) {
	list, err := s.c.Milestone.Query().Where(milestonefields.ContractID(s.contract.ID)).Order(milestonefields.ByPosition()).All(s.ctx)
	if err != nil {
		return nil, err
	}
	var out []ocds.Milestone
	for _, m := range list {
		day, err := date.Parse(m.DueOn)
		if err != nil {
			return nil, err
		}
		said := ocds.Milestone{ID: m.ID, Title: m.Title, Type: "delivery", Code: string(m.Status), DueDate: ocds.At(day.At(0)), Status: "scheduled"}
		switch m.Status {
		case milestonefields.StatusAccepted:
			said.Status = "met"
		case milestonefields.StatusPartAccepted:
			said.Status = "partiallyMet"
		case milestonefields.StatusRejected, milestonefields.StatusCancelled:
			said.Status = "notMet"
		}
		out = append(out, said)
	}
	return out, nil
}

// implementation is the part of the release about what becomes of the contract.
func (s *story) implementation() (*ocds.Implementation, error) {
	if len(s.release.Contracts) == 0 {
		if err := contractState(s); err != nil {
			return nil, err
		}
	}
	if s.release.Contracts[0].Implementation == nil {
		s.release.Contracts[0].Implementation = &ocds.Implementation{}
	}
	return s.release.Contracts[0].Implementation, nil
}

// milestones are all of the contract with their real status.
func milestones(s *story) error {
	said, err := s.implementation()
	if err != nil {
		return err
	}
	said.Milestones, err = s.due()
	if err != nil || s.milestone == nil {
		return err
	}
	for i := range said.Milestones {
		if m := &said.Milestones[i]; m.ID == s.milestone.ID {
			m.DateModified = s.release.Date
			if m.Status == "met" || m.Status == "partiallyMet" {
				m.DateMet = s.release.Date
			}
		}
	}
	return nil
}

// completed is the end of the contract, with all that was paid.
func completed(s *story) error {
	said, err := s.implementation()
	if err != nil {
		return err
	}
	said.EndDate = s.release.Date
	if s.contract.EndedAt != nil {
		said.EndDate = ocds.At(*s.contract.EndedAt)
	}
	said.EndDateDetails = string(s.contract.Status)
	if s.contract.HandOver != "" {
		said.EndDateDetails += " " + s.contract.HandOver
	}
	var paid int64
	asked, err := s.c.PaymentRequest.Query().Where(paymentrequest.ContractID(s.contract.ID), paymentrequest.StatusEQ(paymentrequest.StatusPaid)).All(s.ctx)
	if err != nil {
		return err
	}
	for _, p := range asked {
		paid += p.AmountFen
	}
	months, err := s.c.Payment.Query().Where(paymentfields.HasStatementWith(statement.ContractID(s.contract.ID))).All(s.ctx)
	if err != nil {
		return err
	}
	for _, p := range months {
		paid += p.AmountFen
	}
	said.FinalValue = ocds.Yuan(money.Fen(paid))
	return nil
}
