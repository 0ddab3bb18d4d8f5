package cache

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// slack is how many messages a subscriber may lag before it is dropped.
const slack = 64

// bus hands messages to this process's subscribers and knows which topics Redis is to
// send.
type bus struct {
	changed chan struct{} // one place: wakes keep when topics come or go

	mu     sync.Mutex
	closed bool
	topics map[string]*topic
	asked  map[string]bool // subscribed to at Redis, as far as was sent
}

type topic struct {
	listeners map[*listener]struct{}
	asked     bool          // since this topic was made
	live      chan struct{} // closed once Redis has confirmed
}

type listener struct {
	ch     chan []byte
	topics []string
	stop   func() bool // ends the watch on its context
	gone   bool
}

func newBus() *bus {
	return &bus{changed: make(chan struct{}, 1), topics: map[string]*topic{}, asked: map[string]bool{}}
}

func (c *Cache) topicChannel(topic string) string { return c.space + ":topic:" + topic }

func (c *Cache) forgetChannel() string { return c.space + ":forget" }

// Publish gives payload to every subscriber of the topic: here before it returns, in
// other processes through Redis, not at all while there is no link. A message is a
// hint to read again, not the news itself.
func (c *Cache) Publish(_ context.Context, topic string, payload []byte) {
	c.bus.deliver(topic, payload)
	c.broadcast(c.topicChannel(topic), payload)
}

// broadcast reaches the other processes. The sender's name lets this one drop its own.
func (c *Cache) broadcast(channel string, payload []byte) {
	if c.link.number() == 0 {
		return
	}
	ctx, cancel := exchange()
	defer cancel()
	c.link.judge(c.rdb.Publish(ctx, channel, c.process+"\n"+string(payload)).Err())
}

// arrive takes a message from Redis.
func (c *Cache) arrive(m *redis.Message) {
	sender, payload, ok := strings.Cut(m.Payload, "\n")
	if !ok || sender == c.process {
		return
	}
	if m.Channel == c.forgetChannel() {
		c.sessions.forget(strings.Split(payload, "\n"))
		return
	}
	if topic, ok := strings.CutPrefix(m.Channel, c.topicChannel("")); ok {
		c.bus.deliver(topic, []byte(payload))
	}
}

// Subscribe returns a channel of the topics' messages. It closes when ctx ends, when
// the cache closes, or when the reader is 64 messages behind: read again then. When
// there is a link, messages published anywhere after Subscribe returns arrive.
// Payloads are shared: do not change them. Errors: no topic, ctx over, cache closed.
func (c *Cache) Subscribe(ctx context.Context, topics ...string) (<-chan []byte, error) {
	if len(topics) == 0 {
		return nil, errors.New("cache: a subscription needs a topic")
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	l, live, err := c.bus.add(ctx, topics)
	if err != nil {
		return nil, err
	}
	limit := time.NewTimer(patience)
	defer limit.Stop()
	for _, confirmed := range live {
		if c.link.number() == 0 {
			break
		}
		select {
		case <-confirmed:
		case <-limit.C:
			return l.ch, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	return l.ch, nil
}

// add registers a listener and returns what closes when Redis sends its topics.
func (b *bus) add(ctx context.Context, topics []string) (*listener, []chan struct{}, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil, nil, errors.New("cache: closed")
	}
	l := &listener{ch: make(chan []byte, slack), topics: slices.Clone(topics)}
	live := make([]chan struct{}, len(topics))
	for i, name := range topics {
		t := b.topics[name]
		if t == nil {
			t = &topic{listeners: map[*listener]struct{}{}, live: make(chan struct{})}
			b.topics[name] = t
			b.wake()
		}
		t.listeners[l] = struct{}{}
		live[i] = t.live
	}
	l.stop = context.AfterFunc(ctx, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.drop(l)
	})
	return l, live, nil
}

// drop closes a listener's channel and lets its topics go. b.mu is held.
func (b *bus) drop(l *listener) {
	if l.gone {
		return
	}
	l.gone = true
	l.stop()
	close(l.ch)
	for _, name := range l.topics {
		t := b.topics[name]
		if t == nil {
			continue
		}
		delete(t.listeners, l)
		if len(t.listeners) == 0 {
			delete(b.topics, name)
			b.wake()
		}
	}
}

func (b *bus) deliver(name string, payload []byte) {
	b.mu.Lock()
	defer b.mu.Unlock()
	t := b.topics[name]
	if t == nil {
		return
	}
	for l := range t.listeners {
		select {
		case l.ch <- payload:
		default:
			b.drop(l)
		}
	}
}

func (b *bus) wake() {
	select {
	case b.changed <- struct{}{}:
	default:
	}
}

// changes returns the topics to ask Redis for and those to drop, and takes them as
// sent.
func (b *bus) changes() (wanted, unwanted []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for name := range b.asked {
		if b.topics[name] == nil {
			unwanted = append(unwanted, name)
			delete(b.asked, name)
		}
	}
	for name, t := range b.topics {
		if !t.asked {
			t.asked = true
			b.asked[name] = true
			wanted = append(wanted, name)
		}
	}
	return wanted, unwanted
}

// confirm notes that Redis sends the topic.
func (b *bus) confirm(name string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if t := b.topics[name]; t != nil {
		select {
		case <-t.live:
		default:
			close(t.live)
		}
	}
}

// detach forgets what Redis was asked for, after its connection went.
func (b *bus) detach() {
	b.mu.Lock()
	defer b.mu.Unlock()
	clear(b.asked)
	for _, t := range b.topics {
		t.asked = false
		select {
		case <-t.live:
			t.live = make(chan struct{})
		default:
		}
	}
}

// close ends every subscription.
func (b *bus) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for _, t := range b.topics {
		for l := range t.listeners {
			b.drop(l)
		}
	}
}
