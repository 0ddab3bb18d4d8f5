package graph

import (
	"context"

	"linli/ent"
	"linli/graph/model"
	"linli/internal/identity"
)

func (personResolver) Contacts(ctx context.Context, p *ent.Person) ([]*ent.Contact, error) {
	return load(ctx).contacts.Load(ctx, p.ID)
}

func (r mutationResolver) ContactsSave(ctx context.Context, in identity.SaveContactsInput) (*model.ContactsSavePayload, error) {
	p, err := r.Identity.SaveContacts(ctx, in)
	errs, err := refusals(ctx, err)
	out := &model.ContactsSavePayload{Errors: errs}
	if err != nil || p == nil {
		return out, err
	}
	out.Version = &p.Version
	if out.Person, err = load(ctx).person.Load(ctx, p.ID); err != nil {
		return nil, err
	}
	if out.Contacts, err = load(ctx).contacts.Load(ctx, p.ID); out.Contacts == nil {
		out.Contacts = []*ent.Contact{}
	}
	return out, err
}

func (r mutationResolver) PersonSave(ctx context.Context, in identity.SavePersonInput) (*model.PersonSavePayload, error) {
	in.Caller = address(ctx)
	p, err := r.Identity.SavePerson(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PersonSavePayload{Person: p, Errors: errs}, err
}

func (r queryResolver) PersonExport(ctx context.Context, personID string) (map[string]any, error) {
	return r.Identity.ExportPerson(ctx, personID)
}

func (r mutationResolver) PersonErase(ctx context.Context, in identity.ErasePersonInput) (*model.PersonErasePayload, error) {
	at, err := r.Identity.ErasePerson(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PersonErasePayload{ErasedAt: unless(errs, at), Errors: errs}, err
}
