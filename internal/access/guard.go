package access

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/area"
	"linli/ent/booking"
	"linli/ent/contact"
	"linli/ent/entitlement"
	"linli/ent/hold"
	"linli/ent/offering"
	"linli/ent/offeringarea"
	"linli/ent/organization"
	"linli/ent/person"
	"linli/ent/proxygrant"
	"linli/ent/shift"
	"linli/ent/statement"
	"linli/ent/statementline"
	"linli/ent/worker"
	"linli/ent/workercredential"
	"linli/internal/fault"
)

// Guard makes every read through the client pass the rules of sight, eager loads
// included. A kind without a rule is for Linli's own work alone, and a caller
// without a viewer sees only what is public. It is a traverser, not a mere
// interceptor, so that a step over an edge (Query().QueryBooking()) starts from
// visible rows only: else a hidden row would tell which public ones it points at.
//
// Not guarded are predicates about neighbours (HasBookingWith), which must not be
// built from what a caller sends, and statements that go past ent (internal/database),
// which domains use on rows they have already been allowed to see.
func Guard(c *ent.Client) {
	c.Intercept(ent.TraverseFunc(func(ctx context.Context, q ent.Query) error { return narrow(From(ctx), q) }))
}

// narrow adds what the viewer may see to the query, or refuses the kind.
func narrow(v *Viewer, q ent.Query) error {
	if v.IsSystem() {
		return nil
	}
	switch q := q.(type) {
	case *ent.AreaQuery, *ent.CategoryQuery, *ent.OrganizationQuery, *ent.OrganizationCredentialQuery, *ent.LocationQuery,
		*ent.OfferingAreaQuery, *ent.GroupSessionQuery, *ent.WorkerQuery, *ent.WorkerSkillQuery,
		*ent.ProgrammeQuery, *ent.ProgrammeCategoryQuery, *ent.PolicyVersionQuery, *ent.CalendarDayQuery,
		*ent.ContractLotQuery, *ent.PoolQuery, *ent.BudgetLineQuery, *ent.PaymentQuery:
		return nil // public
	case *ent.OfferingQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(
				sql.EQ(s.C(offering.FieldStatus), offering.StatusPublished),
				in(s, offering.FieldOrganizationID, v.staffOf()),
				v.drafts(s),
			))
		})
	case *ent.BookingQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.bookings(s)) })
	case *ent.VisitQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.throughBooking(s, "booking_id")) })
	case *ent.PriceLineQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.throughBooking(s, "booking_id")) })
	case *ent.AppraisalQuery:
		q.Where(func(s *sql.Selector) { s.Where(v.throughBooking(s, "booking_id")) })
	case *ent.HoldQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(in(s, hold.FieldRecipientID, v.folk(Book)), in(s, hold.FieldBookerID, v.self())))
		})
	case *ent.PersonQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(in(s, person.FieldID, v.folk(ViewSchedule)), under(s, v.over(community, hotline, auditor))))
		})
	case *ent.EntitlementQuery:
		q.Where(func(s *sql.Selector) { s.Where(in(s, entitlement.FieldPersonID, v.folk(ViewSchedule))) })
	case *ent.ProxyGrantQuery:
		q.Where(func(s *sql.Selector) {
			ps := []*sql.Predicate{in(s, proxygrant.FieldElderID, v.self()), in(s, proxygrant.FieldProxyID, v.self())}
			if roots := v.over(community, auditor); len(roots) > 0 {
				ps = append(ps, home(s.C(proxygrant.FieldElderID), roots))
			}
			s.Where(sql.Or(ps...))
		})
	case *ent.AppointmentQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(in(s, appointment.FieldPersonID, v.self()), in(s, appointment.FieldOrganizationID, v.staffOf()),
				under(s, v.over(operator, auditor))))
		})
	case *ent.ShiftQuery:
		q.Where(func(s *sql.Selector) {
			t := sql.Table(worker.Table)
			s.Where(sql.Or(in(s, shift.FieldWorkerID, v.workers()),
				sql.In(s.C(shift.FieldWorkerID), sql.Select(t.C("id")).From(t).Where(inCol(t.C("organization_id"), v.staffOf())))))
		})
	case *ent.WorkerCredentialQuery:
		q.Where(func(s *sql.Selector) {
			w := sql.Table(worker.Table)
			s.Where(sql.Or(in(s, workercredential.FieldWorkerID, v.workers()), sql.In(s.C(workercredential.FieldWorkerID),
				sql.Select(w.C(worker.FieldID)).From(w).Where(sql.Or(inCol(w.C(worker.FieldOrganizationID), v.staffOf()),
					seated(w.C(worker.FieldOrganizationID), v.over(rules[WorkerRead].Area...)))))))
		})
	case *ent.ContactQuery:
		q.Where(func(s *sql.Selector) {
			ps := []*sql.Predicate{in(s, contact.FieldPersonID, v.folk(ViewSchedule)), in(s, contact.FieldPersonID, v.folk(ManageContacts))}
			if roots := v.over(community, hotline); len(roots) > 0 {
				ps = append(ps, home(s.C(contact.FieldPersonID), roots))
			}
			s.Where(sql.Or(ps...))
		})
	case *ent.StatementQuery:
		q.Where(func(s *sql.Selector) {
			s.Where(sql.Or(in(s, statement.FieldProviderID, v.Managed()), under(s, v.buyers())))
		})
	case *ent.StatementLineQuery:
		q.Where(func(s *sql.Selector) {
			t := sql.Table("contracts")
			s.Where(sql.In(s.C(statementline.FieldContractID), sql.Select(t.C("id")).From(t).Where(
				sql.Or(inCol(t.C("provider_id"), v.Managed()), prefixes(t.C("area_path"), v.buyers())))))
		})
	case *ent.EntryQuery:
		if len(v.over(auditor, operator)) == 0 {
			q.Where(func(s *sql.Selector) { s.Where(inCol(s.C("stream"), v.folk(ViewSchedule))) })
		}
	case *ent.AnchorQuery:
		if v == nil {
			return errKind(q)
		}
	case *ent.AccountQuery, *ent.SignInQuery, *ent.SignInTryQuery, *ent.IdempotencyKeyQuery, *ent.StreamHeadQuery,
		*ent.LedgerAccountQuery, *ent.LedgerPostingQuery, *ent.OccupancyQuery, *ent.SearchGramQuery,
		*ent.VisitEventQuery, *ent.ProxyInvitationQuery, *ent.PhoneCodeQuery, *ent.SecondFactorQuery, *ent.RecoveryCodeQuery,
		*ent.SignInChallengeQuery, *ent.SignInTicketQuery, *ent.ExternalIdentityQuery:
		return errKind(q) // Linli's own work alone
	default:
		return v.narrowProcurement(q)
	}
	return nil
}

func errKind(q ent.Query) error {
	return fault.New(fault.Forbidden, fault.CodeForbidden, "no rule lets anybody read %T directly", q)
}

// bookings is the rule of sight for bookings: the recipient and their proxies, the
// assigned carer, the organisation's dispatchers and managers, and those in charge of the area.
// A proxy who may book sees what they booked, whatever else they may see.
func (v *Viewer) bookings(s *sql.Selector) *sql.Predicate {
	return sql.Or(
		in(s, booking.FieldRecipientID, v.folk(ViewSchedule)),
		in(s, booking.FieldRecipientID, v.folk(ViewVisit)),
		sql.And(in(s, booking.FieldBookerID, v.self()), in(s, booking.FieldRecipientID, v.folk(Book))),
		in(s, booking.FieldWorkerID, v.workers()),
		in(s, booking.FieldOrganizationID, v.staffOf()),
		under(s, v.over(community, hotline, handler, approver, auditor, operator)),
	)
}

func (v *Viewer) throughBooking(s *sql.Selector, column string) *sql.Predicate {
	t := sql.Table(booking.Table)
	sub := sql.Select(t.C(booking.FieldID)).From(t)
	sub.Where(sql.Or(
		inCol(t.C(booking.FieldRecipientID), v.folk(ViewVisit)),
		inCol(t.C(booking.FieldWorkerID), v.workers()),
		inCol(t.C(booking.FieldOrganizationID), v.staffOf()),
		prefixes(t.C(booking.FieldAreaPath), v.over(community, hotline, handler, approver, auditor, operator)),
	))
	return sql.In(s.C(column), sub)
}

// drafts is what an operator sees of offerings that are not published: those of
// organisations seated in their area, and those meant for it.
func (v *Viewer) drafts(s *sql.Selector) *sql.Predicate {
	roots := v.over(operator)
	if len(roots) == 0 {
		return sql.False()
	}
	l := sql.Table(offeringarea.Table)
	return sql.Or(
		seated(s.C(offering.FieldOrganizationID), roots),
		sql.In(s.C(offering.FieldID), sql.Select(l.C(offeringarea.FieldOfferingID)).From(l).Where(sql.In(l.C(offeringarea.FieldAreaID), places(roots)))),
	)
}

// places selects the areas below roots.
func places(roots []string) *sql.Selector {
	t := sql.Table(area.Table)
	return sql.Select(t.C(area.FieldID)).From(t).Where(prefixes(t.C(area.FieldPath), roots))
}

// seated holds where a column names an organisation that sits below one of the roots.
func seated(column string, roots []string) *sql.Predicate {
	o := sql.Table(organization.Table)
	return sql.In(column, sql.Select(o.C(organization.FieldID)).From(o).Where(sql.In(o.C(organization.FieldAreaID), places(roots))))
}

// home holds where a column names a person who lives below one of the roots.
func home(column string, roots []string) *sql.Predicate {
	t := sql.Table(person.Table)
	return sql.In(column, sql.Select(t.C(person.FieldID)).From(t).Where(prefixes(t.C(person.FieldAreaPath), roots)))
}

// The lists below are empty for a caller without a viewer.

func (v *Viewer) folk(s Scope) []string {
	if v == nil || v.PersonID == "" {
		return nil
	}
	return v.elders(s)
}

func (v *Viewer) self() []string {
	if v == nil || v.PersonID == "" {
		return nil
	}
	return []string{v.PersonID}
}

func (v *Viewer) workers() []string {
	if v == nil {
		return nil
	}
	return v.WorkerIDs
}

func (v *Viewer) staffOf() []string { return v.orgs(dispatcher, manager) }

// Managed are the organisations whose manager the viewer is.
func (v *Viewer) Managed() []string { return v.orgs(manager) }
func (v *Viewer) buyers() []string {
	return v.over(handler, approver, payer, community, hotline, auditor, operator)
}

func (v *Viewer) orgs(ps ...appointment.Post) []string {
	if v == nil {
		return nil
	}
	return v.organizations(ps...)
}

func (v *Viewer) over(ps ...appointment.Post) []string {
	if v == nil {
		return nil
	}
	return v.areas(ps...)
}

func in(s *sql.Selector, column string, ids []string) *sql.Predicate { return inCol(s.C(column), ids) }

func inCol(column string, ids []string) *sql.Predicate {
	args := make([]any, len(ids))
	for i, x := range ids {
		args[i] = x
	}
	if len(args) == 0 {
		return sql.False()
	}
	return sql.In(column, args...)
}

func under(s *sql.Selector, roots []string) *sql.Predicate {
	return prefixes(s.C(booking.FieldAreaPath), roots) // called the same in every table
}

func prefixes(column string, roots []string) *sql.Predicate {
	ps := make([]*sql.Predicate, 0, len(roots))
	for _, r := range roots {
		if r != "" {
			ps = append(ps, sql.HasPrefix(column, r))
		}
	}
	if len(ps) == 0 {
		return sql.False()
	}
	return sql.Or(ps...)
}
