// Package directory owns what can be looked up: areas, categories, organisations,
// their places, and offerings with their states and the words they are found by. It
// does not own free times (booking writes the next starts kept on an offering), money
// (it shows the best programme of a category; funding decides what one person gets) or
// the exchange with others (package hsds).
package directory

import (
	"context"
	"fmt"
	"log/slog"

	"linli/ent/category"
	"linli/internal/access"
	"linli/internal/cache"
	"linli/internal/database"
	"linli/internal/fault"
)

// Service browses the directory and changes offerings.
type Service struct {
	DB    *database.DB
	Cache *cache.Cache // nil: every page is read from the database
	Log   *slog.Logger

	places places
}

// Tags of cached pages. Every page carries Catalogue. A page of few categories also
// follows those, any other page follows AnyOffering.
const (
	Catalogue   = "catalogue"
	AnyOffering = "offerings"
)

// Tags are what to invalidate after offerings of these categories (by code) changed.
func Tags(categories ...string) []string {
	out := append(make([]string, 0, 1+len(categories)), AnyOffering)
	for _, code := range categories {
		out = append(out, categoryTag(code))
	}
	return out
}

func categoryTag(code string) string { return "category:" + code }

// changed drops cached pages once tx is durable.
func (s *Service) changed(tx *database.Tx, tags ...string) {
	if s.Cache == nil {
		return
	}
	tx.AfterCommit(func(ctx context.Context) { s.Cache.Invalidate(ctx, tags...) })
}

// offeringsChanged drops the cached pages of categories, by id, once tx is durable.
func (s *Service) offeringsChanged(ctx context.Context, tx *database.Tx, categoryIDs ...string) error {
	if s.Cache == nil {
		return nil
	}
	codes, err := tx.Category.Query().Where(category.IDIn(categoryIDs...)).Select(category.FieldCode).Strings(ctx)
	if err != nil {
		return fmt.Errorf("read the codes of categories: %w", err)
	}
	s.changed(tx, Tags(codes...)...)
	return nil
}

// ownWork refuses callers who are not Linli itself: imports have no verb.
func ownWork(ctx context.Context, what string) error {
	if access.From(ctx).IsSystem() {
		return nil
	}
	return fault.New(fault.Forbidden, fault.CodeForbidden, "%s is Linli's own work: run it from the command line", what)
}
