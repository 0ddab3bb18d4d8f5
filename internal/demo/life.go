package demo

import (
	"time"

	"linli/ent/booking"
	"linli/ent/visit"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/trail"
)

// life is what became of an occasion: the booking's row as it stands on the first day,
// and what was written down on the way. It follows booking's machine step by step.
type life struct {
	*occasion

	terms  domain.Terms
	text   string // of the terms
	digest string

	status       booking.Status
	payment      booking.Payment
	funding      booking.Funding
	verification booking.Verification
	version      int
	refund       int64
	endedBy      booking.EndedBy
	reason       string
	disputedBy   string
	delivered    time.Time
	dueAt        time.Time
	dueAction    domain.Action

	started, ended time.Time // of the visit
	grade          visit.Grade
	findings       []string
	reviewReason   string
	visitVersion   int
	judged         time.Time // when the voice was heard
	completed      time.Time

	log   []moment
	moves []transfer
}

// moment is an entry and when it was made.
type moment struct {
	at time.Time
	trail.Entry
}

// transfer is a step of the public money.
type transfer struct {
	at time.Time
	to booking.Funding
}

func (l *life) holdID() string  { return made("hld", l.key) }
func (l *life) visitID() string { return made("vis", l.key) }
func (l *life) lineID() string  { return made("stl", l.key) }

// side is who acts on the recipient's side, and for whom when it is not themselves.
func (l *life) side(p *plan) (actor, behalf string) {
	switch {
	case l.proxy != nil:
		return l.proxy.ID, l.who.ID
	case l.phone:
		return p.hotline.ID, ""
	}
	return l.who.ID, ""
}

func (l *life) channel() booking.Channel {
	if l.phone {
		return booking.ChannelHotline
	}
	return booking.ChannelApp
}

// live goes through the occasion from hold to its end, or to the first day.
func (l *life) live(p *plan) {
	l.book(p)
	if !l.answer() {
		return
	}
	switch l.fate {
	case upcoming:
		l.wait(domain.Miss, l.start.Add(time.Hour))
	case cancelled:
		l.cancel(p)
	case withdrawn:
		l.reason, l.endedBy = "护理员请假,无人可派", booking.EndedByProvider
		l.giveBack(l.booked.Add(2*time.Hour), int64(l.terms.Quote.Resident()))
		l.step(l.booked.Add(2*time.Hour), access.BookingWithdraw, l.service.firm.dispatcher.ID, "", domain.Withdraw, booking.StatusCancelled, map[string]any{"endedBy": "PROVIDER"})
	case noShow:
		at := l.start.Add(20 * time.Minute)
		back, _ := l.terms.Refund(l.start, at)
		l.reason = "敲门 15 分钟无人应答,电话两次未接"
		l.giveBack(at, int64(back))
		l.step(at, access.BookingNoShow, l.carer.ID, "", domain.NoShow, booking.StatusNoShow, nil)
	case missed:
		at := l.start.Add(time.Hour)
		l.giveBack(at, int64(l.terms.Quote.Resident()))
		l.step(at, "timer", "system:timer", "", domain.Miss, booking.StatusMissed, nil)
	default:
		l.visit(p)
	}
}

// book holds and confirms.
func (l *life) book(p *plan) {
	q := l.terms.Quote
	actor, behalf := l.side(p)
	if l.phone {
		behalf = l.who.ID // who books for others by profession says for whom
	}
	l.status, l.payment, l.funding, l.verification, l.version = booking.StatusConfirmed, booking.PaymentNone, booking.FundingNone, booking.VerificationPending, 1
	if l.terms.Prepay && q.Resident() > 0 {
		l.payment, l.status = booking.PaymentPending, booking.StatusAwaitingPayment
	}
	if !q.Legs.Empty() {
		l.fund(l.booked, booking.FundingReserved)
	}
	if l.terms.Approval {
		l.status = booking.StatusRequested
	}
	l.write(l.booked, access.HoldCreate, l.holdID(), actor, behalf, map[string]any{
		"offeringId": l.service.id, "workerId": l.carer.worker, "startsAt": l.start.Format(time.RFC3339), "channel": string(l.channel()), "quoteDigest": l.digest,
	})
	l.write(l.booked.Add(2*time.Minute), access.BookingConfirm, l.bookingID(), actor, behalf, map[string]any{
		"holdId": l.holdID(), "status": string(l.status), "quoteDigest": l.digest, "channel": string(l.channel()),
	})
}

// answer is the organisation's, and the payment; false when the life ends with it.
func (l *life) answer() bool {
	at := l.booked.Add(time.Hour)
	if l.status == booking.StatusRequested {
		to := booking.StatusConfirmed
		if l.payment == booking.PaymentPending {
			to = booking.StatusAwaitingPayment
		}
		switch l.fate {
		case waiting:
			due := l.booked.Add(2*time.Minute + 24*time.Hour)
			if last := l.start.Add(-minutes(l.service.lead)); last.Before(due) {
				due = last
			}
			l.wait(domain.Expire, due)
			return false
		case declined:
			l.reason, l.payment = "当日排班已满", booking.PaymentNone
			l.giveBack(at, 0)
			l.step(at, access.BookingDecline, l.service.firm.dispatcher.ID, "", domain.Decline, booking.StatusDeclined, nil)
			return false
		default:
			l.step(at, access.BookingAccept, l.service.firm.dispatcher.ID, "", domain.Accept, to, nil)
		}
	}
	if l.status == booking.StatusAwaitingPayment {
		l.payment = booking.PaymentPaid
		l.step(at.Add(8*time.Minute), access.BookingPay, l.service.firm.manager.ID, "", domain.Pay, booking.StatusConfirmed, map[string]any{"residentFen": int64(l.terms.Quote.Resident())})
	}
	return true
}

// cancel calls off half-way between the booking and the visit, or the first day.
func (l *life) cancel(p *plan) {
	last := l.start
	if p.opened.Before(last) {
		last = p.opened
	}
	settled := l.booked.Add(70 * time.Minute)
	at := settled.Add(last.Sub(settled) / 2).Truncate(time.Second)
	back, rung := l.terms.Refund(l.start, at)
	actor, behalf := l.side(p)
	l.reason, l.endedBy = "家里临时有事", booking.EndedByResident
	l.giveBack(at, int64(back))
	l.step(at, access.BookingCancel, actor, behalf, domain.Cancel, booking.StatusCancelled, map[string]any{"endedBy": "RESIDENT", "refundBp": rung.RefundBp})
}

// visit is check-in, check-out, and what is said about it afterwards.
func (l *life) visit(p *plan) {
	l.started = l.start.Add(minutes(l.late - 2))
	l.ended = l.started.Add(minutes(l.lasted))
	l.delivered, l.visitVersion = l.ended.Add(time.Minute), 2
	l.step(l.started.Add(time.Minute), access.VisitCheckIn, l.carer.ID, "", domain.CheckIn, booking.StatusInService, map[string]any{"visitId": l.visitID()})
	l.judge()
	l.step(l.delivered, access.VisitCheckOut, l.carer.ID, "", domain.CheckOut, booking.StatusDelivered, map[string]any{
		"minutes": l.lasted, "grade": string(l.grade), "verification": string(l.verification), "findings": l.findings,
	})
	actor, behalf := l.side(p)
	asked := l.delivered.Add(2 * time.Hour)
	switch l.fate {
	case doubtful:
		return
	case disputed:
		l.reason, l.disputedBy = "服务时间明显不足,与约定不符", actor
		l.step(asked, access.BookingDispute, actor, behalf, domain.Dispute, booking.StatusDelivered, nil)
		return
	case reviewed:
		l.review(p, l.delivered.Add(time.Hour))
		l.complete(asked, access.BookingAcknowledge, actor, behalf, domain.Acknowledge)
	case served:
		l.complete(asked, access.BookingAcknowledge, actor, behalf, domain.Acknowledge)
	default:
		if at := l.delivered.Add(72 * time.Hour); at.Before(p.opened) {
			l.complete(at, "timer", "system:timer", "", domain.AutoConfirm)
		} else {
			l.wait(domain.AutoConfirm, at)
		}
	}
	if l.voice > 0 {
		l.judged = asked.Add(30 * time.Minute)
		l.step(l.judged, access.BookingAppraise, actor, behalf, domain.Appraise, l.status, map[string]any{"solved": !l.unsolved, "satisfied": l.voice})
	}
}

// judge grades the evidence as booking does.
func (l *life) judge() {
	l.grade, l.verification, l.findings = visit.GradeB, booking.VerificationAutoPassed, nil
	blind := l.doubted() && l.blind
	if blind {
		l.findings = []string{"NO_POSITION", "MANUAL"}
	}
	if l.started.After(l.start.Add(15 * time.Minute)) {
		l.findings = append(l.findings, "LATE")
	}
	if l.lasted < l.terms.MinMinutes {
		l.findings = append(l.findings, "SHORTER_THAN_AGREED")
	}
	if !blind {
		l.findings = append(l.findings, "HOME_TAG")
	}
	if l.doubted() {
		l.grade, l.verification = visit.GradeNone, booking.VerificationNeedsReview
	}
}

func (l *life) review(p *plan, at time.Time) {
	l.verification, l.grade = booking.VerificationPassed, visit.GradeC
	if l.blind {
		l.grade = visit.GradeD
	}
	l.reviewReason = "电话核实,服务属实"
	l.visitVersion++
	l.step(at, access.VisitReview, p.handler.ID, "", domain.PassReview, booking.StatusDelivered, nil)
}

// complete spends the public money and lets the claim accrue.
func (l *life) complete(at time.Time, v access.Verb, actor, behalf string, a domain.Action) {
	body := map[string]any{}
	if a == domain.Acknowledge && l.grade == visit.GradeB {
		l.grade = visit.GradeA
		l.visitVersion++
		body["grade"] = "A"
	}
	if l.funding == booking.FundingReserved {
		l.fund(at, booking.FundingConsumed)
		body["statementLineId"] = l.lineID()
	}
	l.completed = at
	l.step(at, v, actor, behalf, a, booking.StatusCompleted, body)
}

// fund notes a step of the public money.
func (l *life) fund(at time.Time, to booking.Funding) {
	l.funding = to
	l.moves = append(l.moves, transfer{at, to})
}

// giveBack frees the public money, and owes what of a paid share comes back.
func (l *life) giveBack(at time.Time, owed int64) {
	if l.payment == booking.PaymentPaid {
		l.refund = owed
	}
	if l.funding == booking.FundingReserved {
		l.fund(at, booking.FundingReleased)
	}
}

// wait leaves the booking to a timer.
func (l *life) wait(a domain.Action, at time.Time) { l.dueAction, l.dueAt = a, at }

// step is one action of the machine.
func (l *life) step(at time.Time, v access.Verb, actor, behalf string, a domain.Action, to booking.Status, body map[string]any) {
	if body == nil {
		body = map[string]any{}
	}
	body["action"] = string(a)
	if to != l.status {
		body["from"], body["to"] = string(l.status), string(to)
	}
	if l.refund > 0 {
		body["refundDueFen"] = l.refund
	}
	l.status = to
	l.version++
	l.write(at, v, l.bookingID(), actor, behalf, body)
}

func (l *life) write(at time.Time, v access.Verb, record, actor, behalf string, body map[string]any) {
	l.log = append(l.log, moment{at, trail.Entry{Stream: l.who.ID, Verb: string(v), Record: record, Actor: actor, OnBehalfOf: behalf, Body: body}})
}
