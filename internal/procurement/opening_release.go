package procurement

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/envelope"
	"linli/ent/keyrelease"
	"linli/ent/projectpart"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// releasePurpose is what released keys and shares are encrypted for.
const releasePurpose = "key release"

// found is an envelope of a bid that is to be opened, with what belongs to it.
type found struct {
	tender   *ent.Tender
	bid      *ent.Bid
	answer   *answer
	envelope *ent.Envelope
	header   *sealing.Header
	hash     sealing.Hash // of the header
}

// find finds an envelope of a bid that counts, once the opening has begun: nobody hears
// of another.
func (s *Service) find(ctx context.Context, c *ent.Client, envelopeID string) (*found, error) {
	none := fault.New(fault.NotFound, fault.CodeNotFound, "there is no envelope %s to be opened", envelopeID).At("envelopeId")
	e, err := c.Envelope.Query().Where(envelope.ID(envelopeID)).WithTender().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, none
	}
	if err != nil {
		return nil, err
	}
	list, err := s.toOpen(ctx, c, e.Edges.Tender)
	if err != nil {
		return nil, err
	}
	for _, f := range list {
		if f.envelope.ID == envelopeID {
			return f, nil
		}
	}
	return nil, none
}

// toOpen lists the envelopes of the bids that count, once the opening has begun.
func (s *Service) toOpen(ctx context.Context, c *ent.Client, t *ent.Tender) ([]*found, error) {
	bids, err := c.Bid.Query().Where(bid.TenderID(t.ID)).Order(bid.ByID()).All(ctx)
	if err != nil || len(bids) == 0 {
		return nil, err
	}
	standing, err := s.standing(ctx, c, t)
	if err != nil {
		return nil, err
	}
	var out []*found
	for _, b := range bids {
		tag := s.tag("bid", t.ID, b.OrganizationID)
		i := slices.IndexFunc(standing[b.LotID], func(a *answer) bool { return a.tag == tag })
		if i < 0 {
			continue
		}
		a := standing[b.LotID][i]
		for _, k := range wanted(t.Round) {
			f := &found{tender: t, bid: b, answer: a, envelope: a.kinds[k], header: &sealing.Header{}}
			if err := json.Unmarshal([]byte(f.envelope.Header), f.header); err != nil {
				return nil, err
			}
			r, err := Receipt(f.envelope)
			if err != nil {
				return nil, err
			}
			f.hash = r.Receipt.HeaderHash
			out = append(out, f)
		}
	}
	return out, nil
}

// ReleaseKey opens an envelope with the key that its bidder gives, while bidders' time
// runs. What does not open stays on record: at the end of the opening it is the bidder's
// fault. It is for managers of the organisation whose bid it is.
//
// Faults: NOT_FOUND, WRONG_STATE, TOO_LATE after the bidders' time, BAD_INPUT for the key
// of another envelope, DUPLICATE for a second key from one person.
func (s *Service) ReleaseKey(ctx context.Context, key, envelopeID string, r *sealing.Release) (Outcome, error) {
	return s.release(ctx, access.BidRelease, key, envelopeID, r, func(ctx context.Context, tx *database.Tx, f *found) ([]byte, error) {
		if f.tender.OpeningUntil == nil || tx.Now.After(*f.tender.OpeningUntil) {
			return nil, fault.New(fault.Conflict, fault.CodeTooLate, "bidders' time to open their bids is over: custodians may still do it")
		}
		return r.Secret, nil
	})
}

// ReleaseShare gives a custodian's share of an envelope's key; the last one that is
// needed opens it. It is for the custodian whose key the tender names, while the opening
// goes on.
//
// Faults: those of ReleaseKey, BAD_INPUT for a share that is not the one the header
// promises, FOUR_EYES.
func (s *Service) ReleaseShare(ctx context.Context, key, envelopeID string, r *sealing.Release) (Outcome, error) {
	return s.release(ctx, access.ShareRelease, key, envelopeID, r, func(ctx context.Context, tx *database.Tx, f *found) ([]byte, error) {
		if err := TakePart(ctx, tx, f.tender.ProjectID, Actor(ctx), projectpart.PartCustodian); err != nil {
			return nil, err
		}
		rows, err := tx.KeyRelease.Query().Where(keyrelease.EnvelopeID(f.envelope.ID), keyrelease.Share(true)).Order(keyrelease.ByID()).All(ctx)
		if err != nil {
			return nil, err
		}
		var shares [][]byte
		for _, row := range rows {
			raw, err := s.Secret.Open(releasePurpose, row.Secret)
			if err != nil {
				return nil, err
			}
			shares = append(shares, raw)
		}
		cek, err := sealing.Join(f.header, shares)
		if sealing.Is(err, sealing.TooFewShares) {
			return nil, nil
		}
		return cek, err
	})
}

// release writes down what was handed over and opens the envelope once cekOf knows its key.
func (s *Service) release(ctx context.Context, verb access.Verb, key, envelopeID string, r *sealing.Release, cekOf func(context.Context, *database.Tx, *found) ([]byte, error)) (Outcome, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return Outcome{}, err
	}
	seen, err := s.find(access.System(ctx, string(verb)), s.DB.Client, envelopeID)
	if err != nil {
		return Outcome{}, err
	}
	if err := s.mayRelease(ctx, verb, seen, r); err != nil {
		return Outcome{}, err
	}
	request := act.Request{Verb: verb, Key: key, Input: [2]any{envelopeID, r}}
	return act.Do(ctx, s.DB, request, func(ctx context.Context, tx *database.Tx) (Outcome, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(verb))
		if err := tx.Clock(ctx); err != nil {
			return Outcome{}, err
		}
		if err := tx.Lock(ctx, tender.Table, seen.tender.ID); err != nil {
			return Outcome{}, err
		}
		f, err := s.find(ctx, tx.Client(), envelopeID)
		if err != nil {
			return Outcome{}, err
		}
		if why := whileOpening(f.tender); why != nil {
			return Outcome{}, why
		}
		if docs, err := s.Documents(f.bid); err != nil || docs[f.header.Kind] != nil || f.bid.Status != bid.StatusFrozen {
			if err == nil {
				err = fault.New(fault.Conflict, fault.CodeWrongState, "this envelope is open already")
			}
			return Outcome{}, err
		}
		err = tx.KeyRelease.Create().SetID(id.New("krl")).SetEnvelopeID(envelopeID).SetPersonID(v.PersonID).SetShare(verb == access.ShareRelease).
			SetSecret(s.Secret.Seal(releasePurpose, r.Secret)).SetCreatedAt(tx.Now).Exec(ctx)
		if database.Unique(err) {
			return Outcome{}, fault.New(fault.Conflict, fault.CodeDuplicate, "you have handed over a key for this envelope already")
		}
		if err != nil {
			return Outcome{}, err
		}
		out := Outcome{BidID: f.bid.ID, Status: f.bid.Status}
		cek, err := cekOf(ctx, tx, f)
		if err != nil {
			return out, err
		}
		if cek != nil {
			if out, err = s.openBid(ctx, tx, f.bid, f.answer, f.header.Kind, f.tender.Round, cek); err != nil {
				return out, err
			}
		}
		body := map[string]any{"bid": out.BidID, "status": string(out.Status), "opened": cek != nil && out.Problem == ""}
		if out.Problem != "" {
			body["problem"] = string(out.Problem)
		}
		return out, trail.Append(ctx, tx, trail.Entry{Stream: f.tender.ID, Verb: string(verb), Record: envelopeID, Actor: v.Actor(), Body: body})
	})
}

// mayRelease tells whether the context's viewer may hand this over: a bidder's key is of
// this envelope, a share is the one that the header promises to the viewer's own key.
func (s *Service) mayRelease(ctx context.Context, verb access.Verb, f *found, r *sealing.Release) error {
	organizationID := f.bid.OrganizationID
	if verb == access.ShareRelease {
		k, err := s.custodianOf(ctx, f.tender, r.Custodian)
		if err != nil {
			return err
		}
		organizationID = k.OrganizationID
	}
	if err := access.Require(ctx, verb, access.Object{OrganizationID: organizationID}); err != nil {
		return err
	}
	if r.HeaderHash != f.hash || r.Bid != f.header.Bid || (r.Custodian == "") != (verb == access.BidRelease) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "this was released for another envelope: release that of this one").At("release")
	}
	if verb == access.ShareRelease {
		if _, err := sealing.Join(f.header, [][]byte{r.Secret}); !sealing.Is(err, sealing.TooFewShares) {
			return sealingFault(err)
		}
		if f.header.Shares[r.Secret[0]-1].Custodian != r.Custodian {
			return fault.New(fault.Forbidden, fault.CodeForbidden, "this share is another custodian's")
		}
	}
	return nil
}

// custodianOf is the key with an id, if the tender names it and it is the viewer's own.
func (s *Service) custodianOf(ctx context.Context, t *ent.Tender, keyID string) (*ent.CustodianKey, error) {
	terms, err := SealingTerms(t, "", sealing.Technical)
	if err != nil {
		return nil, err
	}
	named := slices.ContainsFunc(terms.Custodians, func(c sealing.Custodian) bool { return c.ID == keyID })
	k, err := s.DB.Client.CustodianKey.Get(access.System(ctx, string(access.ShareRelease)), keyID)
	if err != nil && !ent.IsNotFound(err) {
		return nil, err
	}
	if !named || k == nil || k.PersonID != Actor(ctx) {
		return nil, fault.New(fault.Forbidden, fault.CodeForbidden, "this tender names no key of yours")
	}
	return k, nil
}

// ShareBlob is what a custodian needs of an envelope to release a share of its key.
type ShareBlob struct {
	EnvelopeID string
	LotID      string
	Kind       sealing.Kind
	Open       bool       // nothing has to be released any more
	Head       string     // everything before the ciphertext, base64: what sealing.ReadHeader reads
	ReleasedAt *time.Time // when the custodian gave its share; nil before
}

// ShareBlobs hands a custodian, whom the tender names, the headers of the bids that count:
// from the opening on and not before, so that to read early takes the server, too.
//
// Faults: NOT_FOUND, FORBIDDEN, WRONG_STATE before and after the opening.
func (s *Service) ShareBlobs(ctx context.Context, tenderID, keyID string) ([]ShareBlob, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	all := access.System(ctx, string(access.ShareRelease))
	t, err := s.DB.Client.Tender.Get(all, tenderID)
	if err != nil {
		return nil, absent(err, "tender", tenderID, "tenderId")
	}
	k, err := s.custodianOf(ctx, t, keyID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.ShareRelease, access.Object{OrganizationID: k.OrganizationID}); err != nil {
		return nil, err
	}
	if why := whileOpening(t); why != nil {
		return nil, why
	}
	list, err := s.toOpen(all, s.DB.Client, t)
	if err != nil {
		return nil, err
	}
	given, err := s.DB.Client.KeyRelease.Query().Where(keyrelease.PersonID(k.PersonID), keyrelease.Share(true), keyrelease.EnvelopeIDIn(envelopesOf(list)...)).All(all)
	if err != nil {
		return nil, err
	}
	out := make([]ShareBlob, len(list))
	for i, f := range list {
		docs, err := s.Documents(f.bid)
		if err != nil {
			return nil, err
		}
		head := make([]byte, sealing.HeadSize(len(f.envelope.Header)))
		if _, err := io.ReadFull(&pieces{ctx: all, client: s.DB.Client, envelope: f.envelope.ID}, head); err != nil {
			return nil, err
		}
		out[i] = ShareBlob{
			EnvelopeID: f.envelope.ID, LotID: f.envelope.LotID, Kind: f.header.Kind, Head: base64.StdEncoding.EncodeToString(head),
			Open: docs[f.header.Kind] != nil || f.bid.Status != bid.StatusFrozen,
		}
		if at := slices.IndexFunc(given, func(r *ent.KeyRelease) bool { return r.EnvelopeID == f.envelope.ID }); at >= 0 {
			out[i].ReleasedAt = &given[at].CreatedAt
		}
	}
	return out, nil
}

func envelopesOf(list []*found) []string {
	out := make([]string, len(list))
	for i, f := range list {
		out[i] = f.envelope.ID
	}
	return out
}
