package segment

import (
	"slices"
	"testing"
)

// TestAttachmentLabels checks label, number and title of lines that begin with 附件: the ⟦label⟧ and the ⟦title⟧ are marked.
func TestAttachmentLabels(t *testing.T) {
	for _, c := range []struct {
		marked      string
		number, sub int
	}{
		{"⟦附件⟧", 0, 0}, {"⟦附件⟧：", 0, 0}, {"⟦附件1⟧", 1, 0}, {"⟦附件 2⟧", 2, 0}, {"⟦附件３⟧：⟦供水抢修电话⟧", 3, 0}, {"⟦附件一⟧　⟦供水抢修电话⟧", 1, 0},
		{"⟦附件1-2⟧ ⟦供水抢修电话⟧", 1, 2}, {"⟦附件1—2⟧", 1, 2}, {"⟦附表4⟧", 4, 0}, {"⟦附⟧：⟦供水抢修电话⟧", 0, 0}, {"⟦附件⟧:⟦1.供水抢修电话⟧", 0, 0},
	} {
		s, want := unmark(c.marked)
		a, ok := readAttachment(s)
		if !ok || a.label != want[0] || a.number != c.number || a.sub != c.sub {
			t.Errorf("%s is read as %+v, %v", c.marked, a, ok)
		}
		if title := len(s); len(want) > 1 && a.rest != want[1].Start || len(want) == 1 && a.rest != title {
			t.Errorf("%s: the title begins at byte %d", c.marked, a.rest)
		}
	}
	for _, s := range []string{"附", "附近", "供水附件", ""} {
		if a, ok := readAttachment(s); ok {
			t.Errorf("%q is the label %+v", s, a)
		}
	}
}

// TestNamed checks which of the texts that a notice quotes it issues.
func TestNamed(t *testing.T) {
	for sentence, want := range map[string][]string{
		"现将《供水管网检查办法》印发给你们，请遵照执行。":                         {"《供水管网检查办法》"},
		"现将《供水管网检查办法》《供水管网更换规则》和《供水抢修预案》印发给你们。":            {"《供水管网检查办法》", "《供水管网更换规则》", "《供水抢修预案》"},
		"《供水管网检查办法》已经市人民政府同意，现印发给你们。":                      {"《供水管网检查办法》"},
		"根据《供水条例》的规定，现将《供水管网检查办法》予以公布。":                    {"《供水管网检查办法》"},
		"根据《供水条例》，市水务局负责检查。":                               nil,
		"现将《供水管网检查办法》印发给你们，《供水管网规则》同时废止。":                  {"《供水管网检查办法》"},
		"请按照《供水管网检查办法》执行。":                                 nil,
		"为了贯彻《省供水条例》，经研究，现将《云州市〈省供水条例〉实施办法》印发给你们，请认真贯彻执行。": {"《云州市〈省供水条例〉实施办法》"},
	} {
		text := "云政发〔2031〕8号\n云州市人民政府关于印发文件的通知\n各区人民政府：\n" + sentence + "\n云州市人民政府\n2031年5月4日\n"
		l := Read(&Source{Text: text})
		var got []string
		for _, b := range l.Documents[0].Named(text) {
			got = append(got, b.Text(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s issues %q, want %q", sentence, got, want)
		}
	}
}

// TestSignerLines checks what can stand above the date of a signature.
func TestSignerLines(t *testing.T) {
	for _, s := range []string{"云州市人民政府", "市长　李四", "云州市水务局 云州市财政局", "云州市人民政府办公室（代章）"} {
		if !isSignerLine(s) {
			t.Errorf("%q signs nothing", s)
		}
	}
	for _, s := range []string{"", "府", "请认真贯彻执行。", "（此件公开发布）", "联系人：王五", "——供水", "市水务局，市财政局"} {
		if isSignerLine(s) {
			t.Errorf("%q is a signature", s)
		}
	}
}

// TestExplain checks that a line says what it was taken for and what else it could be.
func TestExplain(t *testing.T) {
	l := Read(&Source{Text: "云州市人民政府文件\n云政发〔2031〕8号\n云州市人民政府关于加强供水工作的通知\n各区人民政府：\n一、检查管网。\n"})
	for line, want := range map[int]Kind{1: KindMasthead, 2: KindNumber, 3: KindTitle, 4: KindRecipients, 5: KindMarker} {
		e, err := Explain(l, line)
		if err != nil || e.Kind != want || e.Why == "" || e.Line != line || e.Role != Body {
			t.Errorf("line %d is %+v, %v, want %s", line, e, err, want)
		}
		for _, v := range e.Lost {
			if v.Kind == want || v.Why == "" {
				t.Errorf("line %d lost %+v", line, v)
			}
		}
	}
	for _, line := range []int{0, -1, 6} {
		if _, err := Explain(l, line); err == nil {
			t.Errorf("line %d is explained", line)
		}
	}
}
