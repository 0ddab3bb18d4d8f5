package contracting

import (
	"encoding/json"
	"fmt"
	"time"

	"linli/ent"
	"linli/ent/paymentrequest"
	"linli/internal/access"
	"linli/internal/date"
)

// BodyOf is what a text of a contract says.
func BodyOf(v *ent.ContractVersion) (ContractBody, error) { return readBody(v.Body) }

// ResultsOf are what an examination found, indicator by indicator.
func ResultsOf(a *ent.Acceptance) ([]IndicatorResult, error) {
	var out []IndicatorResult
	if err := json.Unmarshal([]byte(a.Results), &out); err != nil {
		return nil, fmt.Errorf("read the results of %s: %w", a.ID, err)
	}
	return out, nil
}

// SampleTold is how many recipients were drawn, or nil for so few that they could be told
// apart (0022).
func SampleTold(a *ent.Acceptance) *int {
	if access.Few(int64(a.SampleSize)) {
		return nil
	}
	return &a.SampleSize
}

// EvaluationOf is the arithmetic of an evaluation.
func EvaluationOf(e *ent.PerformanceEvaluation) (EvaluationBody, error) {
	var b EvaluationBody
	if err := json.Unmarshal([]byte(e.Body), &b); err != nil {
		return b, fmt.Errorf("read evaluation %s: %w", e.ID, err)
	}
	return b, nil
}

// DaysLate is how many days a payment request is late, or was paid late: its first late
// day is the one that its term ends with. What was sent back has no clock any more.
func DaysLate(p *ent.PaymentRequest, now time.Time) (int, error) {
	if p.DueAt == nil || p.Status == paymentrequest.StatusReturned {
		return 0, nil
	}
	until := date.In(now)
	if p.PaidOn != nil {
		var err error
		if until, err = date.Parse(*p.PaidOn); err != nil {
			return 0, fmt.Errorf("payment request %s: %w", p.ID, err)
		}
	}
	return max(until.Sub(date.In(*p.DueAt))+1, 0), nil
}
