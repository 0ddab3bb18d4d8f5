package booking

import (
	"context"
	"fmt"

	"linli/ent"
	"linli/ent/hold"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/trail"
)

// HoldInput names a hold to act on.
type HoldInput struct {
	Key     string `json:"-"`
	HoldID  string
	Version int
}

// ReleaseHold gives everything a hold claims back at once. It is for those who may
// make it. WRONG_STATE when the hold is over.
func (s *Service) ReleaseHold(ctx context.Context, in HoldInput) (*ent.Hold, error) {
	h, err := s.ownHold(ctx, in.HoldID, access.HoldRelease)
	if err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.HoldRelease, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.HoldRelease))
		ok, err := s.endHold(ctx, tx, h.ID, hold.StatusReleased)
		if err != nil {
			return "", err
		}
		if !ok {
			return "", errHoldOver
		}
		return h.ID, trail.Append(ctx, tx, trail.Entry{Stream: h.RecipientID, Verb: string(access.HoldRelease), Record: h.ID, Actor: v.Actor(), OnBehalfOf: v.For(h.RecipientID)})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Hold.Get(ctx, h.ID)
}

// ExtendHold gives a hold its time once more. HOLD_EXPIRED when it is over,
// WRONG_STATE when it was extended before.
func (s *Service) ExtendHold(ctx context.Context, in HoldInput) (*ent.Hold, error) {
	h, err := s.ownHold(ctx, in.HoldID, access.HoldExtend)
	if err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.HoldExtend, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(access.HoldExtend))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		if h.Extended {
			return "", fault.New(fault.Conflict, fault.CodeWrongState, "a hold can be extended once")
		}
		ttl := HoldTTL
		if h.Channel == hold.ChannelHotline {
			ttl = HotlineHoldTTL
		}
		until := tx.Now.Add(ttl)
		n, err := tx.Hold.Update().Where(hold.ID(h.ID), hold.StatusEQ(hold.StatusActive), hold.ExpiresAtGT(tx.Now), hold.Extended(false)).
			SetExpiresAt(until).SetExtended(true).AddVersion(1).Save(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			return "", errHoldExpired
		}
		if _, err := tx.ExecContext(ctx, "UPDATE occupancies SET expires_at = $1 WHERE owner_id = $2", until, h.ID); err != nil {
			return "", err
		}
		return h.ID, trail.Append(ctx, tx, trail.Entry{Stream: h.RecipientID, Verb: string(access.HoldExtend), Record: h.ID, Actor: v.Actor(), OnBehalfOf: v.For(h.RecipientID)})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Hold.Get(ctx, h.ID)
}

var (
	errHoldOver    = fault.New(fault.Conflict, fault.CodeWrongState, "this hold is over")
	errHoldExpired = fault.New(fault.Conflict, fault.CodeHoldExpired, "this hold's time is over: hold the time again")
)

// ownHold loads a hold that the viewer may act on; others' do not exist.
func (s *Service) ownHold(ctx context.Context, holdID string, verb access.Verb) (*ent.Hold, error) {
	h, err := s.DB.Client.Hold.Query().Where(hold.ID(holdID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no hold %s", holdID).At("holdId")
	}
	if err != nil {
		return nil, err
	}
	v := access.From(ctx)
	if v.IsSystem() || h.BookerID == v.PersonID && len(v.Posts) > 0 {
		return h, nil // an agent's own hold for somebody else
	}
	return h, access.Require(ctx, verb, access.Object{PersonID: h.RecipientID})
}

// expireHold ends a hold whose time is over; false when it was ended meanwhile.
func (s *Service) expireHold(ctx context.Context, tx *database.Tx, holdID string) (bool, error) {
	return s.endHold(ctx, tx, holdID, hold.StatusExpired)
}

// endHold releases all legs of an active hold by one conditional write, then frees them.
func (s *Service) endHold(ctx context.Context, tx *database.Tx, holdID string, to hold.Status) (bool, error) {
	ctx = access.System(ctx, "end a hold")
	update := tx.Hold.Update().Where(hold.ID(holdID), hold.StatusEQ(hold.StatusActive))
	if to == hold.StatusExpired {
		update.Where(hold.ExpiresAtLTE(tx.Now))
	}
	n, err := update.SetStatus(to).AddVersion(1).Save(ctx)
	if err != nil || n == 0 {
		return false, err
	}
	h, err := tx.Hold.Query().Where(hold.ID(holdID)).WithOffering().Only(ctx)
	if err != nil {
		return false, err
	}
	if err := vacate(ctx, tx, holdID); err != nil {
		return false, err
	}
	if err := leaveSession(ctx, tx, h.GroupSessionID); err != nil {
		return false, err
	}
	t, err := TermsOf(h.Quote)
	if err != nil {
		return false, err
	}
	if err := funding.Release(ctx, tx, t.Quote.Legs, holdID); err != nil {
		return false, fmt.Errorf("release hold %s: %w", holdID, err)
	}
	s.touch(tx, h.Edges.Offering.OrganizationID)
	return true, nil
}
