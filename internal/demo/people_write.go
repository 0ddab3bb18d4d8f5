package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/identity"
	"linli/internal/trail"
)

// writePeople writes persons, accounts, posts and grants, each with its entry, as of a
// year before the first day: grants last a year at most, and began a month ago.
func (s *seeder) writePeople(ctx context.Context, tx *database.Tx, p *plan) error {
	defer func() { tx.Now = p.opened }()
	tx.Now = p.opened.AddDate(-1, 0, 0)
	if err := s.writeMembers(ctx, tx, "people", p.members); err != nil {
		return err
	}
	if err := writeContacts(ctx, tx, p); err != nil {
		return err
	}
	tx.Now = p.opened.AddDate(0, -1, 0)
	return grant(ctx, tx, p)
}

// writeMembers writes people with their accounts and posts.
func (s *seeder) writeMembers(ctx context.Context, tx *database.Tx, stage string, members []*member) error {
	hash, err := identity.HashPassword(ctx, Password)
	if err != nil {
		return err
	}
	posts := table("appointments", "id", "person_id", "post", "area_id", "area_path", "organization_id", "from", "created_at")
	for i, m := range members {
		if _, err := identity.CreatePerson(ctx, tx, m.PersonInput); err != nil {
			return err
		}
		if m.login != "" {
			in := identity.AccountInput{ID: made("acc", m.login), PersonID: m.ID, Login: m.login, PasswordHash: hash}
			if _, err := identity.CreateAccount(ctx, tx, in); err != nil {
				return err
			}
		}
		for _, x := range m.posts {
			if err := appoint(ctx, tx, m, x, posts); err != nil {
				return err
			}
		}
		s.progress(stage, i+1, len(members))
	}
	return posts.insert(ctx, tx)
}

// writeContacts says whom to call for 王秀英: her daughter, then a neighbour.
func writeContacts(ctx context.Context, tx *database.Tx, p *plan) error {
	wang, li := p.elders[0], p.relatives[0]
	r := table("contacts", "id", "person_id", "position", "name", "phone", "relation")
	r.add(made("ctc", wang.ID+"|1"), wang.ID, 1, li.Name, li.Phone, "女儿")
	r.add(made("ctc", wang.ID+"|2"), wang.ID, 2, "张桂兰", "10000009999", "邻居")
	return r.insert(ctx, tx)
}

func appoint(ctx context.Context, tx *database.Tx, m *member, x post, posts *rows) error {
	record := made("apt", m.ID+string(x.name))
	var organization any
	if x.organization != "" {
		organization = x.organization
	}
	posts.add(record, m.ID, string(x.name), x.area.ID, x.area.Path, organization, tx.Now, tx.Now)
	return trail.Append(ctx, tx, trail.Entry{
		Stream: m.ID, Verb: string(access.AppointmentMake), Record: record, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"post": string(x.name), "areaId": x.area.ID, "organizationId": x.organization, "from": tx.Now.Format(time.RFC3339)},
	})
}

// streetWorker is the community worker of the street where a member lives.
func (p *plan) streetWorker(m *member) string {
	i := slices.IndexFunc(p.streets, func(a *ent.Area) bool { return strings.HasPrefix(m.areaPath, a.Path) })
	return personID(fmt.Sprintf("community-%d", i+1))
}

// grant lets relatives act for elders.
func grant(ctx context.Context, tx *database.Tx, p *plan) error {
	grants := table("proxy_grants", "id", "elder_id", "proxy_id", "scopes", "status", "evidence", "evidence_sha256", "from", "until", "version", "created_at")
	until := tx.Now.AddDate(1, 0, 0)
	for _, g := range p.relatives {
		record, paper := made("prx", g.ID), ""
		actor, behalf := g.elder.ID, ""
		switch {
		case g.status == proxygrant.StatusPendingElder:
			actor = g.ID
		case g.evidence == proxygrant.EvidenceFaceToFace:
			paper, actor, behalf = sha("paper of "+g.ID), p.streetWorker(g.elder), g.elder.ID
		}
		scopes, err := json.Marshal(g.scopes)
		if err != nil {
			return err
		}
		grants.add(record, g.elder.ID, g.ID, string(scopes), string(g.status), string(g.evidence), paper, tx.Now, until, 1, tx.Now)
		err = trail.Append(ctx, tx, trail.Entry{
			Stream: g.elder.ID, Verb: string(access.ProxyInvite), Record: record, Actor: actor, OnBehalfOf: behalf,
			Body: map[string]any{
				"proxyId": g.ID, "scopes": g.scopes, "status": string(g.status), "until": until.Format(time.RFC3339),
				"evidence": string(g.evidence), "evidenceSha256": paper,
			},
		})
		if err != nil {
			return err
		}
	}
	return grants.insert(ctx, tx)
}
