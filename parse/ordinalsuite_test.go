package parse

import (
	"strconv"
	"strings"
	"testing"
)

// TestOrdinalSuites reads the ordinals of other projects: 第 and an integer.
func TestOrdinalSuites(t *testing.T) {
	for _, name := range []string{"duckling_ordinal", "recognizers_ordinal"} {
		agree, all := 0, 0
		for _, c := range readSuite(t, name) {
			for _, e := range c.Expected {
				all++
				want, ok := asFloat(e.Value)
				n, size := Integer(strings.TrimPrefix(e.Text, "第"))
				if ok && size == len(e.Text)-len("第") && float64(n) == want {
					agree++
					continue
				}
				t.Errorf("%s: %q gives %s, want %v", name, e.Text, strconv.Itoa(n), e.Value)
			}
		}
		t.Logf("%s: %d of %d", name, agree, all)
	}
}
