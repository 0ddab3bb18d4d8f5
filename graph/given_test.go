package graph_test

import (
	"context"
	"testing"

	"linli/ent"
	"linli/ent/appointment"
	"linli/ent/calendarday"
	"linli/ent/proxyinvitation"
	"linli/ent/statementline"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/identity"
	"linli/internal/trail"
	. "linli/internal/worldtest"
)

// given are the steps that a case may begin with; later ones stand on earlier ones.
var given = map[string]func(*testing.T, *stage){
	"held":             held,
	"booked":           booked,
	"checkedIn":        checkedIn,
	"delivered":        delivered,
	"doubtful":         doubtful,
	"completed":        completed,
	"appraised":        appraised,
	"drawn":            drawn,
	"sampled":          sampled,
	"answered":         answered,
	"paid":             paid,
	"account":          account,
	"contacts":         contacts,
	"ways":             demonstrated,
	"coded":            coded,
	"staffed":          staffed,
	"challenge":        challenged,
	"factor":           factored,
	"ticket":           ticketed,
	"calendar":         workingDays,
	"anchored":         anchored,
	"offered":          offered,
	"appointed":        appointed,
	"buying":           buying,
	"planned":          planned,
	"budgeted":         budgeted,
	"consulted":        consulted,
	"commented":        commented,
	"surveyed":         surveyed,
	"closed":           closed,
	"lengthy":          lengthy,
	"reviewed":         reviewed,
	"bonded":           bonded,
	"intended":         intended,
	"evidenced":        evidenced,
	"sourced":          sourced,
	"drafted":          drafted,
	"submitted":        submitted,
	"published":        published,
	"asked":            asked,
	"answeredQuestion": answeredQuestion,
	"undeclared":       undeclared,
	"costly":           costly,
	"talkative":        talkative,

	"bidding": bidding, "sealed": sealedBids, "opening": openingBegun, "released": released, "objected": objected, "readOut": readOut,
	"evaluating": evaluating, "formed": formed, "seated": seated, "accepted": accepted, "conforming": conforming, "firstRound": firstRound,
	"scored": scored, "differing": differing, "reported": reported, "awarded": awarded,
	"reportSigned": reportSigned, "resulted": resulted,
}

func must[T any](t *testing.T) func(T, error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// offered: the elder made a code for whoever would act for her.
func offered(t *testing.T, s *stage) {
	made := must[*identity.ProxyCode](t)(s.r.Identity.OfferProxy(s.As("elder"), identity.OfferProxyInput{
		Key: "offered-1", Side: proxyinvitation.SideElder, Scopes: []access.Scope{access.Book}, Until: At(30, 0, 0),
	}))
	s.known["code"] = made.Code
}

// appointed: the stranger is a carer of the provider.
func appointed(t *testing.T, s *stage) {
	must[*ent.Appointment](t)(s.DB.Client.Appointment.Create().SetPersonID(s.known["stranger"]).SetPost(appointment.PostCarer).SetOrganizationID(s.Provider.ID).
		SetAreaID(s.District.ID).SetAreaPath(s.District.Path).SetFrom(s.clock.Now()).Save(s.System()))
}

// held: the daughter holds a bath for tomorrow at 10:00.
func held(t *testing.T, s *stage) {
	h := s.Hold(t, At(1, 10, 0))
	s.known["hold"], s.known["digest"] = h.ID, h.QuoteDigest
}

// booked: the daughter books a bath for tomorrow at 10:00.
func booked(t *testing.T, s *stage) {
	b := s.Book(t, At(1, 10, 0))
	s.known["booking"], s.known["hold"] = b.ID, *b.HoldID
}

func (s *stage) theBooking(t *testing.T) *ent.Booking {
	t.Helper()
	return must[*ent.Booking](t)(s.DB.Client.Booking.Get(s.System(), s.known["booking"]))
}

func (s *stage) change(t *testing.T) booking.ChangeInput {
	t.Helper()
	return booking.ChangeInput{Key: Key(), BookingID: s.known["booking"], Version: s.theBooking(t).Version}
}

// checkedIn: the carer is at the door, five minutes early.
func checkedIn(t *testing.T, s *stage) {
	s.clock.Set(At(1, 9, 55))
	must[*ent.Booking](t)(s.Booking.CheckIn(s.Carer(s.theBooking(t)), booking.CheckInInput{ChangeInput: s.change(t), Evidence: AtHome(At(1, 9, 55))}))
	s.known["visit"] = must[string](t)(s.DB.Client.Visit.Query().OnlyID(s.System()))
}

// delivered: the carer is done after an hour and a minute.
func delivered(t *testing.T, s *stage) {
	checkedIn(t, s)
	s.clock.Set(At(1, 10, 56))
	must[*ent.Booking](t)(s.Booking.CheckOut(s.Carer(s.theBooking(t)), booking.CheckOutInput{ChangeInput: s.change(t), Evidence: AtHome(At(1, 10, 56)), Tasks: []string{"助浴"}}))
}

// doubtful: the carer came and went without a position, and said why.
func doubtful(t *testing.T, s *stage) {
	for i, hour := range []int{10, 11} {
		s.clock.Set(At(1, hour, 0))
		e := booking.Evidence{DeviceAt: At(1, hour, 0), ManualReason: "no signal"}
		if i == 0 {
			must[*ent.Booking](t)(s.Booking.CheckIn(s.Carer(s.theBooking(t)), booking.CheckInInput{ChangeInput: s.change(t), Evidence: e}))
		} else {
			must[*ent.Booking](t)(s.Booking.CheckOut(s.Carer(s.theBooking(t)), booking.CheckOutInput{ChangeInput: s.change(t), Evidence: e}))
		}
	}
}

// appraised: the daughter says that it solved the need, and gives all five.
func appraised(t *testing.T, s *stage) {
	must[*ent.Booking](t)(s.Booking.Appraise(s.As("daughter"), booking.AppraiseInput{ChangeInput: s.change(t), Solved: true, Satisfied: 5}))
}

// completed: the daughter agrees.
func completed(t *testing.T, s *stage) {
	delivered(t, s)
	must[*ent.Booking](t)(s.Booking.Acknowledge(s.As("daughter"), s.change(t)))
	s.known["line"] = must[string](t)(s.DB.Client.StatementLine.Query().OnlyID(s.System()))
}

// drawn: the manager draws the month's statement on 2 December.
func drawn(t *testing.T, s *stage) {
	s.clock.Set(At(8, 9, 0))
	st := must[*ent.Statement](t)(s.Contracting.DrawStatement(s.As("manager"), contracting.DrawStatementInput{Key: Key(), ContractID: s.Contract.ID, Month: date.MustParseMonth("2026-11")}))
	s.known["statement"] = st.ID
}

func (s *stage) claim(t *testing.T) contracting.StatementInput {
	t.Helper()
	st := must[*ent.Statement](t)(s.DB.Client.Statement.Get(s.System(), s.known["statement"]))
	return contracting.StatementInput{Key: Key(), StatementID: st.ID, Version: st.Version}
}

// sampled: submitted, reconciled and sampled.
func sampled(t *testing.T, s *stage) {
	must[*ent.Statement](t)(s.Contracting.SubmitStatement(s.As("manager"), s.claim(t)))
	must[*ent.Statement](t)(s.Contracting.ReconcileStatement(s.As("handler"), s.claim(t)))
	must[*ent.Statement](t)(s.Contracting.SampleStatement(s.As("handler"), s.claim(t)))
}

// answered: the only sampled line is confirmed, the statement approved.
func answered(t *testing.T, s *stage) {
	must[*ent.Statement](t)(s.Contracting.AnswerSample(s.As("hotline"), contracting.AnswerSampleInput{
		StatementInput: s.claim(t), LineID: s.known["line"], Result: statementline.SampleResultConfirmed,
	}))
	must[*ent.Statement](t)(s.Contracting.ApproveStatement(s.As("approver"), s.claim(t)))
}

// paid: the treasury paid the approved statement.
func paid(t *testing.T, s *stage) {
	must[*ent.Statement](t)(s.Contracting.PayStatement(s.As("payer"), contracting.PayInput{
		StatementInput: s.claim(t), Reference: "GK-1", PaidOn: date.MustParse("2026-12-02"),
	}))
}

// account: the daughter can sign in as "daughter".
func account(t *testing.T, s *stage) {
	ctx := access.System(context.Background(), "test")
	hash := must[string](t)(identity.HashPassword(ctx, "correct horse battery"))
	if err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		_, err := identity.CreateAccount(ctx, tx, identity.AccountInput{PersonID: s.Daughter.ID, Login: "daughter", PasswordHash: hash})
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// contacts: the elder says whom to call.
func contacts(t *testing.T, s *stage) {
	must[*ent.Person](t)(s.r.Identity.SaveContacts(s.As("elder"), identity.SaveContactsInput{
		Key: Key(), PersonID: s.Elder.ID, Version: 1, Contacts: []identity.ContactInput{{Name: "李女儿", Phone: "13900000002", Relation: "女儿"}},
	}))
}

// workingDays: 2026 has its holidays around 1 October and New Year.
func workingDays(t *testing.T, s *stage) {
	for day, kind := range map[string]calendarday.Kind{
		"2026-01-01": calendarday.KindHoliday, "2026-10-01": calendarday.KindHoliday, "2026-10-02": calendarday.KindHoliday, "2026-10-10": calendarday.KindMakeup,
	} {
		if err := s.DB.Client.CalendarDay.Create().SetID(day).SetKind(kind).SetName("国庆节").Exec(s.System()); err != nil {
			t.Fatal(err)
		}
	}
}

// anchored: the hour's anchor is written.
func anchored(t *testing.T, s *stage) {
	if err := trail.Anchor(s.System(), s.DB); err != nil {
		t.Fatal(err)
	}
}
