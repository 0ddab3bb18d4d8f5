package contracting_test

import (
	"context"
	"testing"

	"linli/ent"
	"linli/ent/contract"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/funding"
	. "linli/internal/worldtest"
)

// TestTotal adds up what was found: values, and what the accounts have consumed.
func TestTotal(t *testing.T) {
	t.Parallel()
	databasetest.Each(t, Start, func(t *testing.T, db *database.DB, _ *databasetest.Clock) {
		w := New(t, db)
		enter := func(number string, value int64) *ent.Contract {
			in := entered(w, number, 1)
			in.ValueFen = value
			c, err := w.Contracting.EnterContract(w.As("handler"), in)
			if err != nil {
				t.Fatal(err)
			}
			return c
		}
		second, third := enter("BL-2026-002", 50_000), enter("BL-2026-003", 70_000)
		if _, err := w.Contracting.SuspendContract(w.As("approver"), contracting.ContractInput{Key: Key(), ContractID: third.ID, Version: third.Version, Reason: "检查中"}); err != nil {
			t.Fatal(err)
		}
		use := func(account string, amount int64) {
			err := db.InTx(context.Background(), func(tx *database.Tx) error {
				if err := tx.Clock(context.Background()); err != nil {
					return err
				}
				return funding.Post(context.Background(), tx, account, []funding.Move{{Account: account, From: funding.Available, To: funding.Consumed, Amount: amount}})
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		use(w.Contract.ID, 12_345)
		use(second.ID, 50_000)
		use(third.ID, 1)
		all := func() *ent.ContractQuery { return db.Client.Contract.Query() }
		for name, c := range map[string]struct {
			of   *ent.ContractQuery
			want contracting.Total
		}{
			"all":      {all(), contracting.Total{Contracts: 3, Value: Contract + 120_000, Consumed: 62_346}},
			"in force": {all().Where(contract.StatusEQ(contract.StatusInForce)), contracting.Total{Contracts: 2, Value: Contract + 50_000, Consumed: 62_345}},
			"none":     {all().Where(contract.StatusEQ(contract.StatusCompleted)), contracting.Total{}},
		} {
			if got, err := w.Contracting.Total(nobody(), c.of); err != nil || got != c.want {
				t.Errorf("%s: %+v %v, want %+v", name, got, err, c.want)
			}
		}
	})
}
