package booking

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/category"
	"linli/ent/streamhead"
	"linli/ent/worker"
	"linli/ent/workerskill"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/trail"
)

// mostWeekly is how many minutes a week a carer may be booked at most: 44 hours (劳动法 36).
const mostWeekly = 44 * 60

// SaveWorkerInput is a whole worker.
type SaveWorkerInput struct {
	Key              string `json:"-"`
	WorkerID         string // "": a new one, of OrganizationID and PersonID
	Version          *int   // the caller saw; needed with WorkerID
	OrganizationID   string
	PersonID         string
	Name             string // as shown to residents
	Gender           worker.Gender
	WeeklyMinutesCap *int // mostWeekly
	Active           bool
	SkillIDs         []string // categories
}

// SaveWorker makes a carer of an organisation its worker, or changes a worker; for
// managers of the organisation. Who is new, or becomes active again, holds the post of a
// carer there, which operators give: nobody becomes a worker by a manager's word alone.
// They may carry out visits within a second, and from then on cannot act as proxy for who
// is served there.
//
// Faults: NOT_FOUND of the worker, FORBIDDEN, BAD_INPUT for each field that is wrong and
// for a person without the post, whether they exist or not, DUPLICATE for a person who is
// a worker there, STALE_VERSION, and WRONG_STATE for a worker whose data was erased, and
// for deactivating while bookings that are confirmed or under way, holds or group sessions
// to come lie on the worker. A hold that was planned in the same moment may still come
// through, and is reassigned like any other.
func (s *Service) SaveWorker(ctx context.Context, in SaveWorkerInput) (*ent.Worker, error) {
	was, err := s.workerToChange(ctx, access.WorkerSave, in.WorkerID, in.OrganizationID)
	if err != nil {
		return nil, err
	}
	in.Name = strings.TrimSpace(in.Name)
	in.SkillIDs = slices.Compact(slices.Sorted(slices.Values(in.SkillIDs)))
	if err := s.checkWorker(ctx, in, was); err != nil {
		return nil, err
	}
	workerID, err := act.Do(ctx, s.DB, act.Request{Verb: access.WorkerSave, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.WorkerSave))
		w, err := s.writeWorker(ctx, tx, in, was)
		if err != nil {
			return "", err
		}
		if err := setSkills(ctx, tx, w.ID, in.SkillIDs); err != nil {
			return "", err
		}
		s.touch(tx, w.OrganizationID)
		return w.ID, trail.Append(ctx, tx, trail.Entry{
			Stream: w.OrganizationID, Verb: string(access.WorkerSave), Record: w.ID, Actor: v.Actor(),
			Body: map[string]any{"version": w.Version, "personId": w.PersonID, "active": w.Active, "weeklyMinutesCap": w.WeeklyMinutesCap, "categoryIds": in.SkillIDs},
		})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Worker.Get(ctx, workerID)
}

// workerToChange loads the worker that a caller who may do the verb names; nil for a new
// one of the organisation. Who had their data erased stays as that left them; that
// counts their version on, so nothing that was seen before comes through either.
func (s *Service) workerToChange(ctx context.Context, verb access.Verb, workerID, organizationID string) (*ent.Worker, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	if workerID == "" {
		return nil, access.Require(ctx, verb, access.Object{OrganizationID: organizationID})
	}
	w, err := s.worker(ctx, workerID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, verb, access.Object{OrganizationID: w.OrganizationID}); err != nil {
		return nil, err
	}
	p, err := s.DB.Client.Person.Get(access.System(ctx, string(verb)), w.PersonID)
	if err != nil {
		return nil, err
	}
	if p.ErasedAt != nil {
		return nil, fault.New(fault.Conflict, fault.CodeWrongState, "this worker had their data erased: the record stays as it is").At("workerId")
	}
	return w, nil
}

// checkWorker finds what is wrong with the input, all at once.
func (s *Service) checkWorker(ctx context.Context, in SaveWorkerInput, was *ent.Worker) error {
	var faults fault.List
	bad := func(field, sentence string) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence).At(field))
	}
	all := access.System(ctx, string(access.WorkerSave))
	if n := utf8.RuneCountInString(in.Name); n < 1 || n > 60 {
		bad("name", "the name has 1 to 60 characters")
	}
	if worker.GenderValidator(in.Gender) != nil {
		bad("gender", "there is no such gender")
	}
	if in.WeeklyMinutesCap != nil && (*in.WeeklyMinutesCap < 0 || *in.WeeklyMinutesCap > mostWeekly) {
		bad("weeklyMinutesCap", "a week has 0 to 2,640 minutes: 44 hours (劳动法 36)")
	}
	known, err := s.DB.Client.Category.Query().Where(category.IDIn(in.SkillIDs...)).Count(all)
	if err != nil {
		return err
	}
	if known != len(in.SkillIDs) {
		bad("skillIds", "not all of these are categories")
	}
	switch {
	case was == nil && in.PersonID == "":
		bad("personId", "say who works there")
	case was != nil && in.Version == nil:
		bad("expectedVersion", "name the version you saw")
	case was != nil && in.OrganizationID != "" && in.OrganizationID != was.OrganizationID:
		bad("organizationId", "a worker stays with their organisation")
	case was != nil && in.PersonID != "" && in.PersonID != was.PersonID:
		bad("personId", "a worker stays the same person")
	}
	return listed(faults)
}

// listed is the list as an error, nil when it is empty.
func listed(faults fault.List) error {
	if len(faults) == 0 {
		return nil
	}
	return faults
}

// writeWorker inserts the worker, or updates it if it is still what was seen.
func (s *Service) writeWorker(ctx context.Context, tx *database.Tx, in SaveWorkerInput, was *ent.Worker) (*ent.Worker, error) {
	most := mostWeekly
	if in.WeeklyMinutesCap != nil {
		most = *in.WeeklyMinutesCap
	}
	if was == nil {
		if err := employed(ctx, tx, in.OrganizationID, in.PersonID, "personId"); err != nil {
			return nil, err
		}
		w := &ent.Worker{ID: id.New("wrk"), OrganizationID: in.OrganizationID, PersonID: in.PersonID, Version: 1, Active: in.Active, WeeklyMinutesCap: most}
		err := tx.Worker.Create().SetID(w.ID).SetOrganizationID(w.OrganizationID).SetPersonID(w.PersonID).SetName(in.Name).SetGender(in.Gender).
			SetWeeklyMinutesCap(most).SetActive(in.Active).Exec(ctx)
		if database.Unique(err) {
			return nil, fault.New(fault.Conflict, fault.CodeDuplicate, "the person is a worker of this organisation already").At("personId")
		}
		return w, err
	}
	w := *was
	w.Version, w.Active, w.WeeklyMinutesCap = *in.Version+1, in.Active, most
	n, err := tx.Worker.Update().Where(worker.ID(was.ID), worker.Version(*in.Version)).SetName(in.Name).SetGender(in.Gender).
		SetWeeklyMinutesCap(most).SetActive(in.Active).SetVersion(w.Version).Save(ctx)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, machine.Stale(was.Version)
	}
	switch {
	case !in.Active:
		return &w, idle(ctx, tx, was.ID)
	case !was.Active:
		return &w, employed(ctx, tx, was.OrganizationID, was.PersonID, "active")
	}
	return &w, nil
}

// employed refuses a person who does not hold the post of a carer in the organisation
// now, and says the same of somebody who does not exist. Acts on one person wait for each
// other at their stream, so that they are not erased meanwhile.
func employed(ctx context.Context, tx *database.Tx, organizationID, personID, field string) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	if err := tx.Lock(ctx, streamhead.Table, personID); err != nil {
		return err
	}
	holds, err := tx.Appointment.Query().Where(
		appointment.PersonID(personID), appointment.PostEQ(appointment.PostCarer), appointment.OrganizationID(organizationID),
		appointment.FromLTE(tx.Now), appointment.Or(appointment.UntilIsNil(), appointment.UntilGT(tx.Now)),
	).Exist(ctx)
	if err != nil || holds {
		return err
	}
	return fault.New(fault.Invalid, fault.CodeBadInput, "this person is not appointed as a carer of the organisation: ask an operator to do that first").At(field)
}

// idle refuses while bookings that live, holds or sessions to come lie on the worker. A
// booking counts until it is delivered, also past its time: nobody else could check out.
func idle(ctx context.Context, tx *database.Tx, workerID string) error {
	if err := tx.Clock(ctx); err != nil {
		return err
	}
	var busy int
	err := tx.One(ctx, `SELECT (SELECT COUNT(*) FROM bookings WHERE worker_id = $1 AND status IN ('REQUESTED', 'AWAITING_PAYMENT', 'CONFIRMED', 'IN_SERVICE'))
		+ (SELECT COUNT(*) FROM occupancies WHERE resource_id = $1 AND kind IN ('HOLD', 'SESSION') AND ends_at > $2 AND (expires_at IS NULL OR expires_at > $2))`,
		[]any{workerID, tx.Now}, &busy)
	if err != nil || busy == 0 {
		return err
	}
	return fault.New(fault.Conflict, fault.CodeWrongState, "%d bookings, holds or sessions lie on this worker: reassign or end them first", busy).At("active")
}

// setSkills lets a worker do exactly these categories.
func setSkills(ctx context.Context, tx *database.Tx, workerID string, want []string) error {
	have, err := tx.WorkerSkill.Query().Where(workerskill.WorkerID(workerID)).All(ctx)
	if err != nil {
		return err
	}
	var gone []string
	for _, k := range have {
		if !slices.Contains(want, k.CategoryID) {
			gone = append(gone, k.ID)
		}
	}
	if len(gone) > 0 {
		if _, err := tx.WorkerSkill.Delete().Where(workerskill.IDIn(gone...)).Exec(ctx); err != nil {
			return err
		}
	}
	var fresh []*ent.WorkerSkillCreate
	for _, c := range want {
		if !slices.ContainsFunc(have, func(k *ent.WorkerSkill) bool { return k.CategoryID == c }) {
			fresh = append(fresh, tx.WorkerSkill.Create().SetWorkerID(workerID).SetCategoryID(c))
		}
	}
	return tx.WorkerSkill.CreateBulk(fresh...).Exec(ctx)
}
