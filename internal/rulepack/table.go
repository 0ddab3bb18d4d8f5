package rulepack

// Meaning says what a key stands for.
type Meaning struct {
	Key     Key
	Unit    Unit
	Sense   Sense
	English string // one sentence
	Chinese string // its name

	must, may group // methods whose packs have it always; sometimes
}

// Meaning says what the rule's key stands for.
func (r Rule) Meaning() Meaning { return *meanings[r.Key] }

// Keys returns the meaning of every key, in the order of a purchase.
func Keys() []Meaning { return append([]Meaning(nil), table...) }

// meanings finds the table's rows.
var meanings = func() map[Key]*Meaning {
	m := make(map[Key]*Meaning, len(table))
	for i := range table {
		m[table[i].Key] = &table[i]
	}
	return m
}()

const never group = 0

// table is every key there is.
var table = []Meaning{
	{ConsultPublic, CalendarDays, Minimum, "How long residents may comment on a requirement.", "需求征求公众意见期", every, never},
	{SurveySubjects, Count, AtLeast, "How many suppliers and users are asked in the demand survey.", "需求调查对象数", every, never},
	{IntentLead, CalendarDays, Minimum, "From the notice of intent to the start of the procedure.", "采购意向公开提前期", every, never},
	{ThresholdTender, Fen, Figure, "From this sum on, an open tender is the rule.", "公开招标数额标准", never, every},
	{ThresholdSmall, Fen, Figure, "Below this sum the Government Procurement Law does not apply.", "采购限额标准", never, every},

	{OpenTenderPeriod, CalendarDays, Minimum, "From the first issue of the tender documents to the deadline for bids.", "等标期", asTender, never},
	{OpenDocSale, WorkingDays, Minimum, "How long the tender documents can be had.", "招标文件提供期限", asTender, never},
	{OpenClarify, CalendarDays, Minimum, "From a change of the tender documents that may affect bids to the deadline.", "招标文件澄清修改提前期", asTender, never},
	{ConsultResponse, CalendarDays, Minimum, "From the issue of the consultation documents to the first responses.", "磋商首次响应期", inConsult, never},
	{ConsultDocSale, WorkingDays, Minimum, "How long the consultation documents can be had.", "磋商文件提供期限", inConsult, never},
	{ConsultClarify, CalendarDays, Minimum, "From a change of the consultation documents to the first responses.", "磋商文件澄清修改提前期", inConsult, never},
	{NegotiateResponse, WorkingDays, Minimum, "From the issue of the documents to the first responses or quotations.", "谈判、询价响应期", asTalk, never},
	{NegotiateClarify, WorkingDays, Minimum, "From a change of the documents to the first responses or quotations.", "谈判、询价文件澄清修改提前期", asTalk, never},
	{SingleNotice, WorkingDays, Minimum, "How long a purchase from a single source is announced beforehand.", "单一来源公示期", inSingle, never},
	{SingleSupplement, Percent, AtMost, "What is added from the original supplier, of the original contract's sum.", "单一来源添购比例上限", inSingle, never},
	{FrameworkAdmit, WorkingDays, Limit, "From an application to the answer whether the applicant joins.", "开放式框架协议入围审核期限", inAdmit, never},

	{BondBidMax, Percent, AtMost, "The bid bond, of the budget.", "投标（响应）保证金上限", withBond, never},
	{BondReturn, WorkingDays, Limit, "From the award notice, or from signing, to the return of the bid bond.", "保证金退还期限", withBond, never},
	{DecryptWindow, Minutes, Limit, "From the opening on, how long bidders may decrypt.", "解密时限", contest, never},
	{BidsMin, Count, AtLeast, "How many valid bids or conforming suppliers a procedure needs.", "最少供应商数", contest, never},
	{PanelMin, Count, AtLeast, "How many members a panel has, an odd number.", "评审小组最少人数", contest, never},
	{PanelMinLarge, Count, AtLeast, "How many members the panel of a large or complex purchase has, an odd number.", "大额或复杂项目评审小组最少人数", asTender | asTalk, never},
	{PanelLargeFrom, Fen, Figure, "From this budget on, a purchase is large.", "大额项目预算金额", asTender | asTalk, never},
	{PanelExperts, Ratio, AtLeast, "The experts' part of a panel.", "评审专家占比", contest, never},
	{ConflictWindow, Years, Span, "How long before the procedure a post with a supplier counts as an interest.", "利害关系回溯年限", every, never},
	{PriceWeightMin, Percent, AtLeast, "The price's weight in the evaluation of services.", "服务项目价格分权重下限", inOpen | inConsult, never},
	{PriceWeightMax, Percent, AtMost, "The price's weight in the evaluation of services.", "服务项目价格分权重上限", inConsult, inOpen},
	{PriceLowFirst, Count, Figure, "1: the lowest price is the base of price scores; 0: the documents say.", "低价优先法", inOpen | inConsult, never},
	{LowOfMean, Percent, Figure, "Below this share of the others' mean price, the panel asks for reasons.", "异常低价：占其他报价均值", never, contest},
	{LowOfCeiling, Percent, Figure, "Below this share of the ceiling price, the panel asks for reasons.", "异常低价：占最高限价", never, contest},
	{ScoreOutlier, Percent, Figure, "A score this far from the mean of the other seats is looked at again.", "评分畸高畸低幅度", never, asTender | inConsult},
	{EliminateShare, Percent, AtLeast, "The part of the conforming suppliers who are left out.", "框架协议淘汰比例", inClosed, never},
	{EliminateMin, Count, AtLeast, "How many conforming suppliers are left out.", "框架协议最少淘汰数", inClosed, never},
	{FrameworkTerm, Months, Span, "The longest term of a framework for services.", "服务框架协议最长期限", inClosed | inAdmit, never},
	{WithdrawalNotice, CalendarDays, Span, "From a provider's notice that it leaves a framework to the end of its last day.", "退出框架协议提前通知期", never, inClosed | inAdmit},

	{ReportToBuyer, WorkingDays, Limit, "From the end of the evaluation until the buyer has the report.", "评审报告送交期限", contest, never},
	{BuyerConfirm, WorkingDays, Limit, "From the report until the buyer confirms the supplier.", "采购人确定供应商期限", contest, never},
	{AwardPublish, WorkingDays, Limit, "From the choice of the supplier to the publication of the result.", "结果公告期限（发布）", every, never},
	{AwardNoticePeriod, WorkingDays, Minimum, "How long the result stands as a notice.", "结果公告期", every, never},
	{Standstill, WorkingDays, Minimum, "From the publication of the result to the contract's signing.", "签约静止期", every, never},

	{EnquiryAnswer, WorkingDays, Limit, "From an enquiry to its answer.", "询问答复期限", every, never},
	{ChallengeFile, WorkingDays, Limit, "From when a supplier knew, or had to know, to the challenge.", "质疑期限", every, never},
	{ChallengeCorrect, WorkingDays, Limit, "For the correction of a defective challenge.", "质疑补正期限", every, never},
	{ChallengeAnswer, WorkingDays, Limit, "From a challenge's receipt to its answer.", "质疑答复期限", every, never},
	{ComplaintFile, WorkingDays, Limit, "From the end of the term for the answer to the complaint.", "投诉期限", every, never},
	{ComplaintCheck, WorkingDays, Limit, "From a complaint's receipt until the regulator has examined it.", "投诉审查期限", every, never},
	{ComplaintDecide, WorkingDays, Limit, "From a complaint's receipt to the decision, expert time not counted.", "投诉处理期限", every, never},
	{ComplaintSuspendMax, CalendarDays, Span, "How long a complaint may suspend the procedure.", "投诉暂停采购最长时间", every, never},

	{ContractSign, CalendarDays, Limit, "From the award notice to the contract's signing.", "合同签订期限", every, never},
	{ContractPublish, WorkingDays, Limit, "From signing to the publication of the contract.", "合同公告期限", every, never},
	{ContractFile, WorkingDays, Limit, "From signing until a copy is filed with the finance authority.", "合同备案期限", every, never},
	{ChangePublish, WorkingDays, Limit, "From a contract's change to its publication.", "合同变更公告期限", every, never},
	{SupplementMax, Percent, AtMost, "All supplementary contracts together, of the original contract's sum.", "补充合同金额比例上限", every, never},
	{BondPerfMax, Percent, AtMost, "The performance bond, of the contract's sum.", "履约保证金上限", every, never},
	{TermMax, Months, Span, "The longest term of a contract.", "合同最长期限", every, never},
	{TermMaxStable, Months, Span, "The longest term when content, funding and price are stable and the budget is assured.", "稳定项目合同最长期限", every, never},
	{PayAfterInvoice, WorkingDays, Limit, "From the invoice to the payment.", "收到发票后付款期限", every, never},
	{CallOffConfirm, Hours, Limit, "From delivery on, how long a resident may object before a call-off counts as confirmed.", "服务确认时限", every, never},
	{OpinionMin, Count, AtLeast, "How many recipients are asked at acceptance.", "验收意见样本数", every, never},
	{OpinionShare, Percent, AtLeast, "Which part of the recipients is asked at acceptance.", "验收意见样本比例", every, never},

	{PerformanceComment, CalendarDays, Limit, "For the provider's comment on an evaluation.", "绩效评价意见反馈期", every, never},
	{GradeExcellent, Count, AtLeast, "The score of the grade excellent.", "绩效等级：优", every, never},
	{GradeGood, Count, AtLeast, "The score of the grade good.", "绩效等级：良", every, never},
	{GradeFair, Count, AtLeast, "The score of the grade fair.", "绩效等级：中", every, never},
	{RenewalScore, Count, AtLeast, "The score with which a renewal may be exercised.", "续签绩效分数", every, never},
	{Retention, Years, Span, "How long the files are kept after the procedure ended.", "采购文件保存期限", every, never},
}
