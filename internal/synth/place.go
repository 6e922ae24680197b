package synth

import (
	"math/rand/v2"
	"strings"
)

// A place is an invented city or district that publishes the gazette.
type place struct {
	city     string // 栖浦市
	district string // 揽湖区; empty when the city itself publishes
	province string // 沧岭省
	code     string // what its document numbers begin with: 栖 or 揽
	above    string // the same of the level above
	latin    string
	streets  []string // 听荷街道
	roads    []string // 拾光路
	area     string   // dialling code
}

// name is the full name, such as 栖浦市揽湖区.
func (p place) name() string { return p.city + p.district }

// short is how the place calls itself in its instruments, such as 揽湖区.
func (p place) short() string {
	if p.district != "" {
		return p.district
	}
	return p.city
}

// level is 市 or 区.
func (p place) level() string {
	if p.district != "" {
		return "区"
	}
	return "市"
}

// upper is the level above: 市 for a district, 省 for a city.
func (p place) upper() string {
	if p.district != "" {
		return "市"
	}
	return "省"
}

// The syllables of invented names. No city or district of China bears a name that they form.
var (
	cityFirst     = strings.Split("栖qi 霁ji 砚yan 棠tang 鹭lu 翊yi 漪yi 珩heng 璟jing 泠ling", " ")
	citySecond    = strings.Split("浦pu 陵ling 原yuan 港gang 泽ze 川chuan 岭ling 州zhou", " ")
	districtFirst = strings.Split("揽lan 听ting 映ying 倚yi 枕zhen 疏shu 漱shu 憩qi", " ")
	districtLast  = strings.Split("湖hu 溪xi 松song 荷he 泉quan 麓lu 桥qiao 月yue", " ")
	provinces     = []string{"沧岭省", "澜北省", "泽南省", "嵩东省", "汐南省"}
	roadNames     = []string{"拾光", "望舒", "青萝", "白露", "听涛", "和畅", "文渊", "锦书", "云锦", "棠梨", "临风", "知秋", "竹里", "采薇", "星河", "长汀"}
)

// invent makes a place from the syllables.
func invent(r *rand.Rand) place {
	a, b := pick(r, cityFirst), pick(r, citySecond)
	p := place{city: han(a) + han(b) + "市", province: pick(r, provinces), code: han(a), area: pick(r, []string{"0799", "0917", "0838", "0663", "0579"})}
	p.latin = strings.ToUpper(latin(a) + latin(b) + "shi")
	p.above = strings.TrimSuffix(p.province, "省")[:3]
	if r.IntN(5) < 3 {
		c, d := pick(r, districtFirst), pick(r, districtLast)
		p.above, p.code = p.code, han(c)
		p.district = han(c) + han(d) + "区"
		p.latin += " " + strings.ToUpper(latin(c)+latin(d)+"qu")
	}
	for _, i := range r.Perm(len(roadNames)) {
		p.roads = append(p.roads, roadNames[i]+pick(r, []string{"路", "大道", "街", "巷"}))
		p.streets = append(p.streets, roadNames[(i+5)%len(roadNames)])
	}
	return p
}

// han and latin take apart a syllable such as “栖qi”.
func han(s string) string   { return s[:3] }
func latin(s string) string { return s[3:] }

// pick takes one of the choices.
func pick[T any](r *rand.Rand, choices []T) T { return choices[r.IntN(len(choices))] }
