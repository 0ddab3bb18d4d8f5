package contracting

import (
	"context"
	"encoding/hex"
	"fmt"
	"strings"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/category"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/organization"
	plan "linli/ent/project"
	"linli/ent/projectpart"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/procurement"
	"linli/internal/trail"
)

// Adopt takes over a contract that was tendered and signed on another platform.
const Adopt machine.Action = "ADOPT"

// MirrorInput is an award and its contract as another platform has them, with the document
// that proves it (procurement §3.0).
type MirrorInput struct {
	Number         string // of the contract, unique in the district
	Notice         string // the award notice's number and where it was published
	EvidenceSHA256 string // of the document, hex
	OCID           string // of the process in open data; empty without
	ProviderID     string
	ValueFen       int64
	StartOn        date.Date
	EndOn          date.Date
	BondFen        int64
	Lots           []BodyLot
	Milestones     []BodyMilestone
}

func (in MirrorInput) check() error {
	var f faultsOf
	f.bad(in.Number == "" || contract.NumberValidator(in.Number) != nil, "a contract needs its number, 60 characters at most", "number")
	f.bad(len([]rune(in.Notice)) < 4 || len([]rune(in.Notice)) > 200, "name the award notice in 4 to 200 characters", "notice")
	raw, err := hex.DecodeString(in.EvidenceSHA256)
	f.bad(err != nil || len(raw) != 32, "the evidence is the SHA-256 of the document, 64 hex digits", "evidenceSha256")
	f.bad(in.ValueFen <= 0 || in.ValueFen > funding.Most, "the value must be above zero", "valueFen")
	f.bad(in.BondFen < 0 || in.BondFen > in.ValueFen, "the bond is between zero and the value", "bondFen")
	f.bad(!in.StartOn.Valid() || !in.EndOn.Valid() || in.EndOn.Before(in.StartOn), "the contract begins on a day and ends on a later one", "endOn")
	f.bad(len(in.Lots) == 0 || len(in.Lots) > 50, "a contract has 1 to 50 lots", "lots")
	var sum money.Fen
	for _, l := range in.Lots {
		price, err := money.Times(money.Fen(l.UnitPriceFen), l.Units)
		wrong := err != nil || price > funding.Most || l.Units < 1 || l.UnitPriceFen < 0
		f.bad(wrong, "units are above zero and the price not below it", "lots")
		if !wrong {
			sum += price
		}
	}
	f.bad(sum > money.Fen(in.ValueFen), "the value must cover the lots", "valueFen")
	if len(f.list) > 0 {
		return f.list
	}
	return DraftInput{StartOn: in.StartOn, Milestones: in.Milestones}.check()
}

// body is the text that a mirrored contract is performed by.
func (in MirrorInput) body() (ContractBody, error) {
	b := ContractBody{
		Clauses: []Clause{}, Lots: in.Lots, Indicators: []procurement.Indicator{}, Milestones: []BodyMilestone{}, StartOn: in.StartOn.String(), EndOn: in.EndOn.String(),
		ValueFen: in.ValueFen, BondFen: in.BondFen, DocumentHash: in.EvidenceSHA256,
	}
	return b, DraftInput{StartOn: in.StartOn, Milestones: in.Milestones}.write(&b)
}

// within refuses lots of unknown categories, or beyond the project's area.
func (in MirrorInput) within(ctx context.Context, tx *database.Tx, p *ent.Project) error {
	for i, l := range in.Lots {
		known, err := tx.Category.Query().Where(category.ID(l.CategoryID)).Exist(ctx)
		if err != nil {
			return err
		}
		if !known {
			return fault.New(fault.NotFound, fault.CodeNotFound, "there is no category %s", l.CategoryID).At("lots", fmt.Sprint(i), "categoryId")
		}
		a, err := tx.Area.Query().Where(area.ID(l.AreaID)).Only(ctx)
		if ent.IsNotFound(err) {
			return fault.New(fault.NotFound, fault.CodeNotFound, "there is no area %s", l.AreaID).At("lots", fmt.Sprint(i), "areaId")
		}
		if err != nil {
			return err
		}
		if !strings.HasPrefix(a.Path, p.AreaPath) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the lot's area must lie within the project's").At("lots", fmt.Sprint(i), "areaId")
		}
	}
	return nil
}

// MirrorContract takes over what was legally run on another platform: the project's award
// and contract, with the evidence's hash and who took it over in the log; from then on it
// is performed here. It is for handlers of the area, once the intent is published.
//
// Faults: BAD_INPUT for each wrong field at once, NOT_FOUND, BUDGET_EXCEEDED above what the
// project has reserved or for milestones above the value, RULE_BROKEN for too long a term, DUPLICATE for a number that exists, FOUR_EYES, WRONG_STATE.
func (s *Service) MirrorContract(ctx context.Context, ref machine.Ref, in MirrorInput) (*ent.Contract, error) {
	fresh := id.From("con", strings.Join([]string{"mirror", ref.ID, in.Number}, "|"))
	_, err := procurement.Projects.Do(ctx, s.DB, procurement.Mirror, ref, in, in.check(), func(ctx context.Context, c *machine.Change[*ent.Project, plan.Status, procurement.ProjectFacts]) error {
		p := c.Was
		if err := procurement.TakePart(ctx, c.Tx, p.ID, procurement.Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		known, err := c.Organization.Query().Where(organization.ID(in.ProviderID)).Exist(ctx)
		if err != nil {
			return err
		}
		if !known {
			return fault.New(fault.NotFound, fault.CodeNotFound, "there is no organisation %s", in.ProviderID).At("providerId")
		}
		if in.ValueFen > p.EstimateFen {
			return fault.New(fault.Conflict, fault.CodeBudgetExceeded, "the contract is worth %s yuan, %s yuan are reserved", money.Fen(in.ValueFen), money.Fen(p.EstimateFen)).At("valueFen")
		}
		if err := in.within(ctx, c.Tx, p); err != nil {
			return err
		}
		if err := s.mirror(ctx, c.Tx, p, fresh, in); err != nil {
			return err
		}
		c.Body["source"], c.Body["notice"], c.Body["evidence"], c.Body["contract"] = "external", in.Notice, in.EvidenceSHA256, fresh
		if in.OCID != "" {
			c.Body["process"] = in.OCID
		}
		if err := c.Project.UpdateOneID(p.ID).SetMode(plan.ModeMirrored).Exec(ctx); err != nil || in.ValueFen == p.EstimateFen {
			return err
		}
		return funding.Post(ctx, c.Tx, p.ID, []funding.Move{{Account: p.BudgetLineID, From: funding.Reserved, To: funding.Available, Amount: p.EstimateFen - in.ValueFen}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Contract.Get(ctx, fresh)
}

// mirror writes the contract as signed, with its text, lots and milestones.
func (s *Service) mirror(ctx context.Context, tx *database.Tx, p *ent.Project, fresh string, in MirrorInput) error {
	body, err := in.body()
	if err != nil {
		return err
	}
	text, err := trail.Canonical(body)
	if err != nil {
		return err
	}
	err = tx.Contract.Create().SetID(fresh).SetNumber(in.Number).SetTitle(p.Title).SetBuyerID(p.BuyerID).SetProviderID(in.ProviderID).SetBudgetLineID(p.BudgetLineID).
		SetStatus(contract.StatusSigned).SetValueFen(in.ValueFen).SetValidFrom(body.StartOn).SetValidUntil(body.EndOn).SetAreaID(p.AreaID).SetAreaPath(p.AreaPath).SetBasis(in.Notice).
		SetProjectID(p.ID).SetBondFen(in.BondFen).SetForResidents(p.ForResidents).SetSignedAt(tx.Now).SetPublishedAt(tx.Now).SetFiledAt(tx.Now).SetDueAt(in.StartOn.At(0)).SetDueAction(string(StartContract)).
		SetCreatedAt(tx.Now).Exec(ctx)
	if database.Unique(err) {
		return fault.New(fault.Conflict, fault.CodeDuplicate, "a contract with the number %s exists", in.Number).At("number")
	}
	if err != nil {
		return err
	}
	hash := funding.Digest(text)
	if err := tx.ContractVersion.Create().SetID(id.From("cvr", fresh+"|1")).SetContractID(fresh).SetNumber(1).SetKind(contractversion.KindOriginal).SetStatus(contractversion.StatusInForce).
		SetBody(text).SetHash(hash).SetValueFen(in.ValueFen).SetValidUntil(body.EndOn).SetInForceAt(tx.Now).SetPublishedAt(tx.Now).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	return Contracts.Within(ctx, tx, Adopt, fresh, func(ctx context.Context, c *contractChange) error {
		c.Body["source"], c.Body["notice"], c.Body["evidence"], c.Body["valueFen"] = "external", in.Notice, in.EvidenceSHA256, in.ValueFen
		if why := termFits(c.Facts.Pack, body, c.Facts.Stable); why != nil {
			return why.At("endOn")
		}
		return s.setApart(ctx, c, body)
	})
}
