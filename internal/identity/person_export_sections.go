package identity

import (
	"context"
	"encoding/json"
	"maps"

	"linli/ent"
	"linli/ent/acceptanceopinion"
	entaccount "linli/ent/account"
	"linli/ent/appointment"
	"linli/ent/appraisal"
	"linli/ent/booking"
	"linli/ent/consultationcomment"
	"linli/ent/contact"
	"linli/ent/custodiankey"
	"linli/ent/entitlement"
	"linli/ent/entry"
	"linli/ent/expert"
	"linli/ent/externalidentity"
	"linli/ent/hold"
	"linli/ent/projectpart"
	"linli/ent/proxygrant"
	"linli/ent/proxyinvitation"
	"linli/ent/secondfactor"
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
	read func(ctx context.Context, x *export) ([]record, error)
}{
	{"contacts", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Contact.Query().Where(contact.PersonID(x.personID)).Order(contact.ByPosition()).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Contact) record {
			return record{"position": n.Position, "name": n.Name, "phone": n.Phone, "relation": n.Relation}
		})
	}},
	{"accounts", exportAccounts},
	{"identities", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.ExternalIdentity.Query().Where(externalidentity.AccountIDIn(x.accounts...)).
			Order(ent.Desc(externalidentity.FieldCreatedAt, externalidentity.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.ExternalIdentity) record {
			return record{"id": n.ID, "accountId": n.AccountID, "provider": n.Provider, createdAt: exported(n.CreatedAt)}
		})
	}},
	{"sessions", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.SignIn.Query().Where(signin.HasAccountWith(entaccount.PersonID(x.personID))).Order(ent.Desc(signin.FieldCreatedAt, signin.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.SignIn) record {
			return record{"id": n.ID, "accountId": n.AccountID, createdAt: exported(n.CreatedAt), "expiresAt": exported(n.ExpiresAt), "revokedAt": maybeExported(n.RevokedAt)}
		})
	}},
	{"posts", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Appointment.Query().Where(appointment.PersonID(x.personID)).Order(ent.Desc(appointment.FieldCreatedAt, appointment.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Appointment) record {
			return record{"id": n.ID, "post": string(n.Post), "areaId": n.AreaID, "organizationId": n.OrganizationID, "from": exported(n.From), "until": maybeExported(n.Until)}
		})
	}},
	{"workers", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Worker.Query().Where(worker.PersonID(x.personID)).Order(ent.Desc(worker.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Worker) record {
			return record{"id": n.ID, "organizationId": n.OrganizationID, "name": n.Name, "gender": string(n.Gender), "weeklyMinutesCap": n.WeeklyMinutesCap, "active": n.Active}
		})
	}},
	{"certificates", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.WorkerCredential.Query().Where(workercredential.HasWorkerWith(worker.PersonID(x.personID))).Order(ent.Desc(workercredential.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.WorkerCredential) record {
			return record{"id": n.ID, "workerId": n.WorkerID, "kind": n.Kind, "number": n.Number, "validFrom": n.ValidFrom, "validUntil": n.ValidUntil}
		})
	}},
	{"proxies", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.ProxyGrant.Query().Where(proxygrant.Or(proxygrant.ElderID(x.personID), proxygrant.ProxyID(x.personID))).
			Order(ent.Desc(proxygrant.FieldCreatedAt, proxygrant.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.ProxyGrant) record {
			return record{"id": n.ID, "elderId": n.ElderID, "proxyId": n.ProxyID, "scopes": list(n.Scopes), "status": string(n.Status), "evidence": string(n.Evidence),
				"evidenceSha256": n.EvidenceSha256, "from": exported(n.From), "until": exported(n.Until)}
		})
	}},
	{"invitations", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.ProxyInvitation.Query().Where(proxyinvitation.InviterID(x.personID)).
			Order(ent.Desc(proxyinvitation.FieldCreatedAt, proxyinvitation.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.ProxyInvitation) record {
			return record{"id": n.ID, "side": string(n.Side), "scopes": list(n.Scopes), "until": exported(n.Until), "expiresAt": exported(n.ExpiresAt),
				"proxyGrantId": n.GrantID, createdAt: exported(n.CreatedAt)}
		})
	}},
	{"holds", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Hold.Query().Where(hold.Or(hold.RecipientID(x.personID), hold.BookerID(x.personID))).Order(ent.Desc(hold.FieldCreatedAt, hold.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Hold) record {
			out := record{"id": n.ID, "channel": string(n.Channel), createdAt: exported(n.CreatedAt)}
			if n.RecipientID == x.personID || x.booksFor(n.RecipientID) {
				maps.Copy(out, record{"recipientId": n.RecipientID, "bookerId": n.BookerID, "offeringId": n.OfferingID, "workerId": n.WorkerID,
					"startsAt": exported(n.StartsAt), "endsAt": exported(n.EndsAt), "status": string(n.Status)})
			}
			return out
		})
	}},
	{"bookings", exportBookings},
	{"visitsCarriedOut", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Visit.Query().Where(visit.HasWorkerWith(worker.PersonID(x.personID))).Order(ent.Desc(visit.FieldStartedAt, visit.FieldID)).Limit(most).All(ctx)
		if err != nil {
			return nil, err
		}
		events, err := eventsOf(ctx, x, rows, true)
		return records(rows, err, func(n *ent.Visit) record { return exportedVisit(n, events[n.ID]) })
	}},
	{"appraisalsOfOthers", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Appraisal.Query().Where(appraisal.AppraiserID(x.personID), appraisal.HasBookingWith(booking.RecipientIDNEQ(x.personID))).
			Order(ent.Desc(appraisal.FieldCreatedAt, appraisal.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Appraisal) record { return exportedAppraisal(n) })
	}},
	{"comments", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.ConsultationComment.Query().Where(consultationcomment.PersonID(x.personID)).Order(ent.Desc(consultationcomment.FieldCreatedAt, consultationcomment.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.ConsultationComment) record {
			return record{"id": n.ID, "consultationId": n.ConsultationID, "body": n.Body, "answer": n.Answer, createdAt: exported(n.CreatedAt)}
		})
	}},
	{"opinions", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.AcceptanceOpinion.Query().Where(acceptanceopinion.PersonID(x.personID)).Order(ent.Desc(acceptanceopinion.FieldCreatedAt, acceptanceopinion.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.AcceptanceOpinion) record {
			return record{"id": n.ID, "acceptanceId": n.AcceptanceID, "recipient": n.Recipient, "answer": n.Answer, "body": n.Body, createdAt: exported(n.CreatedAt), "givenAt": maybeExported(n.GivenAt)}
		})
	}},
	{"buying", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.ProjectPart.Query().Where(projectpart.PersonID(x.personID)).Order(ent.Desc(projectpart.FieldCreatedAt, projectpart.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.ProjectPart) record {
			return record{"projectId": n.ProjectID, "part": string(n.Part), createdAt: exported(n.CreatedAt)}
		})
	}},
	{"expert", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Expert.Query().Where(expert.PersonID(x.personID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Expert) record {
			return record{"id": n.ID, "specialities": list(n.Specialities), "employerId": n.EmployerID, "areaId": n.AreaID, "active": n.Active}
		})
	}},
	{"custodianKeys", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.CustodianKey.Query().Where(custodiankey.PersonID(x.personID)).Order(ent.Desc(custodiankey.FieldCreatedAt, custodiankey.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.CustodianKey) record {
			return record{"id": n.ID, "organizationId": n.OrganizationID, "publicKey": n.PublicKey, createdAt: exported(n.CreatedAt), "revokedAt": maybeExported(n.RevokedAt)}
		})
	}},
	{"entitlements", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Entitlement.Query().Where(entitlement.PersonID(x.personID)).Order(ent.Desc(entitlement.FieldMonth, entitlement.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Entitlement) record {
			return record{"id": n.ID, "programmeCode": n.ProgrammeCode, "month": n.Month, "capFen": n.CapFen, createdAt: exported(n.CreatedAt)}
		})
	}},
	{"entries", func(ctx context.Context, x *export) ([]record, error) {
		rows, err := x.Entry.Query().Where(entry.StreamIn(append([]string{x.personID}, x.accounts...)...)).Order(ent.Desc(entry.FieldAt, entry.FieldSeq, entry.FieldID)).Limit(most).All(ctx)
		return records(rows, err, func(n *ent.Entry) record {
			return record{"id": n.ID, "stream": n.Stream, "seq": n.Seq, "at": exported(n.At), "row": json.RawMessage(n.Body), "prevHash": n.PrevHash, "hash": n.Hash}
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

// exportAccounts shows the person's accounts, and keeps which they are for the sections
// that follow.
func exportAccounts(ctx context.Context, x *export) ([]record, error) {
	rows, err := x.Account.Query().Where(entaccount.PersonID(x.personID)).Order(ent.Desc(entaccount.FieldCreatedAt, entaccount.FieldID)).Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, n := range rows {
		x.accounts = append(x.accounts, n.ID)
	}
	factors, err := x.SecondFactor.Query().Where(secondfactor.AccountIDIn(x.accounts...)).All(ctx)
	since := map[string]any{}
	for _, f := range factors {
		since[f.AccountID] = exported(f.CreatedAt)
	}
	return records(rows, err, func(n *ent.Account) record {
		return record{"id": n.ID, "login": n.Login, "password": n.PasswordHash != "", "secondFactorSince": since[n.ID],
			createdAt: exported(n.CreatedAt), "disabledAt": maybeExported(n.DisabledAt)}
	})
}

// exportBookings shows bookings for the person, with what was done and said, and in short
// those they made for others, whose affairs the rest is.
func exportBookings(ctx context.Context, x *export) ([]record, error) {
	rows, err := x.Booking.Query().Where(booking.Or(booking.RecipientID(x.personID), booking.BookerID(x.personID))).
		Order(ent.Desc(booking.FieldStartsAt, booking.FieldID)).Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	var own []string
	for _, b := range rows {
		if b.RecipientID == x.personID {
			own = append(own, b.ID)
		}
	}
	done, err := x.Visit.Query().Where(visit.BookingIDIn(own...)).All(ctx)
	if err != nil {
		return nil, err
	}
	events, err := eventsOf(ctx, x, done, false)
	if err != nil {
		return nil, err
	}
	visits := map[string]*ent.Visit{}
	for _, v := range done {
		visits[v.BookingID] = v
	}
	judged, err := x.Appraisal.Query().Where(appraisal.BookingIDIn(own...)).All(ctx)
	appraisals := map[string]record{}
	for _, a := range judged {
		appraisals[a.BookingID] = exportedAppraisal(a)
	}
	return records(rows, err, func(b *ent.Booking) record {
		out := record{"id": b.ID, "channel": string(b.Channel), createdAt: exported(b.CreatedAt)}
		own := b.RecipientID == x.personID
		if own || x.booksFor(b.RecipientID) {
			maps.Copy(out, record{"recipientId": b.RecipientID, "bookerId": b.BookerID, "offeringId": b.OfferingID, "organizationId": b.OrganizationID,
				"startsAt": exported(b.StartsAt), "endsAt": exported(b.EndsAt), "status": string(b.Status)})
		}
		if !own {
			return out
		}
		out["visit"] = nil
		if v := visits[b.ID]; v != nil {
			out["visit"] = exportedVisit(v, events[v.ID])
			out["visit"].(record)["reviewReason"] = v.ReviewReason
		}
		maps.Copy(out, record{
			"workerId": b.WorkerID, "payment": string(b.Payment), "funding": string(b.Funding), "verification": string(b.Verification),
			"grossFen": b.GrossFen, "publicFen": b.PublicFen, "residentFen": b.ResidentFen, "refundDueFen": b.RefundDueFen, "programmeId": b.ProgrammeID,
			"entitlementId": b.EntitlementID, "endedBy": b.EndedBy, "reason": b.Reason, "disputed": b.Disputed, "partial": b.Partial,
			"deliveredAt": maybeExported(b.DeliveredAt), "terms": json.RawMessage(b.Quote), "appraisal": appraisals[b.ID],
		})
		return out
	})
}

func exportedVisit(v *ent.Visit, events []record) record {
	return record{"id": v.ID, "bookingId": v.BookingID, "startedAt": exported(v.StartedAt), "endedAt": maybeExported(v.EndedAt), "minutes": v.Minutes,
		"grade": string(v.Grade), "findings": list(v.Findings), "tasksDone": list(v.TasksDone), "events": events}
}

func exportedAppraisal(a *ent.Appraisal) record {
	return record{"bookingId": a.BookingID, "appraiserId": a.AppraiserID, "solved": a.Solved, "satisfied": a.Satisfied, "reasons": list(a.Reasons),
		"source": string(a.Source), createdAt: exported(a.CreatedAt)}
}

// eventsOf are the pieces of evidence by visit, with which phone it was for the carer
// alone, and for nobody where it was: that is the other one's home, or the carer's way.
func eventsOf(ctx context.Context, x *export, visits []*ent.Visit, carer bool) (map[string][]record, error) {
	ids := make([]string, len(visits))
	out := make(map[string][]record, len(visits))
	for i, v := range visits {
		ids[i], out[v.ID] = v.ID, []record{}
	}
	rows, err := x.VisitEvent.Query().Where(visitevent.VisitIDIn(ids...)).Order(visitevent.ByReceivedAt(), visitevent.ByID()).All(ctx)
	for _, e := range rows {
		one := record{"kind": string(e.Kind), "deviceAt": exported(e.DeviceAt), "receivedAt": exported(e.ReceivedAt), "doorTagMatched": e.HomeTagMatched,
			"photoSha256": e.PhotoSha256, "signatureSha256": e.SignatureSha256, "manualReason": e.ManualReason}
		if carer {
			one["deviceId"] = e.DeviceID
		}
		out[e.VisitID] = append(out[e.VisitID], one)
	}
	return out, err
}
