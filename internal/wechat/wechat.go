// Package wechat asks WeChat who somebody is: the openid behind a code of wx.login,
// and the number behind a code of the button 手机号快捷登录. Session keys are not kept,
// and neither numbers nor openids are written anywhere.
package wechat

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"linli/internal/fault"
)

const (
	// patience is how long WeChat may take to answer.
	patience = 8 * time.Second
	// early is how long before its end an access token is not used any more.
	early = 5 * time.Minute
	// most bytes of an answer that are looked at
	most = 64 << 10
)

// Config says which mini-program asks, and where.
type Config struct {
	Endpoint  string // https://api.weixin.qq.com
	AppID     string
	AppSecret string
	Timeout   time.Duration // 0: 8 seconds
	Now       func() time.Time
}

// Client asks. It keeps the access token of the mini-program in the process. Make it
// by New.
type Client struct {
	c    Config
	http *http.Client

	mu    sync.Mutex // held while a token is fetched, so that one caller fetches it for all
	token string
	until time.Time
}

// New checks the settings.
func New(c Config) (*Client, error) {
	if c.AppID == "" || c.AppSecret == "" {
		return nil, errors.New("WeChat needs the mini-program's id and secret")
	}
	base, err := url.Parse(c.Endpoint)
	if err != nil || base.Host == "" || base.Scheme != "https" && base.Scheme != "http" {
		return nil, fmt.Errorf("the endpoint of WeChat has the form https://api.weixin.qq.com, not %q", c.Endpoint)
	}
	c.Endpoint = strings.TrimRight(c.Endpoint, "/")
	if c.Timeout == 0 {
		c.Timeout = patience
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &Client{c: c, http: &http.Client{Timeout: c.Timeout, CheckRedirect: stay}}, nil
}

// Provider names this mini-program among those who know people.
func (c *Client) Provider() string { return "wechat:" + c.c.AppID }

// OpenID is the openid of whoever has a code of wx.login (jscode2session).
//
// Faults: SIGN_IN_FAILED for a code that is wrong, used or over, RATE_LIMITED,
// FORBIDDEN for somebody whom WeChat blocks, UNAVAILABLE.
func (c *Client) OpenID(ctx context.Context, code string) (string, error) {
	var a struct {
		problem
		OpenID string `json:"openid"`
	}
	query := url.Values{"appid": {c.c.AppID}, "secret": {c.c.AppSecret}, "js_code": {code}, "grant_type": {"authorization_code"}}
	if err := c.ask(ctx, http.MethodGet, "/sns/jscode2session", query, nil, &a); err != nil {
		return "", err
	}
	if err := a.fault(); err != nil {
		return "", err
	}
	if a.OpenID == "" || len(a.OpenID) > 255 {
		return "", away(errors.New("an answer without openid"))
	}
	return a.OpenID, nil
}

// Phone is the mainland's mobile number, as 11 digits, of whoever has a code of the
// button 手机号快捷登录 (getuserphonenumber).
//
// Faults: as OpenID; BAD_INPUT for a number of elsewhere.
func (c *Client) Phone(ctx context.Context, code string) (string, error) {
	for again := false; ; again = true {
		token, err := c.accessToken(ctx)
		if err != nil {
			return "", err
		}
		a, err := c.phone(ctx, token, code)
		if err != nil {
			return "", err
		}
		if a.over() && !again { // WeChat ended the token before its time
			c.forget(token)
			continue
		}
		if err := a.fault(); err != nil {
			return "", err
		}
		return a.number(c.c.AppID)
	}
}

// phoneAnswer is getuserphonenumber's.
type phoneAnswer struct {
	problem
	Info struct {
		Pure      string `json:"purePhoneNumber"`
		Country   string `json:"countryCode"`
		Watermark struct {
			AppID string `json:"appid"`
		} `json:"watermark"`
	} `json:"phone_info"`
}

func (c *Client) phone(ctx context.Context, token, code string) (a phoneAnswer, err error) {
	err = c.ask(ctx, http.MethodPost, "/wxa/business/getuserphonenumber", url.Values{"access_token": {token}}, map[string]any{"code": code}, &a)
	return a, err
}

func (a phoneAnswer) number(appID string) (string, error) {
	switch {
	case a.Info.Pure == "" || a.Info.Watermark.AppID != appID:
		return "", away(errors.New("an answer without a number for this app"))
	case a.Info.Country != "86":
		return "", fault.New(fault.Invalid, fault.CodeBadInput, "only mobile numbers of the mainland can be used here").At("phoneCode")
	}
	return a.Info.Pure, nil
}

// accessToken is the mini-program's stable token, fetched when there is none or its
// end is near.
func (c *Client) accessToken(ctx context.Context) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.token != "" && c.c.Now().Before(c.until) {
		return c.token, nil
	}
	var a struct {
		problem
		Token   string `json:"access_token"`
		Seconds int    `json:"expires_in"`
	}
	body := map[string]any{"grant_type": "client_credential", "appid": c.c.AppID, "secret": c.c.AppSecret}
	if err := c.ask(ctx, http.MethodPost, "/cgi-bin/stable_token", nil, body, &a); err != nil {
		return "", err
	}
	if a.Token == "" {
		return "", away(fmt.Errorf("no access token: errcode %d", a.Code))
	}
	c.token, c.until = a.Token, c.c.Now().Add(time.Duration(a.Seconds)*time.Second-early)
	return c.token, nil
}

// forget drops a token that WeChat refused.
func (c *Client) forget(token string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.token == token {
		c.token = ""
	}
}

// ask sends one request and reads the JSON that comes back. Addresses hold secrets, so
// errors of the transport are cut down to their cause.
func (c *Client) ask(ctx context.Context, method, path string, query url.Values, body map[string]any, out any) error {
	var in io.Reader = http.NoBody
	if body != nil {
		raw, err := json.Marshal(body)
		if err != nil {
			return err
		}
		in = bytes.NewReader(raw)
	}
	address := c.c.Endpoint + path
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, method, address, in)
	if err != nil {
		return away(errors.New("the request cannot be made"))
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := c.http.Do(req)
	if err != nil {
		if ue, ok := errors.AsType[*url.Error](err); ok {
			err = ue.Err
		}
		return away(err)
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(io.LimitReader(res.Body, most))
	if err != nil {
		return away(err)
	}
	if res.StatusCode != http.StatusOK {
		return away(fmt.Errorf("status %d", res.StatusCode))
	}
	if err := json.Unmarshal(raw, out); err != nil {
		return away(errors.New("no JSON of the right shape"))
	}
	return nil
}
