package open

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"linli/internal/fault"
)

// noon is the time that the pages of these tests are made at.
func noon(context.Context) (time.Time, error) {
	return time.Date(2026, 11, 24, 4, 0, 0, 0, time.UTC), nil
}

func free(context.Context) error { return nil }

// handler answers every operation with one text.
func handler(answer string, err error) http.Handler {
	return Handler(Options{
		Ask: func(context.Context, string, map[string]any) (json.RawMessage, error) {
			return json.RawMessage(answer), err
		},
		Charge: free, Now: noon, Log: slog.New(slog.DiscardHandler),
	})
}

func get(t *testing.T, h http.Handler, method, target string) (*http.Response, string) {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(method, target, nil))
	res := w.Result()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

const hostile = `{"organizations": {"edges": [{"node": {"id": "org_1", "name": "<script>alert(1)</script>", "kind": "SOCIAL_ORG", "grade": "NONE",
	"legalCode": "=HYPERLINK(\"http://x\")", "area": null, "rating": {"milli": 4256, "count": 5}}}], "pageInfo": {"hasNextPage": true, "endCursor": "c=&1"}}}`

func TestTextsOfOthersStayTexts(t *testing.T) {
	t.Parallel()
	res, body := get(t, handler(hostile, nil), http.MethodGet, "/open/suppliers?kind=SOCIAL_ORG&name=%22%3E%3Cscript%3E")
	if res.StatusCode != http.StatusOK || strings.Contains(body, "<script") {
		t.Errorf("a name becomes a script: %d %s", res.StatusCode, body)
	}
	for _, want := range []string{
		"&lt;script&gt;alert(1)&lt;/script&gt;", "4.26（5 人评价）", `href="/open/suppliers/org_1"`,
		`href="/open/suppliers?after=c%3D%261&amp;kind=SOCIAL_ORG&amp;name=%22%3E%3Cscript%3E"`, "2026-11-24 12:00",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

// Linli's own work decides which counts are hidden; a page says so where they are.
func TestFewVoicesAreNotTold(t *testing.T) {
	t.Parallel()
	const month = `{"organizations": {"edges": [{"node": {"id": "org_1", "name": "a", "kind": "SOCIAL_ORG", "grade": "NONE", "rating": {"milli": null, "count": null},
		"performance": {"month": "2026-11", "figures": [{"name": "delivered", "numerator": 3, "denominator": 4}, {"name": "solved", "numerator": null, "denominator": null}], "satisfied": {"milli": null, "count": null}}}}], "pageInfo": {"hasNextPage": false}}}`
	for target, want := range map[string]string{
		"/open/suppliers.csv?lang=en":                 "a,Social organisation,Not graded,,,fewer than 5 people\r\n",
		"/open/performance.csv?lang=en&month=2026-11": "\ufeffSupplier,Delivered,\"Delivered, out of\",Solved,\"Solved, out of\",Satisfaction\r\na,3,4,,fewer than 5 people,fewer than 5 people\r\n",
		"/open/performance?month=2026-11":             `data-head="满意度">少于 5 人评价</td>`,
	} {
		if _, body := get(t, handler(month, nil), http.MethodGet, target); !strings.Contains(body, want) {
			t.Errorf("%s lacks %q: %s", target, want, body)
		}
	}
}

func TestThousandthsAreRoundedOnce(t *testing.T) {
	t.Parallel()
	for milli, want := range map[int64]string{0: "0.00", 4: "0.00", 5: "0.01", 3995: "4.00", 4254: "4.25", 4255: "4.26", 4256: "4.26", 5000: "5.00"} {
		if got := twoPlaces(milli); got != want {
			t.Errorf("%d thousandths are %q, want %q", milli, got, want)
		}
	}
}

// Full width begins a formula too, in some spreadsheets.
func TestFormulasAreDisarmed(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]string{
		"=1": "'=1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\t=1": "'\t=1", "\r=1": "'\r=1", "＝1": "'＝1", "＋1": "'＋1", "－1": "'－1", "＠x": "'＠x", "a=1": "a=1", "": "",
	} {
		if got := plain(text(given)); got != want {
			t.Errorf("%q is written %q, want %q", given, got, want)
		}
	}
}

// A list that goes on is not shown as whole: neither on a page nor in a file.
func TestWhatIsLeftOutIsSaid(t *testing.T) {
	t.Parallel()
	row := `{"node": {"paidOn": "2026-12-02", "month": "2026-11", "reference": "r", "amountFen": 1, "provider": {}, "contract": {}}}`
	more := `{"edges": [` + strings.Repeat(row+",", 99) + row + `], "pageInfo": {"hasNextPage": true, "endCursor": "c"}}`
	endless := handler(`{"node": {"id": "x"}, "payments": `+more+`, "offerings": {"edges": [], "pageInfo": {"hasNextPage": true, "endCursor": "o"}}}`, nil)
	for target, want := range map[string]string{
		"/open/contracts/x":         `<a href="/open/contracts/x?after=c">下一页</a>`,
		"/open/suppliers/x":         `<a href="/open/suppliers/x?payments=c">下一页</a>`,
		"/open/suppliers/x?lang=en": `<a href="/open/suppliers/x?lang=en&amp;offerings=o">Next page</a>`,
	} {
		if _, body := get(t, endless, http.MethodGet, target); !strings.Contains(body, want) {
			t.Errorf("%s lacks %s", target, want)
		}
	}
	_, file := get(t, endless, http.MethodGet, "/open/payments.csv?lang=en")
	if lines := strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n"); len(lines) != 1+fileRows+1 || lines[1+fileRows] != "Only the first 20000 rows are here; there are more." {
		t.Errorf("%d lines, the last is %q", len(lines), lines[len(lines)-1])
	}
}

// once is hostile with no page behind it.
var once = strings.Replace(hostile, `"hasNextPage": true`, `"hasNextPage": false`, 1)

func TestFilesHoldNoFormulas(t *testing.T) {
	t.Parallel()
	res, body := get(t, handler(once, nil), http.MethodGet, "/open/suppliers.csv?lang=en")
	const want = "\ufeffName,Kind,Grade,Credit code,Area,Satisfaction\r\n" +
		"<script>alert(1)</script>,Social organisation,Not graded,\"'=HYPERLINK(\"\"http://x\"\")\",,4.26 (5 people)\r\n"
	if body != want {
		t.Errorf("the file is %q, want %q", body, want)
	}
	for name, want := range map[string]string{
		"Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="linli-suppliers.csv"`, "X-Content-Type-Options": "nosniff",
	} {
		if got := res.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestNumbersInFilesAreNumbers(t *testing.T) {
	t.Parallel()
	const paid = `{"payments": {"edges": [{"node": {"paidOn": "2026-12-02", "month": "2026-11", "requestedAt": "2026-11-28T17:00:00Z", "reference": "GK-1", "amountFen": -123456789,
		"provider": {"id": "o", "name": "a"}, "contract": {"id": "c", "number": "n"}}}], "pageInfo": {"hasNextPage": false}}}`
	_, body := get(t, handler(paid, nil), http.MethodGet, "/open/payments.csv")
	if want := "2026-12-02,a,n,2026-11,-1234567.89,3 天,GK-1\r\n"; !strings.HasSuffix(body, want) {
		t.Errorf("the file ends %q, want %q", body, want)
	}
}

func TestEveryPageIsLockedDown(t *testing.T) {
	t.Parallel()
	p := pages{}
	for _, s := range p.sections() {
		res, _ := get(t, handler(`{}`, nil), http.MethodGet, s.path)
		if got := res.Header.Get("Content-Security-Policy"); got != pagePolicy {
			t.Errorf("%s has policy %q", s.path, got)
		}
		if got := res.Header.Get("Cache-Control"); got != "public, max-age=60" {
			t.Errorf("%s is kept as %q", s.path, got)
		}
		head, body := get(t, handler(`{}`, nil), http.MethodHead, s.path)
		if head.StatusCode != http.StatusOK || body != "" {
			t.Errorf("HEAD %s gives %d %q", s.path, head.StatusCode, body)
		}
		if posted, _ := get(t, handler(`{}`, nil), http.MethodPost, s.path); posted.StatusCode != http.StatusMethodNotAllowed {
			t.Errorf("POST %s gives %d", s.path, posted.StatusCode)
		}
	}
	res, body := get(t, handler(`{}`, nil), http.MethodGet, sheetPath)
	if res.Header.Get("Cache-Control") != "public, max-age=31536000, immutable" || body != string(sheet) {
		t.Errorf("the sheet is kept as %q", res.Header.Get("Cache-Control"))
	}
}

func TestWhatGoesWrongIsSaid(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		target string
		err    error
		charge error
		status int
		says   string
	}{
		"nothing there":     {"/open/nowhere", nil, nil, http.StatusNotFound, "没有这一页"},
		"no such supplier":  {"/open/suppliers/org_none", nil, nil, http.StatusNotFound, "没有这一页"},
		"no such contract":  {"/open/contracts/con_none?lang=en", nil, nil, http.StatusNotFound, "There is no such page"},
		"a hidden record":   {"/open/contracts/con_1", fault.New(fault.NotFound, fault.CodeNotFound, "x"), nil, http.StatusNotFound, "没有这一页"},
		"a broken cursor":   {"/open/contracts?after=x", fault.New(fault.Invalid, fault.CodeBadInput, "x"), nil, http.StatusBadRequest, "查询条件不对"},
		"no such kind":      {"/open/notices?kind=x", ErrBadInput, nil, http.StatusBadRequest, "查询条件不对"},
		"no such notice":    {"/open/notices/ntc_none", nil, nil, http.StatusNotFound, "没有这一页"},
		"no such tender":    {"/open/tenders/tnd_none?lang=en", nil, nil, http.StatusNotFound, "There is no such page"},
		"database down":     {"/open/", errors.New("secret of the driver"), nil, http.StatusServiceUnavailable, "暂时打不开"},
		"too many pages":    {"/open/", nil, fault.New(fault.Limited, fault.CodeRateLimited, "x"), http.StatusTooManyRequests, "暂时打不开"},
		"too many files":    {"/open/payments.csv", nil, fault.New(fault.Limited, fault.CodeRateLimited, "x"), http.StatusTooManyRequests, "请一分钟后再试"},
		"a file in trouble": {"/open/payments.csv", errors.New("secret of the driver"), nil, http.StatusServiceUnavailable, "请稍后再试"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := Handler(Options{
				Ask: func(context.Context, string, map[string]any) (json.RawMessage, error) {
					return json.RawMessage(`{}`), c.err
				},
				Charge: func(context.Context) error { return c.charge }, Now: noon, Log: slog.New(slog.DiscardHandler),
			})
			res, body := get(t, h, http.MethodGet, c.target)
			if res.StatusCode != c.status || !strings.Contains(body, c.says) || strings.Contains(body, "secret") {
				t.Errorf("%d %s, want %d with %q", res.StatusCode, body, c.status, c.says)
			}
			if got := res.Header.Get("Cache-Control"); got == "public, max-age=60" {
				t.Error("what went wrong is kept")
			}
		})
	}
}

func TestYuan(t *testing.T) {
	t.Parallel()
	for fen, want := range map[int64]string{0: "0.00", 5: "0.05", 100: "1.00", 99_999: "999.99", 100_000: "1,000.00", 123_456_789: "1,234,567.89", -100_050: "-1,000.50"} {
		if got := yuan(fen); got != want {
			t.Errorf("%d fen is %q, want %q", fen, got, want)
		}
	}
	for bp, want := range map[int64]string{5000: "50%", 3333: "33.33%", 10: "0.1%", 0: "0%", 10_000: "100%", 1250: "12.5%"} {
		if got := percent(bp); got != want {
			t.Errorf("%d is %q, want %q", bp, got, want)
		}
	}
}

// Both languages say everything, and nothing is said that no page needs.
func TestWords(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	pages := ""
	for _, name := range append(names, "page.html") {
		if strings.HasPrefix(name, "words") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		pages += string(text)
	}
	for key, both := range words {
		if !strings.Contains(pages, strconv.Quote(key)) {
			t.Errorf("no page says %q", key)
		}
		if both[0] == "" || both[1] == "" || strings.Count(both[0], "%") != strings.Count(both[1], "%") {
			t.Errorf("%q is not said alike: %q", key, both)
		}
	}
}
