package cache

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/redis/go-redis/v9"
)

func TestParseURL(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]string{
		"redis://db":                                "[db:6379] db=0 user= password= master= cluster=false tls=false",
		"redis://db:7000/3":                         "[db:7000] db=3 user= password= master= cluster=false tls=false",
		"redis://:p%40ss%3A@db":                     "[db:6379] db=0 user= password=p@ss: master= cluster=false tls=false",
		"rediss://user:pass@[::1]:7000/15":          "[[::1]:7000] db=15 user=user password=pass master= cluster=false tls=true",
		"redis://[fd00::1]/1":                       "[[fd00::1]:6379] db=1 user= password= master= cluster=false tls=false",
		"redis+sentinel://a,b:7001/main":            "[a:26379 b:7001] db=0 user= password= master=main cluster=false tls=false",
		"redis+sentinel://u:p@a:7000,b:7001/main/2": "[a:7000 b:7001] db=2 user=u password=p master=main cluster=false tls=false",
		"redis+cluster://a:7000,b,c:7002":           "[a:7000 b:6379 c:7002] db=0 user= password= master= cluster=true tls=false",
		"rediss+cluster://:p@a/":                    "[a:6379] db=0 user= password=p master= cluster=true tls=true",

		"db:6379":                        "cache: the Redis URL has no scheme",
		"http://db":                      `cache: the Redis URL has the scheme "http"; known are redis, rediss, redis+sentinel and redis+cluster`,
		"redis+rediss://db":              `cache: the Redis URL has the scheme "redis+rediss"; known are redis, rediss, redis+sentinel and redis+cluster`,
		"redis://":                       "cache: the Redis URL lacks a host name",
		"redis://:6379":                  "cache: the Redis URL lacks a host name",
		"redis://db:0":                   `cache: the Redis URL has the port "0"; ports are 1 to 65535`,
		"redis://db:70000":               `cache: the Redis URL has the port "70000"; ports are 1 to 65535`,
		"redis://db/first":               `cache: the Redis URL must end in a database number, not "first"`,
		"redis://db/-1":                  `cache: the Redis URL must end in a database number, not "-1"`,
		"redis://a,b":                    "cache: the Redis URL names several hosts; use redis+sentinel:// or redis+cluster:// for that",
		"redis://db?db=1":                "cache: the Redis URL takes no options after ? or #",
		"redis://u:secret%zz@db":         "cache: the Redis URL has a user or password with a broken %-escape",
		"redis+sentinel://a:26379":       "cache: the Redis URL needs the master's name after the hosts, as in redis+sentinel://host:26379/master",
		"redis+sentinel://a,,b/main":     "cache: the Redis URL lacks a host name",
		"redis+cluster://a:7000/1":       "cache: the Redis URL names a database, but a cluster has only one",
		"redis+cluster://u:secret@a:x,b": `cache: the Redis URL has the port "x"; ports are 1 to 65535`,
	} {
		o, err := parseURL(url)
		got := fmt.Sprint(err)
		if err == nil {
			got = fmt.Sprintf("%v db=%d user=%s password=%s master=%s cluster=%t tls=%t",
				o.Addrs, o.DB, o.Username, o.Password, o.MasterName, o.IsClusterMode, o.TLSConfig != nil)
		}
		equal(t, url, got, want)
	}
	if _, err := Open(t.Context(), Config{URL: "nonsense"}); fmt.Sprint(err) != "cache: the Redis URL has no scheme" {
		t.Errorf("Open gave %v", err)
	}
}

// lines is a log to read while it is written.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *lines) count(s string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Count(l.buf.String(), s)
}

func TestOpenWithoutRedis(t *testing.T) {
	t.Parallel()
	server := newPrivate(t)
	server.kill(t)
	var log lines
	began := time.Now()
	c, err := Open(t.Context(), Config{URL: "redis://:secret@" + server.addr, Logger: slog.New(slog.NewTextHandler(&log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if took := time.Since(began); took > 2*openWait {
		t.Errorf("Open took %s", took)
	}
	equal(t, "embedded", c.Embedded(), false)
	equal(t, "read", fetch(t, c, "k", always("right")), "right")
	equal(t, "warnings", log.count("level=WARN"), 1)
	server.password = "secret"
	server.args = append(server.args, "--requirepass", "secret")
	server.start(t)
	linked(t, c)
	equal(t, "kept", fetch(t, c, "k", always("right")), "right")
	equal(t, "kept, then", fetch(t, c, "k", never(t)), "right")
	equal(t, "warnings", log.count("level=WARN"), 1)
	equal(t, "all-clear", log.count("Redis is back"), 1)
	equal(t, "password in the log", log.count("secret"), 0)
}

func TestOpenCancelled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	mute, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer mute.Close()
	c, err := Open(ctx, Config{URL: "redis://" + mute.Addr().String(), Logger: slog.New(slog.DiscardHandler)})
	if c != nil || fmt.Sprint(err) != context.Canceled.Error() {
		t.Errorf("got %v, %v", c, err)
	}
}

func TestEmbeddedKeysExpire(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	ctx := t.Context()
	if err := c.rdb.Set(ctx, "short", "x", time.Second).Err(); err != nil {
		t.Fatal(err)
	}
	if err := c.rdb.Set(ctx, "long", "x", time.Minute).Err(); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	eventually(t, "a key of one second expires", func() bool { return c.rdb.Exists(ctx, "short").Val() == 0 })
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("a key of one second took %s to expire", took)
	}
	equal(t, "the long one", c.rdb.Exists(ctx, "long").Val(), 1)
	stranger := redis.NewClient(&redis.Options{Addr: c.embedded.Addr()})
	defer stranger.Close()
	if err := stranger.Get(ctx, "long").Err(); !redis.HasErrorPrefix(err, "NOAUTH") {
		t.Errorf("without its password the Redis inside the process answers %v", err)
	}
}

func TestEmbeddedStaysSmall(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	for i := range roomFor + 1 {
		if err := c.embedded.Set(fmt.Sprint(i), ""); err != nil {
			t.Fatal(err)
		}
	}
	eventually(t, "it counts as full", c.embedded.full.Load)
	equal(t, "full", fetch(t, c, "k", always("right")), "right")
	equal(t, "full, then", fetch(t, c, "k", always("newer")), "newer")
	c.embedded.FlushAll()
	eventually(t, "it has room", func() bool { return !c.embedded.full.Load() })
	equal(t, "room", fetch(t, c, "k", always("right")), "right")
	equal(t, "room, then", fetch(t, c, "k", never(t)), "right")
}

// series reads the counters by name, without their common prefix.
func series(t *testing.T, c *Cache) map[string]int {
	t.Helper()
	registry := prometheus.NewPedanticRegistry()
	registry.MustRegister(c.Collector())
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]int{}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			name := strings.TrimPrefix(f.GetName(), "linli_cache_")
			for _, l := range m.GetLabel() {
				name += " " + l.GetName() + "=" + l.GetValue()
			}
			read[name] = int(m.GetCounter().GetValue() + m.GetGauge().GetValue())
		}
	}
	return read
}

// counted is how many reads of any kind had an outcome.
func counted(t *testing.T, c *Cache, o outcome) int {
	t.Helper()
	sum := 0
	for name, n := range series(t, c) {
		if strings.HasPrefix(name, []string{"hits", "misses", "bypasses"}[o]) {
			sum += n
		}
	}
	return sum
}

func TestCollector(t *testing.T) {
	t.Parallel()
	c := replica(t, "", "")
	equal(t, "at rest", fmt.Sprint(series(t, c)), "map[linked:1]")
	for range 3 {
		fetch(t, c, "k", always("x"))
	}
	equal(t, "linked", fmt.Sprint(series(t, c)),
		"map[hits_total kind=text:2 linked:1 loads_total kind=text:1 misses_total kind=text:1]")
	c.link.close()
	fetch(t, c, "k", always("x"))
	equal(t, "unlinked", fmt.Sprint(series(t, c)),
		"map[bypasses_total kind=text:1 hits_total kind=text:2 linked:0 loads_total kind=text:2 misses_total kind=text:1]")
}
