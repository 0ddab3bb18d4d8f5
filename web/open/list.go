package open

import (
	"context"
	"net/http"
	"net/url"
)

// Rows of a page, of one call, and the most that a file or a sum is made of.
const (
	pageRows = 50
	callRows = 100
	fileRows = 20_000
)

// lister reads one page of a list.
type lister[N any] func(ctx context.Context, w window) (connection[N], error)

// some reads the page that a request asks for and says where the next one is.
func some[N any](ctx context.Context, r *http.Request, say speech, path string, query url.Values, list lister[N]) (rows []N, next string, err error) {
	c, err := list(ctx, window{pageRows, r.URL.Query().Get("after")})
	if err != nil {
		return nil, "", err
	}
	if c.PageInfo.HasNextPage && c.PageInfo.EndCursor != nil {
		onward := url.Values{"after": {*c.PageInfo.EndCursor}}
		for k, v := range query {
			onward[k] = v
		}
		next = here(say, path, onward)
	}
	return c.nodes(), next, nil
}

// all reads a list to its end, or to fileRows.
func all[N any](ctx context.Context, list lister[N]) ([]N, error) {
	var rows []N
	w := window{first: callRows}
	for len(rows) < fileRows {
		c, err := list(ctx, w)
		if err != nil {
			return nil, err
		}
		rows = append(rows, c.nodes()...)
		if !c.PageInfo.HasNextPage || c.PageInfo.EndCursor == nil {
			break
		}
		w.after = *c.PageInfo.EndCursor
	}
	return rows, nil
}
