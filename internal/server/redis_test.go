package server_test

import (
	"fmt"
	"net"
	"net/http"
	"os/exec"
	"testing"
	"time"

	"linli/ent/account"
	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/identity"
	"linli/internal/server"
	. "linli/internal/server/servertest"
	"linli/internal/worldtest"
)

// redisServer is a Redis of this test's own, to be flushed and stopped.
func redisServer(t *testing.T) (url string, cli func(args ...string), stop func()) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	_ = l.Close()
	cmd := exec.Command("redis-server", "--port", fmt.Sprint(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", t.TempDir())
	if err := cmd.Start(); err != nil {
		t.Fatalf("redis-server: %v; `make test` installs it", err)
	}
	stop = func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	t.Cleanup(stop)
	deadline := time.Now().Add(10 * time.Second)
	for {
		c, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil {
			_ = c.Close()
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("redis-server does not answer")
		}
	}
	cli = func(args ...string) {
		if out, err := exec.Command("redis-cli", append([]string{"-p", fmt.Sprint(port)}, args...)...).CombinedOutput(); err != nil {
			t.Errorf("redis-cli %v: %v %s", args, err, out)
		}
	}
	return fmt.Sprintf("redis://127.0.0.1:%d/0", port), cli, stop
}

// TestRedisFlushedAndStopped books and browses while Redis is flushed, then gone: the
// answers stay right, a change is seen at once, and a revoked session is refused.
func TestRedisFlushedAndStopped(t *testing.T) {
	db, _ := databasetest.Postgres(t, time.Time{})
	w := worldtest.New(t, db)
	url, cli, stop := redisServer(t)
	s := Start(t, db, url, server.Options{})
	people := Residents(t, w, s.App.Identity, 60)
	browse := func(what string, want int) {
		t.Helper()
		a := s.Post("", `{ offerings(first: 10) { edges { node { id name } } } }`, nil)
		list, _ := a.Get("offerings", "edges").([]any)
		if len(list) != want {
			t.Errorf("%s: %d offerings, want %d: %s", what, len(list), want, a.Raw)
		}
	}
	browse("with Redis", 2)
	for i, p := range people {
		switch i {
		case 15:
			cli("FLUSHALL")
			browse("flushed", 2)
		case 30:
			stop()
			browse("stopped", 2)
		}
		got := bookPlace(t, http.DefaultClient, s.URL, w, p, i)
		if want := i < 50; want != (got[:4] == "bkg_") || (!want && got != "SESSION_FULL") {
			t.Fatalf("caller %d heard %s", i, got)
		}
	}
	o, err := db.Client.Offering.Get(w.System(), w.Group.ID)
	if err != nil {
		t.Fatal(err)
	}
	a := s.Post(managerToken(t, s, w), `mutation($input: OfferingSuspendInput!) { offeringSuspend(input: $input) { offering { status } errors { message } } }`,
		map[string]any{"input": map[string]any{"idempotencyKey": "suspend-1", "offeringId": o.ID, "expectedVersion": o.Version}})
	if a.Get("offeringSuspend", "offering", "status") != "SUSPENDED" {
		t.Fatalf("suspend: %s", a.Raw)
	}
	browse("after a change without Redis", 1)
	if n, err := s.App.Identity.RevokeSessions(w.System(), accountOf(t, w, people[0].PersonID), "revoke-1"); err != nil || n != 1 {
		t.Fatalf("revoke: %d %v", n, err)
	}
	refusedWithin(t, s, people[0].Token, time.Second)
	w.Whole(t)
}

// managerToken gives the provider's manager an account and a token.
func managerToken(t *testing.T, s *Server, w *worldtest.World) string {
	t.Helper()
	ctx := w.System()
	err := w.DB.InTx(ctx, func(tx *database.Tx) error {
		_, err := identity.CreateAccount(ctx, tx, identity.AccountInput{PersonID: w.Viewer("manager").PersonID, Login: "manager"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s.Token("manager")
}

func accountOf(t *testing.T, w *worldtest.World, person string) string {
	t.Helper()
	id, err := w.DB.Client.Account.Query().Where(account.PersonID(person)).OnlyID(w.System())
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// refusedWithin asks until a token is refused, for at most d.
func refusedWithin(t *testing.T, s *Server, token string, d time.Duration) {
	t.Helper()
	for end := time.Now().Add(d); ; {
		a := s.Post(token, `{ viewer { person { id } } }`, nil)
		if a.Status == http.StatusUnauthorized {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("a revoked token is still taken after %s: %s", d, a.Raw)
		}
	}
}
