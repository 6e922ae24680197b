package gazette

import (
	"testing"

	"github.com/gongbao/gongbao/segment"
)

func TestPartners(t *testing.T) {
	for s, want := range map[string]bool{
		"处5万元以上15万元以下的罚款。":        true,
		"处五百元以上，二千元以下的罚款另定。":      false,
		"收入5万元以上的，处15万元以下的罚款。":    false,
		"处5万元以下15万元以上的罚款。":        false,
		"面积10平方米以上20平方米以下的，限期修复。": true,
	} {
		list := Parse(&segment.Source{Text: "锦岭县供水办法\n第一条 " + s + "\n"}).Documents[0].Amounts
		if len(list) != 2 {
			t.Fatalf("%s has the amounts %v", s, list)
		}
		got := list[0].Partner != nil && *list[0].Partner == 1 && list[1].Partner != nil && *list[1].Partner == 0
		if got != want || !want && (list[0].Partner != nil || list[1].Partner != nil) {
			t.Errorf("%s: partners %v, want %v", s, got, want)
		}
	}
}
