package demo

import (
	"context"
	"math"

	"linli/ent/booking"
	"linli/ent/occupancy"
	"linli/ent/visitevent"
	"linli/internal/access"
	"linli/internal/database"
)

// occupy takes the time of what is still to come; what is over has given its time back.
func (l *life) occupy(t *rows) {
	if l.status != booking.StatusConfirmed && l.status != booking.StatusRequested && l.status != booking.StatusAwaitingPayment {
		return
	}
	kind := string(occupancy.KindBooking)
	t.add(made("occ", l.key+"|who"), l.who.ID, l.start, l.end(), kind, l.bookingID())
	if l.session == nil {
		b := l.service.block(l.start)
		t.add(made("occ", l.key+"|carer"), l.carer.worker, b.from, b.to, kind, l.bookingID())
	}
}

// metresPerDegree of latitude, by the mean radius that distances are reckoned with.
const metresPerDegree = math.Pi / 180 * 6_371_008.8

// evidence adds the visit with what the carer's phone sent.
func (l *life) evidence(p *plan, t bookingTables) error {
	findings, err := list(l.findings)
	if err != nil {
		return err
	}
	tasks, err := list([]string{l.service.name})
	if err != nil {
		return err
	}
	var reviewer any
	if l.reviewReason != "" {
		reviewer = p.handler.ID
	}
	t.visits.add(l.visitID(), l.bookingID(), l.carer.worker, l.started, l.ended, l.lasted, string(l.grade), findings, tasks, reviewer, l.reviewReason, l.visitVersion)
	blind := l.doubted() && l.blind
	for i, e := range []struct {
		kind visitevent.Kind
		at   int // minutes after the beginning
	}{{visitevent.KindCheckIn, 0}, {visitevent.KindCheckOut, l.lasted}} {
		at := l.started.Add(minutes(e.at))
		metres := 4 + (len(l.key)+l.lasted*(i+1))%23
		var lat, lng, accuracy, distance any = *l.who.Lat + float64(metres)/metresPerDegree, *l.who.Lng, 15, metres
		reason := ""
		if blind {
			lat, lng, accuracy, distance, reason = nil, nil, nil, nil, "老人家中没有信号"
		}
		t.events.add(made("vev", l.key+string(e.kind)), l.visitID(), string(e.kind), at, at.Add(minutes(1)), lat, lng, accuracy, distance, !blind,
			sha("photo of "+l.key+string(e.kind)), "phone-"+l.carer.login, reason)
	}
	return nil
}

// rate keeps the sums of satisfaction beside organisations and offerings, as
// appraising does: a mean of few voices is shrunk towards 4.0 with the weight of 20, and there is none of fewer than five.
func rate(ctx context.Context, tx *database.Tx, p *plan, lives []*life) error {
	type voices struct{ sum, count int64 }
	heard := map[string]voices{} // by offering
	for _, l := range lives {
		if v := heard[l.service.id]; l.voice > 0 {
			heard[l.service.id] = voices{v.sum + int64(l.voice), v.count + 1}
		}
	}
	for _, f := range p.firms {
		var all voices
		for _, s := range f.services {
			v := heard[s.id]
			if v.count == 0 {
				continue
			}
			all = voices{all.sum + v.sum, all.count + v.count}
			var milli int64
			if !access.Few(v.count) {
				milli = (v.sum*1000 + 20*4_000) / (v.count + 20)
			}
			if _, err := tx.ExecContext(ctx, "UPDATE offerings SET rating_milli = $1, rating_count = $2 WHERE id = $3", milli, v.count, s.id); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "UPDATE organizations SET rating_sum = $1, rating_count = $2 WHERE id = $3", all.sum, all.count, f.id); err != nil {
			return err
		}
	}
	return nil
}
