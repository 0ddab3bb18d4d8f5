package graph

import (
	"context"
	"strings"
	"time"

	"linli/ent"
	"linli/internal/machine"
	"linli/internal/rulepack"
)

// planningLoaders read what is planned and tendered.
type planningLoaders struct {
	project      *loader[*ent.Project]
	requirement  *loader[*ent.Requirement]
	survey       *loader[*ent.Survey]
	consultation *loader[*ent.Consultation]
	comment      *loader[*ent.ConsultationComment]
	notice       *loader[*ent.Notice]
	tender       *loader[*ent.Tender]
	tenderLot    *loader[*ent.TenderLot]
	document     *loader[*ent.TenderDocument]
	question     *loader[*ent.Question]
	custodianKey *loader[*ent.CustodianKey]

	requirements  *loader[[]*ent.Requirement]    // by project
	surveys       *loader[[]*ent.Survey]         // by project
	consultations *loader[[]*ent.Consultation]   // by project
	tenders       *loader[[]*ent.Tender]         // by project
	notices       *loader[[]*ent.Notice]         // by project
	noticesAbout  *loader[[]*ent.Notice]         // by record
	tenderLots    *loader[[]*ent.TenderLot]      // by tender
	documents     *loader[[]*ent.TenderDocument] // by tender
	files         *loader[[]*ent.Attachment]     // by version of documents
	attached      *loader[[]*ent.Attachment]     // by record
	registered    *loader[bool]                  // by organisation and tender
	packs         *loader[[]*rulepack.Pack]      // all of them, by ""

	projectActions      *loader[[]machine.Available]
	tenderActions       *loader[[]machine.Available]
	questionActions     *loader[[]machine.Available]
	consultationActions *loader[[]machine.Available]
}

func newPlanningLoaders(r *Resolver) planningLoaders {
	c := r.DB.Client
	return planningLoaders{
		project:      batch(r, one(c.Project.Query, "id", func(n *ent.Project) string { return n.ID })),
		requirement:  batch(r, one(c.Requirement.Query, "id", func(n *ent.Requirement) string { return n.ID })),
		survey:       batch(r, one(c.Survey.Query, "id", func(n *ent.Survey) string { return n.ID })),
		consultation: batch(r, one(c.Consultation.Query, "id", func(n *ent.Consultation) string { return n.ID })),
		comment:      batch(r, one(c.ConsultationComment.Query, "id", func(n *ent.ConsultationComment) string { return n.ID })),
		notice:       batch(r, one(c.Notice.Query, "id", func(n *ent.Notice) string { return n.ID })),
		tender:       batch(r, one(c.Tender.Query, "id", func(n *ent.Tender) string { return n.ID })),
		tenderLot:    batch(r, one(c.TenderLot.Query, "id", func(n *ent.TenderLot) string { return n.ID })),
		document:     batch(r, one(c.TenderDocument.Query, "id", func(n *ent.TenderDocument) string { return n.ID })),
		question:     batch(r, one(c.Question.Query, "id", func(n *ent.Question) string { return n.ID })),
		custodianKey: batch(r, one(c.CustodianKey.Query, "id", func(n *ent.CustodianKey) string { return n.ID })),

		requirements:  batch(r, many(c.Requirement.Query, "project_id", "number", func(n *ent.Requirement) string { return n.ProjectID })),
		surveys:       batch(r, many(c.Survey.Query, "project_id", "subject", func(n *ent.Survey) string { return n.ProjectID })),
		consultations: batch(r, many(c.Consultation.Query, "project_id", "number", func(n *ent.Consultation) string { return n.ProjectID })),
		tenders:       batch(r, many(c.Tender.Query, "project_id", "created_at", func(n *ent.Tender) string { return n.ProjectID })),
		notices:       batch(r, many(c.Notice.Query, "project_id", "published_at", func(n *ent.Notice) string { return n.ProjectID })),
		noticesAbout:  batch(r, many(c.Notice.Query, "record_id", "published_at", func(n *ent.Notice) string { return n.RecordID })),
		tenderLots:    batch(r, many(c.TenderLot.Query, "tender_id", "position", func(n *ent.TenderLot) string { return n.TenderID })),
		documents:     batch(r, many(c.TenderDocument.Query, "tender_id", "number", func(n *ent.TenderDocument) string { return n.TenderID })),
		files: batch(r, func(ctx context.Context, ids []string) (map[string][]*ent.Attachment, error) {
			return r.Procurement.Files(ctx, ids...)
		}),
		attached: batch(r, func(ctx context.Context, ids []string) (map[string][]*ent.Attachment, error) {
			return r.Procurement.AttachmentsOf(ctx, ids...)
		}),
		registered: batch(r, r.registrations),
		packs: batch(r, func(ctx context.Context, _ []string) (map[string][]*rulepack.Pack, error) {
			all, err := r.Procurement.Packs(ctx)
			return map[string][]*rulepack.Pack{"": all}, err
		}),

		projectActions:      batch(r, offered(r.Procurement.ProjectActions)),
		tenderActions:       batch(r, offered(r.Procurement.TenderActions)),
		questionActions:     batch(r, offered(r.Procurement.QuestionActions)),
		consultationActions: batch(r, offered(r.Procurement.ConsultationActions)),
	}
}

// offered reads what the viewer may do with records at the moment of the answer.
func offered(read func(context.Context, time.Time, ...string) (map[string][]machine.Available, error)) fetch[[]machine.Available] {
	return func(ctx context.Context, ids []string) (map[string][]machine.Available, error) {
		at, err := now(ctx)
		if err != nil {
			return nil, err
		}
		return read(ctx, at, ids...)
	}
}

// registrations reads by "organisation tender" whether documents were taken: a statement
// for each organisation.
func (r *Resolver) registrations(ctx context.Context, keys []string) (map[string]bool, error) {
	tenders := map[string][]string{}
	for _, k := range keys {
		organizationID, tenderID, _ := strings.Cut(k, " ")
		tenders[organizationID] = append(tenders[organizationID], tenderID)
	}
	out := make(map[string]bool, len(keys))
	for organizationID, tenderIDs := range tenders {
		found, err := r.Procurement.RegisteredIn(ctx, organizationID, tenderIDs...)
		if err != nil {
			return nil, err
		}
		for tenderID, is := range found {
			out[organizationID+" "+tenderID] = is
		}
	}
	return out, nil
}
