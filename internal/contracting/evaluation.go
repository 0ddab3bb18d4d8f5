package contracting

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/notice"
	"linli/ent/performanceevaluation"
	plan "linli/ent/project"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
	"linli/internal/scoring"
	"linli/internal/trail"
)

// EvaluationBody is how a contract's provider did, with the arithmetic.
type EvaluationBody struct {
	Performance scoring.Performance `json:"performance"`
	Unjudged    []string            `json:"unjudged"` // parts for which nothing is on record, which count as full, recipients as the middle
	Note        string              `json:"note"`
}

// evaluationFormula is the version of the arithmetic below: since 2 recipients who were asked
// at an acceptance count among the voices, each person once, and fewer than five not at all;
// participants of frameworks are not judged by volume, nor anybody by what was not heard yet.
const evaluationFormula = "2"

// checks is how many findings of compliance leave nothing of its points: each credit event
// of the contract takes a third.
const checks = 3

// evaluate reckons a score from what is on record (procurement §3.13): units delivered of
// those bought; sampled lines confirmed and milestones accepted at the first examination;
// what recipients said in appraisals and when they were asked at an acceptance, each person's
// last word once, few voices shrunk towards the middle, of five, and fewer than five left out;
// visits in time; and findings of compliance. Of a framework, whose units all participants
// share, nobody bought a number of this one's.
func evaluate(f evaluationFigures) (EvaluationBody, error) {
	b := EvaluationBody{Unjudged: []string{}}
	part := func(name string, done, of int64) scoring.Part {
		if of == 0 {
			b.Unjudged = append(b.Unjudged, name)
			return scoring.Part{Done: 1, Of: 1}
		}
		return scoring.Part{Done: done, Of: of}
	}
	if access.Few(f.voices) { // its points would tell what they said (decision 0022)
		f.voices, f.satisfied = 0, 0
	}
	if f.voices == 0 {
		b.Unjudged = append(b.Unjudged, "RECIPIENTS")
	}
	prior := scoring.Whole(meanPrior).Quo(scoring.Whole(1_000))
	var err error
	b.Performance, err = scoring.Perform(scoring.DefaultPerformance(prior), scoring.Facts{
		Volume: part("VOLUME", f.delivered, f.bought), Sample: part("SAMPLE", f.confirmed, f.judged), Ratings: f.voices, RatingSum: scoring.Whole(f.satisfied),
		Timeliness: part("TIMELINESS", f.punctual, f.timed), Compliance: scoring.Part{Done: max(checks-f.events, 0), Of: checks},
	})
	return b, err
}

// evaluationFigures are what an evaluation is made of.
type evaluationFigures struct{ delivered, bought, confirmed, judged, satisfied, voices, punctual, timed, events int64 }

// figures reads a contract's figures in one statement.
func (s *Service) figures(ctx context.Context, tx *database.Tx, contractID string) (evaluationFigures, error) {
	var f evaluationFigures
	const voices = `(SELECT %s FROM (SELECT points, ROW_NUMBER() OVER (PARTITION BY person ORDER BY said_at DESC, id DESC) AS turn FROM (
			SELECT b.recipient_id AS person, a.satisfied AS points, a.created_at AS said_at, a.id AS id
			FROM appraisals a JOIN bookings b ON b.id = a.booking_id JOIN contract_lots l ON l.id = b.contract_lot_id WHERE l.contract_id = $1
			UNION ALL SELECT o.person_id, CASE o.answer WHEN 'SATISFIED' THEN 5 WHEN 'PARTLY' THEN 3 ELSE 1 END, o.given_at, o.id
			FROM acceptance_opinions o JOIN acceptances a ON a.id = o.acceptance_id JOIN milestones m ON m.id = a.milestone_id
			WHERE m.contract_id = $1 AND o.recipient AND o.answer IN ('SATISFIED', 'PARTLY', 'DISSATISFIED')) said) last WHERE turn = 1)`
	err := tx.One(ctx, `SELECT
		COALESCE((SELECT SUM(a.consumed) FROM contract_lots l JOIN ledger_accounts a ON a.id = l.id WHERE l.contract_id = $1), 0)
			+ COALESCE((SELECT SUM(accepted_units) FROM milestones WHERE contract_id = $1), 0),
		CASE WHEN EXISTS (SELECT 1 FROM milestones WHERE contract_id = $1) THEN (SELECT SUM(units) FROM milestones WHERE contract_id = $1)
			WHEN EXISTS (SELECT 1 FROM contracts WHERE id = $1 AND framework_id IS NOT NULL) THEN 0
			ELSE COALESCE((SELECT SUM(units) FROM contract_lots WHERE contract_id = $1), 0) END,
		(SELECT COUNT(*) FROM statement_lines WHERE contract_id = $1 AND sample_result = 'CONFIRMED')
			+ (SELECT COUNT(*) FROM acceptances a JOIN milestones m ON m.id = a.milestone_id WHERE m.contract_id = $1 AND a.number = 1 AND a.outcome = 'ACCEPTED'),
		(SELECT COUNT(*) FROM statement_lines WHERE contract_id = $1 AND sample_result IN ('CONFIRMED', 'DENIED'))
			+ (SELECT COUNT(*) FROM acceptances a JOIN milestones m ON m.id = a.milestone_id WHERE m.contract_id = $1 AND a.number = 1 AND a.outcome IS NOT NULL),
		`+fmt.Sprintf(voices, "COALESCE(SUM(points), 0)")+`,
		`+fmt.Sprintf(voices, "COUNT(*)")+`,
		(SELECT COUNT(*) FROM visits v JOIN bookings b ON b.id = v.booking_id JOIN contract_lots l ON l.id = b.contract_lot_id WHERE l.contract_id = $1 AND v.started_at <= `+s.DB.Later("b.starts_at", punctualWithin)+`),
		(SELECT COUNT(*) FROM visits v JOIN bookings b ON b.id = v.booking_id JOIN contract_lots l ON l.id = b.contract_lot_id WHERE l.contract_id = $1),
		(SELECT COUNT(*) FROM credit_events WHERE contract_id = $1 AND (status = 'IN_FORCE' OR status = 'APPEALED' AND due_action = 'IN_FORCE'))`, []any{contractID},
		&f.delivered, &f.bought, &f.confirmed, &f.judged, &f.satisfied, &f.voices, &f.punctual, &f.timed, &f.events)
	return f, err
}

// DraftEvaluation reckons how a contract's provider did so far, for its comments; at its
// end at the latest. It is for handlers of the area.
//
// Faults: NOT_FOUND, WRONG_STATE for a contract that was never in force or while one waits.
func (s *Service) DraftEvaluation(ctx context.Context, key, contractID, note string) (*ent.PerformanceEvaluation, error) {
	k, err := s.DB.Client.Contract.Query().Where(contract.ID(contractID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no contract %s", contractID).At("contractId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.PerformanceDraft, access.Object{AreaPath: k.AreaPath}); err != nil {
		return nil, err
	}
	if len([]rune(note)) > 1000 {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "at most 1,000 characters").At("note")
	}
	evaluationID, err := act.Once(ctx, s.DB, access.PerformanceDraft, key, [2]string{contractID, note}, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		if err := tx.Lock(ctx, contract.Table, k.ID); err != nil {
			return "", err
		}
		return s.draftEvaluation(ctx, tx, v, contractID, note)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.PerformanceEvaluation.Get(ctx, evaluationID)
}

// DraftIt is what a contract's viewer may do beside its machine: it is performanceDraft.
const DraftIt machine.Action = "DRAFT_EVALUATION"

// evaluable refuses to judge what was not performed, and what is filed away.
func evaluable(k *ent.Contract) *fault.Fault {
	if k.Status == contract.StatusDrafting || k.Status == contract.StatusAbandoned || k.Status == contract.StatusArchived {
		return machine.WrongState(DraftIt, "being performed or done", string(k.Status))
	}
	return nil
}

func (s *Service) draftEvaluation(ctx context.Context, tx *database.Tx, v *access.Viewer, contractID, note string) (string, error) {
	k, err := tx.Contract.Query().Where(contract.ID(contractID)).Only(ctx)
	if err != nil {
		return "", err
	}
	if why := evaluable(k); why != nil {
		return "", why
	}
	before, err := tx.PerformanceEvaluation.Query().Where(performanceevaluation.ContractID(k.ID)).Order(ent.Desc(performanceevaluation.FieldNumber)).All(ctx)
	if err != nil {
		return "", err
	}
	number := 1
	if len(before) > 0 {
		number = before[0].Number + 1
		if before[0].Status != performanceevaluation.StatusPublished {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "an evaluation of this contract is under way").With("evaluationId", before[0].ID)
		}
	}
	pack, err := procurement.PackOf(ctx, tx.Client(), k.PackID, k.PackHash, tx.Now)
	if err != nil {
		return "", err
	}
	days, err := procurement.WorkingDays(ctx, tx.Client())
	if err != nil {
		return "", err
	}
	due, err := pack.Due(days, tx.Now, rulepack.PerformanceComment)
	if err != nil {
		return "", err
	}
	f, err := s.figures(ctx, tx, k.ID)
	if err != nil {
		return "", err
	}
	body, err := evaluate(f)
	if err != nil {
		return "", err
	}
	body.Note = strings.TrimSpace(note)
	text, err := trail.Canonical(body)
	if err != nil {
		return "", err
	}
	score, err := strconv.Atoi(strings.Replace(body.Performance.Rounded, ".", "", 1)) // two decimals: hundredths
	if err != nil {
		return "", err
	}
	fresh := id.New("pev")
	if err := tx.PerformanceEvaluation.Create().SetID(fresh).SetContractID(k.ID).SetNumber(number).SetBody(text).SetFormula(evaluationFormula).SetScore(score).SetGrade(performanceevaluation.Grade(body.Performance.Grade)).
		SetDueAt(due.UTC()).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
		return "", err
	}
	return fresh, trail.Append(ctx, tx, trail.Entry{Stream: k.ID, Verb: string(access.PerformanceDraft), Record: fresh, Actor: v.Actor(), Body: map[string]any{"score": score, "formula": evaluationFormula}})
}

// evaluationChange is one action on an evaluation under way.
type evaluationChange = machine.Change[*ent.PerformanceEvaluation, performanceevaluation.Status, EvaluationFacts]

// AnswerPerformance takes a step of an evaluation: COMMENT and APPEAL are the provider's
// managers', FINISH and ANSWER those of approvers of the area.
//
// Faults: BAD_INPUT, TOO_EARLY, TOO_LATE, WRONG_STATE.
func (s *Service) AnswerPerformance(ctx context.Context, a machine.Action, ref machine.Ref, text string) (*ent.PerformanceEvaluation, error) {
	n := len([]rune(strings.TrimSpace(text)))
	var wrong error
	switch a {
	case CommentEvaluation, AppealEvaluation, AnswerEvaluation:
		if n < 2 || n > 2000 {
			wrong = fault.New(fault.Invalid, fault.CodeBadInput, "write 2 to 2,000 characters").At("text")
		}
	case FinishEvaluation:
	default:
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "an evaluation is commented, finished, appealed and answered").At("action")
	}
	return Evaluations.Do(ctx, s.DB, a, ref, text, wrong, func(ctx context.Context, c *evaluationChange) error {
		update := c.PerformanceEvaluation.UpdateOneID(c.Was.ID)
		switch a {
		case CommentEvaluation:
			return update.SetComment(strings.TrimSpace(text)).Exec(ctx)
		case FinishEvaluation:
			return final(ctx, c)
		case AppealEvaluation:
			return update.SetAppeal(strings.TrimSpace(text)).SetDueAt(c.Now.AddDate(0, 0, answerEvaluationIn)).Exec(ctx)
		}
		if err := update.SetAnswer(strings.TrimSpace(text)).Exec(ctx); err != nil {
			return err
		}
		return s.publishEvaluation(ctx, c)
	})
}

// appealDays is how long a provider may appeal.
const appealDays = 7

func final(ctx context.Context, c *evaluationChange) error {
	return c.PerformanceEvaluation.UpdateOneID(c.Was.ID).SetDueAt(c.Now.AddDate(0, 0, appealDays)).Exec(ctx)
}

// publishEvaluation tells everybody, and ends a completed contract's machine as evaluated.
func (s *Service) publishEvaluation(ctx context.Context, c *evaluationChange) error {
	if err := c.PerformanceEvaluation.UpdateOneID(c.Was.ID).ClearDueAt().Exec(ctx); err != nil {
		return err
	}
	k, err := c.Contract.Query().Where(contract.ID(c.Was.ContractID)).Only(ctx)
	if err != nil {
		return err
	}
	c.Body["score"], c.Body["grade"] = c.Was.Score, string(c.Was.Grade)
	if k.ProjectID != nil {
		p, err := c.Project.Query().Where(plan.ID(*k.ProjectID)).Only(ctx)
		if err != nil {
			return err
		}
		facts := map[string]any{"number": k.Number, "score": c.Was.Score, "grade": string(c.Was.Grade), "formula": c.Was.Formula, "appealed": c.Was.Appeal != ""}
		if err := procurement.PublishNotice(ctx, c.Tx, p, notice.KindPerformance, c.Was.ID, k.Title, facts); err != nil {
			return err
		}
	}
	if k.Status != contract.StatusCompleted {
		return nil
	}
	return Contracts.Within(ctx, c.Tx, EvaluatedIt, k.ID, nil)
}

// tickEvaluations takes the clock's steps of evaluations.
func (s *Service) tickEvaluations(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.DB.Client.PerformanceEvaluation.Query().Where(performanceevaluation.DueAtLTE(now), performanceevaluation.StatusNEQ(performanceevaluation.StatusPublished)).
		Order(performanceevaluation.ByDueAt()).Limit(batch).All(ctx)
	done := 0
	for _, e := range rows {
		a, effect := EvaluationStands, s.publishEvaluation
		switch e.Status {
		case performanceevaluation.StatusDraft:
			a, effect = FinishLate, final
		case performanceevaluation.StatusAppealed:
			a = EvaluationUnheard
		}
		Evaluations.Try(ctx, s.DB, s.Log, &done, a, e.ID, effect)
	}
	return done, err
}
