package gazette

import (
	"bytes"
	"testing"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/segment"
)

// TestRecheck proves issues anew: of what was not changed, the checks are the same; of a signer that was, another.
func TestRecheck(t *testing.T) {
	for _, x := range append(synthetic(8), text{"the sample", sample.Text}, text{"no text", ""}) {
		is := Parse(&segment.Source{Text: x.text})
		before := marshal(is)
		Parser{}.Recheck(is)
		if after := marshal(is); !bytes.Equal(before, after) {
			t.Errorf("%s: its checks change, %s", x.name, cases.DiffJSON(before, after))
		}
	}
	is := Parse(&segment.Source{Text: "云州市人民政府文件\n云政发〔2031〕4号\n关于渡船的通知\n各区人民政府：\n请执行。\n云州市人民政府\n2031年5月4日\n"})
	is.Documents[0].Signers = []string{"锦岭县人民政府"}
	Parser{}.Recheck(is)
	if len(is.Checks) != 1 || is.Checks[0].Status != Broken {
		t.Errorf("another signer: %+v", is.Checks)
	}
	back := &Issue{Checks: is.Checks}
	Parser{}.Recheck(back)
	if len(back.Checks) != 1 {
		t.Error("an issue without its text loses its checks")
	}
}
