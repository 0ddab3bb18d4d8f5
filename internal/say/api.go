package say

// api is about how one asks: keys, pages, limits, and what is not there.
var api = table{
	sentences: map[string]string{
		"idempotencyKey must have 8 to 100 characters, for example a UUID made once per tap": "幂等键须为 8 至 100 个字符，例如每次点击生成一个 UUID",
		"idempotencyKey must have 8 to 100 characters":                                       "幂等键须为 8 至 100 个字符",
		"this idempotencyKey was used for another request; make a new key for each new wish": "这个幂等键已用于另一次操作，请为新的操作换一个",
		"numbers must be finite": "数字必须是有限的",
		"the database does not answer; repeat the request with the same idempotency key": "系统暂时不可用，请用同一个幂等键再试一次",
		"the request took too long: try again, or ask for less":                          "处理时间太长，请再试一次，或减少查询内容",
		"the Authorization header has the form: Bearer TOKEN":                            "登录凭证的格式不对，请重新登录",
		"too much was asked in a minute: try again in %d seconds":                        "一分钟内的请求太多，请过 %d 秒再试",
		"who you are cannot be checked just now: try again":                              "暂时无法确认您的身份，请再试一次",
		"%s is Linli's own work: run it from the command line":                           "“%v”由邻里系统自己办理，请在命令行运行",

		"first is 1 to %d":      "每页条数须为 1 至 %d",
		"first must be 1 to %d": "每页条数须为 1 至 %d",
		"this cursor is not from this list in this order with this filter: begin again without after": "翻页位置与现在的列表不符，请从第一页重新查看",
		"after %s":                   "翻页位置有误：%s",
		"nodes takes at most %d ids": "一次最多查询 %d 条",
		"name 1 to %d ids":           "请指定 1 至 %d 条",
		"news are not pushed here: read again from time to time": "这里不推送变动，请过一会儿再刷新",
		"days is at most %d either way":                          "天数前后最多 %d 天",
		"days is 1 to %d":                                        "天数须为 1 至 %d",
		"name a stream or a record":                              "请指定记录链或一条记录",
		"name the version you saw":                               "请先刷新，再修改",
		"say why in 2 to 200 characters":                         "请用 2 至 200 个字说明原因",

		"the working days of %d are not entered yet":                                "%d 年的工作日安排还没有录入",
		"a deadline lies %d working days ahead: give 0 or more":                     "期限在 %d 个工作日之后，须为 0 或更多",
		"%s has no rules for the method %s on %s: enter a rule pack first":          "%v 在 %[3]v 没有适用于%[2]s的规则包，请先录入",
		"%s has two rule packs for the method %s in version %d on %s: withdraw one": "%v 在 %[4]v 有两个适用于%[2]s的第 %[3]d 版规则包，请撤回其中一个",
		"the record changed since you read it: read it again":                       "别人刚刚改动过，请刷新后再看一遍",

		"there is no %s %s":           "没有找到%s %v",
		"there is no area %s":         "没有找到区划 %v",
		"there is no category %s":     "没有找到服务类别 %v",
		"there is no organisation %s": "没有找到机构 %v",
		"there is no offering %s":     "没有找到服务项目 %v",
	},
	words: map[string]string{
		"is not a cursor of this list: pass endCursor of the page before, or leave it out": "不属于这个列表，请从上一页继续，或从第一页重新查看",
		"belongs to a list with another filter or order: start again without it":           "筛选或排序已改变，请从第一页重新查看",

		"open tender":                "公开招标",
		"competitive consultation":   "竞争性磋商",
		"competitive negotiation":    "竞争性谈判",
		"inquiry":                    "询价",
		"single source":              "单一来源",
		"closed framework agreement": "封闭式框架协议",
		"open framework agreement":   "开放式框架协议",

		"person":       "人员",
		"organisation": "机构",
		"area":         "区划",
		"category":     "服务类别",
		"budget line":  "预算项目",
		"appointment":  "任职",
		"proxy grant":  "代办授权",
	},
}
