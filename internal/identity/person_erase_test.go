package identity

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/proxygrant"
	"linli/ent/proxyinvitation"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
)

// TestErasePerson: the person alone, who has nothing open, is forgotten at once.
func TestErasePerson(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.exec(`UPDATE persons SET birth_date = '1944-03-02', gender = 'FEMALE', phone = '13900000001', address = '某路1号', lat = 34, lng = 108, home_tag = 'tag',
			lives_alone = true, low_income = true, ltc_insured = true, care_level = 'SEVERE', care_level_until = '2027-12-31', excluded_by = '["x"]' WHERE id = $1`, pid(elder))
		w.lets(son, access.Book, access.ViewSchedule)
		w.in(func(ctx context.Context, tx *database.Tx) error { // the elder for the stranger, and in her list
			for i, c := range []ContactInput{{elder, "139 0000 0001", ""}, {son, "13900000001", ""}, {elder, "13900000002", ""}} {
				if err := tx.Contact.Create().SetPersonID(pid(stranger)).SetPosition(i + 1).SetName(c.Name).SetPhone(c.Phone).Exec(ctx); err != nil {
					return err
				}
			}
			return tx.ProxyGrant.Create().SetElderID(pid(stranger)).SetProxyID(pid(elder)).SetScopes([]string{"BOOK"}).SetStatus("ACTIVE").SetEvidence("ELDER_TAP").
				SetFrom(start).SetUntil(start.AddDate(0, 6, 0)).Exec(ctx)
		})
		if _, err := w.SaveContacts(w.as(elder), SaveContactsInput{Key: w.key(), PersonID: pid(elder), Version: 1, Contacts: []ContactInput{{"李梅", "12345", ""}}}); err != nil {
			w.Fatal(err)
		}
		made, err := w.OfferProxy(w.as(elder), w.offer(proxyinvitation.SideElder))
		noError(w, err)
		session, token := w.as(elder), w.token(elder)
		erase := func(ctx context.Context, version int, confirm string) error {
			_, err := w.ErasePerson(ctx, ErasePersonInput{Key: w.key(), PersonID: pid(elder), Version: version, Confirm: confirm})
			return err
		}
		for who, want := range map[string]fault.Code{
			"": fault.CodeUnauthenticated, son: fault.CodeForbidden, helper: fault.CodeForbidden, auditor: fault.CodeForbidden, stranger: fault.CodeNotFound, operator: fault.CodeNotFound,
		} {
			if err := erase(w.as(who), 2, elder); code(err) != want {
				w.Errorf("by %s: %v", who, err)
			}
		}
		equal(w, "another name", codes(erase(session, 2, "Elder")), "BAD_INPUT confirm")
		equal(w, "another version", codes(erase(session, 1, elder)), "STALE_VERSION expectedVersion")
		if got := w.text("SELECT name FROM persons WHERE id = $1", pid(elder)) + w.entries(pid(elder)) + w.called(elder); got != elder+"person.create contacts.save1 李梅 12345 " {
			w.Errorf("refusals left %s", got)
		}
		w.clock.Set(start.Add(time.Hour))
		if err := erase(session, 2, elder); err != nil {
			w.Fatal(err)
		}
		w.in(func(ctx context.Context, tx *database.Tx) error {
			p, err := tx.Person.Get(ctx, pid(elder))
			if err != nil {
				return err
			}
			got := fmt.Sprint(p.Name, p.BirthDate, p.Gender, p.Phone, p.Address, p.Lat, p.Lng, p.AreaID, p.AreaPath, p.HomeTag, p.LivesAlone, p.LowIncome, p.LtcInsured,
				p.CareLevel, p.CareLevelUntil, len(p.ExcludedBy), p.Version, p.ErasedAt.UTC())
			if want := fmt.Sprint(Erased, nil2, "UNSTATED", "", "", nilFloat, nilFloat, nil2, "", "", false, false, false, "NONE", nil2, 0, 3, start.Add(time.Hour)); got != want {
				w.Errorf("kept %s, want %s", got, want)
			}
			return nil
		})
		equal(w, "contacts", w.called(elder), "")
		equal(w, "the stranger's list", w.called(stranger), "2 son 13900000001 ; 3 elder 13900000002 ")
		equal(w, "the stranger's entries", w.entries(pid(stranger)), "person.create contacts.save")
		equal(w, "the stranger's version", w.number("SELECT version FROM persons WHERE id = $1", pid(stranger)), 2)
		equal(w, "grants in force", w.number("SELECT COUNT(*) FROM proxy_grants WHERE status <> 'REVOKED'"), 0)
		equal(w, "accounts", w.number("SELECT COUNT(*) FROM accounts WHERE person_id = $1 AND login = id AND password_hash = '' AND disabled_at IS NOT NULL AND generation = 2", pid(elder)), 1)
		equal(w, "entries", w.entries(pid(elder)), "person.create contacts.save person.erase")
		equal(w, "revoked", w.number("SELECT COUNT(*) FROM entries WHERE verb = 'proxy.revoke'"), 2)
		equal(w, "the account's", w.entries(aid(elder)), "account.create sessions.revoke")
		if _, err := w.Enter(context.Background(), token); code(err) != fault.CodeUnauthenticated {
			w.Error(err)
		}
		if _, err := w.IssueToken(byLinli, elder, time.Hour); code(err) != fault.CodeNotFound {
			w.Errorf("the login is known: %v", err)
		}
		_, err = w.InvitationBy(w.as(son), made.Code)
		wantCode(w, "a code of the forgotten", err, fault.CodeBadInput)
		equal(w, "codes", w.number("SELECT COUNT(*) FROM proxy_invitations"), 0)
		// Whoever asked before and waited behind the erasure finds nobody.
		for _, two := range [][2]string{{elder, son}, {son, elder}} {
			ctx := w.as(son)
			err := w.DB.InTx(ctx, func(tx *database.Tx) error {
				_, err := w.invite(ctx, tx, access.From(ctx), &ent.ProxyGrant{ElderID: pid(two[0]), ProxyID: pid(two[1]), Scopes: []string{"BOOK"}, Until: start.AddDate(0, 1, 0),
					Status: proxygrant.StatusActive, Evidence: proxygrant.EvidenceElderTap})
				return err
			})
			equal(w, "a grant of "+two[0], codes(err), "WRONG_STATE personId")
		}
		for who, in := range map[string]InviteProxyInput{
			"of the forgotten": {ElderID: pid(elder), ProxyID: pid(son)}, "for the forgotten": {ElderID: pid(son), ProxyID: pid(elder)},
		} {
			in.Key, in.Scopes, in.Until = w.key(), []access.Scope{access.Book}, start.AddDate(0, 1, 0)
			if _, err := w.InviteProxy(w.as(son), in); code(err) != fault.CodeNotFound {
				w.Errorf("a proxy %s: %v", who, err)
			}
		}
		if _, err := w.MakeAppointment(w.as(operator), MakeAppointmentInput{Key: w.key(), PersonID: pid(elder), Post: appointment.PostHotline, AreaID: place("near")}); code(err) != fault.CodeNotFound {
			w.Errorf("a post: %v", err)
		}
		equal(w, "once more", codes(erase(session, 3, Erased)), "WRONG_STATE personId")
	})
}

var (
	nil2     *string
	nilFloat *float64
)

// TestEraseInTheWay names everything that must be ended first, and changes nothing.
func TestEraseInTheWay(t *testing.T) {
	eachWorld(t, func(w *world) {
		w.serve() // a booking that was cancelled
		ctx := w.as(elder)
		way := func() string {
			_, err := w.ErasePerson(ctx, ErasePersonInput{Key: w.key(), PersonID: pid(elder), Version: 1, Confirm: elder})
			f := fault.As(err)
			if f == nil || f.Code != fault.CodeWrongState {
				return fmt.Sprint(err)
			}
			var out []string
			for _, k := range []string{"bookings", "holds", "disputes", "moneyOwed", "posts", "workers"} {
				if n, ok := f.Details[k]; ok {
					out = append(out, fmt.Sprint(k, n))
				}
			}
			return strings.Join(out, " ")
		}
		for _, c := range []struct{ set, unset, want string }{
			{"UPDATE bookings SET disputed = true", "UPDATE bookings SET disputed = false", "disputes1"},
			{"UPDATE bookings SET payment = 'PENDING'", "UPDATE bookings SET payment = 'NONE'", "moneyOwed1"},
			{"UPDATE bookings SET payment = 'PAID', refund_due_fen = 5", "UPDATE bookings SET payment = 'REFUNDED'", "moneyOwed1"},
			{"INSERT INTO workers (id, organization_id, person_id, name) VALUES ('wrk_e', '" + oid("care") + "', '" + pid(elder) + "', 'n')", "UPDATE workers SET active = false WHERE id = 'wrk_e'", "workers1"},
		} {
			w.exec(c.set)
			equal(w, c.set, way(), c.want)
			w.exec(c.unset)
		}
		later := start.Add(time.Hour)
		w.in(func(ctx context.Context, tx *database.Tx) error {
			b := tx.Booking.Query().OnlyX(ctx)
			for i, status := range []string{"REQUESTED", "AWAITING_PAYMENT", "CONFIRMED", "IN_SERVICE", "DELIVERED"} {
				recipient, booker := pid(elder), pid(son)
				if i%2 == 0 {
					recipient, booker = booker, recipient
				}
				c := tx.Booking.Create().SetID("bkg_" + status).SetRecipientID(recipient).SetBookerID(booker).SetOfferingID(b.OfferingID).SetOrganizationID(b.OrganizationID).SetWorkerID(b.WorkerID).
					SetAreaPath(b.AreaPath).SetStartsAt(later).SetEndsAt(later.Add(time.Hour)).SetStatus("REQUESTED").SetGrossFen(0).SetPublicFen(0).SetResidentFen(0).SetQuote("{}")
				if err := c.Exec(ctx); err != nil {
					return err
				}
				if _, err := tx.ExecContext(ctx, "UPDATE bookings SET status = $1 WHERE id = $2", status, "bkg_"+status); err != nil {
					return err
				}
			}
			if err := tx.Hold.Create().SetRecipientID(pid(elder)).SetBookerID(pid(elder)).SetOfferingID(b.OfferingID).SetWorkerID(b.WorkerID).SetStartsAt(later).SetEndsAt(later.Add(time.Hour)).
				SetExpiresAt(start.Add(time.Minute)).SetQuote("{}").SetQuoteDigest("").Exec(ctx); err != nil {
				return err
			}
			return tx.Appointment.Create().SetPersonID(pid(elder)).SetPost(appointment.PostHotline).SetAreaID(place("near")).SetAreaPath("310101.310101001.").SetFrom(start).SetUntil(later).Exec(ctx)
		})
		equal(w, "all of them", way(), "bookings5 holds1 posts1")
		w.clock.Set(start.Add(time.Minute))
		equal(w, "when the hold is over", way(), "bookings5 posts1")
		w.clock.Set(later)
		w.exec("UPDATE bookings SET status = 'CANCELLED' WHERE status <> 'CANCELLED'")
		equal(w, "what was changed meanwhile", w.number("SELECT COUNT(*) FROM persons WHERE erased_at IS NOT NULL OR version > 1")+w.number("SELECT COUNT(*) FROM entries WHERE verb = 'person.erase'"), 0)
		equal(w, "nothing in the way", way(), "<nil>")
		equal(w, "work goes by another name", w.text("SELECT name FROM workers WHERE id = 'wrk_e'"), Erased)
	})
}
