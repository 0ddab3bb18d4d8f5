package graph_test

import (
	"strings"
	"testing"

	"linli/ent"
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
