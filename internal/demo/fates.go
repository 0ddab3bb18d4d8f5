package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"
)

// fate is how an occasion goes.
type fate int

const (
	served      fate = iota // and confirmed by the recipient's side
	unconfirmed             // served; a timer confirms after 72 hours
	doubtful                // served with too little evidence: somebody must look
	reviewed                // the same, and somebody has
	disputed                // served, and the recipient's side objects
	cancelled               // by the recipient's side
	withdrawn               // by the organisation
	declined                // by the organisation, which had to be asked
	noShow                  // nobody opened
	missed                  // nobody came
	upcoming                // confirmed
	waiting                 // upcoming, the organisation has not answered
)

// draw decides how an occasion was booked and how it goes.
func (p *plan) draw(r *rand.Rand, o *occasion, d int) *occasion {
	o.key = fmt.Sprintf("%s|%s", o.who.ID, o.start.Format(time.RFC3339))
	o.lasted = o.service.minutes + r.IntN(9) - 3
	lead := 1 + r.IntN(3)
	o.booked = p.start.AddDays(min(d-lead, -1)).At(9*60 + 10*r.IntN(60))
	switch {
	case o.who.proxy != nil:
		o.proxy = o.who.proxy
	case r.IntN(4) == 0:
		o.phone = true
	}
	x := r.IntN(100)
	if d > 0 {
		o.fate = upcoming
		switch {
		case o.service.approval && x < 60:
			o.fate, o.booked = waiting, p.opened.Add(-minutes(10+r.IntN(40)))
		case x >= 95:
			o.fate = cancelled
		}
		return o
	}
	o.fate = past(x, d, o)
	o.blind = r.IntN(2) == 0
	if o.doubted() && !o.blind {
		o.lasted = o.service.last / 2
	}
	if r.IntN(12) == 0 {
		o.late = 18 + r.IntN(20)
	}
	if o.fate <= reviewed && o.fate != doubtful && r.IntN(10) < 6 {
		o.voice, o.unsolved = p.opinion(r, o), r.IntN(20) == 0
	}
	return o
}

// past says how most went, and how some did not.
func past(x, d int, o *occasion) fate {
	switch {
	case x < 4:
		return cancelled
	case x < 5:
		return withdrawn
	case x < 7:
		return noShow
	case x < 8:
		return missed
	case x < 12:
		return doubtful
	case x < 15:
		return reviewed
	case x < 17 && d > -5:
		return disputed
	case o.service.approval && x < 30:
		return declined
	case x < 40:
		return unconfirmed
	}
	return served
}

// opinion is 1 to 5; each organisation has its own mean, so that ratings differ.
func (p *plan) opinion(r *rand.Rand, o *occasion) int {
	short := [][]int{{0, 0, 0, 1, 1, 2}, {0, 0, 0, 0, 1, 1}, {0, 1, 1, 1, 2, 2}}[slices.Index(p.firms, o.service.firm)%3]
	voice := 5 - short[r.IntN(len(short))]
	if o.late > 0 {
		voice--
	}
	return voice
}
