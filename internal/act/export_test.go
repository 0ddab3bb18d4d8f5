package act

// Single lets one transaction be under way at a time, so that who goes with whom is
// settled by the order of arrival.
func (g *Together[P, T]) Single(only bool) { g.single = only }
