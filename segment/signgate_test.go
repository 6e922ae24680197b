package segment

import (
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/han"
)

// countSeams are orders whose count and text stand on one line.
var countSeams = []string{"第　559　号　《供水办法》已经市人民政府常务会议通过。", "第12号 现将修订后的供水办法予以公布。", "第 3 号　为了加强供水管理，制定本办法。"}

// TestSignGates asserts that what the signs of a line rule out is none of what is looked for.
func TestSignGates(t *testing.T) {
	hits := map[string]int{}
	check := func(name, s string, is, may bool) {
		if is {
			hits[name]++
		}
		if is && !may {
			t.Errorf("%s: %q is turned away", name, s)
		}
	}
	for _, s := range append(mutatedLines(t), countSeams...) {
		for _, l := range Lines(s + "\n") {
			s := l.text(s)
			if l.Kind == KindBlank {
				continue
			}
			for i := range shapes {
				check(shapes[i].kind.String(), s, shapes[i].is(s), shapes[i].fits(&l, s))
			}
			check("office seam", s, letterheadSeams(s) != nil, l.may(han.WithSpace) && l.may(han.WithDay|han.WithNumber))
			check("title seam", s, titleSeam(s) > 0, l.may(han.WithOrder))
			check("count seam", s, countSeam(s) > 0, l.may(han.WithNumber) && l.may(han.WithOrdinal))
			check("order seam", s, orderSeam(s) > 0, l.may(han.WithNumber) && l.may(han.WithOrdinal))
			check("note seam", s, noteSeam(s) > 0, l.may(han.WithNumber) && l.may(han.WithDay))
			signs, _ := signatureSeam(s)
			check("signature seam", s, signs > 0, l.may(han.WithStop) && l.may(han.WithDay))
			_, end := bracketedNumberIn(s)
			check("head seam", s, end > 0, l.may(han.WithNumber))
			h := newHeadLine(s)
			check("running head", s, h.form() != nil && len(s) <= maxHeadBytes, l.may(han.WithIssue|han.WithOrder) && headFormOf(s) != nil)
			check("site", s, hasSignPair(s), l.may(han.WithSite) && mayBeOfSite(s))
			check("foot line", s, isFoldedFootLine(s), isFootLine(s))
			check("foot", s, beginsFolded(s), beginsFoot(s) || len(s) > 300 || strings.HasSuffix(s, "。") && len(s) < 100)
			check("colophon label", s, labelBeforeColon(s) != "", colophonLabel(s) != "")
			check("site line", s, isFoldedSiteLine(s), isSiteLine(s) || len(s) > 400 || strings.HasSuffix(s, "。"))
			_, marked := markerAt(s, 0)
			check("marker", s, slices.ContainsFunc(markers, func(f markerForm) bool { _, n := f.read(s); return n > 0 && f.begins.Has(first(s)) }), marked)
		}
	}
	for _, name := range []string{"rule", "page-number", "stamp", "contents", "column", "number", "date", "attachment", "masthead",
		"office seam", "title seam", "count seam", "signature seam", "head seam", "running head", "site", "site line", "foot line", "foot", "colophon label", "marker"} {
		if hits[name] < 3 {
			t.Errorf("only %d lines with %s", hits[name], name)
		}
	}
}

// TestMiddleGates asserts that no marker is looked for in vain: where the signs of a block rule it out, none parts the block.
func TestMiddleGates(t *testing.T) {
	parted := 0
	more := []string{"加强供水。第三条　申请供水的单位。", "供水。（三）检修渡船；（四）清淤。", "供水。二、检修；三、清淤。", "供水。一、检修渡船。二、清淤。", "供水   （三）检修渡船"}
	for _, s := range append(mutatedLines(t), more...) {
		l := newLine(s, Span{0, len(s)}, false)
		for _, style := range []Style{NoStyle, ArticleMark, HanMark, HanParen, ArabicMark} {
			for last := range 4 {
				try := func(gated bool) int {
					b := Block{Kind: KindText, Lines: []int{0}, Pieces: []Span{l.Print}, facts: l.facts, Marker: Marker{Style: style, Number: last}}
					q := splitter{text: s, lines: []Line{l}, all: []Block{b}}
					q.last[ArticleMark], q.last[HanMark], q.last[HanParen] = last, last, last
					if gated {
						return len(q.cuts(0))
					}
					return len(q.cutsIn(0, q.all[0].Text(s)))
				}
				want := try(false)
				if parted += want; try(true) != want {
					t.Errorf("%q in a list of style %d behind %d: %d cuts, want %d", s, style, last, try(true), want)
				}
			}
		}
	}
	if parted < 10 {
		t.Errorf("only %d markers in mid-line", parted)
	}
}

// hasSignPair is mayBeOfSite without a look at rare characters alone.
func hasSignPair(s string) bool {
	for i, r := range s {
		if next := first(strings.TrimLeftFunc(s[i+han.CharLen(s, i):], isSpace)); signPairs[r] != "" && next != 0 && strings.ContainsRune(signPairs[r], next) {
			return true
		}
	}
	return false
}

// TestPageNumbers asserts that a line with characters at both ends is no page number.
func TestPageNumbers(t *testing.T) {
	for _, s := range mutatedLines(t) {
		if !beginsAndEndsInHan(s) {
			continue
		}
		inner := strings.TrimFunc(s, isPageSign)
		if inner != s || strings.HasPrefix(s, "第") || strings.HasPrefix(s, "一") {
			t.Errorf("%q can be the number of a page", s)
		}
	}
}

// TestNumbersInHead compares what is read of 文号 in long lines with what the expression finds.
func TestNumbersInHead(t *testing.T) {
	found := 0
	more := []string{"关于供水的通知云政发〔2031〕8号", "云 政 发 〔 2 0 3 1 〕 8 号", "云政发（2031)第 12 号", "云〔2031〕8号", "甲乙丙丁戊己庚辛壬癸子丑寅卯〔2031〕123456号",
		"云政 〔2031〕第8号", "（云政发[2031] 8号", "云 政 〔 2 0 3 1 〕 第 1 2 号", "云政发〔203〕8号，云政办〔2031］\t9号", "云政发〔2031〕第号"}
	lines := append(mutatedLines(t), more...)
	for _, s := range lines {
		for at := 0; ; at += len("号") {
			n := strings.Index(s[at:], "号")
			if n < 0 {
				break
			}
			at += n
			window := s[max(0, at-200) : at+len("号")]
			want := formOfNumber.FindStringIndex(window)
			from, to := firstNumberInHead(window)
			if want == nil && to == 0 {
				continue
			}
			if found++; want == nil || from != want[0] || to != want[1] {
				t.Errorf("%q: [%d %d], want %v", window, from, to, want)
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d numbers", found)
	}
}

// TestShortIntegers compares what is read at once of the number of a marker with what is read digit by digit.
func TestShortIntegers(t *testing.T) {
	read := 0
	for _, s := range append(mutatedLines(t), "12、", "1２、", "1 2、", "一、", "一 二", "一二", "〇", "12 條", "1 2 條", "十 條", "二十 一", "3\t4", "十\t五", "7　條", "123456789", "一", "7") {
		for at := range s {
			for _, apart := range []bool{false, true} {
				c := cursor{s: s, at: at, apart: apart}
				n, size := shortInteger(s[at:], apart)
				if size == 0 {
					continue
				}
				read++
				is, gaps := isHanDigit, true
				if isDigit(c.peek()) {
					is, gaps = isDigit, apart
				}
				if got := c.number(is, gaps); got != n || c.at != at+size {
					t.Fatalf("%q: %d of %d bytes, want %d of %d", s[at:], n, size, got, c.at-at)
				}
			}
		}
	}
	if read < 100 {
		t.Errorf("only %d numbers", read)
	}
}

// TestHanNumbers reads the Chinese numbers up to ninety-nine at once and digit by digit.
func TestHanNumbers(t *testing.T) {
	digits := strings.Split("一 二 三 四 五 六 七 八 九", " ")
	for n := 1; n < 100; n++ {
		tens, ones := n/10, n%10
		s := ""
		if tens > 1 {
			s = digits[tens-1]
		}
		if tens > 0 {
			s += "十"
		}
		if ones > 0 {
			s += digits[ones-1]
		}
		c := cursor{s: s + "、"}
		if got, size := shortInteger(c.s, true); got != n || size != len(s) || c.number(isHanDigit, true) != n {
			t.Errorf("%s is read as %d, %d bytes of it", s, got, size)
		}
	}
}

// TestHoldsDocument compares what is looked for sign by sign with one look at each character.
func TestHoldsDocument(t *testing.T) {
	hits := 0
	lines := mutatedLines(t)
	for i, s := range lines {
		s += lines[(i*7)%len(lines)] + lines[(i*13)%len(lines)]
		want := holdsDocument(s)
		if want {
			hits++
		}
		if got := mayHoldDocument(s, han.FactsOf(s)); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	if hits < 100 || hits > len(lines)*9/10 {
		t.Errorf("%d of %d lines", hits, len(lines))
	}
}

// holdsDocument is mayHoldDocument character by character.
func holdsDocument(s string) bool {
	shown, stopped, quotes, ones, proofs := false, false, 0, 0, 0
	for i, r := range s {
		rest := strings.TrimLeftFunc(s[i+han.CharLen(s, i):], isSpace)
		switch r {
		case ',', '"':
			if next := s[i+1:]; next != "" && next[0] == ','^'"'^s[i] {
				quotes = 1
			}
		case '。':
			stopped = true
		case '：':
			if shown = true; !stopped && i <= 900 {
				proofs += 2
			}
		case '日':
			if shown = true; dayStart(s, i) >= 0 {
				proofs++
			}
		case '第':
			if in("一1１0０〇零○第", first(rest)) {
				proofs += 3
			}
			shown = shown || strings.HasPrefix(rest, "一条") || strings.HasPrefix(rest, "二条")
		case '一':
			if in("、﹑．.", first(rest)) {
				ones = 1
			}
		}
	}
	return shown && quotes+ones+proofs >= 2
}

// TestWideGaps compares the search for two spaces with that of the standard library.
func TestWideGaps(t *testing.T) {
	for _, s := range append(mutatedLines(t), "甲  乙", "甲　　乙", "甲　 乙", " 甲 乙") {
		for _, l := range Lines(s) {
			l.Kind = KindText
			print := l.text(s)
			if got, want := hasGap(s, &l), l.Print.Len() <= 600 && (strings.Contains(print, "  ") || strings.Contains(print, "　　")); got != want {
				t.Errorf("%q: %v", print, got)
			}
		}
	}
}

// TestRepeatedKeys asserts that two lines with one key have one number of their characters.
func TestRepeatedKeys(t *testing.T) {
	hashes := map[string]uint16{}
	same := 0
	for _, s := range mutatedLines(t) {
		for _, s := range []string{s, "12 " + s, s + "　3"} {
			k := headKey(s)
			if k == "" {
				continue
			}
			if h, ok := hashes[k]; ok {
				if same++; h != hashHan(s) {
					t.Errorf("%q differs from another line with the key %q", s, k)
				}
			}
			hashes[k] = hashHan(s)
		}
	}
	if same < 100 {
		t.Errorf("only %d lines repeat", same)
	}
}

// TestAgencies compares the search for the 机关代字 after a title with one that asks every beginning in full.
func TestAgencies(t *testing.T) {
	found := 0
	for _, s := range append(mutatedLines(t), "云州市人民政府关于加强供水工作的通知 云政发", "云州市人民政府文件云政发", "关于供水的通知云 政 发", "云州市人民政府令 云政", "云州市供水办法〇云政办函") {
		s = han.TrimRight(s)
		if clauseMarks.Stand(s) || isAgency(s) {
			continue
		}
		want := -1
		if isWritTitle(s) {
			want = len(s)
		}
		for n, i := 0, len(s); i > 0 && n <= 14 && want < 0; n++ {
			i -= han.LastLen(s[:i])
			if isAgency(s[i:]) && isHeadText(han.TrimRight(s[:i])) {
				want = i
				found++
			}
		}
		if got := numberFrom(s); got != want {
			t.Errorf("numberFrom(%q) = %d, want %d", s, got, want)
		}
	}
	if found < 3 {
		t.Errorf("only %d titles with an agency", found)
	}
}
