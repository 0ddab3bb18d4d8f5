package publication_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/release"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/machine"
	"linli/internal/ocds"
	"linli/internal/procurement"
	. "linli/internal/worldtest"
)

const handOver = "由邻近机构接续服务，未完成预约逐一改派"

// since holds the releases after the first n to the schemas, and to what they are about:
// event and tags of each, one after the other.
func since(t *testing.T, l *Life, n int, want string) []ocds.Release {
	t.Helper()
	list := told(t, l)[n:]
	var got []string
	for i, row := range l.DB.Client.Release.Query().Order(release.ByPosition()).Offset(n).AllX(l.System()) {
		tags := make([]string, len(list[i].Tag))
		for j, tag := range list[i].Tag {
			tags[j] = string(tag)
		}
		got = append(got, row.Event+":"+strings.Join(tags, "+"))
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("told are\n%s\nwant\n%s", s, want)
	}
	return list
}

// concluded is a life whose contract is in force, and how many releases it took.
func concluded(t *testing.T, db *database.DB, clock *databasetest.Clock) (*Life, int) {
	t.Helper()
	l := NewLife(t, NewBuying(t, db), clock)
	l.Bid()
	l.Seal()
	l.Open()
	l.Evaluate()
	l.Award()
	l.Conclude(true)
	return l, len(told(t, l))
}

// under names the contract as it is.
func under(l *Life) machine.Ref {
	return machine.Ref{Key: Key(), ID: l.Contract.ID, Version: l.DB.Client.Contract.GetX(l.System(), l.Contract.ID).Version}
}

// changes proposes an amendment and has both sides sign it.
func changes(t *testing.T, l *Life, in contracting.AmendmentInput) {
	t.Helper()
	in.Reason = "双方协商一致"
	_, err := l.Contracting.ProposeAmendment(l.Managers[1], under(l), in)
	ok(t, err)
	text := l.DB.Client.ContractVersion.Query().Where(contractversion.ContractID(l.Contract.ID), contractversion.StatusEQ(contractversion.StatusProposed)).OnlyX(l.System())
	for _, who := range []context.Context{l.As("approver"), l.Managers[1]} {
		l.Clock.Advance(time.Minute)
		_, err = l.Contracting.SignAmendment(who, under(l), text.Hash)
		ok(t, err)
	}
}

// TestContractTurns tells a contract that the buyer and then a stay stops, that is amended
// three times, and that one side ends before its time.
func TestContractTurns(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l, n := concluded(t, db, clock)
		s := l.Contracting
		turn := func(do func(context.Context, contracting.ContractInput) (*ent.Contract, error)) {
			t.Helper()
			at := under(l)
			_, err := do(l.As("approver"), contracting.ContractInput{Key: at.Key, ContractID: at.ID, Version: at.Version, Reason: "整改"})
			ok(t, err)
		}
		turn(s.SuspendContract)
		turn(s.ResumeContract)
		x, err := l.Procurement.ImposeStay(l.As("regulator"), Key(), l.Tender, []string{procurement.BlocksPerform}, "核查")
		ok(t, err)
		l.Tick()
		_, err = l.Procurement.LiftStay(l.As("regulator"), Key(), x.ID, "查清")
		ok(t, err)
		l.Tick()
		changes(t, l, contracting.AmendmentInput{Kind: contractversion.KindSupplement, Units: []int64{200}})
		changes(t, l, contracting.AmendmentInput{Kind: contractversion.KindCorrection, Clauses: []contracting.Clause{{Code: "X1", Text: "争议先行调解"}}})
		from, err := date.Parse(l.Contract.ValidFrom)
		ok(t, err)
		shorter := from.AddMonths(9)
		changes(t, l, contracting.AmendmentInput{Kind: contractversion.KindSchedule, EndOn: shorter})
		last := date.In(clock.Now()).AddDays(20)
		_, err = s.TerminateContract(l.As("approver"), under(l), contracting.TerminateInput{Cause: contract.CauseProviderDefault, Reason: "连续失约", LastDay: last, HandOver: handOver})
		ok(t, err)
		clock.Set(last.AddDays(1).At(0).AddDate(0, 0, 60))
		l.Tick()
		list := since(t, l, n, "contract.suspend:contractUpdate contract.resume:contractUpdate stay.begin:awardUpdate contract.stop:contractUpdate stay.end:awardUpdate contract.goOn:contractUpdate "+
			strings.Repeat("amendment.sign:contractAmendment ", 3)+"contract.terminate:contractUpdate contract.windUp:contractTermination")
		if len(list) != 11 {
			return
		}
		for i, want := range []string{"active", "active", "", "active", "", "active", "active", "active", "active", "active", "terminated"} {
			if want != "" && list[i].Contracts[0].Status != want {
				t.Errorf("%v has the contract %s, want %s", list[i].Tag, list[i].Contracts[0].Status, want)
			}
		}
		more, shortened := list[6].Contracts[0], list[8].Contracts[0]
		if more.Value.Fen != 38_500_000*11/10 || more.Items[0].Quantity != "2200" || len(more.Amendments) != 1 || more.Amendments[0].Description != "SUPPLEMENT" || more.Amendments[0].Rationale != "双方协商一致" || len(more.Documents) != 2 {
			t.Errorf("the supplement: %+v", more)
		}
		if len(shortened.Amendments) != 3 || !shortened.Period.EndDate.Equal(shorter.AddDays(1).At(0).Add(-time.Second)) || shortened.Value.Fen != 38_500_000*11/10 {
			t.Errorf("the schedule: %+v", shortened)
		}
		declared, over := list[9].Contracts[0], list[10].Contracts[0]
		if declared.Description != "PROVIDER_DEFAULT" || !declared.Period.EndDate.Equal(last.AddDays(1).At(0).Add(-time.Second)) || declared.Implementation != nil {
			t.Errorf("the notice: %+v", declared)
		}
		if i := over.Implementation; i == nil || !i.EndDate.Equal(clock.Now()) || i.EndDateDetails != "TERMINATED "+handOver || i.FinalValue.Fen != 0 {
			t.Errorf("the end: %+v", over)
		}
	})
}

// TestContractDecided tells a contract that both sides end by an amendment, and one that a
// decision ends.
func TestContractDecided(t *testing.T) {
	t.Parallel()
	db, clock := databasetest.SQLite(t, Start)
	l, n := concluded(t, db, clock)
	last := date.In(clock.Now()).AddDays(20)
	changes(t, l, contracting.AmendmentInput{Kind: contractversion.KindTermination, EndOn: last, HandOver: handOver})
	list := since(t, l, n, "amendment.sign:contractAmendment")
	if k := list[0].Contracts[0]; k.Status != "active" || k.Description != "AGREED" || k.Amendments[0].Description != "TERMINATION" || !k.Period.EndDate.Equal(last.AddDays(1).At(0).Add(-time.Second)) {
		t.Errorf("the agreement: %+v", k)
	}

	db, clock = databasetest.SQLite(t, Start)
	l, n = concluded(t, db, clock)
	ok(t, db.InTx(l.System(), func(tx *database.Tx) error {
		if err := tx.Clock(l.System()); err != nil {
			return err
		}
		return l.Contracting.Rescind(l.System(), tx, l.Contract.ID, "评审违规")
	}))
	list = since(t, l, n, "contract.rescind:contractUpdate")
	if k := list[0].Contracts[0]; k.Status != "active" || k.Description != "RESCINDED" {
		t.Errorf("the decision: %+v", k)
	}
}

// TestAwardVoided tells the whole way of a dispute: a challenge that is corrected, taken on
// and denied, the complaint, the decision that voids the award, and the next one, whose
// standstill the buyer waives.
func TestAwardVoided(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		l := NewLife(t, NewBuying(t, db), clock)
		s := l.Procurement
		l.Bid()
		l.Seal()
		l.Open()
		l.Evaluate()
		l.Award()
		n := len(told(t, l))
		clock.Set(At(0, 10, 0).AddDate(0, 0, 32))
		x, err := s.FileChallenge(l.Managers[0], procurement.ChallengeInput{Key: Key(), TenderID: l.Tender, OrganizationID: l.Bidders[0].ID, Stage: challenge.StageResult, Grounds: "评分错误", Request: "重新评审"})
		ok(t, err)
		step := func(do func(machine.Ref) (*ent.Challenge, error)) {
			t.Helper()
			x, err = do(machine.Ref{Key: Key(), ID: x.ID, Version: x.Version})
			ok(t, err)
		}
		step(func(at machine.Ref) (*ent.Challenge, error) {
			return s.CheckChallenge(l.As("handler"), procurement.AskToCorrect, at, false, "缺少证据")
		})
		step(func(at machine.Ref) (*ent.Challenge, error) {
			return s.CorrectChallenge(l.Managers[0], at, l.Bidders[0].ID, "评分错误，附表二", "重新评审")
		})
		step(func(at machine.Ref) (*ent.Challenge, error) {
			return s.CheckChallenge(l.As("handler"), procurement.TakeOn, at, true, "")
		})
		step(func(at machine.Ref) (*ent.Challenge, error) {
			return s.AnswerChallenge(l.As("handler"), at, procurement.AnswerInput{Outcome: challenge.OutcomeDenied, Answer: "评分与文件一致"})
		})
		p, err := s.FileComplaint(l.Managers[0], Key(), x.ID, l.Bidders[0].ID, "答复未回应评分依据")
		ok(t, err)
		p, err = s.CheckComplaint(l.As("regulator"), procurement.Investigate, machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, "")
		ok(t, err)
		first := db.Client.Award.Query().Where(award.TenderID(l.Tender)).OnlyX(l.System())
		_, err = s.DecideComplaint(l.As("regulator"), machine.Ref{Key: Key(), ID: p.ID, Version: p.Version}, procurement.DecisionInput{Decision: complaint.DecisionNextCandidate, Reasons: "评审违规", AwardID: first.ID})
		ok(t, err)
		_, err = s.AwardTender(l.As("handler"), at(l))
		ok(t, err)
		second := db.Client.Award.Query().Where(award.TenderID(l.Tender), award.StatusEQ(award.StatusAnnounced)).OnlyX(l.System())
		_, err = s.WaiveStandstill(l.As("approver"), machine.Ref{Key: Key(), ID: second.ID, Version: second.Version}, "冬季前必须开始服务")
		ok(t, err)
		list := since(t, l, n, "challenge.file:awardUpdate challenge.check:awardUpdate challenge.correct:awardUpdate stay.begin:awardUpdate challenge.check:awardUpdate stay.end:awardUpdate challenge.answer:awardUpdate "+
			"complaint.file:awardUpdate stay.begin:awardUpdate complaint.check:awardUpdate award.void:awardCancellation stay.end:tenderUpdate complaint.decide:tenderUpdate complaint.execute:tenderUpdate tender.award:award standstill.waive:awardUpdate")
		if len(list) != 16 {
			return
		}
		if a := list[10].Awards; len(a) != 1 || a[0].ID != first.ID || a[0].Status != "cancelled" || a[0].Suppliers[0].ID != l.Bidders[1].ID {
			t.Errorf("voided: %+v", a)
		}
		if c := list[13].Challenges; len(c) != 1 || c[0].ID != p.ID || c[0].Status != "executed" || c[0].Effect != "nextCandidate" || c[0].RelatedChallenge != x.ID || c[0].Result != "upheld" {
			t.Errorf("carried out: %+v", c)
		}
		if a := list[14].Awards; len(a) != 2 || a[0].Status != "cancelled" || a[1].Status != "active" || a[1].Suppliers[0].ID != l.Bidders[2].ID || a[1].Value.Fen != 38_000_000 {
			t.Errorf("the next one: %+v", a)
		}
	})
}
