package gazette

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/effort"
)

// steepest is how fast the work may grow: four times the text may cost 4^1.15 times the statements.
const steepest = 1.15

// TestLinear counts what texts of one repeated piece cost at two sizes: a reader that goes through the whole text for
// each line costs sixteen times as much for four times the text.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program and reads many texts")
	}
	c := effort.New(t)
	pieces := slices.Concat(repeated, []string{
		"1.\n", "1\n\n\n\n\n", "a\tb\tc\n一、甲\n", "a\tb\n续表\n", "序号\n供\n1\n甲\n2\n", "供  水  管网\n甲  乙  1\n",
		"附件：1.供水\n", "目录\n第一章\n", "目录\n供水办法 1\n", "云州市人民政府\n2031年5月4日\n", "供水管网检查办法\n", "现将《供水办法》印发\n供水办法\n",
		"《一)供\n", "云州市人民政府关于加强供水工作的通知\t1\n", "委员：\n张三　市长\n", "1.1 总则\n", "第一条，", "“\n", "《\n", "（\n", "（一）\n",
		"第一条 供\n", "第一条\n", "序号\n1\n", "供  水  管\n", "供  水  管\n甲  乙  1\n", "供水  管网  长度\n1  2  3\n甲  乙\n",
		"云州市人民政府公报\n", "地址：供\n", "\f", "\r", " ", "\t\n", "供水", "第一条 供水。\n附件1\n", "〔2", "1、", "一", "二〇", "1千", "第",
		"第1条", "1-", "2022年", "12:", "@", "a@", "地址：", "自", "之日起", "百", "每人", "不超过", "0", "0-", "万亿", "半", "、", "和",
		"第（", "有效期", "十四五", "《》", "1,", "h", "http://",
	})
	for _, piece := range pieces {
		const n = 16_000
		small := c.Statements(t, strings.Repeat(piece, n/len(piece)))
		large := c.Statements(t, strings.Repeat(piece, 4*n/len(piece)))
		if slope := math.Log(float64(large)/float64(max(1, small))) / math.Log(4); slope > steepest {
			t.Errorf("%q: %d statements for %d bytes, %d for four times as many: exponent %.2f", piece, small, n, large, slope)
		}
	}
}
