package archtest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the first element of our own import paths.
const module = "linli"

// tree is the source as the rules see it.
type tree struct {
	root  fs.FS
	files []file // by path
	dirs  []string
	marks []mark // of .gitattributes, in file order
}

// file is one source file. For Go files syntax holds the imports and, in tests,
// everything; for others it is nil.
type file struct {
	path      string // from the root, with slashes
	lines     int
	text      []byte
	syntax    *ast.File
	positions *token.FileSet
	generated bool // says so in its head (Go) or is marked in .gitattributes (others)
}

// mark is one line of .gitattributes about generated files.
type mark struct {
	pattern   string
	generated bool
}

// notOurs tells which folders hold what others wrote, what programs left behind,
// or what tests read.
func notOurs(dir string) bool {
	atRoot := []string{".git", "bin", "data", "coverage", "web/dist"}
	return slices.Contains(atRoot, dir) || slices.Contains([]string{"node_modules", "testdata"}, path.Base(dir))
}

// sources are the endings of the files that people write here.
var sources = []string{".go", ".graphql", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".css", ".sh", ".sql", ".tmpl"}

// load reads a source tree.
func load(root fs.FS) (*tree, error) {
	t := &tree{root: root}
	if text, err := fs.ReadFile(root, ".gitattributes"); err == nil {
		t.marks = readMarks(string(text))
	}
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && notOurs(name):
			return fs.SkipDir
		case entry.IsDir():
			t.dirs = append(t.dirs, name)
			return nil
		case !slices.Contains(sources, path.Ext(name)):
			return nil
		}
		f, err := t.read(root, name)
		t.files = append(t.files, f)
		return err
	})
	return t, err
}

func (t *tree) read(root fs.FS, name string) (file, error) {
	text, err := fs.ReadFile(root, name)
	if err != nil {
		return file{}, err
	}
	f := file{path: name, text: text, lines: bytes.Count(text, []byte("\n")), generated: t.marked(name)}
	if path.Ext(name) != ".go" {
		return f, nil
	}
	mode := parser.ParseComments | parser.SkipObjectResolution
	if !f.isTest() {
		mode |= parser.ImportsOnly
	}
	f.positions = token.NewFileSet()
	f.syntax, err = parser.ParseFile(f.positions, name, text, mode)
	if err != nil {
		return f, err
	}
	f.generated = ast.IsGenerated(f.syntax)
	return f, nil
}

// readMarks picks the generated marks out of a .gitattributes file.
func readMarks(text string) []mark {
	var marks []mark
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		for _, attribute := range fields[min(1, len(fields)):] {
			if name, unset := strings.CutPrefix(attribute, "-"); name == "linguist-generated" {
				marks = append(marks, mark{fields[0], !unset})
			}
		}
	}
	return marks
}

// marked tells whether .gitattributes calls a file generated: the last line that
// matches decides. Patterns are paths from the root, "dir/**" meaning all below.
func (t *tree) marked(name string) bool {
	generated := false
	for _, m := range t.marks {
		dir, below := strings.CutSuffix(m.pattern, "/**")
		matches, _ := path.Match(m.pattern, name)
		if matches || below && strings.HasPrefix(name, dir+"/") {
			generated = m.generated
		}
	}
	return generated
}

func (f file) isTest() bool { return strings.HasSuffix(f.path, "_test.go") }

// folder is the file's package, as a path from the root.
func (f file) folder() string { return path.Dir(f.path) }

// goFiles are the tree's Go files.
func (t *tree) goFiles() []file {
	return slices.DeleteFunc(slices.Clone(t.files), func(f file) bool { return f.syntax == nil })
}

// imports calls visit for each import of the file, as a path and where it stands.
func (f file) imports(visit func(imported, where string)) {
	for _, spec := range f.syntax.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err == nil {
			visit(imported, f.at(spec.Pos()))
		}
	}
}

// at is a position in the file as path:line.
func (f file) at(pos token.Pos) string {
	return fmt.Sprintf("%s:%d", f.path, f.positions.Position(pos).Line)
}

// within tells whether a folder is dir or below it.
func within(folder, dir string) bool {
	return folder == dir || strings.HasPrefix(folder, dir+"/")
}

func withinAny(folder string, dirs []string) bool {
	return slices.ContainsFunc(dirs, func(dir string) bool { return within(folder, dir) })
}

// repository is the tree that this test belongs to.
func repository(t *testing.T) *tree {
	t.Helper()
	tr, err := load(os.DirFS("../.."))
	if err != nil {
		t.Fatalf("reading the source: %v", err)
	}
	if n := len(tr.goFiles()); n < 10 {
		t.Fatalf("found %d Go files: the test looks in the wrong place", n)
	}
	return tr
}
