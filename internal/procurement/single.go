package procurement

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/organization"
	"linli/ent/projectpart"
	"linli/ent/question"
	"linli/ent/tender"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/rulepack"
	"linli/internal/scoring"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// Negotiate is the action that writes down what was agreed with a single source.
const Negotiate machine.Action = "NEGOTIATE"

// SingleSource is the one supplier that is asked, and why no other is (政府采购法第三十一条;
// 财政部令第74号第三十八条): it is told to everybody before, with what experts say.
type SingleSource struct {
	OrganizationID string          `json:"organizationId"`
	Reason         string          `json:"reason"`
	Opinions       []ExpertOpinion `json:"opinions"`
}

// ExpertOpinion is what an expert, who is named to everybody, says to the single source.
type ExpertOpinion struct {
	Name    string `json:"name"`
	Post    string `json:"post"` // employer and title
	Opinion string `json:"opinion"`
}

// leastOpinions is how many experts speak to a single source.
const leastOpinions = 3

// check finds what is wrong with the form of a single source.
func (x *SingleSource) check(p *problems) {
	if x == nil {
		return
	}
	at := func(path ...string) []string { return append([]string{"body", "single"}, path...) }
	p.bad(x.OrganizationID == "", "name the supplier", at("organizationId")...)
	p.text(x.Reason, 2000, "the reason", at("reason")...)
	p.bad(len(x.Opinions) > 15, "there are at most 15 opinions", at("opinions")...)
	for i, o := range x.Opinions {
		p.text(o.Name, 60, "the expert's name", at("opinions", fmt.Sprint(i), "name")...)
		p.text(o.Post, 200, "employer and title", at("opinions", fmt.Sprint(i), "post")...)
		p.text(o.Opinion, 2000, "the opinion", at("opinions", fmt.Sprint(i), "opinion")...)
	}
}

// single tells whether a tender asks one supplier, without competition.
func (f TenderFacts) single() bool { return f.Method == tender.MethodSingleSource }

// saying gives the facts with other documents.
func (f TenderFacts) saying(b TenderBody) TenderFacts {
	f.Body = b
	return f
}

// singleFits holds the method to its supplier: only a single source names one, with its
// reason and three experts' opinions.
func (f TenderFacts) singleFits() *fault.Fault {
	x := f.Body.Single
	switch {
	case !f.single() && x != nil:
		return fault.New(fault.Conflict, fault.CodeWrongState, "a supplier is named in advance for a single source, and for nothing else")
	case f.single() && (x == nil || len([]rune(strings.TrimSpace(x.Reason))) < 10 || len(x.Opinions) < leastOpinions):
		return fault.New(fault.Conflict, fault.CodeWrongState, "a single source names its supplier, says in 10 characters or more why there is no other, and has the opinions of %d experts", leastOpinions).
			With("cite", "《政府采购法》第三十一条；《政府采购非招标采购方式管理办法》（财政部令第74号）第三十八条")
	}
	return nil
}

// invited refuses a supplier that is not known here, that an official list excludes, or that
// somebody who has a part in the project is bound to.
func invited(ctx context.Context, c *tenderChange) error {
	if !c.Facts.single() {
		return nil
	}
	asked := c.Facts.Body.Single.OrganizationID
	known, err := c.Organization.Query().Where(organization.ID(asked)).Exist(ctx)
	if err != nil {
		return err
	}
	if !known {
		return fault.New(fault.Invalid, fault.CodeBadInput, "there is no organisation %s", asked).At("body", "single", "organizationId")
	}
	why, err := Unfit(ctx, c.Client(), c.Was.ProjectID, asked, c.Facts.Pack, c.Now)
	if err == nil && why != nil {
		return why.At("body", "single", "organizationId")
	}
	return err
}

// sameSupplier refuses a change of the single source: that is another purchase.
func sameSupplier(was, is TenderBody) *fault.Fault {
	if (was.Single == nil) != (is.Single == nil) || was.Single != nil && was.Single.OrganizationID != is.Single.OrganizationID {
		return fault.New(fault.Conflict, fault.CodeWrongState, "the supplier stays: cancel this and begin another purchase")
	}
	return nil
}

// negotiable lets the handler write down what was agreed once everybody had the law's days
// to object, and while nothing is stayed for what was said.
func negotiable(f TenderFacts) *fault.Fault {
	if why := asHandler(f); why != nil {
		return why
	}
	if !f.single() {
		return fault.New(fault.Conflict, fault.CodeWrongState, "only with a single source is there nothing to compare: here bids are opened and evaluated")
	}
	if f.DeadlineAt != nil && !f.Now.After(*f.DeadlineAt) {
		return f.Pack.Broken(rulepack.SingleNotice, f.Now, *f.DeadlineAt, "everybody may object to the single source until %s", f.DeadlineAt.UTC().Format(time.RFC3339))
	}
	return Stayed(f.Stays, BlocksAward)
}

// NegotiationInput is what was agreed with a single source.
type NegotiationInput struct {
	HeldOn   date.Date
	People   []string // who negotiated for the buyer, by name, two or more
	Record   string   // how the price came about: cost, comparable contracts, what was asked and answered
	Promises string   // what the supplier promises beyond the documents, or ""
	Prices   []NegotiatedPrice
}

// NegotiatedPrice is the price that was agreed for a lot.
type NegotiatedPrice struct {
	LotID     string
	AmountFen int64
}

func (in NegotiationInput) check() error {
	var p problems
	p.bad(!in.HeldOn.Valid(), "the negotiation was held on a day", "heldOn")
	p.bad(len(in.People) < 2 || len(in.People) > 15, "two to fifteen people negotiate for the buyer", "people")
	for i, n := range in.People {
		p.text(n, 60, "the name", "people", fmt.Sprint(i))
		p.bad(slices.Contains(in.People[:i], n), "each is named once", "people", fmt.Sprint(i))
	}
	p.bad(len([]rune(strings.TrimSpace(in.Record))) < 10, "write down in 10 characters or more how the price came about", "record")
	p.text(in.Record, 4000, "the record", "record")
	p.bad(len([]rune(in.Promises)) > 4000, "at most 4,000 characters", "promises")
	for i, x := range in.Prices {
		p.bad(x.AmountFen < 1 || x.AmountFen > funding.Most, "a price is above zero", "prices", fmt.Sprint(i), "amountFen")
	}
	return p.err()
}

// price is what was agreed for a lot; 0 for what is not named exactly once.
func (in NegotiationInput) price(lotID string) int64 {
	found := int64(0)
	for _, x := range in.Prices {
		if x.LotID == lotID {
			if found > 0 {
				return 0
			}
			found = x.AmountFen
		}
	}
	return found
}

// RecordNegotiation writes down what was agreed with a single source (财政部令第74号第四十二
// 条): who negotiated, how the price came about, and the price of each lot. It takes the
// place of bids and of their evaluation; the approver confirms and the result is announced
// as everywhere. It is for handlers of the area, once the notice's days are over and every
// question is answered.
//
// Faults: BAD_INPUT, RULE_BROKEN before the days are over, BUDGET_EXCEEDED above a lot's
// ceiling, FOUR_EYES, WRONG_STATE while something is stayed or not answered.
func (s *Service) RecordNegotiation(ctx context.Context, ref machine.Ref, in NegotiationInput) (*ent.Tender, error) {
	return Tenders.Do(ctx, s.DB, Negotiate, ref, in, in.check(), func(ctx context.Context, c *tenderChange) error {
		if err := TakePart(ctx, c.Tx, c.Was.ProjectID, Actor(ctx), projectpart.PartHandler); err != nil {
			return err
		}
		open, err := c.Question.Query().Where(question.TenderID(c.Was.ID), question.AnsweredAtIsNil()).Count(ctx)
		if err != nil {
			return err
		}
		if open > 0 {
			return fault.New(fault.Conflict, fault.CodeWrongState, "%d questions have no answer yet", open)
		}
		if in.HeldOn.After(date.In(c.Now)) || in.HeldOn.Before(date.In(*c.Was.DeadlineAt)) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the negotiation is held after the notice's days, and not in the future").At("heldOn")
		}
		if err := invited(ctx, c); err != nil {
			return err
		}
		if len(in.Prices) != len(c.Facts.Lots) {
			return fault.New(fault.Invalid, fault.CodeBadInput, "give one price for each of the %d lots", len(c.Facts.Lots)).At("prices")
		}
		asked, err := c.Organization.Query().Where(organization.ID(c.Facts.Body.Single.OrganizationID)).Only(ctx)
		if err != nil {
			return err
		}
		hashes := make([]string, len(c.Facts.Lots))
		for i, l := range c.Facts.Lots {
			fen := in.price(l.ID)
			switch {
			case fen == 0:
				return fault.New(fault.Invalid, fault.CodeBadInput, "give one price for each of the %d lots", len(c.Facts.Lots)).At("prices")
			case fen > l.CeilingFen:
				return fault.New(fault.Conflict, fault.CodeBudgetExceeded, "the price of %s yuan is above the lot's ceiling of %s yuan", money.Fen(fen), money.Fen(l.CeilingFen)).At("prices")
			}
			if hashes[i], err = s.agreed(ctx, c, l, asked, in, fen); err != nil {
				return err
			}
		}
		c.Body["heldOn"], c.Body["people"], c.Body["records"] = in.HeldOn.String(), len(in.People), hashes
		return confirmBy(ctx, c)
	})
}

// agreed writes the price of a lot as the bid and report that further steps stand on, and
// gives the report's hash.
func (s *Service) agreed(ctx context.Context, c *tenderChange, l *ent.TenderLot, asked *ent.Organization, in NegotiationInput, fen int64) (string, error) {
	docs, err := trail.Canonical(map[sealing.Kind]*sealing.Document{sealing.Final: {
		V: 1, Tender: c.Was.ID, Lot: l.ID, Kind: sealing.Final, Round: c.Was.Round, Organization: asked.ID, OrganizationName: asked.Name, AmountFen: &fen,
		Statement: strings.TrimSpace(in.Promises), SignedAt: c.Now.UTC().Format(stampForm),
	}})
	if err != nil {
		return "", err
	}
	fresh := id.New("bid")
	if err := c.Bid.Create().SetID(fresh).SetTenderID(c.Was.ID).SetLotID(l.ID).SetOrganizationID(asked.ID).SetStatus(bid.StatusRanked).SetPriceFen(fen).
		SetDocument(s.Secret.Seal(bidPurpose, []byte(docs))).SetCreatedAt(c.Now).Exec(ctx); err != nil {
		return "", err
	}
	text, err := trail.Canonical(ReportBody{
		Lot: l.ID, DocumentHash: c.Facts.Document.Hash, Scores: []scoring.Score{}, Findings: []scoring.Finding{}, Flags: []scoring.Flag{},
		Result:   scoring.Result{Standings: []scoring.Standing{{Bid: fresh, Conforming: true, Rank: 1, Price: money.Fen(fen)}}},
		Standing: fmt.Sprintf("%s %s\n%s", in.HeldOn, strings.Join(in.People, "、"), strings.TrimSpace(in.Record)),
	})
	if err != nil {
		return "", err
	}
	hash := digest(text)
	return hash, c.Report.Create().SetID(id.New("rpt")).SetLotID(l.ID).SetBody(text).SetHash(hash).SetCreatedAt(c.Now).Exec(ctx)
}

// negotiators are who negotiated with a single source, as the result notice names them.
func negotiators(ctx context.Context, tx *database.Tx, f TenderFacts) (string, error) {
	if !f.single() {
		return "", nil
	}
	all, err := reportOf(ctx, tx.Client(), f.Lots[0].ID)
	return all.Standing, err
}
