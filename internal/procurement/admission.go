package procurement

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/admission"
	"linli/ent/bid"
	"linli/ent/challenge"
	"linli/ent/organization"
	"linli/ent/organizationcredential"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// AdmissionInput is an organisation's wish to join an open framework for a lot.
type AdmissionInput struct {
	Key            string `json:"-"`
	TenderID       string
	LotID          string
	OrganizationID string
	Statement      string // how it meets the terms
}

// admissionChange is one action on an application under way.
type admissionChange = machine.Change[*ent.Admission, admission.Status, AdmissionFacts]

// FileAdmission applies to join an open framework for a lot, at its price and by its terms.
// An organisation that was refused may apply again; one waits at a time. It is for managers
// of the organisation, as long as the framework runs.
//
// Faults: NOT_FOUND, BAD_INPUT, WRONG_STATE, TOO_LATE when it has ended, DUPLICATE while one
// waits or when it is in already, NOT_ELIGIBLE, CREDENTIAL_EXPIRED.
func (s *Service) FileAdmission(ctx context.Context, in AdmissionInput) (*ent.Admission, error) {
	t, err := s.open(ctx, access.AdmissionFile, in.TenderID, in.OrganizationID)
	if err != nil {
		return nil, err
	}
	in.Statement = strings.TrimSpace(in.Statement)
	var p problems
	p.text(in.Statement, 2000, "how you meet the terms", "statement")
	if err := p.err(); err != nil {
		return nil, err
	}
	admissionID, err := act.Once(ctx, s.DB, access.AdmissionFile, in.Key, in, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		if err := tx.Lock(ctx, tender.Table, t.ID); err != nil {
			return "", err
		}
		return apply(ctx, tx, in, v.Actor())
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Admission.Get(ctx, admissionID)
}

func apply(ctx context.Context, tx *database.Tx, in AdmissionInput, actor string) (string, error) {
	t, err := tx.Tender.Query().Where(tender.ID(in.TenderID)).Only(ctx)
	if err != nil {
		return "", err
	}
	if why := taking(t, tx.Now); why != nil {
		return "", why
	}
	if _, err := tx.TenderLot.Query().Where(tenderlot.ID(in.LotID), tenderlot.TenderID(t.ID)).Only(ctx); err != nil {
		return "", absent(err, "lot of this tender", in.LotID, "lotId")
	}
	pack, days, err := LawOf(ctx, tx.Client(), t, tx.Now)
	if err != nil {
		return "", err
	}
	if why, err := joinable(ctx, tx.Client(), t, in.LotID, in.OrganizationID, pack, tx.Now); why != nil || err != nil {
		return "", either(why, err)
	}
	due, err := pack.Due(days, tx.Now, rulepack.FrameworkAdmit)
	if err != nil {
		return "", err
	}
	n, err := tx.Admission.Query().Where(admission.LotID(in.LotID), admission.OrganizationID(in.OrganizationID)).Count(ctx)
	if err != nil {
		return "", err
	}
	fresh := id.New("adm")
	err = tx.Admission.Create().SetID(fresh).SetTenderID(t.ID).SetLotID(in.LotID).SetOrganizationID(in.OrganizationID).SetNumber(n + 1).SetStatement(in.Statement).
		SetDueAt(due.UTC()).SetCreatedAt(tx.Now).Exec(ctx)
	if database.Unique(err) {
		return "", fault.New(fault.Conflict, fault.CodeDuplicate, "an application for this lot waits for its answer already").At("lotId")
	}
	if err != nil {
		return "", err
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: string(access.AdmissionFile), Record: fresh, Actor: actor,
		Body: map[string]any{"lot": in.LotID, "organization": in.OrganizationID, "number": n + 1, "dueAt": due.UTC().Format(stampForm)}})
}

// either is a fault as an error, or the error.
func either(why *fault.Fault, err error) error {
	if err != nil || why == nil {
		return err
	}
	return why
}

// joinable says why an organisation may not be let into an open framework for a lot, or
// nil: it is in or was, is excluded or bound (Unfit), or has no licence that is valid today.
func joinable(ctx context.Context, c *ent.Client, t *ent.Tender, lotID, organizationID string, pack *rulepack.Pack, now time.Time) (*fault.Fault, error) {
	before, err := c.Bid.Query().Where(bid.LotID(lotID), bid.OrganizationID(organizationID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
	case err != nil:
		return nil, err
	case before.Status == bid.StatusWinner:
		return fault.New(fault.Conflict, fault.CodeDuplicate, "the organisation was let in for this lot already").At("lotId"), nil
	default:
		return fault.New(fault.Conflict, fault.CodeNotEligible, "the organisation was let in for this lot and no contract came of it: it joins another framework").At("lotId"), nil
	}
	o, err := c.Organization.Query().Where(organization.ID(organizationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	if o.Kind == organization.KindGovernment {
		return fault.New(fault.Conflict, fault.CodeNotEligible, "a government body does not join a framework as a supplier").At("organizationId"), nil
	}
	today := date.In(now).String()
	held, err := c.OrganizationCredential.Query().Where(organizationcredential.OrganizationID(organizationID), organizationcredential.ValidFromLTE(today), organizationcredential.ValidUntilGTE(today)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !held {
		return fault.New(fault.Conflict, fault.CodeCredentialExpired, "the organisation has no licence or registration that is valid today: renew it first").With("organizationId", organizationID), nil
	}
	why, err := Unfit(ctx, c, t.ProjectID, organizationID, pack, now)
	if why != nil {
		why = why.At("organizationId")
	}
	return why, err
}

// WithdrawAdmission takes an application back that was not answered. It is for managers of
// the organisation.
//
// Faults: WRONG_STATE once it is answered, STALE_VERSION.
func (s *Service) WithdrawAdmission(ctx context.Context, ref machine.Ref) (*ent.Admission, error) {
	return Admissions.Do(ctx, s.DB, TakeBack, ref, nil, nil, func(ctx context.Context, c *admissionChange) error {
		return c.Admission.UpdateOneID(c.Was.ID).ClearDueAt().Exec(ctx)
	})
}

// tickAdmissions marks applications whose answer is overdue, once.
func (s *Service) tickAdmissions(ctx context.Context, now time.Time) (int, error) {
	ids, err := s.DB.Client.Admission.Query().Where(admission.DueAtLTE(now), admission.StatusEQ(admission.StatusFiled)).Order(admission.ByDueAt()).Limit(batch).IDs(ctx)
	done := 0
	for _, id := range ids {
		Admissions.Try(ctx, s.DB, s.Log, &done, MarkOverdue, id, func(ctx context.Context, c *admissionChange) error {
			return c.Admission.UpdateOneID(id).SetOverdueAt(c.Now).ClearDueAt().Exec(ctx)
		})
	}
	return done, err
}

// lapseAdmissions ends what waits for a tender that ended in the transaction.
func lapseAdmissions(ctx context.Context, tx *database.Tx, tenderID string) error {
	ids, err := tx.Admission.Query().Where(admission.TenderID(tenderID), admission.StatusEQ(admission.StatusFiled)).Order(admission.ByID()).IDs(ctx)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := Admissions.Within(ctx, tx, LapseAdmission, id, func(ctx context.Context, c *admissionChange) error {
			return c.Admission.UpdateOneID(id).ClearDueAt().Exec(ctx)
		}); err != nil {
			return err
		}
	}
	return nil
}

// reopen has the refusals answered again that an upheld challenge was about: the newest of
// each lot that was within its days when the organisation challenged, unless it has applied
// again meanwhile or the framework takes nobody any more. It tells how many.
func reopen(ctx context.Context, tx *database.Tx, t *ent.Tender, x *ent.Challenge) (int, error) {
	if t.Method != tender.MethodFrameworkOpen || x.Stage != challenge.StageResult || x.OrganizationID == nil || taking(t, tx.Now) != nil {
		return 0, nil
	}
	pack, days, err := LawOf(ctx, tx.Client(), t, tx.Now)
	if err != nil {
		return 0, err
	}
	list, err := tx.Admission.Query().Where(admission.TenderID(t.ID), admission.OrganizationID(*x.OrganizationID)).Order(ent.Desc(admission.FieldNumber), admission.ByID()).All(ctx)
	if err != nil {
		return 0, err
	}
	due, err := pack.Due(days, tx.Now, rulepack.FrameworkAdmit)
	if err != nil {
		return 0, err
	}
	again, newest := 0, map[string]bool{} // lots whose newest application was seen
	for _, a := range list {
		if newest[a.LotID] {
			continue
		}
		newest[a.LotID] = true
		if a.Status != admission.StatusRefused || a.AnsweredAt.After(x.CreatedAt) {
			continue
		}
		last, err := pack.Due(days, *a.AnsweredAt, rulepack.ChallengeFile)
		if err != nil {
			return again, err
		}
		if !x.CreatedAt.Before(last) {
			continue
		}
		err = Admissions.Within(ctx, tx, ReopenAdmission, a.ID, func(ctx context.Context, r *admissionChange) error {
			r.Body["challenge"] = x.ID
			return r.Admission.UpdateOneID(a.ID).SetDueAt(due.UTC()).ClearOverdueAt().ClearAnsweredAt().SetAnswer("").Exec(ctx)
		})
		if err != nil {
			return again, err
		}
		again++
	}
	return again, nil
}
