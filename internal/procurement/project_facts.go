package procurement

import (
	"context"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/budgetline"
	"linli/ent/catalogueitem"
	"linli/ent/consultation"
	"linli/ent/consultationcomment"
	"linli/ent/project"
	"linli/ent/requirement"
	"linli/ent/survey"
	"linli/internal/access"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/machine"
)

// ProjectActions lists what the context's viewer may do with each of some projects now,
// by their ids, for those that the viewer sees.
func (s *Service) ProjectActions(ctx context.Context, now time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Project.Query().Where(project.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	facts, err := projectsFacts(access.System(ctx, "availableActions"), s.DB.Client, now, list)
	return offers(access.From(ctx), Projects, list, facts), err
}

// known are the facts about a record, or why they cannot be read.
type known[F any] struct {
	facts F
	why   *fault.Fault
}

// found gives the facts, or why they cannot be read.
func (k *known[F]) found() (F, error) {
	if k.why != nil {
		return k.facts, k.why
	}
	return k.facts, nil
}

// offers lists what a viewer may do with records whose facts were read.
func offers[R any, S ~string, F any](v *access.Viewer, k machine.Record[R, S, F], list []R, facts map[string]*known[F]) map[string][]machine.Available {
	return k.OfferAll(v, list, func(id string) (F, *fault.Fault) { return facts[id].facts, facts[id].why })
}

func projectFacts(ctx context.Context, c *ent.Client, now time.Time, p *ent.Project) (ProjectFacts, error) {
	all, err := projectsFacts(ctx, c, now, []*ent.Project{p})
	if err != nil {
		return ProjectFacts{Project: p, Now: now}, err
	}
	return all[p.ID].found()
}

// projectsFacts reads the facts of several projects, each kind of row once.
func projectsFacts(ctx context.Context, c *ent.Client, now time.Time, list []*ent.Project) (map[string]*known[ProjectFacts], error) {
	ids := make([]string, len(list))
	var lines, codes []string
	for i, p := range list {
		ids[i] = p.ID
		lines, codes = append(lines, p.BudgetLineID), append(codes, p.CatalogueCode)
	}
	parts, err := partsIn(ctx, c, ids, Actor(ctx))
	if err != nil {
		return nil, err
	}
	budgets, err := c.BudgetLine.Query().Where(budgetline.IDIn(lines...)).All(ctx)
	if err != nil {
		return nil, err
	}
	current, err := currentItems(ctx, c, date.In(now), codes)
	if err != nil {
		return nil, err
	}
	requirements, err := c.Requirement.Query().Where(requirement.ProjectIDIn(ids...)).Order(requirement.ByNumber()).All(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := c.Consultation.Query().Where(consultation.ProjectIDIn(ids...)).Order(consultation.ByNumber()).All(ctx)
	if err != nil {
		return nil, err
	}
	unanswered, err := unansweredOf(ctx, c, asked)
	if err != nil {
		return nil, err
	}
	surveys, err := surveysOf(ctx, c, ids)
	if err != nil {
		return nil, err
	}
	all, err := packs(ctx, c)
	if err != nil {
		return nil, err
	}
	out := make(map[string]*known[ProjectFacts], len(list))
	for _, p := range list {
		f := ProjectFacts{Project: p, Now: now, Parts: parts[p.ID], CatalogueCurrent: slices.Contains(current, p.CatalogueCode), Surveys: surveys[p.ID]}
		for _, l := range budgets {
			if l.ID == p.BudgetLineID {
				f.Line = l
			}
		}
		for _, r := range requirements { // the newest comes last
			if r.ProjectID == p.ID {
				f.Requirement = r
			}
		}
		for _, x := range asked {
			if x.ProjectID == p.ID {
				f.Consultation, f.Unanswered = x, unanswered[x.ID]
			}
		}
		var why *fault.Fault
		f.Pack, why = packIn(all, string(p.Method), now)
		out[p.ID] = &known[ProjectFacts]{f, why}
	}
	return out, nil
}

// currentItems are those of some codes that stand in the guiding catalogue on a day.
func currentItems(ctx context.Context, c *ent.Client, on date.Date, codes []string) ([]string, error) {
	day := on.String()
	rows, err := c.CatalogueItem.Query().Where(catalogueitem.CodeIn(codes...), catalogueitem.ValidFromLTE(day),
		catalogueitem.Or(catalogueitem.ValidUntilIsNil(), catalogueitem.ValidUntilGTE(day))).All(ctx)
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r.Code
	}
	return out, err
}

// unansweredOf counts the comments without an answer, by consultation.
func unansweredOf(ctx context.Context, c *ent.Client, of []*ent.Consultation) (map[string]int, error) {
	out := map[string]int{}
	if len(of) == 0 {
		return out, nil
	}
	ids := make([]string, len(of))
	for i, x := range of {
		ids[i] = x.ID
	}
	var rows []struct {
		ConsultationID string `json:"consultation_id"`
		Count          int    `json:"count"`
	}
	err := c.ConsultationComment.Query().Where(consultationcomment.ConsultationIDIn(ids...), consultationcomment.AnsweredAtIsNil()).
		GroupBy(consultationcomment.FieldConsultationID).Aggregate(ent.Count()).Scan(ctx, &rows)
	for _, r := range rows {
		out[r.ConsultationID] = r.Count
	}
	return out, err
}

// surveysOf counts the subjects that were surveyed, by project.
func surveysOf(ctx context.Context, c *ent.Client, projectIDs []string) (map[string]int, error) {
	var rows []struct {
		ProjectID string `json:"project_id"`
		Count     int    `json:"count"`
	}
	err := c.Survey.Query().Where(survey.ProjectIDIn(projectIDs...)).GroupBy(survey.FieldProjectID).Aggregate(ent.Count()).Scan(ctx, &rows)
	out := map[string]int{}
	for _, r := range rows {
		out[r.ProjectID] = r.Count
	}
	return out, err
}
