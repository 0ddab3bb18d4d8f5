package contracting

import (
	"context"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/contractsignature"
	"linli/ent/guarantee"
	"linli/ent/ledgeraccount"
	"linli/ent/milestone"
	"linli/ent/notice"
	"linli/ent/predicate"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/procurement"
	"linli/internal/rulepack"
)

// TerminateInput is how a contract is ended early.
type TerminateInput struct {
	Cause    contract.Cause
	Reason   string
	LastDay  date.Date // of the notice; deliveries are made until then
	HandOver string    // what becomes of each booking and of those who are served
}

// TerminateContract ends a contract early (C7) on the last day of a notice, by one side's
// word. What both agree on is an amendment, which both sign. Nobody whom
// it serves is left alone: how they are handed over is part of it, and it ends only when
// no booking under it is open. It is for the provider's managers, and for approvers and
// regulators of the area, whose part in the project it becomes; only the buyer's side
// declares the provider's default or removes it from a framework, and only the provider
// declares the buyer's or leaves one, with a notice as long as the rules say.
//
// Faults: BAD_INPUT for each wrong field at once, RULE_BROKEN for too short a notice,
// FOUR_EYES, WRONG_STATE, FORBIDDEN.
func (s *Service) TerminateContract(ctx context.Context, ref machine.Ref, in TerminateInput) (*ent.Contract, error) {
	var f faultsOf
	f.bad(contract.CauseValidator(in.Cause) != nil || in.Cause == contract.CauseRescinded, "there is no such cause", "cause")
	f.bad(in.Cause == contract.CauseAgreed, "what both sides agree on is proposed as an amendment of the kind TERMINATION, and signed by both", "cause")
	f.bad(machine.Reasoned(in.Reason) != nil, "say why in 2 to 200 characters", "reason")
	f.bad(!in.LastDay.Valid(), "the notice ends on a day", "lastDay")
	f.bad(!handsOver(in.HandOver), "say in 10 to 2,000 characters what becomes of those whom it serves", "handOver")
	var wrong error
	if len(f.list) > 0 {
		wrong = f.list
	}
	return Contracts.Do(ctx, s.DB, TerminateIt, ref, in, wrong, func(ctx context.Context, c *contractChange) error {
		provider := c.Facts.Side == contractsignature.SideProvider
		if provider && (in.Cause == contract.CauseProviderDefault || in.Cause == contract.CauseRemoval) || !provider && (in.Cause == contract.CauseBuyerDefault || in.Cause == contract.CauseWithdrawal) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "nobody declares a default of the own side").At("cause")
		}
		if c.Was.FrameworkID == nil && (in.Cause == contract.CauseWithdrawal || in.Cause == contract.CauseRemoval) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "only who takes part in a framework leaves it or is removed from it").At("cause")
		}
		if in.LastDay.Before(date.In(c.Now)) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the notice ends today or later").At("lastDay")
		}
		if why := within(c.Was, in.LastDay); why != nil {
			return why.At("lastDay")
		}
		if provider {
			if err := longEnough(c, in.LastDay); err != nil {
				return err
			}
		}
		if !provider && c.Was.ProjectID != nil {
			if err := procurement.TakePart(ctx, c.Tx, *c.Was.ProjectID, procurement.Actor(ctx), c.Facts.Part); err != nil {
				return err
			}
		}
		c.Body["reason"] = in.Reason
		return s.terminate(ctx, c, in.Cause, in.HandOver, in.LastDay)
	})
}

// handsOver tells whether it is said what becomes of those whom a contract serves.
func handsOver(text string) bool {
	return len([]rune(strings.TrimSpace(text))) >= 10 && len([]rune(text)) <= 2000
}

// within refuses an early end that is none: a day after the contract's last one.
func within(k *ent.Contract, last date.Date) *fault.Fault {
	if last.String() <= k.ValidUntil {
		return nil
	}
	return fault.New(fault.Invalid, fault.CodeBadInput, "it ends on %s anyway: an early end is not after that", k.ValidUntil)
}

// longEnough holds a provider that leaves a framework to the notice of the rules, whatever it
// names as the cause: those whom it serves need the time to be handed over. A contract that is
// over sooner ends then.
func longEnough(c *contractChange, last date.Date) error {
	if c.Was.FrameworkID == nil {
		return nil
	}
	p := leaving(c.Facts.Pack)
	until, err := p.Due(c.Facts.Calendar, c.Now, rulepack.WithdrawalNotice)
	if err != nil {
		return err
	}
	first := min(date.In(until).AddDays(-1).String(), c.Was.ValidUntil)
	if last.String() < first {
		return p.Broken(rulepack.WithdrawalNotice, last.String(), first, "who leaves a framework serves until %s at least", first)
	}
	return nil
}

// leaving is the pack whose notice counts: the contract's own, or, for one that was pinned
// before packs had such a rule, the first of Linli's that has it: thirty days.
func leaving(pinned *rulepack.Pack) *rulepack.Pack {
	if pinned.Has(rulepack.WithdrawalNotice) {
		return pinned
	}
	all := rulepack.Builtin()
	return all[slices.IndexFunc(all, func(p *rulepack.Pack) bool { return p.Has(rulepack.WithdrawalNotice) })]
}

// terminate begins the end of a contract.
func (s *Service) terminate(ctx context.Context, c *contractChange, cause contract.Cause, handOver string, last date.Date) error {
	c.Body["cause"], c.Body["lastDay"], c.Body["openBookings"] = string(cause), last.String(), c.Facts.Open
	if err := c.Contract.UpdateOneID(c.Was.ID).SetCause(cause).SetHandOver(strings.TrimSpace(handOver)).SetDueAt(last.AddDays(1).At(0)).SetDueAction(string(WindUp)).Exec(ctx); err != nil {
		return err
	}
	if c.Facts.Project == nil {
		return nil
	}
	return procurement.PublishNotice(ctx, c.Tx, c.Facts.Project, notice.KindChange, c.Was.ID, c.Was.Title,
		map[string]any{"number": c.Was.Number, "terminated": string(cause), "lastDay": last.String()})
}

// Rescind ends a contract by a decision, inside the decision's transaction (实施条例第七十一条):
// from today on nothing new is booked under it.
func (s *Service) Rescind(ctx context.Context, tx *database.Tx, contractID, reason string) error {
	return Contracts.Within(ctx, tx, RescindIt, contractID, func(ctx context.Context, c *contractChange) error {
		c.Body["reason"] = reason
		return s.terminate(ctx, c, contract.CauseRescinded, "by a decision: open bookings are handed over or refunded", date.In(c.Now))
	})
}

// CompleteContract is C8: final acceptance, when all is settled. The bond is due back
// within the law's days. It is for acceptors of the area.
//
// Faults: WRONG_STATE while something is not settled, TOO_EARLY, FOUR_EYES.
func (s *Service) CompleteContract(ctx context.Context, ref machine.Ref) (*ent.Contract, error) {
	return Contracts.Do(ctx, s.DB, CompleteContract, ref, nil, nil, func(ctx context.Context, c *contractChange) error {
		if c.Was.ProjectID != nil {
			if err := procurement.TakePart(ctx, c.Tx, *c.Was.ProjectID, procurement.Actor(ctx), projectpart.PartAcceptor); err != nil {
				return err
			}
		}
		return ended(ctx, c)
	})
}

// ended is what the end of a contract does, early or not: what was not spent goes back to
// the budget line, and bonds that are still held are due back.
func ended(ctx context.Context, c *contractChange) error {
	k := c.Was
	kept, err := remainder(ctx, c)
	if err != nil {
		return err
	}
	update := c.Contract.UpdateOneID(k.ID).SetEndedAt(c.Now)
	if kept > 0 {
		update.SetDueAt(claimsLapse(c.Now)).SetDueAction(string(LapseClaims))
	} else {
		update.ClearDueAt().SetDueAction("")
	}
	if err := update.Exec(ctx); err != nil {
		return err
	}
	if c.Facts.HeldFen == 0 {
		return nil
	}
	due := c.Now
	if c.Facts.Pack.Has(rulepack.BondReturn) {
		var err error
		if due, err = c.Facts.Pack.Due(c.Facts.Calendar, c.Now, rulepack.BondReturn); err != nil {
			return err
		}
	}
	return c.Guarantee.Update().Where(guarantee.ContractID(k.ID), guarantee.StatusEQ(guarantee.StatusHeld)).SetDueAt(due.UTC()).AddVersion(1).Exec(ctx)
}

// owedFen is what a contract may still have to pay for what was delivered: lines that no
// statement approved yet, milestones that were claimed or accepted and not asked for,
// requests that nobody approved yet, and what was retained and not asked for, less what is
// outstanding of the advance.
const owedFen = `SELECT COALESCE((SELECT SUM(amount_fen) FROM statement_lines WHERE contract_id = $1 AND status IN ('ACCRUED', 'IN_STATEMENT', 'FROZEN')), 0)
	+ COALESCE((SELECT SUM(CASE WHEN m.status IN ('ACCEPTED', 'PART_ACCEPTED') THEN m.accepted_units ELSE m.units END * m.unit_price_fen) FROM milestones m
		WHERE m.contract_id = $1 AND m.status IN ('CLAIMED', 'IN_ACCEPTANCE', 'ACCEPTED', 'PART_ACCEPTED')
		AND NOT EXISTS (SELECT 1 FROM payment_requests r WHERE r.milestone_id = m.id AND r.status <> 'RETURNED')), 0)
	+ COALESCE((SELECT SUM(amount_fen) FROM payment_requests WHERE contract_id = $1 AND status = 'SUBMITTED'), 0)
	+ COALESCE((SELECT SUM(CASE WHEN kind = 'RETENTION' THEN -amount_fen ELSE retained_fen END) FROM payment_requests WHERE contract_id = $1 AND status <> 'RETURNED'), 0)
	- COALESCE((SELECT SUM(CASE WHEN kind = 'ADVANCE' AND status = 'PAID' THEN amount_fen ELSE -recovered_fen END) FROM payment_requests WHERE contract_id = $1 AND status <> 'RETURNED'), 0)`

// remainder gives back what a contract has left, less what may still have to be paid; it
// tells how much is kept for that.
func remainder(ctx context.Context, c *contractChange) (int64, error) {
	var owed int64
	if err := c.One(ctx, owedFen, []any{c.Was.ID}, &owed); err != nil {
		return 0, err
	}
	owed = max(owed, 0)
	c.Body["owedFen"] = owed
	return release(ctx, c, owed)
}

// lapse gives back what was kept for claims that nobody made. That they have lapsed shows by
// the action without a day.
func lapse(ctx context.Context, c *contractChange) error {
	if err := c.Contract.UpdateOneID(c.Was.ID).ClearDueAt().SetDueAction(string(LapseClaims)).Exec(ctx); err != nil {
		return err
	}
	_, err := release(ctx, c, 0)
	return err
}

// release gives back what a contract has left but for what is owed: of one that stands
// alone to its budget line; a framework keeps what its participants share. It tells how much
// is kept, with what was approved and is not paid yet.
func release(ctx context.Context, c *contractChange, owed int64) (int64, error) {
	var left, approved int64
	if err := c.One(ctx, "SELECT granted - reserved - consumed, reserved FROM ledger_accounts WHERE id = $1", []any{c.Was.ID}, &left, &approved); err != nil {
		return 0, err
	}
	owed = min(owed, left)
	left -= owed
	if c.Body["remainderFen"] = left; left == 0 {
		return owed + approved, nil
	}
	moves := []funding.Move{{Account: c.Was.ID, From: funding.Available, To: funding.Source, Amount: left}}
	if c.Was.FrameworkID == nil {
		moves = append(moves, funding.Move{Account: c.Was.BudgetLineID, From: funding.Reserved, To: funding.Available, Amount: left})
	}
	return owed + approved, funding.Post(ctx, c.Tx, c.Was.ID, moves)
}

// batch is how many due records of a kind one tick takes on.
const batch = 100

// Tick does what is due by the database's clock: it drafts the contracts of announced
// awards, starts them on their first day, stops and continues those whose tender is
// stayed, ends those whose notice or term is over. Each step is a conditional write, so
// several replicas may tick at once. It tells how many things it did.
func (s *Service) Tick(ctx context.Context) (int, error) {
	ctx = access.System(ctx, "timer")
	now, err := s.DB.Now(ctx)
	if err != nil {
		return 0, err
	}
	done := 0
	for _, tick := range []func(context.Context, time.Time) (int, error){s.draftContracts, s.tickContracts, s.tickMilestones, s.tickGuarantees, s.tickPayments, s.tickFrameworks, s.tickEvaluations, s.tickCredits} {
		n, err := tick(ctx, now)
		if done += n; err != nil {
			return done, err
		}
	}
	return done, nil
}

// tickContracts takes the clock's steps of contracts.
func (s *Service) tickContracts(ctx context.Context, now time.Time) (int, error) {
	today := date.In(now).String()
	over := date.In(now).AddDays(-completeDays - 1).String()
	rows, err := s.DB.Client.Contract.Query().Where(contract.Or(contract.And(contract.StatusNotIn(Contracts.Ends...), contract.Or(
		contract.And(contract.StatusEQ(contract.StatusDrafting), contract.AwardIDNotNil()),
		contract.And(contract.StatusEQ(contract.StatusSigned), contract.ValidFromLTE(today)),
		contract.And(contract.StatusIn(contract.StatusInForce, contract.StatusSuspended), contract.Or(contract.AwardIDNotNil(), contract.ValidUntilLTE(over))),
		contract.StatusEQ(contract.StatusTerminating),
		contract.And(contract.StatusIn(contract.StatusCompleted, contract.StatusEvaluated), contract.EndedAtLTE(now.AddDate(-15, 0, 0))),
	)), contract.And(contract.DueAction(string(LapseClaims)), contract.DueAtLTE(now)), unlapsed(now))).Order(contract.ByID()).All(ctx)
	done := 0
	for _, k := range rows {
		for _, step := range timerSteps(k.Status) {
			if Contracts.Try(ctx, s.DB, s.Log, &done, step, k.ID, contractTimer(step)) {
				break
			}
		}
	}
	return done, err
}

// unlapsed selects contracts whose claims are lost, and that keep money without a day on which
// it goes back: they ended before there was one.
func unlapsed(now time.Time) predicate.Contract {
	return contract.And(contract.EndedAtLTE(now.AddDate(-claimYears, 0, 0)), contract.DueAction(""), func(s *sql.Selector) {
		t := sql.Table(ledgeraccount.Table)
		s.Where(sql.In(s.C(contract.FieldID), sql.Select(t.C(ledgeraccount.FieldID)).From(t).Where(sql.ExprP("granted - reserved - consumed > 0"))))
	})
}

// timerSteps are the clock's steps from a state.
func timerSteps(from contract.Status) []machine.Action {
	var out []machine.Action
	for _, x := range Contracts.Steps {
		if x.Timer && slices.Contains(x.From, from) && x.Action != RescindIt && x.Action != EvaluatedIt && x.Action != Adopt {
			out = append(out, x.Action)
		}
	}
	return out
}

// contractTimer is what else happens when the clock takes a step of a contract.
func contractTimer(a machine.Action) func(context.Context, *contractChange) error {
	switch a {
	case CompleteLate:
		return ended
	case LapseClaims:
		return lapse
	case WindUp:
		return func(ctx context.Context, c *contractChange) error {
			if err := c.Milestone.Update().Where(milestone.ContractID(c.Was.ID), milestone.StatusNotIn(Milestones.Ends...)).SetStatus(milestone.StatusCancelled).ClearDueAt().AddVersion(1).Exec(ctx); err != nil {
				return err
			}
			return ended(ctx, c)
		}
	case StopContract:
		return func(ctx context.Context, c *contractChange) error {
			return c.Contract.UpdateOneID(c.Was.ID).SetDueAction(string(GoOnContract)).Exec(ctx)
		}
	case AbandonContract: // bonds that were put in for it are due back
		return func(ctx context.Context, c *contractChange) error {
			if err := c.Guarantee.Update().Where(guarantee.ContractID(c.Was.ID), guarantee.StatusEQ(guarantee.StatusHeld)).SetDueAt(c.Now).AddVersion(1).Exec(ctx); err != nil {
				return err
			}
			if err := c.Contract.UpdateOneID(c.Was.ID).ClearDueAt().SetDueAction("").Exec(ctx); err != nil || c.Was.FrameworkID == nil {
				return err
			}
			return cover(ctx, c.Tx, *c.Was.FrameworkID)
		}
	case StartContract, GoOnContract:
		return func(ctx context.Context, c *contractChange) error {
			return c.Contract.UpdateOneID(c.Was.ID).ClearDueAt().SetDueAction("").Exec(ctx)
		}
	}
	return nil
}
