package demo

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"linli/ent"
	"linli/ent/custodiankey"
	"linli/ent/envelope"
	"linli/ent/expert"
	"linli/ent/tender"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/scoring"
	"linli/internal/sealing"
)

// makeTenders makes the tenders of the demonstration, each as far as its sale says.
func (s *seeder) makeTenders(ctx context.Context, p *plan) error {
	for i, v := range sales {
		t := s.telling(ctx, p, v)
		if err := t.tell(); err != nil {
			return fmt.Errorf("the project %s: %w", v.key, err)
		}
		if err := t.sell(); err != nil {
			return fmt.Errorf("the tender of %s: %w", v.key, err)
		}
		s.progress("tenders", i+1, len(sales))
	}
	return nil
}

// mostSteps is more than any sale takes.
const mostSteps = 200

// sell takes the tender as far as it goes. What comes next follows from what is there, so
// that whoever goes on after an interruption does no act twice.
func (t *telling) sell() error {
	if err := errors.Join(t.registerExperts(), t.registerCustodians()); err != nil {
		return err
	}
	for range mostSteps {
		if done, err := t.onward(); done || err != nil {
			return err
		}
	}
	return errors.New("it does not come to its end")
}

// ref names a record as it is.
func ref(record string, version int) machine.Ref {
	return machine.Ref{Key: id.New("key"), ID: record, Version: version}
}

// onward does what comes next, and tells when nothing does.
func (t *telling) onward() (bool, error) {
	n, err := t.svc.DB.Client.Tender.Query().Where(tender.ProjectID(t.is.ID)).Only(t.ctx)
	if ent.IsNotFound(err) {
		return false, t.draft()
	}
	if err != nil {
		return false, err
	}
	r := ref(n.ID, n.Version)
	switch n.Status {
	case tender.StatusDraft:
		t.on(draftDay, 10*60)
		_, err = t.svc.SubmitTender(t.by("handler"), r)
	case tender.StatusInReview:
		t.on(publishDay, 9*60)
		_, err = t.svc.PublishTender(t.by("approver"), r)
	case tender.StatusPublished:
		if err := t.bidding(n); err != nil || t.sale.until == n.Status {
			return err == nil, err
		}
		for minute := 9*60 - 1; minute <= 9*60+1 && err == nil; minute += 2 { // before the deadline and past it
			t.on(deadlineDay, minute)
			_, err = t.svc.Tick(t.ctx)
		}
	case tender.StatusSealed:
		t.on(deadlineDay, 9*60+5)
		_, err = t.svc.OpenTender(t.by("handler2"), r)
	case tender.StatusOpening:
		err = t.unseal(n)
	case tender.StatusEvaluating:
		return t.evaluate(n)
	case tender.StatusReportSigned:
		err = t.confirm(r)
	case tender.StatusConfirmed:
		t.on(deadlineDay+4, 9*60)
		_, err = t.svc.AwardTender(t.by("handler"), r)
	case tender.StatusAwarded, tender.StatusComplete:
		return t.fulfil(n)
	default:
		return true, fmt.Errorf("it is %s", n.Status)
	}
	return false, err
}

// registerExperts puts the experts into the pool for what is bought.
func (t *telling) registerExperts() error {
	t.on(0, 8*60)
	var all []string
	for _, v := range slices.Concat(ventures, sales) {
		all = append(all, t.plan.categories[v.category].ID)
	}
	all = append(all, t.plan.categories["rehabilitation"].ID) // the framework of docs/walkthrough-framework.md
	for _, x := range experts {
		there, err := t.svc.DB.Client.Expert.Query().Where(expert.PersonID(personID(x.login))).Exist(t.ctx)
		if err != nil {
			return err
		}
		if there {
			continue
		}
		in := procurement.SaveExpertInput{Key: "demo|expert|" + x.login, PersonID: personID(x.login), Specialities: all, AreaID: t.plan.district.ID, Active: true}
		if _, err := t.svc.SaveExpert(t.by("regulator"), in); err != nil {
			return err
		}
	}
	return nil
}

// registerCustodians registers the custodians' keys.
func (t *telling) registerCustodians() error {
	for _, c := range custodians {
		k, err := CustodianSecret(c.login)
		if err != nil {
			return err
		}
		public := base64.RawURLEncoding.EncodeToString(k.PublicKey().Bytes())
		there, err := t.svc.DB.Client.CustodianKey.Query().Where(custodiankey.PublicKey(public)).Exist(t.ctx)
		if err != nil {
			return err
		}
		if there {
			continue
		}
		if _, err := t.svc.SaveCustodianKey(t.by(c.login), "demo|custodian|"+c.login, providerID(c.organization), public); err != nil {
			return err
		}
	}
	return nil
}

// draft writes the tender's documents.
func (t *telling) draft() error {
	t.on(draftDay, 9*60)
	var keys []string
	for _, c := range custodians {
		k, err := t.svc.DB.Client.CustodianKey.Query().Where(custodiankey.PersonID(personID(c.login))).Only(t.ctx)
		if err != nil {
			return err
		}
		keys = append(keys, k.ID)
	}
	ceiling := t.units * t.unitPriceFen
	p, err := t.svc.DB.Client.Project.Get(t.ctx, t.is.ID)
	if err != nil {
		return err
	}
	_, err = t.svc.DraftTender(t.by("handler"), ref(p.ID, p.Version), procurement.TenderInput{
		Title: t.title, CeilingFen: ceiling, DeadlineAt: t.plan.start.AddDays(deadlineDay - t.since).At(9 * 60),
		Lots: []procurement.TenderLotInput{{Title: t.title, CategoryID: t.is.CategoryID, AreaID: t.is.AreaID, Units: t.units, CeilingFen: ceiling}},
		Body: procurement.TenderBody{
			Evaluation: procurement.Evaluation{
				Method: scoring.Comprehensive, Places: 2,
				Criteria: []procurement.Criterion{
					{Code: "P", Name: "价格", Path: []string{"价格"}, Kind: scoring.Price, Max: scoring.Whole(20)},
					{Code: "T1", Name: "服务方案", Path: []string{"技术"}, Kind: scoring.Subjective, Max: scoring.Whole(50), Bands: []procurement.Band{
						{From: scoring.Whole(0), To: scoring.Whole(20), Level: "一般"}, {From: scoring.Whole(20), To: scoring.Whole(40), Level: "较好"},
						{From: scoring.Whole(40), To: scoring.Whole(50), Level: "优秀"},
					}},
					{Code: "T2", Name: "持证服务人员,每名 1 分", Path: []string{"商务"}, Kind: scoring.Objective, Max: scoring.Whole(30)},
				},
			},
			Eligibility:       []procurement.Clause{{Code: "E1", Text: "依法登记的社会组织或企业,近三年无重大违法记录"}},
			Essential:         []procurement.Clause{{Code: "S1", Text: "服务期十二个月,服务人员全部持证或经培训合格"}, {Code: "S2", Text: "每次服务有签到和服务记录,可供核验"}},
			Contract:          []procurement.Clause{{Code: "C1", Text: "按验收结果付款,发票到后按法定期限支付"}, {Code: "C2", Text: "服务对象信息不得用于本项目以外"}},
			PerformanceBondBp: 500, ValidityDays: 90, Threshold: 2, CustodianKeys: keys,
			SplittingReason: "服务内容、对象和专业要求各不相同,分别立项",
		},
	})
	return err
}

// keys are a bidder's, the same whoever tells the story.
func (t *telling) keys(firm string) (*sealing.Keys, error) {
	return sealing.DerivedBidKeys(t.svc.Secret, "demonstration/"+t.venture.key+"/"+firm)
}

// seal hands an envelope in.
func (t *telling) seal(n *ent.Tender, lotID string, o offered, k sealing.Kind) error {
	terms, err := procurement.SealingTerms(n, lotID, k)
	if err != nil {
		return err
	}
	keys, err := t.keys(o.firm)
	if err != nil {
		return err
	}
	d := sealing.Document{Organization: providerID(o.firm), OrganizationName: t.firm(o.firm).name, Statement: "承诺按采购文件履约,所报内容真实", SignedAt: t.clock.at.UTC().Format("2006-01-02T15:04:05.000000Z")}
	if k == sealing.Price {
		d.AmountFen = &o.fen
	} else {
		d.Technical = []sealing.Answer{
			{Criterion: "T1", Text: "固定人员、固定时段,一户一档;专人回访,问题二十四小时内答复。"}, {Criterion: "T2", Text: fmt.Sprintf("持证服务人员 %d 名,证书附后。", o.people)},
		}
	}
	var b bytes.Buffer
	if _, err := sealing.Seal(&b, terms, keys, d, nil, nil); err != nil {
		return err
	}
	_, err = t.svc.TakeEnvelope(t.by(manager(o.firm)), n.ID, lotID, providerID(o.firm), &b)
	return err
}

// firm is the plan's by its code.
func (t *telling) firm(code string) *firm {
	for _, f := range t.plan.firms {
		if f.code == code {
			return f
		}
	}
	panic("demo: there is no firm " + code)
}

// unseal lets the bidders open what they sealed, and ends the opening.
func (t *telling) unseal(n *ent.Tender) error {
	for i, o := range t.sale.offers {
		t.on(deadlineDay, 9*60+10+i)
		keys, err := t.keys(o.firm)
		if err != nil {
			return err
		}
		handed, err := t.svc.Envelopes(t.by(manager(o.firm)), n.ID, providerID(o.firm))
		if err != nil {
			return err
		}
		for _, e := range handed {
			if err := t.release(keys, e, manager(o.firm)); err != nil && !fault.Is(err, fault.CodeDuplicate) {
				return err
			}
		}
	}
	t.on(deadlineDay, 9*60+40)
	_, err := t.svc.EndOpening(t.by("handler2"), ref(n.ID, n.Version))
	return err
}

func (t *telling) release(keys *sealing.Keys, e *ent.Envelope, who string) error {
	if e.Kind != envelope.KindTechnical && e.Kind != envelope.KindPrice {
		return nil
	}
	receipt, err := procurement.Receipt(e)
	if err != nil {
		return err
	}
	head := &sealing.Header{}
	if err := json.Unmarshal([]byte(e.Header), head); err != nil {
		return err
	}
	out, err := keys.Release(head, receipt.Receipt.HeaderHash)
	if err != nil {
		return err
	}
	_, err = t.svc.ReleaseKey(t.by(who), id.New("key"), e.ID, out)
	return err
}
