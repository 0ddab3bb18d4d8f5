package scoring

import (
	"cmp"
	"fmt"
	"slices"
)

// Step is a comparison that tells two bids apart.
type Step string

// The steps in their order; a method uses those that mean something under it.
const (
	ByTotal       Step = "TOTAL"
	ByPolicyPrice Step = "POLICY_PRICE"
	ByTechnical   Step = "TECHNICAL"
	ByDraw        Step = "DRAW"
	NotDrawn      Step = "NOT_DRAWN"
)

// Why tells a bid from another one that is level with it: in the first comparison, or
// in the total as it is shown.
type Why struct {
	Other string `json:"other"`
	Ahead bool   `json:"ahead"` // of the other bid
	On    Step   `json:"on"`
	Mine  Exact  `json:"mine"`   // the figure compared; places in the draw under DRAW
	Their Exact  `json:"theirs"` // 0 and 0 under NOT_DRAWN
	Text  string `json:"text"`
}

// order compares standings under the terms.
type order struct {
	terms Terms
	draw  map[string]int
}

// steps are the comparisons before the draw.
func (o order) steps() []Step {
	switch {
	case o.terms.byPrice():
		return []Step{ByPolicyPrice, ByTechnical}
	case o.terms.fixed():
		return []Step{ByTotal, ByTechnical}
	}
	return []Step{ByTotal, ByPolicyPrice, ByTechnical}
}

// figure is what a step compares.
func (o order) figure(s Standing, on Step) Exact {
	switch on {
	case ByTotal:
		if o.terms.RankOn == RankOnRounded {
			return s.Total.rounded(o.terms.places())
		}
		return s.Total
	case ByPolicyPrice:
		return s.PolicyPrice
	case ByTechnical:
		return s.Technical
	}
	return Whole(int64(o.draw[s.Bid]))
}

// at compares two standings on one step: negative if a stands ahead.
func (o order) at(a, b Standing, on Step) int {
	c := o.figure(a, on).Cmp(o.figure(b, on))
	if on == ByTotal || on == ByTechnical {
		return -c
	}
	return c
}

// before compares on all steps before the draw.
func (o order) before(a, b Standing) int {
	for _, on := range o.steps() {
		if c := o.at(a, b, on); c != 0 {
			return c
		}
	}
	return 0
}

// sort puts the standings in order, ranks them, explains what was level, and gives the
// groups that still need a draw.
func (o order) sort(ranked []Standing) (undrawn [][]string) {
	slices.SortFunc(ranked, func(a, b Standing) int { return cmp.Or(o.before(a, b), cmp.Compare(a.Bid, b.Bid)) })
	for from := 0; from < len(ranked); {
		to := from + 1
		for to < len(ranked) && o.before(ranked[from], ranked[to]) == 0 {
			to++
		}
		level := ranked[from:to]
		if o.drawn(level) {
			slices.SortFunc(level, func(a, b Standing) int { return o.at(a, b, ByDraw) })
			for i := range level {
				level[i].Rank = from + i + 1
			}
		} else {
			ids := make([]string, len(level))
			for i := range level {
				level[i].Rank, ids[i] = from+1, level[i].Bid
			}
			undrawn = append(undrawn, ids)
		}
		from = to
	}
	for i := range ranked {
		ranked[i].Why = o.explain(ranked, i)
	}
	return undrawn
}

// drawn tells whether the draw has a place of its own for each of the level bids.
func (o order) drawn(level []Standing) bool {
	seen := map[int]bool{}
	for _, s := range level {
		place, there := o.draw[s.Bid]
		if len(level) > 1 && (!there || seen[place]) {
			return false
		}
		seen[place] = true
	}
	return true
}

// explain gives a line for each bid that is level with the one at i.
func (o order) explain(ranked []Standing, i int) []Why {
	var why []Why
	steps := o.steps()
	for j := range ranked {
		level := o.at(ranked[i], ranked[j], steps[0]) == 0
		if steps[0] == ByTotal && ranked[i].Rounded == ranked[j].Rounded {
			level = true
		}
		if j != i && level {
			why = append(why, o.against(ranked[i], ranked[j]))
		}
	}
	return why
}

// against names the step that tells s from other.
func (o order) against(s, other Standing) Why {
	w := Why{Other: other.Bid, On: NotDrawn}
	if s.Rank == other.Rank {
		w.Text = fmt.Sprintf("level with %s in everything: a draw has to decide", other.Bid)
		return w
	}
	for _, on := range append(o.steps(), ByDraw) {
		c := o.at(s, other, on)
		if c == 0 {
			continue
		}
		w.On, w.Ahead, w.Mine, w.Their = on, c < 0, o.figure(s, on), o.figure(other, on)
		break
	}
	mine, theirs := w.Mine.shown(), w.Their.shown()
	if mine == theirs { // cut where they are still the same
		mine, theirs = w.Mine.String(), w.Their.String()
	}
	sign, place := "<", "behind"
	if w.Mine.Cmp(w.Their) > 0 {
		sign = ">"
	}
	if w.Ahead {
		place = "ahead of"
	}
	w.Text = fmt.Sprintf("%s %s by %s: %s %s %s", place, other.Bid, stepWords[w.On], mine, sign, theirs)
	return w
}

var stepWords = map[Step]string{
	ByTotal:       "the total before rounding",
	ByPolicyPrice: "the policy price",
	ByTechnical:   "the points without the price",
	ByDraw:        "the place in the draw",
}
