package directory

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/offering"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
)

// offeringStep is one row of the machine of offerings:
// DRAFT → PUBLISHED ⇄ SUSPENDED → WITHDRAWN.
type offeringStep struct {
	action string      // the mutation's name; "": an import's
	verb   access.Verb // "": an import's
	from   []offering.Status
	to     offering.Status // "": as it was
}

var offeringMachine = []offeringStep{
	{"offeringSave", access.OfferingSave, []offering.Status{offering.StatusDraft, offering.StatusPublished, offering.StatusSuspended}, ""},
	{"offeringPublish", access.OfferingPublish, []offering.Status{offering.StatusDraft, offering.StatusSuspended}, offering.StatusPublished},
	{"offeringSuspend", access.OfferingSuspend, []offering.Status{offering.StatusPublished}, offering.StatusSuspended},
	{"", "", []offering.Status{offering.StatusSuspended}, offering.StatusWithdrawn},
}

// offeringNext says where a verb leads from a status, or that it does not.
func offeringNext(verb access.Verb, from offering.Status) (offering.Status, *fault.Fault) {
	for _, s := range offeringMachine {
		if s.verb != verb {
			continue
		}
		if !slices.Contains(s.from, from) {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "%s is for an offering that is %s; this one is %s", verb, either(s.from), from).
				With("status", string(from))
		}
		if s.to == "" {
			return from, nil
		}
		return s.to, nil
	}
	return "", fault.New(fault.Conflict, fault.CodeWrongState, "there is no action %s", verb)
}

// Reachable tells whether steps of the machine lead from one status to another: what an
// import says of an offering counts as the steps in between.
func Reachable(from, to offering.Status) bool {
	seen := []offering.Status{from}
	for i := 0; i < len(seen); i++ {
		if seen[i] == to {
			return true
		}
		for _, s := range offeringMachine {
			if s.to != "" && slices.Contains(s.from, seen[i]) && !slices.Contains(seen, s.to) {
				seen = append(seen, s.to)
			}
		}
	}
	return false
}

func either(ss []offering.Status) string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = string(s)
	}
	return strings.Join(out, " or ")
}

// OfferingFacts are what decides about an offering, besides the viewer.
type OfferingFacts struct {
	*ent.Offering

	AreaPath     string // of the organisation's seat; of an area served when that is not known
	Areas        int    // served
	Credentialed bool   // the organisation holds a credential that is valid today
}

// Object is what a verb on the offering is done to.
func (f OfferingFacts) Object() access.Object {
	return access.Object{OrganizationID: f.OrganizationID, AreaPath: f.AreaPath}
}

// publishable lists what keeps an offering from being shown.
func (f OfferingFacts) publishable() fault.List {
	var faults fault.List
	if !f.Credentialed {
		faults = append(faults, fault.New(fault.Conflict, fault.CodeCredentialExpired,
			"the organisation has no licence or registration that is valid today: renew it first").With("organizationId", f.OrganizationID))
	}
	if f.Areas == 0 {
		faults = append(faults, fault.New(fault.Conflict, fault.CodeOutsideArea, "the offering serves no area: save it with areaIds first"))
	}
	if f.PriceFen < 0 {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "the offering has no price: save it with priceFen first"))
	}
	return append(faults, f.policySet()...)
}

// policySet wants a rule of refunds where a carer travels for nothing otherwise.
func (f OfferingFacts) policySet() fault.List {
	if f.Mode != offering.ModeAtHome || f.CancellationPolicyID != nil {
		return nil
	}
	return fault.List{fault.New(fault.Invalid, fault.CodeBadInput, "a published offering at home needs a cancellation policy").At("cancellationPolicyId")}
}

// Available is one action with whether the viewer may do it now, and why not.
type Available struct {
	Action  string // the mutation's name
	Allowed bool
	Reason  string
}

// OfferingActions lists what people do to offerings and what of it the viewer may do
// now.
func OfferingActions(v *access.Viewer, f OfferingFacts) []Available {
	var out []Available
	for _, s := range offeringMachine {
		if s.verb == "" {
			continue
		}
		a := Available{Action: s.action}
		if d := access.Can(v, s.verb, f.Object()); !d.Allowed {
			a.Reason = d.Reason
		} else if _, why := offeringNext(s.verb, f.Status); why != nil {
			a.Reason = why.Message
		} else if faults := f.publishable(); s.verb == access.OfferingPublish && len(faults) > 0 {
			a.Reason = faults[0].Message
		} else {
			a.Allowed = true
		}
		out = append(out, a)
	}
	return out
}

// OfferingFacts gathers the facts about an offering that the caller has been allowed
// to see. For a viewer without any post there is nothing to decide, and nothing is read.
func (s *Service) OfferingFacts(ctx context.Context, o *ent.Offering) (OfferingFacts, error) {
	found, err := s.OfferingFactsOf(ctx, o.ID)
	f := found[o.ID]
	f.Offering = o
	return f, err
}

// OfferingFactsOf is OfferingFacts of several at once, by id, without the offerings.
func (s *Service) OfferingFactsOf(ctx context.Context, ids ...string) (map[string]OfferingFacts, error) {
	if v := access.From(ctx); v == nil || (len(v.Posts) == 0 && !v.IsSystem()) {
		return nil, nil
	}
	now, err := s.DB.Now(ctx)
	if err != nil {
		return nil, err
	}
	return readFacts(ctx, s.DB.Query, now, ids...)
}

// readFacts runs one statement, in a transaction or outside.
func readFacts(ctx context.Context, query func(context.Context, string, ...any) (*sql.Rows, error), now time.Time, ids ...string) (map[string]OfferingFacts, error) {
	args, marks := make([]any, 1, 1+len(ids)), make([]string, len(ids))
	args[0] = date.In(now).String()
	for i, id := range ids {
		args = append(args, id)
		marks[i] = "$" + strconv.Itoa(len(args))
	}
	rows, err := query(ctx, `SELECT o.id,
		COALESCE((SELECT a.path FROM organizations g JOIN areas a ON a.id = g.area_id WHERE g.id = o.organization_id),
			(SELECT MIN(a.path) FROM offering_areas t JOIN areas a ON a.id = t.area_id WHERE t.offering_id = o.id), ''),
		(SELECT COUNT(*) FROM offering_areas t WHERE t.offering_id = o.id),
		(SELECT COUNT(*) FROM organization_credentials c WHERE c.organization_id = o.organization_id AND c.valid_from <= $1 AND c.valid_until >= $1)
		FROM offerings o WHERE o.id IN (`+strings.Join(marks, ", ")+")", args...)
	if err != nil {
		return nil, fmt.Errorf("read the facts of offerings: %w", err)
	}
	defer func() { _ = rows.Close() }()
	out := map[string]OfferingFacts{}
	for rows.Next() {
		var id string
		var f OfferingFacts
		var credentials int
		if err := rows.Scan(&id, &f.AreaPath, &f.Areas, &credentials); err != nil {
			return nil, err
		}
		f.Credentialed = credentials > 0
		out[id] = f
	}
	return out, rows.Err()
}

// OfferingTable prints the machine for docs/states/offering.md.
func OfferingTable() string {
	var b strings.Builder
	b.WriteString("| action | from | to | who |\n|---|---|---|---|\n")
	for _, s := range offeringMachine {
		action, who, to := s.action, "an import", string(s.to)
		if s.verb != "" {
			who = access.Sentence(s.verb)
		} else {
			action = "(given up in the source)"
		}
		if to == "" {
			to = "(unchanged)"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", action, either(s.from), to, who)
	}
	return b.String()
}
