package funding_test

import (
	"testing"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/category"
	"linli/ent/contract"
	"linli/ent/ledgeraccount"
	"linli/ent/offering"
	"linli/ent/priceline"
	"linli/ent/programme"
	"linli/internal/database"
	"linli/internal/date"
	. "linli/internal/funding"
	"linli/internal/money"
	. "linli/internal/worldtest"
)

// market is one kind of service in the world, with schemes and a lot of its own.
type market struct {
	*World
	t        *testing.T
	category *ent.Category
	offering *ent.Offering
}

// within runs f in a transaction of Linli's own.
func within(t *testing.T, db *database.DB, f func(tx *database.Tx) error) {
	t.Helper()
	if err := db.InTx(ctx, f); err != nil {
		t.Fatalf("%v", err)
	}
}

// newMarket offers a service of a fresh category at a price, under no contract yet.
func newMarket(t *testing.T, w *World, code string, price int64, parent *ent.Category) *market {
	t.Helper()
	m := &market{World: w, t: t}
	within(t, w.DB, func(tx *database.Tx) error {
		c := tx.Category.Create().SetCode(code).SetName(code).SetNameEn(code).SetPanel(category.PanelElderCare)
		if parent != nil {
			c.SetParentID(parent.ID)
		}
		var err error
		if m.category, err = c.Save(ctx); err != nil {
			return err
		}
		m.offering, err = tx.Offering.Create().SetOrganizationID(w.Provider.ID).SetCategoryID(m.category.ID).SetName(code).
			SetStatus(offering.StatusPublished).SetMode(offering.ModeAtHome).SetPriceFen(price).SetDurationMinutes(60).Save(ctx)
		return err
	})
	return m
}

// lot puts units at a price under the world's contract.
func (m *market) lot(price, units int64) string {
	m.t.Helper()
	return m.lotOf(m.Contract, m.category, m.Street, price, units)
}

func (m *market) lotOf(c *ent.Contract, of *ent.Category, over *ent.Area, price, units int64) (lot string) {
	m.t.Helper()
	within(m.t, m.DB, func(tx *database.Tx) error {
		n, err := tx.ContractLot.Query().Count(ctx)
		if err != nil {
			return err
		}
		l, err := tx.ContractLot.Create().SetContractID(c.ID).SetCategoryID(of.ID).SetAreaID(over.ID).SetAreaPath(over.Path).
			SetPosition(n + 1).SetUnitPriceFen(price).SetUnits(units).Save(ctx)
		if err != nil {
			return err
		}
		lot = l.ID
		return opened(tx, lot, ledgeraccount.UnitUnit, units)
	})
	return lot
}

// contract is another one with the world's provider.
func (m *market) contract(number, from, until string, status contract.Status) (c *ent.Contract) {
	m.t.Helper()
	within(m.t, m.DB, func(tx *database.Tx) (err error) {
		c, err = tx.Contract.Create().SetNumber(number).SetTitle(number).SetBuyerID(m.Buyer.ID).SetProviderID(m.Provider.ID).SetBudgetLineID(m.Budget.ID).
			SetStatus(status).SetValueFen(1_000_000).SetValidFrom(from).SetValidUntil(until).SetAreaID(m.District.ID).SetAreaPath(m.District.Path).SetBasis("演示").Save(ctx)
		return err
	})
	return c
}

// scheme is one version of a programme over the district, for residents of every kind.
type scheme struct {
	code                string
	payer               programme.Payer
	rate, visit, month  int64
	number              int
	from, until, status string
	change              func(*ent.ProgrammeCreate)
}

// scheme makes the programme for the market's category; without a pool it gives nothing.
func (m *market) scheme(s scheme) string {
	m.t.Helper()
	or := func(s, otherwise string) string {
		if s == "" {
			return otherwise
		}
		return s
	}
	var programmeID string
	within(m.t, m.DB, func(tx *database.Tx) error {
		c := tx.Programme.Create().SetCode(s.code).SetNumber(max(1, s.number)).SetName(s.code).SetPayer(s.payer).SetRateBp(s.rate).SetCapVisitFen(s.visit).
			SetCapMonthFen(s.month).SetAreaID(m.District.ID).SetAreaPath(m.District.Path).SetValidFrom(or(s.from, "2026-01-01")).
			SetValidUntil(or(s.until, "2027-12-31")).SetCitation("演示").SetStatus(programme.Status(or(s.status, "PUBLISHED")))
		if s.change != nil {
			s.change(c)
		}
		p, err := c.Save(ctx)
		if err != nil {
			return err
		}
		programmeID = p.ID
		return tx.ProgrammeCategory.Create().SetProgrammeID(p.ID).SetCategoryID(m.category.ID).Exec(ctx)
	})
	return programmeID
}

// pool gives a scheme money for an area.
func (m *market) pool(code string, over *ent.Area, amount int64) (pool string) {
	m.t.Helper()
	within(m.t, m.DB, func(tx *database.Tx) error {
		p, err := tx.Pool.Create().SetProgrammeCode(code).SetAreaID(over.ID).SetAreaPath(over.Path).Save(ctx)
		if err != nil {
			return err
		}
		pool = p.ID
		return opened(tx, pool, ledgeraccount.UnitFen, amount)
	})
	return pool
}

// opened makes an account with something granted.
func opened(tx *database.Tx, account string, unit ledgeraccount.Unit, amount int64) error {
	if _, err := OpenAccount(ctx, tx, account, unit); err != nil {
		return err
	}
	return Post(ctx, tx, account, []Move{{account, Source, Available, amount}})
}

// quote prices the market's offering for the world's elder.
func (m *market) quote(on string) Quote {
	m.t.Helper()
	q, err := m.Funding.QuoteFor(m.As("elder"), m.Elder, m.offering, date.MustParse(on))
	if err != nil {
		m.t.Fatalf("quote on %s: %v", on, err)
	}
	return q
}

// reserve claims a quote's legs.
func (m *market) reserve(q Quote) error {
	return m.DB.InTx(ctx, func(tx *database.Tx) error { return Reserve(ctx, tx, Claim{q.Legs, "rec"}) })
}

// pays is the expected line of a payer.
func pays(p priceline.Payer, amount money.Fen, programmeID string) Line {
	return Line{amount, p, programmeID}
}

// resident is the expected last line.
func resident(amount money.Fen) Line { return Line{Payer: priceline.PayerResident, Amount: amount} }

// elsewhere is a street of the district where the elder does not live.
func elsewhere(m *market) (a *ent.Area) {
	m.t.Helper()
	const code = "610103099"
	within(m.t, m.DB, func(tx *database.Tx) (err error) {
		found, err := tx.Area.Query().Where(area.Code(code)).All(ctx)
		if err != nil {
			return err
		}
		if len(found) == 1 {
			a = found[0]
			return nil
		}
		a, err = tx.Area.Create().SetCode(code).SetName("别的街道").SetLevel(area.LevelStreet).SetLat(34.2).SetLng(108.9).
			SetParentID(m.District.ID).SetPath(m.District.Path + code + ".").Save(ctx)
		return err
	})
	return a
}
