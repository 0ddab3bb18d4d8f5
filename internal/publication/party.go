package publication

import (
	"maps"
	"slices"
	"time"

	"linli/internal/date"
	"linli/internal/ocds"
)

// party has an organisation among the parties in a role, and gives the reference to it.
func (s *story) party(id, role string) (*ocds.OrganizationReference, error) {
	p := s.parties[id]
	if p == nil {
		o, err := s.c.Organization.Get(s.ctx, id)
		if err != nil {
			return nil, err
		}
		p = &ocds.Organization{ID: o.ID, Name: o.Name}
		if o.LegalCode != "" {
			p.Identifier = &ocds.Identifier{Scheme: "CN", ID: o.LegalCode, LegalName: o.Name}
		}
		s.parties[id] = p
	}
	if !slices.Contains(p.Roles, role) {
		p.Roles = append(p.Roles, role)
	}
	return &ocds.OrganizationReference{ID: p.ID, Name: p.Name}, nil
}

// buyer has the buyer in the release.
func (s *story) buyer(roles ...string) (*ocds.OrganizationReference, error) {
	var ref *ocds.OrganizationReference
	for _, role := range append([]string{"buyer"}, roles...) {
		var err error
		if ref, err = s.party(s.project.BuyerID, role); err != nil {
			return nil, err
		}
	}
	s.release.Buyer = ref
	return ref, nil
}

// span is the period from one moment to another, as far as they are known.
func span(from, until *time.Time) *ocds.Period {
	p := &ocds.Period{}
	if from != nil {
		p.StartDate = ocds.At(*from)
	}
	if until != nil {
		p.EndDate = ocds.At(*until)
	}
	return p
}

// days is the period of whole days, from the first moment of one to the last second of another.
func days(from, until string) (*ocds.Period, error) {
	first, err := date.Parse(from)
	if err != nil {
		return nil, err
	}
	last, err := date.Parse(until)
	if err != nil {
		return nil, err
	}
	return &ocds.Period{StartDate: ocds.At(first.At(0)), EndDate: ocds.At(last.AddDays(1).At(0).Add(-time.Second))}, nil
}

// hashed is a document that is known by its hash.
func hashed(id, kind, title, hash string, published time.Time) ocds.Document {
	return ocds.Document{ID: id, DocumentType: kind, Title: title, Description: "SHA-256 " + hash, DatePublished: ocds.At(published), Language: "zh"}
}

// ordered are the parties of the release by their ids.
func (s *story) ordered() []ocds.Organization {
	var out []ocds.Organization
	for _, id := range slices.Sorted(maps.Keys(s.parties)) {
		slices.Sort(s.parties[id].Roles)
		out = append(out, *s.parties[id])
	}
	return out
}
