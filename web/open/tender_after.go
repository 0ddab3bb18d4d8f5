package open

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// What a tender's page tells once its deadline has passed, each part in its time.

// seal is the root over all receipts: what anybody can check of sealed bids.
func (t tender) seal(say speech) table {
	var keepers []string
	for _, c := range t.Custodians {
		keepers = append(keepers, c.Organization.Name)
	}
	out := table{Heading: say.word("seal"), Facts: told(
		say.fact("custodians", strings.Join(keepers, say.word("and"))), say.fact("threshold", fmt.Sprintf(say.word("so many together"), t.Threshold)),
	)}
	if t.SealRoot == "" {
		out.Lead = []string{say.word("not sealed yet")}
		return out
	}
	out.Lead = []string{say.word("seal text"), say.word("seal hides how many")}
	out.Code = t.SealRoot
	return out
}

// lotTitle names a lot of the tender.
func (t tender) lotTitle(id string) string {
	for _, l := range t.Lots {
		if l.ID == id {
			return fmt.Sprintf("%d. %s", l.Position, l.Title)
		}
	}
	return ""
}

// opened is the record of the opening; before it is over there is none.
func (t tender) opened(say speech) []table {
	if t.PublicOpening == nil {
		return nil
	}
	o, heading := t.PublicOpening, say.by(t.Method, "opening record", "opening record of others")
	out := table{Heading: heading, Facts: []fact{say.fact("opening over", instant(o.EndedAt))}}
	for _, l := range o.Lots {
		out.Facts = append(out.Facts, fact{Name: fmt.Sprintf("%d. %s", l.Lot.Position, l.Lot.Title), Value: fmt.Sprintf(say.word("so many bids"), l.Bids)})
	}
	if len(o.Bids) == 0 {
		out.Lead = []string{say.word("bids are told later")}
		return []table{out}
	}
	read := tabulate(say, "opening record", "no rows", []column[publicBid]{
		{word: "lot", cell: func(b publicBid, _ speech) cell { return text(t.lotTitle(b.LotID)) }},
		{word: "bidder", cell: func(b publicBid, say speech) cell {
			return cell{Text: b.Organization.Name, Href: here(say, "/open/suppliers/"+b.Organization.ID, nil)}
		}},
		{word: "price read", cell: func(b publicBid, say speech) cell {
			switch {
			case !b.Opened:
				return text(say.word("could not be opened"))
			case b.PriceFen == nil:
				return text(say.word("unit prices alone"))
			}
			return sum(*b.PriceFen)
		}},
		{word: "became", cell: func(b publicBid, say speech) cell {
			if b.Status == nil {
				return text(say.word("being judged"))
			}
			return text(say.enum("BidStatus", *b.Status))
		}},
	}, o.Bids)
	read.Heading, read.Facts = heading, out.Facts
	return []table{read}
}

// drawn is the draw of the panel: everything that its order follows from.
func (p *panel) drawn(say speech) []table {
	d := p.Draw
	out := tabulate(say, "panel", "no rows", []column[seat]{
		{word: "seat", cell: func(s seat, say speech) cell {
			if s.Position == 0 {
				return text(say.enum("SeatKind", s.Kind))
			}
			return text(fmt.Sprintf(say.word("drawn as"), s.Position))
		}},
		{word: "person", cell: func(s seat, _ speech) cell { return text(s.PersonName) }},
		{word: "status", cell: func(s seat, say speech) cell { return text(say.enum("SeatStatus", s.Status)) }},
	}, p.Seats)
	if d.Head == "" {
		return []table{out}
	}
	out.Lead = []string{fmt.Sprintf(say.word("draw text"), len(d.Pool), p.Experts)}
	proof := table{Heading: say.word("draw proof"), Lead: []string{say.word("draw steps")}, Facts: []fact{
		say.fact("pool root", d.PoolRoot), say.fact("buyer commit", d.BuyerCommit), say.fact("regulator commit", d.RegulatorCommit),
		say.fact("buyer nonce", d.BuyerNonce), say.fact("regulator nonce", d.RegulatorNonce), say.fact("log head", d.Head),
		say.fact("order", strings.Join(d.Order, "\n")),
	}}
	return []table{out, proof}
}

// rankings are the places of each lot's bids with their arithmetic, from the signed reports.
func (t tender) rankings(say speech) []table {
	names := map[string]named{}
	if t.PublicOpening != nil {
		for _, b := range t.PublicOpening.Bids {
			names[b.BidID] = b.Organization
		}
	}
	criteria := map[string]string{}
	if n := len(t.Documents); n > 0 {
		for _, c := range t.Documents[n-1].Body.Evaluation.Criteria {
			criteria[c.Code] = c.Name
		}
	}
	var out []table
	for _, r := range t.PublicReports {
		columns := []column[standing]{
			{word: "rank", cell: func(s standing, say speech) cell {
				if s.Rank == 0 {
					return text(say.word("not ranked"))
				}
				return text(strconv.FormatInt(s.Rank, 10))
			}},
			{word: "bidder", cell: func(s standing, say speech) cell {
				return cell{Text: names[s.BidID].Name, Href: here(say, "/open/suppliers/"+names[s.BidID].ID, nil)}
			}},
			{word: "bid price", cell: func(s standing, _ speech) cell { return sum(s.PriceFen) }},
		}
		if slices.ContainsFunc(r.Standings, func(s standing) bool { return s.PolicyPriceText != "" }) {
			columns = append(columns, column[standing]{word: "policy price", cell: func(s standing, _ speech) cell { return cell{Text: compared(s.PolicyPrice), Number: true} }})
		}
		if len(r.Standings) > 0 {
			for i, m := range r.Standings[0].Marks {
				columns = append(columns, column[standing]{heading: criteria[m.Criterion], cell: func(s standing, _ speech) cell {
					if i >= len(s.Marks) {
						return cell{}
					}
					return cell{Text: s.Marks[i].Rounded, Number: true}
				}})
			}
		}
		columns = append(columns, column[standing]{word: "total", cell: func(s standing, _ speech) cell { return cell{Text: s.Rounded, Number: s.Rounded != ""} }})
		ranked := tabulate(say, "ranking", "no rows", columns, r.Standings)
		ranked.Heading = fmt.Sprintf(say.word("ranking of"), t.lotTitle(r.LotID))
		ranked.Facts = []fact{say.fact("report hash", r.Hash)}
		for _, s := range r.Seats {
			if s.Dissent != "" {
				ranked.Lead = append(ranked.Lead, fmt.Sprintf(say.word("dissent"), s.PersonName, s.Dissent))
			}
		}
		sums := table{Heading: say.word("arithmetic of points"), Lead: []string{say.word("arithmetic text")}}
		for _, s := range r.Standings {
			if s.PolicyPriceText != "" {
				sums.Facts = append(sums.Facts, fact{Name: names[s.BidID].Name + " · " + say.word("policy price"), Value: s.PolicyPriceText})
			}
			for _, m := range s.Marks {
				sums.Facts = append(sums.Facts, fact{Name: names[s.BidID].Name + " · " + criteria[m.Criterion], Value: m.Text})
			}
			switch {
			case !s.Conforming:
				sums.Facts = append(sums.Facts, fact{Name: names[s.BidID].Name, Value: fmt.Sprintf(say.word("does not conform"), s.Reason)})
			case s.Text != "":
				sums.Facts = append(sums.Facts, fact{Name: names[s.BidID].Name + " · " + say.word("total"), Value: s.Text})
			}
			for _, w := range s.Why {
				sums.Facts = append(sums.Facts, fact{Name: names[s.BidID].Name, Value: fmt.Sprintf(say.word("level with"), names[w.OtherID].Name, say.enum("LevelStep", w.On), w.Mine, w.Theirs)})
			}
		}
		out = append(out, ranked, sums)
	}
	return out
}

// ownAwardColumns are those of a tender's own page, which names it already.
func ownAwardColumns() []column[award] {
	return []column[award]{
		{word: "lot", cell: func(a award, _ speech) cell { return text(fmt.Sprintf("%d. %s", a.Lot.Position, a.Lot.Title)) }},
		{word: "winner", cell: func(a award, say speech) cell {
			return cell{Text: a.Organization.Name, Href: here(say, "/open/suppliers/"+a.Organization.ID, nil)}
		}},
		{word: "award sum", cell: func(a award, _ speech) cell { return sum(a.AmountFen) }},
		{word: "status", cell: func(a award, say speech) cell {
			if a.Reason != "" {
				return text(say.enum("AwardStatus", a.Status) + "\n" + a.Reason)
			}
			return text(say.enum("AwardStatus", a.Status))
		}},
		{word: "no contract before", cell: func(a award, say speech) cell {
			if a.StandstillWaiver != "" {
				return text(fmt.Sprintf(say.word("standstill is waived"), a.StandstillWaiver))
			}
			return text(maybe(a.StandstillUntil))
		}},
		{word: "contract", cell: func(a award, say speech) cell {
			if a.Contract == nil {
				return cell{}
			}
			return cell{Text: a.Contract.Number, Href: here(say, "/open/contracts/"+a.Contract.ID, nil)}
		}},
	}
}

// disputes are challenges with what came of them, and what was stopped meanwhile.
func (t tender) disputes(say speech) []table {
	var out []table
	if len(t.PublicChallenges) > 0 {
		list := tabulate(say, "challenges", "no rows", []column[challenge]{
			{word: "filed on", cell: func(x challenge, _ speech) cell { return text(day(x.FiledAt)) }},
			{word: "about", cell: func(x challenge, say speech) cell { return text(say.enum("ChallengeStage", x.Stage)) }},
			{word: "challenger", cell: func(x challenge, say speech) cell {
				if x.Organization == nil {
					return text(say.word("told after opening"))
				}
				return cell{Text: x.Organization.Name, Href: here(say, "/open/suppliers/"+x.Organization.ID, nil)}
			}},
			{word: "status", cell: func(x challenge, say speech) cell { return text(say.enum("ChallengeStatus", x.Status)) }},
			{word: "buyer answered", cell: func(x challenge, say speech) cell {
				if x.Outcome == nil {
					return cell{}
				}
				return text(say.enum("ChallengeOutcome", *x.Outcome))
			}},
			{word: "complaint", cell: func(x challenge, say speech) cell {
				if x.Complaint == nil {
					return cell{}
				}
				said := []string{say.enum("ComplaintStatus", x.Complaint.Status)}
				if x.Complaint.Decision != nil {
					said = append(said, say.enum("ComplaintDecision", *x.Complaint.Decision), x.Complaint.Reasons)
				}
				return text(strings.Join(said, "\n"))
			}},
		}, t.PublicChallenges)
		list.Lead = []string{say.word("challenges text")}
		out = append(out, list)
	}
	if len(t.Stays) > 0 {
		out = append(out, tabulate(say, "stays", "no rows", []column[stay]{
			{word: "since", cell: func(s stay, _ speech) cell { return text(instant(s.From)) }},
			{word: "stopped", cell: func(s stay, say speech) cell {
				var list []string
				for _, b := range s.Blocks {
					list = append(list, say.enum("StayBlock", b))
				}
				return text(strings.Join(list, say.word("and")))
			}},
			{word: "reason", cell: func(s stay, _ speech) cell { return text(s.Reason) }},
			{word: "stopped until", cell: func(s stay, _ speech) cell { return text(maybe(s.Until)) }},
			{word: "ended on", cell: func(s stay, say speech) cell {
				if s.EndedAt == nil {
					return text(say.word("still stopped"))
				}
				return text(instant(*s.EndedAt))
			}},
		}, t.Stays))
	}
	return out
}

// recordOf is where open data has a contracting process; empty: there is none.
func recordOf(ocid string) string {
	if ocid == "" {
		return ""
	}
	return "/ocds/records/" + ocid
}

// proof says how anybody checks the tender by themselves.
func (t tender) proof(say speech) table {
	out := table{Heading: say.word("proof"), Links: []link{}}
	awarded := false
	for _, a := range t.Awards {
		awarded = awarded || a.AnnouncedAt != nil
	}
	if awarded {
		file := "/open/tenders/" + t.ID + "/proof.json"
		out.Lead = []string{say.word("proof text")}
		out.Code = "linli tender verify proof.json"
		out.Links = append(out.Links, link{Text: say.word("proof file"), Href: file, File: true})
	} else {
		out.Lead = []string{say.word("proof comes")}
	}
	if t.Ocid != "" {
		out.Links = append(out.Links, link{Text: say.word("ocds record"), Href: recordOf(t.Ocid)})
	}
	if t.RulePack != nil {
		out.Facts = []fact{say.fact("rules", t.RulePack.ID)}
	}
	return out
}

// announced lists the tender's notices.
func (t tender) announced(say speech) table {
	out := table{Heading: say.word("its notices")}
	for _, n := range t.Notices {
		out.Links = append(out.Links, link{Text: day(n.PublishedAt) + " " + say.enum("NoticeKind", n.Kind), Href: here(say, "/open/notices/"+n.ID, nil)})
	}
	return out
}

// compared is an exact price in fen as yuan; one that no fen expresses is rounded for the eye alone.
func compared(exact string) string {
	r, ok := new(big.Rat).SetString(exact)
	if !ok {
		return exact
	}
	fen, _ := strconv.ParseInt(r.FloatString(0), 10, 64)
	return yuan(fen)
}
