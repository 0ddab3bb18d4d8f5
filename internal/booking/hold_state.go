package booking

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/hold"
	"linli/internal/access"
	"linli/internal/fault"
)

// The actions of the hold machine (marketplace §3.2).
const (
	ConfirmHold Action = "CONFIRM"
	ExtendOnce  Action = "EXTEND"
	Release     Action = "RELEASE"
	EndHold     Action = "EXPIRE"
)

// holdStep is one row of the hold machine; every row starts at ACTIVE, the other
// statuses are final.
type holdStep struct {
	action Action
	verb   access.Verb // "": a timer's, or whoever needs what the hold blocks
	to     hold.Status
	guard  func(*ent.Hold, time.Time) *fault.Fault
}

// holdMachine is the whole of it; docs/states/hold.md is drawn from it.
var holdMachine = []holdStep{
	{ConfirmHold, access.BookingConfirm, hold.StatusConsumed, alive},
	{ExtendOnce, access.HoldExtend, hold.StatusActive, extendable},
	{Release, access.HoldRelease, hold.StatusReleased, alive},
	{EndHold, "", hold.StatusExpired, holdDue},
}

// nextHold says where an action leads an active hold, or which rule forbids it.
func nextHold(a Action, h *ent.Hold, now time.Time) (hold.Status, *fault.Fault) {
	i := slices.IndexFunc(holdMachine, func(s holdStep) bool { return s.action == a })
	switch {
	case i < 0:
		return "", fault.New(fault.Conflict, fault.CodeWrongState, "there is no action %s", a)
	case h.Status == hold.StatusExpired:
		return "", errHoldExpired
	case h.Status != hold.StatusActive:
		return "", errHoldOver.With("status", string(h.Status))
	}
	if why := holdMachine[i].guard(h, now); why != nil {
		return "", why
	}
	return holdMachine[i].to, nil
}

var (
	errHoldOver    = fault.New(fault.Conflict, fault.CodeWrongState, "this hold is over")
	errHoldExpired = fault.New(fault.Conflict, fault.CodeHoldExpired, "this hold's time is over: hold the time again")
)

func alive(h *ent.Hold, now time.Time) *fault.Fault {
	if !h.ExpiresAt.After(now) {
		return errHoldExpired
	}
	return nil
}

func extendable(h *ent.Hold, now time.Time) *fault.Fault {
	if why := alive(h, now); why != nil {
		return why
	}
	if h.Extended {
		return fault.New(fault.Conflict, fault.CodeWrongState, "a hold can be extended once")
	}
	return nil
}

func holdDue(h *ent.Hold, now time.Time) *fault.Fault {
	if h.ExpiresAt.After(now) {
		return fault.New(fault.Conflict, fault.CodeTooEarly, "its time has not come")
	}
	return nil
}

// mayHold decides whether a viewer may do verb to a hold: whoever may book for the
// recipient, and an agent to the holds they made for others.
func mayHold(v *access.Viewer, verb access.Verb, h *ent.Hold) access.Decision {
	if v.IsSystem() || (v != nil && h.BookerID == v.PersonID && len(v.Posts) > 0) {
		return access.Decision{Allowed: true}
	}
	return access.Can(v, verb, access.Object{PersonID: h.RecipientID})
}

// HoldActions lists what people do to holds and what of it the viewer may do now.
func HoldActions(v *access.Viewer, h *ent.Hold, now time.Time) []Available {
	var out []Available
	for _, s := range holdMachine {
		if s.verb == "" {
			continue
		}
		a := Available{Action: string(s.action)}
		if d := mayHold(v, s.verb, h); !d.Allowed {
			a.Reason = d.Reason
		} else if _, why := nextHold(s.action, h, now); why != nil {
			a.Reason = why.Message
		} else {
			a.Allowed = true
		}
		out = append(out, a)
	}
	return out
}

// HoldTable prints the hold machine for docs/states/hold.md.
func HoldTable() string {
	var b strings.Builder
	b.WriteString("| action | from | to | who |\n|---|---|---|---|\n")
	for _, s := range holdMachine {
		fmt.Fprintf(&b, "| %s | ACTIVE | %s | %s |\n", s.action, s.to, who(s.verb))
	}
	return b.String()
}

// HoldDiagram draws the hold machine as a mermaid state diagram.
func HoldDiagram() string {
	d := newDrawing("ACTIVE")
	for _, s := range holdMachine {
		d.arrow("ACTIVE", string(s.to), s.action)
	}
	for _, s := range []hold.Status{hold.StatusConsumed, hold.StatusReleased, hold.StatusExpired} {
		d.final(string(s))
	}
	return d.String()
}
