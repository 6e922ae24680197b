package gazette

import (
	"slices"
	"strings"
	"testing"
)

// TestAddressees splits lists at the bars.
func TestAddressees(t *testing.T) {
	for _, want := range []string{
		"各省、自治区、直辖市人民政府|国务院各部委|各直属机构",
		"各省、自治区、直辖市人民政府|新疆生产建设兵团",
		"各街道办事处|区人民政府各部门|各有关单位",
		"各区人民政府|市政府各委、办、局|各市属机构",
		"各镇人民政府|区政府各委、办、局|街道办事处|各省、自治区、直辖市驻锦办事处",
		"各省、自治区、直辖市、计划单列市财政厅（局）、国家税务局、地方税务局|新疆生产建设兵团财务局",
		"各省、自治区、直辖市及新疆生产建设兵团人力资源社会保障厅（局）、财政（财务）厅（局）",
		"各市、自治州人民政府|各县（市、区、特区）人民政府|省政府各部门|各直属机构",
		"各区卫生健康局、财政局|市医保中心",
		"各省、自治区、直辖市及计划单列市、新疆生产建设兵团工业和信息化主管部门、网信办、市场监管局（厅、委）|有关企业",
		"各县、区人民政府|市直各委、办、局",
		"各市州、县市区人民政府|省政府各厅委|各直属机构",
		"各镇、乡人民政府|各街道办事处|市政府各部门",
		"各村|县直各单位",
		"各村|各有关单位",
		"锦岭省人民政府|云岭特别行政区政府",
		"锦岭市、云岭市、邻水省人民政府",
		"教育部|财政部|水利部",
		"县教育局|县财政局",
		"市委办公室|市人大常委会办公室|市政协办公室",
		"省委组织部、宣传部、统战部",
		"市中级人民法院|市人民检察院|云岭军分区",
		"张三代表",
		"张三、李四代表",
		"各单位|各学生班",
		"各市场参与人",
		"各区残联",
		"各乡镇人民政府、街道办事处|县政府各部门",
		"嘉南市政府人事處|嘉南市政府主計處",
		"各分行、营业管理部|各直属海关、院校",
		"有关省、自治区、直辖市人民政府",
		"各市、县（区）党委和人民政府",
		"各国有商业银行|中国邮政储蓄银行",
	} {
		parts := strings.Split(want, "|")
		for _, mark := range []string{"，", "、"} {
			if mark == "、" && waitsForEnd(parts[0]) && len(parts) > 1 && !startsOwnList(parts[1]) && !isAreaOffice(parts[1]) {
				continue
			}
			if got := addressees(strings.Join(parts, mark)); !slices.Equal(got, parts) {
				t.Errorf("with %s: %s, want %s", mark, strings.Join(got, "|"), want)
			}
		}
	}
}

// TestAddresseesCutInMidCharacter reads lists that end in the middle of a character, as a file does that was cut: nothing of them is left out.
func TestAddresseesCutInMidCharacter(t *testing.T) {
	whole := "各区人民政府、市水务局，县属各镇、街道办事处"
	unmarked := strings.NewReplacer("、", "", "，", "")
	for n := range len(whole) {
		if got, want := unmarked.Replace(strings.Join(addressees(whole[:n]), "")), unmarked.Replace(whole[:n]); got != want {
			t.Errorf("%q gives %q, want %q", whole[:n], got, want)
		}
	}
}
