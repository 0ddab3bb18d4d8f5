package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/anchor"
	"linli/ent/entry"
	"linli/graph/shape"
	"linli/internal/fault"
)

func (r queryResolver) Entries(ctx context.Context, stream, record *string, first int, after *string) (*shape.Connection[*ent.Entry], error) {
	if stream == nil && record == nil {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "name a stream or a record").At("stream")
	}
	q := r.DB.Client.Entry.Query()
	if stream != nil {
		q.Where(entry.Stream(*stream))
	}
	if record != nil {
		q.Where(entry.Record(*record))
	}
	return page(ctx, q, window{first, after}, entries([]any{stream, record}))
}

// entries are listed as they were written; a record's all stand in one stream.
func entries(filter any) listing[*ent.Entry] {
	return listing[*ent.Entry]{"entries", filter, []key[*ent.Entry]{
		byText(entry.FieldStream, func(e *ent.Entry) string { return e.Stream }),
		byWhole(entry.FieldSeq, func(e *ent.Entry) int64 { return e.Seq }),
	}}
}

func (r queryResolver) Anchors(ctx context.Context, first int, after *string) (*shape.Connection[*ent.Anchor], error) {
	return page(ctx, r.DB.Client.Anchor.Query(), window{first, after}, listing[*ent.Anchor]{"anchors", nil, []key[*ent.Anchor]{
		desc(byInstant(anchor.FieldAt, func(a *ent.Anchor) time.Time { return a.At })),
	}})
}
