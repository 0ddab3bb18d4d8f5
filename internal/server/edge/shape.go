package edge

import (
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// extent is what a selection set comes to once its fragments are expanded.
type extent struct {
	selections int
	depth      int
}

// maxLevels bounds the recursion over selection sets; inline fragments inside one
// another add no depth and have no use beyond a few.
const maxLevels = 60

// shape measures a parsed document that is not validated yet. Each fragment is
// measured once, so a document that doubles itself n times costs n steps here.
type shape struct {
	limits     Limits
	fragments  map[string]*ast.FragmentDefinition
	measured   map[string]extent
	measuring  map[string]bool
	level      int  // selection sets around the current one, inline fragments and all
	introspect bool // some field is __schema or __type
}

// measure refuses doc when its validation or execution would cost too much.
func (l Limits) measure(doc *ast.QueryDocument, introspection bool) *gqlerror.Error {
	s := &shape{
		limits:    l,
		fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments)),
		measured:  make(map[string]extent, len(doc.Fragments)),
		measuring: map[string]bool{},
	}
	for _, f := range doc.Fragments {
		if _, ok := s.fragments[f.Name]; !ok {
			s.fragments[f.Name] = f
		}
	}
	for _, f := range doc.Fragments {
		e, err := s.fragment(f)
		if err != nil {
			return err
		}
		if err := s.check(e, l.MetaDepth); err != nil {
			return err
		}
	}
	for _, op := range doc.Operations {
		if err := s.variables(op.VariableDefinitions); err != nil {
			return err
		}
		if err := s.directives(op.Directives); err != nil {
			return err
		}
		e, err := s.set(op.SelectionSet, map[string]int{})
		if err != nil {
			return err
		}
		depth := l.Depth
		if introspection && s.onlyMeta(op.SelectionSet, map[string]bool{}) {
			depth = l.MetaDepth
		}
		if err := s.check(e, depth); err != nil {
			return err
		}
	}
	if s.introspect && !introspection {
		return refuse(CodeIntrospectionOff, "Introspection is off on this server; the schema is published with the documentation.")
	}
	return nil
}

func (s *shape) check(e extent, depth int) *gqlerror.Error {
	if e.depth > depth {
		return refuse(CodeTooLarge, "The document nests deeper than %d fields.", depth)
	}
	if e.selections > s.limits.Selections {
		return refuse(CodeTooLarge, "The document comes to more than %d selections once its fragments are expanded.", s.limits.Selections)
	}
	return nil
}

// set measures one selection set. names counts response names and spreads of the
// whole set, inline fragments included: validation compares equal names pairwise.
func (s *shape) set(set ast.SelectionSet, names map[string]int) (extent, *gqlerror.Error) {
	var sum extent
	if s.level++; s.level > maxLevels {
		return extent{}, refuse(CodeTooLarge, "The document nests more than %d selections.", maxLevels)
	}
	defer func() { s.level-- }()
	for _, sel := range set {
		var e extent
		var err *gqlerror.Error
		switch sel := sel.(type) {
		case *ast.Field:
			e, err = s.field(sel, names)
		case *ast.InlineFragment:
			if err = s.directives(sel.Directives); err == nil {
				e, err = s.set(sel.SelectionSet, names)
			}
		case *ast.FragmentSpread:
			if err = s.directives(sel.Directives); err == nil {
				e, err = s.spread(sel, names)
			}
		}
		if err != nil {
			return extent{}, err
		}
		sum.selections = plus(sum.selections, e.selections)
		sum.depth = max(sum.depth, e.depth)
	}
	return sum, nil
}

func (s *shape) field(f *ast.Field, names map[string]int) (extent, *gqlerror.Error) {
	name := f.Alias
	if name == "" {
		name = f.Name
	}
	if err := s.repeated(name, names); err != nil {
		return extent{}, err
	}
	if err := s.directives(f.Directives); err != nil {
		return extent{}, err
	}
	if err := s.arguments(f.Arguments); err != nil {
		return extent{}, err
	}
	if f.Name == "__schema" || f.Name == "__type" {
		s.introspect = true
	}
	below := extent{}
	if len(f.SelectionSet) > 0 {
		var err *gqlerror.Error
		if below, err = s.set(f.SelectionSet, map[string]int{}); err != nil {
			return extent{}, err
		}
	}
	return extent{selections: plus(1, below.selections), depth: 1 + below.depth}, nil
}

func (s *shape) spread(sel *ast.FragmentSpread, names map[string]int) (extent, *gqlerror.Error) {
	if err := s.repeated("..."+sel.Name, names); err != nil {
		return extent{}, err
	}
	f := s.fragments[sel.Name]
	if f == nil { // validation says so
		return extent{selections: 1}, nil
	}
	e, err := s.fragment(f)
	e.selections = plus(1, e.selections)
	return e, err
}

func (s *shape) fragment(f *ast.FragmentDefinition) (extent, *gqlerror.Error) {
	if e, ok := s.measured[f.Name]; ok {
		return e, nil
	}
	if s.measuring[f.Name] {
		return extent{}, refuse(CodeValidationFailed, "Fragment %q spreads itself.", clip(f.Name, s.limits.MessageRunes))
	}
	s.measuring[f.Name] = true
	if err := s.directives(f.Directives); err != nil {
		return extent{}, err
	}
	e, err := s.set(f.SelectionSet, map[string]int{})
	if err != nil {
		return extent{}, err
	}
	s.measured[f.Name] = e
	return e, nil
}

func (s *shape) repeated(name string, names map[string]int) *gqlerror.Error {
	if names[name]++; names[name] > s.limits.Repeats {
		return refuse(CodeTooLarge, "The document repeats %q more than %d times in one selection.", clip(name, 80), s.limits.Repeats)
	}
	return nil
}

func (s *shape) directives(list ast.DirectiveList) *gqlerror.Error {
	for _, d := range list {
		if d.Name == "defer" { // gqlgen's is unfinished, and one answer cannot carry two parts
			return refuse(CodeValidationFailed, "@defer is not served here; ask for the fields in a second request.")
		}
		if err := s.arguments(d.Arguments); err != nil {
			return err
		}
	}
	return nil
}

func (s *shape) arguments(list ast.ArgumentList) *gqlerror.Error {
	for _, a := range list {
		if err := s.value(a.Value, 1); err != nil {
			return err
		}
	}
	return nil
}

func (s *shape) variables(list ast.VariableDefinitionList) *gqlerror.Error {
	for _, v := range list {
		if err := s.directives(v.Directives); err != nil {
			return err
		}
		if v.DefaultValue == nil {
			continue
		}
		if err := s.value(v.DefaultValue, 1); err != nil {
			return err
		}
	}
	return nil
}

// value holds literals to the limits of variables, and refuses numbers that the
// executor could not turn into a value.
func (s *shape) value(v *ast.Value, depth int) *gqlerror.Error {
	switch v.Kind {
	case ast.StringValue, ast.BlockValue:
		if strings.ContainsRune(v.Raw, 0) {
			return refuse(codeBadInput, "Text must not contain the character U+0000.")
		}
	case ast.IntValue:
		if _, err := strconv.ParseInt(v.Raw, 10, 64); err != nil {
			return refuse(codeBadInput, "The number %s is too large.", clip(v.Raw, 40))
		}
	case ast.FloatValue:
		if _, err := strconv.ParseFloat(v.Raw, 64); err != nil {
			return refuse(codeBadInput, "The number %s is too large.", clip(v.Raw, 40))
		}
	case ast.ListValue, ast.ObjectValue:
		if depth > s.limits.ValueDepth {
			return refuse(CodeTooLarge, "A value nests deeper than %d.", s.limits.ValueDepth)
		}
		if v.Kind == ast.ListValue && len(v.Children) > s.limits.ListLength {
			return refuse(CodeTooLarge, "A list has more than %d elements.", s.limits.ListLength)
		}
		for _, c := range v.Children {
			if err := s.value(c.Value, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// onlyMeta tells whether every root field asks about the schema itself.
func (s *shape) onlyMeta(set ast.SelectionSet, seen map[string]bool) bool {
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			if !strings.HasPrefix(sel.Name, "__") {
				return false
			}
		case *ast.InlineFragment:
			if !s.onlyMeta(sel.SelectionSet, seen) {
				return false
			}
		case *ast.FragmentSpread:
			f := s.fragments[sel.Name]
			if f == nil || seen[sel.Name] {
				continue
			}
			seen[sel.Name] = true
			if !s.onlyMeta(f.SelectionSet, seen) {
				return false
			}
		}
	}
	return true
}

// ceiling keeps sums and products of hostile documents inside an int.
const ceiling = 1 << 40

func plus(a, b int) int { return min(a+b, ceiling) }

func times(a, b int) int {
	if a != 0 && b > ceiling/a {
		return ceiling
	}
	return a * b
}
