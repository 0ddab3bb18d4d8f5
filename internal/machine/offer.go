package machine

import (
	"linli/internal/access"
	"linli/internal/fault"
)

// OfferAll lists what a viewer may do with each of some records, by their ids. A record
// whose facts cannot be read offers nothing, and says why.
func (k Record[R, S, F]) OfferAll(v *access.Viewer, list []R, facts func(id string) (F, *fault.Fault)) map[string][]Available {
	out := make(map[string][]Available, len(list))
	for _, r := range list {
		look := k.Look(r)
		f, why := facts(look.ID)
		if why != nil {
			out[look.ID] = k.Withheld(v, look.Object, why)
		} else {
			out[look.ID] = k.Offers(v, look.Object, look.Status, f)
		}
	}
	return out
}
