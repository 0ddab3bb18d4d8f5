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
type cachingConnector struct {
	inner driver.Connector
	trace func(text string) // may be nil
}

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
	return &cachingConn{pqConn: full, trace: c.trace, byText: map[string]*list.Element{}, order: list.New()}, nil
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
	trace  func(text string)
	byText map[string]*list.Element
	order  *list.List // of *cached, most recently used first
	inTx   bool
}

type cached struct {
	text string
	stmt driver.Stmt
}

// sent tells the trace of a statement.
func (c *cachingConn) sent(text string) {
	if c.trace != nil {
		c.trace(text)
	}
}

// QueryContext uses the prepared statement of the text, preparing it once.
func (c *cachingConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if len(args) == 0 {
		c.sent(query)
		return c.pqConn.QueryContext(ctx, query, args)
	}
	return run(ctx, c, query, func(s driver.Stmt) (driver.Rows, error) { return s.(driver.StmtQueryContext).QueryContext(ctx, args) })
}

// ExecContext uses the prepared statement of the text, preparing it once.
func (c *cachingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if len(args) == 0 {
		c.sent(query)
		return c.pqConn.ExecContext(ctx, query, args)
	}
	return run(ctx, c, query, func(s driver.Stmt) (driver.Result, error) { return s.(driver.StmtExecContext).ExecContext(ctx, args) })
}

// run uses the statement of a text. One that the server refuses as stale has done
// nothing; outside a transaction it is prepared anew and used again, inside one the
// transaction is lost and InTx repeats it. The others are most likely stale too.
func run[T any](ctx context.Context, c *cachingConn, text string, use func(driver.Stmt) (T, error)) (T, error) {
	for try := 1; ; try++ {
		stmt, err := c.prepared(ctx, text)
		if err != nil {
			var none T
			return none, err
		}
		c.sent(text)
		out, err := use(stmt)
		if !stale(err) {
			return out, err
		}
		c.forget()
		if c.inTx || try == 2 {
			return out, err
		}
	}
}

// BeginTx notes that a transaction is open.
func (c *cachingConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	c.sent("BEGIN")
	tx, err := c.pqConn.BeginTx(ctx, opts)
	if err != nil {
		return nil, err
	}
	c.inTx = true
	return &notedTx{tx, c}, nil
}

type notedTx struct {
	driver.Tx
	conn *cachingConn
}

// Commit ends the transaction.
func (t *notedTx) Commit() error {
	t.conn.inTx = false
	t.conn.sent("COMMIT")
	return t.Tx.Commit()
}

// Rollback ends the transaction.
func (t *notedTx) Rollback() error {
	t.conn.inTx = false
	t.conn.sent("ROLLBACK")
	return t.Tx.Rollback()
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

// stale tells whether a statement's plan no longer fits the tables (the server's words
// for it are translated, its routine is not), or the server no longer knows it.
func stale(err error) bool {
	pe, ok := errors.AsType[*pq.Error](err)
	return ok && (pe.Code == "26000" || pe.Code == "0A000" && pe.Routine == "RevalidateCachedQuery")
}

// forget drops every statement. Inside a transaction, which failed, closing them would
// fail too: the server keeps them until the connection ends.
func (c *cachingConn) forget() {
	for c.order.Len() > 0 {
		c.drop(c.order.Back(), !c.inTx)
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
