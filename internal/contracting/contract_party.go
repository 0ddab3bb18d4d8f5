package contracting

import (
	"context"
	"slices"

	"linli/ent"
	"linli/ent/contract"
	"linli/ent/contractversion"
	"linli/ent/statement"
	"linli/internal/access"
	"linli/internal/machine"
)

// successor is the organisation that takes the provider's place by an amendment, or "".
func successor(v *ent.ContractVersion) (string, error) {
	if v.Kind != contractversion.KindParty {
		return "", nil
	}
	body, err := readBody(v.Body)
	return body.ProviderID, err
}

// manages tells whether a viewer is a manager of an organisation.
func manages(v *access.Viewer, organizationID string) bool {
	return v != nil && slices.ContainsFunc(v.Posts, func(p access.Post) bool { return p.OrganizationID == organizationID && p.Name == "MANAGER" })
}

// contractRecord is what Contracts is.
type contractRecord = machine.Record[*ent.Contract, contract.Status, ContractFacts]

// succeeding is the machine of contracts for a manager of the organisation that takes the
// provider's place: it is that organisation's to sign or refuse.
func succeeding(organizationID string) contractRecord {
	k := Contracts
	k.Look = func(c *ent.Contract) machine.Look[contract.Status] {
		look := Contracts.Look(c)
		look.Object.OrganizationID = organizationID
		return look
	}
	return k
}

// signing is the machine of a contract for whoever signs or refuses the amendment that waits.
func (s *Service) signing(ctx context.Context, contractID string) (contractRecord, error) {
	v, err := s.DB.Client.ContractVersion.Query().Where(contractversion.ContractID(contractID), contractversion.StatusEQ(contractversion.StatusProposed)).Only(access.System(ctx, "who signs"))
	if ent.IsNotFound(err) {
		return Contracts, nil
	}
	if err != nil {
		return Contracts, err
	}
	next, err := successor(v)
	if err != nil || next == "" || !manages(access.From(ctx), next) {
		return Contracts, err
	}
	return succeeding(next), nil
}

// offerSuccessors adds what the managers of organisations that take a provider's place may do.
func offerSuccessors(v *access.Viewer, facts map[string]*knownContract, out map[string][]machine.Available) {
	for id, k := range facts {
		if !k.Succeeds || k.why != nil || manages(v, k.ProviderID) {
			continue
		}
		own := succeeding(k.Successor)
		look := own.Look(k.Contract)
		for _, x := range own.Offers(v, look.Object, look.Status, k.ContractFacts) {
			if x.Action == string(SignAmendment) || x.Action == string(RefuseAmendment) {
				out[id] = append(out[id], x)
			}
		}
	}
}

// succeed gives a contract's statements that are under way to who takes the provider's place.
func succeed(ctx context.Context, c *contractChange, organizationID string) error {
	n, err := c.Statement.Update().Where(statement.ContractID(c.Was.ID), statement.StatusNotIn(statement.StatusPaid, statement.StatusClosed)).
		SetProviderID(organizationID).AddVersion(1).Save(ctx)
	c.Body["providerId"], c.Body["statements"] = organizationID, n
	return err
}
