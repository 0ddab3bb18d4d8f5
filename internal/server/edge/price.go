package edge

import (
	"encoding/json"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// pricing computes what an operation may cost at most:
//
//	a field                                       1 + the cost of its selections
//	a field whose definition has `first` (`last`)  1 + page size × the cost of its selections
//
// @skip and @include are not looked at, so leaving a field out makes nothing
// cheaper. Each fragment is priced once. On the way every page size, literal Int
// and condition is checked, for resolvers must not see a bad one.
type pricing struct {
	limits    Limits
	vars      map[string]any
	fragments map[string]int
}

// price returns the cost of the operation in op, or why it is refused.
func (l Limits) price(op *graphql.OperationContext) (int, *gqlerror.Error) {
	if op.Operation.Operation == ast.Mutation {
		// One action per request: counting tries per request would otherwise be
		// undone by aliases, and a half-failed pair has no honest answer.
		keys := map[string]bool{}
		rootKeys(op.Operation.SelectionSet, keys)
		if len(keys) > 1 {
			return 0, refuse(codeBadInput, "One mutation per request: this one has %d.", len(keys))
		}
	}
	p := &pricing{limits: l, vars: op.Variables, fragments: map[string]int{}}
	if err := p.directives(op.Operation.Directives); err != nil {
		return 0, err
	}
	cost, err := p.set(op.Operation.SelectionSet)
	if err != nil {
		return 0, err
	}
	if cost > l.Cost {
		if cost == ceiling {
			return 0, refuse(CodeTooCostly, "The operation costs far more than the %d allowed; ask for smaller pages or fewer fields.", l.Cost)
		}
		return 0, refuse(CodeTooCostly, "The operation costs %d of %d allowed; ask for smaller pages or fewer fields.", cost, l.Cost)
	}
	return cost, nil
}

// rootKeys collects the response names at the root that run something.
func rootKeys(set ast.SelectionSet, keys map[string]bool) {
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			if sel.Name != "__typename" {
				keys[sel.Alias] = true
			}
		case *ast.InlineFragment:
			rootKeys(sel.SelectionSet, keys)
		case *ast.FragmentSpread:
			rootKeys(sel.Definition.SelectionSet, keys)
		}
	}
}

func (p *pricing) set(set ast.SelectionSet) (int, *gqlerror.Error) {
	sum := 0
	for _, sel := range set {
		var n int
		var err *gqlerror.Error
		switch sel := sel.(type) {
		case *ast.Field:
			n, err = p.field(sel)
		case *ast.InlineFragment:
			if err = p.directives(sel.Directives); err == nil {
				n, err = p.set(sel.SelectionSet)
			}
		case *ast.FragmentSpread:
			if err = p.directives(sel.Directives); err == nil {
				n, err = p.fragment(sel.Definition)
			}
		}
		if err != nil {
			return 0, err
		}
		sum = plus(sum, n)
	}
	return sum, nil
}

func (p *pricing) fragment(f *ast.FragmentDefinition) (int, *gqlerror.Error) {
	if n, ok := p.fragments[f.Name]; ok {
		return n, nil
	}
	n, err := p.set(f.SelectionSet)
	if err == nil {
		p.fragments[f.Name] = n
	}
	return n, err
}

func (p *pricing) field(f *ast.Field) (int, *gqlerror.Error) {
	if err := p.directives(f.Directives); err != nil {
		return 0, err
	}
	for _, a := range f.Arguments {
		if err := int32s(a.Value); err != nil {
			return 0, err
		}
	}
	below, err := p.set(f.SelectionSet)
	if err != nil {
		return 0, err
	}
	rows, err := p.rows(f)
	if err != nil {
		return 0, err
	}
	return plus(1, times(rows, below)), nil
}

// rows is how many rows f may answer: its page size, or 1 when its definition
// takes none. A pageable field without a size counts as a full page.
func (p *pricing) rows(f *ast.Field) (int, *gqlerror.Error) {
	if f.Definition == nil || f.Definition.Arguments.ForName("first") == nil {
		return 1, nil
	}
	rows, given := 0, false
	for _, name := range []string{"first", "last"} {
		def := f.Definition.Arguments.ForName(name)
		if def == nil {
			continue
		}
		value := def.DefaultValue
		if a := f.Arguments.ForName(name); a != nil {
			value = a.Value
		}
		v, err := value.Value(p.vars)
		if err != nil {
			return 0, p.badPage(f, name)
		}
		if v == nil {
			continue
		}
		n, ok := integer(v)
		if !ok || n < 0 || n > int64(p.limits.PageSize) {
			return 0, p.badPage(f, name)
		}
		rows, given = max(rows, int(n)), true
	}
	if !given {
		return p.limits.PageSize, nil
	}
	return rows, nil
}

func (p *pricing) badPage(f *ast.Field, arg string) *gqlerror.Error {
	e := refuse(codeBadInput, "%s of %s must be between 0 and %d.", arg, f.Name, p.limits.PageSize)
	if f.Position != nil {
		e.Locations = []gqlerror.Location{{Line: f.Position.Line, Column: f.Position.Column}}
	}
	return e
}

// directives refuses @skip and @include whose condition is null: a nullable
// variable with a default may be null, and gqlgen panics on it.
func (p *pricing) directives(list ast.DirectiveList) *gqlerror.Error {
	for _, d := range list {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		a := d.Arguments.ForName("if")
		if a == nil {
			return refuse(CodeValidationFailed, "@%s needs the argument if.", d.Name)
		}
		v, err := a.Value.Value(p.vars)
		if _, ok := v.(bool); err != nil || !ok {
			return refuse(codeBadInput, "@%s(if:) must be true or false.", d.Name)
		}
	}
	return nil
}

// int32s holds literals of type Int to 32 bits; validation lets 64 pass.
func int32s(v *ast.Value) *gqlerror.Error {
	if v.Kind == ast.IntValue && v.Definition != nil && v.Definition.Name == "Int" {
		if _, err := strconv.ParseInt(v.Raw, 10, 32); err != nil {
			return refuse(codeBadInput, "Int cannot represent %s: it has 32 bits.", clip(v.Raw, 40))
		}
	}
	for _, c := range v.Children {
		if err := int32s(c.Value); err != nil {
			return err
		}
	}
	return nil
}

// integer reads what coercion makes of an Int.
func integer(v any) (int64, bool) {
	switch v := v.(type) {
	case int64:
		return v, true
	case int:
		return int64(v), true
	case json.Number:
		n, err := v.Int64()
		return n, err == nil
	case string:
		n, err := strconv.ParseInt(v, 10, 64)
		return n, err == nil
	}
	return 0, false
}
