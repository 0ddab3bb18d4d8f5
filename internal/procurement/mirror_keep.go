package procurement

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"linli/ent/attachment"
	"linli/ent/project"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/ocds"
	"linli/internal/trail"
)

// mostForeign is how large a file of releases may be that is kept as evidence.
const mostForeign = 32 << 20

// KeepForeign keeps another publisher's file of releases as evidence of a project that runs
// on another platform (procurement §3.0, mirrored): word by word, under its hash, with the
// processes it tells of in the log. The same file again changes nothing. It is Linli's own
// work for an operator, who is named as the importer. It takes nothing over: awards and
// contracts are entered by who answers for them.
//
// Faults: NOT_FOUND, WRONG_STATE for a project that is not mirrored, TOO_LARGE.
func (s *Service) KeepForeign(ctx context.Context, projectID, personID, name string, file []byte, taken []ocds.Verdict) (string, error) {
	if len(file) > mostForeign {
		return "", fault.New(fault.Invalid, fault.CodeBadInput, "a file of releases that is kept as evidence has at most %d MB: import it in parts", mostForeign>>20)
	}
	hash := sha256.Sum256(file)
	text := hex.EncodeToString(hash[:])
	var kept string
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		if err := tx.Lock(ctx, project.Table, projectID); err != nil {
			return err
		}
		p, err := tx.Project.Get(ctx, projectID)
		if err != nil {
			return absent(err, "project", projectID, "projectId")
		}
		if p.Mode != project.ModeMirrored {
			return fault.New(fault.Conflict, fault.CodeWrongState, "only a project that runs on another platform keeps files from there: this one is %s", string(p.Mode))
		}
		there, err := tx.Attachment.Query().Where(attachment.RecordID(projectID), attachment.Sha256(text)).IDs(ctx)
		if err != nil {
			return err
		}
		if len(there) > 0 {
			kept = there[0]
			return nil
		}
		kept = id.New("att")
		if err := tx.Attachment.Create().SetID(kept).SetRecordID(projectID).SetName(name).SetMediaType("application/json").SetSha256(text).SetSize(len(file)).SetContent(file).
			SetUploadedByID(personID).SetCreatedAt(tx.Now).Exec(ctx); err != nil {
			return err
		}
		var processes []string
		for _, v := range taken {
			if !slices.Contains(processes, v.OCID) {
				processes = append(processes, v.OCID)
			}
		}
		return trail.Append(ctx, tx, trail.Entry{Stream: projectID, Verb: string(access.TenderMirror), Record: kept, Actor: personID,
			Body: map[string]any{"source": "external", "sha256": text, "processes": processes, "releases": len(taken)}})
	})
	return kept, err
}
