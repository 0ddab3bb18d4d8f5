package cache

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestCluster(t *testing.T) {
	t.Parallel()
	nodes := []*private{newPrivate(t, "--cluster-enabled", "yes"), newPrivate(t, "--cluster-enabled", "yes")}
	nodes[0].do(t, "CLUSTER", "ADDSLOTSRANGE", 0, 8191)
	nodes[1].do(t, "CLUSTER", "ADDSLOTSRANGE", 8192, 16383)
	nodes[0].do(t, "CLUSTER", "MEET", "127.0.0.1", nodes[1].port())
	whole := func() bool {
		for _, n := range nodes {
			info := n.do(t, "CLUSTER", "INFO").(string)
			if !strings.Contains(info, "cluster_state:ok") || !strings.Contains(info, "cluster_known_nodes:2") {
				return false
			}
		}
		return true
	}
	eventually(t, "the cluster is whole", whole)
	url := "redis+cluster://" + nodes[0].addr + "," + nodes[1].addr
	a, other := replica(t, url, ""), replica(t, url, "")

	for i := range 20 { // over both nodes
		name := fmt.Sprint("k", i)
		equal(t, name, fetch(t, a, name, always("old")), "old")
		equal(t, name+" elsewhere", fetch(t, other, name, never(t)), "old")
	}
	a.Invalidate(t.Context(), "k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9")
	for i := range 20 {
		name := fmt.Sprint("k", i)
		want := "old"
		if i < 10 {
			want = "new"
		}
		equal(t, name+" after", fetch(t, other, name, always("new")), want)
	}
	for i := range 20 {
		for n, want := range []bool{true, true, false} {
			ok, _, err := []*Cache{a, other}[n%2].Allow(t.Context(), "n", fmt.Sprint(i), 1, 2, time.Hour)
			if ok != want || err != nil {
				t.Fatalf("subject %d, call %d: %t, %v", i, n, ok, err)
			}
		}
	}
	for i := range 10 {
		topic := fmt.Sprint("topic ", i)
		ch := subscribe(t, other, topic)
		a.Publish(t.Context(), topic, []byte(topic))
		equal(t, "message", next(t, ch), topic)
	}
	if n := counted(t, a, bypass) + counted(t, other, bypass); n != 0 {
		t.Errorf("%d reads went past a whole cluster", n)
	}

	nodes[1].kill(t)
	for i := range 20 {
		name := fmt.Sprint("k", i)
		a.Invalidate(t.Context(), name)
		equal(t, name+" with half a cluster", fetch(t, a, name, always("newer")), "newer")
	}
	nodes[1].start(t)
	eventually(t, "the cluster is whole again", whole)
	linked(t, a)
	linked(t, other)
	for i := range 20 {
		name := fmt.Sprint("k", i)
		equal(t, name+" in the end", fetch(t, other, name, always("newer")), "newer")
	}
}

// A promoted replica has not heard of an invalidation that the dead master confirmed.
func TestSentinelFailover(t *testing.T) {
	t.Parallel()
	master := newPrivate(t)
	follower := newPrivate(t, "--replicaof", "127.0.0.1 "+master.port())
	replicated := follower.client(t)
	follows := func(state string) func() bool {
		return func() bool { return strings.Contains(replicated.Info(t.Context(), "replication").Val(), state) }
	}
	eventually(t, "the replica follows", follows("master_link_status:up"))
	sentinel := &private{addr: freeAddr(t)}
	conf := filepath.Join(t.TempDir(), "sentinel.conf")
	text := fmt.Sprintf("port %s\nbind 127.0.0.1\nsentinel monitor main 127.0.0.1 %s 1\n"+
		"sentinel down-after-milliseconds main 500\nsentinel failover-timeout main 3000\n", sentinel.port(), master.port())
	if err := os.WriteFile(conf, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	sentinel.args = []string{conf, "--sentinel"}
	sentinel.start(t)
	eventually(t, "the sentinel knows the replica", func() bool {
		return len(sentinel.do(t, "SENTINEL", "REPLICAS", "main").([]any)) == 1
	})

	c := replica(t, "redis+sentinel://"+sentinel.addr+"/main", "")
	equal(t, "before", fetch(t, c, "k", always("old")), "old")
	equal(t, "before, kept", fetch(t, c, "k", never(t)), "old")
	token := c.rdb.Get(t.Context(), c.generationKey("k")).Val()
	eventually(t, "the replica has the value", func() bool {
		return replicated.DBSize(t.Context()).Val() == 3
	})
	// Cut the replica off: connections that exist are not asked for the new password.
	master.do(t, "CONFIG", "SET", "requirepass", "secret")
	master.password = "secret"
	master.do(t, "CLIENT", "KILL", "TYPE", "replica")
	eventually(t, "the replica is cut off", follows("master_link_status:down"))
	c.Invalidate(t.Context(), "k")
	equal(t, "invalidated", fetch(t, c, "k", always("new")), "new")
	master.kill(t)
	eventually(t, "the replica is promoted", func() bool {
		return follows("role:master")() && c.Ping(t.Context()) == nil
	})
	equal(t, "the lost token", replicated.Get(t.Context(), c.generationKey("k")).Val(), token)
	equal(t, "promoted", fetch(t, c, "k", always("new")), "new")
	linked(t, c)
	equal(t, "linked", fetch(t, c, "k", always("new")), "new")
	equal(t, "kept", fetch(t, c, "k", never(t)), "new")
}
