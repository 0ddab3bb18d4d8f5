package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
)

// selected names what the operation asks for below the current field, along a path of
// field names; aliases count under their fields' names, fragments whatever their type.
func selected(ctx context.Context, path ...string) []string {
	op := graphql.GetOperationContext(ctx)
	fields := graphql.CollectFields(op, graphql.GetFieldContext(ctx).Field.Selections, nil)
	for _, name := range path {
		var below []graphql.CollectedField
		for _, f := range fields {
			if f.Name == name {
				below = append(below, graphql.CollectFields(op, f.Selections, nil)...)
			}
		}
		fields = below
	}
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = f.Name
	}
	return out
}

func within(names, allowed []string) bool {
	return !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(allowed, n) })
}
