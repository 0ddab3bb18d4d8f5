// Package sealing owns the format of sealed bids and its proofs: how a bid is encrypted
// on the bidder's machine so that nobody reads it before its opening, how it is opened
// by the bidder's key or by several custodians together, what receipt the server gives,
// and the tree whose root shows that no receipt was dropped or slipped in.
//
// docs/sealed-bids.md gives the format byte by byte; web/console/src/sealing is the same
// format in a browser. The package has no database and no clock; randomness is that of
// crypto/rand. It decides nothing about when something may be opened: who calls it does.
package sealing
