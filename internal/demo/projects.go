package demo

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/consultation"
	"linli/ent/project"
	"linli/ent/survey"
	"linli/internal/access"
	"linli/internal/contracting"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
)

// venture is a project of the demonstration: how far it has come, and since when.
type venture struct {
	key, title, purpose, category string
	estimateFen                   int64
	since                         int // days before the first day
	until                         project.Status
	units, unitPriceFen           int64
	scope                         string
	indicators                    []procurement.Indicator
	question                      string
	comments                      [][3]string // login, what was said, the answer or ""
	sale                          *sale       // how its tender goes; nil: there is none
}

var ventures = []venture{
	{
		key: "meal", title: "社区老年助餐配送服务", purpose: "为不便出门的老人送午餐上门", category: "meal", estimateFen: 240_000_00, since: 50, until: project.StatusIntended,
		units: 12_000, unitPriceFen: 20_00, scope: "工作日 11:00 至 12:30 把午餐送到老人家中，送到时饭菜温热，当面交接并问一声平安。",
		indicators: []procurement.Indicator{
			{Code: "K1", Name: "准时送达率", Unit: "%", Compare: "AT_LEAST", Target: "97", Method: "按送达打卡时间逐单统计"},
			{Code: "K2", Name: "送达时饭菜温度", Unit: "℃", Compare: "AT_LEAST", Target: "60", Method: "社区每月抽查十单，当场测量"},
		},
		question: "送餐的时间、菜品和价格，您有什么意见？",
		comments: [][3]string{{"elder", "希望菜软一点，少放盐。", "采纳：需求中写明软食和低盐菜品每日各不少于一种。"}},
	},
	{
		key: "bath", title: "失能老人居家助浴服务", purpose: "为重度失能老人上门助浴", category: "home-bath", estimateFen: 180_000_00, since: 12, until: project.StatusConsulting,
		units: 900, unitPriceFen: 200_00, scope: "两名护理员上门，每月两次，自带浴槽和防滑设备；服务前后测血压，异常时停止并联系家属。",
		indicators: []procurement.Indicator{
			{Code: "K1", Name: "按时率", Unit: "%", Compare: "AT_LEAST", Target: "95", Method: "按上门打卡时间逐次统计"},
			{Code: "K2", Name: "服务中意外", Unit: "次", Compare: "EQUAL", Target: "0", Method: "机构即时报告，与家属回访核对"},
		},
		question: "上门助浴每月两次，您觉得够吗？还有什么要求？",
		comments: [][3]string{
			{"elder", "冬天每月三次就好了。", "采纳：十二月至次年二月增加一次。"},
			{"daughter", "希望固定护理员，老人怕生。", ""},
		},
	},
	{
		key: "check", title: "独居老人居家安全巡检服务", purpose: "每季度为独居老人检查燃气、用电和防滑", category: "cleaning", estimateFen: 90_000_00, since: 9, until: project.StatusBudgeted,
		units: 600, unitPriceFen: 150_00, scope: "每季度上门一次，检查燃气、用电、防滑和门锁，当场处理能处理的，其余写明交社区。",
		indicators: []procurement.Indicator{{Code: "K1", Name: "隐患当日报告率", Unit: "%", Compare: "EQUAL", Target: "100", Method: "按巡检记录与报告时间核对"}},
	},
	{key: "escort", title: "老年人陪诊服务", purpose: "陪同无子女在身边的老人就医", category: "escort", estimateFen: 120_000_00, since: 3, until: project.StatusDraft},
}

// then is a clock that stands still between the acts that are told.
type then struct{ at time.Time }

func (t *then) now() time.Time { return t.at }

// telling carries one project through procurement's commands, each as somebody and at a
// time of its own. Keys follow from the project and the act: repeated, nothing happens twice.
type telling struct {
	venture

	svc     *procurement.Service
	perform *contracting.Service
	clock   *then
	plan    *plan
	ctx     context.Context
	is      *ent.Project
	acts    int
}

// makeProjects makes the projects of the demonstration.
func (s *seeder) makeProjects(ctx context.Context, p *plan) error {
	for i, v := range ventures {
		t := s.telling(ctx, p, v)
		if err := t.tell(); err != nil {
			return fmt.Errorf("the project %s: %w", v.key, err)
		}
		s.progress("projects", i+1, len(ventures))
	}
	return nil
}

// telling begins to tell a venture, by services whose clock is the story's.
func (s *seeder) telling(ctx context.Context, p *plan, v venture) *telling {
	clock := &then{}
	db := s.DB.At(clock.now)
	t := &telling{venture: v, clock: clock, plan: p, ctx: ctx, svc: &procurement.Service{DB: db, Secret: s.Secret, Log: s.Identity.Log}}
	t.perform = &contracting.Service{DB: db, Funding: &funding.Service{DB: db, Log: s.Identity.Log}, Log: s.Identity.Log, Procurement: t.svc}
	t.svc.Rescind = t.perform.Rescind
	return t
}

// on sets the clock to a minute of a day after the project began.
func (t *telling) on(day, minute int) {
	t.clock.at = t.plan.start.AddDays(day - t.since).At(minute).UTC()
}

// as is the context of somebody, on a day after the project began.
func (t *telling) as(login string, day int) context.Context {
	t.on(day, 9*60+t.acts)
	return t.by(login)
}

// by is the context of somebody, at the time that it is.
func (t *telling) by(login string) context.Context {
	v := &access.Viewer{PersonID: personID(login)}
	for _, m := range slices.Concat(t.plan.members, t.plan.buyers, t.plan.experts) {
		if m.ID != v.PersonID {
			continue
		}
		for _, x := range m.posts {
			v.Posts = append(v.Posts, access.Post{Name: x.name, AreaPath: x.area.Path, OrganizationID: x.organization})
		}
	}
	return access.With(t.ctx, v)
}

func (t *telling) key() string { return fmt.Sprintf("demo|project|%s|%d", t.venture.key, t.acts) }

// take does one act on the project.
func (t *telling) take(login string, day int, do func(context.Context, machine.Ref) (*ent.Project, error)) error {
	t.acts++
	ctx := t.as(login, day)
	// versions are counted, not read: a repeated telling asks for the same as the first one
	is, err := do(ctx, machine.Ref{Key: t.key(), ID: t.is.ID, Version: t.acts})
	if err != nil {
		return fmt.Errorf("act %d of %s: %w", t.acts, login, err)
	}
	t.is = is
	return nil
}

func (t *telling) tell() error {
	in := procurement.SaveProjectInput{
		Key: t.key(), Title: t.title, Purpose: t.purpose, BudgetLineID: t.plan.line(projectLine), CategoryID: t.plan.categories[t.category].ID, AreaID: t.plan.district.ID,
		CatalogueCode: catalogueCode, EstimateFen: t.estimateFen, Method: project.MethodConsultation, ForResidents: true,
	}
	if t.sale != nil {
		in.Method = project.MethodOpenTender
	}
	for _, h := range rulepack.NegativeList().Heads {
		in.NegativeDenied = append(in.NegativeDenied, h.Code)
	}
	var err error
	if t.is, err = t.svc.SaveProject(t.as("requirement", 0), in); err != nil || t.until == project.StatusDraft {
		return err
	}
	if err := t.write(); err != nil || t.until == project.StatusBudgeted {
		return err
	}
	if err := t.consult(); err != nil || t.until == project.StatusConsulting {
		return err
	}
	for _, step := range []struct {
		login string
		day   int
		do    func(context.Context, machine.Ref) (*ent.Project, error)
	}{
		{"requirement", 13, t.svc.CloseConsultation},
		{"requirement2", 14, func(ctx context.Context, r machine.Ref) (*ent.Project, error) {
			return t.svc.ReviewRequirement(ctx, r, "指标可测量，验收方案完整")
		}},
		{"handler", 15, func(ctx context.Context, r machine.Ref) (*ent.Project, error) {
			return t.svc.PublishIntent(ctx, r, "")
		}},
	} {
		if err := t.take(step.login, step.day, step.do); err != nil {
			return err
		}
	}
	return nil
}

// write adds the requirement and three surveys, and has the estimate reserved.
func (t *telling) write() error {
	body := procurement.RequirementBody{
		Scope: t.scope, TermMonths: 12, Stability: []string{}, Indicators: t.indicators, Justification: []procurement.Justification{},
		Items: []procurement.Item{{CategoryID: t.is.CategoryID, AreaID: t.is.AreaID, Title: t.title, Units: t.units, UnitPriceFen: t.unitPriceFen}},
		Acceptance: procurement.AcceptancePlan{Committee: 3, Recipients: true, Stages: []procurement.Stage{
			{Name: "中期验收", AfterMonths: 6, SharePercent: 40}, {Name: "期末验收", AfterMonths: 12, SharePercent: 60},
		}},
	}
	if err := t.take("requirement", 0, func(ctx context.Context, r machine.Ref) (*ent.Project, error) {
		return t.svc.SaveRequirement(ctx, r, body)
	}); err != nil {
		return err
	}
	for _, x := range []procurement.SurveyInput{
		{Subject: "某养老服务公司(演示)", Kind: survey.KindProvider, Summary: "能够承接，人手按片区固定，价格在估算之内。"},
		{Subject: "书院门社区居民代表(演示)", Kind: survey.KindResidents, Summary: "最看重准时和人员固定。"},
		{Subject: "某高校养老服务研究者(演示)", Kind: survey.KindExpert, Summary: "建议以逐次记录核对指标，不以问卷代替。"},
	} {
		x.HeldOn = t.plan.start.AddDays(-t.since)
		if err := t.take("requirement", 0, func(ctx context.Context, r machine.Ref) (*ent.Project, error) {
			return t.svc.RecordSurvey(ctx, r, x)
		}); err != nil {
			return err
		}
	}
	return t.take("approver", 1, t.svc.BudgetProject)
}

// consult asks the residents for ten days; some of them answer.
func (t *telling) consult() error {
	last := t.plan.start.AddDays(12 - t.since)
	if t.until == project.StatusConsulting {
		last = t.plan.start.AddDays(10)
	}
	if err := t.take("requirement", 2, func(ctx context.Context, r machine.Ref) (*ent.Project, error) {
		return t.svc.OpenConsultation(ctx, r, t.question, last)
	}); err != nil {
		return err
	}
	asked, err := t.svc.DB.Client.Consultation.Query().Where(consultation.ProjectID(t.is.ID)).Only(t.ctx)
	if err != nil {
		return err
	}
	var said []string // ids of comments, as they were made
	for i, c := range t.comments {
		m, err := t.svc.MakeComment(t.as(c[0], 4+i), fmt.Sprintf("%s|comment|%d", t.key(), i), asked.ID, c[1])
		if err != nil {
			return err
		}
		said = append(said, m.ID)
	}
	for i, c := range t.comments {
		if c[2] == "" {
			continue
		}
		if err := t.take("requirement", 7, func(ctx context.Context, r machine.Ref) (*ent.Project, error) {
			return t.svc.AnswerComment(ctx, r, said[i], c[2])
		}); err != nil {
			return err
		}
	}
	return nil
}
