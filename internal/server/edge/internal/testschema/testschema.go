// Package testschema is a small executable schema made by hand. It keeps to what
// gqlgen's generated code does where the edge depends on it: field contexts, lost
// argument maps, recovered panics, responses one by one.
package testschema

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

//go:embed schema.graphql
var source string

// Schema is the executable schema, and counts what reached its resolvers.
type Schema struct {
	schema  *ast.Schema
	Verify  atomic.Int64 // calls of Mutation.verify
	Running atomic.Int64 // subscriptions not ended
	Calls   atomic.Int64 // resolvers called, __typename apart
}

// New returns a fresh schema.
func New() *Schema {
	return &Schema{schema: gqlparser.MustLoadSchema(&ast.Source{Name: "test", Input: source})}
}

// Schema is part of graphql.ExecutableSchema.
func (s *Schema) Schema() *ast.Schema { return s.schema }

// Complexity is part of graphql.ExecutableSchema; the edge prices by itself.
func (s *Schema) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

// Exec is part of graphql.ExecutableSchema.
func (s *Schema) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	switch op.Operation.Operation {
	case ast.Mutation:
		return graphql.OneShot(s.once(ctx, "Mutation", op))
	case ast.Subscription:
		return s.stream(ctx, op)
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		return s.once(ctx, "Query", op)
	}
}

func (s *Schema) once(ctx context.Context, root string, op *graphql.OperationContext) *graphql.Response {
	data, ok := s.object(ctx, op, root, op.Operation.SelectionSet)
	if !ok {
		return &graphql.Response{Data: []byte("null")}
	}
	raw, err := json.Marshal(data)
	if err != nil {
		panic(err)
	}
	return &graphql.Response{Data: raw}
}

func (s *Schema) stream(ctx context.Context, op *graphql.OperationContext) graphql.ResponseHandler {
	f := graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Subscription"})[0]
	values, err := s.subscribe(ctx, f.Name, f.ArgumentMap(op.Variables))
	if err != nil {
		graphql.AddError(graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Subscription", Field: f}), err)
		return nil
	}
	var buf bytes.Buffer // one for all responses, as the generated code has it
	return func(ctx context.Context) *graphql.Response {
		buf.Reset()
		select {
		case v, ok := <-values:
			if !ok {
				return nil
			}
			raw, err := json.Marshal(map[string]any{f.Alias: v})
			if err != nil {
				panic(err)
			}
			buf.Write(raw)
			return &graphql.Response{Data: buf.Bytes()}
		case <-ctx.Done():
			return nil
		}
	}
}

// object resolves a selection set; false means that null reaches its parent.
func (s *Schema) object(ctx context.Context, op *graphql.OperationContext, typ string, set ast.SelectionSet) (map[string]any, bool) {
	out := map[string]any{}
	for _, f := range graphql.CollectFields(op, set, []string{typ}) {
		v, ok := s.field(ctx, op, typ, f)
		if !ok {
			return nil, false
		}
		out[f.Alias] = v
	}
	return out, true
}

func (s *Schema) field(ctx context.Context, op *graphql.OperationContext, typ string, f graphql.CollectedField) (out any, ok bool) {
	if f.Name == "__typename" {
		return typ, true
	}
	fc := &graphql.FieldContext{Object: typ, Field: f}
	ctx = graphql.WithFieldContext(ctx, fc)
	nullable := !f.Definition.Type.NonNull
	defer func() {
		if v := recover(); v != nil {
			graphql.AddError(ctx, graphql.Recover(ctx, v))
			out, ok = nil, nullable
		}
	}()
	args := f.ArgumentMap(op.Variables)
	if day, has := args["of"].(string); has && day == "yesterday" {
		graphql.AddError(ctx, fmt.Errorf("%q is not a day like 2026-11-24", day))
		return nil, nullable
	}
	fc.Args = args
	s.Calls.Add(1)
	v, err := op.ResolverMiddleware(ctx, func(ctx context.Context) (any, error) {
		return s.resolve(ctx, op, typ, f, args)
	})
	if err != nil {
		graphql.AddError(ctx, graphql.AddFieldLocationToError(ctx, err))
		return nil, nullable
	}
	if v == nil {
		if !nullable {
			graphql.AddInvalidNullError(ctx, "")
		}
		return nil, nullable
	}
	return v, true
}

func (s *Schema) rows(ctx context.Context, op *graphql.OperationContext, f graphql.CollectedField, n int64) (any, error) {
	nodes := make([]any, 0, n)
	for range n {
		item, ok := s.object(ctx, op, "Item", f.Selections)
		if !ok {
			return nil, nil
		}
		nodes = append(nodes, item)
	}
	return nodes, nil
}
