package graph

import (
	"context"
	"errors"
	"time"

	"linli/ent"
	"linli/graph/model"
	"linli/internal/contracting"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/ocds"
	"linli/internal/say"
)

func (queryResolver) Attachments(ctx context.Context, recordID string) ([]*ent.Attachment, error) {
	return load(ctx).attached.Load(ctx, recordID)
}

func (r queryResolver) ForeignReleases(ctx context.Context, attachmentID string, first int, ocid *string) ([]*model.ForeignRelease, error) {
	out, of := []*model.ForeignRelease{}, ""
	if ocid != nil {
		of = *ocid
	}
	err := r.Procurement.ForeignReleases(ctx, attachmentID, of, func(x ocds.Result) error {
		if len(out) == first {
			return errEnough
		}
		out = append(out, foreign(ctx, x))
		return nil
	})
	if f := fault.As(err); f != nil && f.Code == fault.CodeNotFound {
		return nil, nil // GraphQL's null
	}
	if errors.Is(err, errEnough) {
		err = nil
	}
	return out, err
}

// errEnough ends the reading of a file.
var errEnough = errors.New("enough")

func foreign(ctx context.Context, x ocds.Result) *model.ForeignRelease {
	v := x.Verdict
	out := &model.ForeignRelease{Where: v.Where, Ocid: v.OCID, ReleaseID: v.ID, Ok: v.OK, Tags: []string{}, Problems: []*model.ForeignProblem{}, Awards: []*model.ForeignDeal{}, Contracts: []*model.ForeignDeal{}}
	for _, p := range v.Problems {
		out.Problems = append(out.Problems, &model.ForeignProblem{Path: p.Path, Code: p.Code, Sentence: say.In(ctx, p.Sentence), Fatal: p.Fatal})
	}
	p := x.Process
	if p == nil {
		return out
	}
	out.Tags, out.MadeAt = append(out.Tags, p.Tags...), instantOf(p.Date)
	if p.Tender != nil {
		out.Title = p.Tender.Title
	}
	if p.Buyer != nil {
		out.Buyer = p.Buyer.Name
	}
	suppliers := map[string][]string{}
	for _, a := range p.Awards {
		names := []string{}
		for _, s := range a.Suppliers {
			names = append(names, s.Name)
		}
		suppliers[a.ID] = names
		out.Awards = append(out.Awards, deal(a.ID, a.Title, a.Status, a.Date, a.ContractPeriod, a.Value, names))
	}
	for _, c := range p.Contracts {
		names := suppliers[c.AwardID]
		if names == nil {
			names = []string{}
		}
		out.Contracts = append(out.Contracts, deal(c.ID, c.Title, c.Status, c.DateSigned, c.Period, c.Value, names))
	}
	return out
}

func deal(id, title, status string, at ocds.Moment, term *ocds.Span, value *ocds.Sum, suppliers []string) *model.ForeignDeal {
	out := &model.ForeignDeal{ID: id, Title: title, Status: status, At: instantOf(at), Suppliers: suppliers}
	if term != nil {
		out.StartOn, out.EndOn = dayOrNone(term.Start), dayOrNone(term.End)
	}
	if value != nil && value.Fen != nil {
		fen := int64(*value.Fen)
		out.AmountFen = &fen
	}
	return out
}

func instantOf(m ocds.Moment) *time.Time {
	if m.Time.IsZero() {
		return nil
	}
	return &m.Time
}

func dayOrNone(m ocds.Moment) *date.Date {
	if m.Time.IsZero() {
		return nil
	}
	d := date.In(m.Time)
	return &d
}

func (r mutationResolver) TenderMirror(ctx context.Context, in model.TenderMirrorInput) (*model.TenderMirrorPayload, error) {
	c, err := r.Contracting.MirrorFile(ctx, ref(in.IdempotencyKey, in.ProjectID, in.ExpectedVersion), in.EvidenceID, contracting.MirrorInput{
		OCID: orEmpty(in.Ocid), Number: in.Number, Notice: in.Notice, ProviderID: in.ProviderID, ValueFen: in.ValueFen, StartOn: in.StartOn, EndOn: in.EndOn, BondFen: in.BondFen,
		Lots: values(in.Lots), Milestones: values(in.Milestones),
	})
	errs, err := refusals(ctx, err)
	return &model.TenderMirrorPayload{Contract: c, Errors: errs}, err
}
