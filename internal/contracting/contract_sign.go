package contracting

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"

	"linli/ent"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/framework"
	"linli/ent/ledgeraccount"
	"linli/ent/projectpart"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// SignContract puts a side's name under a contract (C2; 电子签名法第十三条: the signature is
// bound to the text's hash, to the person who signed in, and to Linli's key, so that a
// later change of either shows). The second side's makes it binding: its money and units
// are set apart, and the award has its contract. It is for the provider's managers and
// for approvers of the area; hash is that of the text the caller read.
//
// Faults: RULE_BROKEN before the standstill is over, WRONG_STATE while the tender is
// stayed, for another text, or without the bond, BUDGET_EXCEEDED, FOUR_EYES.
func (s *Service) SignContract(ctx context.Context, ref machine.Ref, hash string) (*ent.Contract, error) {
	return Contracts.Do(ctx, s.DB, SignContract, ref, hash, nil, func(ctx context.Context, c *contractChange) error {
		if err := sameText(c.Facts.Original, hash); err != nil {
			return err
		}
		if err := s.sign(ctx, c, c.Facts.Original); err != nil || len(c.Facts.Signed) == 0 {
			return err
		}
		return s.conclude(ctx, c)
	})
}

// sameText refuses a signature under a text that the signer did not read.
func sameText(v *ent.ContractVersion, hash string) error {
	if v == nil || v.Hash != hash {
		return fault.New(fault.Conflict, fault.CodeStaleVersion, "the text is not the one that you read: read it again").At("hash")
	}
	return nil
}

// sign writes one side's signature under a text.
func (s *Service) sign(ctx context.Context, c *contractChange, v *ent.ContractVersion) error {
	who := procurement.Actor(ctx)
	if c.Facts.Side == contractsignature.SideBuyer && c.Was.ProjectID != nil {
		if err := procurement.TakePart(ctx, c.Tx, *c.Was.ProjectID, who, projectpart.PartApprover); err != nil {
			return err
		}
	}
	says := map[string]any{"contract": c.Was.ID, "version": v.Number, "hash": v.Hash, "side": string(c.Facts.Side), "person": who, "at": c.Now.UTC().Format(time.RFC3339Nano)}
	if c.Facts.Succeeds {
		says["organization"] = c.Facts.Successor
	}
	statement, err := trail.Canonical(says)
	if err != nil {
		return err
	}
	key, err := sealing.ReceiptKey(s.Procurement.Secret)
	if err != nil {
		return err
	}
	hash := sha256.Sum256([]byte(signDomain + statement))
	signature, err := ecdsa.SignASN1(rand.Reader, key, hash[:])
	if err != nil {
		return err
	}
	c.Body["side"], c.Body["hash"] = string(c.Facts.Side), v.Hash
	return c.ContractSignature.Create().SetContractVersionID(v.ID).SetSide(c.Facts.Side).SetPersonID(who).SetHash(v.Hash).SetStatement(statement).
		SetSignature(base64.RawURLEncoding.EncodeToString(signature)).SetCreatedAt(c.Now).Exec(ctx)
}

// signDomain keeps signatures of contracts apart from all else that Linli signs.
const signDomain = "linli/contract/v1\n"

// conclude is what the second signature does.
func (s *Service) conclude(ctx context.Context, c *contractChange) error {
	k := c.Was
	body, err := readBody(c.Facts.Original.Body)
	if err != nil {
		return err
	}
	if why := termFits(c.Facts.Pack, body, c.Facts.Stable); why != nil {
		return why
	}
	if err := s.setApart(ctx, c, body); err != nil {
		return err
	}
	start, err := date.Parse(body.StartOn)
	if err != nil {
		return err
	}
	if err := c.Contract.UpdateOneID(k.ID).SetSignedAt(c.Now).SetDueAt(start.At(0)).SetDueAction(string(StartContract)).Exec(ctx); err != nil {
		return err
	}
	if err := c.ContractVersion.UpdateOneID(c.Facts.Original.ID).SetStatus(contractversion.StatusInForce).SetInForceAt(c.Now).AddVersion(1).Exec(ctx); err != nil {
		return err
	}
	c.Body["valueFen"] = k.ValueFen
	return procurement.ContractAward(ctx, c.Tx, *k.AwardID)
}

// setApart opens the contract's money and its lots' units, and writes its milestones. The
// money is what the project has reserved on its budget line, or the framework's share of
// it; none may promise more.
func (s *Service) setApart(ctx context.Context, c *contractChange, body ContractBody) error {
	k := c.Was
	if k.FrameworkID != nil {
		f, err := c.Framework.Get(ctx, *k.FrameworkID)
		if err != nil {
			return err
		}
		if f.Status != framework.StatusActive {
			return machine.WrongState(SignContract, "under an ACTIVE framework", string(f.Status))
		}
	} else {
		held, err := heldByProject(ctx, c, *k.ProjectID)
		if err != nil {
			return err
		}
		if held+k.ValueFen > c.Facts.Project.EstimateFen {
			return fault.New(fault.Conflict, fault.CodeBudgetExceeded, "the project's contracts would come to %s yuan, %s yuan are reserved", money.Fen(held+k.ValueFen), money.Fen(c.Facts.Project.EstimateFen))
		}
	}
	if err := grant(ctx, c.Tx, k.ID, ledgeraccount.UnitFen, k.ValueFen); err != nil {
		return err
	}
	for i, l := range body.Lots {
		lot := id.From("lot", fmt.Sprintf("%s|%d", k.ID, i+1))
		a, err := c.Area.Get(ctx, l.AreaID)
		if err != nil {
			return err
		}
		create := c.ContractLot.Create().SetID(lot).SetContractID(k.ID).SetCategoryID(l.CategoryID).SetAreaID(a.ID).SetAreaPath(a.Path).SetPosition(i + 1).
			SetUnitPriceFen(l.UnitPriceFen).SetUnits(l.Units)
		if l.FrameworkLotID != "" {
			create.SetFrameworkLotID(l.FrameworkLotID)
		}
		if err := create.Exec(ctx); err != nil {
			return err
		}
		if err := grant(ctx, c.Tx, lot, ledgeraccount.UnitUnit, l.Units); err != nil {
			return err
		}
	}
	var milestones int64
	for _, m := range body.Milestones {
		milestones += m.Units * m.UnitPriceFen
	}
	for i, m := range body.Milestones {
		create := c.Milestone.Create().SetID(id.From("mst", fmt.Sprintf("%s|%d", k.ID, i+1))).SetContractID(k.ID).SetPosition(i + 1).SetTitle(m.Title).SetUnits(m.Units).
			SetUnitPriceFen(m.UnitPriceFen).SetDueOn(m.DueOn).SetCreatedAt(c.Now)
		if milestones > 0 {
			create.SetAdvanceBp(int(body.AdvanceFen * 10_000 / milestones))
		}
		if err := create.Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// heldByProject is what a project's other signed contracts were worth when they were
// signed: supplements are reserved anew.
func heldByProject(ctx context.Context, c *contractChange, projectID string) (int64, error) {
	var sum int64
	err := c.One(ctx, `SELECT COALESCE(SUM(v.value_fen), 0) FROM contracts c JOIN contract_versions v ON v.contract_id = c.id AND v.kind = 'ORIGINAL'
		WHERE c.project_id = $1 AND c.id <> $2 AND c.framework_id IS NULL AND c.status NOT IN ('DRAFTING', 'ABANDONED')`, []any{projectID, c.Was.ID}, &sum)
	return sum, err
}

// termFits holds the term to the law's year, or three where the four tests hold (财政部令第
// 102号第二十四条).
func termFits(p *rulepack.Pack, b ContractBody, stable bool) *fault.Fault {
	key := rulepack.TermMax
	switch {
	case p.Has(rulepack.FrameworkTerm):
		key = rulepack.FrameworkTerm
	case stable:
		key = rulepack.TermMaxStable
	}
	if !p.Has(key) {
		return nil
	}
	start, err := date.Parse(b.StartOn)
	if err != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the contract begins on no day")
	}
	if last := start.AddMonths(p.Count(key)).AddDays(-1).String(); b.EndOn > last {
		return p.Broken(key, b.EndOn, last, "the contract may run until %s at most", last)
	}
	return nil
}
