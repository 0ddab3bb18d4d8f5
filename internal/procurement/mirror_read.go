package procurement

import (
	"bytes"
	"context"

	"linli/internal/fault"
	"linli/internal/ocds"
)

// mostReleases is how many releases of a file are shown one by one.
const mostReleases = 500

// ForeignReleases reads a file of open data that is kept as evidence, and judges each of
// its releases; of more than five hundred, the first.
//
// Faults: NOT_FOUND, BAD_INPUT for what is no open data.
func (s *Service) ForeignReleases(ctx context.Context, attachmentID string) ([]ocds.Result, error) {
	a, err := s.ReadAttachment(ctx, attachmentID)
	if err != nil {
		return nil, err
	}
	if a.MediaType != fileKinds[".json"].kind {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "%s is no open data: that is a file whose name ends with .json", a.Name).At("attachmentId")
	}
	var out []ocds.Result
	_, err = ocds.Read(bytes.NewReader(a.Content), func(r ocds.Result) error {
		if len(out) < mostReleases {
			out = append(out, r)
		}
		return nil
	})
	return out, err
}
