package procurement

import (
	"context"
	"strings"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/objection"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/trail"
)

// MakeObjection is what a bidder says against the opening while it goes on
// (procurement T8). It is for managers of an organisation whose bid counts.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT, WRONG_STATE before and after the opening and
// for who has no bid.
func (s *Service) MakeObjection(ctx context.Context, key, tenderID, organizationID, body string) (*ent.Objection, error) {
	if _, err := s.DB.Client.Organization.Get(ctx, organizationID); err != nil {
		return nil, absent(err, "organisation", organizationID, "organizationId")
	}
	if err := access.Require(ctx, access.ObjectionMake, access.Object{OrganizationID: organizationID}); err != nil {
		return nil, err
	}
	var p problems
	p.text(body, 1000, "the objection", "body")
	if err := p.err(); err != nil {
		return nil, err
	}
	request := act.Request{Verb: access.ObjectionMake, Key: key, Input: [3]string{tenderID, organizationID, body}}
	objectionID, err := act.Do(ctx, s.DB, request, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.ObjectionMake))
		t, err := s.opening(ctx, tx, tenderID)
		if err != nil {
			return "", err
		}
		bids, err := tx.Bid.Query().Where(bid.TenderID(tenderID), bid.OrganizationID(organizationID)).Exist(ctx)
		if err != nil {
			return "", err
		}
		if !bids {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "only who bids may object to the opening")
		}
		fresh := id.New("obj")
		if err := tx.Objection.Create().SetID(fresh).SetTenderID(t.ID).SetOrganizationID(organizationID).SetBody(strings.TrimSpace(body)).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
			return "", err
		}
		return fresh, trail.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: string(access.ObjectionMake), Record: fresh, Actor: v.Actor(), Body: map[string]any{"organization": organizationID}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Objection.Get(access.System(ctx, string(access.ObjectionMake)), objectionID)
}

// opening finds a tender whose opening goes on, and keeps it so until the transaction ends.
func (s *Service) opening(ctx context.Context, tx *database.Tx, tenderID string) (*ent.Tender, error) {
	if err := tx.Clock(ctx); err != nil {
		return nil, err
	}
	if err := tx.Lock(ctx, tender.Table, tenderID); err != nil {
		return nil, err
	}
	t, err := tx.Tender.Get(ctx, tenderID)
	if err != nil {
		return nil, absent(err, "tender", tenderID, "tenderId")
	}
	if why := whileOpening(t); why != nil {
		return nil, why
	}
	return t, nil
}

// AnswerObjection is the host's answer, on the spot; it may be written once. It is for
// handlers of the area.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT, WRONG_STATE when it was answered or the
// opening is over.
func (s *Service) AnswerObjection(ctx context.Context, key, objectionID string, version int, answer string) (*ent.Objection, error) {
	all := access.System(ctx, string(access.ObjectionAnswer))
	o, err := s.DB.Client.Objection.Query().Where(objection.ID(objectionID)).WithTender().Only(all)
	if err != nil {
		return nil, absent(err, "objection", objectionID, "objectionId")
	}
	if err := access.Require(ctx, access.ObjectionAnswer, access.Object{AreaPath: o.Edges.Tender.AreaPath}); err != nil {
		return nil, err
	}
	var p problems
	p.text(answer, 1000, "the answer", "answer")
	if err := p.err(); err != nil {
		return nil, err
	}
	input := struct {
		ID, Answer string
		Version    int
	}{objectionID, answer, version}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.ObjectionAnswer, Key: key, Input: input}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.ObjectionAnswer))
		if _, err := s.opening(ctx, tx, o.TenderID); err != nil {
			return "", err
		}
		n, err := tx.Objection.Update().Where(objection.ID(objectionID), objection.Version(version), objection.AnsweredAtIsNil()).
			SetAnswer(strings.TrimSpace(answer)).SetAnsweredByID(v.PersonID).SetAnsweredAt(tx.Now).AddVersion(1).Save(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			is, err := tx.Objection.Get(ctx, objectionID)
			if err == nil && is.AnsweredAt == nil {
				return "", machine.Stale(is.Version)
			}
			return "", heard()
		}
		return objectionID, trail.Append(ctx, tx, trail.Entry{Stream: o.TenderID, Verb: string(access.ObjectionAnswer), Record: objectionID, Actor: v.Actor()})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Objection.Get(all, objectionID)
}
