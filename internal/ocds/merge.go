package ocds

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Compile gives what the releases of one process come to: the last value of every field. The
// rules are the standard's (docs.open-contracting, "Merging"): releases in order of date, in
// objects field by field, null deletes, lists of objects by id, other lists as a whole. Its id
// is the ocid with the last date, its tag "compiled". It fails when there is no release, when
// one has no ocid, id or date, and when the ocids differ. The releases are left as they are.
func Compile(releases []map[string]any) (map[string]any, error) {
	if err := mergeable(releases); err != nil {
		return nil, err
	}
	out := map[string]any{}
	var date any
	for _, i := range inOrder(releases) {
		date = releases[i]["date"]
		compileObject(out, releases[i], nil)
	}
	out["tag"], out["date"] = []any{"compiled"}, date
	out["id"] = fmt.Sprintf("%s-%s", out["ocid"], date)
	return out, nil
}

// Versioned gives every value that each field ever had, with id, date and tag of the release
// that brought it. The errors are those of Compile, and one for a field that is an object in
// one release and not in another, which has no versioned form.
func Versioned(releases []map[string]any) (map[string]any, error) {
	if err := mergeable(releases); err != nil {
		return nil, err
	}
	out := map[string]any{}
	for _, i := range inOrder(releases) {
		r := releases[i]
		v := versions{id: r["id"], date: r["date"], tag: r["tag"]}
		if err := v.object(out, r, nil); err != nil {
			return nil, err
		}
	}
	out["ocid"] = releases[0]["ocid"]
	return out, nil
}

func mergeable(releases []map[string]any) error {
	if len(releases) == 0 {
		return errors.New("ocds: there is no release to merge")
	}
	for i, r := range releases {
		ocid, _ := r["ocid"].(string)
		id, _ := r["id"].(string)
		switch _, ok := dateOf(r); {
		case ocid == "":
			return fmt.Errorf("ocds: release %d has no ocid", i)
		case ocid != releases[0]["ocid"]:
			return fmt.Errorf("ocds: release %d is of %s, not of %s", i, ocid, releases[0]["ocid"])
		case id == "":
			return fmt.Errorf("ocds: release %d of %s has no id", i, ocid)
		case !ok:
			return fmt.Errorf("ocds: release %s has no date of RFC 3339", id)
		}
	}
	return nil
}

func dateOf(release map[string]any) (time.Time, bool) {
	s, _ := release["date"].(string)
	t, err := time.Parse(time.RFC3339Nano, s)
	return t, err == nil
}

// inOrder gives the places of the releases by date; of one date, as they stand.
func inOrder(releases []map[string]any) []int {
	order := make([]int, len(releases))
	dates := make([]time.Time, len(releases))
	for i, r := range releases {
		order[i] = i
		dates[i], _ = dateOf(r)
	}
	slices.SortStableFunc(order, func(a, b int) int { return dates[a].Compare(dates[b]) })
	return order
}

// kind is how a value of an input is merged.
type kind int

const (
	literal   kind = iota // replaced: texts, numbers, whole lists
	object                // field by field
	listByID              // object by object
	untouched             // an empty object or list by id says nothing
)

func kindOf(v any, path []string) kind {
	switch x := v.(type) {
	case map[string]any:
		if len(x) == 0 {
			return untouched
		}
		return object
	case []any:
		notObject := func(e any) bool { _, ok := e.(map[string]any); return !ok }
		switch {
		case isWhole(path) || slices.ContainsFunc(x, notObject):
			return literal
		case len(x) == 0:
			return untouched
		}
		return listByID
	}
	return literal
}

// below gives the path of a field, never sharing room with a sibling's.
func below(path []string, name string) []string {
	return append(slices.Clip(slices.Clone(path)), name)
}

func compileObject(out, in map[string]any, path []string) {
	for name, v := range in {
		if path == nil && dropped[name] {
			continue
		}
		at := below(path, name)
		switch kindOf(v, at) {
		case untouched:
		case literal:
			if v == nil {
				delete(out, name)
			} else {
				out[name] = v
			}
		case object:
			into, ok := out[name].(map[string]any)
			if !ok {
				into = map[string]any{}
				out[name] = into
			}
			compileObject(into, v.(map[string]any), at)
		case listByID:
			list, byID := objects(out[name])
			for _, e := range v.([]any) {
				element := e.(map[string]any)
				into := byID.of(element)
				if into == nil {
					into = map[string]any{}
					list = append(list, into)
					byID.add(element, into)
				}
				compileObject(into, element, at)
			}
			out[name] = list
		}
	}
}

// found are the objects of a list by the text of their id.
type found map[string]map[string]any

// objects gives an output's list of objects with their places; anything else is a list that
// begins anew.
func objects(v any) ([]any, found) {
	list, _ := v.([]any)
	byID := found{}
	for _, e := range list {
		o, ok := e.(map[string]any)
		if !ok {
			return nil, found{}
		}
		byID.add(o, o)
	}
	return list, byID
}

// of gives the object with the id of another; an object without id is like no other.
func (f found) of(element map[string]any) map[string]any {
	if id, ok := identity(element["id"]); ok {
		return f[id]
	}
	return nil
}

func (f found) add(element, o map[string]any) {
	if id, ok := identity(element["id"]); ok {
		f[id] = o
	}
}

// identity makes ids comparable: the number 7 and the text "7" are one id, as in the
// standard's own implementation.
func identity(id any) (string, bool) {
	switch x := id.(type) {
	case string:
		return x, true
	case json.Number:
		return x.String(), true
	}
	return "", false
}

// versions are one release's marks for its values.
type versions struct{ id, date, tag any }

func (v versions) object(out, in map[string]any, path []string) error {
	for name, value := range in {
		if path == nil && (dropped[name] || name == "ocid") {
			continue
		}
		if err := v.field(out, name, value, below(path, name)); err != nil {
			return err
		}
	}
	return nil
}

func (v versions) field(out map[string]any, name string, value any, at []string) error {
	there, exists := out[name]
	values, isHistory := there.(history)
	how := kindOf(value, at)
	if isHistory && how != literal && how != untouched && values.onlyNull() {
		delete(out, name)
		exists, isHistory = false, false
	}
	if how != untouched && exists && isHistory != (how == literal) && value != nil {
		return fmt.Errorf("ocds: %s is an object or a list of them in one release and not in another", strings.Join(at, "."))
	}
	switch how {
	case literal:
		if exists && !isHistory {
			out[name] = v.gone(there)
		} else {
			out[name] = v.after(values, value)
		}
	case object:
		into, ok := there.(map[string]any)
		if !ok || !exists {
			into = map[string]any{}
			out[name] = into
		}
		return v.object(into, value.(map[string]any), at)
	case listByID:
		list, byID := objects(out[name])
		for _, e := range value.([]any) {
			element := e.(map[string]any)
			into := byID.of(element)
			if into == nil {
				into = map[string]any{}
				if id, has := element["id"]; has {
					into["id"] = id
				}
				list = append(list, into)
				byID.add(element, into)
			}
			for part, x := range element {
				if part == "id" {
					continue // of the object, not of a time
				}
				if err := v.field(into, part, x, below(at, part)); err != nil {
					return err
				}
			}
		}
		out[name] = list
	}
	return nil
}

// gone says of all parts of an object or a list of them that they ended with this release.
func (v versions) gone(there any) any {
	switch x := there.(type) {
	case history:
		return v.after(x, nil)
	case map[string]any:
		for name, part := range x {
			x[name] = v.gone(part)
		}
	case []any:
		for i, e := range x {
			x[i] = v.gone(e)
		}
	}
	return there
}

// history is a field's versioned values.
type history []any

// after appends a value unless it is the last one again.
func (v versions) after(h history, value any) history {
	if n := len(h); n > 0 && same(h[n-1].(map[string]any)["value"], value) {
		return h
	}
	return append(h, map[string]any{"releaseID": v.id, "releaseDate": v.date, "releaseTag": v.tag, "value": value})
}

// onlyNull tells whether a field never had a value, so that its form is still open.
func (h history) onlyNull() bool {
	return !slices.ContainsFunc(h, func(e any) bool { return e.(map[string]any)["value"] != nil })
}
