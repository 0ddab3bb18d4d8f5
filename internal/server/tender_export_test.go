package server_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"linli/ent/project"
	"linli/ent/release"
	"linli/internal/database"
	"linli/internal/ocds"
	"linli/internal/ocds/ocdstest"
	"linli/internal/publication"
	. "linli/internal/server/servertest"
)

// ocidOf is the process of a project by its title.
func ocidOf(t *testing.T, db *database.DB, title string) string {
	return *db.Client.Project.Query().Where(project.Title(title)).OnlyX(t.Context()).Ocid
}

// exported reads what is published of a process: packages and record
// follow the schemas of OCDS 1.1.5, every release can be imported without a remark, what is
// imported is written again to the same bytes, and whoever merges it comes to the record.
// Its releases have the tags, one after the other; some have two.
func exported(t *testing.T, s *Server, db *database.DB, ocid string, tags ...string) {
	t.Helper()
	ctx := t.Context()
	for db.Client.Release.Query().Where(release.PositionIsNil()).ExistX(ctx) { // other tests' transactions may hold the feed up
		if _, err := publication.Order(ctx, db); err != nil {
			t.Fatal(err)
		}
	}

	_, pack := fetch(t, s, "/ocds/releases/"+ocid, "")
	ocdstest.Validate(t, "release-package", []byte(pack))
	back, err := ocds.Decode[ocds.ReleasePackage]([]byte(pack))
	if err != nil {
		t.Fatal(err)
	}
	sum, err := ocds.Read(strings.NewReader(pack), func(r ocds.Result) error {
		if !r.Verdict.OK || len(r.Verdict.Problems) > 0 || r.Verdict.OCID != ocid {
			t.Errorf("imported with %+v", r.Verdict)
		}
		return nil
	})
	if err != nil || sum != (ocds.Summary{Taken: len(back.Releases)}) {
		t.Errorf("imported %+v (%v), want %d releases", sum, err, len(back.Releases))
	}
	var got []string
	for _, r := range back.Releases {
		for _, tag := range r.Tag {
			got = append(got, string(tag))
		}
	}
	if strings.Join(got, " ") != strings.Join(tags, " ") {
		t.Errorf("the releases are %q", got)
	}
	if again, err := ocds.Encode(back); err != nil || string(again) != pack {
		t.Errorf("the package is written again (%v) as\n%s\nwas\n%s", err, again, pack)
	}

	_, record := fetch(t, s, "/ocds/records/"+ocid, "")
	ocdstest.Validate(t, "record-package", []byte(record))
	records, err := ocds.Decode[ocds.RecordPackage]([]byte(record))
	if err != nil {
		t.Fatal(err)
	}
	if again, err := ocds.Encode(records); err != nil || string(again) != record {
		t.Errorf("the record is written again (%v) as\n%s\nwas\n%s", err, again, record)
	}
	var releases struct{ Releases []map[string]any }
	var has struct {
		Records []struct{ CompiledRelease map[string]any }
	}
	exact(t, pack, &releases)
	exact(t, record, &has)
	compiled, err := ocds.Compile(releases.Releases)
	if err != nil {
		t.Fatal(err)
	}
	if len(has.Records) != 1 || !reflect.DeepEqual(compiled, has.Records[0].CompiledRelease) {
		t.Errorf("the releases merge to\n%v\nthe record has\n%v", compiled, has.Records)
	}
}

// exact reads JSON with its numbers as they stand.
func exact(t *testing.T, text string, into any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		t.Fatal(err)
	}
}
