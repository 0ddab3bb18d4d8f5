// Package machinetest crosses every state, action and role of a machine through the
// database, against a list that a test writes down apart from the table.
package machinetest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"

	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
)

// Want is what a test knows of a machine apart from its table.
type Want[S ~string] struct {
	From map[machine.Action][]S      // where people may take an action from
	Who  map[machine.Action][]string // roles
}

// Counts are how many combinations were refused, how many carried out, and how many
// offered that end the record, which the commands' own tests carry out.
type Counts struct{ Refused, Done, Final int }

// Cross takes every action of a machine that people take, in every state of one record, as
// every role. Where the list does not allow it, it is offered to nobody and refused, and
// nothing changes. Where the list allows it, it is offered and carried out, without its
// effect, unless a guard says why not; then it is refused for that.
func Cross[R any, S ~string, F any](t *testing.T, db *database.DB, k machine.Record[R, S, F], recordID string, roles map[string]context.Context, want Want[S]) Counts {
	t.Helper()
	system := access.System(context.Background(), "test")
	for _, s := range k.Steps {
		if _, known := want.Who[s.Action]; !s.Timer && !known {
			t.Errorf("the list has nobody for %s", s.Action)
		}
	}
	var n Counts
	for _, s := range k.States() {
		ended := slices.Contains(k.Ends, s) // the database keeps it so: looked at, not put into it
		if !ended {
			put(t, db, k.SQL, recordID, string(s))
		}
		for _, name := range slices.Sorted(maps.Keys(roles)) {
			n.add(crossOne(t, db, k, system, recordID, s, ended, name, roles[name], want))
		}
	}
	return n
}

func (n *Counts) add(o Counts) { n.Refused, n.Done, n.Final = n.Refused+o.Refused, n.Done+o.Done, n.Final+o.Final }

// put puts the record into a state, and nothing else.
func put(t *testing.T, db *database.DB, table, recordID, status string) {
	t.Helper()
	if _, err := db.Raw().ExecContext(context.Background(), "UPDATE "+table+" SET status = $1 WHERE id = $2", status, recordID); err != nil {
		t.Fatalf("put %s into %s: %v", table, status, err)
	}
}

// crossOne is one state and one role.
func crossOne[R any, S ~string, F any](t *testing.T, db *database.DB, k machine.Record[R, S, F], system context.Context, recordID string, s S, ended bool, name string, role context.Context, want Want[S]) Counts { //nolint:revive // the test comes first
	t.Helper()
	var n Counts
	r, err := k.Load(system, db.Client, recordID)
	if err != nil {
		t.Fatal(err)
	}
	now, err := db.Now(system)
	if err != nil {
		t.Fatal(err)
	}
	v := access.From(role)
	f, err := k.Facts(access.System(role, "availableActions"), db.Client, now, r)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range k.Offers(v, k.Look(r).Object, s, f) {
		a := machine.Action(o.Action)
		right := slices.Contains(want.Who[a], name)
		possible := slices.Contains(want.From[a], s)
		if o.Allowed && (!right || !possible) || o.Allowed == (o.Reason != "") {
			t.Errorf("%s of what is %s is offered to %s: %+v", a, s, name, o)
		}
		if ended {
			if o.Allowed {
				t.Errorf("%s of what has ended as %s is offered to %s", a, s, name)
			}
			n.Refused++
			continue
		}
		if to, why := k.Next(a, s, f); o.Allowed && why == nil && slices.Contains(k.Ends, to) {
			n.Final++ // the database would keep it so
			continue
		}
		before := picture(t, db, k.SQL, recordID, k.Look(r).Stream)
		ref := machine.Ref{Key: id.New("key"), ID: recordID, Version: k.Look(r).Version}
		_, err := k.Do(role, db, a, ref, nil, nil, nil)
		if o.Allowed {
			n.Done++
			if err != nil && !fault.Is(err, fault.CodeNotFound) { // what was done may be out of sight
				t.Errorf("%s of what is %s by %s: %v", a, s, name, err)
			}
			if picture(t, db, k.SQL, recordID, k.Look(r).Stream) == before {
				t.Errorf("%s of what is %s by %s changed nothing", a, s, name)
			}
			put(t, db, k.SQL, recordID, string(s))
			if r, err = k.Load(system, db.Client, recordID); err != nil {
				t.Fatal(err)
			}
			continue
		}
		n.Refused++
		if code := refusal(err); !fits(code, v, right, possible) {
			t.Errorf("%s of what is %s by %s: %v", a, s, name, err)
		}
		if after := picture(t, db, k.SQL, recordID, k.Look(r).Stream); after != before {
			t.Errorf("%s of what is %s, refused to %s, changed %s to %s", a, s, name, before, after)
		}
	}
	return n
}

// refusal is the code of a fault, or "".
func refusal(err error) fault.Code {
	if f := fault.As(err); f != nil {
		return f.Code
	}
	return ""
}

// fits tells whether a refusal is the one to be expected.
func fits(code fault.Code, v *access.Viewer, right, possible bool) bool {
	switch {
	case v == nil || v.PersonID == "":
		return code == fault.CodeUnauthenticated
	case !right:
		return code == fault.CodeForbidden || code == fault.CodeNotFound
	case !possible:
		return code == fault.CodeWrongState || code == fault.CodeNotFound
	}
	return code != "" && code != fault.CodeForbidden && code != fault.CodeUnauthenticated
}

// picture is the record's state and version, and how much its log says.
func picture(t *testing.T, db *database.DB, table, recordID, stream string) string {
	t.Helper()
	var status string
	var version, entries int
	row := db.Raw().QueryRowContext(context.Background(), "SELECT status, version, (SELECT COUNT(*) FROM entries WHERE stream = $2) FROM "+table+" WHERE id = $1", recordID, stream)
	if err := row.Scan(&status, &version, &entries); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(status, " ", version, " ", entries)
}
