package demo

import (
	"context"
	"fmt"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/ledgeraccount"
	"linli/ent/programme"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/trail"
)

// scheme is a programme with its money, in fen: in the district's pool, in each
// street's, and whether every community has a pool of its share.
type scheme struct {
	code, name   string
	payer        programme.Payer
	rate         int64
	capVisit     int64
	capMonth     int64
	age          int
	levels       []string
	alone        bool
	excluded     []string
	citation     string
	categories   []string
	district     int64
	streets      int64
	communities  bool
	fromFundLine bool // the money is an insurance's, not of a budget line
}

// schemes are the three programmes of the demonstration.
var schemes = []scheme{
	{
		code: "elder-care-voucher", name: "养老服务消费补贴", payer: programme.PayerSubsidy, rate: 5_000, capMonth: 800_00, age: 60, levels: frail,
		excluded: []string{"特困供养"}, citation: "民政部、财政部 民发〔2025〕37号",
		categories: []string{"home-bath", "personal-care", "cleaning", "escort", "mobility", "day-care", "respite", "home-nursing", "rehabilitation"},
		district:   1_000_000_00, streets: 125_000_00, communities: true,
	},
	{
		code: "long-term-care", name: "长期护理保险", payer: programme.PayerLTC, rate: 9_000, capMonth: 1_500_00, levels: []string{"SEVERE", "TOTAL"},
		citation: "医保发〔2020〕37号;支付比例为演示", categories: []string{"home-nursing", "rehabilitation"}, district: 500_000_00, fromFundLine: true,
	},
	{
		code: "meal-bath-voucher", name: "助餐助浴券", payer: programme.PayerVoucher, rate: 5_000, capVisit: 20_00, capMonth: 160_00, age: 70, alone: true,
		citation: invented, categories: []string{"meal", "home-bath"}, district: 200_000_00, streets: 25_000_00,
	},
}

func (x scheme) id() string { return made("prg", x.code) }

// Budget lines, by the code of the government's functional classification.
const (
	purchaseLine    = "2081006"
	purchaseFen     = 2_000_000_00
	subsidyLine     = "2081002"
	subsidyFen      = 1_500_000_00
	contractAheadBp = 11_000 // a contract's value over the sum of its lots
)

func (p *plan) line(code string) string {
	return id.From("bud", fmt.Sprintf("%s|%d", code, p.start.Year))
}

// since is when this year's programmes and contracts begin: on 1 January, or a month
// before the first day where that is earlier.
func (p *plan) since() string {
	return min(p.year(0, "01-01"), p.start.AddDays(-30).String())
}

// writeMoney writes budget lines, programmes with their pools, and contracts, as of two
// months before the first day, by the approver and the handler.
func (s *seeder) writeMoney(ctx context.Context, tx *database.Tx, p *plan) error {
	defer func() { tx.Now = p.opened }()
	tx.Now = p.opened.AddDate(0, -2, 0)
	for _, x := range []struct {
		code, name string
		amount     int64
	}{{purchaseLine, "养老服务(演示)", purchaseFen}, {subsidyLine, "老年福利(演示)", subsidyFen}} {
		if err := writeBudget(ctx, tx, p, x.code, x.name, x.amount); err != nil {
			return err
		}
	}
	for _, x := range schemes {
		if err := writeScheme(ctx, tx, p, x); err != nil {
			return err
		}
	}
	for i, f := range p.firms {
		if err := writeContract(ctx, tx, p, f, i); err != nil {
			return err
		}
		s.progress("money", i+1, len(p.firms))
	}
	return nil
}

// open makes an account with its first amount.
func open(ctx context.Context, tx *database.Tx, account string, unit ledgeraccount.Unit, amount int64, more ...funding.Move) error {
	if _, err := funding.OpenAccount(ctx, tx, account, unit); err != nil {
		return err
	}
	moves := append([]funding.Move{{Account: account, From: funding.Source, To: funding.Available, Amount: amount}}, more...)
	return funding.Post(ctx, tx, account, moves)
}

func note(ctx context.Context, tx *database.Tx, v access.Verb, record, actor string, body map[string]any) error {
	return trail.Append(ctx, tx, trail.Entry{Stream: record, Verb: string(v), Record: record, Actor: actor, Body: body})
}

func writeBudget(ctx context.Context, tx *database.Tx, p *plan, code, name string, amount int64) error {
	line := p.line(code)
	if err := tx.BudgetLine.Create().SetID(line).SetCode(code).SetFiscalYear(p.start.Year).SetName(name).SetBuyerID(providerID(buyerCode)).
		SetAreaID(p.district.ID).SetAreaPath(p.district.Path).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := open(ctx, tx, line, ledgeraccount.UnitFen, amount); err != nil {
		return err
	}
	return note(ctx, tx, access.BudgetGrant, line, personID("approver"), map[string]any{"amountFen": amount})
}

func writeScheme(ctx context.Context, tx *database.Tx, p *plan, x scheme) error {
	if err := tx.Programme.Create().SetID(x.id()).SetCode(x.code).SetNumber(1).SetName(x.name).SetPayer(x.payer).SetRateBp(x.rate).SetCapVisitFen(x.capVisit).
		SetCapMonthFen(x.capMonth).SetMinAge(x.age).SetCareLevels(x.levels).SetLivingAloneOnly(x.alone).SetExcludedBy(x.excluded).
		SetAreaID(p.district.ID).SetAreaPath(p.district.Path).SetValidFrom(p.since()).SetValidUntil(p.year(1, "12-31")).
		SetCitation(x.citation).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	links := table("programme_categories", "id", "programme_id", "category_id")
	for _, c := range x.categories {
		if p.categories[c] == nil {
			return fmt.Errorf("the programme %s covers the category %s, which does not exist", x.code, c)
		}
		links.add(made("pgc", x.code+c), x.id(), p.categories[c].ID)
	}
	if err := links.insert(ctx, tx); err != nil {
		return err
	}
	line := p.line(subsidyLine)
	if x.fromFundLine {
		line = ""
	}
	if err := writePool(ctx, tx, x, p.district, line, x.district); err != nil || x.streets == 0 {
		return err
	}
	for _, street := range p.streets {
		if err := writePool(ctx, tx, x, street, "", x.streets); err != nil {
			return err
		}
		for _, c := range p.within[street.ID] {
			if !x.communities {
				continue
			}
			if err := writePool(ctx, tx, x, c, "", x.streets/int64(len(p.within[street.ID]))); err != nil {
				return err
			}
		}
	}
	return nil
}

// writePool puts money into an area's pool, taking it from a budget line if one is named.
func writePool(ctx context.Context, tx *database.Tx, x scheme, a *ent.Area, line string, amount int64) error {
	pool := id.From("pool", x.code+"|"+a.ID)
	create := tx.Pool.Create().SetID(pool).SetProgrammeCode(x.code).SetAreaID(a.ID).SetAreaPath(a.Path).SetCreatedAt(tx.Now)
	var more []funding.Move
	if line != "" {
		create.SetBudgetLineID(line)
		more = append(more, funding.Move{Account: line, From: funding.Available, To: funding.Reserved, Amount: amount})
	}
	if err := create.Exec(ctx); err != nil {
		return err
	}
	if err := open(ctx, tx, pool, ledgeraccount.UnitFen, amount, more...); err != nil {
		return err
	}
	return note(ctx, tx, access.PoolGrant, pool, personID("approver"), map[string]any{"amountFen": amount, "budgetLineId": line})
}

// writeContract buys a firm's services, if any are for sale, a lot for each.
func writeContract(ctx context.Context, tx *database.Tx, p *plan, f *firm, n int) error {
	var sum int64
	lots := table("contract_lots", "id", "contract_id", "category_id", "area_id", "area_path", "position", "unit_price_fen", "units")
	for _, s := range f.services {
		if s.lotUnits > 0 {
			sum += s.lotPrice * s.lotUnits
			lots.add(s.lot(), f.contract(), s.category.ID, p.district.ID, p.district.Path, lots.count()+1, s.lotPrice, s.lotUnits)
		}
	}
	if sum == 0 {
		return nil
	}
	value, line, number := sum*contractAheadBp/10_000, p.line(purchaseLine), fmt.Sprintf("BL-%d-%03d(演示)", p.start.Year, n+1)
	move := funding.Move{Account: line, From: funding.Available, To: funding.Reserved, Amount: value}
	if err := funding.Post(ctx, tx, f.contract(), []funding.Move{move}); err != nil {
		return err
	}
	if err := tx.Contract.Create().SetID(f.contract()).SetNumber(number).SetTitle(f.name + "养老服务采购").SetBuyerID(providerID(buyerCode)).SetProviderID(f.id).
		SetBudgetLineID(line).SetStatus(contract.StatusInForce).SetValueFen(value).SetValidFrom(p.since()).SetValidUntil(p.year(1, "12-31")).
		SetAreaID(p.district.ID).SetAreaPath(p.district.Path).SetBasis("演示:竞争性磋商,成交公告 " + number).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	if err := open(ctx, tx, f.contract(), ledgeraccount.UnitFen, value); err != nil {
		return err
	}
	if err := lots.insert(ctx, tx); err != nil {
		return err
	}
	for _, s := range f.services {
		if s.lotUnits == 0 {
			continue
		}
		if err := open(ctx, tx, s.lot(), ledgeraccount.UnitUnit, s.lotUnits); err != nil {
			return err
		}
	}
	return note(ctx, tx, access.ContractEnter, f.contract(), personID("handler"), map[string]any{
		"number": number, "valueFen": value, "providerId": f.id, "budgetLineId": line, "lots": lots.count(),
	})
}
