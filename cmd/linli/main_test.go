package main

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be linli itself, so that what is tested is what runs.
func TestMain(m *testing.M) {
	if os.Getenv("LINLI_TEST_AS_MAIN") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// linli prepares the binary with arguments and a clean environment; without --data, what
// it keeps goes with the test.
func linli(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = []string{"LINLI_TEST_AS_MAIN=1", "LINLI_DATA=" + t.TempDir(), "PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	return cmd
}

// output runs linli to its end.
func runLinli(t *testing.T, args ...string) (out string, code int) {
	t.Helper()
	var both bytes.Buffer
	cmd := linli(t, args...)
	deadline := time.AfterFunc(60*time.Second, func() { _ = cmd.Process.Kill() })
	defer deadline.Stop()
	cmd.Stdout, cmd.Stderr = &both, &both
	err := cmd.Run()
	if err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return both.String(), cmd.ProcessState.ExitCode()
}

// freeAddr is a loopback address nobody listens on just now.
func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// startServer runs `linli serve` and waits until it is ready.
func startServer(t *testing.T, addr string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := linli(t, append([]string{"serve", "--addr", addr, "--log-level", "error"}, args...)...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	for end := time.Now().Add(30 * time.Second); ; {
		res, err := http.Get("http://" + addr + "/readyz")
		if err == nil {
			_ = res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return cmd
			}
		}
		if time.Now().After(end) {
			t.Fatalf("the server on %s did not get ready: %v", addr, err)
		}
		wait(20 * time.Millisecond)
	}
}

// wait pauses between two looks at another process.
func wait(d time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), d)
	defer cancel()
	<-ctx.Done()
}

// TestOneClearSentence: what goes wrong at start says in one sentence what to do, and
// the exit code is not zero.
func TestOneClearSentence(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = taken.Close() }) // not before the parallel cases are done
	dir := t.TempDir()
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"port taken":           {[]string{"serve", "--data", dir, "--addr", taken.Addr().String()}, "is taken by another program: stop that one, or choose another address with --addr"},
		"database away":        {[]string{"serve", "--addr", "127.0.0.1:0", "--database-url", "postgres://x@127.0.0.1:1/x?sslmode=disable"}, "PostgreSQL at 127.0.0.1:1 does not answer"},
		"not a database URL":   {[]string{"serve", "--addr", "127.0.0.1:0", "--database-url", "mysql://x"}, "want postgres://user:password@host:5432/name"},
		"not a Redis URL":      {[]string{"serve", "--data", dir, "--addr", "127.0.0.1:0", "--redis-url", "http://x"}, "redis"},
		"schema too old":       {[]string{"token", "--data", t.TempDir(), "operator"}, "run `linli migrate up`"},
		"not a trace endpoint": {[]string{"serve", "--data", dir, "--addr", "127.0.0.1:0", "--otlp-endpoint", "host:4318"}, "it has the form http://host:4318"},
		"not a proxy":          {[]string{"serve", "--data", dir, "--addr", "127.0.0.1:0", "--trusted-proxies", "10.0.0.1"}, "want one like 10.0.0.0/8"},
		"no secret key":        {[]string{"serve", "--production", "--data", dir, "--addr", "127.0.0.1:0"}, "LINLI_SECRET_KEY is needed in production"},
		"no secret of SMS":     {[]string{"serve", "--data", dir, "--addr", "127.0.0.1:0", "--sms-access-key-id", "x", "--sms-sign-name", "x", "--sms-template-code", "x"}, "LINLI_SMS_ACCESS_KEY_SECRET"},
		"no secret of WeChat":  {[]string{"serve", "--data", dir, "--addr", "127.0.0.1:0", "--wechat-app-id", "x"}, "LINLI_WECHAT_APP_SECRET"},
		"no secret of OIDC":    {[]string{"serve", "--data", dir, "--addr", "127.0.0.1:0", "--oidc-issuer", "https://id.example"}, "LINLI_OIDC_CLIENT_SECRET"},
		"demo that sends":      {[]string{"serve", "--data", dir, "--addr", "127.0.0.1:0", "--demo", "--sms-access-key-id", "x"}, "exclude each other: in a demo nothing is sent"},
		"nobody to link":       {[]string{"account", "link", "--data", migrated(t), "--login", "nobody", "--issuer", "https://id.example", "--subject", "1"}, "there is no account with login nobody"},
		"demo and production":  {[]string{"serve", "--demo", "--production"}, "exclude each other"},
		"unknown flag":         {[]string{"serve", "--wrong"}, "unknown flag --wrong"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out, code := runLinli(t, c.args...)
			if code == 0 || !strings.Contains(out, c.want) {
				t.Errorf("exit %d: %s; want a failure that says %q", code, out, c.want)
			}
			if c.args[0] != "serve" || name != "unknown flag" {
				if lines := strings.Count(strings.TrimSpace(out), "\n"); lines > 3 {
					t.Errorf("%d lines instead of a sentence: %s", lines+1, out)
				}
			}
		})
	}
}

// migrated is a data directory with a database that holds nothing yet.
func migrated(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if out, code := runLinli(t, "migrate", "up", "--data", dir); code != 0 {
		t.Fatalf("migrate: exit %d: %s", code, out)
	}
	return dir
}

// TestHelpTeaches: every command has help with an example or a sentence per flag.
func TestHelpTeaches(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"--help"}, {"serve", "--help"}, {"migrate", "up", "--help"}, {"import", "hsds", "--help"}, {"export", "ical", "--help"}, {"audit", "verify", "--help"}, {"token", "--help"}, {"account", "link", "--help"}, {"seed", "--help"}} {
		out, code := runLinli(t, args...)
		if code != 0 || !strings.Contains(out, "Usage: linli") {
			t.Errorf("%v: exit %d, %s", args, code, out)
		}
		if len(args) > 1 && args[0] != "version" && !strings.Contains(out, "LINLI_DATABASE_URL") {
			t.Errorf("%v does not name the environment variable of the database: %s", args, out)
		}
	}
}
