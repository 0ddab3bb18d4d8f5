package worldtest_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"pgregory.net/rapid"

	"linli/ent"
	"linli/ent/booking"
	"linli/ent/contract"
	"linli/ent/contractlot"
	"linli/ent/hold"
	"linli/internal/access"
	domain "linli/internal/booking"
	"linli/internal/date"
	"linli/internal/money"
	. "linli/internal/worldtest"
)

// steps are what can happen; a name with a figure is there more than once.
func (w *walk) steps() map[string]func(*rapid.T) {
	out := map[string]func(*rapid.T){
		"hold": func(*rapid.T) { w.hold() }, "confirm a hold": func(*rapid.T) { w.confirm("") }, "book at once": func(*rapid.T) { w.book() }, "extend or release": func(*rapid.T) { w.end() },
		"shift": func(*rapid.T) { w.shift() }, "session": func(*rapid.T) { w.session() }, "contract": func(*rapid.T) { w.contract() },
		"draw": func(*rapid.T) { w.draw() }, "any step of a statement": func(*rapid.T) { w.statement(false) },
		"rules of the offering": w.rules, "an earlier key": w.again, "an earlier key 2": w.again,
		"time passes": func(*rapid.T) {
			w.pass(w.clock.Now().Add(w.some("time", time.Minute, 7*time.Minute, 12*time.Minute, 45*time.Minute, 4*time.Hour, 26*time.Hour, 80*time.Hour)))
		},
		"a booking's time comes": func(*rapid.T) {
			if b := w.booking(live); b != nil {
				w.pass(b.StartsAt.Add(w.some("from its start", -10*time.Minute, 16*time.Minute, 57*time.Minute, 61*time.Minute, 4*time.Hour)))
			}
		},
	}
	for i := range 3 {
		out[fmt.Sprint("book ", i)] = func(*rapid.T) { w.confirm(w.hold()) }
		out[fmt.Sprint("change a booking ", i)] = func(*rapid.T) { w.change() }
		out[fmt.Sprint("visit and acknowledge ", i)] = func(*rapid.T) { w.visit() }
		out[fmt.Sprint("next step of a statement ", i)] = func(*rapid.T) { w.statement(true) }
	}
	return out
}

func (w *walk) some(label string, of ...time.Duration) time.Duration {
	return rapid.SampledFrom(of).Draw(w.rt, label)
}

// often is true nine times in ten: how often input is right.
func (w *walk) often(label string) bool { return rapid.IntRange(0, 9).Draw(w.rt, label) < 9 }

// pick draws one of what was made, or an id of nothing.
func (w *walk) pick(of []string, label string) string {
	if len(of) == 0 || !w.often(label+" exists") {
		return "bkg_none"
	}
	return of[len(of)-1-rapid.IntRange(0, len(of)-1).Draw(w.rt, label+", latest first")]
}

func idOf[T any](record *T, err error, id func(*T) string) (string, error) {
	if err != nil {
		return "", err
	}
	return id(record), nil
}

// wish draws who wants what for whom, and when.
func (w *walk) wish() (viewer, domain.CreateHoldInput, string) {
	who := rapid.IntRange(0, len(w.residents)-1).Draw(w.rt, "for whom")
	right := []string{fmt.Sprint("resident", who), "hotline", "community"}
	if who == 0 {
		right = []string{"elder", "daughter", "daughter", "hotline"}
	}
	v := w.as(right...)
	in := domain.CreateHoldInput{RecipientID: w.residents[who].PersonID, OfferingID: w.Offering.ID, Channel: hold.ChannelApp}
	in.Channel = rapid.SampledFrom([]hold.Channel{hold.ChannelApp, hold.ChannelApp, hold.ChannelHotline}).Draw(w.rt, "channel")
	at := date.In(w.clock.Now()).AddDays(rapid.IntRange(0, 2).Draw(w.rt, "day")).At(10*60 + 30*rapid.IntRange(0, 7).Draw(w.rt, "half hour"))
	in.StartsAt = at.UTC()
	switch rapid.IntRange(0, 9).Draw(w.rt, "what") {
	case 0, 1:
		in.OfferingID, in.GroupSessionID = w.Group.ID, w.Session.ID
		if len(w.sessions) > 0 {
			in.GroupSessionID = w.pick(w.sessions, "session")
		}
	case 2:
		in.WorkerID = w.Workers[rapid.IntRange(0, 1).Draw(w.rt, "carer")].ID
	case 3:
		in.StartsAt = in.StartsAt.Add(7 * time.Minute)
	case 4:
		in.GroupSessionID = w.Session.ID // which this offering does not have
	}
	return v, in, in.OfferingID[:8] + " at " + at.Format("01-02 15:04")
}

func (w *walk) hold() string {
	v, in, what := w.wish()
	made := w.run(v, "holds "+what, func(ctx context.Context, key string) (string, error) {
		in := in
		in.Key = key
		h, err := w.Booking.CreateHold(ctx, in)
		return idOf(h, err, func(h *ent.Hold) string { return h.ID })
	})
	if made == "" {
		return ""
	}
	w.holds = append(w.holds, made)
	w.drawsRightly(w.DB.Client.Hold.GetX(w.System(), made).Quote)
	return made
}

// book books at once, mostly at a price that is agreed to.
func (w *walk) book() {
	v, in, what := w.wish()
	most := rapid.SampledFrom([]money.Fen{50_000, 50_000, 10_000, 0}).Draw(w.rt, "at most")
	made := w.run(v, "books "+what, func(ctx context.Context, key string) (string, error) {
		in := domain.CreateBookingInput{CreateHoldInput: in, MaxResidentFen: most}
		in.Key = key
		b, err := w.Booking.CreateBooking(ctx, in)
		if err == nil && money.Fen(b.ResidentFen) > most {
			w.rt.Fatalf("%d fen were agreed to, %d are asked for", most, b.ResidentFen)
		}
		return idOf(b, err, func(b *ent.Booking) string { return b.ID })
	})
	if made != "" {
		w.bookings = append(w.bookings, made)
		w.drawsRightly(w.DB.Client.Booking.GetX(w.System(), made).Quote)
	}
}

// drawsRightly: what was just agreed draws on a contract in force, or on none.
func (w *walk) drawsRightly(terms string) {
	t, err := domain.TermsOf(terms)
	if err != nil {
		w.rt.Fatal(err)
	}
	if lot := t.Quote.Legs.Lot; lot != "" {
		if k := w.DB.Client.ContractLot.Query().Where(contractlot.ID(lot)).QueryContract().OnlyX(w.System()); k.Status != contract.StatusInForce {
			w.rt.Fatalf("a contract that is %s is drawn on", k.Status)
		}
	}
}

// holder are those who may act on a hold, first its booker.
func (w *walk) holder(h *ent.Hold) viewer {
	for _, name := range append([]string{"resident0", "resident1", "resident2"}, Roles...) {
		if v := w.named(name); h != nil && access.From(v.ctx).PersonID == h.BookerID && w.often("the booker") {
			return v
		}
	}
	return w.as("daughter", "hotline", "elder")
}

func (w *walk) confirm(holdID string) {
	if holdID == "" {
		holdID = w.pick(w.holds, "hold")
	}
	h, _ := w.DB.Client.Hold.Get(w.System(), holdID)
	digest := "0000"
	if h != nil && w.often("the right price") {
		digest = h.QuoteDigest
	}
	made := w.run(w.holder(h), "confirms "+holdID, func(ctx context.Context, key string) (string, error) {
		b, err := w.Booking.ConfirmBooking(ctx, domain.ConfirmInput{Key: key, HoldID: holdID, QuoteDigest: digest})
		return idOf(b, err, func(b *ent.Booking) string { return b.ID })
	})
	if made != "" {
		w.bookings = append(w.bookings, made)
	}
}

func (w *walk) end() {
	in := domain.HoldInput{HoldID: w.pick(w.holds, "hold"), Version: 1}
	h, _ := w.DB.Client.Hold.Get(w.System(), in.HoldID)
	if h != nil && w.often("version") {
		in.Version = h.Version
	}
	do, name := w.Booking.ReleaseHold, "releases "
	if rapid.Bool().Draw(w.rt, "extend") {
		do, name = w.Booking.ExtendHold, "extends "
	}
	w.run(w.holder(h), name+in.HoldID, func(ctx context.Context, key string) (string, error) {
		in := in
		in.Key = key
		h, err := do(ctx, in)
		return idOf(h, err, func(h *ent.Hold) string { return h.ID })
	})
}

// booking draws a booking, in one of the statuses if there is one.
func (w *walk) booking(in string) *ent.Booking {
	var list []string
	for _, id := range w.bookings {
		if b := w.DB.Client.Booking.GetX(w.System(), id); in == "" || strings.Contains(in, "'"+string(b.Status)+"'") {
			list = append(list, id)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return w.DB.Client.Booking.GetX(w.System(), list[len(list)-1-rapid.IntRange(0, len(list)-1).Draw(w.rt, "booking, latest first")])
}

// deed is an action on a booking: who may, and from where it makes sense.
type deed struct {
	name string
	from string
	who  []string
	do   func(*walk, context.Context, domain.ChangeInput, *ent.Booking) (*ent.Booking, error)
}

func plain(f func(*domain.Service, context.Context, domain.ChangeInput) (*ent.Booking, error)) func(*walk, context.Context, domain.ChangeInput, *ent.Booking) (*ent.Booking, error) {
	return func(w *walk, ctx context.Context, in domain.ChangeInput, _ *ent.Booking) (*ent.Booking, error) {
		return f(w.Booking, ctx, in)
	}
}

var staff, side = []string{"dispatcher", "manager"}, []string{"elder", "daughter", "hotline", "community"}

var deeds = []deed{
	{"accepts", "'REQUESTED'", staff, plain((*domain.Service).Accept)},
	{"declines", "'REQUESTED'", staff, plain((*domain.Service).Decline)},
	{"notes the payment of", "'AWAITING_PAYMENT'", []string{"manager", "hotline"}, plain((*domain.Service).RecordPayment)},
	{"cancels", live, []string{"elder", "daughter", "hotline"}, plain((*domain.Service).Cancel)},
	{"withdraws", live, staff, plain((*domain.Service).Withdraw)},
	{"calls off", live, []string{"operator"}, plain((*domain.Service).CallOff)},
	{"reports nobody home for", "'CONFIRMED'", []string{"carer", "dispatcher"}, plain((*domain.Service).ReportNoShow)},
	{"acknowledges", "'DELIVERED'", side, plain((*domain.Service).Acknowledge)},
	{"disputes", served, []string{"elder", "daughter", "handler", "community"}, plain((*domain.Service).Dispute)},
	{"disputes", "'COMPLETED'", []string{"daughter", "handler"}, plain((*domain.Service).Dispute)},
	{"voids", "'COMPLETED'", []string{"auditor"}, plain((*domain.Service).Void)},
	{"rejects the dispute of", served, []string{"handler", "handler2"}, settle(false)},
	{"upholds the dispute of", served, []string{"handler", "handler2"}, settle(true)},
	{"passes the visit of", "'DELIVERED'", []string{"handler", "community"}, review(true)},
	{"fails the visit of", "'DELIVERED'", []string{"handler", "community"}, review(false)},
	{"reassigns", live, staff, func(w *walk, ctx context.Context, in domain.ChangeInput, b *ent.Booking) (*ent.Booking, error) {
		other := w.Workers[0].ID
		if b.WorkerID == other {
			other = w.Workers[1].ID
		}
		return w.Booking.Reassign(ctx, domain.ReassignInput{ChangeInput: in, WorkerID: other})
	}},
	{"appraises", served, side, func(w *walk, ctx context.Context, in domain.ChangeInput, b *ent.Booking) (*ent.Booking, error) {
		return w.Booking.Appraise(ctx, domain.AppraiseInput{ChangeInput: in, Solved: true, Satisfied: in.Version % 6})
	}},
}

func settle(upheld bool) func(*walk, context.Context, domain.ChangeInput, *ent.Booking) (*ent.Booking, error) {
	return func(w *walk, ctx context.Context, in domain.ChangeInput, _ *ent.Booking) (*ent.Booking, error) {
		return w.Booking.SettleDispute(ctx, domain.SettleInput{ChangeInput: in, Upheld: upheld})
	}
}

func review(passed bool) func(*walk, context.Context, domain.ChangeInput, *ent.Booking) (*ent.Booking, error) {
	return func(w *walk, ctx context.Context, in domain.ChangeInput, _ *ent.Booking) (*ent.Booking, error) {
		return w.Booking.ReviewVisit(ctx, domain.ReviewInput{ChangeInput: in, Passed: passed})
	}
}

// change tries a deed on a booking, mostly one that it is there for.
func (w *walk) change() {
	d := deeds[rapid.IntRange(0, len(deeds)-1).Draw(w.rt, "deed")]
	from := d.from
	if !w.often("fitting") {
		from = ""
	}
	if b := w.booking(from); b != nil {
		w.deed(d, b)
	}
}

func (w *walk) deed(d deed, b *ent.Booking) string {
	in := domain.ChangeInput{BookingID: b.ID, Version: b.Version, Reason: "理由充分"}
	if !w.often("version") {
		in.Version--
	}
	if !w.often("reason") {
		in.Reason = ""
	}
	right := make([]string, len(d.who))
	for i, name := range d.who {
		right[i] = name
		if name == "carer" {
			right[i] = w.carer(b)
		}
	}
	return w.run(w.as(right...), d.name+" "+b.ID, func(ctx context.Context, key string) (string, error) {
		in := in
		in.Key = key
		b, err := d.do(w, ctx, in, b)
		return idOf(b, err, func(b *ent.Booking) string { return b.ID })
	})
}

func (w *walk) carer(b *ent.Booking) string {
	if b.WorkerID == w.Workers[0].ID {
		return "carer1"
	}
	return "carer2"
}

// visit goes to a booking and comes back, as far as it gets.
func (w *walk) visit() {
	b := w.booking("'CONFIRMED' 'IN_SERVICE'")
	if b == nil {
		return
	}
	evidence := func() domain.Evidence {
		e := AtHome(w.clock.Now())
		switch rapid.IntRange(0, 5).Draw(w.rt, "evidence") {
		case 0:
			e.Lat, e.Lng, e.ManualReason = nil, nil, "手机没有定位"
		case 1:
			e.DeviceAt = e.DeviceAt.Add(-9 * time.Minute)
		}
		return e
	}
	if b.Status == booking.StatusConfirmed {
		w.pass(b.StartsAt.Add(w.some("arrives", -40*time.Minute, -5*time.Minute, -5*time.Minute, 5*time.Minute, 20*time.Minute)))
		e := evidence()
		w.deed(deed{"checks in for", "", []string{"carer"}, func(w *walk, ctx context.Context, in domain.ChangeInput, _ *ent.Booking) (*ent.Booking, error) {
			return w.Booking.CheckIn(ctx, domain.CheckInInput{ChangeInput: in, Evidence: e})
		}}, w.DB.Client.Booking.GetX(w.System(), b.ID))
		w.pass(w.clock.Now().Add(w.some("stays", 10*time.Minute, 62*time.Minute, 62*time.Minute)))
	}
	e := evidence()
	partial := !w.often("finished")
	w.deed(deed{"checks out of", "", []string{"carer"}, func(w *walk, ctx context.Context, in domain.ChangeInput, _ *ent.Booking) (*ent.Booking, error) {
		return w.Booking.CheckOut(ctx, domain.CheckOutInput{ChangeInput: in, Evidence: e, Tasks: []string{"助浴"}, Partial: partial})
	}}, w.DB.Client.Booking.GetX(w.System(), b.ID))
	w.deed(deeds[7], w.DB.Client.Booking.GetX(w.System(), b.ID))
}
