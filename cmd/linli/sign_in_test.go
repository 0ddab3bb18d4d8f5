package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"linli/internal/database/databasetest"
	"linli/internal/server"
)

// TestSecretKeyIsKept: outside production a key is made in the data directory, once.
func TestSecretKeyIsKept(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var first string
	for range 2 {
		addr := freeAddr(t)
		cmd := startServer(t, addr, "--data", dir)
		res, err := http.Post("http://"+addr+"/graphql", "application/json",
			strings.NewReader(`{"query":"{ signInOptions { password phone weChat oidc { name } demoCode } }"}`))
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(res.Body)
		_ = res.Body.Close()
		const want = `{"data":{"signInOptions":{"password":true,"phone":false,"weChat":false,"oidc":null,"demoCode":null}}}`
		if err != nil || strings.TrimSpace(string(body)) != want {
			t.Errorf("%s, %v; want %s", body, err, want)
		}
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		key, err := os.ReadFile(filepath.Join(dir, "secret.key"))
		if err != nil || len(key) != 65 {
			t.Fatalf("key of %d bytes, %v", len(key), err)
		}
		if first == "" {
			first = string(key)
		}
		if string(key) != first {
			t.Error("the second start made another key")
		}
	}
}

// TestWays reads the settings that nothing at start refuses.
func TestWays(t *testing.T) {
	t.Setenv(secretKeyEnv, strings.Repeat("07", 32))
	t.Setenv(smsSecretEnv, "x")
	t.Setenv(weChatSecretEnv, "x")
	t.Setenv(oidcSecretEnv, "x")
	whole := ways{
		SMSAccessKeyID: "x", SMSSignName: "x", SMSTemplateCode: "x", SMSEndpoint: "https://dysmsapi.aliyuncs.com",
		WeChatAppID: "x", WeChatEndpoint: "https://api.weixin.qq.com",
		OIDCIssuer: "https://id.example", OIDCClientID: "x", OIDCName: "区统一认证", PublicURL: "https://linli.example",
	}
	db, _ := databasetest.SQLite(t, time.Time{})
	for _, c := range []struct {
		why              string
		ways             ways
		demo, production bool
		second, phone    bool
		demoCode, oidc   bool
	}{
		{"nothing", ways{}, false, false, false, false, false, false},
		{"in production", ways{}, false, true, true, false, false, false},
		{"in production, optional", ways{SecondFactor: "optional"}, false, true, false, false, false, false},
		{"elsewhere, required", ways{SecondFactor: "required"}, false, false, true, false, false, false},
		{"the demonstration", ways{}, true, false, false, true, true, false},
		{"everything", whole, false, true, true, true, false, true},
	} {
		app := server.NewApp(db, nil, server.NewLogger(io.Discard, 0, true))
		s, err := c.ways.readWays(c.demo, c.production, t.TempDir())
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		s.give(app)
		o := app.Identity.Options()
		if app.Identity.Ways.SecondFactor != c.second || o.Phone != c.phone || (o.DemoCode != nil) != c.demoCode || (o.OIDC != nil) != c.oidc ||
			(s.provider != nil) != c.oidc || app.Procurement.Secret != s.ways.Secret || o.WeChat != (c.why == "everything") {
			t.Errorf("%s: %+v %+v", c.why, app.Identity.Ways, o)
		}
	}
}
