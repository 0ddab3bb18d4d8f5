package sealing

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// TestField has products and inverses from FIPS 197 (4.2 and the S-box), and the laws
// over every element.
func TestField(t *testing.T) {
	t.Parallel()
	for _, c := range [][3]byte{{0x57, 0x83, 0xc1}, {0x57, 0x13, 0xfe}, {0x57, 0x02, 0xae}, {0x53, 0xca, 0x01}, {0xff, 0x01, 0xff}, {0x80, 0x02, 0x1b}, {0, 0x42, 0}} {
		if got := gfMul(c[0], c[1]); got != c[2] {
			t.Errorf("%x·%x = %x, not %x", c[0], c[1], got, c[2])
		}
	}
	for a := 1; a < 256; a++ {
		if p := gfMul(byte(a), gfInv(byte(a))); p != 1 {
			t.Errorf("%x times its inverse is %x", a, p)
		}
		for b := range 256 {
			if gfMul(byte(a), byte(b)) != gfMul(byte(b), byte(a)) || gfMul(byte(a), byte(b)) != slowMul(byte(a), byte(b)) {
				t.Fatalf("%x·%x", a, b)
			}
		}
	}
}

// slowMul multiplies polynomials and reduces them, bit by bit.
func slowMul(a, b byte) byte {
	var p uint16
	for i := range 8 {
		if b>>i&1 == 1 {
			p ^= uint16(a) << i
		}
	}
	for i := 14; i >= 8; i-- {
		if p>>i&1 == 1 {
			p ^= 0x11b << (i - 8)
		}
	}
	return byte(p)
}

// TestShamirVector: 0x57 + 0x83·x, worked out by hand; and the same with 0x42·x².
func TestShamirVector(t *testing.T) {
	t.Parallel()
	got := splitBy([]byte{0x57}, 3, []byte{0x83})
	want := [][]byte{{1, 0xd4}, {2, 0x4a}, {3, 0xc9}}
	for i := range want {
		if !bytes.Equal(got[i], want[i]) {
			t.Errorf("share %d is %x, not %x", i, got[i], want[i])
		}
	}
	got = splitBy([]byte{0x57}, 2, []byte{0x83, 0x42}) // 0x42·4 = 0x13
	if got[0][1] != 0xd4^0x42 || got[1][1] != 0x4a^0x13 {
		t.Errorf("shares %x", got)
	}
}

// TestFewerSharesTellNothing goes through every polynomial: whatever the secret byte is,
// one share of two, and two shares of three, take every value equally often.
func TestFewerSharesTellNothing(t *testing.T) {
	t.Parallel()
	for _, secret := range []byte{0, 1, 0x57, 0xff} {
		var one [256]int
		for a := range 256 {
			one[splitBy([]byte{secret}, 2, []byte{byte(a)})[1][1]]++
		}
		for v, n := range one {
			if n != 1 {
				t.Fatalf("secret %x: share %x for %d polynomials", secret, v, n)
			}
		}
		two := make([]int, 1<<16)
		for a := range 256 {
			for b := range 256 {
				s := splitBy([]byte{secret}, 3, []byte{byte(a), byte(b)})
				two[int(s[0][1])<<8|int(s[2][1])]++
			}
		}
		for v, n := range two {
			if n != 1 {
				t.Fatalf("secret %x: shares %x for %d polynomials", secret, v, n)
			}
		}
	}
}

func TestAnyThresholdGivesTheSecret(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, maxCustodians).Draw(t, "n")
		k := rapid.IntRange(2, n).Draw(t, "t")
		secret := rapid.SliceOfN(rapid.Byte(), cekSize, cekSize).Draw(t, "secret")
		some := rapid.Permutation(split(secret, n, k)).Draw(t, "order")
		if got := combine(some[:k]); !bytes.Equal(got, secret) {
			t.Fatalf("%d of %d give %x", k, n, got)
		}
		if got := combine(some[:k-1]); bytes.Equal(got, secret) {
			t.Fatalf("%d of %d were enough", k-1, n)
		}
	})
}
