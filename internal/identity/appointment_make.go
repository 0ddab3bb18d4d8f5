package identity

import (
	"context"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/organization"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// MakeAppointmentInput says who is appointed to what, where and for how long.
type MakeAppointmentInput struct {
	Key            string `json:"-"`
	PersonID       string
	Post           appointment.Post
	AreaID         string
	OrganizationID string     // of carers, dispatchers, managers and custodians; "" for others
	From           *time.Time // nil: now
	Until          *time.Time // nil: open
}

// inOrganization are the posts that somebody holds in an organisation.
var inOrganization = []appointment.Post{appointment.PostCarer, appointment.PostDispatcher, appointment.PostManager, appointment.PostCustodian}

// MakeAppointment appoints a person to a post. For operators of the area (and of the
// organisation's, or of the whole district when it has none), for others than
// themselves. The person may act from the next request on, and sessions that
// began as a resident's end within 12 hours.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT, FOUR_EYES for one's own person and for
// regulators who take part in buying, DUPLICATE while the person holds the same post there.
func (s *Service) MakeAppointment(ctx context.Context, in MakeAppointmentInput) (*ent.Appointment, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	area, err := s.DB.Client.Area.Get(ctx, in.AreaID)
	if ent.IsNotFound(err) {
		return nil, noArea(in.AreaID)
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.AppointmentMake, access.Object{AreaPath: area.Path}); err != nil {
		return nil, err
	}
	if err := s.checkAppointment(ctx, v, area, in); err != nil {
		return nil, err
	}
	appointmentID, err := act.Do(ctx, s.DB, act.Request{Verb: access.AppointmentMake, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		return s.appoint(ctx, tx, v, area, in)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Appointment.Get(access.System(ctx, string(access.AppointmentMake)), appointmentID)
}

// checkAppointment finds what is wrong with the input, all at once.
func (s *Service) checkAppointment(ctx context.Context, v *access.Viewer, area *ent.Area, in MakeAppointmentInput) error {
	var faults fault.List
	if err := appointment.PostValidator(in.Post); err != nil {
		faults = append(faults, bad("post", "there is no post %q", string(in.Post)))
	} else if within := slices.Contains(inOrganization, in.Post); within != (in.OrganizationID != "") {
		faults = append(faults, bad("organizationId", "carers, dispatchers, managers and custodians are appointed in an organisation, others are not"))
	}
	if in.Until != nil && in.From != nil && !in.Until.After(*in.From) {
		faults = append(faults, bad("until", "the end must lie after the beginning"))
	}
	if len(faults) > 0 {
		return faults
	}
	if v.PersonID != "" && v.PersonID == in.PersonID {
		return fault.New(fault.Conflict, fault.CodeFourEyes, "nobody appoints themselves: ask another operator").At("personId")
	}
	all := access.System(ctx, string(access.AppointmentMake))
	if _, err := s.present(all, in.PersonID, "personId"); err != nil {
		return err
	}
	if in.OrganizationID == "" {
		return nil
	}
	org, err := s.DB.Client.Organization.Query().Where(organization.ID(in.OrganizationID)).WithArea().Only(all)
	if err != nil {
		return found(err, "organisation", in.OrganizationID, "organizationId")
	}
	// A post in an organisation reaches as far as the organisation does.
	root, _, _ := strings.Cut(area.Path, ".")
	reach := root + "."
	if org.Edges.Area != nil {
		reach = org.Edges.Area.Path
	}
	return access.Require(ctx, access.AppointmentMake, access.Object{AreaPath: reach})
}

// appoint writes the appointment. The entry comes first: acts on one person's stream
// wait for each other, so that what is then read about the person's posts stays so.
func (s *Service) appoint(ctx context.Context, tx *database.Tx, v *access.Viewer, area *ent.Area, in MakeAppointmentInput) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	from := tx.Now
	if in.From != nil {
		from = in.From.UTC().Truncate(time.Microsecond)
	}
	if from.Before(tx.Now) {
		return "", bad("from", "an appointment cannot begin in the past: leave it out to begin now")
	}
	if in.Until != nil && !in.Until.After(from) {
		return "", bad("until", "the end must lie after the beginning")
	}
	fresh := id.New("apt")
	body := map[string]any{"post": string(in.Post), "areaId": area.ID, "organizationId": in.OrganizationID, "from": from.Format(time.RFC3339)}
	if in.Until != nil {
		body["until"] = in.Until.UTC().Format(time.RFC3339)
	}
	err := trail.Append(ctx, tx, trail.Entry{Stream: in.PersonID, Verb: string(access.AppointmentMake), Record: fresh, Actor: v.Actor(), Body: body})
	if err != nil {
		return "", err
	}
	if err := unappointed(ctx, tx, in, from); err != nil {
		return "", err
	}
	if err := takesNoPart(ctx, tx, in, area.Path, from); err != nil {
		return "", err
	}
	c := tx.Appointment.Create().SetID(fresh).SetPersonID(in.PersonID).SetPost(in.Post).SetAreaID(area.ID).SetAreaPath(area.Path).
		SetFrom(from).SetCreatedAt(tx.Now)
	if in.OrganizationID != "" {
		c.SetOrganizationID(in.OrganizationID)
	}
	if in.Until != nil {
		c.SetUntil(in.Until.UTC().Truncate(time.Microsecond))
	}
	if err := c.Exec(ctx); err != nil {
		return "", err
	}
	if _, err := s.forget(ctx, tx, in.PersonID); err != nil {
		return "", err
	}
	_, err = tx.ExecContext(ctx, `UPDATE sign_ins SET expires_at = $1 WHERE expires_at > $1 AND revoked_at IS NULL
		AND account_id IN (SELECT id FROM accounts WHERE person_id = $2)`, tx.Now.Add(StaffSession), in.PersonID)
	return fresh, err
}

// unappointed refuses a post that the person holds there at some time of the term.
func unappointed(ctx context.Context, tx *database.Tx, in MakeAppointmentInput, from time.Time) error {
	q := tx.Appointment.Query().Where(
		appointment.PersonID(in.PersonID), appointment.PostEQ(in.Post), appointment.AreaID(in.AreaID),
		appointment.Or(appointment.UntilIsNil(), appointment.UntilGT(from)),
	)
	if in.OrganizationID == "" {
		q.Where(appointment.OrganizationIDIsNil())
	} else {
		q.Where(appointment.OrganizationID(in.OrganizationID))
	}
	if in.Until != nil {
		q.Where(appointment.FromLT(*in.Until))
	}
	other, err := q.First(access.System(ctx, string(access.AppointmentMake)))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return fault.New(fault.Conflict, fault.CodeDuplicate, "the person holds this post there already").With("appointmentId", other.ID)
}

func noArea(areaID string) error {
	return fault.New(fault.NotFound, fault.CodeNotFound, "there is no area %s", areaID).At("areaId")
}
