package sealing

import (
	"crypto/sha256"
	"encoding/json"
)

// minWidth is the narrowest tree: of fewer bids nobody outside can tell the number.
const minWidth = 64

// maxWidth bounds what a proof may claim.
const maxWidth = 1 << 30

// leafHash is RFC 6962's hash of a leaf.
func leafHash(data []byte) Hash { return sum("\x00", data) }

// nodeHash is RFC 6962's hash of a node.
func nodeHash(left, right Hash) Hash { return sum("\x01", left[:], right[:]) }

// DummyLeaf is a leaf that stands for nothing; random is not told before the opening.
// No receipt has this leaf, as receipts are JSON.
func DummyLeaf(random [32]byte) Hash {
	return leafHash(append([]byte("linli/bid/dummy/v1"), random[:]...))
}

// Width is the number of leaves of the tree over n receipts: 64, doubled until they fit.
func Width(n int) int {
	width := minWidth
	for width < n {
		width *= 2
	}
	return width
}

// Pad gives the leaves of a tree: those of the receipts, in the order of their numbers,
// and then dummies up to Width. BAD_PROOF when there are too few dummies.
func Pad(leaves, dummies []Hash) ([]Hash, error) {
	width := Width(len(leaves))
	missing := width - len(leaves)
	if len(dummies) < missing {
		return nil, problem(BadProof, "a tree over %d receipts needs %d dummy leaves, here are %d", len(leaves), missing, len(dummies))
	}
	out := make([]Hash, 0, width)
	return append(append(out, leaves...), dummies[:missing]...), nil
}

// Root is the hash over leaves, as RFC 6962, section 2.1, defines it for any number.
func Root(leaves []Hash) Hash {
	switch len(leaves) {
	case 0:
		return sha256.Sum256(nil)
	case 1:
		return leaves[0]
	}
	k := half(len(leaves))
	return nodeHash(Root(leaves[:k]), Root(leaves[k:]))
}

// half is the largest power of two below n.
func half(n int) int {
	k := 1
	for k*2 < n {
		k *= 2
	}
	return k
}

// Proof is the audit path of leaf i (RFC 6962, section 2.1.1), from the leaf upwards:
// BAD_PROOF when there is no such leaf.
func Proof(leaves []Hash, i int) ([]Hash, error) {
	if i < 0 || i >= len(leaves) {
		return nil, problem(BadProof, "the tree has %d leaves, there is none with number %d", len(leaves), i)
	}
	if len(leaves) == 1 {
		return []Hash{}, nil
	}
	k := half(len(leaves))
	near, far := leaves[:k], leaves[k:]
	if i >= k {
		near, far, i = far, near, i-k
	}
	path, err := Proof(near, i)
	return append(path, Root(far)), err
}

// VerifyProof tells whether a leaf stands at place i of a tree of width leaves with this
// root, by its audit path (RFC 9162, section 2.1.3.2): BAD_PROOF.
func VerifyProof(leaf Hash, i, width int, path []Hash, root Hash) error {
	wrong := problem(BadProof, "the receipt is not in the tree with this root: ask for the proof again, and if it stays so, hand receipt and root to the supervisor")
	if i < 0 || i >= width || width > maxWidth {
		return wrong
	}
	at, last, hash := i, width-1, leaf
	for _, p := range path {
		switch {
		case last == 0:
			return wrong
		case at&1 == 1 || at == last:
			hash = nodeHash(p, hash)
			for at&1 == 0 && at != 0 {
				at, last = at>>1, last>>1
			}
		default:
			hash = nodeHash(hash, p)
		}
		at, last = at>>1, last>>1
	}
	if last != 0 || hash != root {
		return wrong
	}
	return nil
}

// Inclusion is a proof as the server hands it out.
type Inclusion struct {
	V     int    `json:"v"` // 1
	Index int    `json:"index"`
	Width int    `json:"width"`
	Path  []Hash `json:"path"` // from the leaf upwards
}

// ReadInclusion reads a proof from JSON: BAD_PROOF.
func ReadInclusion(raw []byte) (*Inclusion, error) {
	p := &Inclusion{}
	if err := parseStrict(raw, p); err != nil || p.V != 1 {
		return nil, problem(BadProof, "this is no proof of a receipt: download it again from the tender's page")
	}
	return p, nil
}

// JSON writes a proof.
func (p *Inclusion) JSON() ([]byte, error) { return json.MarshalIndent(p, "", "  ") }

// Verify tells whether a receipt is in the tree with this root: BAD_PROOF.
func (p *Inclusion) Verify(r Receipt, root Hash) error {
	leaf, err := r.Leaf()
	if err != nil {
		return err
	}
	return VerifyProof(leaf, p.Index, p.Width, p.Path, root)
}
