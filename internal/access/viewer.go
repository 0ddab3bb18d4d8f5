// Package access decides who may do and see what, and nothing else does: roles come
// from appointments × area subtree × verb, relatives act through proxy grants with
// scopes, and what no rule allows is denied. What one may not see does not exist.
package access

import (
	"context"
	"slices"
	"strings"

	"linli/ent/appointment"
	"linli/internal/fault"
)

// Scope is what a proxy grant lets a relative do (marketplace §9).
type Scope string

// The scopes.
const (
	Book           Scope = "BOOK"
	Pay            Scope = "PAY"
	ViewSchedule   Scope = "VIEW_SCHEDULE"
	ViewVisit      Scope = "VIEW_VISIT"
	ViewHealth     Scope = "VIEW_HEALTH"
	ReceiveAlert   Scope = "RECEIVE_ALERT"
	ManageContacts Scope = "MANAGE_CONTACTS"
)

// Scopes lists every scope.
var Scopes = []Scope{Book, Pay, ViewSchedule, ViewVisit, ViewHealth, ReceiveAlert, ManageContacts}

// Viewer is who asks: a signed-in person with today's posts and grants, or the system.
type Viewer struct {
	AccountID string   `json:"a"`
	PersonID  string   `json:"p"`
	Posts     []Post   `json:"o"`
	Grants    []Grant  `json:"g"`
	WorkerIDs []string `json:"w"` // the person's own worker records
	reason    string   // of system work
}

// Post is one appointment in force.
type Post struct {
	Name           appointment.Post `json:"n"`
	AreaPath       string           `json:"a"`
	OrganizationID string           `json:"o"`
}

// Grant is one active proxy grant to the viewer.
type Grant struct {
	ElderID string   `json:"e"`
	Scopes  []string `json:"s"`
}

type viewerKey struct{}

// With puts a signed-in viewer into the context.
func With(ctx context.Context, v *Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

// From is the viewer, or nil for an anonymous caller.
func From(ctx context.Context) *Viewer {
	v, _ := ctx.Value(viewerKey{}).(*Viewer)
	return v
}

// System lets Linli's own work see everything; it says why. An Entry written in it
// keeps the person who asked, if one did.
func System(ctx context.Context, reason string) context.Context {
	v := &Viewer{reason: reason}
	if asker := From(ctx); asker != nil {
		c := *asker
		c.reason = reason
		v = &c
	}
	return With(ctx, v)
}

// IsSystem tells whether the context carries Linli's own work.
func (v *Viewer) IsSystem() bool { return v != nil && v.reason != "" }

// Actor names the viewer for the log: the person, or the system and why.
func (v *Viewer) Actor() string {
	switch {
	case v == nil:
		return "anonymous"
	case v.PersonID != "":
		return v.PersonID
	}
	return "system:" + v.reason
}

// For is the person acted for: personID when it is somebody else than the viewer.
func (v *Viewer) For(personID string) string {
	if v == nil || v.PersonID == personID {
		return ""
	}
	return personID
}

// SignedIn refuses anonymous callers.
func SignedIn(ctx context.Context) (*Viewer, error) {
	v := From(ctx)
	if v == nil || (v.PersonID == "" && !v.IsSystem()) {
		return nil, fault.New(fault.Unauthenticated, fault.CodeUnauthenticated, "sign in first: send the header Authorization: Bearer TOKEN")
	}
	return v, nil
}

// elders lists whom the viewer may act for within a scope, the viewer included.
func (v *Viewer) elders(s Scope) []string {
	out := []string{v.PersonID}
	for _, g := range v.Grants {
		if slices.Contains(g.Scopes, string(s)) {
			out = append(out, g.ElderID)
		}
	}
	return out
}

// organizations lists where the viewer holds one of the posts.
func (v *Viewer) organizations(posts ...appointment.Post) []string {
	var out []string
	for _, p := range v.Posts {
		if p.OrganizationID != "" && slices.Contains(posts, p.Name) {
			out = append(out, p.OrganizationID)
		}
	}
	return out
}

// areas lists the subtrees over which the viewer holds one of the posts.
func (v *Viewer) areas(posts ...appointment.Post) []string {
	var out []string
	for _, p := range v.Posts {
		if slices.Contains(posts, p.Name) {
			out = append(out, p.AreaPath)
		}
	}
	return out
}

func within(path string, roots []string) bool {
	return slices.ContainsFunc(roots, func(r string) bool { return r != "" && strings.HasPrefix(path, r) })
}
