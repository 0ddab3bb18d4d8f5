package ocds

// For the test that compares the table of rules with the schema.
var (
	IsWhole    = isWhole
	WholeLists = wholeLists
	Dropped    = dropped
)
