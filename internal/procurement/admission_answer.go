package procurement

import (
	"context"
	"strings"

	"linli/ent"
	"linli/ent/admission"
	"linli/ent/award"
	"linli/ent/bid"
	"linli/ent/notice"
	"linli/ent/organization"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// AnswerAdmission lets an applicant into an open framework, or refuses it with the reason.
// Who is let in has a bid at the framework's price and an award at once, which everybody
// reads; standstill and the term for signing run as after any other result. It is for
// handlers of the area; when the days for the answer are over, for approvers too.
//
// Faults: BAD_INPUT without a reason to refuse, FOUR_EYES, WRONG_STATE, TOO_LATE when the
// framework has ended, TOO_EARLY for approvers in time, NOT_ELIGIBLE and CREDENTIAL_EXPIRED
// for who may not be let in.
func (s *Service) AnswerAdmission(ctx context.Context, ref machine.Ref, admit bool, answer string) (*ent.Admission, error) {
	answer = strings.TrimSpace(answer)
	var p problems
	p.bad(!admit && len([]rune(answer)) < 2, "say why it is not let in, in 2 characters or more", "answer")
	p.bad(len([]rune(answer)) > 1000, "at most 1,000 characters", "answer")
	a, part := RefuseIt, projectpart.PartHandler
	if admit {
		a = Admit
	}
	if late, err := s.lateAnswer(ctx, ref.ID); err != nil {
		return nil, err
	} else if late {
		if a, part = RefuseOverdue, projectpart.PartApprover; admit {
			a = AdmitOverdue
		}
	}
	return Admissions.Do(ctx, s.DB, a, ref, answer, p.err(), func(ctx context.Context, c *admissionChange) error {
		if err := TakePart(ctx, c.Tx, c.Facts.Tender.ProjectID, Actor(ctx), part); err != nil {
			return err
		}
		if err := c.Admission.UpdateOneID(c.Was.ID).SetAnswer(answer).SetAnsweredAt(c.Now).ClearDueAt().Exec(ctx); err != nil || c.To != admission.StatusAdmitted {
			return err
		}
		return s.admitted(ctx, c)
	})
}

// lateAnswer tells whether the viewer answers as an approver and not as a handler.
func (s *Service) lateAnswer(ctx context.Context, admissionID string) (bool, error) {
	x, err := s.DB.Client.Admission.Query().Where(admission.ID(admissionID)).WithTender().Only(ctx)
	if ent.IsNotFound(err) {
		return false, nil // said where it is answered
	}
	if err != nil || x.Edges.Tender == nil {
		return false, err
	}
	at := access.Object{AreaPath: x.Edges.Tender.AreaPath}
	v := access.From(ctx)
	return !access.Can(v, access.AdmissionAnswer, at).Allowed && access.Can(v, access.AdmissionAnswerLate, at).Allowed, nil
}

// admitted writes the bid and the award of who was let in, and tells everybody.
func (s *Service) admitted(ctx context.Context, c *admissionChange) error {
	if err := s.keyed(); err != nil {
		return err
	}
	x, t := c.Was, c.Facts.Tender
	pack, days, err := LawOf(ctx, c.Client(), t, c.Now)
	if err != nil {
		return err
	}
	if why, err := joinable(ctx, c.Client(), t, x.LotID, x.OrganizationID, pack, c.Now); why != nil || err != nil {
		return either(why, err)
	}
	standstill, err := pack.Due(days, c.Now, rulepack.Standstill)
	if err != nil {
		return err
	}
	sign, err := pack.Due(days, c.Now, rulepack.ContractSign)
	if err != nil {
		return err
	}
	l, err := c.TenderLot.Query().Where(tenderlot.ID(x.LotID)).Only(ctx)
	if err != nil {
		return err
	}
	o, err := c.Organization.Query().Where(organization.ID(x.OrganizationID)).Only(ctx)
	if err != nil {
		return err
	}
	fresh, err := s.accepted(ctx, c, t, l, o)
	if err != nil {
		return err
	}
	if err := win(ctx, c.Tx, t.ID, candidate{lotID: l.ID, bidID: fresh, rank: 1, priceFen: l.CeilingFen}); err != nil { // nobody is before another
		return err
	}
	won, err := c.Award.Query().Where(award.BidID(fresh)).Only(ctx)
	if err != nil {
		return err
	}
	if err := Awards.Within(ctx, c.Tx, Announce, won.ID, func(ctx context.Context, w *awardChange) error {
		return w.Award.UpdateOneID(won.ID).SetAnnouncedAt(c.Now).SetStandstillUntil(standstill.UTC()).SetDueAt(sign.UTC()).Exec(ctx)
	}); err != nil {
		return err
	}
	f, err := tenderFacts(ctx, c.Client(), c.Now, t)
	if err != nil {
		return err
	}
	c.Body["award"], c.Body["standstillUntil"], c.Body["signBy"] = won.ID, standstill.UTC().Format(stampForm), sign.UTC().Format(stampForm)
	c.More = append(c.More, trail.Entry{Stream: t.ID, Verb: "award.admit", Record: won.ID, Actor: access.From(ctx).Actor(), Body: map[string]any{"admission": x.ID, "amountFen": l.CeilingFen}})
	told, err := winner(ctx, &tenderChange{Tx: c.Tx, Was: t}, won)
	if err != nil {
		return err
	}
	return PublishNotice(ctx, c.Tx, f.Project, notice.KindResult, t.ID, t.Title, map[string]any{
		"number": *t.Number, "method": string(tender.MethodFrameworkOpen), "awards": []map[string]any{told}, "standstillUntil": standstill.UTC().Format(stampForm), "documentHash": f.Document.Hash,
	})
}

// accepted writes the bid of who accepts an open framework's price and terms.
func (s *Service) accepted(ctx context.Context, c *admissionChange, t *ent.Tender, l *ent.TenderLot, o *ent.Organization) (string, error) {
	fen := l.CeilingFen
	docs, err := trail.Canonical(map[sealing.Kind]*sealing.Document{sealing.Final: {
		V: 1, Tender: t.ID, Lot: l.ID, Kind: sealing.Final, Round: t.Round, Organization: o.ID, OrganizationName: o.Name, AmountFen: &fen,
		Statement: c.Was.Statement, SignedAt: c.Was.CreatedAt.UTC().Format(stampForm),
	}})
	if err != nil {
		return "", err
	}
	fresh := id.New("bid")
	return fresh, c.Bid.Create().SetID(fresh).SetTenderID(t.ID).SetLotID(l.ID).SetOrganizationID(o.ID).SetStatus(bid.StatusRanked).SetPriceFen(fen).
		SetDocument(s.Secret.Seal(bidPurpose, []byte(docs))).SetCreatedAt(c.Now).Exec(ctx)
}
