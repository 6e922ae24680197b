package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// EndsOrgan reports whether s ends like the name of a body that issues documents: …人民政府, …办公室, …委员会. 全面推行 and
// 召开全市大会 end like none.
func EndsOrgan(s string) bool { return lexicon.Organs.End(s) }

// stateHeads begin the names of bodies that are of no place.
var stateHeads = []string{"国务院", "中国", "全国", "中央", "中华", "最高", "国家", "中共", "國務院", "行政院"}

// StartsOrgan reports whether s begins like the name of a body: with a place, 云州市防汛, or with the state.
func StartsOrgan(s string) bool {
	for _, w := range stateHeads {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	n, prev := 0, rune(0)
	for _, r := range s {
		if n > 0 && han.In("省市县区州旗盟乡镇縣區鄉鎮某", r) {
			return n < 9 && !han.In("全各本我该", prev) // 召开全市大会
		}
		prev = r
		n++
	}
	return false
}

// organParts are what stands after the name of an organ and names none.
var organParts = lexicon.ListOf(lexicon.OrganPart)

// IsPartOfOrgan reports whether s is a part of an organ that has no name of its own: 办公室 after 云州市人民政府.
func IsPartOfOrgan(s string) bool { return organParts.Has(s) }

// IsOrganLine reports whether s is the name of an organ alone, as joint issuers stand one above the other.
func IsOrganLine(s string) bool {
	return EndsOrgan(s) && !noOrganMarks.Stand(s) && han.Cells(s) <= 50
}

// noOrganMarks stand in the name of no organ.
var noOrganMarks = han.NewMarks("，。、（）0123456789")
