package sealing

import (
	"errors"
	"fmt"
)

// Code names what is wrong with something sealed.
type Code string

// The codes.
const (
	BadEnvelope     Code = "BAD_ENVELOPE"     // not an envelope, or of a version or suite that is not known here
	BadHeader       Code = "BAD_HEADER"       // the header is not in its form
	BadCustodians   Code = "BAD_CUSTODIANS"   // the custodians break the rules on who may hold what
	BadLength       Code = "BAD_LENGTH"       // the envelope ends too early, or goes on after its end
	BadChunk        Code = "BAD_CHUNK"        // a chunk was changed, moved, or sealed wrongly
	BadPadding      Code = "BAD_PADDING"      // what fills the bucket is not zeros
	BadPayload      Code = "BAD_PAYLOAD"      // the lengths inside do not fit, or a file is not what the document says
	BadDocument     Code = "BAD_DOCUMENT"     // the document is not in its form, or says something else than the header
	BadCommit       Code = "BAD_COMMIT"       // the payload is not the one that was promised
	BadSignature    Code = "BAD_SIGNATURE"    // the signature is not of the key in the header
	WrongKey        Code = "WRONG_KEY"        // this key does not open this envelope
	WrongShare      Code = "WRONG_SHARE"      // this is not the share that was sealed
	TooFewShares    Code = "TOO_FEW_SHARES"   // fewer than the threshold
	BadTerms        Code = "BAD_TERMS"        // the terms of sealing are not in their form
	WrongTerms      Code = "WRONG_TERMS"      // the envelope was sealed for other terms
	TooLarge        Code = "TOO_LARGE"        // more than the largest bucket, or than a limit of the document
	FileChanged     Code = "FILE_CHANGED"     // a file changed while it was sealed
	BadKeyFile      Code = "BAD_KEY_FILE"     // not a key file, or of another kind
	WrongPassphrase Code = "WRONG_PASSPHRASE" // the passphrase does not unlock the key file, or the file was changed
	BadReceipt      Code = "BAD_RECEIPT"      // the receipt is not in its form, not signed by this server, or of another envelope
	BadProof        Code = "BAD_PROOF"        // the receipt is not in the tree with this root
)

// Problem is one thing that is wrong, with a sentence for people.
type Problem struct {
	Code    Code
	Message string
}

// Error gives code and sentence.
func (p *Problem) Error() string { return string(p.Code) + ": " + p.Message }

// Is tells whether err is a Problem with the code.
func Is(err error, code Code) bool {
	var p *Problem
	return errors.As(err, &p) && p.Code == code
}

func problem(code Code, format string, args ...any) *Problem {
	return &Problem{Code: code, Message: fmt.Sprintf(format, args...)}
}
