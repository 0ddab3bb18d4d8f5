package graph

import (
	"context"

	"linli/ent"
	"linli/graph/shape"
	"linli/internal/fault"
	"linli/internal/id"
)

// find begins to load the record that an id names; what it returns waits for it, and
// gives nil when there is none that the viewer may see.
type find func(ctx context.Context, l *loaders, id string) func() (shape.Node, error)

// kinds are what node answers for, by the prefix of ids.
var kinds = map[string]find{
	"are":  by(func(l *loaders) *loader[*ent.Area] { return l.area }),
	"pol":  by(func(l *loaders) *loader[*ent.PolicyVersion] { return l.policy }),
	"per":  by(func(l *loaders) *loader[*ent.Person] { return l.person }),
	"ctc":  by(func(l *loaders) *loader[*ent.Contact] { return l.contact }),
	"prx":  by(func(l *loaders) *loader[*ent.ProxyGrant] { return l.proxyGrant }),
	"apt":  by(func(l *loaders) *loader[*ent.Appointment] { return l.appointment }),
	"cat":  by(func(l *loaders) *loader[*ent.Category] { return l.category }),
	"org":  by(func(l *loaders) *loader[*ent.Organization] { return l.organization }),
	"loc":  by(func(l *loaders) *loader[*ent.Location] { return l.location }),
	"wrk":  by(func(l *loaders) *loader[*ent.Worker] { return l.worker }),
	"wcr":  by(func(l *loaders) *loader[*ent.WorkerCredential] { return l.certificate }),
	"off":  by(func(l *loaders) *loader[*ent.Offering] { return l.offering }),
	"shf":  by(func(l *loaders) *loader[*ent.Shift] { return l.shift }),
	"gse":  by(func(l *loaders) *loader[*ent.GroupSession] { return l.session }),
	"hld":  by(func(l *loaders) *loader[*ent.Hold] { return l.hold }),
	"bkg":  by(func(l *loaders) *loader[*ent.Booking] { return l.booking }),
	"vis":  by(func(l *loaders) *loader[*ent.Visit] { return l.visit }),
	"apr":  by(func(l *loaders) *loader[*ent.Appraisal] { return l.appraisal }),
	"prg":  by(func(l *loaders) *loader[*ent.Programme] { return l.programme }),
	"etl":  by(func(l *loaders) *loader[*ent.Entitlement] { return l.entitlement }),
	"pool": by(func(l *loaders) *loader[*ent.Pool] { return l.pool }),
	"bud":  by(func(l *loaders) *loader[*ent.BudgetLine] { return l.budgetLine }),
	"con":  by(func(l *loaders) *loader[*ent.Contract] { return l.contract }),
	"lot":  by(func(l *loaders) *loader[*ent.ContractLot] { return l.lot }),
	"stm":  by(func(l *loaders) *loader[*ent.Statement] { return l.statement }),
	"stl":  by(func(l *loaders) *loader[*ent.StatementLine] { return l.line }),
	"pay":  by(func(l *loaders) *loader[*ent.Payment] { return l.payment }),
	"prj":  by(func(l *loaders) *loader[*ent.Project] { return l.project }),
	"rqm":  by(func(l *loaders) *loader[*ent.Requirement] { return l.requirement }),
	"svy":  by(func(l *loaders) *loader[*ent.Survey] { return l.survey }),
	"csl":  by(func(l *loaders) *loader[*ent.Consultation] { return l.consultation }),
	"cmt":  by(func(l *loaders) *loader[*ent.ConsultationComment] { return l.comment }),
	"ntc":  by(func(l *loaders) *loader[*ent.Notice] { return l.notice }),
	"tnd":  by(func(l *loaders) *loader[*ent.Tender] { return l.tender }),
	"tlt":  by(func(l *loaders) *loader[*ent.TenderLot] { return l.tenderLot }),
	"tdc":  by(func(l *loaders) *loader[*ent.TenderDocument] { return l.document }),
	"qst":  by(func(l *loaders) *loader[*ent.Question] { return l.question }),
	"cky":  by(func(l *loaders) *loader[*ent.CustodianKey] { return l.custodianKey }),
	"adm":  by(func(l *loaders) *loader[*ent.Admission] { return l.admission }),
	"awd":  by(func(l *loaders) *loader[*ent.Award] { return l.award }),
	"sty":  by(func(l *loaders) *loader[*ent.Stay] { return l.stay }),
	"chl":  by(func(l *loaders) *loader[*ent.Challenge] { return l.challenge }),
	"cpl":  by(func(l *loaders) *loader[*ent.Complaint] { return l.complaint }),
	"cvr":  by(func(l *loaders) *loader[*ent.ContractVersion] { return l.version }),
	"gua":  by(func(l *loaders) *loader[*ent.Guarantee] { return l.guarantee }),
	"mst":  by(func(l *loaders) *loader[*ent.Milestone] { return l.milestone }),
	"acc":  by(func(l *loaders) *loader[*ent.Acceptance] { return l.acceptance }),
	"aop":  by(func(l *loaders) *loader[*ent.AcceptanceOpinion] { return l.opinion }),
	"prq":  by(func(l *loaders) *loader[*ent.PaymentRequest] { return l.paymentRequest }),
	"frw":  by(func(l *loaders) *loader[*ent.Framework] { return l.framework }),
	"frl":  by(func(l *loaders) *loader[*ent.FrameworkLot] { return l.frameworkLot }),
	"pev":  by(func(l *loaders) *loader[*ent.PerformanceEvaluation] { return l.evaluation }),
	"crd":  by(func(l *loaders) *loader[*ent.CreditEvent] { return l.creditEvent }),
	"ent":  by(func(l *loaders) *loader[*ent.Entry] { return l.entry }),
	"anc":  by(func(l *loaders) *loader[*ent.Anchor] { return l.anchor }),
}

// by makes a find of a loader.
func by[N any, P interface {
	*N
	shape.Node
}](of func(*loaders) *loader[P]) find {
	return func(ctx context.Context, l *loaders, id string) func() (shape.Node, error) {
		wait := of(l).LoadThunk(ctx, id)
		return func() (shape.Node, error) {
			n, err := wait()
			if fault.Is(err, fault.CodeForbidden) {
				return nil, nil // a kind that this viewer never sees
			}
			if err != nil || n == nil {
				return nil, err
			}
			return n, nil
		}
	}
}

func nothing() (shape.Node, error) { return nil, nil }

// node begins to find one record. What is no id of ours is unknown, like any other.
func node(ctx context.Context, s string) func() (shape.Node, error) {
	prefix, ok := id.Prefix(s)
	f := kinds[prefix]
	if !ok || f == nil {
		return nothing
	}
	return f(ctx, load(ctx), s)
}

// Node is Query.node.
func (queryResolver) Node(ctx context.Context, id string) (shape.Node, error) { return node(ctx, id)() }

// Nodes is Query.nodes. Fault BAD_INPUT for more than 100 ids.
func (queryResolver) Nodes(ctx context.Context, ids []string) ([]shape.Node, error) {
	if len(ids) > most {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "nodes takes at most %d ids", most).At("ids")
	}
	waits := make([]func() (shape.Node, error), len(ids))
	for i, id := range ids {
		waits[i] = node(ctx, id)
	}
	out := make([]shape.Node, len(ids))
	for i, wait := range waits {
		var err error
		if out[i], err = wait(); err != nil {
			return nil, err
		}
	}
	return out, nil
}
