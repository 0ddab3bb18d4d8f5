package graph

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/graph/model"
	"linli/graph/shape"
	"linli/internal/access"
	"linli/internal/identity"
)

func (proxyGrantResolver) Elder(ctx context.Context, g *ent.ProxyGrant) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, g.ElderID)
}

func (proxyGrantResolver) Proxy(ctx context.Context, g *ent.ProxyGrant) (*ent.Person, error) {
	return load(ctx).person.Load(ctx, g.ProxyID)
}

func (proxyGrantResolver) ElderName(ctx context.Context, g *ent.ProxyGrant) (string, error) {
	return name(ctx, g.ElderID)
}

func (proxyGrantResolver) ProxyName(ctx context.Context, g *ent.ProxyGrant) (string, error) {
	return name(ctx, g.ProxyID)
}

// name is the name of somebody who stands on a record that the viewer was shown.
func name(ctx context.Context, personID string) (string, error) {
	p, err := load(ctx).named.Load(ctx, personID)
	if err != nil {
		return "", err
	}
	return p.Name, nil
}

func (r proxyGrantResolver) AvailableActions(ctx context.Context, g *ent.ProxyGrant) ([]*model.AvailableAction, error) {
	at, err := now(ctx)
	if err != nil {
		return nil, err
	}
	withElder := *g
	withElder.Edges.Elder, err = load(ctx).named.Load(ctx, g.ElderID)
	return actions(ctx, identity.Actions(access.From(ctx), &withElder, at)), err
}

func (r queryResolver) ProxyGrants(ctx context.Context, elderID *string, first int, after *string) (*shape.Connection[*ent.ProxyGrant], error) {
	q := r.DB.Client.ProxyGrant.Query()
	if elderID != nil {
		q.Where(proxygrant.ElderID(*elderID))
	}
	return page(ctx, q, window{first, after}, listing[*ent.ProxyGrant]{"proxyGrants", elderID, []key[*ent.ProxyGrant]{
		desc(byInstant(proxygrant.FieldCreatedAt, func(g *ent.ProxyGrant) time.Time { return g.CreatedAt })),
		desc(byText(proxygrant.FieldID, func(g *ent.ProxyGrant) string { return g.ID })),
	}})
}

func (r queryResolver) ProxyInvitation(ctx context.Context, code string) (*ent.ProxyInvitation, error) {
	return r.Identity.InvitationBy(ctx, code)
}

func (proxyInvitationResolver) InviterName(_ context.Context, p *ent.ProxyInvitation) (string, error) {
	return p.Edges.Inviter.Name, nil
}

func (r mutationResolver) ProxyOffer(ctx context.Context, in identity.OfferProxyInput) (*model.ProxyOfferPayload, error) {
	made, err := r.Identity.OfferProxy(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProxyOfferPayload{Invitation: made, Errors: errs}, err
}

func (r mutationResolver) ProxyAccept(ctx context.Context, in identity.AcceptProxyInput) (*model.ProxyAcceptPayload, error) {
	g, err := r.Identity.AcceptProxy(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProxyAcceptPayload{ProxyGrant: g, Errors: errs}, err
}

func (r mutationResolver) ProxyInvite(ctx context.Context, in identity.InviteProxyInput) (*model.ProxyInvitePayload, error) {
	g, err := r.Identity.InviteProxy(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProxyInvitePayload{ProxyGrant: g, Errors: errs}, err
}

func (r mutationResolver) ProxyConfirm(ctx context.Context, in identity.ConfirmProxyInput) (*model.ProxyConfirmPayload, error) {
	g, err := r.Identity.ConfirmProxy(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProxyConfirmPayload{ProxyGrant: g, Errors: errs}, err
}

func (r mutationResolver) ProxyRevoke(ctx context.Context, in identity.ProxyInput) (*model.ProxyRevokePayload, error) {
	g, err := r.Identity.RevokeProxy(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProxyRevokePayload{ProxyGrant: g, Errors: errs}, err
}

func (r mutationResolver) ProxySuspend(ctx context.Context, in identity.ProxyInput) (*model.ProxySuspendPayload, error) {
	g, err := r.Identity.SuspendProxy(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.ProxySuspendPayload{ProxyGrant: g, Errors: errs}, err
}
