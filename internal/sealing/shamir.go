package sealing

import "crypto/rand"

// gfMul multiplies in GF(2^8) with the polynomial x^8+x^4+x^3+x+1, in constant time.
func gfMul(a, b byte) byte {
	var p byte
	for range 8 {
		p ^= a & -(b & 1)
		a = a<<1 ^ 0x1b&-(a>>7)
		b >>= 1
	}
	return p
}

// gfInv is a^254, the inverse of a; 0 gives 0. In constant time.
func gfInv(a byte) byte {
	out := byte(1)
	for range 7 { // 254 = 2+4+…+128
		a = gfMul(a, a)
		out = gfMul(out, a)
	}
	return out
}

// split makes n shares of a secret of which any t give it back: a share is x, from 1 to
// n, and then for each byte of the secret the value at x of a random polynomial of
// degree t-1 that is the byte at 0.
func split(secret []byte, n, t int) [][]byte {
	coefficients := make([]byte, len(secret)*(t-1))
	_, _ = rand.Read(coefficients) // never fails: crypto/rand
	return splitBy(secret, n, coefficients)
}

// splitBy is split with given coefficients: for each byte those of x, x², … .
func splitBy(secret []byte, n int, coefficients []byte) [][]byte {
	degree := len(coefficients) / len(secret)
	shares := make([][]byte, n)
	for i := range shares {
		x := byte(i + 1)
		share := append(make([]byte, 0, len(secret)+1), x)
		for j, s := range secret {
			of := coefficients[j*degree : (j+1)*degree]
			var y byte
			for k := degree - 1; k >= 0; k-- {
				y = gfMul(y^of[k], x)
			}
			share = append(share, y^s)
		}
		shares[i] = share
	}
	return shares
}

// combine gives the secret of as many shares as the threshold, by Lagrange at 0. The
// shares are of one length and have different x, none of them 0.
func combine(shares [][]byte) []byte {
	secret := make([]byte, len(shares[0])-1)
	for i, share := range shares {
		weight := byte(1)
		for j, other := range shares {
			if i != j {
				weight = gfMul(weight, gfMul(other[0], gfInv(other[0]^share[0])))
			}
		}
		for k := range secret {
			secret[k] ^= gfMul(weight, share[k+1])
		}
	}
	return secret
}
