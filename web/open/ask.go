package open

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
)

// Ask answers one of the operations below as nobody in particular.
type Ask func(ctx context.Context, operation string, variables map[string]any) (json.RawMessage, error)

//go:embed operations
var operationFiles embed.FS

// operation is the text of operations/NAME.graphql.
func operation(name string) string {
	text, err := operationFiles.ReadFile("operations/" + name + ".graphql")
	if err != nil {
		panic("open: " + err.Error())
	}
	return string(text)
}

// ask reads an operation's answer into a value.
func (p *pages) ask(ctx context.Context, name string, variables map[string]any, into any) error {
	data, err := p.answer(ctx, operation(name), variables)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("read the answer to %s: %w", name, err)
	}
	return nil
}

// connection is a page of a list.
type connection[N any] struct {
	Edges []struct {
		Node N `json:"node"`
	} `json:"edges"`
	PageInfo struct {
		HasNextPage bool    `json:"hasNextPage"`
		EndCursor   *string `json:"endCursor"`
	} `json:"pageInfo"`
}

func (c connection[N]) nodes() []N {
	out := make([]N, len(c.Edges))
	for i, e := range c.Edges {
		out[i] = e.Node
	}
	return out
}

// window is which rows of a list an operation is asked for.
type window struct {
	first int
	after string
}

func (w window) variables(more map[string]any) map[string]any {
	out := map[string]any{"first": w.first}
	if w.after != "" {
		out["after"] = w.after
	}
	for k, v := range more {
		out[k] = v
	}
	return out
}
