package access

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"linli/ent/appointment"
	"linli/internal/fault"
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

	requirement = appointment.PostRequirementOfficer
	acceptor    = appointment.PostAcceptor
	regulator   = appointment.PostRegulator
	expert      = appointment.PostExpert
	custodian   = appointment.PostCustodian
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

	ProjectSave:        {Area: posts{requirement}},
	ProjectBudget:      {Area: posts{approver}},
	ProjectCancel:      {Area: posts{approver}},
	RequirementSave:    {Area: posts{requirement}},
	RequirementReview:  {Area: posts{requirement, approver}},
	RequirementReturn:  {Area: posts{requirement, approver}},
	SurveyRecord:       {Area: posts{requirement}},
	ConsultationOpen:   {Area: posts{requirement}},
	ConsultationClose:  {Area: posts{requirement}},
	CommentMake:        {Self: true},
	CommentAnswer:      {Area: posts{requirement}},
	IntentPublish:      {Area: posts{handler}},
	TenderDraft:        {Area: posts{handler}},
	TenderSave:         {Area: posts{handler}},
	TenderSubmit:       {Area: posts{handler}},
	TenderReturn:       {Area: posts{approver}},
	TenderPublish:      {Area: posts{approver}},
	TenderAmend:        {Area: posts{handler}},
	TenderCancel:       {Area: posts{approver}},
	TenderTerminate:    {Area: posts{regulator}},
	TenderOpen:         {Area: posts{handler}},
	OpeningEnd:         {Area: posts{handler}},
	DocumentsTake:      {Org: posts{manager}},
	QuestionAsk:        {Org: posts{manager}},
	QuestionAnswer:     {Area: posts{handler}},
	CustodianKeySave:   {Org: posts{custodian}},
	CustodianKeyRevoke: {Org: posts{custodian}},
	BidSeal:            {Org: posts{manager}},
	BidRelease:         {Org: posts{manager}},
	ShareRelease:       {Org: posts{custodian}},
	ObjectionMake:      {Org: posts{manager}},
	ObjectionAnswer:    {Area: posts{handler}},

	ExpertSave:         {Area: posts{regulator}},
	RelationshipRecord: {Area: posts{regulator, operator}},
	PanelForm:          {Area: posts{handler}},
	DrawCommit:         {Area: posts{handler, regulator}},
	DrawReveal:         {Area: posts{handler, regulator}},
	SeatAccept:         {Area: posts{expert, requirement}},
	SeatDecline:        {Area: posts{expert, requirement}},
	BidRead:            {Org: posts{manager}, Area: posts{handler, regulator, auditor}},
	BidQualify:         {Area: posts{handler}},
	BidExamine:         {Area: posts{expert, requirement}},
	SheetSave:          {Area: posts{expert, requirement}},
	SheetSubmit:        {Area: posts{expert, requirement}},
	ScoreCorrect:       {Area: posts{expert, requirement}},
	ReportRead:         {Area: posts{handler, approver, regulator, auditor}},
	ReportSign:         {Area: posts{expert, requirement}},

	TenderConfirm:    {Area: posts{approver}},
	TenderAward:      {Area: posts{handler}},
	OffersAsk:        {Area: posts{expert, requirement}},
	StandstillWaive:  {Area: posts{approver}},
	AwardRefuse:      {Org: posts{manager}},
	ChallengeFile:    {Org: posts{manager}},
	ChallengeCorrect: {Org: posts{manager}},
	ChallengeCheck:   {Area: posts{handler}},
	ChallengeAnswer:  {Area: posts{handler}},
	ComplaintFile:    {Org: posts{manager}},
	ComplaintCheck:   {Area: posts{regulator}},
	ComplaintPause:   {Area: posts{regulator}},
	ComplaintDecide:  {Area: posts{regulator}},
	StayImpose:       {Area: posts{regulator}},
	StayLift:         {Area: posts{regulator}},

	ContractDraft:       {Area: posts{handler}},
	ContractSign:        {Org: posts{manager}, Area: posts{approver}},
	ContractPublish:     {Area: posts{handler}},
	ContractDeposit:     {Area: posts{handler}},
	ContractAmend:       {Org: posts{manager}, Area: posts{handler}},
	AmendmentSign:       {Org: posts{manager}, Area: posts{approver}},
	ContractTerminate:   {Org: posts{manager}, Area: posts{approver, regulator}},
	ContractComplete:    {Area: posts{acceptor}},
	GuaranteeRecord:     {Area: posts{handler}},
	GuaranteeReturn:     {Area: posts{handler}},
	GuaranteeCall:       {Area: posts{approver}},
	MilestoneClaim:      {Org: posts{manager}},
	AcceptanceBegin:     {Area: posts{acceptor}},
	AcceptanceDecide:    {Area: posts{acceptor}},
	OpinionGive:         {Self: true, Area: posts{community, hotline}},
	PaymentAsk:          {Org: posts{manager}},
	PaymentApprove:      {Area: posts{approver}},
	PaymentReturn:       {Area: posts{approver, payer}},
	PaymentSend:         {Area: posts{payer}},
	PaymentRecord:       {Area: posts{payer}},
	AdmissionFile:       {Org: posts{manager}},
	AdmissionAnswer:     {Area: posts{handler}},
	AdmissionAnswerLate: {Area: posts{approver}},
	AdmissionWithdraw:   {Org: posts{manager}},
	FrameworkTerminate:  {Area: posts{approver}},
	PerformanceDraft:    {Area: posts{handler}},
	PerformanceComment:  {Org: posts{manager}},
	PerformanceAnswer:   {Area: posts{approver}},
	CreditRecord:        {Area: posts{regulator}},
	CreditAppeal:        {Org: posts{manager}},
	CreditAnswer:        {Area: posts{regulator}},
	TenderMirror:        {Area: posts{handler}},
	NegotiationRecord:   {Area: posts{handler}},
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

// Holds tells whether v holds a post over the area of path.
func Holds(v *Viewer, post appointment.Post, path string) bool {
	return v != nil && within(path, v.areas(post))
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
