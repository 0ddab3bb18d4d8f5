package contracting

import (
	"context"
	"fmt"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/framework"
	plan "linli/ent/project"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/trail"
)

// contractChange is one action on a contract under way.
type contractChange = machine.Change[*ent.Contract, contract.Status, ContractFacts]

// draftContracts makes the contract of every announced award that has none (C1). Each is
// made once: the award's key is unique.
func (s *Service) draftContracts(ctx context.Context, now time.Time) (int, error) {
	awards, err := s.DB.Client.Award.Query().Where(award.StatusEQ(award.StatusAnnounced), func(q *sql.Selector) {
		t := sql.Table(contract.Table)
		q.Where(sql.NotIn(q.C(award.FieldID), sql.Select(t.C(contract.FieldAwardID)).From(t).Where(sql.NotNull(t.C(contract.FieldAwardID)))))
	}).Order(award.ByID()).Limit(batch).All(ctx)
	if err != nil {
		return 0, err
	}
	done := 0
	for _, a := range awards {
		err := s.DB.InTx(ctx, func(tx *database.Tx) error { return s.draft(ctx, tx, a, date.In(now)) })
		if database.Unique(err) {
			continue // another replica was faster
		}
		if err != nil {
			s.Log.Error("a contract could not be drafted and will be tried again", "award", a.ID, "error", err)
			continue
		}
		done++
	}
	return done, nil
}

// draft writes the contract of one award, to begin thirty days from now unless the
// handler says otherwise.
func (s *Service) draft(ctx context.Context, tx *database.Tx, a *ent.Award, today date.Date) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	t, err := tx.Tender.Query().Where(tender.ID(a.TenderID)).Only(ctx)
	if err != nil {
		return err
	}
	p, err := tx.Project.Query().Where(plan.ID(t.ProjectID)).Only(ctx)
	if err != nil {
		return err
	}
	l, err := tx.TenderLot.Query().Where(tenderlot.ID(a.LotID)).Only(ctx)
	if err != nil {
		return err
	}
	start := today.AddDays(30)
	if t.Method == tender.MethodFrameworkOpen && !start.At(0).Before(*t.ValidUntil) { // it ends sooner
		start = date.In(*t.ValidUntil).AddDays(-1)
	}
	body, err := s.generate(ctx, tx.Client(), a, start)
	if err != nil {
		return err
	}
	var shared *string
	if t.Method == tender.MethodFrameworkClosed || t.Method == tender.MethodFrameworkOpen {
		if shared, err = s.framework(ctx, tx, t, p, body); err != nil {
			return err
		}
		if body, err = s.generate(ctx, tx.Client(), a, start); err != nil { // its lots are the framework's now
			return err
		}
	}
	text, err := trail.Canonical(body)
	if err != nil {
		return err
	}
	fresh := id.From("con", a.ID)
	number := fmt.Sprintf("%s-HT%d-%s", *t.Number, l.Position, strings.ToUpper(a.ID[len(a.ID)-4:]))
	err = tx.Contract.Create().SetID(fresh).SetNumber(number).SetTitle(t.Title).SetBuyerID(t.BuyerID).SetProviderID(a.OrganizationID).SetBudgetLineID(p.BudgetLineID).
		SetStatus(contract.StatusDrafting).SetValueFen(body.ValueFen).SetValidFrom(body.StartOn).SetValidUntil(body.EndOn).SetAreaID(t.AreaID).SetAreaPath(t.AreaPath).
		SetBasis(*t.Number).SetProjectID(p.ID).SetAwardID(a.ID).SetNillableFrameworkID(shared).SetPackID(t.PackID).SetPackHash(t.PackHash).SetBondFen(body.BondFen).
		SetForResidents(p.ForResidents).SetCreatedAt(tx.Now).Exec(ctx)
	if err != nil {
		return err
	}
	hash := funding.Digest(text)
	if err := tx.ContractVersion.Create().SetID(id.From("cvr", fresh+"|1")).SetContractID(fresh).SetNumber(1).SetKind(contractversion.KindOriginal).SetBody(text).SetHash(hash).
		SetValueFen(body.ValueFen).SetValidUntil(body.EndOn).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return err
	}
	return trail.Append(ctx, tx, trail.Entry{Stream: fresh, Verb: "contract.generate", Record: fresh, Actor: "system:timer",
		Body: map[string]any{"award": a.ID, "hash": hash, "valueFen": body.ValueFen, "tender": t.ID}})
}

// framework makes a tender's framework with its lots and accounts, if it is not there:
// money and units that all participants share.
func (s *Service) framework(ctx context.Context, tx *database.Tx, t *ent.Tender, p *ent.Project, body ContractBody) (*string, error) {
	if err := tx.Lock(ctx, tender.Table, t.ID); err != nil {
		return nil, err
	}
	fresh := id.From("frw", t.ID)
	there, err := tx.Framework.Query().Where(framework.ID(fresh)).Exist(ctx)
	if err != nil || there {
		return &fresh, err
	}
	from := body.StartOn
	if t.Method == tender.MethodFrameworkOpen { // it runs from its publication, whoever joins when
		from = date.In(*t.PublishedAt).String()
	}
	last, err := date.Parse(body.EndOn)
	if err != nil {
		return nil, err
	}
	if err := tx.Framework.Create().SetID(fresh).SetTenderID(t.ID).SetBuyerID(t.BuyerID).SetBudgetLineID(p.BudgetLineID).SetAreaID(t.AreaID).SetAreaPath(t.AreaPath).SetTitle(t.Title).
		SetOpen(t.Method == tender.MethodFrameworkOpen).SetTotalFen(t.CeilingFen).SetValidFrom(from).SetValidUntil(body.EndOn).SetDueAt(last.AddDays(1).At(0)).
		SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return nil, err
	}
	if err := grant(ctx, tx, fresh, "FEN", t.CeilingFen); err != nil {
		return nil, err
	}
	lots, err := tx.TenderLot.Query().Where(tenderlot.TenderID(t.ID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, l := range lots {
		lot := id.From("frl", l.ID)
		price := int64(0)
		if t.Method == tender.MethodFrameworkOpen {
			price = l.CeilingFen / l.Units
		}
		if err := tx.FrameworkLot.Create().SetID(lot).SetFrameworkID(fresh).SetTenderLotID(l.ID).SetCategoryID(l.CategoryID).SetAreaID(l.AreaID).SetAreaPath(l.AreaPath).
			SetUnits(l.Units).SetUnitPriceFen(price).Exec(ctx); err != nil {
			return nil, err
		}
		if err := grant(ctx, tx, lot, "UNIT", l.Units); err != nil {
			return nil, err
		}
	}
	return &fresh, trail.Append(ctx, tx, trail.Entry{Stream: fresh, Verb: "framework.begin", Record: fresh, Actor: "system:timer",
		Body: map[string]any{"tender": t.ID, "totalFen": t.CeilingFen, "validFrom": from, "validUntil": body.EndOn}})
}

// DraftInput is what a handler writes into a draft besides what documents and bid say.
type DraftInput struct {
	StartOn    date.Date
	Clauses    []Clause        // further ones; their source is CONTRACT
	Milestones []BodyMilestone // empty: monthly statements
	AdvanceFen int64
	RetainedBp int
}

// SaveContract writes days, milestones and further clauses of a draft (C1). What the
// documents and the bid say stays as it is. It is for handlers of the area, until a side
// has signed.
//
// Faults: BAD_INPUT for each wrong field at once, FOUR_EYES, WRONG_STATE, STALE_VERSION.
func (s *Service) SaveContract(ctx context.Context, ref machine.Ref, in DraftInput) (*ent.Contract, error) {
	return Contracts.Do(ctx, s.DB, EditContract, ref, in, in.check(), func(ctx context.Context, c *contractChange) error {
		if err := procurement.TakePart(ctx, c.Tx, *c.Was.ProjectID, procurement.Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		body, err := s.generate(ctx, c.Client(), c.Facts.Award, in.StartOn)
		if err != nil {
			return err
		}
		if err := in.write(&body); err != nil {
			return err
		}
		text, err := trail.Canonical(body)
		if err != nil {
			return err
		}
		hash := funding.Digest(text)
		c.Body["hash"] = hash
		if err := c.ContractVersion.UpdateOneID(c.Facts.Original.ID).SetBody(text).SetHash(hash).SetValidUntil(body.EndOn).AddVersion(1).Exec(ctx); err != nil {
			return err
		}
		if err := c.Contract.UpdateOneID(c.Was.ID).SetValidFrom(body.StartOn).SetValidUntil(body.EndOn).Exec(ctx); err != nil || c.Was.FrameworkID == nil {
			return err
		}
		return cover(ctx, c.Tx, *c.Was.FrameworkID)
	})
}

// cover makes a framework that has not ended last from the first day of its participants'
// contracts to the last, as their drafts say. An open one lasts as its tender says.
func cover(ctx context.Context, tx *database.Tx, frameworkID string) error {
	if err := tx.Lock(ctx, framework.Table, frameworkID); err != nil {
		return err
	}
	if is, err := tx.Framework.Get(ctx, frameworkID); err != nil || is.Status != framework.StatusActive || is.Open {
		return err
	}
	var from, until string
	if err := tx.One(ctx, "SELECT COALESCE(MIN(valid_from), ''), COALESCE(MAX(valid_until), '') FROM contracts WHERE framework_id = $1 AND status <> $2",
		[]any{frameworkID, contract.StatusAbandoned}, &from, &until); err != nil || until == "" { // nobody is left
		return err
	}
	last, err := date.Parse(until)
	if err != nil {
		return err
	}
	return tx.Framework.UpdateOneID(frameworkID).SetValidFrom(from).SetValidUntil(until).SetDueAt(last.AddDays(1).At(0)).AddVersion(1).Exec(ctx)
}

// check finds what is wrong with the form of a draft.
func (in DraftInput) check() error {
	var f faultsOf
	f.bad(!in.StartOn.Valid(), "the contract begins on a day", "startOn")
	f.bad(len(in.Clauses) > 100, "a contract has at most 100 further clauses", "clauses")
	for i, c := range in.Clauses {
		f.bad(c.Code == "" || len([]rune(c.Code)) > 20 || strings.TrimSpace(c.Text) == "" || len([]rune(c.Text)) > 2000, "a clause has a code of 1 to 20 and a text of 1 to 2,000 characters", "clauses", fmt.Sprint(i))
	}
	f.bad(len(in.Milestones) > 60, "a contract has at most 60 milestones", "milestones")
	for i, m := range in.Milestones {
		at := fmt.Sprint(i)
		f.bad(strings.TrimSpace(m.Title) == "" || len([]rune(m.Title)) > 200, "a milestone has a title of 1 to 200 characters", "milestones", at, "title")
		f.bad(m.Units < 1 || m.UnitPriceFen < 0 || m.Units > funding.Most || m.UnitPriceFen > funding.Most/max(m.Units, 1), "units are above zero and the price not below it", "milestones", at, "units")
		_, err := date.Parse(m.DueOn)
		f.bad(err != nil, "a milestone is due on a day", "milestones", at, "dueOn")
	}
	f.bad(in.AdvanceFen < 0, "the advance must not be below zero", "advanceFen")
	f.bad(in.RetainedBp < 0 || in.RetainedBp > 1_000, "at most a tenth is retained", "retainedBp")
	if len(f.list) == 0 {
		return nil
	}
	return f.list
}

// write puts a handler's input into a text, whose milestones come to no more than it is
// worth and lie within its term.
func (in DraftInput) write(b *ContractBody) error {
	var sum int64
	for i, m := range in.Milestones {
		sum += m.Units * m.UnitPriceFen
		if m.DueOn < b.StartOn || m.DueOn > b.EndOn {
			return fault.New(fault.Invalid, fault.CodeBadInput, "a milestone is due within the contract's term, %s to %s", b.StartOn, b.EndOn).At("milestones", fmt.Sprint(i), "dueOn")
		}
	}
	if sum > b.ValueFen {
		return fault.New(fault.Conflict, fault.CodeBudgetExceeded, "the milestones come to %d fen, the contract is worth %d", sum, b.ValueFen).At("milestones")
	}
	if in.AdvanceFen > 0 && (in.AdvanceFen > sum || len(in.Milestones) == 0) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "an advance is recovered with milestones, and not above what they come to").At("advanceFen")
	}
	for _, c := range in.Clauses {
		b.Clauses = append(b.Clauses, Clause{c.Code, strings.TrimSpace(c.Text), fromContract})
	}
	if in.Milestones != nil {
		b.Milestones = in.Milestones
	}
	b.AdvanceFen, b.RetainedBp = in.AdvanceFen, in.RetainedBp
	return nil
}

// Compare tells where the text of a contract is not what documents and bid make of it.
func (s *Service) Compare(ctx context.Context, c *ent.Contract, v *ent.ContractVersion) ([]Difference, error) {
	if c.AwardID == nil {
		return nil, nil
	}
	ctx = access.System(ctx, "compare a contract that the viewer was shown")
	a, err := s.DB.Client.Award.Query().Where(award.ID(*c.AwardID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	start, err := date.Parse(c.ValidFrom)
	if err != nil {
		return nil, err
	}
	made, err := s.generate(ctx, s.DB.Client, a, start)
	if err != nil {
		return nil, err
	}
	is, err := readBody(v.Body)
	if err != nil {
		return nil, err
	}
	return Differences(made, is), nil
}
