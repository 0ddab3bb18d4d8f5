package open

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
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
	"linli/internal/say"
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

// What differs between two versions of the documents is said clause by clause.
func TestChangesOfDocuments(t *testing.T) {
	t.Parallel()
	const versions = `{"node": {"id": "t", "title": "a", "method": "CONSULTATION", "status": "PUBLISHED", "documents": [
		{"number": 1, "hash": "1", "body": {"evaluation": {"criteria": [{"code": "T1", "name": "方案", "kind": "SUBJECTIVE", "max": "50", "path": [], "bands": [{"from": "0", "to": "50", "level": "好"}]}], "method": "COMPREHENSIVE", "deductions": [{"code": "D1", "share": 1000, "basis": "小微企业"}]}, "eligibility": [{"code": "E1", "text": "旧"}, {"code": "E2", "text": "去掉"}], "validityDays": 90, "frameworkMonths": 12}, "files": [{"name": "需求书.pdf", "sha256": "aa"}]},
		{"number": 2, "hash": "2", "material": true, "note": "放宽资格", "body": {"evaluation": {"criteria": [{"code": "T1", "name": "方案", "kind": "SUBJECTIVE", "max": "40", "path": [], "bands": [{"from": "0", "to": "40", "level": "好"}]}], "method": "LOWEST_PRICE", "deductions": [{"code": "D1", "share": 500, "basis": "小微企业"}]}, "eligibility": [{"code": "E1", "text": "新"}, {"code": "E3", "text": "加上"}], "validityDays": 90, "frameworkMonths": 24}, "files": [{"name": "需求书.pdf", "sha256": "bb"}]}]}}`
	_, body := get(t, handler(versions, nil), http.MethodGet, "/open/tenders/t")
	want := "放宽资格\n修改 价格扣除 D1：原“10%，小微企业”，现“5%，小微企业”\n修改 框架协议期限：原“12 个月”，现“24 个月”\n修改 评审因素 T1：原“方案，主观分，50 分；0 至 50 分：好”，现“方案，主观分，40 分；0 至 40 分：好”\n" +
		"修改 评审方法：原“综合评分法”，现“最低评标价法”\n修改 资格要求 E1：原“旧”，现“新”\n修改 附件 需求书.pdf：原“校验码 aa”，现“校验码 bb”\n删除 资格要求 E2\n新增 资格要求 E3：加上</td>"
	if !strings.Contains(body, want) {
		t.Errorf("the page lacks %q: %s", want, body)
	}
	for _, words := range []string{"提交响应文件", "确定成交供应商", "开启前，任何人", "可能影响文件编制"} {
		if !strings.Contains(body, words) {
			t.Errorf("the page of a consultation lacks %q", words)
		}
	}
}

// Of a single source everybody reads whom, why and what experts say, and until when to object;
// nothing is said of bids that there are not.
func TestSingleSource(t *testing.T) {
	t.Parallel()
	const announced = `{"node": {"id": "n", "kind": "SINGLE_SOURCE", "title": "电梯维护", "project": {"buyer": {"name": "民政局"}}, "record": {"__typename": "Tender", "id": "t", "method": "SINGLE_SOURCE", "documents": []},
		"facts": {"number": "1", "method": "SINGLE_SOURCE", "deadlineAt": "2026-11-26T16:00:00Z", "supplier": "org_a", "supplierName": "甲维保公司", "reason": "原厂唯一授权", "opinions": [{"name": "钱教授", "post": "某大学", "opinion": "只有一家"}]}}}`
	_, body := get(t, handler(announced, nil), http.MethodGet, "/open/notices/n")
	for _, want := range []string{`<a href="/open/suppliers/org_a">甲维保公司</a>`, "原厂唯一授权", "钱教授 · 某大学", "只有一家", "异议截止", "2026-11-27 00:00"} {
		if !strings.Contains(body, want) {
			t.Errorf("the notice lacks %q: %s", want, body)
		}
	}
	if strings.Contains(body, "加密") {
		t.Errorf("the notice speaks of sealed bids: %s", body)
	}
	const page = `{"node": {"id": "t", "title": "电梯维护", "method": "SINGLE_SOURCE", "status": "PUBLISHED"}}`
	_, body = get(t, handler(page, nil), http.MethodGet, "/open/tenders/t")
	for _, not := range []string{"开启前，任何人", "保管机构", "响应文件", "磋商"} {
		if strings.Contains(body, not) {
			t.Errorf("the page of a single source says %q: %s", not, body)
		}
	}
	if !strings.Contains(body, "公示期满") || !strings.Contains(body, "协商") {
		t.Errorf("the page of a single source lacks its phases: %s", body)
	}
}

// Of an open framework everybody reads how to join, until when, at which price, and who is in;
// nothing is said of bids, points and an opening that there are not.
func TestOpenFramework(t *testing.T) {
	t.Parallel()
	const page = `{"node": {"id": "t", "title": "助浴", "method": "FRAMEWORK_OPEN", "status": "PUBLISHED", "publishedAt": "2026-11-26T02:00:00Z", "deadlineAt": "2027-11-26T16:00:00Z",
		"lots": [{"position": 1, "title": "助浴", "units": 2000, "ceilingFen": 40000000}], "documents": [{"number": 1, "body": {"frameworkMonths": 12, "evaluation": {"method": "COMPREHENSIVE"}, "eligibility": [{"code": "E1", "text": "依法登记"}]}}],
		"awards": [{"status": "ANNOUNCED", "announcedAt": "2026-12-01T02:00:00Z", "lot": {"position": 1, "title": "助浴"}, "organization": {"id": "org_a", "name": "甲养老服务中心"}}]}}`
	_, body := get(t, handler(page, nil), http.MethodGet, "/open/tenders/t")
	for _, want := range []string{"怎样加入", "2027-11-27 00:00", "统一单价", "200.00", `<a href="/open/suppliers/org_a">甲养老服务中心</a>`, "12 个月", "依法登记", "接受申请"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %q: %s", want, body)
		}
	}
	for _, not := range []string{"开启前，任何人", "保管机构", "响应文件", "评分", "综合评分法"} {
		if strings.Contains(body, not) {
			t.Errorf("the page of an open framework says %q: %s", not, body)
		}
	}
	const call = `{"node": {"id": "n", "kind": "TENDER", "title": "助浴", "project": {"method": "FRAMEWORK_OPEN", "buyer": {"name": "民政局"}}, "record": {"__typename": "Tender", "id": "t", "method": "FRAMEWORK_OPEN", "documents": []},
		"facts": {"number": "1", "method": "FRAMEWORK_OPEN", "deadlineAt": "2027-11-26T16:00:00Z"}}}`
	_, body = get(t, handler(call, nil), http.MethodGet, "/open/notices/n")
	if !strings.Contains(body, "开放式框架协议征集公告") || !strings.Contains(body, "2027-11-27 00:00") || strings.Contains(body, "加密") {
		t.Errorf("the call says %s", body)
	}
	const joined = `{"node": {"id": "n", "kind": "RESULT", "title": "助浴", "project": {"method": "FRAMEWORK_OPEN", "buyer": {"name": "民政局"}}, "record": {"__typename": "Tender", "id": "t", "method": "FRAMEWORK_OPEN", "documents": []},
		"facts": {"number": "1", "method": "FRAMEWORK_OPEN", "awards": [{"lot": 1, "name": "甲养老服务中心", "organization": "org_a", "amountFen": 40000000}], "standstillUntil": "2026-12-14T16:00:00.000000Z"}}}`
	_, body = get(t, handler(joined, nil), http.MethodGet, "/open/notices/n")
	if !strings.Contains(body, "入围结果公告") || !strings.Contains(body, "甲养老服务中心") || strings.Contains(body, "评审小组") {
		t.Errorf("the result says %s", body)
	}
}

// The clock counts days of Beijing; the last one in time is the day before the term ends.
func TestClockOfPayments(t *testing.T) {
	t.Parallel()
	request := func(status, paid string, late int) string {
		return fmt.Sprintf(`{"node": {"kind": "MILESTONE", "status": %q, "amountFen": 100, "invoicedOn": "2026-11-10", "dueAt": "2026-11-24T16:00:00Z", "paidOn": %s, "daysLate": %d, "contract": {"number": "n", "provider": {"name": "a"}}}}`, status, paid, late)
	}
	rows := `{"paymentRequests": {"edges": [` + strings.Join([]string{
		request("SENT", "null", 0), request("PAID", `"2026-11-24"`, 0), request("PAID", `"2026-11-27"`, 3), request("RETURNED", "null", 0),
	}, ",") + `], "pageInfo": {"hasNextPage": false}}}`
	_, file := get(t, handler(rows, nil), http.MethodGet, "/open/payment-requests.csv?lang=en")
	const want = "Contract,Supplier,For,\"Amount, yuan\",Invoiced on,Due by,Paid on,In time?\r\n" +
		"n,a,Milestone,1.00,2026-11-10,2026-11-24,With the treasury,0 days left\r\n" +
		"n,a,Milestone,1.00,2026-11-10,2026-11-24,2026-11-24,\"in time, after 14 days\"\r\n" +
		"n,a,Milestone,1.00,2026-11-10,2026-11-24,2026-11-27,paid 3 days late\r\n" +
		"n,a,Milestone,1.00,2026-11-10,2026-11-24,Sent back,sent back: no clock\r\n"
	if !strings.HasSuffix(file, want) {
		t.Errorf("the file is %q, want %q", file, want)
	}
	if _, page := get(t, handler(rows, nil), http.MethodGet, "/open/payments"); !strings.Contains(page, `<rect class="part" y="2" width="82" height="6"/><rect class="over" x="82" y="2" width="17" height="6"/>`) {
		t.Errorf("the late payment is not drawn: %s", page)
	} else if !strings.Contains(page, `<rect class="due" x="99" width="1" height="10"/>`) || strings.Contains(page, `x="100" width="1"`) {
		t.Errorf("the last day of a payment in time lies outside of the drawing: %s", page)
	}
}

// Bids that are level say what they were compared by.
func TestLevelBids(t *testing.T) {
	t.Parallel()
	const tied = `{"node": {"id": "t", "title": "a", "method": "OPEN_TENDER", "status": "AWARDED", "lots": [{"id": "l", "position": 1, "title": "标的"}],
		"publicOpening": {"endedAt": "2026-11-20T01:00:00Z", "lots": [], "bids": [{"bidId": "b1", "lotId": "l", "organization": {"id": "o1", "name": "甲"}, "opened": true}, {"bidId": "b2", "lotId": "l", "organization": {"id": "o2", "name": "乙"}, "opened": true}]},
		"publicReports": [{"lotId": "l", "hash": "h", "createdAt": "2026-11-21T01:00:00Z", "standings": [
			{"bidId": "b1", "conforming": true, "rank": 1, "priceFen": 100, "policyPrice": "90", "policyPriceText": "1.00 × (1 − 10%) = 0.90", "rounded": "90.00", "text": "90 = 90 → 90.00", "why": [{"otherId": "b2", "on": "POLICY_PRICE", "mine": "100", "theirs": "200"}]},
			{"bidId": "b2", "conforming": false, "reason": "缺少资质", "priceFen": 200}]}]}}`
	_, body := get(t, handler(tied, nil), http.MethodGet, "/open/tenders/t")
	for _, want := range []string{"与乙同分，比较评审价：100 对 200", "不合格：缺少资质", `<dt>甲 · 评审价（政策扣除后）</dt><dd>1.00 × (1 − 10%) = 0.90</dd>`, `data-head="评审价（政策扣除后）" class="number">0.90</td>`, `data-head="名次">未排名</td>`, "得分和排名：1. 标的"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %q: %s", want, body)
		}
	}
}

// What Linli gives as a reason is said in the language of the page, not of the browser: the API is
// asked in it, and what a notice has kept is put into it.
func TestReasons(t *testing.T) {
	t.Parallel()
	const upheld = "a complaint is being examined"
	h := Handler(Options{
		Ask: func(ctx context.Context, operation string, _ map[string]any) (json.RawMessage, error) {
			if strings.Contains(operation, "Notice") {
				return json.RawMessage(`{"node": {"id": "n", "kind": "SUSPENSION", "title": "t", "record": {"__typename": "Stay", "tender": {"id": "t", "method": "OPEN_TENDER"}}, "facts": {"blocks": ["SIGN"], "reason": "` + upheld + `"}}}`), nil
			}
			return json.RawMessage(`{"node": {"id": "t", "method": "OPEN_TENDER", "status": "AWARDED", "stays": [{"blocks": ["SIGN"], "reason": "` + say.In(ctx, upheld) + `"}]}}`), nil
		},
		Charge: free, Now: noon, Log: slog.New(slog.DiscardHandler),
	})
	for _, at := range []string{"/open/tenders/t", "/open/notices/n"} {
		for lang, want := range map[string]string{"zh": "投诉处理期间依法暂停", "en": upheld} {
			if _, body := get(t, h, http.MethodGet, at+"?lang="+lang); !strings.Contains(body, want) {
				t.Errorf("%s in %s lacks %q: %s", at, lang, want, body)
			}
		}
	}
}
