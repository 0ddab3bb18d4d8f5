package procurement

import (
	"context"
	"strings"
	"unicode/utf8"

	"linli/ent"
	"linli/internal/access"
	"linli/internal/fault"
)

// problems collects what is wrong with an input, all at once.
type problems struct{ list fault.List }

func (p *problems) bad(wrong bool, sentence string, path ...string) {
	if wrong {
		p.list = append(p.list, fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence).At(path...))
	}
}

// text refuses a text that is empty or too long.
func (p *problems) text(s string, most int, what string, path ...string) {
	if n := utf8.RuneCountInString(strings.TrimSpace(s)); n == 0 || n > most {
		p.list = append(p.list, fault.New(fault.Invalid, fault.CodeBadInput, "%s: write 1 to %d characters", what, most).At(path...))
	}
}

// err is the list, or nil.
func (p *problems) err() error {
	if len(p.list) == 0 {
		return nil
	}
	return p.list
}

// absent turns ent's missing row into a fault that names the input.
func absent(err error, what, id string, path ...string) error {
	if ent.IsNotFound(err) {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no %s %s", what, id).At(path...)
	}
	return err
}

// Actor is the person of the context, or "" for the clock.
func Actor(ctx context.Context) string {
	if v := access.From(ctx); v != nil {
		return v.PersonID
	}
	return ""
}
