package access

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"linli/ent/appointment"
	"linli/internal/fault"
)

// Verb is one thing a person does; mutations have the same names.
type Verb string

// The verbs.
const (
	HoldCreate         Verb = "hold.create"
	HoldExtend         Verb = "hold.extend"
	HoldRelease        Verb = "hold.release"
	BookingConfirm     Verb = "booking.confirm"
	BookingCreate      Verb = "booking.create"
	BookingAccept      Verb = "booking.accept"
	BookingDecline     Verb = "booking.decline"
	BookingPay         Verb = "booking.pay"
	BookingCancel      Verb = "booking.cancel"
	BookingWithdraw    Verb = "booking.withdraw"
	BookingCallOff     Verb = "booking.callOff"
	BookingReassign    Verb = "booking.reassign"
	BookingNoShow      Verb = "booking.noShow"
	BookingAcknowledge Verb = "booking.acknowledge"
	BookingDispute     Verb = "booking.dispute"
	BookingSettle      Verb = "booking.settleDispute"
	BookingVoid        Verb = "booking.void"
	BookingAppraise    Verb = "booking.appraise"
	VisitCheckIn       Verb = "visit.checkIn"
	VisitCheckOut      Verb = "visit.checkOut"
	VisitReview        Verb = "visit.review"
	ContractEnter      Verb = "contract.enter"
	ContractSuspend    Verb = "contract.suspend"
	ContractResume     Verb = "contract.resume"
	StatementDraw      Verb = "statement.draw"
	StatementSubmit    Verb = "statement.submit"
	StatementWithdraw  Verb = "statement.withdraw"
	StatementReconcile Verb = "statement.reconcile"
	StatementSample    Verb = "statement.sample"
	StatementAnswer    Verb = "statement.answerSample"
	StatementApprove   Verb = "statement.approve"
	StatementReturn    Verb = "statement.return"
	StatementPay       Verb = "statement.pay"
	StatementClose     Verb = "statement.close"
	OfferingSave       Verb = "offering.save"
	OfferingPublish    Verb = "offering.publish"
	OfferingSuspend    Verb = "offering.suspend"
	ShiftSave          Verb = "shift.save"
	ShiftCancel        Verb = "shift.cancel"
	GroupSessionSave   Verb = "groupSession.save"
	WorkerSave         Verb = "worker.save"
	WorkerCertify      Verb = "worker.credentialSave"
	WorkerUncertify    Verb = "worker.credentialRemove"
	WorkerRead         Verb = "worker.read"
	ProxyInvite        Verb = "proxy.invite"
	ProxyOffer         Verb = "proxy.offer"
	ProxyAccept        Verb = "proxy.accept"
	ProxyConfirm       Verb = "proxy.confirm"
	ProxyRevoke        Verb = "proxy.revoke"
	PersonSave         Verb = "person.save"
	PersonExport       Verb = "person.export"
	PersonErase        Verb = "person.erase"
	PersonFind         Verb = "person.find"
	ContactsSave       Verb = "contacts.save"
	AppointmentMake    Verb = "appointment.make"
	AppointmentEnd     Verb = "appointment.end"
	TotpReset          Verb = "totp.reset"
	PoolGrant          Verb = "pool.grant"
	BudgetGrant        Verb = "budget.grant"
	EntriesRead        Verb = "entries.read"
)

// Rule says who may do a verb to an object; the first part that fits allows it.
type Rule struct {
	Self   bool               // the person it is about
	Scope  Scope              // a proxy of that person with this scope
	Worker bool               // the carer it is assigned to
	Org    []appointment.Post // posts in the object's organisation
	Area   []appointment.Post // posts over the object's area
}

const (
	carer      = appointment.PostCarer
	dispatcher = appointment.PostDispatcher
	manager    = appointment.PostManager
	handler    = appointment.PostHandler
	approver   = appointment.PostApprover
	payer      = appointment.PostPayer
	community  = appointment.PostCommunityWorker
	hotline    = appointment.PostHotline
	auditor    = appointment.PostAuditor
	operator   = appointment.PostOperator
)

type posts = []appointment.Post

// rules is the whole of who may do what; docs/access.md is drawn from it.
var rules = map[Verb]Rule{
	HoldCreate:         {Self: true, Scope: Book, Area: posts{hotline, community}},
	HoldExtend:         {Self: true, Scope: Book, Area: posts{hotline, community}},
	HoldRelease:        {Self: true, Scope: Book, Area: posts{hotline, community}},
	BookingConfirm:     {Self: true, Scope: Book, Area: posts{hotline, community}},
	BookingCreate:      {Self: true, Scope: Book, Area: posts{hotline, community}},
	BookingAccept:      {Org: posts{dispatcher, manager}},
	BookingDecline:     {Org: posts{dispatcher, manager}},
	BookingPay:         {Org: posts{manager}, Area: posts{hotline}},
	BookingCancel:      {Self: true, Scope: Book, Area: posts{hotline, community}},
	BookingWithdraw:    {Org: posts{dispatcher, manager}},
	BookingCallOff:     {Area: posts{operator}},
	BookingReassign:    {Org: posts{dispatcher, manager}},
	BookingNoShow:      {Worker: true, Org: posts{dispatcher, manager}},
	BookingAcknowledge: {Self: true, Scope: ViewVisit, Area: posts{community, hotline}},
	BookingDispute:     {Self: true, Scope: ViewVisit, Area: posts{handler, community}},
	BookingSettle:      {Area: posts{handler}},
	BookingVoid:        {Area: posts{auditor}},
	BookingAppraise:    {Self: true, Scope: ViewVisit, Area: posts{community, hotline}},
	VisitCheckIn:       {Worker: true},
	VisitCheckOut:      {Worker: true},
	VisitReview:        {Area: posts{handler, community}},
	ContractEnter:      {Area: posts{handler}},
	ContractSuspend:    {Area: posts{approver}},
	ContractResume:     {Area: posts{approver}},
	StatementDraw:      {Org: posts{manager}},
	StatementSubmit:    {Org: posts{manager}},
	StatementWithdraw:  {Org: posts{manager}},
	StatementReconcile: {Area: posts{handler}},
	StatementSample:    {Area: posts{handler}},
	StatementAnswer:    {Area: posts{handler, community, hotline}},
	StatementApprove:   {Area: posts{approver}},
	StatementReturn:    {Area: posts{handler, approver}},
	StatementPay:       {Area: posts{payer}},
	StatementClose:     {Area: posts{handler}},
	OfferingSave:       {Org: posts{manager}},
	OfferingPublish:    {Org: posts{manager}},
	OfferingSuspend:    {Org: posts{manager}, Area: posts{operator}},
	ShiftSave:          {Org: posts{dispatcher, manager}},
	ShiftCancel:        {Org: posts{dispatcher, manager}},
	GroupSessionSave:   {Org: posts{dispatcher, manager}},
	WorkerSave:         {Org: posts{manager}},
	WorkerCertify:      {Org: posts{manager}},
	WorkerUncertify:    {Org: posts{manager}},
	WorkerRead:         {Worker: true, Org: posts{dispatcher, manager}, Area: posts{handler, community, auditor}},
	ProxyInvite:        {Self: true, Area: posts{community}},
	ProxyOffer:         {Self: true},
	ProxyAccept:        {Self: true},
	ProxyConfirm:       {Self: true, Area: posts{community}},
	ProxyRevoke:        {Self: true, Area: posts{community}},
	PersonSave:         {Self: true, Area: posts{community}},
	PersonExport:       {Self: true},
	PersonErase:        {Self: true},
	PersonFind:         {Org: posts{manager}, Area: posts{operator}},
	ContactsSave:       {Self: true, Scope: ManageContacts, Area: posts{community}},
	AppointmentMake:    {Area: posts{operator}},
	AppointmentEnd:     {Area: posts{operator}},
	TotpReset:          {Area: posts{operator}},
	PoolGrant:          {Area: posts{approver}},
	BudgetGrant:        {Area: posts{approver}},
	EntriesRead:        {Area: posts{auditor, operator}},
}

// Object is what a verb is done to; empty fields match nobody.
type Object struct {
	PersonID       string
	OrganizationID string
	WorkerID       string
	AreaPath       string
}

// Decision is the answer to "may they?", with the reason when not.
type Decision struct {
	Allowed bool
	Reason  string
}

// Can decides whether v may do verb to o.
func Can(v *Viewer, verb Verb, o Object) Decision {
	if v == nil || v.PersonID == "" {
		if v.IsSystem() {
			return Decision{Allowed: true}
		}
		return Decision{Reason: "sign in first"}
	}
	r, ok := rules[verb]
	if !ok {
		return Decision{Reason: "no rule allows this"}
	}
	switch {
	case r.Self && o.PersonID != "" && o.PersonID == v.PersonID,
		r.Scope != "" && o.PersonID != "" && slices.Contains(v.elders(r.Scope)[1:], o.PersonID),
		r.Worker && o.WorkerID != "" && slices.Contains(v.WorkerIDs, o.WorkerID),
		o.OrganizationID != "" && slices.Contains(v.organizations(r.Org...), o.OrganizationID),
		o.AreaPath != "" && within(o.AreaPath, v.areas(r.Area...)):
		return Decision{Allowed: true}
	}
	return Decision{Reason: r.sentence()}
}

// CanSomewhere decides whether v holds a post that verb is for, in whatever
// organisation and over whatever area: for what is not done to an object of either.
func CanSomewhere(v *Viewer, verb Verb) bool {
	if v == nil || v.PersonID == "" {
		return false
	}
	return len(v.organizations(rules[verb].Org...)) > 0 || len(v.areas(rules[verb].Area...)) > 0
}

// Require refuses with a fault unless the context's viewer may do verb to o.
func Require(ctx context.Context, verb Verb, o Object) error {
	v, err := SignedIn(ctx)
	if err != nil {
		return err
	}
	if d := Can(v, verb, o); !d.Allowed {
		return fault.New(fault.Forbidden, fault.CodeForbidden, "%s: %s", verb, d.Reason)
	}
	return nil
}

// sentence says for whom the verb is.
func (r Rule) sentence() string {
	var who []string
	if r.Self {
		who = append(who, "the person concerned")
	}
	if r.Scope != "" {
		who = append(who, fmt.Sprintf("a proxy with scope %s", r.Scope))
	}
	if r.Worker {
		who = append(who, "the assigned carer")
	}
	if len(r.Org) > 0 {
		who = append(who, list(r.Org)+" of the organisation")
	}
	if len(r.Area) > 0 {
		who = append(who, list(r.Area)+" of the area")
	}
	return "this is for " + strings.Join(who, ", or ")
}

func list(ps posts) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = strings.ToLower(strings.ReplaceAll(string(p), "_", " "))
	}
	return strings.Join(out, " or ")
}

// Sentence says for whom a verb is.
func Sentence(v Verb) string { return strings.TrimPrefix(rules[v].sentence(), "this is for ") }
