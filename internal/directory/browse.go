package directory

import (
	"context"
	"fmt"
	"math"
	"slices"

	"linli/ent"
	"linli/ent/category"
	"linli/ent/offering"
	"linli/internal/cache"
	"linli/internal/date"
	"linli/internal/fault"
)

// Order is how a list of offerings is sorted; rows alike in it are sorted by id.
type Order string

// The orders.
const (
	ByRating   Order = "RATING"   // best judged first
	ByEarliest Order = "EARLIEST" // soonest free start first; without one last
	ByDistance Order = "DISTANCE" // nearest first; without a place last
	ByPrice    Order = "PRICE"    // cheapest first
)

// Point is a place on earth, WGS-84 degrees.
type Point struct {
	Lat float64 `json:"lat"`
	Lng float64 `json:"lng"`
}

// Filter says which offerings; empty fields do not narrow.
type Filter struct {
	Category       string          `json:"category,omitempty"` // its code or id; those below it count too
	Panel          category.Panel  `json:"panel,omitempty"`
	Area           string          `json:"area,omitempty"` // code; an offering counts when it serves this area or one above it
	OrganizationID string          `json:"organization,omitempty"`
	Status         offering.Status `json:"status,omitempty"` // PUBLISHED when empty; others only with OrganizationID
	Text           string          `json:"text,omitempty"`   // words of 2 characters or more that all occur
	MinFen         *int64          `json:"min,omitempty"`
	MaxFen         *int64          `json:"max,omitempty"`
	Mode           offering.Mode   `json:"mode,omitempty"`
	Near           *Point          `json:"near,omitempty"` // where DISTANCE is measured from; the area's middle when nil
}

// Query asks for a page.
type Query struct {
	Filter

	Order Order // RATING when empty
	First int   // 1 to 100
	After string
}

// Subsidy is what the best programme of a category pays, before anybody's eligibility
// is looked at.
type Subsidy struct {
	ProgrammeID string `json:"id"`
	Name        string `json:"name"`
	RateBp      int64  `json:"rateBp"`      // of the price, in 1/10,000
	CapVisitFen int64  `json:"capVisitFen"` // 0: none
}

// Card is one row of a list. Offering has the columns of OfferingColumns, Organization
// those of OrganizationColumns, the rest of both is zero. Neither has a client: load an
// edge by its id.
type Card struct {
	Offering     *ent.Offering     `json:"offering"`
	Organization *ent.Organization `json:"organization"`
	Category     *ent.Category     `json:"category"`
	Subsidy      *Subsidy          `json:"subsidy"`          // nil: no programme pays for the category there today
	Metres       *int64            `json:"metres,omitempty"` // from Near in the order DISTANCE; nil: no known place
	Cursor       string            `json:"cursor"`
}

// Page is a part of a list.
type Page struct {
	Cards     []Card `json:"cards"`
	HasNext   bool   `json:"hasNext"`
	EndCursor string `json:"endCursor"` // "" when there are no cards
}

const mostPerPage = 100

// Browse lists offerings: published ones for everybody; those of another status for
// whom the guard lets see them. Pages of published offerings come from the cache.
//
// Faults, all BAD_INPUT: at first when it is not 1 to 100; at after when the cursor is
// malformed or of another list; under filter for an unknown category, area, panel,
// status or mode, words that are too short or too many, a price range that is turned
// round, a place that is not on earth, or DISTANCE without near and area.
func (s *Service) Browse(ctx context.Context, q Query) (Page, error) {
	l, err := s.resolve(ctx, q)
	if err != nil {
		return Page{}, err
	}
	return listed(ctx, s, l, "directory.page", []any{l.Filter, l.Order, q.First, q.After, l.today}, func(ctx context.Context) (Page, error) {
		page, err := s.readPage(ctx, l)
		if err != nil {
			return Page{}, fmt.Errorf("list offerings: %w", err)
		}
		return page, s.categorise(ctx, page.Cards, l.known)
	})
}

// Count tells how many offerings a list has in all, wherever a page of it lies. Faults
// as for Browse, but First and After are not looked at.
func (s *Service) Count(ctx context.Context, q Query) (int, error) {
	q.First, q.After = 1, ""
	l, err := s.resolve(ctx, q)
	if err != nil {
		return 0, err
	}
	return listed(ctx, s, l, "directory.count", []any{l.Filter}, func(ctx context.Context) (int, error) {
		n, err := s.count(ctx, l)
		if err != nil {
			return 0, fmt.Errorf("count offerings: %w", err)
		}
		return n, nil
	})
}

// listed answers what read finds in a list: from the cache when everybody may see the
// list, and nothing when the list has no category or the viewer sees nothing of it.
func listed[T any](ctx context.Context, s *Service, l *list, kind string, args []any, read func(context.Context) (T, error)) (T, error) {
	var none T
	if l.narrowed && len(l.categories) == 0 {
		return none, nil
	}
	if l.Status != offering.StatusPublished {
		var err error
		l.only, err = s.DB.Client.Offering.Query().Where(offering.OrganizationID(l.OrganizationID), offering.StatusEQ(l.Status)).Limit(mostDrafts).IDs(ctx)
		if err != nil || len(l.only) == 0 {
			return none, err
		}
		return read(ctx)
	}
	if s.Cache == nil {
		return read(ctx)
	}
	return cache.Fetch(ctx, s.Cache, cache.Key{Kind: kind, Version: "1", Tags: l.tags(), Args: args}, cache.MaxAge, read)
}

// list is a query whose codes were found and whose words were split.
type list struct {
	Query

	hash       string
	after      *mark
	terms      []string
	gram       string   // to begin with; "": walk the order and look at the words
	categories []string // ids; none: all, unless narrowed
	narrowed   bool
	only       []string // ids that the guard lets the viewer see; none: not asked, all are public
	codes      []string // of categories
	area       *ent.Area
	lineage    []string // ids of the area and those above it
	near       Point
	today      string
	known      *snapshot
}

func (s *Service) resolve(ctx context.Context, q Query) (*list, error) {
	if q.Status == "" {
		q.Status = offering.StatusPublished
	}
	if q.Order == "" {
		q.Order = ByRating
	}
	known, err := s.places.get(ctx, s.DB, func(k *snapshot) bool {
		return (q.Area == "" || k.areas[q.Area] != nil) && (q.Category == "" || k.category(q.Category) != nil)
	})
	if err != nil {
		return nil, err
	}
	l := &list{Query: q, known: known, today: date.In(known.clock()).String()}
	faults := l.check()
	if q.Text != "" {
		if l.terms, err = terms(q.Text); err != nil {
			faults = append(faults, fault.All(err)...)
		}
	}
	l.hash = hashOf([]any{l.Filter, l.Order})
	if q.After != "" {
		m, err := readMark(q.After, l.hash, q.Order == ByEarliest)
		if err != nil {
			faults = append(faults, fault.All(err)...)
		}
		l.after = &m
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return l, nil
}

// category finds one by code or id.
func (s *snapshot) category(name string) *ent.Category {
	if c, ok := s.codes[name]; ok {
		return c
	}
	return s.categories[name]
}

// check looks codes up and says what is wrong with the query.
func (l *list) check() fault.List {
	var faults fault.List
	bad := func(path []string, format string, args ...any) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, format, args...).At(path...))
	}
	filter := func(field string) []string { return []string{"filter", field} }
	if l.First < 1 || l.First > mostPerPage {
		bad([]string{"first"}, "first must be 1 to %d", mostPerPage)
	}
	if offering.StatusValidator(l.Status) != nil {
		bad(filter("status"), "there is no status %q", l.Status)
	}
	if l.Status != offering.StatusPublished && l.OrganizationID == "" {
		bad(filter("status"), "offerings that are not published are listed for one organisation: give organizationId too")
	}
	if !plain(l.OrganizationID) {
		bad(filter("organizationId"), "there is no organisation %q", l.OrganizationID)
	}
	if l.Mode != "" && offering.ModeValidator(l.Mode) != nil {
		bad(filter("mode"), "there is no mode %q", l.Mode)
	}
	if l.MinFen != nil && *l.MinFen < 0 || l.MaxFen != nil && *l.MaxFen < 0 {
		bad(filter("minFen"), "prices are not negative")
	} else if l.MinFen != nil && l.MaxFen != nil && *l.MinFen > *l.MaxFen {
		bad(filter("maxFen"), "maxFen must not be below minFen")
	}
	if l.Area != "" {
		if l.area = l.known.areas[l.Area]; l.area == nil {
			bad(filter("areaCode"), "there is no area with the code %q", l.Area)
		} else {
			l.lineage = l.known.lineage(l.area)
		}
	}
	switch {
	case l.Near != nil && !l.Near.valid():
		bad(filter("near"), "near must be degrees: latitude -90 to 90, longitude -180 to 180")
	case l.Near != nil:
		l.near = *l.Near
	case l.area != nil:
		l.near = Point{l.area.Lat, l.area.Lng}
	case l.Order == ByDistance:
		bad(filter("near"), "the order DISTANCE needs near or areaCode")
	}
	if !slices.Contains([]Order{ByRating, ByEarliest, ByDistance, ByPrice}, l.Order) {
		bad([]string{"orderBy"}, "there is no order %q", l.Order)
	}
	l.checkCategory(func(field, format string, args ...any) { bad(filter(field), format, args...) })
	return faults
}

func (l *list) checkCategory(bad func(field, format string, args ...any)) {
	l.narrowed = l.Category != "" || l.Panel != ""
	if l.Panel != "" && category.PanelValidator(l.Panel) != nil {
		bad("panel", "there is no panel %q", l.Panel)
	}
	if !l.narrowed {
		return
	}
	ids := make([]string, 0, len(l.known.categories))
	if l.Category == "" {
		for id := range l.known.categories {
			ids = append(ids, id)
		}
	} else if c := l.known.category(l.Category); c != nil {
		ids = l.known.below(c.ID)
	} else {
		bad("categoryId", "there is no category %q", l.Category)
	}
	slices.Sort(ids)
	for _, id := range ids {
		if c := l.known.categories[id]; c != nil && (l.Panel == "" || c.Panel == l.Panel) {
			l.categories = append(l.categories, id)
			l.codes = append(l.codes, c.Code)
		}
	}
}

func (p Point) valid() bool {
	return math.Abs(p.Lat) <= 90 && math.Abs(p.Lng) <= 180 // false for NaN too
}

// mostTags is how many categories a page follows before it follows every offering.
const mostTags = 8

func (l *list) tags() []string {
	out := []string{Catalogue}
	if !l.narrowed || len(l.codes) > mostTags {
		return append(out, AnyOffering)
	}
	for _, code := range l.codes {
		out = append(out, categoryTag(code))
	}
	return out
}

// mostDrafts is how many unpublished offerings of one organisation are looked through.
const mostDrafts = 5000

// categorise gives each card its category, also one that is newer than what is known.
func (s *Service) categorise(ctx context.Context, cards []Card, known *snapshot) error {
	for i, c := range cards {
		if known.categories[c.Offering.CategoryID] == nil {
			s.places.forget()
			var err error
			if known, err = s.places.get(ctx, s.DB, nil); err != nil {
				return err
			}
		}
		if cards[i].Category = known.categories[c.Offering.CategoryID]; cards[i].Category == nil {
			return fmt.Errorf("offering %s has category %s, which does not exist", c.Offering.ID, c.Offering.CategoryID)
		}
	}
	return nil
}
