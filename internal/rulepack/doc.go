// Package rulepack owns the figures of procurement law as data: terms, shares,
// counts and sums, each with its citation, how sure one is of it, and whether it
// blocks or warns. A pack holds the rules of one jurisdiction and method in one
// version; a purchase pins a pack, so that later law does not touch it. The package
// also computes legal terms exactly (Civil Code arts. 201–204) and owns the negative
// list of what may not be bought as a service. It is pure: packs are embedded, or
// parsed from what a caller kept.
package rulepack
