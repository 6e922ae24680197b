package dataset

import (
	"strings"
	"unicode/utf8"
)

// A Level is the level of administration that an organ belongs to.
type Level string

// The levels of administration.
const (
	LevelState    Level = "国家" // 国务院, 全国人民代表大会常务委员会
	LevelMinistry Level = "部委" // 财政部, 国家税务总局
	LevelProvince Level = "省"  // 云岭省人民政府, 直辖市
	LevelCity     Level = "市"  // 云州市人民政府, 自治州
	LevelCounty   Level = "县"  // 云州市渡口区人民政府
	LevelTown     Level = "乡"  // 乡, 镇, 街道
)

// Levels lists every level, the highest first.
func Levels() []Level {
	return []Level{LevelState, LevelMinistry, LevelProvince, LevelCity, LevelCounty, LevelTown}
}

// A suffix ends the name of a place of some level. A weak one stands in other words too, and ends a place only before words
// of an organ or another place.
type suffix struct {
	word  string
	level Level
	weak  bool
}

// suffixes are tried in this order at each character, the longer ones first.
var suffixes = []suffix{
	{"特别行政区", LevelProvince, false}, {"特別行政區", LevelProvince, false}, {"自治区", LevelProvince, false}, {"生产建设兵团", LevelProvince, false},
	{"自治州", LevelCity, false}, {"地区", LevelCity, true}, {"自治县", LevelCounty, false}, {"自治旗", LevelCounty, false}, {"新区", LevelCounty, true},
	{"街道", LevelTown, true}, {"省", LevelProvince, false}, {"市", LevelCity, false}, {"州", LevelCity, true}, {"盟", LevelCity, true},
	{"县", LevelCounty, false}, {"縣", LevelCounty, false}, {"旗", LevelCounty, true}, {"区", LevelCounty, true}, {"區", LevelCounty, true},
	{"乡", LevelTown, true}, {"鄉", LevelTown, true}, {"镇", LevelTown, true}, {"鎮", LevelTown, true},
}

// noPlaces look like a city and are words.
var noPlaces = []string{"城市", "都市", "国家市", "全市", "本市", "各市", "地市"}

// municipalities are the cities that stand beside the provinces.
var municipalities = []string{"北京市", "天津市", "上海市", "重庆市"}

// stateOrgans are the organs of the whole country that are no ministry; their offices count with them.
var stateOrgans = []string{"中共中央", "中国共产党中央", "全国人民代表大会", "全国人大常委会", "国务院", "中央军事委员会", "中央军委", "最高人民法院", "最高人民检察院",
	"国家监察委员会", "中华人民共和国主席", "全国政协", "中国人民政治协商会议全国委员会"}

// organWords may follow the name of a place; 市 of 市场监督管理局 ends no place.
var organWords = []string{"人民政府", "人民代表大会", "人大", "委", "办公", "局", "厅", "廳", "处", "處", "管理", "财政", "发展", "教育", "科", "工业", "公安", "民政", "司法",
	"人力", "自然", "生态", "住房", "城", "交通", "水", "农业", "商务", "文化", "卫生", "退役", "应急", "审计", "市场", "国", "统计", "医疗", "信访", "税务",
	"中级", "高级", "人民法院", "人民检察院", "监察", "政", "中共", "总工会", "残疾", "红十字", "政府", "體", "体育", "林业", "地方", "金融", "规划", "行政", "办事处"}

// regionOf returns the place that an organ governs, such as 云州市渡口区 of 云州市渡口区人民政府办公室, and its level.
// An organ of no place is one of the state.
func regionOf(organ string) (region string, level Level) {
	for _, o := range stateOrgans {
		if strings.HasPrefix(organ, o) {
			return "", LevelState
		}
	}
	organ = strings.TrimPrefix(organ, "中共")
	end := 0
	for at := 0; at < len(organ); {
		n, found := placeAt(organ[at:])
		if n == 0 {
			break
		}
		if level == LevelCity && found == LevelCity {
			found = LevelCounty // a city below a city
		}
		at += n
		end, level = at, found
		if startsOrgan(organ[at:]) {
			break // 柳溪县委 is followed by another organ, not by a place
		}
	}
	if end == 0 {
		return "", ministry(organ)
	}
	region = organ[:end]
	for _, m := range municipalities {
		if region == m {
			level = LevelProvince
		}
	}
	return region, level
}

// longestPlace is how many characters a name of one place has at most: 积石山保安族东乡族撒拉族自治县 has fifteen.
const longestPlace = 16

// placeAt returns how many bytes the name of a place takes at the start of s, and its level; 0 if none stands there.
func placeAt(s string) (n int, level Level) {
	count := 0
	for i := range s {
		if count++; count > longestPlace {
			break
		}
		for _, x := range suffixes {
			end := i + len(x.word)
			if i > 0 && strings.HasPrefix(s[i:], x.word) && x.endsPlace(s[:end], s[end:]) {
				return end, x.level
			}
		}
	}
	return 0, ""
}

// endsPlace reports whether name, which ends in the suffix, is a place before rest. 云州市场监督管理局 has none.
func (x suffix) endsPlace(name, rest string) bool {
	if x.weak {
		return rest == "" || startsOrgan(rest) || startsPlace(rest)
	}
	for _, w := range noPlaces {
		if strings.HasPrefix(name, w) {
			return false
		}
	}
	return !strings.HasPrefix(rest, "场") && !(x.word == "县" && strings.HasPrefix(rest, "级"))
}

// startsOrgan reports whether s goes on with words of an organ.
func startsOrgan(s string) bool {
	for _, w := range organWords {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// startsPlace reports whether another place follows that has an organ after it, as 渡口区人民政府 after 云州市.
func startsPlace(s string) bool {
	if utf8.RuneCountInString(s) < 3 {
		return false
	}
	n, _ := placeAt(s)
	return n > 0
}

// ministry tells the ministries from what is neither, such as a company: "" for that.
func ministry(organ string) Level {
	for _, ending := range []string{"部", "部办公厅", "委员会", "监会", "总局", "署", "银行", "委", "局", "委员会办公厅", "总局办公厅"} {
		if strings.HasSuffix(organ, ending) {
			return LevelMinistry
		}
	}
	return ""
}
