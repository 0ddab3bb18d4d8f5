package sealing

import (
	"crypto/ecdh"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"
)

// Kind is what an envelope holds.
type Kind string

// The kinds.
const (
	Technical Kind = "TECHNICAL" // qualification and technical answers, no price
	Price     Kind = "PRICE"     // the price, opened apart
	Final     Kind = "FINAL"     // the last offer of a consultation
)

// What a bidder says of a bid that was taken, without an envelope: only receipts have
// these kinds.
const (
	Reconfirm Kind = "RECONFIRM" // it stands after the documents were changed
	Withdraw  Kind = "WITHDRAW"  // it stands no longer
)

// The rules on custodians.
const (
	minThreshold  = 2
	maxCustodians = 10
	maxRound      = 99
)

// idForm is the form of the ids of tenders, lots, custodians and institutions.
var idForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$`)

// bidForm is the form of a bid's id: 16 random bytes in hex.
var bidForm = regexp.MustCompile(`^[0-9a-f]{32}$`)

// Custodian is who holds a share of every envelope's key.
type Custodian struct {
	ID          string `json:"id"`
	Institution string `json:"institution"` // two custodians of one institution count as one will
	Key         Bytes  `json:"key"`         // P-256 point for HPKE, 65 bytes
}

// Terms say for what and to whom an envelope is sealed; the server publishes them.
type Terms struct {
	V          int         `json:"v"` // 1
	Tender     string      `json:"tender"`
	Lot        string      `json:"lot"` // empty: the tender has no lots
	Kind       Kind        `json:"kind"`
	Round      int         `json:"round"` // from 1
	Threshold  int         `json:"threshold"`
	Custodians []Custodian `json:"custodians"`
}

// ReadTerms reads terms of sealing from JSON and checks them: BAD_TERMS, BAD_CUSTODIANS.
func ReadTerms(raw []byte) (*Terms, error) {
	t := &Terms{}
	if err := parseStrict(raw, t); err != nil {
		return nil, problem(BadTerms, "the terms of sealing cannot be read (%v): download them again from the tender's page", err)
	}
	return t, t.Check()
}

// Check holds the terms to their form and to the rules on custodians: a threshold t of n
// with 2 ≤ t ≤ n ≤ 10, at least two institutions, and none that holds t shares alone.
func (t *Terms) Check() error {
	if t.V != 1 {
		return problem(BadTerms, "terms of sealing of version %d are not known here: use a newer program", t.V)
	}
	if why := checkPlace(t.Tender, t.Lot, t.Kind, t.Round); why != "" {
		return problem(BadTerms, "the terms of sealing are not in their form: %s", why)
	}
	if why := checkCustodians(t.Threshold, t.Custodians); why != "" {
		return problem(BadCustodians, "%s: ask who runs the tender to name custodians by the rules", why)
	}
	return nil
}

// Match tells whether a header was sealed for these terms: WRONG_TERMS.
func (t *Terms) Match(h *Header) error {
	same := t.Tender == h.Tender && t.Lot == h.Lot && t.Kind == h.Kind && t.Round == h.Round && t.Threshold == h.Threshold
	if !same {
		return problem(WrongTerms, "the envelope is for tender %s, lot %q, %s, round %d, threshold %d; the terms say %s, %q, %s, %d, %d: seal it again with these terms",
			h.Tender, h.Lot, h.Kind, h.Round, h.Threshold, t.Tender, t.Lot, t.Kind, t.Round, t.Threshold)
	}
	if !slices.EqualFunc(t.Custodians, h.Shares, func(c Custodian, s Share) bool { return sameCustodian(c, s.custodian()) }) {
		return problem(WrongTerms, "the envelope is sealed to other custodians than the terms name: seal it again with these terms")
	}
	return nil
}

func sameCustodian(a, b Custodian) bool {
	return a.ID == b.ID && a.Institution == b.Institution && slices.Equal(a.Key, b.Key)
}

// Fingerprint is what people compare when they check a public key by another way: the
// first 16 bytes of its SHA-256, as eight groups of four hex digits.
func Fingerprint(key []byte) string {
	h := sha256.Sum256(key)
	var groups []string
	for g := range slices.Chunk(h[:16], 2) {
		groups = append(groups, hex.EncodeToString(g))
	}
	return strings.Join(groups, " ")
}

// checkPlace says what is wrong with where an envelope belongs, or nothing.
func checkPlace(tender, lot string, kind Kind, round int) string {
	switch {
	case !idForm.MatchString(tender):
		return "the tender's id has 1 to 64 letters, digits, dots, colons, hyphens and underscores"
	case lot != "" && !idForm.MatchString(lot):
		return "the lot's id has up to 64 letters, digits, dots, colons, hyphens and underscores"
	case kind != Technical && kind != Price && kind != Final:
		return "the kind is TECHNICAL, PRICE or FINAL"
	case round < 1 || round > maxRound:
		return "the round is a number from 1 to 99"
	}
	return ""
}

// checkCustodians says which rule the custodians break, or nothing.
func checkCustodians(threshold int, custodians []Custodian) string {
	n := len(custodians)
	if n > maxCustodians || threshold < minThreshold || threshold > n {
		return "the threshold is at least 2 and at most the number of custodians, who are at most 10"
	}
	ids, keys, held := map[string]bool{}, map[string]bool{}, map[string]int{}
	for _, c := range custodians {
		if !idForm.MatchString(c.ID) || !idForm.MatchString(c.Institution) {
			return "ids of custodians and institutions have 1 to 64 letters, digits, dots, colons, hyphens and underscores"
		}
		if _, err := ecdh.P256().NewPublicKey(c.Key); err != nil {
			return "the key of custodian " + c.ID + " is not a point of P-256 in 65 bytes"
		}
		if ids[c.ID] || keys[string(c.Key)] {
			return "custodian " + c.ID + " or its key is named twice"
		}
		ids[c.ID], keys[string(c.Key)] = true, true
		held[c.Institution]++
		if held[c.Institution] >= threshold {
			return "institution " + c.Institution + " holds as many shares as are needed and could open bids alone"
		}
	}
	if len(held) < 2 {
		return "the custodians are of one institution; two are needed"
	}
	return ""
}
