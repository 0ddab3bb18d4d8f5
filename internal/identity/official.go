package identity

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/area"
	"linli/internal/access"
)

// Official is somebody in a post of the administration.
type Official struct {
	PersonID string
	Name     string
	Post     appointment.Post
}

// official are the posts whose holders their colleagues may choose from. Experts and
// custodians are not among them: who they are is told by what they were drawn or named for.
var official = []appointment.Post{
	appointment.PostRequirementOfficer, appointment.PostHandler, appointment.PostApprover, appointment.PostAcceptor, appointment.PostPayer,
	appointment.PostCommunityWorker, appointment.PostHotline, appointment.PostRegulator, appointment.PostAuditor, appointment.PostOperator,
}

// Officials lists who holds one of some posts over an area now, by post and name, for
// whoever holds such a post there themselves: panels and examinations are put together
// from colleagues. Anybody else is told of none.
//
// Faults: NOT_FOUND for the area.
func (s *Service) Officials(ctx context.Context, areaID string, posts []appointment.Post) ([]*Official, error) {
	a, err := s.DB.Client.Area.Query().Where(area.ID(areaID)).Only(ctx)
	if err != nil {
		return nil, found(err, "area", areaID, "areaId")
	}
	v := access.From(ctx)
	if !slices.ContainsFunc(official, func(p appointment.Post) bool { return access.Holds(v, p, a.Path) }) {
		return nil, nil
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	wanted := slices.DeleteFunc(slices.Clone(official), func(p appointment.Post) bool { return !slices.Contains(posts, p) })
	rows, err := s.DB.Client.Appointment.Query().
		Where(appointment.PostIn(wanted...), appointment.FromLTE(now), appointment.Or(appointment.UntilIsNil(), appointment.UntilGT(now))).
		WithPerson().All(access.System(ctx, "colleagues to choose from"))
	out := make([]*Official, 0, len(rows))
	seen := map[Official]bool{}
	for _, r := range rows {
		o := Official{r.PersonID, nameOf(r), r.Post}
		if strings.HasPrefix(a.Path, r.AreaPath) && !seen[o] {
			seen[o] = true
			out = append(out, &o)
		}
	}
	slices.SortFunc(out, func(x, y *Official) int {
		return cmp.Or(cmp.Compare(slices.Index(official, x.Post), slices.Index(official, y.Post)), cmp.Compare(x.Name, y.Name), cmp.Compare(x.PersonID, y.PersonID))
	})
	return out, err
}

func nameOf(a *ent.Appointment) string {
	if a.Edges.Person == nil {
		return ""
	}
	return a.Edges.Person.Name
}
