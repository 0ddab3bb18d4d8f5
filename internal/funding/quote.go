package funding

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/gowebpki/jcs"

	"linli/ent"
	"linli/ent/priceline"
	"linli/ent/programme"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/money"
)

// Quote is what a service costs whom on a day, and why. Bookings keep it as
// text: here and in what it consists of, fields stand in the order of their names there.
type Quote struct {
	Gross       money.Fen    `json:"grossFen"`
	Legs        Legs         `json:"legs"`
	Lines       []Line       `json:"lines"`
	Offering    string       `json:"offeringId"`
	On          string       `json:"on"`
	Recipient   string       `json:"recipientId"`
	Evaluations []Evaluation `json:"-"`
	NoContract  bool         `json:"-"` // public money would pay, but no contract in force covers it
	Short       bool         `json:"-"` // more public money would pay if a month, a pool or a lot had more left
}

// Public is the sum that is not the resident's.
func (q Quote) Public() money.Fen { return q.Gross - q.Resident() }

// Resident is what the resident pays.
func (q Quote) Resident() money.Fen { return q.Lines[len(q.Lines)-1].Amount }

// Programme is the id of the first programme that pays, or "".
func (q Quote) Programme() string { return q.Lines[0].Programme }

// Text is the quote as canonical JSON; its digest tells whether a price is still the same.
func (q Quote) Text() (string, error) { return Canonical(q) }

// Canonical is a value of whole numbers, whose fields stand in the order of their names,
// as canonical JSON (RFC 8785). As a rule plain JSON is that already: only some
// characters are escaped otherwise.
func Canonical(v any) (string, error) {
	out, err := json.Marshal(v)
	if err == nil && bytes.Contains(out, []byte(`\u`)) {
		out, err = jcs.Transform(out)
	}
	return string(out), err
}

// Digest is the SHA-256 of the text, hex: what a caller confirms.
func Digest(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:])
}

// QuoteFor prices an offering for a person on a day. Caller has decided that the
// person may be asked about. A price under a contract is never above the contract's.
// The reads are hints: Reserve decides.
func (s *Service) QuoteFor(ctx context.Context, who *ent.Person, o *ent.Offering, on date.Date) (Quote, error) {
	q := Quote{Recipient: who.ID, Offering: o.ID, On: on.String(), Gross: money.Fen(o.PriceFen)}
	q.Legs = Legs{Person: who.ID, Month: date.MonthOf(on).String()}
	purse, err := s.purse(ctx, who, o, q.On, q.Legs.Month)
	if err != nil {
		return q, err
	}
	var eligible []*ent.Programme
	for _, p := range purse.programmes {
		e := Evaluate(p, who, on)
		q.Evaluations = append(q.Evaluations, e)
		if e.Eligible {
			eligible = append(eligible, p)
		}
	}
	if len(eligible) == 0 {
		q.Lines, err = Waterfall(q.Gross, nil)
		return q, err
	}
	if purse.lot == "" {
		q.NoContract, q.Short = true, true
		q.Lines, err = Waterfall(q.Gross, nil)
		return q, err
	}
	q.Gross = min(q.Gross, purse.price)
	shares, legs := purse.shares(who, eligible, q.Legs.Month)
	if q.Lines, err = Waterfall(q.Gross, shares); err != nil {
		return q, err
	}
	if q.Short, err = short(q, shares); err != nil {
		return q, err
	}
	for _, l := range q.Lines {
		if l.Payer == priceline.PayerResident {
			continue
		}
		leg := legs[l.Programme]
		leg.Amount = int64(l.Amount)
		q.Legs.Money = append(q.Legs.Money, leg)
	}
	if len(q.Legs.Money) > 0 {
		q.Legs.Lot, q.Legs.Shared, q.Legs.Units = purse.lot, purse.shared, 1
	}
	return q, nil
}

// short tells whether what is left, and not the rules, keeps public money from paying more.
func short(q Quote, shares []Share) (bool, error) {
	plenty := slices.Clone(shares)
	for i := range plenty {
		plenty[i].Left = q.Gross
	}
	lines, err := Waterfall(q.Gross, plenty)
	return err == nil && lines[len(lines)-1].Amount < q.Resident(), err
}

// payers is the order of the waterfall.
var payers = []programme.Payer{programme.PayerLTC, programme.PayerSubsidy, programme.PayerVoucher}

// purse is what could pay for a service: the programmes that cover it in the order of
// the waterfall, the contract lot that serves, what months have left, and the pools over
// the home with what they have left.
type purse struct {
	programmes []*ent.Programme
	lot        string
	shared     string // the framework's units, if participants share them
	price      money.Fen
	months     map[string]int64    // by entitlement
	pools      map[string][]string // by programme code, from the district down
	least      map[string]int64    // by programme code: what is left in its poorest pool
}

// purse reads it all at once. Programmes cover the category or its parent on the day; of
// several versions of one scheme the newest pays, alone. The lot's contract is in force
// on the day, of this organisation and category, over the person's home, with a unit
// left, and one of the framework's if participants share them; the oldest first.
func (s *Service) purse(ctx context.Context, who *ent.Person, o *ent.Offering, on, month string) (*purse, error) {
	rows, err := s.DB.Query(ctx, `SELECT p.id, p.code, p.number, p.name, p.payer, p.rate_bp, p.cap_visit_fen, p.cap_month_fen, p.min_age, p.care_levels,
			p.low_income_only, p.living_alone_only, p.excluded_by, p.area_path, p.valid_from, p.valid_until,
			COALESCE(e.id, ''), COALESCE(m.granted - m.reserved - m.consumed, 0), COALESCE(pl.id, ''), COALESCE(a.granted - a.reserved - a.consumed, 0),
			COALESCE(lot.id, ''), COALESCE(lot.framework_lot_id, ''), COALESCE(lot.unit_price_fen, 0)
		FROM categories c
		JOIN programme_categories l ON l.category_id IN (c.id, c.parent_id)
		JOIN programmes p ON p.id = l.programme_id AND p.status = 'PUBLISHED' AND p.valid_from <= $2 AND p.valid_until >= $2
		LEFT JOIN entitlements e ON e.person_id = $3 AND e.programme_code = p.code AND e.month = $4
		LEFT JOIN ledger_accounts m ON m.id = e.id
		LEFT JOIN pools pl ON pl.programme_code = p.code AND $5 LIKE pl.area_path || '%'
		LEFT JOIN ledger_accounts a ON a.id = pl.id
		LEFT JOIN (SELECT x.id, x.framework_lot_id, x.unit_price_fen FROM contracts k
			JOIN contract_lots x ON x.contract_id = k.id
			JOIN ledger_accounts y ON y.id = x.id
			LEFT JOIN ledger_accounts z ON z.id = x.framework_lot_id
			WHERE k.provider_id = $6 AND k.status = 'IN_FORCE' AND k.valid_from <= $2 AND k.valid_until >= $2
			AND (x.category_id = $1 OR x.category_id = (SELECT parent_id FROM categories WHERE id = $1))
			AND $5 LIKE x.area_path || '%' AND y.granted - y.reserved - y.consumed >= 1 AND (z.id IS NULL OR z.granted - z.reserved - z.consumed >= 1)
			ORDER BY k.valid_until, k.id, x.position LIMIT 1) lot ON TRUE
		WHERE c.id = $1 ORDER BY p.code, p.number DESC, pl.area_path`, o.CategoryID, on, who.ID, month, who.AreaPath, o.OrganizationID)
	if err != nil {
		return nil, fmt.Errorf("read what could pay: %w", err)
	}
	defer func() { _ = rows.Close() }()
	out := &purse{months: map[string]int64{}, pools: map[string][]string{}, least: map[string]int64{}}
	for rows.Next() {
		p := &ent.Programme{Status: programme.StatusPublished}
		var month, pool string
		var left, poolLeft int64
		if err := rows.Scan(&p.ID, &p.Code, &p.Number, &p.Name, &p.Payer, &p.RateBp, &p.CapVisitFen, &p.CapMonthFen, &p.MinAge, database.List(&p.CareLevels),
			&p.LowIncomeOnly, &p.LivingAloneOnly, database.List(&p.ExcludedBy), &p.AreaPath, &p.ValidFrom, &p.ValidUntil,
			&month, &left, &pool, &poolLeft, &out.lot, &out.shared, &out.price); err != nil {
			return nil, err
		}
		last := len(out.programmes) - 1
		switch {
		case last < 0 || out.programmes[last].Code != p.Code:
			out.programmes = append(out.programmes, p)
		case out.programmes[last].ID != p.ID:
			continue // an older version
		}
		if month != "" {
			out.months[month] = left
		}
		if pools := out.pools[p.Code]; pool != "" && !slices.Contains(pools, pool) {
			if len(pools) == 0 || poolLeft < out.least[p.Code] {
				out.least[p.Code] = poolLeft
			}
			out.pools[p.Code] = append(pools, pool)
		}
	}
	slices.SortFunc(out.programmes, func(a, b *ent.Programme) int {
		return cmp.Or(cmp.Compare(slices.Index(payers, a.Payer), slices.Index(payers, b.Payer)), cmp.Compare(b.RateBp, a.RateBp), cmp.Compare(a.Code, b.Code))
	})
	return out, rows.Err()
}

// shares is what each programme can still give this person this month. Programmes
// without a pool over the person's home give nothing.
func (p *purse) shares(who *ent.Person, ps []*ent.Programme, month string) ([]Share, map[string]Leg) {
	var shares []Share
	legs := map[string]Leg{}
	for _, pr := range ps {
		leg := Leg{Programme: pr.ID, Code: pr.Code, Entitlement: EntitlementID(who.ID, pr.Code, month), Cap: pr.CapMonthFen, Pools: p.pools[pr.Code]}
		if len(leg.Pools) == 0 {
			continue
		}
		left, opened := p.months[leg.Entitlement]
		if !opened {
			left = pr.CapMonthFen
		}
		legs[pr.ID] = leg
		shares = append(shares, Share{
			Payer: priceline.Payer(pr.Payer), Programme: pr.ID, Rate: money.BasisPoints(pr.RateBp),
			CapVisit: money.Fen(pr.CapVisitFen), Left: money.Fen(max(0, min(left, p.least[pr.Code]))),
		})
	}
	return shares, legs
}
