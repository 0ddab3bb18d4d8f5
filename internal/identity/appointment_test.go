package identity

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/ent/appointment"
	"linli/internal/access"
	"linli/internal/fault"
)

func at(d time.Duration) *time.Time {
	t := start.Add(d)
	return &t
}

func TestMakeAppointment(t *testing.T) {
	eachWorld(t, func(w *world) {
		ctx := w.as(operator)
		in := MakeAppointmentInput{Key: w.key(), PersonID: pid(son), Post: appointment.PostManager, AreaID: place("near"), OrganizationID: oid("meals"), Until: at(time.Hour)}
		token, err := w.IssueToken(byLinli, son, 20*24*time.Hour)
		noError(w, err)
		a, err := w.MakeAppointment(ctx, in)
		noError(w, err)
		equal(w, "appointment", fmt.Sprint(a.PersonID, a.Post, a.AreaPath, *a.OrganizationID, a.From, *a.Until),
			fmt.Sprint(pid(son), "MANAGER", "310101.310101001.", oid("meals"), start, start.Add(time.Hour)))
		v, err := w.Viewer(w.Context(), token.Token)
		noError(w, err)
		equal(w, "posts", fmt.Sprint(v.Posts), fmt.Sprint([]access.Post{{Name: appointment.PostManager, AreaPath: "310101.310101001.", OrganizationID: oid("meals")}}))
		again, err := w.MakeAppointment(ctx, in)
		noError(w, err)
		equal(w, "the same key", again.ID, a.ID)
		equal(w, "entries", w.entries(a.ID), "appointment.make")
		equal(w, "stream", w.text("SELECT stream FROM entries WHERE record = $1", a.ID), pid(son))
		equal(w, "appointments", w.number("SELECT COUNT(*) FROM appointments WHERE person_id = $1", pid(son)), 1)

		w.clock.Set(start.Add(12*time.Hour - time.Microsecond))
		_, err = w.Viewer(w.Context(), token.Token)
		wantCode(w, "the resident's session within 12 hours", err, "")
		w.clock.Set(start.Add(12 * time.Hour))
		_, err = w.Viewer(w.Context(), token.Token)
		wantCode(w, "and after them", err, fault.CodeUnauthenticated)
	})
}

func TestMakeAppointmentRefuses(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.exec("UPDATE organizations SET area_id = NULL WHERE id = $1", oid("meals"))
		for _, c := range []struct {
			why, who string
			change   func(*MakeAppointmentInput)
			want     fault.Code
		}{
			{"anonymous", "", nil, fault.CodeUnauthenticated},
			{"a resident", stranger, nil, fault.CodeForbidden},
			{"a community worker", helper, nil, fault.CodeForbidden},
			{"an auditor", auditor, nil, fault.CodeForbidden},
			{"an operator above their area", local, func(in *MakeAppointmentInput) { in.AreaID = place("district") }, fault.CodeForbidden},
			{"an operator beside their area", local, func(in *MakeAppointmentInput) { in.AreaID = place("far") }, fault.CodeForbidden},
			{"an organisation beyond their area", local, func(in *MakeAppointmentInput) {
				in.Post, in.OrganizationID = appointment.PostManager, oid("meals")
			}, fault.CodeForbidden},
			{"oneself", operator, func(in *MakeAppointmentInput) { in.PersonID = pid(operator) }, fault.CodeFourEyes},
			{"no such area", operator, func(in *MakeAppointmentInput) { in.AreaID = "are_none" }, fault.CodeNotFound},
			{"no such person", operator, func(in *MakeAppointmentInput) { in.PersonID = "per_none" }, fault.CodeNotFound},
			{"no such organisation", operator, func(in *MakeAppointmentInput) { in.Post, in.OrganizationID = appointment.PostCarer, "org_none" }, fault.CodeNotFound},
			{"no such post", operator, func(in *MakeAppointmentInput) { in.Post = "MAYOR" }, fault.CodeBadInput},
			{"a carer of nobody", operator, func(in *MakeAppointmentInput) { in.Post = appointment.PostCarer }, fault.CodeBadInput},
			{"an auditor of an organisation", operator, func(in *MakeAppointmentInput) { in.OrganizationID = oid("care") }, fault.CodeBadInput},
			{"in the past", operator, func(in *MakeAppointmentInput) { in.From = at(-time.Second) }, fault.CodeBadInput},
			{"over before it begins", operator, func(in *MakeAppointmentInput) { in.From, in.Until = at(time.Hour), at(time.Hour) }, fault.CodeBadInput},
			{"over already", operator, func(in *MakeAppointmentInput) { in.Until = at(0) }, fault.CodeBadInput},
		} {
			in := MakeAppointmentInput{Key: w.key(), PersonID: pid(son), Post: appointment.PostAuditor, AreaID: place("near")}
			if c.change != nil {
				c.change(&in)
			}
			_, err := w.MakeAppointment(w.as(c.who), in)
			wantCode(w, c.why, err, c.want)
		}
		equal(w, "appointments", w.number("SELECT COUNT(*) FROM appointments WHERE person_id = $1", pid(son)), 0)
		equal(w, "entries", w.number("SELECT COUNT(*) FROM entries WHERE verb = 'appointment.make'"), 0)
		for who, in := range map[string]MakeAppointmentInput{
			local:    {PersonID: pid(son), Post: appointment.PostManager, AreaID: place("near"), OrganizationID: oid("care")},
			operator: {PersonID: pid(son), Post: appointment.PostManager, AreaID: place("near"), OrganizationID: oid("meals")},
		} {
			in.Key = w.key()
			_, err := w.MakeAppointment(w.as(who), in)
			wantCode(w, "allowed to "+who, err, "")
		}
	})
}

func TestAppointmentsDoNotOverlap(t *testing.T) {
	eachWorld(t, func(w *world) {
		ctx := w.as(operator)
		for _, c := range []struct {
			why         string
			from, until *time.Time
			area        string
			want        fault.Code
		}{
			{"the second hour", at(time.Hour), at(2 * time.Hour), "near", ""},
			{"until it begins", nil, at(time.Hour), "near", ""},
			{"a second of it", at(2*time.Hour - time.Second), nil, "near", fault.CodeDuplicate},
			{"across it", nil, nil, "near", fault.CodeDuplicate},
			{"elsewhere", nil, nil, "far", ""},
			{"from its end", at(2 * time.Hour), nil, "near", ""},
			{"after the open one began", at(9 * time.Hour), nil, "near", fault.CodeDuplicate},
		} {
			_, err := w.MakeAppointment(ctx, MakeAppointmentInput{Key: w.key(), PersonID: pid(son), Post: appointment.PostAuditor, AreaID: place(c.area), From: c.from, Until: c.until})
			wantCode(w, c.why, err, c.want)
		}
		var made atomic.Int32
		var all sync.WaitGroup
		for range 10 {
			key := w.key()
			all.Go(func() {
				_, err := w.MakeAppointment(ctx, MakeAppointmentInput{Key: key, PersonID: pid(son), Post: appointment.PostPayer, AreaID: place("near")})
				switch code(err) {
				case "":
					made.Add(1)
				case fault.CodeDuplicate:
				default:
					w.Errorf("a rival: %v", err)
				}
			})
		}
		all.Wait()
		equal(w, "made of ten at once", made.Load(), 1)
	})
}

func TestEndAppointment(t *testing.T) {
	eachWorld(t, func(w *world) {
		ctx := w.as(operator)
		begin := func(from *time.Time) string {
			a, err := w.MakeAppointment(ctx, MakeAppointmentInput{Key: w.key(), PersonID: pid(son), Post: appointment.PostAuditor, AreaID: place("far"), From: from})
			noError(w, err)
			return a.ID
		}
		running := begin(nil)
		for who, want := range map[string]fault.Code{
			"": fault.CodeUnauthenticated, stranger: fault.CodeNotFound, local: fault.CodeNotFound, helper: fault.CodeNotFound, son: fault.CodeForbidden,
		} {
			_, err := w.EndAppointment(w.as(who), EndAppointmentInput{Key: w.key(), AppointmentID: running})
			wantCode(w, "by "+who, err, want)
		}
		equal(w, "refusals change nothing", w.number("SELECT COUNT(*) FROM appointments WHERE id = $1 AND until IS NULL", running), 1)
		w.clock.Advance(time.Minute)
		in := EndAppointmentInput{Key: w.key(), AppointmentID: running}
		for range 2 {
			a, err := w.EndAppointment(ctx, in)
			noError(w, err)
			equal(w, "until", *a.Until, start.Add(time.Minute))
		}
		equal(w, "posts", len(access.From(w.as(son)).Posts), 0)
		equal(w, "entries", w.entries(running), "appointment.make appointment.end")
		_, err := w.EndAppointment(ctx, EndAppointmentInput{Key: w.key(), AppointmentID: running})
		wantCode(w, "once more", err, fault.CodeWrongState)

		future := begin(at(time.Hour))
		a, err := w.EndAppointment(ctx, EndAppointmentInput{Key: w.key(), AppointmentID: future})
		noError(w, err)
		equal(w, "before it began", *a.Until, start.Add(time.Hour))
		w.clock.Set(start.Add(time.Hour))
		equal(w, "it never begins", len(access.From(w.as(son)).Posts), 0)
		_, err = w.EndAppointment(context.Background(), EndAppointmentInput{Key: w.key(), AppointmentID: future})
		wantCode(w, "anonymous", err, fault.CodeUnauthenticated)
	})
}
