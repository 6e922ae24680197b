package parse

import (
	"strings"
	"testing"
)

func TestAddressesAndNumbers(t *testing.T) {
	for s, want := range map[string]string{
		"到市供水中心（云州市临江区人民路388号）办理":       "云州市临江区人民路388号",
		"住所（住址）：云州市临江区新河路128-130号":      "云州市临江区新河路128-130号",
		"電話：(089)326141#312":            "(089)326141#312",
		"汉族，务工，住云州市临江区新河路12号。":          "云州市临江区新河路12号",
		"住所：另行通知":                       "",
		"（见附件第3号）":                      "",
		"账　　号：3605 0152 0101 0000 0378": "",
		"查詢可致電2804 2600或傳真2824 2176":    "2804 2600 2824 2176",
		"共计2804 2600":                   "",
	} {
		var got []string
		for _, m := range Contacts(s, nil) {
			got = append(got, s[m.Start:m.End])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

// TestHomeThirds makes sure that the third character keeps no label of an address from being read, with blanks inside or without.
func TestHomeThirds(t *testing.T) {
	for w := range homeLabels.All {
		for _, gap := range []string{"", " ", "　　　　　　"} {
			list := []rune(w)
			text := string(list[:2]) + gap + string(list[2:]) + "：云州市临江区人民路88号"
			if len(list) == 2 {
				text = w + gap[:min(len(gap), 3)] + "：云州市临江区人民路88号"
			}
			if homeLabelEnd(text, 0) > 0 && len(valuesOf(text, nil).Contacts) == 0 {
				t.Errorf("%s: no address", text)
			}
		}
	}
}
