package rulepack

import (
	"embed"
	"io/fs"
	"slices"
	"sync"

	"linli/internal/date"
	"linli/internal/fault"
)

//go:embed packs/*.json
var files embed.FS

var builtin = sync.OnceValue(func() []*Pack {
	names, err := fs.Glob(files, "packs/*.json")
	if err != nil {
		panic(err)
	}
	packs := make([]*Pack, 0, len(names))
	for _, name := range names {
		raw, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		p, err := Parse(raw)
		if err != nil {
			panic(name + ": " + err.Error())
		}
		packs = append(packs, p)
	}
	return packs
})

// Builtin returns the packs that come with the program, one per file under packs.
func Builtin() []*Pack { return slices.Clone(builtin()) }

// Choose returns the pack with the highest version of those that are in effect on a
// day for exactly this jurisdiction and method. Faults, both CONFLICT: NOT_FOUND when
// none is, DUPLICATE when two have that version and differ.
func Choose(packs []*Pack, jurisdiction string, method Method, day date.Date) (*Pack, *fault.Fault) {
	name, _ := method.Names()
	var best, rival *Pack
	for _, p := range packs {
		switch {
		case p.Jurisdiction != jurisdiction || p.Method != method || !p.InEffect(day):
		case best == nil || p.Version > best.Version:
			best, rival = p, nil
		case p.Version == best.Version && p.Hash != best.Hash:
			rival = p
		}
	}
	if best == nil {
		return nil, fault.New(fault.Conflict, fault.CodeNotFound,
			"%s has no rules for the method %s on %s: enter a rule pack first", jurisdiction, name, day).At("method")
	}
	if rival != nil {
		return nil, fault.New(fault.Conflict, fault.CodeDuplicate,
			"%s has two rule packs for the method %s in version %d on %s: withdraw one", jurisdiction, name, best.Version, day).With("pack", best.ID)
	}
	return best, nil
}
