package access

import (
	"fmt"

	"entgo.io/ent/dialect/sql"

	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/admission"
	"linli/ent/attachment"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/milestone"
	"linli/ent/question"
	"linli/ent/tender"
)

// attached holds for files of records that are the viewer's own or of their areas, for the
// evidence that they examine, and for what a published version of a tender's documents or
// an answer to a question shows to everybody.
func (v *Viewer) attached(s *sql.Selector) *sql.Predicate {
	owner := s.C(attachment.FieldRecordID)
	tn, q, m := sql.Table(tender.Table), sql.Table(question.Table), sql.Table(milestone.Table)
	ch, cp, of := sql.Table(challenge.Table), sql.Table(complaint.Table), sql.Table(challenge.Table)
	ad := sql.Table(admission.Table)
	ours := prefixes(tn.C(tender.FieldAreaPath), v.procurers())
	at := sql.Table(tender.Table)
	watched := func(column string) *sql.Predicate {
		return where(column, at, prefixes(at.C(tender.FieldAreaPath), v.procurers()))
	}
	return sql.Or(
		v.ofProject(owner), where(owner, tn, ours), published(s),
		where(owner, q, sql.Or(sql.NotNull(q.C(question.FieldAnsweredAt)), watched(q.C(question.FieldTenderID)))),
		v.ofContract(owner, false),
		where(owner, m, sql.Or(v.ofContract(m.C(milestone.FieldContractID), false), v.examines(m.C("id")))),
		where(owner, ad, sql.Or(inCol(ad.C(admission.FieldOrganizationID), v.Managed()), watched(ad.C(admission.FieldTenderID)))),
		where(owner, ch, sql.Or(inCol(ch.C(challenge.FieldOrganizationID), v.Managed()), watched(ch.C(challenge.FieldTenderID)))),
		where(owner, cp, sql.Or(where(cp.C(complaint.FieldChallengeID), of, inCol(of.C(challenge.FieldOrganizationID), v.Managed())), watched(cp.C(complaint.FieldTenderID)))),
	)
}

// published holds for files that a published version of documents names, of a tender or of
// its project.
func published(s *sql.Selector) *sql.Predicate {
	return sql.ExprP(fmt.Sprintf("EXISTS (SELECT 1 FROM tender_documents d JOIN tenders n ON n.id = d.tender_id WHERE d.published_at IS NOT NULL AND (d.tender_id = %[1]s OR n.%[3]s = %[1]s) AND d.body LIKE '%%\"' || %[2]s || '\"%%')",
		s.C(attachment.FieldRecordID), s.C(attachment.FieldID), tender.FieldProjectID))
}

// examines holds where a column names a milestone that the viewer was named to examine.
func (v *Viewer) examines(column string) *sql.Predicate {
	a, o := sql.Table(acceptance.Table), sql.Table(acceptanceopinion.Table)
	asked := sql.Select(o.C(acceptanceopinion.FieldAcceptanceID)).From(o).
		Where(sql.And(inCol(o.C(acceptanceopinion.FieldPersonID), v.self()), sql.EQ(o.C(acceptanceopinion.FieldRecipient), false)))
	return sql.In(column, sql.Select(a.C(acceptance.FieldMilestoneID)).From(a).Where(sql.In(a.C("id"), asked)))
}
