package database

import (
	"container/list"
	"context"
	"database/sql/driver"
	"errors"

	"github.com/lib/pq"
)

// cachedStatements is how many prepared statements a connection keeps.
const cachedStatements = 256

// cachingConnector wraps lib/pq so that a text seen before on a connection is not
// parsed and planned again: lib/pq alone prepares every query with arguments anew,
// two round trips each. ent and the domains do not notice.
type cachingConnector struct{ inner driver.Connector }

// Connect opens a connection with an empty cache.
func (c *cachingConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.inner.Connect(ctx)
	if err != nil {
		return nil, err
	}
	full, ok := conn.(pqConn)
	if !ok {
		_ = conn.Close()
		return nil, errors.New("database: this lib/pq lacks an interface the statement cache needs")
	}
	return &cachingConn{pqConn: full, byText: map[string]*list.Element{}, order: list.New()}, nil
}

// Driver is lib/pq's.
func (c *cachingConnector) Driver() driver.Driver { return c.inner.Driver() }

// pqConn is what lib/pq's connection offers and database/sql uses.
type pqConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.QueryerContext
	driver.ExecerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

type cachingConn struct {
	pqConn
	byText map[string]*list.Element
	order  *list.List // of *cached, most recently used first
}

type cached struct {
	text string
	stmt driver.Stmt
}

// QueryContext uses the prepared statement of the text, preparing it once.
func (c *cachingConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if len(args) == 0 {
		return c.pqConn.QueryContext(ctx, query, args)
	}
	stmt, err := c.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
	c.forgetStale(query, err)
	return rows, err
}

// ExecContext uses the prepared statement of the text, preparing it once.
func (c *cachingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if len(args) == 0 {
		return c.pqConn.ExecContext(ctx, query, args)
	}
	stmt, err := c.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	res, err := stmt.(driver.StmtExecContext).ExecContext(ctx, args)
	c.forgetStale(query, err)
	return res, err
}

func (c *cachingConn) prepared(ctx context.Context, text string) (driver.Stmt, error) {
	if e, ok := c.byText[text]; ok {
		c.order.MoveToFront(e)
		return e.Value.(*cached).stmt, nil
	}
	stmt, err := c.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	c.byText[text] = c.order.PushFront(&cached{text, stmt})
	if c.order.Len() > cachedStatements {
		c.drop(c.order.Back(), true)
	}
	return stmt, nil
}

// forgetStale drops a statement whose plan no longer fits the tables, or that the
// server no longer knows. It is not closed: inside a failed transaction that fails too.
func (c *cachingConn) forgetStale(text string, err error) {
	pe, ok := errors.AsType[*pq.Error](err)
	if !ok || (pe.Code != "0A000" && pe.Code != "26000") {
		return
	}
	if e, ok := c.byText[text]; ok {
		c.drop(e, false)
	}
}

func (c *cachingConn) drop(e *list.Element, closeIt bool) {
	entry := c.order.Remove(e).(*cached)
	delete(c.byText, entry.text)
	if closeIt {
		_ = entry.stmt.Close()
	}
}

// CheckNamedValue defers to lib/pq where it converts values itself.
func (c *cachingConn) CheckNamedValue(v *driver.NamedValue) error {
	if nc, ok := c.pqConn.(driver.NamedValueChecker); ok {
		return nc.CheckNamedValue(v)
	}
	return driver.ErrSkip
}
