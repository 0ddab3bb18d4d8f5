package funding

import (
	"context"
	"strconv"

	"linli/ent/ledgeraccount"
	"linli/internal/access"
)

// Balances reads the accounts of records that the caller has been shown: budget
// lines, pools, contracts, lots, entitlements. Records without an account are absent.
func (s *Service) Balances(ctx context.Context, ids ...string) (map[string]Balance, error) {
	list, err := s.DB.Client.LedgerAccount.Query().Where(ledgeraccount.IDIn(ids...)).All(access.System(ctx, "balances"))
	if err != nil {
		return nil, err
	}
	out := make(map[string]Balance, len(list))
	for _, a := range list {
		out[a.ID] = Balance{a.Granted, a.Reserved, a.Consumed}
	}
	return out, nil
}

func itoa(n int) string { return strconv.Itoa(n) }
