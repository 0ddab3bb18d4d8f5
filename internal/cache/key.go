package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/maphash"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
)

// Key names one public object or list.
type Key struct {
	// Kind is what is kept, as in "offering.list". Few values: it labels the counters.
	Kind string
	// Version changes when the value's JSON shape does.
	Version string
	// Args is what the load depends on. Structs and maps with the same JSON are the same.
	Args any
	// Tags are what the value follows, as in "offering/off_1". At least one.
	Tags []string
}

// entry is a Key made ready for use.
type entry struct {
	kind string
	id   string   // the Redis key of the value
	tags []string // sorted, the epoch first
}

// entry hashes the key together with the type of the value.
func (c *Cache) entry(k Key, value reflect.Type) (entry, error) {
	if k.Kind == "" || len(k.Tags) == 0 || slices.Contains(k.Tags, "") {
		return entry{}, fmt.Errorf("cache: key %q needs a kind and tags that are not empty", k.Kind)
	}
	args, err := canonical(k.Args)
	if err != nil {
		return entry{}, fmt.Errorf("cache: the arguments of %s do not fit into JSON: %w", k.Kind, err)
	}
	tags := slices.Compact(slices.Sorted(slices.Values(k.Tags)))
	named, err := json.Marshal([]any{k.Kind, k.Version, value.String(), tags, args})
	if err != nil {
		return entry{}, fmt.Errorf("cache: the key of %s does not fit into JSON: %w", k.Kind, err)
	}
	sum := sha256.Sum256(named)
	return entry{
		kind: k.Kind,
		id:   c.space + ":value:" + k.Kind + ":" + hex.EncodeToString(sum[:16]),
		tags: append([]string{epoch}, tags...),
	}, nil
}

// canonical writes v as JSON with all objects sorted and all digits of numbers kept.
func canonical(v any) (json.RawMessage, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var plain any
	if err := d.Decode(&plain); err != nil {
		return nil, err
	}
	return json.Marshal(plain)
}

// label is what a stored value must begin with to be a hit: which key it is for and
// the generations it was loaded under.
func (e entry) label(generations []string) string {
	return e.id + "\n" + strings.Join(generations, " ") + "\n"
}

// tides count this process's invalidations, many tags to a counter. They part loads
// from before an invalidation from those after it.
type tides [1024]atomic.Uint64

var tideSeed = maphash.MakeSeed()

func (t *tides) of(tag string) *atomic.Uint64 {
	return &t[maphash.String(tideSeed, tag)%uint64(len(t))]
}

// turn is called before an invalidation returns.
func (t *tides) turn(tags []string) {
	for _, tag := range tags {
		t.of(tag).Add(1)
	}
}

// flight names the load that a caller may share now.
func (t *tides) flight(e entry) string {
	name := []byte(e.id)
	for _, tag := range e.tags {
		name = strconv.AppendUint(append(name, '/'), t.of(tag).Load(), 36)
	}
	return string(name)
}
