package directory

import (
	"database/sql"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"linli/internal/database/databasetest"
)

var testStart = time.Date(2026, 10, 10, 4, 0, 0, 0, time.UTC)

func TestNormal(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"ＡＢＣ　１２３":         "abc 123",
		"  上门\t助浴\n ":     "上门 助浴",
		"ﬁt ℃":            "fit °c",
		"a\u200bb\u00adc": "abc",
		"İ":               "i",
		"":                "",
	} {
		if got := normal(in); got != want {
			t.Errorf("normal(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGrams(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"上门助浴":   "上门 助浴 门助",
		"上门 助浴":  "上门 助浴",
		"ab\nbc": "ab bc",
		"aaaa":   "aa",
		"浴":      "",
		"":       "",
		"𠮷野家 𠮷野": "野家 𠮷野",
	} {
		if got := strings.Join(grams(in), " "); got != want {
			t.Errorf("grams(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNarrowing(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"助浴":                      "助浴",
		"上门助浴":                    "上门 助浴 门助",
		"ab cde":                  "ab cd de",
		"abcdefghijkl mnopqrstuv": "ab mn kl uv bc no jk tu",
	} {
		if got := strings.Join(narrowing(strings.Fields(in)), " "); got != want {
			t.Errorf("narrowing(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzTerms: what is found is found again by any part of itself, whatever its form.
func FuzzTerms(f *testing.F) {
	f.Add("上门助浴（高级）", 1, 3)
	f.Add("ＬＥＤ 100%_!", 0, 5)
	f.Add("İstanbul ﬁﬂ", 2, 4)
	f.Fuzz(func(t *testing.T, name string, from, n int) {
		words := normal(name)
		if !utf8.ValidString(name) {
			return
		}
		if normal(words) != words {
			t.Fatalf("normal(%q) = %q is not normal", name, words)
		}
		runes := []rune(words)
		if len(runes) == 0 {
			return
		}
		from = abs(from) % len(runes)
		part := string(runes[from:min(len(runes), from+abs(n)%20)])
		found, err := terms(part)
		if err != nil {
			return
		}
		have := grams(words)
		for _, term := range found {
			if !strings.Contains(words, term) {
				t.Fatalf("%q has no %q", words, term)
			}
		}
		for _, g := range narrowing(found) {
			if !strings.Contains("\n"+strings.Join(have, "\n")+"\n", "\n"+g+"\n") {
				t.Fatalf("%q lacks the pair %q of %q", words, g, part)
			}
		}
	})
}

func abs(n int) int {
	if n < 0 {
		return -(n + 1)
	}
	return n
}

// FuzzLike: a pattern matches what contains the text as it stands, and nothing else.
func FuzzLike(f *testing.F) {
	f.Add("100%_纯棉!", "%_")
	f.Add("abc", "a_c")
	f.Add(`a\b`, `\`)
	f.Add("a!b", "!")
	db, _ := databasetest.SQLite(f, testStart)
	f.Fuzz(func(t *testing.T, text, part string) {
		text, part = normal(text), normal(part)
		if !plain(text) || !plain(part) || len(text) > 1000 || len(part) > 1000 {
			return
		}
		for _, q := range []string{text, part} {
			var got sql.NullBool
			if err := db.Raw().QueryRow("SELECT $1 LIKE $2 ESCAPE '"+likeEscape+"'", text, contains(q)).Scan(&got); err != nil {
				t.Fatal(err)
			}
			if want := strings.Contains(text, q); got.Bool != want {
				t.Fatalf("%q LIKE %q: %t, want %t", text, contains(q), got.Bool, want)
			}
		}
	})
}

// Both databases agree with the fuzzed one on the signs that matter.
func TestLikeOnPostgreSQL(t *testing.T) {
	t.Parallel()
	db, _ := databasetest.Postgres(t, testStart)
	for _, c := range []struct{ text, part string }{
		{"100%_纯棉!", "%_"}, {"100x纯棉", "%"}, {"abc", "a_c"}, {`a\b`, `\`}, {"a!b", "!"}, {"a!!b", "!!"}, {"ab", `\%`}, {"助浴", "浴"}, {"助浴", "助餐"},
	} {
		var got bool
		q := "SELECT CAST($1 AS TEXT) LIKE $2 ESCAPE '" + likeEscape + "'"
		if err := db.Raw().QueryRow(q, c.text, contains(c.part)).Scan(&got); err != nil {
			t.Fatal(err)
		}
		if want := strings.Contains(c.text, c.part); got != want {
			t.Errorf("%q LIKE %q: %t", c.text, contains(c.part), got)
		}
	}
}
