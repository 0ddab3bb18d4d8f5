package booking

import (
	"context"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/hold"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/funding"
	"linli/internal/machine"
	"linli/internal/trail"
)

// HoldInput names a hold to act on.
type HoldInput struct {
	Key     string `json:"-"`
	HoldID  string
	Version int
}

// ReleaseHold gives everything a hold claims back at once. It is for those who may
// make it. WRONG_STATE when the hold is over, HOLD_EXPIRED when its time is.
func (s *Service) ReleaseHold(ctx context.Context, in HoldInput) (*ent.Hold, error) {
	return s.doHold(ctx, Release, in, func(ctx context.Context, tx *database.Tx, h *ent.Hold) error {
		_, err := s.endHold(ctx, tx, h.ID, hold.StatusReleased)
		return err
	})
}

// ExtendHold gives a hold its time once more, from now. HOLD_EXPIRED when its time is
// over, WRONG_STATE when it was extended before or ended.
func (s *Service) ExtendHold(ctx context.Context, in HoldInput) (*ent.Hold, error) {
	return s.doHold(ctx, ExtendOnce, in, func(ctx context.Context, tx *database.Tx, h *ent.Hold) error {
		until := tx.Now.Add(ttl(h.Channel))
		if err := tx.Hold.UpdateOneID(h.ID).SetExpiresAt(until).SetExtended(true).AddVersion(1).Exec(ctx); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "UPDATE occupancies SET expires_at = $1 WHERE owner_id = $2", until, h.ID)
		return err
	})
}

// ttl is how long a hold lives: longer where two people talk it over.
func ttl(c hold.Channel) time.Duration {
	if c == hold.ChannelHotline {
		return HotlineHoldTTL
	}
	return HoldTTL
}

// doHold carries out an action on a hold, as do does on bookings.
func (s *Service) doHold(ctx context.Context, a Action, in HoldInput, effect func(context.Context, *database.Tx, *ent.Hold) error) (*ent.Hold, error) {
	verb := holdMachine[slices.IndexFunc(holdMachine, func(s holdStep) bool { return s.action == a })].verb
	h, err := s.ownHold(ctx, in.HoldID, verb)
	if err != nil {
		return nil, err
	}
	_, err = act.Do(ctx, s.DB, act.Request{Verb: verb, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(verb))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		if err := tx.Lock(ctx, hold.Table, h.ID); err != nil {
			return "", err
		}
		was, err := tx.Hold.Get(ctx, h.ID)
		if err != nil {
			return "", err
		}
		if was.Version != in.Version {
			return "", machine.Stale(was.Version)
		}
		if _, why := nextHold(a, was, tx.Now); why != nil {
			return "", why
		}
		if err := effect(ctx, tx, was); err != nil {
			return "", err
		}
		return h.ID, trail.Append(ctx, tx, trail.Entry{Stream: h.RecipientID, Verb: string(verb), Record: h.ID, Actor: v.Actor(), OnBehalfOf: v.For(h.RecipientID)})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Hold.Get(ctx, h.ID)
}

// ownHold loads a hold that the viewer may act on; others' do not exist.
func (s *Service) ownHold(ctx context.Context, holdID string, verb access.Verb) (*ent.Hold, error) {
	if _, err := access.SignedIn(ctx); err != nil {
		return nil, err
	}
	h, err := s.DB.Client.Hold.Query().Where(hold.ID(holdID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no hold %s", holdID).At("holdId")
	}
	if err != nil {
		return nil, err
	}
	if d := mayHold(access.From(ctx), verb, h); !d.Allowed {
		return nil, fault.New(fault.Forbidden, fault.CodeForbidden, "%s: %s", verb, d.Reason)
	}
	return h, nil
}

// expireHold ends a hold whose time is over, and says so in the recipient's log,
// whoever noticed it; false when it was ended meanwhile.
func (s *Service) expireHold(ctx context.Context, tx *database.Tx, holdID string) (bool, error) {
	h, err := s.endHold(ctx, tx, holdID, hold.StatusExpired)
	if err != nil || h == nil {
		return false, err
	}
	return true, trail.Append(ctx, tx, trail.Entry{Stream: h.RecipientID, Verb: "hold.expire", Record: h.ID, Actor: "system:timer"})
}

// endHold ends an active hold by one conditional write, then frees all it claimed; nil
// when it was ended meanwhile.
func (s *Service) endHold(ctx context.Context, tx *database.Tx, holdID string, to hold.Status) (*ent.Hold, error) {
	ctx = access.System(ctx, "end a hold")
	update := tx.Hold.Update().Where(hold.ID(holdID), hold.StatusEQ(hold.StatusActive))
	if to == hold.StatusExpired {
		update.Where(hold.ExpiresAtLTE(tx.Now))
	}
	n, err := update.SetStatus(to).AddVersion(1).Save(ctx)
	if err != nil || n == 0 {
		return nil, err
	}
	h, err := tx.Hold.Query().Where(hold.ID(holdID)).WithOffering().Only(ctx)
	if err != nil {
		return nil, err
	}
	if err := vacate(ctx, tx, holdID); err != nil {
		return nil, err
	}
	if err := leaveSession(ctx, tx, h.GroupSessionID); err != nil {
		return nil, err
	}
	t, err := TermsOf(h.Quote)
	if err != nil {
		return nil, err
	}
	if err := funding.Release(ctx, tx, t.Quote.Legs, holdID); err != nil {
		return nil, fmt.Errorf("release hold %s: %w", holdID, err)
	}
	s.touch(tx, h.Edges.Offering.OrganizationID)
	return h, nil
}
