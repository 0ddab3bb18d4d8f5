package hsds

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/category"
	"linli/ent/offering"
	"linli/ent/offeringarea"
	organizations "linli/ent/organization"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/id"
)

// Result says what an import did.
type Result struct {
	Organizations, Locations, Services int // accepted, made or brought up to the document
	Rejected                           []Rejection
}

// Rejection is a record that could not be taken, and why.
type Rejection struct {
	Path string // services[12]
	Why  string
}

// chunk is how many records share a transaction.
const chunk = 200

// Import takes a document's organisations, locations and services. Records are known
// by their UUID, so that repeating changes nothing. A bad record is named with its path
// and the rest goes on; only text that is not JSON ends the import. It is Linli's own
// work (access.System).
func Import(ctx context.Context, db *database.DB, r io.Reader, report func(done, total int)) (Result, error) {
	im := &importer{db: db, report: report}
	if !access.From(ctx).IsSystem() {
		return im.res, errors.New("hsds: an import is the operator's work")
	}
	lists, err := read(r)
	if err != nil {
		return im.res, err
	}
	for _, l := range lists {
		im.total += len(l)
	}
	if err := im.know(ctx); err != nil {
		return im.res, err
	}
	places := map[string]string{} // service UUID → location UUID
	for i, raw := range lists["service_at_locations"] {
		var at serviceAtLocation
		if json.Unmarshal(raw, &at) != nil || !isUUID(at.ID) || !isUUID(at.ServiceID) || !isUUID(at.LocationID) {
			im.reject("service_at_locations", i, "id, service_id and location_id must be UUIDs")
		} else if places[at.ServiceID] == "" {
			places[at.ServiceID] = at.LocationID
		}
		im.step()
	}
	err = each(ctx, im, "organizations", lists["organizations"], func(o organization) flaws { return o.check() }, im.organization)
	if err == nil {
		err = each(ctx, im, "locations", lists["locations"], func(l location) flaws { return l.check() }, im.location)
	}
	if err == nil {
		err = each(ctx, im, "services", lists["services"], func(s service) flaws { return s.check() },
			func(ctx context.Context, tx *database.Tx, s service) (string, error) {
				return im.service(ctx, tx, s, places[s.ID])
			})
	}
	return im.res, err
}

type importer struct {
	db          *database.DB
	report      func(done, total int)
	done, total int
	res         Result

	orgs, locs, offs map[string]string // UUID → our id
	categories       map[string]*ent.Category
	areas            map[string]string // code → id
}

// read splits the document into its lists without holding more than their texts.
func read(r io.Reader) (map[string][]json.RawMessage, error) {
	d := json.NewDecoder(r)
	bad := func(err error) (map[string][]json.RawMessage, error) {
		return nil, fmt.Errorf("the document is not JSON of the form {\"organizations\": […], \"services\": […]}: %w", err)
	}
	t, err := d.Token()
	if err != nil || t != json.Delim('{') {
		return bad(errors.Join(err, errors.New("it does not begin with {")))
	}
	out := map[string][]json.RawMessage{}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return bad(err)
		}
		var list []json.RawMessage
		var any json.RawMessage
		if err := d.Decode(&any); err != nil {
			return bad(err)
		}
		if json.Unmarshal(any, &list) == nil {
			out[name.(string)] = list
		}
	}
	if _, err := d.Token(); err != nil {
		return bad(err)
	}
	return out, nil
}

func (im *importer) step() {
	im.done++
	if im.done%100 == 0 || im.done == im.total {
		im.report(im.done, im.total)
	}
}

func (im *importer) reject(list string, i int, why string) {
	im.res.Rejected = append(im.res.Rejected, Rejection{fmt.Sprintf("%s[%d]", list, i), why})
}

// each takes a list's records in chunks, one transaction each. take answers why a
// record cannot be taken, or "".
func each[T any](ctx context.Context, im *importer, list string, raws []json.RawMessage, check func(T) flaws, take func(context.Context, *database.Tx, T) (string, error)) error {
	for from := 0; from < len(raws); from += chunk {
		part := raws[from:min(from+chunk, len(raws))]
		kept := len(im.res.Rejected)
		err := im.db.InTx(ctx, func(tx *database.Tx) error {
			im.res.Rejected = im.res.Rejected[:kept]
			if err := tx.Clock(ctx); err != nil {
				return err
			}
			for i, raw := range part {
				if bytes.Contains(raw, []byte(`\u0000`)) {
					im.reject(list, from+i, "holds the character NUL, which no database keeps")
					continue
				}
				var v T
				if err := json.Unmarshal(raw, &v); err != nil {
					im.reject(list, from+i, err.Error())
					continue
				}
				if f := check(v); len(f) > 0 {
					im.reject(list, from+i, strings.Join(f, "; "))
					continue
				}
				why, err := take(ctx, tx, v)
				if err != nil {
					return fmt.Errorf("%s[%d]: %w", list, from+i, err)
				}
				if why != "" {
					im.reject(list, from+i, why)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		for range part {
			im.step()
		}
		accepted := len(part) - (len(im.res.Rejected) - kept)
		switch list {
		case "organizations":
			im.res.Organizations += accepted
		case "locations":
			im.res.Locations += accepted
		case "services":
			im.res.Services += accepted
		}
	}
	return nil
}

// know reads what is there: records under the UUIDs they travel by, categories, areas.
func (im *importer) know(ctx context.Context) error {
	c := im.db.Client
	im.orgs, im.locs, im.offs, im.areas, im.categories = map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]*ent.Category{}
	if err := im.db.InTx(ctx, func(tx *database.Tx) error { return directory.EnsureCategories(ctx, tx) }); err != nil {
		return err
	}
	orgs, err := c.Organization.Query().Select(organizations.FieldID, organizations.FieldExternalID).All(ctx)
	if err != nil {
		return err
	}
	for _, o := range orgs {
		im.orgs[uid(o.ExternalID, o.ID)] = o.ID
	}
	locs, err := c.Location.Query().All(ctx)
	if err != nil {
		return err
	}
	for _, l := range locs {
		im.locs[uid(l.ExternalID, l.ID)] = l.ID
	}
	offs, err := c.Offering.Query().Select(offering.FieldID, offering.FieldExternalID).All(ctx)
	if err != nil {
		return err
	}
	for _, o := range offs {
		im.offs[uid(o.ExternalID, o.ID)] = o.ID
	}
	cats, err := c.Category.Query().Order(category.ByCode()).All(ctx)
	if err != nil {
		return err
	}
	for _, k := range cats {
		im.categories[k.Code] = k
	}
	areas, err := c.Area.Query().Select(area.FieldID, area.FieldCode).All(ctx)
	if err != nil {
		return err
	}
	for _, a := range areas {
		im.areas[a.Code] = a.ID
	}
	return nil
}

func (im *importer) organization(ctx context.Context, tx *database.Tx, o organization) (string, error) {
	attr := values(o.Attributes)
	kind := organizations.Kind(o.LegalStatus)
	if organizations.KindValidator(kind) != nil {
		kind = organizations.KindSocialOrg
	}
	grade := organizations.Grade(attr["grade"])
	if organizations.GradeValidator(grade) != nil {
		grade = organizations.GradeNone
	}
	number, legal := "", ""
	if len(o.Phones) > 0 {
		number = o.Phones[0].Number
	}
	for _, i := range o.Identifiers {
		if len(i.Identifier) <= 18 {
			legal = i.Identifier
		}
	}
	if id, ok := im.orgs[o.ID]; ok {
		return "", tx.Organization.UpdateOneID(id).SetName(o.Name).SetDescription(o.Description).SetEmail(o.Email).SetWebsite(o.Website).SetPhone(number).Exec(ctx)
	}
	made, err := tx.Organization.Create().SetExternalID(o.ID).SetName(o.Name).SetDescription(o.Description).SetEmail(o.Email).SetWebsite(o.Website).
		SetPhone(number).SetLegalCode(legal).SetKind(kind).SetGrade(grade).SetDemo(attr["demo"] == "true").SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", err
	}
	im.orgs[o.ID] = made.ID
	return "", nil
}

func (im *importer) location(ctx context.Context, tx *database.Tx, l location) (string, error) {
	org, ok := im.orgs[l.OrganizationID]
	if !ok {
		return "organization_id: names no organisation of the document or the database", nil
	}
	line := ""
	if len(l.Addresses) > 0 {
		line = l.Addresses[0].Line
	}
	if id, ok := im.locs[l.ID]; ok {
		return "", tx.Location.UpdateOneID(id).SetName(l.Name).SetAddress(line).SetNillableLat(l.Latitude).SetNillableLng(l.Longitude).Exec(ctx)
	}
	made, err := tx.Location.Create().SetExternalID(l.ID).SetOrganizationID(org).SetName(l.Name).SetAddress(line).SetNillableLat(l.Latitude).SetNillableLng(l.Longitude).Save(ctx)
	if err != nil {
		return "", err
	}
	im.locs[l.ID] = made.ID
	return "", nil
}

func (im *importer) service(ctx context.Context, tx *database.Tx, s service, place string) (string, error) {
	org, ok := im.orgs[s.OrganizationID]
	if !ok {
		return "organization_id: names no organisation of the document or the database", nil
	}
	var loc *string
	if place != "" {
		id, ok := im.locs[place]
		if !ok {
			return "service_at_locations: names no location of the document or the database", nil
		}
		loc = &id
	}
	o, why := im.offering(s, loc)
	if why != "" {
		return why, nil
	}
	known, there := im.offs[s.ID]
	if there {
		err := tx.Offering.UpdateOneID(known).SetName(o.Name).SetDescription(o.Description).SetStatus(o.Status).SetPriceFen(o.PriceFen).SetMinAge(o.MinAge).Exec(ctx)
		if err != nil {
			return "", err
		}
		if err := im.serve(ctx, tx, known, s.ServiceAreas); err != nil {
			return "", err
		}
		return "", directory.Index(ctx, tx, known)
	}
	made, err := tx.Offering.Create().SetExternalID(s.ID).SetOrganizationID(org).SetCategoryID(o.CategoryID).SetNillableLocationID(loc).SetName(o.Name).
		SetDescription(o.Description).SetStatus(o.Status).SetMode(o.Mode).SetPriceFen(o.PriceFen).SetUnit(o.Unit).SetDurationMinutes(o.DurationMinutes).
		SetStepMinutes(o.StepMinutes).SetPrepMinutes(o.PrepMinutes).SetCleanupMinutes(o.CleanupMinutes).SetLeadMinutes(o.LeadMinutes).SetHorizonDays(o.HorizonDays).
		SetMinMinutes(o.MinMinutes).SetApprovalRequired(o.ApprovalRequired).SetPrepay(o.Prepay).SetMinAge(o.MinAge).SetCareLevels(o.CareLevels).SetCreatedAt(tx.Now).Save(ctx)
	if err != nil {
		return "", err
	}
	im.offs[s.ID] = made.ID
	if err := im.serve(ctx, tx, made.ID, s.ServiceAreas); err != nil {
		return "", err
	}
	return "", directory.Index(ctx, tx, made.ID)
}

// serve makes an offering's areas those of the document that are known here. A document
// that names none of ours says nothing about areas: what is there stays.
func (im *importer) serve(ctx context.Context, tx *database.Tx, offeringID string, areas []serviceArea) error {
	var want []string
	for _, a := range areas {
		if areaID, ok := im.areas[a.Extent]; ok && a.ExtentType == extentCode && !slices.Contains(want, areaID) {
			want = append(want, areaID)
		}
	}
	if len(want) == 0 {
		return nil
	}
	if _, err := tx.OfferingArea.Delete().Where(offeringarea.OfferingID(offeringID), offeringarea.AreaIDNotIn(want...)).Exec(ctx); err != nil {
		return err
	}
	for _, areaID := range want {
		if _, err := tx.ExecContext(ctx, "INSERT INTO offering_areas (id, offering_id, area_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
			id.New("ofa"), offeringID, areaID); err != nil {
			return err
		}
	}
	return nil
}
