package demo

import (
	"linli/ent/offering"
	"linli/ent/organization"
)

// provider is an organisation as the catalogue describes it.
type provider struct {
	code, name string // the mark 「(演示)」 is added to the name
	kind       organization.Kind
	grade      organization.Grade
	street     int // where it sits, by the order of codes
	carers     int
	about      string
	offers     []offer
}

// offer is an offering as the catalogue describes it. Prices are in fen.
type offer struct {
	category, name            string
	mode                      offering.Mode
	unit                      offering.Unit
	price                     int64
	minutes, step             int
	prep, cleanup, lead, last int // last: shortest visit that counts
	approval, prepay          bool
	age                       int
	levels                    []string
	ladder                    string
	lotPrice, lotUnits        int64 // under contract; 0 units: on its own account
	near                      bool  // serves its own street and the next one, not the district
	places, every, at         int   // of a group: capacity, days between sessions, minute of the day
}

// home is a visit at the recipient's home.
func home(category, name string, price int64, minutes int) offer {
	return offer{
		category: category, name: name, mode: offering.ModeAtHome, unit: offering.UnitVisit, price: price, minutes: minutes,
		step: 30, prep: 15, cleanup: 15, lead: 120, last: minutes * 2 / 3, ladder: "home-care",
	}
}

// place is an occasion at the organisation's place, for one.
func place(category, name string, price int64, minutes int) offer {
	o := home(category, name, price, minutes)
	o.mode, o.prep, o.cleanup, o.lead, o.last = offering.ModeAtPlace, 0, 0, 60, 0
	return o
}

// group is a session with places, every so many days at a minute of the day.
func group(category, name string, price int64, minutes, places, every, at int) offer {
	o := place(category, name, price, minutes)
	o.mode, o.unit, o.ladder = offering.ModeGroup, offering.UnitPlace, "group"
	o.lead, o.places, o.every, o.at = 0, places, every, at
	return o
}

func (o offer) per(u offering.Unit) offer { o.unit = u; return o }

func (o offer) fromSixty() offer { o.age = 60; return o }

func (o offer) levelled(levels ...string) offer { o.levels = levels; return o }

func (o offer) asked() offer { o.approval = true; return o }

func (o offer) paidBefore() offer { o.prepay = true; return o }

func (o offer) nearby() offer { o.near = true; return o }

// soon can be had within minutes, so that the walkthrough need not wait.
func (o offer) soon() offer { o.lead, o.step = 15, 15; return o }

func (o offer) cancelled(ladder string) offer { o.ladder = ladder; return o }

// bought is under contract with the district: units at a price.
func (o offer) bought(price, units int64) offer { o.lotPrice, o.lotUnits = price, units; return o }

// catalogue is every provider of the demonstration.
func catalogue() []provider {
	all := append(elderCare(), nearby()...)
	return append(append(all, health()...), affairs()...)
}

// frail are the levels of assessment that services for the frail are meant for.
var frail = []string{"MODERATE", "SEVERE", "TOTAL"}

func elderCare() []provider {
	return []provider{
		{"anxin", "安心到家", organization.KindSocialOrg, organization.GradeAAAAA, 0, 8, "居家照护,24 小时有人接单。", []offer{
			home("home-bath", "上门助浴", 200_00, 60).fromSixty().soon().bought(200_00, 600),
			home("personal-care", "生活照料", 60_00, 60).fromSixty().bought(60_00, 900),
			home("cleaning", "居家助洁", 50_00, 90).bought(50_00, 600),
			home("escort", "陪诊助医", 80_00, 180).fromSixty().bought(80_00, 300),
			group("activity", "邻里健康讲座", 0, 90, 50, 7, 19*60),
		}},
		{"changqing", "常青护理院", organization.KindEnterprise, organization.GradeNone, 3, 6, "机构照护与床边服务。", []offer{
			home("home-bath", "床边助浴", 180_00, 60).fromSixty().levelled(frail...).bought(170_00, 300),
			home("personal-care", "失能照料", 66_00, 60).levelled(frail...).bought(60_00, 600),
			place("respite", "喘息托养", 300_00, 480).fromSixty().levelled(frail...).asked().bought(280_00, 120),
		}},
		{"nuanyang", "暖阳助餐", organization.KindSocialOrg, organization.GradeAAA, 1, 5, "社区食堂与送餐上门。", []offer{
			home("meal", "午餐送到家", 20_00, 15).per(offering.UnitMeal).cancelled("meal").fromSixty().bought(20_00, 4_000),
			group("meal", "社区食堂堂食", 15_00, 60, 40, 1, 11*60+30).per(offering.UnitMeal),
			home("errand", "代取代送", 10_00, 30),
		}},
		{"fushou", "福寿日间照料中心", organization.KindSocialOrg, organization.GradeAAAA, 5, 5, "白天有人照看,晚上回家。", []offer{
			place("day-care", "日间照料", 150_00, 480).fromSixty().bought(150_00, 400),
			group("activity", "手工课", 5_00, 90, 20, 3, 14*60),
			group("activity", "八段锦晨练", 0, 60, 30, 2, 7*60+30),
		}},
		{"kangning", "康宁居家护理", organization.KindSocialOrg, organization.GradeAAAA, 6, 6, "护士上门。", []offer{
			home("home-nursing", "上门护理", 65_00, 60).fromSixty().bought(65_00, 900),
			home("rehabilitation", "居家康复训练", 120_00, 60).asked().bought(120_00, 300),
			home("medication", "用药提醒与指导", 25_00, 30),
		}},
		{"jiaren", "家人陪伴", organization.KindSocialOrg, organization.GradeAAA, 4, 5, "探访、陪伴、出门有人扶。", []offer{
			home("wellbeing-visit", "独居老人探访", 0, 30).fromSixty().nearby(),
			home("mobility", "陪同散步", 40_00, 60).fromSixty().bought(40_00, 400),
			home("errand", "应急帮办", 30_00, 60).nearby(),
		}},
		{"jinghui", "静慧心理", organization.KindSocialOrg, organization.GradeAA, 7, 2, "心理咨询师上门或在中心。", []offer{
			home("comfort", "心理疏导", 100_00, 60),
			group("activity", "记忆训练小组", 10_00, 60, 12, 4, 15*60),
		}},
		{"anju", "安居适老改造", organization.KindEnterprise, organization.GradeNone, 2, 3, "扶手、防滑、坡道。", []offer{
			home("home-adaptation", "适老化评估", 50_00, 90).asked(),
			home("home-adaptation", "扶手安装", 260_00, 120).asked().paidBefore(),
		}},
	}
}

func nearby() []provider {
	return []provider{
		{"xiangli", "巷里便民", organization.KindSocialOrg, organization.GradeAA, 0, 3, "老师傅走街串巷。", []offer{
			home("haircut", "上门理发", 30_00, 30),
			home("laundry", "衣物取洗", 25_00, 15).nearby(),
		}},
		{"qiaojiang", "巧匠维修", organization.KindEnterprise, organization.GradeNone, 2, 4, "家电水电,明码标价。", []offer{
			home("appliance-repair", "家电检修", 60_00, 60).paidBefore(),
			home("plumbing", "水管疏通", 80_00, 60),
			home("plumbing", "电路检修", 70_00, 60).nearby(),
		}},
		{"jiejing", "洁净家政", organization.KindEnterprise, organization.GradeNone, 4, 5, "保洁与助洁。", []offer{
			home("home-cleaning", "家庭保洁", 45_00, 120).per(offering.UnitHour),
			home("cleaning", "老人助洁", 48_00, 90).fromSixty().bought(45_00, 500),
			home("home-cleaning", "擦窗", 90_00, 120).nearby(),
		}},
		{"paotui", "邻里跑腿", organization.KindSocialOrg, organization.GradeA, 5, 4, "代买菜、代取药。", []offer{
			home("delivery", "代买菜", 8_00, 30).nearby(),
			home("delivery", "代取药", 8_00, 30),
			home("errand", "跑腿办事", 15_00, 60),
		}},
		{"yijian", "衣鉴洗衣", organization.KindEnterprise, organization.GradeNone, 6, 2, "取送衣物。", []offer{
			home("laundry", "被褥清洗", 40_00, 15),
			home("laundry", "日常洗衣", 20_00, 15).nearby(),
		}},
		{"linshe", "邻舍理发店", organization.KindEnterprise, organization.GradeNone, 7, 2, "老街坊的理发店。", []offer{
			place("haircut", "店内理发", 18_00, 30),
			home("haircut", "卧床老人理发", 35_00, 30).levelled("SEVERE", "TOTAL"),
		}},
	}
}

func health() []provider {
	return []provider{
		{"shuyuan", "书院社区卫生服务站", organization.KindInstitution, organization.GradeNone, 0, 3, "家门口的卫生站。", []offer{
			place("family-doctor", "家庭医生问诊", 0, 30).nearby(),
			place("health-check", "老年人体检", 80_00, 60).fromSixty(),
			home("chronic-care", "慢病随访", 0, 30).nearby(),
		}},
		{"wenyilu", "文艺路社区卫生服务中心", organization.KindInstitution, organization.GradeNone, 5, 4, "全科、护理与慢病管理。", []offer{
			place("health-check", "健康体检", 120_00, 90),
			home("chronic-care", "血压血糖随访", 0, 30).nearby(),
			place("medication", "用药门诊", 10_00, 30),
			home("family-doctor", "家庭医生上门", 50_00, 60).asked(),
		}},
		{"renai", "仁爱护理站", organization.KindSocialOrg, organization.GradeAAA, 7, 4, "压疮、管路、换药。", []offer{
			home("home-nursing", "换药与管路护理", 70_00, 60).bought(65_00, 600),
			home("rehabilitation", "卒中康复护理", 130_00, 60).asked(),
		}},
		{"kangfu", "康复之家", organization.KindSocialOrg, organization.GradeAA, 1, 2, "康复训练室。", []offer{
			place("rehabilitation", "器械康复", 90_00, 60),
		}},
		{"yaoshi", "药师在身边", organization.KindSocialOrg, organization.GradeNone, 3, 1, "药师答疑。", []offer{
			place("medication", "药师咨询", 15_00, 30),
		}},
	}
}

func affairs() []provider {
	return []provider{
		{"fayuan", "法援同行", organization.KindSocialOrg, organization.GradeAAAA, 1, 2, "公益律师值班。", []offer{
			place("legal-advice", "法律咨询", 0, 30),
			group("legal-advice", "普法讲座", 0, 90, 50, 5, 15*60),
		}},
		{"bangban", "帮办代办中心", organization.KindInstitution, organization.GradeNone, 0, 1, "政务事项一窗帮办。", []offer{
			place("civil-affairs", "民政事项帮办", 0, 30),
			place("social-security", "社保代办", 0, 30),
			place("certificate-errand", "证件代办", 0, 30),
		}},
		{"lvse", "绿色邻里环保社", organization.KindSocialOrg, organization.GradeA, 6, 1, "垃圾分类与志愿服务。", []offer{
			group("waste-sorting", "分类小课堂", 0, 60, 30, 4, 9*60+30),
			group("volunteer", "清洁家园集结", 0, 120, 40, 6, 9*60),
		}},
		{"tiaojie", "和谐调解工作室", organization.KindSocialOrg, organization.GradeAA, 4, 1, "家长里短,好好商量。", []offer{
			place("mediation", "邻里调解", 0, 90).asked(),
			home("facility-repair", "公共设施报修勘查", 0, 60),
		}},
		{"pingan", "平安门禁服务", organization.KindEnterprise, organization.GradeNone, 2, 1, "门禁、访客与一键呼叫。", []offer{
			place("gate-pass", "门禁通行证办理", 0, 15),
			place("visitor-pass", "访客登记", 0, 15),
			home("alarm", "一键呼叫安装", 30_00, 60),
		}},
	}
}
