package demo

import (
	"cmp"
	"slices"

	"linli/ent"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/tender"
	"linli/ent/tenderlot"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/sealing"
)

// deed is something that is done on a day after the project began, at a minute of it.
type deed struct {
	day, minute int
	do          func() error
}

// bidding tells what happens between publication and deadline, in the order of time and
// with the clock's own acts in between: the log tells it in that order too.
func (t *telling) bidding(n *ent.Tender) error {
	deeds := slices.Concat(t.bids(n), t.questions(n), t.challenge(n))
	slices.SortStableFunc(deeds, func(a, b deed) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.minute, b.minute)) })
	for _, d := range deeds {
		t.on(d.day, d.minute)
		if _, err := t.svc.Tick(t.ctx); err != nil {
			return err
		}
		if err := d.do(); err != nil {
			return err
		}
	}
	return nil
}

// manager is the login of who bids for a firm.
func manager(firm string) string {
	if firm == "anxin" {
		return "manager"
	}
	return "manager." + firm
}

// bids are the bidders' ways from the documents to their envelopes.
func (t *telling) bids(n *ent.Tender) []deed {
	var out []deed
	for i, o := range t.sale.offers {
		who, org := manager(o.firm), providerID(o.firm)
		out = append(out, deed{readDay, 10*60 + i*7, func() error {
			_, err := t.svc.TakeDocuments(t.by(who), n.ID, org)
			return err
		}})
		for j, k := range []sealing.Kind{sealing.Technical, sealing.Price} {
			out = append(out, deed{bidDay + i, 15*60 + j, func() error {
				handed, err := t.svc.Envelopes(t.by(who), n.ID, org)
				if err != nil || len(handed) > j {
					return err
				}
				l, err := t.svc.DB.Client.TenderLot.Query().Where(tenderlot.TenderID(n.ID)).Only(t.ctx)
				if err != nil {
					return err
				}
				return t.seal(n, l.ID, o, k)
			}})
		}
	}
	return out
}

// questions are asked by the first two bidders; where bids are still taken, the second's
// waits for its answer.
func (t *telling) questions(n *ent.Tender) []deed {
	var out []deed
	for i, q := range []struct {
		day       int
		ask, tell string
	}{
		{readDay + 1, "服务时间可以安排在周末吗?", "可以,由机构与服务对象商定,采购文件不作限制。"},
		{bidDay + 3, "服务人员的培训合格证明由哪一级出具?", "县级以上民政或人社部门,或其认可的培训机构。"},
	} {
		firm, key := t.sale.offers[i].firm, t.key()+"|question|"+q.ask
		ask := func() (*ent.Question, error) {
			return t.svc.AskQuestion(t.by(manager(firm)), key, n.ID, providerID(firm), q.ask)
		}
		out = append(out, deed{q.day, 11 * 60, func() error {
			_, err := ask()
			return err
		}})
		if i == 1 && t.sale.until == tender.StatusPublished {
			continue
		}
		out = append(out, deed{q.day + 1, 10 * 60, func() error {
			x, err := ask()
			if err != nil || x.AnsweredAt != nil {
				return err
			}
			_, err = t.svc.AnswerQuestion(t.by("handler"), key+"|answer", x.ID, x.Version, q.tell)
			return err
		}})
	}
	return out
}

// challenge is put by the last bidder of a sale that is still being evaluated, denied,
// and taken to the regulator, who looks into it.
func (t *telling) challenge(n *ent.Tender) []deed {
	if t.sale.until != tender.StatusEvaluating {
		return nil
	}
	firm := t.sale.offers[len(t.sale.offers)-1].firm
	who, org := manager(firm), providerID(firm)
	step := func(day int, in challenge.Status, do func(machine.Ref) error) deed {
		return deed{day, 9 * 60, func() error {
			own, err := t.svc.OwnChallenges(t.by(who), n.ID, org)
			if err != nil || len(own) == 0 || own[0].Status != in {
				return err
			}
			return do(ref(own[0].ID, own[0].Version))
		}}
	}
	file := deed{readDay + 3, 9 * 60, func() error {
		_, err := t.svc.FileChallenge(t.by(who), procurement.ChallengeInput{
			Key: t.key() + "|challenge", TenderID: n.ID, OrganizationID: org, Stage: challenge.StageDocuments,
			Grounds: "持证人员每名一分、满分三十分,偏向人员多的大机构,与服务质量没有直接关系。", Request: "请降低持证人员的分值,或按服务量折算。",
		})
		return err
	}}
	return []deed{
		file,
		step(readDay+4, challenge.StatusFiled, func(r machine.Ref) error {
			_, err := t.svc.CheckChallenge(t.by("handler"), procurement.TakeOn, r, false, "")
			return err
		}),
		step(readDay+6, challenge.StatusAccepted, func(r machine.Ref) error {
			_, err := t.svc.AnswerChallenge(t.by("handler"), r, procurement.AnswerInput{
				Outcome: challenge.OutcomeDenied, Answer: "本项目服务量大、分布广,持证人员数量与按期完成直接相关;分值符合规定,不作调整。",
			})
			return err
		}),
		step(readDay+20, challenge.StatusAnswered, func(r machine.Ref) error {
			c, err := t.complain(who, r.ID, org)
			if err != nil || c.Status != complaint.StatusFiled {
				return err
			}
			_, err = t.svc.CheckComplaint(t.by("regulator"), procurement.Investigate, ref(c.ID, c.Version), "")
			return err
		}),
	}
}

func (t *telling) complain(who, challengeID, org string) (*ent.Complaint, error) {
	return t.svc.FileComplaint(t.by(who), t.key()+"|complaint", challengeID, org, "采购人的答复没有说明分值与服务质量的关系,请监管部门审查评审标准。")
}
