package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// The unit that is printed above a table, 单位：万元, is that of its figures; but a table has columns of other figures too, which
// number, count or compare.

// otherFigures stand in the headings of columns whose figures have not the unit of the table.
var otherFigures = []string{
	"序", "号", "编码", "代码", "数量", "个数", "户", "人", "次", "件数", "份数", "套数", "台数", "率", "比", "%", "％", "系数", "增幅", "增长", "得分", "分数", "排名", "名次",
	"面积", "长度", "里程", "容积", "重量", "产量", "高度", "宽度", "规模", "年限", "期限", "时间", "日期", "年份", "年度", "月份", "年龄", "电话", "邮编", "名称", "单位",
}

// measuredBy are the headings that name what a unit of length, area or weight measures.
var measuredBy = []string{"面积", "长度", "里程", "容积", "重量", "产量", "高度", "宽度"}

// ofUnit gives the heading h the unit that is printed above the table, 金额（万元） for 金额, where the figures below it are of that unit.
func (t *Table) ofUnit(h string) string {
	part, _ := strings.CutPrefix(h, "其中：")
	if t.Unit == "" || part == "" || strings.ContainsAny(part, "（(：:/") || strings.ContainsAny(t.Unit, "、，,/;；") {
		return h
	}
	key := han.Key(h)
	a, err := parse.ParseAmount("1" + t.Unit)
	if err != nil || a.Kind == parse.Count { // 单位：个
		return h
	}
	money := a.Kind == parse.Money
	for _, w := range otherFigures {
		if strings.Contains(key, w) && (money || !holdsAny(key, measuredBy)) {
			return h
		}
	}
	return h + "（" + t.Unit + "）"
}

func holdsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
