package say

// directory is about browsing, searching and keeping offerings.
var directory = table{
	sentences: map[string]string{
		// browsing
		"there is no status %q": "没有 %q 这种状态",
		"offerings that are not published are listed for one organisation: give organizationId too": "未上架的服务项目按机构查看，请选择机构",
		"there is no organisation %q":                                     "没有找到机构 %q",
		"there is no mode %q":                                             "没有 %q 这种服务方式",
		"prices are not negative":                                         "价格不能小于 0",
		"maxFen must not be below minFen":                                 "最高价不能低于最低价",
		"there is no area with the code %q":                               "没有代码为 %q 的区划",
		"near must be degrees: latitude -90 to 90, longitude -180 to 180": "位置以度为单位：纬度 -90 至 90，经度 -180 至 180",
		"the order DISTANCE needs near or areaCode":                       "按距离排序须提供位置或区划",
		"there is no order %q":                                            "没有 %q 这种排序",
		"there is no panel %q":                                            "没有 %q 这个板块",
		"there is no category %q":                                         "没有 %q 这个服务类别",
		"search for at most %d characters":                                "搜索内容最多 %d 个字",
		"search for 1 to %d words":                                        "请搜索 1 至 %d 个词",
		"%q is too short: a word needs at least %d characters":            "%q 太短，每个词至少 %d 个字",

		// what an offering must have
		"name is missing, too long, or has line breaks":       "请填写名称，不要太长，不要换行",
		"description is plain text of at most %d characters":  "介绍为纯文字，最多 %d 个字",
		"there is no unit %q":                                 "没有 %q 这种计价单位",
		"priceFen must not be negative":                       "价格不能小于 0",
		"%s must be %d to %d":                                 "%s须为 %d 至 %d",
		"there is no care level %q to be assessed at":         "没有 %q 这个失能等级",
		"an offering serves 1 to %d areas":                    "服务范围须为 1 至 %d 个区划",
		"an offering at the recipient's home has no location": "上门服务不填服务地点",
		"an offering that is not at home needs a location":    "不上门的服务须填服务地点",
		"%s is no id":                                      "“%s”填写有误，请重新选择",
		"areaIds has what is no id":                        "服务范围填写有误，请重新选择",
		"the organisation has no location %s":              "本机构没有服务地点 %v",
		"there is no cancellation policy %s":               "没有找到退款阶梯 %v",
		"the cancellation policy %s is not in force today": "退款阶梯 %v 今天没有生效",
		"%d of the areas do not exist":                     "所选区划有 %d 个不存在",

		// the machine of offerings
		"name the offering":                                                                   "请指定服务项目",
		"an offering stays with its organisation":                                             "服务项目不能换到别的机构",
		"the offering changed since you read it: read it again":                               "别人刚刚改动过这个服务项目，请刷新后再看一遍",
		"the offering serves no area: save it with areaIds first":                             "还没有服务范围，请先填写并保存",
		"the offering has no price: save it with priceFen first":                              "还没有价格，请先填写并保存",
		"a published offering at home needs a cancellation policy":                            "上门服务上架前须选择退款阶梯",
		"%s is for an offering that is %s; this one is %s":                                    "只有“%[2]s”的服务项目才能%[1]s，这一项现在是“%[3]s”",
		"the organisation has no licence or registration that is valid today: renew it first": "机构今天没有有效的资质或登记，请先续办",
		"a reason is one line of at most %d characters":                                       "原因写一行，最多 %d 个字",
	},
	words: map[string]string{
		"durationMinutes": "服务时长（分钟）",
		"stepMinutes":     "开始时间间隔（分钟）",
		"prepMinutes":     "准备时间（分钟）",
		"cleanupMinutes":  "收尾时间（分钟）",
		"leadMinutes":     "提前预约时间（分钟）",
		"horizonDays":     "可预约天数",
		"minMinutes":      "最短服务时间（分钟）",
		"minAge":          "最低年龄",

		"categoryId":           "服务类别",
		"locationId":           "服务地点",
		"cancellationPolicyId": "退款阶梯",

		"DRAFT":     "草稿",
		"PUBLISHED": "已上架",
		"SUSPENDED": "已暂停",
		"WITHDRAWN": "已下架",

		"offering.save":    "保存",
		"offering.publish": "上架",
		"offering.suspend": "暂停",
	},
}
