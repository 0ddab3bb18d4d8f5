package demo

import (
	"linli/ent/project"
	"linli/ent/tender"
	"linli/internal/procurement"
)

// sale is how a venture's tender goes.
type sale struct {
	until  tender.Status // PUBLISHED, EVALUATING or COMPLETE
	offers []offered
}

// offered is what an organisation bids: its price, and the points that an expert gives it
// for service and staff.
type offered struct {
	firm            string // code
	fen             int64
	service, people int
}

// Days of a sale after its project began.
const (
	draftDay    = 56 // a month after the intent, and more for holidays at its end
	publishDay  = 57
	readDay     = 59
	bidDay      = 65
	deadlineDay = 90 // twenty days and the longest holidays after the publication
)

// Length of the lead: a sale whose project began so many days before the first day stands
// where its name says.
const (
	openSince     = deadlineDay - 10
	scoringSince  = deadlineDay + 3
	contractSince = beginDay + 115
)

// sales in the order of their openings, because anchors of the log are made in that order.
var sales = []venture{
	{
		key: "adaptation", title: "困难老人居家适老化改造服务", purpose: "为困难老人家中装扶手、铺防滑、去门槛", category: "home-adaptation", estimateFen: 300_000_00, since: contractSince,
		until: project.StatusIntended, units: 600, unitPriceFen: 500_00, scope: "逐户评估,按一户一方案施工,完工后回访;材料合格证明存档,施工期间不影响老人起居。",
		indicators: []procurement.Indicator{
			{Code: "K1", Name: "一次验收合格率", Unit: "%", Compare: "AT_LEAST", Target: "95", Method: "按逐户验收单统计"},
			{Code: "K2", Name: "施工中意外", Unit: "次", Compare: "EQUAL", Target: "0", Method: "施工日志与回访核对"},
		},
		question: "家里最需要改造的是哪里?", comments: [][3]string{{"elder", "卫生间要有扶手。", "采纳:卫生间扶手列为每户必装。"}},
		sale: &sale{until: tender.StatusComplete, offers: []offered{{"changqing", 288_000_00, 42, 22}, {"anxin", 285_000_00, 47, 28}, {"anju", 279_000_00, 40, 21}}},
	},
	{
		key: "tidy", title: "失能老人居家助洁服务", purpose: "每月两次为失能老人打扫卧室、厨房和卫生间", category: "cleaning", estimateFen: 160_000_00, since: scoringSince,
		until: project.StatusIntended, units: 2_000, unitPriceFen: 80_00, scope: "每次两小时,打扫卧室、厨房、卫生间,更换床品,带走垃圾;自带工具,使用无刺激清洁剂。",
		indicators: []procurement.Indicator{
			{Code: "K1", Name: "按时率", Unit: "%", Compare: "AT_LEAST", Target: "95", Method: "按上门打卡时间逐次统计"},
			{Code: "K2", Name: "返工率", Unit: "%", Compare: "AT_MOST", Target: "3", Method: "按返工登记与服务次数统计"},
		},
		question: "每月打扫两次,您有什么要求?", comments: [][3]string{{"daughter", "清洁剂味道不要太重。", "采纳:使用无刺激清洁剂,写入服务要求。"}},
		sale: &sale{until: tender.StatusEvaluating, offers: []offered{{"anxin", 148_000_00, 44, 26}, {"changqing", 151_500_00, 46, 24}, {"jiaren", 143_000_00, 38, 20}}},
	},
	{
		key: "visits", title: "独居老人定期探访服务", purpose: "每周上门看望独居老人,问平安、查隐患", category: "wellbeing-visit", estimateFen: 150_000_00, since: openSince,
		until: project.StatusIntended, units: 5_000, unitPriceFen: 30_00, scope: "每周上门一次,每次不少于二十分钟,当面问平安,查看用火用电用气,记录并上传照片,异常当日报告社区。",
		indicators: []procurement.Indicator{
			{Code: "K1", Name: "按计划探访率", Unit: "%", Compare: "AT_LEAST", Target: "98", Method: "按上门打卡逐次统计"},
			{Code: "K2", Name: "异常当日报告率", Unit: "%", Compare: "EQUAL", Target: "100", Method: "探访记录与报告时间核对"},
		},
		question: "每周探访一次,您觉得合适吗?", comments: [][3]string{{"elder", "最好固定一个人来。", "采纳:固定探访员,换人须提前告知。"}},
		sale: &sale{until: tender.StatusPublished, offers: []offered{{"jiaren", 138_000_00, 0, 0}, {"fushou", 142_500_00, 0, 0}}},
	},
}
