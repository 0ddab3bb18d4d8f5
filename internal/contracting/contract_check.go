package contracting

import (
	"context"
	"fmt"
	"strings"

	"linli/ent"
	"linli/ent/contract"
	"linli/internal/fault"
	"linli/internal/money"
)

// parties are the records that a contract names, as loaded.
type parties struct {
	area  *ent.Area
	line  *ent.BudgetLine
	areas []*ent.Area // of the lots
}

// faultsOf collects what is wrong with an input.
type faultsOf struct{ list fault.List }

func (f *faultsOf) bad(wrong bool, sentence string, path ...string) {
	if wrong {
		f.list = append(f.list, fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence).At(path...))
	}
}

func (f *faultsOf) missing(what, id string, path ...string) {
	f.list = append(f.list, fault.New(fault.NotFound, fault.CodeNotFound, "there is no %s %s", what, id).At(path...))
}

// checkContract loads whom and what the input names and finds every fault of it: all
// that is unknown, or else all that is wrong.
func (s *Service) checkContract(ctx context.Context, in EnterContractInput, area *ent.Area) (parties, error) {
	p := parties{area: area}
	var unknown, f faultsOf
	if err := s.loadParties(ctx, in, &p, &unknown); err != nil {
		return p, err
	}
	f.bad(in.Number == "" || contract.NumberValidator(in.Number) != nil, "a contract needs its number, 60 characters at most", "number")
	f.bad(in.Title == "" || contract.TitleValidator(in.Title) != nil, "a contract needs a title, 200 characters at most", "title")
	f.bad(in.Basis == "" || contract.BasisValidator(in.Basis) != nil, "say on which basis it was awarded, in 300 characters at most", "basis")
	f.bad(!in.ValidFrom.Valid(), "validFrom is a day", "validFrom")
	f.bad(!in.ValidUntil.Valid() || in.ValidUntil.Before(in.ValidFrom), "validUntil is a day that does not lie before validFrom", "validUntil")
	f.bad(in.BuyerID == in.ProviderID, "who buys does not deliver: buyer and provider must differ", "providerId")
	if p.line != nil {
		f.bad(p.line.BuyerID != in.BuyerID, "the budget line is another body's", "budgetLineId")
		f.bad(!strings.HasPrefix(area.Path, p.line.AreaPath), "the budget line is for another area", "budgetLineId")
	}
	f.bad(len(in.Lots) == 0 || len(in.Lots) > 100, "a contract has 1 to 100 lots", "lots")
	f.lots(in, p)
	switch {
	case len(f.list) > 0:
		return p, f.list
	case len(unknown.list) > 0:
		return p, unknown.list
	}
	return p, nil
}

// lots checks each lot, and the value against their sum.
func (f *faultsOf) lots(in EnterContractInput, p parties) {
	var sum money.Fen
	summed := true
	for i, l := range in.Lots {
		at := fmt.Sprint(i)
		f.bad(l.Units <= 0, "units must be above zero", "lots", at, "units")
		f.bad(l.UnitPriceFen < 0, "the unit price must not be below zero", "lots", at, "unitPriceFen")
		if a := p.areas[i]; a != nil {
			f.bad(!strings.HasPrefix(a.Path, p.area.Path), "the lot's area must lie within the contract's", "lots", at, "areaId")
		}
		price, err := money.Times(money.Fen(l.UnitPriceFen), l.Units)
		over := err != nil || price >= 0 && sum+price < sum
		f.bad(over, "units × price is too large", "lots", at, "units")
		if over || price < 0 {
			summed = false
			continue
		}
		sum += price
	}
	f.bad(in.ValueFen <= 0, "the value must be above zero", "valueFen")
	f.bad(in.ValueFen > 0 && summed && money.Fen(in.ValueFen) < sum, fmt.Sprintf("the value must cover the lots: %s yuan", sum), "valueFen")
}

// loadParties looks up everything the input names.
func (s *Service) loadParties(ctx context.Context, in EnterContractInput, p *parties, unknown *faultsOf) error {
	_, err := s.DB.Client.Organization.Get(ctx, in.BuyerID)
	if err := absent(err, unknown, "organisation", in.BuyerID, "buyerId"); err != nil {
		return err
	}
	_, err = s.DB.Client.Organization.Get(ctx, in.ProviderID)
	if err := absent(err, unknown, "organisation", in.ProviderID, "providerId"); err != nil {
		return err
	}
	p.line, err = s.DB.Client.BudgetLine.Get(ctx, in.BudgetLineID)
	if err := absent(err, unknown, "budget line", in.BudgetLineID, "budgetLineId"); err != nil {
		return err
	}
	p.areas = make([]*ent.Area, len(in.Lots))
	if len(in.Lots) > 100 {
		return nil // refused for that
	}
	for i, l := range in.Lots {
		at := fmt.Sprint(i)
		_, err := s.DB.Client.Category.Get(ctx, l.CategoryID)
		if err := absent(err, unknown, "category", l.CategoryID, "lots", at, "categoryId"); err != nil {
			return err
		}
		p.areas[i], err = s.DB.Client.Area.Get(ctx, l.AreaID)
		if err := absent(err, unknown, "area", l.AreaID, "lots", at, "areaId"); err != nil {
			return err
		}
	}
	return nil
}

// absent notes a record that is not there; other errors pass.
func absent(err error, unknown *faultsOf, what, id string, path ...string) error {
	if ent.IsNotFound(err) {
		unknown.missing(what, id, path...)
		return nil
	}
	return err
}
