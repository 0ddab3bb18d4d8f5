package access

import (
	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/project"
	needs "linli/ent/requirement"
	"linli/ent/survey"
	"linli/ent/tender"
	"linli/ent/tenderdocument"
)

// narrowProcurement is narrow for what is bought and how. Projects and tenders are
// public from the moment they were announced; before, they are the body's own, the
// regulator's and the auditor's. Bids, which exist from the opening on, are for those who
// buy or watch, for their bidder and for who judges them; panels and seats for who has
// them, for who organises the panel, and with the award for everybody (实施条例第四十三条). Whatever could tell earlier who bids is closed.
func (v *Viewer) narrowProcurement(q ent.Query) error {
	switch q := q.(type) {
	case *ent.CatalogueItemQuery, *ent.NoticeQuery, *ent.CustodianKeyQuery, *ent.ConsultationQuery, *ent.ConsultationCommentQuery, *ent.StayQuery:
		return nil // public
	case *ent.ProjectQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(sql.NotNull(s.C(project.FieldOcid)), under(s, v.procurers())))
		})
	case *ent.RequirementQuery:
		q.Where(func(s *sql.Selector) {
			t := sql.Table(project.Table)
			named := sql.NotNull(t.C(project.FieldOcid))
			asked := sql.And(sql.NotNull(t.C(project.FieldOcid)), sql.EQ(t.C(project.FieldStatus), project.StatusConsulting))
			s.Where(sql.Or(
				v.ofProject(s.C(needs.FieldProjectID)),
				where(s.C(needs.FieldProjectID), t, asked),
				sql.And(sql.NotNull(s.C(needs.FieldFrozenAt)), where(s.C(needs.FieldProjectID), t, named)),
			))
		})
	case *ent.SurveyQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.ofProject(s.C(survey.FieldProjectID))) })
	case *ent.TenderQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(sql.NotNull(s.C(tender.FieldPublishedAt)), under(s, v.procurers())))
		})
	case *ent.TenderLotQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.ofTender(s, true)) })
	case *ent.QuestionQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.ofTender(s, true)) })
	case *ent.TenderDocumentQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(sql.NotNull(s.C(tenderdocument.FieldPublishedAt)), v.ofTender(s, false)))
		})
	case *ent.AttachmentQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.attached(s)) })
	case *ent.PanelQuery: // its pool and nonces give away who was drawn
		q.Where(func(s *sql.Selector) { s.Where(v.evaluated(s.C(panel.FieldTenderID))) })
	case *ent.PanelSeatQuery:
		q.Where(func(s *sql.Selector) {
			p := sql.Table(panel.Table)
			s.Where(sql.Or(in(s, panelseat.FieldPersonID, v.self()), where(s.C(panelseat.FieldPanelID), p, v.evaluated(p.C(panel.FieldTenderID)))))
		})
	case *ent.BidQuery:
		q.Where(func(s *sql.Selector) {
			p := sql.Table(panel.Table)
			judged := sql.In(s.C(bid.FieldTenderID), sql.Select(p.C(panel.FieldTenderID)).From(p).Where(v.ofPanel(p.C(panel.FieldID))))
			s.Where(sql.Or(v.ofTender(s, false), in(s, bid.FieldOrganizationID, v.Managed()), judged))
		})
	case *ent.ProjectPartQuery, *ent.RegistrationQuery, *ent.EnvelopeQuery, *ent.EnvelopePieceQuery, *ent.KeyReleaseQuery,
		*ent.ObjectionQuery, *ent.ExpertQuery, *ent.RelationshipQuery, *ent.BidDecisionQuery, *ent.ScoreSheetQuery, *ent.ScoreCellQuery, *ent.ScoreCorrectionQuery, *ent.ReportQuery:
		return errKind(q) // Linli's own work alone
	default:
		return v.narrowPerforming(q)
	}
	return nil
}

// procurers are the areas over which the viewer takes part in buying, or watches it.
// Experts, custodians and who runs Linli see what everybody sees.
func (v *Viewer) procurers() []string {
	return v.over(requirement, handler, approver, acceptor, payer, regulator, auditor)
}

// ofProject holds where a column names a project of the viewer's areas.
func (v *Viewer) ofProject(column string) *sql.Predicate {
	t := sql.Table(project.Table)
	return where(column, t, prefixes(t.C(project.FieldAreaPath), v.procurers()))
}

// ofTender holds for rows of tenders of the viewer's areas, and of published ones if asked.
func (v *Viewer) ofTender(s *sql.Selector, published bool) *sql.Predicate {
	t := sql.Table(tender.Table)
	seen := prefixes(t.C(tender.FieldAreaPath), v.procurers())
	if published {
		seen = sql.Or(sql.NotNull(t.C(tender.FieldPublishedAt)), seen)
	}
	return where(s.C(tenderdocument.FieldTenderID), t, seen) // called the same in every table
}

// evaluated holds where a column names a tender whose panel the viewer may know: everybody
// with the award, before it who organises the panel or watches.
func (v *Viewer) evaluated(column string) *sql.Predicate {
	t := sql.Table(tender.Table)
	awarded := sql.In(t.C(tender.FieldStatus), tender.StatusAwarded, tender.StatusComplete)
	return where(column, t, sql.Or(awarded, prefixes(t.C(tender.FieldAreaPath), v.over(handler, regulator, auditor))))
}

// ofPanel holds where a column names a panel on which the viewer has a seat and has not
// left it.
func (v *Viewer) ofPanel(column string) *sql.Predicate {
	t := sql.Table(panelseat.Table)
	return sql.In(column, sql.Select(t.C(panelseat.FieldPanelID)).From(t).Where(sql.And(inCol(t.C(panelseat.FieldPersonID), v.self()),
		sql.In(t.C(panelseat.FieldStatus), panelseat.StatusDrawn, panelseat.StatusAccepted, panelseat.StatusSigned, panelseat.StatusDissented))))
}

// where holds where a column is the id of a row of a table with which a predicate holds.
func where(column string, t *sql.SelectTable, p *sql.Predicate) *sql.Predicate {
	return sql.In(column, sql.Select(t.C("id")).From(t).Where(p))
}
