package segment

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The forms of what is looked for in a line that holds a document, as regular expressions have them.
var (
	formOfBracketedDay = regexp.MustCompile(`[（(](?:[0-9]{4}|[一二三四五六七八九〇○零]{4})年[^）)。]{3,160}(?:通过|公布|发布|修订|修正|批准|施行)[^）)。]{0,20}[）)]`)
	formOfPartedAbout  = regexp.MustCompile(`关[\s　]+于`)
	formOfOrder        = regexp.MustCompile(`^[\s　]*\p{Han}{3,30}令[\s　]*第[\s　]*(?:\d{1,4}|[一二三四五六七八九十百〇]{1,5})[\s　]*号`)
	formOfOpeningYear  = regexp.MustCompile(`^(?:(?:19|20)\d\d|[１２][９０][０-９]{2})\s?年`)
	formOfNumber       = regexp.MustCompile(`\p{Han}{2,12}[〔\[（(［]\d{4}[〕\]）)］]\s*第?\d{1,5}\s*号` +
		`|(?:\p{Han} ){2,12}[〔\[（(［] (?:\d ){4}[〕\]）)］] (?:第 )?(?:\d ){1,5}号`)
)

// TestForms compares what is read with what these expressions find.
func TestForms(t *testing.T) {
	found := map[string]int{}
	same := func(what, s string, got, want any, none bool) {
		if !none {
			found[what]++
		}
		if got != want {
			t.Errorf("%s in %q: %v, want %v", what, s, got, want)
		}
	}
	for _, s := range formLines(t) {
		at := formOfPartedAbout.FindStringIndex(s)
		if at == nil {
			at = []int{-1}
		}
		same("关 于", s, partedSubject(s), at[0], at[0] < 0)
		end := 0
		if at := formOfOrder.FindStringIndex(s); at != nil {
			end = at[1]
		}
		same("order", s, orderHead(s), end, end == 0)
		same("year", s, opensWithYear(s), formOfOpeningYear.MatchString(s), !formOfOpeningYear.MatchString(s))
		var days [][2]int
		for _, at := range formOfBracketedDay.FindAllStringIndex(s, -1) {
			days = append(days, [2]int{at[0], at[1]})
		}
		same("day", s, slices.Equal(bracketedDays(s), days), true, days == nil)
		numbers := formOfNumber.FindAllStringIndex(s, -1)
		same("number", s, slices.EqualFunc(numbersInHead(s), numbers, slices.Equal), true, numbers == nil)
	}
	for _, what := range []string{"关 于", "order", "year", "day", "number"} {
		if found[what] < 5 {
			t.Errorf("%s: only %d", what, found[what])
		}
	}
}

// formLines are lines of all sorts, with the forms whole, cut, put together and with signs changed.
func formLines(t *testing.T) []string {
	parts := []string{"关 于", "关　\n于", "关于", "云州市人民政府令第12号", "云州市人民政府令 第 十二 号", "　 令令令令令第令第8号", "云州令第12345号", "云州市令\t第〇一二号", "2031年上半年", "１９３１年第一季度",
		"1931 年", "2131年", "２０３１\t年", "（2031年5月20日云州市第六届人民代表大会通过）", "(二〇三一年五月公布、六月施行)", "（2031年通过）", "（2031年5月批准，并于云州市人民政府公报公布。）", "（2031年（2032年6月7日修正）",
		"（二○三1年5月4日修订）", "（2031年5月20日修正的条文由云州市人民政府负责解释并且自公布之日起三十日后生效）", "云政发〔2031〕8号", "云 政 发 〔 2 0 3 1 〕 8 号", "云政发（2031)第 12 号", "通过", "施行", "。", "）", "号", "令", "\xe5", "　", " "}
	lines := append(mutatedLines(t), parts...)
	seed := uint32(1)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for range 20000 {
		var b strings.Builder
		for range 1 + next(5) {
			p := []rune(parts[next(len(parts))])
			from := next(len(p)) * next(2)
			b.WriteString(string(p[from : from+1+next(len(p)-from)]))
		}
		lines = append(lines, b.String())
	}
	return lines
}
