package graph

import (
	"context"
	"fmt"
	"runtime/debug"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/statement"
	"linli/internal/access"
	"linli/internal/fault"
)

func (r subscriptionResolver) BookingChanged(ctx context.Context, ids []string) (<-chan *ent.Booking, error) {
	return listen(ctx, r.Resolver, topics("booking:", ids), r.booking)
}

func (r subscriptionResolver) DispatchChanged(ctx context.Context, organizationID string) (<-chan *ent.Booking, error) {
	return listen(ctx, r.Resolver, []string{"organization:" + organizationID}, r.booking)
}

func (r subscriptionResolver) StatementChanged(ctx context.Context, ids []string) (<-chan *ent.Statement, error) {
	return listen(ctx, r.Resolver, topics("statement:", ids), func(ctx context.Context, id string) (*ent.Statement, error) {
		return optional(r.DB.Client.Statement.Query().Where(statement.ID(id)).Only(ctx))
	})
}

func (r subscriptionResolver) booking(ctx context.Context, id string) (*ent.Booking, error) {
	return optional(r.DB.Client.Booking.Query().Where(booking.ID(id)).Only(ctx))
}

func topics(kind string, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = kind + id
	}
	return out
}

// listen turns the topics' news, which are ids, into records read anew as the viewer;
// what the viewer may not see, and what is no id of that kind, is passed over. The
// channel ends with the request, and when the reader falls behind: subscribe again.
//
// Faults: UNAUTHENTICATED, BAD_INPUT for none or more than 100 topics, UNAVAILABLE.
func listen[N any](ctx context.Context, r *Resolver, topics []string, read func(context.Context, string) (*N, error)) (<-chan *N, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	if len(topics) == 0 || len(topics) > most {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "name 1 to %d ids", most).At("ids")
	}
	if r.Cache == nil {
		return nil, fault.New(fault.Unavailable, fault.CodeUnavailable, "news are not pushed here: read again from time to time")
	}
	news, err := r.Cache.Subscribe(ctx, topics...)
	if err != nil {
		return nil, err
	}
	out := make(chan *N)
	renew := r.Renew
	if renew == nil {
		renew = func(ctx context.Context) (context.Context, error) { return ctx, nil }
	}
	go func() {
		defer close(out)
		for id := range news {
			n, err := again(ctx, string(id), renew, read)
			if err != nil {
				if ctx.Err() == nil && fault.As(err) == nil {
					r.Log.ErrorContext(ctx, "news could not be read", "error", err)
				}
				return
			}
			if n == nil {
				continue
			}
			select {
			case out <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out, nil
}

// again reads a record with the rights that the viewer has by now. A panic becomes an
// error: nobody recovers for a goroutine of our own.
func again[N any](ctx context.Context, id string, renew func(context.Context) (context.Context, error), read func(context.Context, string) (*N, error)) (n *N, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("reading %s panicked: %v\n%s", id, v, debug.Stack())
		}
	}()
	ctx, err = renew(ctx)
	if err != nil {
		return nil, err
	}
	return read(ctx, id)
}
