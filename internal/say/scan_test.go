package say

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// found is one sentence, or a word put into one, as the code says it.
type found struct {
	text  string // a format; what is not literal is %s
	where string // file:line
}

// scan finds what reaches people in the Go files of a tree: the formats given to
// fault.New and their arguments, and the texts of the fields named in spoken. It
// follows them backwards by names alone, within a package: to the callers of a function
// that passes on a parameter, to what a variable was set to, to what a function returns.
func scan(root fs.FS, skip func(file string) bool) ([]found, error) {
	s := &scanner{files: token.NewFileSet(), heard: map[ast.Node]bool{}, functions: map[string][]*function{}, given: map[string][]*function{}, passes: map[string]bool{}}
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && skip(name+"/"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || skip(name):
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(s.files, name, text, parser.SkipObjectResolution)
		if err == nil {
			s.read(path.Dir(name), f)
		}
		return err
	})
	for more := true; more; { // a parameter found to be passed on makes its callers speak
		before := len(s.passes) + len(s.heard) + len(s.given)
		for _, f := range s.all {
			s.listen(f)
		}
		more = len(s.passes)+len(s.heard)+len(s.given) != before
	}
	slices.SortFunc(s.said, func(a, b found) int { return strings.Compare(a.where+a.text, b.where+b.text) })
	return s.said, err
}

// spoken are the fields whose text people read, and the places of those that are set
// without their names.
var (
	spoken = []string{"Reason", "Required", "Actual", "Sentence"}
	places = map[string][]int{"Clause": {2, 3}, "Problem": {2}}
)

// sent are the positions of format and arguments in calls of other packages.
var sent = map[string]int{"fault.New": 2}

// told are methods of other packages that make faults, or keep why something ended, with the
// position of the format.
var told = map[string]int{"Broken": 3, "SetReason": 0}

type scanner struct {
	files     *token.FileSet
	all       []*function
	functions map[string][]*function // by folder and name; closures by the variable they are in
	given     map[string][]*function // closures by folder, function and number of the argument they are
	passes    map[string]bool        // parameters, by function and number, that people hear
	heard     map[ast.Node]bool
	said      []found
}

// function is a function, a closure, or (without outer and name) a file's declarations.
type function struct {
	folder, name string
	outer        *function
	params       []string
	variadic     bool
	body         ast.Node
	inner        map[string]*function // closures by the variable they are in
}

func (s *scanner) read(folder string, f *ast.File) {
	for _, d := range f.Decls {
		if d, ok := d.(*ast.FuncDecl); ok {
			if d.Body != nil {
				made := s.add(folder, d.Name.Name, nil, d.Type, d.Body)
				s.functions[folder+"."+d.Name.Name] = append(s.functions[folder+"."+d.Name.Name], made)
			}
			continue
		}
		s.all = append(s.all, &function{folder: folder, body: d})
	}
}

func (s *scanner) add(folder, name string, outer *function, t *ast.FuncType, body ast.Node) *function {
	f := &function{folder: folder, name: name, outer: outer, body: body, inner: map[string]*function{}}
	for _, p := range t.Params.List {
		for _, n := range p.Names {
			f.params = append(f.params, n.Name)
		}
		_, f.variadic = p.Type.(*ast.Ellipsis)
	}
	s.all = append(s.all, f)
	names := map[ast.Node]string{}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if id, ok := n.Lhs[0].(*ast.Ident); ok && len(n.Lhs) == 1 {
				names[n.Rhs[0]] = id.Name
			}
		case *ast.CallExpr:
			for i, a := range n.Args {
				names[a] = "\x00" + folder + "." + last(n.Fun) + "#" + strconv.Itoa(i)
			}
		case *ast.FuncLit:
			closure := s.add(folder, names[n], f, n.Type, n.Body)
			if where, isGiven := strings.CutPrefix(names[n], "\x00"); isGiven {
				s.given[where] = append(s.given[where], closure)
			} else {
				f.inner[names[n]] = closure
			}
			return false
		}
		return true
	})
	return f
}

// last is f of f(…) and of x.f(…).
func last(fun ast.Expr) string {
	switch fun := fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

// listen finds what a function says, without its closures.
func (s *scanner) listen(f *function) {
	f.inside(func(n ast.Node) {
		switch n := n.(type) {
		case *ast.CallExpr:
			for i, a := range n.Args {
				if s.speaks(f, n, i) {
					s.say(f, a)
				}
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && slices.Contains(spoken, key.Name) {
				s.say(f, n.Value)
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if x, ok := left.(*ast.SelectorExpr); ok && len(n.Lhs) == len(n.Rhs) && slices.Contains(spoken, x.Sel.Name) {
					s.say(f, n.Rhs[i])
				}
			}
		case *ast.CompositeLit:
			if name, ok := n.Type.(*ast.Ident); ok {
				for _, i := range places[name.Name] {
					if i < len(n.Elts) {
						s.say(f, n.Elts[i])
					}
				}
			}
		}
	})
}

// inside visits a function's nodes without those of its closures.
func (f *function) inside(visit func(ast.Node)) {
	ast.Inspect(f.body, func(n ast.Node) bool {
		if _, closure := n.(*ast.FuncLit); closure && f.inner != nil {
			return false
		}
		if n != nil {
			visit(n)
		}
		return true
	})
}

// speaks tells whether argument i of a call reaches people.
func (s *scanner) speaks(f *function, call *ast.CallExpr, i int) bool {
	if x, ok := call.Fun.(*ast.SelectorExpr); ok {
		if on, ok := x.X.(*ast.Ident); ok {
			if from, known := sent[on.Name+"."+x.Sel.Name]; known {
				return i >= from
			}
		}
		if from, known := told[x.Sel.Name]; known {
			return i >= from
		}
	}
	for _, callee := range s.callees(f, call.Fun) {
		n := i
		if callee.variadic {
			n = min(n, len(callee.params)-1)
		}
		if s.passes[callee.key(n)] {
			return true
		}
	}
	return false
}

func (f *function) key(i int) string {
	k := f.folder + "." + f.name + "#" + strconv.Itoa(i)
	if f.outer != nil {
		return f.outer.key(-1) + "/" + k
	}
	return k
}

// callees are the functions that a call in f may mean: a closure in sight, those given
// for a parameter, or the package's functions and methods of the name.
func (s *scanner) callees(f *function, fun ast.Expr) []*function {
	id, plain := fun.(*ast.Ident)
	for at := f; plain && at != nil; at = at.outer {
		if c := at.inner[id.Name]; c != nil {
			return []*function{c}
		}
		if i := slices.Index(at.params, id.Name); i >= 0 {
			return s.given[at.folder+"."+at.name+"#"+strconv.Itoa(i)]
		}
	}
	return s.functions[f.folder+"."+last(fun)]
}

// say notes an expression that people read, and follows what it is made of.
func (s *scanner) say(f *function, e ast.Expr) {
	if s.heard[e] {
		return
	}
	s.heard[e] = true
	switch e := e.(type) {
	case *ast.BasicLit:
		s.note(e, s.format(f, e))
	case *ast.ParenExpr:
		s.say(f, e.X)
	case *ast.BinaryExpr:
		s.note(e, s.format(f, e))
	case *ast.Ident:
		s.trace(f, e.Name)
	case *ast.CallExpr:
		s.result(f, e)
	}
}

// format is the format of a literal or a sum; parts that are not literal are followed.
func (s *scanner) format(f *function, e ast.Expr) string {
	switch x := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(x.Value); err == nil && x.Kind == token.STRING {
			return text
		}
		return ""
	case *ast.BinaryExpr:
		return s.format(f, x.X) + s.format(f, x.Y)
	}
	s.say(f, e)
	return "%s"
}

func (s *scanner) note(at ast.Node, text string) {
	if rest := strings.NewReplacer("%s", "", "%d", "", "%q", "").Replace(text); rest != "" && (rest != text || strings.ContainsFunc(rest, letter)) {
		p := s.files.Position(at.Pos())
		s.said = append(s.said, found{text, p.Filename + ":" + strconv.Itoa(p.Line)})
	}
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// trace follows a name to the callers that give it, or to what it is set to.
func (s *scanner) trace(f *function, name string) {
	for at := f; at != nil; at = at.outer {
		if i := slices.Index(at.params, name); i >= 0 {
			s.passes[at.key(i)] = true
			return
		}
		at.inside(func(n ast.Node) {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for i, left := range n.Lhs {
					if id, ok := left.(*ast.Ident); ok && id.Name == name && len(n.Rhs) == len(n.Lhs) {
						s.say(at, n.Rhs[i])
					}
				}
			case *ast.ValueSpec:
				for i, id := range n.Names {
					if id.Name == name && i < len(n.Values) {
						s.say(at, n.Values[i])
					}
				}
			}
		})
	}
}

// result follows a call to the text that it gives.
func (s *scanner) result(f *function, call *ast.CallExpr) {
	on := ""
	if x, ok := call.Fun.(*ast.SelectorExpr); ok {
		if id, ok := x.X.(*ast.Ident); ok {
			on = id.Name + "."
		}
	}
	switch on + last(call.Fun) {
	case "fmt.Sprintf", "fmt.Sprint", "append", "string":
		for _, a := range call.Args {
			s.say(f, a)
		}
		return
	case "strings.Join", "strings.ToLower", "strings.TrimPrefix":
		s.say(f, call.Args[0])
		return
	}
	if on == "strings." || on == "fmt." {
		return
	}
	for _, callee := range s.callees(f, call.Fun) {
		callee.inside(func(n ast.Node) {
			if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
				s.say(callee, r.Results[0])
			}
		})
	}
}
