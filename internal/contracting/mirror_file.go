package contracting

import (
	"context"
	"errors"
	"slices"

	"linli/ent"
	plan "linli/ent/project"
	"linli/internal/access"
	"linli/internal/fault"
	"linli/internal/machine"
	"linli/internal/money"
	"linli/internal/ocds"
	"linli/internal/procurement"
)

// MirrorFile is MirrorContract with the file that proves it, which is attached to the
// project. Open data names its process, and holds the contract to what that is worth.
//
// Faults: those of MirrorContract, NOT_FOUND for a file of another record, BAD_INPUT for a
// process that is not named, or that the file does not tell of, or another value.
func (s *Service) MirrorFile(ctx context.Context, ref machine.Ref, evidenceID string, in MirrorInput) (*ent.Contract, error) {
	p, err := s.DB.Client.Project.Query().Where(plan.ID(ref.ID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no project %s", ref.ID).At("projectId")
	}
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.TenderMirror, access.Object{AreaPath: p.AreaPath}); err != nil {
		return nil, err
	}
	a, err := s.Procurement.ReadAttachment(ctx, evidenceID)
	if f := fault.As(err); f != nil && f.Code == fault.CodeNotFound || err == nil && a.RecordID != ref.ID {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "no file %s is attached to this project", evidenceID).At("evidenceId")
	}
	if err != nil {
		return nil, err
	}
	in.EvidenceSHA256 = a.Sha256
	if in.OCID != "" {
		err = s.told(ctx, evidenceID, in)
	} else if procurement.OpenData(a) {
		err = named(func(each func(ocds.Result) error) error {
			return s.Procurement.ForeignReleases(ctx, evidenceID, "", each)
		})
	}
	if err != nil {
		return nil, err
	}
	return s.MirrorContract(ctx, ref, in)
}

// errNamed ends the reading of a file at the first release that can be taken.
var errNamed = errors.New("a release was found")

// named refuses open data without the name of its process.
func named(read func(func(ocds.Result) error) error) error {
	err := read(func(r ocds.Result) error {
		if r.Process != nil {
			return errNamed
		}
		return nil
	})
	if errors.Is(err, errNamed) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the file is open data: name the process in it that this contract is of").At("ocid")
	}
	return err
}

// told holds the contract to the releases of its process: one of its contracts, or awards
// while it has none, is worth the same.
func (s *Service) told(ctx context.Context, evidenceID string, in MirrorInput) error {
	var contracts, awards []money.Fen
	known := false
	err := s.Procurement.ForeignReleases(ctx, evidenceID, in.OCID, func(r ocds.Result) error {
		if r.Process == nil {
			return nil
		}
		known = true
		for _, c := range r.Process.Contracts {
			contracts = append(contracts, worth(c.Value)...)
		}
		for _, a := range r.Process.Awards {
			awards = append(awards, worth(a.Value)...)
		}
		return nil
	})
	if err != nil {
		return err
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
