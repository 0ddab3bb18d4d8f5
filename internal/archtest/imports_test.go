package archtest

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// domains are the parts of the business; each is a flat package under internal.
var domains = []string{
	"internal/identity", "internal/directory", "internal/booking", "internal/care", "internal/funding",
	"internal/procurement", "internal/contracting", "internal/casework", "internal/assembly", "internal/readiness",
}

// tiers are the places of packages, lowest first. A package, with the folders
// below it, imports lower tiers only; beside it only what pairs lists.
var tiers = [][]string{
	{"internal/money", "internal/id", "internal/date", "internal/fault", "internal/say", "internal/secret", "schema", "web", "docs/ocds-extension"},
	{"ent/schema"},
	{"ent"},
	{"internal/calendar", "internal/rulepack", "internal/sealing", "internal/scoring", "internal/draw", "internal/ocds"},
	{"internal/database", "internal/cache", "internal/sms", "internal/wechat", "internal/oidc"},
	{"internal/access", "internal/outbox", "internal/trail"},
	{"internal/act", "internal/database/databasetest"},
	{"internal/publication"},
	{"internal/machine"},
	domains,
	{"internal/worldtest"},
	{"graph"},
	{"internal/demo", "internal/hsds", "web/open"},
	{"internal/server"},
	{"cmd", "internal/bench"},
}

// apart are packages that nobody imports and that import none of ours.
var apart = []string{"internal/archtest", "internal/testenv"}

// pairs are the imports allowed between neighbours of one tier: from, to, why.
// What is not listed travels through the outbox.
var pairs = []struct{ from, to, reason string }{
	{"internal/rulepack", "internal/calendar", "legal terms end on working days, make-up days included"},
	{"internal/booking", "internal/directory", "a hold asks which offering, price and notice apply"},
	{"internal/booking", "internal/funding", "a hold reserves entitlement and pool in its own transaction"},
	{"internal/booking", "internal/contracting", "a booking draws units from a contract lot in its own transaction"},
	{"internal/procurement", "internal/funding", "a project reserves its estimate on the budget line in its own transaction"},
	{"internal/contracting", "internal/funding", "signing turns a budget reservation into a commitment"},
	{"internal/contracting", "internal/procurement", "the second signature ends the award in its own transaction; parts that exclude each other are one list"},
	{"internal/booking", "internal/procurement", "through contracting: a contract that ends hands its bookings over"},
	{"internal/procurement", "internal/funding", "a project reserves its estimate on the budget line in its own transaction"},
}

// closed are imports that only some folders may use, each with its reason.
var closed = []struct {
	imports []string
	only    []string
	reason  string
}{
	{
		[]string{"github.com/lib/pq", "modernc.org/sqlite", "github.com/pressly/goose"},
		[]string{"internal/database", "internal/bench"},
		"one place knows which database it is and reads driver errors; the benchmark drives the limit's SQL past everything",
	},
	{
		[]string{"github.com/redis/go-redis", "github.com/alicebob/miniredis"},
		[]string{"internal/cache"},
		"one place knows Redis, and that its answers are hints",
	},
	{
		[]string{"github.com/coreos/go-oidc", "golang.org/x/oauth2"},
		[]string{"internal/oidc"},
		"one place speaks with identity providers and decides what of their word is believed",
	},
	{
		[]string{"github.com/pquerna/otp"},
		[]string{"internal/identity"},
		"one place knows how second factors are counted",
	},
	{
		[]string{"linli/graph/model", "linli/graph/generated"},
		[]string{"graph"},
		"the shapes of the API stay out of the business",
	},
}

// tierOf gives the tier and the unit (the listed folder) of a folder, longest
// match first, or -1.
func tierOf(folder string) (tier int, unit string) {
	tier = -1
	for i, units := range tiers {
		for _, u := range units {
			if within(folder, u) && len(u) > len(unit) {
				tier, unit = i, u
			}
		}
	}
	return tier, unit
}

// importsPointDown is the rule of tiers and pairs.
func importsPointDown(t *tree) []string {
	var found []string
	for _, f := range t.goFiles() {
		tier, unit := tierOf(f.folder())
		f.imports(func(imported, where string) {
			target, ours := strings.CutPrefix(imported, module+"/")
			if !ours {
				return
			}
			if why := refuseImport(f, tier, unit, target); why != "" {
				found = append(found, fmt.Sprintf("%s: %s imports %s: %s", where, f.folder(), target, why))
			}
		})
	}
	return found
}

func refuseImport(f file, tier int, unit, target string) string {
	below, targetUnit := tierOf(target)
	switch {
	case withinAny(f.folder(), apart) || withinAny(target, apart):
		return "archtest and testenv stand apart"
	case f.isTest() && strings.HasSuffix(f.syntax.Name.Name, "_test"):
		return "" // a test from outside may build its world from above
	case isSupport(f.folder()):
		return "" // only tests import it, so its arrows end with it
	case isSupport(target) && !f.isTest():
		return "test support is for tests"
	case isSupport(target):
		return ""
	case tier < 0 || below < 0:
		return "" // everyPackageHasAPlace speaks up
	case target == "internal/fault" && (unit == "ent" || unit == "ent/schema"):
		return "entities do not answer people; faults begin above ent"
	case unit == targetUnit || below < tier:
		return ""
	case below > tier:
		return "imports point down; turn the arrow round, or send the news through the outbox"
	case slices.ContainsFunc(pairs, func(p struct{ from, to, reason string }) bool { return p.from == unit && p.to == targetUnit }):
		return ""
	}
	return "neighbours meet through the outbox; where one truly asks the other, list the pair and its reason in pairs"
}

// isSupport tells whether a package helps tests: databasetest, edgetest.
func isSupport(folder string) bool { return strings.HasSuffix(path.Base(folder), "test") }

// everyPackageHasAPlace keeps a new package from escaping the tiers.
func everyPackageHasAPlace(t *tree) []string {
	var found, seen []string
	for _, f := range t.goFiles() {
		folder := f.folder()
		if tier, _ := tierOf(folder); tier >= 0 || withinAny(folder, apart) || slices.Contains(seen, folder) {
			continue
		}
		seen = append(seen, folder)
		found = append(found, folder+": give the package its place in tiers (or apart)")
	}
	return found
}

// closedImportsStayInside is the rule of closed.
func closedImportsStayInside(t *tree) []string {
	var found []string
	for _, f := range t.goFiles() {
		f.imports(func(imported, where string) {
			for _, c := range closed {
				if withinAny(imported, c.imports) && !withinAny(f.folder(), c.only) {
					found = append(found, fmt.Sprintf("%s: only %s may import %s: %s", where, strings.Join(c.only, ", "), imported, c.reason))
				}
			}
		})
	}
	return found
}

// listsCarryReasons keeps the lists above explained.
func listsCarryReasons(*tree) []string {
	var found []string
	for _, p := range pairs {
		if len(strings.Fields(p.reason)) < 4 {
			found = append(found, fmt.Sprintf("pairs: %s → %s has no reason", p.from, p.to))
		}
	}
	for _, e := range longFiles {
		if len(strings.Fields(e.reason)) < 4 {
			found = append(found, fmt.Sprintf("longFiles: %s has no reason", e.path))
		}
	}
	return found
}
