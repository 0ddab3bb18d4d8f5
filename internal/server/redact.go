package server

import (
	"context"
	"io"
	"log/slog"
	"regexp"
	"strings"
)

// NewLogger writes JSON (or text for people) without personal data: values under
// telling keys are replaced, and phone numbers, identity numbers, bank cards and
// bearer tokens are masked wherever they stand.
func NewLogger(w io.Writer, level slog.Level, text bool) *slog.Logger {
	opts := &slog.HandlerOptions{Level: level}
	var h slog.Handler = slog.NewJSONHandler(w, opts)
	if text {
		h = slog.NewTextHandler(w, opts)
	}
	return slog.New(redactor{h})
}

type redactor struct{ slog.Handler }

// Handle masks the message and every attribute.
func (r redactor) Handle(ctx context.Context, rec slog.Record) error {
	out := slog.NewRecord(rec.Time, rec.Level, mask(rec.Message), rec.PC)
	rec.Attrs(func(a slog.Attr) bool {
		out.AddAttrs(redact(a))
		return true
	})
	return r.Handler.Handle(ctx, out)
}

// WithAttrs masks what a child logger carries along.
func (r redactor) WithAttrs(attrs []slog.Attr) slog.Handler {
	masked := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		masked[i] = redact(a)
	}
	return redactor{r.Handler.WithAttrs(masked)}
}

// WithGroup keeps masking inside the group.
func (r redactor) WithGroup(name string) slog.Handler { return redactor{r.Handler.WithGroup(name)} }

const hidden = "[redacted]"

// telling keys are those whose values are personal or secret whatever they look like.
var telling = []string{"name", "phone", "address", "login", "password", "token", "authorization", "cookie", "idnumber", "birth", "lat", "lng", "variables", "query"}

func redact(a slog.Attr) slog.Attr {
	key := strings.ToLower(a.Key)
	for _, t := range telling {
		if key == t || strings.HasSuffix(key, "_"+t) {
			return slog.String(a.Key, hidden)
		}
	}
	v := a.Value.Resolve()
	switch v.Kind() {
	case slog.KindGroup:
		group := v.Group()
		masked := make([]any, len(group))
		for i, g := range group {
			masked[i] = redact(g)
		}
		return slog.Group(a.Key, masked...)
	case slog.KindString:
		return slog.String(a.Key, mask(v.String()))
	case slog.KindAny:
		if err, ok := v.Any().(error); ok {
			return slog.String(a.Key, mask(err.Error()))
		}
	default: // numbers, times and the like tell nothing
	}
	return a
}

// patterns of personal data in running text: a mainland identity number, a bank card,
// a mobile number, a bearer token of ours.
var patterns = regexp.MustCompile(`\b\d{17}[\dXx]\b|\b\d{16,19}\b|\b(?:\+?86)?1[3-9]\d{9}\b|\blnl_[A-Za-z0-9_-]{20,}`)

func mask(s string) string { return patterns.ReplaceAllString(s, hidden) }
