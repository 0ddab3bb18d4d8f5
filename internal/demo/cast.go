package demo

import (
	"crypto/ecdh"
	"crypto/sha256"

	"linli/internal/id"
)

// Password signs every account of the demonstration in. It is public: a district that
// holds real people is never made by this package.
const Password = "linli-demo-2026" //nolint:gosec // public

// HomeTag is the code on the tag at 王秀英's door.
const HomeTag = "linli-door-wang-xiuying"

// Player is somebody the walkthrough speaks of.
type Player struct {
	Login    string
	TitleZH  string // name and part
	TitleEN  string
	PersonID string
}

// Title is for a list: both languages in one line.
func (p Player) Title() string { return p.TitleZH + " · " + p.TitleEN }

// Cast are the people of docs/walkthrough.md, then those of procurement. Their logins and ids stay for good.
var Cast = []Player{
	player("daughter", "李梅,王秀英的女儿", "daughter and proxy of the elder"),
	player("elder", "王秀英,独居老人", "elder who lives alone"),
	player("carer", "赵素芬,安心到家护理员", "carer, on duty round the clock"),
	player("dispatcher", "陈志强,安心到家调度员", "dispatcher of the organisation"),
	player("manager", "刘雅琴,安心到家负责人", "manager of the organisation"),
	player("handler", "周文博,区民政经办", "handler of the district"),
	player("approver", "吴建国,区民政审批", "approver of the district"),
	player("payer", "郑丽,区财政支付", "payer of the district"),
	player("community", "孙晓燕,书院门社区工作者", "community worker"),
	player("hotline", "高洁,12345 热线坐席", "hotline agent"),
	player("auditor", "马振华,审计", "auditor"),
	player("operator", "林涛,平台运营", "operator of the platform"),
	player("requirement", "钱立新,区民政采购需求", "requirement officer of the district"),
	player("requirement2", "冯雪,区民政采购需求", "second requirement officer"),
	player("acceptor", "沈国强,区民政验收", "acceptor of the district"),
	player("regulator", "韩梅,区财政监管", "regulator of procurement"),
	player("expert", "蒋明远,评审专家", "expert for evaluation"),
	player("expert2", "许文静,评审专家", "expert for evaluation"),
	player("manager.changqing", "常青护理院负责人", "manager of an organisation that bids"),
	player("custodian1", "杨静,区档案馆开标密钥保管", "custodian of a key share"),
	player("custodian2", "朱海涛,区公证处开标密钥保管", "custodian of a key share"),
	player("custodian3", "秦月,区审计局开标密钥保管", "custodian of a key share"),
}

func player(login, zh, en string) Player {
	return Player{Login: login, TitleZH: zh, TitleEN: en, PersonID: personID(login)}
}

// made gives the id of something invented; its key says what it is.
func made(prefix, key string) string { return id.From(prefix, "demo|"+key) }

func personID(key string) string { return made("per", key) }

// CustodianSecret is the private key that opens a custodian's shares in the demonstration:
// public like the password.
func CustodianSecret(login string) (*ecdh.PrivateKey, error) {
	seed := sha256.Sum256([]byte(Password + "|" + login))
	return ecdh.P256().NewPrivateKey(seed[:])
}

// providerID is the id of an invented organisation by its code.
func providerID(code string) string { return made("org", code) }
