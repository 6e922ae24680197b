package gazette_test

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
)

// A day in which the OCR was not sure of a word is told with its place; one that it was sure of, and a word of the text, are not.
func TestUnsure(t *testing.T) {
	const text = "云州市人民政府文件\n\n云政规〔2031〕7号\n\n云州市人民政府关于渡船补贴的通知\n\n各县人民政府：\n\n　　渡船每艘补贴2万元。\n\n云州市人民政府\n\n2031年7月4日\n"
	run := func(words string, confidence float64) segment.Run {
		at := strings.LastIndex(text, words)
		return segment.Run{Span: gazette.Span{Start: at, End: at + len(words)}, Confidence: confidence}
	}
	src := &segment.Source{Format: "text", Text: text, Runs: []segment.Run{
		run("云政规〔2031〕7号", 0.9), run("渡船每艘补贴2万元。", 0.1), run("2031年7月", 0.8), run("4日", 0.2),
	}}
	var got []string
	for _, p := range gazette.Parse(src).Problems {
		if p.Code == gazette.ProblemUnsure {
			got = append(got, p.Message+" "+text[p.Spans[0].Start:p.Spans[0].End])
		}
	}
	if len(got) != 1 || !strings.HasSuffix(got[0], "(confidence 0.20): look at the page 2031年7月4日") {
		t.Errorf("unsure words: %q", got)
	}
}
