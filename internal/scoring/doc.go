// Package scoring owns the arithmetic of an evaluation (procurement §3.8, §3.13,
// §3.15): points, ranks, corrected prices, and what a panel has to be asked before it
// signs. Points are out of 100. Every figure is an exact rational; there is one
// rounding, half up, where a figure is shown. Nothing here is random, reads a clock
// or decides: a finding, a flag and a question are for people to answer.
package scoring
