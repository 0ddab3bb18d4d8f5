package edge

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
)

// scan reads the tokens of text, building nothing, and refuses the first excess.
// Parser and validator only ever see documents that passed.
func (l Limits) scan(text string) *gqlerror.Error {
	lex := lexer.New(&ast.Source{Input: text})
	var tokens, aliases, directives, fragments, operations int
	var braces, parens int
	atStart, isFragment := true, false
	for {
		tok, err := lex.ReadToken()
		if err != nil {
			return refuse(CodeParseFailed, "%s", clip(err.Error(), l.MessageRunes))
		}
		if tok.Kind == lexer.EOF {
			return nil
		}
		if tokens++; tokens > l.Tokens {
			return refuse(CodeTooLarge, "The document has more than %d tokens.", l.Tokens)
		}
		switch tok.Kind {
		case lexer.Comment:
			continue
		case lexer.String, lexer.BlockString:
			if atStart { // a description
				continue
			}
		case lexer.ParenL:
			parens++
		case lexer.ParenR:
			parens--
		case lexer.At:
			if directives++; directives > l.Directives {
				return refuse(CodeTooLarge, "The document has more than %d directives.", l.Directives)
			}
		case lexer.Colon:
			// Outside parentheses a colon only follows an alias.
			if parens > 0 {
				break
			}
			if aliases++; aliases > l.Aliases {
				return refuse(CodeTooLarge, "The document has more than %d aliases.", l.Aliases)
			}
		case lexer.Name:
			if atStart {
				isFragment = tok.Value == "fragment"
			}
		case lexer.BraceL:
			if parens > 0 {
				break
			}
			if braces++; braces > 1 {
				break
			}
			if isFragment {
				fragments++
			} else {
				operations++
			}
			if fragments > l.Fragments {
				return refuse(CodeTooLarge, "The document has more than %d fragments.", l.Fragments)
			}
			if operations > l.Operations {
				return refuse(CodeTooLarge, "The document has more than %d operations.", l.Operations)
			}
		case lexer.BraceR:
			if parens > 0 {
				break
			}
			if braces--; braces <= 0 {
				braces, parens = 0, 0
				atStart, isFragment = true, false
				continue
			}
		}
		atStart = false
	}
}
