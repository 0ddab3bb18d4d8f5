package open

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"linli/internal/say"
)

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

// The notice of an acceptance tells answers, or that so few gave one that none is told; never that nobody did.
func TestFewAnswers(t *testing.T) {
	t.Parallel()
	page := func(recipients string) string {
		_, body := get(t, handler(`{"node": {"id": "n", "kind": "ACCEPTANCE", "title": "t", "record": {"__typename": "Acceptance"}, "facts": {"number": "1", "outcome": "ACCEPTED", "recipients": `+recipients+`}}}`, nil), http.MethodGet, "/open/notices/n?lang=en")
		return body
	}
	if body := page(`{"asked": 6, "answered": "fewer than 5"}`); !strings.Contains(body, "<dt>How many answered</dt><dd>fewer than five: not told</dd>") || strings.Contains(body, "<dt>Satisfied</dt>") {
		t.Errorf("of few answers: %s", body)
	}
	if body := page(`{"asked": 7, "SATISFIED": 5, "UNREACHED": 2}`); !strings.Contains(body, "<dt>Satisfied</dt><dd>5</dd>") || strings.Contains(body, "How many answered") {
		t.Errorf("of five answers: %s", body)
	}
}
