package contracting

import (
	"context"
	"strings"

	"linli/ent"
	"linli/ent/contractversion"
	"linli/ent/notice"
	"linli/ent/projectpart"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// Redaction is a clause that is left out of what is published, because it is a secret.
type Redaction struct {
	Code   string
	Reason string
}

// PublishContract publishes a signed contract (C3; 实施条例第五十条: within two working days;
// only state and trade secrets are left out, each with its reason). It is for handlers of
// the area.
//
// Faults: BAD_INPUT, WRONG_STATE once published, FOUR_EYES.
func (s *Service) PublishContract(ctx context.Context, ref machine.Ref, left []Redaction) (*ent.Contract, error) {
	var f faultsOf
	for _, r := range left {
		f.bad(len([]rune(strings.TrimSpace(r.Reason))) < 4, "say why the clause is a secret, in 4 characters or more", "redactions")
	}
	var wrong error
	if len(f.list) > 0 {
		wrong = f.list
	}
	return Contracts.Do(ctx, s.DB, PublishContract, ref, left, wrong, func(ctx context.Context, c *contractChange) error {
		if c.Facts.Project == nil {
			return fault.New(fault.Conflict, fault.CodeWrongState, "this contract came about elsewhere and is published there")
		}
		if err := procurement.TakePart(ctx, c.Tx, c.Facts.Project.ID, procurement.Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		v, err := c.ContractVersion.Query().Where(contractversion.ContractID(c.Was.ID), contractversion.StatusEQ(contractversion.StatusInForce)).Only(ctx)
		if err != nil {
			return err
		}
		facts, err := published(c, v, left)
		if err != nil {
			return err
		}
		update := c.Contract.UpdateOneID(c.Was.ID).SetPublishedAt(c.Now)
		if err := update.Exec(ctx); err != nil {
			return err
		}
		if len(left) == 0 { // else only the notice tells it
			if err := c.ContractVersion.UpdateOneID(v.ID).SetPublishedAt(c.Now).Exec(ctx); err != nil {
				return err
			}
		}
		c.Body["redactions"] = len(left)
		return procurement.PublishNotice(ctx, c.Tx, c.Facts.Project, notice.KindContract, c.Was.ID, c.Was.Title, facts)
	})
}

// published is a contract as its notice has it.
func published(c *contractChange, v *ent.ContractVersion, left []Redaction) (map[string]any, error) {
	body, err := readBody(v.Body)
	if err != nil {
		return nil, err
	}
	reasons := map[string]string{}
	for _, r := range left {
		reasons[r.Code] = r.Reason
	}
	clauses := make([]map[string]any, 0, len(body.Clauses))
	for _, x := range body.Clauses {
		clause := map[string]any{"code": x.Code, "text": x.Text}
		if why, secret := reasons[x.Code]; secret {
			clause = map[string]any{"code": x.Code, "leftOut": why}
		}
		clauses = append(clauses, clause)
	}
	return map[string]any{
		"number": c.Was.Number, "version": v.Number, "hash": v.Hash, "providerId": c.Was.ProviderID, "valueFen": v.ValueFen,
		"validFrom": c.Was.ValidFrom, "validUntil": v.ValidUntil, "clauses": clauses, "lots": body.Lots, "milestones": body.Milestones,
	}, nil
}

// DepositContract notes that a copy went to the finance department (C3; 政府采购法第四十七条:
// within seven working days). It is for handlers of the area.
func (s *Service) DepositContract(ctx context.Context, ref machine.Ref, reference string) (*ent.Contract, error) {
	var f faultsOf
	f.bad(strings.TrimSpace(reference) == "" || len([]rune(reference)) > 80, "name the copy's number, in 80 characters at most", "reference")
	var wrong error
	if len(f.list) > 0 {
		wrong = f.list
	}
	return Contracts.Do(ctx, s.DB, DepositContract, ref, reference, wrong, func(ctx context.Context, c *contractChange) error {
		if c.Was.ProjectID != nil {
			if err := procurement.TakePart(ctx, c.Tx, *c.Was.ProjectID, procurement.Actor(ctx), projectpart.PartHandler); err != nil {
				return err
			}
		}
		c.Body["reference"] = reference
		return c.Contract.UpdateOneID(c.Was.ID).SetFiledAt(c.Now).Exec(ctx)
	})
}
