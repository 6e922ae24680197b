package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// Unit returns the unit that a line above a table gives, "" if it gives none: 万元 of （单位：万元）.
func Unit(s string) string {
	if len(s) > 90 || !strings.Contains(s, "单") && !strings.Contains(s, "單") {
		return ""
	}
	k := strings.Trim(han.Key(s), "()")
	for _, label := range []string{"单位:", "金额单位:", "计量单位:", "货币单位:", "數量單位:", "單位:"} {
		if unit, ok := strings.CutPrefix(k, label); ok && unit != "" && han.Cells(unit) <= 16 && !strings.ContainsAny(unit, ":;") && !EndsOrgan(unit) {
			return unit
		}
	}
	return ""
}
