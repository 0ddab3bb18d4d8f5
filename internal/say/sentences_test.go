package say

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// exempt are folders and files whose sentences stay English, each with the reason.
var exempt = []struct{ path, reason string }{
	{"ent/", "entities do not speak to people"},
	{"graph/generated/", "gqlgen's output speaks to developers"},
	{"graph/model/", "gqlgen's output says nothing"},
	{"internal/server/edge/", "what is wrong with a request's form is for developers"},
	{"internal/ocds/tree.go", "writes decimals"},
	{"internal/directory/area_import.go", "areas are imported from the command line alone"},
	{"internal/demo/", "the demonstration is made from the command line alone"},
	{"internal/bench/", "measures, and speaks to developers"},
	{"internal/worldtest/", "a world for tests"},
	{"internal/testenv/", "servers for tests"},
	{"internal/archtest/", "rules for developers"},
	{"web/", "the front ends and public pages have words of their own"},
	{"docs/", "documents"},
	{"cmd/", "the command line speaks English"},
}

func isExempt(file string) bool {
	return slices.ContainsFunc(exempt, func(e struct{ path, reason string }) bool { return strings.HasPrefix(file, e.path) })
}

// TestEverySentenceHasChinese holds the code and the tables together. When it fails
// after a sentence was added, add the sentence's line to the table it names.
func TestEverySentenceHasChinese(t *testing.T) {
	t.Parallel()
	root := os.DirFS("../..")
	for _, wrong := range compare(t, root, isExempt, tables) {
		t.Error(wrong)
	}
	for _, e := range exempt {
		if _, err := fs.Stat(root, strings.TrimSuffix(e.path, "/")); err != nil {
			t.Errorf("exempt: %s is not there any more", e.path)
		}
	}
}

// compare lists what is said and has no Chinese, and what has Chinese and is not said.
func compare(t *testing.T, root fs.FS, skip func(string) bool, tables []*table) []string {
	t.Helper()
	all, err := scan(root, skip)
	if err != nil {
		t.Fatal(err)
	}
	var wrong []string
	said := map[string]bool{}
	for _, f := range all {
		known := slices.ContainsFunc(tables, func(t *table) bool { return t.sentences[f.text] != "" || t.words[f.text] != "" })
		if !known && !said[f.text] {
			wrong = append(wrong, fmt.Sprintf("%s: %q has no Chinese: add it to sentences in internal/say/%s (to words, when it is put into another sentence)", f.where, f.text, home(f.where)))
		}
		said[f.text] = true
	}
	for _, t := range tables {
		for en := range t.sentences {
			if !said[en] {
				wrong = append(wrong, fmt.Sprintf("internal/say: nobody says %q any more: delete it", en))
			}
		}
	}
	slices.Sort(wrong)
	return wrong
}

// home is the file of the table where a sentence of a source file belongs.
func home(where string) string {
	for _, subject := range []string{"booking", "funding", "contracting", "procurement", "directory", "identity"} {
		if strings.HasPrefix(where, "internal/"+subject+"/") || strings.HasPrefix(where, "graph/"+subject) {
			return subject + ".go"
		}
	}
	if strings.HasPrefix(where, "internal/machine/") {
		return "procurement.go"
	}
	if strings.HasPrefix(where, "internal/access/") {
		return "who.go"
	}
	return "api.go"
}

// TestScanNotices breaks the rule in a small tree, by every way a sentence takes.
func TestScanNotices(t *testing.T) {
	t.Parallel()
	tree := fstest.MapFS{
		"internal/booking/tea.go": {Data: []byte(`package booking

import ("fmt"; "linli/internal/fault")

var errCold = fault.New(fault.Conflict, fault.CodeWrongState, "the tea is cold")

func bad(field, format string, args ...any) error { return fault.New(fault.Invalid, fault.CodeBadInput, format, args...) }

func pour(cups int, what string) error {
	const full = "the pot is full"
	check := func(ok bool, sentence string) {
		if !ok {
			_ = fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence)
		}
	}
	check(cups > 0, "pour something")
	check(cups > 0, fmt.Sprintf("pour %d cups at most", 9))
	each(func(format string, n int) { _ = bad("cups", format, n) })
	if cups > 3 {
		return bad("cups", full)
	}
	return bad("cups", "%d cups of %s", cups, what)
}

func each(tell func(format string, n int)) { tell("a cup for %d", 1) }

func serve() error { return pour(2, "green tea") }

type decision struct{ Reason string }

func may(who string) decision { return decision{Reason: sentence([]string{who})} }

func sentence(names []string) string {
	var who []string
	who = append(who, "the host of " + names[0])
	return "tea is for " + strings.Join(who, ", or ")
}

func brew(p pack) error { return p.Broken("tea", 1, 2, "%d cups are too weak", 1) }

func quiet() error { return fmt.Errorf("nobody hears this") }

func clause(yes bool) Clause { return Clause{"age", yes, "drinks tea", cond(yes, "does", "does not")} }

func cond(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}
`)},
		"internal/booking/tea_test.go": {Data: []byte(`package booking; var _ = fault.New(0, "", "said in a test")`)},
		"internal/demo/tea.go":         {Data: []byte(`package demo; var _ = fault.New(0, "", "said at the command line")`)},
	}
	chinese := &table{
		sentences: map[string]string{"the tea is cold": "茶凉了", "%d cups of %s": "%d杯%s", "the cup broke": "杯子碎了"},
		words:     map[string]string{"green tea": "绿茶"},
	}
	got := compare(t, tree, isExempt, []*table{chinese})
	var texts []string
	for _, wrong := range got {
		texts = append(texts, strings.Split(wrong, `"`)[1])
	}
	slices.Sort(texts)
	want := []string{"%d cups are too weak", "a cup for %d", "does", "does not", "drinks tea", "pour %d cups at most", "pour something", "tea is for %s", "the cup broke", "the host of %s", "the pot is full"}
	if !slices.Equal(texts, want) {
		t.Errorf("found %q\nwant  %q", texts, want)
	}
	if first := "internal/booking/tea.go:10: \"the pot is full\" has no Chinese: add it to sentences in internal/say/booking.go"; !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, first) }) {
		t.Errorf("nothing begins with %s in\n%s", first, strings.Join(got, "\n"))
	}
}

// TestTables looks at the tables by themselves: a sentence stands once, with the same
// parts in both languages.
func TestTables(t *testing.T) {
	t.Parallel()
	said := map[string]bool{}
	for _, tab := range tables {
		for en, zh := range tab.sentences {
			if said[en] {
				t.Errorf("%q stands twice", en)
			}
			said[en] = true
			for _, wrong := range differ(en, zh) {
				t.Errorf("%q: %q: %s", en, zh, wrong)
			}
			if strings.HasSuffix(zh, "。") || strings.ContainsAny(zh, ",;:!?\"") {
				t.Errorf("%q: full-width punctuation, and no full stop at the end", zh)
			}
		}
		for en, zh := range tab.words {
			for _, wrong := range differ(en, zh) {
				t.Errorf("%q: %q: %s", en, zh, wrong)
			}
		}
	}
}

// differ says how the parts of a pair differ.
func differ(en, zh string) []string {
	var wrong []string
	parts := func(format string) map[int]byte {
		out, before := map[int]byte{}, byte(0)
		for _, b := range split(format) {
			if b.verb == 0 {
				before = 0
				continue
			}
			if before != 0 && format == en {
				wrong = append(wrong, "two parts with nothing between them cannot be told apart")
			}
			out[b.number], before = b.verb, b.verb
		}
		return out
	}
	have, want := parts(zh), parts(en)
	for n, verb := range want {
		switch is := have[n]; {
		case is == 0:
			wrong = append(wrong, fmt.Sprintf("part %d is missing", n+1))
		case is != verb && (is != 'v' || verb != 's'):
			wrong = append(wrong, fmt.Sprintf("part %d is %%%c and must be %%%c", n+1, is, verb))
		case !strings.ContainsRune("sdgqT", rune(verb)):
			wrong = append(wrong, fmt.Sprintf("%%%c is not understood", verb))
		}
	}
	if len(have) > len(want) {
		wrong = append(wrong, "it has parts that the English has not")
	}
	return wrong
}

func TestDiffer(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ en, zh, want string }{
		{"%s of %d", "%[2]d 的 %[1]s", ""},
		{"the login %s", "账号 %v", ""},
		{"%s of %d", "%s 的 %s", "part 2 is %s and must be %d"},
		{"%s of %d", "%s", "part 2 is missing"},
		{"%s", "%s%s", "it has parts that the English has not"},
		{"%s%d", "%s，%d", "two parts with nothing between them cannot be told apart"},
		{"%x", "%x", "%x is not understood"},
	} {
		if got := strings.Join(differ(c.en, c.zh), "; "); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.en, c.zh, got, c.want)
		}
	}
}

// TestWordsAreTheFrontEnds: a status is called what the screen beside it calls it.
func TestWordsAreTheFrontEnds(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../../web/shared/words.zh.json")
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]map[string]string
	if err := json.Unmarshal(raw, &words); err != nil {
		t.Fatal(err)
	}
	lower := map[string]string{}
	for post, zh := range words["Post"] {
		lower[strings.ToLower(strings.ReplaceAll(post, "_", " "))] = zh
	}
	lower["manager"] = "负责人" // said of an organisation each time
	for _, c := range []struct {
		of   string
		want map[string]string
		in   table
	}{
		{"Post", lower, who},
		{"ProxyScope", words["ProxyScope"], who},
		{"BookingStatus", words["BookingStatus"], booking},
		{"VerificationStatus", words["VerificationStatus"], booking},
		{"Channel", words["Channel"], booking},
		{"CareLevel", words["CareLevel"], funding},
		{"ContractStatus", words["ContractStatus"], contracting},
		{"StatementStatus", words["StatementStatus"], contracting},
		{"OfferingStatus", words["OfferingStatus"], directory},
		{"ProxyStatus", words["ProxyStatus"], identity},
	} {
		if len(c.want) == 0 {
			t.Errorf("the front ends have no words of %s", c.of)
		}
		for _, value := range slices.Sorted(maps.Keys(c.want)) {
			if got := c.in.words[value]; got != c.want[value] {
				t.Errorf("%s %s is %q, on the screen %q", c.of, value, got, c.want[value])
			}
		}
	}
}
