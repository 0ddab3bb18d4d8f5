package edge

import (
	"cmp"
	"time"
)

// Limits are the edge's numbers. A zero field takes the value of DefaultLimits,
// so a limit can be moved but not switched off.
type Limits struct {
	// Before parsing.
	BodyBytes     int64 // HTTP request body
	Tokens        int   // lexical tokens of a document, comments included
	Aliases       int
	Directives    int
	Fragments     int
	Operations    int
	VariableBytes int // JSON text of all variables
	ValueDepth    int // nesting of variables, and of literals in the document
	ListLength    int // elements of any one list in variables or literals

	// After parsing, before validation.
	Repeats    int // times one response name or fragment may stand in one selection set
	Selections int // selections once every fragment spread is expanded
	Depth      int // nesting of fields, through fragments
	MetaDepth  int // the same for operations of __schema, __type and __typename only

	// After validation.
	PageSize int // greatest `first` or `last`
	Cost     int // see price.go; a page of 100 rows with 49 fields each is 5,001

	// Answers.
	Errors       int           // validation errors in one answer
	MessageRunes int           // length of one parse, validation or input message
	Timeout      time.Duration // of a query or mutation

	// Streams.
	MessageBytes      int64 // one socket message from the client
	Messages          int   // of one socket in the time of Ping, pings of WebSocket itself included
	Subscriptions     int   // operations at once in one socket
	Sockets           int   // open sockets and event streams together
	SocketsPerAddress int
	InitTimeout       time.Duration // from upgrade to connection_init
	Ping              time.Duration // between pings, and the time to answer one
	Recheck           time.Duration // between calls of StillValid
	WriteTimeout      time.Duration // one message to a slow reader
	CloseTimeout      time.Duration // for the peer to answer a close frame
}

// DefaultLimits are the numbers Linli runs with. Recheck is four seconds so that a
// stream ends within five of a revocation.
func DefaultLimits() Limits {
	return Limits{
		BodyBytes: 1 << 20, Tokens: 2000, Aliases: 30, Directives: 50, Fragments: 30, Operations: 5,
		VariableBytes: 256 << 10, ValueDepth: 12, ListLength: 100,
		Repeats: 20, Selections: 5000, Depth: 12, MetaDepth: 20,
		PageSize: 100, Cost: 5000,
		Errors: 20, MessageRunes: 300, Timeout: 10 * time.Second,
		MessageBytes: 64 << 10, Messages: 5000, Subscriptions: 20, Sockets: 2000, SocketsPerAddress: 50,
		InitTimeout: 3 * time.Second, Ping: 20 * time.Second, Recheck: 4 * time.Second, WriteTimeout: 10 * time.Second,
		CloseTimeout: 2 * time.Second,
	}
}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	return Limits{
		BodyBytes:         cmp.Or(l.BodyBytes, d.BodyBytes),
		Tokens:            cmp.Or(l.Tokens, d.Tokens),
		Aliases:           cmp.Or(l.Aliases, d.Aliases),
		Directives:        cmp.Or(l.Directives, d.Directives),
		Fragments:         cmp.Or(l.Fragments, d.Fragments),
		Operations:        cmp.Or(l.Operations, d.Operations),
		VariableBytes:     cmp.Or(l.VariableBytes, d.VariableBytes),
		ValueDepth:        cmp.Or(l.ValueDepth, d.ValueDepth),
		ListLength:        cmp.Or(l.ListLength, d.ListLength),
		Repeats:           cmp.Or(l.Repeats, d.Repeats),
		Selections:        cmp.Or(l.Selections, d.Selections),
		Depth:             cmp.Or(l.Depth, d.Depth),
		MetaDepth:         cmp.Or(l.MetaDepth, d.MetaDepth),
		PageSize:          cmp.Or(l.PageSize, d.PageSize),
		Cost:              cmp.Or(l.Cost, d.Cost),
		Errors:            cmp.Or(l.Errors, d.Errors),
		MessageRunes:      cmp.Or(l.MessageRunes, d.MessageRunes),
		Timeout:           cmp.Or(l.Timeout, d.Timeout),
		MessageBytes:      cmp.Or(l.MessageBytes, d.MessageBytes),
		Messages:          cmp.Or(l.Messages, d.Messages),
		Subscriptions:     cmp.Or(l.Subscriptions, d.Subscriptions),
		Sockets:           cmp.Or(l.Sockets, d.Sockets),
		SocketsPerAddress: cmp.Or(l.SocketsPerAddress, d.SocketsPerAddress),
		InitTimeout:       cmp.Or(l.InitTimeout, d.InitTimeout),
		Ping:              cmp.Or(l.Ping, d.Ping),
		Recheck:           cmp.Or(l.Recheck, d.Recheck),
		WriteTimeout:      cmp.Or(l.WriteTimeout, d.WriteTimeout),
		CloseTimeout:      cmp.Or(l.CloseTimeout, d.CloseTimeout),
	}
}
