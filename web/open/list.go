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
	return c.nodes(), c.next(say, path, query, "after"), nil
}

// part reads a page of one of several lists that a page has, its cursor under a key of the
// address.
func part[N any](ctx context.Context, r *http.Request, say speech, key string, list lister[N]) (rows []N, next string, err error) {
	c, err := list(ctx, window{pageRows, r.URL.Query().Get(key)})
	if err != nil {
		return nil, "", err
	}
	return c.nodes(), c.next(say, r.URL.Path, nil, key), nil
}

// next is where the rows after a page are, its cursor under a key of the address; empty: there are none.
func (c connection[N]) next(say speech, path string, query url.Values, key string) string {
	if !c.PageInfo.HasNextPage || c.PageInfo.EndCursor == nil {
		return ""
	}
	onward := url.Values{key: {*c.PageInfo.EndCursor}}
	for k, v := range query {
		onward[k] = v
	}
	return here(say, path, onward)
}

// all reads a list to its end, or a little past fileRows: so whoever takes it knows that there is more.
func all[N any](ctx context.Context, list lister[N]) ([]N, error) {
	var rows []N
	w := window{first: callRows}
	for len(rows) <= fileRows {
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
