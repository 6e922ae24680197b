package inchinese

import "regexp"

// isoLength is a length of time as ISO 8601 has it.
var isoLength = regexp.MustCompile(`^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$`)

// Length says P1Y6M as 1年6个月; what it does not know it leaves as it is.
func Length(iso string) string {
	m := isoLength.FindStringSubmatch(iso)
	out := ""
	for i, unit := range []string{"年", "个月", "周", "日", "小时", "分钟"} {
		if m != nil && m[i+1] != "" {
			out += m[i+1] + unit
		}
	}
	if out == "" {
		return iso
	}
	return out
}
