package draw

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The vectors were computed with other programs (hashlib, hmac and openssl): nonces of the bytes 0 to 31 and 32
// to 63, a head of bytes 0xaa, ten ids.
const (
	vectorCommitBuyer     = "f5518355d8e4eced6310805dde8e2d54da7ebf12050e998cd387d0c766a4eccd"
	vectorCommitRegulator = "1009671448419e1b4b7c1c4213593c12aa5e6730bf3d2ed4e73b7bf73580f701"
	vectorRoot            = "e63cebc4b2f5a2146f70024f6a848ef9adb869f9f801d693fd8fc41e0ccc9d40"
	vectorSeed            = "3ecabae1576397f850a214ef85a837d0abba935fc28c7366976a367b5b849c90"
)

var vectorOrder = []string{"expert-09", "expert-06", "专家-10", "expert-03", "expert-05", "expert-01", "expert-02", "expert-04", "expert-07", "expert-08"}

// counting is 32 bytes that count up from the first.
func counting(first byte) Hash {
	var h Hash
	for i := range h {
		h[i] = first + byte(i)
	}
	return h
}

func vectorHead() Hash {
	var h Hash
	for i := range h {
		h[i] = 0xaa
	}
	return h
}

func vectorIDs() []string {
	ids := []string{"专家-10"}
	for i := range 9 {
		ids = append(ids, fmt.Sprintf("expert-%02d", 9-i))
	}
	return ids
}

func TestVectors(t *testing.T) {
	t.Parallel()
	root, err := Root(vectorIDs())
	if err != nil {
		t.Fatal(err)
	}
	seed := Seed(counting(0), counting(32), vectorHead())
	for _, v := range []struct {
		name string
		got  Hash
		want string
	}{
		{"buyer's commit", Commit(counting(0)), vectorCommitBuyer}, {"regulator's commit", Commit(counting(32)), vectorCommitRegulator},
		{"root", root, vectorRoot}, {"seed", seed, vectorSeed},
	} {
		if v.got.String() != v.want {
			t.Errorf("%s %s, want %s", v.name, v.got, v.want)
		}
	}
	if got := Order(seed, vectorIDs()); !slices.Equal(got, vectorOrder) {
		t.Errorf("order %q, want %q", got, vectorOrder)
	}
}

func TestReveal(t *testing.T) {
	t.Parallel()
	if err := CheckReveal(Commit(counting(7)), counting(7)); err != nil {
		t.Error(err)
	}
	other := counting(7)
	other[31] ^= 1
	if err := CheckReveal(Commit(counting(7)), other); err == nil {
		t.Error("another nonce passes for the one committed to")
	}
}

func TestRootTellsListsApart(t *testing.T) {
	t.Parallel()
	seen := map[Hash]string{}
	for _, ids := range [][]string{{"ab", "c"}, {"a", "bc"}, {"abc"}, {"a", "b", "c"}, {"a", "b"}, {"a"}} {
		root, err := Root(ids)
		if err != nil {
			t.Fatal(err)
		}
		if other := seen[root]; other != "" {
			t.Errorf("%q and %s have one root", ids, other)
		}
		seen[root] = fmt.Sprintf("%q", ids)
	}
	for _, ids := range [][]string{nil, {""}, {"a", "a"}, {"\xff"}, {string(make([]byte, 257))}} {
		if root, err := Root(ids); err == nil {
			t.Errorf("%q have root %s, want an error", ids, root)
		}
	}
}

func TestOrderIsAPermutationWhateverTheInputsOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfNDistinct(rapid.StringN(1, 8, 40), 1, 40, rapid.ID).Draw(t, "ids")
		seed := Hash(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "seed"))
		kept := slices.Clone(ids)
		order := Order(seed, ids)
		if !slices.Equal(kept, ids) {
			t.Fatal("the argument is changed")
		}
		if again := Order(seed, rapid.Permutation(ids).Draw(t, "other order")); !slices.Equal(order, again) {
			t.Fatalf("%q, then %q", order, again)
		}
		if !slices.Equal(slices.Sorted(slices.Values(order)), slices.Sorted(slices.Values(ids))) {
			t.Fatalf("%q is no permutation of %q", order, ids)
		}
	})
}

// TestEverybodyComesToEveryPlaceAsOften counts 12,000 draws of 6 with fixed seeds. Each pair of
// id and place is due 2,000 times; 36 counts have Σ(n − 2000)² / 2000 near 25 (25
// degrees of freedom), and above 52.6 once in a thousand.
func TestEverybodyComesToEveryPlaceAsOften(t *testing.T) {
	t.Parallel()
	ids := []string{"a", "b", "c", "d", "e", "f"}
	var counts [6][6]int
	for i := range 12_000 {
		var nonce Hash
		nonce[0], nonce[1] = byte(i), byte(i>>8)
		for place, id := range Order(Seed(nonce, counting(1), vectorHead()), ids) {
			counts[id[0]-'a'][place]++
		}
	}
	squares := 0
	for _, row := range counts {
		for _, n := range row {
			squares += (n - 2_000) * (n - 2_000)
		}
	}
	if squares*10 > 526*2_000 {
		t.Errorf("Σ(n − 2000)² = %d: %v", squares, counts)
	}
}

func TestSampleSize(t *testing.T) {
	t.Parallel()
	for population, want := range map[int]int{-1: 0, 0: 0, 1: 1, 9: 9, 10: 10, 11: 10, 200: 10, 201: 11, 220: 11, 221: 12, 10_000: 500, 10_001: 501} {
		if got := SampleSize(population); got != want {
			t.Errorf("of %d people %d are asked, want %d", population, got, want)
		}
	}
}

func BenchmarkOrder(b *testing.B) {
	ids := make([]string, 10_000)
	for i := range ids {
		ids[i] = fmt.Sprintf("recipient-%06d", i)
	}
	b.ReportAllocs()
	for b.Loop() {
		Order(vectorHead(), ids)
	}
}
