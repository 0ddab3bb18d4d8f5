package cache

import (
	"reflect"
	"testing"
)

var stringType = reflect.TypeFor[string]()

func TestKeyIdentity(t *testing.T) {
	t.Parallel()
	c := &Cache{space: "s"}
	type page struct {
		Area  string
		First int64
	}
	base := Key{Kind: "k", Version: "1", Args: page{"310104", 9007199254740993}, Tags: []string{"b", "a"}}
	id := func(k Key) string {
		e, err := c.entry(k, stringType)
		if err != nil {
			t.Fatal(err)
		}
		return e.id
	}
	with := func(change func(*Key)) Key { k := base; change(&k); return k }
	for name, same := range map[string]Key{
		"a map":          with(func(k *Key) { k.Args = map[string]any{"First": int64(9007199254740993), "Area": "310104"} }),
		"a pointer":      with(func(k *Key) { k.Args = &page{"310104", 9007199254740993} }),
		"tags reordered": with(func(k *Key) { k.Tags = []string{"a", "b", "a"} }),
	} {
		equal(t, name, id(same), id(base))
	}
	seen := map[string]string{id(base): "base"}
	for name, other := range map[string]Key{
		"kind":               with(func(k *Key) { k.Kind = "l" }),
		"version":            with(func(k *Key) { k.Version = "2" }),
		"the last digit":     with(func(k *Key) { k.Args = page{"310104", 9007199254740992} }),
		"a text, not number": with(func(k *Key) { k.Args = map[string]any{"Area": "310104", "First": "9007199254740993"} }),
		"no arguments":       with(func(k *Key) { k.Args = nil }),
		"fewer tags":         with(func(k *Key) { k.Tags = []string{"a"} }),
		"joined tags":        with(func(k *Key) { k.Tags = []string{"a b"} }),
	} {
		if twin, taken := seen[id(other)]; taken {
			t.Errorf("%s has the id of %s", name, twin)
		}
		seen[id(other)] = name
	}
	if e, _ := c.entry(base, reflect.TypeFor[int]()); e.id == id(base) {
		t.Error("another type of value has the same id")
	}
	if got, want := base.Tags[0], "b"; got != want {
		t.Errorf("the caller's tags were reordered: %q first", got)
	}
}
