package say

// bidding is about sealed bids and their opening.
var bidding = table{
	sentences: map[string]string{
		// handing in
		"there is no lot %s in this tender":                                                                       "这次采购中没有采购包 %v",
		"this envelope is here already and is not yours: seal your own bid":                                       "这份密封文件已有他人提交：请加密提交本单位自己的响应文件",
		"this tender takes no bids any more: its deadline has passed, or it has ended":                            "已不再接收响应文件：已过提交截止时间，或采购活动已终止",
		"take the documents first: bids answer to them":                                                           "请先获取采购文件，再提交响应文件",
		"you have handed in %d envelopes for this tender: that is the most":                                       "本单位在这次采购中已提交 %d 份密封文件，已达上限",
		"this bid was withdrawn after it came: seal it anew and hand that in":                                     "这份响应文件提交后已撤回：请重新密封后提交",
		"bids are a technical and a price envelope; final offers have a round of their own":                       "响应文件分为技术和报价两份密封文件；最后报价另有一轮",
		"this cannot be taken (%s): seal the bid again with the tender's own terms, or send the whole file again": "无法接收（%v）：请按本次采购的加密参数重新加密，或重新发送完整文件",
		"there is no bid of this organisation for this lot: hand one in first":                                    "本单位尚未就该采购包提交响应文件，请先提交",
		"bids are sealed at the deadline: ask again afterwards":                                                   "响应文件在截止时封存，请在截止后再查",

		// the opening
		"the seal of the bids is not anchored in the log yet: try again from %s on":         "响应文件的封存记录尚未写入日志锚点：请在 %v 之后再试",
		"this is for the opening of bids, which has not begun or is over":                   "此操作只在开标期间进行：开标尚未开始或已经结束",
		"there is no envelope %s to be opened":                                              "没有需要解密的密封文件 %v",
		"bidders' time to open their bids is over: custodians may still do it":              "供应商解密时间已过，仍可由密钥保管人解密",
		"this envelope is open already":                                                     "这份密封文件已经解密",
		"you have handed over a key for this envelope already":                              "您已为这份密封文件提交过密钥",
		"this was released for another envelope: release that of this one":                  "提交的是另一份密封文件的密钥：请提交本份的",
		"this share is another custodian's":                                                 "这份密钥份额属于其他保管人",
		"this tender names no key of yours":                                                 "本次采购未指定您的密钥",
		"%d bids are not open yet: their bidders, and then the custodians, still have time": "还有 %d 份响应文件未解密：供应商和密钥保管人仍在规定时间内",

		// objections
		"bids are still being opened: their documents can be read afterwards":           "开标尚未结束：响应文件内容在开标结束后查看",
		"there are no terms of sealing for this lot and kind":                           "没有这个采购包和文件类型的加密参数",
		"the file did not arrive whole and in time: send it again":                      "文件未完整、及时送达：请重新发送",
		"the file cannot be taken just now: send it again":                              "暂时无法接收文件：请重新发送",
		"you are sending %d files at once: wait until one is through":                   "您正在同时发送 %d 份文件：请等其中一份完成",
		"files are sent from Linli's own pages, or by linli bid: not from another site": "文件须从本平台页面或用 linli bid 发送，不能从其他网站发送",
		"send the file as it is, with Content-Type: application/octet-stream":           "请原样发送文件，Content-Type 为 application/octet-stream",

		"%s is no open data: that is a file whose name ends with .json":                                                                  "%s 不是开放数据：开放数据文件名以 .json 结尾",
		"no file %s is attached to this project":                                                                                         "本项目没有附件 %s",
		"the file has no release of the process %s that can be taken":                                                                    "文件中没有采购过程 %s 可以采用的数据",
		"the file tells of no award and no contract of the process %s with a value in yuan":                                              "文件中采购过程 %s 没有以元计价的成交结果或合同",
		"the file says that it is worth %s yuan":                                                                                         "文件载明的金额为 %s 元",
		"there is no record %s that takes files":                                                                                         "没有可以附文件的记录 %s",
		"nothing is attached here any more: it is decided, published or over":                                                            "已办结、已发布或已结束，不能再附文件",
		"%d files are attached here: that is the most":                                                                                   "这里已附 %d 个文件，达到上限",
		"a file's name has 1 to 120 characters, and none that folders or systems keep for themselves":                                    "文件名为 1 至 120 个字，不能含路径分隔符和系统保留字符",
		"the file is empty, or not of the kind that its name says":                                                                       "文件为空，或内容与文件名的类型不符",
		"a file has %d MB at most: send it in parts":                                                                                     "单个文件最大 %d MB，请拆分后上传",
		"this bid has no file %s":                                                                                                        "该响应文件中没有文件 %s",
		"evidence is what was attached to this milestone, each file once":                                                                "交付证明须是已附在该节点下的文件，每个只列一次",
		"the documents name what was attached to the tender or its project, each file once":                                              "采购文件只能列出已附在本采购或其项目下的文件，每个只列一次",
		"files of this kind are not taken: send PDF, OFD, Word, Excel, PowerPoint, OpenDocument, WPS, PNG, JPEG, text, CSV, JSON or ZIP": "不接收这种文件：请上传 PDF、OFD、Word、Excel、PowerPoint、OpenDocument、WPS、PNG、JPEG、文本、CSV、JSON 或 ZIP",

		"%d objections have no answer yet":        "还有 %d 条异议未答复",
		"only who bids may object to the opening": "只有参加投标的供应商可以对开标提出异议",
		"this objection has its answer":           "这条异议已经答复",
	},
	words: map[string]string{"file": "文件", "tender": "采购项目", "bid": "响应文件", "envelope": "密封文件", "objection": "异议", "the objection": "异议"},
}
