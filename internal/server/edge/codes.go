package edge

import (
	"net/http"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"linli/internal/fault"
)

// The codes in extensions.code that are the edge's own. BAD_INPUT, RATE_LIMITED,
// UNAVAILABLE and UNAUTHENTICATED are those of package fault.
const (
	CodeParseFailed      = errcode.ParseFailed
	CodeValidationFailed = errcode.ValidationFailed
	CodeBadRequest       = "BAD_REQUEST"       // not a GraphQL request, or by the wrong method
	CodeTooLarge         = "TOO_LARGE"         // body, document or variables exceed a limit
	CodeTooCostly        = "TOO_COSTLY"        // the operation costs more than one request may
	CodeUnknownDocument  = "UNKNOWN_DOCUMENT"  // no persisted document has this hash
	CodeDocumentRequired = "DOCUMENT_REQUIRED" // only persisted documents are served
	CodeIntrospectionOff = "INTROSPECTION_OFF" // the schema is not shown here
	CodeStreamRequired   = "STREAM_REQUIRED"   // a subscription needs events or a socket
	CodeTooManyStreams   = "TOO_MANY_STREAMS"  // close one first
	CodeInternal         = "INTERNAL"          // our mistake; the log has it
)

const codeBadInput = string(fault.CodeBadInput)

// refuse makes a coded error with a sentence for people.
func refuse(code, format string, args ...any) *gqlerror.Error {
	e := gqlerror.Errorf(format, args...)
	e.Extensions = map[string]any{"code": code}
	return e
}

func codeOf(e *gqlerror.Error) string {
	if e == nil {
		return ""
	}
	switch c := e.Extensions["code"].(type) {
	case string:
		return c
	case fault.Code:
		return string(c)
	}
	return ""
}

// statusOf is the HTTP status of a request that was refused before execution.
// A well-formed request is answered 200 under application/json, as GraphQL over
// HTTP wants, unless the refusal concerns the caller or the server, not the document.
func statusOf(errs gqlerror.List, media string) int {
	for _, e := range errs {
		switch codeOf(e) {
		case string(fault.CodeUnauthenticated):
			return http.StatusUnauthorized
		case string(fault.CodeForbidden):
			return http.StatusForbidden
		case string(fault.CodeRateLimited):
			return http.StatusTooManyRequests
		case string(fault.CodeUnavailable):
			return http.StatusServiceUnavailable
		case CodeInternal:
			return http.StatusInternalServerError
		}
	}
	if media == mediaJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}
