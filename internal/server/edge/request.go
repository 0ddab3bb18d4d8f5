package edge

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// envelope is the JSON form of a request, its members still text.
type envelope struct {
	Query         json.RawMessage `json:"query"`
	OperationName json.RawMessage `json:"operationName"`
	DocumentID    json.RawMessage `json:"documentId"`
	Variables     json.RawMessage `json:"variables"`
	Extensions    json.RawMessage `json:"extensions"`
}

// readPost reads the body of a POST. The status is that of the refusal.
func (g *gate) readPost(w http.ResponseWriter, r *http.Request) (*request, int, *gqlerror.Error) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != mediaJSON {
		return nil, http.StatusUnsupportedMediaType, refuse(CodeBadRequest, "Send a JSON body with Content-Type: application/json.")
	}
	if c := params["charset"]; c != "" && !strings.EqualFold(c, "utf-8") {
		return nil, http.StatusUnsupportedMediaType, refuse(CodeBadRequest, "The body must be UTF-8.")
	}
	for _, e := range r.Header.Values("Content-Encoding") {
		if !strings.EqualFold(e, "identity") {
			return nil, http.StatusUnsupportedMediaType, refuse(CodeBadRequest, "Send the body without a content encoding.")
		}
	}
	if r.ContentLength > g.l.BodyBytes {
		return nil, http.StatusRequestEntityTooLarge, g.bodyTooLarge()
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, g.l.BodyBytes))
	if err != nil {
		if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
			return nil, http.StatusRequestEntityTooLarge, g.bodyTooLarge()
		}
		if slow, ok := errors.AsType[net.Error](err); ok && slow.Timeout() {
			return nil, http.StatusRequestTimeout, refuse(CodeBadRequest, "The body did not arrive in time.")
		}
		return nil, http.StatusBadRequest, refuse(CodeBadRequest, "The body could not be read.")
	}
	in, refusal := g.decode(body)
	return in, http.StatusBadRequest, refusal
}

func (g *gate) bodyTooLarge() *gqlerror.Error {
	return refuse(CodeTooLarge, "The body is larger than %d KiB.", g.l.BodyBytes>>10)
}

// readGet reads the query parameters of a GET.
func (g *gate) readGet(r *http.Request) (*request, *gqlerror.Error) {
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, refuse(CodeBadRequest, "The query string is malformed.")
	}
	for _, name := range []string{"variables", "extensions"} {
		if s := q.Get(name); s != "" && !json.Valid([]byte(s)) {
			return nil, refuse(CodeBadRequest, "%s is not JSON.", name)
		}
	}
	for _, values := range q {
		for _, s := range values {
			if !utf8.ValidString(s) {
				return nil, refuse(CodeBadRequest, "The query string is not UTF-8.")
			}
		}
	}
	return g.assemble(q.Get("query"), q.Get("operationName"), q.Get("documentId"),
		[]byte(q.Get("variables")), []byte(q.Get("extensions")))
}

// decode reads the JSON form, of a body or of a socket's payload. Refusals never
// repeat what was sent.
func (g *gate) decode(body []byte) (*request, *gqlerror.Error) {
	body = bytes.TrimLeft(body, " \t\r\n")
	switch {
	case len(body) == 0:
		return nil, refuse(CodeBadRequest, "The body is empty.")
	case body[0] == '[':
		return nil, refuse(CodeBadRequest, "Batches are not served; send one request at a time.")
	case !utf8.Valid(body):
		return nil, refuse(CodeBadRequest, "The body is not UTF-8.")
	case body[0] != '{':
		return nil, refuse(CodeBadRequest, "The body is not a JSON object.")
	}
	var e envelope
	if err := json.Unmarshal(body, &e); err != nil {
		return nil, refuse(CodeBadRequest, "The body is not valid JSON.")
	}
	if loneSurrogate(body) {
		return nil, refuse(codeBadInput, "The body escapes half of a surrogate pair.")
	}
	var texts [3]string
	for i, m := range []struct {
		name string
		raw  json.RawMessage
	}{{"query", e.Query}, {"operationName", e.OperationName}, {"documentId", e.DocumentID}} {
		if absent(m.raw) {
			continue
		}
		if m.raw[0] != '"' || json.Unmarshal(m.raw, &texts[i]) != nil {
			return nil, refuse(CodeBadRequest, "%s must be a string.", m.name)
		}
	}
	return g.assemble(texts[0], texts[1], texts[2], e.Variables, e.Extensions)
}

// assemble checks the members that both forms share.
func (g *gate) assemble(query, operation, document string, variables, extensions []byte) (*request, *gqlerror.Error) {
	in := &request{query: query, operation: operation, hash: documentHash(document)}
	if !absent(extensions) {
		var x struct {
			PersistedQuery *struct {
				Hash string `json:"sha256Hash"`
			} `json:"persistedQuery"`
		}
		if extensions[0] != '{' || json.Unmarshal(extensions, &x) != nil {
			return nil, refuse(CodeBadRequest, "extensions must be an object, and persistedQuery.sha256Hash a string.")
		}
		if x.PersistedQuery != nil && in.hash == "" {
			in.hash = documentHash(x.PersistedQuery.Hash)
		}
	}
	if query == "" && in.hash == "" {
		return nil, refuse(CodeBadRequest, "query is missing.")
	}
	if absent(variables) {
		return in, nil
	}
	if variables[0] != '{' {
		return nil, refuse(CodeBadRequest, "variables must be an object.")
	}
	if loneSurrogate(variables) { // a GET has not been through decode
		return nil, refuse(codeBadInput, "The variables escape half of a surrogate pair.")
	}
	if err := g.l.scanVariables(variables); err != nil {
		return nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(variables))
	dec.UseNumber()
	if err := dec.Decode(&in.variables); err != nil {
		return nil, refuse(CodeBadRequest, "variables are not valid JSON.")
	}
	return in, nil
}

func absent(raw []byte) bool { return len(raw) == 0 || string(raw) == "null" }

// documentHash reads a document id: a hash, or the form "sha256:" + hash.
func documentHash(id string) string {
	return strings.ToLower(strings.TrimPrefix(id, "sha256:"))
}
