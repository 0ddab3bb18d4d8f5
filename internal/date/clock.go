package date

import "time"

// At returns the instant, in UTC, at which clocks in Asia/Shanghai show d and so
// many minutes after midnight: 570 is 09:30, 1440 the start of the next day; other
// days are reached with figures outside 0–1440.
//
// Where summer time skipped the hour asked for, the answer is as much later as the
// clocks jumped: At(0) on 1940-06-01, which began at 01:00, is that beginning.
// Where an hour came twice, it is the first.
func (d Date) At(minutes int) time.Time {
	wall := d.utc().Add(time.Duration(minutes) * time.Minute)
	before, after := offsetAt(wall.Add(-24*time.Hour)), offsetAt(wall.Add(24*time.Hour))
	early := wall.Add(-before)
	late := wall.Add(-after)
	if offsetAt(early) != before && offsetAt(late) == after {
		return late
	}
	return early
}

// offsetAt is how far Asia/Shanghai is ahead of UTC at t.
func offsetAt(t time.Time) time.Duration {
	_, seconds := t.In(Zone).Zone()
	return time.Duration(seconds) * time.Second
}

// Age returns the whole years from birth to on, complete from the birthday itself
// on. Who was born on 29 February has it on 1 March in common years. Negative
// before birth.
func Age(birth, on Date) int {
	years := on.Year - birth.Year
	if on.Month < birth.Month || (on.Month == birth.Month && on.Day < birth.Day) {
		years--
	}
	return years
}
