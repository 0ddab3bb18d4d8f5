package ocds

// Verdict is what was found about one release of a file. OK means that it can be taken; then
// the problems say what was understood in which way, or left out.
type Verdict struct {
	OCID, ID string    // as far as they could be read
	Where    string    // in the file: "releases[3]", "records[0].compiledRelease", "[2]", "line 7"
	OK       bool      // no problem is fatal
	Problems []Problem // at most mostProblems, in the order of reading
}

// Problem is one thing that is not as the standard wants it.
type Problem struct {
	Path     string // in the release: "awards[0].value.amount"; empty for all of it
	Code     string // one of the Code constants
	Sentence string // for people, in English
	Fatal    bool   // the release cannot be taken
}

// mostProblems is how many a verdict lists; the last then says that there are more.
const mostProblems = 100

// Codes of problems. What is understood is noted and used; what is not is left out, never
// guessed.
const (
	CodeNotJSON      = "NOT_JSON"       // fatal: the text is broken
	CodeTruncated    = "TRUNCATED"      // fatal: the file ends within it
	CodeTooLarge     = "TOO_LARGE"      // fatal: longer than largestRelease
	CodeEncoding     = "NOT_UTF8"       // fatal: bytes that are not UTF-8
	CodeNotRelease   = "NOT_A_RELEASE"  // fatal: not a release, record or package
	CodeNoOCID       = "NO_OCID"        // fatal
	CodeNoID         = "NO_ID"          // a release or a part without id
	CodeRepeated     = "REPEATED"       // fatal: this very release was in the file before
	CodeContradicted = "CONTRADICTED"   // fatal: another release of this id was in the file before
	CodeRepeatedPart = "REPEATED_PART"  // two parts of a list with one id
	CodeTwice        = "FIELD_TWICE"    // a field stands twice in its object; the last was used
	CodeWrongType    = "WRONG_TYPE"     // left out
	CodeAmountText   = "AMOUNT_AS_TEXT" // understood
	CodeAmountShape  = "AMOUNT_SHAPE"   // understood: an amount where an object belongs, or the other way
	CodeAmount       = "AMOUNT_UNCLEAR" // left out
	CodePrecision    = "NOT_WHOLE_FEN"  // kept as decimal, without fen
	CodeCurrency     = "CURRENCY"       // none, unknown, or two that differ; kept without fen
	CodeNoZone       = "DATE_ZONE"      // understood as Asia/Shanghai
	CodeDay          = "DATE_DAY"       // understood as a day without time of day
	CodeDate         = "DATE_UNCLEAR"   // left out
	CodeUnknown      = "UNKNOWN_CODE"   // kept as it is
	CodeMore         = "MORE"           // there are more problems than are listed
)
