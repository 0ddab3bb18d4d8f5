package edge

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// operation is one running operation of a socket.
type operation struct {
	ctx  context.Context
	stop context.CancelFunc
	id   string
	op   *graphql.OperationContext
}

// subscribe starts an operation, or sends why not. It is false for an id in use.
// Reading and pricing happen here, in the read loop: a socket gets one core at most.
func (s *socket) subscribe(ctx context.Context, m message) bool {
	s.mu.Lock()
	running, used := s.running, s.active[m.ID] != nil
	s.mu.Unlock()
	if used {
		return false
	}
	if running >= s.g.l.Subscriptions {
		s.refuse(ctx, m.ID, gqlerror.List{refuse(CodeTooManyStreams,
			"This socket has %d operations open already; complete one first.", running)})
		return true
	}
	in, refusal := s.g.decode(m.Payload)
	if refusal != nil {
		s.refuse(ctx, m.ID, gqlerror.List{refusal})
		return true
	}
	in.headers = s.headers
	in.allow = func(ast.Operation) *gqlerror.Error { return nil }
	op, refused := s.g.prepare(ctx, in)
	if refused != nil {
		s.refuse(ctx, m.ID, refused)
		return true
	}
	o := &operation{id: m.ID, op: op}
	if op.Operation.Operation == ast.Subscription {
		o.ctx, o.stop = context.WithCancel(ctx)
	} else {
		o.ctx, o.stop = context.WithTimeout(ctx, s.g.l.Timeout)
	}
	s.mu.Lock()
	s.active[o.id] = o
	s.running++
	s.mu.Unlock()
	s.tasks.Go(func() { s.operate(ctx, o) })
	return true
}

// operate runs o to its end and says so, unless the client completed it first.
func (s *socket) operate(ctx context.Context, o *operation) {
	defer o.stop()
	var never gqlerror.List // why it gave no response at all
	give := func(resp *graphql.Response) bool {
		if len(resp.Data) == 0 && len(resp.Errors) > 0 {
			never = resp.Errors
			return false
		}
		return s.current(o) && s.send(ctx, message{ID: o.id, Type: "next", Payload: encode(resp)})
	}
	if o.op.Operation.Operation == ast.Subscription {
		s.g.follow(o.ctx, o.op, give)
	} else {
		give(s.g.run(o.ctx, o.op))
	}

	s.mu.Lock()
	s.running--
	mine := s.active[o.id] == o
	if mine {
		delete(s.active, o.id)
	}
	s.mu.Unlock()
	switch {
	case !mine:
	case never != nil:
		s.refuse(ctx, o.id, never)
	default:
		s.send(ctx, message{ID: o.id, Type: "complete"})
	}
}

// current tells whether the client still listens to o.
func (s *socket) current(o *operation) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.active[o.id] == o
}

// refuse ends the operation id with errors.
func (s *socket) refuse(ctx context.Context, id string, errs gqlerror.List) {
	payload, err := json.Marshal(errs)
	if err != nil {
		payload, _ = json.Marshal(gqlerror.List{refuse(CodeInternal, maskedMessage)}) //nolint:errchkjson // has no path
	}
	s.send(ctx, message{ID: id, Type: "error", Payload: payload})
}
