package say

// funding is about subsidies: who gets them and why, and the money behind them.
var funding = table{
	sentences: map[string]string{
		// clauses, what is required
		"%s to %s":                          "%s 至 %s",
		"lives in the programme's area":     "住在补贴项目的范围内",
		"at least %d on the day of service": "服务当天年满 %d 岁",
		"%s, assessment valid that day":     "%s，且失能评估当天有效",
		"low-income household":              "低收入家庭",
		"lives alone":                       "独居",
		"insured for long-term care":        "参加长护险",
		"receives none of %s":               "未享受%s",

		// clauses, what was found
		"date of birth unknown":      "没有登记出生日期",
		"%s, assessment out of date": "%s，失能评估已过期",

		// stocks
		"this month's subsidy is used up meanwhile: ask for a new quote":                   "本月补贴额度刚刚用完，请重新查看报价",
		"the subsidy pool has not enough left: ask for a new quote, or pay the full price": "补贴资金余额不足，请重新查看报价，或全额自付",
		"the contract has no units left: ask for a new quote":                              "合同数量已用完，请重新查看报价",
		"there is not enough left on %s":                                                   "账户 %v 的余额不足",
		"an amount is at most %d":                                                          "金额最多 %d 分",

		// grants
		"there is no programme %s":                         "没有找到补贴项目 %v",
		"there is no person %s that you may ask about":     "没有找到您可以查询的人员 %v",
		"there is no budget line %s":                       "没有找到预算项目 %v",
		"the line %s of %d is for another area":            "%[2]d 年度的预算项目 %[1]v 属于别的区划",
		"the budget line is for another area":              "这个预算项目属于别的区划",
		"amountFen must be above zero and at most %d":      "金额须大于 0，最多 %d 分",
		"a budget line needs a code":                       "请填写预算项目的编号",
		"the fiscal year lies between 2000 and 2100":       "预算年度须在 2000 至 2100 之间",
		"a budget line needs a name":                       "请填写预算项目的名称",
		"%s does not exist":                                "%s不存在",
		"a code or a name is too long, or %s is not named": "编号或名称太长，或没有指定%s",
	},
	words: map[string]string{
		"the buyer":       "采购单位",
		"the budget line": "预算项目",

		"yes":  "是",
		"no":   "否",
		"none": "无",

		"NONE":     "能自理",
		"MILD":     "轻度失能",
		"MODERATE": "中度失能",
		"SEVERE":   "重度失能",
		"TOTAL":    "完全失能",
	},
}
