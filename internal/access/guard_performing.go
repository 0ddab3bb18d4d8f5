package access

import (
	"fmt"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/admission"
	"linli/ent/award"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/contract"
	"linli/ent/contractsignature"
	"linli/ent/contractversion"
	"linli/ent/creditevent"
	"linli/ent/guarantee"
	"linli/ent/milestone"
	"linli/ent/performanceevaluation"
)

// narrowPerforming is narrow for awards, what is said against them, and contracts with
// all that follows from them. What was announced is public; what is being prepared is its
// two sides' and of those who watch over the area.
func (v *Viewer) narrowPerforming(q ent.Query) error {
	switch q := q.(type) {
	case *ent.FrameworkQuery, *ent.FrameworkLotQuery, *ent.PaymentRequestQuery, *ent.ReleaseQuery:
		return nil // public
	case *ent.ContractQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(agreed(s.C(contract.FieldStatus)), in(s, contract.FieldProviderID, v.Managed()), under(s, v.procurers())))
		})
	case *ent.MilestoneQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.ofContract(s.C(milestone.FieldContractID), true)) })
	case *ent.ContractVersionQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(append(v.succeeds(s), sql.NotNull(s.C(contractversion.FieldPublishedAt)), v.ofContract(s.C(contractversion.FieldContractID), false))...))
		})
	case *ent.ContractSignatureQuery:
		q.Where(func(s *sql.Selector) {
			t := sql.Table(contractversion.Table)
			s.Where(where(s.C(contractsignature.FieldContractVersionID), t, v.ofContract(t.C(contractversion.FieldContractID), false)))
		})
	case *ent.GuaranteeQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.ofContract(s.C(guarantee.FieldContractID), false)) })
	case *ent.AcceptanceQuery:
		q.Where(func(s *sql.Selector) {
			t := sql.Table(milestone.Table)
			s.Where(sql.Or(sql.NotNull(s.C(acceptance.FieldDecidedAt)), where(s.C(acceptance.FieldMilestoneID), t, v.ofContract(t.C(milestone.FieldContractID), false))))
		})
	case *ent.AcceptanceOpinionQuery: // says which residents are served: not the provider's to read
		q.Where(func(s *sql.Selector) {
			a, m, c := sql.Table(acceptance.Table), sql.Table(milestone.Table), sql.Table(contract.Table)
			ours := where(a.C(acceptance.FieldMilestoneID), m, where(m.C(milestone.FieldContractID), c, prefixes(c.C(contract.FieldAreaPath), v.over(acceptor, auditor))))
			s.Where(sql.Or(v.voiced(s), where(s.C(acceptanceopinion.FieldAcceptanceID), a, ours)))
		})
	case *ent.PerformanceEvaluationQuery:
		q.Where(func(s *sql.Selector) {
			public := sql.EQ(s.C(performanceevaluation.FieldStatus), performanceevaluation.StatusPublished)
			s.Where(sql.Or(public, v.ofContract(s.C(performanceevaluation.FieldContractID), false)))
		})
	case *ent.CreditEventQuery: // public while it counts
		q.Where(func(s *sql.Selector) {
			ps := []*sql.Predicate{sql.EQ(s.C(creditevent.FieldStatus), creditevent.StatusInForce), sql.And(sql.EQ(s.C(creditevent.FieldStatus), creditevent.StatusAppealed), sql.EQ(s.C(creditevent.FieldDueAction), creditevent.StatusInForce.String())), in(s, creditevent.FieldOrganizationID, v.Managed())}
			if roots := v.procurers(); len(roots) > 0 {
				ps = append(ps, seated(s.C(creditevent.FieldOrganizationID), roots))
			}
			s.Where(sql.Or(ps...))
		})
	case *ent.AdmissionQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(in(s, admission.FieldOrganizationID, v.Managed()), v.ofTender(s, false)))
		})
	case *ent.AwardQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(sql.NotNull(s.C(award.FieldAnnouncedAt)), v.ofTender(s, false)))
		})
	case *ent.ChallengeQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(in(s, challenge.FieldOrganizationID, v.Managed()), v.ofTender(s, false)))
		})
	case *ent.ComplaintQuery:
		q.Where(func(s *sql.Selector) {
			t := sql.Table(challenge.Table)
			s.Where(sql.Or(where(s.C(complaint.FieldChallengeID), t, inCol(t.C(challenge.FieldOrganizationID), v.Managed())), v.ofTender(s, false)))
		})
	default:
		return fmt.Errorf("the guard has no decision about %T: who may see it?", q)
	}
	return nil
}

// agreed holds where a column says that a contract was signed.
func agreed(column string) *sql.Predicate {
	return sql.NotIn(column, contract.StatusDrafting, contract.StatusAbandoned)
}

// ofContract holds where a column names a contract of the viewer's organisations or
// areas, and one that was signed if asked.
func (v *Viewer) ofContract(column string, signed bool) *sql.Predicate {
	t := sql.Table(contract.Table)
	seen := []*sql.Predicate{inCol(t.C(contract.FieldProviderID), v.Managed()), prefixes(t.C(contract.FieldAreaPath), v.procurers())}
	if signed {
		seen = append(seen, agreed(t.C(contract.FieldStatus)))
	}
	return where(column, t, sql.Or(seen...))
}

// succeeds holds for texts that wait, by which one of the viewer's organisations takes a
// provider's place: it reads what it signs.
func (v *Viewer) succeeds(s *sql.Selector) []*sql.Predicate {
	var out []*sql.Predicate
	for _, id := range v.Managed() {
		out = append(out, sql.And(sql.EQ(s.C(contractversion.FieldKind), contractversion.KindParty), sql.EQ(s.C(contractversion.FieldStatus), contractversion.StatusProposed),
			sql.Contains(s.C(contractversion.FieldBody), `"providerId":"`+id+`"`)))
	}
	return out
}

// voiced holds for opinions that the viewer may write down: their own, and those of
// recipients who live in an area where they ask people.
func (v *Viewer) voiced(s *sql.Selector) *sql.Predicate {
	return sql.Or(in(s, acceptanceopinion.FieldPersonID, v.self()),
		sql.And(sql.EQ(s.C(acceptanceopinion.FieldRecipient), true), home(s.C(acceptanceopinion.FieldPersonID), v.over(rules[OpinionGive].Area...))))
}

// Voiced keeps a query of opinions to those that v may write down.
func Voiced(v *Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) { s.Where(v.voiced(s)) }
}

// Areas are the paths of the areas over which v holds a post that verb is for.
func Areas(v *Viewer, verb Verb) []string { return v.over(rules[verb].Area...) }
