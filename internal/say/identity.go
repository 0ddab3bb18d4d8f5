package say

// identity is about accounts, people, posts and proxies.
var identity = table{
	sentences: map[string]string{
		// signing in
		"login or password is wrong":                    "账号或密码不对",
		"say who you are":                               "请填写账号",
		"a password has 1 to %d bytes":                  "请填写密码，最多 %d 个字节",
		"a password has %d characters or more":          "密码至少 %d 个字符",
		"too many failed sign-ins: try again in %d min": "登录失败次数太多，请过 %d 分钟再试",
		"this session has ended: sign in again":         "登录已失效，请重新登录",
		"the account is disabled":                       "这个账号已停用",
		"a token lasts from one minute to 30 days":      "登录凭证的有效期为 1 分钟至 30 天",
		"there is no account %s":                        "没有找到账号 %v",
		"there is no account with login %s":             "没有登录名为 %v 的账号",
		"a login has 1 to 60 bytes and no spaces":       "登录名须为 1 至 60 个字节，不含空格",
		"the login %s is taken":                         "登录名 %v 已被使用",

		// people
		"say what is to change":                                                  "请填写要修改的内容",
		"a name has 1 to 60 characters":                                          "姓名须为 1 至 60 个字",
		"a telephone number has 3 to 20 digits, spaces and hyphens":              "电话号码须为 3 至 20 位数字，可带空格和短横线",
		"an address has 200 characters at most":                                  "地址不超过 200 个字",
		"a home lies in a community or a grid":                                   "住处须选到社区或网格",
		"a person has %d contacts at most":                                       "紧急联系人最多 %d 位",
		"what they are to the person takes 20 characters at most, such as 女儿":    "与本人的关系不超过 20 个字，例如女儿",
		"the person changed since you read them: read again":                     "别人刚刚改动过这份资料，请刷新后再看一遍",
		"this person had their data erased: nothing is kept about them any more": "此人的数据已注销，不再保存资料",

		// posts
		"there is no post %q": "没有 %q 这个岗位",
		"carers, dispatchers and managers are appointed in an organisation, others are not": "护理员、调度员和机构负责人在机构任职，其他岗位不在机构任职",
		"the end must lie after the beginning":                                              "结束时间须晚于开始时间",
		"nobody appoints themselves: ask another operator":                                  "不能给自己任职，请另一位运营员办理",
		"an appointment cannot begin in the past: leave it out to begin now":                "任职不能从过去开始；不填则立即开始",
		"the person holds this post there already":                                          "此人已在那里担任这个岗位",
		"the appointment is over":                                                           "这项任职已经结束",

		// proxies
		"the grant changed since you read it: read it again":                              "这份代办授权刚刚有变动，请刷新后再看一遍",
		"nobody is their own proxy":                                                       "不能做自己的代办人",
		"choose at least one scope":                                                       "请至少选择一项授权范围",
		"there is no scope %q":                                                            "没有 %q 这项授权范围",
		"who asks for themselves brings no evidence: the elder confirms":                  "自己申请代办不用提供证据，由长辈本人同意",
		"say what the document is":                                                        "请说明是什么文书",
		"the term must end in the future":                                                 "到期时间须晚于现在",
		"a grant lasts a year at most; it can be given again":                             "代办授权最长一年，到期可以再授权",
		"who works for an organisation that serves the elder cannot be the elder's proxy": "在为这位长辈服务的机构工作的人，不能做这位长辈的代办人",
		"the two have a grant already, which is %s: confirm it, or take it back first":    "两人之间已有代办授权（%s），请先确认，或先撤销",
		"%d requests wait for an answer: take one back first":                             "有 %d 个申请在等待答复，请先撤回一个",
		"%s: it is %s":                                                             "%s，现在是“%s”",
		"the grant's term is over":                                                 "代办授权已到期",
		"the grant's term is not over":                                             "代办授权还没有到期",
		"the grant's state does not allow this":                                    "代办授权现在的状态不能这样做",
		"a proxy cannot confirm their own grant: the elder does":                   "代办人不能自己同意，须由长辈本人同意",
		"the elder agrees by ELDER_TAP, without a document":                        "长辈本人点击同意即可，不用提供文书",
		"only the elder taps: bring FACE_TO_FACE, RECORDED_CALL or COURT_DOCUMENT": "只有长辈本人可以点击同意；您请提供当面确认、录音电话或法院文书",
		"give the SHA-256 of the signed paper, recording or document as 64 lower-case hexadecimal digits": "请提供签字材料、录音或文书的 SHA-256，为 64 位小写十六进制数",
	},
	words: map[string]string{
		"PENDING_ELDER": "等待长辈同意",
		"ACTIVE":        "生效中",
		"SUSPENDED":     "已暂停",
		"REVOKED":       "已撤销",
		"EXPIRED":       "已到期",
	},
}
