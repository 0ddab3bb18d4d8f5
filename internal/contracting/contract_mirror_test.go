package contracting_test

import (
	"slices"
	"strings"
	"testing"

	"linli/ent/area"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/entry"
	"linli/ent/milestone"
	"linli/ent/project"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	. "linli/internal/worldtest"
)

// TestMirrorContract: what another platform awarded is performed here; evidence and who
// took it over are in the log, and only what the contract is worth stays reserved.
func TestMirrorContract(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		w := NewBuying(t, db)
		d := &deal{World: w, t: t, clock: clock}
		p := w.Intend(t, clock, project.MethodOpenTender, "冬季前必须开始服务")
		today := date.In(clock.Now())
		in := contracting.MirrorInput{
			Number: "省采2026-77", Notice: "省政府采购网2026-77号", EvidenceSHA256: strings.Repeat("ab", 32), ProviderID: w.Provider.ID, ValueFen: 30_000_000, StartOn: today, EndOn: today.AddMonths(12).AddDays(-1),
			Lots:       []contracting.BodyLot{{Title: "助浴", CategoryID: w.Bath.ID, AreaID: w.Street.ID, Units: 1_500, UnitPriceFen: 20_000}},
			Milestones: []contracting.BodyMilestone{{Title: "全年", Units: 1_500, UnitPriceFen: 20_000, DueOn: today.AddMonths(11).String()}},
		}
		mirror := func(who string, change func(*contracting.MirrorInput)) error {
			x := in
			if change != nil {
				change(&x)
			}
			k, err := w.Contracting.MirrorContract(w.As(who), machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, x)
			if err == nil {
				d.id = k.ID
			}
			return err
		}
		d.may(mirror("approver", nil), fault.CodeForbidden)
		d.may(mirror("handler", func(x *contracting.MirrorInput) { x.EvidenceSHA256 = "ab" }), fault.CodeBadInput)
		d.may(mirror("handler", func(x *contracting.MirrorInput) { x.ValueFen = 29_999_999 }), fault.CodeBadInput)
		d.may(mirror("handler", func(x *contracting.MirrorInput) { x.ValueFen = 40_000_001 }), fault.CodeBudgetExceeded)
		d.may(mirror("handler", func(x *contracting.MirrorInput) { x.ProviderID = "org_none" }), fault.CodeNotFound)
		d.may(mirror("handler", func(x *contracting.MirrorInput) { x.EndOn = today.AddMonths(12) }), fault.CodeRuleBroken)
		d.may(mirror("handler", func(x *contracting.MirrorInput) {
			x.Milestones = []contracting.BodyMilestone{{Title: "全年", Units: 1_501, UnitPriceFen: 20_000, DueOn: today.AddMonths(11).String()}}
		}), fault.CodeBudgetExceeded)
		d.may(mirror("handler", func(x *contracting.MirrorInput) {
			x.Milestones = []contracting.BodyMilestone{{Title: "全年", Units: 1_500, UnitPriceFen: 20_000, DueOn: x.EndOn.AddDays(1).String()}}
		}), fault.CodeBadInput)
		elsewhere := db.Client.Area.Create().SetCode("610104").SetName("莲湖区").SetLevel(area.LevelDistrict).SetLat(34.2).SetLng(108.9).SetPath("610104.").SaveX(w.System())
		lots := func(change func(*contracting.BodyLot)) func(*contracting.MirrorInput) {
			return func(x *contracting.MirrorInput) {
				x.Lots = slices.Clone(in.Lots)
				change(&x.Lots[0])
			}
		}
		d.may(mirror("handler", lots(func(l *contracting.BodyLot) { l.AreaID = elsewhere.ID })), fault.CodeBadInput)
		d.may(mirror("handler", lots(func(l *contracting.BodyLot) { l.AreaID = "area_none" })), fault.CodeNotFound)
		d.may(mirror("handler", lots(func(l *contracting.BodyLot) { l.CategoryID = "cat_none" })), fault.CodeNotFound)
		d.may(mirror("handler", lots(func(l *contracting.BodyLot) { l.Units, l.UnitPriceFen = 1<<31, 1<<31 })), fault.CodeBadInput)
		d.may(mirror("handler", nil), "")
		is := db.Client.Project.GetX(w.System(), p.ID)
		if is.Status != project.StatusDone || is.Mode != project.ModeMirrored {
			t.Errorf("the project: %+v", is)
		}
		if got := w.Balance(t, w.Line.ID); got.Reserved != 30_000_000 {
			t.Errorf("the budget line: %+v", got)
		}
		if got := w.Balance(t, d.id); got != (funding.Balance{Granted: 30_000_000}) {
			t.Errorf("the contract: %+v", got)
		}
		e := db.Client.Entry.Query().Where(entry.Stream(p.ID), entry.Verb("tender.mirror")).OnlyX(w.System())
		if e.ActorID != w.Viewer("handler").PersonID || !strings.Contains(e.Body, in.EvidenceSHA256) || !strings.Contains(e.Body, `"source":"external"`) {
			t.Errorf("the log says %s %s", e.ActorID, e.Body)
		}
		d.tick()
		d.is(contract.StatusInForce)
		if n := db.Client.ContractLot.Query().Where(contractlot.ContractID(d.id)).CountX(w.System()); n != 1 || db.Client.Milestone.Query().Where(milestone.ContractID(d.id)).CountX(w.System()) != 1 {
			t.Errorf("%d lots", n)
		}
		w.Whole(t)
	})
}
