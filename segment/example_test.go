package segment_test

import (
	"fmt"

	"github.com/gongbao/gongbao/segment"
)

const notice = "云州市人民政府文件\n\n云政发〔2031〕5号\n\n云州市人民政府关于加强灯塔管理的通知\n\n各区人民政府：\n\n灯塔由所在区管理。\n\n云州市人民政府\n2031年5月4日\n"

// Read says where things stand: the title of a document, its parts and what was made of each line.
func ExampleRead() {
	l := segment.Read(&segment.Source{Name: "a.txt", Format: "text", Text: notice})
	for _, d := range l.Documents {
		for _, s := range d.Head.TitleSpans {
			fmt.Println(notice[s.Start:s.End])
		}
		fmt.Println(len(d.Parts), "part")
	}
	// Output:
	// 云州市人民政府关于加强灯塔管理的通知
	// 1 part
}

// Explain says what a line was taken for.
func ExampleExplain() {
	l := segment.Read(&segment.Source{Name: "a.txt", Format: "text", Text: notice})
	e, err := segment.Explain(l, 3)
	fmt.Println(e.Kind, e.Text, err)
	_, err = segment.Explain(l, 300)
	fmt.Println(err)
	// Output:
	// number 云政发〔2031〕5号 <nil>
	// line 300: the source has lines 1 to 12
}
