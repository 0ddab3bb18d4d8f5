package procurement

import (
	"context"
	"time"

	"linli/ent"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/calendar"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/rulepack"
)

// The actions of the tender machine (procurement §3.4, T1 to T8). Edit and Cancel are
// also a project's.
const (
	Submit    machine.Action = "SUBMIT"
	Return    machine.Action = "RETURN"
	Publish   machine.Action = "PUBLISH"
	Amend     machine.Action = "AMEND"
	Terminate machine.Action = "TERMINATE"
	Seal      machine.Action = "SEAL"
	Fail      machine.Action = "FAIL"
	Expire    machine.Action = "EXPIRE"
	HandOver  machine.Action = "HAND_OVER"
	Close     machine.Action = "CLOSE"
	CloseNow  machine.Action = "CLOSE_NOW"

	Open           machine.Action = "OPEN"
	OpenLate       machine.Action = "OPEN_LATE"
	EndOpening     machine.Action = "END_OPENING"
	EndOpeningLate machine.Action = "END_OPENING_LATE"
)

type tenderStates = []tender.Status

// bound are the states in which bids bind their bidders: when they no longer do, the tender is over.
var bound = tenderStates{tender.StatusPublished, tender.StatusSealed, tender.StatusOpening, tender.StatusEvaluating, tender.StatusOffering, tender.StatusReportSigned}

// Tenders is the tender machine with how its records are read.
var Tenders = machine.Record[*ent.Tender, tender.Status, TenderFacts]{
	Table: machine.Table[tender.Status, TenderFacts]{
		Name: "tender", Start: tender.StatusDraft,
		Ends: tenderStates{tender.StatusComplete, tender.StatusFailed, tender.StatusCancelled},
		Steps: []machine.Step[tender.Status, TenderFacts]{
			{Action: Edit, Verb: access.TenderSave, From: tenderStates{tender.StatusDraft}, Guard: asHandler},
			{Action: Submit, Verb: access.TenderSubmit, From: tenderStates{tender.StatusDraft}, To: tender.StatusInReview, Guard: submittable, Note: "T1: pins the rule pack"},
			{Action: Return, Verb: access.TenderReturn, From: tenderStates{tender.StatusInReview}, To: tender.StatusDraft, Guard: approving},
			{Action: Publish, Verb: access.TenderPublish, From: tenderStates{tender.StatusInReview}, To: tender.StatusPublished, Guard: publishable, Note: "T2: number, hashed documents, clocks"},
			{Action: Amend, Verb: access.TenderAmend, From: tenderStates{tender.StatusPublished}, Guard: amendable, Note: "T3: a material change asks bidders to confirm anew and may move the deadline"},
			{Action: Cancel, Verb: access.TenderCancel, From: tenderStates{tender.StatusDraft, tender.StatusInReview, tender.StatusPublished, tender.StatusSealed, tender.StatusOpening, tender.StatusEvaluating, tender.StatusOffering}, To: tender.StatusCancelled, Guard: cancellable, Note: "T4: the task is cancelled (政府采购法第三十六条)"},
			{Action: Terminate, Verb: access.TenderTerminate, From: append(tenderStates{tender.StatusConfirmed, tender.StatusAwarded}, bound...), To: tender.StatusFailed, Guard: terminable, Note: "the regulator's order, before any contract is signed"},
			{Action: Seal, Verb: "tender.seal", Timer: true, From: tenderStates{tender.StatusPublished, tender.StatusOffering}, To: tender.StatusSealed, Guard: deadlinePassed, Note: "T5: the deadline; the seal root goes into the log before anything opens"},
			{Action: Negotiate, Verb: access.NegotiationRecord, From: tenderStates{tender.StatusPublished}, To: tender.StatusReportSigned, Guard: negotiable, Note: "with a single source: price and record, once everybody had the notice's days to object"},
			{Action: AskOffers, Verb: access.OffersAsk, From: tenderStates{tender.StatusEvaluating}, To: tender.StatusOffering, Guard: offerable, Note: "T10: a consultation's bidders who conform make a final offer, sealed and opened as bids are"},
			{Action: HandOver, Verb: "tender.handOver", Timer: true, From: tenderStates{tender.StatusEvaluating}, To: tender.StatusReportSigned, Note: "T11: with the panel's last signature"},
			{Action: Open, Verb: access.TenderOpen, From: tenderStates{tender.StatusSealed}, To: tender.StatusOpening, Guard: openable, Note: "T7: by the host, once an hourly anchor covers the seal root; bidders' time to open begins"},
			{Action: OpenLate, Verb: access.TenderOpen, Timer: true, From: tenderStates{tender.StatusSealed}, To: tender.StatusOpening, Guard: lateOpenable, Note: "T7: nobody opened within a working day of the deadline"},
			{Action: EndOpening, Verb: access.OpeningEnd, From: tenderStates{tender.StatusOpening}, To: tender.StatusEvaluating, Guard: endable, Note: "T8: every bid is open or marked why not; prices are in the log"},
			{Action: EndOpeningLate, Verb: access.OpeningEnd, Timer: true, From: tenderStates{tender.StatusOpening}, To: tender.StatusEvaluating, Guard: due, Note: "T8: the bidders' time, and a working day for custodians, are over"},
			{Action: Confirm, Verb: access.TenderConfirm, From: tenderStates{tender.StatusReportSigned}, To: tender.StatusConfirmed, Guard: confirmable, Note: "T12: rank 1 of each lot; of a framework all on its list"},
			{Action: ConfirmLate, Verb: access.TenderConfirm, Timer: true, From: tenderStates{tender.StatusReportSigned}, To: tender.StatusConfirmed, Guard: confirmableLate, Note: "T12: deemed, when the buyer lets its days pass"},
			{Action: Award, Verb: access.TenderAward, From: tenderStates{tender.StatusConfirmed}, To: tender.StatusAwarded, Guard: awardable, Note: "T13: result notice; who may not win is struck out and the next follows"},
			{Action: AwardLate, Verb: access.TenderAward, Timer: true, From: tenderStates{tender.StatusConfirmed}, To: tender.StatusAwarded, Guard: confirmableLate, Note: "T13: when the handler lets the law's days pass"},
			{Action: Annul, Verb: "tender.annul", Timer: true, From: bound, To: tender.StatusFailed, Guard: nobodyIn, Note: "a challenge or complaint was upheld before anybody was chosen (实施条例第七十一条)"},
			{Action: Rechoose, Verb: "tender.rechoose", Timer: true, From: tenderStates{tender.StatusAwarded}, To: tender.StatusConfirmed, Note: "R: an award ended and the next candidate was chosen"},
			{Action: Await, Verb: "tender.await", Timer: true, From: tenderStates{tender.StatusConfirmed}, To: tender.StatusAwarded, Note: "R: an award ended, nobody follows, and others are announced already"},
			{Action: Complete, Verb: "tender.complete", Timer: true, From: tenderStates{tender.StatusConfirmed, tender.StatusAwarded}, To: tender.StatusComplete, Note: "T14: every lot has its contract or failed"},
			{Action: Close, Verb: "tender.close", Timer: true, From: tenderStates{tender.StatusPublished}, To: tender.StatusComplete, Guard: termOver, Note: "an open framework's last day is over and somebody joined it"},
			{Action: CloseNow, Verb: "tender.close", Timer: true, From: tenderStates{tender.StatusPublished}, To: tender.StatusComplete, Guard: joined, Note: "an open framework was terminated: nobody joins any more"},
			{Action: CloseNow, Verb: "tender.close", Timer: true, From: tenderStates{tender.StatusPublished}, To: tender.StatusFailed, Guard: unjoined, Note: "an open framework was terminated before anybody signed"},
			{Action: Fail, Verb: "tender.fail", Timer: true, From: tenderStates{tender.StatusSealed, tender.StatusEvaluating, tender.StatusConfirmed, tender.StatusAwarded}, To: tender.StatusFailed, Note: "T6: too few bids for every lot, at the deadline, after the opening or after the examination (政府采购法第三十六条); R: nobody is left to sign"},
			{Action: Expire, Verb: "tender.expire", Timer: true, From: tenderStates{tender.StatusDraft, tender.StatusInReview}, To: tender.StatusCancelled, Guard: due, Note: "the fiscal year is over"},
			{Action: Expire, Verb: "tender.expire", Timer: true, From: bound, To: tender.StatusFailed, Guard: expired, Note: "bids bind no longer"},
		},
	},
	SQL: tender.Table, Field: "tenderId",
	Load: func(ctx context.Context, c *ent.Client, id string) (*ent.Tender, error) {
		return c.Tender.Query().Where(tender.ID(id)).Only(ctx)
	},
	Look: func(t *ent.Tender) machine.Look[tender.Status] {
		return machine.Look[tender.Status]{ID: t.ID, Version: t.Version, Status: t.Status, Stream: t.ID, Object: access.Object{AreaPath: t.AreaPath}}
	},
	Facts: tenderFacts,
}

// TenderFacts are what the guards of a tender look at.
type TenderFacts struct {
	*ent.Tender
	Now      time.Time
	Parts    []Part // of whoever acts
	Project  *ent.Project
	Document *ent.TenderDocument // newest
	Body     TenderBody
	Lots     []*ent.TenderLot
	Stays    []*ent.Stay    // in force
	Pack     *rulepack.Pack // pinned, or in effect today
	Calendar *calendar.Calendar
	Similar  int64 // estimates in fen of other purchases of its kind in its year, not by open tender
	Keys     []*ent.CustodianKey
	Frozen   int // bids that are neither open nor marked why not
	Unheard  int // objections without an answer
	// Contracts are how many awards have become contracts, Standing how many stand.
	Contracts, Standing int
}

func asHandler(f TenderFacts) *fault.Fault { return Separate(f.Parts, projectpart.PartHandler) }
func approving(f TenderFacts) *fault.Fault { return Separate(f.Parts, projectpart.PartApprover) }

// terminable is the regulator's order: what was contracted already is not ended with it.
func terminable(f TenderFacts) *fault.Fault {
	if why := Separate(f.Parts, projectpart.PartRegulator); why != nil {
		return why
	}
	if f.Contracts > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "%d awards have become contracts: end those by a decision on a complaint, or by termination", f.Contracts)
	}
	return nil
}

// submittable is T1: the method is allowed for the amount, nothing is split, the
// documents hold, enough custodians keep keys.
func submittable(f TenderFacts) *fault.Fault {
	if why := asHandler(f); why != nil {
		return why
	}
	if f.CeilingFen > f.Project.EstimateFen {
		return fault.New(fault.Conflict, fault.CodeBudgetExceeded, "the ceiling of %s yuan is above the estimate of %s yuan that is reserved", money.Fen(f.CeilingFen), money.Fen(f.Project.EstimateFen))
	}
	if why := f.methodAllowed(); why != nil {
		return why
	}
	if why := f.singleFits(); why != nil {
		return why
	}
	if why := f.Body.lint(f.Pack, f.Tender); why != nil {
		return why
	}
	if why := f.lotsFit(); why != nil {
		return why
	}
	if why := f.uniform(); why != nil {
		return why
	}
	return f.custodiansFit()
}

// methodAllowed holds the method to the amount: from the threshold for open tenders on
// every other method has to say why it may be used (政府采购法第二十七条), and so have
// purchases that together reach it (实施条例第二十八条).
func (f TenderFacts) methodAllowed() *fault.Fault {
	if f.Method == tender.MethodOpenTender || !f.Pack.Has(rulepack.ThresholdTender) {
		return nil
	}
	most := int64(f.Pack.Sum(rulepack.ThresholdTender))
	if f.CeilingFen >= most && len([]rune(f.Body.MethodReason)) < 10 {
		return f.Pack.Broken(rulepack.ThresholdTender, f.CeilingFen, most, "from %s yuan on another method than an open tender needs its reason and the approval's number", money.Fen(most))
	}
	if sum := f.CeilingFen + f.Similar; f.Similar > 0 && sum >= most && len([]rune(f.Body.SplittingReason)) < 10 {
		return f.Pack.Broken(rulepack.ThresholdTender, sum, most, "purchases of this kind from this budget line come to %s yuan this year without an open tender: that is splitting unless you can say why not", money.Fen(sum)).
			With("similarFen", f.Similar)
	}
	return nil
}

func (f TenderFacts) lotsFit() *fault.Fault {
	var sum int64
	for _, l := range f.Lots {
		sum += l.CeilingFen
	}
	if len(f.Lots) == 0 || sum > f.CeilingFen {
		return fault.New(fault.Conflict, fault.CodeBudgetExceeded, "the lots come to %s yuan, the tender's ceiling is %s yuan", money.Fen(sum), money.Fen(f.CeilingFen))
	}
	return nil
}

// publishable is T2: the intent's lead time is over or waived, and the deadline is late enough.
func publishable(f TenderFacts) *fault.Fault {
	if why := approving(f); why != nil {
		return why
	}
	if !f.open() && (f.DeadlineAt == nil || !f.DeadlineAt.After(f.Now)) {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the tender has no deadline to come: send it back to have one set")
	}
	if why := f.custodiansFit(); why != nil {
		return why
	}
	if f.Project.IntendedAt != nil && f.Project.IntentWaiver == "" {
		lead, err := f.Pack.Earliest(f.Calendar, *f.Project.IntendedAt, rulepack.IntentLead)
		if err != nil {
			return asFault(err)
		}
		if f.Now.Before(lead) {
			return f.Pack.Broken(rulepack.IntentLead, f.Now, lead, "the intent was published too lately: tenders begin on %s at the earliest", lead.In(f.Now.Location()).Format(time.DateOnly))
		}
	}
	if f.open() { // it takes applications until its framework ends
		return nil
	}
	return f.deadlineFits(f.Now, *f.DeadlineAt)
}

// periodKey is the least time for bids under a method.
func periodKey(p *rulepack.Pack) rulepack.Key {
	for _, k := range []rulepack.Key{rulepack.OpenTenderPeriod, rulepack.ConsultResponse, rulepack.SingleNotice} {
		if p.Has(k) {
			return k
		}
	}
	return ""
}

// clarifyKey is the least time between a change and the deadline under a method; what is
// announced of a single source is announced anew.
func clarifyKey(p *rulepack.Pack) rulepack.Key {
	for _, k := range []rulepack.Key{rulepack.OpenClarify, rulepack.ConsultClarify, rulepack.SingleNotice} {
		if p.Has(k) {
			return k
		}
	}
	return ""
}

// deadlineFits holds a deadline to the method's least time from an instant on, and to
// the years whose working days are known: a clock that cannot be reckoned is not started.
func (f TenderFacts) deadlineFits(from, deadline time.Time) *fault.Fault {
	key := periodKey(f.Pack)
	if key == "" {
		return nil
	}
	earliest, err := f.Pack.Earliest(f.Calendar, from, key)
	if err != nil {
		return asFault(err)
	}
	if deadline.Before(earliest) {
		return f.Pack.Broken(key, deadline, earliest, "the deadline is too early: %s is the first lawful moment", earliest.UTC().Format(time.RFC3339))
	}
	if _, err := f.Pack.Due(f.Calendar, deadline, rulepack.ChallengeFile); err != nil {
		return asFault(err)
	}
	return nil
}

func amendable(f TenderFacts) *fault.Fault {
	if why := asHandler(f); why != nil {
		return why
	}
	if f.DeadlineAt != nil && !f.Now.Before(*f.DeadlineAt) {
		return fault.New(fault.Conflict, fault.CodeTooLate, "the deadline has passed: the documents stay as they are")
	}
	return nil
}

func deadlinePassed(f TenderFacts) *fault.Fault {
	if f.DeadlineAt == nil || !f.Now.After(*f.DeadlineAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "bids are taken until the deadline")
	}
	if f.single() {
		return fault.New(fault.Conflict, fault.CodeWrongState, "with a single source nothing is sealed: its price is negotiated")
	}
	if f.open() {
		return fault.New(fault.Conflict, fault.CodeWrongState, "an open framework takes applications: nothing is sealed")
	}
	return nil
}

func due(f TenderFacts) *fault.Fault {
	if f.DueAt == nil || f.Now.Before(*f.DueAt) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "it is not yet time")
	}
	return nil
}

func expired(f TenderFacts) *fault.Fault {
	if f.ValidUntil == nil || f.Now.Before(*f.ValidUntil) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "bids still bind")
	}
	if f.open() && f.Contracts > 0 {
		return fault.New(fault.Conflict, fault.CodeWrongState, "somebody joined this open framework: it is closed, and has not failed")
	}
	return nil
}
