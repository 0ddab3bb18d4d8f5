package directory_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/offering"
	"linli/ent/organization"
	"linli/ent/policyversion"
	"linli/ent/programme"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/id"
)

// start is a Saturday noon in Xi'an.
var start = time.Date(2026, 10, 10, 4, 0, 0, 0, time.UTC)

const areasJSON = `[
	{"code": "610103", "name": "碑林区", "level": "DISTRICT", "parent": "", "lat": 34.25, "lng": 108.94},
	{"code": "610103001", "name": "南院门街道", "level": "STREET", "parent": "610103", "lat": 34.256, "lng": 108.942},
	{"code": "610103002", "name": "柏树林街道", "level": "STREET", "parent": "610103", "lat": 34.256, "lng": 108.956},
	{"code": "610103001002", "name": "大车家巷社区", "level": "COMMUNITY", "parent": "610103001", "lat": 34.2574, "lng": 108.9401},
	{"code": "610103001004", "name": "南院门社区", "level": "COMMUNITY", "parent": "610103001", "lat": 34.253, "lng": 108.9423},
	{"code": "610103002001", "name": "东厅门社区", "level": "COMMUNITY", "parent": "610103002", "lat": 34.255, "lng": 108.957}
]`

// world is a small district: two organisations of the first street, one of them with a
// licence, a programme for everything under home-care, and a rule of refunds.
type world struct {
	db             *database.DB
	service        *directory.Service
	system         context.Context
	care, repairs  *ent.Organization
	policy         string
	hall, workshop string // locations
	made           int
}

func newWorld(t *testing.T, db *database.DB) *world {
	t.Helper()
	w := &world{db: db, service: &directory.Service{DB: db, Log: slog.New(slog.DiscardHandler)}, system: access.System(t.Context(), "test")}
	if n, err := w.service.ImportAreas(w.system, directory.ImportAreasInput{Grids: 1}, strings.NewReader(areasJSON), func(int, int) {}); err != nil || n != 9 {
		t.Fatalf("areas: %d, %v", n, err)
	}
	w.inTx(t, directory.EnsureCategories)
	c := db.Client
	street := directory.AreaID("610103001")
	w.care = c.Organization.Create().SetName("碑林区福寿养老服务中心").SetKind(organization.KindSocialOrg).SetGrade(organization.GradeAAA).
		SetLegalCode("52610103MJY0000001").SetPhone("029-87650000").SetEmail("fushou@example.cn").SetWebsite("https://fushou.example.cn/").
		SetDescription("居家养老服务").SetAreaID(street).SetCreatedAt(start).SaveX(w.system)
	w.repairs = c.Organization.Create().SetName("南院门维修店 ABC").SetKind(organization.KindEnterprise).SetAreaID(street).SetCreatedAt(start).SaveX(w.system)
	c.OrganizationCredential.Create().SetOrganizationID(w.care.ID).SetKind("REGISTRATION").SetNumber("1").SetValidFrom("2020-01-01").SetValidUntil("2026-12-31").ExecX(w.system)
	w.policy = c.PolicyVersion.Create().SetKind(policyversion.KindCancellation).SetCode("standard").SetNumber(1).SetTitle("标准").SetCitation("").
		SetValidFrom("2026-01-01").SetBody(map[string]any{}).SetCreatedAt(start).SaveX(w.system).ID
	w.hall = c.Location.Create().SetOrganizationID(w.care.ID).SetName("福寿活动室").SetAddress("南院门12号").SetLat(34.2531).SetLng(108.9424).
		SetAreaID(directory.AreaID("610103001004")).SaveX(w.system).ID
	w.workshop = c.Location.Create().SetOrganizationID(w.repairs.ID).SetName("门店").SetLat(34.26).SetLng(108.95).SaveX(w.system).ID
	w.programme(t, "subsidy", 5000, 6000, "home-care")
	return w
}

func (w *world) inTx(t *testing.T, fn func(ctx context.Context, tx *database.Tx) error) {
	t.Helper()
	if err := w.db.InTx(w.system, func(tx *database.Tx) error { return fn(w.system, tx) }); err != nil {
		t.Fatal(err)
	}
}

// programme covers categories all over the district, in 2026.
func (w *world) programme(t *testing.T, code string, rateBp, capFen int64, categories ...string) string {
	t.Helper()
	p := w.db.Client.Programme.Create().SetCode(code).SetNumber(1).SetName("补贴 " + code).SetPayer(programme.PayerSubsidy).SetRateBp(rateBp).
		SetCapVisitFen(capFen).SetCapMonthFen(80_000).SetAreaID(directory.AreaID("610103")).SetAreaPath("610103.").
		SetValidFrom("2026-01-01").SetValidUntil("2026-12-31").SetCitation("").SetCreatedAt(start).SaveX(w.system)
	for _, c := range categories {
		w.db.Client.ProgrammeCategory.Create().SetProgrammeID(p.ID).SetCategoryID(directory.CategoryID(c)).ExecX(w.system)
	}
	return p.ID
}

// offering is one in a table of tests; zero fields get something that works.
type offeringRow struct {
	name     string
	category string // home-bath
	org      *ent.Organization
	areas    []string // codes; the district
	status   offering.Status
	price    int64
	rating   int64
	next     time.Time
	lat, lng float64
	mode     offering.Mode
}

// offer puts an offering straight into the database and gives its id, which sorts after
// the ids made before.
func (w *world) offer(t *testing.T, r offeringRow) string {
	t.Helper()
	w.made++
	oid := fmt.Sprintf("off_%026d", w.made)
	or := func(s, d string) string {
		if s == "" {
			return d
		}
		return s
	}
	if r.org == nil {
		r.org = w.care
	}
	if len(r.areas) == 0 {
		r.areas = []string{"610103"}
	}
	w.inTx(t, func(ctx context.Context, tx *database.Tx) error {
		c := tx.Offering.Create().SetID(oid).SetOrganizationID(r.org.ID).SetCategoryID(directory.CategoryID(or(r.category, "home-bath"))).
			SetName(or(r.name, "上门助浴")).SetStatus(offering.Status(or(string(r.status), "PUBLISHED"))).SetMode(offering.Mode(or(string(r.mode), "AT_HOME"))).
			SetPriceFen(r.price).SetDurationMinutes(60).SetRatingMilli(r.rating).SetCreatedAt(start).SetCancellationPolicyID(w.policy)
		if !r.next.IsZero() {
			c.SetNextStartAt(r.next).SetNextStarts([]string{r.next.Format(time.RFC3339)})
		}
		if r.lat != 0 {
			c.SetLat(r.lat).SetLng(r.lng)
		}
		if err := c.Exec(ctx); err != nil {
			return err
		}
		for _, a := range r.areas {
			if err := tx.OfferingArea.Create().SetOfferingID(oid).SetAreaID(directory.AreaID(a)).Exec(ctx); err != nil {
				return err
			}
		}
		return directory.Index(ctx, tx, oid)
	})
	return oid
}

// as is a context of somebody with a post in an organisation or over an area.
func (w *world) as(t *testing.T, post appointment.Post, organizationID, areaPath string) context.Context {
	t.Helper()
	return access.With(t.Context(), &access.Viewer{
		PersonID: id.From("per", string(post)+organizationID+areaPath),
		Posts:    []access.Post{{Name: post, OrganizationID: organizationID, AreaPath: areaPath}},
	})
}

func (w *world) manager(t *testing.T) context.Context {
	t.Helper()
	return w.as(t, appointment.PostManager, w.care.ID, "610103.")
}

// ids of a page, shortened to the number each was made with.
func ids(p directory.Page) string {
	out := make([]string, len(p.Cards))
	for i, c := range p.Cards {
		out[i] = strings.TrimLeft(strings.TrimPrefix(c.Offering.ID, "off_"), "0")
	}
	return strings.Join(out, " ")
}
