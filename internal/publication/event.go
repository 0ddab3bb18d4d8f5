package publication

import (
	"context"
	"fmt"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/ocds"
	"linli/internal/trail"
)

// event is how an entry of the log is told.
type event struct {
	find  func(*story, string) error       // loads what the entry's record belongs to
	tag   func(*story) ([]ocds.Tag, error) // none: it is not told
	parts []func(*story) error             // what the release has, besides its parties
}

// events are the verbs of the log that are told (procurement §3.4, §3.10, §3.11).
var events = map[string]event{
	string(access.ConsultationOpen):  {ofProject, planned, parts(planning)},
	string(access.RequirementReview): {ofProject, planned, parts(planning)},
	string(access.IntentPublish):     {ofProject, planned, parts(planning)},

	string(access.TenderPublish):   {ofTender, begun, parts(planning, tendering)},
	string(access.TenderAmend):     {ofTender, amended, parts(tendering)},
	string(access.QuestionAnswer):  {ofQuestion, public(ocds.TagTenderUpdate), parts(enquiries)},
	string(access.TenderCancel):    {ofTender, public(ocds.TagTenderCancellation), parts(tenderState)},
	string(access.TenderTerminate): {ofTender, public(ocds.TagTenderUpdate), parts(tenderState)},
	"tender.annul":                 {ofTender, public(ocds.TagTenderUpdate), parts(tenderState)},
	"tender.fail":                  {ofTender, public(ocds.TagTenderUpdate), parts(tenderState)},
	"tender.expire":                {ofTender, public(ocds.TagTenderUpdate), parts(tenderState)},
	"tender.close":                 {ofTender, public(ocds.TagTenderUpdate), parts(tenderState)},
	"tender.complete":              {ofTender, public(ocds.TagTenderUpdate), parts(tenderState)},
	string(access.OpeningEnd):      {ofTender, public(ocds.TagTenderUpdate), parts(tenderState, opening)},

	string(access.TenderAward):     {ofTender, awarded, parts(tenderState, bids, awards)},
	string(access.StandstillWaive): {ofAward, public(ocds.TagAwardUpdate), parts(award)},
	string(access.AwardRefuse):     {ofAward, unmade, parts(award)},
	"award.admit":                  {ofAward, public(ocds.TagAward), parts(award)},
	"award.void":                   {ofAward, unmade, parts(award)},
	"award.lapse":                  {ofAward, unmade, parts(award)},

	string(access.ChallengeFile):    {ofChallenge, disputed, parts(challenged)},
	string(access.ChallengeCheck):   {ofChallenge, disputed, parts(challenged)},
	string(access.ChallengeAnswer):  {ofChallenge, disputed, parts(challenged)},
	string(access.ChallengeCorrect): {ofChallenge, disputed, parts(challenged)},
	"challenge.drop":                {ofChallenge, disputed, parts(challenged)},
	"challenge.close":               {ofChallenge, disputed, parts(challenged)},
	string(access.ComplaintFile):    {ofComplaint, disputed, parts(challenged, complained)},
	string(access.ComplaintCheck):   {ofComplaint, disputed, parts(complained)},
	string(access.ComplaintDecide):  {ofComplaint, disputed, parts(complained)},
	"complaint.take":                {ofComplaint, disputed, parts(complained)},
	"complaint.drop":                {ofComplaint, disputed, parts(complained)},
	"complaint.execute":             {ofComplaint, disputed, parts(complained)},
	"complaint.refer":               {ofComplaint, disputed, parts(complained)},
	"stay.begin":                    {ofStay, disputed, parts(stayed)},
	"stay.end":                      {ofStay, disputed, parts(stayed)},

	string(access.ContractSign):      {ofContract, signed, parts(contracted)},
	string(access.ContractPublish):   {ofContract, public(ocds.TagContractUpdate), parts(contracted)},
	string(access.AmendmentSign):     {ofContract, changed, parts(contracted)},
	string(access.ContractSuspend):   {ofContract, public(ocds.TagContractUpdate), parts(contractState)},
	string(access.ContractResume):    {ofContract, public(ocds.TagContractUpdate), parts(contractState)},
	"contract.stop":                  {ofContract, public(ocds.TagContractUpdate), parts(contractState)},
	"contract.goOn":                  {ofContract, public(ocds.TagContractUpdate), parts(contractState)},
	string(access.ContractTerminate): {ofContract, public(ocds.TagContractUpdate), parts(contractState)},
	"contract.rescind":               {ofContract, public(ocds.TagContractUpdate), parts(contractState)},
	"contract.windUp":                {ofContract, public(ocds.TagContractTermination), parts(contractState, completed)},
	string(access.ContractComplete):  {ofContract, public(ocds.TagContractTermination), parts(contractState, completed)},
	"contract.start":                 {ofContract, public(ocds.TagImplementation), parts(contractState, milestones)},

	string(access.MilestoneClaim):   {ofMilestone, public(ocds.TagImplementationUpdate), parts(milestones)},
	string(access.AcceptanceDecide): {ofMilestone, public(ocds.TagImplementationUpdate), parts(milestones, acceptances)},
	"milestone.deem":                {ofMilestone, public(ocds.TagImplementationUpdate), parts(milestones, acceptances)},
	"milestone.cancel":              {ofMilestone, public(ocds.TagImplementationUpdate), parts(milestones)},
	string(access.PaymentRecord):    {ofPayment, public(ocds.TagImplementationUpdate), parts(payment)},
	string(access.StatementPay):     {ofStatement, public(ocds.TagImplementationUpdate), parts(batch)},
}

func parts(list ...func(*story) error) []func(*story) error { return list }

// entry is one that waits for the end of its transaction.
type entry struct{ trail.Entry }

// Append adds entries to the log (trail.Append) and publishes those that are told: the
// release of each is written at the end of the transaction.
func Append(ctx context.Context, tx *database.Tx, entries ...trail.Entry) error {
	for _, e := range entries {
		if _, is := events[e.Verb]; is {
			database.Last(tx, entry{e}, write)
		}
	}
	return trail.Append(ctx, tx, entries...)
}

func write(ctx context.Context, tx *database.Tx, list []entry) error {
	ctx = access.System(ctx, "publication")
	for _, e := range list {
		if err := publish(ctx, tx, e.Verb, e.Record); err != nil {
			return fmt.Errorf("tell %s of %s: %w", e.Verb, e.Record, err)
		}
	}
	return nil
}

// publish writes the release of one entry, if it is told.
func publish(ctx context.Context, tx *database.Tx, verb, record string) error {
	e := events[verb]
	s := &story{ctx: ctx, tx: tx, c: tx.Client(), now: tx.Now, parties: map[string]*ocds.Organization{}}
	if err := e.find(s, record); err != nil {
		return err
	}
	if s.ocid == "" {
		return nil
	}
	last, err := s.queue()
	if err != nil {
		return err
	}
	tags, err := e.tag(s)
	if err != nil || len(tags) == 0 {
		return err
	}
	if s.release, err = ocds.NewRelease(s.ocid, last.number+1, last.date(tx.Now), tags...); err != nil {
		return err
	}
	for _, part := range e.parts {
		if err := part(s); err != nil {
			return err
		}
	}
	return s.write(verb, last)
}
