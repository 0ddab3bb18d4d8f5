package main

import (
	"context"
	"fmt"
	"os"

	"linli/internal/identity"
	"linli/internal/oidc"
	"linli/internal/secret"
	"linli/internal/server"
	"linli/internal/sms"
	"linli/internal/wechat"
)

// Secrets come from the environment alone: a command line is read by every process of
// the machine.
const (
	secretKeyEnv    = "LINLI_SECRET_KEY"
	smsSecretEnv    = "LINLI_SMS_ACCESS_KEY_SECRET" //nolint:gosec // the variable's name
	weChatSecretEnv = "LINLI_WECHAT_APP_SECRET"     //nolint:gosec // the variable's name
	oidcSecretEnv   = "LINLI_OIDC_CLIENT_SECRET"    //nolint:gosec // the variable's name
)

// ways are the settings of signing in.
type ways struct {
	SecondFactor    string `help:"Whether holders of posts need a second factor: required or optional. Default: required with --production." enum:",required,optional" default:"" placeholder:"required|optional" group:"Signing in"`
	SMSAccessKeyID  string `name:"sms-access-key-id" help:"Aliyun access key that sends codes; its secret is in LINLI_SMS_ACCESS_KEY_SECRET." group:"Signing in"`
	SMSSignName     string `name:"sms-sign-name" help:"Sign name (签名) of the messages." group:"Signing in"`
	SMSTemplateCode string `name:"sms-template-code" help:"Template (模板) of the messages, with the one variable code." group:"Signing in"`
	SMSEndpoint     string `name:"sms-endpoint" help:"Where messages are sent." default:"https://dysmsapi.aliyuncs.com" group:"Signing in"`
	WeChatAppID     string `name:"wechat-app-id" help:"WeChat mini-program that people sign in by; its secret is in LINLI_WECHAT_APP_SECRET." group:"Signing in"`
	WeChatEndpoint  string `name:"wechat-endpoint" help:"Where WeChat is asked." default:"https://api.weixin.qq.com" group:"Signing in"`
	OIDCIssuer      string `name:"oidc-issuer" help:"Identity provider of the district, as https://id.example; the client's secret is in LINLI_OIDC_CLIENT_SECRET." group:"Signing in"`
	OIDCClientID    string `name:"oidc-client-id" help:"Linli's client at the identity provider." group:"Signing in"`
	OIDCName        string `name:"oidc-name" help:"What the button says." default:"统一身份认证" group:"Signing in"`
	PublicURL       string `name:"public-url" help:"Scheme and host under which browsers see Linli, as https://linli.example; needed for an identity provider, and what open data names itself by." group:"Signing in"`
}

// setUp are the ways to sign in as the settings say, before there is an app.
type setUp struct {
	ways     identity.Ways
	provider *oidc.Handler // of the identity provider's paths; nil: there is none
	app      *server.App
}

// give sets the app's ways, and the key that hides who bids.
func (s *setUp) give(app *server.App) {
	s.app, app.Identity.Ways, app.Procurement.Secret = app, s.ways, s.ways.Secret
}

// readWays checks the settings, all but what only those outside can tell.
func (w ways) readWays(demo, production bool, dir string) (*setUp, error) {
	s := &setUp{}
	set := &s.ways
	set.SecondFactor = w.SecondFactor == "required" || w.SecondFactor == "" && production
	var err error
	if set.Messenger, err = w.messenger(demo); err != nil {
		return nil, err
	}
	if w.WeChatAppID != "" {
		set.WeChat, err = wechat.New(wechat.Config{Endpoint: w.WeChatEndpoint, AppID: w.WeChatAppID, AppSecret: os.Getenv(weChatSecretEnv)})
		if err != nil {
			return nil, fmt.Errorf("--wechat-app-id with %s: %w", weChatSecretEnv, err)
		}
	}
	needed := set.SecondFactor || set.Messenger != nil || set.WeChat != nil || w.OIDCIssuer != ""
	if set.Secret, err = secretKey(production, needed, dir); err != nil {
		return nil, err
	}
	if w.OIDCIssuer != "" {
		if s.provider, err = s.identityProvider(w); err != nil {
			return nil, err
		}
		set.OIDC = &identity.OIDCOption{Name: w.OIDCName, StartPath: oidc.StartPath}
	}
	return s, nil
}

// messenger is Aliyun, or the demonstration's; nil when there is none.
func (w ways) messenger(demo bool) (identity.Messenger, error) {
	switch {
	case demo && w.SMSAccessKeyID != "":
		return nil, fmt.Errorf("--demo and --sms-access-key-id exclude each other: in a demo nothing is sent, and every code is %s", identity.DemoCode)
	case demo:
		return identity.Demonstration{}, nil
	case w.SMSAccessKeyID == "":
		return nil, nil
	}
	client, err := sms.New(sms.Config{
		Endpoint: w.SMSEndpoint, AccessKeyID: w.SMSAccessKeyID, AccessKeySecret: os.Getenv(smsSecretEnv),
		SignName: w.SMSSignName, TemplateCode: w.SMSTemplateCode,
	})
	if err != nil {
		return nil, fmt.Errorf("--sms-access-key-id with %s: %w", smsSecretEnv, err)
	}
	return client, nil
}

// secretKey is the environment's; without one, a key is kept in the data directory,
// except in production, where several replicas need the same.
func secretKey(production, needed bool, dir string) (*secret.Key, error) {
	text := os.Getenv(secretKeyEnv)
	switch {
	case text != "":
		key, err := secret.Parse(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", secretKeyEnv, err)
		}
		return key, nil
	case !production:
		key, err := secret.Keep(dir)
		if err != nil && !needed {
			return nil, nil // a directory that cannot be written hinders nobody who needs no key
		}
		return key, err
	case needed:
		return nil, fmt.Errorf("%s is needed in production for second factors, codes by phone, WeChat and an identity provider: 32 bytes in hex or base64, the same on every replica; or say --second-factor optional and set up none of the others", secretKeyEnv)
	}
	return nil, nil
}

// identityProvider is the handler of the identity provider's paths.
func (s *setUp) identityProvider(w ways) (*oidc.Handler, error) {
	h, err := oidc.New(oidc.Config{
		Issuer: w.OIDCIssuer, ClientID: w.OIDCClientID, ClientSecret: os.Getenv(oidcSecretEnv), PublicURL: w.PublicURL, Key: s.ways.Secret,
		Ticket: func(ctx context.Context, issuer, subject string) (string, error) {
			return s.app.Identity.IssueTicket(ctx, issuer, subject)
		},
		Failed: func(ctx context.Context, why error) {
			s.app.Log.WarnContext(ctx, "a sign-in by the identity provider failed", "error", why)
		},
	})
	if err != nil {
		return nil, fmt.Errorf("--oidc-issuer with --oidc-client-id, --public-url and %s: %w", oidcSecretEnv, err)
	}
	return h, nil
}
