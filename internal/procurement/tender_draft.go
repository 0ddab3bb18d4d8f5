package procurement

import (
	"context"
	"fmt"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/access"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/trail"
)

// TenderInput is a tender as its handler wants it.
type TenderInput struct {
	Title      string
	CeilingFen int64     // the budget that the documents state
	DeadlineAt time.Time // of bids; none of an open framework
	Lots       []TenderLotInput
	Body       TenderBody
}

// TenderLotInput is a part that is awarded by itself.
type TenderLotInput struct {
	Title      string
	CategoryID string
	AreaID     string
	Units      int64
	CeilingFen int64
}

// DraftTender begins the tender of a project whose intent is published, from its frozen
// requirement. It is for handlers of the area.
//
// Faults: BAD_INPUT for each wrong field at once, NOT_FOUND, FOUR_EYES, WRONG_STATE.
func (s *Service) DraftTender(ctx context.Context, ref machine.Ref, in TenderInput) (*ent.Tender, error) {
	fresh := id.From("tnd", strings.Join([]string{Actor(ctx), ref.ID, ref.Key}, "|"))
	in.Title = strings.TrimSpace(in.Title)
	_, err := Projects.Do(ctx, s.DB, DraftTender, ref, in, in.check(), func(ctx context.Context, c *projectChange) error {
		handler := Actor(ctx)
		if err := TakePart(ctx, c.Tx, c.Was.ID, handler, projectpart.PartHandler); err != nil {
			return err
		}
		p := c.Was
		deadline, err := in.deadline(tender.Method(p.Method))
		if err != nil {
			return err
		}
		create := c.Tender.Create().SetID(fresh).SetProjectID(p.ID).SetRequirementID(c.Facts.Requirement.ID).SetBuyerID(p.BuyerID).SetAreaID(p.AreaID).SetAreaPath(p.AreaPath).
			SetTitle(in.Title).SetMethod(tender.Method(p.Method)).SetCeilingFen(in.CeilingFen).SetNillableDeadlineAt(deadline).SetHandlerID(handler).
			SetDueAt(yearEnd(c.Facts.Line.FiscalYear)).SetDueAction(string(Expire)).SetCreatedAt(c.Now)
		before, err := c.Tender.Query().Where(tender.ProjectID(p.ID)).Order(ent.Desc(tender.FieldCreatedAt)).First(ctx)
		switch {
		case err == nil:
			create.SetPreviousID(before.ID)
		case !ent.IsNotFound(err):
			return err
		}
		if err := create.Exec(ctx); err != nil {
			return err
		}
		if err := writeLots(ctx, c.Client(), fresh, p.AreaPath, in.Lots); err != nil {
			return err
		}
		body, err := trail.Canonical(in.Body)
		if err != nil {
			return err
		}
		if err := c.TenderDocument.Create().SetID(id.New("tdc")).SetTenderID(fresh).SetNumber(1).SetBody(body).SetCreatedAt(c.Now).Exec(ctx); err != nil {
			return err
		}
		c.Body["tender"] = fresh
		c.More = append(c.More, trail.Entry{Stream: fresh, Verb: string(access.TenderDraft), Record: fresh, Actor: access.From(ctx).Actor(), Body: map[string]any{"project": p.ID, "ceilingFen": in.CeilingFen}})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Tender.Get(ctx, fresh)
}

// SaveTender changes a tender that is a draft. It is for handlers of the area.
func (s *Service) SaveTender(ctx context.Context, ref machine.Ref, in TenderInput) (*ent.Tender, error) {
	in.Title = strings.TrimSpace(in.Title)
	return Tenders.Do(ctx, s.DB, Edit, ref, in, in.check(), func(ctx context.Context, c *tenderChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		deadline, err := in.deadline(c.Was.Method)
		if err != nil {
			return err
		}
		if err := c.Tender.UpdateOneID(c.Was.ID).SetTitle(in.Title).SetCeilingFen(in.CeilingFen).SetNillableDeadlineAt(deadline).Exec(ctx); err != nil {
			return err
		}
		if _, err := c.TenderLot.Delete().Where(tenderlot.TenderID(c.Was.ID)).Exec(ctx); err != nil {
			return err
		}
		if err := writeLots(ctx, c.Client(), c.Was.ID, c.Was.AreaPath, in.Lots); err != nil {
			return err
		}
		body, err := trail.Canonical(in.Body)
		if err != nil {
			return err
		}
		c.Body["ceilingFen"] = in.CeilingFen
		return c.TenderDocument.UpdateOneID(c.Facts.Document.ID).SetBody(body).Exec(ctx)
	})
}

// tenderChange is one action on a tender under way.
type tenderChange = machine.Change[*ent.Tender, tender.Status, TenderFacts]

func (in TenderInput) check() error {
	var p problems
	p.text(in.Title, 200, "the title", "title")
	p.bad(in.CeilingFen <= 0 || in.CeilingFen > funding.Most, "the ceiling must be above zero", "ceilingFen")
	p.bad(len(in.Lots) == 0 || len(in.Lots) > 50, "a tender has 1 to 50 lots", "lots")
	for i, l := range in.Lots {
		at := fmt.Sprint(i)
		p.text(l.Title, 200, "the lot's title", "lots", at, "title")
		p.bad(l.Units < 1, "units must be above zero", "lots", at, "units")
		p.bad(l.CeilingFen <= 0 || l.CeilingFen > funding.Most, "the lot's ceiling must be above zero", "lots", at, "ceilingFen")
	}
	if err := p.err(); err != nil {
		return err
	}
	return in.Body.check()
}

// deadline is when bids are due; an open framework takes applications as long as it runs,
// which is reckoned when it is published.
func (in TenderInput) deadline(m tender.Method) (*time.Time, error) {
	var p problems
	p.bad(m != tender.MethodFrameworkOpen && in.DeadlineAt.IsZero(), "a tender has a deadline", "deadlineAt")
	if err := p.err(); err != nil || m == tender.MethodFrameworkOpen {
		return nil, err
	}
	at := in.DeadlineAt.UTC().Truncate(time.Microsecond)
	return &at, nil
}

// writeLots makes the lots of a draft.
func writeLots(ctx context.Context, c *ent.Client, tenderID, within string, lots []TenderLotInput) error {
	for i, l := range lots {
		at := fmt.Sprint(i)
		area, err := c.Area.Get(ctx, l.AreaID)
		if err != nil {
			return absent(err, "area", l.AreaID, "lots", at, "areaId")
		}
		if _, err := c.Category.Get(ctx, l.CategoryID); err != nil {
			return absent(err, "category", l.CategoryID, "lots", at, "categoryId")
		}
		var p problems
		p.bad(!strings.HasPrefix(area.Path, within), "the lot's area must lie within the project's", "lots", at, "areaId")
		if err := p.err(); err != nil {
			return err
		}
		if err := c.TenderLot.Create().SetID(id.New("tlt")).SetTenderID(tenderID).SetPosition(i + 1).SetTitle(l.Title).SetCategoryID(l.CategoryID).
			SetAreaID(area.ID).SetAreaPath(area.Path).SetUnits(l.Units).SetCeilingFen(l.CeilingFen).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
