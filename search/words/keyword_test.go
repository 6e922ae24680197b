package words

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
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

// TestRegistered: a word of the registry stays whole where the dictionary would part it, and so do the words of laws.
func TestRegistered(t *testing.T) {
	text := "标准台渡船的受托人应当持证。"
	p := gazette.Parser{Units: []parse.Unit{{Word: "标准台", Kind: parse.Count}}, RunningHeads: []string{"锦岭政务月刊"}}
	for _, x := range []struct {
		words []string
		want  string
	}{{nil, "标准|台|渡船|的|受托人|应当|持证|。"}, {Registered(p), "标准台|渡船|的|受托人|应当|持证|。"}} {
		var got []string
		for _, token := range (&Segmenter{Words: x.words}).Text(text) {
			got = append(got, token.Text)
		}
		if strings.Join(got, "|") != x.want {
			t.Errorf("%q: %s, want %s", x.words, strings.Join(got, "|"), x.want)
		}
	}
	if list := Registered(p); len(list) != 2 || list[1] != "锦岭政务月刊" {
		t.Errorf("%q", list)
	}
}

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
