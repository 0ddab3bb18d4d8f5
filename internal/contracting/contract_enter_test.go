package contracting_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"linli/ent/contractlot"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	. "linli/internal/worldtest"
)

// TestEnterContract: the contract stands in force, its value is committed, every lot has its units.
func TestEnterContract(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		in := entered(w, " BL-2026-002 ", 3)
		in.ValueFen = 50_000
		in.Lots = append(in.Lots, contracting.LotInput{CategoryID: w.Talk.ID, AreaID: w.District.ID, UnitPriceFen: 0, Units: 40})
		c, err := w.Contracting.EnterContract(w.As("handler"), in)
		if err != nil {
			t.Fatal(err)
		}
		if c.Number != "BL-2026-002" || c.Status != "IN_FORCE" || c.ValueFen != 50_000 || c.ValidFrom != "2026-01-01" || c.ValidUntil != "2027-12-31" ||
			c.AreaPath != w.District.Path || c.BuyerID != w.Buyer.ID || c.ProviderID != w.Provider.ID || c.BudgetLineID != w.Budget.ID || c.Version != 1 {
			t.Errorf("contract: %+v", c)
		}
		lots := db.Client.ContractLot.Query().Where(contractlot.ContractID(c.ID)).Order(contractlot.ByPosition()).AllX(t.Context())
		if len(lots) != 2 || lots[0].Position != 1 || lots[0].Units != 3 || lots[0].UnitPriceFen != lineFen || lots[0].AreaPath != w.Street.Path ||
			lots[1].Position != 2 || lots[1].Units != 40 || lots[1].UnitPriceFen != 0 || lots[1].CategoryID != w.Talk.ID {
			t.Fatalf("lots: %+v", lots)
		}
		for account, want := range map[string]funding.Balance{
			c.ID: {Granted: 50_000}, lots[0].ID: {Granted: 3}, lots[1].ID: {Granted: 40},
			w.Budget.ID: {Granted: BudgetFen, Reserved: Contract + 50_000},
		} {
			if got := w.Balance(t, account); got != want {
				t.Errorf("%s: %+v, want %+v", account, got, want)
			}
		}
		w.Whole(t)
	})
}

// paths are where an error's faults point, all of one code.
func paths(t *testing.T, err error, code fault.Code) []string {
	t.Helper()
	var out []string
	for _, f := range fault.All(err) {
		if f.Code != code {
			t.Errorf("%v, want %s", f, code)
		}
		out = append(out, strings.Join(f.Path, "."))
	}
	return out
}

// TestEnterContractFaults: all that is wrong is said at once, and nothing is written.
func TestEnterContractFaults(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		ctx := w.System()
		street := db.Client.BudgetLine.Create().SetBuyerID(w.Buyer.ID).SetCode("2080209").SetFiscalYear(2026).SetName("街道").SetAreaID(w.Street.ID).SetAreaPath(w.Street.Path).SaveX(ctx)
		theirs := db.Client.BudgetLine.Create().SetBuyerID(w.Other.ID).SetCode("2080210").SetFiscalYear(2026).SetName("别家").SetAreaID(w.District.ID).SetAreaPath(w.District.Path).SaveX(ctx)
		long := strings.Repeat("长", 201) // one character more than a title holds
		cases := []struct {
			name   string
			change func(*contracting.EnterContractInput)
			code   fault.Code
			want   []string
		}{
			{"everything empty", func(in *contracting.EnterContractInput) {
				*in = contracting.EnterContractInput{Key: in.Key, AreaID: in.AreaID, BuyerID: in.BuyerID, ProviderID: in.BuyerID, BudgetLineID: in.BudgetLineID}
			}, fault.CodeBadInput, []string{"number", "title", "basis", "validFrom", "validUntil", "providerId", "lots", "valueFen"}},
			{"all too long, all too much", func(in *contracting.EnterContractInput) {
				in.Number, in.Title, in.Basis = long, long, long+long
				in.ValidUntil = date.MustParse("2025-12-31")
				in.Lots = append(in.Lots,
					contracting.LotInput{CategoryID: w.Bath.ID, AreaID: w.Street.ID, UnitPriceFen: math.MaxInt64, Units: 2},
					contracting.LotInput{CategoryID: w.Bath.ID, AreaID: w.Street.ID, UnitPriceFen: -1, Units: 0})
			}, fault.CodeBadInput, []string{"number", "title", "basis", "validUntil", "lots.1.units", "lots.2.units", "lots.2.unitPriceFen"}},
			{"a sum that overflows", func(in *contracting.EnterContractInput) {
				in.Lots[0].UnitPriceFen, in.Lots[0].Units = math.MaxInt64, 1
				in.Lots = append(in.Lots, in.Lots[0])
			}, fault.CodeBadInput, []string{"lots.1.units"}},
			{"a value below its lots", func(in *contracting.EnterContractInput) { in.ValueFen = 3*lineFen - 1 }, fault.CodeBadInput, []string{"valueFen"}},
			{"a day that does not exist", func(in *contracting.EnterContractInput) { in.ValidFrom.Day = 32 }, fault.CodeBadInput, []string{"validFrom"}},
			{"a lot outside", func(in *contracting.EnterContractInput) { in.AreaID, in.Lots[0].AreaID = w.Street.ID, w.District.ID }, fault.CodeBadInput, []string{"lots.0.areaId"}},
			{"another body's money", func(in *contracting.EnterContractInput) { in.BudgetLineID = theirs.ID }, fault.CodeBadInput, []string{"budgetLineId"}},
			{"a street's money for the district", func(in *contracting.EnterContractInput) { in.BudgetLineID = street.ID }, fault.CodeBadInput, []string{"budgetLineId"}},
			{"101 lots", func(in *contracting.EnterContractInput) {
				in.Lots = slices.Repeat(in.Lots, 101)
				in.ValueFen = 303 * lineFen
			}, fault.CodeBadInput, []string{"lots"}},
			{"nobody known", func(in *contracting.EnterContractInput) {
				in.BuyerID, in.ProviderID, in.BudgetLineID = id.New("org"), id.New("org"), id.New("bud")
				in.Lots[0].CategoryID, in.Lots[0].AreaID = id.New("cat"), id.New("are")
			}, fault.CodeNotFound, []string{"buyerId", "providerId", "budgetLineId", "lots.0.categoryId", "lots.0.areaId"}},
			{"no such area", func(in *contracting.EnterContractInput) { in.AreaID = id.New("are") }, fault.CodeNotFound, []string{"areaId"}},
			{"a number that exists", func(in *contracting.EnterContractInput) { in.Number = w.Contract.Number }, fault.CodeDuplicate, []string{"number"}},
			{"beyond the budget", func(in *contracting.EnterContractInput) { in.ValueFen = BudgetFen - Contract + 1 }, fault.CodeBudgetExceeded, []string{""}},
		}
		before := everything(w)
		for _, c := range cases {
			in := entered(w, "N-1", 3)
			c.change(&in)
			con, err := w.Contracting.EnterContract(w.As("handler"), in)
			if got := paths(t, err, c.code); con != nil || !slices.Equal(got, c.want) {
				t.Errorf("%s: faults at %q, want %q (%v)", c.name, got, c.want, err)
			}
		}
		for _, role := range everybody {
			_, err := w.Contracting.EnterContract(ctxOf(w, role), entered(w, "N-1", 3))
			switch {
			case role == "handler" || role == "handler2":
				continue
			case role == "nobody" && !fault.Is(err, fault.CodeUnauthenticated), role != "nobody" && !fault.Is(err, fault.CodeForbidden):
				t.Errorf("entered by %s: %v", role, err)
			}
		}
		elsewhere := access.With(t.Context(), &access.Viewer{PersonID: w.Viewer("handler").PersonID, Posts: []access.Post{{Name: "HANDLER", AreaPath: w.Street.Path}}})
		if _, err := w.Contracting.EnterContract(elsewhere, entered(w, "N-1", 3)); !fault.Is(err, fault.CodeForbidden) {
			t.Errorf("entered by a street's handler: %v", err)
		}
		// The matrix let exactly one in; the second handler found the number taken.
		if after := everything(w); after != [5]int{before[0] + 1, before[1] + 1, before[2] + 2, before[3] + 3, before[4] + 1} {
			t.Errorf("contracts, lots, accounts, postings, entries: %v after %v", after, before)
		}
		// The whole rest of the line can be spent, and not a fen more.
		rest := entered(w, "N-2", 1)
		rest.ValueFen = BudgetFen - Contract - 3*lineFen
		if _, err := w.Contracting.EnterContract(w.As("handler"), rest); err != nil {
			t.Errorf("the rest of the line: %v", err)
		}
		if _, err := w.Contracting.EnterContract(w.As("handler"), entered(w, "N-3", 1)); !fault.Is(err, fault.CodeBudgetExceeded) {
			t.Errorf("an empty line: %v", err)
		}
		w.Whole(t)
	})
}

// everything counts what entering a contract writes.
func everything(w *World) [5]int {
	ctx, c := w.System(), w.DB.Client
	return [5]int{
		c.Contract.Query().CountX(ctx), c.ContractLot.Query().CountX(ctx), c.LedgerAccount.Query().CountX(ctx),
		c.LedgerPosting.Query().CountX(ctx), c.Entry.Query().CountX(ctx),
	}
}
