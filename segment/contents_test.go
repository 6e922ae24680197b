package segment

import (
	"strings"
	"testing"
)

// TestSplitEntry checks where title and page of an entry stand: the ⟦title⟧ and the ⟦page⟧ are marked.
func TestSplitEntry(t *testing.T) {
	for _, marked := range []string{
		"⟦关于加强供水工作的通知⟧\t⟦13⟧",
		"⟦关于加强供水工作的通知⟧……⟦13⟧",
		"⟦关于加强供水工作的通知⟧ ······ ⟦1⟧",
		"⟦关于加强供水工作的通知⟧⟦7⟧",
		"⟦关于加强供水工作的通知⟧ ———⟦120⟧",
		"| ⟦关于加强供水工作的通知⟧ | ⟦8⟧ |",
		"⟦关于加强供水工作的通知⟧",
		"⟦关于加强供水工作的⟧",
		"⟦2031年供水工作要点⟧",
		"⟦云州市人民政府2031⟧",
		"⟦第二批供水企业名单2⟧",
		"⟦关于表彰供水单位的决定⟧ pp⟦62⟧",
		"⟦关于加强供水工作的通知⟧……第⟦13⟧页",
		"⟦关于加强供水工作的通知⟧ …… ⟦13⟧-15",
		"⟦关于加强供水工作的通知⟧（⟦13⟧）",
		"1.⟦关于加强供水工作的通知⟧（云政发〔2031〕8号）……⟦13⟧",
		"（一）⟦关于加强供水工作的通知⟧ ⟦13⟧",
		"二、⟦市政府文件⟧",
		"13　⟦关于加强供水工作的通知⟧",
		"云政发〔2031〕8号　⟦关于加强供水工作的通知⟧……⟦13⟧",
		"| 云政发〔2031〕8号 | ⟦关于加强供水工作的通知⟧ | ⟦13⟧ |",
		"⟦5 月大事记⟧",
		"⟦云州市人民政府令第12号⟧……⟦13⟧",
	} {
		s, want := unmark(marked)
		title, page, pageAt := splitEntry(s)
		got := []Span{title}
		if page > 0 {
			got = append(got, pageAt)
		}
		if len(got) != len(want) || got[0] != want[0] || len(got) > 1 && got[1] != want[1] {
			t.Errorf("%s is split into %q", marked, texts(s, got))
		}
	}
}

// unmark takes the signs ⟦ ⟧ out of a text and says where they stood.
func unmark(marked string) (string, []Span) {
	var spans []Span
	for {
		at := strings.Index(marked, "⟦")
		if at < 0 {
			return marked, spans
		}
		end := strings.Index(marked, "⟧") - len("⟦")
		spans = append(spans, Span{at, end})
		marked = strings.Replace(strings.Replace(marked, "⟦", "", 1), "⟧", "", 1)
	}
}

func texts(s string, spans []Span) []string {
	var out []string
	for _, x := range spans {
		out = append(out, s[x.Start:x.End])
	}
	return out
}

// TestSplitRow checks where the cells of rows stand.
func TestSplitRow(t *testing.T) {
	for _, marked := range []string{
		"⟦1⟧\t⟦临江区⟧\t⟦120⟧", "⟦1⟧\t⟦⟧\t⟦⟧", "⟦⟧\t⟦临江区⟧", "| ⟦1⟧ | ⟦临江区⟧ |", "|⟦1⟧|⟦⟧|", "⟦1⟧\t⟦a | b⟧",
	} {
		s, want := unmark(marked)
		got := splitRow(s)
		if strings.Join(texts(s, got), "│") != strings.Join(texts(s, want), "│") {
			t.Errorf("%q is split into %q", s, texts(s, got))
		}
	}
}

// TestSignedLines checks where the date of a signature on one line begins.
func TestSignedLines(t *testing.T) {
	for _, marked := range []string{"云州市人民政府　⟦2031年5月4日⟧", "云州市人民政府办公室 ⟦二〇三一年五月四日⟧"} {
		s, want := unmark(marked)
		if at, ok := signedLine(s); !ok || at != want[0].Start {
			t.Errorf("%s: the date begins at %d, %v", marked, at, ok)
		}
	}
	for _, s := range []string{"", "2031年5月4日", "截至2031年5月4日", "本通知自2031年5月4日", "自发布之日，至 2031年5月4日"} {
		if _, ok := signedLine(s); ok {
			t.Errorf("%q is a signature", s)
		}
	}
}
