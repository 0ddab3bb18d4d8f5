package wechat

import (
	"errors"
	"fmt"

	"linli/internal/fault"
)

// problem is what every answer of WeChat may carry; zero is none.
type problem struct {
	Code int `json:"errcode"`
}

// Codes of WeChat's that mean something to a caller.
const (
	badSecret = 40001 // also: an access token that is not the last one
	badToken  = 40014
	badCode   = 40029
	usedCode  = 40163
	blocked   = 40226
	tokenOver = 42001
	tooOften  = 45011
)

// over tells whether the access token is to be fetched anew.
func (p problem) over() bool { return p.Code == badSecret || p.Code == badToken || p.Code == tokenOver }

// fault is what a caller hears.
func (p problem) fault() error {
	if p.Code == 0 {
		return nil
	}
	said := fmt.Errorf("WeChat said errcode %d", p.Code)
	switch p.Code {
	case badCode, usedCode:
		return errors.Join(fault.New(fault.Invalid, fault.CodeSignInFailed, "WeChat does not know this code any more: try again"), said)
	case tooOften:
		return errors.Join(fault.New(fault.Limited, fault.CodeRateLimited, "too many tries by WeChat: try again in a minute"), said)
	case blocked:
		return errors.Join(fault.New(fault.Forbidden, fault.CodeForbidden, "WeChat does not let this account sign in: sign in by phone"), said)
	}
	return away(said) // -1 (busy) and 45009 (quota) among them
}

func away(why error) error {
	return errors.Join(fault.New(fault.Unavailable, fault.CodeUnavailable, "WeChat cannot be asked just now: try again, or sign in by phone"), fmt.Errorf("WeChat: %w", why))
}
