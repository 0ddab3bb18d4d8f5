package contracting

import (
	"context"
	"strings"

	"linli/ent"
	"linli/ent/attachment"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
)

// examineDays is how long a buyer may take over a claim.
const examineDays = 30

// ClaimMilestone says that a milestone is delivered, with the evidence; for the provider's
// managers.
//
// Faults: BAD_INPUT, WRONG_STATE.
func (s *Service) ClaimMilestone(ctx context.Context, ref machine.Ref, evidence string, files []string) (*ent.Milestone, error) {
	var f faultsOf
	n := len([]rune(strings.TrimSpace(evidence)))
	f.bad(n < 2 || n > 2000, "write the evidence in 2 to 2,000 characters", "evidence")
	f.bad(len(files) > 20, "at most 20 files", "files")
	var wrong error
	if len(f.list) > 0 {
		wrong = f.list
	}
	return Milestones.Do(ctx, s.DB, ClaimDone, ref, [2]any{evidence, files}, wrong, func(ctx context.Context, c *milestoneChange) error {
		number := 1
		if c.Facts.Acceptance != nil {
			number = c.Facts.Acceptance.Number + 1
		}
		c.Body["number"] = number
		if files == nil {
			files = []string{}
		}
		own, err := c.Attachment.Query().Where(attachment.IDIn(files...), attachment.RecordID(c.Was.ID)).Count(ctx)
		if err != nil {
			return err
		}
		if own < len(files) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "evidence is what was attached to this milestone, each file once").At("files")
		}
		err = c.Acceptance.Create().SetID(id.New("acc")).SetMilestoneID(c.Was.ID).SetNumber(number).SetEvidence(strings.TrimSpace(evidence)).SetFiles(files).SetMembers([]string{}).
			SetClaimedByID(procurement.Actor(ctx)).SetCreatedAt(c.Now).Exec(ctx)
		if err != nil {
			return err
		}
		return c.Milestone.UpdateOneID(c.Was.ID).SetDueAt(c.Now.AddDate(0, 0, examineDays)).SetDueAction(string(AcceptLate)).Exec(ctx)
	})
}
