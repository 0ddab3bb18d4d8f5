package machine

import (
	"linli/internal/access"
	"linli/internal/fault"
)

// Offer says whether a viewer may do one thing now; refuse says which rule forbids it.
func Offer(v *access.Viewer, a Action, verb access.Verb, o access.Object, refuse func() *fault.Fault) Available {
	out := Available{Action: string(a)}
	if d := access.Can(v, verb, o); !d.Allowed {
		out.Reason = d.Reason
	} else if why := refuse(); why != nil {
		out.Reason = why.Message
	} else {
		out.Allowed = true
	}
	return out
}

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
