package contracting

import (
	"context"
	"slices"

	"linli/ent"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/ocds"
)

// MirrorFile is MirrorContract with the file that proves it, which is attached to the
// project. Of open data it holds the contract to what the process in the file is worth.
//
// Faults: those of MirrorContract, NOT_FOUND for a file of another record, BAD_INPUT for a
// process that the file does not tell of, or another value.
func (s *Service) MirrorFile(ctx context.Context, ref machine.Ref, evidenceID string, in MirrorInput) (*ent.Contract, error) {
	a, err := s.Procurement.ReadAttachment(ctx, evidenceID)
	if f := fault.As(err); f != nil && f.Code == fault.CodeNotFound || err == nil && a.RecordID != ref.ID {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "no file %s is attached to this project", evidenceID).At("evidenceId")
	}
	if err != nil {
		return nil, err
	}
	in.EvidenceSHA256 = a.Sha256
	if in.OCID != "" {
		read, err := s.Procurement.ForeignReleases(ctx, evidenceID)
		if err != nil {
			return nil, err
		}
		if err := in.told(read); err != nil {
			return nil, err
		}
	}
	return s.MirrorContract(ctx, ref, in)
}

// told holds the contract to the releases of its process: one of its contracts, or awards
// while it has none, is worth the same.
func (in MirrorInput) told(read []ocds.Result) error {
	var contracts, awards []money.Fen
	known := false
	for _, r := range read {
		if r.Process == nil || r.Process.OCID != in.OCID {
			continue
		}
		known = true
		for _, c := range r.Process.Contracts {
			contracts = append(contracts, worth(c.Value)...)
		}
		for _, a := range r.Process.Awards {
			awards = append(awards, worth(a.Value)...)
		}
	}
	if !known {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the file has no release of the process %s that can be taken", in.OCID).At("ocid")
	}
	if len(contracts) == 0 {
		contracts = awards
	}
	if len(contracts) == 0 {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the file tells of no award and no contract of the process %s with a value in yuan", in.OCID).At("ocid")
	}
	if !slices.Contains(contracts, money.Fen(in.ValueFen)) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the file says that it is worth %s yuan", contracts[0]).At("valueFen")
	}
	return nil
}

func worth(s *ocds.Sum) []money.Fen {
	if s == nil || s.Fen == nil {
		return nil
	}
	return []money.Fen{*s.Fen}
}
