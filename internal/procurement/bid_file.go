package procurement

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"

	"linli/ent"
	"linli/ent/envelope"
	"linli/ent/keyrelease"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/sealing"
)

// BidFile is a file of an opened bid, on disk; whoever has it closes it.
type BidFile struct {
	Info    sealing.File
	Content *os.File
}

// OpenBidFile gives a file of a bid, to whom ReadDocuments gives the document that names it
// and only then. Nothing of it lies open anywhere: the envelope is opened anew with the keys
// that were released at the opening, and checked as it was then.
//
// Faults: those of ReadDocuments, NOT_FOUND.
func (s *Service) OpenBidFile(ctx context.Context, bidID, hash string) (*BidFile, error) {
	docs, err := s.ReadDocuments(ctx, bidID)
	if err != nil {
		return nil, err
	}
	none := fault.New(fault.NotFound, fault.CodeNotFound, "this bid has no file %s", hash).At("sha256")
	for kind, d := range docs {
		i := slices.IndexFunc(d.Files, func(f sealing.File) bool { return f.SHA256.String() == hash })
		if i < 0 {
			continue
		}
		out, err := s.extract(access.System(ctx, string(access.BidRead)), bidID, kind, d.Files[i])
		if err != nil || out != nil {
			return out, err
		}
	}
	return nil, none
}

// extract opens the bid's envelopes of a kind with every key that was released for them,
// until one gives the file; nil when none does.
func (s *Service) extract(ctx context.Context, bidID string, kind sealing.Kind, file sealing.File) (*BidFile, error) {
	b, err := s.DB.Client.Bid.Get(ctx, bidID)
	if err != nil {
		return nil, err
	}
	list, err := s.DB.Client.Envelope.Query().Where(envelope.TenderID(b.TenderID), envelope.LotID(b.LotID), envelope.Tag(s.tag("bid", b.TenderID, b.OrganizationID)),
		envelope.KindEQ(envelope.Kind(kind))).Order(ent.Desc(envelope.FieldSeq)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range list {
		keys, err := s.releasedKeys(ctx, e)
		if err != nil {
			return nil, err
		}
		for _, cek := range keys {
			out, err := s.fileOf(ctx, e, cek, file)
			if err != nil || out != nil {
				return out, err
			}
		}
	}
	return nil, nil
}

// releasedKeys are the keys of an envelope that were handed over, and the one that follows
// from custodians' shares.
func (s *Service) releasedKeys(ctx context.Context, e *ent.Envelope) ([][]byte, error) {
	rows, err := s.DB.Client.KeyRelease.Query().Where(keyrelease.EnvelopeID(e.ID)).Order(keyrelease.ByID()).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	var keys, shares [][]byte
	for _, row := range rows {
		raw, err := s.Secret.Open(releasePurpose, row.Secret)
		if err != nil {
			return nil, err
		}
		if row.Share {
			shares = append(shares, raw)
		} else {
			keys = append(keys, raw)
		}
	}
	if len(shares) == 0 {
		return keys, nil
	}
	header, _, err := sealing.ReadHeader(&pieces{ctx: ctx, client: s.DB.Client, envelope: e.ID})
	if err != nil {
		return nil, err
	}
	cek, err := sealing.Join(header, shares)
	if _, wrong := errors.AsType[*sealing.Problem](err); wrong {
		return keys, nil // too few
	}
	return append(keys, cek), err
}

// fileOf opens an envelope by its key and keeps one file of it; nil when the key does not
// open it, or the file is not in it.
func (s *Service) fileOf(ctx context.Context, e *ent.Envelope, cek []byte, file sealing.File) (*BidFile, error) {
	f, err := unnamed()
	if err != nil {
		return nil, err
	}
	found := false
	_, err = s.openEnvelope(ctx, s.DB.Client, e, cek, func(each sealing.File) (io.Writer, error) {
		if found || each != file {
			return io.Discard, nil
		}
		found = true
		return f, nil
	})
	if err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err == nil && found {
		return &BidFile{file, f}, nil
	}
	_ = f.Close()
	if _, wrong := errors.AsType[*sealing.Problem](err); wrong {
		return nil, nil
	}
	return nil, err
}
