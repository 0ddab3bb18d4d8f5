package main

import (
	"context"
	"errors"
)

// works are the rows of the table, in their order.
func (b *bench) works(ctx context.Context) ([]*work, error) {
	if err := errors.Join(b.choosePages(ctx), b.chooseDetails(ctx), b.chooseErrands(ctx)); err != nil {
		return nil, err
	}
	browse, err := b.browseLimit(ctx)
	if err != nil {
		return nil, err
	}
	detail, err := b.detailLimit(ctx)
	if err != nil {
		return nil, err
	}
	one, two, err := b.bookLimit(ctx)
	if err != nil {
		return nil, err
	}
	list := []*work{
		{name: "W1 browse, uncached", bound: 0.2, linli: b.browse(b.cold), limit: browse},
		{name: "W1 browse, warm", linli: b.browse(b.warm), limit: browse, warm: b.fillCache},
		{name: "W2 detail, 14 days; limit reads only", linli: b.detail(), limit: detail},
		{name: "W3 book", bound: 0.7, linli: b.book, limit: one},
		{name: "W3 hold, then confirm; limit in two calls", linli: b.holdAndBook, limit: two},
	}
	more, err := b.procurement(ctx)
	if err != nil {
		return nil, err
	}
	list = append(list, more...)
	for _, w := range list {
		w.deadlocks, w.settle = b.deadlocks, b.analyze
	}
	return list, nil
}

// deadlocks is how many the database has resolved so far.
func (b *bench) deadlocks(ctx context.Context) (n int64, err error) {
	err = b.plain.QueryRowContext(ctx, "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").Scan(&n)
	return n, err
}

// analyze gives the planner what a database that has been in use for a while knows of
// its tables; some of them were empty a moment ago.
func (b *bench) analyze(ctx context.Context) error {
	_, err := b.plain.ExecContext(ctx, "ANALYZE")
	return err
}

// fillCache asks for every page once.
func (b *bench) fillCache(context.Context) error {
	for _, p := range b.pages {
		if _, err := b.warm[0].post(b.token(), p.body); err != nil {
			return err
		}
	}
	return nil
}
