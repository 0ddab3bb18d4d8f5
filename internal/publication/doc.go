// Package publication owns what Linli says to the world about contracting, as open data:
// which entries of the log are told, the release that tells each (package ocds has the form),
// its number within its process, and its place in the feed.
//
// A release is written in the transaction of the event it tells, from the rows as that
// transaction leaves them, and never changes. It tells nothing of bids before their opening,
// names no person, and withholds counts of fewer than five residents. Bookings are never
// told: a month's statement is one payment.
//
// The feed is a list of releases by position. Positions are given later, to what nothing
// earlier can precede any more (feed.go), so that who follows the feed misses nothing.
package publication
