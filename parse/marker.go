package parse

// A Marker is what an item of an outline begins with, such as 第一千二百六十条, （一）, 1. or ①.
type Marker struct {
	Unit    string `json:"unit,omitempty"` // 编 章 节 条 款 项 目 of 第…; empty for the others
	Number  int    `json:"number"`
	Sub     int    `json:"sub,omitempty"` // 一 of 第十七条之一
	Chinese bool   `json:"chinese,omitempty"`
	Mark    string `json:"mark,omitempty"`   // what closes the number: 、 . ） or "" of ①
	Opened  bool   `json:"opened,omitempty"` // a bracket stands before it
}

// ReadMarker reads the marker that s starts with and returns the bytes it takes, 0 if there is none:
// 第十七条之一, 第3-1條, 第二章, 一、, （一）, (1), 1., 1）, ①, ⑴, ⒈.
func ReadMarker(s string) (Marker, int) {
	if m, n := circled(s); n > 0 {
		return m, n
	}
	if st := stepAt(s, 0); st.end > 0 && st.to == 0 && !st.bracketed {
		_, n := numeralAt(s, spaces(s, len("第")))
		return Marker{Unit: string(st.unit), Number: st.from, Sub: st.sub, Chinese: n > 1 && !zeroToNine(s, spaces(s, len("第")))}, st.end
	}
	i := 0
	r, n := char(s, 0)
	opened := r == '（' || r == '(' || r == '〔' || r == '[' || r == '《' || r == '〈' || r == '【'
	if opened {
		i = spaces(s, n)
	}
	v, end := integerAt(s, i)
	if end == 0 || v < 1 || v > 9999 {
		return Marker{}, 0
	}
	m := Marker{Number: int(v), Chinese: !zeroToNine(s, i), Opened: opened}
	at := spaces(s, end)
	r, n = char(s, at)
	switch r {
	case '）', ')', '〕', ']', '》', '〉', '】':
	case '、', '.', '．', '，', ',':
		if opened || r == ',' && !m.Chinese || (r == '.' || r == '．') && zeroToNine(s, at+n) {
			return Marker{}, 0
		}
	default:
		return Marker{}, 0
	}
	m.Mark = s[at : at+n]
	return m, at + n
}

// circled reads the numbers that are one character: ① ⑴ ⒈ ㈠ ㊀.
func circled(s string) (Marker, int) {
	r, n := char(s, 0)
	for _, set := range []struct {
		first, last rune
		from        int
		chinese     bool
	}{{'①', '⑳', 1, false}, {'⑴', '⒇', 1, false}, {'⒈', '⒛', 1, false}, {'㈠', '㈩', 1, true}, {'㊀', '㊉', 1, true}, {'㉑', '㉟', 21, false}, {'❶', '❿', 1, false}} {
		if r >= set.first && r <= set.last {
			return Marker{Number: int(r-set.first) + set.from, Chinese: set.chinese}, n
		}
	}
	return Marker{}, 0
}
