package identity

import (
	"context"
	"slices"
	"strings"
	"time"

	"linli/ent/appointment"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

// buying are the posts that take part in a purchase. A regulator decides about it and
// holds none of them over an overlapping area at the same time (procurement §3.3).
var buying = []appointment.Post{
	appointment.PostRequirementOfficer, appointment.PostHandler, appointment.PostApprover, appointment.PostAcceptor, appointment.PostPayer,
	appointment.PostExpert, appointment.PostCustodian,
}

// takesNoPart refuses a regulator who takes part in buying, and the other way round, at
// some time of the term over an area that lies above, below or at the post's.
func takesNoPart(ctx context.Context, tx *database.Tx, in MakeAppointmentInput, path string, from time.Time) error {
	var against []appointment.Post
	switch {
	case in.Post == appointment.PostRegulator:
		against = buying
	case slices.Contains(buying, in.Post):
		against = []appointment.Post{appointment.PostRegulator}
	default:
		return nil
	}
	q := tx.Appointment.Query().Where(appointment.PersonID(in.PersonID), appointment.PostIn(against...), appointment.Or(appointment.UntilIsNil(), appointment.UntilGT(from)))
	if in.Until != nil {
		q.Where(appointment.FromLT(*in.Until))
	}
	held, err := q.Order(appointment.ByID()).All(access.System(ctx, string(access.AppointmentMake)))
	if err != nil {
		return err
	}
	for _, a := range held {
		if a.Until != nil && !a.Until.After(a.From) {
			continue // ended before it began
		}
		if strings.HasPrefix(path, a.AreaPath) || strings.HasPrefix(a.AreaPath, path) {
			word := strings.ToLower(strings.ReplaceAll(string(a.Post), "_", " "))
			return fault.New(fault.Conflict, fault.CodeFourEyes, "a regulator takes no part in buying over the same area: the person is %s there", word).
				At("post").With("appointmentId", a.ID)
		}
	}
	return nil
}
