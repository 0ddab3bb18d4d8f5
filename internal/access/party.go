package access

import (
	"slices"

	"linli/ent/appointment"
)

// Party is one side of a procedure: who may be absent or unwilling together.
type Party string

// The parties.
const (
	Buyer     Party = "BUYER"
	Provider  Party = "PROVIDER"
	Panel     Party = "PANEL"
	Custodian Party = "CUSTODIAN"
	Regulator Party = "REGULATOR"
	Resident  Party = "RESIDENT"
	Community Party = "COMMUNITY"
	Auditor   Party = "AUDITOR"
	Operator  Party = "OPERATOR"
)

// Parties lists every party.
var Parties = []Party{Buyer, Provider, Panel, Custodian, Regulator, Resident, Community, Auditor, Operator}

// parties says on which side a post stands.
var parties = map[appointment.Post]Party{
	carer: Provider, dispatcher: Provider, manager: Provider,
	requirement: Buyer, handler: Buyer, approver: Buyer, acceptor: Buyer, payer: Buyer,
	expert: Panel, custodian: Custodian, regulator: Regulator,
	community: Community, hotline: Community, auditor: Auditor, operator: Operator,
}

// PartiesOf lists the sides that may do a verb.
func PartiesOf(v Verb) []Party {
	r := rules[v]
	var out []Party
	add := func(p Party) {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	if r.Self || r.Scope != "" {
		add(Resident)
	}
	if r.Worker {
		add(Provider)
	}
	for _, p := range slices.Concat(r.Org, r.Area) {
		add(parties[p])
	}
	return out
}
