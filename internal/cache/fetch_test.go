package cache

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
)

type offering struct {
	ID    string
	Cents int64
	Tags  []string
}

func TestFetch(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		a, other := replica(t, b.url, space), replica(t, b.url, space)

		t.Run("keeps a value for every process", func(t *testing.T) {
			key := Key{Kind: "offering", Version: "1", Args: map[string]any{"id": "off_1"}, Tags: []string{"offering/off_1"}}
			want := offering{ID: "off_1", Cents: 9007199254740993, Tags: []string{"家", "meal"}}
			for i, c := range []*Cache{a, a, other} {
				got, err := Fetch(t.Context(), c, key, MaxAge, func(context.Context) (offering, error) {
					if i > 0 {
						return offering{}, errors.New("loaded again")
					}
					return want, nil
				})
				if err != nil || got.ID != want.ID || got.Cents != want.Cents || fmt.Sprint(got.Tags) != "[家 meal]" {
					t.Fatalf("read %d: got %+v, %v", i, got, err)
				}
				got.Tags[0] = "changed by its reader"
			}
		})

		t.Run("keeps versions, arguments and types apart", func(t *testing.T) {
			for i, key := range []Key{
				{Kind: "k", Version: "1", Args: "a", Tags: []string{"k"}},
				{Kind: "k", Version: "2", Args: "a", Tags: []string{"k"}},
				{Kind: "k", Version: "1", Args: "b", Tags: []string{"k"}},
				{Kind: "l", Version: "1", Args: "a", Tags: []string{"k"}},
			} {
				got, err := Fetch(t.Context(), a, key, MaxAge, func(context.Context) (int, error) { return i, nil })
				if err != nil {
					t.Fatal(err)
				}
				equal(t, fmt.Sprintf("key %d", i), got, i)
			}
			got, err := Fetch(t.Context(), a, Key{Kind: "k", Version: "1", Args: "a", Tags: []string{"k"}}, MaxAge, always("a text"))
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "other type", got, "a text")
		})

		t.Run("forgets on invalidation, everywhere and only what is tagged", func(t *testing.T) {
			equal(t, "first", fetch(t, a, "changed", always("old")), "old")
			equal(t, "bystander", fetch(t, a, "bystander", always("kept")), "kept")
			equal(t, "elsewhere", fetch(t, other, "changed", never(t)), "old")
			a.Invalidate(t.Context(), "changed")
			equal(t, "elsewhere after", fetch(t, other, "changed", always("new")), "new")
			equal(t, "here after", fetch(t, a, "changed", never(t)), "new")
			equal(t, "bystander after", fetch(t, a, "bystander", never(t)), "kept")
		})

		t.Run("follows each of several tags", func(t *testing.T) {
			key := Key{Kind: "list", Version: "1", Tags: []string{"list", "area/310104"}}
			for i, tag := range []string{"", "area/310104", "list"} {
				if tag != "" {
					other.Invalidate(t.Context(), tag)
				}
				for range 2 { // the second is a hit
					got, err := Fetch(t.Context(), a, key, MaxAge, func(context.Context) (int, error) { return i, nil })
					if err != nil {
						t.Fatal(err)
					}
					equal(t, "after "+tag, got, i)
				}
			}
		})

		t.Run("does not keep errors or panics", func(t *testing.T) {
			broken := errors.New("database away")
			key := Key{Kind: "text", Version: "1", Args: "broken", Tags: []string{"broken"}}
			if _, err := Fetch(t.Context(), a, key, MaxAge, func(context.Context) (string, error) { return "", broken }); !errors.Is(err, broken) {
				t.Fatalf("got %v, want the load's error", err)
			}
			_, err := Fetch(t.Context(), a, key, MaxAge, func(context.Context) (string, error) { panic("boom") })
			equal(t, "panic", fmt.Sprint(err), "cache: loading text panicked")
			equal(t, "then", fetch(t, a, "broken", always("mended")), "mended")
		})

		t.Run("keeps that there is nothing", func(t *testing.T) {
			key := Key{Kind: "offering", Version: "1", Args: "none", Tags: []string{"none"}}
			for i := range 2 {
				got, err := Fetch(t.Context(), a, key, MaxAge, func(context.Context) (*offering, error) {
					if i > 0 {
						return nil, errors.New("loaded again")
					}
					return nil, nil
				})
				if got != nil || err != nil {
					t.Fatalf("got %v, %v", got, err)
				}
			}
		})

		t.Run("loads in a context without the caller's values", func(t *testing.T) {
			type viewer struct{}
			ctx := context.WithValue(t.Context(), viewer{}, "first of many")
			_, err := Fetch(ctx, a, Key{Kind: "text", Args: "viewer", Tags: []string{"viewer"}}, MaxAge, func(ctx context.Context) (string, error) {
				if v := ctx.Value(viewer{}); v != nil {
					return "", fmt.Errorf("sees %v", v)
				}
				return "", nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})

		t.Run("refuses misuse", func(t *testing.T) {
			for want, key := range map[string]Key{
				`cache: key "k" needs a kind and tags that are not empty`:                          {Kind: "k"},
				`cache: key "" needs a kind and tags that are not empty`:                           {Tags: []string{"t"}},
				`cache: key "e" needs a kind and tags that are not empty`:                          {Kind: "e", Tags: []string{""}},
				`cache: the arguments of f do not fit into JSON: json: unsupported type: chan int`: {Kind: "f", Tags: []string{"t"}, Args: make(chan int)},
			} {
				_, err := Fetch(t.Context(), a, key, MaxAge, never(t))
				equal(t, "error", fmt.Sprint(err), want)
			}
			_, err := Fetch(t.Context(), a, Key{Kind: "k", Tags: []string{"t"}}, 0, never(t))
			equal(t, "error", fmt.Sprint(err), "cache: k is to be kept for 0s; at least a millisecond is needed")
			_, err = Fetch(t.Context(), a, Key{Kind: "k", Tags: []string{"t"}}, 1, func(context.Context) (func(), error) { return func() {}, nil })
			equal(t, "error", fmt.Sprint(err), "cache: k does not fit into JSON: json: unsupported type: func()")
		})
	})
}

func TestFetchSharesOneLoad(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		c := replica(t, b.url, space)
		var loads atomic.Int32
		var readers sync.WaitGroup
		for range 100 {
			readers.Go(func() {
				got, err := Fetch(t.Context(), c, Key{Kind: "hot", Args: 1, Tags: []string{"hot"}}, MaxAge, func(context.Context) (int32, error) {
					return loads.Add(1), nil
				})
				if got != 1 || err != nil {
					t.Errorf("got %d, %v", got, err)
				}
			})
		}
		readers.Wait()
		equal(t, "loads", loads.Load(), 1)
	})
}

func TestFetchOutlivesItsFirstCaller(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		c := replica(t, b.url, space)
		key := Key{Kind: "slow", Args: 1, Tags: []string{"slow"}}
		started, release := make(chan struct{}), make(chan struct{})
		first, leave := context.WithCancel(t.Context())
		left := make(chan error)
		go func() {
			_, err := Fetch(first, c, key, MaxAge, func(ctx context.Context) (string, error) {
				close(started)
				<-release
				return "whole", ctx.Err()
			})
			left <- err
		}()
		<-started
		leave()
		if err := <-left; !errors.Is(err, context.Canceled) {
			t.Fatalf("the first caller got %v, want its cancellation", err)
		}
		joined := make(chan string)
		go func() {
			got, err := Fetch(t.Context(), c, key, MaxAge, func(context.Context) (string, error) { return "loaded twice", nil })
			joined <- fmt.Sprint(got, err)
		}()
		close(release)
		equal(t, "second caller", <-joined, "whole<nil>")
		cancelled, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := Fetch(cancelled, c, key, MaxAge, never(t)); !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v, want a cancellation", err)
		}
	})
}

func TestFetchOverGarbage(t *testing.T) {
	each(t, func(t *testing.T, b backend, space string) {
		c := replica(t, b.url, space)
		e, err := c.entry(Key{Kind: "text", Version: "1", Args: "g", Tags: []string{"g"}}, stringType)
		if err != nil {
			t.Fatal(err)
		}
		_, generations, err := c.read(e)
		if err != nil {
			t.Fatal(err)
		}
		ctx := t.Context()
		for name, spoil := range map[string]func() error{
			"another type":     func() error { return c.rdb.LPush(ctx, e.id, "x").Err() },
			"no label":         func() error { return c.rdb.Set(ctx, e.id, "x", 0).Err() },
			"broken JSON":      func() error { return c.rdb.Set(ctx, e.id, e.label(generations)+`"cut o`, 0).Err() },
			"JSON of another":  func() error { return c.rdb.Set(ctx, e.id, e.label(generations)+`{"a":1}`, 0).Err() },
			"another's answer": func() error { return c.rdb.Set(ctx, e.id, "x"+e.label(generations)+`"wrong"`, 0).Err() },
		} {
			if err := errors.Join(c.rdb.Del(ctx, e.id).Err(), spoil()); err != nil {
				t.Fatal(err)
			}
			equal(t, name, fetch(t, c, "g", always("right")), "right")
			equal(t, name+", then", fetch(t, c, "g", never(t)), "right")
		}
		for name, spoil := range map[string]func() error{
			"generation of another type": func() error { return c.rdb.SAdd(ctx, c.generationKey("g"), "x").Err() },
			"empty generation":           func() error { return c.rdb.Set(ctx, c.generationKey("g"), "", 0).Err() },
			"no generation":              func() error { return nil },
			"epoch of another type": func() error {
				return errors.Join(c.rdb.Del(ctx, c.generationKey(epoch)).Err(), c.rdb.SAdd(ctx, c.generationKey(epoch), "x").Err())
			},
		} {
			if err := errors.Join(c.rdb.Del(ctx, c.generationKey("g")).Err(), spoil()); err != nil {
				t.Fatal(err)
			}
			equal(t, name, fetch(t, c, "g", always(name)), name)
			equal(t, name+", then", fetch(t, c, "g", never(t)), name)
		}
	})
}
