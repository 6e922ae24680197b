package parse

import (
	"fmt"
	"strings"
	"testing"
)

// TestFates reads what becomes of the first text that a sentence cites.
func TestFates(t *testing.T) {
	on := func(s string) Day { return day(s) }
	for s, want := range map[string]Fate{
		"《甲办法》（云政发〔2021〕1号）自2025年1月1日起废止。":            {Act: FateEnds, From: on("2025-01-01")},
		"《甲办法》、《乙办法》自2025年1月1日起停止执行。":                 {Act: FateEnds, From: on("2025-01-01")},
		"《甲办法》同时废止。":                                  {},
		"《甲办法》继续有效。":                                  {Act: FateSurvives},
		"《甲办法》（云政发〔2021〕1号）有效期延长至2027年12月31日。":        {Act: FateSurvives, Until: on("2027-12-31")},
		"《甲办法》继续执行，有效期至2026年6月30日。":                   {Act: FateSurvives, Until: on("2026-06-30")},
		"《甲办法》有效期延长2年。":                               {Act: FateSurvives, Term: "P2Y"},
		"《甲办法》有效期统一延长至2026年5月1日。":                     {Act: FateSurvives, Until: on("2026-05-01")},
		"继续执行《甲办法》。":                                  {Act: FateSurvives},
		"云政发〔2021〕1号文件自2024年3月1日起暂停执行。":               {Act: FateSuspends, From: on("2024-03-01")},
		"暂停执行《甲办法》。":                                  {Act: FateSuspends},
		"《甲办法》第三条暂时停止实施。":                             {Act: FateSuspends},
		"《甲办法》不暂停执行。":                                 {},
		"《甲办法》继续有效的，另行通知。":                            {},
		"《甲规则（2026年修订）》暂缓实施条文":                        {},
		"《甲办法》继续执行有关规定。":                              {},
		"《甲办法》暂停执行一年。":                                {Act: FateSuspends},
		"《甲办法》规定的有效期不延长。":                             {},
		"根据《甲办法》第三条，许可证有效期延长2年。":                      {},
		"《甲办法》恢复执行。":                                  {Act: FateSurvives},
		"《甲办法》（以下简称《办法》）自2024年5月1日起中止执行，至2024年8月1日止。": {Act: FateSuspends, From: on("2024-05-01"), Until: on("2024-08-01")},
	} {
		if list := Citations(s, nil); len(list) == 0 || list[0].Value.Fate != want {
			t.Errorf("%s: %+v, want %+v", s, list, want)
		}
	}
}

// TestNegated tells the repeals that are denied from those that are not.
func TestNegated(t *testing.T) {
	for s, want := range map[string]struct {
		relation Relation
		negated  bool
	}{
		"《甲办法》不停止执行。":                          {Mentions, true},
		"《甲办法》尚未宣布失效。":                         {Mentions, true},
		"不停止执行《甲办法》。":                          {Mentions, true},
		"尚未废止《甲办法》。":                           {Mentions, true},
		"即日起停止执行《甲办法》。":                        {Repeals, false},
		"《甲办法》不再执行。":                           {Repeals, false},
		"《甲办法》自行废止。":                           {Repeals, false},
		"《甲办法》暂时停止执行。":                         {Mentions, false},
		"《甲办法》废止后，另行通知。":                       {Mentions, false},
		"《甲办法》停止执行的，另行通知。":                     {Mentions, false},
		"根据《甲办法》再次检查。":                         {Basis, false},
		"《甲办法》、原《乙办法》同时废止。":                    {Repeals, false},
		"云政发〔2031〕5号、云政发〔2031〕7号文件同时废止。":       {Repeals, false},
		"《甲办法》（云政发〔2031〕5号）和云政发〔2031〕7号文同时废止。": {Repeals, false},
		"《甲办法》（云州市人民政府办公室云州市发展和改革委员会云州市市场监督管理局云州市地方金融监督管理局公告〔2007〕第2号发布）和《乙办法》同时废止。": {Repeals, false},
		"《一》《二》《三》《四》《五》《六》《七》《八》《九》《十》《十一》《十二》《十三》《十四》同时废止。":                        {Repeals, false},
	} {
		list := Citations(s, nil)
		if len(list) == 0 || list[0].Value.Relation != want.relation || list[0].Value.Negated != want.negated {
			t.Errorf("%s: %+v, want %+v", s, list, want)
		}
	}
}

// TestEffectOfCited keeps what is said of a cited text from being the force of the text itself.
func TestEffectOfCited(t *testing.T) {
	for _, s := range []string{"《甲办法》自2025年1月1日起废止。", "《甲办法》（云政发〔2031〕5号）有效期延长至2027年12月31日。", "云政发〔2031〕5号文件自2025年1月1日起失效。"} {
		if list := Effects(s, nil); len(list) > 0 {
			t.Errorf("%s: %+v", s, list)
		}
	}
	if list := Effects("《甲办法》同时废止，本办法自2025年1月1日起废止。", nil); len(list) != 1 {
		t.Errorf("own end: %+v", list)
	}
}

// TestFateMarks makes sure that no clause is passed over as quiet which has one of the words that tell the fate of a text.
func TestFateMarks(t *testing.T) {
	words := []string{validTime}
	for _, w := range fateWords {
		words = append(words, w.word)
	}
	for _, row := range lapses {
		words = append(words, row.words...)
	}
	for _, w := range words {
		if _, marks := readClause(w); marks&(marksLapse|marksFate) == 0 {
			t.Errorf("%s has none of the marks", w)
		}
	}
	for _, row := range lapses {
		for _, w := range row.words {
			if !strings.Contains(w, row.common) {
				t.Errorf("%s has no %s", w, row.common)
			}
		}
	}
}

// TestLongLists makes sure that what stands after a list is read for each citation of it, however long it is.
func TestLongLists(t *testing.T) {
	for _, piece := range []string{"《供水%d办法》、", "《供水%d办法》（漪政发〔2019〕%[1]d号）和", "漪政发〔2019〕%d号、"} {
		var b strings.Builder
		for i := range 300 {
			fmt.Fprintf(&b, piece, i+1)
		}
		var v Values
		Find(b.String()+"《排水办法》自2031年5月4日起废止。", &Context{}, &v)
		for _, c := range v.Citations {
			if c.Value.Relation != Repeals || c.Value.Fate.From.IsZero() {
				t.Fatalf("%s: the relation of %s is %s, its fate %v", piece, c.Value.Title, c.Value.Relation, c.Value.Fate)
			}
		}
		if len(v.Citations) < 301 {
			t.Errorf("%s: %d citations", piece, len(v.Citations))
		}
	}
}
