package directory

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/category"
	"linli/internal/access"
	"linli/internal/database"
)

// Areas and categories are few, public, and keep their ids and codes for good, so each
// process remembers them. New ones are seen after placesAge, or at once when somebody
// names one that is not remembered (at most every placesRetry).
const (
	placesAge   = time.Minute
	placesRetry = 200 * time.Millisecond
)

type places struct {
	mu  sync.Mutex
	now *snapshot
}

// snapshot is never changed once it is made.
type snapshot struct {
	taken      time.Time
	ahead      time.Duration // the database's clock before this process's
	areas      map[string]*ent.Area
	categories map[string]*ent.Category // by id
	codes      map[string]*ent.Category
	children   map[string][]string // ids, of category ids
}

// get answers from memory, or reads anew when that is old or lacks what is asked for.
func (p *places) get(ctx context.Context, db *database.DB, has func(*snapshot) bool) (*snapshot, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s := p.now; s != nil {
		age := time.Since(s.taken)
		if age < placesRetry || (age < placesAge && has(s)) {
			return s, nil
		}
	}
	s, err := takeSnapshot(access.System(ctx, "read areas and categories"), db)
	if err != nil {
		return nil, err
	}
	p.now = s
	return s, nil
}

// forget makes the next reader look again.
func (p *places) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = nil
}

func takeSnapshot(ctx context.Context, db *database.DB) (*snapshot, error) {
	s := &snapshot{
		areas: map[string]*ent.Area{}, categories: map[string]*ent.Category{},
		codes: map[string]*ent.Category{}, children: map[string][]string{},
	}
	areas, err := db.Client.Area.Query().Order(area.ByCode()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the areas: %w", err)
	}
	for _, a := range areas {
		s.areas[a.Code] = a
	}
	categories, err := db.Client.Category.Query().Order(category.ByCode()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the categories: %w", err)
	}
	for _, c := range categories {
		s.categories[c.ID], s.codes[c.Code] = c, c
		if c.ParentID != nil {
			s.children[*c.ParentID] = append(s.children[*c.ParentID], c.ID)
		}
	}
	now, err := db.Now(ctx)
	if err != nil {
		return nil, err
	}
	s.taken = time.Now()
	s.ahead = now.Sub(s.taken)
	return s, nil
}

// clock is the database's time as far as this process can tell without asking it.
func (s *snapshot) clock() time.Time { return time.Now().Add(s.ahead) }

// lineage lists the ids of an area and of all above it, nearest first.
func (s *snapshot) lineage(a *ent.Area) []string {
	codes := strings.Split(strings.TrimSuffix(a.Path, "."), ".")
	ids := make([]string, 0, len(codes))
	for i := len(codes) - 1; i >= 0; i-- {
		if up, ok := s.areas[codes[i]]; ok {
			ids = append(ids, up.ID)
		}
	}
	return ids
}

// below lists a category's id and the ids of all below it.
func (s *snapshot) below(id string) []string {
	ids := []string{id}
	for i := 0; i < len(ids) && len(ids) <= len(s.categories); i++ {
		ids = append(ids, s.children[ids[i]]...)
	}
	return ids
}
