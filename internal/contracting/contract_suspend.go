package contracting

import (
	"context"

	"linli/ent"
	"linli/internal/machine"
)

// ContractInput names a contract and the version the caller saw.
type ContractInput struct {
	Key        string `json:"-"`
	ContractID string
	Version    int
	Reason     string
}

// SuspendContract stops new bookings under a contract (C5); running ones finish. It
// is for an approver of the area and needs a reason.
func (s *Service) SuspendContract(ctx context.Context, in ContractInput) (*ent.Contract, error) {
	return s.turn(ctx, SuspendContract, in)
}

// ResumeContract puts a suspended contract back in force.
func (s *Service) ResumeContract(ctx context.Context, in ContractInput) (*ent.Contract, error) {
	return s.turn(ctx, ResumeContract, in)
}

func (s *Service) turn(ctx context.Context, a machine.Action, in ContractInput) (*ent.Contract, error) {
	ref := machine.Ref{Key: in.Key, ID: in.ContractID, Version: in.Version}
	return Contracts.Do(ctx, s.DB, a, ref, in, machine.Reasoned(in.Reason), func(ctx context.Context, c *contractChange) error {
		c.Body["reason"] = in.Reason
		return c.Contract.UpdateOneID(c.Was.ID).SetDueAction("").Exec(ctx)
	})
}
