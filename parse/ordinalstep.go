package parse

import "strconv"

// A step is one 第…条 of a pinpoint.
type step struct {
	from, to, sub int
	also          string // 19,23 of 第十七、十九、二十三条
	unit          rune
	bracketed     bool // 第（一）项
	end           int
}

// stepAt reads 第三条, 第五至七条, 第（一）项, 第3-1條, 第十七条之一 at s[i:].
func stepAt(s string, i int) step {
	e := has(s, i, "第")
	if e == 0 {
		return step{}
	}
	return ordinalStep(s, e)
}

// stepGoesOn reports whether another step may stand at s[i:], after one.
func stepGoesOn(s string, i int) bool {
	r, _ := char(s, i)
	return r == '第' || r == '（' || r == '('
}

// nextStep is stepAt after another step, where Macau prints no 第: 第三條第一款（二）項.
func nextStep(s string, i int) step {
	if r, _ := char(s, i); r == '（' || r == '(' {
		if st := ordinalStep(s, i); level(st.unit) >= levelItem {
			return st
		}
		return step{}
	}
	return stepAt(s, i)
}

// ordinalStep reads a step whose ordinal stands at s[e:], after 第.
func ordinalStep(s string, e int) step {
	e = spaces(s, e)
	r, n := char(s, e)
	bracketed := r == '（' || r == '('
	if bracketed {
		e = spaces(s, e+n)
	}
	v, end := integerAt(s, e)
	return stepBehind(s, v, end, bracketed)
}

// stepBehind reads the rest of a step whose first number v ends at e, 0 if there is no number.
func stepBehind(s string, v int64, e int, bracketed bool) step {
	if e == 0 || v < 1 || v > maxOrdinal {
		return step{}
	}
	st := step{from: int(v), bracketed: bracketed}
	if st.bracketed {
		r, n := char(s, spaces(s, e))
		if !closes(r) {
			return step{}
		}
		e = spaces(s, e) + n
	}
	if st.unit = unitOfProvision(s, spaces(s, e)); st.unit == 0 { // no list and no dash stands before the unit of one ordinal
		if l := listedOrdinals(s, st.from, e, st.bracketed); l.end > 0 {
			st.to, st.also, e = l.to, l.also, l.end
		}
		if e2, sub := dashed(s, e); e2 > 0 && st.to == 0 {
			st.sub, e = sub, e2
		}
		if st.unit = unitOfProvision(s, spaces(s, e)); st.unit == 0 {
			return step{}
		}
	}
	e = spaces(s, e)
	st.end = e + 3
	if z := has(s, st.end, "之"); z > 0 && st.unit != '款' {
		if v, end := integerAt(s, spaces(s, z)); end > 0 && v < 100 && has(s, end, "款") == 0 {
			st.sub, st.end = int(v), end
		}
	}
	if st.sub == 0 && st.to == 0 && st.also == "" && !st.bracketed && st.unit != '项' && st.unit != '項' {
		st.listUnits(s)
	}
	return st
}

// listUnits reads on with the ordinals of a list that repeats the unit and not 第, 第四十二条、四十三条和五十二条, unless a smaller unit stands
// after the last.
func (st *step) listUnits(s string) {
	var members [maxListed]ordinalRange
	last, counts, n, end := st.from, true, 0, st.end
	for ; n < maxListed; n++ {
		next := joinAt(s, spaces(s, end))
		if next == 0 {
			break
		}
		v, e := integerAt(s, spaces(s, next))
		if e == 0 || v <= int64(last) || v > maxOrdinal || unitOfProvision(s, e) != st.unit {
			break
		}
		members[n] = ordinalRange{int(v), int(v)}
		counts = counts && int(v) == last+1
		last, end = int(v), e+len(string(st.unit))
	}
	switch {
	case n == 0 || stepGoesOn(s, end) || has(s, end, "之") > 0:
		return
	case counts:
		st.to = last
	default:
		st.also = spelled(members[:n]...)
	}
	st.end = end
}

// An ordinalsListed is what stands after the first ordinal of a list: to is the last one where they count on, also all of them where they
// do not.
type ordinalsListed struct {
	to   int
	also string
	end  int // 0 if there is no list
}

const (
	maxOrdinal = 9999 // 第一千二百六十条 is the last article of the longest code
	maxListed  = 20   // members of one list
	maxSpelled = 200  // ordinals that are named one by one
)

// listedOrdinals reads the ordinals after the one that ends at s[:i] and their brackets, up to the unit, singly or as ranges. Those of
// 第一、二款, 第五至七条 and 第（一）、（二）项 count on: such a list is a range. Those of 第十七、十九条 and 第五、六、九至十一条 grow, and each is named.
func listedOrdinals(s string, from, i int, bracketed bool) ordinalsListed {
	var members [maxListed]ordinalRange
	l, counts, n, total := ordinalsListed{to: from}, true, 0, 0
	for ; n < maxListed && unitOfProvision(s, spaces(s, i)) == 0; n++ {
		next, ranged := nextOrdinal(s, i, bracketed)
		if next == 0 {
			break
		}
		v, e := integerAt(s, next)
		if e == 0 || v <= int64(l.to) || v > maxOrdinal || ranged && isInserted(s, i, e) {
			return ordinalsListed{}
		}
		members[n] = ordinalRange{int(v), int(v)}
		if ranged {
			members[n].from = l.to + 1
		}
		counts = counts && members[n].from == l.to+1
		total += int(v) - members[n].from + 1
		l.to, i = int(v), closeOf(s, e, bracketed)
	}
	i = spaces(s, i)
	if l.to == from+1 {
		i = max(i, hasAny(s, i, "两", "兩"))
	}
	if l.to == from || unitOfProvision(s, i) == 0 || !counts && total > maxSpelled {
		return ordinalsListed{}
	}
	if l.end = i; !counts {
		l.to, l.also = 0, spelled(members[:n]...)
	}
	return l
}

// An ordinalRange is a run of ordinals of a list, both ends with it.
type ordinalRange struct{ from, to int }

// spelled names each ordinal of a list: 19,23,24 of 十九、二十三至二十四.
func spelled(list ...ordinalRange) string {
	var b []byte
	for _, r := range list {
		for v := r.from; v <= r.to; v++ {
			if len(b) > 0 {
				b = append(b, ',')
			}
			b = strconv.AppendInt(b, int64(v), 10)
		}
	}
	return string(b)
}

// nextOrdinal returns where the next ordinal of a list stands after the one that ends at s[:i], 0 if none does, and whether the sign of a
// range stands between them.
func nextOrdinal(s string, i int, bracketed bool) (next int, ranged bool) {
	next = rangeMark(s, i)
	if ranged = next > 0; !ranged {
		if e := joinAt(s, spaces(s, i)); e > 0 {
			next = e
		} else if !bracketed {
			return 0, false
		} else {
			next = i
		}
	}
	next = afterOrdinal(s, spaces(s, next))
	if !bracketed {
		return next, ranged
	}
	if r, n := char(s, next); r == '（' || r == '(' {
		return spaces(s, next+n), ranged
	}
	return 0, false
}

// isInserted reports whether the sign at s[i:] is no range but that of an article of Taiwan inserted later, 第3-1條, whose number ends at e.
func isInserted(s string, i, e int) bool {
	return has(s, i, "-") > 0 && has(s, spaces(s, e), "條") > 0
}

// dashed reads -1 of 第3-1條.
func dashed(s string, i int) (end, sub int) {
	r, n := char(s, i)
	if r != '-' && r != '－' && r != '之' {
		return 0, 0
	}
	v, e := integerAt(s, i+n)
	if e == 0 || v > 99 || level(unitOfProvision(s, spaces(s, e))) != 4 || r != '之' && has(s, spaces(s, e), "條") == 0 {
		return 0, 0 // 第5-7条 is a range, 第3-1條 an inserted article
	}
	return e, int(v)
}

// closeOf skips the bracket that closes an ordinal.
func closeOf(s string, i int, bracketed bool) int {
	if r, n := char(s, spaces(s, i)); bracketed && closes(r) {
		return spaces(s, i) + n
	}
	return spaces(s, i)
}

func unitOfProvision(s string, i int) rune {
	r, _ := char(s, i)
	if level(r) == 0 {
		return 0
	}
	return r
}
