package rulepack

// Method is a way of buying.
type Method string

// The methods.
const (
	OpenTender      Method = "OPEN_TENDER"      // 公开招标
	Consultation    Method = "CONSULTATION"     // 竞争性磋商
	Negotiation     Method = "NEGOTIATION"      // 竞争性谈判
	Inquiry         Method = "INQUIRY"          // 询价
	SingleSource    Method = "SINGLE_SOURCE"    // 单一来源
	FrameworkClosed Method = "FRAMEWORK_CLOSED" // 封闭式框架协议
	FrameworkOpen   Method = "FRAMEWORK_OPEN"   // 开放式框架协议
)

// methods are all methods in the order of the constants, with their names.
var methods = []struct {
	method           Method
	in               group
	english, chinese string
}{
	{OpenTender, inOpen, "open tender", "公开招标"},
	{Consultation, inConsult, "competitive consultation", "竞争性磋商"},
	{Negotiation, inNegotiate, "competitive negotiation", "竞争性谈判"},
	{Inquiry, inInquiry, "inquiry", "询价"},
	{SingleSource, inSingle, "single source", "单一来源"},
	{FrameworkClosed, inClosed, "closed framework agreement", "封闭式框架协议"},
	{FrameworkOpen, inAdmit, "open framework agreement", "开放式框架协议"},
}

// Methods returns all methods.
func Methods() []Method {
	out := make([]Method, len(methods))
	for i, m := range methods {
		out[i] = m.method
	}
	return out
}

// Names returns what the method is called; empty for an unknown one.
func (m Method) Names() (english, chinese string) {
	for _, known := range methods {
		if known.method == m {
			return known.english, known.chinese
		}
	}
	return "", ""
}

// group is a set of methods.
type group uint8

// The groups that keys apply to.
const (
	inOpen group = 1 << iota
	inConsult
	inNegotiate
	inInquiry
	inSingle
	inClosed
	inAdmit

	asTender = inOpen | inClosed // closed frameworks are called for as open tenders are
	asTalk   = inNegotiate | inInquiry
	contest  = asTender | inConsult | asTalk
	withBond = inOpen | inConsult | asTalk
	every    = contest | inSingle | inAdmit
)

func (m Method) group() group {
	for _, known := range methods {
		if known.method == m {
			return known.in
		}
	}
	return 0
}

// Unit says what a value counts.
type Unit string

// The units. % and ratio may be fractions, all others are whole numbers.
const (
	CalendarDays Unit = "cd"
	WorkingDays  Unit = "wd"
	Hours        Unit = "h"
	Minutes      Unit = "min"
	Months       Unit = "m"
	Years        Unit = "y"
	Percent      Unit = "%"
	Ratio        Unit = "ratio" // part of one: 2/3
	Count        Unit = "count"
	Fen          Unit = "fen"
)

// most is the largest value of each unit: what lies above is a slip of the pen.
var most = map[Unit]int64{
	CalendarDays: 3660, WorkingDays: 2500, Hours: 8784, Minutes: 527040, Months: 1200, Years: 100,
	Percent: 100, Ratio: 1, Count: 1_000_000, Fen: 1<<53 - 1,
}

// Certainty says where a figure comes from.
type Certainty string

// The certainties.
const (
	Read       Certainty = "READ"       // read in the law's own text
	Remembered Certainty = "REMEMBERED" // known well, text not at hand
	Unsure     Certainty = "UNSURE"     // plausible: the district enters what holds there. Never blocks
	Platform   Certainty = "PLATFORM"   // Linli's own policy, not law
)

// Severity says what follows when a rule is broken.
type Severity string

// The severities.
const (
	Block Severity = "BLOCK" // the act is refused
	Warn  Severity = "WARN"  // the act is allowed with a reason
)

// Sense says in what way a key binds, for terms also how they are counted.
type Sense string

// The senses.
const (
	Limit   Sense = "LIMIT"   // somebody must act before the term ends: Due
	Minimum Sense = "MINIMUM" // so long must pass before something may happen: Earliest, LatestBefore
	Span    Sense = "SPAN"    // so long something lasts; no one has to act on its last day
	AtMost  Sense = "AT_MOST"
	AtLeast Sense = "AT_LEAST"
	Figure  Sense = "FIGURE" // neither: a factor, a switch, a threshold
)
