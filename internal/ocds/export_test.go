package ocds

// For the tests that compare tables with the schema.
var (
	IsWhole    = isWhole
	WholeLists = wholeLists
	Dropped    = dropped
	Codelists  = map[string]map[string]bool{
		"definitions Value properties currency enum":                 currencies,
		"properties tag items enum":                                  tags,
		"properties initiationType enum":                             initiationTypes,
		"definitions Tender properties status enum":                  tenderStatuses,
		"definitions Tender properties procurementMethod enum":       methods,
		"definitions Tender properties mainProcurementCategory enum": categories,
		"definitions Award properties status enum":                   awardStatuses,
		"definitions Contract properties status enum":                contractStatuses,
		"definitions Milestone properties status enum":               milestoneStates,
	}
)
