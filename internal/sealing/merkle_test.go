package sealing

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// TestRootVectors has the roots of the reference tree of Certificate Transparency, over
// its eight leaves, and the hash of nothing.
func TestRootVectors(t *testing.T) {
	t.Parallel()
	var leaves []Hash
	for _, data := range []string{"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"} {
		raw, err := hex.DecodeString(data)
		fatal(t, err)
		leaves = append(leaves, leafHash(raw))
	}
	for n, want := range []string{
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
	} {
		if got := Root(leaves[:n]); got.String() != want {
			t.Errorf("root of %d leaves is %s, not %s", n, got, want)
		}
	}
}

// TestRootByHand builds a full tree the other way round: level by level.
func TestRootByHand(t *testing.T) {
	t.Parallel()
	leaves := numbered(64)
	level := leaves
	for len(level) > 1 {
		var up []Hash
		for i := 0; i < len(level); i += 2 {
			up = append(up, sha256.Sum256(append(append([]byte{1}, level[i][:]...), level[i+1][:]...)))
		}
		level = up
	}
	if Root(leaves) != level[0] {
		t.Error("the roots differ")
	}
}

func numbered(n int) []Hash {
	out := make([]Hash, n)
	for i := range out {
		out[i] = leafHash(fmt.Append(nil, i))
	}
	return out
}

func TestProofs(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 300).Draw(t, "width")
		i := rapid.IntRange(0, width-1).Draw(t, "i")
		leaves := numbered(width)
		root := Root(leaves)
		path, err := Proof(leaves, i)
		if err != nil || VerifyProof(leaves[i], i, width, path, root) != nil {
			t.Fatalf("leaf %d of %d: %v", i, width, err)
		}
		other := rapid.IntRange(0, width-1).Draw(t, "other")
		if other != i && VerifyProof(leaves[other], i, width, path, root) == nil {
			t.Fatalf("leaf %d passes for leaf %d of %d", other, i, width)
		}
		if other != i && VerifyProof(leaves[i], other, width, path, root) == nil {
			t.Fatalf("leaf %d of %d is proved at %d", i, width, other)
		}
		if VerifyProof(leaves[i], i, width, append(path, root), root) == nil {
			t.Fatal("a longer path passes")
		}
		if len(path) > 0 {
			if VerifyProof(leaves[i], i, width, path[:len(path)-1], root) == nil {
				t.Fatal("a shorter path passes")
			}
			path[rapid.IntRange(0, len(path)-1).Draw(t, "at")][0] ^= 1
			if VerifyProof(leaves[i], i, width, path, root) == nil {
				t.Fatal("a changed path passes")
			}
		}
	})
	_, err := Proof(numbered(3), 3)
	wants(t, "no such leaf", err, BadProof)
	wants(t, "before the first", VerifyProof(Hash{}, -1, 1, nil, Hash{}), BadProof)
	wants(t, "no tree", VerifyProof(Hash{}, 0, 0, nil, Hash{}), BadProof)
}

func TestPad(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]int{0: 64, 1: 64, 64: 64, 65: 128, 128: 128, 129: 256} {
		if got := Width(n); got != want {
			t.Errorf("width of %d is %d", n, got)
		}
	}
	leaves := numbered(3)
	dummies := make([]Hash, 70)
	for i := range dummies {
		dummies[i] = DummyLeaf([32]byte{byte(i)})
	}
	got, err := Pad(leaves, dummies)
	fatal(t, err)
	if len(got) != 64 || got[2] != leaves[2] || got[3] != dummies[0] || got[63] != dummies[60] {
		t.Error("padded otherwise")
	}
	_, err = Pad(leaves, dummies[:60])
	wants(t, "too few dummies", err, BadProof)
}
