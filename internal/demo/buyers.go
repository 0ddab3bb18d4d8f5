package demo

import (
	"context"

	"linli/ent/appointment"
	"linli/ent/organization"
	"linli/ent/person"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/funding"
)

// What projects are paid from, and the entry of the guiding catalogue they name.
const (
	projectLine   = "2080208"
	projectFen    = 1_000_000_00
	tenderFen     = 1_000_000_00 // added to it for tenders
	catalogueCode = "A1102"
)

// custodians hold a share of the key that opens bids, each in an institution of its own.
var custodians = []struct{ login, name, organization, title string }{
	{"custodian1", "杨静", "dangan", "碑林区档案馆(演示)"},
	{"custodian2", "朱海涛", "gongzheng", "碑林区公证处(演示)"},
	{"custodian3", "秦月", "shenji", "碑林区审计局(演示)"},
}

// experts may be drawn for the demonstration's panels: exactly as many as a panel has
// seats, so that each of them sits on every one.
var experts = []struct {
	login, name string
	gender      person.Gender
}{
	{"expert", "蒋明远", person.GenderMale}, {"expert2", "许文静", person.GenderFemale}, {"expert3", "曹志远", person.GenderMale},
	{"expert4", "邓慧敏", person.GenderFemale}, {"expert5", "彭立群", person.GenderMale},
}

// planBuyers invents who takes part in procurement beside the handler and the approver.
func (p *plan) planBuyers() {
	add := func(login, name string, g person.Gender, x post) {
		p.buyers = append(p.buyers, p.newcomer(login, name, g, x))
	}
	add("requirement", "钱立新", person.GenderMale, post{appointment.PostRequirementOfficer, p.district, ""})
	add("requirement2", "冯雪", person.GenderFemale, post{appointment.PostRequirementOfficer, p.district, ""})
	add("acceptor", "沈国强", person.GenderMale, post{appointment.PostAcceptor, p.district, ""})
	add("regulator", "韩梅", person.GenderFemale, post{appointment.PostRegulator, p.district, ""})
	add("expert", "蒋明远", person.GenderMale, post{appointment.PostExpert, p.district, ""})
	for _, c := range custodians {
		add(c.login, c.name, person.GenderFemale, post{appointment.PostCustodian, p.district, providerID(c.organization)})
	}
	for _, x := range experts[1:] {
		p.experts = append(p.experts, p.newcomer(x.login, x.name, x.gender, post{appointment.PostExpert, p.district, ""}))
	}
}

// newcomer is somebody whom a later stage writes than the one of the residents.
func (p *plan) newcomer(login, name string, g person.Gender, x post) *member {
	was := p.members
	m := p.member(login, name, g)
	p.members = was
	m.login, m.posts = login, []post{x}
	return m
}

// writeBuyers writes the people of procurement, the institutions of the custodians, an
// entry of the guiding catalogue and a budget line, as of nine months before the first day.
func (s *seeder) writeBuyers(ctx context.Context, tx *database.Tx, p *plan) error {
	defer func() { tx.Now = p.opened }()
	tx.Now = p.opened.AddDate(0, -9, 0)
	for _, c := range custodians {
		if err := tx.Organization.Create().SetID(providerID(c.organization)).SetName(c.title).SetKind(organization.KindGovernment).SetAreaID(p.district.ID).
			SetDescription("保管开标密钥的一份,机构为演示。").SetDemo(true).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
			return err
		}
	}
	if err := s.writeMembers(ctx, tx, "buyers", p.buyers); err != nil {
		return err
	}
	if err := tx.CatalogueItem.Create().SetID(made("cti", catalogueCode)).SetCode(catalogueCode).SetNumber(1).SetName("养老服务").SetValidFrom(p.year(-1, "01-01")).
		SetCitation("政府购买服务指导性目录(演示)").SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	return writeBudget(ctx, tx, p, projectLine, "社区服务采购(演示)", projectFen)
}

// writeExperts writes the other experts, and adds to the line what tenders are paid from, at
// the same time as the buyers.
func (s *seeder) writeExperts(ctx context.Context, tx *database.Tx, p *plan) error {
	defer func() { tx.Now = p.opened }()
	tx.Now = p.opened.AddDate(0, -9, 0)
	if err := s.writeMembers(ctx, tx, "experts", p.experts); err != nil {
		return err
	}
	line := p.line(projectLine)
	if err := funding.Post(ctx, tx, line, []funding.Move{{Account: line, From: funding.Source, To: funding.Available, Amount: tenderFen}}); err != nil {
		return err
	}
	return note(ctx, tx, access.BudgetGrant, line, personID("approver"), map[string]any{"amountFen": tenderFen})
}
