package contracting

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/milestone"
	"linli/ent/notice"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/draw"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/trail"
)

// milestoneChange is one action on a milestone under way.
type milestoneChange = machine.Change[*ent.Milestone, milestone.Status, MilestoneFacts]

// BeginAcceptance begins the examination of a claim: it names who examines, an odd number and
// as many as the acceptance plan says at least, the handler not among them (政府采购法第六十一条), and of a service to residents it draws who
// of those served is asked (实施条例第四十五条): ten, and five per cent, of those with a
// completed booking under the contract, in the order that follows from the log's head, which
// anybody can repeat. It is for acceptors of the area.
//
// Faults: BAD_INPUT, FOUR_EYES, WRONG_STATE.
func (s *Service) BeginAcceptance(ctx context.Context, ref machine.Ref, members []string) (*ent.Milestone, error) {
	var f faultsOf
	f.bad(len(members)%2 == 0 || len(members) > 15, "an odd number of people examines, 15 at most", "members")
	for i, m := range members {
		f.bad(slices.Contains(members[:i], m), "each is named once", "members", fmt.Sprint(i))
	}
	var wrong error
	if len(f.list) > 0 {
		wrong = f.list
	}
	return Milestones.Do(ctx, s.DB, BeginAccept, ref, members, wrong, func(ctx context.Context, c *milestoneChange) error {
		a := c.Facts.Acceptance
		text, err := currentText(ctx, c.Client(), c.Was.ContractID)
		if err != nil {
			return err
		}
		if text != nil && len(members) < text.Acceptance.Committee {
			return fault.New(fault.Invalid, fault.CodeBadInput, "by the acceptance plan %d people examine", text.Acceptance.Committee).At("members")
		}
		if c.Facts.Project != nil {
			if err := procurement.TakePart(ctx, c.Tx, c.Facts.Project.ID, procurement.Actor(ctx), projectpart.PartAcceptor); err != nil {
				return err
			}
			for _, m := range members {
				if err := procurement.TakePart(ctx, c.Tx, c.Facts.Project.ID, m, projectpart.PartAcceptor); err != nil {
					return err
				}
			}
		}
		for _, m := range members {
			if err := s.opinion(ctx, c.Tx, a.ID, m, false, 0); err != nil {
				return err
			}
		}
		seed, drawn, err := s.drawRecipients(ctx, c)
		if err != nil {
			return err
		}
		for i, who := range drawn {
			if slices.Contains(members, who) {
				continue // whoever examines gives one opinion
			}
			if err := s.opinion(ctx, c.Tx, a.ID, who, true, i+1); err != nil {
				return err
			}
		}
		c.Body["members"], c.Body["seed"], c.Body["sample"] = len(members), seed, len(drawn)
		return c.Acceptance.UpdateOneID(a.ID).SetMembers(members).SetSampleSeed(seed).SetSampleSize(len(drawn)).AddVersion(1).Exec(ctx)
	})
}

func (s *Service) opinion(ctx context.Context, tx *database.Tx, acceptanceID, personID string, recipient bool, position int) error {
	return tx.AcceptanceOpinion.Create().SetID(id.New("aop")).SetAcceptanceID(acceptanceID).SetPersonID(personID).SetRecipient(recipient).SetPosition(position).SetCreatedAt(tx.Now).Exec(ctx)
}

// drawRecipients draws who is asked of those who were served under a contract.
func (s *Service) drawRecipients(ctx context.Context, c *milestoneChange) (string, []string, error) {
	if !c.Facts.Contract.ForResidents {
		return "", nil, nil
	}
	var seed draw.Hash
	var head string
	if err := c.One(ctx, "SELECT hash FROM stream_heads WHERE id = $1", []any{c.Was.ContractID}, &head); err != nil {
		return "", nil, err
	}
	if err := seed.UnmarshalText([]byte(head)); err != nil {
		return "", nil, err
	}
	lots, err := c.ContractLot.Query().Where(contractlot.ContractID(c.Was.ContractID)).IDs(ctx)
	if err != nil {
		return "", nil, err
	}
	served, err := c.Booking.Query().Where(booking.ContractLotIDIn(lots...), booking.StatusEQ(booking.StatusCompleted)).GroupBy(booking.FieldRecipientID).Strings(ctx)
	if err != nil {
		return "", nil, err
	}
	order := draw.Order(seed, served)
	return head, order[:draw.SampleSize(len(served))], nil
}

// OpinionInput is what a member of the examination, or a recipient who was drawn, says.
type OpinionInput struct {
	Key       string `json:"-"`
	OpinionID string
	Version   int
	Answer    acceptanceopinion.Answer
	Body      string
}

// GiveOpinion writes an opinion down: by whoever it is of, or for a recipient by a
// community worker or hotline agent of the area who asked them, also that they could not
// be reached. What a person said themself nobody else changes.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT, STALE_VERSION, WRONG_STATE for another one's own
// word, TOO_LATE once decided.
func (s *Service) GiveOpinion(ctx context.Context, in OpinionInput) (*ent.AcceptanceOpinion, error) {
	o, err := s.DB.Client.AcceptanceOpinion.Query().Where(acceptanceopinion.ID(in.OpinionID)).WithPerson().
		WithAcceptance(func(q *ent.AcceptanceQuery) { q.WithMilestone() }).Only(access.System(ctx, "an opinion"))
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no opinion %s", in.OpinionID).At("opinionId")
	}
	if err != nil {
		return nil, err
	}
	object := access.Object{PersonID: o.PersonID}
	if o.Recipient {
		object.AreaPath = o.Edges.Person.AreaPath
	}
	if err := access.Require(ctx, access.OpinionGive, object); err != nil {
		return nil, err
	}
	var f faultsOf
	f.bad(acceptanceopinion.AnswerValidator(in.Answer) != nil, "the answer is SATISFIED, PARTLY, DISSATISFIED or UNREACHED", "answer")
	f.bad(len([]rune(in.Body)) > 1000, "at most 1,000 characters", "body")
	if len(f.list) > 0 {
		return nil, f.list
	}
	_, err = act.Once(ctx, s.DB, access.OpinionGive, in.Key, in, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		stream := o.Edges.Acceptance.Edges.Milestone.ContractID
		if err := tx.Lock(ctx, contract.Table, stream); err != nil { // whoever decides waits for it too
			return "", err
		}
		a, err := tx.Acceptance.Query().Where(acceptance.ID(o.AcceptanceID)).Only(ctx)
		if err != nil {
			return "", err
		}
		if a.DecidedAt != nil {
			return "", fault.New(fault.Conflict, fault.CodeTooLate, "the examination is over")
		}
		is, err := tx.AcceptanceOpinion.Query().Where(acceptanceopinion.ID(o.ID)).Only(ctx)
		if err != nil {
			return "", err
		}
		if is.RecordedByID != nil && *is.RecordedByID == o.PersonID && v.PersonID != o.PersonID {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "they have given their opinion themselves: nobody else changes it")
		}
		n, err := tx.AcceptanceOpinion.Update().Where(acceptanceopinion.ID(o.ID), acceptanceopinion.Version(in.Version)).SetAnswer(in.Answer).SetBody(strings.TrimSpace(in.Body)).
			SetRecordedByID(v.PersonID).SetGivenAt(tx.Now).AddVersion(1).Save(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			return "", machine.Stale(o.Version)
		}
		return o.ID, trail.Append(ctx, tx, trail.Entry{Stream: stream, Verb: string(access.OpinionGive), Record: o.ID, Actor: v.Actor(), Body: map[string]any{"recipient": o.Recipient}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.AcceptanceOpinion.Get(access.System(ctx, "an opinion"), o.ID)
}

// IndicatorResult is what was found of one indicator.
type IndicatorResult struct {
	Code  string `json:"code"`
	Value string `json:"value"` // exact decimal, in the indicator's unit
	Met   bool   `json:"met"`
	Note  string `json:"note"`
}

// DecisionInput is the outcome of an examination.
type DecisionInput struct {
	Outcome       acceptance.Outcome
	AcceptedUnits int64 // of PART
	DeductionFen  int64 // for indicators that were missed
	Results       []IndicatorResult
	Note          string
}

// DecideAcceptance decides about a claim when everybody who examines and every recipient
// who was drawn has answered, indicator by indicator; the result is published (实施条例第
// 四十五条). What is rejected may be put right and claimed again. It is for acceptors of the
// area.
//
// Faults: BAD_INPUT, SAMPLE_OPEN, FOUR_EYES, WRONG_STATE.
func (s *Service) DecideAcceptance(ctx context.Context, ref machine.Ref, in DecisionInput) (*ent.Milestone, error) {
	actions := map[acceptance.Outcome]machine.Action{acceptance.OutcomeAccepted: Accept, acceptance.OutcomePart: AcceptPart, acceptance.OutcomeRejected: RejectClaim}
	action, known := actions[in.Outcome]
	if !known {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "a claim is ACCEPTED, accepted in PART or REJECTED").At("outcome")
	}
	var f faultsOf
	f.bad((in.Outcome == acceptance.OutcomePart) != (in.AcceptedUnits > 0), "what is accepted in part, and nothing else, says how many units", "acceptedUnits")
	f.bad(in.DeductionFen < 0 || in.Outcome == acceptance.OutcomeRejected && in.DeductionFen > 0, "a deduction is not below zero, and only of what is accepted", "deductionFen")
	f.bad(in.Outcome != acceptance.OutcomeAccepted && len([]rune(strings.TrimSpace(in.Note))) < 2 || len([]rune(in.Note)) > 1000, "say why in 2 to 1,000 characters", "note")
	f.bad(len(in.Results) == 0 || len(in.Results) > 50, "give the result of each indicator", "results")
	var wrong error
	if len(f.list) > 0 {
		wrong = f.list
	}
	return Milestones.Do(ctx, s.DB, action, ref, in, wrong, func(ctx context.Context, c *milestoneChange) error {
		units := c.Was.Units
		switch in.Outcome {
		case acceptance.OutcomePart:
			if in.AcceptedUnits >= units {
				return fault.New(fault.Invalid, fault.CodeBadInput, "a part is less than the milestone's %d units", units).At("acceptedUnits")
			}
			units = in.AcceptedUnits
		case acceptance.OutcomeRejected:
			units = 0
		}
		if in.DeductionFen > units*c.Was.UnitPriceFen {
			return fault.New(fault.Invalid, fault.CodeBadInput, "a deduction is not above what is accepted").At("deductionFen")
		}
		if err := s.everyIndicator(ctx, c, in.Results); err != nil {
			return err
		}
		return s.decide(ctx, c, in, units)
	})
}

// everyIndicator wants a result for each indicator of the contract, and none besides.
func (s *Service) everyIndicator(ctx context.Context, c *milestoneChange, results []IndicatorResult) error {
	v, err := currentText(ctx, c.Client(), c.Was.ContractID)
	if err != nil || v == nil {
		return err
	}
	var have, want []string
	for _, r := range results {
		have = append(have, r.Code)
	}
	for _, x := range v.Indicators {
		want = append(want, x.Code)
	}
	slices.Sort(have)
	slices.Sort(want)
	if !slices.Equal(have, want) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "give one result for each of the contract's indicators: %s", strings.Join(want, ", ")).At("results")
	}
	return nil
}

// decide writes an examination's outcome and publishes it.
func (s *Service) decide(ctx context.Context, c *milestoneChange, in DecisionInput, units int64) error {
	a := c.Facts.Acceptance
	if c.Facts.Project != nil && c.Viewer != nil {
		if err := procurement.TakePart(ctx, c.Tx, c.Facts.Project.ID, procurement.Actor(ctx), projectpart.PartAcceptor); err != nil {
			return err
		}
	}
	if in.Results == nil {
		in.Results = []IndicatorResult{}
	}
	results, err := trail.Canonical(in.Results)
	if err != nil {
		return err
	}
	update := c.Acceptance.UpdateOneID(a.ID).SetOutcome(in.Outcome).SetAcceptedUnits(units).SetDeductionFen(in.DeductionFen).SetResults(results).SetNote(strings.TrimSpace(in.Note)).
		SetDecidedAt(c.Now).AddVersion(1)
	if who := procurement.Actor(ctx); who != "" {
		update.SetDecidedByID(who)
	}
	if err := update.Exec(ctx); err != nil {
		return err
	}
	if err := c.Milestone.UpdateOneID(c.Was.ID).SetAcceptedUnits(units).ClearDueAt().SetDueAction("").Exec(ctx); err != nil {
		return err
	}
	c.Body["outcome"], c.Body["acceptedUnits"], c.Body["deductionFen"] = string(in.Outcome), units, in.DeductionFen
	if c.Facts.Project == nil {
		return nil
	}
	answers, err := s.answers(ctx, c, a.ID)
	if err != nil {
		return err
	}
	return procurement.PublishNotice(ctx, c.Tx, c.Facts.Project, notice.KindAcceptance, a.ID, c.Facts.Contract.Title, map[string]any{
		"number": c.Facts.Contract.Number, "milestone": c.Was.Position, "title": c.Was.Title, "outcome": string(in.Outcome), "acceptedUnits": units,
		"deductionFen": in.DeductionFen, "results": in.Results, "recipients": answers, "seed": a.SampleSeed,
	})
}

// answers counts what recipients said, as everybody may read it.
func (s *Service) answers(ctx context.Context, c *milestoneChange, acceptanceID string) (map[string]any, error) {
	rows, err := c.AcceptanceOpinion.Query().Where(acceptanceopinion.AcceptanceID(acceptanceID), acceptanceopinion.Recipient(true)).All(ctx)
	return answersTold(rows), err
}

// answersTold counts answers; of fewer than five who were asked, or who said something, it
// tells nothing more.
func answersTold(rows []*ent.AcceptanceOpinion) map[string]any {
	few := fmt.Sprintf("fewer than %d", access.FewestVoices)
	if len(rows) < access.FewestVoices {
		return map[string]any{"asked": few}
	}
	said, count := int64(0), map[string]int{}
	for _, o := range rows {
		if o.Answer == nil {
			continue
		}
		count[string(*o.Answer)]++
		if *o.Answer != acceptanceopinion.AnswerUnreached {
			said++
		}
	}
	out := map[string]any{"asked": len(rows)}
	if access.Few(said) {
		out["answered"] = few
		return out
	}
	for k, n := range count {
		out[k] = n
	}
	return out
}

// tickMilestones deems claims accepted that nobody examined, lets what was rejected be put
// right, and ends what belongs to ended contracts.
func (s *Service) tickMilestones(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Client.Milestone.Query().Where(milestone.Or(
		milestone.And(milestone.StatusIn(milestone.StatusClaimed, milestone.StatusInAcceptance), milestone.DueAtLTE(now)),
		milestone.StatusEQ(milestone.StatusRejected),
		milestone.And(milestone.StatusIn(milestone.StatusPlanned, milestone.StatusRectifying), milestone.HasContractWith(contract.EndedAtNotNil())),
	)).Order(milestone.ByID()).Limit(batch).All(ctx)
	done := 0
	for _, m := range rows {
		a, effect := AcceptLate, s.deem
		switch m.Status {
		case milestone.StatusRejected:
			a, effect = Rectify, nil
		case milestone.StatusPlanned, milestone.StatusRectifying:
			a, effect = CancelPlanned, nil
		}
		Milestones.Try(ctx, s.DB, s.Log, &done, a, m.ID, effect)
	}
	return done, err
}

// deem accepts a claim that the buyer did not examine in time.
func (s *Service) deem(ctx context.Context, c *milestoneChange) error {
	return s.decide(ctx, c, DecisionInput{Outcome: acceptance.OutcomeAccepted, Note: "deemed accepted: not examined in time"}, c.Was.Units)
}
