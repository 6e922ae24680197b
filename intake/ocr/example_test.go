package ocr_test

import (
	"fmt"

	"github.com/gongbao/gongbao/intake/ocr"
	"github.com/gongbao/gongbao/segment"
)

// A page whose own text is of no use is replaced by what an engine read; the others keep theirs.
func ExampleReplace() {
	src := &segment.Source{Text: "第一页\n???\n", Pages: []segment.Page{
		{Number: 1, Span: segment.Span{Start: 0, End: 10}},
		{Number: 2, Span: segment.Span{Start: 10, End: 14}},
	}}
	read := &segment.Source{Text: "第二页\n", Pages: []segment.Page{{Number: 1, Span: segment.Span{Start: 0, End: 10}}}}
	whole := ocr.Replace(src, map[int]*segment.Source{2: read})
	fmt.Print(whole.Text)
	fmt.Println(whole.Pages[1].Span)
	// Output:
	// 第一页
	// 第二页
	// {10 20}
}
