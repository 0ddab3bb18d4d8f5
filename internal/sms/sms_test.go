package sms_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"linli/internal/fault"
	"linli/internal/sms"
)

const (
	keyID     = "LTAItest"
	keySecret = "secret of the key"
	phone     = "13900000001"
	code      = "048213"
)

var now = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)

// aliyun is a server that takes only what is rightly signed, and then answers.
func aliyun(t *testing.T, answer http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if why := refused(r); why != "" {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = w.Write([]byte(`{"Code":"SignatureDoesNotMatch","Message":"` + why + `","RequestId":"1"}`))
			return
		}
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

var authorization = regexp.MustCompile(`^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$`)

// refused checks a request as the manual of signature V3 says, apart from the client:
// it sorts and escapes by itself, and takes each header from what was received.
func refused(r *http.Request) string {
	m := authorization.FindStringSubmatch(r.Header.Get("Authorization"))
	if m == nil || m[1] != keyID {
		return "authorization"
	}
	names := strings.Split(m[2], ";")
	if !slices.IsSorted(names) || !slices.Contains(names, "host") || !slices.Contains(names, "x-acs-content-sha256") {
		return "signed headers"
	}
	for name := range r.Header {
		if lower := strings.ToLower(name); strings.HasPrefix(lower, "x-acs-") && !slices.Contains(names, lower) {
			return "a header is not signed"
		}
	}
	var headers, query []string
	for _, name := range names {
		value := r.Header.Get(name)
		if name == "host" {
			value = r.Host
		}
		headers = append(headers, name+":"+strings.TrimSpace(value)+"\n")
	}
	for name, values := range r.URL.Query() {
		query = append(query, escape(name)+"="+escape(values[0]))
	}
	slices.Sort(query)
	empty := sha256.Sum256(nil)
	if r.Header.Get("X-Acs-Content-Sha256") != hex.EncodeToString(empty[:]) {
		return "content hash"
	}
	canonical := r.Method + "\n/\n" + strings.Join(query, "&") + "\n" + strings.Join(headers, "") + "\n" + m[2] + "\n" + hex.EncodeToString(empty[:])
	hashed := sha256.Sum256([]byte(canonical))
	mac := hmac.New(sha256.New, []byte(keySecret))
	mac.Write([]byte("ACS3-HMAC-SHA256\n" + hex.EncodeToString(hashed[:])))
	if hex.EncodeToString(mac.Sum(nil)) != m[3] {
		return "signature"
	}
	return ""
}

// escape is RFC 3986's.
func escape(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-_.~", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + strings.ToUpper(hex.EncodeToString([]byte{c})))
		}
	}
	return b.String()
}

func config(endpoint string) sms.Config {
	return sms.Config{Endpoint: endpoint, AccessKeyID: keyID, AccessKeySecret: keySecret, SignName: "邻里 +1", TemplateCode: "SMS_1",
		Timeout: 300 * time.Millisecond, Now: func() time.Time { return now }}
}

func client(t *testing.T, c sms.Config) *sms.Client {
	t.Helper()
	out, err := sms.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSendCode(t *testing.T) {
	t.Parallel()
	nonces := map[string]bool{}
	s := aliyun(t, func(w http.ResponseWriter, r *http.Request) {
		for name, want := range map[string]string{"X-Acs-Action": "SendSms", "X-Acs-Version": "2017-05-25", "X-Acs-Date": "2026-11-24T00:00:00Z"} {
			if got := r.Header.Get(name); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
		nonces[r.Header.Get("X-Acs-Signature-Nonce")] = true
		q := r.URL.Query()
		for name, want := range map[string]string{"PhoneNumbers": phone, "SignName": "邻里 +1", "TemplateCode": "SMS_1", "TemplateParam": `{"code":"048213"}`} {
			if got := q.Get(name); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
		_, _ = w.Write([]byte(`{"Code":"OK","Message":"OK","BizId":"9006","RequestId":"F655"}`))
	})
	c := client(t, config(s.URL))
	for range 2 {
		if err := c.SendCode(t.Context(), phone, code); err != nil {
			t.Fatal(err)
		}
	}
	if len(nonces) != 2 || nonces[""] {
		t.Errorf("nonces %v", nonces)
	}
}

func TestSendCodeRefused(t *testing.T) {
	t.Parallel()
	says := func(status int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = w.Write([]byte(body))
		}
	}
	for name, c := range map[string]struct {
		answer http.HandlerFunc
		want   fault.Code
		says   string
	}{
		"the number's limit": {says(200, `{"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"触发分钟级流控Permits:1","RequestId":"2"}`), fault.CodeRateLimited, "BUSINESS_LIMIT"},
		"throttled":          {says(400, `{"Code":"Throttling.User","RequestId":"3"}`), fault.CodeUnavailable, "Throttling.User"},
		"no money":           {says(200, `{"Code":"isv.AMOUNT_NOT_ENOUGH","RequestId":"4"}`), fault.CodeUnavailable, "AMOUNT"},
		"server error":       {says(503, `{"Code":"ServiceUnavailable","RequestId":"5"}`), fault.CodeUnavailable, "503"},
		"OK of an error":     {says(500, `{"Code":"OK"}`), fault.CodeUnavailable, "500"},
		"garbage":            {says(200, "<html>"), fault.CodeUnavailable, "no JSON"},
		"nothing":            {says(200, ""), fault.CodeUnavailable, "no JSON"},
		"elsewhere": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1/", http.StatusFound)
		}, fault.CodeUnavailable, "302"},
		"silence": {func(_ http.ResponseWriter, r *http.Request) {
			<-r.Context().Done()
		}, fault.CodeUnavailable, "deadline"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := client(t, config(aliyun(t, c.answer).URL)).SendCode(context.Background(), phone, code)
			if !fault.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v, want %s that says %q", err, c.want, c.says)
			}
			tellsNothing(t, err)
		})
	}
}

// tellsNothing looks for the number and the code in all that an error says.
func tellsNothing(t *testing.T, err error) {
	t.Helper()
	shown, jsonErr := json.Marshal(fault.As(err))
	if text := err.Error() + string(shown); jsonErr != nil || strings.Contains(text, phone) || strings.Contains(text, code) {
		t.Errorf("the error tells number or code: %s", text)
	}
}

func TestSendCodeUnreachable(t *testing.T) {
	t.Parallel()
	s := httptest.NewServer(http.NotFoundHandler())
	s.Close()
	err := client(t, config(s.URL)).SendCode(t.Context(), phone, code)
	if !fault.Is(err, fault.CodeUnavailable) {
		t.Errorf("nobody listens: %v", err)
	}
	tellsNothing(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := client(t, config(s.URL)).SendCode(ctx, phone, code); !fault.Is(err, fault.CodeUnavailable) || !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestWrongSecretIsRefused(t *testing.T) {
	t.Parallel()
	c := config(aliyun(t, func(http.ResponseWriter, *http.Request) { t.Error("let in with a wrong secret") }).URL)
	c.AccessKeySecret = "another"
	if err := client(t, c).SendCode(t.Context(), phone, code); !fault.Is(err, fault.CodeUnavailable) || !strings.Contains(err.Error(), "SignatureDoesNotMatch") {
		t.Errorf("%v", err)
	}
}

func TestNew(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*sms.Config){
		"no id": func(c *sms.Config) { c.AccessKeyID = "" }, "no secret": func(c *sms.Config) { c.AccessKeySecret = "" },
		"no sign name": func(c *sms.Config) { c.SignName = "" }, "no template": func(c *sms.Config) { c.TemplateCode = "" },
		"no endpoint": func(c *sms.Config) { c.Endpoint = "" }, "no address": func(c *sms.Config) { c.Endpoint = "dysmsapi.aliyuncs.com" },
	} {
		c := config("https://dysmsapi.aliyuncs.com")
		spoil(&c)
		if _, err := sms.New(c); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}
