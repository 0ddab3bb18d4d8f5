package hsds

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"linli/ent"
	"linli/ent/area"
	"linli/ent/category"
	locations "linli/ent/location"
	"linli/ent/offering"
	organizations "linli/ent/organization"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/trail"
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

// A transaction takes so many records, or fewer when their texts are long.
const (
	chunk      = 200
	chunkBytes = 1 << 20
)

// Import takes a document's organisations, locations and services, read one by one:
// what is in memory does not grow with their texts. Records are known by their UUID. One
// that differs from what is here raises the version and leaves an entry in its
// organisation's stream; one that does not changes nothing. A bad record is named with
// its path and the rest goes on; only text that is not JSON ends the import, before
// anything of it is taken. It is Linli's own work (access.System).
func Import(ctx context.Context, db *database.DB, r io.Reader, report func(done, total int)) (Result, error) {
	im := &importer{db: db, report: report, places: map[string]string{}}
	if !access.From(ctx).IsSystem() {
		return im.res, errors.New("hsds: an import is the operator's work")
	}
	doc, closed, err := openDocument(r)
	defer closed()
	if err != nil {
		return im.res, err
	}
	im.doc = doc
	for _, l := range doc.lists {
		im.total += l.records
	}
	if err := im.know(ctx); err != nil {
		return im.res, err
	}
	err = doc.each("service_at_locations", func(i int, raw json.RawMessage) error {
		var at serviceAtLocation
		if json.Unmarshal(raw, &at) != nil || !isUUID(at.ID) || !isUUID(at.ServiceID) || !isUUID(at.LocationID) {
			im.reject("service_at_locations", i, "id, service_id and location_id must be UUIDs")
		} else if im.places[at.ServiceID] == "" {
			im.places[at.ServiceID] = at.LocationID
		}
		im.step()
		return nil
	})
	if err == nil {
		err = each(ctx, im, "organizations", im.orgs, &im.res.Organizations, organization.check, im.organization)
	}
	if err == nil {
		err = each(ctx, im, "locations", im.locs, &im.res.Locations, location.check, im.location)
	}
	if err == nil {
		err = each(ctx, im, "services", im.offs, &im.res.Services, service.check, im.service)
	}
	return im.res, err
}

type importer struct {
	db          *database.DB
	doc         *document
	report      func(done, total int)
	done, total int
	res         Result

	orgs, locs, offs map[string]known  // by UUID
	places           map[string]string // service UUID → location UUID
	categories       map[string]*ent.Category
	areas            map[string]string // code → id

	// Of the transaction under way:
	fresh   map[string]known // of the list, made or moved
	entries []trail.Entry
}

// known is a record of ours; a location has its position.
type known struct {
	id       string
	lat, lng *float64
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

// log notes what a transaction did; the entries are written at its end, stream by
// stream, so that two imports do not wait for each other crosswise.
func (im *importer) log(ctx context.Context, organizationID, record string, body map[string]any) {
	im.entries = append(im.entries, trail.Entry{Stream: organizationID, Verb: "hsds.import", Record: record, Actor: access.From(ctx).Actor(), Body: body})
}

// each takes a list's records in chunks, one transaction each. take answers why a
// record cannot be taken, or "".
func each[T any](ctx context.Context, im *importer, list string, here map[string]known, accepted *int,
	check func(T) flaws, take func(context.Context, *database.Tx, T) (string, error),
) error {
	one := func(ctx context.Context, tx *database.Tx, raw json.RawMessage) (string, error) {
		if bytes.Contains(raw, []byte(`\u0000`)) {
			return "holds the character NUL, which no database keeps", nil
		}
		var v T
		if err := json.Unmarshal(raw, &v); err != nil {
			return err.Error(), nil //nolint:nilerr // the record is refused with it, the import goes on
		}
		if f := check(v); len(f) > 0 {
			return strings.Join(f, "; "), nil
		}
		return take(ctx, tx, v)
	}
	from, size := 0, 0
	var part []json.RawMessage
	flush := func() error {
		kept := len(im.res.Rejected)
		err := im.db.InTx(ctx, func(tx *database.Tx) error {
			im.res.Rejected, im.fresh, im.entries = im.res.Rejected[:kept], map[string]known{}, nil
			if err := tx.Clock(ctx); err != nil {
				return err
			}
			for i, raw := range part {
				why, err := one(ctx, tx, raw)
				if err != nil {
					return fmt.Errorf("%s[%d]: %w", list, from+i, err)
				}
				if why != "" {
					im.reject(list, from+i, why)
				}
			}
			slices.SortStableFunc(im.entries, func(a, b trail.Entry) int { return strings.Compare(a.Stream, b.Stream) })
			for _, e := range im.entries {
				if err := trail.Append(ctx, tx, e); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		maps.Copy(here, im.fresh)
		*accepted += len(part) - (len(im.res.Rejected) - kept)
		for range part {
			im.step()
		}
		from, size, part = from+len(part), 0, nil
		return nil
	}
	err := im.doc.each(list, func(_ int, raw json.RawMessage) error {
		part, size = append(part, raw), size+len(raw)
		if len(part) < chunk && size < chunkBytes {
			return nil
		}
		return flush()
	})
	if err != nil || len(part) == 0 {
		return err
	}
	return flush()
}

// of finds a record of the list under way: of this transaction, or from before.
func (im *importer) of(here map[string]known, uuid string) (known, bool) {
	if k, ok := im.fresh[uuid]; ok {
		return k, true
	}
	k, ok := here[uuid]
	return k, ok
}

// know reads what is there: records under the UUIDs they travel by, categories, areas.
func (im *importer) know(ctx context.Context) error {
	c := im.db.Client
	im.orgs, im.locs, im.offs, im.areas, im.categories = map[string]known{}, map[string]known{}, map[string]known{}, map[string]string{}, map[string]*ent.Category{}
	if err := im.db.InTx(ctx, func(tx *database.Tx) error { return directory.EnsureCategories(ctx, tx) }); err != nil {
		return err
	}
	orgs, err := c.Organization.Query().Select(organizations.FieldID, organizations.FieldExternalID).All(ctx)
	if err != nil {
		return err
	}
	for _, o := range orgs {
		im.orgs[uid(o.ExternalID, o.ID)] = known{id: o.ID}
	}
	locs, err := c.Location.Query().Select(locations.FieldID, locations.FieldExternalID, locations.FieldLat, locations.FieldLng).All(ctx)
	if err != nil {
		return err
	}
	for _, l := range locs {
		im.locs[uid(l.ExternalID, l.ID)] = known{l.ID, l.Lat, l.Lng}
	}
	offs, err := c.Offering.Query().Select(offering.FieldID, offering.FieldExternalID).All(ctx)
	if err != nil {
		return err
	}
	for _, o := range offs {
		im.offs[uid(o.ExternalID, o.ID)] = known{id: o.ID}
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
