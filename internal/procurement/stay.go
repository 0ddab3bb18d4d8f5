package procurement

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/notice"
	"linli/ent/projectpart"
	"linli/ent/stay"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/publication"
	"linli/internal/trail"
)

// stop begins a stay of a tender because of a record, which everybody reads (暂停公告).
func stop(ctx context.Context, tx *database.Tx, t *ent.Tender, record string, blocks []string, reason string, until *time.Time) error {
	fresh := id.New("sty")
	create := tx.Stay.Create().SetID(fresh).SetTenderID(t.ID).SetBlocks(blocks).SetRecordID(record).SetReason(reason).SetFrom(tx.Now).SetCreatedAt(tx.Now)
	facts := map[string]any{"number": *t.Number, "blocks": blocks, "reason": reason}
	body := map[string]any{"blocks": blocks, "reason": reason, "record": record}
	if until != nil {
		create.SetUntil(*until)
		body["until"], facts["until"] = until.Format(stampForm), until.Format(stampForm)
	}
	if err := create.Exec(ctx); err != nil {
		return err
	}
	p, err := tx.Project.Get(ctx, t.ProjectID)
	if err != nil {
		return err
	}
	if err := PublishNotice(ctx, tx, p, notice.KindSuspension, fresh, t.Title, facts); err != nil {
		return err
	}
	return publication.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: "stay.begin", Record: fresh, Actor: access.From(ctx).Actor(), Body: body})
}

// resume ends the stays of a tender that a record began, or all of them for "".
func resume(ctx context.Context, tx *database.Tx, t *ent.Tender, record string) error {
	list, err := Stays(ctx, tx.Client(), t.ID)
	if err != nil {
		return err
	}
	for _, x := range list {
		if record != "" && x.RecordID != record {
			continue
		}
		if err := endStay(ctx, tx, t, x); err != nil {
			return err
		}
	}
	return nil
}

// endStay ends one stay. The terms that did not count meanwhile end later by as long as
// signing was stayed, without a gap, by this one and those that overlapped it; while
// another one goes on, the last of them will move the terms.
func endStay(ctx context.Context, tx *database.Tx, t *ent.Tender, x *ent.Stay) error {
	if err := tx.Stay.UpdateOneID(x.ID).SetEndedAt(tx.Now).AddVersion(1).Exec(ctx); err != nil {
		return err
	}
	if err := publication.Append(ctx, tx, trail.Entry{Stream: t.ID, Verb: "stay.end", Record: x.ID, Actor: access.From(ctx).Actor(), Body: map[string]any{"record": x.RecordID}}); err != nil {
		return err
	}
	left, err := Stays(ctx, tx.Client(), t.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(left, func(o *ent.Stay) bool { return slices.Contains(o.Blocks, BlocksSign) }) || !slices.Contains(x.Blocks, BlocksSign) {
		return nil
	}
	lost, err := stayed(ctx, tx, x)
	if err != nil {
		return err
	}
	open, err := tx.Award.Query().Where(award.TenderID(t.ID), award.StatusEQ(award.StatusAnnounced), award.DueAtNotNil()).All(ctx)
	if err != nil {
		return err
	}
	for _, a := range open {
		if err := tx.Award.UpdateOneID(a.ID).SetDueAt(a.DueAt.Add(lost)).AddVersion(1).Exec(ctx); err != nil {
			return fmt.Errorf("move the term of award %s: %w", a.ID, err)
		}
	}
	return nil
}

// stayed is how long signing has been stayed without a gap when a stay ends as the last
// of those that overlap.
func stayed(ctx context.Context, tx *database.Tx, last *ent.Stay) (time.Duration, error) {
	all, err := tx.Stay.Query().Where(stay.TenderID(last.TenderID), stay.FromLT(last.From)).Order(ent.Desc(stay.FieldEndedAt)).All(ctx)
	from := last.From
	for _, o := range all { // whose end comes last first: what does not reach the chain, no later one reaches
		if !slices.Contains(o.Blocks, BlocksSign) {
			continue
		}
		if !o.EndedAt.After(from) { // when it ended nothing was stayed, and it moved the terms itself
			break
		}
		if o.From.Before(from) {
			from = o.From
		}
	}
	return tx.Now.Sub(from), err
}

// ImposeStay is the regulator's order to stop award, signature or performance of a tender
// (政府采购法第五十七条: at most 30 days; when they are over the regulator is asked, and nothing
// passes by itself). It is for regulators of the area.
//
// Faults: BAD_INPUT, NOT_FOUND, FOUR_EYES, WRONG_STATE for a tender that was never published.
func (s *Service) ImposeStay(ctx context.Context, key, tenderID string, blocks []string, reason string) (*ent.Stay, error) {
	var p problems
	p.bad(machine.Reasoned(reason) != nil, "say why in 2 to 200 characters", "reason")
	p.bad(len(blocks) == 0, "name what is stopped", "blocks")
	for _, b := range blocks {
		p.bad(!slices.Contains([]string{BlocksAward, BlocksSign, BlocksPerform}, b), "AWARD, SIGN and PERFORM can be stopped", "blocks")
	}
	t, err := s.forRegulator(ctx, access.StayImpose, tenderID)
	if err != nil {
		return nil, err
	}
	if err := p.err(); err != nil {
		return nil, err
	}
	if why := stayable(t); why != nil {
		return nil, why
	}
	stayID, err := act.Once(ctx, s.DB, access.StayImpose, key, [3]any{tenderID, blocks, reason}, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		if err := tx.Lock(ctx, tender.Table, t.ID); err != nil {
			return "", err
		}
		if err := TakePart(ctx, tx, t.ProjectID, v.PersonID, projectpart.PartRegulator); err != nil {
			return "", err
		}
		until, err := s.stayUntil(ctx, tx, t)
		if err != nil {
			return "", err
		}
		record := id.New("ord")
		if err := stop(ctx, tx, t, record, blocks, reason, &until); err != nil {
			return "", err
		}
		x, err := tx.Stay.Query().Where(stay.RecordID(record)).Only(ctx)
		if err != nil {
			return "", err
		}
		return x.ID, nil
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Stay.Get(ctx, stayID)
}

func stayable(t *ent.Tender) *fault.Fault {
	if t.Number == nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the tender was never published: there is nothing to stop")
	}
	return nil
}

// LiftStay ends a stay, whatever began it. It is for regulators of the area.
//
// Faults: NOT_FOUND, BAD_INPUT without a reason, WRONG_STATE once it has ended.
func (s *Service) LiftStay(ctx context.Context, key, stayID, reason string) (*ent.Stay, error) {
	x, err := s.DB.Client.Stay.Get(ctx, stayID)
	if err != nil {
		return nil, absent(err, "stay", stayID, "stayId")
	}
	t, err := s.forRegulator(ctx, access.StayLift, x.TenderID)
	if err != nil {
		return nil, err
	}
	if err := machine.Reasoned(reason); err != nil {
		return nil, err
	}
	_, err = act.Once(ctx, s.DB, access.StayLift, key, [2]string{stayID, reason}, func(ctx context.Context, tx *database.Tx, v *access.Viewer) (string, error) {
		if err := tx.Lock(ctx, tender.Table, t.ID); err != nil {
			return "", err
		}
		if err := TakePart(ctx, tx, t.ProjectID, v.PersonID, projectpart.PartRegulator); err != nil {
			return "", err
		}
		x, err := tx.Stay.Get(ctx, stayID)
		if err != nil {
			return "", err
		}
		if x.EndedAt != nil {
			return "", stayEnded()
		}
		return x.ID, endStay(ctx, tx, t, x)
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Stay.Get(ctx, stayID)
}

func stayEnded() *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeWrongState, "the stay has ended already")
}

// forRegulator finds a tender for what a regulator of its area does.
func (s *Service) forRegulator(ctx context.Context, verb access.Verb, tenderID string) (*ent.Tender, error) {
	t, err := s.DB.Client.Tender.Query().Where(tender.ID(tenderID)).Only(ctx)
	if err != nil {
		return nil, absent(err, "tender", tenderID, "tenderId")
	}
	return t, access.Require(ctx, verb, access.Object{AreaPath: t.AreaPath})
}
