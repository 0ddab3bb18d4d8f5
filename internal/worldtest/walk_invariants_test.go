package worldtest_test

// Statuses, as SQL lists.
const (
	live   = "('REQUESTED', 'AWAITING_PAYMENT', 'CONFIRMED', 'IN_SERVICE')"
	freed  = "('DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW', 'MISSED')"
	served = "('DELIVERED', 'COMPLETED', 'VOIDED')"
	open   = "('DRAFT', 'SUBMITTED', 'RECONCILED', 'SAMPLED')"
)

// invariant is a query of what breaks it, as id.
type invariant struct{ name, broken string }

// invariants must hold after every step.
var invariants = []invariant{
	// Time.
	{"times of one resource overlap", `SELECT a.id FROM occupancies a JOIN occupancies b ON b.resource_id = a.resource_id AND b.id <> a.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at`},
	{"a time that stands for nothing live", `SELECT o.id FROM occupancies o WHERE NOT EXISTS (SELECT 1 FROM holds h WHERE h.id = o.owner_id AND o.kind = 'HOLD' AND h.status = 'ACTIVE' AND h.expires_at = o.expires_at)
		AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.id = o.owner_id AND o.kind = 'BOOKING' AND b.status IN ` + live + `)
		AND NOT EXISTS (SELECT 1 FROM group_sessions g WHERE g.id = o.owner_id AND o.kind = 'SESSION' AND g.worker_id = o.resource_id AND o.starts_at <= g.starts_at AND o.ends_at >= g.ends_at)`},
	{"a live hold without its times", `SELECT h.id FROM holds h WHERE h.status = 'ACTIVE' AND (
		(SELECT COUNT(*) FROM occupancies o WHERE o.owner_id = h.id) <> CASE WHEN h.group_session_id IS NULL THEN 2 ELSE 1 END
		OR NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.owner_id = h.id AND o.resource_id = h.recipient_id AND o.starts_at = h.starts_at AND o.ends_at = h.ends_at)
		OR h.group_session_id IS NULL AND NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.owner_id = h.id AND o.resource_id = h.worker_id AND o.starts_at <= h.starts_at AND o.ends_at >= h.ends_at))`},
	{"a live booking without its times", `SELECT b.id FROM bookings b WHERE b.status IN ` + live + ` AND (
		(SELECT COUNT(*) FROM occupancies o WHERE o.owner_id = b.id) <> CASE WHEN b.group_session_id IS NULL THEN 2 ELSE 1 END
		OR NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.owner_id = b.id AND o.resource_id = b.recipient_id AND o.starts_at = b.starts_at AND o.ends_at = b.ends_at)
		OR b.group_session_id IS NULL AND NOT EXISTS (SELECT 1 FROM occupancies o WHERE o.owner_id = b.id AND o.resource_id = b.worker_id AND o.starts_at <= b.starts_at AND o.ends_at >= b.ends_at))`},
	{"places of a session that nobody has", `SELECT g.id FROM group_sessions g WHERE g.taken > g.capacity OR g.taken <> (SELECT COUNT(*) FROM holds h WHERE h.group_session_id = g.id AND h.status = 'ACTIVE')
		+ (SELECT COUNT(*) FROM bookings b WHERE b.group_session_id = g.id AND b.status NOT IN ` + freed + `
		AND (b.status <> 'VOIDED' OR EXISTS (SELECT 1 FROM entries e WHERE e.record = b.id AND e.verb = 'booking.void')))`},
	{"shifts of one carer overlap", `SELECT a.id FROM shifts a JOIN shifts b ON b.worker_id = a.worker_id AND b.id <> a.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at`},
	{"a carer of another organisation", `SELECT b.id FROM bookings b JOIN workers w ON w.id = b.worker_id WHERE w.organization_id <> b.organization_id`},
	// Holds and bookings.
	{"a hold and its bookings disagree", `SELECT h.id FROM holds h WHERE (SELECT COUNT(*) FROM bookings b WHERE b.hold_id = h.id) <> CASE h.status WHEN 'CONSUMED' THEN 1 ELSE 0 END`},
	{"a booking on other terms than its hold's", `SELECT b.id FROM bookings b JOIN holds h ON h.id = b.hold_id WHERE b.quote <> h.quote OR b.starts_at <> h.starts_at OR b.recipient_id <> h.recipient_id OR b.offering_id <> h.offering_id`},
	{"price lines do not sum up", `SELECT b.id FROM bookings b WHERE b.gross_fen <> b.public_fen + b.resident_fen
		OR b.gross_fen <> (SELECT COALESCE(SUM(p.amount_fen), 0) FROM price_lines p WHERE p.booking_id = b.id)
		OR b.resident_fen <> (SELECT COALESCE(SUM(p.amount_fen), 0) FROM price_lines p WHERE p.booking_id = b.id AND p.payer = 'RESIDENT')`},
	{"funding that the status does not know", `SELECT id FROM bookings WHERE NOT CASE funding WHEN 'NONE' THEN public_fen = 0 WHEN 'RESERVED' THEN status IN ` + live + ` OR status = 'DELIVERED'
		WHEN 'CONSUMED' THEN status = 'COMPLETED' WHEN 'CLAWED_BACK' THEN status = 'VOIDED' WHEN 'RELEASED' THEN status IN ` + freed + ` OR status = 'VOIDED' ELSE FALSE END`},
	{"a payment that the status does not know", `SELECT id FROM bookings WHERE (payment = 'PENDING' AND status NOT IN ('REQUESTED', 'AWAITING_PAYMENT')) OR (status = 'AWAITING_PAYMENT' AND payment <> 'PENDING')`},
	{"a refund of what was not paid", `SELECT id FROM bookings WHERE refund_due_fen <> 0 AND (payment <> 'PAID' OR refund_due_fen < 0 OR refund_due_fen > resident_fen OR status IN ` + live + ` OR status IN ('DELIVERED', 'COMPLETED'))`},
	{"a paid share kept that is owed", `SELECT id FROM bookings WHERE payment = 'PAID' AND refund_due_fen <> resident_fen AND (status IN ('MISSED', 'DECLINED', 'EXPIRED', 'VOIDED') OR status = 'CANCELLED' AND ended_by <> 'RESIDENT')`},
	{"a timer that the status does not know", `SELECT id FROM bookings WHERE (due_at IS NULL) <> (due_action = '') OR due_action <> CASE status WHEN 'REQUESTED' THEN 'EXPIRE' WHEN 'AWAITING_PAYMENT' THEN 'EXPIRE'
		WHEN 'CONFIRMED' THEN 'MISS' WHEN 'IN_SERVICE' THEN 'CLOSE_VISIT' WHEN 'DELIVERED' THEN CASE WHEN NOT disputed AND verification = 'AUTO_PASSED' THEN 'AUTO_CONFIRM' ELSE '' END ELSE '' END`},
	{"a dispute about what is over or was never done", `SELECT id FROM bookings WHERE disputed AND (status NOT IN ('DELIVERED', 'COMPLETED') OR disputed_by_id IS NULL)`},
	{"whoever ended it is not said", `SELECT id FROM bookings WHERE (status = 'CANCELLED') <> (ended_by IS NOT NULL)`},
	// Visits.
	{"a visit missing or too many", `SELECT b.id FROM bookings b WHERE (SELECT COUNT(*) FROM visits v WHERE v.booking_id = b.id) <> CASE WHEN b.status = 'IN_SERVICE' OR b.status IN ` + served + ` THEN 1 ELSE 0 END`},
	{"a visit that ends before it began", `SELECT v.id FROM visits v JOIN bookings b ON b.id = v.booking_id WHERE v.ended_at < v.started_at OR v.worker_id <> b.worker_id OR (v.ended_at IS NULL) <> (b.status = 'IN_SERVICE') OR v.minutes < 0`},
	{"a delivery or verification that the status does not know", `SELECT id FROM bookings WHERE (delivered_at IS NOT NULL) <> (status IN ` + served + `) OR (verification <> 'PENDING') <> (status IN ` + served + `)
		OR (status = 'COMPLETED' AND verification NOT IN ('AUTO_PASSED', 'PASSED'))`},
	{"voices and ratings disagree", `SELECT o.id FROM organizations o WHERE o.rating_count <> (SELECT COUNT(*) FROM appraisals a WHERE a.organization_id = o.id)
		OR o.rating_sum <> (SELECT COALESCE(SUM(a.satisfied), 0) FROM appraisals a WHERE a.organization_id = o.id)`},
	{"an appraisal of what was not done", `SELECT a.id FROM appraisals a JOIN bookings b ON b.id = a.booking_id WHERE b.status NOT IN ` + served},
	// Money.
	{"an account below its floor", `SELECT id FROM ledger_accounts WHERE granted < 0 OR reserved < 0 OR consumed < 0 OR reserved + consumed > granted`},
	{"a month that is not its cap", `SELECT e.id FROM entitlements e LEFT JOIN ledger_accounts a ON a.id = e.id WHERE a.id IS NULL OR a.granted <> e.cap_fen`},
	{"a contract and its statements disagree", `SELECT c.id FROM contracts c JOIN ledger_accounts a ON a.id = c.id WHERE a.granted <> c.value_fen
		OR a.reserved <> (SELECT COALESCE(SUM(s.amount_fen), 0) FROM statements s WHERE s.contract_id = c.id AND s.status = 'APPROVED')
		OR a.consumed <> (SELECT COALESCE(SUM(p.amount_fen), 0) FROM payments p JOIN statements s ON s.id = p.statement_id WHERE s.contract_id = c.id)`},
	{"a budget line and its contracts disagree", `SELECT l.id FROM budget_lines l JOIN ledger_accounts a ON a.id = l.id WHERE a.reserved + a.consumed <> (SELECT COALESCE(SUM(c.value_fen), 0) FROM contracts c WHERE c.budget_line_id = l.id)
		OR a.consumed <> (SELECT COALESCE(SUM(p.amount_fen), 0) FROM payments p JOIN statements s ON s.id = p.statement_id JOIN contracts c ON c.id = s.contract_id WHERE c.budget_line_id = l.id)`},
	// Statements.
	{"a statement is not the sum of its lines", `SELECT s.id FROM statements s WHERE s.amount_fen <> (SELECT COALESCE(SUM(l.amount_fen), 0) FROM statement_lines l WHERE l.statement_id = s.id)
		OR s.lines <> (SELECT COUNT(*) FROM statement_lines l WHERE l.statement_id = s.id)`},
	{"a statement approved for nothing, or below zero", `SELECT id FROM statements WHERE (amount_fen < 0 OR lines = 0) AND status NOT IN ` + open},
	{"a line where it does not belong", `SELECT l.id FROM statement_lines l LEFT JOIN statements s ON s.id = l.statement_id WHERE NOT CASE l.status WHEN 'ACCRUED' THEN s.id IS NULL WHEN 'FROZEN' THEN s.id IS NULL
		WHEN 'IN_STATEMENT' THEN s.status IN ` + open + ` WHEN 'APPROVED' THEN s.status = 'APPROVED' WHEN 'PAID' THEN s.status IN ('PAID', 'CLOSED') ELSE FALSE END OR s.contract_id <> l.contract_id OR s.month < substr(l.service_date, 1, 7)`},
	{"payments of a statement", `SELECT s.id FROM statements s WHERE (SELECT COUNT(*) FROM payments p WHERE p.statement_id = s.id) <> CASE WHEN s.status IN ('PAID', 'CLOSED') THEN 1 ELSE 0 END
		OR EXISTS (SELECT 1 FROM payments p WHERE p.statement_id = s.id AND p.amount_fen <> s.amount_fen)`},
	{"a completed booking and its line disagree", `SELECT b.id FROM bookings b WHERE (SELECT COUNT(*) FROM statement_lines l WHERE l.booking_id = b.id AND l.kind = 'CHARGE' AND l.amount_fen = b.public_fen AND l.contract_lot_id = b.contract_lot_id)
		<> CASE WHEN b.contract_lot_id IS NOT NULL AND b.funding IN ('CONSUMED', 'CLAWED_BACK') THEN 1 ELSE 0 END OR (SELECT COUNT(*) FROM statement_lines l WHERE l.booking_id = b.id AND l.kind = 'CHARGE') > 1`},
	{"a disputed or void line can still be claimed", `SELECT l.id FROM statement_lines l JOIN bookings b ON b.id = l.booking_id WHERE l.kind = 'CHARGE' AND (b.disputed OR b.status = 'VOIDED') AND l.status IN ('ACCRUED', 'IN_STATEMENT')`},
	{"a clawback is not what was charged", `SELECT b.id FROM bookings b WHERE (SELECT COUNT(*) FROM statement_lines n JOIN statement_lines l ON l.booking_id = n.booking_id AND l.kind = 'CHARGE' AND l.amount_fen = -n.amount_fen AND l.units = -n.units
			WHERE n.booking_id = b.id AND n.kind = 'CLAWBACK')
		<> CASE WHEN b.status = 'VOIDED' AND EXISTS (SELECT 1 FROM statement_lines l WHERE l.booking_id = b.id AND l.kind = 'CHARGE' AND l.status IN ('APPROVED', 'PAID')) THEN 1 ELSE 0 END`},
	{"an open sample was approved over", `SELECT l.id FROM statement_lines l JOIN statements s ON s.id = l.statement_id WHERE l.sampled AND l.sample_result IS NULL AND s.status IN ('APPROVED', 'PAID', 'CLOSED')`},
	{"a sample outside a statement that was sampled", `SELECT l.id FROM statement_lines l JOIN statements s ON s.id = l.statement_id WHERE (l.sampled OR l.sample_result IS NOT NULL) AND s.status IN ('DRAFT', 'SUBMITTED', 'RECONCILED')`},
	// Four eyes.
	{"one person sampled and approved", `SELECT s.id FROM statements s WHERE s.approver_id = (SELECT e.actor_id FROM entries e WHERE e.record = s.id AND e.verb = 'statement.sample' ORDER BY e.seq DESC LIMIT 1)`},
	{"one person approved and paid", `SELECT s.id FROM statements s JOIN payments p ON p.statement_id = s.id AND p.recorded_by_id = s.approver_id`},
	{"one person disputed and decided", `SELECT b.id FROM bookings b WHERE b.status = 'VOIDED'
		AND b.disputed_by_id = (SELECT e.actor_id FROM entries e WHERE e.record = b.id AND e.verb IN ('booking.void', 'booking.settleDispute') ORDER BY e.seq DESC LIMIT 1)`},
	// The log: a version, an entry.
	{"a booking's versions are not its entries", `SELECT b.id FROM bookings b WHERE b.version <> (SELECT COUNT(*) FROM entries e WHERE e.record = b.id)`},
	{"a hold's versions are not its entries", `SELECT h.id FROM holds h WHERE h.version <> (SELECT COUNT(*) FROM entries e WHERE e.record = h.id) + CASE h.status WHEN 'CONSUMED' THEN 1 ELSE 0 END`},
	{"a contract's versions are not its entries", `SELECT c.id FROM contracts c WHERE c.version <> 1 + (SELECT COUNT(*) FROM entries e WHERE e.record = c.id)`},
	{"a statement has more entries than versions", `SELECT s.id FROM statements s WHERE s.version < 1 + (SELECT COUNT(*) FROM entries e WHERE e.record = s.id)`},
	{"a key without an answer", `SELECT id FROM idempotency_keys WHERE answer = ''`},
}
