package worldtest_test

import "slices"

// What a sum of payments under contract c comes to: monthly statements and requests.
const (
	paidUnder     = `((SELECT COALESCE(SUM(p.amount_fen), 0) FROM payments p JOIN statements s ON s.id = p.statement_id WHERE s.contract_id = c.id) + (SELECT COALESCE(SUM(r.amount_fen), 0) FROM payment_requests r WHERE r.contract_id = c.id AND r.status = 'PAID'))`
	approvedUnder = `((SELECT COALESCE(SUM(s.amount_fen), 0) FROM statements s WHERE s.contract_id = c.id AND s.status = 'APPROVED') + (SELECT COALESCE(SUM(r.amount_fen), 0) FROM payment_requests r WHERE r.contract_id = c.id AND r.status IN ('APPROVED', 'SENT')))`
	// of a budget line l: what contracts, frameworks that somebody signed under, and projects keep of it
	keptByContracts  = `(SELECT COALESCE(SUM(a.granted - a.consumed), 0) FROM contracts c JOIN ledger_accounts a ON a.id = c.id WHERE c.budget_line_id = l.id AND c.framework_id IS NULL)`
	keptByFrameworks = `(SELECT COALESCE(SUM(a.granted - a.consumed), 0) FROM frameworks f JOIN ledger_accounts a ON a.id = f.id WHERE f.budget_line_id = l.id AND EXISTS (SELECT 1 FROM contracts c WHERE c.framework_id = f.id AND c.signed_at IS NOT NULL))`
	keptByProjects   = `(SELECT COALESCE(SUM(p.estimate_fen
		- (SELECT COALESCE(SUM(v.value_fen), 0) FROM contracts c JOIN contract_versions v ON v.contract_id = c.id AND v.kind = 'ORIGINAL' WHERE c.project_id = p.id AND c.framework_id IS NULL AND c.signed_at IS NOT NULL)
		- (SELECT COALESCE(SUM(f.total_fen), 0) FROM frameworks f JOIN tenders t ON t.id = f.tender_id WHERE t.project_id = p.id AND EXISTS (SELECT 1 FROM contracts c WHERE c.framework_id = f.id AND c.signed_at IS NOT NULL))
		), 0) FROM projects p WHERE p.budget_line_id = l.id AND p.status NOT IN ('DRAFT', 'DONE', 'CANCELLED', 'LAPSED'))`
	acceptedUnder = `(SELECT COALESCE(SUM(m.accepted_units * m.unit_price_fen - COALESCE((SELECT x.deduction_fen FROM acceptances x WHERE x.milestone_id = m.id ORDER BY x.number DESC LIMIT 1), 0)), 0)
		FROM milestones m WHERE m.contract_id = c.id AND m.status IN ('ACCEPTED', 'PART_ACCEPTED'))`
)

// replaced are invariants of contracts that come about by hand and are paid by statements
// alone; those below say what holds of all.
var replaced = []string{"a contract and its statements disagree", "a budget line and its contracts disagree", "a contract's versions are not its entries"}

// dealInvariants must hold after every step of TestWalkOfDeals (procurement §3.12).
var dealInvariants = append(slices.DeleteFunc(slices.Clone(invariants), func(v invariant) bool { return slices.Contains(replaced, v.name) }), []invariant{
	{"a contract and what was approved and paid under it disagree", `SELECT c.id FROM contracts c JOIN ledger_accounts a ON a.id = c.id WHERE a.reserved <> ` + approvedUnder + ` OR a.consumed <> ` + paidUnder},
	{"a contract's money is not its value", `SELECT c.id FROM contracts c JOIN ledger_accounts a ON a.id = c.id WHERE a.granted > c.value_fen OR c.ended_at IS NULL AND a.granted <> c.value_fen`},
	{"a budget line and its commitments disagree", `SELECT l.id FROM budget_lines l JOIN ledger_accounts a ON a.id = l.id WHERE a.reserved <> ` + keptByContracts + ` + ` + keptByFrameworks + ` + ` + keptByProjects + `
		OR a.consumed <> (SELECT COALESCE(SUM(` + paidUnder + `), 0) FROM contracts c WHERE c.budget_line_id = l.id)`},
	{"commitments above the budget", `SELECT l.id FROM budget_lines l JOIN ledger_accounts a ON a.id = l.id WHERE a.granted < a.consumed + ` + keptByContracts + ` + ` + keptByFrameworks},
	{"a framework and its participants disagree", `SELECT f.id FROM frameworks f JOIN ledger_accounts a ON a.id = f.id WHERE a.granted > f.total_fen
		OR a.reserved <> (SELECT COALESCE(SUM(x.reserved), 0) FROM contracts c JOIN ledger_accounts x ON x.id = c.id WHERE c.framework_id = f.id)
		OR a.consumed <> (SELECT COALESCE(SUM(x.consumed), 0) FROM contracts c JOIN ledger_accounts x ON x.id = c.id WHERE c.framework_id = f.id)`},
	{"what participants share and their lots disagree", `SELECT f.id FROM framework_lots f JOIN ledger_accounts a ON a.id = f.id
		WHERE a.reserved <> (SELECT COALESCE(SUM(x.reserved), 0) FROM contract_lots k JOIN ledger_accounts x ON x.id = k.id WHERE k.framework_lot_id = f.id)
		OR a.consumed <> (SELECT COALESCE(SUM(x.consumed), 0) FROM contract_lots k JOIN ledger_accounts x ON x.id = k.id WHERE k.framework_lot_id = f.id)`},
	{"a framework that lasts otherwise than its participants", `SELECT f.id FROM frameworks f WHERE f.status = 'ACTIVE' AND EXISTS (SELECT 1 FROM contracts c WHERE c.framework_id = f.id AND c.status <> 'ABANDONED')
		AND f.valid_until <> (SELECT MAX(c.valid_until) FROM contracts c WHERE c.framework_id = f.id AND c.status <> 'ABANDONED')`},
	{"more accepted than delivered", `SELECT m.id FROM milestones m WHERE m.accepted_units > m.units OR m.accepted_units < 0 OR m.accepted_units > 0 AND m.status NOT IN ('ACCEPTED', 'PART_ACCEPTED')`},
	{"more asked for than accepted", `SELECT r.id FROM payment_requests r LEFT JOIN milestones m ON m.id = r.milestone_id WHERE r.status <> 'RETURNED' AND r.kind = 'MILESTONE' AND (m.status NOT IN ('ACCEPTED', 'PART_ACCEPTED') OR r.accepted_fen <> m.accepted_units * m.unit_price_fen)`},
	{"a request that does not sum up", `SELECT id FROM payment_requests WHERE amount_fen <> accepted_fen - deduction_fen - recovered_fen - retained_fen OR amount_fen <= 0 OR deduction_fen < 0 OR recovered_fen < 0 OR retained_fen < 0`},
	{"the same asked for twice", `SELECT MIN(id) AS id FROM payment_requests WHERE status <> 'RETURNED' GROUP BY contract_id, kind, COALESCE(milestone_id, '') HAVING COUNT(*) > 1`},
	{"more paid than accepted", `SELECT c.id FROM contracts c WHERE EXISTS (SELECT 1 FROM payment_requests r WHERE r.contract_id = c.id)
		AND (SELECT COALESCE(SUM(r.amount_fen + r.recovered_fen), 0) FROM payment_requests r WHERE r.contract_id = c.id AND r.status = 'PAID' AND r.kind <> 'ADVANCE') > ` + acceptedUnder},
	{"more of an advance recovered than paid", `SELECT c.id FROM contracts c WHERE (SELECT COALESCE(SUM(r.recovered_fen), 0) FROM payment_requests r WHERE r.contract_id = c.id AND r.status <> 'RETURNED')
		> (SELECT COALESCE(SUM(r.amount_fen), 0) FROM payment_requests r WHERE r.contract_id = c.id AND r.status = 'PAID' AND r.kind = 'ADVANCE')`},
	{"supplements above a tenth", `SELECT c.id FROM contracts c JOIN contract_versions v ON v.contract_id = c.id AND v.kind = 'ORIGINAL' WHERE c.value_fen * 10 > v.value_fen * 11`},
	{"not one text in force", `SELECT c.id FROM contracts c WHERE c.award_id IS NOT NULL AND (SELECT COUNT(*) FROM contract_versions v WHERE v.contract_id = c.id AND v.status = 'IN_FORCE' AND v.value_fen = c.value_fen) <> CASE WHEN c.signed_at IS NULL THEN 0 ELSE 1 END`},
	{"a text in force that a side did not sign", `SELECT v.id FROM contract_versions v WHERE v.status IN ('IN_FORCE', 'SUPERSEDED') AND (SELECT COUNT(DISTINCT g.side) FROM contract_signatures g WHERE g.contract_version_id = v.id AND g.hash = v.hash) <> 2`},
	{"a contract ended, and somebody is still served", `SELECT c.id FROM contracts c JOIN contract_lots k ON k.contract_id = c.id JOIN bookings b ON b.contract_lot_id = k.id WHERE c.status IN ('TERMINATED', 'ABANDONED') AND b.status IN ` + live},
	{"one person approved and paid a request", `SELECT id FROM payment_requests WHERE approver_id = payer_id`},
	{"a contract's versions are not its acts", `SELECT c.id FROM contracts c WHERE c.award_id IS NOT NULL AND c.version <> (SELECT COUNT(*) FROM entries e WHERE e.record = c.id)`},
}...)
