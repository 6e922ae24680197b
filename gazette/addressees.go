package gazette

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// addressees splits a list of addressees (主送机关, 抄送机关) into its entries as a person counts them. A comma or a semicolon parts two of
// them; 、 does where both are whole names, 国务院各部委、各直属机构. Names that share a head or an end stay together: 各省、自治区、
// 直辖市人民政府 and 市政府各委、办、局 are one entry each. Nothing in brackets is split.
func addressees(s string) []string {
	out := []string{}
	for _, group := range splitOutside(s, groupMarks) {
		var first, prev string
		for _, m := range splitOutside(group, memberMarks) {
			if prev != "" && sharesName(first, prev, m) {
				out[len(out)-1] += "、" + m
			} else {
				out, first = append(out, m), m
			}
			prev = m
		}
	}
	return out
}

// splitOutside cuts s at marks outside of brackets and drops blank pieces.
func splitOutside(s string, marks *han.Set) []string {
	var out []string
	depth, from := 0, 0
	add := func(to int) {
		if name := strings.TrimSpace(s[from:to]); name != "" {
			out = append(out, name)
		}
	}
	for i := han.IdeographsEnd(s, 0); i < len(s); i = han.IdeographsEnd(s, i) {
		r, n := han.Char(s, i)
		switch {
		case openers.Has(r):
			depth++
		case closers.Has(r):
			depth = max(0, depth-1)
		case depth == 0 && marks.Has(r):
			add(i)
			from = i + n
		}
		i += n
	}
	add(len(s))
	return out
}

// The marks between groups of addressees and between the members of one, and the brackets in which nothing is parted.
var (
	groupMarks, memberMarks = han.NewSet("，；：,;:。"), han.NewSet("、")
	openers, closers        = han.NewSet("（(《〔["), han.NewSet("）)》〕]")
)

// sharesName reports whether m shares its head or its end with prev, the member before it of a list that begins with first: 自治区 after
// 各省 waits for the same 人民政府, 局 after 市政府各委 has the same 市政府各, and 财政局 after 各区卫生健康局 the same 各区.
func sharesName(first, prev, m string) bool {
	switch {
	case startsOwnList(m):
		return false
	case waitsForEnd(prev):
		return !isAreaOffice(m)
	case isOneSign(m), isPlainBody(m) && strings.Contains(prev, "各"):
		return true
	case isOneSign(prev):
		return false
	case isBodyOfItsOwn(m) || hasOwnHead(m) || isMinistry(m) && !strings.HasPrefix(first, "各"):
		return false
	case strings.HasPrefix(first, "各"):
		return true
	}
	return hasOwnHead(first) && endsInOneOf(withoutNote(m), "局委厅办部处室科廳會處")
}

// The words of lists of addressees.
var (
	listHeads   = lexicon.ListOf(lexicon.ListHead)
	namedHeads  = lexicon.ListOf(lexicon.NamedHead)
	areas       = "省市区县州旗盟乡镇村縣區鄉鎮"
	areaOffices = "直属级管辖屬級"
	// notAreas are words that begin with such a sign and name no area.
	notAreas = lexicon.ListOf(lexicon.NotArea)
	// kindsOfArea are areas of a kind and no place: 自治区, 计划单列市.
	kindsOfArea = lexicon.ListOf(lexicon.AreaKind)
	// ownBodies end names that stand for one body wherever they stand in a list.
	ownBodies = lexicon.ListOf(lexicon.OwnBody)
)

// startsOwnList reports whether m begins anew: 各直属机构, 有关单位, 市直各单位.
func startsOwnList(m string) bool {
	if listHeads.Begin(m) {
		return true
	}
	return strings.Contains(m, "各")
}

// waitsForEnd reports whether m names only areas or persons, whose office or title stands after a later member: 各省, 北京市, 张三.
func waitsForEnd(m string) bool {
	m = withoutNote(m)
	return endsInOneOf(m, areas) && !strings.HasSuffix(m, "军分区") || strings.HasSuffix(m, "街道") || !endsInOneOf(m, bodyEnds)
}

// bodyEnds are the last signs of the names of bodies: 府, 局, 部门, 委员会, 银行, 学校, 公司.
const bodyEnds = "府门位构司会局委办室厅院部署处团校厂库行组企所站中心者长志社业台队军警总关园系馆店店学协联庭科股代表员部機構門會廳處學校館團體體们"

// isMinistry reports whether m is a ministry, 水利部 after 云州省人民政府, and no department of a party committee.
func isMinistry(m string) bool {
	if !strings.HasSuffix(m, "部") || utf8.RuneCountInString(m) > 8 {
		return false
	}
	for _, w := range []string{"宣传部", "组织部", "统战部", "武装部", "人武部", "政治部", "联络部", "工作部", "本部", "总部", "支部", "俱乐部"} {
		if strings.HasSuffix(m, w) {
			return false
		}
	}
	return true
}

// isOneSign reports whether m is one sign, an organ of a kind: 委, 办, 局（中心）.
func isOneSign(m string) bool { return utf8.RuneCountInString(withoutNote(m)) == 1 }

// isPlainBody reports whether m is the word for bodies of a kind and says nothing of whose they are: 单位 after 市直各部门.
func isPlainBody(m string) bool {
	switch m {
	case "单位", "機構", "机构", "企业", "部门", "科室", "机关", "院校", "團體", "团体", "單位":
		return true
	}
	return false
}

// isAreaOffice reports whether m is an office that an area keeps, 市直机关, 区属企业, and no end of a list of areas.
func isAreaOffice(m string) bool {
	first, n := utf8.DecodeRuneInString(m)
	second, _ := utf8.DecodeRuneInString(m[n:])
	return strings.ContainsRune(areas, first) && strings.ContainsRune(areaOffices, second)
}

// isBodyOfItsOwn reports whether m names one body: 新疆生产建设兵团, 市人民检察院.
func isBodyOfItsOwn(m string) bool {
	return ownBodies.End(m)
}

// hasOwnHead reports whether m begins with what says whose it is: 市财政局, 国务院办公厅, 广东省人民政府, 各区卫生健康局.
func hasOwnHead(m string) bool {
	if listHeads.Begin(m) || namedHeads.Begin(m) {
		return true
	}
	if notAreas.Begin(m) {
		return false
	}
	if strings.Contains(m, "兵团") {
		return true
	}
	kind := m
	for w := range kindsOfArea.All {
		kind = strings.ReplaceAll(kind, w, "")
	}
	n := 0
	for i, r := range kind {
		rest := kind[i+han.CharLen(kind, i):]
		if strings.ContainsRune(areas, r) && n != 1 && rest != "" && !startsInOneOf(rest, areas+"（(") {
			return true
		}
		n++
	}
	return false
}

// endsInOneOf and startsInOneOf report whether s ends or begins with one of signs.
func endsInOneOf(s, signs string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(signs, r)
}

func startsInOneOf(s, signs string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune(signs, r)
}
