package server_test

import (
	"encoding/csv"
	"fmt"
	"html"
	"net/http"
	"strings"
	"testing"

	"linli/ent"
	"linli/ent/bid"
	"linli/ent/organization"
	"linli/ent/panel"
	"linli/ent/panelseat"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/server/servertest"
)

// showsNotices: the file has every notice, and each has a page in the form of its kind.
func showsNotices(t *testing.T, s *servertest.Server) {
	t.Helper()
	ctx := access.System(t.Context(), "test")
	list := s.App.DB.Client.Notice.Query().Order(ent.Desc("published_at", "id")).AllX(ctx)
	_, file := fetch(t, s, "/open/notices.csv", "")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, "\ufeff"))).ReadAll()
	if err != nil || len(list) < 15 || len(rows) != len(list)+1 {
		t.Fatalf("%d rows of notices, %v; want %d and a head", len(rows), err, len(list))
	}
	kinds := map[string]bool{}
	for i, n := range list {
		if rows[i+1][2] != n.Title {
			t.Errorf("row %d is about %q, want %q", i+1, rows[i+1][2], n.Title)
		}
		if kinds[string(n.Kind)] {
			continue // one of each form
		}
		kinds[string(n.Kind)] = true
		res, page := fetch(t, s, "/open/notices/"+n.ID, "")
		for _, want := range []string{html.EscapeString(n.Title) + " · ", "一、", "、联系方式"} {
			if res.StatusCode != http.StatusOK || !strings.Contains(page, want) {
				t.Errorf("the notice of kind %s gives %d and lacks %q", n.Kind, res.StatusCode, want)
			}
		}
	}
	if res, _ := fetch(t, s, "/open/notices?kind=NOTHING", ""); res.StatusCode != http.StatusBadRequest {
		t.Errorf("a kind that is none gives %d", res.StatusCode)
	}
	narrow := fmt.Sprintf("/open/notices.csv?kind=RESULT&text=%s", "适老化")
	if _, file := fetch(t, s, narrow, ""); strings.Count(file, "\r\n") != 2 || !strings.Contains(file, "结果公告") {
		t.Errorf("the file of results about 适老化 is %q", file)
	}
}

// tellsInTime: of a tender nothing is told before its time. The demonstration has one that
// takes bids, one that is judged and one that is complete, all of them open tenders.
func tellsInTime(t *testing.T, s *servertest.Server) {
	t.Helper()
	ctx := access.System(t.Context(), "test")
	c := s.App.DB.Client
	for status, told := range map[tender.Status]struct{ names, results bool }{
		tender.StatusPublished: {}, tender.StatusEvaluating: {names: true}, tender.StatusComplete: {names: true, results: true},
	} {
		row := c.Tender.Query().Where(tender.StatusEQ(status)).OnlyX(ctx)
		_, page := fetch(t, s, "/open/tenders/"+row.ID, "")
		has := func(want bool, words ...string) {
			t.Helper()
			for _, w := range words {
				if strings.Contains(page, html.EscapeString(w)) != want {
					t.Errorf("the page of the tender that is %s shows %q: %t, want %t", status, w, !want, want)
				}
			}
		}
		has(true, *row.Number, row.Title)
		has(told.names, "开标记录")
		has(!told.names, "开标前，任何人（包括采购人和平台）都不知道有几家投标、是谁投标。")
		has(told.results, "得分和排名", "抽取的证明", "/open/tenders/"+row.ID+"/proof.json", "此前不签合同")
		bids := c.Bid.Query().Where(bid.TenderID(row.ID), bid.PriceFenNotNil()).WithOrganization().AllX(ctx)
		for _, b := range bids {
			has(true, grouped(*b.PriceFen), b.Edges.Organization.Name)
		}
		if !told.names {
			for _, o := range c.Organization.Query().Where(organization.KindEQ(organization.KindSocialOrg)).AllX(ctx) {
				has(false, o.Name)
			}
		} else if len(bids) < 3 {
			t.Errorf("the tender that is %s has %d bids", status, len(bids))
		}
		for _, x := range c.PanelSeat.Query().Where(panelseat.HasPanelWith(panel.TenderID(row.ID))).WithPerson().AllX(ctx) {
			has(told.results, x.Edges.Person.Name)
		}
		if _, asAuditor := fetch(t, s, "/open/tenders/"+row.ID, s.Token("auditor")); cut(asAuditor) != cut(page) {
			t.Errorf("an auditor reads another page of the tender that is %s than everybody", status)
		}
	}
}

// showsClock: who waits for money, and since when.
func showsClock(t *testing.T, s *servertest.Server) {
	t.Helper()
	_, file := fetch(t, s, "/open/payment-requests.csv?lang=en", "")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(file, "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%q: %v", file, err)
	}
	for i, want := range []string{"2026-09-08 2026-09-21 2026-09-13 in time, after 5 days", "2026-10-18 2026-10-30 Approved 25 days late"} {
		if got := strings.Join(rows[i+1][4:], " "); got != want {
			t.Errorf("clock %d is %q, want %q", i+1, got, want)
		}
	}
	_, awards := fetch(t, s, "/open/awards.csv?lang=en", "")
	if strings.Count(awards, "\r\n") != 2 || !strings.Contains(awards, ",285000.00,") {
		t.Errorf("the file of awards is %q", awards)
	}
}
