package identity

import (
	"context"

	"linli/internal/database"
	"linli/internal/fault"
)

// WeChatSignInInput is what WeChat gave to the caller's phone.
type WeChatSignInInput struct {
	Key       string        // idempotency key
	Code      string        // of wx.login
	PhoneCode string        // of the button 手机号快捷登录; "": none
	Register  *Registration // for a number that nobody has; nil: do not register
	Address   string        // of the caller, from the connection; never from the request's body
}

const maxWeChatCode = 500

var errWeChatUnknown = fault.New(fault.Conflict, fault.CodeNotRegistered, "this WeChat is not linked yet: sign in by phone once, and it will be")

// SignInByWeChat begins a session for the account that the caller's WeChat is linked
// to. When it is linked to none and phoneCode is there, the number that WeChat vouches
// for counts as in SignInByPhone, and the link is made. As SignIn, a second factor may
// stand before the session. For anybody.
//
// Faults: BAD_INPUT; SIGN_IN_FAILED for a code that WeChat does not take; RATE_LIMITED
// after 30 failures from the address, and when WeChat says so; NOT_REGISTERED,
// PHONE_SHARED, NOT_FOUND for the area, WRONG_STATE for a disabled account; FORBIDDEN
// for a WeChat account that WeChat blocks; UNAVAILABLE when WeChat is not set up or
// does not answer, and when the database cannot count.
func (s *Service) SignInByWeChat(ctx context.Context, in WeChatSignInInput) (SignInResult, error) {
	if s.Ways.WeChat == nil || s.Ways.Secret == nil {
		return SignInResult{}, notSetUp("by WeChat")
	}
	faults := checkKey(in.Key)
	if in.Code == "" || len(in.Code) > maxWeChatCode {
		faults = append(faults, bad("code", "send the code of wx.login"))
	}
	if len(in.PhoneCode) > maxWeChatCode {
		faults = append(faults, bad("phoneCode", "send the code of the button"))
	}
	if faults = append(faults, in.Register.check()...); len(faults) > 0 {
		return SignInResult{}, faults
	}
	t, err := s.count(ctx, in.Address)
	if err != nil {
		return SignInResult{}, err
	}
	openID, err := s.Ways.WeChat.OpenID(ctx, in.Code)
	if err != nil {
		return SignInResult{}, s.outside(ctx, err)
	}
	x := external{s.Ways.WeChat.Provider(), openID}
	out, known, err := s.signInLinked(ctx, x, t)
	if err != nil || known {
		return out, err
	}
	if in.PhoneCode == "" {
		return SignInResult{}, errWeChatUnknown
	}
	number, err := s.Ways.WeChat.Phone(ctx, in.PhoneCode)
	if err != nil {
		return SignInResult{}, s.outside(ctx, err)
	}
	phone, ok := mobile(number)
	if !ok {
		return SignInResult{}, errNoMobile.At("phoneCode")
	}
	return s.signInTx(ctx, func(tx *database.Tx) (SignInResult, error) {
		return s.admitNumber(ctx, tx, phone, in.Register, byWeChat, x)
	})
}

// count counts a try of an address before WeChat is asked.
func (s *Service) count(ctx context.Context, address string) (t try, err error) {
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		t = addressTry(address, tx.Now)
		return t.reserve(ctx, tx)
	})
	return t, err
}

// signInLinked signs in the account that an outside identity is linked to, if there
// is one. WeChat has vouched for the caller, so the try is given back either way.
func (s *Service) signInLinked(ctx context.Context, x external, t try) (out SignInResult, known bool, err error) {
	out, err = s.signInTx(ctx, func(tx *database.Tx) (SignInResult, error) {
		if err := t.succeeded(ctx, tx); err != nil {
			return SignInResult{}, err
		}
		a, err := linked(ctx, tx, x)
		if known = err == nil && a.id != ""; !known {
			return SignInResult{}, err
		}
		return s.admit(ctx, tx, proven{account: a, way: byWeChat})
	})
	return out, known, err
}

// weChatToLink is the identity behind a code of wx.login, or nobody: a link that fails
// does not hinder a sign-in.
func (s *Service) weChatToLink(ctx context.Context, code string) external {
	if code == "" || s.Ways.WeChat == nil || len(code) > maxWeChatCode {
		return external{}
	}
	openID, err := s.Ways.WeChat.OpenID(ctx, code)
	if err != nil {
		s.log().WarnContext(ctx, "a WeChat was not linked", "error", err)
		return external{}
	}
	return external{s.Ways.WeChat.Provider(), openID}
}

// outside is the fault of something outside of Linli; what was said stays in the log.
func (s *Service) outside(ctx context.Context, err error) error {
	s.log().WarnContext(ctx, "a sign-in from outside failed", "error", err)
	if f := fault.As(err); f != nil {
		return f
	}
	return err
}
