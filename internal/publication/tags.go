package publication

import (
	awardfields "linli/ent/award"
	"linli/ent/contractversion"
	tenderfields "linli/ent/tender"
	"linli/ent/tenderdocument"

	"linli/ent"
	"linli/internal/ocds"
)

// What an event may tell, by the standard's tags. The tags of an event are asked for once
// everything it is about is loaded; none means that it is not told.

func one(tag ocds.Tag) ([]ocds.Tag, error) { return []ocds.Tag{tag}, nil }

func public(tag ocds.Tag) func(*story) ([]ocds.Tag, error) {
	return func(*story) ([]ocds.Tag, error) { return one(tag) }
}

func planned(s *story) ([]ocds.Tag, error) {
	if s.first {
		return one(ocds.TagPlanning)
	}
	return one(ocds.TagPlanningUpdate)
}

// begun is a tender; one that follows a failed one is a process of its own.
func begun(s *story) ([]ocds.Tag, error) {
	if s.first {
		return []ocds.Tag{ocds.TagPlanning, ocds.TagTender}, nil
	}
	return one(ocds.TagTender)
}

// amended is a change of the documents, by whether it may affect how bids are written.
func amended(s *story) ([]ocds.Tag, error) {
	d, err := s.c.TenderDocument.Query().Where(tenderdocument.TenderID(s.tender.ID), tenderdocument.PublishedAtNotNil()).Order(ent.Desc(tenderdocument.FieldNumber)).First(s.ctx)
	if err != nil {
		return nil, err
	}
	if d.Material {
		return one(ocds.TagTenderAmendment)
	}
	return one(ocds.TagTenderUpdate)
}

// awarded is the result, unless all that were chosen were struck out.
func awarded(s *story) ([]ocds.Tag, error) {
	some, err := s.c.Award.Query().Where(awardfields.TenderID(s.tender.ID), awardfields.StatusEQ(awardfields.StatusAnnounced)).Exist(s.ctx)
	if err != nil || !some {
		return nil, err
	}
	return one(ocds.TagAward)
}

// unmade is the end of an award that was published before.
func unmade(s *story) ([]ocds.Tag, error) {
	if s.award.AnnouncedAt == nil {
		return nil, nil
	}
	return one(ocds.TagAwardCancellation)
}

// disputed changes the award once there is one, and the tender before.
func disputed(s *story) ([]ocds.Tag, error) {
	if s.tender.Status == tenderfields.StatusAwarded || s.tender.Status == tenderfields.StatusComplete {
		return one(ocds.TagAwardUpdate)
	}
	return one(ocds.TagTenderUpdate)
}

// signed is the second signature: with the first one the contract is still a draft and has
// no process. A framework's contract brings its award along.
func signed(s *story) ([]ocds.Tag, error) {
	if s.first {
		return []ocds.Tag{ocds.TagAward, ocds.TagContract}, nil
	}
	return one(ocds.TagContract)
}

// changed is an amendment that this transaction put in force.
func changed(s *story) ([]ocds.Tag, error) {
	in, err := s.c.ContractVersion.Query().Where(contractversion.ContractID(s.contract.ID), contractversion.NumberGT(1), contractversion.InForceAt(s.now)).Exist(s.ctx)
	if err != nil || !in {
		return nil, err
	}
	return one(ocds.TagContractAmendment)
}
