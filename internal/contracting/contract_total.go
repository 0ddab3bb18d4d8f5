package contracting

import (
	"context"
	"fmt"

	entsql "entgo.io/ent/dialect/sql"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/ledgeraccount"
	"linli/internal/money"
)

// Total is what contracts come to together.
type Total struct {
	Contracts int       `sql:"contracts"`
	Value     money.Fen `sql:"value"`
	Consumed  money.Fen `sql:"consumed"`
}

// Total adds up the contracts that a query finds and the viewer may see, in one
// statement. What was consumed stands in their accounts of the ledger.
func (s *Service) Total(ctx context.Context, of *ent.ContractQuery) (Total, error) {
	var rows []Total
	err := of.Aggregate(func(t *entsql.Selector) string {
		a := entsql.Table(ledgeraccount.Table)
		t.LeftJoin(a).On(t.C(contract.FieldID), a.C(ledgeraccount.FieldID))
		return fmt.Sprintf("COUNT(*) AS contracts, COALESCE(SUM(%s), 0) AS value, COALESCE(SUM(%s), 0) AS consumed",
			t.C(contract.FieldValueFen), a.C(ledgeraccount.FieldConsumed))
	}).Scan(ctx, &rows)
	if err != nil {
		return Total{}, fmt.Errorf("add up the contracts: %w", err)
	}
	return rows[0], nil
}
