package directory

import (
	"context"
	"fmt"

	"linli/ent/category"
	"linli/internal/database"
	"linli/internal/id"
)

// kind is a category as it stands in the table below.
type kind struct {
	code, name, english string
	panel               category.Panel
	parent              string // code of one that stands before it
	credential          string // that a carer must hold on the day
}

// Kinds of certificate that a category asks of carers.
const (
	CareCertificate   = "ELDERLY_CARE" // 养老护理员
	NurseLicence      = "NURSE"        // 护士执业证书
	PhysicianLicence  = "PHYSICIAN"    // 医师执业证书
	CounsellorLicence = "COUNSELLOR"   // 心理咨询师
)

// Uncategorised is where an import files what names no category known here.
const Uncategorised = "community-service"

const homeCare = "home-care" // above all that is done in an elder's home

// kinds is all of Linli's categories. Codes stay for good: contracts, programmes and
// files of others name them.
var kinds = []kind{
	// 智慧政务
	{"civil-affairs", "民政事务", "Civil affairs counter", category.PanelAffairs, "", ""},
	{"legal-advice", "法律咨询", "Legal advice", category.PanelAffairs, "", ""},
	{"social-security", "社保代办", "Social insurance errands", category.PanelAffairs, "", ""},
	{"certificate-errand", "证件代办", "Certificate errands", category.PanelAffairs, "", ""},
	// 智慧公共管理
	{"mediation", "邻里调解", "Neighbour mediation", category.PanelPublicManagement, "", ""},
	{"facility-repair", "公共设施报修", "Repair of public facilities", category.PanelPublicManagement, "", ""},
	{"waste-sorting", "垃圾分类指导", "Waste sorting guidance", category.PanelPublicManagement, "", ""},
	{"volunteer", "志愿服务", "Volunteering", category.PanelPublicManagement, "", ""},
	// 智慧社区O2O
	{Uncategorised, "便民服务", "Services nearby", category.PanelO2O, "", ""},
	{"appliance-repair", "家电维修", "Appliance repair", category.PanelO2O, Uncategorised, ""},
	{"plumbing", "水电维修", "Plumbing and wiring", category.PanelO2O, Uncategorised, ""},
	{"haircut", "理发", "Haircut", category.PanelO2O, Uncategorised, ""},
	{"laundry", "洗衣", "Laundry", category.PanelO2O, Uncategorised, ""},
	{"home-cleaning", "家庭保洁", "Home cleaning", category.PanelO2O, Uncategorised, ""},
	{"delivery", "代购配送", "Shopping and delivery", category.PanelO2O, Uncategorised, ""},
	// 智慧养老
	{homeCare, "居家照护", "Care at home", category.PanelElderCare, "", ""},
	{"home-bath", "助浴", "Bathing assistance", category.PanelElderCare, homeCare, CareCertificate},
	{"cleaning", "助洁", "Cleaning assistance", category.PanelElderCare, homeCare, ""},
	{"meal", "助餐", "Meals", category.PanelElderCare, homeCare, ""},
	{"escort", "助医", "Escort to the doctor", category.PanelElderCare, homeCare, CareCertificate},
	{"mobility", "助行", "Walking assistance", category.PanelElderCare, homeCare, CareCertificate},
	{"errand", "助急", "Urgent errands", category.PanelElderCare, homeCare, ""},
	{"personal-care", "生活照料", "Personal care", category.PanelElderCare, homeCare, CareCertificate},
	{"day-care", "日间照料", "Day care", category.PanelElderCare, "", CareCertificate},
	{"respite", "喘息服务", "Respite care", category.PanelElderCare, "", CareCertificate},
	{"wellbeing-visit", "探访关爱", "Wellbeing visits", category.PanelElderCare, "", ""},
	{"comfort", "精神慰藉", "Emotional support", category.PanelElderCare, "", CounsellorLicence},
	{"activity", "文体活动", "Group activities", category.PanelElderCare, "", ""},
	{"home-adaptation", "适老化改造", "Home adaptation", category.PanelElderCare, "", ""},
	// 智慧医疗
	{"family-doctor", "家庭医生", "Family doctor", category.PanelHealth, "", PhysicianLicence},
	{"health-check", "健康体检", "Health check", category.PanelHealth, "", NurseLicence},
	{"chronic-care", "慢病随访", "Chronic disease follow-up", category.PanelHealth, "", NurseLicence},
	{"rehabilitation", "康复护理", "Rehabilitation nursing", category.PanelHealth, "", NurseLicence},
	{"home-nursing", "上门护理", "Nursing at home", category.PanelHealth, "", NurseLicence},
	{"medication", "用药指导", "Medication guidance", category.PanelHealth, "", PhysicianLicence},
	// 智慧平安e门
	{"gate-pass", "门禁通行证", "Gate pass", category.PanelGate, "", ""},
	{"visitor-pass", "访客预约", "Visitor registration", category.PanelGate, "", ""},
	{"alarm", "一键呼叫", "Alarm button", category.PanelGate, "", ""},
}

// CategoryID is the id of the category with a code, which follows from it.
func CategoryID(code string) string { return id.From("cat", code) }

// EnsureCategories makes Linli's categories and brings their names, panels, parents and
// required credentials up to this version; repeated, it changes nothing. Offerings of a
// renamed category are found by its new name.
func EnsureCategories(ctx context.Context, tx *database.Tx) error {
	have, err := tx.Category.Query().All(ctx)
	if err != nil {
		return fmt.Errorf("read the categories: %w", err)
	}
	ids, codes := map[string]string{}, map[string]string{}
	for _, c := range have {
		ids[c.Code], codes[c.ID] = c.ID, c.Code
	}
	is := map[string]kind{}
	for _, c := range have {
		k := kind{code: c.Code, name: c.Name, english: c.NameEn, panel: c.Panel, credential: c.RequiredCredential}
		if c.ParentID != nil {
			k.parent = codes[*c.ParentID]
		}
		is[c.Code] = k
	}
	for _, k := range kinds {
		old, exists := is[k.code]
		if old == k {
			continue
		}
		if !exists {
			ids[k.code] = CategoryID(k.code)
		}
		if err := saveCategory(ctx, tx, k, ids); err != nil {
			return err
		}
		if exists && (old.name != k.name || old.english != k.english) {
			if err := indexWhere(ctx, tx, "category_id", ids[k.code]); err != nil {
				return err
			}
		}
	}
	return nil
}

func saveCategory(ctx context.Context, tx *database.Tx, k kind, ids map[string]string) error {
	var parent any
	if k.parent != "" {
		parent = ids[k.parent]
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO categories (id, code, name, name_en, panel, parent_id, required_credential) VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, panel = excluded.panel,
		parent_id = excluded.parent_id, required_credential = excluded.required_credential`,
		ids[k.code], k.code, k.name, k.english, string(k.panel), parent, k.credential)
	if err != nil {
		return fmt.Errorf("save the category %s: %w", k.code, err)
	}
	return nil
}
