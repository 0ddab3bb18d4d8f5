package ocds

import "strings"

// dropped are the fields of a release that do not survive merging (omitWhenMerged): they tell
// of the release, not of the process.
var dropped = map[string]bool{"id": true, "date": true, "tag": true}

// wholeLists are the lists that a later release replaces as a whole: those with
// wholeListMerge, those whose members are not all objects, and those whose objects have no id.
// They are known by their name in all of the schema with every extension that Linli knows; a
// test walks that schema and compares. Where a name alone would not do, its parent stands
// before it.
var wholeLists = map[string]bool{
	// wholeListMerge
	"additionalIdentifiers": true, "additionalClassifications": true, "identifiers": true,
	"awardCriteria.criteria": true, "selectionCriteria.criteria": true, // tender.criteria have ids
	"deliveryLocations": true, "deliveryAddresses": true, "classifications": true,
	// objects without id
	"changes": true,
	// texts, numbers and lists
	"roles": true, "relatedLots": true, "relatedBids": true, "relationship": true, "submissionMethod": true,
	"additionalProcurementCategories": true, "countriesOfOrigin": true, "coordinates": true, "languages": true,
	"subcontractingClauses": true, "reservedParticipation": true, "qualificationSystemConditions": true,
	"qualificationSystemMethods": true, "type": true, "methodOfPayment": true,
}

// isWhole tells whether the list at a path of field names is replaced as a whole. Fields that
// no known schema has are not: their objects are merged by id.
func isWhole(path []string) bool {
	if n := len(path); n > 1 && wholeLists[strings.Join(path[n-2:], ".")] {
		return true
	}
	return wholeLists[path[len(path)-1]]
}
