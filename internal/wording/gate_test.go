package wording

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/parse"
)

// gateLines are lines of all sorts: those of a synthetic gazette, whole and cut at both ends, and some that gates could turn away.
func gateLines() []string {
	lines := strings.Split(synth.Make(5, synth.Options{Noise: 0.3}).Text, "\n")
	for _, s := range lines {
		if runes := []rune(s); len(runes) > 6 {
			lines = append(lines, string(runes[3:]), string(runes[:len(runes)-3]), string(runes[:6]))
		}
	}
	return append(lines, "云政发〔2031〕8", "云政发〔2031〕 8 号 ", "第56号令", "第3/2031號行政長官批示", "第12号　签发人：张三", "（2031年5月4日　云政〔2031〕8号）",
		"2031年5月4日", "2031年5月4曰", "二〇三一年五月四日（星期日）", "2031年5月4日前", "工 作 日", "二〇三一年五月 四 日", "发文字号：云政发〔2031〕8号", "第“667已号",
		"关于供水工作的 通 知（试行）", "《供水办法》", "供水办法（2031年） ", "云州市水务局公告", "弟 12 亏", "苐12号。", "云政规2031〕16号", "第 3 條", "公告2031年第8号", "第四三二一號", "审　判　员　　钱　立", "代 市 长　张 三", "云州市市长\t李四", "市长 ",
		"云州市人民政府办公室　2031年5月4日印发", "（共印180份）", "共印180份。 ", "2031年5月4日印发　共印 180 份)", "（。）", "2031年5月4日印发 ")
}

// TestGates asserts that what is turned away after a look at its last character is none of what is looked for.
func TestGates(t *testing.T) {
	numbers, days, kinds := 0, 0, 0
	for _, s := range gateLines() {
		if _, _, err := Number(s); err == nil {
			if numbers++; !mayEndNumber(s, han.FactsOf(s)) || !hasNumberSigns(s) {
				t.Errorf("%q is a 文号, and turned away", s)
			}
		}
		if d, err := parse.ParseDate(s, nil); err == nil && d.Precision == parse.PrecisionDay && d.From == d.To {
			if days++; !mayEndDay(s) {
				t.Errorf("%q is a day, and turned away", s)
			}
		}
		if office, name := officeAndName(s); han.Colon(s) < 0 && len(s) <= 2*personWidth {
			want := namesHolder(s, han.Key(office), han.Key(name))
			if got := IsPersonLine(s); got != want {
				t.Errorf("IsPersonLine(%q) = %v, want %v", s, got, want)
			}
		}
		rest := WithoutCopies(s)
		printed := strings.HasSuffix(rest, "印发") && strings.Contains(rest, "日") && han.Cells(rest) < 120 || rest == "" && s != ""
		if got := IsPrinted(s); got != printed {
			t.Errorf("IsPrinted(%q) = %v, want %v", s, got, printed)
		}
		kind := TitleEnds.Of(WithoutTail(s))
		if got, want := EndsKind(s), TitleEnds.Ends(han.Solid(s)); got != want {
			t.Errorf("EndsKind(%q) = %v, want %v", s, got, want)
		}
		if got, want := EndsTitle(s), PaperEnds.Ends(WithoutTail(s)); got != want {
			t.Errorf("EndsTitle(%q) = %v, want %v", s, got, want)
		}
		if kind != "" {
			kinds++
		}
		if got := KindOf(s); got != kind {
			t.Errorf("KindOf(%q) = %q, want %q", s, got, kind)
		}
	}
	for _, w := range lexicon.Words(lexicon.TitleKind + lexicon.Paper) {
		if len(w) >= kindBytes {
			t.Errorf("the kind %s is too long to be read at the end of a title", w)
		}
	}
	if numbers < 5 || days < 5 || kinds < 20 {
		t.Errorf("only %d numbers, %d days and %d kinds among the lines", numbers, days, kinds)
	}
}

// TestClosesWhole compares the look at the brackets of a line with one at each of its characters.
func TestClosesWhole(t *testing.T) {
	whole := 0
	for _, s := range append(gateLines(), "（）", "（供水）（试行）", "（供水（试行））", "(供水]", "）（", "（供水", "《供水》", "（\xe4）") {
		depth, closed := 0, -1
		for i, r := range s {
			switch han.Sign(r) {
			case '(':
				depth++
			case ')':
				depth--
				if depth <= 0 && closed < 0 {
					closed = i + len(string(r))
				}
			}
		}
		want := han.Sign(han.First(s)) == '(' && closed == len(s)
		if want {
			whole++
		}
		if got := ClosesWhole(s); got != want {
			t.Errorf("ClosesWhole(%q) = %v", s, got)
		}
	}
	if whole < 5 {
		t.Errorf("only %d lines are one pair of brackets", whole)
	}
}
