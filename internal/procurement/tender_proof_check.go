package procurement

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"linli/internal/draw"
	"linli/internal/sealing"
	"linli/internal/trail"
)

// Check is one thing that was recomputed from a proof.
type Check struct {
	Name string
	Err  error // nil: it holds
}

// ReadTenderProof reads a proof; fields that are none of its own are refused, because
// nothing would check them.
func ReadTenderProof(raw []byte) (*TenderProof, error) {
	p := &TenderProof{}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(p); err != nil {
		return nil, fmt.Errorf("this is not the proof of a tender: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("this is not the proof of a tender: something follows it")
	}
	if p.V != 1 {
		return nil, fmt.Errorf("this is a proof of version %d: a newer linli reads it", p.V)
	}
	return p, nil
}

// Verify recomputes everything that a proof says, from the proof alone, and tells of each
// check whether it holds.
func (p *TenderProof) Verify() []Check {
	l, err := p.readLog()
	checks := []Check{{"log: every entry follows the one before", err}}
	for _, c := range []struct {
		name string
		run  func(proofLogged) error
	}{
		{"receipts: signed by the server, in time, numbered without a gap", p.receipts},
		{"receipts: each is in the log at its place, and each of the log is here", p.receiptsLogged},
		{"seal: the root over receipts and dummies is the one of the log", p.seal},
		{"documents: hashes are those that were published", p.documents},
		{"opening: the bids are those of the opening's record, at the prices read out", p.opening},
		{"draw: pool, commitments, nonces and the log's head are those of the log", p.drawn},
		{"draw: seats went to experts in the order that follows", p.seats},
		{"report: what was signed is what the log has", p.reports},
		{"scores: the sheets' points are those of the report", p.points},
		{"ranking: computed again it is the report's", p.ranking},
		{"award: winners stand as the report ranks them", p.awarded},
	} {
		checks = append(checks, Check{c.name, c.run(l)})
	}
	return checks
}

// logged is an entry that the proof shows.
type logged struct {
	Verb   string `json:"verb"`
	Record string `json:"record"`
	Seq    int64  `json:"seq"`
	Stream string `json:"stream"`
	Body   struct {
		Leaf         string `json:"leaf"`
		SealRoot     string `json:"sealRoot"`
		DocumentHash string `json:"documentHash"`
		PackHash     string `json:"packHash"`
		PoolRoot     string `json:"poolRoot"`
		Side         string `json:"side"`
		Commit       string `json:"commit"`
		Nonce        string `json:"nonce"`
		Head         string `json:"head"`
		Hash         string `json:"hash"`
		Lot          any    `json:"lot"`
		Record       []struct {
			Bid          string `json:"bid"`
			Lot          string `json:"lot"`
			Organization string `json:"organization"`
			PriceFen     *int64 `json:"priceFen"`
		} `json:"record"`
		Awards []struct {
			Award        string `json:"award"`
			Bid          string `json:"bid"`
			Organization string `json:"organization"`
			AmountFen    int64  `json:"amountFen"`
			Rank         int    `json:"rank"`
		} `json:"awards"`
	} `json:"body"`
	prev, hash string
}

// proofLogged are the shown entries by verb, in their order.
type proofLogged map[string][]logged

// last is the newest entry of a verb.
func (l proofLogged) last(verb string) (logged, error) {
	list := l[verb]
	if len(list) == 0 {
		return logged{}, fmt.Errorf("the log has no %s", verb)
	}
	return list[len(list)-1], nil
}

// readLog follows the chain and reads what is shown of it.
func (p *TenderProof) readLog() (proofLogged, error) {
	out := proofLogged{}
	var broken error
	prev := trail.Genesis
	for i, e := range p.Log {
		if broken == nil && (e.Seq != int64(i+1) || e.Prev != prev) {
			broken = fmt.Errorf("entry %d does not follow entry %d", e.Seq, i)
		}
		prev = e.Hash
		if e.Body == "" {
			continue
		}
		x := logged{prev: e.Prev, hash: e.Hash}
		if err := json.Unmarshal([]byte(e.Body), &x); err != nil {
			return out, fmt.Errorf("entry %d cannot be read: %w", e.Seq, err)
		}
		if broken == nil && (trail.Hash(e.Prev, e.Body) != e.Hash || x.Seq != e.Seq || x.Stream != p.Tender) {
			broken = fmt.Errorf("entry %d is not what its hash says", e.Seq)
		}
		out[x.Verb] = append(out[x.Verb], x)
	}
	return out, broken
}

// receipts holds each receipt to the server's signature, the deadline and its number.
func (p *TenderProof) receipts(proofLogged) error {
	for i, s := range p.Seal.Receipts {
		r := s.Receipt
		switch err := s.Verify(p.ReceiptKey); {
		case err != nil:
			return fmt.Errorf("receipt %d: %w", r.Seq, err)
		case r.Tender != p.Tender || r.Round != p.Seal.Round:
			return fmt.Errorf("receipt %d is of another tender or round", r.Seq)
		case r.Seq != int64(i+1):
			return fmt.Errorf("receipt %d stands at place %d: one is missing or was put in", r.Seq, i+1)
		case r.ReceivedAt > p.Seal.DeadlineAt:
			return fmt.Errorf("receipt %d came at %s, after the deadline %s", r.Seq, r.ReceivedAt, p.Seal.DeadlineAt)
		}
	}
	return nil
}

// receiptsLogged compares receipts with the entries that were written with them.
func (p *TenderProof) receiptsLogged(l proofLogged) error {
	entries := map[string]logged{}
	for _, e := range l[verbSeal] {
		entries[e.Record] = e
	}
	for _, s := range p.Seal.Receipts {
		leaf, err := s.Receipt.Leaf()
		if err != nil {
			return err
		}
		e, is := entries[s.Receipt.Envelope]
		switch {
		case !is:
			return fmt.Errorf("receipt %d is not in the log: it was put in", s.Receipt.Seq)
		case e.Body.Leaf != leaf.String() || e.prev != s.Receipt.PrevHead.String():
			return fmt.Errorf("receipt %d is not the one of the log", s.Receipt.Seq)
		}
		delete(entries, s.Receipt.Envelope)
	}
	if p.Seal.Round > 1 {
		return nil // entries of earlier rounds are of their own tree
	}
	for envelope := range entries {
		return fmt.Errorf("envelope %s is in the log and has no receipt here: it was left out", envelope)
	}
	return nil
}

const verbSeal = "bid.seal"

// seal computes the root anew.
func (p *TenderProof) seal(l proofLogged) error {
	var leaves, dummies []sealing.Hash
	for _, s := range p.Seal.Receipts {
		leaf, err := s.Receipt.Leaf()
		if err != nil {
			return err
		}
		leaves = append(leaves, leaf)
	}
	for _, text := range p.Seal.Dummies {
		raw, err := hex.DecodeString(text)
		if err != nil || len(raw) != 32 {
			return errors.New("a dummy is not 32 bytes in hex")
		}
		dummies = append(dummies, sealing.DummyLeaf([32]byte(raw)))
	}
	tree, err := sealing.Pad(leaves, dummies)
	if err != nil {
		return err
	}
	root := sealing.Root(tree).String()
	e, err := l.last("tender.seal")
	switch {
	case err != nil:
		return err
	case root != e.Body.SealRoot:
		return fmt.Errorf("the root is %s, sealed was %s", root, e.Body.SealRoot)
	case p.Seal.Root != root:
		return fmt.Errorf("the file says %s, the root is %s", p.Seal.Root, root)
	}
	return nil
}

// documents compares texts, hashes and the log.
func (p *TenderProof) documents(l proofLogged) error {
	var want []string
	for _, verb := range []string{"tender.publish", "tender.amend"} {
		for _, e := range l[verb] {
			want = append(want, e.Body.DocumentHash)
		}
	}
	var have []string
	for i, d := range p.Documents {
		if digest(d.Body) != d.Hash {
			return fmt.Errorf("version %d of the documents is not what its hash says", i+1)
		}
		have = append(have, d.Hash)
	}
	if !slices.Equal(have, want) {
		return fmt.Errorf("the documents have the hashes %s, published were %s", strings.Join(have, " "), strings.Join(want, " "))
	}
	return nil
}

// opening compares the bids with the opening's record.
func (p *TenderProof) opening(l proofLogged) error {
	e, err := l.last("opening.end")
	if err != nil {
		return err
	}
	here := map[string]ProofBid{}
	for _, b := range p.Bids {
		here[b.ID] = b
	}
	for _, r := range e.Body.Record {
		b, is := here[r.Bid]
		switch {
		case !is:
			return fmt.Errorf("bid %s of %s was opened and is missing here", r.Bid, r.Organization)
		case b.Lot != r.Lot || b.Organization != r.Organization || !same(b.PriceFen, r.PriceFen):
			return fmt.Errorf("bid %s is not as it was read out", r.Bid)
		}
		delete(here, r.Bid)
	}
	for id := range here {
		return fmt.Errorf("bid %s was not there at the opening", id)
	}
	return nil
}

func same(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }

// drawn holds the draw's inputs to the log.
func (p *TenderProof) drawn(l proofLogged) error {
	x := p.Panel
	if x == nil {
		return errors.New("there is no panel")
	}
	root, err := draw.Root(x.Pool)
	if err != nil {
		return err
	}
	var pool, buyer, regulator, head string
	var formed int64
	for _, e := range slices.Concat(l["panel.form"], l["draw.commit"]) { // a draw that began anew has a pool of its own
		if e.Body.PoolRoot != "" && e.Seq > formed {
			pool, formed = e.Body.PoolRoot, e.Seq
		}
	}
	for _, e := range l["draw.commit"] {
		if e.Seq < formed || e.Body.Commit == "" {
			continue
		}
		head = e.hash
		if e.Body.Side == "REGULATOR" {
			regulator = e.Body.Commit
		} else {
			buyer = e.Body.Commit
		}
	}
	switch {
	case root.String() != pool || x.Root != pool:
		return fmt.Errorf("the pool has the root %s, fixed was %s", root, pool)
	case x.BuyerCommit != buyer || x.RegulatorCommit != regulator:
		return errors.New("the commitments are not those of the log")
	case x.Head != head:
		return fmt.Errorf("the head is %s, after the commitments it was %s", x.Head, head)
	}
	for _, side := range [][2]string{{buyer, x.BuyerNonce}, {regulator, x.RegulatorNonce}} {
		var commit, nonce draw.Hash
		if err := errors.Join(commit.UnmarshalText([]byte(side[0])), nonce.UnmarshalText([]byte(side[1]))); err != nil {
			return err
		}
		if err := draw.CheckReveal(commit, nonce); err != nil {
			return err
		}
	}
	return nil
}

// order is the order in which experts are drawn.
func (x *ProofPanel) order(ids []string) ([]string, error) {
	var h [3]draw.Hash
	for i, text := range []string{x.BuyerNonce, x.RegulatorNonce, x.Head} {
		if err := h[i].UnmarshalText([]byte(text)); err != nil {
			return nil, err
		}
	}
	return draw.Order(draw.Seed(h[0], h[1], h[2]), ids), nil
}

// seats holds the experts' seats to the order; those who may not sit any more are passed over.
func (p *TenderProof) seats(proofLogged) error {
	if p.Panel == nil {
		return errors.New("there is no panel")
	}
	order, err := p.Panel.order(p.Panel.Pool)
	if err != nil {
		return err
	}
	last := -1
	for _, s := range p.Panel.Seats {
		if s.Kind != "EXPERT" {
			continue
		}
		at := slices.Index(order, s.Person)
		if at <= last {
			return fmt.Errorf("the seat of position %d went to %s against the order", s.Position, s.Person)
		}
		last = at
	}
	return nil
}
