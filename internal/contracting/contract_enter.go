package contracting

import (
	"context"
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
// buyer's budget line, which covers the area. It is for a handler of the area.
//
// Faults: BAD_INPUT for each wrong field at once, NOT_FOUND for each party that is
// unknown, BUDGET_EXCEEDED when the line has not enough left, DUPLICATE for a number
// that exists.
func (s *Service) EnterContract(ctx context.Context, in EnterContractInput) (*ent.Contract, error) {
	area, err := s.area(ctx, in.AreaID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.ContractEnter, access.Object{AreaPath: area.Path}); err != nil {
		return nil, err
	}
	in.Number, in.Title, in.Basis = strings.TrimSpace(in.Number), strings.TrimSpace(in.Title), strings.TrimSpace(in.Basis)
	p, err := s.checkContract(ctx, in, area)
	if err != nil {
		return nil, err
	}
	contractID, err := act.Do(ctx, s.DB, act.Request{Verb: access.ContractEnter, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		return s.enter(access.System(ctx, string(access.ContractEnter)), tx, v, in, p)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Contract.Get(ctx, contractID)
}

func (s *Service) enter(ctx context.Context, tx *database.Tx, v *access.Viewer, in EnterContractInput, p parties) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	contractID := id.New("con")
	if err := funding.Post(ctx, tx, contractID, []funding.Move{{Account: in.BudgetLineID, From: funding.Available, To: funding.Reserved, Amount: in.ValueFen}}); err != nil {
		return "", err
	}
	err := tx.Contract.Create().SetID(contractID).SetNumber(in.Number).SetTitle(in.Title).SetBuyerID(in.BuyerID).SetProviderID(in.ProviderID).
		SetBudgetLineID(in.BudgetLineID).SetStatus(contract.StatusInForce).SetValueFen(in.ValueFen).SetValidFrom(in.ValidFrom.String()).
		SetValidUntil(in.ValidUntil.String()).SetAreaID(p.area.ID).SetAreaPath(p.area.Path).SetBasis(in.Basis).SetCreatedAt(tx.Now).Exec(ctx)
	if database.Unique(err) {
		return "", fault.New(fault.Conflict, fault.CodeDuplicate, "a contract with the number %s exists", in.Number).At("number")
	}
	if err != nil {
		return "", err
	}
	if err := grant(ctx, tx, contractID, ledgeraccount.UnitFen, in.ValueFen); err != nil {
		return "", err
	}
	for i, l := range in.Lots {
		lotID := id.New("lot")
		err := tx.ContractLot.Create().SetID(lotID).SetContractID(contractID).SetCategoryID(l.CategoryID).SetAreaID(p.areas[i].ID).SetAreaPath(p.areas[i].Path).
			SetPosition(i + 1).SetUnitPriceFen(l.UnitPriceFen).SetUnits(l.Units).Exec(ctx)
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
