package sms

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// algorithm is Aliyun's signature, version 3.
const algorithm = "ACS3-HMAC-SHA256"

// nothing is the SHA-256 of an empty body.
const nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

// sign adds the headers that prove who asks. The request has no body.
func sign(req *http.Request, keyID, keySecret, nonce string, now time.Time) {
	h := map[string]string{
		"host":                  req.URL.Host,
		"x-acs-action":          action,
		"x-acs-content-sha256":  nothing,
		"x-acs-date":            now.UTC().Format("2006-01-02T15:04:05Z"),
		"x-acs-signature-nonce": nonce,
		"x-acs-version":         version,
	}
	names := make([]string, 0, len(h))
	for name := range h {
		names = append(names, name)
	}
	slices.Sort(names)
	var headers strings.Builder
	for _, name := range names {
		headers.WriteString(name + ":" + h[name] + "\n")
		if name != "host" {
			req.Header.Set(name, h[name])
		}
	}
	signed := strings.Join(names, ";")
	canonical := strings.Join([]string{req.Method, req.URL.EscapedPath(), req.URL.RawQuery, headers.String(), signed, nothing}, "\n")
	sum := sha256.Sum256([]byte(canonical))
	mac := hmac.New(sha256.New, []byte(keySecret))
	mac.Write([]byte(algorithm + "\n" + hex.EncodeToString(sum[:])))
	req.Header.Set("Authorization", algorithm+" Credential="+keyID+",SignedHeaders="+signed+",Signature="+hex.EncodeToString(mac.Sum(nil)))
}

// canonicalQuery is a query in the one form that is signed and sent: sorted by name,
// everything escaped but letters, digits and -_.~
func canonicalQuery(query url.Values) string {
	return strings.ReplaceAll(query.Encode(), "+", "%20") // Encode escapes a plus of the text as %2B
}
