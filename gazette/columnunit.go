package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// The unit that is printed above a table, 单位：万元, is that of its figures; but a table has columns of other figures too, which
// number, count or compare.

// otherFigures stand in the headings of columns whose figures have not the unit of the table.
var otherFigures = lexicon.NewList(
	"序", "号", "编码", "代码", "数量", "个数", "户", "人", "次", "件数", "份数", "套数", "台数", "率", "比", "%", "％", "系数", "增幅", "增长", "得分", "分数", "排名", "名次",
	"面积", "长度", "里程", "容积", "重量", "产量", "高度", "宽度", "规模", "年限", "期限", "时间", "日期", "年份", "年度", "月份", "年龄", "电话", "邮编", "名称", "单位")

// measuredBy are the headings that name what a unit of length, area or weight measures.
var measuredBy = lexicon.NewList("面积", "长度", "里程", "容积", "重量", "产量", "高度", "宽度")

// ofUnit gives the heading h the unit that is printed above the table, 金额（万元） for 金额, where the figures below it are of that unit.
func (t *Table) ofUnit(h string) string {
	part, _ := strings.CutPrefix(h, "其中：")
	if t.Unit == "" || part == "" || partsOfUnit.Stand(part) {
		return h
	}
	known := t.facts()
	if known.scaled == unasked {
		a, err := parse.ParseAmount("1" + t.Unit)
		one := err == nil && a.Kind != parse.Count && !strings.ContainsAny(t.Unit, "、，,/;；") // 单位：个 only counts
		known.unit, known.scaled = a.Kind, answered(one)
	}
	if known.scaled == no {
		return h
	}
	key, money := han.Key(h), known.unit == parse.Money
	for _, w := range otherFigures.Kept() {
		if strings.Contains(key, w.String()) && (money || !measuredBy.Stand(key)) {
			return h
		}
	}
	return h + "（" + t.Unit + "）"
}

// partsOfUnit stand in a heading that has a unit of its own.
var partsOfUnit = han.NewMarks("（(：:/")
