package graph

import (
	"context"
	"time"

	"linli/graph/model"
	"linli/internal/say"
)

// choice is what a domain says of one action; the domains' types are alike.
type choice struct {
	Action  string
	Allowed bool
	Reason  string
}

// actions shows what a domain says may be done, with reasons in the caller's language.
func actions[A ~struct {
	Action  string
	Allowed bool
	Reason  string
}](ctx context.Context, in []A) []*model.AvailableAction {
	out := make([]*model.AvailableAction, len(in))
	for i, a := range in {
		one := choice(a)
		out[i] = &model.AvailableAction{Action: one.Action, Allowed: one.Allowed, Reason: filled(say.In(ctx, one.Reason))}
	}
	return out
}

// filled is s, or nil when it is empty.
func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// orEmpty is what s points to, or "".
func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// values are what pointers point to.
func values[T any](in []*T) []T {
	out := make([]T, len(in))
	for i, p := range in {
		out[i] = *p
	}
	return out
}

// Now is the time by which deadlines count, so that pages count down to them.
func (r queryResolver) Now(ctx context.Context) (*time.Time, error) {
	now, err := r.DB.Now(ctx)
	return &now, err
}
