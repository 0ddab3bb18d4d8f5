package demo

import (
	"math/rand/v2"

	"linli/ent/person"
)

var (
	surnames = []string{
		"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
		"梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕",
	}
	oldWomen = []string{
		"秀兰", "玉英", "桂芳", "淑珍", "凤霞", "春梅", "素琴", "月娥", "惠芳", "翠萍", "桂英", "玉兰", "秀珍", "淑华", "金凤", "彩云",
		"兰英", "桂香", "玉珍", "秋菊", "雪梅", "爱莲", "慧贞", "巧云",
	}
	oldMen = []string{
		"建国", "德明", "国强", "志远", "福生", "永康", "长顺", "文斌", "玉山", "庆华", "宝田", "振江", "广林", "世昌", "德福", "金城",
		"树森", "启明", "占元", "俊才", "守义", "兴邦", "耀宗", "松年",
	}
	youngWomen = []string{
		"婷婷", "晓燕", "丽娜", "静怡", "雪莹", "佳琪", "雨欣", "思敏", "海燕", "文静", "美玲", "晓红", "亚楠", "倩", "敏", "慧",
		"欣悦", "梦洁", "玉洁", "春燕", "艳萍", "小兰", "若彤", "颖",
	}
	youngMen = []string{
		"伟", "浩然", "磊", "志鹏", "俊杰", "宇航", "国栋", "建军", "海涛", "晓东", "文龙", "立新", "鹏飞", "博", "凯", "子轩",
		"明辉", "少华", "永刚", "建平", "卫东", "光明", "振宇", "家豪",
	}
)

// namer invents names, each once.
type namer struct {
	r    *rand.Rand
	used map[string]bool
}

func newNamer(r *rand.Rand) *namer {
	n := &namer{r: r, used: map[string]bool{}}
	for _, p := range []string{"王秀英", "李梅", "赵素芬", "陈志强", "刘雅琴", "周文博", "吴建国", "郑丽", "孙晓燕", "高洁", "马振华", "林涛"} {
		n.used[p] = true // the cast's
	}
	return n
}

func (n *namer) name(g person.Gender, old bool) string {
	given := youngMen
	switch {
	case g == person.GenderFemale && old:
		given = oldWomen
	case g == person.GenderFemale:
		given = youngWomen
	case old:
		given = oldMen
	}
	for {
		full := surnames[n.r.IntN(len(surnames))] + given[n.r.IntN(len(given))]
		if !n.used[full] {
			n.used[full] = true
			return full
		}
	}
}

// gender is drawn: women are a share of so many in ten.
func gender(r *rand.Rand, women int) person.Gender {
	if r.IntN(10) < women {
		return person.GenderFemale
	}
	return person.GenderMale
}
