package contracting

import (
	"context"

	"linli/ent"
	"linli/ent/contract"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/trail"
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
	return s.turn(ctx, in, contractSteps[0])
}

// ResumeContract puts a suspended contract back in force.
func (s *Service) ResumeContract(ctx context.Context, in ContractInput) (*ent.Contract, error) {
	return s.turn(ctx, in, contractSteps[1])
}

// Available is one action with whether the caller may do it now, and why not.
type Available struct {
	Action  string
	Allowed bool
	Reason  string
}

type contractStep struct {
	action   string
	verb     access.Verb
	from, to contract.Status
}

// contractSteps is the part of the contract machine that this package has so far;
// docs/states/contract.md is drawn from it.
var contractSteps = []contractStep{
	{"SUSPEND", access.ContractSuspend, contract.StatusInForce, contract.StatusSuspended},
	{"RESUME", access.ContractResume, contract.StatusSuspended, contract.StatusInForce},
}

// ContractActions lists what the viewer may do with a contract now.
func ContractActions(v *access.Viewer, c *ent.Contract) []Available {
	out := make([]Available, 0, len(contractSteps))
	for _, s := range contractSteps {
		a := Available{Action: s.action}
		if d := access.Can(v, s.verb, access.Object{AreaPath: c.AreaPath}); !d.Allowed {
			a.Reason = d.Reason
		} else if c.Status != s.from {
			a.Reason = wrongState(s.action, string(s.from), string(c.Status)).Message
		} else {
			a.Allowed = true
		}
		out = append(out, a)
	}
	return out
}

func wrongState(action, want, have string) *fault.Fault {
	return fault.New(fault.Conflict, fault.CodeWrongState, "%s is for what is %s; this is %s", action, want, have).With("status", have)
}

func (s *Service) turn(ctx context.Context, in ContractInput, step contractStep) (*ent.Contract, error) {
	c, err := s.DB.Client.Contract.Query().Where(contract.ID(in.ContractID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no contract %s", in.ContractID).At("contractId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, step.verb, access.Object{AreaPath: c.AreaPath}); err != nil {
		return nil, err
	}
	if err := machine.Reasoned(in.Reason); err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: step.verb, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(step.verb))
		was, err := tx.Contract.Get(ctx, c.ID)
		if err != nil {
			return "", err
		}
		if was.Version != in.Version {
			return "", machine.Stale(was.Version)
		}
		if was.Status != step.from {
			return "", wrongState(step.action, string(step.from), string(was.Status))
		}
		n, err := tx.Contract.Update().Where(contract.ID(c.ID), contract.Version(was.Version), contract.StatusEQ(step.from)).SetStatus(step.to).AddVersion(1).Save(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			return "", machine.Stale(was.Version + 1)
		}
		return c.ID, trail.Append(ctx, tx, trail.Entry{Stream: c.ID, Verb: string(step.verb), Record: c.ID, Actor: v.Actor(), Body: map[string]any{"reason": in.Reason}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Contract.Get(ctx, c.ID)
}
