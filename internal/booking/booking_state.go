package booking

import (
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/booking"
	"linli/internal/access"
	"linli/internal/fault"
)

// Action is one thing that can be done to a booking.
type Action string

// The actions of the booking machine (marketplace §3.1); timers carry out those
// without a verb.
const (
	Accept   Action = "ACCEPT"
	Decline  Action = "DECLINE"
	Expire   Action = "EXPIRE"
	Pay      Action = "PAY"
	Cancel   Action = "CANCEL"
	Withdraw Action = "WITHDRAW"
	CallOff  Action = "CALL_OFF"
	// EndWithContract is the clock's: the contract that pays ends before it begins.
	EndWithContract Action = "END_WITH_CONTRACT"
	Reassign        Action = "REASSIGN"
	CheckIn         Action = "CHECK_IN"
	NoShow          Action = "NO_SHOW"
	Miss            Action = "MISS"
	CheckOut        Action = "CHECK_OUT"
	CloseVisit      Action = "CLOSE_VISIT"
	PassReview      Action = "PASS_REVIEW"
	FailReview      Action = "FAIL_REVIEW"
	Acknowledge     Action = "ACKNOWLEDGE"
	AutoConfirm     Action = "AUTO_CONFIRM"
	Dispute         Action = "DISPUTE"
	RejectDispute   Action = "REJECT_DISPUTE"
	UpholdDispute   Action = "UPHOLD_DISPUTE"
	Void            Action = "VOID"
	Appraise        Action = "APPRAISE"
)

// Facts are what a guard may look at.
type Facts struct {
	*ent.Booking
	Viewer    *access.Viewer
	Now       time.Time
	Appraised bool
}

// step is one row of the machine.
type step struct {
	action Action
	verb   access.Verb // "": a timer's
	from   []booking.Status
	to     func(Facts) booking.Status
	guard  func(Facts) *fault.Fault // nil: none
}

// Terminal tells whether nothing can happen to a booking in this status any more.
// COMPLETED is not: an auditor can void it.
func Terminal(s booking.Status) bool {
	switch s {
	case booking.StatusDeclined, booking.StatusExpired, booking.StatusCancelled, booking.StatusNoShow, booking.StatusMissed, booking.StatusVoided:
		return true
	default:
		return false
	}
}

type statuses = []booking.Status

var before = statuses{booking.StatusRequested, booking.StatusAwaitingPayment, booking.StatusConfirmed}

// steps are the whole booking machine; docs/states/booking.md is drawn from it.
var steps = []step{
	{Accept, access.BookingAccept, statuses{booking.StatusRequested}, accepted, nil},
	{Decline, access.BookingDecline, statuses{booking.StatusRequested}, always(booking.StatusDeclined), nil},
	{Expire, "", statuses{booking.StatusRequested, booking.StatusAwaitingPayment}, always(booking.StatusExpired), due},
	{Pay, access.BookingPay, statuses{booking.StatusAwaitingPayment}, always(booking.StatusConfirmed), nil},
	{Cancel, access.BookingCancel, before, always(booking.StatusCancelled), nil},
	{Withdraw, access.BookingWithdraw, before, always(booking.StatusCancelled), nil},
	{CallOff, access.BookingCallOff, before, always(booking.StatusCancelled), nil},
	{EndWithContract, "", before, always(booking.StatusCancelled), nil},
	{Reassign, access.BookingReassign, before, same, individual},
	{CheckIn, access.VisitCheckIn, statuses{booking.StatusConfirmed}, always(booking.StatusInService), fromMinutes(-checkInFrom, "check-in opens 30 minutes before the start")},
	{NoShow, access.BookingNoShow, statuses{booking.StatusConfirmed}, always(booking.StatusNoShow), fromMinutes(noShowAfter, "wait at the door for 15 minutes after the start first")},
	{Miss, "", statuses{booking.StatusConfirmed}, always(booking.StatusMissed), due},
	{CheckOut, access.VisitCheckOut, statuses{booking.StatusInService}, always(booking.StatusDelivered), nil},
	{CloseVisit, "", statuses{booking.StatusInService}, always(booking.StatusDelivered), due},
	{PassReview, access.VisitReview, statuses{booking.StatusDelivered}, same, both(needsReview, outsider)},
	{FailReview, access.VisitReview, statuses{booking.StatusDelivered}, always(booking.StatusVoided), both(needsReview, outsider)},
	{Acknowledge, access.BookingAcknowledge, statuses{booking.StatusDelivered}, always(booking.StatusCompleted), verified},
	{AutoConfirm, "", statuses{booking.StatusDelivered}, always(booking.StatusCompleted), both(due, unquestioned)},
	{Dispute, access.BookingDispute, statuses{booking.StatusDelivered, booking.StatusCompleted}, same, disputable},
	{RejectDispute, access.BookingSettle, statuses{booking.StatusDelivered, booking.StatusCompleted}, same, both(disputed, otherThanDisputer)},
	{UpholdDispute, access.BookingSettle, statuses{booking.StatusDelivered}, always(booking.StatusVoided), both(disputed, otherThanDisputer)},
	{Void, access.BookingVoid, statuses{booking.StatusCompleted}, always(booking.StatusVoided), both(disputed, otherThanDisputer)},
	{Appraise, access.BookingAppraise, statuses{booking.StatusDelivered, booking.StatusCompleted}, same, notAppraised},
}

// verbOf is the verb of an action that people carry out.
func verbOf(a Action) access.Verb {
	i := slices.IndexFunc(steps, func(s step) bool { return s.action == a })
	return steps[i].verb
}

// next says where action leads from the booking's status, or which rule forbids it.
// Who may do it is access's to say.
func next(a Action, f Facts) (booking.Status, *fault.Fault) {
	for _, s := range steps {
		if s.action != a {
			continue
		}
		if !slices.Contains(s.from, f.Status) {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "%s is for a booking that is %s; this one is %s", a, either(s.from), f.Status).
				With("status", string(f.Status))
		}
		if s.guard != nil {
			if why := s.guard(f); why != nil {
				return "", why
			}
		}
		return s.to(f), nil
	}
	return "", fault.New(fault.Conflict, fault.CodeWrongState, "there is no action %s", a)
}

// Available is one action with whether the caller may do it now, and why not.
type Available struct {
	Action  string
	Allowed bool
	Reason  string
}

// Actions lists what people do to bookings and what of it the viewer may do now.
func Actions(f Facts) []Available {
	var out []Available
	for _, s := range steps {
		if s.verb == "" {
			continue
		}
		a := Available{Action: string(s.action)}
		if d := access.Can(f.Viewer, s.verb, Object(f.Booking)); !d.Allowed {
			a.Reason = d.Reason
		} else if _, why := next(s.action, f); why != nil {
			a.Reason = why.Message
		} else {
			a.Allowed = true
		}
		out = append(out, a)
	}
	return out
}

// Object is what a verb on a booking is done to.
func Object(b *ent.Booking) access.Object {
	return access.Object{PersonID: b.RecipientID, OrganizationID: b.OrganizationID, WorkerID: b.WorkerID, AreaPath: b.AreaPath}
}

func always(s booking.Status) func(Facts) booking.Status {
	return func(Facts) booking.Status { return s }
}

func same(f Facts) booking.Status { return f.Status }

func accepted(f Facts) booking.Status {
	if f.Payment == booking.PaymentPending {
		return booking.StatusAwaitingPayment
	}
	return booking.StatusConfirmed
}

func both(a, b func(Facts) *fault.Fault) func(Facts) *fault.Fault {
	return func(f Facts) *fault.Fault {
		if why := a(f); why != nil {
			return why
		}
		return b(f)
	}
}

func due(f Facts) *fault.Fault {
	if f.DueAt == nil || f.DueAt.After(f.Now) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "its time has not come")
	}
	return nil
}

func fromMinutes(after time.Duration, sentence string) func(Facts) *fault.Fault {
	return func(f Facts) *fault.Fault {
		if opens := f.StartsAt.Add(after); f.Now.Before(opens) {
			return fault.New(fault.Conflict, fault.CodeTooEarly, "%s", sentence).With("from", opens.UTC().Format(time.RFC3339))
		}
		return nil
	}
}

func individual(f Facts) *fault.Fault {
	if f.GroupSessionID != nil {
		return fault.New(fault.Conflict, fault.CodeWrongState, "a group session's leader is changed on the session")
	}
	return nil
}

func needsReview(f Facts) *fault.Fault {
	if f.Verification != booking.VerificationNeedsReview {
		return fault.New(fault.Conflict, fault.CodeWrongState, "only a visit that needs review is reviewed; this one is %s", f.Verification)
	}
	return nil
}

func verified(f Facts) *fault.Fault {
	switch {
	case f.Disputed:
		return fault.New(fault.Conflict, fault.CodeLineFrozen, "the dispute must be settled first")
	case f.Verification != booking.VerificationAutoPassed && f.Verification != booking.VerificationPassed:
		return fault.New(fault.Conflict, fault.CodeEvidenceMissing, "the visit's evidence has not passed; it is %s", f.Verification)
	}
	return nil
}

// unquestioned is for confirmation by mere silence: only where no person had to judge.
func unquestioned(f Facts) *fault.Fault {
	if why := verified(f); why != nil {
		return why
	}
	if f.Verification != booking.VerificationAutoPassed {
		return fault.New(fault.Conflict, fault.CodeEvidenceMissing, "what was reviewed needs the recipient's word")
	}
	return nil
}

// outsider keeps an organisation's own people from judging its visits.
func outsider(f Facts) *fault.Fault {
	own := func(p access.Post) bool { return p.OrganizationID == f.OrganizationID }
	if f.Viewer != nil && (slices.ContainsFunc(f.Viewer.Posts, own) || slices.Contains(f.Viewer.WorkerIDs, f.WorkerID)) {
		return fault.New(fault.Conflict, fault.CodeFourEyes, "nobody reviews a visit of their own organisation")
	}
	return nil
}

func disputable(f Facts) *fault.Fault {
	switch {
	case f.Disputed:
		return fault.New(fault.Conflict, fault.CodeWrongState, "a dispute is open already")
	case f.DeliveredAt != nil && f.Now.After(f.DeliveredAt.Add(disputeWithin)):
		return fault.New(fault.Conflict, fault.CodeTooLate, "a visit can be disputed for 7 days")
	}
	return nil
}

func disputed(f Facts) *fault.Fault {
	if !f.Disputed {
		return fault.New(fault.Conflict, fault.CodeWrongState, "there is no open dispute")
	}
	return nil
}

func otherThanDisputer(f Facts) *fault.Fault {
	if f.DisputedByID != nil && f.Viewer != nil && *f.DisputedByID == f.Viewer.PersonID {
		return fault.New(fault.Conflict, fault.CodeFourEyes, "whoever raised the dispute cannot decide it: a second person must")
	}
	return nil
}

func notAppraised(f Facts) *fault.Fault {
	if f.Appraised {
		return fault.New(fault.Conflict, fault.CodeDuplicate, "this booking has been appraised")
	}
	return nil
}

func either(ss []booking.Status) string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = string(s)
	}
	return strings.Join(out, " or ")
}
