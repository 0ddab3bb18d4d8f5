package funding

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/gowebpki/jcs"

	"linli/ent"
	"linli/ent/priceline"
	"linli/ent/programme"
	"linli/ent/programmecategory"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/money"
)

// Quote is what a service costs whom on a day, and why.
type Quote struct {
	Recipient   string       `json:"recipientId"`
	Offering    string       `json:"offeringId"`
	On          string       `json:"on"`
	Gross       money.Fen    `json:"grossFen"`
	Lines       []Line       `json:"lines"`
	Legs        Legs         `json:"legs"`
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

// Text is the quote as canonical JSON (RFC 8785), which bookings keep.
func (q Quote) Text() (string, error) {
	raw, err := json.Marshal(q)
	if err != nil {
		return "", err
	}
	out, err := jcs.Transform(raw)
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
	ctx = access.System(ctx, "quote")
	q := Quote{Recipient: who.ID, Offering: o.ID, On: on.String(), Gross: money.Fen(o.PriceFen)}
	q.Legs = Legs{Person: who.ID, Month: date.MonthOf(on).String()}
	programmes, err := s.programmes(ctx, o.CategoryID, q.On)
	if err != nil {
		return q, err
	}
	var eligible []*ent.Programme
	for _, p := range programmes {
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
	lot, price, err := s.lot(ctx, who, o, q.On)
	if err != nil {
		return q, err
	}
	if lot == "" {
		q.NoContract, q.Short = true, true
		q.Lines, err = Waterfall(q.Gross, nil)
		return q, err
	}
	q.Gross = min(q.Gross, price)
	shares, legs, err := s.shares(ctx, who, eligible, q.Legs.Month)
	if err != nil {
		return q, err
	}
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
		q.Legs.Lot, q.Legs.Units = lot, 1
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

// programmes that cover the category or its parent on a day, in the order of the
// waterfall. Of several versions of one scheme the newest pays, alone.
func (s *Service) programmes(ctx context.Context, categoryID, on string) ([]*ent.Programme, error) {
	cat, err := s.DB.Client.Category.Get(ctx, categoryID)
	if err != nil {
		return nil, fmt.Errorf("load the category: %w", err)
	}
	ids := []string{cat.ID}
	if cat.ParentID != nil {
		ids = append(ids, *cat.ParentID)
	}
	links, err := s.DB.Client.ProgrammeCategory.Query().Where(programmecategory.CategoryIDIn(ids...)).WithProgramme().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("load the programmes of a category: %w", err)
	}
	newest := map[string]*ent.Programme{}
	for _, l := range links {
		p := l.Edges.Programme
		in := p.Status == programme.StatusPublished && p.ValidFrom <= on && on <= p.ValidUntil
		if in && (newest[p.Code] == nil || newest[p.Code].Number < p.Number) {
			newest[p.Code] = p
		}
	}
	return slices.SortedFunc(maps.Values(newest), func(a, b *ent.Programme) int {
		return cmp.Or(cmp.Compare(slices.Index(payers, a.Payer), slices.Index(payers, b.Payer)), cmp.Compare(b.RateBp, a.RateBp), cmp.Compare(a.Code, b.Code))
	}), nil
}

// lot finds the contract that serves: in force on the day, of this organisation and
// category, over the person's home, with a unit left; the oldest contract first.
func (s *Service) lot(ctx context.Context, who *ent.Person, o *ent.Offering, on string) (string, money.Fen, error) {
	rows, err := s.DB.Query(ctx, `SELECT l.id, l.unit_price_fen FROM contracts c
		JOIN contract_lots l ON l.contract_id = c.id
		JOIN ledger_accounts a ON a.id = l.id
		WHERE c.provider_id = $1 AND c.status = 'IN_FORCE' AND c.valid_from <= $2 AND c.valid_until >= $2
		AND (l.category_id = $3 OR l.category_id = (SELECT parent_id FROM categories WHERE id = $3))
		AND $4 LIKE l.area_path || '%' AND a.granted - a.reserved - a.consumed >= 1
		ORDER BY c.valid_until, c.id, l.position LIMIT 1`, o.OrganizationID, on, o.CategoryID, who.AreaPath)
	if err != nil {
		return "", 0, fmt.Errorf("look for a contract lot: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var lot string
	var price money.Fen
	if rows.Next() {
		err = rows.Scan(&lot, &price)
	}
	return lot, price, cmpErr(err, rows.Err())
}

// shares reads what each programme can still give this person this month. Programmes
// without a pool over the person's home give nothing.
func (s *Service) shares(ctx context.Context, who *ent.Person, ps []*ent.Programme, month string) ([]Share, map[string]Leg, error) {
	accounts := make([]any, 0, len(ps))
	for _, p := range ps {
		accounts = append(accounts, EntitlementID(who.ID, p.Code, month))
	}
	months, err := s.left(ctx, accounts)
	if err != nil {
		return nil, nil, err
	}
	var shares []Share
	legs := map[string]Leg{}
	for _, p := range ps {
		leg := Leg{Programme: p.ID, Code: p.Code, Entitlement: EntitlementID(who.ID, p.Code, month), Cap: p.CapMonthFen}
		left, opened := months[leg.Entitlement]
		if !opened {
			left = p.CapMonthFen
		}
		pools, least, err := s.pools(ctx, p.Code, who.AreaPath)
		if err != nil {
			return nil, nil, err
		}
		if len(pools) == 0 {
			continue
		}
		leg.Pools = pools
		legs[p.ID] = leg
		shares = append(shares, Share{
			Payer: priceline.Payer(p.Payer), Programme: p.ID, Rate: money.BasisPoints(p.RateBp),
			CapVisit: money.Fen(p.CapVisitFen), Left: money.Fen(max(0, min(left, least))),
		})
	}
	return shares, legs, nil
}

// pools over a home, from the district down, and the least that is left in any.
func (s *Service) pools(ctx context.Context, code, areaPath string) ([]string, int64, error) {
	rows, err := s.DB.Query(ctx, `SELECT p.id, a.granted - a.reserved - a.consumed FROM pools p JOIN ledger_accounts a ON a.id = p.id
		WHERE p.programme_code = $1 AND $2 LIKE p.area_path || '%' ORDER BY p.area_path`, code, areaPath)
	if err != nil {
		return nil, 0, fmt.Errorf("read the pools: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	var least int64
	for rows.Next() {
		var pool string
		var left int64
		if err := rows.Scan(&pool, &left); err != nil {
			return nil, 0, err
		}
		if len(out) == 0 || left < least {
			least = left
		}
		out = append(out, pool)
	}
	return out, least, rows.Err()
}

// left reads what accounts have left; accounts that do not exist are absent.
func (s *Service) left(ctx context.Context, accounts []any) (map[string]int64, error) {
	list := ""
	for i := range accounts {
		list += cond(i == 0, "", ", ") + fmt.Sprintf("$%d", i+1)
	}
	rows, err := s.DB.Query(ctx, "SELECT id, granted - reserved - consumed FROM ledger_accounts WHERE id IN ("+list+")", accounts...)
	if err != nil {
		return nil, fmt.Errorf("read ledger accounts: %w", err)
	}
	defer func() { _ = rows.Close() }()
	out := map[string]int64{}
	for rows.Next() {
		var account string
		var left int64
		if err := rows.Scan(&account, &left); err != nil {
			return nil, err
		}
		out[account] = left
	}
	return out, rows.Err()
}

func cmpErr(a, b error) error {
	if a != nil {
		return a
	}
	return b
}
