package identity

import (
	"context"
	"slices"
	"strings"
	"time"

	"linli/ent"
	"linli/ent/contact"
	"linli/ent/person"
	"linli/ent/proxygrant"
	"linli/ent/proxyinvitation"
	"linli/ent/worker"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/trail"
)

// Erased is the name of whoever had their data erased.
const Erased = "已注销"

// ErasePersonInput is the wish of a person to be forgotten.
type ErasePersonInput struct {
	Key      string `json:"-"`
	PersonID string
	Version  int
	Confirm  string `json:"-"` // the person's name; not what decides, and not kept
}

// ErasePerson erases what is kept about a person (PIPL 47), for the person alone, in one
// transaction and for good: name, birthday, gender, telephone, address, position and tag
// of the home, area, level of care and means; contacts, also those in others' lists with
// the same name and telephone; logins and passwords, WeChat and other outside identities,
// second factors; names and numbers of certificates of their work; what people wrote into
// their bookings, reviews and appraisals. Accounts are disabled, sessions end, proxy
// grants on either side are revoked, codes for one are gone.
//
// What stays, and why: the row itself, that records still point at somebody; bookings,
// visits with their evidence, entitlements, ledger and log, which prove public money
// spent and hold ids and figures only; a carer's reason for evidence by hand, which the
// database never changes.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT for another name, STALE_VERSION, and
// WRONG_STATE with what is in the way: bookings and holds that live, open disputes, money
// owed on either side, posts in force, and being an active worker.
func (s *Service) ErasePerson(ctx context.Context, in ErasePersonInput) (time.Time, error) {
	p, err := s.personToChange(ctx, access.PersonErase, in.PersonID)
	if err != nil {
		return time.Time{}, err
	}
	if in.Confirm != p.Name {
		return time.Time{}, bad("confirm", "write your name as it stands here to confirm")
	}
	return act.Do(ctx, s.DB, act.Request{Verb: access.PersonErase, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (time.Time, error) {
		return s.erase(ctx, tx, p, in.Version)
	})
}

// erase begins with the entry: acts for one person wait for each other at their stream;
// what they do for others, at the person's row, which is emptied next. So what is then
// found in the way cannot be overtaken.
func (s *Service) erase(ctx context.Context, tx *database.Tx, p *ent.Person, version int) (time.Time, error) {
	v := access.From(ctx)
	all := access.System(ctx, string(access.PersonErase))
	err := trail.Append(ctx, tx, trail.Entry{Stream: p.ID, Verb: string(access.PersonErase), Record: p.ID, Actor: v.Actor(), Body: map[string]any{"version": version + 1}})
	if err != nil {
		return time.Time{}, err
	}
	err = changePerson(ctx, tx, p, version, func(u *ent.PersonUpdate) {
		u.SetName(Erased).ClearBirthDate().SetGender(person.GenderUnstated).SetPhone("").SetAddress("").ClearLat().ClearLng().ClearAreaID().SetAreaPath("").
			SetHomeTag("").SetLivesAlone(false).SetLowIncome(false).SetLtcInsured(false).SetCareLevel(person.CareLevelNone).ClearCareLevelUntil().ClearExcludedBy().SetErasedAt(tx.Now)
	})
	if err != nil {
		return time.Time{}, err
	}
	for _, step := range []func() error{
		func() error { return unattached(ctx, tx, p.ID) },
		func() error { return s.revokeAll(ctx, tx, v, p.ID) },
		func() error { return s.closeAccounts(all, tx, p.ID) },
		func() error { return uncall(all, tx, p) },
		func() error { return blank(all, tx, p.ID) },
	} {
		if err := step(); err != nil {
			return time.Time{}, err
		}
	}
	return tx.Now, nil
}

// inTheWay are what a person must have ended before they can be forgotten: what it is
// called in a fault, and which rows count. $1 is the person, $2 now.
var inTheWay = []struct{ what, rows string }{
	{"bookings", "bookings WHERE (recipient_id = $1 OR booker_id = $1) AND status IN ('REQUESTED', 'AWAITING_PAYMENT', 'CONFIRMED', 'IN_SERVICE', 'DELIVERED')"},
	{"holds", "holds WHERE (recipient_id = $1 OR booker_id = $1) AND status = 'ACTIVE' AND expires_at > $2"},
	{"disputes", "bookings WHERE (recipient_id = $1 OR booker_id = $1) AND disputed"},
	{"moneyOwed", "bookings WHERE recipient_id = $1 AND (payment = 'PENDING' OR payment = 'PAID' AND refund_due_fen > 0)"},
	{"posts", "appointments WHERE person_id = $1 AND (until IS NULL OR until > $2)"},
	{"workers", "workers WHERE person_id = $1 AND active"},
}

// unattached refuses whoever still has something in the way.
func unattached(ctx context.Context, tx *database.Tx, personID string) error {
	counts, into := make([]int, len(inTheWay)), make([]any, len(inTheWay))
	selects := make([]string, len(inTheWay))
	for i, w := range inTheWay {
		into[i], selects[i] = &counts[i], "(SELECT COUNT(*) FROM "+w.rows+")"
	}
	if err := tx.One(ctx, "SELECT "+strings.Join(selects, ", "), []any{personID, tx.Now}, into...); err != nil {
		return err
	}
	f := fault.New(fault.Conflict, fault.CodeWrongState, "there is still something open: end or settle it first, and then ask again").At("personId")
	for i, n := range counts {
		if n > 0 {
			f = f.With(inTheWay[i].what, n)
		}
	}
	if len(f.Details) == 0 {
		return nil
	}
	return f
}

// revokeAll takes back what the person lets others do and what others let them do, and
// the codes that would.
func (s *Service) revokeAll(ctx context.Context, tx *database.Tx, v *access.Viewer, personID string) error {
	if err := dropOffers(ctx, tx, personID, proxyinvitation.SideElder, proxyinvitation.SideProxy); err != nil {
		return err
	}
	ids, err := tx.ProxyGrant.Query().Where(proxygrant.Or(proxygrant.ElderID(personID), proxygrant.ProxyID(personID)), proxygrant.UntilGT(tx.Now),
		proxygrant.StatusIn(proxygrant.StatusPendingElder, proxygrant.StatusActive, proxygrant.StatusSuspended)).
		Order(proxygrant.ByElderID(), proxygrant.ByID()).IDs(access.System(ctx, string(access.PersonErase)))
	if err != nil {
		return err
	}
	for _, grantID := range ids {
		g, err := claimGrant(ctx, tx, grantID)
		if err != nil {
			return err
		}
		if err := s.stepProxy(ctx, tx, v, proxyChange{action: ProxyRevoke, verb: access.ProxyRevoke}, g); err != nil {
			return err
		}
	}
	return nil
}

// closeAccounts disables every way to sign in and forgets what it was called.
func (s *Service) closeAccounts(ctx context.Context, tx *database.Tx, personID string) error {
	_, err := s.endAll(ctx, tx, personID, verbRevoke, func(accountID string) error {
		a, err := tx.Account.Get(ctx, accountID)
		if err != nil {
			return err
		}
		if err := tx.Account.UpdateOneID(a.ID).SetLogin(a.ID).SetPasswordHash("").SetDisabledAt(tx.Now).Exec(ctx); err != nil {
			return err
		}
		if err := forgive(ctx, tx, newTry(a.Login, "", tx.Now).login); err != nil {
			return err
		}
		return unfit(ctx, tx, a.ID, append([]string{"external_identities"}, secondFactors...)...)
	})
	return err
}

// uncall takes the person's contacts away, and the person out of the lists of others, each
// of which has an entry. Numbers are compared in their one form, as older ones stand as
// they were typed.
func uncall(ctx context.Context, tx *database.Tx, p *ent.Person) error {
	if err := writeContacts(ctx, tx, p.ID, nil); err != nil || p.Phone == "" {
		return err
	}
	namesakes, err := tx.Contact.Query().Where(contact.Name(p.Name)).Order(contact.ByPersonID()).All(ctx)
	if err != nil {
		return err
	}
	var rows, others []string
	for _, c := range namesakes {
		if number(c.Phone) == number(p.Phone) {
			rows, others = append(rows, c.ID), append(others, c.PersonID)
		}
	}
	if _, err := tx.Contact.Delete().Where(contact.IDIn(rows...)).Exec(ctx); err != nil {
		return err
	}
	var entries []trail.Entry
	for _, other := range slices.Compact(others) {
		left, err := tx.Contact.Query().Where(contact.PersonID(other)).Count(ctx)
		if err != nil {
			return err
		}
		var version int
		if err := tx.One(ctx, "UPDATE persons SET version = version + 1 WHERE id = $1 RETURNING version", []any{other}, &version); err != nil {
			return err
		}
		entries = append(entries, trail.Entry{Stream: other, Verb: string(access.ContactsSave), Record: other, Actor: access.From(ctx).Actor(),
			Body: map[string]any{"version": version, "contacts": left}})
	}
	return trail.Append(ctx, tx, entries...)
}

// blank empties what people wrote about the person, and what they are called at work. A
// booking's version counts its entries; this is none of them.
func blank(ctx context.Context, tx *database.Tx, personID string) error {
	for _, statement := range []string{
		"UPDATE bookings SET reason = '' WHERE recipient_id = $1 AND reason <> ''",
		"UPDATE visits SET review_reason = '' WHERE review_reason <> '' AND booking_id IN (SELECT id FROM bookings WHERE recipient_id = $1)",
		"UPDATE appraisals SET reasons = NULL WHERE reasons IS NOT NULL AND (appraiser_id = $1 OR booking_id IN (SELECT id FROM bookings WHERE recipient_id = $1))",
		"UPDATE worker_credentials SET number = id WHERE worker_id IN (SELECT id FROM workers WHERE person_id = $1)",
	} {
		if _, err := tx.ExecContext(ctx, statement, personID); err != nil {
			return err
		}
	}
	return tx.Worker.Update().Where(worker.PersonID(personID)).SetName(Erased).SetGender(worker.GenderUnstated).AddVersion(1).Exec(ctx)
}
