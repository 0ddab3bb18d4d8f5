package procurement

import (
	"bytes"
	"context"

	"linli/ent"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/ocds"
)

// ForeignReleases reads a file of open data that is attached to a project, and gives each of
// its releases, or those of one process, to each with a verdict, in the order of the file.
//
// Faults: NOT_FOUND, BAD_INPUT for what is no open data, those of each.
func (s *Service) ForeignReleases(ctx context.Context, attachmentID, ocid string, each func(ocds.Result) error) error {
	a, err := s.ReadAttachment(ctx, attachmentID)
	if err != nil {
		return err
	}
	if kind, _ := id.Prefix(a.RecordID); kind != "prj" {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no file %s", attachmentID).At("attachmentId")
	}
	if !OpenData(a) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "%s is no open data: that is a file whose name ends with .json", a.Name).At("attachmentId")
	}
	_, err = ocds.Read(bytes.NewReader(a.Content), func(r ocds.Result) error {
		if ocid != "" && r.Verdict.OCID != ocid {
			return nil
		}
		return each(r)
	})
	return err
}

// OpenData tells whether a file can be read as releases.
func OpenData(a *ent.Attachment) bool { return a.MediaType == fileKinds[".json"].kind }
