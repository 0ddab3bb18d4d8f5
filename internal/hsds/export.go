package hsds

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/mail"
	"net/url"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"linli/ent"
	locations "linli/ent/location"
	"linli/ent/offering"
	"linli/ent/offeringarea"
	organizations "linli/ent/organization"
	"linli/internal/access"
	"linli/internal/database"
)

// page is how many records are read at a time.
const page = 500

// Export writes every organisation, location and published or suspended offering. It
// needs no rights beyond the public's, reads in pages by id, and reports records done
// and in all.
func Export(ctx context.Context, db *database.DB, w io.Writer, report func(done, total int)) error {
	ctx = access.System(ctx, "hsds export")
	now, err := db.Now(ctx)
	if err != nil {
		return err
	}
	e := &exporter{ctx: ctx, db: db, c: db.Client, now: now, enc: json.NewEncoder(w), w: w, report: report}
	e.enc.SetEscapeHTML(false)
	for _, count := range []func(context.Context) (int, error){
		db.Client.Organization.Query().Count, db.Client.Location.Query().Count, e.offerings().Count,
	} {
		n, err := count(ctx)
		if err != nil {
			return fmt.Errorf("count the records: %w", err)
		}
		e.total += n
	}
	e.text(`{"version":"` + version + `","organizations":[` + "\n")
	e.organizations()
	e.text(`],"locations":[` + "\n")
	e.locations()
	e.text(`],"services":[` + "\n")
	e.services()
	e.text(`],"service_at_locations":[` + "\n")
	e.servicesAtLocations()
	e.text("]}\n")
	return e.err
}

type exporter struct {
	ctx         context.Context
	db          *database.DB
	c           *ent.Client
	now         time.Time
	w           io.Writer
	enc         *json.Encoder
	report      func(done, total int)
	done, total int
	first       bool // of an array: no comma before the next record
	err         error
}

func (e *exporter) text(s string) {
	e.first = true
	if e.err == nil {
		_, e.err = io.WriteString(e.w, s)
	}
}

func (e *exporter) record(v any) {
	if !e.first && e.err == nil {
		_, e.err = io.WriteString(e.w, ",")
	}
	e.first = false
	if e.err == nil {
		e.err = e.enc.Encode(v)
	}
}

func (e *exporter) step() {
	e.done++
	if e.done%page == 0 || e.done == e.total {
		e.report(e.done, e.total)
	}
}

func (e *exporter) offerings() *ent.OfferingQuery {
	return e.c.Offering.Query().Where(offering.StatusIn(offering.StatusPublished, offering.StatusSuspended))
}

func (e *exporter) organizations() {
	for after := ""; e.err == nil; {
		list, err := e.c.Organization.Query().Where(organizations.IDGT(after)).WithArea().Order(organizations.ByID()).Limit(page).All(e.ctx)
		if err != nil || len(list) == 0 {
			e.err = err
			return
		}
		for _, o := range list {
			e.record(exportOrganization(o))
			e.step()
		}
		after = list[len(list)-1].ID
	}
}

func exportOrganization(o *ent.Organization) organization {
	out := organization{ID: uid(o.ExternalID, o.ID), Name: o.Name, Description: o.Description, LegalStatus: string(o.Kind)}
	if _, err := mail.ParseAddress(o.Email); err == nil {
		out.Email = o.Email
	}
	if isURI(o.Website) {
		out.Website = o.Website
	}
	if o.Phone != "" {
		out.Phones = []phone{{uid(nil, o.ID+"|phone"), o.Phone}}
	}
	if o.LegalCode != "" {
		out.Identifiers = []identifier{{uid(nil, o.ID+"|uscc"), "统一社会信用代码", o.LegalCode}}
	}
	out.Attributes = attributes(o.ID, [][2]string{{"grade", string(o.Grade)}, {"demo", strconv.FormatBool(o.Demo)}, {"area", areaCode(o.Edges.Area)}})
	return out
}

func (e *exporter) locations() {
	for after := ""; e.err == nil; {
		list, err := e.c.Location.Query().Where(locations.IDGT(after)).WithOrganization().WithArea().Order(locations.ByID()).Limit(page).All(e.ctx)
		if err != nil || len(list) == 0 {
			e.err = err
			return
		}
		for _, l := range list {
			out := location{ID: uid(l.ExternalID, l.ID), Type: "physical", OrganizationID: orgUID(l.Edges.Organization), Name: l.Name, Latitude: l.Lat, Longitude: l.Lng}
			out.Attributes = attributes(l.ID, [][2]string{{"area", areaCode(l.Edges.Area)}})
			if l.Address != "" {
				out.Addresses = []address{{uid(nil, l.ID+"|address"), l.Address, "西安市", "陕西省", "710000", "CN", "physical"}}
			}
			e.record(out)
			e.step()
		}
		after = list[len(list)-1].ID
	}
}

// services go by organisation, so that a page reads the shifts of few.
func (e *exporter) services() {
	for afterOrg, after := "", ""; e.err == nil; {
		list, err := e.offerings().Where(func(s *sql.Selector) {
			s.Where(sql.CompositeGT([]string{s.C(offering.FieldOrganizationID), s.C(offering.FieldID)}, afterOrg, after))
		}).WithOrganization().WithCategory().Order(offering.ByOrganizationID(), offering.ByID()).Limit(page).All(e.ctx)
		if err != nil || len(list) == 0 {
			e.err = err
			return
		}
		areas, err := e.areas(list)
		if err != nil {
			e.err = err
			return
		}
		hours, err := readHours(e.ctx, e.db, list, e.now)
		if err != nil {
			e.err = err
			return
		}
		for _, o := range list {
			out := exportService(o, areas[o.ID])
			out.Schedules = hours.schedules(o)
			e.record(out)
			e.step()
		}
		last := list[len(list)-1]
		afterOrg, after = last.OrganizationID, last.ID
	}
}

// areas are those that offerings serve, by offering.
func (e *exporter) areas(list []*ent.Offering) (map[string][]*ent.Area, error) {
	ids := make([]string, len(list))
	for i, o := range list {
		ids[i] = o.ID
	}
	rows, err := e.c.OfferingArea.Query().Where(offeringarea.OfferingIDIn(ids...)).WithArea().Order(offeringarea.ByID()).All(e.ctx)
	if err != nil {
		return nil, err
	}
	by := map[string][]*ent.Area{}
	for _, a := range rows {
		by[a.OfferingID] = append(by[a.OfferingID], a.Edges.Area)
	}
	return by, nil
}

func exportService(o *ent.Offering, areas []*ent.Area) service {
	yuan := float64(o.PriceFen) / 100
	out := service{
		ID: uid(o.ExternalID, o.ID), OrganizationID: orgUID(o.Edges.Organization), Name: o.Name, Description: o.Description, Status: "active",
		CostOptions: []costOption{{uid(nil, o.ID+"|cost"), string(o.Unit), "CNY", &yuan}},
	}
	if o.Status == offering.StatusSuspended {
		out.Status = "temporarily closed"
	}
	if o.MinAge > 0 {
		age := float64(o.MinAge)
		out.MinimumAge = &age
	}
	out.EligibilityDescription = eligibility(o)
	for _, a := range areas {
		out.ServiceAreas = append(out.ServiceAreas, serviceArea{uid(nil, o.ID+"|area|"+a.Code), a.Name, a.Code, extentCode})
	}
	n := strconv.Itoa
	out.Attributes = attributes(o.ID, [][2]string{
		{"category", o.Edges.Category.Code}, {"mode", string(o.Mode)}, {"durationMinutes", n(o.DurationMinutes)}, {"stepMinutes", n(o.StepMinutes)},
		{"prepMinutes", n(o.PrepMinutes)}, {"cleanupMinutes", n(o.CleanupMinutes)}, {"leadMinutes", n(o.LeadMinutes)}, {"horizonDays", n(o.HorizonDays)},
		{"minMinutes", n(o.MinMinutes)}, {"approvalRequired", strconv.FormatBool(o.ApprovalRequired)}, {"prepay", strconv.FormatBool(o.Prepay)},
		{"careLevels", strings.Join(o.CareLevels, ",")}, {"latitude", degrees(o, o.Lat)}, {"longitude", degrees(o, o.Lng)},
	})
	return out
}

func (e *exporter) servicesAtLocations() {
	for after := ""; e.err == nil; {
		list, err := e.offerings().Where(offering.IDGT(after), offering.LocationIDNotNil()).WithLocation().Order(offering.ByID()).Limit(page).All(e.ctx)
		if err != nil || len(list) == 0 {
			e.err = err
			return
		}
		for _, o := range list {
			l := o.Edges.Location
			e.record(serviceAtLocation{uid(nil, o.ID+"|at"), uid(o.ExternalID, o.ID), uid(l.ExternalID, l.ID)})
		}
		after = list[len(list)-1].ID
	}
}

// degrees are an offering's where it has no location to have them.
func degrees(o *ent.Offering, v *float64) string {
	if v == nil || o.LocationID != nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

func areaCode(a *ent.Area) string {
	if a == nil {
		return ""
	}
	return a.Code
}

func orgUID(o *ent.Organization) string { return uid(o.ExternalID, o.ID) }

// attributes carries what HSDS has no word for; empty values stay home.
func attributes(of string, values [][2]string) []attribute {
	var out []attribute
	for _, v := range values {
		if v[1] != "" {
			out = append(out, attribute{uid(nil, of+"|attribute|"+v[0]), "linli:" + v[0], v[1]})
		}
	}
	return out
}

func isURI(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Scheme != "" && u.Host != ""
}
