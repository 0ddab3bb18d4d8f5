package procurement

import "linli/internal/sealing"

// TenderProof is the file from which anybody checks a tender again (docs/tender-proof.md).
type TenderProof struct {
	V          int           `json:"v"` // 1
	Tender     string        `json:"tender"`
	Number     string        `json:"number"`
	OCID       string        `json:"ocid"`
	ReceiptKey sealing.Bytes `json:"receiptKey"` // what receipts are signed with
	Pack       string        `json:"pack"`       // the rule pack, canonical JSON
	Documents  []ProofText   `json:"documents"`  // published versions, oldest first
	Seal       ProofSeal     `json:"seal"`
	Log        []ProofEntry  `json:"log"` // of the tender, from its first entry to the award
	Panel      *ProofPanel   `json:"panel,omitempty"`
	Bids       []ProofBid    `json:"bids"`
	Reports    []ProofReport `json:"reports"`
	Awards     []ProofAward  `json:"awards"`
}

// ProofText is a text with its SHA-256 in hex.
type ProofText struct {
	Body string `json:"body"`
	Hash string `json:"hash"`
}

// ProofSeal is what was in the box at the deadline: receipts by their numbers, bids and
// decoys alike, and the bytes behind the leaves that fill up the tree, in hex.
type ProofSeal struct {
	Round      int                     `json:"round"`
	DeadlineAt string                  `json:"deadlineAt"`
	Root       string                  `json:"root"`
	Receipts   []sealing.SignedReceipt `json:"receipts"`
	Dummies    []string                `json:"dummies"`
}

// ProofEntry is a link of the log; Body is empty for what the proof does not need.
type ProofEntry struct {
	Seq  int64  `json:"seq"`
	Prev string `json:"prev"`
	Hash string `json:"hash"`
	Body string `json:"body,omitempty"` // canonical JSON
}

// ProofPanel is the draw: who could be drawn, what the two sides committed to and showed,
// and who got seats.
type ProofPanel struct {
	Pool            []string    `json:"pool"`
	Root            string      `json:"root"`
	BuyerCommit     string      `json:"buyerCommit"`
	RegulatorCommit string      `json:"regulatorCommit"`
	BuyerNonce      string      `json:"buyerNonce"`
	RegulatorNonce  string      `json:"regulatorNonce"`
	Head            string      `json:"head"` // of the log after both commits
	Seats           []ProofSeat `json:"seats"`
}

// ProofSeat is one place on the panel.
type ProofSeat struct {
	ID       string `json:"id"`
	Person   string `json:"person"`
	Kind     string `json:"kind"`     // EXPERT or REPRESENTATIVE
	Position int    `json:"position"` // in the draw's order, from 1
	Sits     bool   `json:"sits"`     // has the seat still
}

// ProofBid is a bid as it was opened.
type ProofBid struct {
	ID           string          `json:"id"`
	Lot          string          `json:"lot"`
	Organization string          `json:"organization"`
	PriceFen     *int64          `json:"priceFen"` // as read out
	Decisions    []ProofDecision `json:"decisions"`
}

// ProofDecision is what was decided about a bid, in the order of deciding.
type ProofDecision struct {
	Kind     string `json:"kind"`
	Passed   bool   `json:"passed"`
	Rule     string `json:"rule"`
	Reason   string `json:"reason"`
	PriceFen *int64 `json:"priceFen,omitempty"`
}

// ProofReport is a lot's report with the points as the sheets have them.
type ProofReport struct {
	Lot    string        `json:"lot"`
	Report ProofText     `json:"report"`
	Points []ProofPoints `json:"points"`
}

// ProofPoints is one cell of one sheet.
type ProofPoints struct {
	Seat      string `json:"seat"`
	Bid       string `json:"bid"`
	Criterion string `json:"criterion"`
	Points    string `json:"points"`
}

// ProofAward is who was announced.
type ProofAward struct {
	ID           string `json:"id"`
	Lot          string `json:"lot"`
	Bid          string `json:"bid"`
	Organization string `json:"organization"`
	Rank         int    `json:"rank"`
	AmountFen    int64  `json:"amountFen"`
}
