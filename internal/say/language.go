package say

import (
	"context"

	"golang.org/x/text/language"
)

// Language is one that Linli speaks.
type Language string

// The languages.
const (
	English Language = "en"
	Chinese Language = "zh"
)

type languageKey struct{}

// With makes Linli speak a language to whoever the context serves.
func With(ctx context.Context, l Language) context.Context {
	return context.WithValue(ctx, languageKey{}, l)
}

// longestHeader is more than any browser sends; who sends more is spoken to in English.
const longestHeader = 500

// Accept reads an Accept-Language: Chinese when the reader would rather have it than
// English, English in every other case. Any Chinese will do, and mainland Chinese is
// what there is.
func Accept(header string) Language {
	if header == "" || len(header) > longestHeader {
		return English
	}
	tags, _, err := language.ParseAcceptLanguage(header) // the most wanted first
	if err != nil {
		return English
	}
	for _, t := range tags {
		switch base, _ := t.Base(); base.String() {
		case "zh", "cmn":
			return Chinese
		case "en":
			return English
		}
	}
	return English
}
