// Package ocds owns documents of the Open Contracting Data Standard 1.1.5: the releases that
// Linli writes about a purchase, their merging into records by the standard's rules, and the
// tolerant reading of other publishers' files.
//
// It owns no process and decides nothing about one: whoever knows the log builds a Release, and
// takes a Process that was read. It reads no clock and touches no database.
//
// Words. A contracting process has one ocid for good. A release says what was known at one time
// and never changes. A record is all releases of one ocid with what they come to: compiled (what
// holds now) and versioned (every value with the release that brought it). A package is the
// envelope that names publisher, date and the extensions in use.
//
// Sums are whole fen and written as exact decimal yuan; times are written in +08:00. What the
// core lacks is declared in the package: extensions of the standard's registry, and Linli's own
// in docs/ocds-extension (challenges, acceptances with recipients' opinions, call-off batches).
package ocds
