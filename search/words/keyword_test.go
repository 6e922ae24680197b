package words

import (
	"slices"
	"sync"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
)

// ferries is a notice about one thing, full of the words that every notice has.
const ferries = `云州市人民政府文件

云政规〔2031〕7号

云州市人民政府关于渡船安全管理工作的通知

各区人民政府：

　　一、加强渡船检查。各有关部门和单位应当对渡船进行检查，渡船船员应当持证。
　　二、做好渡口管理。渡口应当有救生设备，救生设备由渡口负责。渡船超载的，不得离开渡口。

云州市人民政府

2031年7月4日
`

// TestKeywords: what the document is about comes first, and no word that every document has. Several goroutines may ask at once.
func TestKeywords(t *testing.T) {
	is := gazette.Parse(&segment.Source{Text: ferries})
	s := &Segmenter{}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			got := s.Keywords(&is.Documents[0])
			if len(got) < 3 || !slices.Contains(got[:2], "渡船") || !slices.Contains(got, "渡口") || !slices.Contains(got, "救生") {
				t.Errorf("%q", got)
			}
			for _, w := range got {
				if common[w] {
					t.Errorf("%s is a word of every document", w)
				}
			}
		})
	}
	wait.Wait()
}
