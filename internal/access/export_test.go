package access

import "linli/ent"

// Rules is the whole table, for the tests that print and cross it.
func Rules() map[Verb]Rule { return rules }

// Narrow is what the guard does to one query.
func Narrow(v *Viewer, q ent.Query) error { return narrow(v, q) }
