package procurement

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"linli/ent"
	"linli/ent/entry"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/projectpart"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/draw"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
)

// panelChange is one action on a panel under way.
type panelChange = machine.Change[*ent.Panel, panel.Status, PanelFacts]

// CommitDraw binds a side to a nonce that it does not show yet: the buyer, by a handler
// of the area, and the regulator, each once. Neither can know the order, and neither can
// choose it.
//
// Faults: BAD_INPUT for what is no hash, FOUR_EYES, WRONG_STATE.
func (s *Service) CommitDraw(ctx context.Context, ref machine.Ref, commit string) (*ent.Panel, error) {
	committed, wrong := hash(commit, "commit")
	commit = committed.String()
	return Panels.Do(ctx, s.DB, CommitDraw, ref, commit, wrong, func(ctx context.Context, c *panelChange) error {
		if err := TakePart(ctx, c.Tx, c.Facts.Tender.ProjectID, Actor(ctx), c.Facts.Side); err != nil {
			return err
		}
		if _, other := c.Facts.commits(); other == commit {
			return fault.New(fault.Invalid, fault.CodeBadInput, "the other side has committed to the same nonce: make one of your own").At("commit")
		}
		c.Body["side"], c.Body["commit"] = string(c.Facts.Side), commit
		u := c.Panel.UpdateOneID(c.Was.ID)
		if c.Facts.Side == projectpart.PartRegulator {
			return u.SetRegulatorCommit(commit).Exec(ctx)
		}
		return u.SetBuyerCommit(commit).Exec(ctx)
	})
}

// RevealDraw shows the nonce that a side committed to. With the second one the order
// follows from both and from the log's head after the commits, and the seats are given.
//
// Faults: BAD_INPUT when the nonce is not the one committed to, WRONG_STATE.
func (s *Service) RevealDraw(ctx context.Context, ref machine.Ref, nonce string) (*ent.Panel, error) {
	shown, wrong := hash(nonce, "nonce")
	return Panels.Do(ctx, s.DB, RevealDraw, ref, nonce, wrong, func(ctx context.Context, c *panelChange) error {
		own, _ := c.Facts.commits()
		if draw.Commit(shown).String() != own {
			return fault.New(fault.Invalid, fault.CodeBadInput, "this is not the nonce that your side committed to").At("nonce")
		}
		nonce := shown.String()
		c.Body["side"], c.Body["nonce"] = string(c.Facts.Side), nonce
		u := c.Panel.UpdateOneID(c.Was.ID)
		if c.Facts.Side == projectpart.PartRegulator {
			u.SetRegulatorNonce(nonce)
		} else {
			u.SetBuyerNonce(nonce)
		}
		if c.To != panel.StatusDrawn {
			return u.Exec(ctx)
		}
		head, err := lastCommit(ctx, c.Client(), c.Was.ID)
		if err != nil {
			return err
		}
		drawn, err := u.SetHead(head).Save(ctx)
		if err != nil {
			return err
		}
		c.Body["head"] = head
		return fillSeats(ctx, c.Tx, drawn, c.Facts.Tender.ProjectID)
	})
}

// hash reads 32 bytes in hex.
func hash(text, field string) (draw.Hash, error) {
	var h draw.Hash
	if err := h.UnmarshalText([]byte(text)); err != nil {
		return h, fault.New(fault.Invalid, fault.CodeBadInput, "%s is 32 bytes in hex", field).At(field)
	}
	return h, nil
}

// lastCommit is the hash of the entry of the second commit: the log's head at that moment.
func lastCommit(ctx context.Context, c *ent.Client, panelID string) (string, error) {
	e, err := c.Entry.Query().Where(entry.Record(panelID), entry.Verb(string(access.DrawCommit))).Order(ent.Desc(entry.FieldSeq)).First(ctx)
	if err != nil {
		return "", fmt.Errorf("find the last commit of panel %s: %w", panelID, err)
	}
	return e.Hash, nil
}

// order is the order in which a panel's experts are drawn: anybody can repeat it.
func order(p *ent.Panel) ([]string, error) {
	var ids []string
	if err := json.Unmarshal([]byte(p.Pool), &ids); err != nil {
		return nil, err
	}
	drawn, err := seed(p)
	return draw.Order(drawn, ids), err
}

// seed is what a panel's order follows from: both nonces and the log's head.
func seed(p *ent.Panel) (draw.Hash, error) {
	var buyer, regulator, head draw.Hash
	for _, x := range []struct {
		text string
		to   *draw.Hash
	}{{p.BuyerNonce, &buyer}, {p.RegulatorNonce, &regulator}, {p.Head, &head}} {
		if err := x.to.UnmarshalText([]byte(x.text)); err != nil {
			return draw.Hash{}, err
		}
	}
	return draw.Seed(buyer, regulator, head), nil
}

// representative marks seats of the buyer, which are not drawn.
const representative = 0

// answerWithin is how long a seat may take to answer once the bidders are known.
const answerWithin = 48 * time.Hour

// fillSeats offers seats to the next experts in the order until all are held or offered,
// or the order has an end.
func fillSeats(ctx context.Context, tx *database.Tx, p *ent.Panel, projectID string) error {
	if p.Status != panel.StatusDrawn && p.Status != panel.StatusConstituted {
		return nil // its draw is begun anew, or it is over
	}
	queue, err := order(p)
	if err != nil {
		return err
	}
	seats, err := tx.PanelSeat.Query().Where(panelseat.PanelID(p.ID)).All(ctx)
	if err != nil {
		return err
	}
	held, position := 0, 0
	had := map[string]bool{} // a seat, whatever became of it
	for _, x := range seats {
		had[x.PersonID] = true
		if x.Kind != panelseat.KindExpert {
			continue
		}
		position++
		if slices.Contains(sitting, x.Status) {
			held++
		}
	}
	for _, who := range queue {
		if held >= p.Experts || had[who] {
			continue
		}
		parts, err := PartsOf(ctx, tx.Client(), projectID, who)
		if err != nil {
			return err
		}
		if Separate(parts, projectpart.PartEvaluator) != nil {
			continue // has taken another part since the pool was fixed
		}
		position++
		held++
		if err := seat(ctx, tx, p.ID, projectID, who, position); err != nil {
			return err
		}
	}
	return nil
}

// dissolve ends the seats of a panel whose tender ended.
func dissolve(ctx context.Context, c *panelChange) error {
	for _, x := range c.Facts.Seats {
		if x.Status != panelseat.StatusDrawn && x.Status != panelseat.StatusAccepted {
			continue
		}
		if err := Seats.Within(ctx, c.Tx, Expire, x.ID, nil); err != nil {
			return err
		}
	}
	return nil
}

// seat offers somebody a place on a panel.
func seat(ctx context.Context, tx *database.Tx, panelID, projectID, personID string, position int) error {
	if err := TakePart(ctx, tx, projectID, personID, projectpart.PartEvaluator); err != nil {
		return err
	}
	kind := panelseat.KindExpert
	if position == representative {
		kind = panelseat.KindRepresentative
	}
	return tx.PanelSeat.Create().SetID(id.New("sea")).SetPanelID(panelID).SetPersonID(personID).SetKind(kind).SetPosition(position).SetCreatedAt(tx.Now).Exec(ctx)
}

// ReformPanel begins the draw anew with a new pool where it cannot go on: the other side
// did not commit or show its nonce for three days, or nobody is left in the order. It is
// for handlers and regulators of the area.
func (s *Service) ReformPanel(ctx context.Context, ref machine.Ref) (*ent.Panel, error) {
	return Panels.Do(ctx, s.DB, Reform, ref, nil, nil, func(ctx context.Context, c *panelChange) error {
		pack, err := pinned(ctx, c.Client(), c.Facts.Tender, c.Now)
		if err != nil {
			return err
		}
		var gone []string // who had a seat gets no other
		for _, x := range c.Facts.Seats {
			gone = append(gone, x.PersonID)
		}
		text, root, err := pool(ctx, c.Tx, c.Facts.Tender, pack, gone, c.Was.Experts-c.Facts.seated())
		if err != nil {
			return err
		}
		c.Body["poolRoot"] = root
		return c.Panel.UpdateOneID(c.Was.ID).SetPool(text).SetPoolRoot(root).SetBuyerCommit("").SetRegulatorCommit("").SetBuyerNonce("").SetRegulatorNonce("").SetHead("").Exec(ctx)
	})
}
