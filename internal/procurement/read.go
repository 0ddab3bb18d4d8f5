package procurement

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/attachment"
	"linli/ent/registration"
	"linli/ent/tenderdocument"
	"linli/internal/access"
)

// RequirementBodyOf reads what a requirement says.
func RequirementBodyOf(r *ent.Requirement) (RequirementBody, error) { return readRequirement(r.Body) }

// TenderBodyOf reads what a version of a tender's documents says.
func TenderBodyOf(d *ent.TenderDocument) (TenderBody, error) { return readTender(d.Body) }

// Keepers are the custodians that were fixed when a tender was published; before, none.
func Keepers(t *ent.Tender) ([]Custodian, error) {
	var out []Custodian
	if err := json.Unmarshal([]byte(t.Custodians), &out); err != nil {
		return nil, fmt.Errorf("read the custodians of tender %s: %w", t.ID, err)
	}
	return out, nil
}

// Facts are what a notice tells, of which its form is made.
func Facts(n *ent.Notice) (map[string]any, error) {
	var out map[string]any
	if err := json.Unmarshal([]byte(n.Body), &out); err != nil {
		return nil, fmt.Errorf("read notice %s: %w", n.ID, err)
	}
	return out, nil
}

// Files lists the files of documents that the viewer sees, by the documents' ids, in the
// order in which the documents name them, without their bytes. What is named and belongs
// to neither the tender nor its project is left out.
func (s *Service) Files(ctx context.Context, documentIDs ...string) (map[string][]*ent.Attachment, error) {
	documents, err := s.DB.Client.TenderDocument.Query().Where(tenderdocument.IDIn(documentIDs...)).WithTender().All(ctx)
	if err != nil {
		return nil, err
	}
	named := make(map[string][]string, len(documents))
	var ids []string
	for _, d := range documents {
		body, err := readTender(d.Body)
		if err != nil {
			return nil, err
		}
		named[d.ID] = body.Files
		ids = append(ids, body.Files...)
	}
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := s.listed(access.System(ctx, "files of documents that were shown"), attachment.IDIn(ids...))
	out := map[string][]*ent.Attachment{}
	for _, d := range documents {
		t := d.Edges.Tender
		for _, id := range named[d.ID] {
			i := slices.IndexFunc(rows, func(a *ent.Attachment) bool { return a.ID == id })
			if i >= 0 && (rows[i].RecordID == t.ID || rows[i].RecordID == t.ProjectID) {
				out[d.ID] = append(out[d.ID], rows[i])
			}
		}
	}
	return out, err
}

// RegisteredIn tells of tenders whether an organisation took their documents, to its
// managers.
func (s *Service) RegisteredIn(ctx context.Context, organizationID string, tenderIDs ...string) (map[string]bool, error) {
	if err := access.Require(ctx, access.DocumentsTake, access.Object{OrganizationID: organizationID}); err != nil {
		return nil, err
	}
	if err := s.keyed(); err != nil {
		return nil, err
	}
	tags := make([]string, len(tenderIDs))
	for i, id := range tenderIDs {
		tags[i] = s.tag("registration", id, organizationID)
	}
	rows, err := s.DB.Client.Registration.Query().Where(registration.TenderIDIn(tenderIDs...), registration.TagIn(tags...)).All(access.System(ctx, string(access.DocumentsTake)))
	out := make(map[string]bool, len(rows))
	for _, r := range rows {
		out[r.TenderID] = true
	}
	return out, err
}
