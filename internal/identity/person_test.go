package identity

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"linli/ent/proxygrant"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

// codes are the codes and fields of all faults, in their order.
func codes(err error) string {
	var out []string
	for _, f := range fault.All(err) {
		out = append(out, string(f.Code)+" "+strings.Join(f.Path, "."))
	}
	return strings.Join(out, ", ")
}

// lets gives a relative a grant of the elder with scopes.
func (w *world) lets(proxy string, scopes ...access.Scope) {
	w.Helper()
	var names []string
	for _, s := range scopes {
		names = append(names, string(s))
	}
	w.in(func(ctx context.Context, tx *database.Tx) error {
		return tx.ProxyGrant.Create().SetElderID(pid(elder)).SetProxyID(pid(proxy)).SetScopes(names).SetStatus(proxygrant.StatusActive).
			SetEvidence(proxygrant.EvidenceElderTap).SetFrom(start).SetUntil(start.AddDate(0, 6, 0)).Exec(ctx)
	})
}

// called is a person's list as it is kept.
func (w *world) called(name string) string {
	w.Helper()
	var out []string
	w.in(func(ctx context.Context, tx *database.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT position, name, phone, relation FROM contacts WHERE person_id = $1 ORDER BY position", pid(name))
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var n int
			var a, b, c string
			if err := rows.Scan(&n, &a, &b, &c); err != nil {
				return err
			}
			out = append(out, fmt.Sprint(n, " ", a, " ", b, " ", c))
		}
		return rows.Err()
	})
	return strings.Join(out, "; ")
}

func TestSaveContacts(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.lets(son, access.ManageContacts)
		w.lets(stranger, access.ViewSchedule, access.Book)
		save := func(who string, version int, list ...ContactInput) error {
			p, err := w.SaveContacts(w.as(who), SaveContactsInput{Key: w.key(), PersonID: pid(elder), Version: version, Contacts: list})
			if err == nil && p.Version != version+1 {
				w.Errorf("by %s: version %d", who, p.Version)
			}
			return err
		}
		daughter, neighbour := ContactInput{" 李梅 ", "139 0000 0002", "女儿"}, ContactInput{"张桂兰", "+86-29-0000-0000", ""}
		for who, want := range map[string]fault.Code{
			"": fault.CodeUnauthenticated, stranger: fault.CodeForbidden, far: fault.CodeNotFound, hotline: fault.CodeForbidden, auditor: fault.CodeForbidden, nurse: fault.CodeNotFound, operator: fault.CodeNotFound,
		} {
			if err := save(who, 1, daughter); code(err) != want {
				w.Errorf("by %s: %v", who, err)
			}
		}
		six := []ContactInput{daughter, daughter, daughter, daughter, daughter, daughter}
		for want, list := range map[string][]ContactInput{
			"BAD_INPUT contacts": six,
			"BAD_INPUT contacts.0.name, BAD_INPUT contacts.1.phone, BAD_INPUT contacts.2.relation": {{"", "12345", ""}, {"a", "12", ""}, {"b", "12345", strings.Repeat("女", 21)}},
			"BAD_INPUT contacts.0.phone": {{"a", "call me", ""}},
		} {
			if err := save(elder, 1, list...); codes(err) != want {
				w.Errorf("%s, want %s", codes(err), want)
			}
		}
		if got := w.called(elder) + w.entries(pid(elder)); got != "person.create" {
			w.Errorf("refusals left %s", got)
		}
		if err := save(elder, 1, daughter, neighbour); err != nil {
			w.Fatal(err)
		}
		equal(w, "the list", w.called(elder), "1 李梅 13900000002 女儿; 2 张桂兰 +86-29-0000-0000 ")
		equal(w, "an old version", codes(save(son, 1)), "STALE_VERSION expectedVersion")
		if err := save(son, 2, neighbour); err != nil { // who does not see the elder's record
			w.Error(err)
		}
		equal(w, "by the proxy", w.called(elder), "1 张桂兰 +86-29-0000-0000 ")
		in := SaveContactsInput{Key: w.key(), PersonID: pid(elder), Version: 3, Contacts: six[:5]}
		for range 2 {
			if p, err := w.SaveContacts(w.as(helper), in); err != nil || p.Version != 4 {
				w.Errorf("five by a community worker: %v", err)
			}
		}
		equal(w, "five", strings.Count(w.called(elder), "李梅"), 5)
		if err := save(elder, 4); err != nil {
			w.Error(err)
		}
		equal(w, "none", w.called(elder), "")
		equal(w, "entries", w.entries(pid(elder)), "person.create contacts.save contacts.save contacts.save contacts.save")
		equal(w, "names in the log", w.number("SELECT COUNT(*) FROM entries WHERE body LIKE '%李梅%' OR body LIKE '%139%0000%'"), 0)
	})
}

func TestSavePerson(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.lets(son, access.ViewSchedule, access.ManageContacts)
		w.exec("UPDATE persons SET address = '旧路1号', phone = '1', lat = 34, lng = 108 WHERE id = $1", pid(elder))
		save := func(who string, version int, phone, address, home string) (string, error) {
			in := SavePersonInput{Key: w.key(), PersonID: pid(elder), Version: version}
			for field, value := range map[**string]string{&in.Phone: phone, &in.Address: address, &in.AreaID: home} {
				if value != "-" {
					*field = &value
				}
			}
			p, err := w.SavePerson(w.as(who), in)
			if p == nil {
				return "", err
			}
			return strings.TrimSpace(fmt.Sprintln(p.Version, p.Phone, p.Address, *p.AreaID == place("near"), p.AreaPath, p.Lat != nil, p.Lng != nil)), err
		}
		for who, want := range map[string]fault.Code{
			"": fault.CodeUnauthenticated, son: fault.CodeForbidden, stranger: fault.CodeNotFound, far: fault.CodeNotFound, hotline: fault.CodeForbidden, auditor: fault.CodeForbidden, operator: fault.CodeNotFound,
		} {
			if _, err := save(who, 1, "12345", "-", "-"); code(err) != want {
				w.Errorf("by %s: %v", who, err)
			}
		}
		for want, c := range map[string][3]string{
			"BAD_INPUT ":                         {"-", "-", "-"},
			"BAD_INPUT phone, BAD_INPUT address": {"no number", strings.Repeat("路", 201), "-"},
			"BAD_INPUT areaId":                   {"-", "-", place("district")},
			"NOT_FOUND areaId":                   {"-", "-", place("nowhere")},
			"STALE_VERSION expectedVersion":      {"12345", "-", "-"},
		} {
			version := 1
			if strings.HasPrefix(want, "STALE") {
				version = 2
			}
			if _, err := save(elder, version, c[0], c[1], c[2]); codes(err) != want {
				w.Errorf("%s, want %s", codes(err), want)
			}
		}
		equal(w, "after refusals", w.entries(pid(elder)), "person.create")
		for _, c := range []struct {
			who     string
			version int
			values  [3]string
			want    string
		}{
			{elder, 1, [3]string{" 029-12345 ", "-", "-"}, "2 029-12345 旧路1号 true 310101.310101001. true true"},
			{elder, 2, [3]string{"-", "旧路1号", "-"}, "3 029-12345 旧路1号 true 310101.310101001. true true"}, // the same address
			{helper, 3, [3]string{"", "新路2号", "-"}, "4  新路2号 true 310101.310101001. false false"},
			{elder, 4, [3]string{"-", "-", place("far")}, "5  新路2号 false 310101.310101002. false false"},
			{far, 5, [3]string{"-", "", place("near")}, ""}, // who does not see them any more
		} {
			got, err := save(c.who, c.version, c.values[0], c.values[1], c.values[2])
			if err != nil || got != c.want {
				w.Errorf("by %s: %q %v, want %q", c.who, got, err, c.want)
			}
		}
		equal(w, "where they live by now", w.text("SELECT area_path || address FROM persons WHERE id = $1", pid(elder)), "310101.310101001.")
		equal(w, "entries", w.entries(pid(elder)), "person.create"+strings.Repeat(" person.save", 5))
		equal(w, "data in the log", w.number("SELECT COUNT(*) FROM entries WHERE body LIKE '%新路%' OR body LIKE '%029-12345%'"), 0)
	})
}
