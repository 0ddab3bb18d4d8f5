// Package draw owns the draw that anyone can repeat (procurement §3.7): of a panel's
// seats, of what decides between level bids, of the recipients who are asked. The ids
// that take part are fixed first; two parties commit to a secret each and show it after;
// both secrets and the log's head after the commits give a seed, and the seed an order.
// No party can choose the outcome as long as one of them keeps its secret till both have
// committed. The package makes no secrets and reads no log: it is given both.
package draw
