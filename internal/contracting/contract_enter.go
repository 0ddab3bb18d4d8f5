package contracting

import (
	"context"
	"fmt"
	"strings"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/ledgeraccount"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/money"
	"linli/internal/trail"
)

// EnterContractInput is a contract that came about outside, with its lots.
type EnterContractInput struct {
	Key          string `json:"-"`
	Number       string // unique in the district
	Title        string
	BuyerID      string
	ProviderID   string
	BudgetLineID string
	AreaID       string
	ValidFrom    date.Date
	ValidUntil   date.Date
	ValueFen     int64
	Basis        string // how it was awarded, with the notice's number
	Lots         []LotInput
}

// LotInput is units of a category for an area at a price.
type LotInput struct {
	CategoryID   string
	AreaID       string
	UnitPriceFen int64
	Units        int64
}

// EnterContract writes a contract down as in force and commits its value on the
// budget line. It is for a handler of the area.
//
// Faults: BAD_INPUT for each wrong field at once, BUDGET_EXCEEDED when the line has
// not enough left, DUPLICATE for a number that exists, NOT_FOUND for an unknown party.
func (s *Service) EnterContract(ctx context.Context, in EnterContractInput) (*ent.Contract, error) {
	area, err := s.area(ctx, in.AreaID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.ContractEnter, access.Object{AreaPath: area.Path}); err != nil {
		return nil, err
	}
	areas, err := s.checkContract(ctx, in, area)
	if err != nil {
		return nil, err
	}
	contractID, err := act.Do(ctx, s.DB, act.Request{Verb: access.ContractEnter, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		return s.enter(access.System(ctx, string(access.ContractEnter)), tx, v, in, area, areas)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Contract.Get(ctx, contractID)
}

// checkContract finds every fault of the input, and loads the lots' areas.
func (s *Service) checkContract(ctx context.Context, in EnterContractInput, area *ent.Area) ([]*ent.Area, error) {
	var faults fault.List
	bad := func(sentence string, path ...string) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence).At(path...))
	}
	if strings.TrimSpace(in.Number) == "" || strings.TrimSpace(in.Title) == "" || strings.TrimSpace(in.Basis) == "" {
		bad("a contract needs its number, its title and the basis on which it was awarded", "number")
	}
	if in.ValidUntil.Before(in.ValidFrom) || in.ValidFrom.IsZero() {
		bad("validUntil must not lie before validFrom", "validUntil")
	}
	if in.BuyerID == in.ProviderID {
		bad("who buys does not deliver: buyer and provider must differ", "providerId")
	}
	if len(in.Lots) == 0 || len(in.Lots) > 100 {
		bad("a contract has 1 to 100 lots", "lots")
	}
	areas := make([]*ent.Area, len(in.Lots))
	var sum money.Fen
	for i, l := range in.Lots {
		at := fmt.Sprint(i)
		if l.Units <= 0 || l.UnitPriceFen < 0 {
			bad("units must be above zero and the unit price not below", "lots", at, "units")
		}
		price, err := money.Times(money.Fen(l.UnitPriceFen), l.Units)
		if err != nil || sum > sum+price {
			bad("units × price is too large", "lots", at, "units")
		}
		sum += price
		a, err := s.area(ctx, l.AreaID)
		if err != nil || !strings.HasPrefix(a.Path, area.Path) {
			bad("the lot's area must lie within the contract's", "lots", at, "areaId")
			continue
		}
		areas[i] = a
	}
	if in.ValueFen <= 0 || money.Fen(in.ValueFen) < sum {
		bad(fmt.Sprintf("the value must cover the lots: %s yuan", sum), "valueFen")
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return areas, nil
}

func (s *Service) enter(ctx context.Context, tx *database.Tx, v *access.Viewer, in EnterContractInput, area *ent.Area, areas []*ent.Area) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	contractID := id.New("con")
	if err := funding.Post(ctx, tx, contractID, []funding.Move{{Account: in.BudgetLineID, From: funding.Available, To: funding.Reserved, Amount: in.ValueFen}}); err != nil {
		return "", err
	}
	err := tx.Contract.Create().SetID(contractID).SetNumber(in.Number).SetTitle(in.Title).SetBuyerID(in.BuyerID).SetProviderID(in.ProviderID).
		SetBudgetLineID(in.BudgetLineID).SetStatus(contract.StatusInForce).SetValueFen(in.ValueFen).SetValidFrom(in.ValidFrom.String()).
		SetValidUntil(in.ValidUntil.String()).SetAreaID(area.ID).SetAreaPath(area.Path).SetBasis(in.Basis).SetCreatedAt(tx.Now).Exec(ctx)
	switch {
	case database.Unique(err):
		return "", fault.New(fault.Conflict, fault.CodeDuplicate, "a contract with the number %s exists", in.Number).At("number")
	case ent.IsConstraintError(err):
		return "", fault.New(fault.NotFound, fault.CodeNotFound, "buyer, provider or budget line does not exist").At("providerId")
	case err != nil:
		return "", err
	}
	if err := grant(ctx, tx, contractID, ledgeraccount.UnitFen, in.ValueFen); err != nil {
		return "", err
	}
	for i, l := range in.Lots {
		lotID := id.New("lot")
		err := tx.ContractLot.Create().SetID(lotID).SetContractID(contractID).SetCategoryID(l.CategoryID).SetAreaID(areas[i].ID).SetAreaPath(areas[i].Path).
			SetPosition(i + 1).SetUnitPriceFen(l.UnitPriceFen).SetUnits(l.Units).Exec(ctx)
		if ent.IsConstraintError(err) {
			return "", fault.New(fault.NotFound, fault.CodeNotFound, "the lot's category does not exist").At("lots", fmt.Sprint(i), "categoryId")
		}
		if err != nil {
			return "", err
		}
		if err := grant(ctx, tx, lotID, ledgeraccount.UnitUnit, l.Units); err != nil {
			return "", err
		}
	}
	return contractID, trail.Append(ctx, tx, trail.Entry{
		Stream: contractID, Verb: string(access.ContractEnter), Record: contractID, Actor: v.Actor(),
		Body: map[string]any{"number": in.Number, "valueFen": in.ValueFen, "providerId": in.ProviderID, "budgetLineId": in.BudgetLineID, "lots": len(in.Lots)},
	})
}

// grant opens an account and puts its first amount on it.
func grant(ctx context.Context, tx *database.Tx, account string, unit ledgeraccount.Unit, amount int64) error {
	if _, err := funding.OpenAccount(ctx, tx, account, unit); err != nil {
		return err
	}
	return funding.Post(ctx, tx, account, []funding.Move{{Account: account, From: funding.Source, To: funding.Available, Amount: amount}})
}

func (s *Service) area(ctx context.Context, areaID string) (*ent.Area, error) {
	a, err := s.DB.Client.Area.Get(ctx, areaID)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no area %s", areaID).At("areaId")
	}
	return a, err
}

func ignoreNone(err error) error {
	if ent.IsNotFound(err) {
		return nil
	}
	return err
}
