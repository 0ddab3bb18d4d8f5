package server_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"linli/internal/database"
	"linli/internal/database/databasetest"
	"linli/internal/sealing"
	"linli/internal/worldtest"
)

// keptName is in a bid and in the file attached to it, and nowhere else.
const keptName = "canary-XJQ-7319462"

// canaryForms are how name and price could lie anywhere: as they are, in hex, in base64 at
// each of three offsets.
func canaryForms() []string {
	var out []string
	for _, text := range []string{keptName, fmt.Sprint(canaryFen), "7319462855.17"} {
		out = append(out, text, hex.EncodeToString([]byte(text)))
		for offset := range 3 {
			padded := append(make([]byte, offset), text...)
			out = append(out, base64.RawStdEncoding.EncodeToString(padded[:len(padded)/3*3])[(offset*8+5)/6:])
		}
	}
	return out
}

// tells finds what of the canary is in a text.
func tells(text []byte) string {
	for _, form := range canaryForms() {
		if bytes.Contains(text, []byte(form)) {
			return form
		}
	}
	return ""
}

// TestCanaryOutsideTheDatabase: bids with a file come in over HTTP while everything is
// watched that is written beside the tables: all commands that Redis hears, values and
// published messages too, the log at its most talkative, the folder of the data, and the file
// that holds an envelope while it comes in. Nothing has the price, the name or the attached
// file's text, and nothing that Redis hears the bidder, the tender or its lot.
func TestCanaryOutsideTheDatabase(t *testing.T) { //nolint:paralleltest // sets the process's folder for temporary files
	for name, open := range map[string]func(testing.TB, time.Time) (*database.DB, *databasetest.Clock){"SQLite": databasetest.SQLite, "PostgreSQL": databasetest.Postgres} {
		if name == "PostgreSQL" && os.Getenv("LINLI_TEST_QUICK") != "" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			db, clock := open(t, worldtest.Start)
			url, _, _ := redisServer(t)
			heard := listens(t, url)
			b := newBiddingOver(t, db, clock, url)
			var logs lockedBuffer
			log := slog.New(slog.NewTextHandler(&logs, &slog.HandlerOptions{Level: slog.LevelDebug}))
			b.App.Log, b.App.Procurement.Log, b.App.Identity.Log = log, log, log
			tokens := []string{b.token("bidder1"), b.token("bidder2"), b.token("bidder3")}
			keys, err := sealing.NewBidKeys()
			b.ok(err)
			folder := t.TempDir()
			t.Setenv("TMPDIR", folder)
			for n, token := range tokens {
				for _, kind := range []sealing.Kind{sealing.Technical, sealing.Price} {
					raw := b.sealWith(n, keys, kind, canaryFen, keptName, []byte(strings.Repeat(keptName+"\n", 9_000)))
					if n == 0 {
						b.meanwhile(b.of(token, n, raw), folder)
					}
					b.takes(b.of(token, n, raw))
				}
			}
			for _, who := range []string{"handler", "bidder1", "auditor"} { // who looks leaves traces too
				b.Post(b.token(who), `{ node(id: "`+b.tender.ID+`") { id ... on Tender { title status } } }`, nil)
			}
			if _, err := b.App.Procurement.Tick(b.Context()); err != nil {
				t.Fatal(err)
			}
			said := heard()
			if !strings.Contains(said, ":rate:{") {
				t.Error("Redis hears nothing of what callers ask")
			}
			for _, secret := range append(canaryForms(), b.tender.ID, b.lot, b.orgs[0], b.orgs[1], "投标机构", `\xe6\x8a\x95\xe6\xa0\x87`) {
				if strings.Contains(said, secret) {
					t.Errorf("Redis hears %s", secret)
				}
			}
			if s := tells([]byte(logs.String())); s != "" {
				t.Errorf("the log has %s", s)
			}
			if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v %v", left, err)
			}
			if folder = dataFolder(t, db); folder == "" {
				return // PostgreSQL's tables are read by TestCanary
			}
			look := func() (files int, found string) {
				b.ok(filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
					if err != nil || e.IsDir() {
						return err
					}
					raw, err := os.ReadFile(path)
					if s := tells(raw); s != "" {
						found = path + " has " + s
					}
					files++
					return err
				}))
				return files, found
			}
			if files, found := look(); files < 1 || found != "" {
				t.Errorf("%d files: %s", files, found)
			}
			b.ok(os.WriteFile(filepath.Join(folder, "planted"), []byte("x"+base64.StdEncoding.EncodeToString([]byte("y"+keptName))), 0o600))
			if _, found := look(); found == "" {
				t.Error("the search does not find what it is to find")
			}
		})
	}
}

// meanwhile sends half of an envelope, looks at the file that holds it, and breaks off. The
// file has no name, so nothing finds it but the process, and has nothing of the canary.
func (b *bidding) meanwhile(u upload, folder string) {
	b.Helper()
	out, in := io.Pipe()
	url := fmt.Sprintf("%s/envelopes?tenderId=%s&lotId=%s&organizationId=%s", strings.TrimSuffix(b.URL, "/graphql"), u.tender, u.lot, u.organization)
	req, err := http.NewRequestWithContext(b.Context(), http.MethodPost, url, out)
	b.ok(err)
	req.ContentLength = int64(len(u.body))
	req.Header.Set("Content-Type", "application/octet-stream")
	req.Header.Set("Authorization", "Bearer "+u.token)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if res, err := http.DefaultClient.Do(req); err == nil {
			_ = res.Body.Close()
			b.Errorf("half an envelope is answered: %s", res.Status)
		}
	}()
	_, err = in.Write(u.body[:len(u.body)/2])
	b.ok(err)
	for end := time.Now().Add(10 * time.Second); ; {
		files, err := os.ReadDir("/proc/self/fd")
		b.ok(err)
		size := 0
		for _, f := range files {
			path := "/proc/self/fd/" + f.Name()
			if at, err := os.Readlink(path); err != nil || !strings.HasPrefix(at, folder) {
				continue
			}
			raw, err := os.ReadFile(path)
			b.ok(err)
			if s := tells(raw); s != "" {
				b.Errorf("the file that holds an envelope has %s", s)
			}
			size = len(raw)
		}
		if size > 0 {
			break
		}
		if time.Now().After(end) {
			b.Fatal("no file holds the envelope")
		}
	}
	if named, err := os.ReadDir(folder); err != nil || len(named) > 0 {
		b.Errorf("it has a name: %v %v", named, err)
	}
	_ = in.CloseWithError(io.ErrUnexpectedEOF)
	<-ended
}

// dataFolder is where SQLite keeps its files, or "".
func dataFolder(t *testing.T, db *database.DB) string {
	t.Helper()
	if db.Name() != "SQLite" {
		return ""
	}
	var n int
	var name, file string
	if err := db.Raw().QueryRow("PRAGMA database_list").Scan(&n, &name, &file); err != nil {
		t.Fatal(err)
	}
	return filepath.Dir(file)
}

// lockedBuffer takes lines of several goroutines.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// listens has Redis tell every command that it hears; what it gives is all of them so far.
func listens(t *testing.T, url string) func() string {
	t.Helper()
	var out lockedBuffer
	monitor := exec.Command("redis-cli", "-u", url, "MONITOR")
	monitor.Stdout = &out
	if err := monitor.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = monitor.Process.Kill()
		_ = monitor.Wait()
	})
	until := func(text string) {
		t.Helper()
		for end := time.Now().Add(10 * time.Second); !strings.Contains(out.String(), text); {
			if time.Now().After(end) {
				t.Fatalf("Redis does not tell of %q", text)
			}
			if raw, err := exec.Command("redis-cli", "-u", url, "PING").CombinedOutput(); err != nil {
				t.Fatalf("%v %s", err, raw)
			}
		}
	}
	until("OK")
	return func() string {
		t.Helper()
		if raw, err := exec.Command("redis-cli", "-u", url, "ECHO", "the last word").CombinedOutput(); err != nil {
			t.Fatalf("%v %s", err, raw)
		}
		until("the last word")
		return out.String()
	}
}
