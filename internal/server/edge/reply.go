package edge

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

// encode writes a response. The data is already JSON and is copied as it is; it is
// left out, not null, when nothing was executed.
func encode(resp *graphql.Response) []byte {
	out := make([]byte, 0, len(resp.Data)+64)
	member := func(name string, value []byte) {
		if len(out) > 0 {
			out = append(out, ',')
		} else {
			out = append(out, '{')
		}
		out = append(out, '"')
		out = append(out, name...)
		out = append(out, '"', ':')
		out = append(out, value...)
	}
	if len(resp.Errors) > 0 {
		errs, err := json.Marshal(resp.Errors)
		if err != nil { // a detail that JSON cannot carry
			errs = []byte(`[{"message":"` + maskedMessage + `","extensions":{"code":"` + CodeInternal + `"}}]`)
		}
		member("errors", errs)
	}
	if len(resp.Data) > 0 {
		member("data", resp.Data)
	}
	if len(resp.Extensions) > 0 {
		if x, err := json.Marshal(resp.Extensions); err == nil {
			member("extensions", x)
		}
	}
	if len(out) == 0 {
		return []byte(`{"data":null}`)
	}
	return append(out, '}')
}

// quality reads the q of an Accept part; anything unreadable counts as 1.
func quality(params string) float64 {
	for p := range strings.SplitSeq(params, ";") {
		k, v, ok := strings.Cut(strings.TrimSpace(p), "=")
		if !ok || !strings.EqualFold(k, "q") {
			continue
		}
		if q, err := strconv.ParseFloat(v, 64); err == nil {
			return q
		}
	}
	return 1
}
