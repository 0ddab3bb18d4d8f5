package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/creditevent"
	"linli/ent/projectpart"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/rulepack"
)

// excluded is the evidence of the official list that excludes an organisation on a day, or "".
func excluded(ctx context.Context, c *ent.Client, organizationID string, day date.Date) (string, error) {
	listed, err := c.CreditEvent.Query().Where(creditevent.OrganizationID(organizationID), creditevent.EffectEQ(creditevent.EffectExclude),
		creditevent.Or(creditevent.StatusEQ(creditevent.StatusInForce), creditevent.And(creditevent.StatusEQ(creditevent.StatusAppealed), creditevent.DueAction(creditevent.StatusInForce.String()))),
		creditevent.ValidFromLTE(day.String()), creditevent.ValidUntilGTE(day.String())).Order(creditevent.ByID()).First(ctx)
	if ent.IsNotFound(err) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return listed.Evidence, nil
}

// Unfit says why an organisation may not come into a contract of a project, or nil: an
// official list excludes it, or somebody who has a part in the project is bound to it
// (政府采购法实施条例第九条).
func Unfit(ctx context.Context, c *ent.Client, projectID, organizationID string, pack *rulepack.Pack, now time.Time) (*fault.Fault, error) {
	why, err := excluded(ctx, c, organizationID, date.In(now))
	switch {
	case err != nil:
		return nil, err
	case why != "":
		return fault.New(fault.Conflict, fault.CodeNotEligible, "an official list excludes the organisation: %s", why), nil
	}
	people, err := c.ProjectPart.Query().Where(projectpart.ProjectID(projectID)).Unique(true).Select(projectpart.FieldPersonID).Strings(ctx)
	if err != nil {
		return nil, err
	}
	for _, who := range people {
		bound, err := tiesOf(ctx, c, who, []string{organizationID}, tieWindow(pack, now), date.In(now))
		if err != nil {
			return nil, err
		}
		if len(bound) > 0 {
			return fault.New(fault.Conflict, fault.CodeNotEligible, "somebody who has a part in this purchase is bound to the organisation: it may not come into the contract").
				With("tie", string(bound[0].Kind)).With("cite", "《政府采购法实施条例》第九条"), nil
		}
	}
	return nil, nil
}
