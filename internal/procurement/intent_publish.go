package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/notice"
	"linli/ent/projectpart"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/rulepack"
)

// PublishIntent announces what will be bought (P4; 财库〔2020〕10号). It is for handlers
// of the area. A tender may be published once the lead time is over; a waiver, which
// says why it is urgent, is published with the intent.
func (s *Service) PublishIntent(ctx context.Context, ref machine.Ref, waiver string) (*ent.Project, error) {
	var wrong error
	if waiver != "" {
		if why := fault.As(machine.Reasoned(waiver)); why != nil {
			wrong = why.At("waiver")
		}
	}
	return Projects.Do(ctx, s.DB, PublishIntent, ref, waiver, wrong, func(ctx context.Context, c *projectChange) error {
		if err := takePart(ctx, c.Tx, c.Was.ID, actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		if err := named(ctx, c); err != nil {
			return err
		}
		c.Body["waived"] = waiver != ""
		if err := c.Project.UpdateOneID(c.Was.ID).SetIntendedAt(c.Now).SetIntentWaiver(waiver).Exec(ctx); err != nil {
			return err
		}
		return publish(ctx, c.Tx, c.Was, notice.KindIntent, c.Was.ID, c.Was.Title, map[string]any{
			"purpose": c.Was.Purpose, "estimateFen": c.Was.EstimateFen, "method": string(c.Was.Method), "waiver": waiver,
			"leadDays": c.Facts.Pack.Count(rulepack.IntentLead), "requirementHash": c.Facts.Requirement.Hash,
		})
	})
}

// yearEnd is when a fiscal year, the calendar year, is over.
func yearEnd(year int) time.Time {
	return date.Date{Year: year + 1, Month: time.January, Day: 1}.At(0).UTC()
}
