package procurement

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"

	"linli/ent"
	"linli/ent/admission"
	"linli/ent/attachment"
	"linli/ent/challenge"
	"linli/ent/complaint"
	"linli/ent/contract"
	"linli/ent/milestone"
	"linli/ent/project"
	"linli/ent/question"
	"linli/ent/tender"
	"linli/internal/access"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// Limits of files.
const (
	mostAttached = 32 << 20 // bytes of one
	mostOfRecord = 60       // files of one record by one person: neither side of it takes the other's places
)

// door is a way in which a file comes to a record.
type door struct {
	verb   access.Verb // whoever may do this may attach
	object access.Object
	open   bool
}

// holder is a record that files belong to.
type holder struct {
	table, stream string
	doors         []door
}

// holder finds a record of a kind that takes files, as the viewer sees it.
func (s *Service) holder(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
	none := fault.New(fault.NotFound, fault.CodeNotFound, "there is no record %s that takes files", recordID).At("recordId")
	kind, _ := id.Prefix(recordID)
	find, known := holders[kind]
	if !known {
		return nil, none
	}
	h, err := find(ctx, c, recordID)
	if ent.IsNotFound(err) {
		return nil, none
	}
	return h, err
}

// holders are the kinds of records that take files: who attaches, and until when.
var holders = map[string]func(context.Context, *ent.Client, string) (*holder, error){
	"prj": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		p, err := Projects.Load(ctx, c, recordID)
		if err != nil {
			return nil, err
		}
		o, open := access.Object{AreaPath: p.AreaPath}, slices.Contains(planning, p.Status)
		return &holder{project.Table, p.ID, []door{{access.TenderDraft, o, open}, {access.SurveyRecord, o, open}}}, nil
	},
	"tnd": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		t, err := Tenders.Load(ctx, c, recordID)
		if err != nil {
			return nil, err
		}
		open := t.Status == tender.StatusDraft || t.Status == tender.StatusPublished // for a draft, or for the next version
		return &holder{tender.Table, t.ID, []door{{access.TenderSave, access.Object{AreaPath: t.AreaPath}, open}}}, nil
	},
	"qst": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		q, err := c.Question.Query().Where(question.ID(recordID)).WithTender().Only(ctx)
		if err != nil {
			return nil, err
		}
		return &holder{question.Table, q.TenderID, []door{{access.QuestionAnswer, access.Object{AreaPath: q.Edges.Tender.AreaPath}, q.AnsweredAt == nil}}}, nil
	},
	"mst": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		m, err := c.Milestone.Query().Where(milestone.ID(recordID)).WithContract().Only(ctx)
		if err != nil {
			return nil, err
		}
		k := m.Edges.Contract
		return &holder{milestone.Table, m.ContractID, []door{
			{access.MilestoneClaim, access.Object{OrganizationID: k.ProviderID}, m.Status == milestone.StatusPlanned || m.Status == milestone.StatusRectifying},
			{access.AcceptanceDecide, access.Object{AreaPath: k.AreaPath}, m.Status == milestone.StatusInAcceptance},
		}}, nil
	},
	"adm": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		a, err := Admissions.Load(ctx, c, recordID)
		if err != nil {
			return nil, err
		}
		return &holder{admission.Table, a.TenderID, []door{{access.AdmissionFile, access.Object{OrganizationID: a.OrganizationID}, a.Status == admission.StatusFiled}}}, nil
	},
	"chl": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		x, err := Challenges.Load(ctx, c, recordID)
		if err != nil {
			return nil, err
		}
		// Before the opening nothing tells who challenges, a file's sender neither: then its row names no organisation.
		look, filed := Challenges.Look(x), x.Status == challenge.StatusFiled || x.Status == challenge.StatusDefective
		return &holder{challenge.Table, x.TenderID, []door{
			{access.ChallengeFile, access.Object{OrganizationID: look.Object.OrganizationID}, filed},
			{access.ChallengeAnswer, access.Object{AreaPath: look.Object.AreaPath}, x.AnsweredAt == nil},
		}}, nil
	},
	"cpl": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		x, err := Complaints.Load(ctx, c, recordID)
		if err != nil {
			return nil, err
		}
		look, filed := Complaints.Look(x), x.Status == complaint.StatusFiled || x.Status == complaint.StatusCorrecting
		return &holder{complaint.Table, x.TenderID, []door{
			{access.ComplaintFile, access.Object{OrganizationID: look.Object.OrganizationID}, filed},
			{access.ComplaintDecide, access.Object{AreaPath: look.Object.AreaPath}, !slices.Contains(Complaints.Table.Ends, x.Status)},
		}}, nil
	},
	"con": func(ctx context.Context, c *ent.Client, recordID string) (*holder, error) {
		k, err := c.Contract.Query().Where(contract.ID(recordID)).Only(ctx)
		if err != nil {
			return nil, err
		}
		return &holder{contract.Table, k.ID, []door{{access.ContractDraft, access.Object{AreaPath: k.AreaPath}, k.EndedAt == nil}}}, nil
	},
}

// door is the first that the viewer may go through.
func (h *holder) door(ctx context.Context) (*door, error) {
	var refused error
	for i := range h.doors {
		err := access.Require(ctx, h.doors[i].verb, h.doors[i].object)
		if err == nil {
			if !h.doors[i].open {
				return nil, fault.New(fault.Conflict, fault.CodeTooLate, "nothing is attached here any more: it is decided, published or over").At("recordId")
			}
			return &h.doors[i], nil
		}
		if refused == nil {
			refused = err
		}
	}
	return nil, refused
}

// Attach keeps a file of a record, word by word: for who writes the record, while it is
// written. The same file under the same name again is the one that is there. It is read to
// a file without a name first, so that neither memory nor the database waits for a slow
// sender.
//
// Faults: NOT_FOUND, FORBIDDEN, TOO_LATE, BAD_INPUT for a name or kind that is not taken,
// or too much, RATE_LIMITED from a person's sixty-first file on.
func (s *Service) Attach(ctx context.Context, recordID, name string, r io.Reader) (*ent.Attachment, error) {
	v, err := access.SignedIn(ctx)
	if err != nil {
		return nil, err
	}
	h, err := s.holder(ctx, s.DB.Client, recordID)
	if err != nil {
		return nil, err
	}
	if _, err := h.door(ctx); err != nil {
		return nil, err
	}
	media, err := mediaOf(name)
	if err != nil {
		return nil, err
	}
	content, err := taken(r, mostAttached)
	if err != nil {
		return nil, err
	}
	if err := media.holds(content); err != nil {
		return nil, err
	}
	hash := sha256.Sum256(content)
	text, fresh := hex.EncodeToString(hash[:]), id.New("att")
	err = s.DB.InTx(ctx, func(tx *database.Tx) error {
		if err := tx.Clock(ctx); err != nil {
			return err
		}
		if err := tx.Lock(ctx, h.table, recordID); err != nil {
			return err
		}
		h, err := s.holder(ctx, tx.Client(), recordID)
		if err != nil {
			return err
		}
		all := access.System(ctx, "files of a record")
		there, err := tx.Attachment.Query().Where(attachment.RecordID(recordID)).Select(attachment.FieldID, attachment.FieldSha256, attachment.FieldName, attachment.FieldUploadedByID).All(all)
		if err != nil {
			return err
		}
		if i := slices.IndexFunc(there, func(a *ent.Attachment) bool { return a.Sha256 == text && a.Name == name }); i >= 0 {
			fresh = there[i].ID
			return nil
		}
		way, err := h.door(ctx)
		if err != nil {
			return err
		}
		own := 0
		for _, a := range there {
			if a.UploadedByID == v.PersonID {
				own++
			}
		}
		if own >= mostOfRecord {
			return fault.New(fault.Limited, fault.CodeRateLimited, "you attached %d files here: that is the most", mostOfRecord)
		}
		if err := tx.Attachment.Create().SetID(fresh).SetRecordID(recordID).SetName(name).SetMediaType(media.kind).SetSha256(text).SetSize(len(content)).SetContent(content).
			SetUploadedByID(v.PersonID).SetCreatedAt(tx.Now).Exec(all); err != nil {
			return err
		}
		return trail.Append(ctx, tx, trail.Entry{Stream: h.stream, Verb: string(way.verb), Record: fresh, Actor: v.Actor(),
			Body: map[string]any{"attachedTo": recordID, "sha256": text, "size": len(content)}})
	})
	if err != nil {
		return nil, err
	}
	s.Log.Info("a file was attached", "id", fresh, "record", recordID, "bytes", len(content), "sha256", text)
	rows, err := s.listed(access.System(ctx, "the file that was attached"), attachment.ID(fresh))
	if err != nil {
		return nil, err
	}
	return rows[0], nil
}

// ReadAttachment gives a file with its bytes, to whom may see its record.
func (s *Service) ReadAttachment(ctx context.Context, attachmentID string) (*ent.Attachment, error) {
	a, err := s.DB.Client.Attachment.Query().Where(attachment.ID(attachmentID)).Only(ctx)
	return a, absent(err, "file", attachmentID, "id")
}

// Attachments are the files of a record that the viewer sees, oldest first, without their bytes.
func (s *Service) Attachments(ctx context.Context, recordID string) ([]*ent.Attachment, error) {
	all, err := s.AttachmentsOf(ctx, recordID)
	return all[recordID], err
}

// AttachmentsOf are the files of several records, by the records' ids.
func (s *Service) AttachmentsOf(ctx context.Context, recordIDs ...string) (map[string][]*ent.Attachment, error) {
	rows, err := s.listed(ctx, attachment.RecordIDIn(recordIDs...))
	out := map[string][]*ent.Attachment{}
	for _, a := range rows {
		out[a.RecordID] = append(out[a.RecordID], a)
	}
	return out, err
}
