package segment

import "strings"

// The labels above a paper of a government of Taiwan (行政院 文書處理手冊): 發文日期：中華民國112年8月15日.
const (
	letterDate   = "發文日期"
	letterNumber = "發文字號"
)

// isLetterNumber reports whether live line n is the 文號 of such a paper, which stands below its day.
func (f *finder) isLetterNumber(n int) bool {
	return n > 0 && f.is(n, KindNumber) && afterLabel(f.str(n), letterNumber) > 0 && afterLabel(f.str(n-1), letterDate) > 0
}

// letterStart returns the live line that names the organ and the kind of the paper whose 文號 stands on live line n,
// 雲州市政府　函, above its address, who handles it and its day; the line of the day where nothing does.
func (f *finder) letterStart(n int) int {
	for m := n - 2; m >= 0 && n-m <= 12; m-- {
		s := f.str(m)
		if f.is(m, KindMasthead) || KindOf(Key(s)) != "" && cells(s) <= 60 && !endsSentence(s) {
			return m
		}
		if at := strings.IndexAny(s, "：:"); at <= 0 || at > len("密等及解密條件或保密期限") {
			break
		}
	}
	return n - 1
}

// letterDay returns where the day stands among the facts above a document; nil if no line of them gives it.
func letterDay(text string, lines []Line, facts []int) []Span {
	for _, i := range facts {
		p := lines[i].Print
		s := text[p.Start:p.End]
		if at := afterLabel(s, letterDate); at > 0 {
			if _, ok := dayOf(s[at:]); ok {
				return []Span{{p.Start + at, p.End}}
			}
		}
	}
	return nil
}
