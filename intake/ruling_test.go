package intake

import (
	"strings"
	"testing"
)

// TestRuling reads a form of two rows and three columns, as Tesseract writes it: a blank cell and a cell of two lines are kept,
// a slim box and a frame around one line are no tables.
func TestRuling(t *testing.T) {
	line := func(words ...string) string {
		return "<p class='ocr_par'><span class='ocr_line' title='bbox 1 1 2 2'>" + strings.Join(words, " ") + "</span></p>"
	}
	word := func(at, text string) string {
		return "<span class='ocrx_word' title='bbox " + at + "; x_wconf 90'>" + text + "</span>"
	}
	separator := func(at string) string { return "<div class='ocr_separator' title='bbox " + at + "'></div>" }
	form := []string{
		separator("10 100 910 104"), separator("10 200 910 203"), separator("10 300 910 304"),
		separator("10 100 12 300"), separator("310 102 313 298"), separator("610 100 612 300"), separator("910 100 912 300"),
	}
	frame := []string{separator("10 400 910 404"), separator("10 500 910 503"), separator("10 400 12 500"), separator("910 400 912 500")}
	page := func(parts ...string) string {
		return "<html><body><div class='ocr_page' title='bbox 0 0 1000 1000'>" + strings.Join(parts, "\n") + "</div></body></html>"
	}
	text := strings.Join([]string{
		line(word("20 20 180 60", "审批单")),
		line(word("20 110 100 150", "单位"), word("320 110 520 150", "市水务局")),
		line(word("320 150 400 190", "（章）")),
		line(word("20 210 100 250", "意见"), word("620 210 700 250", "同意")),
		line(word("20 430 180 470", "供水工作")),
	}, "")
	for _, c := range []struct {
		name, want string
		parts      []string
	}{
		{"a form", "审批单\n\n单位\t市水务局<br>（章）\t\n意见\t\t同意\n\n供水工作\n", append(form, frame...)},
		{"a frame alone", "审批单\n\n单位 市水务局\n\n（章）\n\n意见 同意\n\n供水工作\n", frame},
	} {
		for _, html := range []string{page(append([]string{text}, c.parts...)...), page(append(c.parts, text)...)} {
			src, err := Read(strings.NewReader(html), "a.hocr")
			if err != nil || src.Text != c.want {
				t.Errorf("%s: %q, error %v, want %q", c.name, src.Text, err, c.want)
			}
			check(t, src, err)
		}
	}
}
