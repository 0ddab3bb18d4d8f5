package procurement

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestChoose: whenever real rows come, as long as a decoy is left for each, the number
// at the end is that of the slots; it never is more than that and the real ones that
// came when none was left; nothing is chosen twice or before its moment.
func TestChoose(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		begin := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
		count := rapid.IntRange(1, 40).Draw(t, "slots")
		all := make([]slot, count)
		for n := range all {
			all[n] = slot{n: n, at: begin.Add(time.Duration(n) * time.Minute), weight: rapid.Float64Range(0, 0.999).Draw(t, "weight")}
		}
		until := begin.Add(time.Duration(count) * time.Minute)
		written, came, excess := map[int]bool{}, 0, 0
		for now := begin; !now.After(until.Add(time.Minute)); now = now.Add(time.Duration(rapid.IntRange(1, 5).Draw(t, "minutes")) * time.Minute) {
			for range rapid.IntRange(0, 2).Draw(t, "bids") {
				if now.After(until) {
					break
				}
				came++
				if len(written)+came-excess > count {
					excess++
				}
			}
			for _, d := range choose(all, func(n int) bool { return written[n] }, count-came, now, until) {
				if written[d.n] || d.at.After(now) {
					t.Fatalf("slot %d was chosen wrongly", d.n)
				}
				written[d.n] = true
			}
		}
		for _, d := range choose(all, func(n int) bool { return written[n] }, count-came, until.Add(time.Minute), until) {
			written[d.n] = true
		}
		if got := len(written) + came; got != count+excess {
			t.Fatalf("%d decoys and %d real rows, %d more than places: not %d", len(written), came, excess, count)
		}
	})
}
