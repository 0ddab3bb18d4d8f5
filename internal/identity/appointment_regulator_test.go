package identity

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linli/ent/appointment"
	"linli/internal/fault"
)

// TestRegulatorsTakeNoPart appoints the same person to a regulator's post and to every
// other, in either order.
func TestRegulatorsTakeNoPart(t *testing.T) {
	parts := map[appointment.Post]bool{"REQUIREMENT_OFFICER": true, "HANDLER": true, "APPROVER": true, "ACCEPTOR": true, "PAYER": true, "EXPERT": true, "CUSTODIAN": true}
	eachWorld(t, func(w *world) {
		try := func(post appointment.Post, area string, from, until *time.Time) error {
			in := MakeAppointmentInput{Key: w.key(), PersonID: pid(son), Post: post, AreaID: place(area), From: from, Until: until}
			switch post {
			case appointment.PostCarer, appointment.PostDispatcher, appointment.PostManager, appointment.PostCustodian:
				in.OrganizationID = oid("care")
			}
			_, err := w.MakeAppointment(w.as(operator), in)
			return err
		}
		clear := func() { w.exec("DELETE FROM appointments WHERE person_id = $1", pid(son)) }
		for _, post := range []appointment.Post{
			"CARER", "DISPATCHER", "MANAGER", "HANDLER", "APPROVER", "PAYER", "COMMUNITY_WORKER", "HOTLINE", "AUDITOR", "OPERATOR",
			"REQUIREMENT_OFFICER", "ACCEPTOR", "EXPERT", "CUSTODIAN",
		} {
			want := fault.Code("")
			if parts[post] {
				want = fault.CodeFourEyes
			}
			noError(w, try(post, "near", nil, nil))
			wantCode(w, "a regulator who is "+string(post), try("REGULATOR", "near", nil, nil), want)
			clear()
			noError(w, try("REGULATOR", "near", nil, nil))
			wantCode(w, "a regulator becomes "+string(post), try(post, "near", nil, nil), want)
			clear()
		}

		noError(w, try("PAYER", "near", at(time.Hour), at(2*time.Hour)))
		for _, c := range []struct {
			why, area   string
			from, until *time.Time
			want        fault.Code
		}{
			{"above", "district", nil, nil, fault.CodeFourEyes},
			{"beside", "far", nil, nil, ""},
			{"before", "near", nil, at(time.Hour), ""},
			{"a second of it", "near", at(2*time.Hour - time.Second), nil, fault.CodeFourEyes},
			{"after", "near", at(2 * time.Hour), nil, ""},
		} {
			wantCode(w, c.why, try("REGULATOR", c.area, c.from, c.until), c.want)
		}
		clear()
		noError(w, try("REGULATOR", "district", nil, nil))
		err := try("HANDLER", "near", nil, nil)
		held := w.text("SELECT id FROM appointments WHERE person_id = $1", pid(son))
		equal(w, "the refusal", fmt.Sprint(err, fault.As(err).Path, fault.As(err).Details),
			"FOUR_EYES: a regulator takes no part in buying over the same area: the person is regulator there [post] map[appointmentId:"+held+"]")
		wantCode(w, "for an organisation", try("CUSTODIAN", "far", nil, nil), fault.CodeFourEyes)
		clear()

		// two operators at once
		var made atomic.Int32
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				switch err := try([]appointment.Post{"REGULATOR", "PAYER"}[i%2], "near", nil, nil); code(err) {
				case "":
					made.Add(1)
				case fault.CodeDuplicate, fault.CodeFourEyes:
				default:
					w.Errorf("a rival: %v", err)
				}
			})
		}
		all.Wait()
		equal(w, "made of eight at once", made.Load(), 1)
	})
}
