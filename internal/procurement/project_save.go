package procurement

import (
	"context"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/project"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/rulepack"
	"linli/internal/trail"
)

// SaveProjectInput is a project as its author wants it.
type SaveProjectInput struct {
	Key            string `json:"-"`
	ProjectID      string // "": a new one
	Version        int    // that was seen, of one that exists
	Title          string
	Purpose        string
	BudgetLineID   string
	CategoryID     string
	AreaID         string
	CatalogueCode  string
	EstimateFen    int64
	Method         project.Method
	ForResidents   bool
	NegativeDenied []string // heads of the negative list that do not apply
}

// SaveProject writes a project down, or changes one that is a draft. It is for
// requirement officers of the area; whoever makes or changes it is an author.
//
// Faults: BAD_INPUT for each wrong field at once, NOT_FOUND for what is named and is
// not there, WRONG_STATE once it is budgeted, STALE_VERSION.
func (s *Service) SaveProject(ctx context.Context, in SaveProjectInput) (*ent.Project, error) {
	area, err := s.DB.Client.Area.Get(ctx, in.AreaID)
	if err != nil {
		return nil, absent(err, "area", in.AreaID, "areaId")
	}
	if err := access.Require(ctx, access.ProjectSave, access.Object{AreaPath: area.Path}); err != nil {
		return nil, err
	}
	in.Title, in.Purpose = strings.TrimSpace(in.Title), strings.TrimSpace(in.Purpose)
	line, err := s.DB.Client.BudgetLine.Get(ctx, in.BudgetLineID)
	if err != nil {
		return nil, absent(err, "budget line", in.BudgetLineID, "budgetLineId")
	}
	if _, err := s.DB.Client.Category.Get(ctx, in.CategoryID); err != nil {
		return nil, absent(err, "category", in.CategoryID, "categoryId")
	}
	wrong := in.check(area, line)
	if in.ProjectID != "" {
		ref := machine.Ref{Key: in.Key, ID: in.ProjectID, Version: in.Version}
		return Projects.Do(ctx, s.DB, Edit, ref, in, wrong, func(ctx context.Context, c *projectChange) error {
			if err := TakePart(ctx, c.Tx, in.ProjectID, Actor(ctx), projectpart.PartAuthor); err != nil {
				return err
			}
			m := c.Project.UpdateOneID(in.ProjectID).Mutation()
			in.write(m, line, area)
			_, err := c.Client().Mutate(ctx, m)
			return err
		})
	}
	if wrong != nil {
		return nil, wrong
	}
	projectID, err := act.Do(ctx, s.DB, act.Request{Verb: access.ProjectSave, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		return s.makeProject(access.System(ctx, string(access.ProjectSave)), tx, in, line, area)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Project.Get(ctx, projectID)
}

// projectChange is one action on a project under way.
type projectChange = machine.Change[*ent.Project, project.Status, ProjectFacts]

func (s *Service) makeProject(ctx context.Context, tx *database.Tx, in SaveProjectInput, line *ent.BudgetLine, area *ent.Area) (string, error) {
	if err := tx.Clock(ctx); err != nil {
		return "", err
	}
	fresh, author := id.New("prj"), Actor(ctx)
	m := tx.Project.Create().SetID(fresh).SetAuthorID(author).SetDueAt(yearEnd(line.FiscalYear)).SetCreatedAt(tx.Now).Mutation()
	in.write(m, line, area)
	if _, err := tx.Client().Mutate(ctx, m); err != nil {
		return "", err
	}
	if err := TakePart(ctx, tx, fresh, author, projectpart.PartAuthor); err != nil {
		return "", err
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{
		Stream: fresh, Verb: string(access.ProjectSave), Record: fresh, Actor: access.From(ctx).Actor(),
		Body: map[string]any{"estimateFen": in.EstimateFen, "method": string(in.Method), "budgetLineId": in.BudgetLineID},
	})
}

// write sets the fields of a project that its author decides.
func (in SaveProjectInput) write(m *ent.ProjectMutation, line *ent.BudgetLine, area *ent.Area) {
	m.SetTitle(in.Title)
	m.SetPurpose(in.Purpose)
	m.SetBuyerID(line.BuyerID)
	m.SetBudgetLineID(line.ID)
	m.SetCategoryID(in.CategoryID)
	m.SetAreaID(area.ID)
	m.SetAreaPath(area.Path)
	m.SetCatalogueCode(in.CatalogueCode)
	m.SetEstimateFen(in.EstimateFen)
	m.SetMethod(in.Method)
	m.SetForResidents(in.ForResidents)
	m.SetNegativeDenied(in.NegativeDenied)
	m.SetDueAt(yearEnd(line.FiscalYear))
}

func (in SaveProjectInput) check(area *ent.Area, line *ent.BudgetLine) error {
	var p problems
	p.text(in.Title, 200, "the title", "title")
	p.text(in.Purpose, 2000, "the purpose", "purpose")
	p.text(in.CatalogueCode, 20, "the catalogue code", "catalogueCode")
	p.bad(in.EstimateFen <= 0 || in.EstimateFen > funding.Most, "the estimate must be above zero", "estimateFen")
	p.bad(project.MethodValidator(in.Method) != nil, "there is no such method", "method")
	p.bad(!strings.HasPrefix(area.Path, line.AreaPath), "the budget line is for another area", "budgetLineId")
	for i, h := range in.NegativeDenied {
		known := slices.ContainsFunc(rulepack.NegativeList().Heads, func(n rulepack.NegativeHead) bool { return n.Code == h })
		p.bad(!known || slices.Contains(in.NegativeDenied[:i], h), "the negative list has no such head, or it is named twice", "negativeDenied")
	}
	return p.err()
}

// BudgetProject reserves the estimate on the budget line (P1). It is for approvers of
// the area. BUDGET_EXCEEDED when the line has not enough left; WRONG_STATE when the
// catalogue or the negative list stands against it.
func (s *Service) BudgetProject(ctx context.Context, ref machine.Ref) (*ent.Project, error) {
	return Projects.Do(ctx, s.DB, Budget, ref, nil, nil, func(ctx context.Context, c *projectChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ID, Actor(ctx), projectpart.PartApprover); err != nil {
			return err
		}
		c.Body["estimateFen"] = c.Was.EstimateFen
		return funding.Post(ctx, c.Tx, c.Was.ID, []funding.Move{{Account: c.Was.BudgetLineID, From: funding.Available, To: funding.Reserved, Amount: c.Was.EstimateFen}})
	})
}

// CancelProject gives a project up before anything is tendered and releases what was
// reserved. It is for approvers of the area and needs a reason.
func (s *Service) CancelProject(ctx context.Context, ref machine.Ref, reason string) (*ent.Project, error) {
	return Projects.Do(ctx, s.DB, Cancel, ref, reason, machine.Reasoned(reason), func(ctx context.Context, c *projectChange) error {
		c.Body["reason"] = reason
		if err := TakePart(ctx, c.Tx, c.Was.ID, Actor(ctx), projectpart.PartApprover); err != nil {
			return err
		}
		return release(ctx, c)
	})
}

// release gives back what a project has reserved.
func release(ctx context.Context, c *projectChange) error {
	if c.From == project.StatusDraft {
		return nil
	}
	return funding.Post(ctx, c.Tx, c.Was.ID, []funding.Move{{Account: c.Was.BudgetLineID, From: funding.Reserved, To: funding.Available, Amount: c.Was.EstimateFen}})
}
