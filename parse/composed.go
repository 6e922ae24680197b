package parse

import "strings"

// members reads 支部委员会成员由张三、李四、王五三名同志组成 from the first name on; 由 stands at by. Villages and units make up a whole as well, so the
// row counts people, or the words before 由 are a role.
func (p *proseReader) members(n proseName, by int) int {
	role := officeOfGroup(p.s[p.wordsBefore(by):by])
	names := []proseName{n}
	for {
		last := names[len(names)-1].stop
		if e, counts := composedAt(p.s, last); e > 0 {
			if role == "" && !counts {
				return 0
			}
			break
		}
		k := joinAt(p.s, last)
		if k == 0 {
			return 0
		}
		p.whole = true
		next, ok := p.name(k, true)
		p.whole = false
		if !ok {
			return 0
		}
		names = append(names, next)
	}
	if role == "" {
		role = "组成"
	}
	for _, n := range names {
		p.keep(n, Person{Role: role}, n.start)
	}
	return p.floor
}

// isComposed reports whether composedAt finds something.
func isComposed(s string, i int) bool {
	e, _ := composedAt(s, i)
	return e > 0
}

// composedAt returns the end of 三名同志组成, 等5人组成 or 组成 at s[i:], 0 if it is something else, and whether it counts people.
func composedAt(s string, i int) (end int, counts bool) {
	r, _ := char(s, i)
	if digit, _ := numeralAt(s, i); r != '等' && r != '组' && r != '組' && r != '共' && digit == 0 {
		return 0, false
	}
	i = max(i, has(s, i, "等"))
	i = max(i, has(s, i, "共"))
	if n := readNumber(s, i); n.end > 0 {
		k := hasAny(s, spaces(s, n.end), "名", "位", "人", "个", "個")
		i = max(k, peopleLists.at(s, k))
		if counts = k > 0 && (i > k || !strings.HasPrefix(s[k-len("个"):], "个") && !strings.HasPrefix(s[k-len("個"):], "個")); !counts {
			return 0, false // 三个村
		}
	}
	return hasAny(s, i, "组成", "組成", "共同组成"), counts
}
