package segment

import (
	"strings"
	"testing"
)

// tables in HTML as OCR programs leave them, with cells over several columns and rows.
var spannedTables = []string{
	"<table><tr><td rowspan=\"2\">序号</td><td colspan=\"2\">灯塔</td></tr><tr><td>名称</td><td>高度</td></tr><tr><td>1</td><td>北礁</td><td>12</td></tr></table>",
	"<table><tr><td rowspan=2>供水<td colspan='3'>检查</tr>\n<tr><td>甲</tr>\n</table>",
	"<table>\n<caption>表1</caption>\n<tr><th colspan=100>灯塔</th></tr>\n<tr><td rowspan=100>北礁</td></tr>\n<tr></tr>\n</table>\f<table><tr><td>2</td><td>南礁</td></tr></table>",
	"<TABLE><TBODY><TR><TD ROWSPAN=\"99999999999\" COLSPAN=\"99999999999\">合计</TD><TD ROWSPAN=0 COLSPAN=-1>5</TD></TR></TBODY></TABLE>",
	"<table><tr><td><table><tr><td rowspan=3>内</td></tr></table></td><td rowspan=\"3\">外<br>二</td></tr><tr><td></td></tr>",
	"<table><tr><td colspan=2 rowspan=2>一</td></tr>" + strings.Repeat("<tr><td rowspan=7 colspan=3>二</td></tr>", 9) + "</table>",
}

// FuzzSpans puts a table in HTML into a document: the laws hold, and spans add no more blank cells than SECURITY.md says.
func FuzzSpans(f *testing.F) {
	for _, table := range spannedTables {
		f.Add(table)
	}
	f.Fuzz(func(t *testing.T, table string) {
		if len(table) > 1<<13 {
			t.Skip()
		}
		text := "云政发〔2031〕8号\n云州市人民政府关于灯塔的通知\n各区人民政府：\n" + table + "\n云州市人民政府\n2031年5月4日\n"
		checkLayout(t, "the table", text)
		l := Read(&Source{Name: "a.md", Format: "markdown", Text: text})
		var at []int
		for i := range l.Lines {
			if l.Lines[i].HTML {
				at = append(at, i)
			}
		}
		rows, printed, blank := htmlTable(text, l.Lines, at), 0, 0
		for _, row := range rows {
			for _, c := range row {
				if c.merged {
					blank++
				} else {
					printed++
				}
			}
		}
		// Rows without a cell are left out, but count.
		if most := 1024 + 16*strings.Count(strings.ToLower(table), "<") + 4*printed; blank > most {
			t.Errorf("%d cells are printed, and %d blank ones added, more than %d", printed, blank, most)
		}
	})
}
