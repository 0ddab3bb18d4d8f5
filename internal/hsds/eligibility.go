package hsds

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"linli/ent"
	"linli/ent/person"
)

// careLevels are those an offering can be meant for, with the words of HSDS's sentence.
var careLevels = []struct{ level, word string }{
	{string(person.CareLevelMild), "轻度失能"}, {string(person.CareLevelModerate), "中度失能"},
	{string(person.CareLevelSevere), "重度失能"}, {string(person.CareLevelTotal), "完全失能"},
}

// oldestAge is the highest least age that an offering may ask for.
const oldestAge = 130

// eligibility says in a sentence whom an offering is meant for; "" when for everybody.
func eligibility(o *ent.Offering) string {
	var parts []string
	if o.MinAge > 0 {
		parts = append(parts, fmt.Sprintf("年满%d周岁", o.MinAge))
	}
	var words []string
	for _, l := range careLevels {
		if slices.Contains(o.CareLevels, l.level) {
			words = append(words, l.word)
		}
	}
	if len(words) > 0 {
		parts = append(parts, "照护等级为"+strings.Join(words, "、"))
	}
	return strings.Join(parts, "；")
}

var eligibilityForm = regexp.MustCompile(`^(?:年满([0-9]{1,3})周岁)?；?(?:照护等级为(.+))?$`)

// readEligibility reads a sentence of eligibility's form; age is 0 and levels nil where
// it says nothing of them.
func readEligibility(text string) (age int, levels []string, ok bool) {
	m := eligibilityForm.FindStringSubmatch(text)
	if text == "" || m == nil {
		return 0, nil, false
	}
	if m[1] != "" {
		age, _ = strconv.Atoi(m[1])
	}
	if m[2] == "" {
		return age, nil, age <= oldestAge
	}
	for _, word := range strings.Split(m[2], "、") {
		at := slices.IndexFunc(careLevels, func(l struct{ level, word string }) bool { return l.word == word })
		if at < 0 {
			return 0, nil, false
		}
		levels = append(levels, careLevels[at].level)
	}
	slices.Sort(levels)
	return age, slices.Compact(levels), age <= oldestAge
}

// takeEligibility reads whom a service is meant for. minimum_age counts before the
// sentence, the sentence before the attribute. A sentence in words of others is kept for
// readers, below the description. A document of Linli's that names no levels means none.
func takeEligibility(s service, attr map[string]string, o *ent.Offering) string {
	text := strings.TrimSpace(s.EligibilityDescription)
	age, levels, understood := readEligibility(text)
	o.MinAge = 0
	switch {
	case s.MinimumAge != nil:
		o.MinAge = int(math.Ceil(*s.MinimumAge))
	case understood:
		o.MinAge = age
	}
	if text != "" && !understood {
		o.Description = strings.TrimSpace(o.Description + "\n\n服务对象：" + text)
	}
	_, ours := attr["mode"]
	switch named := attr["careLevels"]; {
	case understood && len(levels) > 0:
		o.CareLevels = levels
	case named != "":
		levels = slices.Compact(slices.Sorted(strings.SplitSeq(named, ",")))
		for _, one := range levels {
			if !slices.ContainsFunc(careLevels, func(l struct{ level, word string }) bool { return l.level == one }) {
				return fmt.Sprintf("attributes: linli:careLevels names %q, which is no care level", one)
			}
		}
		o.CareLevels = levels
	case understood || ours:
		o.CareLevels = nil
	}
	return ""
}
