package synth

import (
	"fmt"
	"strings"
)

// moneyInWords is a sum in one of the later forms with Chinese figures, and reports whether it has one.
func (m *maker) moneyInWords(bound string) (phrase, bool) {
	v := Value{Kind: Money, Bound: bound, Unit: "CNY"}
	var s string
	switch {
	case m.later(sumByPlace):
		n := pick(m.r, []int{120, 250, 308, 680, 1250, 2006, 12500, 20800})
		s, v.Min = placed(n)+"万元", float64(n)*10_000
	case m.later(sumInWords):
		n := m.between(1, 99)*1000 + m.one2(0, 500)
		s, v.Min = m.inWords(n), float64(n)
	default:
		return phrase{}, false
	}
	v.Max = v.Min
	return planted(s, v), true
}

// placed writes figures before 万元 by place: 二五〇; what is above 亿 has its own figures, 一亿二五〇〇.
func placed(n int) string {
	if n >= 10_000 {
		return spelled(fmt.Sprint(n/10_000)) + "亿" + spelled(fmt.Sprintf("%04d", n%10_000))
	}
	return spelled(fmt.Sprint(n))
}

// inWords prints a sum twice, as contracts and notices of fees do: 人民币贰万伍仟元整（¥25,000.00）.
func (m *maker) inWords(n int) string {
	words := capitals(n) + "元整"
	figure := fmt.Sprintf("%d,%03d", n/1000, n%1000)
	return m.one(
		"人民币"+words+"（¥"+figure+".00）",
		fmt.Sprintf("%d元（大写：%s）", n, words),
		fmt.Sprintf("%d元（大写：人民币%s）", n, words),
		"¥"+figure+".00（大写："+words+"）",
	)
}

// capitals writes a number below 100,000 in the figures of cheques: 贰万伍仟.
func capitals(n int) string {
	digits := []rune("零壹贰叁肆伍陆柒捌玖")
	units := []string{"万", "仟", "佰", "拾", ""}
	var out strings.Builder
	skipped := false
	for i, place := 0, 10_000; i < len(units); i, place = i+1, place/10 {
		d := n / place % 10
		if d == 0 {
			skipped = true
			continue
		}
		if skipped && out.Len() > 0 {
			out.WriteString("零")
		}
		skipped = false
		out.WriteString(string(digits[d]) + units[i])
	}
	return out.String()
}
