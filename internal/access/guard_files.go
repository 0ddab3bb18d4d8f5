package access

import (
	"fmt"

	"entgo.io/ent/dialect/sql"

	"linli/ent/acceptance"
	"linli/ent/acceptanceopinion"
	"linli/ent/admission"
	"linli/ent/appointment"
	"linli/ent/attachment"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/milestone"
	"linli/ent/question"
	"linli/ent/tender"
)

// attached holds for files of records that are the viewer's own or of their areas, for the
// evidence that they examine, and for what a published version of a tender's documents or
// an answer to a question shows to everybody. What the other side puts to a challenge or
// complaint, who filed it sees with the answer or decision.
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
	ap := sql.Table(appointment.Table)
	by := s.C(attachment.FieldUploadedByID)
	own := sql.Or(inCol(by, v.self()), sql.In(by, sql.Select(ap.C(appointment.FieldPersonID)).From(ap).Where(sql.And(
		inCol(ap.C(appointment.FieldOrganizationID), v.Managed()), sql.ColumnsLTE(ap.C(appointment.FieldFrom), s.C(attachment.FieldCreatedAt)),
		sql.Or(sql.IsNull(ap.C(appointment.FieldUntil)), sql.ColumnsGT(ap.C(appointment.FieldUntil), s.C(attachment.FieldCreatedAt)))))))
	return sql.Or(
		v.ofProject(owner), where(owner, tn, ours), published(s),
		where(owner, q, sql.Or(sql.NotNull(q.C(question.FieldAnsweredAt)), watched(q.C(question.FieldTenderID)))),
		v.ofContract(owner, false),
		where(owner, m, sql.Or(v.ofContract(m.C(milestone.FieldContractID), false), v.examines(m.C("id")))),
		where(owner, ad, sql.Or(inCol(ad.C(admission.FieldOrganizationID), v.Managed()), watched(ad.C(admission.FieldTenderID)))),
		where(owner, ch, sql.Or(
			sql.And(inCol(ch.C(challenge.FieldOrganizationID), v.Managed()), sql.Or(own, sql.NotNull(ch.C(challenge.FieldAnsweredAt)))), watched(ch.C(challenge.FieldTenderID)))),
		where(owner, cp, sql.Or(
			sql.And(where(cp.C(complaint.FieldChallengeID), of, inCol(of.C(challenge.FieldOrganizationID), v.Managed())), sql.Or(own, sql.NotNull(cp.C(complaint.FieldDecidedAt)))),
			watched(cp.C(complaint.FieldTenderID)))),
	)
}

// published holds for files that a published version of documents names, of a tender or of
// its project.
func published(s *sql.Selector) *sql.Predicate {
	return sql.ExprP(fmt.Sprintf(`(EXISTS (SELECT 1 FROM tender_documents d WHERE d.tender_id = %[1]s AND d.published_at IS NOT NULL AND d.body LIKE '%%"' || %[2]s || '"%%')
		OR EXISTS (SELECT 1 FROM tenders n JOIN tender_documents d ON d.tender_id = n.id WHERE n.project_id = %[1]s AND d.published_at IS NOT NULL AND d.body LIKE '%%"' || %[2]s || '"%%'))`,
		s.C(attachment.FieldRecordID), s.C(attachment.FieldID)))
}

// examines holds where a column names a milestone that the viewer was named to examine.
func (v *Viewer) examines(column string) *sql.Predicate {
	a, o := sql.Table(acceptance.Table), sql.Table(acceptanceopinion.Table)
	asked := sql.Select(o.C(acceptanceopinion.FieldAcceptanceID)).From(o).
		Where(sql.And(inCol(o.C(acceptanceopinion.FieldPersonID), v.self()), sql.EQ(o.C(acceptanceopinion.FieldRecipient), false)))
	return sql.In(column, sql.Select(a.C(acceptance.FieldMilestoneID)).From(a).Where(sql.In(a.C("id"), asked)))
}
