package wording

import "testing"

// TestImprintLines checks the lines of the imprint (版记).
func TestImprintLines(t *testing.T) {
	for _, s := range []string{"抄送：市委办公室。", "抄 送：市委办公室", "云州市人民政府办公室 2031年5月5日印发", "云州市人民政府办公室 2031年5月5日印发（共印180份）", "云州市人民政府办公室 2031年5月5日印发　　共印 180 份", "(印180份)"} {
		if !IsImprintLine(s) {
			t.Errorf("%q is of no imprint", s)
		}
	}
	for _, s := range []string{"", "印发", "现将办法印发", "请抄送市委办公室", "复印件2份", "材料共印180份，分送各区"} {
		if IsImprintLine(s) {
			t.Errorf("%q is of an imprint", s)
		}
	}
}

// TestPrintedBelow checks which line above the day of printing is the organ that printed.
func TestPrintedBelow(t *testing.T) {
	for _, c := range []struct {
		organ, day string
		want       bool
	}{
		{"云州市人民政府办公室", "2031年5月5日印发", true},
		{"云州市人民政府办公室", "2031年5月5日印发（共印180份）", true},
		{"抄送：云州市水务局", "2031年5月5日印发", false},
		{"抄送：市委各部门，市政协", "云州市人民政府办公室 2031年5月5日印发", false},
		{"云州市水务局", "云州市人民政府办公室 2031年5月5日印发", false},
		{"现将办法", "2031年5月5日印发", false},
	} {
		if got := PrintedBelow(c.organ, c.day); got != c.want {
			t.Errorf("%q above %q: %v, want %v", c.organ, c.day, got, c.want)
		}
	}
}
