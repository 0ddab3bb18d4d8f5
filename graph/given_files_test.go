package graph_test

import (
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/project"
	"linli/ent/tenderlot"
	"linli/internal/procurement"
)

// foreignFile is what another platform publishes of a purchase that it ran; its second
// release cannot be taken.
const foreignFile = `{"releases": [
 {"ocid": "ocds-x-77", "id": "1", "date": "2026-12-01T10:00:00+08:00", "tag": ["award", "contract"], "buyer": {"id": "b", "name": "碑林区民政局"}, "tender": {"id": "t", "title": "助浴服务"},
  "awards": [{"id": "a1", "title": "助浴", "status": "active", "date": "2026-11-20T00:00:00+08:00", "value": {"amount": 300000, "currency": "CNY"}, "suppliers": [{"id": "s", "name": "暖阳养老"}]}],
  "contracts": [{"id": "c1", "awardID": "a1", "status": "active", "dateSigned": "2026-11-28T00:00:00+08:00", "value": {"amount": "300000.00", "currency": "CNY"},
   "period": {"startDate": "2026-12-02T00:00:00+08:00", "endDate": "2027-12-01T23:59:59+08:00"}}]},
 {"id": "2", "tag": ["award"]}
]}`

// evidenced: the file that proves a purchase elsewhere is attached to the project.
func evidenced(t *testing.T, s *stage) {
	a := must[*ent.Attachment](t)(s.r.Procurement.Attach(s.As("handler"), s.known["project"], "省平台.json", strings.NewReader(foreignFile)))
	s.known["evidence"] = a.ID
}

// sourced: a single source was announced, and everybody had the notice's days to object.
func sourced(t *testing.T, s *stage) {
	buying(t, s)
	p := s.Intend(t, s.clock, project.MethodSingleSource, "冬季前必须开始服务")
	in := s.TenderInput(s.clock.Now().AddDate(0, 0, 8), nil)
	expert := procurement.ExpertOpinion{Name: "赵专家", Post: "某大学教授", Opinion: "只有一家能够提供"}
	in.Body.Evaluation.Criteria, in.Body.BidBondFen, in.Body.Threshold = nil, 0, 0
	in.Body.Single = &procurement.SingleSource{OrganizationID: s.Provider.ID, Reason: "设备原厂唯一授权维护", Opinions: []procurement.ExpertOpinion{expert, expert, expert}}
	s.known["tender"] = s.Tender(t, p, in).ID
	s.known["tenderLot"] = must[string](t)(s.DB.Client.TenderLot.Query().Where(tenderlot.TenderID(s.known["tender"])).OnlyID(s.System()))
	s.clock.Advance(9 * 24 * time.Hour)
}
