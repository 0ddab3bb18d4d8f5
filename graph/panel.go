package graph

import (
	"context"
	"encoding/json"
	"time"

	"linli/ent"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/machine"
	"linli/internal/procurement"
)

func (r queryResolver) Panel(ctx context.Context, tenderID string) (*ent.Panel, error) {
	p, err := r.DB.Client.Panel.Query().Where(panel.TenderID(tenderID)).WithTender().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil // GraphQL's null
	}
	return p, err
}

func (evaluationPanelResolver) Tender(ctx context.Context, p *ent.Panel) (*ent.Tender, error) {
	return load(ctx).tender.Load(ctx, p.TenderID)
}

func (evaluationPanelResolver) Draw(_ context.Context, p *ent.Panel) (*model.DrawTranscript, error) {
	out := &model.DrawTranscript{
		PoolRoot: p.PoolRoot, BuyerCommit: p.BuyerCommit, RegulatorCommit: p.RegulatorCommit, BuyerNonce: p.BuyerNonce, RegulatorNonce: p.RegulatorNonce, Head: p.Head,
	}
	if err := json.Unmarshal([]byte(p.Pool), &out.Pool); err != nil {
		return nil, err
	}
	var err error
	out.Order, err = procurement.DrawOrder(p)
	return out, err
}

func (evaluationPanelResolver) Seats(ctx context.Context, p *ent.Panel) ([]*ent.PanelSeat, error) {
	return load(ctx).seats.Load(ctx, p.ID)
}

func (r evaluationPanelResolver) AvailableActions(ctx context.Context, p *ent.Panel) ([]*model.AvailableAction, error) {
	offers, err := procurement.Panels.Actions(ctx, r.DB, p)
	return actions(ctx, offers), err
}

func (panelSeatResolver) Tender(ctx context.Context, s *ent.PanelSeat) (*ent.Tender, error) {
	p, err := load(ctx).panel.Load(ctx, s.PanelID)
	if err != nil {
		return nil, err
	}
	return load(ctx).tender.Load(ctx, p.TenderID)
}

func (panelSeatResolver) PersonName(ctx context.Context, s *ent.PanelSeat) (string, error) {
	return name(ctx, s.PersonID)
}

func (r queryResolver) Seats(ctx context.Context, first int, after *string) (*shape.Connection[*ent.PanelSeat], error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	q := r.DB.Client.PanelSeat.Query().Where(panelseat.PersonID(v.PersonID))
	return page(ctx, q, window{first, after}, listing[*ent.PanelSeat]{"seats", v.PersonID, []key[*ent.PanelSeat]{
		desc(byInstant(panelseat.FieldCreatedAt, func(s *ent.PanelSeat) time.Time { return s.CreatedAt })),
		desc(byText(panelseat.FieldID, func(s *ent.PanelSeat) string { return s.ID })),
	}})
}

func (r queryResolver) SeatActions(ctx context.Context, seatID string) ([]*model.AvailableAction, error) {
	s, err := procurement.Seats.Load(ctx, r.DB.Client, seatID)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	offers, err := procurement.Seats.Actions(ctx, r.DB, s)
	return actions(ctx, offers), err
}

// ref names a record in the version that the caller saw.
func ref(key, id string, version int) machine.Ref {
	return machine.Ref{Key: key, ID: id, Version: version}
}

func (r mutationResolver) PanelForm(ctx context.Context, in procurement.FormPanelInput) (*model.PanelFormPayload, error) {
	p, err := r.Procurement.FormPanel(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PanelFormPayload{Panel: p, Errors: errs}, err
}

func (r mutationResolver) DrawCommit(ctx context.Context, in model.DrawCommitInput) (*model.DrawCommitPayload, error) {
	p, err := r.Procurement.CommitDraw(ctx, ref(in.IdempotencyKey, in.PanelID, in.ExpectedVersion), in.Commit)
	errs, err := refusals(ctx, err)
	return &model.DrawCommitPayload{Panel: p, Errors: errs}, err
}

func (r mutationResolver) DrawReveal(ctx context.Context, in model.DrawRevealInput) (*model.DrawRevealPayload, error) {
	p, err := r.Procurement.RevealDraw(ctx, ref(in.IdempotencyKey, in.PanelID, in.ExpectedVersion), in.Nonce)
	errs, err := refusals(ctx, err)
	return &model.DrawRevealPayload{Panel: p, Errors: errs}, err
}

func (r mutationResolver) PanelReform(ctx context.Context, in model.PanelReformInput) (*model.PanelReformPayload, error) {
	p, err := r.Procurement.ReformPanel(ctx, ref(in.IdempotencyKey, in.PanelID, in.ExpectedVersion))
	errs, err := refusals(ctx, err)
	return &model.PanelReformPayload{Panel: p, Errors: errs}, err
}

func (r mutationResolver) SeatAccept(ctx context.Context, in model.SeatAcceptInput) (*model.SeatAcceptPayload, error) {
	denied := make([]string, len(in.Denied))
	for i, h := range in.Denied {
		denied[i] = string(h)
	}
	s, err := r.Procurement.AcceptSeat(ctx, ref(in.IdempotencyKey, in.SeatID, in.ExpectedVersion), denied)
	errs, err := refusals(ctx, err)
	return &model.SeatAcceptPayload{Seat: s, Errors: errs}, err
}

func (r mutationResolver) SeatDecline(ctx context.Context, in model.SeatDeclineInput) (*model.SeatDeclinePayload, error) {
	s, err := r.Procurement.DeclineSeat(ctx, ref(in.IdempotencyKey, in.SeatID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.SeatDeclinePayload{Seat: s, Errors: errs}, err
}

func (r mutationResolver) SeatRecuse(ctx context.Context, in model.SeatRecuseInput) (*model.SeatRecusePayload, error) {
	s, err := r.Procurement.RecuseSeat(ctx, ref(in.IdempotencyKey, in.SeatID, in.ExpectedVersion), in.Reason)
	errs, err := refusals(ctx, err)
	return &model.SeatRecusePayload{Seat: s, Errors: errs}, err
}

func (r mutationResolver) ExpertSave(ctx context.Context, in procurement.SaveExpertInput) (*model.ExpertSavePayload, error) {
	id, err := r.Procurement.SaveExpert(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ExpertSavePayload{ExpertID: filled(id), Errors: errs}, err
}

func (r mutationResolver) RelationshipRecord(ctx context.Context, in procurement.RelationshipInput) (*model.RelationshipRecordPayload, error) {
	id, err := r.Procurement.RecordRelationship(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.RelationshipRecordPayload{RelationshipID: filled(id), Errors: errs}, err
}
