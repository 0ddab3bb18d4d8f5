package draw

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Purpose is what is drawn for.
type Purpose string

// The purposes: a panel's seats, with those who follow as substitutes; the order of
// level bids, all of which get a place; a sample of recipients, of SampleSize.
const (
	Panel  Purpose = "PANEL"
	Tie    Purpose = "TIE"
	Sample Purpose = "SAMPLE"
)

// Version is the form of transcripts that this package writes and reads.
const Version = "linli/draw/v1"

// Logged is a hash and the number of the log's entry that holds it.
type Logged struct {
	Hash  Hash  `json:"hash"`
	Entry int64 `json:"entry"`
}

// Party is one side's part: what it committed to, and what it showed after.
type Party struct {
	Commit Logged `json:"commit"`
	Nonce  Hash   `json:"nonce"`
}

// Record is what happened before the order could be known.
type Record struct {
	Draw      string   `json:"draw"` // the draw's own id
	Purpose   Purpose  `json:"purpose"`
	IDs       []string `json:"ids"`   // who takes part
	Taken     int      `json:"taken"` // how many are taken from the front of the order
	Root      Logged   `json:"root"`
	Buyer     Party    `json:"buyer"`
	Regulator Party    `json:"regulator"`
	Head      Logged   `json:"head"` // the log's head after both commits
}

// Transcript is all that is needed to repeat a draw, and what came out. Whether root,
// commits and head are truly in the log is for who reads the log to check.
type Transcript struct {
	Version string `json:"version"`
	Record
	Seed   Hash     `json:"seed"`
	Order  []string `json:"order"`
	Digest Hash     `json:"digest"` // SHA-256 of this JSON with a digest of zeros
}

// Run carries out a draw: it sorts the ids, and gives the transcript that Verify
// accepts, or says as Verify does what does not fit.
func Run(r Record) (Transcript, error) {
	sorted, err := Sorted(r.IDs)
	if err != nil {
		return Transcript{}, err
	}
	r.IDs = sorted
	t := Transcript{Version: Version, Record: r, Seed: Seed(r.Buyer.Nonce, r.Regulator.Nonce, r.Head.Hash)}
	t.Order = Order(t.Seed, t.IDs)
	if t.Digest, err = t.digest(); err != nil {
		return Transcript{}, err
	}
	if err := Verify(t); err != nil {
		return Transcript{}, err
	}
	return t, nil
}

// Verify repeats the draw. The error joins a sentence for each thing that does not fit:
// what is stated, and what follows from the rest. Ids are sorted and differ, the root is
// theirs, its entry in the log comes before the commits and they before or at the head, each nonce is
// the one committed to, the parties' commits differ, and seed, order, number taken
// and digest follow.
func Verify(t Transcript) error {
	var wrong []error
	miss := func(format string, args ...any) { wrong = append(wrong, fmt.Errorf("draw: "+format, args...)) }
	if t.Version != Version {
		miss("version %q is not %s", t.Version, Version)
	}
	if t.Draw == "" {
		miss("the draw has no id")
	}
	if sorted, err := Sorted(t.IDs); err != nil {
		wrong = append(wrong, err)
	} else if !slices.Equal(sorted, t.IDs) {
		miss("the ids are not in ascending order")
	} else if root, _ := Root(t.IDs); root != t.Root.Hash { // Sorted has found no error
		miss("root is %s, the ids give %s", t.Root.Hash, root)
	}
	for _, p := range []struct {
		name string
		Party
	}{{"buyer", t.Buyer}, {"regulator", t.Regulator}} {
		if got := Commit(p.Nonce); got != p.Commit.Hash {
			miss("the %s committed to %s, the nonce gives %s", p.name, p.Commit.Hash, got)
		}
		if p.Commit.Entry <= t.Root.Entry || p.Commit.Entry > t.Head.Entry {
			miss("the %s's commit is entry %d, not after the root's %d and up to the head's %d", p.name, p.Commit.Entry, t.Root.Entry, t.Head.Entry)
		}
	}
	if t.Buyer.Commit.Hash == t.Regulator.Commit.Hash || t.Buyer.Commit.Entry == t.Regulator.Commit.Entry {
		miss("both parties have the same commit")
	}
	if seed := Seed(t.Buyer.Nonce, t.Regulator.Nonce, t.Head.Hash); seed != t.Seed {
		miss("seed is %s, nonces and head give %s", t.Seed, seed)
	}
	if order := Order(t.Seed, t.IDs); !slices.Equal(order, t.Order) {
		miss("order is %q, seed and ids give %q", t.Order, order)
	}
	wrong = append(wrong, t.checkTaken())
	if digest, err := t.digest(); err != nil || digest != t.Digest {
		miss("digest is %s, the transcript gives %s", t.Digest, digest)
	}
	return errors.Join(wrong...)
}

// checkTaken compares the number taken with the purpose.
func (t Transcript) checkTaken() error {
	n := len(t.IDs)
	switch t.Purpose {
	case Panel:
		if t.Taken < 1 || t.Taken > n {
			return fmt.Errorf("draw: %d seats are taken from %d", t.Taken, n)
		}
	case Tie:
		if t.Taken != n {
			return fmt.Errorf("draw: %d of %d level bids have a place", t.Taken, n)
		}
	case Sample:
		if want := SampleSize(n); t.Taken != want {
			return fmt.Errorf("draw: a sample of %d from %d, not %d", t.Taken, n, want)
		}
	default:
		return fmt.Errorf("draw: purpose %q is none of PANEL, TIE, SAMPLE", t.Purpose)
	}
	return nil
}

// digest is the hash of the transcript's JSON without its digest.
func (t Transcript) digest() (Hash, error) {
	t.Digest = Hash{}
	text, err := json.Marshal(t)
	if err != nil {
		return Hash{}, fmt.Errorf("draw: write the transcript: %w", err)
	}
	return sha256.Sum256(text), nil
}

// Read takes a transcript as JSON, byte for byte as json.Marshal writes it, and verifies it.
// What was formatted anew or holds anything else is an error, so no byte goes unseen.
func Read(text []byte) (Transcript, error) {
	var t Transcript
	if err := json.Unmarshal(text, &t); err != nil {
		return Transcript{}, fmt.Errorf("draw: read the transcript: %w", err)
	}
	again, err := json.Marshal(t)
	if err != nil {
		return Transcript{}, fmt.Errorf("draw: write the transcript: %w", err)
	}
	if !bytes.Equal(text, again) {
		return Transcript{}, errors.New("draw: the transcript is not written as it was made")
	}
	return t, Verify(t)
}

// Chosen are the ids that were taken, first drawn first, in a transcript that fits.
func (t Transcript) Chosen() []string { return t.Order[:t.Taken] }

// Substitutes are those who follow in it, in the order in which they step in.
func (t Transcript) Substitutes() []string { return t.Order[t.Taken:] }

// Places gives each id its place in the order, 1 for the first.
func (t Transcript) Places() map[string]int {
	places := make(map[string]int, len(t.Order))
	for i, id := range t.Order {
		places[id] = i + 1
	}
	return places
}
