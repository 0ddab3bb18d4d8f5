package procurement

import (
	"context"
	"strconv"

	"linli/ent"
	"linli/ent/projectpart"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/trail"
)

// SaveRequirement writes what a project must deliver: the newest version while nobody
// froze it, else the next one. It is for requirement officers of the area, before the
// review and while residents are not being asked about it.
//
// Faults: BAD_INPUT for each wrong field at once, NOT_FOUND for a category or an area
// that is not there, WRONG_STATE, STALE_VERSION.
func (s *Service) SaveRequirement(ctx context.Context, ref machine.Ref, body RequirementBody) (*ent.Project, error) {
	return Projects.Do(ctx, s.DB, WriteRequirement, ref, body, body.check(), func(ctx context.Context, c *projectChange) error {
		if err := s.known(ctx, c, body); err != nil {
			return err
		}
		text, err := trail.Canonical(body)
		if err != nil {
			return err
		}
		author := Actor(ctx)
		if err := TakePart(ctx, c.Tx, c.Was.ID, author, projectpart.PartAuthor); err != nil {
			return err
		}
		was := c.Facts.Requirement
		if was != nil && was.FrozenAt == nil {
			c.Body["requirement"] = was.Number
			return c.Requirement.UpdateOneID(was.ID).SetBody(text).SetAuthorID(author).ClearReviewerID().SetReviewNote("").AddVersion(1).Exec(ctx)
		}
		next := 1
		if was != nil {
			next = was.Number + 1
		}
		c.Body["requirement"] = next
		return c.Requirement.Create().SetID(id.New("rqm")).SetProjectID(c.Was.ID).SetNumber(next).SetBody(text).SetAuthorID(author).SetCreatedAt(c.Now).Exec(ctx)
	})
}

// known refuses items of categories and areas that are not there.
func (s *Service) known(ctx context.Context, c *projectChange, body RequirementBody) error {
	for i, x := range body.Items {
		at := strconv.Itoa(i)
		if _, err := c.Category.Get(ctx, x.CategoryID); err != nil {
			return absent(err, "category", x.CategoryID, "body", "items", at, "categoryId")
		}
		if _, err := c.Area.Get(ctx, x.AreaID); err != nil {
			return absent(err, "area", x.AreaID, "body", "items", at, "areaId")
		}
	}
	return nil
}

// ReviewRequirement passes the newest requirement and freezes it with its hash (P3). It
// is for requirement officers and approvers of the area who did not write it.
func (s *Service) ReviewRequirement(ctx context.Context, ref machine.Ref, note string) (*ent.Project, error) {
	return Projects.Do(ctx, s.DB, Review, ref, note, noted(note, 0), func(ctx context.Context, c *projectChange) error {
		reviewer := Actor(ctx)
		if err := TakePart(ctx, c.Tx, c.Was.ID, reviewer, projectpart.PartReviewer); err != nil {
			return err
		}
		r := c.Facts.Requirement
		hash := digest(r.Body)
		c.Body["requirement"], c.Body["hash"] = r.Number, hash
		return c.Requirement.UpdateOneID(r.ID).SetHash(hash).SetFrozenAt(c.Now).SetReviewerID(reviewer).SetReviewNote(note).AddVersion(1).Exec(ctx)
	})
}

// ReturnRequirement sends the requirement back to its author with a note; what was
// frozen stays as it is and the next version follows.
func (s *Service) ReturnRequirement(ctx context.Context, ref machine.Ref, note string) (*ent.Project, error) {
	return Projects.Do(ctx, s.DB, ReturnRequirement, ref, note, noted(note, 2), func(ctx context.Context, c *projectChange) error {
		r := c.Facts.Requirement
		c.Body["note"] = note
		return c.Requirement.UpdateOneID(r.ID).SetReviewerID(Actor(ctx)).SetReviewNote(note).AddVersion(1).Exec(ctx)
	})
}

// noted refuses a note that is too short or too long.
func noted(note string, least int) error {
	if n := len([]rune(note)); n < least || n > 1000 {
		return fault.New(fault.Invalid, fault.CodeBadInput, "write a note of %d to 1,000 characters", least).At("note")
	}
	return nil
}
