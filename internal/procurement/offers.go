package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/objection"
	"linli/ent/panel"
	"linli/ent/projectpart"
	"linli/ent/question"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
)

// What people do to records that no machine has a step for: the record's own state stays
// as it is.
const (
	FormPanel machine.Action = "FORM_PANEL"
	Impose    machine.Action = "IMPOSE_STAY"
	Lift      machine.Action = "LIFT"
	Reply     machine.Action = "ANSWER_QUESTION"
	Hear      machine.Action = "ANSWER_OBJECTION"
)

// besides adds to what may be done with tenders that their panel is formed and that they
// are stayed. Panels are read only for who forms them.
func (s *Service) besides(ctx context.Context, list []*ent.Tender, facts map[string]*known[TenderFacts], out map[string][]machine.Available) error {
	v := access.From(ctx)
	var forming []string
	for _, t := range list {
		if access.Can(v, access.PanelForm, access.Object{AreaPath: t.AreaPath}).Allowed {
			forming = append(forming, t.ID)
		}
	}
	formed := map[string]bool{}
	if len(forming) > 0 {
		panels, err := s.DB.Client.Panel.Query().Where(panel.TenderIDIn(forming...)).All(access.System(ctx, "availableActions"))
		if err != nil {
			return err
		}
		for _, p := range panels {
			formed[p.TenderID] = true
		}
	}
	for _, t := range list {
		at, parts := access.Object{AreaPath: t.AreaPath}, facts[t.ID].facts.Parts
		out[t.ID] = append(out[t.ID],
			machine.Offer(v, FormPanel, access.PanelForm, at, func() *fault.Fault {
				if formed[t.ID] {
					return panelled()
				}
				if why := formable(t); why != nil {
					return why
				}
				return Separate(parts, projectpart.PartHandler)
			}),
			machine.Offer(v, Impose, access.StayImpose, at, func() *fault.Fault {
				if why := stayable(t); why != nil {
					return why
				}
				return Separate(parts, projectpart.PartRegulator)
			}))
	}
	return nil
}

// QuestionActions lists what the viewer may do with each of some questions now, by their ids.
func (s *Service) QuestionActions(ctx context.Context, _ time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Question.Query().Where(question.IDIn(ids...)).WithTender().All(ctx)
	out := make(map[string][]machine.Available, len(list))
	for _, q := range list {
		out[q.ID] = []machine.Available{machine.Offer(access.From(ctx), Reply, access.QuestionAnswer, access.Object{AreaPath: q.Edges.Tender.AreaPath}, func() *fault.Fault {
			if q.AnsweredAt != nil {
				return answered()
			}
			return nil
		})}
	}
	return out, err
}

// ObjectionActions lists what the viewer may do now with each of some objections that
// were shown, by their ids.
func (s *Service) ObjectionActions(ctx context.Context, _ time.Time, ids ...string) (map[string][]machine.Available, error) {
	list, err := s.DB.Client.Objection.Query().Where(objection.IDIn(ids...)).WithTender().All(access.System(ctx, "availableActions"))
	out := make(map[string][]machine.Available, len(list))
	for _, o := range list {
		out[o.ID] = []machine.Available{machine.Offer(access.From(ctx), Hear, access.ObjectionAnswer, access.Object{AreaPath: o.Edges.Tender.AreaPath}, func() *fault.Fault {
			if o.AnsweredAt != nil {
				return heard()
			}
			return whileOpening(o.Edges.Tender)
		})}
	}
	return out, err
}

func answered() *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeWrongState, "this question has its answer: publish a change of the documents to say more")
}

func heard() *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeWrongState, "this objection has its answer")
}
