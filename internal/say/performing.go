package say

// performing is about awards and what is said against them, contracts, acceptance, payment and appraisal.
var performing = table{
	sentences: map[string]string{},
	words: map[string]string{
		"tender.confirm": "确认中标结果", "tender.award": "公告中标结果", "offers.ask": "要求提交最后报价", "standstill.waive": "缩短签约等待期",
		"award.refuse": "放弃中标", "challenge.file": "提出质疑", "challenge.check": "受理质疑", "challenge.answer": "答复质疑",
		"complaint.file": "提起投诉", "complaint.check": "受理投诉", "complaint.pause": "中止计时", "complaint.decide": "处理投诉",
		"stay.impose": "责令暂停", "stay.lift": "解除暂停", "contract.draft": "拟定合同", "contract.sign": "签订合同",
		"contract.publish": "公告合同", "contract.deposit": "合同备案", "contract.amend": "提出合同变更", "amendment.sign": "签署合同变更",
		"contract.terminate": "终止合同", "contract.complete": "确认履约完毕", "guarantee.record": "登记履约保证金",
		"guarantee.return": "退还履约保证金", "guarantee.call": "扣收履约保证金", "milestone.claim": "申请验收", "acceptance.begin": "组织验收",
		"acceptance.decide": "出具验收结论", "opinion.give": "发表验收意见", "payment.ask": "申请付款", "payment.approve": "审核付款",
		"payment.return": "退回付款申请", "payment.send": "提交支付", "payment.record": "登记支付结果", "admission.file": "申请加入框架协议",
		"admission.answer": "答复入围申请", "framework.terminate": "终止框架协议", "performance.draft": "开展绩效评价",
		"performance.comment": "反馈绩效评价意见", "performance.answer": "确定绩效评价结果", "credit.record": "登记信用记录",
		"credit.appeal": "申诉信用记录", "credit.answer": "处理信用申诉", "tender.mirror": "导入外部采购结果",
	},
}
