// Package sms sends text messages through Aliyun's Dysmsapi (version 2017-05-25),
// with requests signed by ACS3-HMAC-SHA256. It knows nothing of what the messages are
// for, and writes neither numbers nor codes anywhere.
package sms

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"linli/internal/fault"
)

const (
	action  = "SendSms"
	version = "2017-05-25"
	// patience is how long Aliyun may take to answer.
	patience = 8 * time.Second
	// most bytes of an answer that are looked at
	most = 64 << 10
)

// Config says who sends, and what.
type Config struct {
	Endpoint        string // https://dysmsapi.aliyuncs.com
	AccessKeyID     string
	AccessKeySecret string
	SignName        string        // 签名
	TemplateCode    string        // 模板, with the one variable code
	Timeout         time.Duration // 0: 8 seconds
	Now             func() time.Time
}

// Client sends messages. Make it by New.
type Client struct {
	c    Config
	base *url.URL
	http *http.Client
}

// New checks the settings.
func New(c Config) (*Client, error) {
	if c.AccessKeyID == "" || c.AccessKeySecret == "" || c.SignName == "" || c.TemplateCode == "" {
		return nil, errors.New("text messages need an access key's id and secret, a sign name and a template code")
	}
	base, err := url.Parse(c.Endpoint)
	if err != nil || base.Host == "" || base.Scheme != "https" && base.Scheme != "http" {
		return nil, fmt.Errorf("the endpoint of text messages has the form https://dysmsapi.aliyuncs.com, not %q", c.Endpoint)
	}
	if c.Timeout == 0 {
		c.Timeout = patience
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return &Client{c: c, base: base, http: &http.Client{Timeout: c.Timeout, CheckRedirect: stay}}, nil
}

// stay lets a redirect be an answer: a signed request is for one host.
func stay(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// SendCode sends a code to a mobile number of the mainland.
//
// Faults: RATE_LIMITED when Aliyun's own limits for the number are reached, UNAVAILABLE
// for everything else; what Aliyun said is in the error's text, for logs.
func (c *Client) SendCode(ctx context.Context, phone, code string) error {
	param, err := json.Marshal(map[string]string{"code": code})
	if err != nil {
		return err
	}
	query := url.Values{
		"PhoneNumbers": {phone}, "SignName": {c.c.SignName}, "TemplateCode": {c.c.TemplateCode}, "TemplateParam": {string(param)},
	}
	res, err := c.call(ctx, query)
	if err != nil {
		return errors.Join(errAway, fmt.Errorf("text message: %w", err))
	}
	return res.fault()
}

// answer is Aliyun's, of success and failure alike.
type answer struct {
	Code      string `json:"Code"`
	RequestID string `json:"RequestId"`
	status    int
}

// call sends a signed request. The query holds the number, so that errors of the
// transport, which name the address, are cut down to their cause.
func (c *Client) call(ctx context.Context, query url.Values) (answer, error) {
	var a answer
	u := *c.base
	u.Path, u.RawQuery = "/", canonicalQuery(query)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), http.NoBody)
	if err != nil {
		return a, errors.New("the request cannot be made")
	}
	nonce := make([]byte, 16)
	_, _ = rand.Read(nonce) // never fails: crypto/rand
	sign(req, c.c.AccessKeyID, c.c.AccessKeySecret, hex.EncodeToString(nonce), c.c.Now())
	res, err := c.http.Do(req)
	if err != nil {
		return a, cause(err)
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(io.LimitReader(res.Body, most))
	if err != nil {
		return a, cause(err)
	}
	a.status = res.StatusCode
	if err := json.Unmarshal(raw, &a); err != nil {
		return a, fmt.Errorf("status %d, and no JSON", res.StatusCode)
	}
	return a, nil
}

// cause is a transport's error without its address.
func cause(err error) error {
	if ue, ok := errors.AsType[*url.Error](err); ok {
		return ue.Err
	}
	return err
}

var (
	errAway    = fault.New(fault.Unavailable, fault.CodeUnavailable, "text messages cannot be sent just now: try again in some minutes, or sign in another way")
	errTooMany = fault.New(fault.Limited, fault.CodeRateLimited, "this number got too many messages: try again later, or sign in another way")
)

// fault is what a caller hears of an answer; nil when the message was taken.
func (a answer) fault() error {
	if a.status == http.StatusOK && a.Code == "OK" {
		return nil
	}
	said := fmt.Errorf("aliyun said %q (status %d, request %q)", a.Code, a.status, a.RequestID)
	if a.Code == "isv.BUSINESS_LIMIT_CONTROL" { // of the number; others are limits of our own account
		return errors.Join(errTooMany, said)
	}
	return errors.Join(errAway, said)
}
