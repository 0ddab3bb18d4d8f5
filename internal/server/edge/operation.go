package edge

import (
	"bytes"
	"context"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// request is one GraphQL request in any transport, of bounded size, not yet read.
type request struct {
	query, hash, operation string
	variables              map[string]any
	headers                http.Header
	// allow refuses the kinds of operation that the transport cannot carry.
	allow func(ast.Operation) *gqlerror.Error
}

// prepare takes a request up to its execution, charge included.
func (g *gate) prepare(ctx context.Context, in *request) (op *graphql.OperationContext, refused gqlerror.List) {
	defer func() {
		if v := recover(); v != nil {
			op, refused = nil, gqlerror.List{g.panicked(ctx, v)}
		}
	}()
	text, refusal := g.text(in)
	if refusal != nil {
		return nil, gqlerror.List{refusal}
	}
	doc, refused := g.document(text)
	if refused != nil {
		return nil, refused
	}
	if op := doc.Operations.ForName(in.operation); op != nil {
		refusal := in.allow(op.Operation)
		if refusal == nil {
			refusal = checkNumbers(g.schema, op, in.variables)
		}
		if refusal != nil {
			return nil, gqlerror.List{refusal}
		}
	}
	ctx = context.WithValue(graphql.StartOperationTrace(ctx), documentKey{}, doc)
	op, refused = g.exec.CreateOperationContext(ctx, &graphql.RawParams{
		Query: text, OperationName: in.operation, Variables: in.variables, Headers: in.headers,
	})
	if refused != nil {
		return nil, g.coercion(refused)
	}
	op.DisableIntrospection = g.o.Production
	cost, refusal := g.l.price(op)
	if refusal != nil {
		return nil, gqlerror.List{refusal}
	}
	if g.o.Charge != nil {
		if err := g.o.Charge(ctx, cost); err != nil {
			return nil, gqlerror.List{g.present(ctx, err)}
		}
	}
	return op, nil
}

// coercion names the executor's refusals: a variable that does not fit its type is
// bad input, anything without a code of its own a validation failure.
func (g *gate) coercion(errs gqlerror.List) gqlerror.List {
	for i, e := range errs {
		code := codeOf(e)
		if len(e.Path) > 0 && e.Path[0] == ast.PathName("variable") {
			code = codeBadInput
		} else if code == "" {
			code = CodeValidationFailed
		}
		_ = g.tidy(errs[i:i+1], code) // in place
	}
	return errs
}

// run executes a prepared operation that answers once.
func (g *gate) run(ctx context.Context, op *graphql.OperationContext) (resp *graphql.Response) {
	defer func() {
		if v := recover(); v != nil {
			resp = &graphql.Response{Errors: gqlerror.List{g.panicked(graphql.WithOperationContext(ctx, op), v)}}
		}
	}()
	responses, ctx := g.exec.DispatchOperation(ctx, op)
	if resp = responses(ctx); resp == nil {
		err := ctx.Err()
		if err == nil {
			err = context.Canceled
		}
		resp = &graphql.Response{Errors: gqlerror.List{g.present(ctx, err)}}
	}
	return resp
}

// follow executes a prepared operation and gives each of its responses to send,
// until the operation ends, ctx does, or send returns false. Each is the receiver's to
// keep: the schema writes the next one into the same bytes.
func (g *gate) follow(ctx context.Context, op *graphql.OperationContext, send func(*graphql.Response) bool) {
	defer func() {
		if v := recover(); v != nil {
			send(&graphql.Response{Errors: gqlerror.List{g.panicked(graphql.WithOperationContext(ctx, op), v)}})
		}
	}()
	responses, ctx := g.exec.DispatchOperation(ctx, op)
	for ctx.Err() == nil {
		resp := responses(ctx)
		if resp == nil {
			return
		}
		own := *resp
		own.Data = bytes.Clone(resp.Data)
		if !send(&own) {
			return
		}
	}
}
