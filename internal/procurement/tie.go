package procurement

import (
	"context"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/expert"
	"linli/ent/relationship"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// Tie is what binds a person to an organisation, as the heads of recusal name it
// (政府采购法实施条例第九条). It blocks; nobody can set it aside.
type Tie struct {
	OrganizationID string
	Kind           relationship.Kind
	Through        string // the relative or organisation between, or ""
	Evidence       string
}

// direct are the kinds that bind a person to an organisation.
var direct = []relationship.Kind{relationship.KindEmployed, relationship.KindDirector, relationship.KindShareholder, relationship.KindControl, relationship.KindSameContact, relationship.KindSameBank, relationship.KindOther}

// tiesOf finds what binds a person to organisations at some time from a day on: what the
// graph has, directly, through kin, or through an organisation that controls the other;
// and posts that the person holds there.
func tiesOf(ctx context.Context, c *ent.Client, personID string, organizations []string, since, today date.Date) ([]Tie, error) {
	if len(organizations) == 0 {
		return nil, nil
	}
	g, err := graphAround(ctx, c, append([]string{personID}, organizations...), since, today)
	if err != nil {
		return nil, err
	}
	kin := g.neighbours(personID, []relationship.Kind{relationship.KindKin})
	second, err := graphAround(ctx, c, kin, since, today)
	if err != nil {
		return nil, err
	}
	g = append(g, second...)
	var out []Tie
	for _, org := range organizations {
		near := append([]string{org}, g.neighbours(org, []relationship.Kind{relationship.KindControl})...)
		for _, o := range near {
			through := ""
			if o != org {
				through = o
			}
			if r := g.between(personID, o, direct); r != nil {
				out = append(out, Tie{org, r.Kind, through, r.Evidence})
			}
			for _, relative := range kin {
				if r := g.between(relative, o, direct); r != nil {
					out = append(out, Tie{org, relationship.KindKin, relative, r.Evidence})
				}
			}
		}
	}
	posts, err := c.Appointment.Query().Where(appointment.PersonID(personID), appointment.OrganizationIDIn(organizations...),
		appointment.Or(appointment.UntilIsNil(), appointment.UntilGT(since.At(0)))).All(ctx)
	for _, p := range posts {
		out = append(out, Tie{*p.OrganizationID, relationship.KindEmployed, "", "appointment " + p.ID})
	}
	if err != nil {
		return nil, err
	}
	pool, err := c.Expert.Query().Where(expert.PersonID(personID), expert.EmployerIDIn(organizations...)).All(ctx)
	for _, x := range pool {
		out = append(out, Tie{*x.EmployerID, relationship.KindEmployed, "", "expert " + x.ID})
	}
	slices.SortFunc(out, func(a, b Tie) int {
		return strings.Compare(a.OrganizationID+a.Through+string(a.Kind), b.OrganizationID+b.Through+string(b.Kind))
	})
	return slices.Compact(out), err
}

// ties are rows of the graph of relationships.
type ties []*ent.Relationship

// graphAround reads the relationships of some parties that held at some time from a day on.
func graphAround(ctx context.Context, c *ent.Client, parties []string, since, today date.Date) (ties, error) {
	if len(parties) == 0 {
		return nil, nil
	}
	return c.Relationship.Query().Where(
		relationship.Or(relationship.SubjectIDIn(parties...), relationship.ObjectIDIn(parties...)),
		relationship.ValidFromLTE(today.String()),
		relationship.Or(relationship.ValidUntilIsNil(), relationship.ValidUntilGTE(since.String())),
	).Order(relationship.ByID()).All(ctx)
}

// neighbours are the parties that a party is bound to by some kinds.
func (g ties) neighbours(party string, kinds []relationship.Kind) []string {
	var out []string
	for _, r := range g {
		other := r.ObjectID
		if r.ObjectID == party {
			other = r.SubjectID
		} else if r.SubjectID != party {
			continue
		}
		if slices.Contains(kinds, r.Kind) && !slices.Contains(out, other) {
			out = append(out, other)
		}
	}
	return out
}

// between is a relationship of some kinds between two parties, either way, or nil.
func (g ties) between(a, b string, kinds []relationship.Kind) *ent.Relationship {
	for _, r := range g {
		if (r.SubjectID == a && r.ObjectID == b || r.SubjectID == b && r.ObjectID == a) && slices.Contains(kinds, r.Kind) {
			return r
		}
	}
	return nil
}

// RelationshipInput binds two parties, people or organisations.
type RelationshipInput struct {
	Key        string `json:"-"`
	AreaID     string // whose regulator or operator records it
	SubjectID  string
	ObjectID   string
	Kind       relationship.Kind
	ValidFrom  date.Date
	ValidUntil *date.Date // nil: it goes on
	Evidence   string
}

// RecordRelationship writes down what binds two parties. It is for regulators and
// operators of the area.
//
// Faults: NOT_FOUND for the area, BAD_INPUT, DUPLICATE.
func (s *Service) RecordRelationship(ctx context.Context, in RelationshipInput) (string, error) {
	area, err := s.DB.Client.Area.Get(ctx, in.AreaID)
	if err != nil {
		return "", absent(err, "area", in.AreaID, "areaId")
	}
	if err := access.Require(ctx, access.RelationshipRecord, access.Object{AreaPath: area.Path}); err != nil {
		return "", err
	}
	var p problems
	p.text(in.SubjectID, 64, "the first party", "subjectId")
	p.text(in.ObjectID, 64, "the second party", "objectId")
	p.bad(in.SubjectID == in.ObjectID, "a relationship binds two parties", "objectId")
	p.bad(relationship.KindValidator(in.Kind) != nil, "there is no such kind of relationship", "kind")
	p.bad(!in.ValidFrom.Valid() || in.ValidUntil != nil && in.ValidUntil.Before(in.ValidFrom), "a relationship begins on a day and ends on a later one, or goes on", "validFrom")
	p.text(in.Evidence, 300, "the evidence", "evidence")
	if err := p.err(); err != nil {
		return "", err
	}
	return act.Once(ctx, s.DB, access.RelationshipRecord, in.Key, in, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		fresh := id.New("rel")
		create := tx.Relationship.Create().SetID(fresh).SetSubjectID(in.SubjectID).SetObjectID(in.ObjectID).SetKind(in.Kind).SetValidFrom(in.ValidFrom.String()).
			SetEvidence(in.Evidence).SetRecordedByID(v.PersonID).SetCreatedAt(tx.Now)
		if in.ValidUntil != nil {
			create.SetValidUntil(in.ValidUntil.String())
		}
		if err := create.Exec(ctx); database.Unique(err) {
			return "", fault.New(fault.Conflict, fault.CodeDuplicate, "this relationship is recorded already")
		} else if err != nil {
			return "", err
		}
		return fresh, trail.Append(ctx, tx, trail.Entry{Stream: in.SubjectID, Verb: string(access.RelationshipRecord), Record: fresh, Actor: v.Actor(), Body: map[string]any{"kind": string(in.Kind), "object": in.ObjectID}})
	})
}
