package graph

import (
	"context"

	"linli/graph/model"
	"linli/internal/identity"
)

func (r queryResolver) SignInOptions(context.Context) (*identity.Options, error) {
	o := r.Identity.Options()
	return &o, nil
}

func (r mutationResolver) SignIn(ctx context.Context, in model.SignInInput) (*model.SignInPayload, error) {
	s, err := r.Identity.SignIn(ctx, identity.SignInInput{Key: in.IdempotencyKey, Login: in.Login, Password: in.Password, Address: address(ctx)})
	return signedIn(ctx, s, err)
}

func (r mutationResolver) SignInByPhone(ctx context.Context, in identity.PhoneSignInInput) (*model.SignInPayload, error) {
	in.Address = address(ctx)
	s, err := r.Identity.SignInByPhone(ctx, in)
	return signedIn(ctx, s, err)
}

func (r mutationResolver) SignInByWeChat(ctx context.Context, in identity.WeChatSignInInput) (*model.SignInPayload, error) {
	in.Address = address(ctx)
	s, err := r.Identity.SignInByWeChat(ctx, in)
	return signedIn(ctx, s, err)
}

func (r mutationResolver) SignInByTicket(ctx context.Context, in identity.TicketInput) (*model.SignInPayload, error) {
	s, err := r.Identity.SignInByTicket(ctx, in)
	return signedIn(ctx, s, err)
}

// signedIn is the answer of every first factor: a session, or the challenge before it.
func signedIn(ctx context.Context, s identity.SignInResult, err error) (*model.SignInPayload, error) {
	errs, err := refusals(ctx, err)
	if err != nil || len(errs) > 0 {
		return &model.SignInPayload{Errors: errs}, err
	}
	if s.Challenge != nil {
		return &model.SignInPayload{Challenge: s.Challenge, Errors: errs}, nil
	}
	return &model.SignInPayload{Token: &s.Token, ExpiresAt: &s.ExpiresAt, Errors: errs}, nil
}

func (r mutationResolver) SignInSecondFactor(ctx context.Context, in identity.AnswerChallengeInput) (*model.SignInSecondFactorPayload, error) {
	s, err := r.Identity.AnswerChallenge(ctx, in)
	errs, err := refusals(ctx, err)
	if err != nil || len(errs) > 0 {
		return &model.SignInSecondFactorPayload{Errors: errs}, err
	}
	return &model.SignInSecondFactorPayload{Token: &s.Token, ExpiresAt: &s.ExpiresAt, RecoveryCodes: s.RecoveryCodes, Errors: errs}, nil
}

func (r mutationResolver) PhoneCodeSend(ctx context.Context, in identity.SendPhoneCodeInput) (*model.PhoneCodeSendPayload, error) {
	in.Address = address(ctx)
	s, err := r.Identity.SendPhoneCode(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.PhoneCodeSendPayload{Sent: unless(errs, true), ExpiresAt: unless(errs, s.ExpiresAt), NextSendAt: unless(errs, s.NextSendAt), Errors: errs}, err
}

func (r mutationResolver) TotpReset(ctx context.Context, in identity.ResetTOTPInput) (*model.TotpResetPayload, error) {
	n, err := r.Identity.ResetTOTP(ctx, in)
	errs, err := refusals(ctx, err)
	return &model.TotpResetPayload{Sessions: unless(errs, n), Errors: errs}, err
}

func (r mutationResolver) SignOut(ctx context.Context, in model.SignOutInput) (*model.SignOutPayload, error) {
	was, err := r.Identity.SignOut(ctx, in.IdempotencyKey)
	errs, err := refusals(ctx, err)
	return &model.SignOutPayload{SignedOut: unless(errs, was), Errors: errs}, err
}

func (r mutationResolver) SessionsRevoke(ctx context.Context, in model.SessionsRevokeInput) (*model.SessionsRevokePayload, error) {
	n, err := r.Identity.RevokeSessions(ctx, "", in.IdempotencyKey)
	errs, err := refusals(ctx, err)
	return &model.SessionsRevokePayload{Sessions: unless(errs, n), Errors: errs}, err
}
