package edge

import (
	"container/list"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// The cache of validated documents holds this many, of at most this length each.
const (
	cachedDocuments     = 500
	cachedDocumentBytes = 16 << 10
)

// text is the document a request names or carries.
func (g *gate) text(in *request) (string, *gqlerror.Error) {
	if in.hash != "" {
		text, ok := g.o.Documents[in.hash]
		if !ok {
			return "", refuse(CodeUnknownDocument, "No document with this hash is known; this client may be older or newer than the server.")
		}
		if in.query != "" && in.query != text {
			return "", refuse(CodeBadRequest, "The query is not the document that the hash names.")
		}
		return text, nil
	}
	if g.o.RequirePersisted {
		sum := sha256.Sum256([]byte(in.query))
		if g.o.Documents[hex.EncodeToString(sum[:])] != in.query {
			return "", refuse(CodeDocumentRequired, "This server runs persisted documents only; send extensions.persistedQuery.sha256Hash or documentId.")
		}
	}
	return in.query, nil
}

// document parses and validates text, or takes it from the cache.
func (g *gate) document(text string) (*ast.QueryDocument, gqlerror.List) {
	if doc := g.parsed.get(text); doc != nil {
		return doc, nil
	}
	if err := g.l.scan(text); err != nil {
		return nil, gqlerror.List{err}
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, g.l.Tokens)
	if err != nil {
		return nil, g.tidy(gqlerror.List{asGraphQL(err)}, CodeParseFailed)
	}
	if len(doc.Operations) == 0 {
		return nil, gqlerror.List{refuse(CodeValidationFailed, "The document has no operation.")}
	}
	if err := g.l.measure(doc, !g.o.Production); err != nil {
		return nil, gqlerror.List{err}
	}
	if errs := validator.ValidateWithRules(g.schema, doc, g.rules); len(errs) > 0 {
		return nil, g.tidy(errs, CodeValidationFailed)
	}
	g.parsed.put(text, doc)
	return doc, nil
}

func asGraphQL(err error) *gqlerror.Error {
	var e *gqlerror.Error
	if errors.As(err, &e) {
		return e
	}
	return gqlerror.Errorf("%s", err)
}

// validationRules are gqlparser's; without suggestions nobody learns names by
// guessing near them.
func validationRules(production bool) *rules.Rules {
	r := rules.NewDefaultRules()
	if !production {
		return r
	}
	for name, quiet := range map[string]validator.Rule{
		rules.FieldsOnCorrectTypeRule.Name: rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.KnownArgumentNamesRule.Name:  rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRule.Name:      rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ScalarLeafsRule.Name:         rules.ScalarLeafsRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRule.Name: rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		r.ReplaceRule(name, quiet.RuleFunc)
	}
	return r
}

// documentKey carries a validated document to the executor.
type documentKey struct{}

// fromContext is the executor's query cache: it always hits, so gqlgen never
// parses or validates by itself.
type fromContext struct{}

func (fromContext) Get(ctx context.Context, _ string) (*ast.QueryDocument, bool) {
	doc, ok := ctx.Value(documentKey{}).(*ast.QueryDocument)
	return doc, ok
}

func (fromContext) Add(context.Context, string, *ast.QueryDocument) {}

// documentCache keeps the most recently used validated documents. They are only
// read once validated, so requests share them.
type documentCache struct {
	mu       sync.Mutex
	entries  map[string]*list.Element
	recent   *list.List // of documentEntry, latest first
	size     int
	maxBytes int
}

type documentEntry struct {
	text string
	doc  *ast.QueryDocument
}

func newDocumentCache(size, maxBytes int) *documentCache {
	return &documentCache{entries: map[string]*list.Element{}, recent: list.New(), size: size, maxBytes: maxBytes}
}

func (c *documentCache) get(text string) *ast.QueryDocument {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.entries[text]
	if e == nil {
		return nil
	}
	c.recent.MoveToFront(e)
	return e.Value.(documentEntry).doc
}

func (c *documentCache) put(text string, doc *ast.QueryDocument) {
	if len(text) > c.maxBytes {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.entries[text] != nil {
		return
	}
	c.entries[text] = c.recent.PushFront(documentEntry{text, doc})
	if c.recent.Len() > c.size {
		oldest := c.recent.Back()
		delete(c.entries, oldest.Value.(documentEntry).text)
		c.recent.Remove(oldest)
	}
}
