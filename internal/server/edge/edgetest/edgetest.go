// Package edgetest holds requests that a GraphQL endpoint must refuse cheaply. The
// cases of Hostile need nothing of a schema but a root type named Query; those of
// HostileTo are told the names they use.
package edgetest

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"time"
)

// MaxAnswer bounds the body of every refusal, in bytes.
const MaxAnswer = 16 << 10

// Case is one hostile request and the refusal it must meet.
type Case struct {
	Name   string
	Method string // POST when empty
	Query  string // raw query string of the URL
	Header http.Header
	Body   []byte

	WantStatus int
	WantCode   string // extensions.code of the first error; empty when there is no body
}

// Answer is what came back.
type Answer struct {
	Status int
	Code   string // extensions.code of the first error
	Data   bool   // the body has a data member
	Body   []byte
	Took   time.Duration
}

// Send sends c to url with a length, and reads the whole answer.
func (c Case) Send(ctx context.Context, client *http.Client, url string) (Answer, error) {
	if c.Query != "" {
		url += "?" + c.Query
	}
	method := c.Method
	if method == "" {
		method = http.MethodPost
	}
	req, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(c.Body))
	if err != nil {
		return Answer{}, err
	}
	req.Header = c.Header.Clone()
	start := time.Now()
	res, err := client.Do(req)
	if err != nil {
		return Answer{}, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return Answer{}, err
	}
	a := Answer{Status: res.StatusCode, Body: body, Took: time.Since(start)}
	var reply map[string]json.RawMessage
	var errs []struct {
		Extensions struct {
			Code string `json:"code"`
		} `json:"extensions"`
	}
	if json.Unmarshal(body, &reply) == nil {
		_, a.Data = reply["data"]
		if json.Unmarshal(reply["errors"], &errs) == nil && len(errs) > 0 {
			a.Code = errs[0].Extensions.Code
		}
	}
	return a, nil
}

// jsonHeader is that of an ordinary client which takes the newer media type, so
// that refused documents have a status of their own.
func jsonHeader() http.Header {
	return http.Header{
		"Content-Type": {"application/json"},
		"Accept":       {"application/graphql-response+json"},
	}
}

// post is a case with a JSON body as it stands.
func post(name, body string, status int, code string) Case {
	return Case{Name: name, Header: jsonHeader(), Body: []byte(body), WantStatus: status, WantCode: code}
}

// document is a case whose body carries a document and variables.
func document(name, text string, variables map[string]any, code string) Case {
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		panic(err) // the cases are constants
	}
	return post(name, string(body), http.StatusBadRequest, code)
}

// typed is a well-formed request under another header.
func typed(name, key, value string) Case {
	c := post(name, `{"query":"{__typename}"}`, http.StatusUnsupportedMediaType, "BAD_REQUEST")
	c.Header.Set(key, value)
	return c
}

func rep(s string, n int) string { return strings.Repeat(s, n) }
