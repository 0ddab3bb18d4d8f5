package testschema

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/internal/fault"
)

// resolve answers one field. List sizes travel down in the context of Items.
func (s *Schema) resolve(ctx context.Context, op *graphql.OperationContext, typ string, f graphql.CollectedField, args map[string]any) (any, error) {
	switch f.Name {
	case "__type":
		def := s.schema.Types[fmt.Sprint(args["name"])]
		if def == nil {
			return nil, nil
		}
		return map[string]any{"name": def.Name}, nil
	case "__schema":
		return map[string]any{"queryType": map[string]any{"name": s.schema.Query.Name}}, nil
	case "echo":
		return args["text"], nil
	case "day", "must", "ids":
		return args["of"], nil
	case "number":
		return args["of"], nil
	case "filtered":
		return 1, nil
	case "self":
		return s.child(ctx, op, "Query", f)
	case "items":
		return s.child(context.WithValue(ctx, rowsKey{}, whole(args["first"])), op, "Items", f)
	case "nodes":
		return s.rows(ctx, op, f, ctx.Value(rowsKey{}).(int64))
	case "name":
		return "item", nil
	case "fails":
		return nil, failure(args["how"].(string))
	case "large":
		return strings.Repeat("x", int(whole(args["kib"]))<<10), nil
	case "waits":
		<-ctx.Done()
		return nil, ctx.Err()
	case "verify":
		s.Verify.Add(1)
		return true, nil
	case "forget":
		return true, nil
	}
	return nil, fmt.Errorf("no resolver for %s.%s", typ, f.Name)
}

type rowsKey struct{}

func (s *Schema) child(ctx context.Context, op *graphql.OperationContext, typ string, f graphql.CollectedField) (any, error) {
	out, ok := s.object(ctx, op, typ, f.Selections)
	if !ok {
		return nil, nil
	}
	return out, nil
}

// failure makes the errors that resolvers meet.
func failure(how string) error {
	switch how {
	case "fault":
		return fault.New(fault.Conflict, fault.CodeSlotTaken, "This time is booked.").With("until", "2026-11-24T10:00:00Z")
	case "coded":
		e := gqlerror.Errorf("A coded error.")
		e.Extensions = map[string]any{"code": "FORBIDDEN"}
		return e
	case "driver":
		return errors.New(`ent: constraint failed: pq: duplicate key value violates unique constraint "users_phone_key"`)
	case "disguised":
		return fault.New(fault.Invalid, fault.CodeBadInput, "sql: no rows in result set")
	case "slow":
		return fmt.Errorf("load: %w", context.DeadlineExceeded)
	}
	panic("resolver panic with 13900000000")
}

func (s *Schema) subscribe(ctx context.Context, name string, args map[string]any) (<-chan any, error) {
	out := make(chan any)
	switch name {
	case "fails":
		return nil, failure(args["how"].(string))
	case "ticks":
		n := whole(args["to"])
		s.produce(ctx, out, func(i int64) any { return i }, n)
	case "forever":
		text := strings.Repeat("x", int(whole(args["kib"]))<<10)
		s.produce(ctx, out, func(int64) any { return text }, -1)
	case "silent":
		s.produce(ctx, nil, nil, -1)
	}
	return out, nil
}

// produce sends n values, or values without end for -1, until ctx ends.
func (s *Schema) produce(ctx context.Context, out chan any, value func(int64) any, n int64) {
	s.Running.Add(1)
	go func() {
		defer s.Running.Add(-1)
		if out == nil {
			<-ctx.Done()
			return
		}
		defer close(out)
		for i := int64(1); n < 0 || i <= n; i++ {
			select {
			case out <- value(i):
			case <-ctx.Done():
				return
			}
		}
	}()
}

func whole(v any) int64 {
	switch v := v.(type) {
	case int64:
		return v
	case json.Number:
		n, _ := v.Int64()
		return n
	}
	return 0
}
