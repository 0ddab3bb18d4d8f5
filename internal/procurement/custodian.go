package procurement

import (
	"context"
	"crypto/ecdh"
	"encoding/base64"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/custodiankey"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// Custodian is who keeps a share of every envelope's key, as the terms of sealing name
// them; field names are part of the format (package sealing).
type Custodian struct {
	ID          string `json:"id"`          // of the key
	Institution string `json:"institution"` // of the organisation
	Key         string `json:"key"`         // P-256 point, base64url
}

// SaveCustodianKey registers the public key of a custodian, who made it and keeps the
// private one; keys that were registered before stay until they are revoked. It is for
// custodians of the organisation.
//
// Faults: NOT_FOUND, BAD_INPUT for what is no point of P-256, DUPLICATE.
func (s *Service) SaveCustodianKey(ctx context.Context, key, organizationID, publicKey string) (*ent.CustodianKey, error) {
	if _, err := s.DB.Client.Organization.Get(ctx, organizationID); err != nil {
		return nil, absent(err, "organisation", organizationID, "organizationId")
	}
	if err := access.Require(ctx, access.CustodianKeySave, access.Object{OrganizationID: organizationID}); err != nil {
		return nil, err
	}
	raw, err := base64.RawURLEncoding.DecodeString(publicKey)
	if err == nil {
		_, err = ecdh.P256().NewPublicKey(raw)
	}
	if err != nil {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "this is no public key: use what linli bid keygen or the custodian's page made").At("publicKey")
	}
	keyID, err := act.Do(ctx, s.DB, act.Request{Verb: access.CustodianKeySave, Key: key, Input: [2]string{organizationID, publicKey}}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.CustodianKeySave))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		fresh := id.New("cky")
		err := tx.CustodianKey.Create().SetID(fresh).SetPersonID(v.PersonID).SetOrganizationID(organizationID).SetPublicKey(publicKey).SetCreatedAt(tx.Now).Exec(ctx)
		if database.Unique(err) {
			return "", fault.New(fault.Conflict, fault.CodeDuplicate, "this key is registered already: make a new one").At("publicKey")
		}
		if err != nil {
			return "", err
		}
		return fresh, trail.Append(ctx, tx, trail.Entry{Stream: organizationID, Verb: string(access.CustodianKeySave), Record: fresh, Actor: v.Actor(), Body: map[string]any{"publicKey": publicKey}})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.CustodianKey.Get(ctx, keyID)
}

// RevokeCustodianKey keeps a key out of new tenders: a custodian's own. Envelopes that
// were sealed to it are still opened with it.
func (s *Service) RevokeCustodianKey(ctx context.Context, key, keyID string) (*ent.CustodianKey, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	k, err := s.DB.Client.CustodianKey.Get(ctx, keyID)
	if err != nil {
		return nil, absent(err, "custodian's key", keyID, "custodianKeyId")
	}
	if err := access.Require(ctx, access.CustodianKeyRevoke, access.Object{OrganizationID: k.OrganizationID}); err != nil {
		return nil, err
	}
	if k.PersonID != v.PersonID {
		return nil, fault.New(fault.Forbidden, fault.CodeForbidden, "this key is another custodian's")
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.CustodianKeyRevoke, Key: key, Input: keyID}, func(ctx context.Context, tx *database.Tx) (string, error) {
		ctx = access.System(ctx, string(access.CustodianKeyRevoke))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		n, err := tx.CustodianKey.Update().Where(custodiankey.ID(keyID), custodiankey.RevokedAtIsNil()).SetRevokedAt(tx.Now).Save(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "this key was revoked already")
		}
		return keyID, trail.Append(ctx, tx, trail.Entry{Stream: k.OrganizationID, Verb: string(access.CustodianKeyRevoke), Record: keyID, Actor: access.From(ctx).Actor()})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.CustodianKey.Get(ctx, keyID)
}

// custodianKeys reads keys by their ids, in the order of the ids; those that are not
// there are left out.
func custodianKeys(ctx context.Context, c *ent.Client, ids []string) ([]*ent.CustodianKey, error) {
	rows, err := c.CustodianKey.Query().Where(custodiankey.IDIn(ids...)).All(ctx)
	slices.SortFunc(rows, func(a, b *ent.CustodianKey) int { return strings.Compare(a.ID, b.ID) })
	return rows, err
}

// custodiansOf names keys as the terms of sealing do.
func custodiansOf(keys []*ent.CustodianKey) []Custodian {
	out := make([]Custodian, len(keys))
	for i, k := range keys {
		out[i] = Custodian{ID: k.ID, Institution: k.OrganizationID, Key: k.PublicKey}
	}
	return out
}

// custodiansFit holds the custodians to procurement §3.6: enough with keys, of two
// institutions or more, none of which reaches the threshold alone.
func (f TenderFacts) custodiansFit() *fault.Fault {
	if f.single() || f.open() {
		return nil // nothing is sealed
	}
	wrong := func(sentence string, args ...any) *fault.Fault {
		return fault.New(fault.Conflict, fault.CodeWrongState, sentence, args...)
	}
	held := map[string]int{}
	people := map[string]bool{}
	for _, k := range f.Keys {
		if k.RevokedAt != nil {
			return wrong("custodian's key %s was revoked: choose another", k.ID)
		}
		if people[k.PersonID] {
			return wrong("one custodian keeps two of the keys: each share needs a person of its own")
		}
		people[k.PersonID] = true
		held[k.OrganizationID]++
	}
	if len(f.Keys) < len(f.Body.CustodianKeys) {
		return wrong("a custodian's key that the documents name is not registered")
	}
	if f.Body.Threshold < 2 || f.Body.Threshold > len(f.Keys) {
		return wrong("%d custodians keep keys: the threshold is at least 2 and at most their number", len(f.Keys))
	}
	for institution, n := range held {
		if n >= f.Body.Threshold {
			return wrong("institution %s could open bids alone: choose custodians of other institutions too", institution)
		}
	}
	return nil
}
