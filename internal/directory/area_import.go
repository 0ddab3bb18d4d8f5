package directory

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"

	"linli/ent"
	"linli/ent/area"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
)

// AreaRow is one area of a file: a JSON list of these, in any order.
type AreaRow struct {
	Code   string     `json:"code"` // as published, digits; grids append two
	Name   string     `json:"name"`
	Level  area.Level `json:"level"`
	Parent string     `json:"parent"` // code; "" at the top
	Lat    float64    `json:"lat"`    // WGS-84 degrees
	Lng    float64    `json:"lng"`
	Phone  string     `json:"phone"` // of the community; "": as it was
}

// ImportAreasInput says how to read a file of areas.
type ImportAreasInput struct {
	Grids int // to make up under each community that the file gives none, 0 to 99
}

// levels from the top; each area's parent is one level up.
var levels = []area.Level{area.LevelDistrict, area.LevelStreet, area.LevelCommunity, area.LevelGrid}

// AreaID is the id of the area with a code, which follows from it.
func AreaID(code string) string { return id.From("are", code) }

// ImportAreas makes the areas of a file and brings names, coordinates and telephones of known
// ones up to it, all in one transaction; repeated, it changes nothing. It answers how many
// areas the file (with its grids) has, and reports rows done and in all.
//
// It is Linli's own work. Faults, all at once with their row: BAD_INPUT for a code that
// is not digits or comes twice, a missing name, too long a telephone, an unknown level or parent, a parent of
// the wrong level, coordinates not on earth; WRONG_STATE for an area that would move
// under another parent, because persons, contracts and posts keep its path.
func (s *Service) ImportAreas(ctx context.Context, in ImportAreasInput, r io.Reader, report func(done, total int)) (int, error) {
	if err := ownWork(ctx, "importing areas"); err != nil {
		return 0, err
	}
	var rows []AreaRow
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if err := d.Decode(&rows); err != nil {
		return 0, fault.New(fault.Invalid, fault.CodeBadInput, "the file is not a JSON list of areas: %s", err)
	}
	if in.Grids < 0 || in.Grids > 99 {
		return 0, fault.New(fault.Invalid, fault.CodeBadInput, "a community has 0 to 99 grids").At("grids")
	}
	rows = withGrids(rows, in.Grids)
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		have, err := tx.Area.Query().All(access.System(ctx, "import areas"))
		if err != nil {
			return fmt.Errorf("read the areas: %w", err)
		}
		plan, err := planAreas(rows, have)
		if err != nil {
			return err
		}
		for i, a := range plan {
			if err := saveArea(ctx, tx, a); err != nil {
				return err
			}
			report(len(rows)-len(plan)+i+1, len(rows))
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	s.places.forget()
	if s.Cache != nil {
		s.Cache.Invalidate(ctx, Catalogue)
	}
	report(len(rows), len(rows))
	return len(rows), nil
}

// planAreas lists what is new or differs, parents first.
func planAreas(rows []AreaRow, have []*ent.Area) ([]*ent.Area, error) {
	known := map[string]*ent.Area{}
	for _, a := range have {
		known[a.Code] = a
	}
	var plan []*ent.Area
	var faults fault.List
	seen := map[string]bool{}
	for depth, level := range levels {
		for i, r := range rows {
			if r.Level != level {
				continue
			}
			a, f := r.area(depth, known)
			switch {
			case f != nil:
			case seen[r.Code]:
				f = fault.New(fault.Invalid, fault.CodeBadInput, "the code %s comes twice", r.Code)
			case known[r.Code] != nil && known[r.Code].Path != a.Path:
				f = fault.New(fault.Conflict, fault.CodeWrongState, "the area %s is under %s and stays there", r.Code, known[r.Code].Path)
			}
			seen[r.Code] = true
			if f != nil {
				faults = append(faults, f.At(strconv.Itoa(i)))
				continue
			}
			if old := known[r.Code]; old == nil || old.Name != a.Name || old.Lat != a.Lat || old.Lng != a.Lng || a.Phone != "" && old.Phone != a.Phone {
				if old != nil {
					a.ID = old.ID
				}
				plan = append(plan, a)
				known[r.Code] = a
			}
		}
	}
	for i, r := range rows {
		if area.LevelValidator(r.Level) != nil {
			faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "the area %s has the level %q; known are DISTRICT, STREET, COMMUNITY and GRID", r.Code, r.Level).At(strconv.Itoa(i)))
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return plan, nil
}

// area checks one row whose parents are known.
func (r AreaRow) area(depth int, known map[string]*ent.Area) (*ent.Area, *fault.Fault) {
	bad := func(format string, args ...any) (*ent.Area, *fault.Fault) {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, format, args...)
	}
	if !digits(r.Code) || area.CodeValidator(r.Code) != nil {
		return bad("the code %q is not 1 to 20 digits", r.Code)
	}
	if r.Name == "" || !plain(r.Name) || area.NameValidator(r.Name) != nil {
		return bad("the area %s needs a name of at most 100 characters", r.Code)
	}
	if !(math.Abs(r.Lat) <= 90 && math.Abs(r.Lng) <= 180) {
		return bad("the area %s lies at %g, %g, which is not on earth", r.Code, r.Lat, r.Lng)
	}
	if !plain(r.Phone) || area.PhoneValidator(r.Phone) != nil {
		return bad("the area %s has a telephone of more than 30 characters", r.Code)
	}
	a := &ent.Area{ID: AreaID(r.Code), Code: r.Code, Name: r.Name, Level: r.Level, Path: r.Code + ".", Lat: r.Lat, Lng: r.Lng, Phone: r.Phone}
	if depth == 0 {
		if r.Parent != "" {
			return bad("the district %s has a parent; districts are the top", r.Code)
		}
		return a, nil
	}
	up := known[r.Parent]
	if up == nil || up.Level != levels[depth-1] {
		return bad("the area %s needs a parent of level %s; %q is none", r.Code, levels[depth-1], r.Parent)
	}
	a.ParentID, a.Path = &up.ID, up.Path+a.Path
	return a, nil
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// gridOffset is how far a made-up grid lies from its community's middle, in degrees.
const gridOffset = 0.0007

// withGrids appends n grids to each community without any, on a circle around it.
func withGrids(rows []AreaRow, n int) []AreaRow {
	has := map[string]bool{}
	for _, r := range rows {
		if r.Level == area.LevelGrid {
			has[r.Parent] = true
		}
	}
	out := rows
	for _, r := range rows {
		if r.Level != area.LevelCommunity || has[r.Code] {
			continue
		}
		for g := 1; g <= n; g++ {
			turn := 2 * math.Pi * float64(g) / float64(n)
			out = append(out, AreaRow{
				Code: fmt.Sprintf("%s%02d", r.Code, g), Name: fmt.Sprintf("%s第%d网格", r.Name, g), Level: area.LevelGrid, Parent: r.Code,
				Lat: micro(r.Lat + gridOffset*math.Sin(turn)), Lng: micro(r.Lng + gridOffset*math.Cos(turn)),
			})
		}
	}
	return out
}

// micro rounds degrees to a millionth, a decimetre.
func micro(degrees float64) float64 { return math.Round(degrees*1e6) / 1e6 }

func saveArea(ctx context.Context, tx *database.Tx, a *ent.Area) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO areas (id, code, name, level, parent_id, path, lat, lng, phone) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, lat = excluded.lat, lng = excluded.lng,
		phone = CASE WHEN excluded.phone = '' THEN areas.phone ELSE excluded.phone END`,
		a.ID, a.Code, a.Name, string(a.Level), a.ParentID, a.Path, a.Lat, a.Lng, a.Phone)
	if err != nil {
		return fmt.Errorf("save the area %s: %w", a.Code, err)
	}
	return nil
}
