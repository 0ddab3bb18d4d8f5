package graph

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/graph/model"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/rulepack"
	"linli/internal/say"
)

// refusals splits what a command returned: broken rules go into the payload, all of
// them, in the caller's language; anything else is the request's error. A payload's
// list is never nil.
func refusals(ctx context.Context, err error) ([]model.UserError, error) {
	if err == nil {
		return []model.UserError{}, nil
	}
	faults := fault.All(err)
	if len(faults) == 0 {
		return nil, err
	}
	out := make([]model.UserError, len(faults))
	for i, f := range faults {
		if f.Kind != fault.Invalid && f.Kind != fault.Conflict {
			return nil, f
		}
		out[i] = userError(f, say.In(ctx, f.Message))
	}
	return out, nil
}

// userError gives a broken rule the type that carries what one needs to go on.
func userError(f *fault.Fault, message string) model.UserError {
	switch f.Code {
	case fault.CodeSlotTaken:
		return model.SlotTaken{Message: message, Code: f.Code, Path: f.Path}
	case fault.CodeSlotHeld:
		return model.SlotHeld{Message: message, Code: f.Code, Path: f.Path, Until: moment(f.Details["until"])}
	case fault.CodeQuoteChanged:
		return model.QuoteChanged{Message: message, Code: f.Code, Path: f.Path, QuoteDigest: text(f.Details, "quoteDigest"), ResidentFen: sum(f.Details["residentFen"])}
	case fault.CodeEntitlementExhausted, fault.CodePoolExhausted, fault.CodeLotExhausted, fault.CodeBudgetExceeded:
		return model.StockExhausted{
			Message: message, Code: f.Code, Path: f.Path,
			StockID: text(f.Details, "entitlementId", "poolId", "contractLotId", "accountId"),
		}
	case fault.CodeStaleVersion:
		return model.StaleVersion{Message: message, Code: f.Code, Path: f.Path, CurrentVersion: number(f.Details["version"])}
	case fault.CodeRuleBroken:
		return model.RuleBroken{
			Message: message, Code: f.Code, Path: f.Path, RuleKey: figure(f.Details["ruleKey"]), Cite: figure(f.Details["cite"]),
			Actual: figure(f.Details["actual"]), Required: figure(f.Details["required"]),
			Severity: rulepack.Severity(figure(f.Details["severity"])), PackID: figure(f.Details["pack"]), Details: f.Details,
		}
	default:
		return model.RuleError{Message: message, Code: f.Code, Path: f.Path, Details: f.Details}
	}
}

// Details come fresh from a command, or as the JSON that was remembered for its key.

func text(details map[string]any, keys ...string) *string {
	for _, k := range keys {
		if s, ok := details[k].(string); ok {
			return &s
		}
	}
	return nil
}

func moment(v any) *time.Time {
	switch v := v.(type) {
	case time.Time:
		return &v
	case string:
		if t, err := time.Parse(time.RFC3339Nano, v); err == nil {
			return &t
		}
	}
	return nil
}

func sum(v any) *int64 {
	switch v := v.(type) {
	case int64:
		return &v
	case float64: // of JSON; exact below 2^53 fen
		n := int64(v)
		return &n
	}
	return nil
}

func number(v any) *int {
	switch v := v.(type) {
	case int:
		return &v
	case float64:
		n := int(v)
		return &n
	}
	return nil
}

// figure is a detail as text, alike whether it is fresh or remembered.
func figure(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case time.Time:
		return v.UTC().Format(time.RFC3339Nano)
	case float64: // of JSON; exact below 2^53
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

// Present shows a fault as a top-level error with extensions {code, kind, details,
// field}, in the caller's language. It returns nil for errors that say nothing to a client.
func Present(ctx context.Context, err error) *gqlerror.Error {
	err = database.Translate(err)
	f := fault.As(err)
	if f == nil && errors.Is(err, context.DeadlineExceeded) {
		f = fault.New(fault.Unavailable, fault.CodeUnavailable, "the request took too long: try again, or ask for less")
	}
	if f == nil {
		return nil
	}
	e := gqlerror.Errorf("%s", say.In(ctx, f.Message))
	e.Extensions = map[string]any{"code": string(f.Code), "kind": string(f.Kind)}
	if len(f.Details) > 0 {
		e.Extensions["details"] = f.Details
	}
	if len(f.Path) > 0 {
		e.Extensions["field"] = f.Path
	}
	return e
}
