package archtest

import (
	"fmt"
	"go/ast"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// longest is how many lines a written file may have before a second idea is
// likely to have moved in.
const longest = 400

// longFiles are the files that are better long, each with its reason.
var longFiles = []struct{ path, reason string }{}

// emptyNames tell a reader nothing about what is inside.
var emptyNames = []string{"util", "utils", "common", "helper", "helpers", "types"}

// foldersSayWhatTheyHold refuses names that fit anything.
func foldersSayWhatTheyHold(t *tree) []string {
	var found []string
	for _, dir := range t.dirs {
		if slices.Contains(emptyNames, path.Base(dir)) {
			found = append(found, dir+": name the folder after what is in it")
		}
	}
	return found
}

// filesAreShort is the rule of longest and longFiles.
func filesAreShort(t *tree) []string {
	var found []string
	for _, f := range t.files {
		long := f.lines > longest && !f.generated && path.Ext(f.path) != ".sql" // migrations grow with the tables
		listed := false
		for _, e := range longFiles {
			listed = listed || e.path == f.path
		}
		switch {
		case long && !listed:
			found = append(found, fmt.Sprintf("%s: %d lines, more than %d: move the second idea out, or list the file and its reason in longFiles", f.path, f.lines, longest))
		case listed && !long:
			found = append(found, f.path+": is short again: take it out of longFiles")
		}
	}
	return found
}

// packagesAreIntroduced wants a sentence before the package clause of one file.
func packagesAreIntroduced(t *tree) []string {
	docs := map[string]string{}
	var folders []string
	for _, f := range t.goFiles() {
		if f.generated || onlyForTools(f) {
			continue
		}
		folder := f.folder()
		if _, seen := docs[folder]; !seen {
			docs[folder] = ""
			folders = append(folders, folder)
		}
		if doc := f.syntax.Doc.Text(); isIntroduction(doc, f.syntax.Name.Name) {
			docs[folder] = doc
		}
	}
	var found []string
	for _, folder := range folders {
		if docs[folder] == "" {
			found = append(found, fmt.Sprintf("%s: no file opens with a sentence on what the package owns (\"Package %s …\")", folder, path.Base(folder)))
		}
	}
	return found
}

// onlyForTools tells whether a build constraint keeps the file out of every build.
func onlyForTools(f file) bool {
	head, _, _ := strings.Cut(string(f.text), "\npackage ")
	return slices.Contains(strings.Split(head, "\n"), "//go:build ignore")
}

func isIntroduction(doc, name string) bool {
	begins := strings.HasPrefix(doc, "Package "+strings.TrimSuffix(name, "_test")+" ")
	if name == "main" {
		begins = strings.HasPrefix(doc, "Command ") || strings.HasPrefix(doc, "Linli ")
	}
	return begins && strings.Contains(doc, ".") && len(strings.Fields(doc)) >= 5
}

// generatedFilesAreMarked keeps .gitattributes and the files' own heads in step:
// what is marked is hidden from review.
func generatedFilesAreMarked(t *tree) []string {
	var found []string
	for _, f := range t.goFiles() {
		switch marked := t.marked(f.path); {
		case f.generated && !marked:
			found = append(found, f.path+": is generated: mark it linguist-generated in .gitattributes")
		case marked && !f.generated:
			found = append(found, f.path+": is written by hand: unmark it with -linguist-generated in .gitattributes")
		}
	}
	return found
}

// noKeyLiesAround: a key that a program kept for itself is left in its data directory
// alone, which is not in the tree; it would be committed, or show that a test does not
// clear up.
func noKeyLiesAround(t *tree) []string {
	var found []string
	err := fs.WalkDir(t.root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (name == ".git" || name == "data" || path.Base(name) == "node_modules"):
			return fs.SkipDir
		case path.Base(name) == "secret.key":
			found = append(found, name+": a key that a program kept: delete it, and give that program a --data elsewhere")
		}
		return nil
	})
	if err != nil {
		found = append(found, err.Error())
	}
	return found
}

// testsNeitherSleepNorSkip: a sleep is slow or wrong, a skipped test proves nothing.
// Inside synctest.Test time is not real, and sleeping is how it passes.
func testsNeitherSleepNorSkip(t *tree) []string {
	var found []string
	for _, f := range t.goFiles() {
		if !f.isTest() {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			switch on, name := callee(call); {
			case on == "synctest" && name == "Test":
				return false
			case on == "time" && name == "Sleep":
				found = append(found, f.at(call.Pos())+": a test does not sleep: wait for the condition with a deadline, or use synctest")
			case slices.Contains([]string{"t", "b", "tb", "f"}, on) && slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, name):
				found = append(found, f.at(call.Pos())+": a test does not skip: give it what it needs, or delete it")
			}
			return true
		})
	}
	return found
}

// callee gives x and name of a call x.name(…).
func callee(call *ast.CallExpr) (on, name string) {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return "", ""
	}
	if x, ok := selector.X.(*ast.Ident); ok {
		on = x.Name
	}
	return on, selector.Sel.Name
}
