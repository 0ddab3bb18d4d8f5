package identity

import (
	"context"

	"linli/internal/fault"
	"linli/internal/secret"
	"linli/internal/wechat"
)

// Ways are the ways to sign in that are set up, beside login and password.
type Ways struct {
	Secret       *secret.Key    // nil: neither codes by phone, nor WeChat, nor second factors
	Messenger    Messenger      // nil: no codes by phone
	WeChat       *wechat.Client // nil: not by WeChat
	OIDC         *OIDCOption    // nil: no identity provider
	SecondFactor bool           // whether holders of posts need a second factor; who has one is asked for it anyway
}

// Messenger brings a code to a mobile number of the mainland, 11 digits.
//
// Faults: RATE_LIMITED for the number, UNAVAILABLE.
type Messenger interface {
	SendCode(ctx context.Context, phone, code string) error
}

// DemoCode is the code of every phone in the demonstration.
const DemoCode = "246810"

// Demonstration is the messenger of the demonstration: it sends nothing, and every
// code is DemoCode.
type Demonstration struct{}

// SendCode does nothing.
func (Demonstration) SendCode(context.Context, string, string) error { return nil }

// OIDCOption is the district's identity provider, as pages show it.
type OIDCOption struct {
	Name, StartPath string
}

// Options are the ways to sign in, as pages show them.
type Options struct {
	Password, Phone, WeChat bool
	OIDC                    *OIDCOption
	DemoCode                *string
}

// Options tells which ways are set up. For anybody.
func (s *Service) Options() Options {
	w := s.Ways
	o := Options{Password: true, Phone: w.Messenger != nil && w.Secret != nil, WeChat: w.WeChat != nil && w.Secret != nil, OIDC: w.OIDC}
	if o.Phone && w.demonstrates() {
		code := DemoCode
		o.DemoCode = &code
	}
	return o
}

func (w Ways) demonstrates() bool {
	_, ok := w.Messenger.(Demonstration)
	return ok
}

// notSetUp is the refusal of a way that this Linli does not have.
func notSetUp(way string) error {
	return fault.New(fault.Unavailable, fault.CodeUnavailable, "signing in %s is not set up here: sign in another way", way)
}
