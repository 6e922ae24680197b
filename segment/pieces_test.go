package segment

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/inorder"
)

// TestLinesInPieces splits a large text into its lines on one core and on several: they are the same, wherever a piece ends.
func TestLinesInPieces(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for name, line := range map[string]string{
		"short lines":    "第一条\n\n",
		"Windows":        "一、供水。\r\n二、供电。\r\n\f",
		"old Mac":        "一、供水。\r",
		"no line end":    "供水",
		"one long line":  strings.Repeat("供水。", 200_000) + "\n",
		"paragraph ends": "供水\u2029供电\u2028\n",
	} {
		text := strings.Repeat(line, inorder.Large/len(line)+2)
		runtime.GOMAXPROCS(1)
		one := splitLines(text, false)
		for _, cores := range []int{2, 3, 7} {
			runtime.GOMAXPROCS(cores)
			if several := splitLines(text, false); !slices.Equal(one, several) {
				t.Errorf("%s: %d lines on one core, %d on %d, or they differ", name, len(one), len(several), cores)
			}
		}
	}
}
