package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// The papers of offices of the Republic, in Nanking as in Taiwan, are headed by the organ and the kind and nothing else: 行政院訓令, 總統令.
// Count and day stand beside them or below: 行政院訓令　第四三二一號　二十五年八月七日. Many orders have neither.

// letterheadSeams returns where the count and the day begin after what heads the paper of an office on one line: 行政院訓令　│第四三二一號　│二十五年八月七日.
// Two mainland forms are one 文号 and stay whole: 云州市水务局公告　2031年第5号.
func letterheadSeams(s string) []int {
	r := last(s)
	if len(s) > 200 || r != '日' && r != '號' && r != '号' || !han.HasSpace(s) {
		return nil
	}
	for at := range s {
		if at == 0 || !isSpace(first(s[at:])) || isSpace(last(s[:at])) || !wording.IsOfficeHead(s[:at]) && !isLetterhead(s[:at]) {
			continue
		}
		from := len(s) - len(han.TrimLeft(s[at:]))
		if cuts := countAndDay(s, from); cuts != nil {
			return cuts
		}
	}
	return nil
}

// countAndDay returns where a count and a day begin that fill s[from:], one of them or both; nil if something else stands there.
func countAndDay(s string, from int) []int {
	if isWholeDay(s[from:]) || isOfficeCount(s[from:]) && !isNumberLine(s) {
		return []int{from}
	}
	for at := from; at < len(s); {
		next := strings.IndexFunc(s[at:], isSpace)
		if next < 0 {
			return nil
		}
		next += at
		rest := len(s) - len(han.TrimLeft(s[next:]))
		if a, b := s[from:next], s[rest:]; isOfficeCount(a) && isWholeDay(b) || isWholeDay(a) && isOfficeCount(b) {
			return []int{from, rest}
		}
		at = rest
	}
	return nil
}

// isWholeDay reports whether s is a day and nothing else.
func isWholeDay(s string) bool {
	return last(s) == '日' && (dayAt(s) == len(s) || strings.Contains(s, "年") && strings.TrimFunc(s, func(r rune) bool { return isHanDigit(r) || in("元年月日", r) }) == "")
}

// isOfficeCount reports whether s counts the paper of an office: 第四三二一號, 民一字第四五六二號.
func isOfficeCount(s string) bool {
	return len(s) < 120 && holds(s, "號", "号") && (isOrderCount(s) || strings.Contains(s, "字第") && isWholeNumber(s))
}

// isRepublican reports whether s prints a count or a day as the Republic does: 第四三二一號, 中華民國120年5月4日, 二十五年八月七日.
func isRepublican(s string) bool {
	if strings.Contains(s, "號") || strings.Contains(s, "國") || strings.HasPrefix(han.Key(s), "民国") || strings.HasPrefix(han.Key(s), "中华民国") {
		return true
	}
	year, _, ok := strings.Cut(han.Key(s), "年")
	return ok && !wording.IsYearLine(year)
}

// headsOfOffices makes text of the mastheads of orders that no count follows, but the day, as the Republic prints it, or the words of
// command: 國民政府令 | 任命…此令. They head the paper of an office.
func headsOfOffices(text string, lines []Line) {
	for i := range lines {
		if lines[i].Kind != KindMasthead || !wording.IsOfficeHead(lines[i].text(text)) {
			continue
		}
		j := printBelow(lines, i)
		if j < 0 {
			continue
		}
		if s := lines[j].text(text); lines[j].Kind == KindDate && !closesWhole(s) && isRepublican(s) || lines[j].Kind == KindText && commandsBelow(text, lines, j) {
			lines[i].claim(KindText, "what heads the paper of an office")
		}
	}
}

// commandsBelow reports whether the text that begins on line i ends with words of command.
func commandsBelow(text string, lines []Line, i int) bool {
	for j := i; j < min(len(lines), i+orderLines) && (lines[j].Kind == KindText || lines[j].Kind == KindBlank); j++ {
		if s := strings.TrimRight(lines[j].text(text), "。"); len(s) < 1000 && commandEnds.MayEnd(last(s)) && commandEnds.Ends(han.Key(s)) {
			return true
		}
	}
	return false
}

// isTelegramEnd reports whether s ends a telegram, which closes with the seal and prints no full stop: …謹聞張某叩江印.
func isTelegramEnd(s string) bool {
	return strings.HasSuffix(s, "印") && hanCount(s) > 12 && isPureHan(s)
}

// isOfficePaper reports whether live line n heads the paper of an office, with its day or its count below: 雲州市政府令 | 中華民國120年5月4日.
func (f *finder) isOfficePaper(n int) bool {
	return n+1 < len(f.live) && (headsOfficePaper(f.text, f.lines, f.live[n], f.live[n+1]) || isCountedHead(f.str(n))) && f.isEnded(n)
}

// isCountedHead reports whether s heads the paper of an office with its count and no blank between: 內務部布告第三號.
func isCountedHead(s string) bool {
	if len(s) >= 120 || last(s) != '號' {
		return false
	}
	at := strings.LastIndex(s, "第")
	return at > 0 && wording.IsOfficeHead(s[:at]) && isOrderCount(s[at:])
}

// headsOfficePaper reports whether line i heads the paper of an office, whose day or count stands on line j below it.
func headsOfficePaper(text string, lines []Line, i, j int) bool {
	s := lines[i].text(text)
	if !wording.IsOfficeHead(s) {
		return false
	}
	below, kind := lines[j].text(text), lines[j].Kind
	if !(kind == KindDate && !closesWhole(below)) && !((kind == KindNumber || kind == KindText) && isOfficeCount(below)) {
		return false
	}
	return isRepublican(below) || isRepublican(s)
}

// isBareOrder reports whether live line n heads an order without a count, whose words of command stand below: 大總統令 | 任命…此令.
func (f *finder) isBareOrder(n int) bool {
	if s := f.str(n); !wording.IsOfficeHead(s) || !strings.HasSuffix(han.Key(s), "令") || !f.is(n+1, KindText) || wording.IsOfficeHead(f.str(n+1)) || f.isProse(n-1) && !commandEnds.Ends(han.Key(f.str(n-1))) {
		return false
	}
	return commandsBelow(f.text, f.lines, f.live[n+1])
}

// orderLines is how many lines an order takes at most that appoints or promulgates.
const orderLines = 12

// commandEnds end the papers of the Republic, which print no full stop: 此令, 公布之.
var commandEnds = lexicon.NewTails(lexicon.Words(lexicon.CommandEnd))

// isCommand reports whether s commands somebody or ends a command: 令各省市政府, 合行令仰知照此令. No title does.
func isCommand(s string) bool {
	return first(s) == '令' && hanCount(s) >= 3 || commandEnds.MayEnd(last(s)) && commandEnds.Ends(han.Key(s))
}

// isMinister reports whether s is the office and the name of who signs below the day of an order, with no blank between: 財政總長周學.
func isMinister(s string) bool {
	n := len(s) / len("长")
	if n < 5 || n > 12 || !isPureHan(s) || !holds(s, "長", "卿", "理") || wording.KindOf(s) != "" {
		return false
	}
	for at := len(s) - 2*len("某"); at >= len(s)-3*len("某"); at -= len("某") {
		if wording.OfficeBefore(s, at) > 0 && !wording.StateHeads.Ends(s[:at]) || strings.HasSuffix(s[:at], "國務卿") || strings.HasSuffix(s[:at], "國務總理") {
			return true
		}
	}
	return false
}

// isEnded reports whether what stands above live line n is at its end, also in papers without full stops: a sentence, a signature, who
// signed, 此令, a column.
func (f *finder) isEnded(n int) bool {
	s := f.str(n - 1)
	return f.isClosed(n) || f.is(n-1, KindColumn, KindRule) || f.isSigned(n) || commandEnds.Ends(han.Key(s)) || !f.is(n-1, KindText, KindMarker, KindAttachment) || cells(s) < 30
}
