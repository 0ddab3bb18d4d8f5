package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
)

// bar shows how far a long work is: a moving bar at a terminal, a line per stage
// elsewhere.
type bar struct {
	stage string
	bar   *progressbar.ProgressBar
}

// at reports done of total in a stage.
func (b *bar) at(stage string, done, total int) {
	if stage != b.stage {
		b.end()
		b.stage = stage
		if !terminal() {
			say("  %s (%d)", stage, total)
			return
		}
		b.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(os.Stderr), progressbar.OptionSetDescription(stage),
			progressbar.OptionShowCount(), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionSetWidth(30))
	}
	if b.bar != nil {
		_ = b.bar.Set(done)
	}
}

// end finishes the stage.
func (b *bar) end() {
	if b.bar != nil {
		_ = b.bar.Finish()
		say("")
	}
	b.bar = nil
}

func terminal() bool {
	info, err := os.Stderr.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
