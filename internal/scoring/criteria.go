package scoring

import (
	"fmt"
	"slices"
)

// What CheckCriteria finds.
const (
	BadMethod      Code = "METHOD"
	BadPlaces      Code = "PLACES"
	BadRankOn      Code = "RANK_ON"
	BadDrop        Code = "DROP"
	NoCriteria     Code = "NO_CRITERIA"
	WrongSum       Code = "CRITERIA_SUM"
	BadID          Code = "CRITERION_ID"
	BadKind        Code = "CRITERION_KIND"
	BadMax         Code = "CRITERION_MAX"
	PriceForbidden Code = "PRICE_FORBIDDEN"
	PriceMissing   Code = "PRICE_MISSING"
	PriceTwice     Code = "PRICE_TWICE"
	PriceTooLight  Code = "PRICE_SHARE_LOW"
	PriceTooHeavy  Code = "PRICE_SHARE_HIGH"
	NoBands        Code = "NO_BANDS"
	BadBand        Code = "BAND"
)

// CheckCriteria gives everything that is wrong with the terms, nil if nothing is:
// maxima come to exactly 100; one price criterion inside its bounds under
// Comprehensive, none where the price is fixed or alone gives the order; ids that are
// there and differ; bands for what is judged (政府采购法实施条例 34: points correspond to
// quantified indicators), from low to high without overlap, within 0 and the maximum,
// which the last one reaches. Criteria may be absent where price gives the order; if
// they are there they decide ties only.
func CheckCriteria(t Terms) []Finding {
	found := checkDeclared(t)
	sum, seen, priced := Exact{}, map[string]bool{}, 0
	for _, c := range t.Criteria {
		sum = sum.Add(c.Max)
		if c.ID == "" || seen[c.ID] {
			found = append(found, Finding{Code: BadID, Criterion: c.ID, Text: fmt.Sprintf("criterion id %q is empty or used twice", c.ID)})
		}
		seen[c.ID] = true
		if c.Max.Sign() <= 0 || c.Max.Cmp(Full) > 0 {
			found = append(found, Finding{Code: BadMax, Criterion: c.ID, Have: c.Max.String(),
				Text: fmt.Sprintf("criterion %s: a maximum of %s points is not above 0 and at most 100", c.ID, c.Max)})
		}
		switch c.Kind {
		case Price:
			priced++
			found = append(found, checkPriceCriterion(t, c, priced)...)
		case Subjective:
			found = append(found, checkBands(c)...)
		case Objective:
		default:
			found = append(found, Finding{Code: BadKind, Criterion: c.ID, Have: string(c.Kind),
				Text: fmt.Sprintf("criterion %s: kind %q is none of PRICE, OBJECTIVE, SUBJECTIVE", c.ID, c.Kind)})
		}
	}
	switch {
	case len(t.Criteria) > 0 && sum.Cmp(Full) != 0:
		found = append(found, Finding{Code: WrongSum, Have: sum.String(), Want: "100",
			Text: fmt.Sprintf("the criteria come to %s points, not 100", sum)})
	case len(t.Criteria) == 0 && !t.byPrice():
		found = append(found, Finding{Code: NoCriteria, Text: "there are no criteria"})
	}
	if t.Method == Comprehensive && !t.FixedPrice && priced == 0 {
		found = append(found, Finding{Code: PriceMissing, Text: "the price is not fixed, so it must be a criterion"})
	}
	return sortFindings(found)
}

// checkDeclared looks at what is not a criterion.
func checkDeclared(t Terms) []Finding {
	var found []Finding
	switch t.Method {
	case Comprehensive, QualityFirst:
	case LowestPrice, PriceFirst:
		if t.FixedPrice {
			found = append(found, Finding{Code: BadMethod, Have: string(t.Method), Text: "a fixed price cannot give the order"})
		}
	default:
		found = append(found, Finding{Code: BadMethod, Have: string(t.Method),
			Text: fmt.Sprintf("method %q is none of COMPREHENSIVE, LOWEST_PRICE, PRICE_FIRST, QUALITY_FIRST", t.Method)})
	}
	if p := t.places(); p < 0 || p > 6 {
		found = append(found, Finding{Code: BadPlaces, Have: fmt.Sprint(p), Text: fmt.Sprintf("%d decimals are not 0 to 6", p)})
	}
	if t.RankOn != "" && t.RankOn != RankOnExact && t.RankOn != RankOnRounded {
		found = append(found, Finding{Code: BadRankOn, Have: string(t.RankOn), Text: fmt.Sprintf("ranking on %q is neither EXACT nor ROUNDED", t.RankOn)})
	}
	if t.Drop < 0 || t.Drop > 10_000 || (t.Drop != 0 && !t.framework()) {
		found = append(found, Finding{Code: BadDrop, Have: Share(t.Drop).String(),
			Text: fmt.Sprintf("a share to drop of %s is not within 0 and 1, or the method drops none", Share(t.Drop))})
	}
	return found
}

// checkPriceCriterion looks at the nth price criterion.
func checkPriceCriterion(t Terms, c Criterion, nth int) []Finding {
	if t.fixed() || t.byPrice() {
		return []Finding{{Code: PriceForbidden, Criterion: c.ID,
			Text: fmt.Sprintf("criterion %s: the price is fixed or alone gives the order, so it earns no points", c.ID)}}
	}
	if nth > 1 {
		return []Finding{{Code: PriceTwice, Criterion: c.ID, Text: fmt.Sprintf("criterion %s is a second price criterion", c.ID)}}
	}
	least, most := Share(t.MinPrice).Mul(Full), Share(t.MaxPrice).Mul(Full)
	var found []Finding
	if c.Max.Cmp(least) < 0 {
		found = append(found, Finding{Code: PriceTooLight, Criterion: c.ID, Have: c.Max.String(), Want: least.String(),
			Text: fmt.Sprintf("criterion %s: the price has %s points, less than %s", c.ID, c.Max, least)})
	}
	if t.MaxPrice != 0 && c.Max.Cmp(most) > 0 {
		found = append(found, Finding{Code: PriceTooHeavy, Criterion: c.ID, Have: c.Max.String(), Want: most.String(),
			Text: fmt.Sprintf("criterion %s: the price has %s points, more than %s", c.ID, c.Max, most)})
	}
	return found
}

func checkBands(c Criterion) []Finding {
	if len(c.Bands) == 0 {
		return []Finding{{Code: NoBands, Criterion: c.ID, Text: fmt.Sprintf("criterion %s is judged, so it needs bands that say what its points stand for", c.ID)}}
	}
	var found []Finding
	bad := func(b Band, what string) {
		found = append(found, Finding{Code: BadBand, Criterion: c.ID, Have: b.From.String() + " to " + b.To.String(), Want: c.Max.String(),
			Text: fmt.Sprintf("criterion %s: band %s to %s %s", c.ID, b.From, b.To, what)})
	}
	bands := slices.SortedFunc(slices.Values(c.Bands), func(a, b Band) int { return a.From.Cmp(b.From) })
	for i, b := range bands {
		if b.From.Sign() < 0 || b.From.Cmp(b.To) > 0 || b.To.Cmp(c.Max) > 0 {
			bad(b, fmt.Sprintf("is not a range within 0 and %s", c.Max))
		}
		if i > 0 && b.From.Cmp(bands[i-1].To) < 0 {
			bad(b, "overlaps the one below")
		}
	}
	if last := bands[len(bands)-1]; last.To.Cmp(c.Max) < 0 {
		bad(last, fmt.Sprintf("is the highest, so %s can never be given", c.Max))
	}
	return found
}

// inBand tells whether points belong to a band of c; without bands all do.
func (c Criterion) inBand(points Exact) bool {
	return len(c.Bands) == 0 || slices.ContainsFunc(c.Bands, func(b Band) bool {
		return b.From.Cmp(points) <= 0 && points.Cmp(b.To) <= 0
	})
}
