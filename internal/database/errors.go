package database

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/lib/pq"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"linli/internal/fault"
)

// Retryable tells whether the database asked to run the transaction again.
func Retryable(err error) bool {
	if pe, ok := errors.AsType[*pq.Error](err); ok {
		return pe.Code == "40001" || pe.Code == "40P01" || stale(err) // serialization_failure, deadlock_detected
	}
	if se, ok := errors.AsType[*sqlite.Error](err); ok {
		code := se.Code() & 0xff
		return code == sqlite3.SQLITE_BUSY || code == sqlite3.SQLITE_LOCKED
	}
	return false
}

// Unique tells whether a unique or exclusion constraint refused the row.
func Unique(err error) bool {
	if pe, ok := errors.AsType[*pq.Error](err); ok {
		return pe.Code == "23505" || pe.Code == "23P01"
	}
	if se, ok := errors.AsType[*sqlite.Error](err); ok {
		switch se.Code() {
		case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
			return true
		case sqlite3.SQLITE_CONSTRAINT_TRIGGER: // our own words stand for the exclusion constraint
			return strings.Contains(se.Error(), overlap)
		}
	}
	return false
}

// overlap is what the triggers of the SQLite schema say where PostgreSQL has an
// exclusion constraint.
const overlap = "occupancies overlap"

// Check names the CHECK constraint that refused the row, or "".
func Check(err error) string {
	if pe, ok := errors.AsType[*pq.Error](err); ok && pe.Code == "23514" {
		return pe.Constraint
	}
	if se, ok := errors.AsType[*sqlite.Error](err); ok && se.Code() == sqlite3.SQLITE_CONSTRAINT_CHECK {
		_, name, _ := strings.Cut(se.Error(), "CHECK constraint failed: ")
		name, _, _ = strings.Cut(name, " (")
		return strings.TrimSpace(name)
	}
	return ""
}

// Translate turns a lost, full, read-only or overrun database into a fault; other
// errors pass.
func Translate(err error) error {
	if err == nil || fault.As(err) != nil {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if pe, ok := errors.AsType[*pq.Error](err); ok {
		switch {
		case pe.Code == "57014": // query_canceled
			return errors.Join(context.DeadlineExceeded, err)
		case pe.Code.Class() == "08", pe.Code.Class() == "53", pe.Code.Class() == "57", pe.Code.Class() == "58",
			pe.Code == "25006",                     // read_only_sql_transaction
			pe.Code == "40001", pe.Code == "40P01": // every attempt of InTx met rivals
			return errors.Join(errUnavailable, err)
		}
		return err
	}
	if se, ok := errors.AsType[*sqlite.Error](err); ok {
		switch se.Code() & 0xff {
		case sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY:
			return errors.Join(errUnavailable, err)
		}
		return err
	}
	if _, ok := errors.AsType[*net.OpError](err); ok || errors.Is(err, driver.ErrBadConn) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, sql.ErrConnDone) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.Join(errUnavailable, err)
	}
	return err
}

// reason is a driver's error without its prefix, for one-sentence start-up failures.
func reason(err error) string {
	if errors.Is(err, context.DeadlineExceeded) {
		return "no answer within 10 seconds"
	}
	return strings.TrimPrefix(err.Error(), "pq: ")
}
