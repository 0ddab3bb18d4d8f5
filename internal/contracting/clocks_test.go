package contracting_test

import (
	"testing"
	"time"

	"linli/ent"
	"linli/ent/creditevent"
	"linli/ent/entry"
	"linli/ent/milestone"
	"linli/ent/paymentrequest"
	"linli/ent/performanceevaluation"
	"linli/ent/project"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/date"
	"linli/internal/machine"
	. "linli/internal/worldtest"
)

// strikes goes to a microsecond before a step of the clock is due, and to when it is: two
// replicas then take it, once, and by nobody's hand.
func (d *deal) strikes(what string, at time.Time, verb, record string) {
	d.t.Helper()
	count := func() int {
		return d.DB.Client.Entry.Query().Where(entry.Verb(verb), entry.Record(record), entry.ActorID("system:timer")).CountX(d.System())
	}
	before := count()
	d.clock.Set(at.Add(-time.Microsecond))
	d.tick()
	if n := count(); n != before {
		d.t.Errorf("%s: the clock took %s early", what, verb)
	}
	d.clock.Set(at)
	d.tick()
	d.tick()
	if n := count(); n != before+1 {
		d.t.Errorf("%s: the clock took %s %d times", what, verb, n-before)
	}
}

// TestClocks: everything after the award that waits for somebody waits for so long and no
// longer; then the clock acts, to the microsecond, once, though two replicas try.
func TestClocks(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, clock *databasetest.Clock) {
		d := newDeal(t, db, clock, project.MethodConsultation)
		ctx, s, c := d.System(), d.Contracting, db.Client
		for _, day := range []string{"2028-01-01", "2028-10-01", "2029-01-01", "2029-10-01"} {
			c.CalendarDay.Create().SetID(day).SetKind("HOLIDAY").SetName("演示").ExecX(ctx)
		}
		d.signed()
		list := d.begun()

		record := func() *creditEvent {
			e, err := s.RecordCredit(d.As("regulator"), contracting.CreditInput{Key: Key(), OrganizationID: d.Provider.ID, ContractID: d.id, Source: creditevent.SourceContract, Fact: "连续失约", Evidence: "签到记录" + Key(),
				Effect: creditevent.EffectInspect, Repairable: true, ValidUntil: date.In(clock.Now()).AddDays(90)})
			d.may(err, "")
			return &creditEvent{d, e.ID}
		}
		first, second := record(), record()
		_, err := s.AnswerCredit(d.As("manager"), contracting.AppealCredit, second.ref(), "事实不符")
		d.may(err, "")
		last := date.In(clock.Now()).AddDays(91).At(0)
		d.strikes("nobody appeals", *first.now().DueAt, "credit.begin", first.id)
		d.strikes("an appeal is not answered", *second.now().DueAt, "credit.lapse", second.id)
		if a, b := first.now().Status, second.now().Status; a != creditevent.StatusInForce || b != creditevent.StatusRevoked {
			t.Errorf("credit events are %s and %s", a, b)
		}
		d.strikes("its last day is over", last, "credit.expire", first.id)

		m, err := s.ClaimMilestone(d.As("manager"), machine.Ref{Key: Key(), ID: list[0].ID, Version: list[0].Version}, "服务台账与签到记录", nil)
		d.may(err, "")
		d.strikes("nobody examines", *m.DueAt, "milestone.deem", m.ID)
		if m = c.Milestone.GetX(ctx, m.ID); m.Status != milestone.StatusAccepted || m.AcceptedUnits != 1_200 {
			t.Errorf("not examined it is %s, %d units", m.Status, m.AcceptedUnits)
		}
		r := d.asks(paymentrequest.KindMilestone, m.ID, "发票1", "")
		_, err = s.ApprovePayment(d.As("approver"), machine.Ref{Key: Key(), ID: r.ID, Version: r.Version})
		d.may(err, "")

		e, err := s.DraftEvaluation(d.As("handler"), Key(), d.id, "")
		d.may(err, "")
		d.strikes("the buyer does not finish it", e.DueAt.AddDate(0, 0, 30), "performance.finish", e.ID)
		e = c.PerformanceEvaluation.GetX(ctx, e.ID)
		_, err = s.AnswerPerformance(d.As("manager"), contracting.AppealEvaluation, machine.Ref{Key: Key(), ID: e.ID, Version: e.Version}, "评分过低")
		d.may(err, "")
		e = c.PerformanceEvaluation.GetX(ctx, e.ID)
		d.strikes("the appeal is not answered", *e.DueAt, "performance.publish", e.ID)
		if e = c.PerformanceEvaluation.GetX(ctx, e.ID); e.Status != performanceevaluation.StatusPublished {
			t.Errorf("the evaluation is %s", e.Status)
		}

		final, err := date.Parse(d.now().ValidUntil)
		d.may(err, "")
		d.strikes("nobody completes it", final.AddDays(91).At(0), "contract.complete", d.id)
		k := d.now()
		if k.EndedAt == nil || !k.EndedAt.Equal(final.AddDays(91).At(0)) {
			t.Errorf("it ended %v", k.EndedAt)
		}
		for _, other := range list[1:] { // in the same round or the one after
			if n := c.Entry.Query().Where(entry.Verb("milestone.cancel"), entry.Record(other.ID)).CountX(ctx); n != 1 {
				t.Errorf("a milestone was cancelled %d times", n)
			}
		}
		d.strikes("nobody pays", r.DueAt.AddDate(1, 0, 0), "payment.lapse", r.ID)
		if is := c.PaymentRequest.GetX(ctx, r.ID); is.Status != paymentrequest.StatusReturned {
			t.Errorf("never paid it is %s", is.Status)
		}
		g := c.Guarantee.Query().OnlyX(ctx)
		d.strikes("the bond is not given back", g.DueAt.AddDate(1, 0, 0), "guarantee.return", g.ID)
		d.strikes("nobody claims", k.EndedAt.AddDate(3, 0, 0), "contract.lapseClaims", d.id)
		d.strikes("fifteen years are over", date.In(*k.EndedAt).AddMonths(180).AddDays(1).At(0), "contract.archive", d.id)
		d.Whole(t)
	})
}

// creditEvent is one of the deal's provider.
type creditEvent struct {
	d  *deal
	id string
}

func (e *creditEvent) ref() machine.Ref {
	return machine.Ref{Key: Key(), ID: e.id, Version: e.now().Version}
}

func (e *creditEvent) now() *ent.CreditEvent {
	return e.d.DB.Client.CreditEvent.GetX(e.d.System(), e.id)
}
