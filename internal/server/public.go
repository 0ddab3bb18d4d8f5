package server

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"linli/internal/access"
	"linli/web/open"
)

// publicPageCost is what a page under /open/ takes from the allowance of who asks: a
// hundred a minute and address.
const publicPageCost = 300

// publicly answers the operations of the public pages in the process, as nobody in
// particular, whoever sends a token along: a page that may be kept shows all the same.
func publicly(es graphql.ExecutableSchema) open.Ask {
	exec := executor.New(es)
	return func(ctx context.Context, operation string, variables map[string]any) (json.RawMessage, error) {
		ctx = graphql.StartOperationTrace(access.With(ctx, nil))
		operationContext, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: operation, Variables: variables})
		if len(errs) > 0 { // the operations are ours and valid: what somebody searches for is not
			return nil, fmt.Errorf("%w: %w", open.ErrBadInput, errs)
		}
		answer, ctx := exec.DispatchOperation(ctx, operationContext)
		got := answer(ctx)
		if len(got.Errors) > 0 {
			return nil, got.Errors
		}
		return got.Data, nil
	}
}
