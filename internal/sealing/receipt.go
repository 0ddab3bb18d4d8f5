package sealing

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"encoding/json"
	"fmt"
	"time"

	"linli/internal/secret"
)

// receiptName is the secret's name for the key of receipts; a number follows.
const receiptName = "linli/bid/receipt-key/v1/"

// Receipt is what the server says of an envelope that it took.
type Receipt struct {
	V              int    `json:"v"` // 1
	Tender         string `json:"tender"`
	Envelope       string `json:"envelope"` // the server's id of it
	Bid            string `json:"bid"`
	Kind           Kind   `json:"kind"`
	Round          int    `json:"round"`
	HeaderHash     Hash   `json:"headerHash"`
	CiphertextHash Hash   `json:"ciphertextHash"`
	Commit         Hash   `json:"commit"`
	ReceivedAt     string `json:"receivedAt"` // UTC with microseconds, by the database's clock
	Seq            int64  `json:"seq"`        // the place among the receipts of its tree, from 1
	PrevHead       Hash   `json:"prevHead"`   // head of the log before it; zeros for none
}

// NewReceipt is the receipt of an envelope, without the server's id of it, its number
// and the head of the log.
func NewReceipt(e *Envelope, receivedAt time.Time) Receipt {
	h := e.Header
	return Receipt{
		V: 1, Tender: h.Tender, Bid: h.Bid, Kind: h.Kind, Round: h.Round, HeaderHash: e.HeaderHash, CiphertextHash: e.CiphertextHash,
		Commit: h.Commit, ReceivedAt: receivedAt.UTC().Format(timeForm),
	}
}

// SignedReceipt is a receipt with the server's signature.
type SignedReceipt struct {
	Receipt   Receipt `json:"receipt"`
	Signature Bytes   `json:"signature"` // r‖s over the receipt's canonical JSON
}

// ReceiptKey is the key that receipts are signed with: the same for the same secret. It
// is the first of the secret's values for this purpose that is a private key of P-256.
func ReceiptKey(k *secret.Key) (*ecdsa.PrivateKey, error) {
	for i := 0; ; i++ {
		raw, err := k.Derive(fmt.Sprint(receiptName, i))
		if err != nil {
			return nil, err
		}
		if key, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), raw); err == nil {
			return key, nil
		}
	}
}

// PublicKey is the key that receipts are checked by: a P-256 point of 65 bytes.
func PublicKey(k *ecdsa.PrivateKey) (Bytes, error) { return k.PublicKey.Bytes() }

// check holds a receipt to its form.
func (r Receipt) check() error {
	t, err := time.Parse(timeForm, r.ReceivedAt)
	moment := err == nil && t.Format(timeForm) == r.ReceivedAt
	kind := r.Kind
	if kind == Reconfirm || kind == Withdraw {
		kind = Technical // of the same place, without an envelope
	}
	if r.V != 1 || checkPlace(r.Tender, "", kind, r.Round) != "" || !idForm.MatchString(r.Envelope) || !bidForm.MatchString(r.Bid) || !moment || r.Seq < 1 || r.Seq > maxFen {
		return problem(BadReceipt, "the receipt is not in its form: download it again from the bid's page")
	}
	return nil
}

// Sign signs a receipt: BAD_RECEIPT when it is not in its form.
func (r Receipt) Sign(k *ecdsa.PrivateKey) (*SignedReceipt, error) {
	if err := r.check(); err != nil {
		return nil, err
	}
	digest, err := r.digest()
	if err != nil {
		return nil, err
	}
	signature, err := sign(k, digest)
	return &SignedReceipt{Receipt: r, Signature: signature}, err
}

func (r Receipt) digest() (Hash, error) {
	raw, err := canonical(r)
	return sum("linli/bid/receipt/v1", raw), err
}

// Leaf is the receipt's leaf in the tree: SHA-256 over a zero byte and its canonical JSON.
func (r Receipt) Leaf() (Hash, error) {
	raw, err := canonical(r)
	return leafHash(raw), err
}

// Of tells whether a receipt is that of an envelope: BAD_RECEIPT.
func (r Receipt) Of(e *Envelope) error {
	h := e.Header
	if r.HeaderHash != e.HeaderHash || r.CiphertextHash != e.CiphertextHash || r.Commit != h.Commit || r.Tender != h.Tender || r.Bid != h.Bid || r.Kind != h.Kind || r.Round != h.Round {
		return problem(BadReceipt, "the receipt is of another envelope: compare the files of the bid, or ask for the receipt again")
	}
	return nil
}

// ReadReceipt reads a signed receipt from JSON and checks its form, not its signature:
// BAD_RECEIPT.
func ReadReceipt(raw []byte) (*SignedReceipt, error) {
	s := &SignedReceipt{}
	if err := parseStrict(raw, s); err != nil {
		return nil, problem(BadReceipt, "the receipt cannot be read (%v): download it again from the bid's page", err)
	}
	return s, s.Receipt.check()
}

// JSON writes a signed receipt.
func (s *SignedReceipt) JSON() ([]byte, error) { return json.MarshalIndent(s, "", "  ") }

// Verify checks the signature by the server's public key: BAD_RECEIPT.
func (s *SignedReceipt) Verify(public []byte) error {
	k, err := parseSignKey(public)
	if err != nil {
		return problem(BadReceipt, "the server's key is not a point of P-256 in 65 bytes: copy it again from the server's page")
	}
	digest, err := s.Receipt.digest()
	if err != nil {
		return err
	}
	if !verify(k, digest, s.Signature) {
		return problem(BadReceipt, "the receipt was not signed by this server, or was changed: keep it, and ask the supervisor")
	}
	return nil
}
