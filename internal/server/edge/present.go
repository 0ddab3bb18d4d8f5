package edge

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/internal/fault"
)

const maskedMessage = "Something went wrong on our side. Try again later."

// driverText finds words that only a driver or the ORM would say.
var driverText = regexp.MustCompile(`(?i)\b(ent|sql|pq|pgx|sqlite|redis|dial tcp): |SQLSTATE|SQL logic error|goroutine \d`)

// present decides what a client sees of err. Errors with a code pass; the others go
// to Options.Present, and what that does not understand is masked and logged.
func (g *gate) present(ctx context.Context, err error) *gqlerror.Error {
	known, _ := errors.AsType[*gqlerror.Error](err)
	var shown *gqlerror.Error
	if codeOf(known) != "" {
		shown = known
	} else if shown = g.o.Present(ctx, err); codeOf(shown) == "" {
		shown = g.classify(ctx, err)
	}
	switch codeOf(shown) {
	case CodeParseFailed, CodeValidationFailed: // their text is the client's own
	default:
		if driverText.MatchString(shown.Message) {
			shown = g.mask(ctx, err)
		}
	}
	if known != nil && known != shown {
		if shown.Path == nil {
			shown.Path = known.Path
		}
		if shown.Locations == nil {
			shown.Locations = known.Locations
		}
	}
	return shown
}

// classify names errors that nobody gave a code to.
func (g *gate) classify(ctx context.Context, err error) *gqlerror.Error {
	switch fc := graphql.GetFieldContext(ctx); {
	// gqlgen leaves Args nil when an argument could not be read into its Go type,
	// which is the client's mistake: a scalar that refused its text.
	case fc != nil && fc.Args == nil && fc.Field.Field != nil &&
		fc.Field.Definition != nil && len(fc.Field.Definition.Arguments) > 0:
		return refuse(codeBadInput, "%s", clip(cause(err).Error(), g.l.MessageRunes))
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return refuse(string(fault.CodeUnavailable), "The request took too long. Try again, or ask for less.")
	}
	return g.mask(ctx, err)
}

// mask logs err and returns a sentence that tells nothing of it.
func (g *gate) mask(ctx context.Context, err error) *gqlerror.Error {
	g.log.ErrorContext(ctx, "graphql: masked error",
		"operation", operationName(ctx), "path", graphql.GetPath(ctx).String(), "err", cause(err).Error())
	return refuse(CodeInternal, maskedMessage)
}

// panicked logs a panic with its stack and returns its masked error.
func (g *gate) panicked(ctx context.Context, v any) *gqlerror.Error {
	g.log.ErrorContext(ctx, "graphql: panic",
		"operation", operationName(ctx), "path", graphql.GetPath(ctx).String(),
		"panic", fmt.Sprint(v), "stack", string(debug.Stack()))
	return refuse(CodeInternal, maskedMessage)
}

// presentFault is the Present of a handler that was given none.
func presentFault(_ context.Context, err error) *gqlerror.Error {
	f := fault.As(err)
	if f == nil {
		return nil
	}
	e := refuse(string(f.Code), "%s", f.Message)
	e.Extensions["kind"] = string(f.Kind)
	if len(f.Details) > 0 {
		e.Extensions["details"] = f.Details
	}
	return e
}

// tidy bounds what parse and validation say: their messages quote the client's
// text, and one document can break a rule thousands of times.
func (g *gate) tidy(errs gqlerror.List, code string) gqlerror.List {
	if len(errs) > g.l.Errors {
		errs = errs[:g.l.Errors]
	}
	for _, e := range errs {
		if g.o.Production {
			e.Message, _, _ = strings.Cut(e.Message, " Did you mean")
		}
		e.Message = clip(e.Message, g.l.MessageRunes)
		if len(e.Locations) > 2 {
			e.Locations = e.Locations[:2]
		}
		if e.Extensions == nil {
			e.Extensions = map[string]any{}
		}
		e.Extensions["code"] = code
	}
	return errs
}

// clip shortens s to n runes.
func clip(s string, n int) string {
	seen := 0
	for i := range s {
		if seen == n {
			return s[:i] + "…"
		}
		seen++
	}
	return s
}

// cause is the error a resolver returned, without gqlgen's path and location.
func cause(err error) error {
	if e, ok := errors.AsType[*gqlerror.Error](err); ok && e.Err != nil {
		return e.Err
	}
	return err
}

func operationName(ctx context.Context) string {
	if !graphql.HasOperationContext(ctx) {
		return ""
	}
	return clip(graphql.GetOperationContext(ctx).OperationName, 80)
}
