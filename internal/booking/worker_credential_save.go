package booking

import (
	"context"
	"strings"
	"unicode/utf8"

	"linli/ent"
	"linli/ent/worker"
	"linli/ent/workercredential"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/date"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/machine"
	"linli/internal/trail"
)

// SaveCredentialInput is a worker's certificate.
type SaveCredentialInput struct {
	Key          string `json:"-"`
	WorkerID     string
	Version      int    // of the worker, as the caller saw it
	CredentialID string // "": a new one
	Kind         string // as categories ask for it
	Number       string
	ValidFrom    date.Date
	ValidUntil   date.Date // last day
}

// SaveCredential writes a worker's certificate down, or changes one; for managers of the
// organisation. What is booked already stays booked, whatever the term is by now.
//
// Faults: NOT_FOUND, FORBIDDEN, BAD_INPUT for each field that is wrong, DUPLICATE for a
// number that the worker has under this kind, STALE_VERSION of the worker, WRONG_STATE for
// one whose data was erased.
func (s *Service) SaveCredential(ctx context.Context, in SaveCredentialInput) (*ent.Worker, error) {
	w, err := s.workerToChange(ctx, access.WorkerCertify, in.WorkerID, "")
	if err != nil {
		return nil, err
	}
	in.Kind, in.Number = strings.TrimSpace(in.Kind), strings.TrimSpace(in.Number)
	if err := in.check(); err != nil {
		return nil, err
	}
	return s.changeWorker(ctx, w, in.Version, act.Request{Verb: access.WorkerCertify, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, map[string]any, error) {
		body := map[string]any{"kind": in.Kind, "validFrom": in.ValidFrom.String(), "validUntil": in.ValidUntil.String()}
		record := in.CredentialID
		var err error
		if record == "" {
			record = id.New("wcr")
			err = tx.WorkerCredential.Create().SetID(record).SetWorkerID(w.ID).SetKind(in.Kind).SetNumber(in.Number).
				SetValidFrom(in.ValidFrom.String()).SetValidUntil(in.ValidUntil.String()).Exec(ctx)
		} else {
			var n int
			n, err = tx.WorkerCredential.Update().Where(workercredential.ID(record), workercredential.WorkerID(w.ID)).SetKind(in.Kind).SetNumber(in.Number).
				SetValidFrom(in.ValidFrom.String()).SetValidUntil(in.ValidUntil.String()).Save(ctx)
			if err == nil && n == 0 {
				err = noCredential(record)
			}
		}
		if database.Unique(err) {
			err = fault.New(fault.Conflict, fault.CodeDuplicate, "the worker has a certificate of this kind and number already").At("number")
		}
		return record, body, err
	})
}

// check finds what is wrong with the input, all at once.
func (in SaveCredentialInput) check() error {
	var faults fault.List
	bad := func(field, sentence string) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, "%s", sentence).At(field))
	}
	if n := utf8.RuneCountInString(in.Kind); n < 1 || n > 40 {
		bad("kind", "the kind has 1 to 40 characters, such as ELDERLY_CARE")
	}
	if n := utf8.RuneCountInString(in.Number); n < 1 || n > 60 {
		bad("number", "the number has 1 to 60 characters")
	}
	if in.ValidUntil.String() < in.ValidFrom.String() {
		bad("validUntil", "the last day must not lie before the first")
	}
	return listed(faults)
}

// RemoveCredentialInput names a worker's certificate.
type RemoveCredentialInput struct {
	Key          string `json:"-"`
	WorkerID     string
	Version      int // of the worker, as the caller saw it
	CredentialID string
}

// RemoveCredential takes a worker's certificate away, say one that was written down by
// mistake; for managers of the organisation. What is booked already stays booked.
//
// Faults: NOT_FOUND, FORBIDDEN, STALE_VERSION of the worker, WRONG_STATE for one whose
// data was erased.
func (s *Service) RemoveCredential(ctx context.Context, in RemoveCredentialInput) (*ent.Worker, error) {
	w, err := s.workerToChange(ctx, access.WorkerUncertify, in.WorkerID, "")
	if err != nil {
		return nil, err
	}
	return s.changeWorker(ctx, w, in.Version, act.Request{Verb: access.WorkerUncertify, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, map[string]any, error) {
		n, err := tx.WorkerCredential.Delete().Where(workercredential.ID(in.CredentialID), workercredential.WorkerID(w.ID)).Exec(ctx)
		if err == nil && n == 0 {
			err = noCredential(in.CredentialID)
		}
		return in.CredentialID, nil, err
	})
}

func noCredential(credentialID string) error {
	return fault.New(fault.NotFound, fault.CodeNotFound, "the worker has no certificate %s", credentialID).At("workerCredentialId")
}

// changeWorker counts a change of what belongs to a worker, if the worker is still what
// was seen, carries it out and writes its entry.
func (s *Service) changeWorker(ctx context.Context, w *ent.Worker, version int, r act.Request,
	change func(context.Context, *database.Tx) (record string, body map[string]any, err error)) (*ent.Worker, error) {
	workerID, err := act.Do(ctx, s.DB, r, func(ctx context.Context, tx *database.Tx) (string, error) {
		v := access.From(ctx)
		ctx = access.System(ctx, string(r.Verb))
		n, err := tx.Worker.Update().Where(worker.ID(w.ID), worker.Version(version)).SetVersion(version + 1).Save(ctx)
		if err != nil {
			return "", err
		}
		if n == 0 {
			return "", machine.Stale(w.Version)
		}
		record, body, err := change(ctx, tx)
		if err != nil {
			return "", err
		}
		if body == nil {
			body = map[string]any{}
		}
		body["workerId"], body["version"] = w.ID, version+1
		s.touch(tx, w.OrganizationID)
		return w.ID, trail.Append(ctx, tx, trail.Entry{Stream: w.OrganizationID, Verb: string(r.Verb), Record: record, Actor: v.Actor(), Body: body})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Worker.Get(ctx, workerID)
}
