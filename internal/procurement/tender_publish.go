package procurement

import (
	"context"
	"fmt"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/notice"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// SubmitTender hands a draft to the approver and pins the rule pack that is in effect
// (T1): law that changes later does not touch this tender. It is for handlers of the
// area.
//
// Faults: those of the law, as RULE_BROKEN with rule, source, actual and required.
func (s *Service) SubmitTender(ctx context.Context, ref machine.Ref) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, Submit, ref, nil, nil, func(ctx context.Context, c *tenderChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		if err := c.Facts.Body.filed(ctx, c.Tx, c.Was); err != nil {
			return err
		}
		if err := invited(ctx, c); err != nil {
			return err
		}
		c.Body["pack"], c.Body["packHash"] = c.Facts.Pack.ID, c.Facts.Pack.Hash
		return c.Tender.UpdateOneID(c.Was.ID).SetPackID(c.Facts.Pack.ID).SetPackHash(c.Facts.Pack.Hash).Exec(ctx)
	})
}

// ReturnTender sends a submitted tender back to its handler, who submits it anew: the
// pack is no longer pinned. It is for approvers of the area and needs a reason.
func (s *Service) ReturnTender(ctx context.Context, ref machine.Ref, reason string) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, Return, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *tenderChange) error {
		c.Body["reason"] = reason
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartApprover); err != nil {
			return err
		}
		return c.Tender.UpdateOneID(c.Was.ID).SetPackID("").SetPackHash("").Exec(ctx)
	})
}

// PublishTender opens the competition (T2): it gives the tender its number and its
// number in open data, freezes the documents with their hash and the custodians with
// their keys, and starts the one clock by which bids are taken. It is for approvers of
// the area. UNAVAILABLE when Linli has no key to hide bidders with.
func (s *Service) PublishTender(ctx context.Context, ref machine.Ref) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, Publish, ref, nil, nil, func(ctx context.Context, c *tenderChange) error {
		if err := s.keyed(); err != nil {
			return err
		}
		t, f := c.Was, c.Facts
		if err := TakePart(ctx, c.Tx, t.ProjectID, Actor(ctx), projectpart.PartApprover); err != nil {
			return err
		}
		number, err := nextNumber(ctx, c)
		if err != nil {
			return err
		}
		keepers, err := trail.Canonical(custodiansOf(f.Keys))
		if err != nil {
			return err
		}
		hash := digest(f.Document.Body)
		var deadline, valid time.Time
		if f.open() { // applications are taken until the framework's last day is over
			valid = date.In(c.Now).AddMonths(f.Body.FrameworkMonths).At(0).UTC()
			deadline = valid
		} else {
			deadline = *t.DeadlineAt
			valid = date.In(deadline).AddDays(f.Body.ValidityDays + 1).At(0).UTC()
		}
		for _, k := range f.Keys { // whoever keeps a share judges no bid
			if err := TakePart(ctx, c.Tx, t.ProjectID, k.PersonID, projectpart.PartCustodian); err != nil {
				return err
			}
		}
		next, at := Seal, deadline
		switch {
		case f.single(): // it is negotiated when the notice's days are over
			next, at = Expire, valid
		case f.open():
			next = Close
		}
		err = c.Tender.UpdateOneID(t.ID).SetNumber(number).SetOcid(ocid(f)).SetPublishedAt(c.Now).SetDeadlineAt(deadline).SetValidUntil(valid).
			SetThreshold(f.Body.Threshold).SetCustodians(keepers).SetRound(1).SetDueAt(at).SetDueAction(string(next)).Exec(ctx)
		if database.Unique(err) {
			return fault.New(fault.Conflict, fault.CodeDuplicate, "another tender took the number %s at this moment: publish again", number)
		}
		if err != nil {
			return err
		}
		if err := c.TenderDocument.UpdateOneID(f.Document.ID).SetHash(hash).SetPublishedAt(c.Now).Exec(ctx); err != nil {
			return err
		}
		c.Body["number"], c.Body["documentHash"], c.Body["deadlineAt"] = number, hash, deadline.UTC().Format(stampForm)
		facts := map[string]any{
			"number": number, "method": string(t.Method), "ceilingFen": t.CeilingFen, "deadlineAt": deadline.UTC().Format(time.RFC3339),
			"documentHash": hash, "lots": len(f.Lots), "pack": f.Pack.ID,
		}
		kind := notice.KindTender
		if f.single() {
			supplier, err := c.Organization.Get(ctx, f.Body.Single.OrganizationID)
			if err != nil {
				return err
			}
			kind, facts["supplier"], facts["supplierName"], facts["reason"], facts["opinions"] = notice.KindSingleSource, supplier.ID, supplier.Name, f.Body.Single.Reason, f.Body.Single.Opinions
		}
		return PublishNotice(ctx, c.Tx, f.Project, kind, t.ID, t.Title, facts)
	})
}

// stampForm is how instants are written in the log: UTC, microseconds.
const stampForm = "2006-01-02T15:04:05.000000Z"

// nextNumber gives the district's next tender of the year: the unique key on numbers
// refuses the loser of two that come at once, who is told to try again.
func nextNumber(ctx context.Context, c *tenderChange) (string, error) {
	year := date.In(c.Now).Year
	code, _, _ := strings.Cut(c.Was.AreaPath, ".")
	prefix := fmt.Sprintf("%s-%d-", code, year)
	n, err := c.Tender.Query().Where(tender.NumberHasPrefix(prefix)).Count(ctx)
	return fmt.Sprintf("%s%04d", prefix, n+1), err
}

// ocid names the contracting process: the project's own for its first tender, a new one
// for each that follows.
func ocid(f TenderFacts) string {
	if f.PreviousID == nil && f.Project.Ocid != nil {
		return *f.Project.Ocid
	}
	return ocidPrefix + strings.TrimPrefix(f.ID, "tnd_")
}

// CancelTender ends a tender because its task is cancelled (T4; 政府采购法第三十六条), and
// gives its project back to planning. It is for approvers of the area and needs a reason.
func (s *Service) CancelTender(ctx context.Context, ref machine.Ref, reason string) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, Cancel, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *tenderChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartApprover); err != nil {
			return err
		}
		return end(ctx, c, "TASK_CANCELLED", reason)
	})
}

// TerminateTender is the regulator's order to end a tender.
func (s *Service) TerminateTender(ctx context.Context, ref machine.Ref, reason string) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, Terminate, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *tenderChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartRegulator); err != nil {
			return err
		}
		open, err := c.Award.Query().Where(award.TenderID(c.Was.ID), award.StatusIn(award.StatusChosen, award.StatusAnnounced)).IDs(ctx)
		if err != nil {
			return err
		}
		for _, id := range open {
			if err := voidOnly(ctx, c.Tx, id, reason); err != nil {
				return err
			}
		}
		return end(ctx, c, "REGULATOR", reason)
	})
}

// end writes why a tender ended, tells everybody if it was published, and gives the
// project back to planning, where it may be tendered anew or cancelled.
func end(ctx context.Context, c *tenderChange, code, reason string) error {
	t := c.Was
	if err := c.Tender.UpdateOneID(t.ID).SetReasonCode(code).SetReason(reason).ClearDueAt().SetDueAction("").Exec(ctx); err != nil {
		return err
	}
	c.Body["reasonCode"], c.Body["reason"] = code, reason
	if err := lapseAdmissions(ctx, c.Tx, t.ID); err != nil {
		return err
	}
	if t.PublishedAt != nil {
		facts := map[string]any{"number": *t.Number, "reasonCode": code, "reason": reason}
		if err := PublishNotice(ctx, c.Tx, c.Facts.Project, notice.KindFailure, t.ID, t.Title, facts); err != nil {
			return err
		}
	}
	if err := Projects.Within(ctx, c.Tx, Reopen, t.ProjectID, nil); err != nil {
		return fmt.Errorf("reopen the project of tender %s: %w", t.ID, err)
	}
	return nil
}

// AmendInput is a change of the documents.
type AmendInput struct {
	Note       string     // what was changed and why, for all to read
	Material   bool       // it may affect how bids are written
	DeadlineAt *time.Time // a later deadline; nil: as it is, or as law moves it
	Body       TenderBody
}

// AmendTender publishes a new version of the documents to all (T3). After a material
// change bids that were handed in count only when their bidder confirms them anew; when
// too little time is left, the deadline moves to the first lawful moment (实施条例第三十一条:
// 15 days before, else extend). Criteria, terms and files change, lots do not.
//
// Faults: BAD_INPUT, TOO_LATE after the deadline, those of the law.
func (s *Service) AmendTender(ctx context.Context, ref machine.Ref, in AmendInput) (*ent.Tender, error) {
	wrong := in.Body.check()
	if wrong == nil {
		wrong = noted(in.Note, 2)
	}
	return Tenders.Do(ctx, s.DB, Amend, ref, in, wrong, func(ctx context.Context, c *tenderChange) error {
		t, f := c.Was, c.Facts
		if err := TakePart(ctx, c.Tx, t.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		if why := in.Body.lint(f.Pack, t); why != nil {
			return why
		}
		if why := sameCustodians(f.Body, in.Body); why != nil {
			return why
		}
		if why := sameSupplier(f.Body, in.Body); why != nil {
			return why
		}
		if why := sameTerm(f, in); why != nil {
			return why
		}
		if why := f.saying(in.Body).singleFits(); why != nil {
			return why
		}
		if err := in.Body.filed(ctx, c.Tx, t); err != nil {
			return err
		}
		deadline, err := in.deadline(f)
		if err != nil {
			return err
		}
		body, err := trail.Canonical(in.Body)
		if err != nil {
			return err
		}
		hash, number := digest(body), f.Document.Number+1
		if err := c.TenderDocument.Create().SetID(id.New("tdc")).SetTenderID(t.ID).SetNumber(number).SetBody(body).SetHash(hash).SetMaterial(in.Material).
			SetNote(in.Note).SetPublishedAt(c.Now).SetCreatedAt(c.Now).Exec(ctx); err != nil {
			return err
		}
		valid := date.In(deadline).AddDays(in.Body.ValidityDays + 1).At(0).UTC()
		at := deadline
		switch {
		case f.single():
			at = valid
		case f.open():
			valid = deadline
		}
		if err := c.Tender.UpdateOneID(t.ID).SetDeadlineAt(deadline).SetValidUntil(valid).SetDueAt(at).Exec(ctx); err != nil {
			return err
		}
		c.Body["document"], c.Body["documentHash"], c.Body["material"] = number, hash, in.Material
		c.Body["deadlineAt"], c.Body["moved"] = deadline.Format(stampForm), !deadline.Equal(*t.DeadlineAt)
		return PublishNotice(ctx, c.Tx, f.Project, notice.KindCorrection, t.ID, t.Title, map[string]any{
			"number": *t.Number, "document": number, "documentHash": hash, "note": in.Note, "material": in.Material, "deadlineAt": deadline.Format(time.RFC3339),
		})
	})
}

// deadline is when bids are due after the change: never earlier than before, and moved
// to the first lawful moment when a material change comes too late.
func (in AmendInput) deadline(f TenderFacts) (time.Time, error) {
	deadline := f.DeadlineAt.UTC()
	if in.DeadlineAt != nil {
		if in.DeadlineAt.Before(deadline) {
			return deadline, fault.New(fault.Invalid, fault.CodeBadInput, "a deadline only moves later").At("deadlineAt")
		}
		deadline = in.DeadlineAt.UTC().Truncate(time.Microsecond)
	}
	if f.open() {
		return deadline, nil
	}
	if _, err := f.Pack.Due(f.Calendar, deadline, rulepack.ChallengeFile); err != nil {
		return deadline, err // a clock that cannot be reckoned is not started
	}
	key := clarifyKey(f.Pack)
	if !in.Material || key == "" {
		return deadline, nil
	}
	earliest, err := f.Pack.Earliest(f.Calendar, f.Now, key)
	if err == nil && deadline.Before(earliest) {
		deadline = earliest.UTC()
	}
	return deadline, err
}

// sameCustodians keeps the keepers of shares as they are: envelopes are sealed to them.
func sameCustodians(was, is TenderBody) *fault.Fault {
	if was.Threshold != is.Threshold || strings.Join(was.CustodianKeys, " ") != strings.Join(is.CustodianKeys, " ") {
		return fault.New(fault.Invalid, fault.CodeBadInput, "custodians and their number stay as published: bids are sealed to them").At("body", "custodianKeys")
	}
	return nil
}
