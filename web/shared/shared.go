// Package shared owns what all front ends have in common: the words for the schema's
// enums in both languages, and the tokens of their look.
package shared

import (
	_ "embed"
	"encoding/json"
)

//go:embed words.zh.json
var zh []byte

//go:embed words.en.json
var en []byte

// Words are the words of a language ("zh" or "en") by enum and value.
func Words(language string) (map[string]map[string]string, error) {
	raw := zh
	if language == "en" {
		raw = en
	}
	var out map[string]map[string]string
	return out, json.Unmarshal(raw, &out)
}
