package parse

import "strings"

// behindWords bound the figure that they stand behind.
var behindWords = []struct {
	word      string
	bound     Bound
	exclusive bool
}{
	{"及以上", AtLeast, false}, {"或以上", AtLeast, false}, {"（含）以上", AtLeast, false}, {"以上", AtLeast, false}, {"起步", Exact, false},
	{"及以下", AtMost, false}, {"或以下", AtMost, false}, {"以下", AtMost, false}, {"以内", AtMost, false}, {"之内", AtMost, false}, {"以內", AtMost, false}, {"之內", AtMost, false}, {"及以内", AtMost, false},
	{"以外", AtLeast, true}, {"之外", AtLeast, true}, {"左右", About, false}, {"上下", About, false}, {"为限", AtMost, false}, {"為限", AtMost, false},
	{"限额内", AtMost, false}, {"限额以内", AtMost, false}, {"额度内", AtMost, false}, {"额度以内", AtMost, false},
	{"为上限", AtMost, false}, {"為上限", AtMost, false}, {"为下限", AtLeast, false}, {"為下限", AtLeast, false}, {"封顶", AtMost, false}, {"封頂", AtMost, false},
}

// amountBoundBehind returns the bound word behind the figure that ends at i.
func amountBoundBehind(s string, i int) (boundHit, bool) {
	excluded := false
	i = spaces(s, i)
	r, _ := char(s, i)
	if r == '（' || r == '(' || r == '〈' { // 〈 is an OCR's （
		var e int
		e, excluded = inclusiveNote(s, i)
		i = spaces(s, max(i, e))
		r, _ = char(s, i)
	}
	switch r {
	case '及', '或', '以', '之', '左', '上', '为', '為', '限', '额', '封':
	default:
		return boundHit{}, false
	}
	for _, w := range behindWords {
		if e := hasSpaced(s, i, w.word); e > 0 {
			if hasAny(s, e, "简称", "统称", "称") > 0 || w.word == "上下" && hasAny(s, e, "班", "游", "车", "学", "级") > 0 {
				return boundHit{}, false
			}
			return boundHit{w.bound, w.exclusive || excluded, Range{i, e}}, true
		}
	}
	return boundHit{}, false
}

// inclusiveNote returns the end of （含）, （不含） or （含1000平方米） at s[i:], 0 if no such note stands there, and whether it takes
// the figure out.
func inclusiveNote(s string, i int) (end int, excluded bool) {
	_, n := char(s, i)
	at := spaces(s, i+n)
	e := hasAny(s, at, "不含", "含")
	if e == 0 {
		return 0, false
	}
	k := strings.IndexAny(s[e:min(len(s), e+48)], "）)\n")
	if k < 0 || s[e+k] == '\n' {
		return 0, false
	}
	_, n = char(s, e+k)
	digit, _ := numeralAt(s, spaces(s, e))
	excluded = e-at > len("含") && (k == 0 || digit != 0 || has(s, e, "本数") > 0)
	return e + k + n, excluded
}
