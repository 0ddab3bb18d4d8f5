package access_test

import (
	"context"
	"strings"
	"testing"

	"linli/internal/access"
	"linli/internal/say"
)

// TestRefusalsInChinese: for every verb the sentence of who may do it is Chinese from
// end to end. A new verb or post has its word in internal/say/who.go.
func TestRefusalsInChinese(t *testing.T) {
	t.Parallel()
	ctx := say.With(context.Background(), say.Chinese)
	for verb := range access.Rules() {
		refusal := access.Require(access.With(ctx, &access.Viewer{PersonID: "per_nobody"}), verb, access.Object{}).Error()
		_, sentence, _ := strings.Cut(refusal, ": ") // behind the code
		if got := say.In(ctx, sentence); strings.ContainsFunc(got, func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }) {
			t.Errorf("%q is %q", sentence, got)
		}
	}
}
