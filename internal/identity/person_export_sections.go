package identity

import (
	"context"
	"encoding/json"
	"maps"

	"linli/ent"
	entaccount "linli/ent/account"
	"linli/ent/appointment"
	"linli/ent/appraisal"
	"linli/ent/booking"
	"linli/ent/contact"
	"linli/ent/entitlement"
	"linli/ent/entry"
	"linli/ent/hold"
	"linli/ent/proxygrant"
	"linli/ent/signin"
	"linli/ent/visit"
	"linli/ent/visitevent"
	"linli/ent/worker"
	"linli/ent/workercredential"
)

// record is one row of an export.
type record = map[string]any

// most asks for a row more than an export holds, which tells that there are more.
const most = exportRows + 1

// exportSections are the parts of an export beside the person, in the order of reading.
var exportSections = []struct {
	name string
	read func(ctx context.Context, c *ent.Client, personID string) ([]record, error)
}{
	{"contacts", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Contact.Query().Where(contact.PersonID(personID)).Order(contact.ByPosition()).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Contact) record {
			return record{"position": n.Position, "name": n.Name, "phone": n.Phone, "relation": n.Relation}
		})
	}},
	{"accounts", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Account.Query().Where(entaccount.PersonID(personID)).Order(ent.Desc(entaccount.FieldCreatedAt, entaccount.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Account) record {
			return record{"id": n.ID, "login": n.Login, "password": n.PasswordHash != "", createdAt: exported(n.CreatedAt), "disabledAt": maybeExported(n.DisabledAt)}
		})
	}},
	{"sessions", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.SignIn.Query().Where(signin.HasAccountWith(entaccount.PersonID(personID))).Order(ent.Desc(signin.FieldCreatedAt, signin.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.SignIn) record {
			return record{"id": n.ID, "accountId": n.AccountID, createdAt: exported(n.CreatedAt), "expiresAt": exported(n.ExpiresAt), "revokedAt": maybeExported(n.RevokedAt)}
		})
	}},
	{"posts", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Appointment.Query().Where(appointment.PersonID(personID)).Order(ent.Desc(appointment.FieldCreatedAt, appointment.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Appointment) record {
			return record{"id": n.ID, "post": string(n.Post), "areaId": n.AreaID, "organizationId": n.OrganizationID, "from": exported(n.From), "until": maybeExported(n.Until)}
		})
	}},
	{"workers", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Worker.Query().Where(worker.PersonID(personID)).Order(ent.Desc(worker.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Worker) record {
			return record{"id": n.ID, "organizationId": n.OrganizationID, "name": n.Name, "gender": string(n.Gender), "weeklyMinutesCap": n.WeeklyMinutesCap, "active": n.Active}
		})
	}},
	{"certificates", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.WorkerCredential.Query().Where(workercredential.HasWorkerWith(worker.PersonID(personID))).Order(ent.Desc(workercredential.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.WorkerCredential) record {
			return record{"id": n.ID, "workerId": n.WorkerID, "kind": n.Kind, "number": n.Number, "validFrom": n.ValidFrom, "validUntil": n.ValidUntil}
		})
	}},
	{"proxies", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.ProxyGrant.Query().Where(proxygrant.Or(proxygrant.ElderID(personID), proxygrant.ProxyID(personID))).
			Order(ent.Desc(proxygrant.FieldCreatedAt, proxygrant.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.ProxyGrant) record {
			return record{"id": n.ID, "elderId": n.ElderID, "proxyId": n.ProxyID, "scopes": list(n.Scopes), "status": string(n.Status), "evidence": string(n.Evidence),
				"evidenceSha256": n.EvidenceSha256, "from": exported(n.From), "until": exported(n.Until)}
		})
	}},
	{"holds", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Hold.Query().Where(hold.Or(hold.RecipientID(personID), hold.BookerID(personID))).Order(ent.Desc(hold.FieldCreatedAt, hold.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Hold) record {
			return record{"id": n.ID, "recipientId": n.RecipientID, "bookerId": n.BookerID, "offeringId": n.OfferingID, "workerId": n.WorkerID,
				"startsAt": exported(n.StartsAt), "endsAt": exported(n.EndsAt), "status": string(n.Status), createdAt: exported(n.CreatedAt)}
		})
	}},
	{"bookings", exportBookings},
	{"visitsCarriedOut", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Visit.Query().Where(visit.HasWorkerWith(worker.PersonID(personID))).Order(ent.Desc(visit.FieldStartedAt, visit.FieldID)).Limit(most).All(ctx)
		if err != nil {
			return nil, err
		}
		events, err := eventsOf(ctx, c, rows, true)
		return records(rows, err, func(n *ent.Visit) record { return exportedVisit(n, events[n.ID]) })
	}},
	{"entitlements", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Entitlement.Query().Where(entitlement.PersonID(personID)).Order(ent.Desc(entitlement.FieldMonth, entitlement.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Entitlement) record {
			return record{"id": n.ID, "programmeCode": n.ProgrammeCode, "month": n.Month, "capFen": n.CapFen, createdAt: exported(n.CreatedAt)}
		})
	}},
	{"entries", func(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
		rows, err := c.Entry.Query().Where(entry.Stream(personID)).Order(ent.Desc(entry.FieldSeq)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Entry) record {
			return record{"id": n.ID, "seq": n.Seq, "at": exported(n.At), "row": json.RawMessage(n.Body), "prevHash": n.PrevHash, "hash": n.Hash}
		})
	}},
}

// records shows rows that were read.
func records[N any](rows []N, err error, show func(N) record) ([]record, error) {
	out := make([]record, len(rows))
	for i, n := range rows {
		out[i] = show(n)
	}
	return out, err
}

// exportBookings shows bookings for the person, with what was done and said, and in short
// those they made for others, whose affairs the rest is.
func exportBookings(ctx context.Context, c *ent.Client, personID string) ([]record, error) {
	rows, err := c.Booking.Query().Where(booking.Or(booking.RecipientID(personID), booking.BookerID(personID))).
		Order(ent.Desc(booking.FieldStartsAt, booking.FieldID)).Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	var own []string
	for _, b := range rows {
		if b.RecipientID == personID {
			own = append(own, b.ID)
		}
	}
	done, err := c.Visit.Query().Where(visit.BookingIDIn(own...)).All(ctx)
	if err != nil {
		return nil, err
	}
	events, err := eventsOf(ctx, c, done, false)
	if err != nil {
		return nil, err
	}
	visits := map[string]record{}
	for _, v := range done {
		visits[v.BookingID] = exportedVisit(v, events[v.ID])
	}
	judged, err := c.Appraisal.Query().Where(appraisal.BookingIDIn(own...)).All(ctx)
	appraisals := map[string]record{}
	for _, a := range judged {
		appraisals[a.BookingID] = record{"appraiserId": a.AppraiserID, "solved": a.Solved, "satisfied": a.Satisfied, "reasons": list(a.Reasons),
			"source": string(a.Source), createdAt: exported(a.CreatedAt)}
	}
	return records(rows, err, func(b *ent.Booking) record {
		out := record{"id": b.ID, "recipientId": b.RecipientID, "bookerId": b.BookerID, "offeringId": b.OfferingID, "organizationId": b.OrganizationID,
			"startsAt": exported(b.StartsAt), "endsAt": exported(b.EndsAt), "status": string(b.Status), "channel": string(b.Channel), createdAt: exported(b.CreatedAt)}
		if b.RecipientID != personID {
			return out
		}
		maps.Copy(out, record{
			"workerId": b.WorkerID, "payment": string(b.Payment), "funding": string(b.Funding), "verification": string(b.Verification),
			"grossFen": b.GrossFen, "publicFen": b.PublicFen, "residentFen": b.ResidentFen, "refundDueFen": b.RefundDueFen, "programmeId": b.ProgrammeID,
			"entitlementId": b.EntitlementID, "endedBy": b.EndedBy, "reason": b.Reason, "disputed": b.Disputed, "partial": b.Partial,
			"deliveredAt": maybeExported(b.DeliveredAt), "terms": json.RawMessage(b.Quote), "visit": visits[b.ID], "appraisal": appraisals[b.ID],
		})
		return out
	})
}

func exportedVisit(v *ent.Visit, events []record) record {
	return record{"id": v.ID, "bookingId": v.BookingID, "startedAt": exported(v.StartedAt), "endedAt": maybeExported(v.EndedAt), "minutes": v.Minutes,
		"grade": string(v.Grade), "findings": list(v.Findings), "tasksDone": list(v.TasksDone), "reviewReason": v.ReviewReason, "events": events}
}

// eventsOf are the pieces of evidence by visit, with where the phone was and which one it
// was for the carer alone.
func eventsOf(ctx context.Context, c *ent.Client, visits []*ent.Visit, carer bool) (map[string][]record, error) {
	ids := make([]string, len(visits))
	out := make(map[string][]record, len(visits))
	for i, v := range visits {
		ids[i], out[v.ID] = v.ID, []record{}
	}
	rows, err := c.VisitEvent.Query().Where(visitevent.VisitIDIn(ids...)).Order(visitevent.ByReceivedAt(), visitevent.ByID()).All(ctx)
	for _, e := range rows {
		one := record{"kind": string(e.Kind), "deviceAt": exported(e.DeviceAt), "receivedAt": exported(e.ReceivedAt), "doorTagMatched": e.HomeTagMatched,
			"photoSha256": e.PhotoSha256, "signatureSha256": e.SignatureSha256, "manualReason": e.ManualReason}
		if carer {
			one["lat"], one["lng"], one["accuracyM"], one["distanceM"], one["deviceId"] = e.Lat, e.Lng, e.AccuracyM, e.DistanceM, e.DeviceID
		}
		out[e.VisitID] = append(out[e.VisitID], one)
	}
	return out, err
}
