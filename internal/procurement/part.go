package procurement

import (
	"context"
	"slices"

	"linli/ent"
	"linli/ent/project"
	"linli/ent/projectpart"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
)

// Part is what a person was in a project.
type Part = projectpart.Part

// apart are the parts that one person may not have both of in the same project
// (procurement §3.3; 政府采购法第六十一条 for buying, accepting and paying).
var apart = [][2]Part{
	{projectpart.PartAuthor, projectpart.PartReviewer},
	{projectpart.PartHandler, projectpart.PartApprover},
	{projectpart.PartHandler, projectpart.PartAcceptor},
	{projectpart.PartHandler, projectpart.PartPayer},
	{projectpart.PartApprover, projectpart.PartAcceptor},
	{projectpart.PartApprover, projectpart.PartPayer},
	{projectpart.PartAcceptor, projectpart.PartPayer},
	{projectpart.PartEvaluator, projectpart.PartHandler},
	{projectpart.PartEvaluator, projectpart.PartHost},
	{projectpart.PartEvaluator, projectpart.PartCustodian},
	{projectpart.PartRegulator, projectpart.PartAuthor},
	{projectpart.PartRegulator, projectpart.PartReviewer},
	{projectpart.PartRegulator, projectpart.PartHandler},
	{projectpart.PartRegulator, projectpart.PartApprover},
	{projectpart.PartRegulator, projectpart.PartAcceptor},
	{projectpart.PartRegulator, projectpart.PartPayer},
	{projectpart.PartRegulator, projectpart.PartHost},
	{projectpart.PartRegulator, projectpart.PartEvaluator},
	{projectpart.PartRegulator, projectpart.PartCustodian},
}

// separate refuses a part to somebody whose parts in the project exclude it.
func separate(has []Part, want Part) *fault.Fault {
	for _, p := range has {
		if slices.Contains(apart, [2]Part{p, want}) || slices.Contains(apart, [2]Part{want, p}) {
			return fault.New(fault.Conflict, fault.CodeFourEyes, "whoever was %s in this project cannot be %s: a second person must", p, want).
				With("has", string(p)).With("wants", string(want))
		}
	}
	return nil
}

// partsOf reads what a person was in a project.
func partsOf(ctx context.Context, c *ent.Client, projectID, personID string) ([]Part, error) {
	found, err := partsIn(ctx, c, []string{projectID}, personID)
	return found[projectID], err
}

// partsIn reads what a person was in each of some projects.
func partsIn(ctx context.Context, c *ent.Client, projectIDs []string, personID string) (map[string][]Part, error) {
	if personID == "" {
		return nil, nil
	}
	rows, err := c.ProjectPart.Query().Where(projectpart.ProjectIDIn(projectIDs...), projectpart.PersonID(personID)).All(ctx)
	out := map[string][]Part{}
	for _, r := range rows {
		out[r.ProjectID] = append(out[r.ProjectID], r.Part)
	}
	return out, err
}

// takePart writes down that a person acts in a part, unless what they were excludes it.
// Acts on one project wait for each other here, so that two at once cannot slip past.
func takePart(ctx context.Context, tx *database.Tx, projectID, personID string, want Part) error {
	if err := tx.Lock(ctx, project.Table, projectID); err != nil {
		return err
	}
	has, err := partsOf(ctx, tx.Client(), projectID, personID)
	if err != nil {
		return err
	}
	if why := separate(has, want); why != nil {
		return why
	}
	if slices.Contains(has, want) {
		return nil
	}
	return tx.ProjectPart.Create().SetID(id.New("prt")).SetProjectID(projectID).SetPersonID(personID).SetPart(want).SetCreatedAt(tx.Now).Exec(ctx)
}
