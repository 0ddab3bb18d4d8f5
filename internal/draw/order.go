package draw

import (
	"bytes"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"slices"
)

const commitDomain = "linli/draw/commit/v1"

// Commit binds a party to a nonce of 32 random bytes without showing it:
// SHA-256("linli/draw/commit/v1" ‖ nonce).
func Commit(nonce Hash) Hash {
	return sha256.Sum256(append([]byte(commitDomain), nonce[:]...))
}

// CheckReveal is an error unless the nonce is the one that was committed to.
func CheckReveal(commit, nonce Hash) error {
	if got := Commit(nonce); got != commit {
		return fmt.Errorf("draw: the nonce shown gives commitment %s, not %s", got, commit)
	}
	return nil
}

// Seed is SHA-256(buyer's nonce ‖ regulator's nonce ‖ head), where head is the log's head
// after both commits.
func Seed(buyer, regulator, head Hash) Hash {
	return sha256.Sum256(slices.Concat(buyer[:], regulator[:], head[:]))
}

// Order gives the ids by ascending HMAC-SHA-256(seed, id), equal ones by id. The order they
// come in has no say; the argument is not changed.
func Order(seed Hash, ids []string) []string {
	type ticket struct {
		id     string
		number []byte
	}
	tickets := make([]ticket, len(ids))
	mac := hmac.New(sha256.New, seed[:])
	for i, id := range ids {
		mac.Reset()
		mac.Write([]byte(id))
		tickets[i] = ticket{id, mac.Sum(nil)}
	}
	slices.SortFunc(tickets, func(a, b ticket) int { return cmp.Or(bytes.Compare(a.number, b.number), cmp.Compare(a.id, b.id)) })
	order := make([]string, len(ids))
	for i, t := range tickets {
		order[i] = t.id
	}
	return order
}

// SampleSize is how many recipients of a population are asked (procurement §3.11): at
// least 10, at least 5 %, and not more than there are.
func SampleSize(population int) int {
	return min(max(population, 0), max(10, population/20+min(population%20, 1)))
}
