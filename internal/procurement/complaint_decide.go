package procurement

import (
	"context"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/contract"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/machine"
)

// Annul is the end of a tender by a decision on a challenge or complaint.
const Annul machine.Action = "ANNUL"

// DecisionInput is what the regulator decides about a complaint.
type DecisionInput struct {
	Decision complaint.Decision
	Reasons  string // findings of fact and law
	AwardID  string // whose award ends, of VOID_AWARD, NEXT_CANDIDATE and RESCIND
}

// DecideComplaint decides a complaint within thirty working days (政府采购法第五十六条), by
// what the stage of the tender allows (实施条例第七十一条): before the choice RESTART; chosen
// and not signed VOID_AWARD or NEXT_CANDIDATE; signed and not performed RESCIND; performed
// DAMAGES; always DISMISSED. Linli carries it out in the same transaction: the buyer need
// not act, and cannot fail to. It is for regulators of the area.
//
// Faults: BAD_INPUT, FOUR_EYES, WRONG_STATE for what the stage does not allow.
func (s *Service) DecideComplaint(ctx context.Context, ref machine.Ref, in DecisionInput) (*ent.Complaint, error) {
	var p problems
	p.text(in.Reasons, 4000, "the reasons", "reasons")
	p.bad(complaint.DecisionValidator(in.Decision) != nil, "there is no such decision", "decision")
	return Complaints.Do(ctx, s.DB, Decide, ref, in, p.err(), func(ctx context.Context, c *complaintChange) error {
		t := c.Facts.Tender
		if err := TakePart(ctx, c.Tx, t.ProjectID, Actor(ctx), projectpart.PartRegulator); err != nil {
			return err
		}
		c.Body["decision"] = string(in.Decision)
		if err := c.Complaint.UpdateOneID(c.Was.ID).SetDecision(in.Decision).SetReasons(strings.TrimSpace(in.Reasons)).SetDecidedAt(c.Now).Exec(ctx); err != nil {
			return err
		}
		effect, err := s.letInAgain(ctx, c, in.Decision)
		if err == nil && effect == "" {
			effect, err = s.carryOut(ctx, c.Tx, t, in.Decision, in.AwardID, "a complaint was upheld")
		}
		if err != nil {
			return err
		}
		database.Last(c.Tx, executed{c.Was.ID, effect}, carriedOut)
		return overComplaint(ctx, c)
	})
}

// letInAgain is what beginning anew means for who was not let into an open framework: the
// application waits for its answer again, and nobody who is in is touched. It tells what was
// done, or "" for any other decision.
func (s *Service) letInAgain(ctx context.Context, c *complaintChange, d complaint.Decision) (string, error) {
	if d != complaint.DecisionRestart || c.Facts.Tender.Method != tender.MethodFrameworkOpen {
		return "", nil
	}
	x, err := c.Tx.Challenge.Query().Where(challenge.ID(c.Was.ChallengeID)).Only(ctx)
	if err != nil {
		return "", err
	}
	n, err := reopen(ctx, c.Tx, c.Facts.Tender, x)
	if err != nil || n == 0 {
		return "", err
	}
	return "ANSWERED_AGAIN", nil
}

// executed is a complaint whose decision is carried out with the transaction.
type executed struct{ complaintID, effect string }

// carriedOut writes that decisions were carried out, after the log has the decisions.
func carriedOut(ctx context.Context, tx *database.Tx, list []executed) error {
	for _, x := range list {
		err := Complaints.Within(access.System(ctx, "timer"), tx, Execute, x.complaintID, func(ctx context.Context, c *complaintChange) error {
			c.Body["effect"] = x.effect
			return c.Complaint.UpdateOneID(x.complaintID).SetEffect(x.effect).Exec(ctx)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// carryOut does what a decision means at the stage that a tender, or an award of it, has
// reached. It tells what was done.
func (s *Service) carryOut(ctx context.Context, tx *database.Tx, t *ent.Tender, d complaint.Decision, awardID, reason string) (string, error) {
	now, err := tx.Tender.Query().Where(tender.ID(t.ID)).Only(ctx)
	if err != nil {
		return "", err
	}
	switch d {
	case complaint.DecisionDismissed, complaint.DecisionDamages:
		return "NOTHING", nil
	case complaint.DecisionRestart:
		if !slices.Contains(bound, now.Status) {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "a tender begins anew only before anybody is chosen; this one is %s", string(now.Status)).At("decision").With("cite", stages)
		}
		return "TENDER_FAILED", Tenders.Within(ctx, tx, Annul, t.ID, func(ctx context.Context, c *tenderChange) error { return end(ctx, c, "DECISION", reason) })
	}
	a, err := tx.Award.Query().Where(award.ID(awardID), award.TenderID(t.ID)).Only(ctx)
	if err != nil {
		return "", absent(err, "award of this tender", awardID, "awardId")
	}
	signed := a.Status == award.StatusContracted
	if signed != (d == complaint.DecisionRescind) {
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "before the signature an award is voided, after it the contract is rescinded; this award is %s", string(a.Status)).At("decision").With("cite", stages)
	}
	if d == complaint.DecisionRescind {
		return s.rescind(ctx, tx, a, reason)
	}
	if d == complaint.DecisionNextCandidate {
		return "NEXT_CANDIDATE", s.endAward(ctx, tx, Void, a.ID, reason)
	}
	if d != complaint.DecisionVoidAward {
		return "", fault.New(fault.Invalid, fault.CodeBadInput, "there is no such decision").At("decision")
	}
	if err := voidOnly(ctx, tx, a.ID, reason); err != nil {
		return "", err
	}
	f, err := tenderFacts(ctx, tx.Client(), tx.Now, now)
	if err != nil {
		return "", err
	}
	settleLater(tx, t.ID)
	for _, l := range f.Lots {
		if l.ID == a.LotID && !f.framework() {
			return "LOT_FAILED", failLots(ctx, tx, f, []*ent.TenderLot{l}, "DECISION")
		}
	}
	return "AWARD_VOID", nil
}

// stages is where law says what a decision may do at which stage.
const stages = "《政府采购法实施条例》第七十一条"

// rescind ends a signed contract that was not performed yet: it stops at once, and
// contracting winds it up, which hands over those whom it serves.
func (s *Service) rescind(ctx context.Context, tx *database.Tx, a *ent.Award, reason string) (string, error) {
	con, err := tx.Contract.Query().Where(contract.AwardID(a.ID)).Only(ctx)
	if err != nil {
		return "", absent(err, "contract of the award", a.ID, "awardId")
	}
	if con.Status != contract.StatusSigned && con.Status != contract.StatusInForce && con.Status != contract.StatusSuspended {
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "the contract is %s: what was performed is a matter of damages", string(con.Status)).At("decision").With("cite", stages)
	}
	if s.Rescind == nil {
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "contracts cannot be rescinded here")
	}
	return "CONTRACT_RESCINDED", s.Rescind(ctx, tx, con.ID, reason)
}
